"""What is found in an article's text alone: its sentences, dates and names; what `annotate` asks without the rest."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from dossier.dates import find_dates
from dossier.language import LANGUAGES
from dossier.language.schema import Language
from dossier.model import Analysis, Block, Sentence
from dossier.names import find_names
from dossier.sentences import find_sentences


def language_of(code: str) -> Language:
    """The language's data; for a language without any, English as a grid for sentences and nothing else."""
    return LANGUAGES.get(code, LANGUAGES["en"])


def analyse_text(
    blocks: Sequence[Block], published: datetime, language: str, *, pipeline: str = ""
) -> Analysis:
    """Sentences, dates and names of blocks of text; a language without date words has no dates."""
    sentences = split_sentences(blocks, language)
    names = find_names(blocks, language, sentences=sentences, pipeline=pipeline)
    words = LANGUAGES.get(language)
    dates = find_dates([block.text for block in blocks], published, words) if words else []
    return Analysis(sentences, tuple(dates), tuple(names))


def split_sentences(blocks: Sequence[Block], language: str) -> tuple[Sentence, ...]:
    """The sentences of all blocks, in reading order."""
    words = language_of(language)
    return tuple(
        Sentence(number, start, end)
        for number, block in enumerate(blocks)
        for start, end in find_sentences(block.text, words)
    )
