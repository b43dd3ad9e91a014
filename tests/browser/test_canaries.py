"""No script runs: every page of a site made from hostile titles, texts, names, sources, topics and authority files is opened."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsers import Page
from tests.site.conftest import Site
from tests.site.hostile import CANARY, write_hostile

RAN = f"window.{CANARY} !== undefined || document.title === '{CANARY}'"
TOUCH = "for (const one of document.querySelectorAll('main *')) one.dispatchEvent(new Event('mouseover'))"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Site:
    site = Site(tmp_path_factory.mktemp("canaries") / "dossier")
    write_hostile(site)
    site.build()
    return site


def test_no_script_of_an_article_runs(chromium_page: Page, hostile: Site) -> None:
    pages = [
        path
        for path in sorted(hostile.output.rglob("*.html"))
        if CANARY in (text := path.read_text("utf-8")) and 'http-equiv="refresh"' not in text
    ]
    assert len(pages) > 50
    ran = []
    for path in pages:
        chromium_page.goto(path.as_uri())
        chromium_page.evaluate(TOUCH)
        if chromium_page.evaluate(RAN):
            ran.append(path.name)
    assert ran == []


def test_no_script_runs_from_what_is_searched_and_found(chromium_page: Page, hostile: Site) -> None:
    query = f"%3Cscript%3Ewindow.{CANARY}=1%3C/script%3E%20{CANARY}"
    chromium_page.goto(f"{(hostile.output / 'search.html').as_uri()}?q={query}")
    chromium_page.wait_for("document.querySelector('ol.hits').getAttribute('aria-busy') === 'false'")
    assert chromium_page.evaluate("document.querySelectorAll('ol.hits > li').length") > 5
    chromium_page.evaluate(TOUCH)
    assert not chromium_page.evaluate(RAN)


def test_the_canary_sings_where_a_script_does_run(chromium_page: Page, tmp_path: Path) -> None:
    page = tmp_path / "live.html"
    page.write_text(f"<!doctype html><title>x</title><script>window.{CANARY}=1</script>", "utf-8")
    chromium_page.goto(page.as_uri())
    assert chromium_page.evaluate(RAN)
