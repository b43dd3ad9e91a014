"""Whether a dated sentence tells what happened, what is announced, or what a party claims."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from functools import lru_cache

from dossier.language.schema import EventWords
from dossier.model import DateValue, Modality

_CLAUSE_MARK = re.compile(r"[,;:–—]|\s--?\s")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_QUOTE = re.compile(r"""["“”„«»](?<!\w"(?=\w))|(?<!\w)['‘](?=\S)(?!\d|\w\s)|(?<=\S)['’](?!\w)""")
_CLOSING = {'"': '"', "“": "”", "„": "”“", "«": "»", "'": "'", "‘": "’"}
_HISTORY = timedelta(days=365)
"""How long before publication what was then a plan is told as what came of it (`in 1995 zou hij vertrekken`)."""
_QUOTED_WORDS = 4
"""Fewer words between quotation marks are a term or a title, not what somebody said."""


def find_quotes(text: str) -> list[tuple[int, int]]:
    """Spans between quotation marks of one kind that hold a stretch of speech.

    A double one that never closes runs to the end, because long quotations do; a single one may be an apostrophe.

    >>> find_quotes("'We leave on Friday at noon', he said of the 'peace talks'.")
    [(0, 28)]
    """
    spans: list[tuple[int, int]] = []
    opened, start = "", 0
    for match in _QUOTE.finditer(text):
        mark = match[0]
        if opened and mark in _CLOSING[opened]:
            spans.append((start, match.end()))
            opened = ""
        elif not opened and mark in _CLOSING:
            opened, start = mark, match.start()
    if opened not in ("", "'", "‘"):
        spans.append((start, len(text)))
    return [span for span in spans if len(_WORD.findall(text, *span)) >= _QUOTED_WORDS]


def find_clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Span between the commas (semicolons, colons, dashes) around the expression at `start` to `end` of a sentence.

    >>> text = "He left on Friday, while they will meet on Sunday."
    >>> first, last = find_clause(text, 8, 17); text[first:last]
    'He left on Friday'
    """
    first, last = 0, len(text)
    for mark in _CLAUSE_MARK.finditer(text):
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
    first, last = find_clause(sentence, *span)
    clause = sentence[first:last].lower()
    if _is_ahead(value, published):
        return "announced"
    tokens = _WORD.findall(clause)
    is_history = value.end is not None and published - value.end >= _HISTORY
    if not is_history and _holds(clause, words.planned):
        return "announced"
    if _reaches(value, published) and not words.future.isdisjoint(tokens):
        return "announced"
    if quoted or _holds(clause, words.hearsay) or _is_partisan(sentence.lower(), words):
        return "claimed"
    if words.hedges.isdisjoint(tokens):
        return "happened"
    told = _read_hedge(tokens, words)
    return "happened" if told == "announced" and is_history else told


def _read_hedge(tokens: list[str], words: EventWords) -> Modality:
    """`zou zijn vertrokken` is a claim, `zou vertrekken` was a plan; `zou goed zijn` is neither."""
    done = [place for place, token in enumerate(tokens) if token in words.perfect]
    beside = {
        token
        for place in done
        for token in (*tokens[max(0, place - 1) : place], *tokens[place + 1 : place + 2])
    }
    if any(_is_participle(token, words) for token in beside):
        return "claimed"
    return "happened" if done or not words.perfect else "announced"


def _is_participle(token: str, words: EventWords) -> bool:
    return token.endswith(words.participle_ends) and any(part in token for part in words.participle_parts)


def _is_ahead(value: DateValue, published: datetime) -> bool:
    """Whether it lies after publication; of the day of publication nothing does when its time is not known (midnight)."""
    if published.time() == time():
        published += timedelta(days=1, microseconds=-1)
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
