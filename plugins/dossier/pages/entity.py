"""Pages of a person, place or organisation, and the indexes of all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dossier.catalogue import Tally
from dossier.downloads import EntityRecord, entity_jsonld
from dossier.entities import sort_letter
from dossier.labels import fold, sort_key
from dossier.model import Entity, EntityType
from dossier.pages.figures import draw_months, draw_places, draw_spark
from dossier.pages.lines import (
    country_of,
    entity_line,
    event_line,
    mention_groups,
    month_label,
    topic_links,
)
from dossier.pages.press import FOLDERS, Artefact, Press, entity_link, entity_path, redirect, way_to_root
from dossier.render import as_markup
from dossier.slugs import make_slug
from dossier.views import (
    EntityGroup,
    EntityLine,
    EntityView,
    Head,
    Link,
    MentionsView,
    NamesView,
    Office,
    PageLink,
    TopicLine,
)

ALL_MENTIONS = 200
"""Mentions up to which all stand on the entity's own page; beyond that they have a page a month."""
LATEST = 20
"""Articles whose mentions stand on the page of an entity that has pages by month."""
EVENTS = 60
TOGETHER = 24
PER_LETTER = 600
"""Names up to which an index is one page."""
Reference = tuple[str, Tally]
"""Another name of an entity in the index, and what it leads to."""
TITLES: dict[EntityType, str] = {"person": "People", "place": "Places", "organisation": "Organisations"}


def make_entity(press: Press, key: str) -> Iterator[Artefact]:
    """The entity's page, when any article names it, and the pages of its former addresses that lead to it."""
    tally = press.catalogue.tally(key)
    if tally is None:
        return
    path = entity_path(tally.entity)
    yield Artefact(path, _view(press, tally))
    seen = {make_slug(form) for form in press.catalogue.forms_of(key)}
    for old in sorted(press.redirects.get(key, ())):
        type_, _, slug = old.partition("/")
        if press.catalogue.tally(old) is None and (old in press.renamed or slug in seen):
            target = Link(tally.entity.heading, path)
            old_path = f"{FOLDERS[type_]}/{slug}.html"
            yield Artefact(old_path, redirect(old_path, tally.entity.heading, target))


def periods_of_entity(press: Press, key: str) -> list[str]:
    """Months with a page of their own."""
    months = press.catalogue.months_of_entity(key)
    return [month for month, _, _ in months] if sum(row[2] for row in months) > ALL_MENTIONS else []


def make_entity_month(press: Press, which: str) -> Iterator[Artefact]:
    """The mentions of one month; `which` is `type/slug:2016-08`."""
    key, _, month = which.rpartition(":")
    tally = press.catalogue.tally(key)
    months = periods_of_entity(press, key) if tally else []
    if tally is None or month not in months:
        return
    entity, path = tally.entity, _month_path(tally.entity, month)
    root = way_to_root(path)
    found = press.catalogue.mentions_of(key, month)
    place = months.index(month)
    yield Artefact(
        path,
        MentionsView(
            head=Head(
                path=path,
                title=f"{entity.heading}, {month_label(press, month)}",
                breadcrumbs=(
                    *_breadcrumbs(press, root, entity.type),
                    Link(entity.heading, root + entity_path(entity)),
                ),
                section=f"{FOLDERS[entity.type]}/index.html",
            ),
            heading=month_label(press, month),
            entity=Link(entity.heading, root + entity_path(entity)),
            type=entity.type,
            mentions=mention_groups(press, root, found, demonyms=False),
            demonyms=mention_groups(press, root, found, demonyms=True),
            previous=_month_link(press, root, entity, months[place - 1]) if place else None,
            next=_month_link(press, root, entity, months[place + 1]) if place + 1 < len(months) else None,
        ),
    )


def _month_path(entity: Entity, month: str) -> str:
    return f"{FOLDERS[entity.type]}/{entity.slug}/{month}.html"


def _month_link(press: Press, root: str, entity: Entity, month: str) -> Link:
    return Link(month_label(press, month), root + _month_path(entity, month))


