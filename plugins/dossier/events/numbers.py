"""The counts in a sentence (`12 dead`), by which two reports of one event may differ."""

from __future__ import annotations

import re
from itertools import pairwise

from dossier.language.schema import EventWords

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_THOUSANDS = re.compile(r"(?<=\d)[.,](?=\d{3}(?:\D|$))")


def find_counts(text: str, words: EventWords) -> dict[str, frozenset[str]]:
    """The numbers told of each counted thing: the word after a number, in figures or spelled out, to its numbers.

    Thousands separators are dropped; a number that ends the text, or that no word of content follows, counts nothing.

    >>> from dossier.language import ENGLISH
    >>> find_counts("Twelve soldiers and 1,200 civilians fled", ENGLISH.events)
    {'soldiers': frozenset({'12'}), 'civilians': frozenset({'1200'})}
    """
    counts: dict[str, frozenset[str]] = {}
    tokens = [match[0].lower() for match in _TOKEN.finditer(_THOUSANDS.sub("", text))]
    for token, counted in pairwise(tokens):
        number = token if token[0].isdigit() else _spelled(token, words)
        if number and counted.isalpha() and counted not in words.function_words:
            counts[counted] = counts.get(counted, frozenset()) | {number}
    return counts


def differ(one: dict[str, frozenset[str]], other: dict[str, frozenset[str]]) -> tuple[str, str, str]:
    """The thing that both count with no number in common, and the two numbers; three empty strings for none.

    >>> differ({"dead": frozenset({"12"})}, {"dead": frozenset({"15"})})
    ('dead', '12', '15')
    """
    for counted in sorted(one.keys() & other.keys()):
        if one[counted].isdisjoint(other[counted]):
            return counted, min(one[counted]), min(other[counted])
    return "", "", ""


def _spelled(token: str, words: EventWords) -> str:
    number = words.numbers.index(token) if token in words.numbers else 0
    return str(number) if number > 1 else ""
