"""A service worker, where the site asks for one: what a reader has visited can be read when the network is away."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from browsers import Page
from tests.site.conftest import SEED, Site

CONTROLLED = "Boolean(navigator.serviceWorker && navigator.serviceWorker.controller)"


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Says nothing."""


def build(folder: Path, *, service_worker: bool) -> Site:
    site = Site(folder / "dossier")
    site.write("seeds/000.txt", SEED)
    site.build(service_worker=service_worker)
    return site


def open_server(folder: Path, port: int = 0) -> http.server.ThreadingHTTPServer:
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", port), functools.partial(_Quiet, directory=str(folder))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def kept(page: Page) -> int:
    count: int = page.evaluate(
        "caches.keys().then(async (names) => (await Promise.all(names.map(async (name) => "
        "(await (await caches.open(name)).keys()).length))).reduce((a, b) => a + b, 0))"
    )
    return count


def heading(page: Page) -> str:
    text: str = page.evaluate("document.querySelector('h1') ? document.querySelector('h1').textContent : ''")
    return text


def test_visited_pages_are_read_without_a_network_and_others_are_not(
    chromium_page: Page, tmp_path: Path
) -> None:
    site = build(tmp_path, service_worker=True)
    server = open_server(site.output)
    address = f"http://127.0.0.1:{server.server_port}/"
    article = next(site.output.glob("articles/*/*/*.html")).relative_to(site.output).as_posix()
    chromium_page.goto(address)
    chromium_page.wait_for(CONTROLLED)
    chromium_page.wait_for("caches.match(location.href).then(Boolean)")
    chromium_page.goto(address + article)
    chromium_page.wait_for(f"{CONTROLLED} && document.readyState === 'complete'")
    there = heading(chromium_page)
    assert kept(chromium_page) > 3
    server.shutdown()
    server.server_close()
    chromium_page.goto(address + "index.html?from=elsewhere")
    chromium_page.goto(address + article)
    assert heading(chromium_page) == there
    assert chromium_page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily").startswith(
        "Charter"
    )
    chromium_page.goto(address)
    assert heading(chromium_page) == "Proef"


def test_a_site_that_wants_no_worker_any_more_takes_the_old_one_away(
    chromium_page: Page, tmp_path: Path
) -> None:
    site = build(tmp_path, service_worker=True)
    server = open_server(site.output)
    address = f"http://127.0.0.1:{server.server_port}/"
    chromium_page.goto(address)
    chromium_page.wait_for(CONTROLLED)
    site.build(service_worker=False)
    assert not (site.output / "service-worker.js").exists()
    chromium_page.goto(address)
    chromium_page.wait_for("navigator.serviceWorker.getRegistration().then((found) => !found)")
    server.shutdown()
    server.server_close()


def test_a_folder_has_no_worker(each_page: Page, tmp_path: Path) -> None:
    site = build(tmp_path, service_worker=True)
    each_page.goto(f"{site.output.as_uri()}/index.html")
    assert heading(each_page) == "Proef"
    assert not each_page.evaluate(CONTROLLED)


@pytest.mark.parametrize("path", ["index.html", "archive/2016/08.html"])
def test_without_the_setting_a_site_asks_for_no_worker(
    chromium_page: Page, tmp_path: Path, serve: Callable[[Path], str], path: str
) -> None:
    site = build(tmp_path, service_worker=False)
    chromium_page.goto(serve(site.output) + path)
    assert "worker-src blob:;" in site.read(path)
    assert not chromium_page.evaluate(CONTROLLED)
    assert not list(site.output.rglob("service-worker*"))
