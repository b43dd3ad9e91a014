"""Whether a dated sentence tells what happened, what is announced, or what a party claims."""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache

from dossier.language.schema import EventWords
from dossier.model import DateValue, Modality

_CLAUSE_MARK = re.compile(r"[,;:–—]")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_QUOTE = re.compile(r"(?P<open>(?<![\w.,!?])['\"“„‘«](?=\S))|(?P<close>(?<=\S)['\"”’»](?!\w))")
_QUOTED_WORDS = 4
"""Fewer words between quotation marks are a term or a title, not what somebody said."""


def find_quotes(text: str) -> list[tuple[int, int]]:
    """Spans between quotation marks that hold a stretch of speech; one that never closes runs to the end.

    >>> find_quotes("'We leave on Friday at noon', he said of the 'peace talks'.")
    [(0, 28)]
    """
    spans: list[tuple[int, int]] = []
    start = -1
    for match in _QUOTE.finditer(text):
        if start < 0 and match["open"]:
            start = match.start()
        elif start >= 0 and match["close"]:
            spans.append((start, match.end()))
            start = -1
    if start >= 0:
        spans.append((start, len(text)))
    return [span for span in spans if len(_WORD.findall(text, *span)) >= _QUOTED_WORDS]


def find_clause(text: str, start: int, end: int, words: EventWords) -> tuple[int, int]:
    """Span of the clause of sentence `text` around the expression at `start` to `end`.

    A clause ends at a comma, semicolon, colon or dash that a conjunction or relative word follows.

    >>> from dossier.language import ENGLISH
    >>> text = "He left on Friday, while they will meet on Sunday."
    >>> first, last = find_clause(text, 8, 17, ENGLISH.events); text[first:last]
    'He left on Friday'
    """
    first, last = 0, len(text)
    for mark in _CLAUSE_MARK.finditer(text):
        opener = _WORD.search(text, mark.end())
        if opener is None or opener[0].lower() not in words.clause_openers:
            continue
        if mark.end() <= start:
            first = mark.end()
        elif mark.start() >= end:
            last = min(last, mark.start())
    return first, last


def read_modality(
    sentence: str,
    span: tuple[int, int],
    value: DateValue,
    published: datetime,
    *,
    words: EventWords,
    quoted: bool,
) -> Modality:
    """How `sentence` tells what it dates at `span`, seen from the moment of publication.

    What lies after publication is announced, whoever says so. Of the past, a statement is claimed when it stands in
    a quotation, behind a hedge (`zou ... hebben`, `allegedly`) or is laid with a party to the cause; plain
    attribution to officials or agencies is reporting, because wire copy attributes everything.
    """
    first, last = find_clause(sentence, *span, words)
    clause = sentence[first:last].lower()
    tokens = set(_WORD.findall(clause))
    if _is_ahead(value, published):
        return "announced"
    if _holds(clause, words.planned) or (_reaches(value, published) and tokens & words.future):
        return "announced"
    if tokens & words.hedges and words.perfect:
        return "claimed" if tokens & words.perfect else "announced"
    if quoted or _holds(clause, words.hearsay) or _is_partisan(sentence.lower(), words):
        return "claimed"
    return "happened"


def _is_ahead(value: DateValue, published: datetime) -> bool:
    if value.start is None:
        return value.end is not None and value.end > published
    return value.start > published


def _reaches(value: DateValue, published: datetime) -> bool:
    return value.end is None or value.end > published


def _holds(text: str, phrases: tuple[str, ...]) -> bool:
    return bool(phrases) and _phrases(phrases).search(text) is not None


@lru_cache(maxsize=64)
def _phrases(phrases: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")


def _is_partisan(sentence: str, words: EventWords) -> bool:
    if not words.according:
        return False
    for match in _phrases(words.according).finditer(sentence):
        told_by = _WORD.findall(sentence, match.end(), match.end() + 60)[:4]
        if not words.parties.isdisjoint(told_by):
            return True
    return False
