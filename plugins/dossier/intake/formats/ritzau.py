"""The reader of Ritzau's own XML: one `RBNews` an article, alone or in the answer of its service."""

from __future__ import annotations

import html
from xml.etree.ElementTree import Element

from dossier.decoding.xml_tree import find_text
from dossier.errors import SeedError
from dossier.intake.draft import Draft, Source, read_revision
from dossier.intake.markup_blocks import blocks_of_text
from dossier.intake.moments import parse_stamp
from dossier.model import GivenName


def read_ritzau(root: Element, source: Source) -> list[Draft]:
    """The articles of a file; one that cannot be read is left out and said. Raises SeedError when none is left."""
    drafts: list[Draft] = []
    refusals: list[str] = []
    for number, element in enumerate(root.iter("RBNews"), start=1):
        try:
            drafts.append(_read(element))
        except SeedError as error:
            refusals.append(f"article {number} ({error})")
    if not drafts:
        reason = "; ".join(refusals)[:300] or "no RBNews in it"
        raise SeedError(f"{source.path}:1: {reason}; nothing to publish")
    if refusals:
        drafts[0].warn(source.path, f"left out: {'; '.join(refusals)[:400]}")
    return drafts


def _read(element: Element) -> Draft:
    headline = _text(element, "headline") or _text(element, "subtitle")
    if _text(element, "Annuleret").lower() == "true":
        raise SeedError(f"the source has withdrawn {headline[:60]!r}")
    published = parse_stamp(_text(element, "PublishDate"))
    if published is None:
        raise SeedError(f"no PublishDate for {headline[:60]!r}")
    content = element.find("content")
    body = "".join(content.itertext()) if content is not None else ""
    draft = Draft(published, headline=headline, blocks=blocks_of_text(body, headline))
    draft.byline = _text(element, "byLine")
    draft.dateline = _text(element, "town")
    draft.sources = [name for name in [_text(element, "origin").strip("/ ")] if name]
    draft.revision = read_revision(_text(element, "version"))
    draft.given = [
        GivenName("subject", text) for one in element.iterfind("SubjectKeyword/*") if (text := one.text)
    ]
    return draft


def _text(element: Element, name: str) -> str:
    """The text of a field; characters that were escaped twice as they are meant."""
    return html.unescape(find_text(element, name))
