"""Pages of a person, place or organisation."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.catalogue import Tally
from dossier.downloads import EntityRecord, entity_jsonld
from dossier.model import Entity, EntityType
from dossier.pages.event_lines import event_line
from dossier.pages.figures import draw_months, draw_places
from dossier.pages.lines import country_of, entity_line, home_crumb, month_label, topic_links
from dossier.pages.mentions import mention_groups
from dossier.pages.press import FOLDERS, Artefact, Press, entity_path, redirect, way_to_root
from dossier.render import as_markup
from dossier.slugs import make_slug
from dossier.views import (
    EntityView,
    Head,
    Link,
    MentionsView,
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
NAMESAKES = 24
TITLES: dict[EntityType, str] = {"person": "People", "place": "Places", "organisation": "Organisations"}


def make_entity(press: Press, key: str) -> Iterator[Artefact]:
    """The entity's page, when any article names it, and the pages of its former addresses that lead to it."""
    tally = press.catalogue.entities.tally(key)
    if tally is None:
        return
    path = entity_path(tally.entity)
    yield Artefact(path, _view(press, tally))
    seen = {make_slug(form) for form in press.catalogue.entities.forms_of(key)}
    for old in sorted(press.redirects.get(key, ())):
        type_, _, slug = old.partition("/")
        if press.catalogue.entities.tally(old) is None and (old in press.renamed or slug in seen):
            target = Link(tally.entity.heading, path)
            old_path = f"{FOLDERS[type_]}/{slug}.html"
            yield Artefact(old_path, redirect(old_path, tally.entity.heading, target))


def periods_of_entity(press: Press, key: str) -> list[str]:
    """Months with a page of their own."""
    months = press.catalogue.entities.months_of(key)
    return [month for month, _, _ in months] if sum(row[2] for row in months) > ALL_MENTIONS else []


def make_entity_month(press: Press, which: str) -> Iterator[Artefact]:
    """The mentions of one month; `which` is `type/slug:2016-08`."""
    key, _, month = which.rpartition(":")
    tally = press.catalogue.entities.tally(key)
    months = periods_of_entity(press, key) if tally else []
    if tally is None or month not in months:
        return
    entity, path = tally.entity, _month_path(tally.entity, month)
    root = way_to_root(path)
    found = press.catalogue.entities.mentions_of(key, month)
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
            mentions=mention_groups(press, entity, root, found, demonyms=False),
            demonyms=mention_groups(press, entity, root, found, demonyms=True),
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
        home_crumb(press, root),
        Link(press.translate(TITLES[type_]), f"{root}{FOLDERS[type_]}/index.html"),
    )


def _view(press: Press, tally: Tally) -> EntityView:
    entity, catalogue = tally.entity, press.catalogue
    path = entity_path(entity)
    root = way_to_root(path)
    months = catalogue.entities.months_of(entity.key)
    is_paged = bool(periods_of_entity(press, entity.key))
    found = catalogue.entities.latest_mentions(entity.key, LATEST if is_paged else ALL_MENTIONS)
    events = catalogue.events.key_events(entity.key, EVENTS)
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
        mentions=mention_groups(press, entity, root, found, demonyms=False),
        demonyms=mention_groups(press, entity, root, found, demonyms=True),
        variants=entity.variants,
        former=entity.former,
        country=_country_link(press, root, entity),
        wikidata=entity.wikidata,
        note=entity.note,
        see_also=_namesakes(press, root, entity),
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
            entity_line(press, root, other) for other in catalogue.entities.named_with(entity.key, TOGETHER)
        ),
        topics=_topics(press, root, entity),
        activity=draw_months(press, [(month, articles) for month, articles, _ in months]),
        map=draw_places(press, root, [tally]),
    )


def _country_link(press: Press, root: str, entity: Entity) -> Link | None:
    name = country_of(press, entity)
    if not name:
        return None
    country = press.catalogue.entities.of_name(f"place/{make_slug(name)}")
    return Link(name, root + entity_path(country) if country else "")


def _namesakes(press: Press, root: str, entity: Entity) -> tuple[Link, ...]:
    """Whom a person may be taken for: no surname is joined to a full name from one article to another."""
    if entity.type != "person":
        return ()
    found = press.catalogue.entities.namesakes_of(entity.sort, NAMESAKES)
    return tuple(Link(other.heading, root + entity_path(other)) for other in found)


def _offices(press: Press, root: str, entity: Entity) -> tuple[Office, ...]:
    """Offices seen beside the name, each with the newest article that has it.

    One at the start of a sentence (`President`) is the same as one inside it (`president`).
    """
    found: dict[str, Office] = {}
    roles = [role for role, _ in press.catalogue.entities.roles_of(entity.key, 8)]
    small = {role.casefold(): role for role in sorted(roles)}
    if not roles:
        return ()
    for brief, lines in press.catalogue.entities.latest_mentions(entity.key, LATEST):
        for line in lines:
            key = line.role.casefold()
            if key in small and key not in found:
                source = Link(brief.headline, f"{root}{brief.url}#p{line.block + 1}")
                found[key] = Office(small[key], source, press.foreign(brief.language))
    return tuple(found[key] for key in dict.fromkeys(map(str.casefold, roles)) if key in found)


def _topics(press: Press, root: str, entity: Entity) -> tuple[TopicLine, ...]:
    return tuple(
        TopicLine(link.text, link.href)
        for link in topic_links(press, root, press.catalogue.entities.topics_of(entity.key))
    )
