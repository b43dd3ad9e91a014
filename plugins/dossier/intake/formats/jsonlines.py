"""The reader of flat JSON records: our own, those of fundus, news-please and other crawlers, and CSL-JSON."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any, Literal

from dossier.errors import SeedError
from dossier.intake.draft import Draft, read_revision
from dossier.intake.formats.content_elements import blocks_of_elements, blocks_of_picture, find_elements
from dossier.intake.formats.field_names import FIELD_NAMES
from dossier.intake.hosts import host_of
from dossier.intake.introduction import introduce
from dossier.intake.layout.embargo import parse_embargo, unread_embargo
from dossier.intake.markup_blocks import blocks_of_caption, blocks_of_markup, blocks_of_text
from dossier.intake.moments import ImpossibleDateError, find_moment, moment_of_epoch, parse_stamp
from dossier.model import Block, GivenName, Rights

# The names of fields as `_flattened` writes them: in lower case, without the hyphens and low lines inside them.
_TITLES = (
    "headline",
    "title",
    "name",
    "webtitle",
    "titlepage",
    "titlerss",
    "headlines",
    "basicheadline",
    *FIELD_NAMES["title"],
)
_TEXTS = (
    "maintext", "text", "content", "articlebody", "bodytext", "plaintext", "body", "fulltext", "storytext", "rawtext",
    "contenthtml", "contenttext", "bodyhtml", "bodyxhtml", "articletext", "articlehtml",
    *FIELD_NAMES["text"],
)  # fmt: skip
_DATES = (
    "firstpublishdate", "published", "datepublish", "datepublished", "publishingdate", "publishedat", "pubdate", "publisheddate",
    "publicationdate", "publishdate", "webpublicationdate", "publishedtime", "publishtime", "displaydate",
    "date", "issued", "firstcreated", "createdat", "createddate", "timestamp", *FIELD_NAMES["published"],
)  # fmt: skip
_UPDATES = (
    "updated", "datemodify", "datemodified", "modified", "updatedat", "lastmodified", "lastupdateddate", "updatedtime",
    "lastupdated",
)  # fmt: skip
_SOURCES = (
    "sources", "sourcehostname", "publisher", "sourcename", "medianame", "agency", "containertitle", "sitename",
    "source", "hostname", "sourcedomain",
    *FIELD_NAMES["source"],
)  # fmt: skip
_BYLINES = ("byline", "authors", "author", "creator", "credits", *FIELD_NAMES["byline"])
_INTRODUCTIONS = FIELD_NAMES["lead"]
"""What stands above the text and is part of it, where the text does not repeat it."""
_LEADS = (*_INTRODUCTIONS, "abstract", "description", "summary", "trailtext", "excerpt")
_INSIDE = ("fields", "_source", "html", "sourceinfo")
"""Records in a record whose fields count as its own, where it has none of that name."""
_TELLING = frozenset((*_TITLES, *_TEXTS, *_LEADS, *_INSIDE, "contentelements"))
"""Fields of which an article has one at least."""
_GIVEN: tuple[tuple[str, Literal["person", "place", "organisation", "subject"]], ...] = (
    ("people", "person"),
    ("persons", "person"),
    ("places", "place"),
    ("locations", "place"),
    ("organisations", "organisation"),
    ("organizations", "organisation"),
    ("topics", "subject"),
    ("subjects", "subject"),
    ("keywords", "subject"),
    ("keyword", "subject"),
    ("tags", "subject"),
)
_CUT_OFF = re.compile(r"(?:…|\.\.\.)?\s*\[\+\d+ chars\]\s*\Z")
"""How a news service ends a text of which it gives the beginning only."""
_RIGHTS: dict[str, Rights] = {"full": "full", "excerpt": "excerpt", "none": "none"}


def read_record(record: dict[str, Any], where: str) -> Draft:
    """The article in a flat record; raises SeedError without a date, or with neither title nor text."""
    names = sorted(record)[:12]
    record = _flattened(record)
    title = html.unescape(_text(_first(record, _TITLES)))
    blocks = [*_pictures(record), *_blocks(record, title)]
    published = _moment(_first(record, _DATES), where)
    if not title and not blocks:
        raise SeedError(
            f"{where}: neither title nor text among the fields {names}; name them 'title' and 'text'"
        )
    if published is None:
        raise SeedError(
            f"{where}: no date among the fields {names}; add one as 'published': '2016-08-27T01:56'"
        )
    draft = Draft(published, blocks=blocks, headline=title)
    if blocks and (cut := _CUT_OFF.search(blocks[-1].text)):
        blocks[-1] = replace(blocks[-1], text=f"{blocks[-1].text[: cut.start()]} …")
        draft.warn(where, f"its text is cut off: it ended in {cut[0]!r}; put the whole text in its place")
    updated = _first(record, _UPDATES)
    draft.updated = parse_stamp(_text(updated)) if updated else None
    embargo = _text(record.get("embargo") or record.get("embargoed"))
    draft.embargo = parse_stamp(embargo) or (parse_embargo(embargo, published) if embargo else None)
    if embargo and not draft.embargo:
        draft.warn(where, unread_embargo(embargo))
    draft.byline = ", ".join(name for name in _names(_first(record, _BYLINES)) if not name.isdecimal())
    draft.dateline = _text(record.get("dateline"))
    draft.sources = [_host(name) for name in _names(_first(record, _SOURCES))] or _url_host(record)
    draft.language = _text(record.get("language") or record.get("lang") or record.get("inlanguage"))
    rights = _text(record.get("rights"))
    draft.rights = _RIGHTS.get(rights.strip().lower(), "full")
    draft.rights_note = _text(record.get("copyright")) or (
        "" if rights.strip().lower() in _RIGHTS else rights
    )
    draft.revision = read_revision(_text(record.get("revision") or record.get("version")))
    draft.given = [GivenName(kind, name) for field, kind in _GIVEN for name in _keywords(record.get(field))]
    return draft


def is_article(record: dict[str, Any]) -> bool:
    """True for a record with a title or a text under a name that is read."""
    if _TELLING.isdisjoint(_named(record)):
        return False
    fields = _flattened(record)
    return _first(fields, _TITLES) is not None or bool(_blocks(fields, ""))


def is_whole(record: dict[str, Any]) -> bool:
    """True for a record with a text that is more than its lead."""
    fields = _flattened(record)
    return bool(_blocks({name: value for name, value in fields.items() if name not in _LEADS}, ""))


def _flattened(record: dict[str, Any]) -> dict[str, Any]:
    """The record, with the fields of the records that some crawlers and services lay inside it."""
    flat = _named(record)
    for name in _INSIDE:
        inside = flat.get(name)
        for field, value in _named(inside).items() if isinstance(inside, dict) else ():
            flat.setdefault(field, value)
    return flat


def _named(record: dict[str, Any]) -> dict[str, Any]:
    """The fields under names in lower case and one word, the first filled one of each; a low line in front stays."""
    named: dict[str, Any] = {}
    for name, value in record.items():
        word = name[:1] + name[1:].replace("_", "").replace("-", "")
        if named.get(word.lower()) in _EMPTY:
            named[word.lower()] = value
    return named


_EMPTY: tuple[Any, ...] = (None, "", [], {})


def _keywords(value: Any) -> list[str]:
    """The names in a list, or in a text between commas or semicolons; the newspapers' keywords have theirs in `value`."""
    if isinstance(value, str):
        return [name.strip() for name in re.split("[,;]", value) if name.strip()]
    values = [one for one in (value if isinstance(value, list) else [value]) if not isinstance(one, int)]
    return _names([one.get("value") or one if isinstance(one, dict) else one for one in values])


