"""The authority files as an editor keeps them: each row says what a person, place or organisation is called."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

from dossier.entities.index import key_of, strong_forms
from dossier.gazetteer import find_code, find_place, fold
from dossier.model import AuthorityRow, EntityType, Problem

SEPARATOR: Final = "|"
"""Between several values in one cell; commas and semicolons are what spreadsheets put between cells."""
COLUMNS: Final = (
    "heading",
    "sort",
    "variants",
    "weak",
    "former",
    "demonyms",
    "not",
    "wikidata",
    "country",
    "note",
    "was",
    "beside",
    "hide",
)
_IGNORED: Final = frozenset({"type", "articles", "mentions", "evidence"})
"""Columns of the proposals that may come along when rows are moved over."""
_YES: Final = frozenset({"yes", "y", "ja", "j", "x", "1", "true", "waar", "hide"})
_NO: Final = frozenset({"", "no", "n", "nee", "0", "false", "onwaar"})
_WIKIDATA: Final = re.compile(r"(?:https?://www\.wikidata\.org/(?:wiki|entity)/)?(Q[1-9]\d*)")


def parse_authority(text: str, type_: EntityType, path: str) -> tuple[list[AuthorityRow], list[Problem]]:
    """The rows of one authority file, and what is wrong with it; a wrong row or cell never spoils another.

    Cells are parted by commas, or by semicolons or tabs when the header line is; several values in a cell by `|`.
    """
    lines = text.removeprefix("\ufeff")
    header = lines.split("\n", 1)[0]
    delimiter = max(",;\t", key=header.count)
    reader = csv.reader(io.StringIO(lines, newline=""), delimiter=delimiter)
    columns = [name.strip().lower() for name in next(reader, [])]
    problems = _check_columns(columns, path)
    rows: list[AuthorityRow] = []
    seen: dict[str, str] = {}
    while True:
        line = reader.line_num + 1
        try:
            values = next(reader)
        except StopIteration:
            return rows, problems
        except csv.Error as error:
            problems.append(Problem(f"{path}:{line}", f"this row cannot be read ({error}); mend its quotes"))
            continue
        if not any(value.strip() for value in values):
            continue
        cells = {name: value.strip() for name, value in zip(columns, values, strict=False)}
        row = _parse_row(cells, type_, f"{path}:{line}", problems)
        if len(values) > len(columns):
            problems.append(_surplus(values, columns, f"{path}:{line}"))
        if row and row.heading in seen:
            problems.append(_twice(row, seen[row.heading]))
        elif row:
            seen[row.heading] = row.where
            rows.append(row)


def _check_columns(columns: list[str], path: str) -> list[Problem]:
    if "heading" not in columns:
        return [
            Problem(
                f"{path}:1",
                f"no column 'heading' in {', '.join(columns)!r}; the first line must name the columns",
            )
        ]
    problems = []
    for name in columns:
        if name and name not in COLUMNS and name not in _IGNORED:
            near = get_close_matches(name, COLUMNS, n=1)
            advice = f"did you mean {near[0]!r}?" if near else f"the columns are {', '.join(COLUMNS)}"
            problems.append(Problem(f"{path}:1", f"unknown column {name!r}; {advice}"))
    return problems


def _surplus(values: list[str], columns: list[str], where: str) -> Problem:
    surplus = values[len(columns) :]
    return Problem(where, f"cells beyond the last column {surplus!r}; put quotes around a cell with a comma")


def _twice(row: AuthorityRow, first: str) -> Problem:
    return Problem(row.where, f"heading {row.heading!r} stands at {first} too; make one row of them")


def _parse_row(
    cells: dict[str, str],
    type_: EntityType,
    where: str,
    problems: list[Problem],
) -> AuthorityRow | None:
    heading = " ".join(cells.get("heading", "").split())
    if not heading:
        problems.append(Problem(where, f"no heading in the row {_shown(cells)!r}; fill in the name to show"))
        return None
    return AuthorityRow(
        type=type_,
        heading=heading,
        sort=cells.get("sort", ""),
        variants=_values(cells, "variants"),
        weak=_values(cells, "weak"),
        former=_values(cells, "former"),
        demonyms=_values(cells, "demonyms"),
        lookalikes=_values(cells, "not"),
        wikidata=_wikidata(cells.get("wikidata", ""), where, problems),
        country=_country(cells.get("country", ""), where, problems),
        note=cells.get("note", ""),
        was=_values(cells, "was"),
        beside=_values(cells, "beside"),
        hidden=_hidden(cells.get("hide", ""), where, problems),
        where=where,
    )


def _shown(cells: dict[str, str]) -> str:
    return ", ".join(value for value in cells.values() if value)


def _values(cells: dict[str, str], column: str) -> tuple[str, ...]:
    values = (" ".join(value.split()) for value in cells.get(column, "").split(SEPARATOR))
    return tuple(dict.fromkeys(value for value in values if value))


def _wikidata(value: str, where: str, problems: list[Problem]) -> str:
    if not value:
        return ""
    match = _WIKIDATA.fullmatch(value)
    if match:
        return match[1]
    problems.append(Problem(where, f"wikidata {value!r} is left out; expected a number such as 'Q42'"))
    return ""


def _country(value: str, where: str, problems: list[Problem]) -> str:
    if not value:
        return ""
    place = find_code(value.upper()) or find_place(value)
    if place and place.country:
        return place.country
    problems.append(
        Problem(where, f"country {value!r} is left out; expected an ISO code such as 'SY' or a name")
    )
    return ""


def _hidden(value: str, where: str, problems: list[Problem]) -> bool:
    if value.casefold() not in _YES | _NO:
        problems.append(Problem(where, f"hide {value!r} is read as no; expected 'yes' or nothing"))
    return value.casefold() in _YES


def check_authority(rows: Iterable[AuthorityRow]) -> list[Problem]:
    """Names that stand for more than one row of all files together, so that the machine cannot choose."""
    problems = []
    keys: dict[str, AuthorityRow] = {}
    names: dict[str, AuthorityRow] = {}
    for row in rows:
        first = keys.setdefault(key_of(row.type, row.heading), row)
        if first is not row:
            message = f"heading {row.heading!r} has the address of {first.heading!r} at {first.where}"
            problems.append(Problem(row.where, f"{message}; add something in brackets to tell them apart"))
            continue
        for form in strong_forms(row):
            other = names.setdefault(fold(form), row)
            if other is not row and not (row.beside or other.beside) and other.type == row.type:
                message = f"name {form!r} stands for {other.heading!r} at {other.where} too"
                problems.append(
                    Problem(row.where, f"{message}; say in 'beside' what stands near one of them")
                )
    return problems
