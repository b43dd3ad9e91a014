"""The archive: all articles by month."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.labels import month_name
from dossier.pages.figures import draw_months
from dossier.pages.lines import (
    article_line,
    group_by_day,
    home_crumb,
    month_label,
)
from dossier.pages.press import Artefact, Press, way_to_root
from dossier.views import (
    ArchiveView,
    ArchiveYear,
    Head,
    Link,
    ListingView,
    PageLink,
)


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
            head=Head(path=path, title=title, breadcrumbs=(home_crumb(press, root),), section=path),
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
    crumbs = (home_crumb(press, root), Link(title, f"{root}archive/index.html"))
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
