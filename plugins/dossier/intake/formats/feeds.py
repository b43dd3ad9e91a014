"""The reader of saved RSS and Atom feeds: one article an entry."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from dossier.errors import SeedError
from dossier.intake.draft import Draft, Source
from dossier.intake.extras import import_extra
from dossier.intake.formats.feed_media import find_description, find_pictures, mark_media
from dossier.intake.formats.wordpress import markup_of_post
from dossier.intake.markup_blocks import blocks_of_markup, blocks_of_text
from dossier.intake.moments import ImpossibleDateError, find_moment, parse_stamp
from dossier.model import GivenName

_LONGEST_DATE = 60
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,300}\?>")


def read_feed(text: str, source: Source) -> list[Draft]:
    """The entries of a feed; raises SeedError when none has a title and a date."""
    feedparser = import_extra("feedparser", "feeds", source.path)
    try:
        content = f'<?xml version="1.0" encoding="utf-8"?>{_DECLARATION.sub("", mark_media(text), count=1)}'
        feed = feedparser.parse(content.encode(), sanitize_html=False, resolve_relative_uris=False)
        return _read_entries(feed, source)
    except SeedError:
        raise
    except Exception as error:  # noqa: BLE001 (the library raises anything on a broken file)
        raise SeedError(f"{source.path}:1: broken feed ({error!r:.80}); save it again") from None


def _read_entries(feed: Any, source: Source) -> list[Draft]:
    drafts: list[Draft] = []
    refused: list[str] = []
    for number, entry in enumerate(feed.entries, start=1):
        draft = _read(entry, feed) if _is_published(entry) else None
        if draft:
            drafts.append(draft)
        else:
            refused.append(f"entry {number} ({str(entry.get('title', ''))[:60]!r})")
    if not drafts:
        raise SeedError(
            f"{source.path}:1: no entry with a title and a date in the feed; save its articles instead"
        )
    if refused:
        drafts[0].warn(
            source.path,
            f"without title or date, or no published article, left out: {'; '.join(refused)[:400]}",
        )
    return drafts


def _is_published(entry: Any) -> bool:
    """False for what an export of WordPress holds beside its published articles: drafts, pages, pictures, menus."""
    kind, status = str(entry.get("wp_post_type") or "post"), str(entry.get("wp_status") or "publish")
    return kind == "post" and status == "publish" and not entry.get("wp_post_password")


def _read(entry: Any, feed: Any) -> Draft | None:
    published = _moment(entry, "published") or _moment(entry, "updated") or _moment(entry, "created")
    title = " ".join(str(entry.get("title", "")).split())
    body, is_plain = _body(entry)
    if published is None or not (title or body):
        return None
    if entry.get("wp_post_type"):
        body = markup_of_post(body)
    headline = _plain(title)
    pictures = find_pictures(entry) if body else []
    read = blocks_of_text if is_plain else blocks_of_markup
    text = read(body or find_description(entry), headline)
    shown = {block.text for block in text}
    draft = Draft(published, headline=headline)
    draft.blocks = [*(block for block in pictures if block.text not in shown), *text]
    draft.updated = _moment(entry, "updated")
    draft.byline = _byline(entry)
    name = (entry.get("source") or {}).get("title") or feed.feed.get("title", "")
    draft.sources = [_plain(str(name))] if name else []
    draft.language = str(feed.feed.get("language") or (entry.get("title_detail") or {}).get("language") or "")
    draft.given = [GivenName("subject", str(tag.get("term") or "")) for tag in entry.get("tags", ())]
    draft.rights_note = str(entry.get("rights") or feed.feed.get("rights") or "")
    return draft


def _body(entry: Any) -> tuple[str, bool]:
    """The text of an entry, else its summary, and whether the feed says that it is no markup."""
    details = [*entry.get("content", ()), entry.get("summary_detail") or {}]
    detail: Any = next((one for one in details if one.get("value")), {})
    return str(detail.get("value", "")), detail.get("type") == "text/plain"


def _byline(entry: Any) -> str:
    """The names of the authors; of an author with a mail address, the name beside it.

    The library cuts an address after the fourth letter of its last part (`redactie@stad.brus`, then `sels (Jan)`).
    """
    authors = entry.get("authors", ())
    written = str(entry.get("author", ""))
    if len(authors) == 1 and "@" in written:
        beside = " ".join(word for word in written.split() if "@" not in word)
        return beside.strip("()<>, ")
    names = dict.fromkeys(str(author.get("name", "")) for author in authors)
    return ", ".join(name for name in names if name) or written


def _moment(entry: Any, name: str) -> datetime | None:
    """The wall clock as the feed writes it; for forms that only feedparser knows, the moment in UTC.

    A date in the words of a language (`di, 05 mrt 2024 11:42:00 +0100`) is read last.
    """
    written = str(dict.get(entry, name, ""))  # its own `get` answers `updated` with `published`
    stamp = dict.get(entry, f"{name}_parsed")
    try:
        moment = parse_stamp(written) or (datetime(*stamp[:6]) if stamp else None)
        found = None if moment else find_moment(written[:_LONGEST_DATE])
    except (ValueError, TypeError, ImpossibleDateError):
        return None
    return moment or (found.value if found else None)


def _plain(title: str) -> str:
    return (
        " ".join(block.text for block in blocks_of_markup(title)) if "<" in title or "&" in title else title
    )
