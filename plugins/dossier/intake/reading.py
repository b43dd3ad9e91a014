"""The door of intake: a seed's format is recognised by its content, read, and completed to articles."""

from __future__ import annotations

import hashlib

from dossier.decoding import CONTROLS, decode_seed, find_declared
from dossier.errors import SeedError
from dossier.intake.draft import Draft, Source, finish
from dossier.intake.formats.anpa import is_anpa, read_anpa
from dossier.intake.formats.factiva import is_factiva_text, read_factiva_text
from dossier.intake.formats.message_text import is_message
from dossier.intake.formats.nexis import is_nexis, read_nexis
from dossier.intake.formats.plain import read_plain
from dossier.intake.formats.ris import is_ris, read_ris
from dossier.intake.formats.wire import is_wire, read_wire
from dossier.intake.layout.header import begins_as_header
from dossier.intake.layout.paragraphs import count_lines
from dossier.model import Article

_MOST_LINES = 1_000_000
"""Lines of a text, each of which takes memory; of XML and JSON any number is read."""
_BINARY = (
    (b"%PDF-", "a PDF"),
    (b"WARC/", "a web archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"PK\x03\x04", "a zip archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
)
"""How files begin that are no text."""

# Most seeds are text: the readers of all else are imported when a file asks for them.


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
    """The articles of a file that is no text; None for text."""
    head = content[:1024].lstrip()
    name = next((name for mark, name in _BINARY if head.startswith(mark)), "")
    if not name:
        return None
    from dossier.intake.formats.office import is_docx, read_docx
    from dossier.intake.formats.pdf import read_pdf
    from dossier.intake.formats.warc import is_warc, read_warc

    if head.startswith(b"%PDF-"):
        return read_pdf(content, source)
    if is_warc(content):
        return read_warc(content, source)
    if is_docx(content):
        return read_docx(content, source)
    raise SeedError(f"{source.path}:1: {name} ({content[:8]!r}); put the article's text in a file instead")


def _read_text(text: str, content: bytes, source: Source) -> list[Draft]:
    head = text[:4096].lstrip()
    is_built = not begins_as_header(head) and head.startswith(("<", "{", "["))
    if not is_built and count_lines(text) > _MOST_LINES:
        raise SeedError(
            f"{source.path}:{_MOST_LINES}: more than {_MOST_LINES} lines, which no article has; split the file"
        )
    if begins_as_header(head):
        return _read_plain(text, source)
    if head.startswith(("<", "{", "[")):
        drafts = _read_built(text, head, source)
        return _read_plain(text, source) if drafts is None else drafts
    if is_ris(head):
        return read_ris(text, source)
    if is_message(text):
        from dossier.intake.formats.eml import read_eml

        return read_eml(content, source)
    if is_nexis(text):
        return read_nexis(text, source)
    if is_factiva_text(text):
        return read_factiva_text(text, source)
    if is_wire(text):
        return read_wire(text, source)
    if is_anpa(text):
        return read_anpa(text, source)
    return _read_plain(text, source)


def _read_built(text: str, head: str, source: Source) -> list[Draft] | None:
    """The articles of markup, rich text or JSON; None for a text that only begins with a bracket."""
    if head.startswith("<"):
        from dossier.intake.markup import read_markup

        return read_markup(text, source)
    if head.startswith("{\\rtf"):
        from dossier.intake.formats.office import read_rtf

        return read_rtf(text, source)
    from dossier.intake.formats.json_records import find_records, read_json

    records = find_records(text, source.path)
    return read_json(records, source) if records else None


def _read_plain(text: str, source: Source) -> list[Draft]:
    controls = len(CONTROLS.findall(text[:4096]))
    if controls > 40 and controls * 8 > len(text[:4096]):
        raise SeedError(
            f"{source.path}:1: {controls} control characters in its first {len(text[:4096])} characters, so no text; remove the file"
        )
    return read_plain(text, source)
