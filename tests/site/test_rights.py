"""What may not be published stands nowhere on the site: in no page, no download, no index and no address."""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from dossier.build import Project
from dossier.build.book import make_epub
from dossier.model import Rights
from tests.site.conftest import TOPIC, Site, seed

pytestmark = pytest.mark.site

LEAD = "WINDEKE (ANP) - Zwaluwen nestelen onverwacht boven de vismijn, meldt conciërge Ursula Quist."
BODY = "De kolonie telt veertig paren en verstoort vooralsnog niemand, aldus boswachter Tjerk Osinga."
OTHER = "OOSTMEER (ANP) - Brandweerlieden blussen maandag een vuurtoren.\n\nEen woordvoerster noemt gewonden."
WORDS = (
    "windeke", "zwaluwen", "zwaluw", "nestelen", "onverwacht", "vismijn", "conciërge", "concierge", "ursula", "quist",
    "kolonie", "veertig", "vooralsnog", "boswachter", "tjerk", "osinga",
)  # fmt: skip
NONE: dict[str, Rights] = {"ANP": "none"}


def dossier(root: Path, text: str = f"{LEAD}\n\n{BODY}", *, rights: Mapping[str, Rights] = NONE) -> Site:
    """Two articles without a headline, the first of a source that allows nothing unless `rights` say otherwise."""
    site = Site(root / "dossier")
    site.write("content/havens/topic.md", TOPIC)
    site.write("seeds/a.txt", seed(text))
    site.write("seeds/b.txt", seed("De schepen liggen in de haven, zegt Jan Peeters.", source="Belga"))
    site.build(rights=rights, site_url="https://dossier.example/x", second_language="en")
    return site


def everything(site: Site) -> str:
    """The paths and the contents of the whole output, in lower case."""
    pages = site.pages()
    return "\n".join([*pages, *(page.decode("utf-8", "replace") for page in pages.values())]).casefold()


def addresses(site: Site) -> list[str]:
    return [path for path in site.pages() if path.startswith("articles/")]


def headlines(site: Site) -> set[str]:
    found = "".join(site.read(path) for path in addresses(site))
    return set(re.findall(r"<h1[^>]*>(?:<bdi>)?(.*?)(?:</bdi>)?</h1>", found))


def test_no_word_of_a_withheld_text_is_in_any_file_or_path(tmp_path: Path) -> None:
    whole = everything(dossier(tmp_path))
    assert [word for word in WORDS if word in whole] == []
    assert "jan peeters" in whole


def test_the_same_words_are_found_where_the_text_may_be_shown(tmp_path: Path) -> None:
    whole = everything(dossier(tmp_path, rights={}))
    assert [word for word in WORDS if word not in whole] == []


def test_a_site_does_not_depend_on_a_text_that_it_withholds(tmp_path: Path) -> None:
    """So the search index, whose words are coded, holds none of them either."""
    sites = dossier(tmp_path / "one"), dossier(tmp_path / "two", OTHER)
    one, other = (
        {
            path: page.replace(
                hashlib.sha256((site.root / "seeds/a.txt").read_bytes()).hexdigest().encode(), b""
            )
            for path, page in site.pages().items()
        }
        for site in sites
    )
    assert sorted(one) == sorted(other)
    assert [path for path in one if one[path] != other[path]] == []


def test_a_book_holds_no_word_of_a_withheld_text(tmp_path: Path) -> None:
    site = dossier(tmp_path)
    page = next(page for page in site.manuscripts() if "Zwaluwen" in page.read_text("utf-8"))
    page.rename(site.root / "content/havens" / page.name)
    site.build()
    book = zipfile.ZipFile(io.BytesIO(make_epub(Project(site.root, site.settings, site.output), "havens")))
    whole = "\n".join(
        [*book.namelist(), *(book.read(name).decode("utf-8", "replace") for name in book.namelist())]
    )
    assert [word for word in WORDS if word in whole.casefold()] == []
    assert "ANP, zaterdag 27 augustus 2016, 10.15 uur" in whole


def test_a_withheld_article_is_called_and_addressed_by_its_source_and_date(tmp_path: Path) -> None:
    site = dossier(tmp_path)
    assert "articles/2016/08/anp-2016-08-27.html" in addresses(site)
    page = site.read("articles/2016/08/anp-2016-08-27.html")
    assert "<title>ANP, zaterdag 27 augustus 2016, 10.15 uur" in page
    assert "Kop gemaakt uit de intro" not in page
    assert "‘ANP, zaterdag" not in page


