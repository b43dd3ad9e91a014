"""The forms of words: what a name recogniser sees of a word before it looks at any other."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby

from dossier.names.lexicon import WORDS_KEPT, Lexicon

RUNS = ((re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž]"), "X"), (re.compile(r"[^\W\d_X]"), "x"), (re.compile(r"\d"), "9"))
LEGAL_FORMS = frozenset(
    {
        "NV",
        "BV",
        "N.V.",
        "B.V.",
        "AG",
        "GmbH",
        "Inc",
        "Inc.",
        "Ltd",
        "Ltd.",
        "Corp",
        "Corp.",
        "Plc",
        "PLC",
        "SA",
    }
    | {"S.A.", "Co.", "SpA", "BVBA", "vzw", "VZW", "LLC", "LLP", "ASA", "Oyj", "KGaA", "SE", "SARL", "CVBA"}
)
"""What ends the name of a firm and is no name by itself."""
CLUB_HEADS = frozenset(
    {
        "FC",
        "RFC",
        "SC",
        "KSC",
        "SK",
        "KSK",
        "KV",
        "KVC",
        "KVV",
        "KRC",
        "RC",
        "RSC",
        "RAC",
        "AC",
        "AS",
        "AA",
        "AFC",
    }
    | {
        "SV",
        "TSV",
        "VfB",
        "VfL",
        "VfR",
        "BSC",
        "SSV",
        "FSV",
        "CD",
        "CF",
        "UD",
        "OGC",
        "AJ",
        "NK",
        "HNK",
        "FK",
    }
    | {"BK", "IF", "IFK", "IK", "Sporting", "Racing", "Eendracht", "Excelsior", "Cercle", "Verbroedering"}
    | {"Olympique", "Girondins", "Atletico", "Atlético", "Deportivo", "Dynamo", "Dinamo", "Lokomotiv"}
    | {"Lokomotief", "Spartak", "Sjachtar", "Shakhtar", "Torpedo", "Metaloerg", "Metalurg", "Partizan"}
    | {"Borussia", "Hertha", "Eintracht", "Bayer", "Werder", "Fortuna", "Arminia", "Energie", "Hansa"}
    | {"Maccabi", "Hapoel", "Beitar"}
)
"""What stands before a town in the name of its club."""
CLUB_TAILS = frozenset({"United", "Athletic", "Rovers", "Wanderers", "Albion", "Hotspur"})
"""What stands behind a town in the name of its club, and by itself says nothing."""
BORDER = "\x00"
"""The word that stands before and after every sentence."""
PLAIN, CAPITAL, PARTICLE, NUMBER = b".C-#"
"""What a word is to a name: no part of it, a likely part, a small word or a sign inside it, a number in it."""


class Signs(dict[str, int]):
    """What each word is to a name, as one of the four signs; worked out once a word."""

    def __init__(self, particles: frozenset[str] = frozenset()) -> None:
        self.particles = particles

    def __missing__(self, word: str) -> int:
        sign = PLAIN
        if is_capitalised(word):
            sign = CAPITAL
        elif word in self.particles or not any(map(str.isalnum, word)):
            sign = PARTICLE
        elif any(map(str.isdigit, word)):
            sign = NUMBER
        self[word] = sign
        return sign

    def write(self, words: Iterable[str]) -> bytes:
        """The words of a sentence as their signs.

        >>> Signs(frozenset({"van"})).write(["Bank", "van", "Gent", "telt", "2"])
        b'C-C.#'
        """
        return bytes(map(self.__getitem__, words))


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
    return listed(lexicon.lists(lower))


@lru_cache(maxsize=WORDS_KEPT)
def listed(mask: int) -> tuple[str, ...]:
    """The lists that a mask has as bits, each as a feature.

    >>> listed(0b101)
    ('L0', 'L2')
    """
    return tuple(f"L{bit}" for bit in range(mask.bit_length()) if mask >> bit & 1)
