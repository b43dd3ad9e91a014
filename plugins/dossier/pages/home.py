"""The home page, the archive, the sources, search, the editor's own pages: the ways in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dossier.catalogue import Brief
from dossier.labels import month_name
from dossier.model import EntityType
from dossier.pages.cards import make_card
from dossier.pages.figures import draw_months
from dossier.pages.lines import (
    LEFTOVER,
    article_line,
    entity_line,
    event_line,
    group_by_day,
    month_label,
    shorten,
)
from dossier.pages.press import Artefact, Press, way_to_root
from dossier.pages.timeline import timeline_path
from dossier.pages.topic import period_of, topic_line
from dossier.slugs import make_slug
from dossier.views import (
    ArchiveView,
    ArchiveYear,
    ArticleLine,
    EntityLine,
    Head,
    HomeView,
    Link,
    ListingView,
    NotFoundView,
    PageLink,
    PlainView,
    SearchView,
    SourceLine,
    SourcesView,
)

LATEST = 9
"""One leads, the others stand in pairs."""
KEY_EVENTS = 8
NAMES = 10
ALL_ARTICLES = 100
"""Articles of a source up to which all stand on its own page."""


def make_home(press: Press, _: str) -> Iterator[Artefact]:
    """`index.html`, and the dossier's card."""
    catalogue = press.catalogue
    top = [topic for topic in catalogue.topics.values() if topic.parent not in catalogue.topics]
    yield Artefact(
        "index.html",
        HomeView(
            head=Head(
                path="index.html", title="", description=press.settings.description, section="index.html"
            ),
            introduction=press.introduction.html,
            language=press.introduction.language,
            latest=tuple(_front_line(press, brief) for brief in catalogue.articles.latest(LATEST)),
            key_events=tuple(
                event_line(press, "", event, here=False)
                for event in catalogue.events.key_events("", KEY_EVENTS)
            ),
            topics=tuple(topic_line(press, "", topic) for topic in top),
            people=_names(press, "person"),
            places=_names(press, "place"),
            organisations=_names(press, "organisation"),
            activity=draw_months(press, catalogue.articles.months()),
            articles=catalogue.articles.count(),
            sources=len(catalogue.articles.sources()),
            period=period_of(press),
            timeline=timeline_path() if catalogue.events.count("") > 1 else "",
        ),
    )
    yield from make_card(press)


def _front_line(press: Press, brief: Brief) -> ArticleLine:
    """An article on the front; where its headline has taken the whole lead, with a paragraph that follows."""
    line = article_line(press, "", brief)
    record = None if line.summary else press.catalogue.articles.record(brief.slug)
    blocks = record.manuscript.article.blocks if record else ()
    following = next(
        (
            block.text
            for block in blocks
            if block.kind == "paragraph" and len(block.text) >= LEFTOVER and brief.headline not in block.text
        ),
        "",
    )
    return replace(line, summary=shorten(following)) if following else line


def _names(press: Press, type_: EntityType) -> tuple[EntityLine, ...]:
    return tuple(
        entity_line(press, "", tally) for tally in press.catalogue.entities.most_mentioned(type_, NAMES)
    )


def _home_crumb(press: Press, root: str) -> Link:
    return Link(press.translate("Home"), f"{root}index.html")


# ── archive ─────────────────────────────────────────────────────────────────────────────────────────


def make_archive(press: Press, _: str) -> Iterator[Artefact]:
    """Years and months with articles, the latest first."""
    path, years = "archive/index.html", {}  # type: ignore[var-annotated]
    root = way_to_root(path)
    months = press.catalogue.articles.months()
    for month, count in reversed(months):
        name = month_name(int(month[5:7]), press.language)
        link = PageLink(name, root + _archive_path(month), count=count)
        years.setdefault(month[:4], []).append(link)
    title = press.translate("Archive")
    yield Artefact(
        path,
        ArchiveView(
            head=Head(path=path, title=title, breadcrumbs=(_home_crumb(press, root),), section=path),
            years=tuple(ArchiveYear(year, tuple(links)) for year, links in years.items()),
            activity=draw_months(press, months),
        ),
    )


def periods_of_archive(press: Press, _: str) -> list[str]:
    return [month for month, _ in press.catalogue.articles.months()]


def make_archive_month(press: Press, which: str) -> Iterator[Artefact]:
    """The articles of one month; `which` is `:2016-08`."""
    month = which.rpartition(":")[2]
    months = periods_of_archive(press, "")
    if month not in months:
        return
    path = _archive_path(month)
    root = way_to_root(path)
    place = months.index(month)
    title = press.translate("Archive")
    lines = [
        (brief.published, article_line(press, root, brief))
        for brief in press.catalogue.articles.of(month=month)
    ]
    crumbs = (_home_crumb(press, root), Link(title, f"{root}archive/index.html"))
    yield Artefact(
        path,
        ListingView(
            head=Head(
                path=path, title=month_label(press, month), breadcrumbs=crumbs, section="archive/index.html"
            ),
            heading=month_label(press, month),
            groups=group_by_day(press, lines),
            kicker=Link(title, f"{root}archive/index.html"),
            previous=_archive_link(press, root, months[place - 1]) if place else None,
            next=_archive_link(press, root, months[place + 1]) if place + 1 < len(months) else None,
        ),
    )


