"""The reader of web archives (WARC): every page in them that is an article."""

from __future__ import annotations

import contextlib
import gzip
import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from dossier.decoding import decode_seed, find_declared, known_encoding
from dossier.errors import SeedError
from dossier.intake.draft import Draft, Source
from dossier.intake.extras import import_extra
from dossier.intake.formats.web_page import read_web_page

_LARGEST = 20_000_000
"""Bytes of one page."""
_MOST_DOUBTS = 10
_NEXT = b"\r\n\r\nWARC/1."
"""Where the record behind one with a false length begins."""
_MOST_HEADERS, _LONGEST_LINE = 2_000, 65_536
"""Lines of the headers of a record, and bytes of one; a longer one counts as several."""
_PACKED = ("br", "zstd", "compress")
"""Encodings of a page that the standard library does not unpack."""
_CHARSET = re.compile(r"charset=[\"']?([\w.:-]{2,40})", re.IGNORECASE)


def is_warc(content: bytes) -> bool:
    """True for a web archive, packed or not."""
    if content.startswith(b"\x1f\x8b"):
        try:
            with gzip.GzipFile(fileobj=io.BytesIO(content)) as packed:
                return packed.read(6).startswith(b"WARC/")
        except (OSError, EOFError, zlib.error):
            return False
    return content.startswith(b"WARC/")


def read_warc(content: bytes, source: Source) -> list[Draft]:
    """The articles in an archive; pages that are none, and where it is broken, are noted."""
    archive = _Archive()
    drafts: list[Draft] = []
    with contextlib.redirect_stderr(io.StringIO()):  # the library writes to the terminal about odd records
        for page in archive.read(content, source):
            try:
                declared = find_declared(page.content) or page.encoding
                text, _ = decode_seed(page.content, source.path, declared or None, declared=bool(declared))
                drafts += read_web_page(text, source)
            except SeedError as error:
                if "pip install" in str(error):
                    raise
                archive.others.append(page.address)
    if not drafts:
        why = f"; {archive.doubts[0]}" if archive.doubts else ""
        raise SeedError(
            f"{source.path}:1: no article in the web archive ({len(archive.others)} pages{why}); save its pages one by one"
        )
    if archive.others:
        drafts[0].warn(
            source.path,
            f"{len(archive.others)} pages of the archive are no articles, such as {archive.others[0][:100]!r}",
        )
    for doubt in archive.doubts[:_MOST_DOUBTS]:
        drafts[0].warn(source.path, doubt)
    return drafts


@dataclass(frozen=True, slots=True)
class _Page:
    """An HTML response."""

    address: str
    content: bytes
    encoding: str


class _Bounded:
    """The library's reader, which raises ValueError for headers without an end."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader
        self._lines = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._reader, name)

    def read(self, length: int | None = None) -> bytes:
        self._lines = 0
        return bytes(self._reader.read(length))

    def readline(self, length: int | None = None) -> bytes:
        """The next line, which is a header, or blank between records."""
        line = bytes(self._reader.readline(min(length or _LONGEST_LINE, _LONGEST_LINE)))
        self._lines += 1
        if self._lines > _MOST_HEADERS:
            raise ValueError("headers without an end")
        return line


@dataclass(slots=True)
class _Archive:
    """The pages of an archive, and what could not be read of it."""

    others: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)

    def read(self, content: bytes, source: Source) -> Iterator[_Page]:
        """Every HTML response; after a broken record those from the next one on."""
        library: Any = import_extra("warcio.archiveiterator", "warc", source.path)
        place = 0
        while 0 <= place < len(content) and len(self.doubts) <= _MOST_DOUBTS:
            records: Any = library.ArchiveIterator(io.BytesIO(content[place:] if place else content))
            records.reader = _Bounded(records.reader)
            try:
                for record in records:
                    page = self._page(record)
                    if page and record.length > len(content) and content.startswith(b"WARC/"):
                        yield replace(page, content=page.content.partition(_NEXT)[0])
                        self.doubts.append(
                            f"{page.address[:100]} claims a false length; it is read up to the next record"
                        )
                        place = _next_record(content, place + records.offset)
                        break
                    if page:
                        yield page
                else:
                    return
            except SeedError:
                raise
            except Exception as error:  # noqa: BLE001 (the library raises anything on a broken file)
                self.doubts.append(
                    f"a broken record in the archive ({error!r:.80}) is left out; save its page by itself"
                )
                place = _next_record(content, place + records.offset)

    def _page(self, record: Any) -> _Page | None:
        headers = record.http_headers
        kind = (headers.get_header("Content-Type") if headers else record.content_type) or ""
        status = headers.get_statuscode() if headers else "200"
        if record.rec_type not in ("response", "resource") or "html" not in kind or status != "200":
            return None
        address = str(record.rec_headers.get_header("WARC-Target-URI"))
        content = record.content_stream().read(_LARGEST)
        packed = (headers.get_header("Content-Encoding") if headers else "") or ""
        if packed.strip().lower() in _PACKED and b"<" not in content[:1024].lstrip()[:1]:
            remedy = "run: pip install brotli" if packed == "br" else "save that page by itself"
            self.doubts.append(f"{address[:100]} is packed with {packed!r}, which is not read; {remedy}")
            return None
        charset = _CHARSET.search(kind)
        return _Page(address, content, known_encoding(charset[1]) if charset else "")


def _next_record(content: bytes, place: int) -> int:
    """Where the next record begins behind that place, in an archive whose records are not packed; -1 for none."""
    return content.find(b"WARC/1.", place + 1) if content.startswith(b"WARC/") else -1
