"""The seed's own site as a reader meets it: from a folder and over http, on a phone and on a desk, without a complaint."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from browsers import Page
from tests.site.conftest import SEED, Site

FETCHED = "performance.getEntriesByType('resource').map((entry) => entry.name)"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Site:
    site = Site(tmp_path_factory.mktemp("seed") / "dossier")
    site.write("seeds/000.txt", SEED)
    content = Path(__file__).parents[2] / "content"
    for path in sorted(content.rglob("*")):
        if path.is_file() and path.name[:4] != "2016":
            site.write(f"content/{path.relative_to(content).as_posix()}", path.read_bytes())
    site.build()
    return site


def addresses(built: Site, serve: Callable[[Path], str]) -> list[str]:
    return [f"{built.output.as_uri()}/", serve(built.output)]


def find(page: Page, address: str, query: str) -> list[str]:
    page.goto(f"{address}search.html?q={query}")
    page.wait_for("document.querySelector('ol.hits').getAttribute('aria-busy') === 'false'")
    hits: list[str] = page.evaluate(
        "[...document.querySelectorAll('ol.hits > li[data-score] > a[href]')].map((hit) => hit.href)"
    )
    return hits


@pytest.mark.parametrize("query", ["wapenstilstand", "geneve", "Gen%C3%A8ve", "lavrov", "Nusra-Front"])
def test_reader_finds_the_article(
    each_page: Page, built: Site, serve: Callable[[Path], str], query: str
) -> None:
    for address in addresses(built, serve):
        hits = find(each_page, address, query)
        assert len(hits) == 1
        assert hits[0].startswith(f"{address}articles/2016/08/")
        each_page.wait_for("document.querySelector('ol.hits mark')")


def test_no_page_complains_or_asks_for_anything_outside_its_folder(
    each_page: Page, built: Site, serve: Callable[[Path], str]
) -> None:
    pages = [
        path.relative_to(built.output).as_posix()
        for path in sorted(built.output.rglob("*.html"))
        if path.name != "404.html" and 'http-equiv="refresh"' not in path.read_text("utf-8")
    ]
    for address in addresses(built, serve):
        before = len(each_page.complaints)
        for page in pages:
            each_page.goto(address + page)
            assert [name for name in each_page.evaluate(FETCHED) if not name.startswith(address)] == []
        assert each_page.complaints[before:] == []


def test_link_to_a_paragraph_arrives_at_it(chromium_page: Page, built: Site) -> None:
    article = next(built.output.glob("articles/*/*/*.html"))
    chromium_page.goto(f"{article.as_uri()}#p8")
    assert "vrijdagochtend" in chromium_page.evaluate("document.querySelector(':target').textContent")


def test_date_says_what_it_resolves_to(chromium_page: Page, built: Site) -> None:
    article = next(built.output.glob("articles/*/*/*.html"))
    chromium_page.goto(article.as_uri())
    dates = chromium_page.evaluate(
        "[...document.querySelectorAll('article time.date')].map((time) => [time.textContent, time.dateTime, time.title])"
    )
    assert ["vrijdag", "2016-08-26", "vr 26 augustus 2016"] in dates
    assert ["februari", "2016-02", "februari 2016"] in dates


def test_site_reads_without_scripts(built: Site) -> None:
    search = built.read("search.html")
    assert "<noscript>" in search
    assert 'href="people/index.html"' in search


@pytest.mark.parametrize("page", ["index.html", "people/index.html", "timeline/index.html", "search.html"])
def test_no_page_is_wider_than_a_small_screen(chromium_page: Page, built: Site, page: str) -> None:
    chromium_page.goto(f"{built.output.as_uri()}/{page}")
    chromium_page.evaluate("document.documentElement.style.width = '320px'")
    assert chromium_page.evaluate("document.body.scrollWidth") <= chromium_page.evaluate("window.innerWidth")


@pytest.fixture(scope="module")
def bilingual(tmp_path_factory: pytest.TempPathFactory) -> Site:
    site = Site(tmp_path_factory.mktemp("two") / "dossier")
    site.write("seeds/000.txt", SEED)
    site.build(second_language="en")
    return site


def test_search_in_the_second_language_leads_to_its_pages_out_of_the_shared_index(
    each_page: Page, bilingual: Site, serve: Callable[[Path], str]
) -> None:
    for address in addresses(bilingual, serve):
        (hit,) = find(each_page, f"{address}en/", "wapenstilstand")
        assert hit.startswith(f"{address}en/articles/2016/08/")
        facts = each_page.evaluate("document.querySelector('.hit__facts').textContent")
        assert facts == "27 August 2016 · ANP, Belga"


def test_switch_leads_to_the_same_page_and_back(each_page: Page, bilingual: Site) -> None:
    each_page.goto(f"{bilingual.output.as_uri()}/people/john-kerry.html")
    there = each_page.evaluate("document.querySelector('.sections__language a').href")
    assert there.endswith("/output/en/people/john-kerry.html")
    each_page.goto(there)
    assert each_page.evaluate("document.documentElement.lang") == "en"
    assert each_page.evaluate("document.querySelector('.sections__language a').href").endswith(
        "/output/people/john-kerry.html"
    )


ARABIC = "توقف العمل في الرصيف العائم"


def directions(page: Page, selector: str) -> set[str]:
    """In which directions the text of those elements runs."""
    found = f"[...document.querySelectorAll('{selector}')].map((one) => getComputedStyle(one).direction)"
    return set(page.evaluate(found))


@pytest.fixture(scope="module")
def both_ways(tmp_path_factory: pytest.TempPathFactory) -> Site:
    site = Site(tmp_path_factory.mktemp("both") / "dossier")
    body = 'أعلن الجيش انتهاء المهمة (WFP): "لم يكن الرصيف حلا دائما".'
    site.write("seeds/ar.txt", f"{ARABIC}\n\n17 juli 2024\nbron: وفا\n\n{body}\n\n{body}\n")
    site.write(
        "seeds/nl.txt",
        "Schip bereikt haven\n\n18 juli 2024\nbron: ANP\n\n"
        "Voor de kust is donderdag een schip aangekomen, riep een man: 'الحمد لله على السلامة!'\n",
    )
    site.build()
    return site


def test_text_from_right_to_left_runs_so_where_it_is_all_of_it(each_page: Page, both_ways: Site) -> None:
    [article] = both_ways.output.glob("articles/2024/07/t*.html")
    each_page.goto(article.as_uri())
    assert each_page.evaluate("document.querySelector('article').lang") == "ar"
    assert directions(each_page, "h1, .story__text > p") == {"rtl"}
    assert directions(each_page, ".citation, .publication") == {"ltr"}
    each_page.goto(f"{both_ways.output.as_uri()}/index.html")
    assert directions(each_page, ".headline:has([lang=ar])") == {"rtl"}
    assert directions(each_page, ".headline:not(:has([lang=ar])), .publication") == {"ltr"}


def test_a_quotation_from_right_to_left_turns_nothing_around_it(each_page: Page, both_ways: Site) -> None:
    [article] = both_ways.output.glob("articles/2024/07/s*.html")
    each_page.goto(article.as_uri())
    assert directions(each_page, "h1, .story__text > p, .citation") == {"ltr"}
    quoted = "document.querySelector('.lead bdi')"
    assert each_page.evaluate(f"{quoted}.textContent") == "الحمد لله على السلامة"
    assert each_page.evaluate(f"getComputedStyle({quoted}).direction") == "rtl"
