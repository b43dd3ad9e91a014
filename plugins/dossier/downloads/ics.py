"""The events as iCalendar (RFC 5545): whole-day entries for what is known to the day, notes for all else.

A month or a year is no day: it becomes a VJOURNAL without a date, which calendars show as a note or not at all.
`calendar(title)` gives the `Serialiser`; a row is one component. A calendar without any component is not valid, so a
file without rows should not be written.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from dossier.downloads.characters import without_controls
from dossier.downloads.records import EventRecord
from dossier.downloads.serialiser import Serialiser
from dossier.model import DateValue

_OCTETS = 75
_DAY_OR_FINER = frozenset({"minute", "hour", "part of day", "day"})


def calendar(title: str) -> Serialiser[EventRecord]:
    """The calendar of the dossier or topic of that title."""
    head = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//pelican-dossier//Timeline//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{escape_text(title)}",
    ]
    return Serialiser(_component, head=_lines(head), tail=_lines(["END:VCALENDAR"]))


def escape_text(text: str) -> str:
    r"""`text` as a TEXT value.

    >>> print(escape_text("Talks; round 2, in\nGeneva"))
    Talks\; round 2\, in\nGeneva
    """
    plain = without_controls(text).replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def fold(line: str) -> str:
    """A content line folded at 75 octets, never inside a character, without its line end.

    >>> [len(part.encode()) for part in fold("SUMMARY:" + "é" * 70).split("\\r\\n")]
    [74, 75]
    """
    octets = line.encode()
    parts: list[bytes] = []
    start, room = 0, _OCTETS
    while len(octets) - start > room:
        end = start + room
        while octets[end] & 0xC0 == 0x80:
            end -= 1
        parts.append(octets[start:end])
        start, room = end, _OCTETS - 1
    return b"\r\n ".join([*parts, octets[start:]]).decode()


def whole_days(value: DateValue) -> tuple[datetime, datetime] | None:
    """First day and the day after the last, when both are known to the day, else None."""
    if value.start is None or value.end is None or value.grain not in _DAY_OR_FINER:
        return None
    if value.modifier == "approximate":
        return None
    first = value.start.replace(hour=0, minute=0, second=0, microsecond=0)
    last = (value.end - timedelta(microseconds=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    return (first, last + timedelta(days=1)) if last.year < 9999 else None


def _component(record: EventRecord) -> str:
    days = whole_days(record.event.value)
    name = "VEVENT" if days else "VJOURNAL"
    return _lines([f"BEGIN:{name}", *_identity(record), *_when(record, days), *_what(record), f"END:{name}"])


def _identity(record: EventRecord) -> list[str]:
    stamp = min(statement.published for statement in record.event.statements)
    return [f"UID:{record.event.id}@pelican-dossier", f"DTSTAMP:{stamp:%Y%m%dT%H%M%S}Z"]


def _when(record: EventRecord, days: tuple[datetime, datetime] | None) -> list[str]:
    planned = record.event.modality == "announced"
    if days is None:
        return ["STATUS:DRAFT" if planned else "STATUS:FINAL"]
    return [
        f"DTSTART;VALUE=DATE:{_day(days[0])}",
        f"DTEND;VALUE=DATE:{_day(days[1])}",
        "TRANSP:TRANSPARENT",
        "STATUS:TENTATIVE" if planned else "STATUS:CONFIRMED",
    ]


def _what(record: EventRecord) -> list[str]:
    told = record.event.statements[0].text
    sources = ", ".join(record.event.sources)
    lines = [
        f"SUMMARY:{escape_text(told)}",
        f"DESCRIPTION:{escape_text(' · '.join(part for part in (record.label, sources, record.event.note) if part))}",
    ]
    if record.topics:
        lines.append("CATEGORIES:" + ",".join(escape_text(topic) for topic in record.topics))
    if "://" in record.url:
        lines.append(f"URL:{without_controls(record.url)}")
    return lines


def _day(moment: datetime) -> str:
    return f"{moment.year:04d}{moment.month:02d}{moment.day:02d}"


def _lines(lines: list[str]) -> str:
    return "".join(fold(line) + "\r\n" for line in lines)
