"""The second stage of a date: from a form, the moment of publication and the clause's clues to a reading."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from dossier.dates import anaphora, cycles, feasts, relative, stated, weekdays
from dossier.dates.anchor import end_of, interval_of, start_of
from dossier.dates.clock import timed
from dossier.dates.context import Context
from dossier.dates.join import TIMES
from dossier.dates.period import Period, add_months
from dossier.dates.reading import Form, Reading
from dossier.dates.spell import timex_of

Rule = Callable[[Form, Context], Reading | None]

RULES: dict[str, Rule] = (
    stated.RULES | cycles.RULES | feasts.RULES | weekdays.RULES | relative.RULES | anaphora.RULES
)
"""What each rule of the patterns comes to."""


OF_THAT_YEAR = frozenset({"month-same", "month-next"})
"""Rules that count from the date before a range, whatever its first end comes to."""


def resolve(form: Form, context: Context) -> Reading | None:
    """The reading of a form; None when its words name no date there is (`31 februari`, the year 10000)."""
    try:
        reading = _one(form, context)
        if reading and form.until and form.rule not in TIMES:
            reading = _ranged(form, reading, context)
        if reading:
            interval_of(reading)
    except (ValueError, OverflowError):
        return None
    return reading


def _ranged(form: Form, here: Reading, context: Context) -> Reading:
    """The reading of a form with its other end, where that has one."""
    counted = form.until is not None and form.until.rule in OF_THAT_YEAR
    context = context if counted else _after(context, here, form)
    other = form.until and _one(form.until._replace(until=None), context)
    return _range(form, here, other, context) if other else here


def _one(form: Form, context: Context) -> Reading | None:
    if form.base and form.rule not in TIMES:
        return _offset(form, context)
    if form.base:
        day = _one(form.base, context)
        context = context._replace(last=day.first if day else None)
    reading = RULES[form.rule](form, context)
    if reading is None or reading.kind not in ("point", "span"):
        return reading
    if form.time and reading.first:
        reading = timed(reading, form.time, context)
    if form.edge:
        reading = reading._replace(modifier=form.edge)
    elif form.approximate and reading.modifier is None:
        reading = reading._replace(modifier="approximate")
    if form.direction and reading.bounds is None:
        reading = reading._replace(direction=form.direction, kind="span")
    return reading


def _offset(form: Form, context: Context) -> Reading | None:
    """`twee dagen na Pasen`: so many units from the date that stands beside."""
    base = _one(form.base, context) if form.base else None
    if base is None or base.first is None:
        return None
    sign, last = int(form.slots["sign"]), base.last or base.first
    start = last.start if sign > 0 else base.first.start
    return relative.counted(form, start, sign)


def _after(context: Context, reading: Reading, form: Form) -> Context:
    return context._replace(last=reading.first) if form.half_of != "last" else context


def _range(form: Form, here: Reading, there: Reading, context: Context) -> Reading:
    """The range between two readings; each end keeps its own unit when the ends are mentions of their own."""
    low, high = (there, here) if form.half_of == "last" else (here, there)
    if low.first is None or high.first is None:
        return here
    low, high = _same_year(low, high, context)
    start, end = interval_of(low._replace(direction=None))[0], interval_of(high._replace(direction=None))[1]
    if start is None or end is None or end <= start or low.first is None:
        return here._replace(direction=None)
    if form.half_of:
        own = low if form.half_of == "first" else high
        return own._replace(direction=None, bounds=(start, end), timex=timex_of(own))
    whole = low.modifier is None and high.modifier is None
    bounds = None if whole else (start, end)
    return Reading(
        "span", low.first, high.last or high.first, bounds=bounds, stated=low.stated and high.stated
    )


def _same_year(low: Reading, high: Reading, context: Context) -> tuple[Reading, Reading]:
    """Both ends in the order of the calendar: the one without a year takes it from the other."""
    if low.first is None or high.first is None or start_of(low.first) < end_of(high.first):
        if low.first and high.first and _is_apart(low, high):
            return low._replace(first=_nearest_before(low.first, high.first)), high
        return low, high
    gap = low.first.start - high.first.start
    if low.first.grain == high.first.grain == "day" and gap < timedelta(days=7):
        if low.first.start > context.published:
            return low, high._replace(first=high.first._replace(start=high.first.start + timedelta(days=7)))
        return low._replace(first=low.first._replace(start=low.first.start - timedelta(days=7))), high
    if low.first.grain in ("day", "month") and low.first.grain == high.first.grain:
        if low.stated and not high.stated:
            return low, high._replace(first=_year_on(high.first, low.first.start.year))
        return low._replace(first=_nearest_before(low.first, high.first)), high
    return low, high


def _is_apart(low: Reading, high: Reading) -> bool:
    """Whether the first end of a range took a year that the other one shows to be wrong."""
    if low.first is None or high.first is None or low.stated or low.first.grain not in ("day", "month"):
        return False
    far = low.first.grain == high.first.grain == "month" and (high.first.start - low.first.start).days > 365
    return high.stated or far


def _nearest_before(period: Period, limit: Period) -> Period:
    year = limit.start.year
    moved = period._replace(start=period.start.replace(year=year))
    return moved if moved.start <= limit.start else period._replace(start=period.start.replace(year=year - 1))


def _year_on(period: Period, year: int) -> Period:
    return period._replace(start=period.start.replace(year=year))


def unit_spoken_of(reading: Reading) -> Period | None:
    """The unit that later words (`drie dagen later`) count from; the three months of a quarter are that quarter."""
    if reading.kind not in ("point", "span") or _is_vast(reading):
        return None
    if reading.first and reading.last and _is_quarter(reading.first, reading.last):
        return Period("quarter", reading.first.start)
    return reading.last or reading.first


def _is_quarter(first: Period, last: Period) -> bool:
    """Whether two months are the first and the last of a quarter of the calendar."""
    if first.grain != "month" or last.grain != "month" or first.start.month % 3 != 1:
        return False
    return add_months(first.start, 2) == last.start


def _is_vast(reading: Reading) -> bool:
    return reading.first is not None and reading.first.grain == "century"
