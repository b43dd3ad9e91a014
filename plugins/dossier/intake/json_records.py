"""The door of every JSON format: whole documents, arrays and JSON Lines are told apart record by record."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from dossier.errors import SeedError
from dossier.intake.digitalwires import is_digitalwires, read_digitalwires
from dossier.intake.draft import Draft, Source
from dossier.intake.jsonlines import read_record
from dossier.intake.ninjs import is_ninjs, read_ninjs

Record = dict[str, Any]
_LISTS = (
    "articles",
    "items",
    "results",
    "documents",
    "data",
    "newsItems",
    "response",
    "docs",
    "hits",
    "_items",
)


def find_records(text: str, path: str) -> list[tuple[int, Record | str]] | None:
    """Records with their line: of one document, of an array, or one a line; None for what is no JSON.

    A line of JSON Lines that cannot be read stands among them as it is. Raises SeedError for nesting without end.
    """
    try:
        return [(1, record) for record in _flatten(json.loads(text))]
    except RecursionError:
        raise SeedError(f"{path}:1: JSON nested too deep to be an article; remove the file") from None
    except ValueError:
        return _find_lines(text)


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
                yield one["item"] if _is_ninjs(one.get("item")) else one
    elif isinstance(value, dict) and "jsonfeed.org" in str(value.get("version", "")):
        shared = {"source": value.get("title"), "language": value.get("language")}
        yield from (shared | one for one in value.get("items") or () if isinstance(one, dict))
    elif isinstance(value, dict):
        name = next((name for name in _LISTS if isinstance(value.get(name), (list, dict))), "")
        if name and not is_ninjs(value) and "headline" not in value and "title" not in value:
            yield from _flatten(value[name])
        elif _is_ninjs(value.get("item")):
            yield value["item"]
        elif isinstance(value.get("item"), list) and any(_is_ninjs(one) for one in value["item"]):
            yield from _flatten(value["item"])
        else:
            yield value


def _is_ninjs(value: Any) -> bool:
    return isinstance(value, dict) and is_ninjs(value)


def _read(record: Record | str, where: str) -> Draft:
    if isinstance(record, str):
        raise SeedError(f"{where}: broken JSON {record[:60]!r}; mend or remove that line")
    if is_digitalwires(record):
        return read_digitalwires(record, where)
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
    for refusal in refusals:
        where, _, message = str(refusal).partition(": ")
        drafts[0].warn(where, f"{message}; this record is left out")
    return drafts