def _breadcrumbs(press: Press, root: str, type_: EntityType) -> tuple[Link, ...]:
    return (
        Link(press.translate("Home"), f"{root}index.html"),
        Link(press.translate(TITLES[type_]), f"{root}{FOLDERS[type_]}/index.html"),
    )


def _view(press: Press, tally: Tally) -> EntityView:
    entity, catalogue = tally.entity, press.catalogue
    path = entity_path(entity)
    root = way_to_root(path)
    months = catalogue.months_of_entity(entity.key)
    is_paged = bool(periods_of_entity(press, entity.key))
    found = catalogue.latest_mentions(entity.key, LATEST if is_paged else ALL_MENTIONS)
    events = catalogue.key_events(entity.key, EVENTS)
    return EntityView(
        head=Head(
            path=path,
            title=entity.heading,
            description=entity.note,
            breadcrumbs=_breadcrumbs(press, root, entity.type),
            section=f"{FOLDERS[entity.type]}/index.html",
            json_ld=as_markup(entity_jsonld(EntityRecord(entity, press.address(path)))),
        ),
        heading=entity.heading,
        type=entity.type,
        confirmed=entity.confirmed,
        mentions=mention_groups(press, root, found, demonyms=False),
        demonyms=mention_groups(press, root, found, demonyms=True),
        variants=entity.variants,
        former=entity.former,
        country=_country_link(press, root, entity),
        wikidata=entity.wikidata,
        note=entity.note,
        offices=_offices(press, root, entity),
        articles=tally.articles,
        total=tally.mentions,
        pages=tuple(
            PageLink(month_label(press, month), root + _month_path(entity, month), count=articles)
            for month, articles, _ in (months if is_paged else ())
        ),
        events=tuple(event_line(press, root, event, here=False, names=False) for event in events),
        timeline=f"{root}timeline/index.html" if events else "",
        together=tuple(
            entity_line(press, root, other) for other in catalogue.named_with(entity.key, TOGETHER)
        ),
        topics=_topics(press, root, entity),
        activity=draw_months(press, [(month, articles) for month, articles, _ in months]),
        map=draw_places(press, root, [tally]),
    )


def _country_link(press: Press, root: str, entity: Entity) -> Link | None:
    name = country_of(press, entity)
    if not name:
        return None
    country = press.catalogue.entity_of(f"place/{make_slug(name)}")
    return Link(name, root + entity_path(country) if country else "")


def _offices(press: Press, root: str, entity: Entity) -> tuple[Office, ...]:
    """Offices seen beside the name, each with the newest article that has it."""
    found: dict[str, Office] = {}
    wanted = [role for role, _ in press.catalogue.roles_of(entity.key, 8)]
    if not wanted:
        return ()
    for brief, lines in press.catalogue.latest_mentions(entity.key, LATEST):
        for line in lines:
            if line.role in wanted and line.role not in found:
                source = Link(brief.headline, f"{root}{brief.url}#p{line.block + 1}")
                found[line.role] = Office(line.role, source, press.foreign(brief.language))
    return tuple(found[role] for role in wanted if role in found)


def _topics(press: Press, root: str, entity: Entity) -> tuple[TopicLine, ...]:
    return tuple(
        TopicLine(link.text, link.href)
        for link in topic_links(press, root, press.catalogue.topics_of_entity(entity.key))
    )


# ── indexes ─────────────────────────────────────────────────────────────────────────────────────────


def make_names(press: Press, type_: str) -> Iterator[Artefact]:
    """The index of a type, A to Z; a page a letter when there are many names."""
    assert type_ in TITLES
    tallies = press.catalogue.entities(type_)
    by_letter: dict[str, list[Tally]] = {}
    for tally in sorted(tallies, key=lambda tally: (sort_key(tally.entity.sort), tally.entity.key)):
        by_letter.setdefault(sort_letter(tally.entity.sort), []).append(tally)
    headings = {fold(tally.entity.heading) for tally in tallies}
    references: dict[str, list[Reference]] = {}
    for form, tally in _references(tallies, headings):
        references.setdefault(sort_letter(form), []).append((form, tally))
    letters = sorted({*by_letter, *references}, key=lambda letter: (letter == "#", letter))
    entries = {letter: (by_letter.get(letter, []), references.get(letter, [])) for letter in letters}
    folder = FOLDERS[type_]
    is_split = len(tallies) > PER_LETTER
    pages = {letter: f"{folder}/{_letter_name(letter)}.html" for letter in entries} if is_split else {}
    index = f"{folder}/index.html"
    groups = (
        () if is_split else tuple(_group(press, index, letter, *found) for letter, found in entries.items())
    )
    yield Artefact(index, _names_view(press, index, type_, groups, entries=entries, pages=pages))
    for letter, path in pages.items():
        group = (_group(press, path, letter, *entries[letter]),)
        yield Artefact(path, _names_view(press, path, type_, group, entries=entries, pages=pages))


