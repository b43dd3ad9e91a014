"""The trained part of the recogniser at run time: hashed weights, summed per token and decoded in plain Python.

Weights of one feature are kept as one integer with a lane of 32 bits a label, so that adding integers adds the
scores of all labels at once.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from struct import Struct
from zlib import crc32

from dossier.names.evidence import Evidence, is_shouted, opening_position
from dossier.names.features import (
    OFFSETS,
    far_features,
    has_pairs,
    near_features,
    own_features,
    pair_features,
    phrase_features,
    place_features,
    shape_features,
    shapes_around,
)
from dossier.names.forms import BORDER, is_capitalised
from dossier.names.lexicon import Lexicon

LANE = 32
MARGIN = 6 * 2048
"""How far below the best label of its word a label may lie and still be followed: 6.0 in unscaled weights."""
STAYS_OUTSIDE: dict[int, dict[int, int]] = {}
CACHED_WORDS = 60_000
"""How many sums per place in the window are kept before the cache is emptied."""


@dataclass(slots=True)
class Weights:
    """The trained weights: features by hash, their labels and 16-bit weights, and the steps between labels."""

    labels: tuple[str, ...]
    keys: array[int]
    """Hashes of the features."""
    counts: bytes
    """How many labels each feature has a weight for."""
    label_of: bytes
    weight_of: array[int]
    steps: list[list[int]]
    """`steps[a][b]`: weight of label b after label a."""
    places: dict[int, int] = field(default_factory=dict)
    starts: list[int] = field(default_factory=list)
    vectors: dict[int, int] = field(default_factory=dict)
    """The features met so far, each as one integer with a lane a label."""

    def __post_init__(self) -> None:
        self.places = dict(zip(self.keys, range(len(self.keys)), strict=True))
        self.starts = [0, *accumulate(self.counts)]

    def total(self, features: Sequence[str], prefix: str = "") -> int:
        """Sum of the weights of the features, a lane a label."""
        vectors, places = self.vectors, self.places
        total, opening = 0, crc32(prefix.encode())
        for feature in features:
            key = crc32(feature.encode(), opening)
            if key in places:
                vector = vectors.get(key)
                total += self._vector(key) if vector is None else vector
        return total

    def _vector(self, key: int) -> int:
        place = self.places[key]
        vector = 0
        for entry in range(self.starts[place], self.starts[place + 1]):
            vector += self.weight_of[entry] << LANE * self.label_of[entry]
        self.vectors[key] = vector
        return vector


class Tagger:
    """Labels sentences with a model; keeps the sums of the words it has met."""

    def __init__(self, weights: Weights, lexicon: Lexicon) -> None:
        self.weights = weights
        self.lexicon = lexicon
        self.own: dict[str, int] = {}
        self.shapes: dict[tuple[str, ...], int] = {}
        self.beside: list[tuple[int, str, dict[str, int]]] = [(*place, {}) for place in OFFSETS]
        self.level = sum(1 << LANE - 1 << LANE * number for number in range(len(weights.labels)))
        self.row = Struct(f"<{len(weights.labels)}I")
        self.outside = weights.labels.index("O")
        self.surely_outside = 8 * MARGIN << LANE * self.outside
        self.opening = {-1: 0}
        self.certain_row = self.row.unpack(
            (self.surely_outside + self.level).to_bytes(self.row.size, "little")
        )
        self.certainly = [self.outside]
        self.leads = _leads(weights)
        self.follows = {
            before: {after: leads[before] for after, leads in enumerate(self.leads) if before in leads}
            for before in range(-1, len(weights.labels))
        }

    def label_article(self, sentences: Sequence[Sequence[str]], evidence: Evidence) -> list[list[str]]:
        """The best labels of each sentence of one article."""
        self._empty_full_caches()
        seen: dict[str, int] = {}
        return [self.label(words, evidence, seen) for words in sentences]

    def label(self, words: Sequence[str], evidence: Evidence, seen: dict[str, int]) -> list[str]:
        """The best labels of a sentence's words; `seen` keeps the article's own sums by word."""
        read, level, size, certain = self.row.unpack, self.level, self.row.size, self.surely_outside
        scores = [
            self.certain_row if total == certain else read((total + level).to_bytes(size, "little"))
            for total in self.totals(words, evidence, seen)
        ]
        labels = self.weights.labels
        return [labels[number] for number in self._best_path(scores)]

    def totals(self, words: Sequence[str], evidence: Evidence, seen: dict[str, int]) -> list[int]:
        """The summed weights of each word; one with no capital within two words is outside every name."""
        padded = [BORDER, BORDER, *words, BORDER, BORDER]
        shouted, opening = is_shouted(words), opening_position(words)
        own, total_of = self.own, self.weights.total
        capitals = [is_capitalised(word) for word in padded]
        totals = []
        for position, word in enumerate(words):
            at = position + 2
            if True not in capitals[at - 2 : at + 3]:
                totals.append(self.surely_outside)
                continue
            total = own.get(word)
            if total is None:
                total = own[word] = total_of(own_features(word, self.lexicon))
            shown = seen.get(word)
            if shown is None:
                shown = seen[word] = total_of(evidence.features(word))
            total += shown
            for offset, prefix, sums in self.beside:
                beside = padded[at + offset]
                share = sums.get(beside)
                total += self._beside(beside, offset, prefix) if share is None else share
            if has_pairs(padded, at):
                total += total_of(pair_features(padded, at))
                shapes = shapes_around(padded, at)
                share = self.shapes.get(shapes)
                if share is None:
                    share = self.shapes[shapes] = total_of(shape_features(shapes))
                total += share
            if shouted or position == opening:
                first = position == opening
                total += total_of(
                    place_features(word, self.lexicon, opening=first, shouted=shouted, evidence=evidence)
                )
            totals.append(total)
        for position, features in phrase_features(words, self.lexicon).items():
            totals[position] += total_of(features)
        return totals

    def _beside(self, word: str, offset: int, prefix: str) -> int:
        """The weights of a word for its neighbour, kept for the next time."""
        look = near_features if offset in (-1, 1) else far_features
        total = self.weights.total(look(word, self.lexicon), prefix)
        next(sums for other, _, sums in self.beside if other == offset)[word] = total
        return total

    def _empty_full_caches(self) -> None:
        for sums in (self.own, *(sums for _, _, sums in self.beside)):
            if len(sums) > CACHED_WORDS:
                sums.clear()

    def _best_path(self, scores: Sequence[Sequence[int]]) -> list[int]:
        """Viterbi over the labels that can still win: a label far below the best of its word cannot."""
        outside = self.outside
        alive = self.opening
        back: list[dict[int, int]] = []
        for row in scores:
            if row is self.certain_row:
                likely = self.certainly
            else:
                floor = max(row) - MARGIN
                likely = [label for label, score in enumerate(row) if score >= floor]
            if len(likely) == 1 and likely[0] == outside and len(alive) == 1 and outside in alive:
                back.append(STAYS_OUTSIDE.setdefault(outside, {outside: outside}))
                continue
            reached, came = self._advance(alive, row, likely)
            if not reached:
                reached, came = self._advance(alive, row, range(len(row)))
            best = max(reached.values()) - MARGIN
            alive = {label: score for label, score in reached.items() if score >= best}
            back.append(came)
        return _walk_back(alive, back, outside)

    def _advance(
        self, alive: dict[int, int], row: Sequence[int], labels: Iterable[int]
    ) -> tuple[dict[int, int], dict[int, int]]:
        """Best score of each label for this word, and the label that it came from."""
        reached: dict[int, int] = {}
        came: dict[int, int] = {}
        if len(alive) == 1:
            ((previous, sofar),) = alive.items()
            follows = self.follows[previous]
            for label in labels:
                if label in follows:
                    reached[label], came[label] = sofar + follows[label] + row[label], previous
            return reached, came
        for label in labels:
            leads = self.leads[label]
            best, origin = None, -1
            for previous, sofar in alive.items():
                step = leads.get(previous)
                if step is not None and (best is None or sofar + step > best):
                    best, origin = sofar + step, previous
            if best is not None:
                reached[label], came[label] = best + row[label], origin
        return reached, came


def _leads(weights: Weights) -> list[dict[int, int]]:
    """For each label the labels that may stand before it, with the weight of the step; -1 is the sentence's start."""
    leads = [
        {
            before: row[after]
            for before, row in enumerate(weights.steps)
            if may_follow(weights.labels[before], label)
        }
        for after, label in enumerate(weights.labels)
    ]
    for label, before in zip(weights.labels, leads, strict=True):
        if may_follow("O", label):
            before[-1] = 0
    return leads


def may_follow(before: str, after: str) -> bool:
    """Whether one label may stand after another: a name that began must go on to its last token.

    >>> may_follow("B-PER", "L-PER"), may_follow("B-PER", "O"), may_follow("O", "I-PER")
    (True, False, False)
    """
    if before[0] in "BI":
        return after[0] in "IL" and after[2:] == before[2:]
    return after[0] not in "IL"


def _walk_back(alive: dict[int, int], back: list[dict[int, int]], outside: int) -> list[int]:
    label = max(alive, key=lambda number: alive[number])
    path = []
    for came in reversed(back):
        path.append(label)
        label = came.get(label, outside)
    return path[::-1]
