"""What a page says to programs that show a link to it: Open Graph, where the site has an address."""

from __future__ import annotations

import re
from html import unescape

from tests.site.conftest import Site

_META = re.compile(r'<meta property="([^"]+)" content="([^"]*)">')


def graph_of(page: str) -> list[tuple[str, str]]:
    return [(name, unescape(content)) for name, content in _META.findall(page)]


def pages_of(site: Site) -> dict[str, str]:
    return {
        name: content.decode()
        for name, content in site.pages().items()
        if name.endswith(".html") and name != "404.html" and b'http-equiv="refresh"' not in content
    }


def test_every_page_says_its_address_title_and_kind_once(seeded: Site) -> None:
    seeded.build(site_url="https://a.example/d")
    for path, page in pages_of(seeded).items():
        graph = graph_of(page)
        assert len(dict(graph)) == len(graph), path
        found = dict(graph)
        assert found["og:url"] == f"https://a.example/d/{path}"
        assert found["og:site_name"] == "Proef"
        assert found["og:title"]
        assert found["og:type"] == ("article" if path.startswith("articles/") else "website")


def test_an_article_says_when_it_appeared_with_its_zone(seeded: Site) -> None:
    seeded.build(site_url="https://a.example/d")
    article = next(page for path, page in pages_of(seeded).items() if path.startswith("articles/"))
    assert dict(graph_of(article))["article:published_time"] == "2016-08-27T01:56:00+02:00"
    assert "Rusland" in dict(graph_of(article))["og:description"]


def test_a_site_without_an_address_says_nothing_that_needs_one(seeded: Site) -> None:
    seeded.build()
    assert not any(graph_of(page) for page in pages_of(seeded).values())
