"""From the catalogue to views: which pages there are, and what stands on each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from dossier.pages import (
    archive,
    article,
    downloads,
    entity,
    files,
    home,
    names,
    single,
    sources,
    timeline,
    timeline_months,
    topic,
)
from dossier.pages.opening import WORKER, Setup, open_press
from dossier.pages.press import FOLDERS, Artefact, Press, Theme
from dossier.search import is_published
from dossier.slugs import make_slug

__all__ = [
    "LISTED",
    "Artefact",
    "Press",
    "Setup",
    "Theme",
    "all_pages",
    "make_page",
    "open_press",
    "period_pages",
]

Maker = Callable[[Press, str], Iterator[Artefact]]


def make_assets(press: Press, _: str) -> Iterator[Artefact]:
    """The theme's style sheets, scripts and pictures, each with its fingerprint in its name."""
    for name, path in press.theme.assets.items():
        yield Artefact(path, content=press.theme.static[name])
    if press.site.worker:
        # At the root: a service worker serves nothing above its own folder.
        yield Artefact(press.site.worker, content=press.theme.templates[WORKER].encode())


def make_search(press: Press, _: str) -> Iterator[Artefact]:
    """The search page and the files of its index."""
    yield from single.make_search(press, "")
    for path, digest in press.state.rows("SELECT name, digest FROM search ORDER BY name"):
        if is_published(path):
            yield Artefact(path, stored=digest)


MAKERS: Mapping[str, Maker] = {
    "home": home.make_home,
    "article": article.make_article,
    "topic": topic.make_topic,
    "topic-period": topic.make_topic_month,
    "topics": topic.make_topics,
    "timeline": timeline.make_timeline,
    "timeline-period": timeline_months.make_timeline_month,
    "entity": entity.make_entity,
    "entity-period": entity.make_entity_month,
    "names": names.make_names,
    "names-period": names.make_letter,
    "archive": archive.make_archive,
    "archive-period": archive.make_archive_month,
    "sources": sources.make_sources,
    "source": sources.make_source,
    "source-period": sources.make_source_month,
    "search": make_search,
    "plain": single.make_plain,
    "not-found": single.make_not_found,
    "feed": files.make_feed,
    "sitemap": files.make_sitemap,
    "robots": files.make_robots,
    "downloads": downloads.make_downloads,
    "assets": make_assets,
}
"""What makes the pages of each kind, given what stands behind the colon in their name."""
PERIODS: Mapping[str, Callable[[Press, str], list[str]]] = {
    "topic": topic.periods_of_topic,
    "timeline": timeline.periods_of_timeline,
    "entity": entity.periods_of_entity,
    "names": names.letters_of_names,
    "archive": archive.periods_of_archive,
    "source": sources.periods_of_source,
}
"""Kinds of pages that have further pages by month, or by letter."""
LISTED = frozenset({"names"})
"""Those whose further pages each list all of them, not just the ones beside it."""
SHARED = frozenset({"assets", "downloads", "feed", "not-found", "robots", "sitemap"})
"""Kinds that are made once, for both languages of the interface."""


def make_page(press: Press, page: str) -> Iterator[Artefact]:
    """The files of a page, in each language of the interface; none when what it shows is not there any more."""
    kind, _, which = page.partition(":")
    yield from MAKERS[kind](press, which)
    if press.second and kind not in SHARED:
        edition = press.second.edition
        for artefact in MAKERS[kind](press.second, which):
            if artefact.view:
                yield replace(artefact, path=edition + artefact.path, edition=edition)


def period_pages(press: Press, page: str) -> tuple[list[str], str]:
    """The pages by month that a page wants, and what the names of all such pages begin with (empty: it has none)."""
    kind, _, which = page.partition(":")
    if kind not in PERIODS:
        return [], ""
    prefix = f"{kind}-period:{which}:"
    return [prefix + period for period in PERIODS[kind](press, which)], prefix


def all_pages(press: Press) -> Iterator[str]:
    """Every page of the site; those by month follow from `period_pages`."""
    for page in (
        "assets:",
        "home:",
        "topics:",
        "archive:",
        "sources:",
        "search:",
        "not-found:",
        "robots:",
        "sitemap:",
    ):
        yield page
    yield from (
        f"sitemap:{year}"
        for year in dict.fromkeys(month[:4] for month, _ in press.catalogue.articles.months())
    )
    for kind in ("timeline", "feed", "downloads"):
        yield f"{kind}:"
        yield from (f"{kind}:{slug}" for slug in press.catalogue.topics)
    yield from (f"topic:{slug}" for slug in press.catalogue.topics)
    yield from (f"article:{slug}" for slug in press.catalogue.articles.all_slugs())
    yield from (f"names:{type_}" for type_ in FOLDERS)
    yield from (f"entity:{key}" for key in press.catalogue.entities.all_keys())
    yield from (f"source:{make_slug(source)}" for source, _ in press.catalogue.articles.sources())
    yield from (f"plain:{path}" for path in press.plain_pages)
    for page in list(_with_periods(press)):
        yield from period_pages(press, page)[0]


def _with_periods(press: Press) -> Iterator[str]:
    yield from ("archive:", "timeline:")
    yield from (f"names:{type_}" for type_ in FOLDERS)
    yield from (f"{kind}:{slug}" for kind in ("topic", "timeline") for slug in press.catalogue.topics)
    yield from (f"entity:{key}" for key in press.catalogue.entities.all_keys())
    yield from (f"source:{make_slug(source)}" for source, _ in press.catalogue.articles.sources())
