"""Beside every format whose text is HTML or XML: the marked-up body becomes blocks."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

from dossier.intake.draft import add_block
from dossier.intake.kinds import make_blocks
from dossier.intake.paragraphs import Paragraph, split_lines, split_paragraphs
from dossier.model import Block, BlockKind

_CROSSHEADS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "hl2"))
_CAPTIONS = frozenset(("figcaption", "caption", "media-caption", "bildtext"))
_CREDITS = frozenset(("media-producer", "bildskapare"))
_SKIPPED = frozenset(
    [
        "script",
        "style",
        "head",
        "nav",
        "aside",
        "footer",
        "header",
        "form",
        "button",
        "svg",
        "iframe",
        "noscript",
        "template",
        "media-metadata",
        "media-reference",
        "select",
        "object",
        "video",
        "audio",
        "title",
    ]
)
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "tr",
        "table",
        "td",
        "th",
        "section",
        "article",
        "blockquote",
        "pre",
        "figure",
        "main",
        "body",
        "media",
        "block",
        "hl1",
        "dd",
        "dt",
        "dl",
        "address",
        "abstract",
        "brodtext",
        "citat",
        "body.content",
        "body.end",
        "tagline",
        "mellis",
    ]
)
_VOID = frozenset(
    [
        "br",
        "hr",
        "img",
        "input",
        "meta",
        "link",
        "source",
        "area",
        "base",
        "col",
        "embed",
        "wbr",
        "media-reference",
    ]
)
_TAGGED = re.compile(r"</(?:p|b|i|div|em|strong|a|h\d|li|span|u|br)\s*>|<br\s*/?>", re.IGNORECASE)
_CREDIT_CLASS = re.compile(r"credit|byline|copyright|photographer", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_LIMIT = 30_000
"""`<` in one body above which it is no markup of a news article; its tags are cut out blindly."""


def blocks_of_markup(markup: str, headline: str = "") -> list[Block]:
    """Blocks of an HTML or XML body, in order, without scripts, navigation and a repeated headline."""
    if markup.count("<") > _LIMIT:
        markup = re.sub(r"<[^<>]{0,400}>", " ", markup).replace("<", "&lt;")
    reader = _BlockReader()
    reader.feed(markup)
    reader.close()
    reader.flush()
    return _tidied(reader.blocks, headline)


def blocks_of_text(text: str, headline: str = "") -> list[Block]:
    """Blocks of a body in plain text, or in text with a few tags of HTML in it."""
    if _TAGGED.search(text):
        lines = "".join(f"<p>{line}</p>" for line in re.split(r"[\r\n]+", text) if line.strip())
        return blocks_of_markup(
            text if re.search("<p[ >]|<br|<div", text, re.IGNORECASE) else lines, headline
        )
    found = make_blocks(_paragraphs(html.unescape(text) if "&" in text else text))
    return _tidied([Block(block.kind, block.text) for block in found], headline)


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
    tidy = [Block("paragraph", block.text) if block.kind == "lead" else block for block in blocks]
    if tidy and tidy[-1].kind == "crosshead":
        tidy[-1] = Block("paragraph", tidy[-1].text)
    return tidy


class _BlockReader(HTMLParser):
    """Gathers text between block-level tags; inline tags leave no trace."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.pieces: list[str] = []
        self.kinds: list[tuple[str, BlockKind]] = []
        self.skipped = ""
        self.depth = 0
        self.breaks = 0

    def flush(self) -> None:
        text = _BLANKS.sub(" ", "".join(self.pieces))
        self.pieces = []
        self.breaks = 0
        add_block(self.blocks, self.kinds[-1][1] if self.kinds else "paragraph", text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.skipped:
            self.depth += tag == self.skipped
        elif tag in _SKIPPED and tag not in _VOID:
            self.flush()
            self.skipped, self.depth = tag, 1
        elif tag == "br":
            self.breaks += 1
            self.pieces.append(" ")
            if self.breaks > 1:
                self.flush()
        elif tag in _BLOCKS or tag in _CROSSHEADS or tag in _CAPTIONS or tag in _CREDITS:
            self.flush()
            kind = self._kind(tag, attrs)
            if kind:
                self.kinds.append((tag, kind))

    def _kind(self, tag: str, attrs: list[tuple[str, str | None]]) -> BlockKind | None:
        if tag in _CROSSHEADS:
            return "crosshead"
        if tag in _CAPTIONS:
            return "caption"
        names = " ".join(value or "" for name, value in attrs if name == "class")
        if tag in _CREDITS or (tag in ("div", "p") and names and _CREDIT_CLASS.search(names)):
            return "credit"
        return None

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.handle_starttag(tag, attrs)
        elif not self.skipped and tag in _BLOCKS:
            self.flush()

    def handle_endtag(self, tag: str) -> None:
        if self.skipped:
            self.depth -= tag == self.skipped
            if self.depth == 0:
                self.skipped = ""
        elif tag in _BLOCKS or tag in _CROSSHEADS or tag in _CAPTIONS or tag in _CREDITS:
            self.flush()
            if self.kinds and self.kinds[-1][0] == tag:
                self.kinds.pop()

    def handle_data(self, data: str) -> None:
        if not self.skipped:
            if not data.isspace():
                self.breaks = 0
            self.pieces.append(data)