def _pictures(record: dict[str, Any]) -> Iterator[Block]:
    """Captions and credits of the pictures that a crawler notes beside the text."""
    images = record.get("images")
    for image in images if isinstance(images, list) else ():
        if not isinstance(image, dict):
            continue
        yield from blocks_of_caption(_text(image.get("caption")))
        credit = ", ".join(_names(image.get("authors") or image.get("credit")))
        yield from (Block("credit", block.text) for block in blocks_of_text(credit))
    yield from blocks_of_caption(_text(record.get("caption")))
    promoted = record.get("promoitems")
    picture = promoted.get("basic") if isinstance(promoted, dict) else None
    if isinstance(picture, dict):
        yield from blocks_of_picture(picture)


def _first(record: dict[str, Any], names: tuple[str, ...]) -> Any:
    return next((record[name] for name in names if record.get(name) not in _EMPTY), None)


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        names = (
            "name",
            "value",
            "@value",
            "main",
            "basic",
            "original",
            "rendered",
            "$date",
            "raw",
            "literal",
        )
        value = next((value[name] for name in names if value.get(name)), "")
    if isinstance(value, bool):
        return ""
    return value if isinstance(value, str) else str(value) if isinstance(value, (int, float)) else ""


def _names(value: Any) -> list[str]:
    """The names in a text, a list, or records with a `name`, or CSL's `given` and `family`."""
    found: list[str] = []
    if isinstance(value, dict) and isinstance(value.get("by"), list):
        value = value["by"]
    for one in value if isinstance(value, list) else [value] if value else []:
        if isinstance(one, dict) and ("family" in one or "literal" in one):
            name = " ".join(str(one[part]) for part in _PARTS_OF_NAME if one.get(part))
        else:
            name = _text(one)
        if name.strip():
            found.append(name.strip())
    return found


