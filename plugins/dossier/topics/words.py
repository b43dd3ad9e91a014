"""Folded words: an article and a topic's words brought to one spelling, before they are compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable
from dataclasses import dataclass
from typing import Literal

from dossier.model import Article

Zone = Literal["title", "lead", "body"]
ZONES: tuple[Zone, ...] = ("title", "lead", "body")

_TOKEN = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?")
_BETWEEN_DOTS = re.compile(r"\.[^\W\d_]\.")
"""Stands in every initialism with dots, and is found faster than one."""
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
    names: frozenset[str] = frozenset()
    """Folded words that stand with a capital first letter somewhere."""
    language: str = ""


def fold_words(text: str) -> tuple[str, ...]:
    """The words of a text without case, accents and punctuation; an initialism's dots are joined.

    >>> fold_words("Het staakt-het-vuren in Genève, aldus de V.S.")
    ('het', 'staakt', 'het', 'vuren', 'in', 'geneve', 'aldus', 'de', 'vs')
    """
    return tuple(_fold(token) for token in _tokens(text))


def fold_article(article: Article) -> ArticleWords:
    """An article's words, ready for filing; credits are left out, and so is a headline that the machine made."""
    texts: dict[Zone, list[str]] = {"title": [], "lead": [], "body": []}
    if article.headline_origin not in ("lead", "date"):
        texts["title"].append(article.headline)
    for block in article.blocks:
        if block.kind != "credit":
            texts["lead" if block.kind == "lead" else "body"].append(block.text)
    return fold_texts(texts["title"], texts["lead"], texts["body"], language=article.language)


def fold_texts(
    title: Iterable[str], lead: Iterable[str], body: Iterable[str], *, language: str = ""
) -> ArticleWords:
    """The words of texts zone by zone. A text in capitals throughout says nothing of initialisms, so gives none."""
    folded: dict[Zone, tuple[str, ...]] = {}
    shouted: set[str] = set()
    spoken: set[str] = set()
    for zone, texts in zip(ZONES, (title, lead, body), strict=True):
        words: list[str] = []
        for text in texts:
            tokens = _tokens(text)
            words.extend(map(_FOLDED.__getitem__, tokens))
            (shouted if text.isupper() else spoken).update(tokens)
        folded[zone] = tuple(words)
    raised = [token for token in spoken if token[0].isupper()]
    names = [*raised, *(token for token in shouted if token[0].isupper())]
    return ArticleWords(
        **folded,
        capitals=frozenset(_FOLDED[token] for token in raised if _is_initialism(token)),
        names=frozenset(map(_FOLDED.__getitem__, names)),
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
    return _TOKEN.findall(_DOTTED.sub(_join_dots, text) if _BETWEEN_DOTS.search(text) else text)


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


class _Folded(dict[str, str]):
    """Words as they are compared, each folded once."""

    _MOST = 200_000

    def __missing__(self, token: str) -> str:
        if len(self) >= self._MOST:
            self.clear()
        folded = self[token] = _fold(token)
        return folded


_FOLDED = _Folded()
