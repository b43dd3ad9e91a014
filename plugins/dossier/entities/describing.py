"""What the page of an entity says of it: its heading, how it is sorted, its other names, where it lies."""

from __future__ import annotations

from collections.abc import Mapping

from dossier.entities.index import Authority, slug_of, type_of
from dossier.entities.linking import heading_of
from dossier.entities.sorting import sort_name
from dossier.gazetteer import KnownOrganisation, Place, find_demonym, find_organisation, find_place, fold
from dossier.model import AuthorityRow, Entity, EntityType


def describe_entity(
    key: str, forms: Mapping[str, int], *, authority: Authority, site_language: str
) -> Entity:
    """The entity with that key; `forms` counts the texts of its mentions, demonyms included.

    The heading is the authority row's, else the gazetteer's in the site's language, else the most frequent of the
    forms that give this key: with the most capitals and accents, then the first in the alphabet, on equal counts.
    """
    type_, slug = type_of(key), key.partition("/")[2]
    row = authority.row_of(key)
    place = _find_place(slug, forms, row, site_language) if type_ == "place" else None
    if row:
        return _confirmed(row, slug, forms, place)
    known = place or (_find_organisation(slug, forms, site_language) if type_ == "organisation" else None)
    heading = heading_of(known, site_language) if known else choose_heading(type_, slug, forms)
    country = place.country if place else ""
    return Entity(
        type=type_,
        slug=slug,
        heading=heading,
        sort=sort_name(type_, heading, country),
        variants=_variants(forms, heading, ()),
        country=country,
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
    )


def _confirmed(row: AuthorityRow, slug: str, forms: Mapping[str, int], place: Place | None) -> Entity:
    country = row.country or (place.country if place else "")
    return Entity(
        type=row.type,
        slug=slug,
        heading=row.heading,
        sort=row.sort or sort_name(row.type, row.heading, row.country),
        confirmed=True,
        variants=_variants(forms, row.heading, (*row.variants, *row.weak), row.former),
        former=row.former,
        wikidata=row.wikidata,
        country=country,
        note=row.note,
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
    )


def choose_heading(type_: EntityType, slug: str, forms: Mapping[str, int]) -> str:
    """The best spelling of a slug among the forms seen; the longest form when none gives it.

    A person or place seen in capitals alone is written as elsewhere.

    >>> choose_heading("place", "geneve", {"GENÈVE": 2, "Geneve": 1, "Genève": 2, "Geneefse": 5})
    'Genève'
    """
    spellings = [form for form in forms if slug_of(type_, form) == slug]
    if not spellings:
        longest = min(forms, key=lambda form: (-len(form), form), default="")
        return longest or slug.replace("-", " ").title()
    best = min(spellings, key=lambda form: (_is_shouted(form), -forms[form], -_marks(form), form))
    return (
        best.title()
        if type_ != "organisation" and _is_shouted(best) and best.replace(" ", "").isalpha()
        else best
    )


def _is_shouted(form: str) -> bool:
    return form.isupper() and len(form) > 4


def _marks(form: str) -> int:
    return sum(char.isupper() or not char.isascii() for char in form)


def _find_place(
    slug: str, forms: Mapping[str, int], row: AuthorityRow | None, site_language: str
) -> Place | None:
    """The gazetteer's place behind a key, by the names seen; None when the key is not one of its headings."""
    if row:
        names = (row.heading, *row.variants, *row.former)
        return next(filter(None, map(find_place, names)), None)
    for form in sorted(forms, key=lambda form: (-forms[form], form)):
        for place in (find_place(form), find_demonym(form)):
            if place and slug_of("place", heading_of(place, site_language)) == slug:
                return place
    return None


def _find_organisation(slug: str, forms: Mapping[str, int], site_language: str) -> KnownOrganisation | None:
    for form in sorted(forms):
        known = find_organisation(form)
        if known and slug_of("organisation", heading_of(known, site_language)) == slug:
            return known
    return None


def _variants(
    forms: Mapping[str, int], heading: str, given: tuple[str, ...], former: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """Other names: the editor's first, then those seen, most frequent first, one spelling each.

    Demonyms are none, nor is a name with the ending of a genitive.
    """
    seen = sorted(forms, key=lambda form: (-forms[form], _is_shouted(form), form))
    named = [form for form in seen if not _is_demonym(form, heading)]
    spelt = {fold(heading), *map(fold, named)}
    named = [form for form in named if not (form.endswith("s") and fold(form[:-1]) in spelt)]
    shown = {fold(heading), *map(fold, former)}
    names = []
    for name in (*given, *named):
        folded = fold(name)
        if folded not in shown:
            shown.add(folded)
            names.append(name)
    return tuple(names)


def _is_demonym(form: str, heading: str) -> bool:
    """Whether a form is a demonym and no name of the place itself, though elsewhere a place is called so (Brits)."""
    place = find_place(form)
    return find_demonym(form) is not None and (place is None or place != find_place(heading))
