"""`dossier check`: the built site is whole: every link and anchor arrives, the HTML is sound, nothing points outside."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from dossier.cli.project import read_project
from dossier.cli.sizes import label_size
from dossier.errors import BuildError
from dossier.model import Problem

_LINKS = {"a": "href", "link": "href", "script": "src", "img": "src", "form": "action", "source": "src"}
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
_HEAVY = 1_000_000_000
"""Bytes that GitHub Pages takes."""


class _Page(HTMLParser):
    """Ids, links and unclosed elements of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: Counter[str] = Counter()
        self.links: list[tuple[int, str, bool]] = []
        """Line, address, and whether the browser fetches it by itself."""
        self.open: list[tuple[str, int]] = []
        self.faults: list[tuple[int, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if values.get("id"):
            self.ids[str(values["id"])] += 1
        address = values.get(_LINKS.get(tag, ""))
        if address is not None:
            rel = (values.get("rel") or "").split()
            self.links.append(
                (self.getpos()[0], address, tag in ("script", "img", "source") or "stylesheet" in rel)
            )
        if tag not in _VOID:
            self.open.append((tag, self.getpos()[0]))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if self.open and self.open[-1][0] == tag:
            self.open.pop()
        elif any(name == tag for name, _ in self.open):
            while self.open[-1][0] != tag:
                name, line = self.open.pop()
                if name not in ("p", "li", "dt", "dd", "option", "td", "th", "tr", "tbody", "thead"):
                    self.faults.append((line, f"<{name}> is not closed before </{tag}>"))
            self.open.pop()
        else:
            self.faults.append((self.getpos()[0], f"</{tag}> closes nothing"))


def run_check(options: argparse.Namespace) -> int:
    """Reports everything that is not whole; 1 when anything is."""
    output = read_project(options.settings, options.output).output
    if not (output / "index.html").is_file():
        raise BuildError(f"{output}: there is no built site here; run: dossier build")
    problems = list(find_faults(output))
    files = [path for path in output.rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files)
    if options.json:
        found = [{"where": problem.where, "message": problem.message} for problem in problems]
        sys.stdout.write(
            json.dumps({"files": len(files), "bytes": size, "problems": found}, ensure_ascii=False) + "\n"
        )
    else:
        for problem in problems:
            sys.stdout.write(f"{problem}\n")
        sys.stdout.write(f"{len(files)} files, {label_size(size)}, {len(problems)} problems\n")
    return 1 if problems else 0


def find_faults(output: Path) -> Iterator[Problem]:
    """Broken links and anchors, double ids, unsound HTML, what is fetched from elsewhere, and too large a site."""
    files = {
        path.relative_to(output).as_posix(): path for path in sorted(output.rglob("*")) if path.is_file()
    }
    pages = {name: _read(path) for name, path in files.items() if name.endswith(".html")}
    for name, page in pages.items():
        yield from _faults_of(name, page)
        for line, address, is_fetched in page.links:
            fault = _follow(name, address, is_fetched, files, pages)
            if fault:
                yield Problem(f"{name}:{line}", fault)
    if sum(path.stat().st_size for path in files.values()) > _HEAVY:
        yield Problem(
            output.name,
            "the site is over 1 GB, which GitHub Pages refuses; publish excerpts with DOSSIER_RIGHTS",
        )


def _read(path: Path) -> _Page:
    page = _Page()
    page.feed(path.read_text("utf-8"))
    page.close()
    return page


def _faults_of(name: str, page: _Page) -> Iterator[Problem]:
    for id_, count in page.ids.items():
        if count > 1:
            yield Problem(name, f"the id {id_!r} stands {count} times; each may stand once")
    for line, fault in page.faults:
        yield Problem(f"{name}:{line}", fault)
    for tag, line in page.open:
        if tag not in ("html", "body", "head", "p", "li"):
            yield Problem(f"{name}:{line}", f"<{tag}> is not closed")


def _follow(
    name: str, address: str, is_fetched: bool, files: dict[str, Path], pages: dict[str, _Page]
) -> str:
    """What is wrong with a link; empty when it arrives."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return f"{address!r} is no address"
    if parts.scheme in ("http", "https", "mailto", "data") or address.startswith("//"):
        return (
            f"{address!r} is fetched from outside the site" if is_fetched and parts.scheme != "data" else ""
        )
    if parts.scheme:
        return f"{address!r} has a scheme that browsers run or refuse"
    if name == "404.html" and address.startswith("/"):
        return ""
    target = _resolve(name, unquote(parts.path))
    if target not in files:
        return f"{address!r} leads to no file"
    if parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids:
        return f"{address!r} leads to no id on {target}"
    return ""


def _resolve(name: str, path: str) -> str:
    if not path:
        return name
    steps = name.split("/")[:-1]
    for step in path.split("/"):
        if step == "..":
            if not steps:
                return path
            steps.pop()
        elif step not in (".", ""):
            steps.append(step)
    return "/".join(steps)
