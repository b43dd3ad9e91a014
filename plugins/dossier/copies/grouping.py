"""Groups of articles that are one story: its copies together, its versions in order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from dossier.copies.relation import VERSION_WITHIN, CopyRecord, Relation


@dataclass(frozen=True, slots=True)
class Version:
    """One text and all articles that carry it."""

    representative: str
    """The article whose page shows the text: the fullest, then the oldest, then by id."""
    copies: tuple[str, ...] = ()
    """The other articles with the same text, oldest first."""


@dataclass(frozen=True, slots=True)
class CopyGroup:
    """The versions of one text, oldest first; two articles at least."""

    versions: tuple[Version, ...]

    @property
    def shown(self) -> str:
        """The article whose page stands for the group: the newest version."""
        return self.versions[-1].representative

    @property
    def articles(self) -> tuple[str, ...]:
        return tuple(name for version in self.versions for name in (version.representative, *version.copies))


def group_copies(records: Iterable[CopyRecord], relations: Iterable[Relation]) -> list[CopyGroup]:
    """The groups that the relations make, by the id shown; articles without a copy are in none.

    Copies of copies are copies. Versions are joined closest first while the whole stays within 72 hours, so
    that a daily report does not become one endless story. The order of records and relations is no matter.
    """
    by_id = {record.id: record for record in records}
    known = [link for link in relations if link.first in by_id and link.second in by_id]
    involved = {name: by_id[name] for link in known for name in (link.first, link.second)}
    texts, stories = _Families(involved), _Families(involved)
    for link in known:
        if link.kind == "copy":
            texts.join(link.first, link.second)
            stories.join(link.first, link.second)
    for link in sorted(known, key=lambda link: (-link.containment, link.first, link.second)):
        if link.kind == "version" and stories.fits(link.first, link.second):
            stories.join(link.first, link.second)
    groups = [
        CopyGroup(_order_versions([involved[name] for name in members], texts))
        for members in stories.families()
        if len(members) > 1
    ]
    return sorted(groups, key=lambda group: group.shown)


class _Families:
    """Disjoint sets of articles with the time each spans."""

    def __init__(self, records: dict[str, CopyRecord]) -> None:
        self._parent = {name: name for name in sorted(records)}
        self._span = {name: (record.published, record.published) for name, record in records.items()}

    def find(self, name: str) -> str:
        while self._parent[name] != name:
            self._parent[name] = self._parent[self._parent[name]]
            name = self._parent[name]
        return name

    def join(self, a: str, b: str) -> None:
        low, high = sorted((self.find(a), self.find(b)))
        self._parent[high] = low
        self._span[low] = self._joined(low, high)

    def fits(self, a: str, b: str) -> bool:
        start, end = self._joined(self.find(a), self.find(b))
        return end - start <= VERSION_WITHIN

    def families(self) -> list[list[str]]:
        members: dict[str, list[str]] = {}
        for name in self._parent:
            members.setdefault(self.find(name), []).append(name)
        return list(members.values())

    def _joined(self, a: str, b: str) -> tuple[datetime, datetime]:
        (start, end), (other_start, other_end) = self._span[a], self._span[b]
        return min(start, other_start), max(end, other_end)


def _order_versions(members: Sequence[CopyRecord], texts: _Families) -> tuple[Version, ...]:
    by_text: dict[str, list[CopyRecord]] = {}
    for record in members:
        by_text.setdefault(texts.find(record.id), []).append(record)
    versions = sorted(
        by_text.values(),
        key=lambda copies: min((copy.published, copy.marks.number, copy.id) for copy in copies),
    )
    return tuple(_make_version(copies) for copies in versions)


def _make_version(copies: list[CopyRecord]) -> Version:
    best = min(copies, key=lambda record: (-record.characters, record.published, record.id))
    others = sorted((record.published, record.id) for record in copies if record is not best)
    return Version(best.id, tuple(name for _, name in others))
