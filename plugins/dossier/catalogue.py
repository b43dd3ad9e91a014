"""Questions that pages ask of the catalogue: articles, entities, events and how they hang together."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property, lru_cache
from itertools import groupby, islice
from operator import itemgetter

from dossier.codec import decode, decode_all
from dossier.compose import Record
from dossier.events.statements import FINENESS
from dossier.model import Entity, Event, Filing, MentionForm, Statement, Topic
from dossier.state import State

_JUDGED = "LEFT JOIN marked m ON m.id = o.id"
_SHOWN = "m.action IS NOT 'hide'"
"""Events but those that the editor hid."""
_DAY_RANK = "96"
"""How the rank of an event begins that is known to the day; those known to the hour are no weightier."""
_MONTH_RANK = "93"
"""How the rank of an event begins that is known to the month."""
_BACKGROUND = f"(o.rank < '{_MONTH_RANK}' OR substr(o.rank, 3, 4) - substr(o.start, 1, 4) BETWEEN 2 AND 999)"
"""What is known to no month, or goes on through whole years; an open end (9999) is no such length."""

BRIEFS_KEPT = 4096
"""Briefs that stay at hand: the same articles are listed on page after page."""
_LEADS = (
    "NOT (n.is_reference AND EXISTS (SELECT 1 FROM entries o "
    "WHERE o.type = n.type AND o.folded = n.folded AND NOT o.is_reference))"
)
"""Lines of an index but the other names that are some entity's own."""


@dataclass(frozen=True, slots=True)
class Brief:
    """What a listing shows of an article."""

    slug: str
    url: str
    headline: str
    made: bool
    """True when the headline was made from the lead."""
    published: datetime
    language: str
    sources: tuple[str, ...]
    topics: tuple[str, ...]
    lead: str
    number: int


@dataclass(frozen=True, slots=True)
class MentionLine:
    """A mention in the sentence it stands in; offsets are in the sentence."""

    block: int
    text: str
    start: int
    end: int
    form: MentionForm
    role: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """An entity with the number of articles and mentions it has."""

    entity: Entity
    articles: int
    mentions: int


@lru_cache(maxsize=BRIEFS_KEPT)
def read_brief(text: str) -> Brief:
    """The brief that was stored as that text; the same articles are listed on page after page."""
    return decode(Brief, text)


