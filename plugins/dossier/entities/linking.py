"""From the names in one article to the entities they stand for; no other article is looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dossier.entities.evidence import find_authors, find_codes, find_full_names, is_nameless, trust_headings
from dossier.entities.index import Authority, Context, Match, bare_name, key_of
from dossier.gazetteer import KnownOrganisation, Place, find_demonym, find_organisation, find_place, fold
from dossier.language import LANGUAGES
from dossier.language.schema import EntityWords
from dossier.model import EntityType, LinkedMention, MentionForm, MentionType, NameMention


@dataclass(frozen=True, slots=True)
class _Target:
    key: str
    form: MentionForm


@dataclass(frozen=True, slots=True)
class _Desk:
    """What every name of one article is looked up in."""

    authority: Authority
    context: Context
    headings: Mapping[str, str]
    """The one full name in the article by the folded short form."""
    types: Mapping[str, MentionType]
    """The type that most mentions of a folded heading have."""
    nobody: frozenset[str]
    """Folded names that act in no article: sources, agencies, authors, portfolios, figures of speech."""
    codes: frozenset[str]
    """Folded abbreviations of countries."""
    kinds: frozenset[str]
    """Words for kinds of organisations, which name none by themselves (the Commission, de Bank)."""
    site_language: str


def link_article(
    names: Sequence[NameMention],
    *,
    sources: Sequence[str],
    authority: Authority,
    language: str,
    site_language: str,
    texts: Sequence[str] = (),
) -> list[LinkedMention]:
    """The names that stand for a person, place or organisation, in reading order, with the key of each.

    In this order: the authority files; demonyms; the article's own full name for a short form; the gazetteer; else
    the name as it is. Left out are those who act in no article: sources, news agencies, the authors (where `texts`,
    the blocks' texts, are given), their initials, a minister's portfolio by itself, a commission or a bank of which the
    article does not say which, abbreviated countries of sports results; and names of type `other` that no authority
    row knows.
    """
    words = LANGUAGES[language].entities if language in LANGUAGES else EntityWords()
    nobody = frozenset(map(fold, sources)) | agencies() | words.portfolios | words.figures
    nobody |= find_authors(names, texts, words)
    trusted = trust_headings(names)
    headings = find_full_names(trusted)
    desk = _Desk(
        authority=authority,
        context=Context(
            frozenset(fold(form) for name in trusted for form in (name.text, name.heading) if form)
        ),
        headings=headings,
        types=_count_types(trusted, headings),
        nobody=nobody,
        codes=find_codes(trusted, texts),
        kinds=LANGUAGES[language].names.organisation_heads if language in LANGUAGES else frozenset(),
        site_language=site_language,
    )
    linked = []
    for name in sorted(trusted, key=lambda name: (name.block, name.start)):
        target = _resolve(name, desk)
        if target:
            linked.append(
                LinkedMention(name.block, name.start, name.end, name.text, target.key, target.form, name.role)
            )
    return linked


def _count_types(names: Sequence[NameMention], headings: Mapping[str, str]) -> dict[str, MentionType]:
    """The type that most mentions of a folded heading have in the article."""
    votes: dict[str, Counter[MentionType]] = {}
    for name in names:
        if name.type != "other" and name.form != "demonym":
            votes.setdefault(fold(_heading(name, headings)), Counter())[name.type] += 1
    return {heading: min(count, key=lambda type_: (-count[type_], type_)) for heading, count in votes.items()}


def _heading(name: NameMention, headings: Mapping[str, str]) -> str:
    """The fullest form of a name: the recogniser's, else the one full name in the article that ends in it."""
    heading = name.heading or name.text
    if name.type == "person" and fold(heading) == fold(name.text):
        return headings.get(fold(name.text), heading)
    return heading


def _resolve(name: NameMention, desk: _Desk) -> _Target | None:
    heading = _heading(name, desk.headings)
    match = _find_row(name, heading, desk)
    if match:
        return None if match.row.hidden else _Target(match.key, _form(name, match.row.heading))
    if fold(name.text) in desk.codes:
        return None
    if name.form == "demonym" or name.type == "other":
        return _resolve_demonym(name, desk)
    if fold(name.text) in desk.nobody or fold(heading) in desk.nobody or is_nameless(name, heading):
        return None
    kind = desk.types.get(fold(heading), name.type)
    place = _find_known_place(name, heading, kind)
    if place:
        return _known_target(place, name, desk)
    organisation = find_organisation(heading) or find_organisation(name.text)
    if organisation and kind in ("organisation", "place"):
        return _known_target(organisation, name, desk)
    if kind == "other" or (kind == "organisation" and bare_name(heading).casefold() in desk.kinds):
        return None
    return _Target(key_of(kind, heading), _form(name, heading))


def _find_row(name: NameMention, heading: str, desk: _Desk) -> Match | None:
    """The authority's row for the fullest form, else for the text itself."""
    if name.form == "demonym":
        row = desk.authority.find_demonym(name.text)
        return Match(row) if row else None
    return desk.authority.find(heading, name.type, desk.context) or (
        desk.authority.find(name.text, name.type, desk.context) if fold(heading) != fold(name.text) else None
    )


def _resolve_demonym(name: NameMention, desk: _Desk) -> _Target | None:
    place = find_demonym(name.text) or (find_place(name.heading) if name.form == "demonym" else None)
    if place is None:
        return None
    key = _known_key(place, desk)
    return _Target(key, "demonym") if key else None


def _find_known_place(name: NameMention, heading: str, kind: MentionType) -> Place | None:
    """The gazetteer's place for a place; for another type only when the name is a country's."""
    place = find_place(heading) or find_place(name.text) or find_place(bare_name(name.text))
    if place is None or kind == "place":
        return place
    is_alone = fold(heading) == fold(name.text)
    return place if kind == "organisation" and is_alone and place.kind in ("country", "territory") else None


def _known_target(known: Place | KnownOrganisation, name: NameMention, desk: _Desk) -> _Target | None:
    key = _known_key(known, desk)
    return _Target(key, _form(name, heading_of(known, desk.site_language))) if key else None


def _known_key(known: Place | KnownOrganisation, desk: _Desk) -> str:
    """The key of an entry of the gazetteer: the authority's where one of its names stands there; empty when hidden."""
    kind: EntityType = "place" if isinstance(known, Place) else "organisation"
    for language in (desk.site_language, *sorted(known.names)):
        match = desk.authority.find(known.names.get(language, ""), kind, desk.context)
        if match and match.row.type == kind and not match.weak:
            return "" if match.row.hidden else match.key
    return key_of(kind, heading_of(known, desk.site_language))


def heading_of(known: Place | KnownOrganisation, language: str) -> str:
    """The heading of a place or organisation in the site's language, in English where the gazetteer has none in it."""
    return known.names.get(language, known.names["en"])


def _form(name: NameMention, heading: str) -> MentionForm:
    if name.form == "demonym":
        return "demonym"
    return "name" if fold(name.text) == fold(heading) else "alias"


@cache
def agencies() -> frozenset[str]:
    """Folded names of news and photo agencies, which supply the news and do not act in it."""
    text = files("dossier.entities").joinpath("agencies.txt").read_text("utf-8")
    return frozenset(map(fold, text.splitlines()))
