"""The sources, and the articles of each."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.pages.lines import (
    article_line,
    group_by_day,
    home_crumb,
    month_label,
)
from dossier.pages.press import Artefact, Press, way_to_root
from dossier.slugs import make_slug
from dossier.views import (
    Head,
    Link,
    ListingView,
    PageLink,
    SourceLine,
    SourcesView,
)

ALL_ARTICLES = 100
"""Articles of a source up to which all stand on its own page."""


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
                breadcrumbs=(home_crumb(press, root),),
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
                breadcrumbs=(home_crumb(press, root), Link(title, f"{root}sources/index.html")),
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
                    home_crumb(press, root),
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