_PARTS_OF_NAME = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix", "literal")


def _host(name: str) -> str:
    """A site's address as the site's name."""
    return (host_of(name) if "://" in name else "") or name.removeprefix("www.")


def _url_host(record: dict[str, Any]) -> list[str]:
    for field in ("url", "link", "requestedurl", "respondedurl", "weburl", "uri"):
        address = _text(record.get(field))
        if "://" in address or address.startswith(("tag:", "urn:newsml:")):
            return [found for found in [host_of(address)] if found]
    return []


def _moment(value: Any, where: str) -> datetime | None:
    if isinstance(value, dict) and isinstance(value.get("date-parts"), list):
        parts = [int(part) for part in value["date-parts"][0] if str(part).isdecimal()][:3]
        try:
            return datetime(*[*parts, 1, 1][:3]) if parts else None  # type: ignore[arg-type]
        except ValueError:
            raise SeedError(f"{where}: impossible date {value['date-parts']!r}; correct it") from None
    if isinstance(value, dict) and isinstance(value.get("$date"), (int, float)):
        value = value["$date"]
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return moment_of_epoch(value)
    text = _text(value)
    if re.fullmatch(r"1\d{9}(?:\d{3})?(?:\.\d+)?", text):
        return moment_of_epoch(float(text))
    try:
        found = parse_stamp(text) or ((moment := find_moment(text[:80])) and moment.value)
    except ImpossibleDateError as error:
        raise SeedError(
            f"{where}: impossible date {str(error)!r}; correct it, as in '2016-08-27T01:56'"
        ) from None
    if text and not found:
        raise SeedError(f"{where}: date {text[:60]!r} is not understood; write it as '2016-08-27T01:56'")
    return found or None


def _blocks(record: dict[str, Any], title: str) -> list[Block]:
    body = record.get("body")
    if isinstance(body, dict):
        return list(_sections(body))
    elements = find_elements(record.get("contentelements"))
    if elements:
        return list(blocks_of_elements(elements, title))
    texts = next((text for name in _TEXTS if (text := _with_markup(record.get(name)))), "")
    if isinstance(texts, list):
        return [block for text in texts for block in blocks_of_text(_text(text), title)]
    introduction = _marked_up(_text(_first(record, _INTRODUCTIONS)), title)
    if texts:
        return introduce(_marked_up(texts, title), introduction, title, fewest=3)
    return introduction or _marked_up(_text(_first(record, _LEADS)), title)


def _marked_up(text: str, title: str) -> list[Block]:
    return (blocks_of_markup if text.lstrip().startswith("<") else blocks_of_text)(text, title)


def _with_markup(value: Any) -> str | list[Any]:
    """A text or a list of them, or the text that WordPress has rendered."""
    if isinstance(value, dict):
        value = value.get("rendered")
    return value if isinstance(value, (str, list)) else ""


def _sections(body: dict[str, Any]) -> Iterator[Block]:
    """A fundus body: a summary, then sections with a headline and paragraphs each."""
    for text in _strings(body.get("summary")):
        yield from blocks_of_text(text)
    for section in body.get("sections") or ():
        for text in _strings(section.get("headline")):
            yield from (Block("crosshead", block.text) for block in blocks_of_text(text))
        for text in _strings(section.get("paragraphs")):
            yield from blocks_of_text(text)


def _strings(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [one for one in values if isinstance(one, str) and one.strip()]
