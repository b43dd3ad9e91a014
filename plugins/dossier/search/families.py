"""Sorted records as files by prefix: terms, the reversed vocabulary, filters and names."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from dossier.search.coding import read_words, spell_words
from dossier.search.partition import cut, file_name, sort_keys, utf16, weigh

Value = str | list[Any]
Files = dict[str, str | None]
"""Contents by path; None for a file that goes."""


@dataclass(frozen=True, slots=True)
class Family:
    """Records that are found by their key, and how finely their keys may be split."""

    name: str
    depth: int
    """Signs of a key after which it is not split further."""
    size: int = 1
    """How many times the usual size its files may have: more where few queries need them."""
    form: Literal["rows", "terms", "words"] = "rows"
    """Keys and values in turn; words and, apart, their values; or words alone, whose values are empty."""

    @property
    def state(self) -> str:
        """Where the weights of its bins are kept, beside the published files."""
        return f"state/{self.name}.json"


TERMS = Family("t", 5, form="terms")
REVERSED = Family("r", 5, 2, form="words")
FILTERS = Family("e", 24, 2)
NAMES = Family("n", 5)


def write_script(name: str, content: object) -> str:
    """A shard as a classic script that hands its content over under its name."""
    return f'Dossier.shard("{name}",{json.dumps(content, ensure_ascii=False, separators=(",", ":"))})\n'


def read_script(script: str) -> Any:
    """The content of a shard."""
    return json.loads(script[script.index(",") + 1 : -2])


def build_family(family: Family, records: Mapping[str, str] | Mapping[str, Value], target: int) -> Files:
    """All files of a family and the weights of its bins."""
    weights: dict[str, int] = {}
    for key, value in records.items():
        weigh(weights, key, _weight(key, value), family.depth)
    written = _write_weights(weights)
    starts = _cut_written(written, target * family.size)
    keys = sort_keys(records)
    files: Files = {family.state: written}
    marks = [utf16(key) for key in keys]
    edges = [bisect_right(marks, utf16(start)) - (start in records) for start in starts[1:]]
    for start, first, last in zip(starts, [0, *edges], [*edges, len(keys)], strict=False):
        rows = {key: records[key] for key in keys[first:last]}
        files[file_name(family.name, start)] = _write_rows(family, start, rows)
    return files


def starts_of(family: Family, store: Mapping[str, str], target: int) -> list[str]:
    """First keys of a family's files."""
    return _cut_written(store.get(family.state, "{}"), target * family.size)


Change = Callable[[Value | None], Value | None]
"""From a record's value, None when there is none, to its new one, None when it goes."""


def update_family(
    family: Family, store: Mapping[str, str], changes: Mapping[str, Change], target: int
) -> tuple[Files, dict[str, bool]]:
    """The files that differ once the records have changed, and which keys came (True) or went (False)."""
    if not changes:
        return {}, {}
    weights = _read_weights(family, store)
    old = _Shards(family, store, starts_of(family, store, target))
    new_values: dict[str, Value | None] = {}
    moved: dict[str, bool] = {}
    for key, change in changes.items():
        before = old.find(key)
        after = change(before)
        new_values[key] = after
        if (before is None) != (after is None):
            moved[key] = after is not None
        weigh(weights, key, _weight(key, after) - _weight(key, before), family.depth)
    written = _write_weights(weights)
    starts = _cut_written(written, target * family.size)
    files: Files = {family.state: written}
    kept = set(starts)
    files.update({file_name(family.name, start): None for start in old.starts if start not in kept})
    for start, rows in old.rearranged(starts, new_values):
        files[file_name(family.name, start)] = rows
    return files, moved


