"""The door of intake: a seed's format is recognised by its content, read, and completed to articles."""

from __future__ import annotations

import hashlib

from dossier.errors import SeedError
from dossier.intake.decoding import decode_seed
from dossier.intake.draft import Source, finish
from dossier.intake.plain import read_plain
from dossier.model import Article


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
    sha256 = hashlib.sha256(content).hexdigest()
    text, notes = decode_seed(content, path, encoding)
    source = Source(path, sha256, default_language, tuple(notes))
    return finish(read_plain(text, source), source)
