"""Summaries and texts: a file to a run of document numbers, so that a new article only adds to the last one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from dossier.search.families import Files, read_script, write_script
from dossier.search.records import Document, ShardSettings

Rows = dict[str, dict[int, list[Any]]]


class Numbered:
    """The files of summaries and texts, from documents in the order of their numbers: each is given once it is full."""

    def __init__(self, settings: ShardSettings) -> None:
        self._settings = settings
        self._open: dict[str, tuple[str, list[list[Any]]]] = {}

    def add(self, document: Document) -> Iterator[tuple[str, str]]:
        """Takes a document up; gives path and content of the files that end before it."""
        for name, row in _rows(document, self._settings):
            kind = name[0]
            if kind in self._open and self._open[kind][0] != name:
                yield self._write(kind)
            self._open.setdefault(kind, (name, []))[1].append(row)

    def close(self) -> Iterator[tuple[str, str]]:
        """The last files."""
        return map(self._write, list(self._open))

    def _write(self, kind: str) -> tuple[str, str]:
        name, rows = self._open.pop(kind)
        return f"search/{name}.js", write_script(name, rows)


def update_numbered(
    store: Mapping[str, str], added: Iterable[Document], removed: Iterable[Document], settings: ShardSettings
) -> Files:
    """The files of summaries and texts that differ once documents went and came."""
    rows: Rows = {}
    for document in removed:
        for name, _ in _rows(document, settings):
            _read(rows, store, name).pop(document.number, None)
    for document in added:
        for name, row in _rows(document, settings):
            _read(rows, store, name)[document.number] = row
    return {path: content for path, content in _write(rows).items() if store.get(path) != content}


def _rows(document: Document, settings: ShardSettings) -> list[tuple[str, list[Any]]]:
    summary = [
        document.number,
        document.title,
        document.url,
        document.label,
        _shorten(document.lead, settings.lead),
        list(document.sources),
        document.language,
    ]
    return [
        (f"s/{document.number // settings.summaries}", summary),
        (f"x/{document.number // settings.texts}", [document.number, document.text]),
    ]


def _shorten(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    return text[:limit].rsplit(" ", 1)[0] + "…"


def _read(rows: Rows, store: Mapping[str, str], name: str) -> dict[int, list[Any]]:
    if name not in rows:
        path = f"search/{name}.js"
        rows[name] = {row[0]: row for row in read_script(store[path])} if path in store else {}
    return rows[name]


def _write(rows: Rows) -> Files:
    return {
        f"search/{name}.js": write_script(name, [by_number[number] for number in sorted(by_number)])
        if by_number
        else None
        for name, by_number in rows.items()
    }
