"""The reader of saved web pages: the page's own description of its article first, then its text."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from typing import Any, Literal

from dossier.errors import SeedError
from dossier.intake.draft import Draft, Source
from dossier.intake.extras import import_extra
from dossier.intake.layout.top_lines import names_writer
from dossier.intake.markup_blocks import blocks_of_markup, blocks_of_text
from dossier.intake.moments import ImpossibleDateError, find_moment, parse_stamp
from dossier.model import Block, GivenName

_SCRIPT = re.compile(r"<script[^>]{0,200}application/ld\+json[^>]{0,200}>", re.IGNORECASE)
_META = re.compile(r"<meta\s[^>]{1,2000}>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_TITLE = re.compile(r"<title[^>]*>(.*?)</title>", re.DOTALL | re.IGNORECASE)
_TIME = re.compile(r"<time[^>]{0,300}?datetime=[\"']([^\"']{8,40})[\"']", re.IGNORECASE)
_LANG = re.compile(r"<html[^>]{0,500}?\slang=[\"']?([A-Za-z-]{2,10})", re.IGNORECASE)
_DATE_NAMES = (
    "article:published_time", "datePublished", "date", "dc.date", "dcterms.date", "pubdate", "publish-date",
    "og:published_time", "citation_publication_date",
)  # fmt: skip
_TYPES: dict[str, Literal["person", "place", "organisation"]] = {
    "Person": "person",
    "Place": "place",
    "Country": "place",
    "City": "place",
    "Organization": "organisation",
    "NewsMediaOrganization": "organisation",
    "Corporation": "organisation",
}
_LEAST_BODY = 200
"""Characters above which the page's own article body is taken for whole."""


def read_web_page(text: str, source: Source) -> list[Draft]:
    """The article of a saved page: JSON-LD first, then meta elements, then trafilatura for body and gaps.

    Raises SeedError without a date or a text.
    """
    article = _find_article(text)
    meta = _find_meta(text)
    headline = _string(article.get("headline")) or meta.get("og:title", "") or _title(text)
    body = _string(article.get("articleBody"))
    found: dict[str, Any] = {}
    blocks = blocks_of_text(body, headline) if len(body) >= _LEAST_BODY else _updates(article)
    if not blocks or len(blocks) == 1:
        found = _extract(text, source, dated=_published(article, meta, text, {}) is not None)
        extracted = _blocks(found, headline)
        blocks = extracted if sum(len(b.text) for b in extracted) * 2 > len(body) else blocks
    published = _published(article, meta, text, found)
    if published is None:
        raise SeedError(
            f"{source.path}:1: no date in the page {headline[:60]!r}; save its text under a date line"
        )
    if not blocks:
        raise SeedError(
            f"{source.path}:1: no article text in the page {headline[:60]!r}; save its text in a file"
        )
    draft = Draft(published, headline=headline or found.get("title") or "", blocks=blocks)
    draft.updated = parse_stamp(_string(article.get("dateModified")) or meta.get("article:modified_time", ""))
    draft.byline = ", ".join(_names(article.get("author"))) or meta.get("author", "") or _take_byline(blocks)
    draft.sources = _names(article.get("publisher"))[:1] or [
        name for name in [meta.get("og:site_name") or found.get("sitename")] if name
    ]
    language = _LANG.search(text)
    draft.language = _string(article.get("inLanguage")) or (language[1] if language else "")
    draft.rights_note = _string(article.get("copyrightNotice"))
    draft.dateline = _string(article.get("dateline"))
    draft.given = list(_given(article))
    return [draft]


def _take_byline(blocks: list[Block]) -> str:
    """The byline that the text opens with, taken out of the blocks where text follows; empty when it has none."""
    first = next(
        (number for number, block in enumerate(blocks) if block.kind not in ("caption", "credit")), -1
    )
    opens = 0 <= first < len(blocks) - 1 and blocks[first].kind == "paragraph"
    return blocks.pop(first).text if opens and names_writer(blocks[first].text) else ""


def _updates(article: dict[str, Any]) -> list[Block]:
    """The entries of a live blog in the order of the page, each under its headline."""
    updates = article.get("liveBlogUpdate")
    blocks: list[Block] = []
    for update in updates if isinstance(updates, list) else ():
        if isinstance(update, dict):
            blocks += [Block("crosshead", title) for title in [_string(update.get("headline"))] if title]
            blocks += blocks_of_text(_string(update.get("articleBody")))
    return blocks


