"""The counts in a sentence (`12 dead`), by which two reports of one event may differ."""

from __future__ import annotations

import re
from collections.abc import Mapping

from dossier.language.schema import EventWords

Counts = Mapping[str, frozenset[int]]
"""Counted things with the numbers told of them."""

_TOKEN = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_THOUSANDS = re.compile(r"(?<=\d)[.,](?=\d{3}(?:\D|$))")
_TIMES = 4
"""Two counts of one thing that are further apart than this count two things."""


def find_counts(text: str, words: EventWords) -> Counts:
    """The numbers told of each counted thing: the word after a number, in figures or spelled out, to its numbers.

    Of people, the next word of content belongs to it. Thousands separators are dropped; amounts, fractions, times
    and scores are no counts, nor is a number that no word of content follows.

    >>> from dossier.language import ENGLISH
    >>> find_counts("Twelve people were killed and 1,200 houses burnt", ENGLISH.events)
    {'people killed': frozenset({12}), 'houses': frozenset({1200})}
    """
    counts: dict[str, frozenset[int]] = {}
    tokens = [match[0].lower() for match in _TOKEN.finditer(_THOUSANDS.sub("", text))]
    for place, token in enumerate(tokens[:-1]):
        number = int(token) if token.isdecimal() else _spelled(token, words)
        counted = _counted(tokens[place + 1 :], words) if number else ""
        if counted:
            counts[counted] = counts.get(counted, frozenset()) | {number}
    return counts


def differ(one: Counts, other: Counts) -> tuple[str, int, int]:
    """The thing that both count with no number in common, and the two numbers; an empty string and zeros for none.

    >>> differ({"dead": frozenset({12})}, {"dead": frozenset({15})})
    ('dead', 12, 15)
    """
    for counted in sorted(one.keys() & other.keys()):
        first, second = min(one[counted]), min(other[counted])
        if one[counted].isdisjoint(other[counted]) and max(first, second) <= _TIMES * min(first, second):
            return counted, first, second
    return "", 0, 0


def _counted(following: list[str], words: EventWords) -> str:
    counted = following[0]
    if not counted.isalpha() or counted in words.function_words or counted in words.measures:
        return ""
    if counted not in words.people:
        return counted
    befell = (token for token in following[1:] if token not in words.function_words)
    return f"{counted} {next(befell, '')}".strip()


def _spelled(token: str, words: EventWords) -> int:
    number = words.numbers.index(token) if token in words.numbers else 0
    return number if number > 1 else 0
