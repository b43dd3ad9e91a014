"""Beside every format with markup: tags and the text between them, in one pass whatever they look like."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

_TAG = re.compile(r"<(?P<closing>/?)(?P<name>[A-Za-z][\w.:-]*)(?P<attributes>[^<>]*)>|<[!?][^<>]*>")
_CLASS = re.compile(r"\bclass\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|(\S+))", re.IGNORECASE)
_RAW = frozenset(("script", "style"))


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag and the text that stands before it; the last one of a text has no name."""

    before: str
    name: str = ""
    closing: bool = False
    empty: bool = False
    """True for `<p/>`."""
    classes: str = ""
    attributes: str = ""
    """As they are written."""

    def attribute(self, name: str) -> str:
        """The value of an attribute in quotation marks; empty when it has none.

        >>> Tag("", "img", attributes=' alt="Een &amp; twee"').attribute("alt")
        'Een & twee'
        """
        found = re.search(rf"(?<![\w-]){name}\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", self.attributes)
        return html.unescape(found[1] or found[2] or "") if found else ""


def find_tags(markup: str) -> Iterator[Tag]:
    """The tags in order, names in lower case without prefix; comments and what scripts hold are left out.

    Python's own reader takes the square of the time for signs that open a tag and never close it; this one does not.

    >>> [(tag.before, tag.name) for tag in find_tags("<p>Een &amp; twee</p>")]
    [('', 'p'), ('Een & twee', 'p'), ('', '')]
    """
    markup = _without_comments(markup)
    place = 0
    raw = ""
    for match in _TAG.finditer(markup):
        name = (match["name"] or "").lower().rpartition(":")[2]
        if raw and not (match["closing"] and name == raw):
            continue
        before = "" if raw else html.unescape(markup[place : match.start()])
        place = match.end()
        raw = name if name in _RAW and not match["closing"] else ""
        attributes = match["attributes"] or ""
        classes = _CLASS.search(attributes) if "class" in attributes.lower() else None
        yield Tag(
            before,
            name,
            closing=bool(match["closing"]),
            empty=attributes.endswith("/"),
            classes=next((group for group in classes.groups() if group), "") if classes else "",
            attributes=attributes,
        )
    yield Tag("" if raw else html.unescape(markup[place:]))


def _without_comments(markup: str) -> str:
    for opening, closing, kept in (("<!--", "-->", False), ("<![CDATA[", "]]>", True)):
        if opening in markup:
            markup = _cut_out(markup, opening, closing, kept=kept)
    return markup


def _cut_out(markup: str, opening: str, closing: str, *, kept: bool) -> str:
    """Without the stretches between those marks, or with only the marks gone and the inside escaped."""
    pieces: list[str] = []
    place = 0
    while (start := markup.find(opening, place)) >= 0:
        end = markup.find(closing, start)
        if end < 0:
            break
        pieces.append(markup[place:start])
        if kept:
            pieces.append(html.escape(markup[start + len(opening) : end], quote=False))
        place = end + len(closing)
    pieces.append(markup[place:])
    return "".join(pieces)
