"""The forms of words: what a name recogniser sees of a word before it looks at any other."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby

from dossier.names.lexicon import WORDS_KEPT, Lexicon

RUNS = ((re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž]"), "X"), (re.compile(r"[^\W\d_X]"), "x"), (re.compile(r"\d"), "9"))
BORDER = "\x00"
"""The word that stands before and after every sentence."""


@lru_cache(maxsize=WORDS_KEPT)
def shape(word: str) -> str:
    """The form of a word: capitals X, small letters x, digits 9, repeats shortened.

    >>> shape("al-Assad"), shape("VS"), shape("A320")
    ('x-Xx', 'X', 'X9')
    """
    if word.isascii() and word.isalpha():
        if word.islower():
            return "x"
        if word.isupper():
            return "X"
        if word[0].isupper() and word[1:].islower():
            return "Xx"
    return "".join(sign for sign, _ in groupby(long_shape(word)))


@lru_cache(maxsize=WORDS_KEPT)
def is_capitalised(word: str) -> bool:
    """Whether a capital stands anywhere in the word, so that it may belong to a name."""
    return word != word.lower()


def long_shape(word: str) -> str:
    """The form of a word, a sign for each of its characters."""
    for pattern, sign in RUNS:
        word = pattern.sub(sign, word)
    return word


@lru_cache(maxsize=WORDS_KEPT)
def list_features(lower: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The lists of names that hold the word, each as a feature."""
    mask = lexicon.lists(lower)
    return tuple(f"L{bit}" for bit in range(mask.bit_length()) if mask >> bit & 1)
