"""The third stage of a date: from a resolved reading to the half-open interval it stands for."""

from __future__ import annotations

from datetime import datetime, timedelta

from dossier.dates.period import MONTHS, PARTS, Period, add_months
from dossier.dates.reading import Reading
from dossier.model import DateModifier, Grain

Interval = tuple[datetime | None, datetime | None]
_LENGTHS: dict[Grain, timedelta] = {
    "day": timedelta(days=1),
    "week": timedelta(days=7),
    "weekend": timedelta(days=2),
    "hour": timedelta(hours=1),
    "minute": timedelta(minutes=1),
}


def end_of(period: Period) -> datetime:
    """First moment after the period."""
    if period.grain in MONTHS:
        return add_months(period.start, MONTHS[period.grain])
    if period.grain == "part of day":
        return period.start + timedelta(hours=PARTS[period.part][1])
    return period.start + _LENGTHS[period.grain]


def start_of(period: Period) -> datetime:
    """First moment of the period."""
    if period.grain == "part of day":
        return period.start + timedelta(hours=PARTS[period.part][0])
    return period.start


def interval_of(reading: Reading) -> Interval:
    """The half-open interval of a reading; None is an open end, two of them a reading without a place in time.

    The start, middle and end of a month are its days 1-10, 11-20 and 21 on, those of anything longer or shorter
    its thirds in months or days.
    """
    if reading.bounds:
        return reading.bounds
    if reading.first is None:
        return None, None
    last = reading.last or reading.first
    low, high = start_of(reading.first), end_of(last)
    if reading.modifier and reading.modifier != "approximate" and reading.last is None:
        low, high = third_of(reading.first, reading.modifier)
    return directed(low, high, reading)


def directed(low: datetime, high: datetime, reading: Reading) -> Interval:
    """The interval on the side of the period that the preposition points to."""
    if reading.direction == "since":
        return low, None
    if reading.direction == "until":
        return None, high
    if reading.direction == "before":
        return None, low
    if reading.direction == "after":
        return high, None
    return low, high


def third_of(period: Period, modifier: DateModifier) -> tuple[datetime, datetime]:
    """The part of a period that `begin`, `half` and `eind` name."""
    low, high = start_of(period), end_of(period)
    step = {"start": 0, "mid": 1, "end": 2}[modifier]
    if period.grain == "month":
        cuts = [low, low + timedelta(days=10), low + timedelta(days=20), high]
    elif period.grain in ("year", "half", "quarter", "season", "century"):
        months = MONTHS[period.grain]
        cuts = [add_months(low, months * third // 3) for third in range(4)]
    elif period.grain == "decade":
        cuts = [low, add_months(low, 36), add_months(low, 84), high]
    elif period.grain == "week":
        cuts = [low, low + timedelta(days=2), low + timedelta(days=4), high]
    else:
        cuts = [low + (high - low) * third / 3 for third in range(4)]
    return cuts[step], cuts[step + 1]
