"""The gazetteer: what places are called, where they lie, and what their people are called."""

from __future__ import annotations

from importlib.resources import files

from dossier.gazetteer.demonyms import demonyms, find_demonym
from dossier.gazetteer.folding import fold
from dossier.gazetteer.organisations import KnownOrganisation, find_organisation
from dossier.gazetteer.places import Place, PlaceKind, find_code, find_place, folded_names, name_of


def attribution() -> str:
    """Whom the names and coordinates come from and under which licence, a line a source; a page must show it."""
    return files("dossier.gazetteer").joinpath("attribution.txt").read_text("utf-8").strip()


__all__ = [
    "KnownOrganisation",
    "Place",
    "PlaceKind",
    "attribution",
    "demonyms",
    "find_code",
    "find_demonym",
    "find_organisation",
    "find_place",
    "fold",
    "folded_names",
    "name_of",
]
