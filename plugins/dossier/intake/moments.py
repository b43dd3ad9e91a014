"""Beside every format: the ways in which a source writes the moment it was published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from dossier.language import LANGUAGES

_ISO = re.compile(
    r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ]?(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$"
)
_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})\b")
_CLOCK = re.compile(
    r"(?:\b|(?<=T))(\d{1,2})[:.h](\d{2})(?::(\d{2}))?(?:\s*([ap])\.?m\b\.?)?"
    r"|\b(?P<hour>\d{1,2})\s*(?:(?P<half>[ap])\.?m\b\.?|uur\b|u\b)"
    r"|\b(?P<whole>\d{2})(?P<rest>\d{2})\s*(?:GMT|UTC|CES?T|E[SD]?T)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th|e|er)?\.?\s+(?:of\s+)?([^\W\d_]{3,10})\.?,?\s+(\d{4})\b")
_NAMED_FIRST = re.compile(r"\b([^\W\d_]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment as a source writes it; `text` is what of the line was read as the date."""

    value: datetime
    text: str
    numeric: bool = False
    """True when day and month stood in digits, so that their order was a convention."""
    clock: str = ""
    """What of the line was read as the time of day."""


class ImpossibleDateError(ValueError):
    """A date that is written out and does not exist."""


@cache
def _months() -> dict[str, int]:
    names: dict[str, int] = {}
    for language in LANGUAGES.values():
        for number, words in enumerate(language.intake.months, start=1):
            names.update((word, number) for word in words.split())
    for number, words in enumerate(_FOREIGN.split("|"), start=1):
        names.update((word, number) for word in words.split() if word not in names)
    return names


_FOREIGN = (
    "janvier januar enero|février fevrier februar febrero|mars märz marzo|avril abril|mai mayo|juin junio|"
    "juillet julio|août aout agosto|septembre septiembre|octobre oktober octubre|novembre noviembre|"
    "décembre decembre dezember diciembre"
)


def parse_stamp(text: str) -> datetime | None:
    """A machine's date: ISO 8601 (basic too) or that of RFC 822, with the wall clock as written; None for others.

    >>> parse_stamp("20180605T081500+0200")
    datetime.datetime(2018, 6, 5, 8, 15)
    """
    text = text.strip()[:64]
    match = _ISO.match(text)
    try:
        if match:
            parts = [int(part) if part else 0 for part in match.groups()]
            return datetime(parts[0], parts[1], parts[2], parts[3], parts[4], min(parts[5], 59))
        return _of_a_message(text) if re.search(r"\d:\d\d", text) else None
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def _of_a_message(text: str) -> datetime:
    """The moment as e-mail writes it (RFC 5322), as its own clock says."""
    from email.utils import parsedate_to_datetime

    return parsedate_to_datetime(text).replace(tzinfo=None)


def moment_of_epoch(seconds: float) -> datetime | None:
    """A count of seconds or milliseconds since 1970, in UTC; None for a count that is no moment of a newspaper.

    >>> moment_of_epoch(1581646440000)
    datetime.datetime(2020, 2, 14, 2, 14)
    """
    seconds = seconds / 1000 if seconds > 10**11 else seconds
    if not 0 < seconds < 10**10:
        return None
    day, rest = divmod(int(seconds), 86400)
    return datetime.fromordinal(719163 + day) + timedelta(seconds=rest)


def find_moment(line: str) -> Moment | None:
    """The date that a person wrote in a line, day first when in digits, with its time if it has one.

    None when there is no date; raises ImpossibleDateError for one that does not exist.

    >>> find_moment("zaterdag 27 augustus 2016, 01.56 uur").value
    datetime.datetime(2016, 8, 27, 1, 56)
    """
    for read in (_read_iso, _read_named, _read_named_first, _read_numeric):
        moment = read(line)
        if moment:
            return moment
    return None


def _read_iso(line: str) -> Moment | None:
    match = re.search(r"\b(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?=\D|$)", line)
    if not match:
        return None
    year, month, day = int(match[1]), int(match[3]), int(match[4])
    return _moment((year, month, day), line, match)


def _read_named(line: str) -> Moment | None:
    for match in _NAMED.finditer(line):
        month = _months().get(match[2].lower())
        if month:
            return _moment((int(match[3]), month, int(match[1])), line, match)
    return None


def _read_named_first(line: str) -> Moment | None:
    for match in _NAMED_FIRST.finditer(line):
        month = _months().get(match[1].lower())
        if month:
            return _moment((int(match[3]), month, int(match[2])), line, match)
    return None


