"""The reader of web archives (WARC): every page in them that is an article."""

from __future__ import annotations

import contextlib
import gzip
import io
import zlib
from collections.abc import Iterator
from typing import Any

from dossier.errors import SeedError
from dossier.intake.decoding import decode_seed
from dossier.intake.draft import Draft, Source
from dossier.intake.encodings import find_declared
from dossier.intake.extras import import_extra
from dossier.intake.web_page import read_web_page

_LARGEST = 20_000_000
"""Bytes of one page."""


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
    """The articles in an archive; pages that are none are counted in a note."""
    drafts: list[Draft] = []
    others: list[str] = []
    try:
        for address, page in _read_quietly(content, source):
            declared = find_declared(page)
            try:
                text, _ = decode_seed(page, source.path, declared or None)
                drafts += read_web_page(text, source)
            except SeedError as error:
                if "pip install" in str(error):
                    raise
                others.append(address)
    except SeedError:
        raise
    except Exception as error:  # noqa: BLE001 (the library raises anything on a broken file)
        raise SeedError(
            f"{source.path}:1: broken web archive ({error!r:.80}); save its pages one by one"
        ) from None
    if not drafts:
        raise SeedError(
            f"{source.path}:1: no article in the web archive ({len(others)} pages); save its pages one by one"
        )
    if others:
        drafts[0].warn(
            source.path, f"{len(others)} pages of the archive are no articles, such as {others[0][:100]!r}"
        )
    return drafts


def _read_quietly(content: bytes, source: Source) -> list[tuple[str, bytes]]:
    """The pages, without what the library writes to the terminal about odd records."""
    with contextlib.redirect_stderr(io.StringIO()):
        return list(_pages(content, source))


def _pages(content: bytes, source: Source) -> Iterator[tuple[str, bytes]]:
    """Address and content of every HTML response."""
    archive: Any = import_extra("warcio.archiveiterator", "warc", source.path)
    for record in archive.ArchiveIterator(io.BytesIO(content)):
        if record.rec_type not in ("response", "resource"):
            continue
        headers = record.http_headers
        kind = (headers.get_header("Content-Type") if headers else record.content_type) or ""
        status = headers.get_statuscode() if headers else "200"
        if "html" in kind and status == "200":
            yield (
                str(record.rec_headers.get_header("WARC-Target-URI")),
                record.content_stream().read(_LARGEST),
            )
