"""The reader of NITF 3.x, alone and inside NewsML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Literal
from xml.etree.ElementTree import Element

from dossier.decoding.xml_tree import find_attribute, find_attributes, find_text, markup_of, text_of
from dossier.errors import SeedError
from dossier.intake.draft import Draft, Source, read_revision
from dossier.intake.introduction import introduce
from dossier.intake.markup_blocks import blocks_of_markup
from dossier.intake.moments import find_moment, parse_stamp
from dossier.model import Block, GivenName

_MARKED: dict[str, Literal["person", "place", "organisation"]] = {
    "person": "person",
    "org": "organisation",
    "location": "place",
}
_DATES = (
    (".//docdata/date.issue", "norm"),
    (".//pubdata", "date.publication"),
    (".//body.head/dateline/story.date", "norm"),
    (".//docdata/date.release", "norm"),
)


def read_nitf(root: Element, source: Source) -> list[Draft]:
    """The one article of an NITF document; raises SeedError when it has no date."""
    published = find_nitf_date(root)
    if published is None:
        raise SeedError(
            f"{source.path}:1: no date in the NITF (date.issue, date.publication or story.date); add one of them"
        )
    draft = Draft(published)
    fill_from_nitf(draft, root)
    if not draft.blocks and not draft.headline:
        raise SeedError(
            f"{source.path}:1: neither headline nor text in the NITF; ask the source for the file again"
        )
    return [draft]


def find_nitf_date(root: Element) -> datetime | None:
    """When it was issued, or published, or filed; None when nothing says so."""
    for path, name in _DATES:
        moment = parse_stamp(find_attribute(root, path, name))
        if moment:
            return moment
    text = find_attribute(root, ".//head/meta[@name='ntb-dato']", "content")
    moment_found = find_moment(text) if text else None
    return moment_found.value if moment_found else None


def fill_from_nitf(draft: Draft, root: Element) -> None:
    """What an NITF document says of its article, added where the draft has nothing yet."""
    head = root.find(".//body.head")
    draft.headline = draft.headline or find_text(root, ".//body.head/hedline/hl1", ".//head/title").lstrip(
        "> "
    )
    draft.byline = draft.byline or _byline(head)
    draft.dateline = (
        draft.dateline or find_text(head, "dateline/location", "dateline/city") or _dateline(head)
    )
    draft.language = draft.language or root.get("baselang", "")
    draft.sources = (
        draft.sources
        or [
            name
            for name in (
                find_text(head, "distributor/org", "distributor"),
                find_attribute(root, ".//doc.copyright", "holder"),
                find_attribute(root, ".//pubdata", "name"),
            )
            if name
        ][:1]
    )
    draft.embargo = draft.embargo or _embargo(root, draft)
    draft.revision = draft.revision or read_revision(find_attribute(root, ".//docdata/du-key", "version"))
    draft.rights_note = draft.rights_note or find_text(head, "rights")
    draft.given += _given(root)
    if not draft.blocks:
        draft.blocks = _blocks(root, draft.headline)


def _byline(head: Element | None) -> str:
    """The writer's name without the title behind it; the title where no name is given."""
    byline = head.find("byline") if head is not None else None
    if byline is None:
        return ""
    title = find_text(byline, "byttl")
    persons = [text_of(person) for person in byline.iterfind("person")]
    return (
        ", ".join(person for person in persons if person)
        or text_of(byline).removesuffix(title).rstrip(" ,")
        or title
    )


def _blocks(root: Element, headline: str) -> list[Block]:
    """The text, under the abstract when the text does not repeat it; a note to editors below it is left out."""
    body = root.find(".//body.content")
    body = body if body is not None else root.find(".//body")
    note = find_attribute(root, ".//docdata/ed-msg", "info")
    parts = [body, root.find(".//body.end")]
    markup = "".join(markup_of(part) for part in parts if part is not None)
    blocks = [block for block in blocks_of_markup(markup, headline) if block.text != note]
    abstract = None if _has_lead(body) else root.find(".//body.head/abstract")
    introduction = blocks_of_markup(markup_of(abstract), headline) if abstract is not None else []
    return introduce(blocks, introduction, headline)


def _has_lead(body: Element | None) -> bool:
    """True for a text that marks its own lead, so that an abstract above it is a summary for librarians."""
    elements = body.iter() if body is not None else ()
    return any(one.get("lede") == "true" or one.get("class", "").startswith("lead") for one in elements)


def _embargo(root: Element, draft: Draft) -> datetime | None:
    """A release date later than the issue."""
    release = parse_stamp(find_attribute(root, ".//docdata/date.release", "norm"))
    return release if release and release > draft.published.replace(tzinfo=None) else None


def _dateline(head: Element | None) -> str:
    """The dateline's text without the machine's date in it."""
    dateline = head.find("dateline") if head is not None else None
    if dateline is None:
        return ""
    stamp = text_of(dateline.find("story.date"))
    return text_of(dateline).replace(stamp, "").strip() if stamp else text_of(dateline)


def _given(root: Element) -> Iterator[GivenName]:
    for name in find_attributes(root, ".//evloc", "city"):
        yield GivenName("place", name)
    for element in root.iterfind(".//identified-content/*"):
        name = text_of(element) or element.get("value", "")
        kind = _MARKED.get(str(element.tag))
        if name and kind:
            yield GivenName(kind, name)
    yield from _marked_names(root)
    for level in ("matter", "detail"):
        for name in find_attributes(root, ".//tobject.subject", f"tobject.subject.{level}"):
            yield GivenName("subject", name)
    for name in find_attributes(root, ".//key-list/keyword", "key"):
        yield GivenName("subject", name)


def _marked_names(root: Element) -> Iterator[GivenName]:
    """The names that are marked up as such in the text."""
    for body in root.iterfind(".//body.content"):
        for element in body.iter():
            kind = _MARKED.get(str(element.tag))
            if kind:
                yield GivenName(kind, re.sub(r"['’]s\Z", "", text_of(element)))