def _read_numeric(line: str) -> Moment | None:
    match = _NUMERIC.search(line)
    if not match:
        return None
    day, month, year = int(match[1]), int(match[2]), full_year(match[3])
    return _moment((year, month, day), line, match, numeric=True)


def read_month(word: str) -> int | None:
    """The month that begins so in every language that has such a month; None where they differ.

    >>> read_month("Dez"), read_month("jui")
    (12, None)
    """
    word = word.lower()
    found = {month for name, month in _months().items() if name.startswith(word)}
    return found.pop() if len(found) == 1 else None


def full_year(digits: str, near: int | None = None) -> int:
    """The year of two or four digits: in the century of `near`, else that of 1970 to 2069."""
    year = int(digits)
    if len(digits) > 2:
        return year
    if near:
        return near - near % 100 + year
    return year + (1900 if year >= 70 else 2000)


def _moment(date: tuple[int, int, int], line: str, match: re.Match[str], *, numeric: bool = False) -> Moment:
    clock = find_clock(line, match.end()) or find_clock(line, 0, match.start())
    try:
        hour, minute, second = read_clock(clock) if clock else (0, 0, 0)
        return Moment(
            datetime(*date, hour, minute, second), match[0], numeric, clock=clock[0] if clock else ""
        )
    except ValueError:
        raise ImpossibleDateError(f"{match[0]}{f' {clock[0]}' if clock else ''}") from None


def find_clock(line: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
    """The first time of day in that stretch of a line, for `read_clock`."""
    return _CLOCK.search(line, start, len(line) if end is None else end)


def read_clock(clock: re.Match[str]) -> tuple[int, int, int]:
    """Hour, minute and second, not yet proved to exist.

    >>> read_clock(find_clock("om 6 pm"))
    (18, 0, 0)
    """
    if clock["whole"]:
        return int(clock["whole"]), int(clock["rest"]), 0
    hour, half = int(clock[1] or clock["hour"]), clock[4] or clock["half"]
    if half:
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    return hour, int(clock[2] or 0), int(clock[3] or 0)


def find_day(line: str, near: datetime) -> datetime | None:
    """The moment in a line that leaves out the year, the month or the day, from `near` on; None without a time or a day.

    >>> find_day("zondag 06.00 uur", datetime(2016, 8, 27, 1, 56))
    datetime.datetime(2016, 8, 28, 6, 0)
    """
    clock = find_clock(line)
    try:
        hour, minute, second = read_clock(clock) if clock else (0, 0, 0)
        today = near.replace(hour=hour, minute=minute, second=second, microsecond=0)
        for day, month in _find_days(line):
            moment = today.replace(month=month, day=day)
            return moment if moment.date() >= near.date() else moment.replace(year=near.year + 1)
    except ValueError:
        return None
    weekday = find_weekday(line)
    if weekday:
        return today + timedelta(days=(weekday - near.isoweekday()) % 7)
    return today if clock else None


def _find_days(line: str) -> Iterator[tuple[int, int]]:
    """Day and month wherever a day of the month is written, in either order."""
    for match in _DAY_MONTH.finditer(line):
        if match[2].lower() in _months():
            yield int(match[1]), _months()[match[2].lower()]
    for match in _MONTH_DAY.finditer(line):
        if match[1].lower() in _months():
            yield int(match[2]), _months()[match[1].lower()]


_DAY_MONTH = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th|e)?\.?\s+([^\W\d_]{3,10})\b")
_MONTH_DAY = re.compile(r"\b([^\W\d_]{3,10})\s+(\d{1,2})\b")


def find_weekday(line: str) -> int:
    """1 for a line that names Monday, to 7 for Sunday; 0 when it names no day of the week in full."""
    words = {word.lower() for word in re.findall(r"[^\W\d_]{6,}", line)}
    return next((number for word, number in _weekdays().items() if word in words), 0)


@cache
def _weekdays() -> dict[str, int]:
    named = (language.dates.weekday for language in LANGUAGES.values() if language.dates)
    return {word: number for names in named for word, number in names.items()}


def find_disagreement(line: str, moment: Moment) -> str:
    """What the weekday in the moment's own line has against it; empty when nothing.

    >>> find_disagreement("maandag 27 augustus 2016", Moment(datetime(2016, 8, 27), "27 augustus 2016"))
    "the weekday in 'maandag 27 augustus 2016' is not that of 2016-08-27; correct Date in the page if that is wrong"
    """
    weekday = find_weekday(line)
    if not weekday or weekday == moment.value.isoweekday():
        return ""
    return (
        f"the weekday in {line[:80]!r} is not that of {moment.value:%Y-%m-%d}; "
        "correct Date in the page if that is wrong"
    )
