"""The spellings of a resolved date: TIMEX3 for annotation, EDTF for archives."""

from __future__ import annotations

from datetime import datetime, timedelta

from dossier.dates.period import Period
from dossier.dates.reading import Reading
from dossier.model import Grain

_TIMEX_SEASON = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
_DIGITS_OF_YEAR: dict[Grain, int] = {"year": 4, "decade": 3, "century": 2}
_EDTF_SEASON = {3: 21, 6: 22, 9: 23, 12: 24}


def timex_of(reading: Reading) -> str:
    """The TIMEX3 value: of a range `first/last`, of anything else its unit; modifiers stand apart."""
    if reading.timex or reading.first is None:
        return reading.timex
    value = timex_period(reading.first)
    return f"{value}/{timex_period(reading.last)}" if reading.last else value


def timex_period(period: Period) -> str:
    """The TIMEX3 value of one unit of the calendar.

    >>> timex_period(Period("week", datetime(2016, 8, 22)))
    '2016-W34'
    """
    start = period.start
    if period.grain in ("week", "weekend"):
        year, week, _ = start.isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if period.grain == "weekend" else "")
    if period.grain == "season":
        return f"{start.year:04}-{_TIMEX_SEASON[start.month]}"
    if period.grain == "quarter":
        return f"{start.year:04}-Q{(start.month + 2) // 3}"
    if period.grain == "half":
        return f"{start.year:04}-H{(start.month + 5) // 6}"
    if period.grain == "part of day":
        return f"{_date(start)}T{period.part}"
    return _plain(period)


def _plain(period: Period) -> str:
    start, grain = period.start, period.grain
    if grain == "day":
        return _date(start)
    if grain == "month":
        return f"{start.year:04}-{start.month:02}"
    if grain in _DIGITS_OF_YEAR:
        return f"{start.year:04}"[: _DIGITS_OF_YEAR[grain]]
    return f"{_date(start)}T{start.hour:02}:{start.minute:02}"


def edtf_of(reading: Reading, low: datetime | None, high: datetime | None) -> str:
    """The EDTF (ISO 8601-2) spelling; `low` and `high` are the interval of the reading.

    Level 1, with level 2 quarters, halves and unspecified digits. A part of a day is spelt as its day, and a
    range of times as its days: EDTF has no other words for them. Without a place in time, an empty string.
    """
    if low is None and high is None:
        return ""
    if reading.direction is None and reading.first and not reading.bounds:
        return _edtf_undirected(reading, low, high)
    return f"{_date(low) if low else '..'}/{_last_day(high) if high else '..'}"


def _edtf_undirected(reading: Reading, low: datetime | None, high: datetime | None) -> str:
    if reading.last and reading.first:
        ends = [edtf_period(reading.first), edtf_period(reading.last)]
        plain = [end for end in ends if "/" not in end and "T" not in end and "X" not in end]
        return "/".join(ends) if len(plain) == 2 and _is_dated(ends) else _days(low, high)
    if reading.first and reading.modifier in ("start", "mid", "end"):
        return _days(low, high)
    spelt = edtf_period(reading.first) if reading.first else ""
    return (
        spelt + "~" if reading.modifier == "approximate" and "/" not in spelt and "T" not in spelt else spelt
    )


def _is_dated(ends: list[str]) -> bool:
    """Whether both ends are years, months or days: EDTF has no interval of seasons or quarters."""
    return all(len(end) != 7 or int(end[5:]) <= 12 for end in ends)


def edtf_period(period: Period) -> str:
    """The EDTF spelling of one unit of the calendar.

    >>> edtf_period(Period("week", datetime(2016, 8, 22)))
    '2016-08-22/2016-08-28'
    """
    start = period.start
    if period.grain in ("week", "weekend"):
        return _days(start, start + timedelta(days=7 if period.grain == "week" else 2))
    if period.grain in ("century", "decade"):
        return timex_period(period).ljust(4, "X")
    if period.grain == "season":
        return f"{start.year:04}-{_EDTF_SEASON[start.month]}"
    if period.grain == "quarter":
        return f"{start.year:04}-{33 + (start.month - 1) // 3}"
    if period.grain == "half":
        return f"{start.year:04}-{40 + (start.month - 1) // 6}"
    if period.grain == "part of day":
        return _date(start)
    plain = _plain(period)
    return plain + ":00" if "T" in plain else plain


def _days(low: datetime | None, high: datetime | None) -> str:
    if low is None or high is None:
        return f"{_date(low) if low else '..'}/{_last_day(high) if high else '..'}"
    first, last = _date(low), _last_day(high)
    return first if first == last else f"{first}/{last}"


def _last_day(high: datetime) -> str:
    return _date(high - timedelta(microseconds=1))


def _date(moment: datetime) -> str:
    return f"{moment.year:04}-{moment.month:02}-{moment.day:02}"
