"""Resolving seasons, quarters, halves, decades, centuries and weeks by number, and the nth unit of a longer one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from dossier.dates.choice import chosen, yearly
from dossier.dates.context import Context
from dossier.dates.feasts import nth_weekday
from dossier.dates.period import SEASONS, Period, add_months, period_of, shifted
from dossier.dates.reading import Form, Reading
from dossier.dates.slots import number, point, unit_in, year_in
from dossier.dates.stated import month_of, months_of
from dossier.model import Grain

_APART = 2
"""Two quarters so far apart are nearest both ways: then the clause tells which year is meant."""


def _season(form: Form, context: Context) -> Reading | None:
    month = SEASONS[str(form.slots["season"])]
    year = year_in(form, context)
    if year is not None:
        return point("season", year, month, stated="shift" not in form.slots)
    return Reading("point", chosen(yearly("season", month, 1, context), context, near=False))


def _in_year(grain: Grain, months: int) -> Callable[[Form, Context], Reading | None]:
    """A quarter or half by its number."""

    def rule(form: Form, context: Context) -> Reading | None:
        place = number(form, "ordinal") or number(form, "n")
        if place is None:
            return None
        place = 12 // months if place == -1 else place
        if not 1 <= place <= 12 // months:
            return None
        year, month = year_in(form, context), months * (place - 1) + 1
        if year is not None:
            return point(grain, year, month, stated="shift" not in form.slots)
        return Reading("point", chosen(yearly(grain, month, 1, context), context, near=False))

    return rule


def _quarter_next_to(form: Form, context: Context) -> Reading | None:
    """`in the second` beside another quarter: the nearest such quarter to the one that figures are of."""
    told, place = context.last, number(form, "ordinal")
    here = told if told and told.grain == "quarter" else context.quarter
    if here is None or place is None:
        return None
    away = place - (here.start.month + 2) // 3
    onward = 4 if away < 0 else -4
    if abs(away) > _APART or (abs(away) == _APART and (away < 0) == (context.lean == "future")):
        away += onward
    return Reading("point", shifted(here, away)) if away else None


def _quarter_of_months(form: Form, context: Context) -> Reading | None:
    """`the October-December quarter`: a quarter told by its first and last month, which may be none of the calendar."""
    first, last = number(form, "month"), number(form, "month2")
    if first is None or last is None:
        return None
    if (last - first) % 12 != 2:
        return months_of(form, context)
    year = year_in(form, context)
    found = [Period("quarter", add_months(month.start, -2)) for month in yearly("month", last, 1, context)]
    closing = (
        Period("quarter", add_months(datetime(year, last, 1), -2))
        if year
        else chosen(found, context, near=False)
    )
    if first % 3 == 1:
        return Reading("point", closing, stated="y" in form.slots)
    months = [Period("month", add_months(closing.start, step)) for step in (0, 2)]
    return Reading("span", months[0], months[1], stated="y" in form.slots)


def _half_of_month(form: Form, context: Context) -> Reading | None:
    month = month_of(form, context)
    if month is None or month.first is None:
        return None
    low, middle = month.first.start, month.first.start + timedelta(days=15)
    high = add_months(low, 1)
    bounds = (low, middle) if number(form, "ordinal") == 1 else (middle, high)
    return Reading(
        "span", month.first, bounds=bounds, timex=f"{low.year:04}-{low.month:02}", stated=month.stated
    )


def _half_of_century(form: Form, context: Context) -> Reading | None:
    place, half = number(form, "ordinal2"), number(form, "ordinal")
    if place is None or half not in (1, 2, -1):
        return None
    first = (place - 1) * 100
    low, high = (first, first + 50) if half == 1 else (first + 50, first + 100)
    bounds = (datetime(max(low, 1), 1, 1), datetime(high, 1, 1))
    return Reading(
        "span",
        Period("century", datetime(max(first, 1), 1, 1)),
        bounds=bounds,
        timex=f"{place - 1:02}",
        stated=True,
    )


def _half_of_decade(form: Form, context: Context) -> Reading | None:
    """`de tweede helft van de jaren zestig`: five of its years."""
    first, half = _decade_in(form, "", century=20), number(form, "ordinal")
    if first is None or half not in (1, 2, -1):
        return None
    low = first if half == 1 else first + 5
    reading = point("decade", first)
    return reading._replace(kind="span", bounds=(datetime(low, 1, 1), datetime(low + 5, 1, 1)))


def _decade(form: Form, context: Context) -> Reading | None:
    century = number(form, "ordinal") or 20
    first, last = _decade_in(form, "", century=century), _decade_in(form, "2", century=century)
    if first is None:
        return None
    reading = point("decade", first)
    return reading._replace(kind="span", last=point("decade", last).first) if last else reading


def _decade_in(form: Form, end: str, *, century: int) -> int | None:
    """The first year of a decade told in words (`negentig`) or in digits, where those leave out their `century`."""
    year = number(form, "ys" + end)
    if year is None:
        tens = number(form, "tens" + end)
        short = tens if tens is not None else number(form, "yy" + end)
        if short is None or short % 10:
            return None
        year = (century - 1) * 100 + short
        if short == 0 or (short == 10 and form.rule != "decade-of-century"):
            year += 100
    return year // 10 * 10


def _century(form: Form, context: Context) -> Reading | None:
    place = number(form, "ordinal")
    return None if place is None or not 1 <= place <= 30 else point("century", max((place - 1) * 100, 1))


def _week_number(form: Form, context: Context) -> Reading | None:
    year, week = number(form, "y"), number(form, "n")
    if week is None:
        return None
    monday = datetime.fromisocalendar(year or context.published.year, week, 1)
    return Reading("point", Period("week", monday), stated=year is not None)


def _nth_of(form: Form, context: Context) -> Reading | None:
    """`de eerste week van mei`, `de derde dinsdag van september`."""
    nth, month = number(form, "ordinal"), month_of(form, context)
    if nth is None or month is None or month.first is None:
        return None
    first = month.first.start
    weekday = number(form, "weekday")
    if weekday is not None:
        return Reading(
            "point", Period("day", nth_weekday(first.year, first.month, nth, weekday)), stated=month.stated
        )
    last = add_months(first, 1) - timedelta(days=1)
    return _nth(unit_in(form), nth, first, last, stated=month.stated)


def _day_of_shift(form: Form, context: Context) -> Reading | None:
    """`de 20ste van volgende maand`."""
    month = shifted(period_of("month", context.published), number(form, "shift") or 0).start
    return Reading(
        "point", Period("day", month.replace(day=number(form, "ordinal") or number(form, "d") or 1))
    )


def _nth_of_year(form: Form, context: Context) -> Reading | None:
    nth, year = number(form, "ordinal"), year_in(form, context) or context.published.year
    if nth is None:
        return None
    return _nth(unit_in(form), nth, datetime(year, 1, 1), datetime(year, 12, 31), stated="y" in form.slots)


def _nth(unit: Grain, nth: int, first: datetime, last: datetime, *, stated: bool) -> Reading | None:
    """The nth unit of a stretch of days; a week belongs to the stretch that holds its Thursday."""
    if unit == "week":
        opening = first + timedelta(days=(4 - first.isoweekday()) % 7)
        closing = last - timedelta(days=(last.isoweekday() - 4) % 7)
        base = period_of("week", closing if nth < 0 else opening)
    elif unit == "weekend":
        opening = first + timedelta(days=(6 - first.isoweekday()) % 7)
        base = period_of(
            "weekend", last - timedelta(days=(last.isoweekday() - 6) % 7) if nth < 0 else opening
        )
    elif unit in ("day", "month", "quarter", "half", "year"):
        base = period_of(unit, last if nth < 0 else first)
    else:
        return None
    period = base if nth < 0 else shifted(base, nth - 1)
    return Reading("point", period, stated=stated) if period.start <= last else None


def _nth_of_units(form: Form, context: Context) -> Reading | None:
    """`de eerste zes maanden van 2015`: a span of so many units from the start or the end of the year."""
    nth, count, year = number(form, "ordinal"), form.slots.get("count"), year_in(form, context)
    unit = unit_in(form)
    if (
        nth not in (1, -1)
        or not isinstance(count, int)
        or count < 1
        or unit not in ("day", "week", "month", "quarter")
    ):
        return None
    if year is None:
        year = context.published.year if nth < 0 else _year_told(unit, count, context)
    edge = datetime(year, 12, 31) if nth < 0 else datetime(year, 1, 1)
    base = period_of(unit, edge)
    other = shifted(base, (count - 1) * nth)
    first, last = (other, base) if nth < 0 else (base, other)
    if unit == "month" and count == 6:
        return Reading("point", period_of("half", edge), stated="y" in form.slots)
    return Reading("span", first, last, stated="y" in form.slots)


def _year_told(unit: Grain, count: int, context: Context) -> int:
    """The year whose first units are told of: the running one once the last of them has begun."""
    year = context.published.year
    closing = shifted(Period(unit, datetime(year, 1, 1)), count - 1)
    return year if context.lean == "future" or closing.start <= context.today.start else year - 1


RULES: dict[str, Callable[[Form, Context], Reading | None]] = {
    "season-year": _season,
    "season-shift": _season,
    "season": _season,
    "quarter": _in_year("quarter", 3),
    "fiscal-quarter": _in_year("quarter", 3),
    "half": _in_year("half", 6),
    "quarter-months": _quarter_of_months,
    "quarter-next-to": _quarter_next_to,
    "half-of-month": _half_of_month,
    "half-of-century": _half_of_century,
    "half-of-decade": _half_of_decade,
    "decade": _decade,
    "decade-of-century": _decade,
    "century": _century,
    "week-number": _week_number,
    "nth-of": _nth_of,
    "day-of-shift": _day_of_shift,
    "nth-of-year": _nth_of_year,
    "nth-of-units": _nth_of_units,
}