class Catalogue:
    """The catalogue, for reading. Everything comes in a fixed order that depends on the articles alone."""

    def __init__(self, state: State, topics: Iterable[Topic]) -> None:
        self._state = state
        self._entities: dict[str, Entity | None] = {}
        self._by_slug: dict[str, Brief | None] = {}
        self.topics = {topic.slug: topic for topic in topics}

    # ── articles ────────────────────────────────────────────────────────────────────────────────

    def record(self, slug: str) -> Record | None:
        rows = self._state.rows("SELECT record FROM records WHERE slug = ?", slug)
        return decode(Record, rows[0][0]) if rows else None

    def brief(self, slug: str) -> Brief | None:
        if slug not in self._by_slug:
            if len(self._by_slug) >= BRIEFS_KEPT:
                self._by_slug.clear()
            rows = self._state.rows("SELECT brief FROM articles WHERE slug = ?", slug)
            self._by_slug[slug] = read_brief(rows[0][0]) if rows else None
        return self._by_slug[slug]

    def standing(self, slug: str) -> tuple[str, str]:
        """How the article stands (empty, `copy` or `version`) and the article that stands for it."""
        rows = self._state.rows("SELECT standing, leader FROM articles WHERE slug = ?", slug)
        return (rows[0][0], rows[0][1]) if rows else ("", "")

    def count_articles(self) -> int:
        return int(self._state.rows("SELECT COUNT(*) FROM articles WHERE standing = ''")[0][0])

    def latest(self, limit: int, *, topic: str = "", source: str = "") -> list[Brief]:
        """The newest articles first, of one topic or source when named."""
        listed, values = _listed(topic, source)
        return self._briefs(
            f"SELECT a.brief FROM {listed} l CROSS JOIN articles a ON a.slug = l.slug "  # noqa: S608
            "ORDER BY l.published DESC, l.slug DESC LIMIT ?",
            *values,
            limit,
        )

    def first(self, *, topic: str = "") -> Brief | None:
        """The oldest article."""
        listed, values = _listed(topic, "")
        found = self._briefs(
            f"SELECT a.brief FROM {listed} l CROSS JOIN articles a ON a.slug = l.slug "  # noqa: S608
            "ORDER BY l.published, l.slug LIMIT 1",
            *values,
        )
        return found[0] if found else None

    def count_unsorted(self) -> int:
        """Articles that stand in no topic."""
        query = "SELECT COUNT(*) FROM articles WHERE standing = '' AND slug NOT IN (SELECT slug FROM filings WHERE sure)"
        return int(self._state.rows(query)[0][0])

    def latest_unsorted(self, limit: int) -> list[Brief]:
        """The newest articles that stand in no topic, newest first."""
        return self._briefs(
            "SELECT brief FROM articles WHERE standing = '' AND slug NOT IN (SELECT slug FROM filings WHERE sure) "
            "ORDER BY published DESC, slug DESC LIMIT ?",
            limit,
        )

    def articles_of(self, *, topic: str = "", source: str = "", month: str = "") -> list[Brief]:
        """Articles of a topic, a source, a month (`2016-08`) or year, oldest first."""
        listed, values = _listed(topic, source)
        return self._briefs(
            f"SELECT a.brief FROM {listed} l CROSS JOIN articles a ON a.slug = l.slug "  # noqa: S608
            "WHERE l.published >= ? AND l.published < ? ORDER BY l.published, l.slug",
            *values,
            month,
            f"{month}~",
        )

    def months_of(self, *, topic: str = "", source: str = "") -> list[tuple[str, int]]:
        """Months with the number of articles published in them, in order."""
        listed, values = _listed(topic, source)
        return self._state.rows(
            f"SELECT substr(published, 1, 7) AS month, COUNT(*) FROM {listed} GROUP BY month ORDER BY month",  # noqa: S608
            *values,
        )

    def slugs_of(self, topic: str = "") -> list[tuple[str, str]]:
        """Slugs of all articles, or of a topic's, each with the month of publication, oldest first."""
        listed, values = _listed(topic, "")
        return self._state.rows(
            f"SELECT slug, substr(published, 1, 7) FROM {listed} ORDER BY published, slug",  # noqa: S608
            *values,
        )

    def all_slugs(self) -> list[str]:
        """Of every article, those that stand behind another included."""
        return [slug for (slug,) in self._state.rows("SELECT slug FROM articles ORDER BY slug")]

    def all_keys(self) -> list[str]:
        """Of every entity."""
        return [key for (key,) in self._state.rows("SELECT key FROM entities ORDER BY key")]

    def filings(self, slug: str) -> list[Filing]:
        rows = self._state.rows("SELECT filing FROM filings WHERE slug = ? ORDER BY topic", slug)
        return [decode(Filing, row[0]) for row in rows]

    def filings_of(self, topic: str, slugs: Iterable[str]) -> dict[str, Filing]:
        """Why each of those articles stands in the topic, by slug."""
        found = {}
        for slug in slugs:
            for (filing,) in self._state.rows(
                "SELECT filing FROM filings WHERE slug = ? AND topic = ?", slug, topic
            ):
                found[slug] = decode(Filing, filing)
        return found

    def neighbours(self, slug: str) -> tuple[Brief | None, Brief | None]:
        """The articles published just before and just after."""
        row = self._state.rows("SELECT published FROM articles WHERE slug = ? AND standing = ''", slug)
        if not row:
            return None, None
        found = []
        for order, sign in (("DESC", "<"), ("ASC", ">")):
            briefs = self._briefs(
                f"SELECT brief FROM articles WHERE standing = '' AND (published, slug) {sign} (?, ?) "  # noqa: S608
                f"ORDER BY published {order}, slug {order} LIMIT 1",
                row[0][0],
                slug,
            )
            found.append(briefs[0] if briefs else None)
        return found[0], found[1]

    def followers(self, slug: str) -> list[tuple[str, Brief]]:
        """The articles that this one stands for, each with how it stands to it, oldest first."""
        rows = self._state.rows(
            "SELECT standing, brief FROM articles WHERE standing IN ('copy', 'version') AND leader = ? AND slug <> ? "
            "ORDER BY published, slug",
            slug,
            slug,
        )
        return [(standing, read_brief(brief)) for standing, brief in rows]

    def sources(self) -> list[tuple[str, int]]:
        return self._state.rows("SELECT source, COUNT(*) FROM credits GROUP BY source ORDER BY source")

    def _briefs(self, query: str, *values: object) -> list[Brief]:
        return [read_brief(row[0]) for row in self._state.rows(query, *values)]

    # ── entities ────────────────────────────────────────────────────────────────────────────────

    @cached_property
    def settled(self) -> dict[str, str]:
        """The entity of each name that is taken for another type than it was found as."""
        return dict(
            self._state.rows("SELECT DISTINCT name, entity FROM uses WHERE name <> entity ORDER BY name")
        )

    def entity_of(self, name: str) -> Entity | None:
        """The entity that a name as found in an article stands for."""
        return self._entity(self.settled.get(name, name))

    def _entity(self, key: str) -> Entity | None:
        if key not in self._entities:
            rows = self._state.rows("SELECT record FROM entities WHERE key = ?", key)
            self._entities[key] = decode(Entity, rows[0][0]) if rows else None
        return self._entities[key]

    def tally(self, key: str) -> Tally | None:
        rows = self._state.rows("SELECT record, articles, mentions FROM entities WHERE key = ?", key)
        return Tally(decode(Entity, rows[0][0]), rows[0][1], rows[0][2]) if rows else None

    def count_entities(self, type_: str) -> int:
        return int(self._state.rows("SELECT COUNT(*) FROM entities WHERE type = ?", type_)[0][0])

    def keys_of(self, type_: str) -> list[str]:
        """Of every entity of a type, by sort name."""
        return [
            key
            for (key,) in self._state.rows(
                "SELECT key FROM entities WHERE type = ? ORDER BY sort, key", type_
            )
        ]

    def letters_of(self, type_: str) -> list[str]:
        """Letters that the index of a type has lines under, the sign for digits last."""
        rows = self._state.rows(
            f"SELECT DISTINCT letter FROM entries n WHERE type = ? AND {_LEADS}",  # noqa: S608
            type_,
        )
        return sorted((letter for (letter,) in rows), key=lambda letter: (letter == "#", letter))

    def entries_of(self, type_: str, letter: str) -> list[tuple[str, Tally, bool]]:
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

    def entities_in(self, topic: str = "") -> list[Tally]:
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

    def topics_of_entity(self, key: str) -> list[str]:
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

    def months_of_entity(self, key: str) -> list[tuple[str, int, int]]:
        """Months in which articles name it, with the number of articles and of mentions."""
        return self._state.rows(
            "SELECT substr(published, 1, 7) AS month, COUNT(DISTINCT slug), SUM(mentions) FROM uses "
            "WHERE entity = ? GROUP BY month ORDER BY month",
            key,
        )

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
            "ORDER BY u.published DESC, u.slug DESC, u.name LIMIT ?",
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

    # ── events ──────────────────────────────────────────────────────────────────────────────────

    def events_of(self, owner: str, period: str = "") -> list[Event]:
        """Events of the site (``), a topic (`topic/…`), an entity (its key) or an article (`article/…`), in order.

        What the editor hid is left out, here and everywhere; what the editor pinned says so.
        """
        rows = self._state.rows(
            f"SELECT e.record, m.note FROM event_owners o {_JUDGED} JOIN events e ON e.id = o.id "  # noqa: S608
            f"WHERE o.owner = ? AND o.start >= ? AND o.start < ? AND {_SHOWN} ORDER BY o.start, o.rank, o.id",
            owner,
            period,
            f"{period}~",
        )
        return [_judged(*row) for row in rows]

    def key_events(self, owner: str, limit: int, period: str = "", *, a_month: int = -1) -> list[Event]:
        """The weightiest events, in order of time; those that the editor added or pinned go before all others.

        The publication of an article is none, and a sentence with two dates is there for the finer one.

        What is known only to a season, a year or longer is background, and comes after all else. Of equal weight are
        first those known to the day, then the latest. Of what the same articles tell, one comes before a second
        one of any. At most `a_month` of one month, as far as the machine chose them; -1 sets no bound.
        """
        weighed = self._state.connection.execute(
            "SELECT o.id, substr(o.start, 1, 7), "  # noqa: S608
            "m.action IS NULL AND o.id NOT IN (SELECT id FROM events WHERE bucket = 'editor') AS found, "
            f"{_BACKGROUND} AS behind FROM event_owners o {_JUDGED} "
            f"WHERE o.owner = ? AND o.start >= ? AND o.start < ? AND {_SHOWN} AND (o.score > 0 OR NOT found) ORDER BY found, behind, "
            f"o.score DESC, min(substr(o.rank, 1, 2), '{_DAY_RANK}') DESC, o.start DESC, o.id",
            (owner, period, f"{period}~"),
        )
        chosen: list[str] = []
        months: Counter[str] = Counter()
        for (found, _), alike in groupby(weighed, key=itemgetter(2, 3)):
            left = limit - len(chosen)
            if found:
                chosen += self._choose(alike, left, a_month if a_month >= 0 else limit, months=months)
            else:
                chosen += [id_ for id_, *_ in islice(alike, left)]
            if len(chosen) == limit:
                break
        rows = self._state.rows(
            f"SELECT e.record, m.note FROM json_each(?) j JOIN event_owners o ON o.owner = ? AND o.id = j.value {_JUDGED} "  # noqa: S608
            "JOIN events e ON e.id = o.id ORDER BY o.start, o.rank, o.id",
            json.dumps(chosen),
            owner,
        )
        return _each_sentence_once([_judged(*row) for row in rows])

    def _choose(
        self, weighed: Iterable[tuple[str, str, int, int]], limit: int, a_month: int, *, months: Counter[str]
    ) -> list[str]:
        """The first events in whose month (counted in `months`) is room, one for each set of articles, then the others."""
        chosen: list[str] = []
        seconds: list[tuple[str, str]] = []
        heard: set[tuple[str, ...]] = set()
        for id_, month, *_ in weighed:
            if len(chosen) == limit:
                return chosen
            if months[month] >= a_month:
                continue
            tellers = self._tellers(id_)
            if tellers in heard:
                seconds.append((id_, month))
                continue
            heard.add(tellers)
            months[month] += 1
            chosen.append(id_)
        for id_, month in seconds:
            if len(chosen) < limit and months[month] < a_month:
                months[month] += 1
                chosen.append(id_)
        return chosen

    def _tellers(self, id_: str) -> tuple[str, ...]:
        """The articles that tell an event."""
        rows = self._state.rows(
            "SELECT owner FROM event_owners WHERE id = ? AND owner >= 'article/' AND owner < 'article0' ORDER BY owner",
            id_,
        )
        return tuple(owner for (owner,) in rows)

    def event(self, id_: str) -> Event | None:
        """The event of that id, as the editor judged it."""
        rows = self._state.rows(
            "SELECT e.record, m.note FROM events e LEFT JOIN marked m ON m.id = e.id AND m.action = 'pin' WHERE e.id = ?",
            id_,
        )
        return _judged(*rows[0]) if rows else None

    @cached_property
    def hidden(self) -> frozenset[str]:
        """Ids of the events that the editor hid, and of all statements in them."""
        events = (
            self.event(id_) for (id_,) in self._state.rows("SELECT id FROM marked WHERE action = 'hide'")
        )
        return frozenset(id_ for event in events if event for id_ in (event.id, *event.aliases))

    def count_events(self, owner: str) -> int:
        query = f"SELECT COUNT(*) FROM event_owners o {_JUDGED} WHERE o.owner = ? AND {_SHOWN}"  # noqa: S608
        return int(self._state.rows(query, owner)[0][0])

    def conflicts_of(self, id_: str) -> list[str]:
        """Ids of the events that tell the same with another date or number."""
        rows = self._state.rows(
            "SELECT second FROM conflicts WHERE first = ?1 UNION SELECT first FROM conflicts WHERE second = ?1 ORDER BY 1",
            id_,
        )
        return [row[0] for row in rows]

    def event_ids(self, owner: str) -> list[tuple[str, str]]:
        """Ids of an owner's events, each with the month it begins in, in order of time."""
        return self._state.rows(
            f"SELECT o.id, substr(o.start, 1, 7) FROM event_owners o {_JUDGED} "  # noqa: S608
            f"WHERE o.owner = ? AND {_SHOWN} ORDER BY o.start, o.rank, o.id",
            owner,
        )

    def statements_of(self, slug: str) -> list[Statement]:
        """The dated statements of an article, in reading order."""
        rows = self._state.rows("SELECT statement FROM statements WHERE slug = ? ORDER BY place", slug)
        return [decode(Statement, row[0]) for row in rows]

    def event_months(self, owner: str) -> list[tuple[str, int]]:
        """Months with the number of events that begin in them."""
        return self._state.rows(
            f"SELECT substr(o.start, 1, 7) AS month, COUNT(*) FROM event_owners o {_JUDGED} "  # noqa: S608
            f"WHERE o.owner = ? AND {_SHOWN} GROUP BY month ORDER BY month",
            owner,
        )


