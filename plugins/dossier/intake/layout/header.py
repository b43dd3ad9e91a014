"""Beside the plain-text reader: the header line of a seed, ` date 2016-08 27/08/16, 01:56 − bron: ANP, Belga`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from dossier.errors import SeedError
from dossier.intake.layout.paragraphs import Line
from dossier.intake.moments import full_year
from dossier.language import LANGUAGES

_HEADER = re.compile(
    r"date\s+(?:(?P<year>\d{4})-(?P<month>\d{1,2})\s+)?(?P<numbers>\d{1,2}(?P<mark>[/.-])\d{1,2}(?P=mark)(?:\d{4}|\d{2}))"
    r"(?:\s*,?\s*(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:\s*(?:uur|u|h)\b)?)?\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"date\s+\d{4}-\d{1,2}\s|date\s+\d{1,2}/\d{1,2}/|date\s.{0,40}\b(?:bron|source)\s*:", re.IGNORECASE
)
_DASHES = "−–—-‐‑ \t|"
_EXPECTED = "expected DD/MM/YY, HH:MM as in 'date 2016-08 27/08/16, 01:56 − bron: ANP'"


@dataclass(frozen=True, slots=True)
class Header:
    """What a header line says; `doubt` is empty unless its parts disagree."""

    published: datetime
    sources: tuple[str, ...]
    doubt: str = ""


def is_header(line: Line) -> bool:
    """True for a line that means to be a seed's header, whether or not it can be read."""
    return begins_as_header(line.text)


def begins_as_header(text: str) -> bool:
    """True for a text whose first line means to be a header."""
    return text[:4].lower() == "date" and _BEGINS.match(text) is not None


def parse_header(line: Line, path: str) -> Header:
    """The moment and the sources in a header line; raises SeedError when its date is missing or impossible.

    The numeric date is day first; the year and month before it give the century and are checked against it.
    """
    match = _HEADER.match(line.text)
    if not match:
        raise SeedError(f"{path}:{line.number}: no date in the header line {line.text[:120]!r}; {_EXPECTED}")
    folder = int(match["year"]) if match["year"] else None
    day, month, year = match["numbers"].split(match["mark"])
    try:
        published = datetime(
            full_year(year, folder), int(month), int(day), int(match["hour"] or 0), int(match["minute"] or 0)
        )
    except ValueError:
        found = line.text[
            match.start("numbers") : match.end("minute") if match["minute"] else match.end("numbers")
        ]
        raise SeedError(f"{path}:{line.number}: impossible date {found!r} (day first); {_EXPECTED}") from None
    doubt = ""
    if folder and (folder, int(match["month"])) != (published.year, published.month):
        doubt = (
            f"the header's month '{match['year']}-{match['month']}' and its date {match['numbers']!r} disagree; "
            f"read day first as {published:%Y-%m-%d}, correct Date in the page if that is wrong"
        )
    if not match["hour"]:
        doubt = doubt or f"no time in the header line {line.text[:120]!r}; read as 00:00"
    return Header(published, find_sources(match["rest"]), doubt)


def find_sources(text: str) -> tuple[str, ...]:
    """The sources after `bron:` or the like; empty when no such label stands there.

    >>> find_sources("− bron: ANP, Belga")
    ('ANP', 'Belga')
    """
    label, colon, names = text.strip(_DASHES).partition(":")
    if not colon or label.strip().lower() not in _labels():
        return ()
    return tuple(name.strip(_DASHES) for name in re.split(r"[,;/]| en | and ", names) if name.strip(_DASHES))


@cache
def _labels() -> set[str]:
    return {label for language in LANGUAGES.values() for label in language.intake.source_labels}
