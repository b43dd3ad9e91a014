"""The reader of IPTC ninjs: 1.x (flat), 2.x (arrays in lower case) and 3.x (the same in camel case)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Literal

from dossier.errors import SeedError
from dossier.intake.draft import Draft, read_revision
from dossier.intake.formats.ninjs_text import find_blocks, find_headline, text_of_value
from dossier.intake.hosts import host_of
from dossier.intake.markup_blocks import blocks_of_caption, blocks_of_text
from dossier.intake.moments import parse_stamp
from dossier.model import Block, GivenName

_NO_TEXTS = (
    "picture", "image", "graphic", "photo", "video", "audio", "animation", "planning", "event", "composite",
    "package",
)  # fmt: skip
_MARKS = (
    "versioncreated", "pubstatus", "body_xhtml", "body_html", "body_text", "usageterms", "representationtype",
    "bodies", "headlines",
)  # fmt: skip
_GIVEN: tuple[tuple[tuple[str, ...], Literal["person", "place", "organisation", "subject"]], ...] = (
    (("person", "people"), "person"),
    (("place", "places"), "place"),
    (("organisation", "organisations"), "organisation"),
    (("subject", "subjects"), "subject"),
)


def is_ninjs(record: dict[str, Any]) -> bool:
    """True for a record with a field that only ninjs has."""
    names = {name.lower() for name in record}
    standard = record.get("standard") or record.get("$standard")
    if isinstance(standard, dict) and "ninjs" in str(standard.get("name", "")).lower():
        return True
    return any(mark in names for mark in _MARKS) and (
        "uri" in names or "guid" in names or "versioncreated" in names
    )


def read_ninjs(record: dict[str, Any], where: str) -> Draft:
    """The article in a record of any ninjs version; raises SeedError without a date or a text."""
    fields = {name.lower().replace("_", ""): value for name, value in record.items()}
    status = str(fields.get("pubstatus", "")).rpartition(":")[2].lower()
    if status in ("canceled", "cancelled", "withheld"):
        raise SeedError(f"{where}: the source has withdrawn it (pubstatus {status!r}); nothing to publish")
    headline = find_headline(fields)
    blocks = find_blocks(fields, headline)
    kind = str(fields.get("type", "")).lower()
    if kind in _NO_TEXTS and not _has_body(fields):
        raise SeedError(f"{where}: a {kind} item without a text; save the article that it goes with")
    published = _stamp(fields, "firstcreated", "contentcreated", "versioncreated")
    if published is None:
        raise SeedError(
            f"{where}: no date in the ninjs record (versioncreated or firstcreated); add one as '2016-08-27T01:56:00+02:00'"
        )
    if not blocks and not headline:
        raise SeedError(
            f"{where}: neither headline nor text in the ninjs record; ask the source for the text"
        )
    given = {block.text for block in blocks}
    pictures = [block for block in _pictures(fields) if block.text not in given]
    draft = Draft(published, blocks=[*pictures, *blocks], headline=headline)
    draft.updated = _stamp(fields, "contentmodified", "versioncreated")
    draft.embargo = _stamp(fields, "embargoed", "embargo")
    draft.revision = read_revision(str(fields.get("version", "")))
    draft.byline = (
        text_of_value(fields.get("byline"))
        or text_of_value(fields.get("by"))
        or _authors(fields.get("authors"))
    )
    draft.dateline = text_of_value(fields.get("dateline")) or text_of_value(fields.get("located"))
    draft.language = text_of_value(fields.get("language"))
    draft.sources = _sources(fields)
    rights = _rights(fields)
    draft.rights_note = text_of_value(rights.get("copyrightnotice")) or text_of_value(
        rights.get("usageterms")
    )
    draft.given = list(_given(fields))
    if not blocks and (elsewhere := _texts_elsewhere(fields)):
        draft.warn(where, f"its text is in another file ({', '.join(elsewhere)}); put that file in too")
    return draft


def _texts_elsewhere(fields: dict[str, Any]) -> list[str]:
    """Names of the renditions that hold the text which the record itself has not."""
    renditions = fields.get("renditions")
    named = renditions.items() if isinstance(renditions, dict) else ()
    return [name for name, one in named if isinstance(one, dict) and one.get("type") == "text"]


def _has_body(fields: dict[str, Any]) -> bool:
    return any(name.startswith(("body", "bodies")) and value for name, value in fields.items())


def _authors(value: Any) -> str:
    """The names of those who wrote it, editors left out."""
    people = [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
    writers = [one for one in people if str(one.get("role", "")).lower() not in ("editor", "subeditor")]
    return ", ".join(name for one in writers or people if (name := text_of_value(one)))


def _rights(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields of the rights, of the record itself or of the `rightsinfo` in it."""
    inside = fields.get("rightsinfo")
    inside = inside[0] if isinstance(inside, list) and inside else inside
    lowered = {name.lower(): value for name, value in inside.items()} if isinstance(inside, dict) else {}
    return lowered | {name: value for name, value in fields.items() if value}


def _sources(fields: dict[str, Any]) -> list[str]:
    """Who is credited: the source, else those of `infosources`, else who holds the copyright or provides it, or its host."""
    source = text_of_value(fields.get("source"))
    named = fields.get("infosources")
    names = [text_of_value(one) for one in named] if isinstance(named, list) else []
    others = (text_of_value(_rights(fields).get("copyrightholder")), text_of_value(fields.get("provider")))
    host = host_of(text_of_value(fields.get("uri")))
    found = [source] if source else names or [next((name for name in others if name), host)]
    return [name for name in found if name]


def _stamp(fields: dict[str, Any], *names: str) -> datetime | None:
    for name in names:
        moment = parse_stamp(text_of_value(fields.get(name)))
        if moment:
            return moment
    return None


def _pictures(fields: dict[str, Any]) -> Iterator[Block]:
    """Captions and credits of the pictures that belong to the text."""
    associations = fields.get("associations")
    entries = associations.values() if isinstance(associations, dict) else associations or ()
    for entry in entries:
        if not isinstance(entry, dict) or entry.get("type") not in ("picture", "image", "graphic"):
            continue
        caption = (
            text_of_value(entry.get("description_text"))
            or text_of_value(entry.get("descriptions"))
            or text_of_value(entry.get("headline"))
        )
        holder = text_of_value(_rights(entry).get("copyrightholder"))
        credit = text_of_value(entry.get("byline")) or text_of_value(entry.get("by")) or holder
        yield from blocks_of_caption(caption)
        if credit:
            yield from (Block("credit", block.text) for block in blocks_of_text(credit))


def _given(fields: dict[str, Any]) -> Iterator[GivenName]:
    for names, kind in _GIVEN:
        for name in names:
            entries = fields.get(name)
            for entry in entries if isinstance(entries, list) else ():
                if text_of_value(entry):
                    yield GivenName(kind, text_of_value(entry))
    for keyword in fields.get("keywords") or ():
        if isinstance(keyword, str):
            yield GivenName("subject", keyword)
