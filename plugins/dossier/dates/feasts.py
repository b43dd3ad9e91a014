"""Resolving the names of feasts: fixed days, days counted from Easter, and nth weekdays of a month."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from dossier.dates.choice import chosen
from dossier.dates.context import Context
from dossier.dates.period import Period, add_months, easter
from dossier.dates.reading import Form, Reading
from dossier.dates.slots import number, point, year_in


def holiday(key: str, year: int) -> datetime:
    """The day of a feast in a year; `key` is `mm-dd`, `easter+n`, `mm:nth:weekday` or that and `+n`."""
    if key.startswith("easter"):
        return easter(year) + timedelta(days=int(key[6:]))
    if ":" in key:
        weekday, _, later = key.partition("+")
        return nth_weekday(year, *map(int, weekday.split(":"))) + timedelta(days=int(later or 0))
    if key == "04-27" and year < 2014:
        key = "04-30"
    month, day = map(int, key.split("-"))
    moment = datetime(year, month, day)
    if key == "04-27" and moment.isoweekday() == 7:
        return moment - timedelta(days=1)
    return moment


def nth_weekday(year: int, month: int, nth: int, weekday: int) -> datetime:
    """The nth such weekday of a month; -1 is the last one."""
    first = datetime(year, month, 1)
    if nth < 0:
        last = add_months(first, 1) - timedelta(days=1)
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    day = first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    if day.month != month:
        raise ValueError(f"no {nth}th such weekday in that month")
    return day


def _holiday(form: Form, context: Context) -> Reading | None:
    key, year = str(form.slots["holiday"]), year_in(form, context)
    if year is not None and form.rule != "holiday-shift-near":
        return Reading("point", Period("day", holiday(key, year)), stated="shift" not in form.slots)
    base = (context.telling.start if context.telling else context.published).year
    found = [Period("day", holiday(key, base + step)) for step in (-1, 0, 1)]
    return Reading("point", chosen(found, context, near=True))


def _holiday_shift(form: Form, context: Context) -> Reading | None:
    """`vorig jaar` beside a feast is that year; `afgelopen Kerst` is the last one before publication."""
    steps = number(form, "shift") or number(form, "near") or 0
    if form.slots.get("of_year"):
        return _holiday(form, context)
    found = [
        Period("day", holiday(str(form.slots["holiday"]), context.published.year + step))
        for step in (-1, 0, 1)
    ]
    today = context.today.start
    if steps < 0:
        return Reading("point", [period for period in found if period.start < today][-1])
    if steps > 0:
        return Reading("point", next(period for period in found if period.start > today))
    return Reading("point", found[1])


def _known(form: Form, context: Context) -> Reading | None:
    text = str(form.slots.get("known", "2001-09-11"))
    return point("day", *map(int, text.split("-")))


RULES: dict[str, Callable[[Form, Context], Reading | None]] = {
    "holiday": _holiday,
    "holiday-shift": _holiday,
    "holiday-near": _holiday_shift,
    "known": _known,
}
