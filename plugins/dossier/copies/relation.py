"""How two articles stand to each other: the same text, another version of it, or a report that recurs."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from dossier.copies.marks import WireMarks, read_marks
from dossier.copies.runs import read_runs

_UNMARKED = WireMarks()

Kind = Literal["copy", "version", "recurring"]

SAME_TEXT = 0.8
SAME_STORY = 0.5
VERSION_WITHIN = timedelta(hours=72)
_FEW_RUNS = 12
"""Texts of fewer runs say too little to be a part of another; they are copies only when equal."""


@dataclass(frozen=True, slots=True)
class CopyRecord:
    """What is compared of one article."""

    id: str
    """The article's slug."""
    published: datetime
    runs: frozenset[int]
    fingerprints: frozenset[int]
    characters: int = 0
    """Length of the text."""
    marks: WireMarks = _UNMARKED


@dataclass(frozen=True, slots=True)
class Relation:
    """Two articles, `first` published before `second` (by id at the same moment), and what they share."""

    first: str
    second: str
    kind: Kind
    containment: float


def make_record(
    article: str, headline: str, text: str, published: datetime, *, revision: int = 0
) -> CopyRecord:
    """An article made ready to be compared; the text is its paragraphs, without the headline."""
    runs, fingerprints = read_runs(text)
    return CopyRecord(
        id=article,
        published=published,
        runs=runs,
        fingerprints=fingerprints,
        characters=len(text),
        marks=read_marks(headline, text, revision=revision),
    )


def containment(a: AbstractSet[int], b: AbstractSet[int]) -> float:
    """The share of the shorter text's runs that the other one holds; 0 when either is empty.

    >>> containment({1, 2}, {2, 3, 4})
    0.5
    """
    if not a or not b:
        return 0.0
    return len(a & b) / min(len(a), len(b))


def relate(a: CopyRecord, b: CopyRecord) -> Relation | None:
    """What two articles are to each other, None when they are different texts; the order given is no matter.

    From 0.8 the same text, unless the wire marks one as the other's new version; from 0.5 a version when the
    two came within 72 hours or the wire says so, else a report that recurs.
    """
    shared = containment(a.runs, b.runs)
    if shared < SAME_STORY or (min(len(a.runs), len(b.runs)) < _FEW_RUNS and a.runs != b.runs):
        return None
    first, second = sorted((a, b), key=lambda record: (record.published, record.marks.number, record.id))
    return Relation(first.id, second.id, _kind(first, second, shared), round(shared, 4))


def _kind(first: CopyRecord, second: CopyRecord, shared: float) -> Kind:
    near = second.published - first.published <= VERSION_WITHIN
    marked = second.marks.marked and second.marks != first.marks
    if shared >= SAME_TEXT:
        return "version" if marked and near and first.runs != second.runs else "copy"
    return "version" if near else "recurring"
