"""For search engines: sitemaps (a file a year and an index of them) and robots.txt; only a site with an address has them.

`SITEMAP` is a `Serialiser` with a row for each page; the protocol allows 50,000 rows a file.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from html import escape

from dossier.downloads.characters import without_controls
from dossier.downloads.serialiser import Serialiser

MAX_ROWS = 50_000
"""Pages in one sitemap, by the protocol (sitemaps.org)."""
_XML = '<?xml version="1.0" encoding="utf-8"?>\n'
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


@dataclass(frozen=True, slots=True)
class PageAddress:
    """A page, or a sitemap of an index, with the day of its newest article."""

    url: str
    """Absolute."""
    changed: date | None = None


def _url_row(page: PageAddress) -> str:
    return f"<url>{_location(page)}</url>\n"


def _sitemap_row(page: PageAddress) -> str:
    return f"<sitemap>{_location(page)}</sitemap>\n"


def _location(page: PageAddress) -> str:
    changed = f"<lastmod>{page.changed:%Y-%m-%d}</lastmod>" if page.changed else ""
    return f"<loc>{escape(without_controls(page.url), quote=False)}</loc>{changed}"


def robots(sitemaps: Iterable[str]) -> str:
    """`robots.txt` that welcomes all, with the absolute addresses of the sitemap indexes.

    >>> print(robots(["https://example.org/sitemap.xml"]), end="")
    User-agent: *
    Allow: /
    Sitemap: https://example.org/sitemap.xml
    """
    lines = ["User-agent: *", "Allow: /", *(f"Sitemap: {url}" for url in sitemaps)]
    return "\n".join(lines) + "\n"


SITEMAP: Serialiser[PageAddress] = Serialiser(
    _url_row, head=f"{_XML}<urlset {_NAMESPACE}>\n", tail="</urlset>\n"
)
SITEMAP_INDEX: Serialiser[PageAddress] = Serialiser(
    _sitemap_row, head=f"{_XML}<sitemapindex {_NAMESPACE}>\n", tail="</sitemapindex>\n"
)
