"""Beside every XML format: the text of a seed as an element tree, with everything dangerous refused."""

from __future__ import annotations

import html.entities
import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, XMLParser, tostring

from dossier.decoding.characters import CONTROLS, clean_text
from dossier.errors import SeedError

_DEEPEST = 150
_PROLOG = re.compile(r"(?:\s+|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]*(?P<subset>\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
_ENTITY = re.compile(r"<!ENTITY\s+(?:%\s+)?(?P<name>[^\s]+)\s+[\"']")
_ROOT = re.compile(r"<([A-Za-z_][\w.:-]*)")
_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]+);")
_XML_NAMES = frozenset(("amp", "lt", "gt", "quot", "apos"))
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def find_root_name(text: str) -> str:
    """Local name of the outermost element in lower case; empty for what is no XML or HTML."""
    place = _PROLOG.match(text)
    start = place.end() if place else 0
    doctype = _DOCTYPE.match(text, start)
    if doctype:
        if doctype.group()[9:].strip().lower().startswith("html"):
            return "html"
        after = _PROLOG.match(text, doctype.end())
        start = after.end() if after else doctype.end()
    root = _ROOT.match(text, start)
    return root[1].rpartition(":")[2].lower() if root else ""


def parse_xml(text: str, path: str) -> Element:
    """The tree without namespaces and without its DOCTYPE; entities of the file's own making are refused.

    External entities and DTDs are never fetched. Raises SeedError for broken XML and for nesting over 150 deep.
    """
    text = CONTROLS.sub("", text).lstrip()
    text = _without_doctype(text, path)
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    try:
        root = _parse(text)
    except ParseError:
        try:
            root = _parse(_NAMED.sub(_character, text))
        except ParseError as error:
            line, column = error.position
            raise SeedError(
                f"{path}:{line}: broken XML ({error.msg.partition(':')[0]}) at column {column}; "
                "ask the source for the file again, or mend it by hand"
            ) from None
    _check_depth(root, path)
    return root


def _parse(text: str) -> Element:
    parser = XMLParser()  # noqa: S314
    parser.feed(text)
    root = parser.close()
    for element in root.iter():
        if isinstance(element.tag, str):
            element.tag = element.tag.rpartition("}")[2]
    return root


def _without_doctype(text: str, path: str) -> str:
    place = _PROLOG.match(text)
    match = _DOCTYPE.match(text, place.end() if place else 0)
    if not match:
        return text
    entity = _ENTITY.search(match["subset"] or "")
    if entity:
        line = text.count("\n", 0, match.start() + entity.start()) + 1
        raise SeedError(
            f"{path}:{line}: the XML defines the entity {entity['name'][:40]!r}, which is refused as it can be made to "
            "swell without end; remove the definition"
        )
    return text[: match.start()] + "\n" * match.group().count("\n") + text[match.end() :]


def _character(match: re.Match[str]) -> str:
    if match[1] in _XML_NAMES:
        return match[0]
    return html.entities.html5.get(f"{match[1]};", f"&amp;{match[1]};")


def _check_depth(root: Element, path: str) -> None:
    level = [root]
    for _ in range(_DEEPEST):
        level = [child for element in level for child in element]
        if not level:
            return
    raise SeedError(
        f"{path}:1: elements nested more than {_DEEPEST} deep; no news article is built so, remove the file"
    )


def markup_of(element: Element) -> str:
    """An element as markup for `blocks_of_markup`."""
    return tostring(element, encoding="unicode", method="xml")


def text_of(element: Element | None) -> str:
    """All text in an element, on one line; empty for None."""
    return clean_text(" ".join("".join(element.itertext()).split())) if element is not None else ""


def find_text(element: Element | None, *paths: str) -> str:
    """The text at the first of those paths that holds any."""
    if element is None:
        return ""
    for path in paths:
        for found in element.iterfind(path):
            text = text_of(found)
            if text:
                return text
    return ""


def find_attribute(element: Element | None, path: str, *names: str) -> str:
    """The first filled attribute of those names among the elements at that path."""
    if element is None:
        return ""
    for found in element.iterfind(path):
        for name in names:
            value = found.get(name, "").strip()
            if value:
                return value
    return ""


def find_attributes(element: Element, path: str, name: str) -> Iterator[str]:
    """Every filled attribute of that name among the elements at that path."""
    for found in element.iterfind(path):
        value = found.get(name, "").strip()
        if value:
            yield value
