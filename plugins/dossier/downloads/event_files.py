"""The events as JSON and as TimelineJS JSON: one object a row.

`EVENTS_JSON` is a list; its moments are local, `until` is the first moment after the event, null is open.
`timelinejs(title)` has `display_date`, so that a month stays a month in TimelineJS too.
"""

from __future__ import annotations

import html
from datetime import datetime, timedelta

from dossier.downloads.characters import to_json, without_controls
from dossier.downloads.records import EventRecord
from dossier.downloads.serialiser import Serialiser
from dossier.model import Statement

_DATE_PARTS: dict[str, int] = {
    "century": 1, "decade": 1, "year": 1, "half": 2, "quarter": 2, "season": 2, "month": 2,
    "week": 3, "weekend": 3, "day": 3, "part of day": 4, "hour": 4, "minute": 5,
}  # fmt: skip
"""How many of year, month, day, hour and minute a grain knows."""


def timelinejs(title: str) -> Serialiser[EventRecord]:
    """The format of TimelineJS 3, with the title slide of the dossier or topic."""
    slide = to_json({"text": {"headline": html.escape(without_controls(title))}})
    return Serialiser(_slide, head=f'{{"title": {slide}, "events": [\n', separator=",\n", tail="\n]}\n")


def _event_row(record: EventRecord) -> str:
    event, value = record.event, record.event.value
    urls = (*record.statement_urls, *("",) * len(event.statements))
    return to_json(
        {
            "id": event.id,
            "aliases": list(event.aliases),
            "url": record.url,
            "label": record.label,
            "from": _moment(value.start),
            "until": _moment(value.end),
            "grain": value.grain,
            "modifier": value.modifier,
            "direction": value.direction,
            "edtf": value.edtf,
            "modality": event.modality,
            "origin": event.origin,
            "text": without_controls(event.statements[0].text),
            "note": event.note,
            "articles": event.articles,
            "sources": list(event.sources),
            "entities": list(record.entities),
            "topics": list(record.topics),
            "score": round(event.score, 4),
            "key": event.pinned,
            "pinned": event.pinned,
            "conflicts": list(event.conflicts),
            "statements": [
                _statement(statement, url) for statement, url in zip(event.statements, urls, strict=False)
            ],
        }
    )


def _statement(statement: Statement, url: str) -> dict[str, object]:
    return {
        "text": without_controls(statement.text),
        "url": url,
        "article": statement.article,
        "published": statement.published.isoformat(),
        "modality": statement.modality,
        "date": {"text": statement.date.text, "rule": statement.date.rule, "stated": statement.date.stated},
    }


def _slide(record: EventRecord) -> str:
    value, best = record.event.value, record.event.statements[0]
    first = value.moment
    if first is None:
        return ""
    slide: dict[str, object] = {
        "unique_id": record.event.id,
        "start_date": _date_parts(first, value.grain),
        "display_date": html.escape(record.label),
        "text": {"headline": html.escape(record.label), "text": _paragraph(record, best.text)},
    }
    if value.start and value.end and value.kind == "span":
        slide["end_date"] = _date_parts(value.end - timedelta(microseconds=1), value.grain)
    if record.topics:
        slide["group"] = html.escape(record.topics[0])
    return to_json(slide)


def _paragraph(record: EventRecord, text: str) -> str:
    told = html.escape(without_controls(text))
    link = html.escape(record.url)
    return f'<p><a href="{link}">{told}</a></p>' if link else f"<p>{told}</p>"


def _date_parts(moment: datetime, grain: str) -> dict[str, int]:
    parts = {
        "year": moment.year,
        "month": moment.month,
        "day": moment.day,
        "hour": moment.hour,
        "minute": moment.minute,
    }
    return dict(list(parts.items())[: _DATE_PARTS[grain]])


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


EVENTS_JSON: Serialiser[EventRecord] = Serialiser(_event_row, head="[\n", separator=",\n", tail="\n]\n")
