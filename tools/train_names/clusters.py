"""Clusters of words that stand beside the same words, told apart with whole numbers alone: the same on any machine.

A group of words is split in two so that the side says as much as it can about the neighbours of its words (their
mutual information); each side is split again. A word's path is the sides it went to. Words are taken by frequency
and spelling, counts are whole numbers, and logarithms are decimal and rounded before they are summed: no order,
thread or processor makes a difference.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal

FEWEST = 3
"""How often a word must stand in the texts to have a cluster."""
FEWEST_BESIDE = 4
"""How often a word must stand in the texts to count as a neighbour."""
OFFSETS = (-1, 1, -2, 2)
"""The places beside a word that are looked at."""
BORDER = ""
SMALLEST_SPLIT = 12
"""Groups of fewer words stay whole."""
LONGEST_PATH = 14
MOST_ROUNDS = 12
"""How often at most each word of a group is asked anew for its side."""
FEW_MOVED = 200
"""A group is settled when fewer than one in so many words change sides."""
SCALE = 1 << 16

Neighbours = list[tuple[int, int]]
"""Numbers for what stands beside a word and where, ascending, each with how often it stands there."""


class Weighted(dict[int, int]):
    """A count times its logarithm, scaled and rounded; worked out once a count."""

    def __missing__(self, count: int) -> int:
        weighted = self[count] = round(count * Decimal(count).ln() * SCALE) if count else 0
        return weighted


def cluster_words(texts: Iterable[Sequence[str]], *, smallest: int = SMALLEST_SPLIT) -> dict[str, str]:
    """The path of each frequent word, in zeros and ones; groups of fewer than `smallest` words stay whole.

    >>> fruit = [["een", name, "eten"] for name in ("peer", "appel") for _ in range(9)]
    >>> cities = [["in", name, "wonen"] for name in ("Gent", "Mons") for _ in range(9)]
    >>> paths = cluster_words([*fruit, *cities] * 2, smallest=4)
    >>> paths["peer"] == paths["appel"], paths["peer"] == paths["Gent"]
    (True, False)
    """
    written = [list(text) for text in texts]
    counts = Counter(word for text in written for word in text)
    words = sorted(
        (word for word in counts if counts[word] >= FEWEST), key=lambda word: (-counts[word], word)
    )
    beside = _neighbours(written, words, counts)
    paths = [""] * len(words)
    waiting = [(list(range(len(words))), "")]
    weighted = Weighted()
    while waiting:
        members, path = waiting.pop()
        if len(members) < smallest or len(path) == LONGEST_PATH:
            for member in members:
                paths[member] = path
            continue
        sides = _split(members, beside, weighted)
        waiting += [
            ([member for member in members if sides[member] == side], path + str(side)) for side in (0, 1)
        ]
    return dict(zip(words, paths, strict=True))


def _neighbours(texts: list[list[str]], words: Sequence[str], counts: Counter[str]) -> list[Neighbours]:
    """For each word what stands one and two places before and behind it; what lies past a text is a neighbour too."""
    numbers = {word: number for number, word in enumerate(words)}
    frequent = (word for word in words if counts[word] >= FEWEST_BESIDE)
    places = {word: number * len(OFFSETS) for number, word in enumerate([BORDER, *frequent])}
    beside: list[Counter[int]] = [Counter() for _ in words]
    width = max(OFFSETS)
    for text in texts:
        padded = [*[BORDER] * width, *text, *[BORDER] * width]
        for position, word in enumerate(text, width):
            if word in numbers:
                near = [padded[position + offset] for offset in OFFSETS]
                found = [places[other] + way for way, other in enumerate(near) if other in places]
                beside[numbers[word]].update(found)
    return [sorted(found.items()) for found in beside]


def _split(members: Sequence[int], beside: Sequence[Neighbours], weighted: Weighted) -> dict[int, int]:
    """The side of each member: that whose other words have the neighbours that it has."""
    seen: list[Counter[int]] = [Counter(), Counter()]
    masses = [0, 0]
    sides: dict[int, int] = {}
    for _ in range(MOST_ROUNDS):
        moved = 0
        for member in members:
            found = beside[member]
            mass = sum(times for _, times in found)
            old = sides.get(member)
            if old is not None:
                seen[old].subtract(dict(found))
                masses[old] -= mass
            gains = [_gain(found, mass, seen[side], masses[side], weighted) for side in (0, 1)]
            new = int(gains[1] > gains[0]) if old is None or gains[0] != gains[1] else old
            seen[new].update(dict(found))
            masses[new] += mass
            sides[member] = new
            moved += new != old
        if moved * FEW_MOVED < len(members):
            break
    return sides


def _gain(found: Neighbours, mass: int, seen: Counter[int], whole: int, weighted: Weighted) -> int:
    """What the side tells more about its neighbours when it takes a word with these."""
    told = 0
    for place, times in found:
        had = seen.get(place, 0)
        told += weighted[had + times] - weighted[had]
    return told - weighted[whole + mass] + weighted[whole]
