"""Files for other programs: feeds, sitemaps, robots."""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from dossier.catalogue import Brief
from dossier.downloads import (
    SITEMAP,
    SITEMAP_INDEX,
    EntryRecord,
    FeedRecord,
    PageAddress,
    atom_feed,
    robots,
)
from dossier.pages.lines import shorten
from dossier.pages.press import FOLDERS, Artefact, Press, topic_path

FEED_ENTRIES = 20


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
