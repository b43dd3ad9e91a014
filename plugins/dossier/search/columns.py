"""What is kept of every document in one file each: the lengths of its fields, and its day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from dossier.search.coding import read_numbers, spell
from dossier.search.families import Files, read_script, write_script
from dossier.search.records import Document
from dossier.search.terms import ArticleTerms

LENGTHS = "search/lengths.js"
FIELD_LENGTHS = "search/fields.js"
DATES = "search/dates.js"

Row = tuple[int, int, int, int, int, int]
"""Lengths of text, title, lead and names, whether the title is repeated, and the day since 1970."""

_EPOCH = date(1970, 1, 1).toordinal()


def make_row(document: Document, terms: ArticleTerms) -> Row:
    """A document's row of all three files."""
    day = date.fromisoformat(document.date[:10]).toordinal() - _EPOCH
    parts = terms.title.length, terms.lead.length, terms.names.length
    return (terms.text_length, *parts, int(terms.repeated), day)


def write_columns(rows: Mapping[int, Row]) -> Files:
    """The three files, documents in order of their numbers."""
    numbers = sorted(rows)
    text, title, lead, names, repeated, days = (
        zip(*map(rows.__getitem__, numbers), strict=True) if rows else [()] * 6
    )
    return {
        LENGTHS: write_script("lengths", [_spell_runs(numbers), _spell_all(text)]),
        FIELD_LENGTHS: write_script(
            "fields", [_spell_all(column) for column in (title, lead, names, repeated)]
        ),
        DATES: write_script("dates", _spell_all(_steps(days))),
    }


def read_columns(store: Mapping[str, str]) -> dict[int, Row]:
    """The rows that `write_columns` wrote."""
    if LENGTHS not in store:
        return {}
    runs, text = read_script(store[LENGTHS])
    days = _days(read_numbers(read_script(store[DATES])))
    columns = [read_numbers(text), *map(read_numbers, read_script(store[FIELD_LENGTHS])), days]
    return dict(zip(_numbers(read_numbers(runs)), zip(*columns, strict=True), strict=True))


def _spell_all(numbers: Iterable[int]) -> str:
    return "".join(map(spell, numbers))


def _spell_runs(numbers: Sequence[int]) -> str:
    """Document numbers as pairs: how many are skipped, how many follow each other."""
    pairs: list[int] = []
    expected = 0
    for number in numbers:
        if pairs and number == expected:
            pairs[-1] += 1
        else:
            pairs += [number - expected, 1]
        expected = number + 1
    return _spell_all(pairs)


def _numbers(pairs: Sequence[int]) -> list[int]:
    numbers: list[int] = []
    at = 0
    for skipped, count in zip(pairs[::2], pairs[1::2], strict=True):
        at += skipped
        numbers.extend(range(at, at + count))
        at += count
    return numbers


def _steps(days: Iterable[int]) -> Iterable[int]:
    """Differences from day to day without a sign: twice the step forward, or twice the step back less one."""
    before = 0
    for day in days:
        step = day - before
        yield 2 * step if step >= 0 else -2 * step - 1
        before = day


def _days(steps: Iterable[int]) -> list[int]:
    days: list[int] = []
    day = 0
    for step in steps:
        day += -((step + 1) >> 1) if step & 1 else step >> 1
        days.append(day)
    return days
