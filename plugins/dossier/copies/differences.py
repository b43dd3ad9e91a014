"""What changed between two versions, word by word, for the page that shows it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_WORDS = re.compile(r"\S+\s*|\s+")
_LARGEST_COMPARISON = 250_000
"""Words of the one times words of the other; beyond it a stretch counts as replaced whole."""


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
    for tag, a, b, c, d in _align(old, new):
        if tag == "equal":
            changes.extend(Change("same", (Piece("same", text),)) for text in new[c:d])
        else:
            changes.extend(_replace(old[a:b], new[c:d]))
    return changes


def _replace(old: Sequence[str], new: Sequence[str]) -> list[Change]:
    paired = min(len(old), len(new))
    changes = [_compare_paragraphs(a, b) for a, b in zip(old, new, strict=False)]
    changes.extend(Change("removed", (Piece("removed", text),)) for text in old[paired:])
    changes.extend(Change("added", (Piece("added", text),)) for text in new[paired:])
    return changes


def _compare_paragraphs(old: str, new: str) -> Change:
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    pieces: list[Piece] = []
    for tag, a, b, c, d in _align(before, after):
        if tag == "equal":
            pieces.append(Piece("same", "".join(after[c:d])))
            continue
        pieces.extend(Piece("removed", text) for text in ("".join(before[a:b]),) if text)
        pieces.extend(Piece("added", text) for text in ("".join(after[c:d]),) if text)
    return Change("changed", tuple(pieces))


def _align(old: Sequence[str], new: Sequence[str]) -> list[tuple[str, int, int, int, int]]:
    if len(old) * len(new) > _LARGEST_COMPARISON:
        return [("replace", 0, len(old), 0, len(new))]
    return list(SequenceMatcher(None, old, new, autojunk=False).get_opcodes())
