"""Feeds in Atom (RFC 4287): what is new in the dossier or in a topic, for readers that ask by themselves.

No clock: a feed was updated when its newest entry was. Addresses are written as they are given; with relative ones
there is no `xml:base`, so they hold wherever the folder stands.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo
from html import escape

from dossier.downloads.characters import on_one_line
from dossier.downloads.records import EntryRecord, FeedRecord
from dossier.downloads.serialiser import Serialiser

_EPOCH = datetime(1970, 1, 1)


def atom_feed(feed: FeedRecord, entries: Sequence[EntryRecord]) -> str:
    """The feed with its entries, newest first; ids are UUIDs that follow from the keys and stay when a site moves."""
    ordered = sorted(entries, key=lambda entry: (_changed(entry), entry.key), reverse=True)
    newest = _changed(ordered[0]) if ordered else _EPOCH
    rows: Serialiser[EntryRecord] = Serialiser(
        lambda entry: _entry(entry, feed.zone), head=_head(feed, newest), tail="</feed>\n"
    )
    return rows.whole(ordered)


def _head(feed: FeedRecord, newest: datetime) -> str:
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={_attribute(feed.language)}>',
        f"  <id>{_identity(feed.key)}</id>",
        f"  <title>{_text(feed.title)}</title>",
        f"  <updated>{_moment(newest, feed.zone)}</updated>",
        f"  <author><name>{_text(feed.author or feed.title)}</name></author>",
        f'  <link rel="self" type="application/atom+xml" href={_attribute(feed.url)}/>',
        f'  <link rel="alternate" type="text/html" href={_attribute(feed.page)}/>',
    ]
    if feed.subtitle:
        lines.insert(4, f"  <subtitle>{_text(feed.subtitle)}</subtitle>")
    return "\n".join(lines) + "\n"


def _entry(entry: EntryRecord, zone: tzinfo | None) -> str:
    lines = [
        "  <entry>",
        f"    <id>{_identity(entry.key)}</id>",
        f"    <title>{_text(entry.title)}</title>",
        f'    <link rel="alternate" type="text/html" href={_attribute(entry.url)}/>',
        f"    <published>{_moment(entry.published, zone)}</published>",
        f"    <updated>{_moment(_changed(entry), zone)}</updated>",
        *(f"    <author><name>{_text(author)}</name></author>" for author in entry.authors),
        *(f"    <category term={_attribute(topic)}/>" for topic in entry.topics),
    ]
    if entry.summary:
        lines.append(f"    <summary>{_text(entry.summary)}</summary>")
    return "\n".join([*lines, "  </entry>", ""])


def _changed(entry: EntryRecord) -> datetime:
    return max(entry.updated, entry.published) if entry.updated else entry.published


def _identity(key: str) -> str:
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, key)}"


def _moment(moment: datetime, zone: tzinfo | None) -> str:
    return moment.replace(tzinfo=zone or UTC).isoformat(timespec="seconds")


def _text(text: str) -> str:
    return escape(on_one_line(text), quote=False)


def _attribute(text: str) -> str:
    return f'"{escape(on_one_line(text))}"'
