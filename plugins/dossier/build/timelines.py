"""The editor's own timelines laid over the events: added ones put in, hidden and pinned ones noted."""

from __future__ import annotations

from collections.abc import Iterable

from dossier.build.events import add_event, forget_rows, remove_event
from dossier.build.touched import Touched
from dossier.codec import decode, encode
from dossier.events import EditorEvent, apply_editor
from dossier.model import Event, Problem
from dossier.state import State

BUCKET = "editor"
"""Stands for the interval of every event that an editor added: they merge with nothing."""


def lay_timelines(state: State, rows: Iterable[EditorEvent], touched: Touched) -> list[Problem]:
    """Applies the rows of all `timeline.csv` files; gives a problem for each that names an event which is not there."""
    rows = list(rows)
    _put_added(state, rows, touched)
    problems = _unknown_articles(state, rows)
    before = set(state.rows("SELECT id, action, note FROM marked"))
    state.write("DELETE FROM marked")
    for row in rows:
        if row.action == "add":
            continue
        event = _find(state, row.id)
        if event:
            state.write("INSERT OR REPLACE INTO marked VALUES (?, ?, ?)", event, row.action, row.note)
        else:
            advice = "copy the id from the end of the address behind its date on the timeline"
            problems.append(Problem(row.where, f"no event has the id {row.id!r}; {advice}"))
    after = set(state.rows("SELECT id, action, note FROM marked"))
    forget_rows(state, {id_ for id_, _, _ in before ^ after})
    return problems


def _unknown_articles(state: State, rows: Iterable[EditorEvent]) -> list[Problem]:
    """A problem for each row that leans on an article which is not there."""
    advice = "copy the last part of the article's address, without .html"
    return [
        Problem(row.where, f"no article is called {row.article!r}; {advice}")
        for row in rows
        if row.article and not state.rows("SELECT 1 FROM articles WHERE slug = ?", row.article)
    ]


def _put_added(state: State, rows: list[EditorEvent], touched: Touched) -> None:
    new = {event.id: event for event in apply_editor([], [row for row in rows if row.action == "add"])}
    old = dict(state.rows("SELECT id, record FROM events WHERE bucket = ?", BUCKET))
    for id_, record in sorted(old.items()):
        if id_ not in new or encode(new[id_]) != record:
            remove_event(state, decode(Event, record), touched)
    for id_, event in sorted(new.items()):
        if old.get(id_) != encode(event):
            add_event(state, event, bucket=BUCKET, settled={}, touched=touched)


def _find(state: State, id_: str) -> str:
    """The event of that id, or the one that took it in; empty when there is none."""
    if state.rows("SELECT 1 FROM events WHERE id = ?", id_):
        return id_
    if not id_.isalnum():
        return ""
    rows = state.rows("SELECT id FROM events WHERE record LIKE ? ORDER BY id LIMIT 1", f'%"{id_}"%')
    return str(rows[0][0]) if rows else ""
