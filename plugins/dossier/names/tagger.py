"""The CRF part of the recogniser at run time: hashed weights, summed per token and decoded in plain Python.

Weights of one feature are kept as one integer with a lane of 32 bits a label, so that adding integers adds the
scores of all labels at once. Only words that may be part of a name are weighed: a run of words with a capital, with
the small words and signs between them.
"""

from __future__ import annotations

import itertools
from array import array
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import accumulate, repeat
from operator import mul, sub
from struct import Struct
from typing import TypeVar
from zlib import crc32

from dossier.names.evidence import Evidence, collect_evidence, is_shouted, opening_position
from dossier.names.features import (
    OFFSETS,
    features_with_after,
    features_with_before,
    phrase_features,
    place_features,
    shape_features,
)
from dossier.names.forms import BORDER, CAPITAL, Signs, shape
from dossier.names.lexicon import Lexicon
from dossier.names.runs import find_runs
from dossier.names.words import BESIDE, OWN, View, far_features, path_features, paths_of

LANE = 32
LANES = [1 << LANE * label for label in range(64)]
"""What a weight is multiplied with to stand in the lane of its label."""
MARGIN = 6 * 2048
"""How far below the best label of its word a label may lie and still be followed: 6.0 in unscaled weights."""
CACHED_WORDS = 20_000
"""How many sums per place in the window are kept before the cache is emptied."""


Word = TypeVar("Word", bound=Hashable)


class Sums(dict[Word, int]):
    """A sum of weights for each word, or for the shapes around it, made when it is first asked for."""

    def __init__(self, look: Callable[[Word], Sequence[str]], weights: Weights, prefix: str = "") -> None:
        self.look = look
        self.weights = weights
        self.opening = crc32(prefix.encode())

    def __missing__(self, word: Word) -> int:
        total = self[word] = self.weights.total(self.look(word), self.opening)
        return total


class WordSums(dict[str, int]):
    """A sum of weights for each word in one place; what words of like traits or one cluster share is summed once."""

    def __init__(self, view: View, lexicon: Lexicon, weights: Weights, prefix: str = "") -> None:
        self.view = view
        self.lexicon = lexicon
        self.weights = weights
        self.opening = crc32(prefix.encode())
        self.traits = Sums(view.tell_traits, weights, prefix)
        self.paths = Sums(path_features, weights, prefix)

    def __missing__(self, word: str) -> int:
        lexicon, view = self.lexicon, self.view
        total = self.weights.total(view.spell(word, lexicon), self.opening)
        if word != BORDER:
            total += self.traits[view.traits_of(word, lexicon)] + self.paths[paths_of(word, lexicon)]
        self[word] = total
        return total

    def clear(self) -> None:
        """Forgets all sums."""
        super().clear()
        self.traits.clear()
        self.paths.clear()


@dataclass(slots=True)
class Weights:
    """The trained weights: features by hash, their labels and 16-bit weights, and the steps between labels."""

    labels: tuple[str, ...]
    keys: array[int]
    """Hashes of the features, ascending."""
    counts: bytes
    """How many labels each feature has a weight for."""
    label_of: bytes
    weight_of: array[int]
    steps: list[list[int]]
    """`steps[a][b]`: weight of label b after label a."""
    vectors: dict[int, int] = field(init=False)
    """The weights of each feature by hash, as one integer with a lane a label."""

    def __post_init__(self) -> None:
        weighted = map(mul, self.weight_of, map(LANES.__getitem__, self.label_of))
        sums = [0, *accumulate(weighted)]
        ends = list(map(sums.__getitem__, accumulate(self.counts)))
        self.vectors = dict(zip(self.keys, map(sub, ends, [0, *ends]), strict=False))

    def total(self, features: Iterable[str], opening: int = 0) -> int:
        """Sum of the weights of the features, a lane a label; `opening` is the hash of what stands before each."""
        keys = map(crc32, map(str.encode, features), repeat(opening))
        return sum(filter(None, map(self.vectors.get, keys)))


