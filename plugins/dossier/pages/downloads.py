"""Downloads: the tables, citations and events of the dossier or of a topic."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Never

from dossier.catalogue import Tally
from dossier.downloads import (
    ARTICLES_CSV,
    CITATIONS_BIB,
    CITATIONS_CSL,
    CITATIONS_RIS,
    ENTITIES_CSV,
    EVENTS_CSV,
    EVENTS_JSON,
    MENTIONS_CSV,
    EntityRecord,
    EventRecord,
    MentionRecord,
    Serialiser,
    calendar,
    timelinejs,
)
from dossier.labels import label_interval
from dossier.model import Event
from dossier.pages.event_lines import month_path
from dossier.pages.joining import Joiner, open_joiner
from dossier.pages.press import Artefact, Press, entity_path

_ABOUT_ARTICLES = {
    "articles.csv": ARTICLES_CSV,
    "citations.ris": CITATIONS_RIS,
    "citations.bib": CITATIONS_BIB,
    "citations.json": CITATIONS_CSL,
}
_ENTITIES = "entities.csv"
_ARTICLE_FILES: Mapping[str, Serialiser[Never]] = {**_ABOUT_ARTICLES, "mentions.csv": MENTIONS_CSV}


def make_downloads(press: Press, topic: str) -> Iterator[Artefact]:
    """Tables, citations and events of a topic, or of the dossier when none is named."""
    if topic and topic not in press.catalogue.topics:
        return
    folder = f"data/{topic}/" if topic else "data/"
    articles = open_joiner(
        press.state,
        folder,
        "article",
        press.catalogue.articles.slugs(topic),
        make=lambda slug: _article_rows(press, slug),
    )
    events = open_joiner(
        press.state,
        folder,
        "event",
        press.catalogue.events.ids(f"topic/{topic}" if topic else ""),
        make=lambda id_: _event_rows(press, id_),
    )
    joined: tuple[tuple[Joiner, Mapping[str, Serialiser[Never]]], ...] = (
        (articles, _ARTICLE_FILES),
        (events, _event_files(press, topic)),
    )
    for joiner, files in joined:
        for name, serialiser in files.items():
            yield joiner.join(name, serialiser)
    yield _entities_of(press, folder, topic) if topic else _all_entities(press, folder)


def _entities_of(press: Press, folder: str, topic: str) -> Artefact:
    """The entities that a topic's articles name, with what they come to in these."""
    records = (_entity_record(press, tally) for tally in press.catalogue.entities.tallies(topic))
    return Artefact(f"{folder}{_ENTITIES}", content=ENTITIES_CSV.whole(records).encode())


def _all_entities(press: Press, folder: str) -> Artefact:
    keys = press.catalogue.entities.all_keys()
    placed = ((key, key[: key.index("/") + 2]) for key in keys)
    joiner = open_joiner(press.state, folder, "entity", placed, make=lambda key: _entity_rows(press, key))
    return joiner.join(_ENTITIES, ENTITIES_CSV)


def _entity_rows(press: Press, key: str) -> dict[str, str]:
    tally = press.catalogue.entities.tally(key)
    return {_ENTITIES: ENTITIES_CSV.row(_entity_record(press, tally))} if tally else {}


def _entity_record(press: Press, tally: Tally) -> EntityRecord:
    return EntityRecord(
        tally.entity, press.address(entity_path(tally.entity)), tally.articles, tally.mentions
    )


def _article_rows(press: Press, slug: str) -> dict[str, str]:
    record, brief = press.catalogue.articles.record(slug), press.catalogue.articles.brief(slug)
    if record is None or brief is None:
        return {}
    article = press.article_record(brief, record.manuscript)
    rows = {name: serialiser.row(article) for name, serialiser in _ABOUT_ARTICLES.items()}
    mentions = [
        MentionRecord(
            entity=entity.key,
            heading=entity.heading,
            url=f"{press.address(brief.url)}#p{link.block + 1}",
            text=link.text,
            form=link.form,
            block=link.block + 1,
            start=link.start,
            end=link.end,
            role=link.role,
        )
        for link in record.links
        if (entity := press.catalogue.entities.of_name(link.entity))
    ]
    rows["mentions.csv"] = MENTIONS_CSV.separator.join(MENTIONS_CSV.row(mention) for mention in mentions)
    return rows


def _event_files(press: Press, topic: str) -> dict[str, Serialiser[EventRecord]]:
    title = press.catalogue.topics[topic].title if topic else press.settings.site_name
    return {
        "events.json": EVENTS_JSON,
        "events.csv": EVENTS_CSV,
        "events.ics": calendar(title),
        "timelinejs.json": timelinejs(title),
    }


def _event_rows(press: Press, id_: str) -> dict[str, str]:
    event = press.catalogue.events.get(id_)
    if event is None:
        return {}
    record = _event_record(press, replace(event, conflicts=tuple(press.catalogue.events.conflicts_of(id_))))
    return {name: serialiser.row(record) for name, serialiser in _event_files(press, "").items()}


def _event_record(press: Press, event: Event) -> EventRecord:
    topics, best = press.catalogue.topics, event.statements[0]
    urls = []
    for statement in event.statements:
        brief = press.catalogue.articles.brief(statement.article)
        urls.append(f"{press.address(brief.url)}#p{statement.block + 1}" if brief else "")
    entities = (press.catalogue.entities.of_name(name) for name in best.entities)
    return EventRecord(
        event=event,
        url=f"{press.address(month_path(event.value))}#{event.id}",
        label=label_interval(event.value, press.language, best.date.text),
        statement_urls=tuple(urls),
        entities=tuple(entity.heading for entity in entities if entity),
        topics=tuple(topics[slug].title for slug in best.topics if slug in topics),
    )
