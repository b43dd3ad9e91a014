"""Folded words: an article and a topic's words brought to one spelling, before they are compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable
from dataclasses import dataclass
from typing import Literal

Zone = Literal["title", "lead", "body"]
ZONES: tuple[Zone, ...] = ("title", "lead", "body")

_TOKEN = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?")
_NO_DECOMPOSITION = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th"})
_LONGEST_CAPITALS = 6


@dataclass(frozen=True, slots=True)
class ArticleWords:
    """The folded words of one article, in reading order, zone by zone."""

    title: tuple[str, ...]
    lead: tuple[str, ...]
    body: tuple[str, ...]
    capitals: frozenset[str] = frozenset()
    """Folded words that stand in capitals somewhere (`us` for US), of at most six letters."""
    language: str = ""


def fold_words(text: str) -> tuple[str, ...]:
    """The words of a text without case, accents and punctuation; an initialism's dots are joined.

    >>> fold_words("Het staakt-het-vuren in Genève, aldus de V.S.")
    ('het', 'staakt', 'het', 'vuren', 'in', 'geneve', 'aldus', 'de', 'vs')
    """
    return tuple(_fold(token) for token in _tokens(text))


def fold_article(title: str, lead: str, body: Iterable[str], *, language: str = "") -> ArticleWords:
    """An article's words, ready for filing; `body` holds the paragraphs after the lead.

    A headline in capitals throughout says nothing of initialisms, so it gives none.
    """
    paragraphs = list(body)
    capitals: set[str] = set()
    for text in (title, lead, *paragraphs):
        if not text.isupper():
            capitals.update(_fold(token) for token in _tokens(text) if _is_initialism(token))
    return ArticleWords(
        title=fold_words(title),
        lead=fold_words(lead),
        body=tuple(word for paragraph in paragraphs for word in fold_words(paragraph)),
        capitals=frozenset(capitals),
        language=language,
    )


def count_words(words: ArticleWords, *, stop: Container[str] = frozenset()) -> dict[str, int]:
    """How often each content word stands in an article, in the title twice; numbers and stop words left out."""
    counts: dict[str, int] = {}
    for zone, weight in ((words.title, 2), (words.lead, 1), (words.body, 1)):
        for word in zone:
            if len(word) > 1 and not word.isdigit() and word not in stop:
                counts[word] = counts.get(word, 0) + weight
    return counts


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(_DOTTED.sub(_join_dots, text))


def _join_dots(match: re.Match[str]) -> str:
    return match[0].replace(".", "")


def _is_initialism(token: str) -> bool:
    return 1 < len(token) <= _LONGEST_CAPITALS and token.isupper()


def _fold(token: str) -> str:
    if token.isascii():
        return token.lower()
    decomposed = unicodedata.normalize("NFKD", token.casefold())
    return "".join(mark for mark in decomposed if not unicodedata.combining(mark)).translate(
        _NO_DECOMPOSITION
    )
