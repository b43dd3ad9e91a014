"""What people and things of a place are called: Russische, Russen, Russian point to Russia."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from dossier.gazetteer.places import Place, find_code


def find_demonym(word: str) -> Place | None:
    """The place that a Dutch or English adjective or word for inhabitants belongs to; None when it is none.

    The first letter must be a capital, as it is written in both languages.

    >>> [place.code for place in map(find_demonym, ("Russische", "Soedanese", "Syriërs", "Americans")) if place]
    ['RU', 'SD', 'SY', 'US']
    >>> find_demonym("russische")
    """
    if not word[:1].isupper():
        return None
    hyphened = word.replace(" ", "-").replace("’", "'")
    code = demonyms().get(hyphened.title() if word.isupper() else hyphened)
    return find_code(code) if code else None


@cache
def demonyms() -> Mapping[str, str]:
    """Code of the place by demonym, as it is written (`Russische`)."""
    table: dict[str, str] = {}
    text = files("dossier.gazetteer").joinpath("demonyms.csv").read_text("utf-8")
    for line in text.splitlines()[1:]:
        code, language, adjectives, inhabitants = line.split(",")
        for adjective in adjectives.split():
            table.setdefault(adjective, code)
            if language == "nl":
                table.setdefault(_inflected(adjective), code)
        for inhabitant in inhabitants.split():
            table.setdefault(inhabitant, code)
    return table


def _inflected(adjective: str) -> str:
    """A Dutch adjective with its ending: Russische, and Soedanese for Soedanees."""
    return adjective[:-3] + "ese" if adjective.endswith("ees") else adjective + "e"
