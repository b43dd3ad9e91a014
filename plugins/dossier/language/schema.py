"""The records that one language fills: words only, no code. Each step has a section of its own."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextWords:
    """What splitting text into sentences and telling its language takes."""

    abbreviations: frozenset[str]
    """Lower case, without the final full stop."""
    closing: frozenset[str]
    """Those of the abbreviations that may also be the last word of a sentence (`enz`, `Inc`)."""
    frequent: tuple[str, ...]
    """The most frequent words of running text, for telling languages apart and for knowing a sentence's start."""


@dataclass(frozen=True, slots=True)
class Language:
    """All language data of one language."""

    code: str
    """ISO 639-1."""
    name: str
    """In the language itself."""
    text: TextWords
