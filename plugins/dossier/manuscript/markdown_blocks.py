"""Blocks that are more than plain text: what an editor adds in Markdown, as safe HTML and as its text."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser
from xml.etree.ElementTree import Element

import markdown
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup, escape

from dossier.model import Block

_SIGNS_LIMIT = 400
"""Signs in one block above which it is taken as plain text: python-markdown's time grows with their square."""
_SIGNS = re.compile(r"[\[\]<>*_`!\\&{}]")
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_SAFE_LINK = re.compile(
    r"(?:(?:https?://|mailto:)[^\s\x00-\x1f]*|(?:\.\./)*(?:[\w-]+/)*[\w-]+\.html(?:#[\w-]+)?)\Z",
    re.IGNORECASE,
)
_ALLOWED = {
    "a": ("href", "title"),
    "ol": ("start",),
}
_INNER = frozenset(("p", "em", "strong", "a", "code", "ul", "ol", "li", "blockquote", "br", "pre", "hr"))


class _OnlySafe(Treeprocessor):
    """Leaves only harmless elements and attributes: no images, no headings, no link but http, https and mailto."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element is root:
                continue
            if element.tag == "img":
                element.text = element.get("alt", "")
            if element.tag not in _INNER:
                element.tag = "span"
            allowed = _ALLOWED.get(element.tag, ())
            for name in [name for name in element.attrib if name not in allowed]:
                del element.attrib[name]
            if element.tag == "a" and not _SAFE_LINK.match(element.get("href", "")):
                element.tag = "span"
                element.attrib.clear()


@cache
def _converter() -> markdown.Markdown:
    converter = markdown.Markdown(output_format="html")
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    converter.treeprocessors.register(_OnlySafe(), "only_safe", 1)
    return converter


def render_markdown(source: str) -> Markup:
    """Markdown as HTML without raw HTML, images and unsafe links; hostile amounts of signs come out as text."""
    if len(_SIGNS.findall(source)) > _SIGNS_LIMIT:
        return Markup("<p>") + escape(source) + Markup("</p>")
    converter = _converter()
    converter.reset()
    try:
        return Markup(converter.convert(source))  # noqa: S704
    except RecursionError:
        # It stands where the recursion left it, and would take the next text for a part of this one.
        _converter.cache_clear()
        return Markup("<p>") + escape(source) + Markup("</p>")


def block_html(block: Block) -> Markup:
    """The inside of a block as HTML: its text escaped, or its Markdown rendered.

    >>> block_html(Block("paragraph", "Kerry & co"))
    Markup('Kerry &amp; co')
    >>> block_html(Block("paragraph", "een akkoord", source="een *akkoord*"))
    Markup('een <em>akkoord</em>')
    """
    if not block.source:
        return escape(block.text)
    rendered = render_markdown(block.source)
    inner = re.fullmatch(r"<p>((?:(?!</?p>).)*)</p>", rendered, re.DOTALL)
    return Markup(inner[1]) if inner else rendered  # noqa: S704


def plain_text(rendered: str) -> tuple[str, bool]:
    """The text of rendered Markdown, and whether it is one paragraph and nothing else."""
    reader = _TextReader()
    reader.feed(rendered)
    reader.close()
    return join_blanks("".join(reader.pieces)), reader.elements <= 1 and reader.paragraphs == 1


def join_blanks(text: str) -> str:
    """The text as HTML shows it: runs of blanks are one; blanks that do not break stay."""
    return _BLANKS.sub(" ", text).strip(" ")


class _TextReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.elements = self.paragraphs = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements += 1
        self.paragraphs += tag == "p"
        if tag in ("p", "li", "br", "blockquote", "pre"):
            self.pieces.append(" ")

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)
