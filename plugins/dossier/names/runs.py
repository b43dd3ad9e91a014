"""The runs of words that may hold names: what the recogniser weighs, and learns from, of a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.names.evidence import Evidence, opening_position

RUN = re.compile(rb"#?C(?:[-#]{0,3}[C#]|\.C)*")
"""A run of words that may hold names, written in signs."""


def find_runs(
    words: Sequence[str], signs: bytes, evidence: Evidence, openers: frozenset[str]
) -> list[tuple[int, int]]:
    """Half-open runs of words that may hold names; what stands outside them is no name.

    A word without content, of `openers`, is left out where it has its capital only because a sentence begins with it.
    """
    runs = [run.span() for run in RUN.finditer(signs)]
    if runs and runs[0][1] - runs[0][0] == 1 and _merely_opens(words, runs[0][0], evidence, openers):
        del runs[0]
    return runs


def _merely_opens(words: Sequence[str], position: int, evidence: Evidence, openers: frozenset[str]) -> bool:
    """Whether the word has a capital only because the sentence begins with it."""
    lower = words[position].lower()
    return lower in openers and not evidence.inside.get(lower) and position == opening_position(words)
