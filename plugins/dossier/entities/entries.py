"""Where an entity stands in an index from A to Z: under its own name, and under others that lead to it."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.entities.sorting import sort_letter
from dossier.gazetteer import fold
from dossier.model import Entity


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A line of an index."""

    letter: str
    """The letter of the index it stands under; `#` for digits and signs."""
    text: str
    """The sort name, or the other name."""
    folded: str
    """The heading or the other name, as names are compared."""
    is_reference: bool
    """True for another name, which leads to the entity."""


def index_entries(entity: Entity) -> list[IndexEntry]:
    """The entity's own line, then a reference from each former name and from every confirmed variant that shares no
    word with the heading: who looks for either finds nothing near it."""
    words = set(_words(entity.heading))
    variants = entity.variants if entity.confirmed else ()
    others = [form for form in variants if words.isdisjoint(_words(form))]
    own = IndexEntry(sort_letter(entity.sort), entity.sort, fold(entity.heading), is_reference=False)
    return [
        own,
        *(
            IndexEntry(sort_letter(form), form, fold(form), is_reference=True)
            for form in dict.fromkeys((*entity.former, *others))
        ),
    ]


def _words(name: str) -> list[str]:
    return fold(name).replace("-", " ").split()
