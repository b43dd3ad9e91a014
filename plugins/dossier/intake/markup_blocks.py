"""Beside every format whose text is HTML or XML: the marked-up body becomes blocks."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import NamedTuple

from dossier.decoding.tags import Tag, find_tags
from dossier.intake.draft import add_block
from dossier.intake.layout.kinds import is_picture, make_blocks, split_caption
from dossier.intake.layout.paragraphs import Paragraph, split_indented, split_lines, split_paragraphs
from dossier.model import Block, BlockKind

_CROSSHEADS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "hl2", "rubrik", "mellis"))
_CAPTIONS = frozenset(("figcaption", "caption", "media-caption", "bildtext"))
_CREDITS = frozenset(("media-producer", "bildskapare", "byline"))
_SKIPPED = frozenset((
    "script", "style", "head", "nav", "aside", "footer", "header", "form", "button", "svg", "iframe", "noscript",
    "template", "media-metadata", "media-reference", "select", "object", "video", "audio", "title", "dat",
    "bildfil",
))  # fmt: skip
_BLOCKS = frozenset((
    "p", "div", "li", "ul", "ol", "tr", "table", "td", "th", "section", "article", "blockquote", "pre", "figure",
    "main", "body", "media", "block", "hl1", "dd", "dt", "dl", "address", "abstract", "brodtext", "citat",
    "body.content", "body.end", "tagline",
))  # fmt: skip
_VOID = frozenset((
    "br", "hr", "img", "input", "meta", "link", "source", "area", "base", "col", "embed", "wbr", "media-reference",
))  # fmt: skip
_TAGGED = re.compile(r"</(?:p|b|i|div|em|strong|a|h\d|li|span|u|br)\s*>|<br\s*/?>", re.IGNORECASE)
_DATELINE = re.compile(
    r"<span [^<>]{0,200}\bdateline\b[^<>]{0,200}>(?:[^<]{1,200}|<span[^<>]{0,200}>[^<]{0,200}</span>){1,5}</span>(?=\w)"
)
"""A dateline that is set apart by its element only, with the text right behind it."""
_ANY_TAG = re.compile(r"<(?:/?[A-Za-z][A-Za-z0-9-]*\b[^<>]{0,2000}|!--[^<>]{0,2000})>")
"""A text of nothing but these is code for a page, such as a frame to embed, that was escaped on its way."""
_CREDIT_CLASS = re.compile(r"credit|byline|copyright|photographer", re.IGNORECASE)
_ESCAPED_TWICE = re.compile(
    r"&(?:#\d{2,5}|#x[0-9a-fA-F]{2,4}|quot|apos|amp|nbsp|[lr][ds]quo|ndash|mdash|hellip|eacute|euml);"
)
"""Characters that a source escaped once more than it should have."""
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_LONGEST_REPETITION = 5
_LONGEST_CELL = 60
"""Characters of a cell that is one of a table of figures; in a longer one stands a text."""
_LONGEST_HEADING = 120
_SHAPING = _BLOCKS | _CROSSHEADS | _CAPTIONS | _CREDITS


def blocks_of_markup(markup: str, headline: str = "") -> list[Block]:
    """Blocks of an HTML or XML body, in order, without scripts, navigation and a repeated headline."""
    return _tidied(_BlockReader().read(_DATELINE.sub(r"\g<0> ", markup)), headline)


def blocks_of_text(text: str, headline: str = "") -> list[Block]:
    """Blocks of a body in plain text, or in text with a few tags of HTML in it."""
    if _TAGGED.search(text):
        lines = "".join(f"<p>{line}</p>" for line in re.split(r"[\r\n]+", text) if line.strip())
        return blocks_of_markup(
            text if re.search("<p[ >]|<br|<div", text, re.IGNORECASE) else lines, headline
        )
    found = make_blocks(_paragraphs(html.unescape(text) if "&" in text else text))
    return _tidied([Block(block.kind, block.text) for block in found], headline)


def blocks_of_caption(text: str) -> list[Block]:
    """A caption and its credits, from a text that may hold a few tags."""
    return [part for block in blocks_of_text(text) for part in split_caption(block.text)]


def _paragraphs(text: str) -> list[Paragraph]:
    """As `split_paragraphs`, but where no line is blank each line is a paragraph unless the lines are wrapped."""
    lines = list(split_lines(text))
    found = split_paragraphs(lines)
    filled = [line for line in lines if line.text]
    if len(found) == 1 and len(filled) == 2:
        return [Paragraph((line,)) for line in filled]
    return found


def _tidied(blocks: list[Block], headline: str) -> list[Block]:
    """Without a repetition of the headline on top; a crosshead with nothing under it is a paragraph."""
    while blocks and headline and blocks[0].text.casefold() == headline.casefold():
        blocks = blocks[1:]
    blocks = blocks[_repeated(blocks) :]
    tidy = [Block("paragraph", block.text) if block.kind == "lead" else block for block in blocks]
    if tidy and tidy[-1].kind == "crosshead":
        tidy[-1] = Block("paragraph", tidy[-1].text)
    return tidy


def _repeated(blocks: list[Block]) -> int:
    """How many blocks at the start stand there twice, as in files that give the lead by itself and the whole text."""
    texts = [block.text for block in blocks[: 2 * _LONGEST_REPETITION]]
    lengths = range(1, len(texts) // 2 + 1)
    return next((length for length in lengths if texts[:length] == texts[length : 2 * length]), 0)


def _parted(text: str) -> list[str]:
    """The paragraphs of an element whose text sets the first line of each in, as some agencies' copy does."""
    return ["\n".join(line.text for line in part.lines) for part in split_indented(list(split_lines(text)))]


