"""Questions about the people, places and organisations."""

from __future__ import annotations

import json
from datetime import datetime
from functools import cached_property

from dossier.catalogue.lines import Brief, MentionLine, Tally, read_brief
from dossier.codec import decode, decode_all
from dossier.model import Entity
from dossier.state import State

_LEADS = (
    "NOT (n.is_reference AND EXISTS (SELECT 1 FROM entries o "
    "WHERE o.type = n.type AND o.folded = n.folded AND NOT o.is_reference))"
)
"""Lines of an index but the other names that are some entity's own."""


class Entities:
    """The entities of the catalogue and what articles say of them."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._by_key: dict[str, Entity | None] = {}

    def all_keys(self) -> list[str]:
        """Of every entity."""
        return [key for (key,) in self._state.rows("SELECT key FROM entities ORDER BY key")]

    @cached_property
    def settled(self) -> dict[str, str]:
        """The entity of each name that is taken for another type than it was found as."""
        return dict(
            self._state.rows("SELECT DISTINCT name, entity FROM uses WHERE name <> entity ORDER BY name")
        )

    def of_name(self, name: str) -> Entity | None:
        """The entity that a name as found in an article stands for."""
        return self._entity(self.settled.get(name, name))

    def _entity(self, key: str) -> Entity | None:
        if key not in self._by_key:
            rows = self._state.rows("SELECT record FROM entities WHERE key = ?", key)
            self._by_key[key] = decode(Entity, rows[0][0]) if rows else None
        return self._by_key[key]

    def tally(self, key: str) -> Tally | None:
        rows = self._state.rows("SELECT record, articles, mentions FROM entities WHERE key = ?", key)
        return Tally(decode(Entity, rows[0][0]), rows[0][1], rows[0][2]) if rows else None

    def count(self, type_: str) -> int:
        return int(self._state.rows("SELECT COUNT(*) FROM entities WHERE type = ?", type_)[0][0])

    def keys(self, type_: str) -> list[str]:
        """Of every entity of a type, by sort name."""
        return [
            key
            for (key,) in self._state.rows(
                "SELECT key FROM entities WHERE type = ? ORDER BY sort, key", type_
            )
        ]

    def letters(self, type_: str) -> list[str]:
        """Letters that the index of a type has lines under, the sign for digits last."""
        rows = self._state.rows(
            f"SELECT DISTINCT letter FROM entries n WHERE type = ? AND {_LEADS}",  # noqa: S608
            type_,
        )
        return sorted((letter for (letter,) in rows), key=lambda letter: (letter == "#", letter))

    def entries(self, type_: str, letter: str) -> list[tuple[str, Tally, bool]]:
        """The lines under a letter: the name, the entity, and whether it is another name that leads to the entity."""
        rows = self._state.rows(
            "SELECT n.text, n.is_reference, e.record, e.articles, e.mentions FROM entries n "  # noqa: S608
            f"JOIN entities e ON e.key = n.key WHERE n.type = ? AND n.letter = ? AND {_LEADS} "
            "ORDER BY n.is_reference, n.text, n.key",
            type_,
            letter,
        )
        return [(row[0], Tally(decode(Entity, row[2]), row[3], row[4]), bool(row[1])) for row in rows]

    def most_placed(self, limit: int) -> list[Tally]:
        """The places mentioned most."""
        rows = self._state.rows(
            "SELECT record, articles, mentions FROM entities WHERE type = 'place' ORDER BY mentions DESC, key LIMIT ?",
            limit,
        )
        return [Tally(decode(Entity, row[0]), row[1], row[2]) for row in rows]

    def most_mentioned(self, type_: str, limit: int, *, topic: str = "") -> list[Tally]:
        """The entities named in most articles, of one topic when it is named."""
        if not topic:
            rows = self._state.rows(
                "SELECT record, articles, mentions FROM entities WHERE type = ? "
                "ORDER BY articles DESC, mentions DESC, key LIMIT ?",
                type_,
                limit,
            )
        else:
            rows = self._state.rows(
                "SELECT e.record, COUNT(DISTINCT u.slug) AS n, SUM(u.mentions) AS m FROM filings f "
                "JOIN uses u ON u.slug = f.slug JOIN entities e ON e.key = u.entity "
                "WHERE f.topic = ? AND f.sure AND e.type = ? GROUP BY e.key ORDER BY n DESC, m DESC, e.key LIMIT ?",
                topic,
                type_,
                limit,
            )
        return [Tally(decode(Entity, row[0]), row[1], row[2]) for row in rows]

    def most_named_in(self, topic: str, limit: int) -> list[Tally]:
        """The entities of any type named in most articles of a topic."""
        rows = self._state.rows(
            "SELECT e.record, COUNT(DISTINCT u.slug) AS n, SUM(u.mentions) FROM filings f "
            "JOIN uses u ON u.slug = f.slug JOIN entities e ON e.key = u.entity "
            "WHERE f.topic = ? AND f.sure GROUP BY e.key ORDER BY n DESC, e.key LIMIT ?",
            topic,
            limit,
        )
        return [Tally(decode(Entity, row[0]), row[1], row[2]) for row in rows]

    def tallies(self, topic: str = "") -> list[Tally]:
        """All entities, or those that a topic's articles name with their counts there, by key."""
        if topic:
            rows = self._state.rows(
                "SELECT e.record, COUNT(DISTINCT u.slug), SUM(u.mentions) FROM filings f JOIN uses u ON u.slug = f.slug "
                "JOIN entities e ON e.key = u.entity WHERE f.topic = ? AND f.sure GROUP BY e.key ORDER BY e.key",
                topic,
            )
        else:
            rows = self._state.rows("SELECT record, articles, mentions FROM entities ORDER BY key")
        return [Tally(decode(Entity, row[0]), row[1], row[2]) for row in rows]

    def topics_of(self, key: str) -> list[str]:
        """Topics whose articles name it."""
        rows = self._state.rows(
            "SELECT DISTINCT f.topic FROM uses u JOIN filings f ON f.slug = u.slug WHERE u.entity = ? AND f.sure "
            "ORDER BY f.topic",
            key,
        )
        return [row[0] for row in rows]

    def named_with(self, key: str, limit: int) -> list[Tally]:
        """Entities that stand in the same articles, most shared first."""
        rows = self._state.rows(
            "SELECT o.entity, COUNT(DISTINCT o.slug) AS n, SUM(o.mentions) FROM uses u JOIN uses o ON o.slug = u.slug "
            "WHERE u.entity = ? AND o.entity <> u.entity GROUP BY o.entity ORDER BY n DESC, o.entity LIMIT ?",
            key,
            limit,
        )
        return [Tally(entity, row[1], row[2]) for row in rows if (entity := self._entity(row[0]))]

    def namesakes_of(self, sort: str, limit: int) -> list[Entity]:
        """Those whom `find_namesakes` gives, by sort name."""
        rows = find_namesakes(self._state, sort)[:limit]
        return [entity for key in rows if (entity := self._entity(key))]

    def months_of(self, key: str) -> list[tuple[str, int, int]]:
        """Months in which articles name it, with the number of articles and of mentions."""
        rows = self._state.rows("SELECT months FROM entities WHERE key = ?", key)
        return [
            (month, articles, mentions)
            for month, articles, mentions in json.loads(rows[0][0] if rows else "[]")
        ]

    def mentions_of(self, key: str, period: str = "") -> list[tuple[Brief, list[MentionLine]]]:
        """Every mention in its sentence, by article, oldest first; of one year or month when it is named."""
        rows = self._state.rows(
            "SELECT a.brief, u.lines FROM uses u JOIN articles a ON a.slug = u.slug "
            "WHERE u.entity = ? AND u.published >= ? AND u.published < ? ORDER BY u.published, u.slug, u.name",
            key,
            period,
            f"{period}~",
        )
        return [_with_lines(brief, lines) for brief, lines in rows]

    def latest_mentions(self, key: str, limit: int) -> list[tuple[Brief, list[MentionLine]]]:
        """The mentions in the newest articles that name it, newest first."""
        rows = self._state.rows(
            "SELECT a.brief, u.lines FROM uses u JOIN articles a ON a.slug = u.slug WHERE u.entity = ? "
            "ORDER BY u.published DESC, u.slug, u.name LIMIT ?",
            key,
            limit,
        )
        return [_with_lines(brief, lines) for brief, lines in rows]

    def forms_of(self, key: str) -> list[str]:
        """All forms that an entity is named in."""
        rows = self._state.rows(
            "SELECT DISTINCT form FROM forms WHERE role = 0 AND name IN (SELECT DISTINCT name FROM uses WHERE entity = ?) "
            "ORDER BY form",
            key,
        )
        return [row[0] for row in rows]

    def roles_of(self, key: str, limit: int) -> list[tuple[str, int]]:
        """Offices and titles seen beside a person's name, most seen first."""
        return self._state.rows(
            "SELECT f.form, SUM(f.mentions) AS n FROM forms f WHERE f.role = 1 AND f.name IN "
            "(SELECT DISTINCT name FROM uses WHERE entity = ?) GROUP BY f.form ORDER BY n DESC, f.form LIMIT ?",
            key,
            limit,
        )

    def uses_in(self, slug: str) -> list[tuple[str, int]]:
        """Keys of the entities that an article names, with the number of mentions, most named first."""
        return self._state.rows(
            "SELECT entity, SUM(mentions) AS n FROM uses WHERE slug = ? GROUP BY entity ORDER BY n DESC, entity",
            slug,
        )

    def articles_naming(self, key: str, before: tuple[datetime, str], limit: int) -> list[str]:
        """Slugs of the newest articles published before a moment that name an entity."""
        rows = self._state.rows(
            "SELECT DISTINCT published, slug FROM uses WHERE entity = ? AND (published, slug) < (?, ?) "
            "ORDER BY published DESC, slug DESC LIMIT ?",
            key,
            before[0].isoformat(),
            before[1],
            limit,
        )
        return [row[1] for row in rows]

    def pairs_in(self, topic: str) -> list[tuple[str, str, int]]:
        """Pairs of entities of a topic with the number of articles that name both; for its 40 most named entities."""
        return self._state.rows(
            "WITH top AS (SELECT u.entity AS key FROM filings f JOIN uses u ON u.slug = f.slug WHERE f.topic = ?1 AND f.sure "
            "GROUP BY u.entity ORDER BY COUNT(DISTINCT u.slug) DESC, u.entity LIMIT 40) "
            "SELECT a.entity, b.entity, COUNT(DISTINCT a.slug) AS n FROM filings f "
            "JOIN uses a ON a.slug = f.slug JOIN uses b ON b.slug = f.slug AND a.entity < b.entity "
            "WHERE f.topic = ?1 AND f.sure AND a.entity IN (SELECT key FROM top) AND b.entity IN (SELECT key FROM top) "
            "GROUP BY a.entity, b.entity ORDER BY a.entity, b.entity",
            topic,
        )


def _with_lines(brief: str, lines: str) -> tuple[Brief, list[MentionLine]]:
    return read_brief(brief), decode_all(MentionLine, lines)


def find_namesakes(state: State, sort: str) -> list[str]:
    """Keys by the sort name of a person: of those who bear that surname; of a full name, whom the surname alone heads.

    Ordered by sort name.
    """
    surname, comma, _ = sort.partition(", ")
    query = "SELECT key FROM entities WHERE type = 'person' AND "
    if comma:
        rows = state.rows(f"{query} sort = ? ORDER BY key", surname)
    else:
        rows = state.rows(f"{query} sort >= ? AND sort < ? ORDER BY sort, key", f"{surname}, ", f"{surname}-")
    return [key for (key,) in rows]
