"""The reader of NewsML-G2: news items alone, in a news message, with text in XHTML, NITF or plain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Literal
from xml.etree.ElementTree import Element

from dossier.decoding.xml_tree import LANG, find_attribute, find_text, markup_of, text_of
from dossier.errors import SeedError
from dossier.intake.draft import Draft, Source, read_revision
from dossier.intake.formats.nitf import fill_from_nitf, find_nitf_date
from dossier.intake.markup_blocks import blocks_of_caption, blocks_of_markup, blocks_of_text
from dossier.intake.moments import parse_stamp
from dossier.model import Block, GivenName

_TYPES: dict[str, Literal["person", "place", "organisation", "subject"]] = {
    "person": "person",
    "organisation": "organisation",
    "organization": "organisation",
    "geoarea": "place",
    "poi": "place",
    "abstract": "subject",
    "event": "subject",
    "dpasubject": "subject",
}


def read_newsml_g2(root: Element, source: Source) -> list[Draft]:
    """Every news item with text; raises SeedError when there is none."""
    drafts: list[Draft] = []
    refusals: list[str] = []
    for number, item in enumerate(root.iter("newsItem"), start=1):
        status = _code(item, "itemMeta/pubStatus")
        if status in ("canceled", "cancelled", "withheld"):
            refusals.append(f"item {number}: the source has withdrawn it (pubStatus {status!r})")
            continue
        draft = _read_item(item, root)
        if draft:
            drafts.append(draft)
        else:
            refusals.append(f"item {number}: no text or no date in it")
    if not drafts:
        why = "; ".join(refusals) or "no newsItem in it"
        raise SeedError(f"{source.path}:1: NewsML-G2 without an article ({why}); ask the source for the text")
    for refusal in refusals:
        drafts[0].warn(source.path, f"{refusal}; left out")
    return drafts


def _read_item(item: Element, root: Element) -> Draft | None:
    meta, content = item.find("itemMeta"), item.find("contentMeta")
    headline = _headline(content, item.get(LANG, "")) or find_text(meta, "title")
    blocks = _blocks(item, headline)
    nitf = item.find("contentSet//nitf")
    published = (
        _stamp(meta, "firstCreated")
        or _stamp(content, "contentCreated")
        or _stamp(meta, "versionCreated")
        or _stamp(root, "header/sent")
        or (find_nitf_date(nitf) if nitf is not None else None)
    )
    kind = _code(meta, "itemClass")
    flash = bool(headline) and kind in ("", "text")
    if published is None or not (blocks or flash or nitf is not None):
        return None
    draft = Draft(published, headline=headline, blocks=blocks)
    draft.updated = _stamp(content, "contentModified") or _stamp(meta, "versionCreated")
    draft.embargo = _stamp(meta, "embargoed")
    draft.revision = read_revision(item.get("version", ""))
    draft.byline = find_text(content, "by") or find_text(item, "contentSet/inlineXML//BYLINE")
    draft.dateline = find_text(content, "dateline").rstrip(" -–—") or _located(content)
    draft.language = find_attribute(content, "language", "tag") or item.get(LANG, "")
    draft.sources = _sources(meta, content)
    draft.rights_note = find_text(item, "rightsInfo/copyrightNotice", "rightsInfo/usageTerms")
    draft.given = list(_given(content)) if content is not None else []
    if nitf is not None:
        fill_from_nitf(draft, nitf)
    if not (draft.blocks or flash):
        return None
    signed = Block("credit", draft.byline)
    draft.blocks = [*_captions(meta), *(block for block in draft.blocks if block != signed)]
    return draft


def _headline(content: Element | None, language: str) -> str:
    """The main headline, else one in the language of the item, else the first."""
    headlines = [one for one in content.iterfind("headline") if text_of(one)] if content is not None else []
    main = [one for one in headlines if one.get("role", "").rpartition(":")[2] == "main"]
    own = [one for one in headlines if language and one.get(LANG, "")[:2] == language[:2]]
    return text_of(next(iter([*main, *own, *headlines]), None))


def _code(element: Element | None, path: str) -> str:
    """The last part of a code, which stands as `stat:withheld` or as an address that ends in `/withheld`."""
    return re.split("[:/]", find_attribute(element, path, "qcode", "uri"))[-1].lower()


def _located(content: Element | None) -> str:
    """The place it was written in."""
    return find_text(content, "located/name") or find_attribute(content, "located", "literal")


def _stamp(element: Element | None, path: str) -> datetime | None:
    return parse_stamp(find_text(element, path))


def _blocks(item: Element, headline: str) -> list[Block]:
    for inline in item.iterfind("contentSet/inlineXML"):
        body = inline.find(".//body")
        if inline.find(".//nitf") is None and (body is not None or len(inline)):
            return blocks_of_markup(markup_of(body if body is not None else inline), headline)
    for kind in ("inlineData", "inlineXML"):
        for inline in item.iterfind(f"contentSet/{kind}"):
            if "base64" not in inline.get("encoding", "") and (inline.text or "").strip():
                return blocks_of_text(inline.text or "", headline)
    return []


def _captions(meta: Element | None) -> list[Block]:
    """Captions of the pictures that the item is linked to."""
    titles = meta.iterfind("link/title") if meta is not None else ()
    texts = [text_of(title) for title in titles if title.get("role", "").endswith(":caption")]
    return [block for text in dict.fromkeys(texts) for block in blocks_of_caption(text)]


def _sources(meta: Element | None, content: Element | None) -> list[str]:
    """The credit line, or the name of the provider, or its code."""
    credit = find_text(content, "creditline").strip(" -–—()")
    if credit:
        return [name.strip() for name in re.split("[/,–—]", credit)]
    name = find_text(meta, "provider/name") or find_attribute(meta, "provider", "literal")
    name = name or find_text(content, "infoSource/name")
    code = find_attribute(meta, "provider", "qcode").rpartition(":")[2]
    return [name or code] if name or code else []


def _given(content: Element) -> Iterator[GivenName]:
    for subject in content.iterfind("subject"):
        name = text_of(subject.find("name"))
        kind = _TYPES.get(subject.get("type", "").rpartition(":")[2].lower(), "subject")
        if name and len(name) > 2:
            yield GivenName(kind, name)
    for keyword in content.iterfind("keyword"):
        yield GivenName("subject", text_of(keyword))
