"""Beside the plain-text reader: a line that holds an article back until a moment."""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache

from dossier.intake.moments import ImpossibleDateError, find_day, find_moment, find_weekday, read_month
from dossier.language import LANGUAGES

_LONGEST = 120
_MOST_WORDS = 5
"""Words beside those of the moment; a line with more is a sentence about some embargo."""
_WORD = re.compile(r"[^\W\d_]+")
_OF_A_CLOCK = frozenset((
    "uur", "u", "h", "am", "pm", "a", "p", "m", "gmt", "utc", "cet", "cest", "et", "est", "edt", "om", "at", "on",
    "op",
))  # fmt: skip


def is_embargo(text: str) -> bool:
    """True for a short line that begins as an embargo does and says little else.

    >>> is_embargo("EMBARGO TOT ZONDAG 06.00 UUR"), is_embargo("Embargo tegen Iran loopt 15 juli af")
    (True, False)
    >>> is_embargo("Embargo tot 1 juli voor wapens aan het leger van Iran verlengd")
    False
    """
    bare = text[:40].lstrip("*#!(-[ ").lower()
    if len(text) > _LONGEST or not bare.startswith(_openers()):
        return False
    words = [word.lower() for word in _WORD.findall(text)]
    return (
        sum(not (word in _OF_A_CLOCK or find_weekday(word) or read_month(word)) for word in words)
        <= _MOST_WORDS
    )


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
