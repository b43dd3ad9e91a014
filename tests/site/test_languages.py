"""A dossier in two languages of the interface: the first as it was, the second beside it, what both use once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.site.conftest import Site, seed

pytestmark = pytest.mark.site

_LINK = re.compile(r'(?:href|src)="(?!data:|https?:|#)([^"#?]+)')


def pages_in(site: Site, folder: str) -> dict[str, str]:
    """The pages of a language, by the path that they have in both."""
    return {
        path.removeprefix(folder): content.decode()
        for path, content in site.pages().items()
        if path.endswith(".html") and path != "404.html" and path.startswith("en/") == bool(folder)
    }


def test_a_second_language_moves_nothing_of_the_first(seeded: Site) -> None:
    seeded.build()
    alone = seeded.pages()
    seeded.build(second_language="en")
    both = seeded.pages()
    assert [path for path in alone if path not in both] == []
    for path, content in alone.items():
        if not path.endswith(".html"):
            assert both[path] == content, path


def test_every_page_is_there_in_both_languages_and_says_which(seeded: Site) -> None:
    seeded.build(second_language="en")
    dutch, english = pages_in(seeded, ""), pages_in(seeded, "en/")
    assert sorted(dutch) == sorted(english)
    assert all('<html lang="nl"' in page for page in dutch.values())
    assert all('<html lang="en"' in page for page in english.values())
    assert "Vermeldingen" not in english["people/john-kerry.html"]
    assert "5 mentions" in english["people/john-kerry.html"]
    assert "26 August 2016" in english["index.html"]
    assert "26 augustus 2016" in dutch["index.html"]


def test_downloads_feeds_scripts_and_the_search_index_are_there_once(seeded: Site) -> None:
    seeded.build(second_language="en")
    assert {Path(path).suffix for path in seeded.pages() if path.startswith("en/")} == {".html"}


def test_every_link_of_both_languages_arrives(seeded: Site) -> None:
    seeded.build(second_language="en")
    there = {path.resolve() for path in seeded.output.rglob("*") if path.is_file()}
    for folder in ("", "en/"):
        for path, page in pages_in(seeded, folder).items():
            links = [link for link in _LINK.findall(page) if "{" not in link]
            lost = [
                link
                for link in links
                if (seeded.output / folder / path).parent.joinpath(link).resolve() not in there
            ]
            assert lost == [], path


def test_a_page_leads_to_itself_in_the_other_language(seeded: Site) -> None:
    seeded.build(second_language="en", site_url="https://a.example/d")
    dutch, english = seeded.read("people/john-kerry.html"), seeded.read("en/people/john-kerry.html")
    assert '<a href="../en/people/john-kerry.html" hreflang="en" lang="en">English</a>' in dutch
    assert '<a href="../../people/john-kerry.html" hreflang="nl" lang="nl">Nederlands</a>' in english
    for page in (dutch, english):
        assert (
            '<link rel="alternate" hreflang="nl" href="https://a.example/d/people/john-kerry.html">' in page
        )
        assert (
            '<link rel="alternate" hreflang="en" href="https://a.example/d/en/people/john-kerry.html">'
            in page
        )
        assert (
            '<link rel="alternate" hreflang="x-default" href="https://a.example/d/people/john-kerry.html">'
            in page
        )
    assert '<link rel="canonical" href="https://a.example/d/en/people/john-kerry.html">' in english
    assert "https://a.example/d/en/people/john-kerry.html" in seeded.read("sitemap-pages.xml")
    assert "https://a.example/d/en/articles/" in seeded.read("sitemap-2016.xml")


def test_links_between_languages_for_search_engines_wait_for_an_address(seeded: Site) -> None:
    """They have to be whole addresses."""
    seeded.build(second_language="en")
    assert 'rel="alternate" hreflang' not in seeded.read("en/index.html")


def test_what_the_editor_wrote_is_marked_in_the_second_language(seeded: Site) -> None:
    seeded.write("content/pages/about.md", "Title: Over dit dossier\n\nWat hier staat.\n")
    seeded.write("content/pages/colophon.md", "Title: Colofon\n\nWie dit maakte.\n")
    seeded.write("content/pages/en/about.md", "Title: About this dossier\n\nWhat stands here.\n")
    seeded.build(second_language="en")
    assert "What stands here" in seeded.read("en/pages/about.html")
    assert '<article class="plain" lang="nl">' in seeded.read("en/pages/colophon.html")
    assert '<div class="introduction" lang="nl">' in seeded.read("en/index.html")
    assert '<h1 lang="nl">Havens</h1>' in seeded.read("en/topics/havens.html")
    assert "lang=" not in seeded.read("topics/havens.html").split("<h1", 1)[1].split("</h1>", 1)[0]


def test_a_translation_of_no_page_is_told(seeded: Site) -> None:
    seeded.write("content/pages/en/lost.md", "Title: Lost\n\nNothing.\n")
    problems = seeded.build(second_language="en").problems
    assert [problem.where for problem in problems] == ["content/pages/en/lost.md"]
    assert "no page 'lost.md'" in problems[0].message


def test_what_is_left_of_two_languages_is_what_a_clean_build_makes(seeded: Site, tmp_path: Path) -> None:
    seeded.build(second_language="en")
    seeded.write("seeds/001.txt", seed("In Genève sprak John Kerry vrijdag over de haven.", day=28))
    assert seeded.build().written < len(seeded.pages())
    assert seeded.pages() == seeded.clean_pages(tmp_path / "two")
    (seeded.root / "seeds/001.txt").unlink()
    seeded.build(second_language="")
    assert seeded.pages() == seeded.clean_pages(tmp_path / "one")
    assert not [path for path in seeded.pages() if path.startswith("en/")]


def test_a_second_build_of_two_languages_writes_nothing(seeded: Site) -> None:
    seeded.build(second_language="en")
    assert seeded.build().written == 0
