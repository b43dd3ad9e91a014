"""One type for one name: where articles disagree on what a name is, the clear majority decides."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from dossier.entities.index import ENTITY_TYPES, Authority
from dossier.model import EntityType

CLEAR: Final = 3
"""A type joins the most used one when that one has at least so many times its mentions."""


def settle_types(
    uses: Mapping[EntityType, int], *, authority: Authority | None = None, slug: str = ""
) -> dict[EntityType, EntityType]:
    """The type that each type of one name is counted under, from the mentions of the name in all articles.

    The most used type takes in every type that it outnumbers three to one; a less clear case stays apart, for a
    person to decide. A row of the authority files for the slug goes before the count: every type joins the one row,
    and with rows of several types none does. Follows from the counts alone, not from the order in which articles came.

    >>> settle_types({"place": 9, "person": 2, "organisation": 4})
    {'person': 'place', 'place': 'place', 'organisation': 'organisation'}
    """
    used = {type_: uses[type_] for type_ in ENTITY_TYPES if uses.get(type_, 0) > 0}
    confirmed = [type_ for type_ in ENTITY_TYPES if authority and authority.row_of(f"{type_}/{slug}")]
    if confirmed:
        return {type_: confirmed[0] if len(confirmed) == 1 else type_ for type_ in used}
    most = max(used.values(), default=0)
    leaders = [type_ for type_, count in used.items() if count == most]
    return {
        type_: leaders[0] if len(leaders) == 1 and most >= CLEAR * count else type_
        for type_, count in used.items()
    }
