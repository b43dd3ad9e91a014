"""What the parts of the name recogniser hand on: the tokens of a sentence and the names seen in them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from dossier.model import MentionType
from dossier.names.tokens import Span


class Found(NamedTuple):
    """A name in a sentence: tokens `first` up to `last`, half-open, and what it may be."""

    first: int
    last: int
    type: MentionType


@dataclass(slots=True)
class Line:
    """A sentence on its way: the number of its block, its tokens and the names so far."""

    block: int
    spans: list[Span]
    """Where its tokens stand in the block."""
    words: list[str]
    """What its tokens say, composed."""
    found: list[Found] = field(default_factory=list)


def read_line(block: int, text: str, spans: list[Span]) -> Line:
    """The line whose tokens stand there in the text of its block."""
    words = [text[start:end] for start, end in spans]
    if not text.isascii():
        words = [word if word.isascii() else unicodedata.normalize("NFC", word) for word in words]
    return Line(block, spans, words)


def read_spans(labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Half-open token spans with their types, from labels that mark first, inside, last and lone tokens.

    >>> list(read_spans(["U-LOC", "O", "B-PER", "L-PER"]))
    [(0, 1, 'LOC'), (2, 4, 'PER')]
    """
    start = 0
    for position, label in enumerate(labels):
        if label[0] in "BU":
            start = position
        if label[0] in "LU":
            yield start, position + 1, label[2:]
