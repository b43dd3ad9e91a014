"""The dates that an editor writes: EDTF level 1 and plain ISO dates, read as the intervals of the model."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from dossier.model import DateModifier, DateValue, Direction, Grain

_PART = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d\dXX)(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?"
    r"(?:T(?P<hour>\d\d):(?P<minute>\d\d)(?::\d\d)?)?(?P<mark>[~?%])?"
)
_SEASON_MONTHS = {21: 3, 22: 6, 23: 9, 24: 12}
"""First month of the seasons 21 to 24 of EDTF level 1, meteorological, in the northern hemisphere."""


def parse_edtf(text: str) -> DateValue:
    """The value of one EDTF level 1 expression, a date or an interval of two, `..` for an open end.

    Raises ValueError when it is none, or no day of the calendar, or ends before it begins.

    >>> value = parse_edtf("2016-02"); (value.grain, value.start.isoformat(), value.end.isoformat())
    ('month', '2016-02-01T00:00:00', '2016-03-01T00:00:00')
    >>> parse_edtf("2016-01/..").direction
    'since'
    """
    spelled = text.strip()
    if "/" not in spelled:
        start, end, grain, modifier = _parse_part(spelled)
        return DateValue("point", start, end, grain, modifier, timex=_timex(spelled), edtf=spelled)
    first, last = (part.strip() for part in spelled.split("/", 1))
    return _interval(spelled, first, last)


def _interval(spelled: str, first: str, last: str) -> DateValue:
    begin = _parse_part(first) if first not in ("", "..") else None
    finish = _parse_part(last) if last not in ("", "..") else None
    known = begin or finish
    if known is None:
        raise ValueError("an interval needs at least one date")
    if begin and finish and finish[1] <= begin[0]:
        raise ValueError("the end lies before the beginning")
    grain = finish[2] if finish and not begin else known[2]
    direction: Direction | None = None if begin and finish else ("since" if begin else "until")
    return DateValue(
        "span" if begin and finish else "point",
        begin[0] if begin else None,
        finish[1] if finish else None,
        grain,
        known[3],
        direction,
        edtf=spelled,
    )


def _parse_part(text: str) -> tuple[datetime, datetime, Grain, DateModifier | None]:
    match = _PART.fullmatch(text)
    if match is None:
        raise ValueError("not an EDTF date")
    modifier: DateModifier | None = "approximate" if match["mark"] else None
    start, end, grain = _bounds(match)
    return start, end, grain, modifier


def _bounds(match: re.Match[str]) -> tuple[datetime, datetime, Grain]:
    year, month, day = match["year"], match["month"], match["day"]
    if "X" in year:
        if month:
            raise ValueError("a decade or a century has no month")
        return _years(int(year.replace("X", "0")), 10 ** year.count("X"))
    if month is None:
        return _years(int(year), 1)
    if int(month) in _SEASON_MONTHS and day is None:
        return _months(int(year), _SEASON_MONTHS[int(month)], 3)
    if day is None:
        return _months(int(year), int(month), 1)
    start = datetime(int(year), int(month), int(day))
    if match["hour"] is None:
        return start, start + timedelta(days=1), "day"
    start = start.replace(hour=int(match["hour"]), minute=int(match["minute"]))
    return start, start + timedelta(minutes=1), "minute"


def _years(year: int, count: int) -> tuple[datetime, datetime, Grain]:
    grain: Grain = {1: "year", 10: "decade", 100: "century"}[count]  # type: ignore[assignment]
    return datetime(year, 1, 1), datetime(year + count, 1, 1), grain


def _months(year: int, month: int, count: int) -> tuple[datetime, datetime, Grain]:
    after = year * 12 + month - 1 + count
    return (
        datetime(year, month, 1),
        datetime(after // 12, after % 12 + 1, 1),
        "month" if count == 1 else "season",
    )


def _timex(spelled: str) -> str:
    return spelled.rstrip("~?%")