def _given(article: dict[str, Any]) -> Iterator[GivenName]:
    """What the page says its article is about, with the kind that it gives."""
    for name in _keywords(article.get("keywords")):
        yield GivenName("subject", name)
    for field in ("about", "mentions", "contentLocation"):
        value = article.get(field)
        for one in value if isinstance(value, list) else [value]:
            kind = _TYPES.get(str(one.get("@type"))) if isinstance(one, dict) else None
            if _string(one):
                yield GivenName(kind or ("place" if field == "contentLocation" else "subject"), _string(one))


def _find_article(text: str) -> dict[str, Any]:
    """The record of a news article in the page's JSON-LD; empty when there is none."""
    for script in _scripts(text):
        try:
            value = json.loads(html.unescape(script) if "&quot;" in script else script)
        except (ValueError, RecursionError):
            continue
        for record in _records(value):
            kinds = record.get("@type")
            if any(
                "Article" in str(kind) or kind in ("BlogPosting", "LiveBlogPosting", "Report")
                for kind in (kinds if isinstance(kinds, list) else [kinds])
            ):
                return record
    return {}


def _scripts(text: str) -> Iterator[str]:
    """What stands in the page's JSON-LD scripts, the first hundred of them."""
    for match in islice(_SCRIPT.finditer(text), 100):
        end = text.find("</script", match.end())
        if end < 0:
            return
        yield text[match.end() : end]


def _records(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [record for one in value for record in _records(one)]
    if not isinstance(value, dict):
        return []
    return [value, *_records(value.get("@graph") or value.get("mainEntity"))]


def _find_meta(text: str) -> dict[str, str]:
    """Names and contents of the page's meta elements, the first of each."""
    found: dict[str, str] = {}
    for element in _META.findall(text[:400_000]):
        attributes = {
            match[0].lower(): html.unescape(match[1] or match[2]) for match in _ATTRIBUTE.findall(element)
        }
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        if name and attributes.get("content"):
            found.setdefault(name, attributes["content"].strip())
    return found


def _title(text: str) -> str:
    match = _TITLE.search(text[:200_000])
    title = " ".join(html.unescape(match[1]).split()) if match else ""
    return re.split(r"\s+[|–—]\s+", title)[0]


def _extract(text: str, source: Source, *, dated: bool) -> dict[str, Any]:
    """What trafilatura makes of the page; a `dated` one is not searched for a date, which takes seconds to begin with."""
    trafilatura = import_extra("trafilatura", "html", source.path)
    try:
        result = trafilatura.bare_extraction(
            text,
            favor_precision=True,
            include_comments=False,
            with_metadata=True,
            date_extraction_params={"original_date": True, "extensive_search": not dated},
        )
        fields = result.as_dict() if result is not None else {}
    except Exception as error:  # noqa: BLE001 (the library raises anything on a broken page)
        raise SeedError(
            f"{source.path}:1: a page that cannot be read ({error!r:.80}); save its text in a file"
        ) from None
    return {name: fields.get(name) for name in ("title", "date", "text", "sitename", "author", "body")}


def _blocks(found: dict[str, Any], headline: str) -> list[Block]:
    """The extracted text: what stands under a heading of its own, else one paragraph a line."""
    pieces: list[str] = []
    for element in found["body"] if found.get("body") is not None else ():
        text = html.escape(" ".join("".join(element.itertext()).split()))
        tag = "h2" if element.tag == "head" else "p"
        if element.tag in ("list", "table", "quote") and len(element):
            parts = (" ".join("".join(part.itertext()).split()) for part in element)
            pieces += [f"<p>{html.escape(part)}</p>" for part in parts]
        else:
            pieces.append(f"<{tag}>{text}</{tag}>")
    lines = [f"<p>{html.escape(line)}</p>" for line in (found.get("text") or "").splitlines()]
    return blocks_of_markup("".join(pieces), headline) or blocks_of_markup("".join(lines), headline)


def _published(
    article: dict[str, Any], meta: dict[str, str], text: str, found: dict[str, Any]
) -> datetime | None:
    stamps = [_string(article.get("datePublished")), *(meta.get(name, "") for name in _DATE_NAMES)]
    time = _TIME.search(text)
    stamps += [time[1] if time else "", _string(found.get("date"))]
    for stamp in stamps:
        try:
            moment = parse_stamp(stamp) or ((named := find_moment(stamp)) and named.value)
        except ImpossibleDateError:
            continue
        if moment:
            return moment
    return None


def _string(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value") or ""
    return html.unescape(value).strip() if isinstance(value, str) else ""


def _names(value: Any) -> list[str]:
    return [name for one in (value if isinstance(value, list) else [value]) if (name := _string(one))]


def _keywords(value: Any) -> list[str]:
    names = value.split(",") if isinstance(value, str) else _names(value)
    return [name.strip() for name in names if name.strip()]