def _references(tallies: Sequence[Tally], headings: set[str]) -> Iterator[Reference]:
    """Former names, and confirmed variants that share no word with the heading, each with what it leads to."""
    for tally in tallies:
        words = set(_words(tally.entity.heading))
        variants = tally.entity.variants if tally.entity.confirmed else ()
        other = [form for form in variants if words.isdisjoint(_words(form))]
        for form in dict.fromkeys((*tally.entity.former, *other)):
            if fold(form) not in headings:
                yield form, tally


def _words(name: str) -> list[str]:
    return fold(name).replace("-", " ").split()


def _letter_name(letter: str) -> str:
    return f"letter-{make_slug(letter)}" if letter.isalpha() else "letter-other"


def _group(
    press: Press, path: str, letter: str, tallies: list[Tally], references: list[Reference]
) -> EntityGroup:
    root = way_to_root(path)
    lines = [_index_line(press, root, tally) for tally in tallies]
    lines += [
        EntityLine(heading=form, href="", type=tally.entity.type, see=entity_link(root, tally.entity))
        for form, tally in references
    ]
    return EntityGroup(
        letter, _letter_name(letter), tuple(sorted(lines, key=lambda line: sort_key(line.heading)))
    )


def _index_line(press: Press, root: str, tally: Tally) -> EntityLine:
    entity = tally.entity
    months = press.catalogue.months_of_entity(entity.key)
    return EntityLine(
        heading=entity.sort,
        href=root + entity_path(entity),
        type=entity.type,
        confirmed=entity.confirmed,
        country=country_of(press, entity),
        articles=tally.articles,
        variants=entity.former,
        activity=draw_spark(months),
    )


def _names_view(
    press: Press,
    path: str,
    type_: EntityType,
    groups: tuple[EntityGroup, ...],
    *,
    entries: dict[str, tuple[list[Tally], list[Reference]]],
    pages: dict[str, str],
) -> NamesView:
    root = way_to_root(path)
    is_index = path.endswith("/index.html")
    title = press.translate(TITLES[type_])
    tallies = [tally for found, _ in entries.values() for tally in found]
    most = press.catalogue.most_mentioned(type_, 12) if len(tallies) > 24 and is_index else []
    return NamesView(
        head=Head(
            path=path,
            title=title,
            breadcrumbs=(Link(press.translate("Home"), f"{root}index.html"),),
            section=f"{FOLDERS[type_]}/index.html",
        ),
        heading=title,
        type=type_,
        groups=groups,
        letters=tuple(
            PageLink(
                letter,
                root + pages[letter] if pages else f"#{_letter_name(letter)}",
                pages.get(letter) == path,
            )
            for letter in entries
        ),
        most=tuple(entity_line(press, root, tally) for tally in most),
        map=draw_places(press, root, _most_placed(tallies)) if type_ == "place" and is_index else None,
        # A letter's page counts its own: one new name may not rewrite the whole alphabet.
        total=len(tallies) if is_index else sum(len(group.entities) for group in groups),
        downloads=(Link("entities.csv", press.shared(root) + "data/entities.csv"),),
    )


def _most_placed(tallies: Iterable[Tally]) -> list[Tally]:
    return sorted(tallies, key=lambda tally: (-tally.mentions, tally.entity.key))[:MAPPED]


MAPPED = 60
"""Places on the map of the index, the most mentioned first."""
