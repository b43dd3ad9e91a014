"""Beside the reader of JSON records: a text that lies in a list of elements, each with its type, as Arc's systems give it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dossier.intake.markup_blocks import blocks_of_caption, blocks_of_markup
from dossier.model import Block

_TEXTS = ("text", "paragraph", "raw_html", "html", "quote", "blockquote", "list", "list_item")
_CROSSHEADS = ("header", "heading", "subheading")
_PICTURES = ("image", "picture", "photo")
_DEEPEST = 8


def find_elements(value: Any) -> list[dict[str, Any]]:
    """The elements in a list of records of which each names its type; empty for anything else."""
    if not isinstance(value, list):
        return []
    elements = [one for one in value if isinstance(one, dict)]
    return elements if elements and all(isinstance(one.get("type"), str) for one in elements) else []


def blocks_of_elements(elements: list[dict[str, Any]], headline: str, depth: int = 0) -> Iterator[Block]:
    """The blocks of texts, headings, lists, quotations and captions; links, videos and code to embed are no text."""
    for element in elements if depth < _DEEPEST else ():
        kind = element["type"].lower()
        content = element.get("content") or element.get("text")
        if kind in _PICTURES:
            yield from blocks_of_picture(element)
        elif kind in _CROSSHEADS and isinstance(content, str):
            yield from (Block("crosshead", block.text) for block in blocks_of_markup(content, headline))
        elif kind in _TEXTS:
            if isinstance(content, str):
                yield from blocks_of_markup(content, headline)
            for name in ("items", "content_elements"):
                yield from blocks_of_elements(find_elements(element.get(name)), headline, depth + 1)


def blocks_of_picture(picture: dict[str, Any]) -> Iterator[Block]:
    """Caption and credit of a picture."""
    caption = picture.get("caption")
    if isinstance(caption, str):
        yield from blocks_of_caption(caption)
    credits_ = picture.get("credits")
    makers = credits_.get("by") if isinstance(credits_, dict) else None
    names = [one.get("name") for one in makers if isinstance(one, dict)] if isinstance(makers, list) else []
    credit = ", ".join(name for name in names if isinstance(name, str) and name)
    if credit:
        yield Block("credit", credit)
