"""What a date expression comes to once it is resolved: one unit of the calendar, and the steps between units."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from dossier.model import Grain

MONTHS: dict[Grain, int] = {
    "month": 1,
    "quarter": 3,
    "season": 3,
    "half": 6,
    "year": 12,
    "decade": 120,
    "century": 1200,
}
"""Length in months of the units that are whole months."""
DAYS: dict[Grain, int] = {"day": 1, "part of day": 1, "weekend": 7, "week": 7}
"""Step in days from one such unit to the next."""
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of the meteorological seasons; a winter is named after the year it begins in."""
PARTS = {"MO": (6, 12), "MI": (12, 13), "AF": (12, 18), "EV": (18, 24), "NI": (18, 30), "DT": (6, 18)}
"""Hours of the parts of a day; a night runs to six the next morning."""


WITHIN_A_DAY: frozenset[Grain] = frozenset({"day", "part of day", "hour", "minute"})
"""Units no longer than a day."""


class Period(NamedTuple):
    """One unit of the calendar: its grain and its first midnight (first minute for `minute` and `hour`)."""

    grain: Grain
    start: datetime
    part: str = ""
    """Code of the part of the day, for the grain `part of day`."""


def period_of(grain: Grain, moment: datetime, part: str = "") -> Period:
    """The unit of that grain which holds `moment`.

    >>> period_of("quarter", datetime(2016, 8, 27, 1, 56)).start.month
    7
    """
    if grain == "minute":
        return Period(grain, moment.replace(second=0, microsecond=0))
    if grain == "hour":
        return Period(grain, moment.replace(minute=0, second=0, microsecond=0))
    day = datetime(moment.year, moment.month, moment.day)
    if grain in ("day", "part of day"):
        return Period(grain, day, part)
    if grain in ("week", "weekend"):
        monday = day - timedelta(days=day.weekday())
        return Period(grain, monday + timedelta(days=5) if grain == "weekend" else monday)
    return Period(grain, _first_month(grain, moment))


def day_of(period: Period | None) -> Period | None:
    """The day that a period is, or lies within; none for one longer than a day."""
    if period is None or period.grain not in WITHIN_A_DAY:
        return None
    return period_of("day", period.start)


def _first_month(grain: Grain, moment: datetime) -> datetime:
    year, month = moment.year, moment.month
    if grain == "season":
        first = month // 3 * 3
        return datetime(year, first, 1) if first else datetime(year - 1, 12, 1)
    if grain in ("month", "quarter", "half"):
        size = MONTHS[grain]
        return datetime(year, (month - 1) // size * size + 1, 1)
    size = MONTHS[grain] // 12
    return datetime(max(year // size * size, 1), 1, 1)


def add_months(moment: datetime, months: int) -> datetime:
    """The moment that many months on; the last of a shorter month stands for days it does not have."""
    index = moment.year * 12 + moment.month - 1 + months
    year, month = divmod(index, 12)
    for day in range(moment.day, 27, -1):
        try:
            return moment.replace(year=year, month=month + 1, day=day)
        except ValueError:
            if day <= 28:
                raise
    return moment.replace(year=year, month=month + 1)


def shifted(period: Period, steps: int) -> Period:
    """The period that many units of its own grain later."""
    if period.grain in MONTHS:
        return Period(period.grain, add_months(period.start, steps * MONTHS[period.grain]), period.part)
    if period.grain in DAYS:
        return Period(period.grain, period.start + timedelta(days=steps * DAYS[period.grain]), period.part)
    step = timedelta(hours=steps) if period.grain == "hour" else timedelta(minutes=steps)
    return Period(period.grain, period.start + step)


def moved(moment: datetime, count: float, grain: Grain) -> datetime:
    """The moment `count` units away; half a year is six months, half a week three days."""
    if grain in MONTHS:
        return add_months(moment, round(count * MONTHS[grain]))
    if grain in DAYS:
        return moment + timedelta(days=int(count * DAYS[grain]))
    return moment + (timedelta(hours=count) if grain == "hour" else timedelta(minutes=count))


def easter(year: int) -> datetime:
    """Easter Sunday of the Gregorian calendar (Butcher's computus, 1876).

    >>> easter(2016).date().isoformat()
    '2016-03-27'
    """
    golden = year % 19
    century, rest = divmod(year, 100)
    leaps, skip = divmod(century, 4)
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    quarter, left = divmod(rest, 4)
    weekday = (32 + 2 * skip + 2 * quarter - moon - left) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return datetime(year, month, day + 1)
