"""The reader of flat JSON records: our own, those of fundus, news-please and other crawlers, and CSL-JSON."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Literal
from urllib.parse import urlsplit

from dossier.errors import SeedError
from dossier.intake.draft import Draft, read_revision
from dossier.intake.markup_blocks import blocks_of_caption, blocks_of_markup, blocks_of_text
from dossier.intake.moments import ImpossibleDateError, find_moment, parse_stamp
from dossier.model import Block, GivenName, Rights

_TITLES = ("headline", "title", "name", "webTitle", "title_page", "title_rss")
_TEXTS = (
    "maintext",
    "text",
    "content",
    "article_body",
    "articleBody",
    "body_text",
    "bodyText",
    "plaintext",
    "body",
    "full_text",
    "story_text",
    "raw_text",
    "content_html",
    "content_text",
)
_DATES = (
    "published", "date_publish", "date_published", "publishing_date", "published_at", "publishedAt", "datePublished", "pub_date",
    "published_date", "publication_date", "publish_date", "pubDate", "webPublicationDate", "date", "issued",
    "created_at", "timestamp",
)  # fmt: skip
_UPDATES = (
    "updated",
    "date_modify",
    "date_modified",
    "modified",
    "dateModified",
    "updated_at",
    "lastModified",
)
_SOURCES = (
    "sources",
    "source-hostname",
    "publisher",
    "source_name",
    "media_name",
    "agency",
    "container-title",
    "site_name",
    "sitename",
    "source",
    "hostname",
    "source_domain",
)
_BYLINES = ("byline", "authors", "author", "creator")
_LEADS = ("lead", "lead_paragraph", "abstract", "description", "summary", "trailText", "excerpt")
_INSIDE = ("fields", "_source", "html", "source_info")
"""Records in a record whose fields count as its own, where it has none of that name."""
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
_RIGHTS: dict[str, Rights] = {"full": "full", "excerpt": "excerpt", "none": "none"}


def read_record(record: dict[str, Any], where: str) -> Draft:
    """The article in a flat record; raises SeedError without a date, or with neither title nor text."""
    record = _flattened(record)
    title = html.unescape(_text(_first(record, _TITLES)))
    blocks = [*_pictures(record), *_blocks(record, title)]
    published = _moment(_first(record, _DATES), where)
    if not title and not blocks:
        raise SeedError(
            f"{where}: neither title nor text among the fields {sorted(record)[:12]}; name them 'title' and 'text'"
        )
    if published is None:
        raise SeedError(
            f"{where}: no date among the fields {sorted(record)[:12]}; add one as 'published': '2016-08-27T01:56'"
        )
    draft = Draft(published, blocks=blocks, headline=title)
    updated = _first(record, _UPDATES)
    draft.updated = parse_stamp(_text(updated)) if updated else None
    draft.embargo = parse_stamp(_text(record.get("embargo") or record.get("embargoed")))
    draft.byline = ", ".join(name for name in _names(_first(record, _BYLINES)) if not name.isdecimal())
    draft.dateline = _text(record.get("dateline"))
    draft.sources = [_host(name) for name in _names(_first(record, _SOURCES))] or _url_host(record)
    draft.language = _text(record.get("language") or record.get("lang") or record.get("inLanguage"))
    rights = _text(record.get("rights"))
    draft.rights = _RIGHTS.get(rights.strip().lower(), "full")
    draft.rights_note = _text(record.get("copyright")) or (
        "" if rights.strip().lower() in _RIGHTS else rights
    )
    draft.revision = read_revision(_text(record.get("revision") or record.get("version")))
    draft.given = [GivenName(kind, name) for field, kind in _GIVEN for name in _keywords(record.get(field))]
    return draft


def _flattened(record: dict[str, Any]) -> dict[str, Any]:
    """The record, with the fields of the records that some crawlers and services lay inside it."""
    flat = dict(record)
    for name in _INSIDE:
        inside = flat.get(name)
        for field, value in inside.items() if isinstance(inside, dict) else ():
            flat.setdefault(field, value)
    return flat


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


def _first(record: dict[str, Any], names: tuple[str, ...]) -> Any:
    return next((record[name] for name in names if record.get(name) not in (None, "", [], {})), None)


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        names = ("name", "value", "@value", "main", "original", "rendered", "$date", "raw", "literal")
        value = next((value[name] for name in names if value.get(name)), "")
    return value if isinstance(value, str) else str(value) if isinstance(value, (int, float)) else ""


def _names(value: Any) -> list[str]:
    """The names in a text, a list, or records with a `name`, or CSL's `given` and `family`."""
    found: list[str] = []
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
    host = urlsplit(name).hostname if "://" in name else ""
    return (host or name).removeprefix("www.")


def _url_host(record: dict[str, Any]) -> list[str]:
    for field in ("url", "link", "requested_url", "responded_url", "web_url", "webUrl", "uri", "URL"):
        address = _text(record.get(field))
        if "://" in address:
            return [_host(address)]
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
        return _epoch(value)
    text = _text(value)
    if re.fullmatch(r"1\d{9}(?:\d{3})?(?:\.\d+)?", text):
        return _epoch(float(text))
    try:
        found = parse_stamp(text) or ((moment := find_moment(text[:80])) and moment.value)
    except ImpossibleDateError as error:
        raise SeedError(
            f"{where}: impossible date {str(error)!r}; correct it, as in '2016-08-27T01:56'"
        ) from None
    if text and not found:
        raise SeedError(f"{where}: date {text[:60]!r} is not understood; write it as '2016-08-27T01:56'")
    return found or None


def _epoch(seconds: float) -> datetime | None:
    """A count of seconds or milliseconds since 1970, in UTC."""
    seconds = seconds / 1000 if seconds > 10**11 else seconds
    if not 0 < seconds < 10**10:
        return None
    day, rest = divmod(int(seconds), 86400)
    return datetime.fromordinal(719163 + day).replace(
        hour=rest // 3600, minute=rest % 3600 // 60, second=rest % 60
    )


def _blocks(record: dict[str, Any], title: str) -> list[Block]:
    body = record.get("body")
    if isinstance(body, dict):
        return list(_sections(body))
    texts = next((text for name in _TEXTS if (text := _with_markup(record.get(name)))), "")
    if isinstance(texts, list):
        return [block for text in texts for block in blocks_of_text(_text(text), title)]
    if texts:
        markup = texts.lstrip().startswith("<")
        return blocks_of_markup(texts, title) if markup else blocks_of_text(texts, title)
    lead = _text(_first(record, _LEADS))
    return blocks_of_text(lead, title) if lead else []


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
