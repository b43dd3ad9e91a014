"""A topic as a book to read offline: chapters packed as EPUB 3, the same chapters always to the same bytes."""

from __future__ import annotations

import io
import uuid
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from html import escape

_EPOCH = (1980, 1, 1, 0, 0, 0)
_CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_FEATURES = ("tableOfContents", "readingOrder", "structuralNavigation", "displayTransformability")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A document of the book."""

    name: str
    """Its file, as in `article-1.xhtml`; other chapters lead to it by that name."""
    content: str
    """The whole XHTML document."""


@dataclass(frozen=True, slots=True)
class Book:
    """What is packed; `chapters` stand in reading order, the table of contents (`nav`) apart."""

    title: str
    language: str
    key: str
    """What names the book among all books: the same key is the same book, in a later edition."""
    modified: datetime
    """The moment of its newest article: no build has a moment of its own."""
    creators: tuple[str, ...]
    publisher: str
    description: str
    nav: str
    """The whole XHTML document with `<nav epub:type="toc">`."""
    style: str
    chapters: tuple[Chapter, ...]


def pack_epub(book: Book) -> bytes:
    """The book as one EPUB 3 file."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in _files(book):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.external_attr = 0o644 << 16
            # Readers tell an EPUB by its first file, which may not be compressed.
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(entry, text.encode())
    return packed.getvalue()


def _files(book: Book) -> Iterator[tuple[str, str]]:
    yield "mimetype", "application/epub+zip"
    yield "META-INF/container.xml", _CONTAINER
    yield "book/package.opf", _package(book)
    yield "book/nav.xhtml", book.nav
    yield "book/book.css", book.style
    for chapter in book.chapters:
        yield f"book/{chapter.name}", chapter.content


def _package(book: Book) -> str:
    names = [chapter.name for chapter in book.chapters]
    manifest = "\n".join(
        f'<item id="c{number}" href="{escape(name)}" media-type="application/xhtml+xml"/>'
        for number, name in enumerate(names, 1)
    )
    spine = "".join(f'<itemref idref="c{number}"/>' for number in range(1, len(names) + 1))
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="{escape(book.language)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
{_metadata(book)}
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="book.css" media-type="text/css"/>
{manifest}
</manifest>
<spine>{spine}</spine>
</package>
"""


def _metadata(book: Book) -> str:
    lines = [
        f'<dc:identifier id="id">urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, book.key)}</dc:identifier>',
        f"<dc:title>{escape(book.title)}</dc:title>",
        f"<dc:language>{escape(book.language)}</dc:language>",
        f'<meta property="dcterms:modified">{book.modified:%Y-%m-%dT%H:%M:%SZ}</meta>',
        *(f"<dc:creator>{escape(creator)}</dc:creator>" for creator in book.creators),
        f"<dc:publisher>{escape(book.publisher)}</dc:publisher>",
        *([f"<dc:description>{escape(book.description)}</dc:description>"] if book.description else []),
        '<meta property="schema:accessMode">textual</meta>',
        '<meta property="schema:accessModeSufficient">textual</meta>',
        *(f'<meta property="schema:accessibilityFeature">{feature}</meta>' for feature in _FEATURES),
        '<meta property="schema:accessibilityHazard">none</meta>',
    ]
    return "\n".join(lines)
