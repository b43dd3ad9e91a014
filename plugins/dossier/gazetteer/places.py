"""The places of the world by name: countries, regions and cities, in Dutch, English, French and German."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final, Literal, cast

from dossier.gazetteer.folding import fold

PlaceKind = Literal["country", "territory", "region", "city"]
LANGUAGES: Final = ("nl", "en", "fr", "de")
_LONGEST_ACRONYM: Final = 5


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the gazetteer."""

    code: str
    """Never changes: `SY` for a country, `BE-VLG` or `x-gaza` for a region, `geo-170063` (GeoNames) for a city."""
    kind: PlaceKind
    names: Mapping[str, str]
    """Heading by language: nl, en, fr and de are always there."""
    country: str
    """ISO 3166 code, empty for a region of several countries."""
    latitude: float
    longitude: float
    population: int


@dataclass(frozen=True, slots=True)
class _Index:
    lines: Mapping[str, str]
    """Line of the data file by folded name."""
    acronyms: Mapping[str, str]
    """The same by acronym, in capitals."""
    codes: Mapping[str, str]


def find_place(name: str) -> Place | None:
    """The place of that name in any of the four languages, whatever its case and accents; None when unknown.

    Of several places with one name a country comes first, then a region, then the largest city. Acronyms must stand
    in capitals.

    >>> [place.code for place in map(find_place, ("Syrië", "Haleb", "VS")) if place]
    ['SY', 'geo-170063', 'US']
    >>> find_place("us")
    """
    index = _index()
    capitals = name.replace(".", "").strip()
    if len(capitals) <= _LONGEST_ACRONYM and capitals in index.acronyms:
        return _read_place(index.acronyms[capitals])
    line = index.lines.get(fold(name))
    return _read_place(line) if line else None


def find_code(code: str) -> Place | None:
    """The place with that code; None when unknown."""
    line = _index().codes.get(code)
    return _read_place(line) if line else None


def name_of(code: str, language: str) -> str:
    """The heading of a place in a language, in English where that language is not one of the four.

    Raises KeyError for an unknown code.

    >>> name_of("US", "nl"), name_of("SY", "de")
    ('Verenigde Staten', 'Syrien')
    """
    place = find_code(code)
    if place is None:
        raise KeyError(code)
    return place.names.get(language, place.names["en"])


def folded_names() -> Mapping[str, str]:
    """The kind of place (`country`, `territory`, `region`, `city`) by folded name, without the acronyms."""
    return {name: line.split("\t", 2)[1] for name, line in _index().lines.items()}


@cache
def _index() -> _Index:
    lines: dict[str, str] = {}
    acronyms: dict[str, str] = {}
    codes: dict[str, str] = {}
    packed = files("dossier.gazetteer").joinpath("places.tsv.gz").read_bytes()
    for line in gzip.decompress(packed).decode("utf-8").splitlines():
        head, folded, capitals = line.rsplit("\t", 2)
        codes[head[: head.index("\t")]] = head
        for name in folded.split("|"):
            lines[name] = head
        if capitals:
            acronyms.update((acronym, head) for acronym in capitals.split("|"))
    lines.pop("", None)
    return _Index(lines, acronyms, codes)


@cache
def _read_place(line: str) -> Place:
    code, kind, country, latitude, longitude, population, *names = line.split("\t")
    first = names[0]
    return Place(
        code=code,
        kind=cast(PlaceKind, kind),
        names={language: name or first for language, name in zip(LANGUAGES, names, strict=True)},
        country=country,
        latitude=float(latitude),
        longitude=float(longitude),
        population=int(population),
    )
