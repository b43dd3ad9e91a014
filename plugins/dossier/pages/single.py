"""Pages that there is one of: search, the editor's own pages, and the page for what is not there."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.pages.lines import (
    home_crumb,
)
from dossier.pages.press import Artefact, Press, way_to_root
from dossier.views import (
    Head,
    NotFoundView,
    PlainView,
    SearchView,
)


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
            head=Head(path=target, title=page.title, breadcrumbs=(home_crumb(press, root),), section=target),
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