class _Shards:
    """The files of a family as they were before a change, read when they are needed."""

    def __init__(self, family: Family, store: Mapping[str, str], starts: list[str]) -> None:
        self.starts = starts
        self._family = family
        self._store = store
        self._marks = [utf16(start) for start in starts]
        self._read: dict[str, dict[str, Value]] = {}
        self._spelled: dict[str, str] = {}
        """The words of the files that were read, as they are spelled in them."""

    def find(self, key: str) -> Value | None:
        if not self.starts:
            return None
        return self._rows(self.starts[bisect_right(self._marks, utf16(key)) - 1]).get(key)

    def rearranged(self, starts: list[str], changed: Mapping[str, Value | None]) -> Iterator[tuple[str, str]]:
        """First key and content of every file that is cut or filled anew; a file that stays is not read."""
        marks = [utf16(start) for start in starts]
        touched: dict[int, dict[str, Value | None]] = {}
        for key, value in changed.items():
            touched.setdefault(bisect_right(marks, utf16(key)) - 1, {})[key] = value
        for at, start in enumerate(starts):
            end = starts[at + 1] if at + 1 < len(starts) else None
            if at not in touched and self._had(start, end):
                continue
            before, new = self._between(start, end), touched.get(at, {})
            rows: dict[str, Value | None] = {**before, **new}
            spelled = ""
            if self._had(start, end) and new.keys() <= before.keys() and None not in new.values():
                spelled = self._spelled.get(start, "")
            else:
                rows = {key: value for key in sort_keys(rows) if (value := rows[key]) is not None}
            yield start, _write_rows(self._family, start, rows, spelled)

    def _had(self, start: str, end: str | None) -> bool:
        at = bisect_right(self._marks, utf16(start)) - 1
        if at < 0 or self.starts[at] != start:
            return False
        return (self.starts[at + 1] if at + 1 < len(self.starts) else None) == end

    def _between(self, start: str, end: str | None) -> dict[str, Value]:
        if not self.starts:
            return {}
        if self._had(start, end):
            return self._rows(start)
        first = max(bisect_right(self._marks, utf16(start)) - 1, 0)
        found: dict[str, Value] = {}
        for name in self.starts[first:]:
            if end is not None and utf16(name) >= utf16(end):
                break
            found.update(self._rows(name))
        low, high = utf16(start), None if end is None else utf16(end)
        return {k: v for k, v in found.items() if low <= utf16(k) and (high is None or utf16(k) < high)}

    def _rows(self, start: str) -> dict[str, Value]:
        if start not in self._read:
            content = read_script(self._store[file_name(self._family.name, start)])
            self._read[start] = _read_rows(self._family, content)
            if self._family.form == "terms":
                self._spelled[start] = content[0]
        return self._read[start]


def _write_rows(family: Family, start: str, rows: Mapping[str, Value | None], spelled: str = "") -> str:
    """The file of those rows; `spelled` is their keys as words, where that is known."""
    name = f"{family.name}/{start}"
    if family.form == "rows":
        return write_script(name, [part for row in rows.items() for part in row])
    words = spelled or spell_words(rows)
    return write_script(name, words if family.form == "words" else [words, " ".join(map(str, rows.values()))])


def _read_rows(family: Family, content: Any) -> dict[str, Value]:
    if family.form == "rows":
        return dict(zip(content[::2], content[1::2], strict=True))
    if family.form == "words":
        return dict.fromkeys(read_words(content), "")
    return dict(zip(read_words(content[0]), content[1].split(), strict=True))


def _weight(key: str, value: Value | None) -> int:
    if value is None:
        return 0
    return len(key) + (len(value) if isinstance(value, str) else len(json.dumps(value))) + 6


def _write_weights(weights: Mapping[str, int]) -> str:
    return json.dumps(
        {key: weights[key] for key in sorted(weights)}, ensure_ascii=False, separators=(",", ":")
    )


def _read_weights(family: Family, store: Mapping[str, str]) -> dict[str, int]:
    weights: dict[str, int] = json.loads(store.get(family.state, "{}"))
    return weights


@lru_cache(maxsize=16)
def _cut_written(weights: str, target: int) -> list[str]:
    """First keys of the files; the same weights are cut once, though several steps ask."""
    return cut(json.loads(weights), target)
