"""Files for other programs: feeds, sitemaps, downloads, robots."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from zoneinfo import ZoneInfo

from dossier.catalogue import Brief
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
from dossier.pages.lines import month_path, shorten
from dossier.pages.press import FOLDERS, Artefact, Press, entity_path, topic_path

FEED_ENTRIES = 20
_ARTICLE_FILES = {
    "articles.csv": ARTICLES_CSV,
    "citations.ris": CITATIONS_RIS,
    "citations.bib": CITATIONS_BIB,
    "citations.json": CITATIONS_CSL,
}


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
    entries = [_entry(press, brief) for brief in press.catalogue.latest(FEED_ENTRIES, topic=topic)]
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
        briefs = press.catalogue.articles_of(month=year)
        pages = [
            PageAddress(edition.absolute(brief.url), brief.published.date())
            for edition in _editions(press)
            for brief in briefs
        ]
        if pages:
            yield Artefact(f"sitemap-{year}.xml", content=SITEMAP.whole(pages).encode())
        return
    years = dict.fromkeys(month[:4] for month, _ in press.catalogue.months_of())
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
        yield from (f"{folder}/{key.partition('/')[2]}.html" for key in press.catalogue.keys_of(type_))


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
    for name, content in (*_article_files(press, topic), *_event_files(press, topic)):
        yield Artefact(folder + name, content=content.encode())


def _article_files(press: Press, topic: str) -> Iterator[tuple[str, str]]:
    slugs = press.catalogue.slugs_of(topic)
    for slug in press.without_rows("articles.csv", "article", slugs):
        _keep_article_rows(press, slug)
    for name, serialiser in _ARTICLE_FILES.items():
        yield name, serialiser.join(press.kept_rows(name, "article", slugs))
    yield "mentions.csv", MENTIONS_CSV.join(press.kept_rows("mentions.csv", "article", slugs))
    entities = press.catalogue.entities_in(topic)
    records = [
        EntityRecord(tally.entity, press.address(entity_path(tally.entity)), tally.articles, tally.mentions)
        for tally in entities
    ]
    yield "entities.csv", ENTITIES_CSV.whole(records)


def _keep_article_rows(press: Press, slug: str) -> None:
    record, brief = press.catalogue.record(slug), press.catalogue.brief(slug)
    if record is None or brief is None:
        return
    article = press.article_record(brief, record.manuscript)
    rows = {name: serialiser.row(article) for name, serialiser in _ARTICLE_FILES.items()}
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
        if (entity := press.catalogue.entity_of(link.entity))
    ]
    rows["mentions.csv"] = MENTIONS_CSV.separator.join(MENTIONS_CSV.row(mention) for mention in mentions)
    press.keep_rows(f"article/{slug}", rows)


def _event_files(press: Press, topic: str) -> Iterator[tuple[str, str]]:
    title = press.catalogue.topics[topic].title if topic else press.settings.site_name
    files: dict[str, Serialiser[EventRecord]] = {
        "events.json": EVENTS_JSON,
        "events.csv": EVENTS_CSV,
        "events.ics": calendar(title),
        "timelinejs.json": timelinejs(title),
    }
    ids = press.catalogue.event_ids(f"topic/{topic}" if topic else "")
    for id_ in press.without_rows("events.csv", "event", ids):
        event = press.catalogue.event(id_)
        if event:
            conflicts = tuple(press.catalogue.conflicts_of(id_))
            record = _event_record(press, replace(event, conflicts=conflicts))
            press.keep_rows(
                f"event/{id_}", {name: serialiser.row(record) for name, serialiser in files.items()}
            )
    for name, serialiser in files.items():
        yield name, serialiser.join(press.kept_rows(name, "event", ids))


def _event_record(press: Press, event: Event) -> EventRecord:
    topics, best = press.catalogue.topics, event.statements[0]
    urls = []
    for statement in event.statements:
        brief = press.catalogue.brief(statement.article)
        urls.append(f"{press.address(brief.url)}#p{statement.block + 1}" if brief else "")
    entities = (press.catalogue.entity_of(name) for name in best.entities)
    return EventRecord(
        event=event,
        url=f"{press.address(month_path(event.value))}#{event.id}",
        label=label_interval(event.value, press.language, best.date.text),
        statement_urls=tuple(urls),
        entities=tuple(entity.heading for entity in entities if entity),
        topics=tuple(topics[slug].title for slug in best.topics if slug in topics),
    )
