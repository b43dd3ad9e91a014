"""Beside the formats that give an article's introduction apart from its text: it becomes the lead when it is one."""

from __future__ import annotations

import re

from dossier.model import Block

_WORD = re.compile(r"\w+")
_FEWEST_WORDS = 6
"""Words of an introduction; less is a note or a label."""
_RUN = 3
_MOST_REPEATED = 0.5


def introduce(
    text: list[Block], introduction: list[Block], headline: str, *, fewest: int = _FEWEST_WORDS
) -> list[Block]:
    """The blocks of the text, under those of the introduction that neither the text nor the headline repeats.

    Some agencies end their lead where the text begins, others send the first lines of the text once more. One of
    less than `fewest` words, three or more, is left out.
    """
    if not text or not introduction:
        return text or introduction
    known = _runs(" ".join((headline, *(block.text for block in text))))
    return [*(block for block in introduction if _is_new(block.text, known, fewest)), *text]


def _is_new(text: str, known: frozenset[tuple[str, ...]], fewest: int) -> bool:
    runs = _runs(text)
    return len(runs) > fewest - _RUN and len(runs & known) < _MOST_REPEATED * len(runs)


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    return frozenset(zip(*(words[start:] for start in range(_RUN)), strict=False))
