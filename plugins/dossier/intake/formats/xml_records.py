"""The reader of XML of no standard whose elements are named for what they hold: press releases, agencies' and archives' own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from dossier.decoding.xml_tree import LANG, find_text, markup_of, text_of
from dossier.errors import SeedError
from dossier.intake.draft import Draft, Source, tell_left_out
from dossier.intake.formats.field_names import FIELD_NAMES
from dossier.intake.formats.jsonlines import read_record

_FIELDS = {name: field for field, names in FIELD_NAMES.items() for name in names}
_CAPTIONS = frozenset(
    ("caption", "cutline", "pie", "piefoto", "piedefoto", "bijschrift", "bildtext", "legende")
)
_MARKUP = frozenset(("text", "lead", "summary"))
_DEEPEST = 3
"""Elements between an article's own and one that holds a field of it."""


def read_xml_records(root: Element, source: Source) -> list[Draft] | None:
    """The articles in a file; one that cannot be read is left out and said. None when no element is an article.

    Raises SeedError when none of several can be read.
    """
    if not any(_field(element) == "title" for element in root.iter()):
        return None
    drafts: list[Draft] = []
    refusals: list[SeedError] = []
    for number, element in enumerate(_find_records(root), start=1):
        try:
            drafts.append(read_record(_record(element, root), f"{source.path}:1: article {number}"))
        except SeedError as error:
            refusals.append(error)
    if refusals and not drafts:
        raise refusals[0]
    tell_left_out(drafts, refusals, "; this article is left out")
    return drafts or None


def _find_records(element: Element) -> Iterator[Element]:
    """The outermost elements with a title and a text."""
    fields = _find_fields(element)
    if "title" in fields and not _MARKUP.isdisjoint(fields) and not _holds_several(element, fields):
        yield element
        return
    for child in element:
        yield from _find_records(child)


def _holds_several(element: Element, fields: dict[str, Element]) -> bool:
    """True for a list of articles, which takes for its own what stands in the first of them."""
    own = {id(child) for child in element}
    return id(fields["title"]) not in own and sum(_has_title(child) for child in element) > 1


def _has_title(element: Element) -> bool:
    return any(_field(child) == "title" for child in element)


def _field(element: Element) -> str:
    """The field that an element is named for, whatever its case; empty for any other."""
    name = str(element.tag).lower().replace("_", "").replace("-", "")
    return _FIELDS.get(name, "")


def _find_fields(element: Element) -> dict[str, Element]:
    """The element of each field, the nearest first, and of those the first by the order of its names, that holds anything."""
    found: dict[str, Element] = {}
    level = list(element)
    for _ in range(_DEEPEST):
        for child in sorted(level, key=_rank):
            field = _field(child)
            if field and text_of(child):
                found.setdefault(field, child)
        level = [inner for child in level if not _field(child) for inner in child]
    return found


def _rank(element: Element) -> int:
    field = _field(element)
    name = str(element.tag).lower().replace("_", "").replace("-", "")
    return FIELD_NAMES[field].index(name) if field else 0


def _record(element: Element, root: Element) -> dict[str, Any]:
    """The fields as a flat record."""
    record: dict[str, Any] = {}
    for field, found in _find_fields(element).items():
        record[field] = markup_of(found) if field in _MARKUP and len(found) else _value(found)
    time = record.pop("time", "")
    if time and ":" not in record.get("published", ""):
        record["published"] = f"{record.get('published', '')} {time}".strip()
    named = next(
        (value for one in (element, root) for value in (one.get(LANG), one.get("lang")) if value), ""
    )
    record["language"] = named or record.get("language", "")
    captions = (one for one in element.iter() if str(one.tag).lower() in _CAPTIONS)
    record["images"] = [{"caption": text_of(caption)} for caption in captions]
    return record


def _value(element: Element) -> str:
    """The text of an element; of one with elements in it the name among them, when there is one."""
    if not len(element):
        return (element.text or "").strip()
    return find_text(element, "name", "Name", "label") or text_of(element)
