"""The door of every JSON format: whole documents, arrays and JSON Lines are told apart record by record."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from dossier.errors import SeedError
from dossier.intake.draft import Draft, Source, tell_left_out
from dossier.intake.formats.digitalwires import is_digitalwires, read_digitalwires
from dossier.intake.formats.jsonlines import is_article, is_whole, read_record
from dossier.intake.formats.newsobjects import is_news_object, read_news_object
from dossier.intake.formats.ninjs import is_ninjs, read_ninjs

Record = dict[str, Any]
_LISTS = (
    "articles", "items", "results", "documents", "data", "newsItems", "response", "docs", "hits", "_items",
    "newsObjects", "stories", "posts",
)  # fmt: skip
_BEGINS = re.compile(r"\s*(?:\{\s*\"|\[\s*\{)")
"""How JSON begins, and no text."""
_BETWEEN = re.compile(r"[\s\x1e]*")
_DEEPEST = 6
"""Wrappings of an answer around its records."""


def find_records(text: str, path: str) -> list[tuple[int, Record | str]] | None:
    """Records with their line: of one document, of an array, of several documents, or one a line; None for no JSON.

    A line of JSON Lines that cannot be read stands among them as it is. Raises SeedError for nesting without end, and
    for JSON that is broken otherwise.
    """
    try:
        return list(_find_documents(text))
    except RecursionError:
        records = _find_lines(text)
        if records is None:
            raise SeedError(f"{path}:1: JSON nested too deep to be an article; remove the file") from None
        return records
    except ValueError as error:
        records = _find_lines(text)
        if records is None and isinstance(error, json.JSONDecodeError) and _BEGINS.match(text):
            raise SeedError(
                f"{path}:{error.lineno}: broken JSON ({error.msg}) at column {error.colno}; mend it there"
            ) from None
        return records


def _find_documents(text: str) -> Iterator[tuple[int, Record | str]]:
    """The records of the documents in a text, of which there may be several behind each other."""
    decoder, line, last = json.JSONDecoder(), 1, 0
    place = _next_document(text, 0)
    while place < len(text):
        line += text.count("\n", last, place)
        value, end = decoder.raw_decode(text, place)
        yield from ((line, record) for record in _flatten(value))
        last, place = place, _next_document(text, end)


def _next_document(text: str, place: int) -> int:
    blanks = _BETWEEN.match(text, place)
    return blanks.end() if blanks else place


def _find_lines(text: str) -> list[tuple[int, Record | str]] | None:
    records: list[tuple[int, Record | str]] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            if not records and number > 1:
                return None
            records.append((number, line))
            continue
        records += [(number, record) for record in _flatten(value)]
    return records if any(isinstance(record, dict) for _, record in records) else None


def _flatten(value: Any) -> Iterator[Record]:
    """The records in a document: itself, the members of an array, or of its list of articles."""
    if isinstance(value, list):
        for one in value:
            if isinstance(one, dict):
                record = one["item"] if _is_ninjs(one.get("item")) else one
                yield from _find_parts(record) or [record]
    elif isinstance(value, dict) and "jsonfeed.org" in str(value.get("version", "")):
        shared = {"source": value.get("title"), "language": value.get("language")}
        yield from (shared | one for one in value.get("items") or () if isinstance(one, dict))
    elif isinstance(value, dict):
        name = next((name for name in _LISTS if isinstance(value.get(name), (list, dict))), "")
        if name and not is_ninjs(value) and _is_list(value, name):
            yield from _flatten(value[name])
        elif _is_ninjs(value.get("item")):
            yield value["item"]
        elif isinstance(value.get("item"), list) and any(_is_ninjs(one) for one in value["item"]):
            yield from _flatten(value["item"])
        else:
            yield from _find_parts(value) or list(_find_inside(value)) or [value]


def _find_parts(value: Record) -> list[Record]:
    """The texts that a composite item of ninjs holds; none for an item with a text of its own."""
    if str(value.get("type", "")).lower() not in ("composite", "package") or is_whole(value):
        return []
    parts = value.get("associations")
    parts = list(parts.values()) if isinstance(parts, dict) else parts
    return [part for part in parts if _is_ninjs(part) and is_whole(part)] if isinstance(parts, list) else []


def _is_list(value: Record, name: str) -> bool:
    """True for a wrapping of records: without a title, or with the title of a feed, which has no text but theirs."""
    if "headline" not in value and "title" not in value:
        return True
    inside = value[name] if isinstance(value[name], list) else []
    return not is_whole(value) and any(isinstance(one, dict) and _is_record(one) for one in inside)


def _find_inside(value: Any, depth: int = 0) -> Iterator[Record]:
    """The records in the wrappings of a service's answer; none in a record that is an article itself."""
    if depth == 0 and _is_record(value):
        return
    for one in value if isinstance(value, list) else value.values():
        if isinstance(one, dict) and _is_record(one):
            yield one
        elif isinstance(one, (dict, list)) and depth < _DEEPEST:
            yield from _find_inside(one, depth + 1)


def _is_record(value: Record) -> bool:
    """True for a record of a format that is known, or with a title and a text in it."""
    return is_digitalwires(value) or is_news_object(value) or is_ninjs(value) or is_article(value)


def _is_ninjs(value: Any) -> bool:
    return isinstance(value, dict) and is_ninjs(value)


def _read(record: Record | str, where: str) -> Draft:
    if isinstance(record, str):
        raise SeedError(f"{where}: broken JSON {record[:60]!r}; mend or remove that line")
    if is_digitalwires(record):
        return read_digitalwires(record, where)
    if is_news_object(record):
        return read_news_object(record, where)
    return read_ninjs(record, where) if is_ninjs(record) else read_record(record, where)


def read_json(records: list[tuple[int, Record | str]], source: Source) -> list[Draft]:
    """The articles of those records; a record that cannot be read becomes a problem of the others.

    Raises SeedError when no record is an article.
    """
    drafts: list[Draft] = []
    refusals: list[SeedError] = []
    for number, (line, record) in enumerate(records, start=1):
        where = f"{source.path}:{line}"
        try:
            draft = _read(record, where)
        except SeedError as error:
            refusals.append(error)
            continue
        except (TypeError, AttributeError, KeyError):
            refusals.append(
                SeedError(
                    f"{where}: record {number} has values of unexpected kinds; see docs/formats/json.md"
                )
            )
            continue
        drafts.append(draft)
    if not drafts:
        raise (
            refusals[0]
            if refusals
            else SeedError(f"{source.path}:1: JSON without an article; see docs/formats/json.md")
        )
    tell_left_out(drafts, refusals, "; this record is left out")
    return drafts
