"""The reader of dpa's digitalwires: JSON beside ninjs, with its text in parts of HTML and its names as categories."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Literal

from dossier.errors import SeedError
from dossier.intake.draft import Draft, read_revision
from dossier.intake.introduction import introduce
from dossier.intake.markup_blocks import blocks_of_caption, blocks_of_markup, blocks_of_text
from dossier.intake.moments import parse_stamp
from dossier.model import Block, GivenName

_GIVEN: dict[str, Literal["person", "place", "organisation", "subject"]] = {
    "dnltype:person": "person",
    "dnltype:organisation": "organisation",
    "dnltype:geosubject": "place",
    "dnltype:dpasubject": "subject",
    "dnltype:keyword": "subject",
}
_WITHDRAWN = ("canceled", "cancelled", "withheld")


def is_digitalwires(record: dict[str, Any]) -> bool:
    """True for a record that names its own format."""
    return str(record.get("format", "")).startswith("digitalwires")


def read_digitalwires(record: dict[str, Any], where: str) -> Draft:
    """The article in a record; raises SeedError when it is withdrawn, has no text or no date."""
    status = _text(record, "pubstatus")
    if status in _WITHDRAWN:
        raise SeedError(f"{where}: the source has withdrawn it (pubstatus {status!r}); nothing to publish")
    published = _stamp(record, "version_created") or _stamp(record, "updated")
    if published is None:
        raise SeedError(
            f"{where}: no date in the record (version_created); add one as '2016-08-27T01:56:00+02:00'"
        )
    headline = _text(record, "headline")
    body = _body(record, headline)
    if not body and not headline:
        raise SeedError(f"{where}: neither headline nor text in the record; ask the source for the text")
    if not body and record.get("associations"):
        raise SeedError(f"{where}: pictures without a text; save the article that they go with")
    pictures = list(_pictures(record))
    shown = {block.text for block in pictures}
    body = [block for block in body if block.kind not in ("caption", "credit") or block.text not in shown]
    draft = Draft(published, blocks=[*pictures, *body], headline=headline)
    draft.embargo = _stamp(record, "embargoed")
    draft.revision = read_revision(_text(record, "version"))
    draft.byline = _text(record, "byline")
    draft.dateline = _text(record, "dateline").rstrip(" -–—")
    draft.language = _text(record, "language")
    draft.sources = [name for name in _text(record, "creditline").split("/") if name.strip()]
    draft.rights_note = _text(record, "copyrightnotice") or _text(record, "usageterms")
    draft.given = list(_given(record))
    return draft


def _text(record: dict[str, Any], name: str) -> str:
    value = record.get(name)
    return str(value) if isinstance(value, (str, int)) else ""


def _stamp(record: dict[str, Any], name: str) -> datetime | None:
    return parse_stamp(_text(record, name))


def _body(record: dict[str, Any], headline: str) -> list[Block]:
    """The text under its teaser, as dpa prints it, and the box that goes with it.

    The notepad, which holds what is not meant for readers, is left out.
    """
    text = blocks_of_markup(_text(record, "article_html"), headline)
    teaser = blocks_of_text(_text(record, "teaser"), headline)
    box = blocks_of_markup(_text(record, "infobox_html"))
    return [*(introduce(text, teaser, headline) if text else []), *box]


def _pictures(record: dict[str, Any]) -> Iterator[Block]:
    pictures = record.get("associations")
    for picture in pictures if isinstance(pictures, list) else ():
        if isinstance(picture, dict) and picture.get("type") == "image":
            yield from blocks_of_caption(_text(picture, "caption"))
            credit = _text(picture, "creditline").strip()
            yield from [Block("credit", credit)] if credit else []


def _given(record: dict[str, Any]) -> Iterator[GivenName]:
    categories = record.get("categories")
    for category in categories if isinstance(categories, list) else ():
        kind = _GIVEN.get(str(category.get("type", ""))) if isinstance(category, dict) else None
        if kind and category.get("name"):
            yield GivenName(kind, str(category["name"]))
