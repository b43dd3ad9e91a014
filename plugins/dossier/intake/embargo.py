"""Beside the plain-text reader: a line that holds an article back until a moment."""

from __future__ import annotations

from datetime import datetime
from functools import cache

from dossier.intake.moments import ImpossibleDateError, find_day, find_moment
from dossier.language import LANGUAGES

_LONGEST = 120


def is_embargo(text: str) -> bool:
    """True for a short line that begins as an embargo does.

    >>> is_embargo("EMBARGO TOT ZONDAG 06.00 UUR"), is_embargo("Het embargo is opgeheven")
    (True, False)
    """
    bare = text[:40].lstrip("*#!(-[ ").lower()
    return len(text) <= _LONGEST and bare.startswith(_openers())


@cache
def _openers() -> tuple[str, ...]:
    return tuple(label for language in LANGUAGES.values() for label in language.intake.embargo_labels)


def parse_embargo(text: str, published: datetime | None) -> datetime | None:
    """The moment an embargo ends, its missing parts taken from the publication on; None when it says none."""
    try:
        moment = find_moment(text)
    except ImpossibleDateError:
        return None
    if moment:
        return moment.value
    return find_day(text, published) if published else None


def unread_embargo(text: str) -> str:
    """What is said of an embargo whose moment cannot be read."""
    return f"no moment in the embargo {text[:80]!r}; add 'Embargo: 2016-08-28 06:00' to the page, or 'Status: draft'"