def _character(match: re.Match[str]) -> str:
    return html.unescape(match[0])


class _Open(NamedTuple):
    """An element that tells what is in it, and how many blocks there were before it."""

    name: str
    kind: BlockKind
    start: int


class _BlockReader:
    """Gathers text between block-level tags; inline tags leave no trace."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.pieces: list[str] = []
        self.kinds: list[_Open] = []
        self.rows: list[int] = []
        self.skipped = ""
        self.depth = 0
        self.breaks = 0

    def read(self, markup: str) -> list[Block]:
        """The blocks of the markup."""
        for tag in find_tags(markup):
            if not self.skipped:
                self._add(tag.before)
            if self.skipped:
                self._skip(tag)
            elif tag.name == "br":
                self._break()
            elif tag.name in _SKIPPED or tag.classes == "dat":
                self._start_skipping(tag)
            elif tag.name in _SHAPING:
                self._shape(tag)
            elif tag.name == "dnl-image" and not tag.closing:
                self._add_picture(tag)
        self.flush()
        return self.blocks

    def flush(self) -> None:
        """What was gathered becomes a block."""
        text = "".join(self.pieces)
        self.pieces = []
        self.breaks = 0
        kind: BlockKind = self.kinds[-1].kind if self.kinds else "paragraph"
        for part in _parted(text) if "\n" in text and kind == "paragraph" else (text,):
            self._add_block(kind, _ESCAPED_TWICE.sub(_character, _BLANKS.sub(" ", part)).strip())

    def _add_block(self, kind: BlockKind, text: str) -> None:
        if text.startswith("<") and not _ANY_TAG.sub("", text).strip():
            return
        if kind == "caption" or (kind == "paragraph" and is_picture(text)):
            self.blocks += split_caption(text)
        else:
            add_block(self.blocks, kind, text)

    def _add(self, text: str) -> None:
        if text and not text.isspace():
            self.breaks = 0
        self.pieces.append(text)

    def _break(self) -> None:
        self.breaks += 1
        self.pieces.append(" ")
        if self.breaks > 1:
            self.flush()

    def _start_skipping(self, tag: Tag) -> None:
        self.flush()
        if not (tag.closing or tag.empty or tag.name in _VOID):
            self.skipped, self.depth = tag.name, 1

    def _skip(self, tag: Tag) -> None:
        if tag.name == self.skipped and not tag.empty:
            self.depth += -1 if tag.closing else 1
        if self.depth == 0:
            self.skipped = ""

    def _add_picture(self, tag: Tag) -> None:
        """A picture of dpa's, whose caption and credit are attributes."""
        self.flush()
        self.blocks += split_caption(tag.attribute("caption"))
        add_block(self.blocks, "credit", tag.attribute("creditline"))

    def _close_row(self) -> None:
        """Several short cells of a row are one block."""
        start = self.rows.pop() if self.rows else len(self.blocks)
        cells = self.blocks[start:]
        if len(cells) > 1 and all(
            cell.kind == "paragraph" and len(cell.text) <= _LONGEST_CELL for cell in cells
        ):
            self.blocks[start:] = [Block("paragraph", " ".join(cell.text for cell in cells))]

    def _shape(self, tag: Tag) -> None:
        self.flush()
        if tag.name == "tr":
            self._close_row()
            if not tag.closing:
                self.rows.append(len(self.blocks))
        if tag.closing:
            if self.kinds and self.kinds[-1].name == tag.name:
                self._close(self.kinds.pop())
        elif not tag.empty:
            kind = _kind_of(tag)
            if kind:
                self.kinds.append(_Open(tag.name, kind, len(self.blocks)))

    def _close(self, element: _Open) -> None:
        """Several blocks in one heading, or a long sentence, are paragraphs set large, such as an introduction."""
        inside = self.blocks[element.start :]
        long = any(len(block.text) > _LONGEST_HEADING and block.text.endswith(".") for block in inside)
        if element.kind == "crosshead" and (long or len(inside) > 1):
            self.blocks[element.start :] = [replace(block, kind="paragraph") for block in inside]


def _kind_of(tag: Tag) -> BlockKind | None:
    if tag.name in _CROSSHEADS:
        return "crosshead"
    if tag.name in _CAPTIONS:
        return "caption"
    if tag.name in _CREDITS or (tag.name in ("div", "p") and _CREDIT_CLASS.search(tag.classes)):
        return "credit"
    return None
