"""The door of intake: a seed's format is recognised by its content, read, and completed to articles."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from dossier.decoding import CONTROLS, decode_seed, find_declared
from dossier.decoding.xml_tree import find_root_name, parse_xml
from dossier.errors import SeedError
from dossier.intake.draft import Draft, Source, finish, tell_left_out
from dossier.intake.formats.anpa import is_anpa, read_anpa
from dossier.intake.formats.eml import is_eml, read_eml
from dossier.intake.formats.factiva import (
    is_factiva_html,
    is_factiva_text,
    read_factiva_html,
    read_factiva_text,
)
from dossier.intake.formats.factiva_page import find_page_lines, is_factiva_page, read_factiva_page
from dossier.intake.formats.feeds import read_feed
from dossier.intake.formats.json_records import find_records, read_json
from dossier.intake.formats.newsml12 import read_newsml12
from dossier.intake.formats.newsml_g2 import read_newsml_g2
from dossier.intake.formats.nexis import is_nexis, read_nexis
from dossier.intake.formats.nitf import read_nitf
from dossier.intake.formats.office import is_docx, is_word_page, read_docx, read_rtf, read_word_page
from dossier.intake.formats.pdf import read_pdf
from dossier.intake.formats.plain import read_plain
from dossier.intake.formats.ris import is_ris, read_ris
from dossier.intake.formats.ritzau import read_ritzau
from dossier.intake.formats.warc import is_warc, read_warc
from dossier.intake.formats.web_page import read_web_page
from dossier.intake.formats.wire import is_wire, read_wire
from dossier.intake.formats.xml_records import read_xml_records
from dossier.intake.layout.header import begins_as_header
from dossier.intake.layout.paragraphs import count_lines
from dossier.model import Article

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
_MOST_LINES = 1_000_000
"""Lines of a text, each of which takes memory; of XML and JSON any number is read."""
_FOREIGN = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"PK\x03\x04", "a zip archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
)


def read_seed(
    content: bytes, path: str, *, default_language: str, encoding: str | None = None
) -> list[Article]:
    """The articles of a source file, whatever its format; from the second on `seed` is `path#n`.

    Raises SeedError (`path:line: what was found; what to do`) when nothing in the file can be read as an article;
    what a person should know of otherwise is in each article's `problems`. `encoding` is tried for files that are
    not UTF-8. Spans of blocks count code points of the decoded text, without byte order mark.
    """
    if not content.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise SeedError(
            f"{path}:1: an empty file ({len(content)} bytes); put an article's text in it or remove it"
        )
    source = Source(path, hashlib.sha256(content).hexdigest(), default_language)
    drafts = _read_packed(content, source)
    if drafts is not None:
        return finish(drafts, source)
    declared = find_declared(content)
    text, notes = decode_seed(content, path, declared or encoding, declared=bool(declared))
    source = Source(path, source.sha256, default_language, tuple(notes))
    return finish(_read_text(text, content, source), source)


def _read_packed(content: bytes, source: Source) -> list[Draft] | None:
    """The articles of a file that is not text; None for text."""
    if content[:1024].lstrip().startswith(b"%PDF-"):
        return read_pdf(content, source)
    if is_warc(content):
        return read_warc(content, source)
    if is_docx(content):
        return read_docx(content, source)
    for mark, name in _FOREIGN:
        if content.startswith(mark):
            raise SeedError(
                f"{source.path}:1: {name} ({content[:8]!r}); put the article's text in a file instead"
            )
    return None


def _read_text(text: str, content: bytes, source: Source) -> list[Draft]:
    head = text[:4096].lstrip()
    is_built = not begins_as_header(head) and head.startswith(("<", "{", "["))
    if not is_built and count_lines(text) > _MOST_LINES:
        raise SeedError(
            f"{source.path}:{_MOST_LINES}: more than {_MOST_LINES} lines, which no article has; split the file"
        )
    if begins_as_header(head):
        return _read_plain(text, source)
    if head.startswith("<"):
        drafts = _read_markup(text, source)
        if drafts is not None:
            return drafts
    elif head.startswith(("{\\rtf",)):
        return read_rtf(text, source)
    elif head.startswith(("{", "[")):
        records = find_records(text, source.path)
        if records:
            return read_json(records, source)
    elif is_ris(head):
        return read_ris(text, source)
    elif is_eml(text):
        return read_eml(content, source)
    elif is_nexis(text):
        return read_nexis(text, source)
    elif is_factiva_text(text):
        return read_factiva_text(text, source)
    elif is_wire(text):
        return read_wire(text, source)
    elif is_anpa(text):
        return read_anpa(text, source)
    return _read_plain(text, source)


def _read_markup(text: str, source: Source) -> list[Draft] | None:
    """The articles of XML or HTML; None for a text that only begins with a bracket."""
    name = find_root_name(text[:20_000])
    if name in _XML_READERS:
        return _XML_READERS[name](parse_xml(text, source.path), source)
    if name in _FEEDS:
        return read_feed(text, source)
    if name and name != "html" and (head_is_xml(text) or name not in _ELEMENTS_OF_A_PAGE):
        drafts = _read_own_xml(text, source)
        if drafts:
            return drafts
    lowered = text[:20_000].lower()
    if name == "html" or any(f"<{tag}" in lowered for tag in ("html", "body", "head>", "!doctype html")):
        return _read_page(text, source)
    if head_is_xml(text):
        raise SeedError(
            f"{source.path}:1: XML of a kind that is not read (its root is {name!r}); see docs/formats for those that are"
        )
    return None


def _read_own_xml(text: str, source: Source) -> list[Draft] | None:
    """The articles in XML of no standard; None when it is no whole XML or none of its elements is an article."""
    try:
        root = parse_xml(text, source.path)
    except SeedError:
        if head_is_xml(text):
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


def head_is_xml(text: str) -> bool:
    """True for a text with an XML declaration."""
    return text.lstrip().startswith("<?xml")


def _read_plain(text: str, source: Source) -> list[Draft]:
    controls = len(CONTROLS.findall(text[:4096]))
    if controls > 40 and controls * 8 > len(text[:4096]):
        raise SeedError(
            f"{source.path}:1: {controls} control characters in its first {len(text[:4096])} characters, so no text; remove the file"
        )
    return read_plain(text, source)