def _archive_path(month: str) -> str:
    return f"archive/{month[:4]}/{month[5:7]}.html"


def _archive_link(press: Press, root: str, month: str) -> Link:
    return Link(month_label(press, month), root + _archive_path(month))


# ── sources ─────────────────────────────────────────────────────────────────────────────────────────


def make_sources(press: Press, _: str) -> Iterator[Artefact]:
    """All agencies and papers."""
    path = "sources/index.html"
    root = way_to_root(path)
    yield Artefact(
        path,
        SourcesView(
            head=Head(
                path=path,
                title=press.translate("Sources"),
                breadcrumbs=(_home_crumb(press, root),),
                section=path,
            ),
            sources=tuple(
                SourceLine(source, f"{root}sources/{make_slug(source)}.html", count)
                for source, count in press.catalogue.articles.sources()
            ),
        ),
    )


def make_source(press: Press, source: str) -> Iterator[Artefact]:
    """The articles of one agency or paper; `source` is the slug of its name."""
    names = [name for name, _ in press.catalogue.articles.sources() if make_slug(name) == source]
    if not names:
        return
    path = f"sources/{source}.html"
    root = way_to_root(path)
    months = periods_of_source(press, source)
    latest = press.catalogue.articles.latest(ALL_ARTICLES, source=names[0])
    lines = [(brief.published, article_line(press, root, brief)) for brief in latest]
    title = press.translate("Sources")
    yield Artefact(
        path,
        ListingView(
            head=Head(
                path=path,
                title=names[0],
                breadcrumbs=(_home_crumb(press, root), Link(title, f"{root}sources/index.html")),
                section="sources/index.html",
            ),
            heading=names[0],
            groups=group_by_day(press, lines),
            kicker=Link(title, f"{root}sources/index.html"),
            pages=tuple(
                PageLink(month_label(press, month), f"{root}sources/{source}/{month}.html")
                for month in reversed(months)
            ),
        ),
    )


def periods_of_source(press: Press, source: str) -> list[str]:
    """Months with a page of their own."""
    for name, count in press.catalogue.articles.sources():
        if make_slug(name) == source and count > ALL_ARTICLES:
            return [month for month, _ in press.catalogue.articles.months(source=name)]
    return []


def make_source_month(press: Press, which: str) -> Iterator[Artefact]:
    """The articles of one source in one month; `which` is `slug:2016-08`."""
    source, _, month = which.rpartition(":")
    months = periods_of_source(press, source)
    if month not in months:
        return
    name = next(name for name, _ in press.catalogue.articles.sources() if make_slug(name) == source)
    path = f"sources/{source}/{month}.html"
    root = way_to_root(path)
    briefs = press.catalogue.articles.of(source=name, month=month)
    heading = month_label(press, month)
    kicker = Link(name, f"{root}sources/{source}.html")
    place = months.index(month)
    yield Artefact(
        path,
        ListingView(
            head=Head(
                path=path,
                title=f"{name}, {heading}",
                breadcrumbs=(
                    _home_crumb(press, root),
                    Link(press.translate("Sources"), f"{root}sources/index.html"),
                    kicker,
                ),
                section="sources/index.html",
            ),
            heading=heading,
            groups=group_by_day(
                press, [(brief.published, article_line(press, root, brief)) for brief in briefs]
            ),
            kicker=kicker,
            previous=_source_link(press, root, source, months[place - 1]) if place else None,
            next=_source_link(press, root, source, months[place + 1]) if place + 1 < len(months) else None,
        ),
    )


def _source_link(press: Press, root: str, source: str, month: str) -> Link:
    return Link(month_label(press, month), f"{root}sources/{source}/{month}.html")


# ── search, the editor's own pages, and the page for what is not there ──────────────────────────────


def make_search(press: Press, _: str) -> Iterator[Artefact]:
    """`search.html`; the index it reads is published by `search` itself."""
    title = press.translate("Search")
    yield Artefact(
        "search.html",
        SearchView(
            head=Head(path="search.html", title=title, section="search.html"),
            topics=tuple((topic.slug, topic.title) for topic in press.catalogue.topics.values()),
        ),
    )


def make_plain(press: Press, path: str) -> Iterator[Artefact]:
    """A page of the editor's own."""
    page = press.plain_pages.get(path)
    if page is None:
        return
    target = f"pages/{page.slug}.html"
    root = way_to_root(target)
    yield Artefact(
        target,
        PlainView(
            head=Head(path=target, title=page.title, breadcrumbs=(_home_crumb(press, root),), section=target),
            heading=page.title,
            html=page.html,
            language=page.language,
        ),
    )


def make_not_found(press: Press, _: str) -> Iterator[Artefact]:
    """`404.html`, for a server to show."""
    address = press.settings.site_url
    host_path = "/" + address.split("://", 1)[-1].partition("/")[2].rstrip("/") + "/" if address else ""
    yield Artefact(
        "404.html",
        NotFoundView(
            head=Head(path="404.html", title=press.translate("Page not found"), indexed=False),
            root=host_path.replace("//", "/"),
        ),
    )
