"""lunr.py and Pagefind on the same articles as the bench of search."""

from __future__ import annotations

import functools
import html
import http.server
import importlib.util
import json
import resource
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from figures import (
    BUILD,
    COLD,
    FILES,
    FIRST,
    INDEX,
    NEWCOMER,
    NEXT,
    TEXTS,
    Article,
    Column,
    spread,
    timed,
    zipped_size,
)

LUNR = Path(__file__).resolve().parents[1] / "theme" / "static" / "js" / "vendor" / "lunr.js"
FIELDS = ["title", "lead", "body", "names"]


def measure_lunr(articles: Sequence[Article]) -> Column:
    """What lunr.py takes; its index is one file, which a first query brings whole."""
    import lunr

    rows = [{"number": str(document.number), **fields} for document, fields in articles]
    made, seconds = timed(lambda: lunr.lunr(ref="number", fields=FIELDS, documents=rows).serialize())
    index = zipped_size(json.dumps(made).encode())
    return {
        BUILD: f"{seconds:.1f}",
        NEWCOMER: f"{seconds:.1f}",
        FIRST: f"{(index + zipped_size(LUNR.read_bytes())) / 1000:,.0f}",
        NEXT: "0",
        INDEX: f"{index / 1000:,.0f}",
        FILES: "1",
    }


def measure_pagefind(articles: Sequence[Article], language: str, queries: Sequence[str]) -> Column:
    """What Pagefind takes for pages with the same texts, when it is installed."""
    if not importlib.util.find_spec("pagefind"):
        return {BUILD: "not installed"}
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        for document, fields in articles:
            write_page(site / document.url, fields["title"], document.text, language)
        seconds = index_pages(site)
        made = {path: path.stat().st_size for path in (site / "pagefind").rglob("*") if path.is_file()}
        texts = sum(size for path, size in made.items() if path.parent.name == "fragment")
        column = {
            BUILD: f"{seconds:.1f}",
            NEWCOMER: f"{seconds:.1f}",
            INDEX: f"{sum(size for path, size in made.items() if path.parent.name == 'index') / 1000:,.0f}",
            TEXTS: f"{texts / 1000:,.0f}",
            FILES: f"{len(made):,}",
            COLD: "refused by browsers",
        }
        return column | measure_traffic(site, queries[:40])


def write_page(path: Path, title: str, text: str, language: str) -> None:
    """A plain page of an article."""
    path.parent.mkdir(parents=True, exist_ok=True)
    paragraphs = "".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines())
    head = f"<!doctype html><html lang={language}><title>{html.escape(title)}</title>"
    path.write_text(f"{head}<body><h1>{html.escape(title)}</h1>{paragraphs}", "utf-8")


def index_pages(site: Path) -> float:
    """The CPU seconds that Pagefind takes for the pages of a folder."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "pagefind", "--site", str(site)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure_traffic(site: Path, queries: Sequence[str]) -> Column:
    """What first and next queries bring over http, the first ten results included."""
    from browsers import open_chromium

    (site / "blank.html").write_text("<!doctype html><title>blank</title>", "utf-8")
    first, following = [], []
    browser = open_chromium()
    browser.page.count_bytes()  # type: ignore[attr-defined]
    with serve(site) as (address, asked):
        for query in queries:
            browser.page.goto(f"{address}/blank.html")
            asked.clear()
            browser.page.evaluate(
                "(async () => { const pagefind = await import('/pagefind/pagefind.js');"
                f" const found = await pagefind.search({json.dumps(query)});"
                " await Promise.all(found.results.slice(0, 10).map((hit) => hit.data())); return 0; })()"
            )
            sizes = {path: sent_size(site / path) for path in set(asked)}
            first.append(sum(sizes.values()))
            following.append(
                sum(size for path, size in sizes.items() if "/index/" in path or "/fragment/" in path)
            )
    browser.close()
    return {FIRST: spread(first, 1000), NEXT: spread(following, 1000)}


def sent_size(path: Path) -> int:
    """Bytes of a file over the wire; Pagefind's own are compressed already."""
    content = path.read_bytes() if path.is_file() else b""
    return min(len(content), zipped_size(content))


@contextmanager
def serve(site: Path) -> Iterator[tuple[str, list[str]]]:
    """An address for a folder, and the paths that are asked of it."""
    asked: list[str] = []

    class Recorder(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            asked.append(self.path.split("?")[0].lstrip("/"))

    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Recorder, directory=str(site))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