def _judged(record: str, note: str | None) -> Event:
    """An event with the mark and the note of an editor who pinned it (the note is None when nobody did)."""
    event = decode(Event, record)
    return event if note is None else replace(event, pinned=True, note=note or event.note)


def _each_sentence_once(events: Iterable[Event]) -> list[Event]:
    """The events in their order; of those that show the same sentence the one that is known most finely."""
    finest: dict[tuple[str, int, int] | str, Event] = {}
    for event in events:
        best = event.statements[0]
        is_free = event.pinned or event.origin == "editor"
        place = event.id if is_free else (best.article, best.block, best.sentence_start)
        other = finest.get(place)
        if other is None or FINENESS[event.value.grain] < FINENESS[other.value.grain]:
            finest[place] = event
    kept = {event.id for event in finest.values()}
    return [event for event in events if event.id in kept]


def _with_lines(brief: str, lines: str) -> tuple[Brief, list[MentionLine]]:
    return read_brief(brief), decode_all(MentionLine, lines)


def _listed(topic: str, source: str) -> tuple[str, tuple[str, ...]]:
    """What selects slug and time of publication of the articles that stand by themselves, of a topic or source."""
    if topic:
        return "(SELECT slug, published FROM filings WHERE topic = ? AND sure)", (topic,)
    if source:
        return "(SELECT slug, published FROM credits WHERE source = ?)", (source,)
    return "(SELECT slug, published FROM articles WHERE standing = '')", ()


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
