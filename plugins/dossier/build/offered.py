"""The names that search offers, kept by word: what changed is found without taking all of them apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dossier.catalogue import Catalogue
from dossier.codec import decode, encode
from dossier.model import Entity, Topic
from dossier.pages.press import entity_path, topic_path
from dossier.search import MOST_OFFERED, EntityName, words_of
from dossier.state import State

_TOPIC = "topic/"
_Row = tuple[str, str, int]
"""Key, record and number of articles."""


@dataclass(frozen=True, slots=True)
class Offered:
    """The names of entities and topics as they were last offered."""

    state: State

    def all(self) -> Iterator[EntityName]:
        """Every name."""
        rows = self.state.rows("SELECT key, record, articles FROM offered ORDER BY key")
        return (_read(row) for row in rows)

    def holding(self, word: str) -> list[EntityName]:
        """The names that hold a word, as many as are offered for it."""
        rows = self.state.rows(
            "SELECT o.key, o.record, o.articles FROM offered_words w JOIN offered o ON o.key = w.key "
            "WHERE w.word = ? ORDER BY o.articles DESC, o.key LIMIT ?",
            word,
            MOST_OFFERED,
        )
        return [_read(row) for row in rows]

    def heading(self, key: str) -> str | None:
        """The heading of a name; None when there is no such name."""
        rows = self.state.rows("SELECT key, record, articles FROM offered WHERE key = ?", key)
        return _read(rows[0]).heading if rows else None

    def bring(self, catalogue: Catalogue) -> set[str] | None:
        """Brings the names in line with the catalogue; gives the words of those that differ, None when none does."""
        gone, come = self._changes(catalogue)
        if not gone and not come:
            return None
        words = {
            word
            for key in gone
            for (word,) in self.state.rows("SELECT word FROM offered_words WHERE key = ?", key)
        }
        self.state.write_all("DELETE FROM offered_words WHERE key = ?", [(key,) for key in gone])
        self.state.write_all("DELETE FROM offered WHERE key = ?", [(key,) for key in gone])
        self.state.write_all("INSERT INTO offered VALUES (?, ?, ?)", come)
        held = [(word, row[0]) for row in come for word in sorted(words_of(_read(row)))]
        self.state.write_all("INSERT INTO offered_words VALUES (?, ?)", held)
        return words | {word for word, _ in held}

    def _changes(self, catalogue: Catalogue) -> tuple[list[str], list[_Row]]:
        """Keys of the names that go and rows of those that come; one that changed does both."""
        come: list[_Row] = self.state.rows(
            "SELECT e.key, e.record, e.articles FROM entities e LEFT JOIN offered o ON o.key = e.key "
            "WHERE o.key IS NULL OR o.articles <> e.articles OR o.record <> e.record"
        )
        of_no_entity = set(
            self.state.rows(
                "SELECT o.key, o.record, o.articles FROM offered o LEFT JOIN entities e ON e.key = o.key "
                "WHERE e.key IS NULL"
            )
        )
        topics = {_row_of_topic(catalogue, topic) for topic in catalogue.topics.values()}
        come += sorted(topics - of_no_entity)
        gone = {key for key, *_ in come} | {key for key, *_ in of_no_entity - topics}
        return sorted(gone), come


def _row_of_topic(catalogue: Catalogue, topic: Topic) -> _Row:
    count = sum(count for _, count in catalogue.articles.months(topic=topic.slug))
    name = EntityName(f"{_TOPIC}{topic.slug}", topic.title, topic_path(topic), "topic", 0)
    return name.key, encode(name), count


def _read(row: _Row) -> EntityName:
    key, record, articles = row
    if key.startswith(_TOPIC):
        return replace(decode(EntityName, record), count=articles)
    entity = decode(Entity, record)
    return EntityName(
        key=key,
        heading=entity.heading,
        url=entity_path(entity),
        type=entity.type,
        count=articles,
        variants=(*entity.variants, *entity.former),
    )
