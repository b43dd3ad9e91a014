"""What a build need not make again for the next one, kept in the state: compiled templates, the words of the interface."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from dataclasses import dataclass

from dossier.state import State

_PREFIX = "shelf/"


@dataclass(frozen=True, slots=True)
class Shelf(MutableMapping[str, bytes]):
    """Bytes by their name; they go with the state when the code changes."""

    state: State

    def __getitem__(self, key: str) -> bytes:
        for (value,) in self.state.rows("SELECT value FROM meta WHERE name = ?", _PREFIX + key):
            return bytes(value)
        raise KeyError(key)

    def __setitem__(self, key: str, value: bytes) -> None:
        self.state.write("INSERT OR REPLACE INTO meta VALUES (?, ?)", _PREFIX + key, value)

    def __delitem__(self, key: str) -> None:
        self.state.write("DELETE FROM meta WHERE name = ?", _PREFIX + key)

    def __iter__(self) -> Iterator[str]:
        query = "SELECT name FROM meta WHERE name GLOB ? ORDER BY name"
        return (name.removeprefix(_PREFIX) for (name,) in self.state.rows(query, f"{_PREFIX}*"))

    def __len__(self) -> int:
        return sum(1 for _ in self)
