"""Fixtures of the browser tests: a tab of each browser, and a local server under a base path.

    def test_something(chromium_page: Page, serve: Callable[[Path], str]) -> None:
        chromium_page.goto(serve(folder) + "index.html")

`chromium_page` and `firefox_page` are tabs as in `browsers.py`, one browser for all tests of a run; `each_page`
runs a test in both. A browser that is not installed is a failure. All tests here carry the mark `browser`.
"""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browsers import Browser, Page, open_chromium, open_firefox


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


def _tab_of(open_browser: Callable[[], Browser]) -> Iterator[Page]:
    browser = open_browser()
    yield browser.page
    browser.close()


@pytest.fixture(scope="session")
def chromium_page() -> Iterator[Page]:
    yield from _tab_of(open_chromium)


@pytest.fixture(scope="session")
def firefox_page() -> Iterator[Page]:
    yield from _tab_of(open_firefox)


@pytest.fixture(params=["chromium_page", "firefox_page"])
def each_page(request: pytest.FixtureRequest) -> Page:
    page: Page = request.getfixturevalue(request.param)
    return page


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Says nothing."""

    def translate_path(self, path: str) -> str:
        """Files under the base path only, as on a host that serves several sites."""
        return super().translate_path(
            path.removeprefix("/some/base") if path.startswith("/some/base/") else "/nothing"
        )


@pytest.fixture
def serve() -> Iterator[Callable[[Path], str]]:
    """Serves a folder and gives its address, under the base path `/some/base/`."""
    servers: list[http.server.ThreadingHTTPServer] = []

    def start(folder: Path) -> str:
        server = http.server.ThreadingHTTPServer(
            ("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder))
        )
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/some/base/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()