def test_a_page_whose_address_tells_of_its_text_is_reported_with_the_slug_to_give_it(tmp_path: Path) -> None:
    site = dossier(tmp_path, rights={})
    report = site.build(rights=NONE)
    told = [problem for problem in report.problems if "its address is made of it" in problem.message]
    assert [problem.where for problem in told] == [
        page.relative_to(site.root).as_posix()
        for page in site.manuscripts()
        if "Zwaluwen" in page.read_text("utf-8")
    ]
    assert "'anp-2016-08-27'" in told[0].message
    page = site.root / told[0].where
    page.write_text(page.read_text("utf-8").replace("Title: ", "Slug: anp-2016-08-27\nTitle: ", 1), "utf-8")
    report = site.build()
    assert not [problem for problem in report.problems if "its address" in problem.message]
    assert [word for word in WORDS if word in everything(site)] == []


def test_withheld_articles_of_one_source_and_day_are_numbered(site: Site) -> None:
    for number, text in enumerate((LEAD, BODY, OTHER)):
        site.write(f"seeds/{number}.txt", seed(text, source="ANP" if number else "Anp"))
    site.build(rights={"ANP": "none", "Anp": "none"})
    dated = "articles/2016/08/anp-2016-08-27"
    assert addresses(site) == [f"{dated}-2.html", f"{dated}-3.html", f"{dated}.html"]
    site.write("seeds/3.txt", seed("Nog een bericht over iets anders."))
    site.build()
    assert f"{dated}-4.html" in addresses(site)


def test_a_page_that_cannot_be_read_keeps_its_dated_address(site: Site) -> None:
    site.write("seeds/a.txt", seed(LEAD))
    site.write("seeds/b.txt", seed(BODY))
    site.build(rights=NONE)
    page = next(page for page in site.manuscripts() if page.stem.endswith("-2"))
    text = page.read_text("utf-8")
    page.write_text(text.replace("\nDate: ", "\nDate: ooit "), "utf-8")
    site.write("seeds/c.txt", seed(OTHER))
    site.build()
    assert "articles/2016/08/anp-2016-08-27-3.html" in addresses(site)
    page.write_text(text, "utf-8")
    site.build()
    assert len(addresses(site)) == 3


def test_an_article_that_withholds_itself_is_addressed_alike(site: Site) -> None:
    record = {"title": "", "text": f"{LEAD}\n\n{BODY}", "published": "2016-08-27T10:15", "source": "ANP"}
    site.write("seeds/a.jsonl", json.dumps({**record, "rights": "none"}) + "\n")
    site.build()
    assert addresses(site) == ["articles/2016/08/anp-2016-08-27.html"]
    assert [word for word in WORDS if word in everything(site)] == []


def test_an_excerpt_is_called_by_its_lead(site: Site) -> None:
    site.write("seeds/a.txt", seed(f"{LEAD}\n\n{BODY}"))
    site.build(rights={"ANP": "excerpt"})
    assert "zwaluwen-nestelen" in addresses(site)[0]
    assert "boswachter" not in everything(site)


def test_a_headline_that_is_the_source_s_or_an_editor_s_stays(site: Site) -> None:
    site.write("seeds/a.txt", seed(LEAD))
    site.build(rights=NONE)
    page = site.manuscripts()[0]
    page.write_text(re.sub("^Title: .*", "Title: Vogels", page.read_text("utf-8")), "utf-8")
    site.build()
    assert addresses(site) == ["articles/2016/08/anp-2016-08-27.html"]
    assert headlines(site) == {"Vogels"}


def test_a_published_address_stays_when_the_rights_change(site: Site, tmp_path: Path) -> None:
    site.write("seeds/a.txt", seed(f"{LEAD}\n\n{BODY}"))
    site.build()
    before = addresses(site)
    site.build(rights=NONE)
    assert addresses(site) == before
    assert headlines(site) == {"ANP, zaterdag 27 augustus 2016, 10.15 uur"}
    site.write("seeds/a.txt", seed(f"{BODY}\n\n{LEAD}"))
    site.build()
    assert addresses(site) == before
    assert site.pages() == site.clean_pages(tmp_path)
