"""The reader of IPTC ninjs: 1.x (flat), 2.x (arrays in lower case) and 3.x (the same in camel case)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Literal

from dossier.errors import SeedError
from dossier.intake.draft import Draft, read_revision
from dossier.intake.markup_blocks import blocks_of_caption, blocks_of_markup, blocks_of_text
from dossier.intake.moments import parse_stamp
from dossier.model import Block, GivenName

_NO_TEXTS = ("picture", "image", "graphic", "photo", "video", "audio", "animation", "planning", "event")
_MARKS = (
    "versioncreated",
    "pubstatus",
    "body_xhtml",
    "body_html",
    "body_text",
    "usageterms",
    "representationtype",
    "bodies",
    "headlines",
)
_GIVEN: tuple[tuple[tuple[str, ...], Literal["person", "place", "organisation", "subject"]], ...] = (
    (("person", "people"), "person"),
    (("place", "places"), "place"),
    (("organisation", "organisations"), "organisation"),
    (("subject", "subjects"), "subject"),
)


def is_ninjs(record: dict[str, Any]) -> bool:
    """True for a record with a field that only ninjs has."""
    names = {name.lower() for name in record}
    return any(mark in names for mark in _MARKS) and (
        "uri" in names or "guid" in names or "versioncreated" in names
    )


def read_ninjs(record: dict[str, Any], where: str) -> Draft:
    """The article in a record of any ninjs version; raises SeedError without a date or a text."""
    fields = {name.lower().replace("_", ""): value for name, value in record.items()}
    status = str(fields.get("pubstatus", ""))
    if status in ("canceled", "cancelled", "withheld"):
        raise SeedError(f"{where}: the source has withdrawn it (pubstatus {status!r}); nothing to publish")
    blocks = _blocks(fields, _headline(fields))
    kind = str(fields.get("type", ""))
    if kind in _NO_TEXTS and not _has_body(fields):
        raise SeedError(f"{where}: a {kind} item without a text; save the article that it goes with")
    published = _stamp(fields, "firstcreated", "contentcreated", "versioncreated")
    if published is None:
        raise SeedError(
            f"{where}: no date in the ninjs record (versioncreated or firstcreated); add one as '2016-08-27T01:56:00+02:00'"
        )
    headline = _headline(fields)
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
    draft.byline = _text(fields.get("byline")) or _text(fields.get("by")) or _authors(fields.get("authors"))
    draft.dateline = _text(fields.get("dateline")) or _text(fields.get("located"))
    draft.language = _text(fields.get("language"))
    draft.sources = _sources(fields)
    rights = _rights(fields)
    draft.rights_note = _text(rights.get("copyrightnotice")) or _text(rights.get("usageterms"))
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
    return ", ".join(name for one in writers or people if (name := _text(one)))


def _rights(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields of the rights, of the record itself or of the `rightsinfo` in it."""
    inside = fields.get("rightsinfo")
    inside = inside[0] if isinstance(inside, list) and inside else inside
    lowered = {name.lower(): value for name, value in inside.items()} if isinstance(inside, dict) else {}
    return lowered | {name: value for name, value in fields.items() if value}


def _sources(fields: dict[str, Any]) -> list[str]:
    """Who is credited: the source, else those of `infosources`, else the holder of the copyright or the provider."""
    source = _text(fields.get("source"))
    named = fields.get("infosources")
    names = [_text(one) for one in named] if isinstance(named, list) else []
    others = (_text(_rights(fields).get("copyrightholder")), _text(fields.get("provider")))
    found = [source] if source else names or [next((name for name in others if name), "")]
    return [name for name in found if name]


def _stamp(fields: dict[str, Any], *names: str) -> datetime | None:
    for name in names:
        moment = parse_stamp(_text(fields.get(name)))
        if moment:
            return moment
    return None


def _text(value: Any) -> str:
    """A text, or the name in a record, or the first of a list; empty for anything else."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("name") or value.get("value") or value.get("title") or ""
    return value if isinstance(value, str) else ""


def _headline(fields: dict[str, Any]) -> str:
    values = _values(fields.get("headlines"))
    main = next((value for role, _, value in values if role == "main"), "")
    return (
        _text(fields.get("headline"))
        or main
        or (values[0][2] if values else "")
        or _text(fields.get("title"))
    )


def _values(entries: Any) -> list[tuple[str, str, str]]:
    """Role, content type and value of the entries of an array."""
    found = []
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, dict) and isinstance(entry.get("value"), str):
            kind = entry.get("contentType") or entry.get("contenttype") or ""
            found.append((str(entry.get("role", "")).lower(), str(kind).lower(), entry["value"]))
    return found


def _blocks(fields: dict[str, Any], headline: str) -> list[Block]:
    for name in ("bodyxhtml", "bodyhtml", "bodyhtml5"):
        if _text(fields.get(name)):
            return blocks_of_markup(_text(fields[name]), headline)
    if _text(fields.get("bodytext")):
        return blocks_of_text(_text(fields["bodytext"]), headline)
    values = _values(fields.get("bodies"))
    for _, kind, value in values:
        if "html" in kind or (not kind and value.lstrip().startswith("<")):
            return blocks_of_markup(value, headline)
    for _, kind, value in values:
        if "xml" not in kind:
            return blocks_of_text(value, headline)
    bodies = [value for name, value in fields.items() if name.startswith("body") and isinstance(value, str)]
    if bodies:
        return blocks_of_text(bodies[0], headline)
    return _description(fields, headline)


def _description(fields: dict[str, Any], headline: str) -> list[Block]:
    """The description, where there is no text at all."""
    for name in ("descriptiontext", "description"):
        if _text(fields.get(name)):
            return blocks_of_text(_text(fields[name]), headline)
    values = _values(fields.get("descriptions"))
    return blocks_of_text(values[0][2], headline) if values else []


def _pictures(fields: dict[str, Any]) -> Iterator[Block]:
    """Captions and credits of the pictures that belong to the text."""
    associations = fields.get("associations")
    entries = associations.values() if isinstance(associations, dict) else associations or ()
    for entry in entries:
        if not isinstance(entry, dict) or entry.get("type") not in ("picture", "image", "graphic"):
            continue
        caption = (
            _text(entry.get("description_text"))
            or _text(entry.get("descriptions"))
            or _text(entry.get("headline"))
        )
        holder = _text(_rights(entry).get("copyrightholder"))
        credit = _text(entry.get("byline")) or _text(entry.get("by")) or holder
        yield from blocks_of_caption(caption)
        if credit:
            yield from (Block("credit", block.text) for block in blocks_of_text(credit))


def _given(fields: dict[str, Any]) -> Iterator[GivenName]:
    for names, kind in _GIVEN:
        for name in names:
            entries = fields.get(name)
            for entry in entries if isinstance(entries, list) else ():
                if _text(entry):
                    yield GivenName(kind, _text(entry))
    for keyword in fields.get("keywords") or ():
        if isinstance(keyword, str):
            yield GivenName("subject", keyword)
