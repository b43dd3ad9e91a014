"""Downloads joined from what is kept: the row of each article, event or entity, and what those of a part come to.

A part is a month, or a letter among the entities of a type: what comes or changes in one leaves the others as they
were joined before. The state drops a part whenever one of its rows comes or goes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Never

from dossier.downloads import Serialiser
from dossier.pages.press import Artefact, Joined
from dossier.state import State

Rows = Mapping[str, str]
"""The rows of one record, by the file that each belongs to."""


@dataclass(frozen=True, slots=True)
class Joiner:
    """What the files of one folder with rows of the same records are joined from."""

    state: State
    folder: str
    kind: str
    """What the rows are of: `article`, `event` or `entity`."""
    members: Mapping[str, list[str]]
    """Names of the records by the part they stand in, all in order."""
    marks: Mapping[str, str]
    """Digests of those names, by part."""
    make: Callable[[str], Rows]
    """Makes the rows of a record."""

    def join(self, file: str, serialiser: Serialiser[Never]) -> Artefact:
        """The whole file; its parts are brought up to date, and read when it is written."""
        query = "SELECT part, members, digest FROM parts WHERE folder = ? AND file = ?"
        kept = {part: (mark, digest) for part, mark, digest in self.state.rows(query, self.folder, file)}
        self.state.write_all(
            "DELETE FROM parts WHERE folder = ? AND file = ? AND part = ?",
            [(self.folder, file, part) for part in kept if part not in self.members],
        )
        frame = [serialiser.head, serialiser.separator, serialiser.tail]
        digests = [
            kept[part][1]
            if part in kept and kept[part][0] == mark
            else self._join_part(file, part, mark, serialiser)
            for part, mark in self.marks.items()
        ]
        joined = Joined(_digest([*frame, *digests]), partial(self._content, file, serialiser))
        return Artefact(self.folder + file, joined=joined)

    def _join_part(self, file: str, part: str, mark: str, serialiser: Serialiser[Never]) -> str:
        """Joins the rows of a part and keeps what they come to; gives its digest."""
        rows = self._rows(file, part, self.members[part])
        content = serialiser.separator.join(row for row in rows if row).encode()
        digest = hashlib.blake2b(content, digest_size=16).hexdigest()
        self.state.write(
            "INSERT OR REPLACE INTO parts VALUES (?, ?, ?, ?, ?, ?)",
            self.folder,
            file,
            part,
            mark,
            digest,
            content,
        )
        return digest

    def _content(self, file: str, serialiser: Serialiser[Never]) -> bytes:
        query = "SELECT content FROM parts WHERE folder = ? AND file = ? AND part = ?"
        return serialiser.frame(
            bytes(self.state.rows(query, self.folder, file, part)[0][0]) for part in self.members
        )

    def _rows(self, file: str, part: str, names: list[str]) -> list[str]:
        kept = self._kept(file, names)
        made = {name: self.make(name) for name in names if name not in kept}
        self.state.write_all(
            "INSERT OR REPLACE INTO rows VALUES (?, ?, ?, ?)",
            [
                (f"{self.kind}/{name}", of, part, text)
                for name, rows in made.items()
                for of, text in rows.items()
            ],
        )
        return [made[name].get(file, "") if name in made else kept[name] for name in names]

    def _kept(self, file: str, names: list[str]) -> dict[str, str]:
        start = len(self.kind) + 1
        owners = json.dumps([f"{self.kind}/{name}" for name in names])
        query = "SELECT owner, text FROM json_each(?) CROSS JOIN rows ON rows.file = ? AND rows.owner = value"
        return {owner[start:]: text for owner, text in self.state.rows(query, owners, file)}


def open_joiner(
    state: State, folder: str, kind: str, placed: Iterable[tuple[str, str]], make: Callable[[str], Rows]
) -> Joiner:
    """A joiner of records that are given as pairs of name and part."""
    members = by_part(placed)
    marks = {part: _digest(names) for part, names in members.items()}
    return Joiner(state, folder, kind, members, marks, make)


def by_part(placed: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Names by the part they stand in, from pairs of name and part.

    >>> by_part([("x", "2016-08"), ("y", "2016-08"), ("z", "2016-09")])
    {'2016-08': ['x', 'y'], '2016-09': ['z']}
    """
    members: dict[str, list[str]] = {}
    for name, part in placed:
        members.setdefault(part, []).append(name)
    return members


def _digest(names: list[str]) -> str:
    return hashlib.blake2b("\n".join(names).encode(), digest_size=16).hexdigest()
