"""The reader of Word and rich text files: Nexis and Factiva exports among them, else the text as it stands."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from dossier.errors import SeedError
from dossier.intake.draft import Draft, Source
from dossier.intake.extras import import_extra
from dossier.intake.formats.factiva import is_factiva_text, read_factiva_text
from dossier.intake.formats.factiva_page import is_factiva_page, read_factiva_page
from dossier.intake.formats.nexis import is_nexis, read_nexis
from dossier.intake.formats.plain import read_plain
from dossier.intake.markup_blocks import blocks_of_markup
from dossier.model import Block

_GENERATOR = re.compile(
    r"<meta\s[^>]{0,40}name=[\"']?generator[\"']?[^>]{0,40}content=[\"']?(?:Microsoft Word|LibreOffice|OpenOffice)",
    re.IGNORECASE,
)
_BYTES = re.compile(r"\\bin(\d{1,9}) ?")
_LARGEST = 200_000_000
"""Bytes that a packed file may unpack to."""


def is_docx(content: bytes) -> bool:
    """True for a zip file that holds a Word document."""
    if not content.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return "word/document.xml" in archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return False


def read_docx(content: bytes, source: Source) -> list[Draft]:
    """The articles in a Word document."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
    except (zipfile.BadZipFile, ValueError, OSError):
        size = 0
    if size > _LARGEST:
        raise SeedError(
            f"{source.path}:1: the Word file unpacks to {size} bytes, which is refused; save it as text"
        )
    docx = import_extra("docx", "office", source.path)
    try:
        document = docx.Document(io.BytesIO(content))
        text = "\n\n".join(_texts(document))
    except Exception as error:  # noqa: BLE001 (the library raises anything on a broken file)
        raise SeedError(f"{source.path}:1: broken Word file ({error!r:.80}); save it as text") from None
    return read_loose_text(text, source)


def _texts(document: Any) -> Iterator[str]:
    """The paragraphs of a document and the rows of its tables, in their order."""
    for part in document.iter_inner_content():
        if hasattr(part, "rows"):
            for row in part.rows:
                cells = {
                    cell._tc: " ".join(cell.text.split()) for cell in row.cells
                }  # a merged cell stands in it twice
                yield " ".join(cell for cell in cells.values() if cell)
        else:
            yield part.text


def read_rtf(text: str, source: Source) -> list[Draft]:
    """The articles in a rich text file."""
    striprtf = import_extra("striprtf.striprtf", "office", source.path)
    try:
        plain = striprtf.rtf_to_text(_without_bytes(text), errors="ignore")
    except Exception as error:  # noqa: BLE001 (the library raises anything on a broken file)
        raise SeedError(f"{source.path}:1: broken rich text ({error!r:.80}); save it as text") from None
    return read_loose_text(plain, source, is_parted=True)


def is_word_page(text: str) -> bool:
    """True for a page that a word processor saved, which says nothing of an article in it."""
    return _GENERATOR.search(text[:20_000]) is not None


def read_word_page(text: str, source: Source) -> list[Draft]:
    """The articles in such a page, read as the text that it is."""
    return read_loose_text("\n\n".join(block.text for block in blocks_of_markup(text)), source)


def _without_bytes(text: str) -> str:
    """Without the raw bytes of pictures, whose number stands before them; the library takes them for text."""
    pieces: list[str] = []
    place = 0
    for match in _BYTES.finditer(text):
        if match.start() >= place:
            end = match.end() + int(match[1])
            pieces.append(text[place : match.start()])
            place = end if end <= len(text) else match.end()
    return "".join([*pieces, text[place:]])


def read_loose_text(text: str, source: Source, *, is_parted: bool = False) -> list[Draft]:
    """Articles of a text taken out of another file, so that its spans mean nothing in the seed.

    `is_parted` says that a line of it is a paragraph.
    """
    if is_factiva_text(text):
        return read_factiva_text(text, source)
    if is_nexis(text):
        return read_nexis(text, source, verbatim=False)
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if is_factiva_page(lines):
        return read_factiva_page(lines, source)
    drafts = read_plain(re.sub(r"\n+" if is_parted else r"\n{3,}", "\n\n", text), source)
    for draft in drafts:
        draft.blocks = [Block(block.kind, block.text) for block in draft.blocks]
    return drafts
