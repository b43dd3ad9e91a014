"""The hashed lists behind the recogniser: lower-case words, known names, word clusters; no readable word in them."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import lru_cache
from zlib import crc32

BLOOM_HASHES = 6
LONGEST_ACRONYM = 3
"""Letters of words in capitals that are no common word shouted."""
WORDS_KEPT = 8192
"""For how many words an answer is kept at most."""


@dataclass(frozen=True, slots=True)
class HashTable:
    """Sorted 32-bit hashes of words, with a number for each."""

    keys: array[int]
    values: array[int]

    def find(self, key: int) -> int:
        """The number kept for the hash, 0 when it is not there."""
        place = bisect_left(self.keys, key)
        return self.values[place] if place < len(self.keys) and self.keys[place] == key else 0


@dataclass(frozen=True, slots=True)
class Bloom:
    """A set of words as a bit field: about one word in sixty that is not in it seems to be."""

    bits: bytes

    def __contains__(self, word: str) -> bool:
        bits = self.bits
        places = bloom_places(word, len(bits) * 8)
        return all([bits[place >> 3] >> (place & 7) & 1 for place in places])  # noqa: C419 - no generator: quicker


def bloom_places(word: str, size: int) -> list[int]:
    """The bits, of `size`, that stand for a word."""
    spelt = word.encode()
    first, step = crc32(spelt), crc32(spelt, 0x9E3779B9) | 1
    return [(first + number * step) % size for number in range(BLOOM_HASHES)]


def word_key(word: str) -> int:
    """The hash that a word or a name of several words is listed under."""
    return crc32(word.encode())


SPELLING_KINDS = ("p", "l", "o")
"""What a spelling may look like: the name of a person, a place, an organisation."""


@dataclass(frozen=True, slots=True)
class Spellings:
    """A guess at what a word unknown to all lists may be, from its letters: a weight a kind for groups of letters."""

    weights: array[int]
    """Signed, `len(SPELLING_KINDS)` for each of the groups' places."""
    lanes: list[int] = field(init=False, compare=False, repr=False)
    """The weights of each group as one integer with a lane of 16 bits a kind."""

    def __post_init__(self) -> None:
        persons, places, organisations = (self.weights[kind::3] for kind in range(3))
        lanes = [
            person + (place << 16) + (organisation << 32)
            for person, place, organisation in zip(persons, places, organisations, strict=True)
        ]
        object.__setattr__(self, "lanes", lanes)

    def guess(self, lower: str) -> str:
        """The likeliest kind, with `!` when it is far ahead and `?` when it is not; empty without weights."""
        if not self.weights:
            return ""
        groups = letter_groups(lower, len(self.lanes))
        total = sum(map(self.lanes.__getitem__, groups)) + LEVEL
        sums = [total & 0xFFFF, total >> 16 & 0xFFFF, total >> 32]
        best, second = sorted(sums, reverse=True)[:2]
        lead = best - second
        return SPELLING_KINDS[sums.index(best)] + (
            "!" if lead > SURE_LEAD else "" if lead > SOME_LEAD else "?"
        )


SPELLING_SCALE = 16
LEVEL = 0x8000_8000_8000
"""What makes every lane positive."""
SURE_LEAD, SOME_LEAD = 3 * SPELLING_SCALE // 2, SPELLING_SCALE // 2


def letter_groups(lower: str, size: int) -> list[int]:
    """Places, of `size`, of the groups of two to five letters of a word with its borders."""
    marked = f"^{lower}$"
    last = len(marked) + 1
    if marked.isascii():
        spelt = marked.encode()
        groups = [spelt[end - length : end] for length in range(2, 6) for end in range(length, last)]
    else:
        groups = [
            marked[end - length : end].encode() for length in range(2, 6) for end in range(length, last)
        ]
    return [key % size for key in map(crc32, groups)]


ABROAD_BITS = 16
"""Bits of a number that keep one path of a word in another language's clusters; the next path lies above them."""
EMPTY = HashTable(array("I"), array("I"))


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """All lists of one language; two are the same only when they are one, so that answers can be kept."""

    words: Bloom
    names: HashTable
    clusters: HashTable
    phrases: HashTable
    spellings: Spellings = Spellings(array("b"))
    abroad: HashTable = EMPTY
    """Capitalised words with their clusters in two other languages, whose texts name the same people and places."""

    def is_word(self, lower: str) -> bool:
        """Whether dictionaries have the word in lower case."""
        return lower in self.words

    def lists(self, lower: str) -> int:
        """The lists of names that hold the word, as bits."""
        return self.names.find(word_key(lower))

    def cluster(self, word: str) -> str:
        """The path of the word's cluster, in bits; empty when the word has none."""
        number = self.clusters.find(word_key(word))
        return format(number, "b")[1:] if number else ""

    def clusters_abroad(self, word: str) -> tuple[str, str]:
        """The paths of a capitalised word's clusters in two other languages, in bits; empty where it has none.

        A word all in capitals, longer than an acronym, counts as one with a capital.
        """
        number = self.abroad.find(word_key(word))
        if not number and len(word) > LONGEST_ACRONYM and word.isupper():
            number = self.abroad.find(word_key(word.capitalize()))
        low, high = number & (1 << ABROAD_BITS) - 1, number >> ABROAD_BITS
        return format(low, "b")[1:], format(high, "b")[1:]

    @lru_cache(maxsize=WORDS_KEPT)  # noqa: B019 - a lexicon lives as long as the process
    def spelling(self, lower: str) -> str:
        """What the letters of a word look like."""
        return self.spellings.guess(lower)

    def phrase(self, lower: str) -> int:
        """The lists that hold a name of several words, as bits; `lower` joined by single blanks."""
        return self.phrases.find(word_key(lower))
