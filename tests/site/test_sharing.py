"""What a page says to programs: those that show a link to it, and those that cite it."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path

import pytest

from dossier.cards import draw_card
from tests.site.conftest import TOPIC, Site, seed

BODY = (
    "In de haven van Windeke is dinsdag een kraan omgevallen, meldt de politie. De kade is dicht.\n\n"
    "De staking van de bootslieden gaat door, zegt de havenmeester van Windeke. Hij hoopt op vrijdag."
)

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


_NAMED = re.compile(r'<meta name="((?:citation_|z:)[^"]+)" content="([^"]*)">')
_JSON_LD = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def test_a_reference_manager_reads_a_newspaper_article(site: Site) -> None:
    """As Zotero does: Highwire's names, the type by its own name, and several sources as one publication."""
    site.write("content/havens/topic.md", TOPIC)
    site.write("seeds/a.txt", seed("Door An de Wit en Jan Smit\n\n" + BODY, source="ANP, Belga"))
    site.build()
    article = next(page for path, page in pages_of(site).items() if path.startswith("articles/"))
    found = [(name, unescape(content)) for name, content in _NAMED.findall(article)]
    assert ("z:itemType", "newspaperArticle") in found
    assert ("citation_publication_date", "2016/08/27") in found
    assert ("citation_language", "nl") in found
    assert [content for name, content in found if name == "citation_author"] == ["de Wit, An", "Smit, Jan"]
    assert [content for name, content in found if name == "citation_journal_title"] == ["ANP", "Belga"]
    assert dict(found)["citation_title"] in article.partition("<h1")[2].partition("</h1>")[0]
    assert "An de Wit, Jan Smit, ‘" in article.partition('class="citation">')[2]
    said = json.loads(_JSON_LD.findall(article)[0])
    assert [author["name"] for author in said["author"]] == ["An de Wit", "Jan Smit"]
    assert said["articleSection"] == ["Havens"]


ADDRESS = {"site_url": "https://a.example/d"}


def cards_of(site: Site) -> dict[str, str]:
    """The card of each page, by its path."""
    return {path: dict(graph_of(page)).get("og:image", "") for path, page in pages_of(site).items()}


def harbour(site: Site, number: int) -> None:
    site.write(f"seeds/{number}.txt", seed(f"Kade {number} dicht\n\n{BODY} De schepen wachten.", day=number))


def test_a_topic_and_all_its_pages_have_its_card_and_the_others_that_of_the_dossier(site: Site) -> None:
    site.write("content/havens/topic.md", TOPIC)
    harbour(site, 1)
    site.build(**ADDRESS, second_language="en")
    cards = cards_of(site)
    article = next(path for path in cards if path.startswith("articles/"))
    own, topic = "https://a.example/d/assets/card.png", "https://a.example/d/assets/cards/havens.png"
    for path in ("topics/havens.html", article):
        assert cards[path] == cards[f"en/{path}"] == topic
    assert {cards[path] for path in cards if "havens" not in path and "articles/" not in path} == {own}
    for path in ("assets/card.png", "assets/cards/havens.png"):
        assert site.pages()[path].startswith(b"\x89PNG")
    assert 'name="twitter:card" content="summary_large_image"' in site.read(article)


def test_a_site_without_an_address_draws_no_card(site: Site) -> None:
    harbour(site, 1)
    site.build()
    assert not [path for path in site.pages() if path.endswith(".png")]


def test_a_site_without_the_library_has_links_without_a_picture(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dossier.pages.cards.find_library", lambda: "")
    harbour(site, 1)
    site.build(**ADDRESS)
    assert set(cards_of(site).values()) == {""}
    assert 'name="twitter:card" content="summary"' in site.read("index.html")


def test_a_card_changes_with_what_it_says_and_is_not_drawn_for_a_new_article(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(
        "dossier.pages.cards.draw_card", lambda card: drawn.append(card.title) or draw_card(card)
    )
    site.write("content/havens/topic.md", TOPIC)
    harbour(site, 1)
    site.build(**ADDRESS)
    assert sorted(drawn) == ["Havens", "Proef"]
    harbour(site, 3)
    site.build()
    assert len(drawn) == 2
    before = site.pages()
    site.write("content/havens/topic.md", TOPIC.replace("Title: Havens", "Title: Havens en kades"))
    site.build()
    assert "Havens en kades" in drawn[2:]
    assert site.pages()["assets/cards/havens.png"] != before["assets/cards/havens.png"]
    assert site.pages()["assets/card.png"] == before["assets/card.png"]
    assert site.pages() == site.clean_pages(tmp_path)
    site.build(site_url="")
    assert not [path for path in site.pages() if path.endswith(".png")]


def test_a_topic_that_the_font_cannot_write_has_the_card_of_the_dossier(site: Site) -> None:
    site.write("content/havens/topic.md", TOPIC.replace("Havens", "موانئ"))
    harbour(site, 1)
    site.build(**ADDRESS)
    assert set(cards_of(site).values()) == {"https://a.example/d/assets/card.png"}
