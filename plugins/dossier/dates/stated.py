"""Resolving forms that name their place on the calendar: dates, months, years, seasons, quarters, feasts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from dossier.dates.context import Context
from dossier.dates.period import SEASONS, Period, add_months, easter, period_of, shifted
from dossier.dates.reading import Form, Reading

_TWO_DIGITS = 70
_BACK = 2
"""A narrative goes forward: a day back is as far as so many days on, twice that in an earlier year."""


def full_year(year: int) -> int:
    """The year that two digits stand for: 1970 to 2069."""
    return year + (1900 if year >= _TWO_DIGITS else 2000) if year < 100 else year


def number(form: Form, name: str) -> int | None:
    """The whole number in a slot, None when the slot is not filled."""
    value = form.slots.get(name)
    return None if value is None else int(value)


def point(grain: str, year: int, month: int = 1, day: int = 1, *, stated: bool = True) -> Reading:
    """A reading of one unit that begins on a given day."""
    return Reading("point", Period(grain, datetime(year, month, day)), stated=stated)  # type: ignore[arg-type]


def year_in(form: Form, context: Context) -> int | None:
    """The year that the form itself states, in digits or as `vorig jaar`."""
    year, short, steps = number(form, "y"), number(form, "yy"), number(form, "shift")
    if year is not None:
        return year
    if short is not None:
        return full_year(short)
    return None if steps is None else context.published.year + steps


def chosen(candidates: list[Period], context: Context, *, near: bool) -> Period:
    """The one of a unit's yearly returns that the clause means.

    Of days the nearest, where those against the grain of the clause count as farther off; of longer units the
    first not yet past when looking ahead, else the last begun.
    """
    today = context.today.start
    lean = context.lean
    begun = [period for period in candidates if period.start <= today]
    ahead = [period for period in candidates if period.start >= today]
    if context.told is not None:
        return _nearest_told(candidates, context.told)
    if near:
        return min(candidates, key=lambda period: _away(period.start - today, lean))
    if lean == "future":
        current = [period for period in begun if shifted(period, 1).start > today]
        return (current or ahead)[0] if (current or ahead) else begun[-1]
    return begun[-1]


def _away(gap: timedelta, lean: str | None) -> timedelta:
    """How far off a day is, against the grain of the clause counted three or four times."""
    if gap < timedelta(0):
        return -gap * (4 if lean == "future" else 1)
    return gap * (3 if lean == "past" else 1)


def _nearest_told(candidates: list[Period], told: Period) -> Period:
    """In a text about the past, the one nearest to the date it has come to, or in the year it has come to."""
    if told.grain in ("year", "decade", "century"):
        same = [period for period in candidates if period.start.year == told.start.year]
        return same[0] if same else candidates[-1]

    def cost(period: Period) -> float:
        days = (period.start - told.start).days
        if days >= 0:
            return days
        return -days * (_BACK if period.start.year == told.start.year else 2 * _BACK)

    return min(candidates, key=cost)


def _yearly(grain: str, month: int, day: int, context: Context) -> list[Period]:
    base = (context.told.start if context.told else context.published).year
    years = {base + step for step in (-1, 0, 1)}
    found = []
    for year in sorted(years):
        try:
            found.append(Period(grain, datetime(year, month, day)))  # type: ignore[arg-type]
        except ValueError:
            continue
    if not found and (month, day) == (2, 29):
        return [Period(grain, datetime(base // 4 * 4 + step, 2, 29)) for step in (-4, 0)]  # type: ignore[arg-type]
    return found


def _date(form: Form, context: Context) -> Reading | None:
    year = year_in(form, context)
    month, day = number(form, "month") or number(form, "mo"), number(form, "d") or number(form, "ordinal")
    if year is None or month is None or day is None:
        return None
    if number(form, "minute") is not None and form.rule == "date":
        moment = datetime(year, month, day, number(form, "hour") or 0, number(form, "minute") or 0)
        return Reading("point", Period("minute", moment), stated=True)
    return point("day", year, month, day)


def _day_month(form: Form, context: Context) -> Reading | None:
    month = number(form, "month") or number(form, "mo")
    day = number(form, "d") or number(form, "ordinal") or number(form, "count")
    if month is None or day is None or day < 1:
        return None
    found = _yearly("day", month, day, context)
    return Reading("point", chosen(found, context, near=True)) if found else None


def _days_month(form: Form, context: Context) -> Reading | None:
    """`3 tot 5 mei`, `3 en 5 mei`: a range, or the first and last of a list."""
    month, first, last = number(form, "month"), number(form, "d"), number(form, "d2")
    if month is None or first is None or last is None:
        return None
    year = year_in(form, context)
    closing = datetime(year, month, last) if year else chosen(_yearly("day", month, last, context), context, near=True).start
    opening_month = number(form, "month2")
    opening = closing.replace(day=first) if opening_month is None else closing.replace(month=opening_month, day=first)
    if opening > closing:
        opening = add_months(opening, -1)
    return Reading("span", Period("day", opening), Period("day", closing), stated=year is not None)


def _month(form: Form, context: Context) -> Reading | None:
    month = number(form, "month")
    if month is None:
        return None
    year = year_in(form, context)
    if year is not None:
        return point("month", year, month, stated="shift" not in form.slots)
    return Reading("point", chosen(_yearly("month", month, 1, context), context, near=False))


def _shifted_month(form: Form, context: Context) -> Reading | None:
    """`vorige maart`, `komende oktober`, `dit januari`; with a unit of its own, the month of that year."""
    month, steps = number(form, "month"), number(form, "shift")
    if month is None or steps is None:
        return None
    if "unit" in form.slots or form.slots.get("year_shift"):
        return point("month", context.published.year + steps, month, stated=False)
    now = period_of("month", context.published)
    found = [Period("month", datetime(context.published.year + step, month, 1)) for step in (-1, 0, 1)]
    if steps < 0:
        return Reading("point", [period for period in found if period.start < now.start][-1])
    if steps > 0:
        return Reading("point", [period for period in found if period.start > now.start][0])
    return Reading("point", found[1])


def _months(form: Form, context: Context) -> Reading | None:
    first, last = number(form, "month"), number(form, "month2")
    if first is None or last is None:
        return None
    year = year_in(form, context)
    closing = datetime(year, last, 1) if year else chosen(_yearly("month", last, 1, context), context, near=False).start
    opening = datetime(closing.year - (first > last), first, 1)
    return Reading("span", Period("month", opening), Period("month", closing), stated=year is not None)


def _year(form: Form, context: Context) -> Reading | None:
    year = year_in(form, context)
    return None if year is None else point("year", year)


def _years(form: Form, context: Context) -> Reading | None:
    first, last, short = number(form, "y"), number(form, "y2"), number(form, "yy")
    if first is None:
        return None
    if last is None and short is not None:
        last = first // 100 * 100 + short
    if last is None or last <= first:
        return None
    return Reading("span", Period("year", datetime(first, 1, 1)), Period("year", datetime(last, 1, 1)), stated=True)


def _season(form: Form, context: Context) -> Reading | None:
    month = SEASONS[str(form.slots["season"])]
    year = year_in(form, context)
    if year is not None:
        return point("season", year, month, stated="shift" not in form.slots)
    return Reading("point", chosen(_yearly("season", month, 1, context), context, near=False))


def _in_year(grain: str, months: int) -> Callable[[Form, Context], Reading | None]:
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
        return Reading("point", chosen(_yearly(grain, month, 1, context), context, near=False))

    return rule


def _half_of_month(form: Form, context: Context) -> Reading | None:
    month = _month(form, context)
    if month is None or month.first is None:
        return None
    low, middle = month.first.start, month.first.start + timedelta(days=15)
    high = add_months(low, 1)
    bounds = (low, middle) if number(form, "ordinal") == 1 else (middle, high)
    return Reading("span", month.first, bounds=bounds, timex=f"{low.year:04}-{low.month:02}", stated=month.stated)


def _half_of_century(form: Form, context: Context) -> Reading | None:
    place, half = number(form, "ordinal2"), number(form, "ordinal")
    if place is None or half not in (1, 2, -1):
        return None
    first = (place - 1) * 100
    low, high = (first, first + 50) if half == 1 else (first + 50, first + 100)
    bounds = (datetime(max(low, 1), 1, 1), datetime(high, 1, 1))
    return Reading("span", Period("century", datetime(max(first, 1), 1, 1)), bounds=bounds, timex=f"{place - 1:02}", stated=True)


def _decade(form: Form, context: Context) -> Reading | None:
    century = (number(form, "ordinal") or 20) - 1
    year = number(form, "ys")
    if year is None:
        tens = number(form, "tens")
        short = tens if tens is not None else number(form, "yy")
        if short is None or short % 10:
            return None
        year = century * 100 + short
        if short == 0 or (short == 10 and "ordinal" not in form.slots):
            year += 100
    return point("decade", year // 10 * 10)


def _century(form: Form, context: Context) -> Reading | None:
    place = number(form, "ordinal")
    return None if place is None or not 1 <= place <= 30 else point("century", max((place - 1) * 100, 1))


def _week_number(form: Form, context: Context) -> Reading | None:
    year, week = number(form, "y"), number(form, "n")
    if week is None:
        return None
    monday = datetime.fromisocalendar(year or context.published.year, week, 1)
    return Reading("point", Period("week", monday), stated=year is not None)


def holiday(key: str, year: int) -> datetime:
    """The day of a feast in a year; `key` is `mm-dd`, `easter+n` or `mm:nth:weekday`."""
    if key.startswith("easter"):
        return easter(year) + timedelta(days=int(key[6:]))
    if ":" in key:
        month, nth, weekday = map(int, key.split(":"))
        return nth_weekday(year, month, nth, weekday)
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
    base = (context.told.start if context.told else context.published).year
    found = [Period("day", holiday(key, base + step)) for step in (-1, 0, 1)]
    return Reading("point", chosen(found, context, near=True))


def _holiday_shift(form: Form, context: Context) -> Reading | None:
    """`vorig jaar` beside a feast is that year; `afgelopen Kerst` is the last one before publication."""
    steps = number(form, "shift") or 0
    if form.slots.get("of_year"):
        return _holiday(form, context)
    found = [
        Period("day", holiday(str(form.slots["holiday"]), context.published.year + step)) for step in (-1, 0, 1)
    ]
    today = context.today.start
    if steps < 0:
        return Reading("point", [period for period in found if period.start < today][-1])
    if steps > 0:
        return Reading("point", [period for period in found if period.start > today][0])
    return Reading("point", found[1])


def _known(form: Form, context: Context) -> Reading | None:
    text = str(form.slots.get("known", "2001-09-11"))
    return point("day", *map(int, text.split("-")))


def _week_of(form: Form, context: Context) -> Reading | None:
    """`the week of March 3`: the week that holds the day."""
    day = _day_month(form, context)
    return replace(day, first=period_of("week", day.first.start)) if day and day.first else None


def _nth_of(form: Form, context: Context) -> Reading | None:
    """`de eerste week van mei`, `de derde dinsdag van september`."""
    nth, month = number(form, "ordinal"), _month(form, context)
    if nth is None or month is None or month.first is None:
        return None
    first = month.first.start
    weekday = number(form, "weekday")
    if weekday is not None:
        return Reading("point", Period("day", nth_weekday(first.year, first.month, nth, weekday)), stated=month.stated)
    last = add_months(first, 1) - timedelta(days=1)
    return _nth(str(form.slots["unit"]), nth, first, last, stated=month.stated)


def _nth_of_year(form: Form, context: Context) -> Reading | None:
    nth, year = number(form, "ordinal"), year_in(form, context) or context.published.year
    if nth is None:
        return None
    return _nth(str(form.slots["unit"]), nth, datetime(year, 1, 1), datetime(year, 12, 31), stated="y" in form.slots)


def _nth(unit: str, nth: int, first: datetime, last: datetime, *, stated: bool) -> Reading | None:
    """The nth unit of a stretch of days; a week belongs to the stretch that holds its Thursday."""
    if unit == "week":
        opening = first + timedelta(days=(4 - first.isoweekday()) % 7)
        closing = last - timedelta(days=(last.isoweekday() - 4) % 7)
        base = period_of("week", closing if nth < 0 else opening)
    elif unit == "weekend":
        opening = first + timedelta(days=(6 - first.isoweekday()) % 7)
        base = period_of("weekend", last - timedelta(days=(last.isoweekday() - 6) % 7) if nth < 0 else opening)
    elif unit in ("day", "month", "quarter", "half", "year"):
        base = period_of(unit, last if nth < 0 else first)  # type: ignore[arg-type]
    else:
        return None
    period = base if nth < 0 else shifted(base, nth - 1)
    return Reading("point", period, stated=stated) if period.start <= last else None


def _nth_of_units(form: Form, context: Context) -> Reading | None:
    """`de eerste zes maanden van 2015`: a span of so many units from the start or the end of the year."""
    nth, count, year = number(form, "ordinal"), form.slots.get("count"), year_in(form, context) or context.published.year
    unit = str(form.slots["unit"])
    if nth not in (1, -1) or not isinstance(count, int) or count < 1 or unit not in ("day", "week", "month", "quarter"):
        return None
    edge = datetime(year, 12, 31) if nth < 0 else datetime(year, 1, 1)
    base = period_of(unit, edge)  # type: ignore[arg-type]
    other = shifted(base, (count - 1) * nth)
    first, last = (other, base) if nth < 0 else (base, other)
    if unit == "month" and count == 6:
        return Reading("point", period_of("half", edge), stated="y" in form.slots)
    return Reading("span", first, last, stated="y" in form.slots)


RULES: dict[str, Callable[[Form, Context], Reading | None]] = {
    "date": _date,
    "date-year-shift": _date,
    "day-month": _day_month,
    "days-month": _days_month,
    "pair-month": _days_month,
    "month-year": _month,
    "month-shift": _month,
    "month-near": _shifted_month,
    "months": _months,
    "month": _month,
    "year": _year,
    "years": _years,
    "season-year": _season,
    "season-shift": _season,
    "season": _season,
    "quarter": _in_year("quarter", 3),
    "half": _in_year("half", 6),
    "half-of-month": _half_of_month,
    "half-of-century": _half_of_century,
    "decade": _decade,
    "decade-of-century": _decade,
    "century": _century,
    "week-number": _week_number,
    "holiday": _holiday,
    "holiday-shift": _holiday,
    "holiday-near": _holiday_shift,
    "known": _known,
    "week-of": _week_of,
    "nth-of": _nth_of,
    "nth-of-year": _nth_of_year,
    "nth-of-units": _nth_of_units,
}
