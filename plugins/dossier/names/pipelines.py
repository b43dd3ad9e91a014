"""A spaCy pipeline in the place of the recogniser: its entities as the names of each line."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib import import_module
from typing import Any

from dossier.errors import SettingsError
from dossier.model import Block, MentionType
from dossier.names.spans import Found, Line

LABELS: dict[str, MentionType] = {
    "PER": "person",
    "PERSON": "person",
    "LOC": "place",
    "GPE": "place",
    "FAC": "place",
    "ORG": "organisation",
}
"""The labels of spaCy's own pipelines that are names here; every other one is of type `other`."""
NO_NAMES = frozenset(
    {"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL", "LANGUAGE", "NUM", "NUMBER"}
)


@lru_cache(maxsize=4)
def read_pipeline(name: str) -> Any:
    """The pipeline of that name, or in that folder, loaded once a process.

    Raises SettingsError when spaCy or the pipeline is not installed.
    """
    try:
        spacy = import_module("spacy")
    except ImportError as error:
        raise SettingsError(
            f"settings: DOSSIER_SPACY names {name!r}, but spaCy is not installed; "
            "pip install 'pelican-dossier[spacy]'"
        ) from error
    try:
        return spacy.load(name)
    except (OSError, ImportError, ValueError) as error:
        raise SettingsError(
            f"settings: DOSSIER_SPACY names {name!r}, which spaCy cannot load ({error}); "
            f"python -m spacy download {name}, or name a folder that holds a pipeline"
        ) from error


def describe_pipeline(name: str) -> str:
    """The pipeline's name and version, by which its answers are told from those of another."""
    meta = read_pipeline(name).meta
    return f"{name} {meta['lang']}_{meta['name']} {meta['version']}"


def find_by_pipeline(lines: Sequence[Line], blocks: Sequence[Block], name: str) -> None:
    """Put into each line the entities that the pipeline finds in its block, cut to whole tokens."""
    pipeline = read_pipeline(name)
    numbers = sorted({line.block for line in lines})
    found = {
        number: [(entity.start_char, entity.end_char, entity.label_) for entity in document.ents]
        for number, document in zip(
            numbers, pipeline.pipe(blocks[number].text for number in numbers), strict=True
        )
    }
    for line in lines:
        line.found = _whole_tokens(line, found[line.block])


def _whole_tokens(line: Line, entities: Sequence[tuple[int, int, str]]) -> list[Found]:
    names: list[Found] = []
    for start, end, label in entities:
        inside = [n for n, span in enumerate(line.spans) if span[0] < end and span[1] > start]
        if inside and label not in NO_NAMES and (not names or names[-1].last <= inside[0]):
            names.append(Found(inside[0], inside[-1] + 1, LABELS.get(label, "other")))
    return names
