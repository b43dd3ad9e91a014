"""Files for other programs: feeds, sitemaps, downloads, robots."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Never
from zoneinfo import ZoneInfo

from dossier.catalogue import Brief, Tally
from dossier.downloads import (
    ARTICLES_CSV,
    CITATIONS_BIB,
    CITATIONS_CSL,
    CITATIONS_RIS,
    ENTITIES_CSV,
    EVENTS_CSV,
    EVENTS_JSON,
    MENTIONS_CSV,
    SITEMAP,
    SITEMAP_INDEX,
    EntityRecord,
    EntryRecord,
    EventRecord,
    FeedRecord,
    MentionRecord,
    PageAddress,
    Serialiser,
    atom_feed,
    calendar,
    robots,
    timelinejs,
)
from dossier.labels import label_interval
from dossier.model import Event
from dossier.pages.joining import Joiner, open_joiner
from dossier.pages.lines import month_path, shorten
from dossier.pages.press import FOLDERS, Artefact, Press, entity_path, topic_path

FEED_ENTRIES = 20
_ABOUT_ARTICLES = {
    "articles.csv": ARTICLES_CSV,
    "citations.ris": CITATIONS_RIS,
    "citations.bib": CITATIONS_BIB,
    "citations.json": CITATIONS_CSL,
}
_ENTITIES = "entities.csv"
_ARTICLE_FILES: Mapping[str, Serialiser[Never]] = {**_ABOUT_ARTICLES, "mentions.csv": MENTIONS_CSV}


def make_feed(press: Press, topic: str) -> Iterator[Artefact]:
    """The Atom feed of a topic, or of the dossier when none is named."""
    if topic and topic not in press.catalogue.topics:
        return
    path = f"feeds/{topic}.xml" if topic else "feeds/dossier.xml"
    name = press.settings.site_name
    page = topic_path(press.catalogue.topics[topic]) if topic else "index.html"
    feed = FeedRecord(
        title=f"{press.catalogue.topics[topic].title} – {name}" if topic else name,
        key=f"topics/{topic}" if topic else f"dossier/{name}",
        url=press.address(path) if press.settings.site_url else path.rpartition("/")[2],
        page=_from_feeds(press, page),
        subtitle=press.settings.description,
        language=press.language,
        author=name,
        zone=ZoneInfo(press.settings.time_zone),
    )
    entries = [_entry(press, brief) for brief in press.catalogue.articles.latest(FEED_ENTRIES, topic=topic)]
    yield Artefact(path, content=atom_feed(feed, entries).encode())


def _from_feeds(press: Press, path: str) -> str:
    return press.absolute(path) or f"../{path}"


def _entry(press: Press, brief: Brief) -> EntryRecord:
    topics = press.catalogue.topics
    return EntryRecord(
        title=brief.headline,
        key=brief.slug,
        url=_from_feeds(press, brief.url),
        published=brief.published,
        summary=shorten(brief.lead),
        authors=brief.sources,
        topics=tuple(topics[slug].title for slug in brief.topics if slug in topics),
    )


# ── sitemaps ────────────────────────────────────────────────────────────────────────────────────────


def make_sitemap(press: Press, year: str) -> Iterator[Artefact]:
    """The addresses of a year's articles; without a year those of all other pages, and the index of sitemaps."""
    if not press.settings.site_url:
        return
    if year:
        briefs = press.catalogue.articles.of(month=year)
        pages = [
            PageAddress(edition.absolute(brief.url), brief.published.date())
            for edition in _editions(press)
            for brief in briefs
        ]
        if pages:
            yield Artefact(f"sitemap-{year}.xml", content=SITEMAP.whole(pages).encode())
        return
    years = dict.fromkeys(month[:4] for month, _ in press.catalogue.articles.months())
    maps = ["sitemap-pages.xml", *(f"sitemap-{one}.xml" for one in years)]
    index = SITEMAP_INDEX.whole([PageAddress(press.absolute(path)) for path in maps])
    yield Artefact("sitemap.xml", content=index.encode())
    others = [
        PageAddress(edition.absolute(path)) for edition in _editions(press) for path in _other_pages(press)
    ]
    yield Artefact("sitemap-pages.xml", content=SITEMAP.whole(others).encode())


def _editions(press: Press) -> tuple[Press, ...]:
    return (press, press.second) if press.second else (press,)


def _other_pages(press: Press) -> Iterator[str]:
    yield from (
        "index.html",
        "topics/index.html",
        "timeline/index.html",
        "archive/index.html",
        "sources/index.html",
    )
    yield from (topic_path(topic) for topic in press.catalogue.topics.values())
    for type_, folder in FOLDERS.items():
        yield f"{folder}/index.html"
        yield from (f"{folder}/{key.partition('/')[2]}.html" for key in press.catalogue.entities.keys(type_))


def make_robots(press: Press, _: str) -> Iterator[Artefact]:
    """`robots.txt`, and the mark that keeps GitHub Pages from building the site a second time."""
    sitemaps = [press.absolute("sitemap.xml")] if press.settings.site_url else []
    yield Artefact("robots.txt", content=robots(sitemaps).encode())
    yield Artefact(".nojekyll", content=b"")


# ── downloads ───────────────────────────────────────────────────────────────────────────────────────


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
