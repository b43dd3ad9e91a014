"""The search page as a reader meets it, in both browsers, from a folder and over http under a base path."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from browsers import Page
from search_site import invent_articles, write_site

from dossier.search import EntityName

NAMES = [
    EntityName("person/john-kerry", "John Kerry", "people/john-kerry.html", "person", 3, ("Kerry",)),
    EntityName("place/kerkrade", "Kerkrade", "places/kerkrade.html", "place", 1),
    EntityName("topic/vrede", "Vredesproces", "topics/vrede.html", "topic", 30),
]
ARTICLES = [
    (
        "Kerry in Genève",
        "Minister John Kerry sprak in Genève.\nHet vredesoverleg wordt zondag hervat.",
        "2016-08-27",
    ),
    ("<img src=x onerror=alert(1)>", "Het overleg over Aleppo & <b>elders</b> gaat door.", "2016-08-28"),
    (
        "Wapenstilstand hersteld",
        "De wapenstilstand houdt stand, zegt John Kerry.\nNiemand vertrekt.",
        "2016-09-12",
    ),
    (
        "Kort bericht",
        "Hier gebeurt weinig.\nStand houdt de wapenstilstand niet, zegt men in Kerkrade.",
        "2016-09-20",
    ),
]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("search-site")
    write_site(folder, [*ARTICLES, *invent_articles(60)], NAMES)
    return folder


def find(page: Page, address: str, query: str) -> list[str]:
    """The titles of the hits for the query string of an address."""
    page.goto(f"{address}search.html?{query}")
    page.wait_for("document.querySelector('ol.hits').getAttribute('aria-busy') === 'false'")
    titles: list[str] = page.evaluate(
        "[...document.querySelectorAll('ol.hits > li[data-score] > a[href]')].map((a) => a.textContent)"
    )
    return titles


def folder_of(site: Path) -> str:
    return f"{site.as_uri()}/"


def test_without_scripts_the_page_leads_to_the_lists(site: Path) -> None:
    told = (site / "search.html").read_text("utf-8").partition("<noscript>")[2].partition("</noscript>")[0]
    assert "JavaScript" in told
    assert 'href="topics/index.html"' in told


def test_search_answers_from_a_folder(each_page: Page, site: Path) -> None:
    assert find(each_page, folder_of(site), "q=geneve") == ["Kerry in Genève"]
    assert each_page.complaints == []


def test_search_answers_over_http_under_a_base_path(
    each_page: Page, site: Path, serve: Callable[[Path], str]
) -> None:
    assert find(each_page, serve(site), "q=geneve") == ["Kerry in Genève"]
    href = each_page.evaluate("document.querySelector('ol.hits a').href")
    assert href.endswith("/some/base/articles/2016/08/a1.html")


def test_ranking_runs_in_a_worker(each_page: Page, site: Path) -> None:
    each_page.goto(f"{folder_of(site)}search.html")
    each_page.evaluate(
        "window.asked = 0, window.post = Worker.prototype.postMessage,"
        " Worker.prototype.postMessage = function (m) { window.asked += m.call === 'search'; post.call(this, m); }, 0"
    )
    total = each_page.evaluate("Dossier.search('wapenstilstand').then((found) => found.total)")
    assert (total, each_page.evaluate("window.asked")) == (2, 1)


def test_search_answers_without_a_worker(each_page: Page, site: Path) -> None:
    page = (site / "search.html").read_text("utf-8")
    (site / "without.js").write_text("window.Worker = undefined;\n", "utf-8")
    (site / "without.html").write_text(
        page.replace("<script", '<script src="without.js"></script><script', 1)
    )
    each_page.goto(f"{folder_of(site)}without.html")
    assert each_page.evaluate("Dossier.search('wapenstilstand').then((found) => found.total)") == 2


def test_titles_are_shown_as_text(chromium_page: Page, site: Path) -> None:
    assert find(chromium_page, folder_of(site), "q=aleppo") == ["<img src=x onerror=alert(1)>"]
    assert chromium_page.evaluate("document.querySelectorAll('ol.hits img, ol.hits b').length") == 0


def test_documents_with_all_words_come_first(chromium_page: Page, site: Path) -> None:
    titles = find(chromium_page, folder_of(site), "q=kerry+wapenstilstand")
    assert titles[0] == "Wapenstilstand hersteld"
    assert set(titles) >= {"Kerry in Genève", "Kort bericht"}


def test_quotation_marks_ask_for_exact_words(chromium_page: Page, site: Path) -> None:
    assert find(chromium_page, folder_of(site), "q=%22houdt+stand%22") == ["Wapenstilstand hersteld"]


def test_exact_words_may_stand_in_the_title(chromium_page: Page, site: Path) -> None:
    assert find(chromium_page, folder_of(site), "q=%22wapenstilstand+hersteld%22") == [
        "Wapenstilstand hersteld"
    ]


def test_exact_words_that_nothing_holds_are_searched_one_by_one(chromium_page: Page, site: Path) -> None:
    titles = find(chromium_page, folder_of(site), "q=%22stand+houdt+Kerry%22")
    assert set(titles) == {"Wapenstilstand hersteld", "Kerry in Genève", "Kort bericht"}
    told = chromium_page.evaluate("document.querySelector('.search-notes').textContent")
    assert "“stand houdt kerry”" in told


def test_quotation_marks_in_a_sentence_are_a_quotation(chromium_page: Page, site: Path) -> None:
    sentence = "Wie+zei+er+in+welke+zaal+dat+het+{}overleg+wordt+zondag%22+hervat"
    address = folder_of(site)
    assert find(chromium_page, address, f"q={sentence.format('%22')}")[0] == "Kerry in Genève"
    assert "“overleg wordt zondag”" in chromium_page.evaluate(
        "document.querySelector('.search-notes').textContent"
    )
    assert find(chromium_page, address, f"q={sentence.format('%2B%22')}") == []


def test_a_stray_asterisk_asks_for_nothing(chromium_page: Page, site: Path) -> None:
    assert find(chromium_page, folder_of(site), "q=geneve+*") == ["Kerry in Genève"]


def test_the_end_of_a_compound_is_found_after_the_word_itself(chromium_page: Page, site: Path) -> None:
    assert find(chromium_page, folder_of(site), "q=overleg") == [
        "<img src=x onerror=alert(1)>",
        "Kerry in Genève",
    ]


def test_longer_words_follow_once_all_others_are_shown(chromium_page: Page, site: Path) -> None:
    total = "Dossier.search('overleg', {limit: %d}).then((found) => [found.total, found.mayGrow])"
    chromium_page.goto(f"{folder_of(site)}search.html")
    assert chromium_page.evaluate(total % 1) == [1, True]
    assert chromium_page.evaluate(total % 2) == [2, False]


def test_the_beginning_of_a_last_word_is_completed(chromium_page: Page, site: Path) -> None:
    assert "<img src=x onerror=alert(1)>" in find(chromium_page, folder_of(site), "q=kerry+alep")
    assert find(chromium_page, folder_of(site), "q=alep+xqxqx") == []


def test_a_misspelt_word_gives_its_nearest_spelling(chromium_page: Page, site: Path) -> None:
    titles = find(chromium_page, folder_of(site), "q=wapnstilstand")
    assert sorted(titles) == ["Kort bericht", "Wapenstilstand hersteld"]
    assert chromium_page.evaluate("document.querySelector('.search-notes a').textContent") == "wapenstilstand"


def test_a_query_of_stop_words_says_so(chromium_page: Page, site: Path) -> None:
    assert find(chromium_page, folder_of(site), "q=de+het") == []
    assert chromium_page.evaluate("document.querySelector('.search-notes').textContent")


@pytest.mark.parametrize(
    "query", ["%2Bde+kerry", "kerry:", "~+%5E+%2B+-+*+%22", "%22%22", "a%3Ab", "%00", "kerry%7E99"]
)
def test_no_query_breaks_the_page(chromium_page: Page, site: Path, query: str) -> None:
    find(chromium_page, folder_of(site), f"q={query}")
    assert (
        "error" not in chromium_page.evaluate("document.querySelector('.search-status').textContent").lower()
    )
    assert chromium_page.complaints == []


def test_filters_sorting_and_period_stand_in_the_address(chromium_page: Page, site: Path) -> None:
    titles = find(chromium_page, folder_of(site), "q=wapenstilstand&filter=person%2Fjohn-kerry")
    assert titles == ["Wapenstilstand hersteld"]
    assert find(chromium_page, folder_of(site), "q=wapenstilstand&from=2016-09-15") == ["Kort bericht"]
    newest = find(chromium_page, folder_of(site), "q=wapenstilstand+kerry&sort=date")
    assert newest[:2] == ["Kort bericht", "Wapenstilstand hersteld"]


def test_filters_count_the_hits_and_narrow_them(chromium_page: Page, site: Path) -> None:
    find(chromium_page, folder_of(site), "q=wapenstilstand")
    chromium_page.evaluate("document.querySelector('.search-filters').open = true, 0")
    chromium_page.wait_for("document.querySelector('.search-filters__lists label')")
    rows = chromium_page.evaluate(
        "[...document.querySelectorAll('.search-filters__lists label')].map((row) => row.textContent)"
    )
    assert "John Kerry1" in rows
    chromium_page.evaluate(
        "(box => (box.focus(), box.click()))(document.querySelector('[data-key=\"person/john-kerry\"]')), 0"
    )
    chromium_page.wait_for("document.querySelectorAll('ol.hits > li').length === 1")
    assert "filter=person%2Fjohn-kerry" in chromium_page.evaluate("location.search")
    chromium_page.wait_for("document.activeElement.checked")
    assert chromium_page.evaluate("document.activeElement.dataset.key") == "person/john-kerry"


def test_typing_offers_names_and_arrows_choose_them(each_page: Page, site: Path) -> None:
    each_page.goto(f"{folder_of(site)}search.html")
    each_page.press("/")
    each_page.write("ker")
    each_page.wait_for("document.querySelectorAll('.suggestions:not([hidden]) [role=option]').length")
    options = each_page.evaluate(
        "[...document.querySelectorAll('.suggestions [role=option]')].map((o) => o.dataset.href)"
    )
    assert options[:3] == [
        "people/john-kerry.html",
        "search.html?filter=person%2Fjohn-kerry",
        "places/kerkrade.html",
    ]
    each_page.press("ArrowDown")
    assert (
        each_page.evaluate("document.querySelector('[aria-selected=true]').dataset.href")
        == "people/john-kerry.html"
    )
    each_page.press("Escape")
    assert each_page.evaluate("document.querySelector('.suggestions').hidden")


def test_arrow_up_leads_to_the_last_suggestion(chromium_page: Page, site: Path) -> None:
    chromium_page.goto(f"{folder_of(site)}search.html")
    chromium_page.press("/")
    chromium_page.write("ker")
    chromium_page.wait_for("document.querySelectorAll('.suggestions:not([hidden]) [role=option]').length")
    chromium_page.press("ArrowUp")
    chosen = "document.querySelector('[aria-selected=true]').dataset.href"
    assert chromium_page.evaluate(chosen) == "search.html?filter=place%2Fkerkrade"


def test_a_filter_in_the_address_is_called_by_its_heading(chromium_page: Page, site: Path) -> None:
    assert find(chromium_page, folder_of(site), "q=xqxqxq&filter=person%2Fjohn-kerry") == []
    chromium_page.wait_for("document.querySelector('.chip bdi').textContent === 'John Kerry'")
    chromium_page.evaluate("document.querySelector('.chip').click(), 0")
    chromium_page.wait_for("location.search === '?q=xqxqxq'")
    assert chromium_page.evaluate("document.querySelector('.chip')") is None
    assert chromium_page.evaluate("document.activeElement.id") == "search-query"


def test_keys_lead_from_the_box_to_the_hits_and_back(chromium_page: Page, site: Path) -> None:
    find(chromium_page, folder_of(site), "q=wapenstilstand")
    chromium_page.press("k", control=True)
    assert chromium_page.evaluate("document.activeElement.id") == "search-query"
    chromium_page.press("ArrowDown")
    chromium_page.press("ArrowDown")
    chromium_page.press("ArrowUp")
    chromium_page.press("ArrowUp")
    assert chromium_page.evaluate("document.activeElement.id") == "search-query"


def test_typing_searches_and_announces_the_count(chromium_page: Page, site: Path) -> None:
    chromium_page.goto(f"{folder_of(site)}search.html")
    chromium_page.press("/")
    chromium_page.write("kerkrade")
    chromium_page.wait_for("document.querySelectorAll('ol.hits > li').length === 1")
    status = "document.querySelector('.search-status[aria-live=polite]').textContent"
    assert chromium_page.evaluate(status).startswith("1 ")
    assert "q=kerkrade" in chromium_page.evaluate("location.search")


def test_the_sentence_around_a_match_is_quoted_and_marked(chromium_page: Page, site: Path) -> None:
    find(chromium_page, folder_of(site), "q=kerkrade")
    chromium_page.wait_for("document.querySelector('.hit__text mark')")
    assert "zegt men in Kerkrade" in chromium_page.evaluate(
        "document.querySelector('.hit__text').textContent"
    )
    assert chromium_page.evaluate("document.querySelector('.hit__text mark').textContent") == "Kerkrade"


def test_more_results_come_on_demand(chromium_page: Page, site: Path) -> None:
    titles = find(chromium_page, folder_of(site), "filter=topic%2Fvrede")
    assert len(titles) == 10
    chromium_page.evaluate("document.querySelector('.search-more').click(), 0")
    chromium_page.wait_for("document.querySelectorAll('ol.hits > li').length === 20")
