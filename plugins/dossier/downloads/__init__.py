"""At the end of the way: the dossier as files for other programs, each format in parts that can be kept.

A format is a `Serialiser` with `head`, `row(record)` and `tail`. At 10,000 articles a build keeps the rows, makes those
of what changed, and joins them; nothing here needs all records at once. Functions give text and touch no disk.
"""

from __future__ import annotations

from dossier.downloads.characters import to_json
from dossier.downloads.citations import CITATIONS_BIB, CITATIONS_CSL, CITATIONS_RIS
from dossier.downloads.event_files import EVENTS_JSON, timelinejs
from dossier.downloads.feeds import atom_feed
from dossier.downloads.ics import calendar
from dossier.downloads.jsonld import article_jsonld, breadcrumbs_jsonld, entity_jsonld, event_jsonld
from dossier.downloads.records import (
    ArticleRecord,
    EntityRecord,
    EntryRecord,
    EventRecord,
    FeedRecord,
    MentionRecord,
)
from dossier.downloads.serialiser import Serialiser
from dossier.downloads.sitemap import SITEMAP, SITEMAP_INDEX, PageAddress, robots
from dossier.downloads.tables import ARTICLES_CSV, ENTITIES_CSV, EVENTS_CSV, MENTIONS_CSV, csv_line, read_cell

__all__ = [
    "ARTICLES_CSV",
    "CITATIONS_BIB",
    "CITATIONS_CSL",
    "CITATIONS_RIS",
    "ENTITIES_CSV",
    "EVENTS_CSV",
    "EVENTS_JSON",
    "MENTIONS_CSV",
    "SITEMAP",
    "SITEMAP_INDEX",
    "ArticleRecord",
    "EntityRecord",
    "EntryRecord",
    "EventRecord",
    "FeedRecord",
    "MentionRecord",
    "PageAddress",
    "Serialiser",
    "article_jsonld",
    "atom_feed",
    "breadcrumbs_jsonld",
    "calendar",
    "csv_line",
    "entity_jsonld",
    "event_jsonld",
    "read_cell",
    "robots",
    "timelinejs",
    "to_json",
]
