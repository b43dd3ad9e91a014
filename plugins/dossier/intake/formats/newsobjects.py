"""The reader of Belga's archive (Belga 360): JSON whose text lies in components with their roles, as in NewsML 1.x."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from dossier.errors import SeedError
from dossier.intake.draft import Draft
from dossier.intake.markup_blocks import blocks_of_caption, blocks_of_text
from dossier.intake.moments import moment_of_epoch
from dossier.model import Block, GivenName

_CAPTIONS = ("caption", "picturecaption")
_HEADLINES = ("title", "headline")


def is_news_object(record: dict[str, Any]) -> bool:
    """True for a record whose text lies in a list of components."""
    return isinstance(record.get("newsComponents"), list)


def read_news_object(record: dict[str, Any], where: str) -> Draft:
    """The article in a record; raises SeedError without a date or a text."""
    headline = _text(record, "headLine") or next(_texts(record, _HEADLINES), "")
    published = _moment(record, "createDate") or _moment(record, "validateDate")
    if published is None:
        raise SeedError(
            f"{where}: no date in the news object {headline[:60]!r} (createDate); add one in milliseconds since 1970"
        )
    blocks = list(_blocks(record, headline))
    if not any(block.kind == "paragraph" for block in blocks):
        raise SeedError(f"{where}: no text in the news object {headline[:60]!r}; ask the source for it")
    draft = Draft(published, headline=headline, blocks=blocks)
    draft.updated = _moment(record, "validateDate")
    draft.byline = ", ".join(_text(author, "name") for author in _records(record, "authors"))
    draft.dateline = _text(record, "city")
    draft.language = _text(record, "language")
    draft.sources = [name for name in (_text(record, "source") or _text(record, "credit"),) if name]
    keywords = record.get("keywords")
    draft.given = [
        GivenName("subject", word.lstrip("#"))
        for word in (keywords if isinstance(keywords, list) else ())
        if isinstance(word, str)
    ]
    return draft


def _text(record: dict[str, Any], name: str) -> str:
    value = record.get(name)
    return value.strip() if isinstance(value, str) else ""


def _records(record: dict[str, Any], name: str) -> list[dict[str, Any]]:
    values = record.get(name)
    return [one for one in values if isinstance(one, dict)] if isinstance(values, list) else []


def _moment(record: dict[str, Any], name: str) -> datetime | None:
    value = record.get(name)
    return moment_of_epoch(value) if isinstance(value, (int, float)) else None


def _texts(record: dict[str, Any], roles: tuple[str, ...]) -> Iterator[str]:
    """The texts of the components with one of those roles."""
    return (text for role, text in _components(record) if role in roles)


def _components(record: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Role and text of the components that hold a text."""
    for component in _records(record, "newsComponents"):
        for proxy in _records(component, "proxies"):
            text = _text(proxy, "varcharData") or _text(proxy, "clobData")
            if text:
                yield _text(component, "assetType").lower(), text


def _blocks(record: dict[str, Any], headline: str) -> Iterator[Block]:
    for text in _texts(record, _CAPTIONS):
        yield from blocks_of_caption(text)
    for role, text in _components(record):
        if role not in (*_CAPTIONS, *_HEADLINES):
            yield from blocks_of_text(text, headline)
