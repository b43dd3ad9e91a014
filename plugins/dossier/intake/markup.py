"""Behind the door of intake: XML and web pages, told apart by their outermost element."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from dossier.decoding.xml_tree import find_root_name, parse_xml
from dossier.errors import SeedError
from dossier.intake.draft import Draft, Source, tell_left_out
from dossier.intake.formats.factiva import is_factiva_html, read_factiva_html
from dossier.intake.formats.factiva_page import find_page_lines, is_factiva_page, read_factiva_page
from dossier.intake.formats.feeds import read_feed
from dossier.intake.formats.newsml12 import read_newsml12
from dossier.intake.formats.newsml_g2 import read_newsml_g2
from dossier.intake.formats.nitf import read_nitf
from dossier.intake.formats.office import is_word_page, read_word_page
from dossier.intake.formats.ritzau import read_ritzau
from dossier.intake.formats.web_page import read_web_page
from dossier.intake.formats.xml_records import read_xml_records

_FEEDS = frozenset(("rss", "feed", "rdf"))
_XML_READERS = {
    "newsml": read_newsml12,
    "newsitem": read_newsml_g2,
    "newsmessage": read_newsml_g2,
    "packageitem": read_newsml_g2,
    "nitf": read_nitf,
    "rbnews": read_ritzau,
    "xmlnewsqueuedresponse": read_ritzau,
}
_ELEMENTS_OF_A_PAGE = frozenset((
    "a", "article", "aside", "b", "blockquote", "body", "br", "center", "dd", "div", "dl", "dt", "em", "figure",
    "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "i", "img", "li",
    "link", "main", "meta", "nav", "ol", "p", "pre", "script", "section", "small", "span", "strong", "style",
    "table", "tbody", "td", "tr", "title", "u", "ul",
))  # fmt: skip
"""Roots of a piece of a web page, as somebody copied it."""


def read_markup(text: str, source: Source) -> list[Draft] | None:
    """The articles of XML or HTML; None for a text that only begins with a bracket."""
    name = find_root_name(text[:20_000])
    if name in _XML_READERS:
        return _XML_READERS[name](parse_xml(text, source.path), source)
    if name in _FEEDS:
        return read_feed(text, source)
    if name and name != "html" and (_head_is_xml(text) or name not in _ELEMENTS_OF_A_PAGE):
        drafts = _read_own_xml(text, source)
        if drafts:
            return drafts
    lowered = text[:20_000].lower()
    if name == "html" or any(f"<{tag}" in lowered for tag in ("html", "body", "head>", "!doctype html")):
        return _read_page(text, source)
    if _head_is_xml(text):
        raise SeedError(
            f"{source.path}:1: XML of a kind that is not read (its root is {name!r}); see docs/formats for those that are"
        )
    return None


def _read_own_xml(text: str, source: Source) -> list[Draft] | None:
    """The articles in XML of no standard; None when it is no whole XML or none of its elements is an article."""
    try:
        root = parse_xml(text, source.path)
    except SeedError:
        if _head_is_xml(text):
            raise
        return None
    wrapped = list(_find_wrapped(root))
    return _read_wrapped(wrapped, source) if wrapped else read_xml_records(root, source)


def _find_wrapped(element: Element) -> Iterator[Element]:
    """The outermost elements of a known format, in an answer of a service or in a collection."""
    for child in element:
        if str(child.tag).lower() in _XML_READERS:
            yield child
        else:
            yield from _find_wrapped(child)


def _read_wrapped(elements: list[Element], source: Source) -> list[Draft]:
    """The articles of all of them; one that cannot be read is left out and said, unless none is left."""
    drafts: list[Draft] = []
    refusals: list[SeedError] = []
    for element in elements:
        try:
            drafts += _XML_READERS[str(element.tag).lower()](element, source)
        except SeedError as error:
            refusals.append(error)
    if not drafts:
        raise refusals[0]
    tell_left_out(drafts, refusals, "; left out")
    return drafts


def _read_page(text: str, source: Source) -> list[Draft]:
    if is_factiva_html(text):
        return read_factiva_html(text, source)
    if "Document " in text and "rticle" in text:
        lines = find_page_lines(text)
        if is_factiva_page(lines):
            return read_factiva_page(lines, source)
    return read_word_page(text, source) if is_word_page(text) else read_web_page(text, source)


def _head_is_xml(text: str) -> bool:
    """True for a text with an XML declaration."""
    return text.lstrip().startswith("<?xml")
