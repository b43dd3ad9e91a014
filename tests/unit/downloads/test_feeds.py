"""Feeds, sitemaps and robots.txt are well-formed and say what they should."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

from download_samples import ENTRY, FEED, NASTY

from dossier.downloads import SITEMAP, SITEMAP_INDEX, PageAddress, atom_feed, robots

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LATER = replace(ENTRY, key="later", published=datetime(2016, 8, 28))


def parsed(text: str) -> ET.Element:
    return ET.fromstring(text)  # noqa: S314 (our own text)


def texts(element: ET.Element, path: str) -> list[str | None]:
    return [found.text for found in element.iterfind(path)]


def test_a_feed_has_what_the_standard_asks_and_its_newest_entry_first() -> None:
    feed = parsed(atom_feed(FEED, [ENTRY, LATER]))
    assert feed.tag == f"{ATOM}feed"
    assert texts(feed, f"{ATOM}updated") == ["2016-08-28T00:00:00+00:00"]
    assert texts(feed, f"{ATOM}entry/{ATOM}published") == [
        "2016-08-28T00:00:00+00:00",
        "2016-08-27T01:56:00+00:00",
    ]
    for name in ("id", "title", "updated"):
        assert len(texts(feed, f"{ATOM}{name}")) == 1
        assert len(texts(feed, f"{ATOM}entry/{ATOM}{name}")) == 2


def test_titles_read_back_without_control_characters() -> None:
    feed = parsed(atom_feed(FEED, [ENTRY]))
    assert texts(feed, f"{ATOM}entry/{ATOM}title") == [" ".join(NASTY.replace("\u0007", "").split())]


def test_the_order_of_entries_changes_nothing() -> None:
    assert atom_feed(FEED, [ENTRY, LATER]) == atom_feed(FEED, [LATER, ENTRY])


def test_identities_stay_when_the_site_moves() -> None:
    moved = replace(ENTRY, url="https://example.org/articles/2016/08/brug.html")
    ids = [texts(parsed(atom_feed(FEED, [entry])), f"{ATOM}entry/{ATOM}id") for entry in (ENTRY, moved)]
    assert ids[0] == ids[1]


def test_relative_addresses_have_no_base() -> None:
    text = atom_feed(FEED, [ENTRY])
    assert 'href="articles/2016/08/brug.html"' in text
    assert "xml:base" not in text


def test_times_are_in_the_time_zone_of_the_articles() -> None:
    text = atom_feed(replace(FEED, zone=ZoneInfo("Europe/Brussels")), [ENTRY])
    assert "<published>2016-08-27T01:56:00+02:00</published>" in text


def test_a_feed_without_entries_is_whole() -> None:
    assert texts(parsed(atom_feed(FEED, [])), f"{ATOM}updated") == ["1970-01-01T00:00:00+00:00"]


def test_sitemaps_list_addresses_and_days() -> None:
    page = PageAddress("https://example.org/a.html?x=1&y=2", date(2016, 8, 27))
    pages = parsed(SITEMAP.whole([page, PageAddress("https://example.org/b.html")]))
    assert texts(pages, f"{MAP}url/{MAP}loc") == [page.url, "https://example.org/b.html"]
    assert texts(pages, f"{MAP}url/{MAP}lastmod") == ["2016-08-27"]
    index = parsed(SITEMAP_INDEX.whole([PageAddress("https://example.org/sitemap-2016.xml")]))
    assert texts(index, f"{MAP}sitemap/{MAP}loc") == ["https://example.org/sitemap-2016.xml"]


def test_robots_names_the_sitemaps() -> None:
    assert robots(["https://example.org/sitemap.xml"]).endswith("Sitemap: https://example.org/sitemap.xml\n")
