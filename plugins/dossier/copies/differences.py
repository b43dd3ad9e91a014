"""What changed between two versions, word by word, for the page that shows it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_WORDS = re.compile(r"\S+\s*|\s+")
_LARGEST_COMPARISON = 40_000
"""Words of the one times words of the other; beyond it a paragraph counts as replaced whole."""
_LARGEST_WHOLE = 200_000
"""The same over all paragraphs of an article together."""
_ALIKE = 0.3
"""Share of the words in common from which a paragraph is another one changed."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph that stayed, went or came."""

    kind: Literal["same", "removed", "added"]
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """A paragraph of the new version, or one of the old that went, piece by piece."""

    kind: Literal["same", "removed", "added", "changed"]
    pieces: tuple[Piece, ...]


def compare_versions(old: Sequence[str], new: Sequence[str]) -> list[Change]:
    """The paragraphs of both versions in reading order, with what changed in each.

    The pieces that are not `added` spell the old text, those not `removed` the new one.

    >>> [change.kind for change in compare_versions(["Een.", "Twee drie."], ["Een.", "Twee vier."])]
    ['same', 'changed']
    """
    changes: list[Change] = []
    left = _LARGEST_WHOLE
    for tag, a, b, c, d in _align(old, new):
        if tag == "equal":
            changes.extend(Change("same", (Piece("same", text),)) for text in new[c:d])
            continue
        for before, after in _pair(old[a:b], new[c:d]):
            change, cost = _compare_paragraphs(before, after, left)
            changes.extend(change)
            left -= cost
    return changes


def _pair(old: Sequence[str], new: Sequence[str]) -> list[tuple[str | None, str | None]]:
    """Paragraphs of both in reading order, side by side where one seems to be the other one changed."""
    pairs: list[tuple[str | None, str | None]] = []
    comparable = len(old) * len(new) <= _LARGEST_COMPARISON
    words = [set(text.split()) for text in old]
    next_old = next_new = 0
    for number, text in enumerate(new):
        own = set(text.split())
        ahead = range(next_old, len(old)) if comparable else ()
        match = next((other for other in ahead if _are_alike(words[other], own)), None)
        if match is not None:
            pairs += [(gone, None) for gone in old[next_old:match]]
            pairs += [(None, fresh) for fresh in new[next_new:number]]
            pairs.append((old[match], text))
            next_old, next_new = match + 1, number + 1
    pairs += [(gone, None) for gone in old[next_old:]]
    return [*pairs, *((None, fresh) for fresh in new[next_new:])]


def _are_alike(a: set[str], b: set[str]) -> bool:
    return len(a & b) >= _ALIKE * max(len(a), len(b), 1)


def _compare_paragraphs(old: str | None, new: str | None, left: int) -> tuple[list[Change], int]:
    """The change from one paragraph to the other, and what the comparison cost of what is left."""
    before, after = _WORDS.findall(old or ""), _WORDS.findall(new or "")
    cost = len(before) * len(after)
    if old is None or new is None or cost > min(left, _LARGEST_COMPARISON):
        gone = [Change("removed", (Piece("removed", old),))] if old is not None else []
        return gone + ([Change("added", (Piece("added", new),))] if new is not None else []), 0
    pieces: list[Piece] = []
    for tag, a, b, c, d in _align(before, after):
        if tag == "equal":
            pieces.append(Piece("same", "".join(after[c:d])))
            continue
        pieces.extend(Piece("removed", text) for text in ("".join(before[a:b]),) if text)
        pieces.extend(Piece("added", text) for text in ("".join(after[c:d]),) if text)
    return [Change("changed", tuple(pieces))], cost


def _align(old: Sequence[str], new: Sequence[str]) -> list[tuple[str, int, int, int, int]]:
    """The stretches that are equal and those that are not; too long ones are not looked into."""
    if len(old) * len(new) > _LARGEST_COMPARISON:
        return [("replace", 0, len(old), 0, len(new))]
    return list(SequenceMatcher(None, old, new, autojunk=False).get_opcodes())
