"""Beside the reader of ninjs: its headlines, bodies and descriptions, whatever the version calls them."""

from __future__ import annotations

from typing import Any, NamedTuple

from dossier.intake.introduction import introduce
from dossier.intake.markup_blocks import blocks_of_markup, blocks_of_text
from dossier.model import Block


class Entry(NamedTuple):
    """One of the values of a field that may hold several."""

    role: str
    kind: str
    """Its content type, or its role where none is given."""
    value: str


def text_of_value(value: Any) -> str:
    """A text, or the value or the name in a record, or the first of a list; empty for anything else."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("value") or value.get("text") or value.get("name") or value.get("title") or ""
    return value if isinstance(value, str) else ""


def find_headline(fields: dict[str, Any]) -> str:
    """The main headline, else the first, else the title."""
    entries = _entries(fields.get("headlines"), fields)
    main = next((entry.value for entry in entries if entry.role == "main"), "")
    found = text_of_value(fields.get("headline")) or main or (entries[0].value if entries else "")
    return found or text_of_value(fields.get("title"))


def find_blocks(fields: dict[str, Any], headline: str) -> list[Block]:
    """The text under its introduction; the description alone where there is no text."""
    return introduce(_body(fields, headline), _description(fields, headline), headline)


def _entries(values: Any, fields: dict[str, Any]) -> list[Entry]:
    """The values in their order, those in another language than the record's last."""
    language = text_of_value(fields.get("language"))[:2].lower()
    found: list[Entry] = []
    foreign: list[Entry] = []
    for one in values if isinstance(values, list) else ():
        if isinstance(one, dict) and isinstance(one.get("value"), str):
            role = str(one.get("role") or one.get("name") or "").lower()
            kind = one.get("contentType") or one.get("contenttype") or role
            spoken = str(one.get("lang") or one.get("language") or language)[:2].lower()
            (found if spoken == language else foreign).append(Entry(role, str(kind).lower(), one["value"]))
    return found + foreign


def _body(fields: dict[str, Any], headline: str) -> list[Block]:
    for name in ("bodyxhtml", "bodyhtml", "bodyhtml5"):
        if text_of_value(fields.get(name)):
            return blocks_of_markup(text_of_value(fields[name]), headline)
    if text_of_value(fields.get("bodytext")):
        return blocks_of_text(text_of_value(fields["bodytext"]), headline)
    entries = _entries(fields.get("bodies"), fields) or _entries(fields.get("body"), fields)
    if entries:
        return _best_body(entries, headline)
    bodies = [value for name, value in fields.items() if name.startswith("body") and isinstance(value, str)]
    return blocks_of_text(bodies[0], headline) if bodies else []


def _best_body(entries: list[Entry], headline: str) -> list[Block]:
    """HTML before NITF before plain text; other XML is not read."""
    for entry in entries:
        if "html" in entry.kind or (not entry.kind and entry.value.lstrip().startswith("<")):
            return blocks_of_markup(entry.value, headline)
    for entry in entries:
        start = entry.value.find("<body.content") if "nitf" in entry.kind else -1
        if start >= 0:
            return blocks_of_markup(entry.value[start : entry.value.rfind("</body.content>")], headline)
    plain = [entry for entry in entries if "xml" not in entry.kind and "nitf" not in entry.kind]
    return blocks_of_text(plain[0].value, headline) if plain else []


def _description(fields: dict[str, Any], headline: str) -> list[Block]:
    for name in ("descriptiontext", "description"):
        if text_of_value(fields.get(name)):
            return blocks_of_text(text_of_value(fields[name]), headline)
    entries = [entry for entry in _entries(fields.get("descriptions"), fields) if "caption" not in entry.role]
    lead = next((entry.value for entry in entries if entry.role == "lead"), "")
    return blocks_of_text(lead or entries[0].value, headline) if entries else []
