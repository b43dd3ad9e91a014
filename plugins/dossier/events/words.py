"""What two sentences have in common: the content words of a sentence, for the events and the ranking of days."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.language.schema import EventWords

_WORD = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*")
_ASCII_WORDS = bytes(
    place if chr(place).isalnum() or chr(place) in "-." else ord(" ") for place in range(256)
)
"""Leaves of ASCII the letters, digits and what may stand inside a word: a split is half as dear as the pattern."""


def content_words(text: str, words: EventWords) -> list[str]:
    """The words of `text` that carry content, lower case, in reading order; numbers are words.

    >>> from dossier.language import ENGLISH
    >>> content_words("The U.N. counted 12 dead in Homs.", ENGLISH.events)
    ['u.n', 'counted', '12', 'dead', 'homs']
    """
    plain, lower = words.function_words, text.lower()
    if not lower.isascii():
        return [word for word in _WORD.findall(lower) if word not in plain]
    found = [word for word in lower.encode().translate(_ASCII_WORDS).decode().split() if word not in plain]
    if all(map(str.isalnum, found)):
        return found
    return [
        word
        for rough in found
        for word in ((rough,) if rough.isalnum() else _WORD.findall(rough))
        if word not in plain
    ]


def cut_out(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """`text` with the spans replaced by a blank each; spans are in order and may overlap.

    >>> cut_out("On Friday they met", [(3, 9)])
    'On   they met'
    """
    pieces, at = [], 0
    for start, end in spans:
        pieces.append(text[at : max(at, start)])
        at = max(at, end)
    return " ".join([*pieces, text[at:]])
