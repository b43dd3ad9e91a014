"""Runs of five words: what two texts are compared by, and the index that finds texts worth comparing."""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b

RUN = 5
"""Words in a run."""
WINDOW = 4
"""Of each so many runs in a row the index keeps one."""

_WORD = re.compile(r"[^\W_]+")
_BASE = 0x9E3779B97F4A7C15
_MASK = (1 << 63) - 1
_OLDEST = pow(_BASE, RUN, 1 << 63)


def shingle(text: str) -> frozenset[int]:
    """The five-word runs of a text as numbers of 63 bits, the same on every machine.

    A shorter text is one run; a text without words has none. Case and punctuation do not count.

    >>> len(shingle("een twee drie vier vijf zes"))
    2
    """
    return frozenset(_list_runs(text))


def fingerprint(text: str) -> frozenset[int]:
    """A sample of the runs, so chosen that texts sharing four runs in a row share one of the sample."""
    return _sample(_list_runs(text))


def read_runs(text: str) -> tuple[frozenset[int], frozenset[int]]:
    """What `shingle` and `fingerprint` give, in one reading."""
    runs = _list_runs(text)
    return frozenset(runs), _sample(runs)


def pack_runs(runs: Iterable[int]) -> bytes:
    """Runs as bytes to keep, eight a run, sorted, little-endian; `unpack_runs` gives them back."""
    packed = array("Q", sorted(runs))
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def unpack_runs(packed: bytes) -> frozenset[int]:
    """The runs that `pack_runs` packed.

    >>> unpack_runs(pack_runs({3, 1})) == {1, 3}
    True
    """
    runs = array("Q")
    runs.frombytes(packed)
    if sys.byteorder == "big":
        runs.byteswap()
    return frozenset(runs)


class CopyIndex:
    """Articles by their fingerprints; it grows and shrinks one article at a time.

    >>> index = CopyIndex()
    >>> index.add("a", frozenset({1, 2}))
    >>> sorted(index.candidates("b", frozenset({2, 3})))
    ['a']
    """

    def __init__(self) -> None:
        self._articles: dict[int, list[str]] = {}

    def add(self, article: str, fingerprints: Iterable[int]) -> None:
        """Take an article in; an article that changed is removed first."""
        for run in fingerprints:
            self._articles.setdefault(run, []).append(article)

    def remove(self, article: str, fingerprints: Iterable[int]) -> None:
        """Forget an article, given the fingerprints it came in with."""
        for run in fingerprints:
            held = self._articles.get(run, [])
            if article in held:
                held.remove(article)
            if not held:
                self._articles.pop(run, None)

    def candidates(self, article: str, fingerprints: Iterable[int]) -> set[str]:
        """The other articles that share a fingerprint."""
        found: set[str] = set()
        for run in fingerprints:
            found.update(self._articles.get(run, ()))
        found.discard(article)
        return found


def _sample(runs: Sequence[int]) -> frozenset[int]:
    """The smallest of every four runs in a row: winnowing, Schleimer, Wilkerson and Aiken 2003."""
    if len(runs) <= WINDOW:
        return frozenset(runs)
    return frozenset(map(min, *(runs[start:] for start in range(WINDOW))))


def _list_runs(text: str) -> list[int]:
    """Rolling polynomial hash of the folded words, modulo 2**63, so that a run fits a signed column."""
    words = list(map(_word_hash, _WORD.findall(text.casefold())))
    if not words:
        return []
    value = 0
    for word in words[:RUN]:
        value = (value * _BASE + word) & _MASK
    runs = [value]
    for gone, new in zip(words, words[RUN:], strict=False):
        value = (value * _BASE + new - gone * _OLDEST) & _MASK
        runs.append(value)
    return runs


@lru_cache(maxsize=1 << 16)
def _word_hash(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")
