"""The tables of the dossier as CSV (RFC 4180): articles, entities, mentions and events, a line a record.

Each table is a `Serialiser`: its head is the line of column names, a row is one line with its line end.
A cell of text that a spreadsheet could take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a return) gets
one `'` in front, and so does one that begins with `'` itself: to have the text back, drop one leading `'`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from dossier.downloads.characters import without_controls
from dossier.downloads.records import ArticleRecord, EntityRecord, EventRecord, MentionRecord
from dossier.downloads.serialiser import Serialiser

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")
_AS_IT_IS = re.compile(r"(?:(?![=+\-@'\s])[^,\"\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]*(?<!\s))?")
"""Text that needs neither quotes nor mending: most of it."""
_LIST = "; "
"""Between the values of one cell."""


def csv_line(cells: Sequence[str | int | float | None]) -> str:
    """One line of CSV with its line end; numbers stand as they are, None is an empty cell.

    >>> csv_line(["=1+1", 'a "b", c', -3.5, None])
    '\\'=1+1,"a ""b"", c",-3.5,\\r\\n'
    """
    return ",".join(_cell(cell) for cell in cells) + "\r\n"


def read_cell(cell: str) -> str:
    """The text of a cell as it was before `csv_line` made it harmless.

    >>> read_cell("'=1+1"), read_cell("plain")
    ('=1+1', 'plain')
    """
    return cell[1:] if cell.startswith("'") else cell


def _cell(value: str | int | float | None) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        return repr(value)
    if _AS_IT_IS.fullmatch(value):
        return value
    text = without_controls(value)
    if text.startswith(_FORMULA):
        text = "'" + text
    if any(mark in text for mark in ',"\r\n') or text != text.strip():
        return '"' + text.replace('"', '""') + '"'
    return text


def _article_line(article: ArticleRecord) -> str:
    return csv_line(
        [
            article.url,
            article.seed,
            article.sha256,
            article.headline,
            article.published.isoformat(),
            _LIST.join(article.sources),
            _LIST.join(article.topics),
        ]
    )


def _entity_line(record: EntityRecord) -> str:
    entity = record.entity
    return csv_line(
        [
            record.url,
            entity.type,
            entity.heading,
            entity.sort,
            _LIST.join(entity.variants),
            _LIST.join(entity.former),
            "yes" if entity.confirmed else "no",
            entity.wikidata,
            entity.country,
            entity.latitude,
            entity.longitude,
            record.articles,
            record.mentions,
        ]
    )


def _mention_line(mention: MentionRecord) -> str:
    return csv_line(
        [
            mention.entity,
            mention.heading,
            mention.url,
            mention.text,
            mention.form,
            mention.role,
            mention.block,
            mention.start,
            mention.end,
        ]
    )


def _event_line(record: EventRecord) -> str:
    event, value = record.event, record.event.value
    return csv_line(
        [
            event.id,
            record.url,
            record.label,
            value.edtf,
            _moment(value.start),
            _moment(value.end),
            value.grain,
            event.modality,
            event.origin,
            event.statements[0].text,
            record.statement_urls[0] if record.statement_urls else "",
            event.articles,
            _LIST.join(event.sources),
            _LIST.join(record.entities),
            _LIST.join(record.topics),
            "yes" if event.pinned else "no",
            round(event.score, 4),
            " ".join(event.conflicts),
            event.note,
        ]
    )


def _moment(moment: datetime | None) -> str:
    return moment.isoformat() if moment else ""


ARTICLES_CSV: Serialiser[ArticleRecord] = Serialiser(
    _article_line, head=csv_line(["url", "seed", "sha256", "headline", "published", "sources", "topics"])
)
ENTITIES_CSV: Serialiser[EntityRecord] = Serialiser(
    _entity_line,
    head=csv_line(
        [
            "url",
            "type",
            "heading",
            "sort",
            "variants",
            "former",
            "confirmed",
            "wikidata",
            "country",
            "latitude",
            "longitude",
            "articles",
            "mentions",
        ]
    ),
)
MENTIONS_CSV: Serialiser[MentionRecord] = Serialiser(
    _mention_line,
    head=csv_line(["entity", "heading", "url", "text", "form", "role", "block", "start", "end"]),
)
EVENTS_CSV: Serialiser[EventRecord] = Serialiser(
    _event_line,
    head=csv_line(
        [
            "id",
            "url",
            "date",
            "edtf",
            "from",
            "until",
            "grain",
            "modality",
            "origin",
            "text",
            "paragraph",
            "articles",
            "sources",
            "entities",
            "topics",
            "key",
            "score",
            "conflicts",
            "note",
        ]
    ),
)
