"""The reader of flat JSON records: our own, those of fundus, news-please and other crawlers, and CSL-JSON."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from dossier.errors import SeedError
from dossier.intake.draft import Draft
from dossier.intake.markup_blocks import blocks_of_markup, blocks_of_text
from dossier.intake.moments import ImpossibleDateError, find_moment, parse_stamp
from dossier.model import Block, GivenName

_TITLES = ("headline", "title", "name")
_TEXTS = (
    "maintext",
    "text",
    "content",
    "article_body",
    "articleBody",
    "body_text",
    "plaintext",
    "body",
    "full_text",
)
_DATES = (
    "published", "date_publish", "publishing_date", "published_at", "publishedAt", "datePublished", "pub_date",
    "published_date", "publication_date", "pubDate", "date", "issued", "created_at", "timestamp",
)  # fmt: skip
_UPDATES = ("updated", "date_modify", "modified", "dateModified", "updated_at")
_SOURCES = (
    "sources",
    "source",
    "publisher",
    "source_name",
    "agency",
    "container-title",
    "site_name",
    "source_domain",
)
_BYLINES = ("byline", "authors", "author", "creator")
_LEADS = ("lead", "abstract", "description", "summary")


def read_record(record: dict[str, Any], where: str) -> Draft:
    """The article in a flat record; raises SeedError without a date, or with neither title nor text."""
    title = _text(_first(record, _TITLES))
    blocks = _blocks(record, title)
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
    draft.embargo = parse_stamp(_text(record.get("embargo")))
    draft.byline = ", ".join(_names(_first(record, _BYLINES)))
    draft.sources = [_host(name) for name in _names(_first(record, _SOURCES))] or _url_host(record)
    draft.language = _text(record.get("language") or record.get("lang") or record.get("inLanguage"))
    draft.rights_note = _text(record.get("copyright") or record.get("rights"))
    draft.given = [
        GivenName("subject", name)
        for field in ("topics", "keywords", "tags")
        for name in _names(record.get(field))
    ]
    return draft


def _first(record: dict[str, Any], names: tuple[str, ...]) -> Any:
    return next((record[name] for name in names if record.get(name) not in (None, "", [], {})), None)


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("name") or value.get("value") or value.get("@value") or ""
    return value if isinstance(value, str) else str(value) if isinstance(value, (int, float)) else ""


def _names(value: Any) -> list[str]:
    """The names in a text, a list, or records with a `name`, or CSL's `given` and `family`."""
    found: list[str] = []
    for one in value if isinstance(value, list) else [value] if value else []:
        if isinstance(one, dict) and ("family" in one or "literal" in one):
            name = " ".join(str(one[part]) for part in ("given", "family", "literal") if one.get(part))
        else:
            name = _text(one)
        if name.strip():
            found.append(name.strip())
    return found


def _host(name: str) -> str:
    """A site's address as the site's name."""
    host = urlsplit(name).hostname if "://" in name else ""
    return (host or name).removeprefix("www.")


def _url_host(record: dict[str, Any]) -> list[str]:
    for field in ("url", "link", "requested_url", "uri", "URL"):
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
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _epoch(value)
    text = _text(value)
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
    texts = next(
        (record[name] for name in _TEXTS if isinstance(record.get(name), (str, list)) and record[name]), ""
    )
    if isinstance(texts, list):
        return [block for text in texts for block in blocks_of_text(_text(text), title)]
    if texts:
        markup = texts.lstrip().startswith("<")
        return blocks_of_markup(texts, title) if markup else blocks_of_text(texts, title)
    lead = _text(_first(record, _LEADS))
    return blocks_of_text(lead, title) if lead else []


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
