"""Genitives written without an apostrophe: Boris Johnsons plan, Frankrijks minister."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from dossier.gazetteer import find_demonym, find_place
from dossier.model import MentionType, NameMention

SHORTEST_OWNER = 3
"""Letters of a name that the ending may stand behind."""


def head_genitives(names: Sequence[NameMention], ending: str) -> list[NameMention]:
    """The names of an article; one that it has without the ending as well, and a country, under the bare name.

    A surname of its own stays: Davids where the article has Edgar Davids, though a David is in it too.
    """
    known: defaultdict[MentionType, set[str]] = defaultdict(set)
    for name in names:
        known[name.type].add(name.text)
    surnames = {text.rpartition(" ")[2]: text for text in sorted(known["person"]) if " " in text}
    return [_under_bare_name(name, ending, known[name.type], surnames) for name in names]


def _under_bare_name(
    name: NameMention, ending: str, known: set[str], surnames: dict[str, str]
) -> NameMention:
    bare = name.text.removesuffix(ending)
    if bare == name.text or bare.endswith(ending) or len(bare) < SHORTEST_OWNER:
        return name
    named = bare in known
    if name.type == "person" and name.text in surnames:
        named = surnames[name.text].removesuffix(ending) in known
    elif name.type == "person":
        named = named or bare in surnames
    if named or (name.type == "place" and is_genitive_of_place(name.text, ending)):
        return replace(name, form="alias", heading=bare)
    return name


def is_genitive_of_place(text: str, ending: str) -> bool:
    """Whether a word that is no place or demonym itself is a country with the ending of a genitive.

    >>> is_genitive_of_place("Frankrijks", "s"), is_genitive_of_place("Cyprus", "s")
    (True, False)
    """
    place = find_place(text[: -len(ending)])
    known = find_place(text) or find_demonym(text)
    return place is not None and place.kind in ("country", "territory") and known is None
