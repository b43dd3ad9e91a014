"""Beside the reader of feeds: what a feed says of its pictures, kept from the library, which takes it for the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from dossier.intake.markup_blocks import blocks_of_caption, blocks_of_text
from dossier.model import Block

_TAG = re.compile(
    r"<(?P<closing>/?)media:(?P<name>content|description|title|text|credit)\b(?P<fields>[^<>]*)>"
)
_MOVING = re.compile(r"medium=[\"'](?:video|audio)|type=[\"'](?:video|audio)/", re.IGNORECASE)
_MARKED = re.compile(r"dossiermedia(?P<number>\d+)(?P<name>(?:moving)?(?:description|title|text|credit))\Z")


def mark_media(text: str) -> str:
    """The feed with its `media:` texts under names of our own, one a picture, so that none is read as an article's.

    Feedparser reads `media:description` as the description of the article that it stands in.
    """
    if "<media:" not in text:
        return text
    return "".join(_marked(text))


def _marked(text: str) -> Iterator[str]:
    number, place, inside, moving = 0, 0, False, False
    unclosed: set[str] = set()
    for tag in _TAG.finditer(text):
        name = tag["name"]
        empty = tag["fields"].endswith("/")
        if tag.start() < place:
            continue
        if name == "content":
            number += 1
            inside = not tag["closing"] and not empty
            moving = inside and _MOVING.search(tag["fields"]) is not None
        elif not tag["closing"] and not empty and name not in unclosed:
            end = text.find(f"</media:{name}>", tag.end())
            if end < 0:
                unclosed.add(name)
                continue
            passed = moving or (name == "title" and not inside)
            mark = f"dossiermedia{number}{'moving' if passed else ''}{name}"
            yield text[place : tag.start()]
            yield f"<{mark}>{text[tag.end() : end]}</{mark}>"
            place = end + len(f"</media:{name}>")
    yield text[place:]


def find_pictures(entry: Any) -> list[Block]:
    """Captions and credits of the pictures of an entry, in their order; the title of one is its caption when it has no other."""
    blocks: list[Block] = []
    for texts in _pictures(entry).values():
        caption = texts.get("description") or texts.get("text") or texts.get("title") or ""
        if not _same(caption, str(entry.get("title", ""))):
            blocks += blocks_of_caption(caption)
        blocks += [Block("credit", block.text) for block in blocks_of_text(texts.get("credit", ""))]
    return list(dict.fromkeys(blocks))


def find_description(entry: Any) -> str:
    """The first text that stands with a picture, a video or a sound: of an entry without a text of its own it is the text."""
    found = (
        texts.get("description") or texts.get("movingdescription") for texts in _pictures(entry).values()
    )
    return next((text for text in found if text), "")


def _pictures(entry: Any) -> dict[int, dict[str, str]]:
    marked = ((_MARKED.match(name), value) for name, value in entry.items())
    pictures: dict[int, dict[str, str]] = {}
    for match, value in marked:
        if match and isinstance(value, str):
            pictures.setdefault(int(match["number"]), {})[match["name"]] = value
    return dict(sorted(pictures.items()))


def _same(text: str, other: str) -> bool:
    return " ".join(text.split()).casefold() == " ".join(other.split()).casefold()
