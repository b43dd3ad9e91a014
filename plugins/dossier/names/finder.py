"""The way of an article through the name recogniser: tokens, names, their types, their fullest forms."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.language import LANGUAGES
from dossier.language.schema import NameWords
from dossier.model import Block, NameMention, Sentence
from dossier.names.capitals import find_by_capitals
from dossier.names.spans import Found, Line
from dossier.names.tokens import split_tokens

NO_WORDS = NameWords()
MODELS: frozenset[str] = frozenset()


def has_model(language: str) -> bool:
    """Whether names in this language are found by a trained model; else by capitals alone.

    >>> has_model("fi")
    False
    """
    return language in MODELS


def find_names(blocks: Sequence[Block], language: str, *, sentences: Sequence[Sentence]) -> list[NameMention]:
    """Name mentions in reading order, none overlapping another.

    A credit names sources, not actors, and gives none. `heading` is the fullest form of the name in these blocks.
    """
    known = LANGUAGES.get(language)
    words = known.names if known else NO_WORDS
    lines = [
        Line(s.block, split_tokens(blocks[s.block].text, s.start, s.end, language=language))
        for s in sentences
        if blocks[s.block].kind != "credit"
    ]
    lines = [line for line in lines if line.tokens]
    for line, found in zip(lines, find_by_capitals(lines, words), strict=True):
        line.found = found
    return [_mention(blocks, line, found) for line in lines for found in line.found]


def _mention(blocks: Sequence[Block], line: Line, found: Found) -> NameMention:
    start, end = line.tokens[found.first].start, line.tokens[found.last - 1].end
    text = blocks[line.block].text[start:end]
    return NameMention(line.block, start, end, text, found.type, heading=text)
