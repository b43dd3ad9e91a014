"""Statements of all articles become the events of the timelines, interval by interval."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from dossier.build.touched import Touched
from dossier.codec import decode, encode
from dossier.events import find_conflicts, merge_statements, score_events
from dossier.events.conflicts import neighbour_buckets
from dossier.events.place_in_time import FINENESS
from dossier.model import Event, Statement
from dossier.state import State

_FIRST, _LAST = datetime(1, 1, 1), datetime(9999, 12, 31)


def settle_events(state: State, buckets: Iterable[str], touched: Touched) -> dict[str, set[str]]:
    """Merges the statements of those intervals anew, and touches the timelines of every event that differs.

    Gives the ids of the events that came or changed, by interval.
    """
    fresh: dict[str, set[str]] = {}
    settled = dict(state.rows("SELECT DISTINCT name, entity FROM uses WHERE name <> entity"))
    for bucket in sorted(buckets):
        old = dict(state.rows("SELECT id, record FROM events WHERE bucket = ?", bucket))
        rows = state.rows("SELECT statement FROM statements WHERE bucket = ? ORDER BY slug, place", bucket)
        merged = score_events(merge_statements([decode(Statement, row[0]) for row in rows]))
        new = {event.id: (encode(event), event) for event in merged}
        for id_ in sorted(set(old) - set(new)):
            remove_event(state, decode(Event, old[id_]), touched)
        for id_, (text, event) in sorted(new.items()):
            if old.get(id_) != text or _owners(state, id_) != owners_of(event, settled):
                if id_ in old:
                    remove_event(state, decode(Event, old[id_]), touched)
                add_event(state, event, bucket=bucket, settled=settled, touched=touched)
                fresh.setdefault(bucket, set()).add(id_)
    return fresh


def settle_conflicts(state: State, fresh: Mapping[str, set[str]], touched: Touched) -> None:
    """Notes which other events contradict those that came or changed, in the same interval or beside it.

    Events that changed or went have taken their old conflicts along (see `remove_event`).
    """
    for bucket, ids in sorted(fresh.items()):
        here = _events_in(state, bucket)
        beside = [event for name in neighbour_buckets(here[0].value) for event in _events_in(state, name)]
        found = [(one.first, one.second, one.kind) for one in find_conflicts([*here, *beside], ids)]
        state.write_all("INSERT OR IGNORE INTO conflicts VALUES (?, ?, ?)", found)
        changed = {id_ for row in found for id_ in row[:2]}
        forget_rows(state, changed)
        for id_ in sorted(changed):
            for (record,) in state.rows("SELECT record FROM events WHERE id = ?", id_):
                event = decode(Event, record)
                touched.add_event(event, _owners(state, id_), "an event contradicts it, or no more")


def forget_rows(state: State, ids: Iterable[str]) -> None:
    """Lets the rows of those events in the downloads be written anew."""
    state.write_all("DELETE FROM rows WHERE owner = ?", [(f"event/{id_}",) for id_ in sorted(ids)])


def _events_in(state: State, bucket: str) -> list[Event]:
    rows = state.rows("SELECT record FROM events WHERE bucket = ? ORDER BY id", bucket)
    return [decode(Event, row[0]) for row in rows]


def _owners(state: State, id_: str) -> list[str]:
    return [
        owner for (owner,) in state.rows("SELECT owner FROM event_owners WHERE id = ? ORDER BY owner", id_)
    ]


def owners_of(event: Event, settled: dict[str, str]) -> list[str]:
    """The site, the topics, entities and articles whose timeline the event stands on."""
    found = {""}
    for statement in event.statements:
        if statement.article:
            found.add(f"article/{statement.article}")
        found.update(f"topic/{topic}" for topic in statement.topics)
        found.update(settled.get(name, name) for name in statement.entities)
    return sorted(found)


def rank_of(event: Event) -> str:
    """Orders events that begin at the same moment: coarse before fine, the longer first."""
    fineness = 99 - list(FINENESS).index(event.value.grain)
    end = event.value.end or _LAST
    return f"{fineness:02}{end.isoformat()}"


def _start(event: Event) -> str:
    return (event.value.moment or _FIRST).isoformat()


def remove_event(state: State, event: Event, touched: Touched) -> None:
    """Takes an event off every timeline, and its mark off those that it contradicts."""
    touched.add_event(event, _owners(state, event.id), "an event changed")
    beside = state.rows(
        "SELECT record FROM events WHERE id IN (SELECT second FROM conflicts WHERE first = ?1 "
        "UNION SELECT first FROM conflicts WHERE second = ?1) ORDER BY id",
        event.id,
    )
    for other in (decode(Event, record) for (record,) in beside):
        forget_rows(state, [other.id])
        touched.add_event(other, _owners(state, other.id), "an event contradicts it no more")
    state.write("DELETE FROM conflicts WHERE first = ? OR second = ?", event.id, event.id)
    for table, column in (("events", "id"), ("event_owners", "id"), ("rows", "owner")):
        owner = f"event/{event.id}" if table == "rows" else event.id
        state.write(f"DELETE FROM {table} WHERE {column} = ?", owner)  # noqa: S608


def add_event(state: State, event: Event, *, bucket: str, settled: dict[str, str], touched: Touched) -> None:
    """Puts an event on the timelines of all it belongs to."""
    start, rank, owners = _start(event), rank_of(event), owners_of(event, settled)
    state.write(
        "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?)",
        event.id,
        bucket,
        start,
        rank,
        event.score,
        encode(event),
    )
    state.write_all(
        "INSERT INTO event_owners VALUES (?, ?, ?, ?, ?)",
        [(owner, start, rank, event.id, event.score) for owner in owners],
    )
    touched.add_event(event, owners, "an event is new or changed")
