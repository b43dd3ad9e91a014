"""`dossier serve` shows an editor where a page comes from and what wants review on it, and leaves the site as it is."""

from __future__ import annotations

import threading
import urllib.request
from collections.abc import Iterator

import pytest

from dossier.build import Project
from dossier.build.editing import Editing, Origin
from dossier.cli.serving import STYLE, make_bar, make_server
from tests.site.conftest import SEED, TOPIC, Site

PEOPLE = "heading,variants,weak\nJohn Kerry,,Kerry\n"


@pytest.fixture
def edited(site: Site) -> Site:
    site.write("seeds/000.txt", SEED)
    site.write("content/havens/topic.md", TOPIC)
    site.write(
        "content/bestand/topic.md",
        "Title: Bestand\nAnchors: Aleppo, Syrië\nContext: wapenstilstand\n\nOver.\n",
    )
    site.write("content/authority/people.csv", PEOPLE)
    site.build()
    return site


@pytest.fixture
def address(edited: Site) -> Iterator[str]:
    server = make_server(Project(edited.root, edited.settings, edited.output), 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def fetch(address: str) -> str:
    with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310
        text: str = answer.read().decode()
    return text


def article_of(site: Site) -> str:
    return next(site.output.glob("articles/*/*/*.html")).relative_to(site.output).as_posix()


def origin(site: Site, path: str) -> Origin:
    found = Editing(Project(site.root, site.settings, site.output)).origin(path)
    assert found is not None
    return found


def test_an_article_names_its_page_its_seed_and_its_topic(edited: Site) -> None:
    files = [path for _, path in origin(edited, article_of(edited)).files]
    assert files[0] == edited.manuscripts()[0].relative_to(edited.root).as_posix()
    assert files[1:] == ["seeds/000.txt", "content/bestand/topic.md"]


def test_an_article_says_what_wants_review(edited: Site) -> None:
    wants = " ".join(origin(edited, article_of(edited)).wants)
    assert "The headline was cut from the lead" in wants
    assert "vrijdagochtend" in wants
    assert "Sergei Lavrov" in wants
    assert "John Kerry" not in wants


def test_a_name_says_which_row_it_has_or_lacks(edited: Site) -> None:
    assert origin(edited, "people/john-kerry.html").files == (
        ("Row 'John Kerry'", "content/authority/people.csv"),
    )
    lavrov = origin(edited, "people/sergei-lavrov.html")
    assert lavrov.files == ()
    assert "Nobody confirmed this name" in lavrov.wants[0]


def test_a_topic_and_a_timeline_name_the_editors_files(edited: Site) -> None:
    assert origin(edited, "topics/bestand.html").files[0][1] == "content/bestand/topic.md"
    assert origin(edited, "timeline/bestand.html").files[0][1] == "content/bestand/timeline.csv"


def test_a_site_of_another_version_says_so(edited: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dossier.build.editing.code_digest", lambda: "another")
    assert "another version" in origin(edited, "index.html").wants[0]


def test_the_bar_stands_on_served_pages_and_in_no_file(edited: Site, address: str) -> None:
    before = edited.pages()
    for path in ("", "index.html", article_of(edited), "people/john-kerry.html?x=1"):
        assert 'class="editors-bar"' in fetch(f"{address}/{path}"), path
    assert edited.pages() == before
    assert not any(b"editors-bar" in content for content in before.values())


def test_the_bars_style_comes_from_the_server_as_the_pages_policy_asks(address: str) -> None:
    assert ".editors-bar" in fetch(address + STYLE)
    assert "style=" not in make_bar(Origin((("Page", "a.md"),), ("Look.",)))


def test_other_files_are_served_as_they_are(edited: Site, address: str) -> None:
    assert fetch(f"{address}/data/articles.csv") == edited.pages()["data/articles.csv"].decode()


def test_what_a_source_holds_is_escaped_in_the_bar() -> None:
    bar = make_bar(Origin((("Seed", "<script>"),), ("<b>&",)))
    assert "<script>" not in bar
    assert "&lt;b&gt;&amp;" in bar
