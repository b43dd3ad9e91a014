"""International organisations that every newspaper calls by several names: VN, UN and Verenigde Naties are one."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from dossier.gazetteer.folding import fold
from dossier.gazetteer.places import LANGUAGES

SHORTEST_WORD: Final = 2
"""Acronyms up to this length are never written as a word."""


@dataclass(frozen=True, slots=True)
class KnownOrganisation:
    """An organisation with its heading in each of nl, en, fr and de."""

    code: str
    names: Mapping[str, str]


def find_organisation(name: str) -> KnownOrganisation | None:
    """The organisation of that name in any of the four languages; None when unknown. Acronyms must be in capitals.

    >>> [known.names["nl"] for known in map(find_organisation, ("VN", "United Nations", "NATO")) if known]
    ['Verenigde Naties', 'Verenigde Naties', 'NAVO']
    >>> find_organisation("is")
    """
    known = _known().get(fold(name))
    if known is None:
        return None
    form, organisation = known
    return organisation if not form.isupper() or _is_acronym(name) else None


def _is_acronym(name: str) -> bool:
    """VN, NAVO and Navo, but neither `is` nor `Is`."""
    return name.isupper() or (len(name) > SHORTEST_WORD and name[:1].isupper())


@cache
def _known() -> Mapping[str, tuple[str, KnownOrganisation]]:
    """Spelling and organisation by folded name."""
    text = files("dossier.gazetteer").joinpath("organisations.csv").read_text("utf-8")
    found: dict[str, tuple[str, KnownOrganisation]] = {}
    for row in csv.DictReader(text.splitlines()):
        names = {language: row[language] for language in LANGUAGES}
        organisation = KnownOrganisation(row["code"], names)
        for name in (*names.values(), *row["others"].split("|")):
            found.setdefault(fold(name), (name, organisation))
    found.pop("", None)
    return found
