"""The reader of PDF files: the text of their pages, for those that hold text."""

from __future__ import annotations

import io
import re
from datetime import datetime
from typing import Any

from dossier.errors import SeedError
from dossier.intake.draft import Draft, Source
from dossier.intake.extras import import_extra
from dossier.intake.formats.office import read_loose_text
from dossier.intake.markup_blocks import blocks_of_text
from dossier.intake.moments import parse_stamp

_MOST_PAGES = 300


def read_pdf(content: bytes, source: Source) -> list[Draft]:
    """The articles in a PDF: dated by its text, else by its own creation date, which is said."""
    pypdf = import_extra("pypdf", "pdf", source.path)
    try:
        reader = pypdf.PdfReader(io.BytesIO(content))
        pages = [page.extract_text() or "" for page in reader.pages[:_MOST_PAGES]]
        title, created = _metadata(reader)
    except Exception as error:  # noqa: BLE001 (the library raises anything on a broken file)
        raise SeedError(
            f"{source.path}:1: broken or locked PDF ({error!r:.80}); save its text in a file"
        ) from None
    text = _joined(pages)
    if len(text.strip()) < 20:
        raise SeedError(
            f"{source.path}:1: a PDF without text ({len(pages)} pages), probably scanned; have its text read first"
        )
    try:
        return read_loose_text(text, source)
    except SeedError:
        if created is None:
            raise
    draft = Draft(created, headline=title, blocks=blocks_of_text(text, title))
    draft.warn(source.path, f"no date in the text; {created:%Y-%m-%d} is when the PDF was made")
    return [draft]


def _metadata(reader: Any) -> tuple[str, datetime | None]:
    information = reader.metadata or {}
    title = str(information.get("/Title") or "")
    stamp = re.match(r"D:(\d{8})(\d{4})?", str(information.get("/CreationDate") or ""))
    created = parse_stamp(f"{stamp[1]}T{stamp[2] or '0000'}00") if stamp else None
    return title if not re.search(r"\.(?:docx?|indd|pdf)$|^Microsoft Word", title) else "", created


def _joined(pages: list[str]) -> str:
    """The pages' lines, with words that were hyphenated at a line's end made whole."""
    text = "\n".join(page.strip() for page in pages)
    return re.sub(r"(?<=[a-zà-ÿ])-\n(?=[a-zà-ÿ])", "", text)
