"""The editor's hand on the timeline: `content/<topic>/timeline.csv`, whose rows add, hide and pin events."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from dossier.events.edtf import parse_edtf
from dossier.model import DateMention, DateValue, Event, Problem, Statement

COLUMNS = ("id", "date", "end", "text", "article", "action", "note")
ACTIONS = ("add", "hide", "pin")
EditorAction = Literal["add", "hide", "pin"]


@dataclass(frozen=True, slots=True)
class EditorEvent:
    """One row of a `timeline.csv`."""

    action: EditorAction
    id: str
    """The event that is hidden or pinned (its id or an alias); for an added one its own id."""
    where: str
    """File and line, for messages."""
    value: DateValue | None = None
    text: str = ""
    article: str = ""
    """Slug of the article it leans on, may be empty."""
    note: str = ""
    topic: str = ""
    """Folder of the file."""


def parse_timeline_csv(text: str, path: str) -> tuple[list[EditorEvent], list[Problem]]:
    """The rows of a timeline file in order, and what is wrong with the rows that cannot be used.

    Columns are found by name, in any order, missing ones empty, split by comma or (as spreadsheets write them)
    semicolon or tab. A blank `action` means `add` where there is a date, `pin` where there is only an id.
    """
    body = text.removeprefix("\ufeff")
    heading = body.split("\n", 1)[0]
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=max(",;\t", key=heading.count))
    rows: list[EditorEvent] = []
    problems: list[Problem] = []
    names: list[str] = []
    try:
        for cells in reader:
            if not names:
                names = [cell.strip().lower() for cell in cells]
                problems += _check_columns(names, f"{path}:{reader.line_num}")
            elif any(cell.strip() for cell in cells):
                row = dict(zip(names, (cell.strip() for cell in cells), strict=False))
                _read_row(row, f"{path}:{reader.line_num}", rows, problems)
    except csv.Error as error:
        problems.append(
            Problem(
                f"{path}:{reader.line_num}",
                f"not readable as CSV ({error}); check the quotation marks",
                "refused",
            )
        )
    return rows, problems


def apply_editor(events: Iterable[Event], rows: Sequence[EditorEvent]) -> list[Event]:
    """The events with those hidden gone, those pinned marked, and those added at the end, in the order of the rows.

    An id may be an alias: what was merged since is hidden or pinned with the event it became part of. A row that
    names no event is passed over; `find_unmatched` reports it.
    """
    hidden = {row.id for row in rows if row.action == "hide"}
    pins = {row.id: row for row in rows if row.action == "pin"}
    kept: list[Event] = []
    for event in events:
        ids = (event.id, *event.aliases)
        if not hidden.isdisjoint(ids):
            continue
        pin = next((pins[key] for key in ids if key in pins), None)
        kept.append(replace(event, pinned=True, note=pin.note or event.note) if pin else event)
    return kept + [_added_event(row) for row in rows if row.action == "add" and row.id not in hidden]


def find_unmatched(events: Iterable[Event], rows: Sequence[EditorEvent]) -> list[Problem]:
    """A problem for each row that hides or pins an event which is not there."""
    known = {key for event in events for key in (event.id, *event.aliases)}
    known |= {row.id for row in rows if row.action == "add"}
    return [
        Problem(
            row.where, f"no event with id {row.id!r} to {row.action}; copy the id from the timeline's link"
        )
        for row in rows
        if row.action != "add" and row.id not in known
    ]


def _check_columns(names: Sequence[str], where: str) -> list[Problem]:
    unknown = [name for name in names if name and name not in COLUMNS]
    problems = [
        Problem(where, f"unknown column {name!r}; the columns are {', '.join(COLUMNS)}") for name in unknown
    ]
    if "date" not in names and "id" not in names:
        problems.append(
            Problem(
                where,
                f"no column 'date' or 'id' in {names!r}; the first line must name the columns",
                "refused",
            )
        )
    return problems


def _read_row(row: dict[str, str], where: str, rows: list[EditorEvent], problems: list[Problem]) -> None:
    try:
        rows.append(_parse_row(row, where))
    except ValueError as error:
        problems.append(Problem(where, str(error), "refused"))


def _parse_row(row: dict[str, str], where: str) -> EditorEvent:
    action = row.get("action", "").lower() or ("add" if row.get("date") else "pin")
    article, note = row.get("article", ""), row.get("note", "")
    match action:
        case "add":
            return _parse_addition(row, where)
        case "hide" | "pin" if row.get("id"):
            return EditorEvent(action, row["id"], where, article=article, note=note, topic=_folder(where))
        case "hide" | "pin":
            raise ValueError(
                f"no id in a row to {action}; give the id of the event, from the timeline's link"
            )
    raise ValueError(f"unknown action {action!r}; expected {', '.join(ACTIONS)}")


def _parse_addition(row: dict[str, str], where: str) -> EditorEvent:
    if not row.get("text"):
        raise ValueError("no text in a row to add; say in one sentence what happened")
    return EditorEvent(
        action="add",
        id=row.get("id") or _row_id(row),
        where=where,
        value=_parse_value(row.get("date", ""), row.get("end", "")),
        text=row["text"],
        article=row.get("article", ""),
        note=row.get("note", ""),
        topic=_folder(where),
    )


def _parse_value(date: str, end: str) -> DateValue:
    if not date:
        raise ValueError("no date in a row to add; expected YYYY, YYYY-MM or YYYY-MM-DD")
    spelled = f"{date}/{end}" if end and "/" not in date else date
    try:
        return parse_edtf(spelled)
    except (ValueError, OverflowError) as error:
        raise ValueError(
            f"{spelled!r} is no date ({error}); expected YYYY, YYYY-MM, YYYY-MM-DD or two with / between"
        ) from error


def _row_id(row: dict[str, str]) -> str:
    parts = (row.get("date", ""), row.get("end", ""), row.get("text", ""))
    return "x" + hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:14]


def _folder(where: str) -> str:
    parts = where.split("/")
    return parts[-2] if len(parts) > 1 else ""


def _added_event(row: EditorEvent) -> Event:
    assert row.value is not None
    moment = row.value.moment or datetime(1, 1, 1)
    statement = Statement(
        article=row.article,
        published=moment,
        block=-1,
        sentence_start=0,
        sentence_end=len(row.text),
        text=row.text,
        date=DateMention(-1, 0, 0, "", row.value, "editor"),
        modality="happened",
        topics=(row.topic,) if row.topic else (),
    )
    return Event(
        id=row.id,
        value=row.value,
        modality="happened",
        statements=(statement,),
        articles=1 if row.article else 0,
        origin="editor",
        pinned=True,
        note=row.note,
    )