class Tagger:
    """Labels sentences with a model; keeps the sums of the words it has met."""

    def __init__(
        self,
        weights: Weights,
        lexicon: Lexicon,
        *,
        particles: frozenset[str] = frozenset(),
        openers: frozenset[str] = frozenset(),
    ) -> None:
        """`openers` are words without content, which are no names where a sentence begins with them."""
        self.weights = weights
        self.openers = openers
        self.lexicon = lexicon
        self.signs = Signs(particles)
        self.own = WordSums(OWN, lexicon, weights)
        far = partial(far_features, lexicon=lexicon)
        self.beside: list[Sums[str] | WordSums] = [
            WordSums(BESIDE, lexicon, weights, prefix) if abs(offset) == 1 else Sums(far, weights, prefix)
            for offset, prefix in OFFSETS
        ]
        self.shapes = Sums(shape_features, weights)
        self.with_before = Sums(features_with_before, weights)
        self.with_after = Sums(features_with_after, weights)
        self.level = sum(1 << LANE - 1 << LANE * number for number in range(len(weights.labels)))
        self.row = Struct(f"<{len(weights.labels)}I")
        self.outside = weights.labels.index("O")
        self.lone = [number for number, label in enumerate(weights.labels) if label[0] in "OU"]
        self.closing = {number for number, label in enumerate(weights.labels) if label[0] in "OUL"}
        self.leads = _leads(weights)
        self.follows = {
            before: {after: leads[before] for after, leads in enumerate(self.leads) if before in leads}
            for before in range(-1, len(weights.labels))
        }

    def label_article(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """The best labels of each sentence of one article; empty for a sentence without a capital."""
        self._empty_full_caches()
        signs = [self.signs.write(words) for words in sentences]
        evidence = collect_evidence(sentences, signs, self.lexicon)
        seen = Sums(evidence.features, self.weights)
        return [
            self.label(words, written, evidence, seen) if CAPITAL in written else []
            for words, written in zip(sentences, signs, strict=True)
        ]

    def label(self, words: Sequence[str], signs: bytes, evidence: Evidence, seen: Sums[str]) -> list[str]:
        """The best labels of a sentence's words; `seen` keeps the article's own sums by word."""
        runs = find_runs(words, signs, evidence, self.openers)
        if not runs:
            return []
        found = ["O"] * len(words)
        totals = self.totals(words, signs, runs, evidence, seen)
        read, level, size, labels = self.row.unpack, self.level, self.row.size, self.weights.labels
        for start, end in runs:
            rows = [read((total + level).to_bytes(size, "little")) for total in totals[start:end]]
            path = self._best_path(rows) if end - start > 1 else [max(self.lone, key=rows[0].__getitem__)]
            found[start:end] = [labels[number] for number in path]
        return found

    def totals(
        self,
        words: Sequence[str],
        signs: bytes,
        runs: Sequence[tuple[int, int]],
        evidence: Evidence,
        seen: Sums[str],
    ) -> list[int]:
        """The summed weights of each word inside the runs; 0 elsewhere."""
        padded = [BORDER, BORDER, *words, BORDER, BORDER]
        forms = (*map(shape, padded),)
        shouted, opening = is_shouted(words), opening_position(words)
        own, shapes, with_before, with_after = self.own, self.shapes, self.with_before, self.with_after
        far_before, before, after, far_after = self.beside
        phrases = phrase_features(words, signs, self.lexicon)
        totals = [0] * len(words)
        for position in itertools.chain.from_iterable(itertools.starmap(range, runs)):
            at = position + 2
            word, previous, following = padded[at], padded[at - 1], padded[at + 1]
            totals[position] = (
                own[word]
                + seen[word]
                + far_before[padded[position]]
                + before[previous]
                + after[following]
                + far_after[padded[at + 2]]
                + with_before[previous, word]
                + with_after[word, following]
                + shapes[forms[position : at + 3]]
            )
            features = phrases.get(position, ())
            if shouted or position == opening:
                first = position == opening
                features = [
                    *features,
                    *place_features(word, self.lexicon, opening=first, shouted=shouted, evidence=evidence),
                ]
            if features:
                totals[position] += self.weights.total(features)
        return totals

    def _empty_full_caches(self) -> None:
        for sums in (self.signs, self.own, self.with_before, self.with_after, *self.beside):
            if len(sums) > CACHED_WORDS:
                sums.clear()

    def _best_path(self, rows: Sequence[Sequence[int]]) -> list[int]:
        """Viterbi over the labels that can still win: a label far below the best of its word cannot."""
        alive = {-1: 0}
        back: list[dict[int, int]] = []
        for row in rows:
            floor = max(row) - MARGIN
            reached, came = self._advance(
                alive, row, [label for label, score in enumerate(row) if score >= floor]
            )
            if not reached:
                reached, came = self._advance(alive, row, range(len(row)))
            best = max(reached.values()) - MARGIN
            alive = {label: score for label, score in reached.items() if score >= best}
            back.append(came)
        alive = {label: score for label, score in alive.items() if label in self.closing} or alive
        return _walk_back(alive, back, self.outside)

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
    """For each label the labels that may stand before it, with the weight of the step; -1 is the start of a run."""
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
