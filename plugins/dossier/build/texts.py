"""The editor's files as text: what is not UTF-8 is read all the same, and said."""

from __future__ import annotations

from pathlib import Path

from dossier.disk import read_file
from dossier.errors import DossierError
from dossier.intake import decode_seed
from dossier.model import Problem


def read_text(root: Path, path: str) -> tuple[str, list[Problem]]:
    """The text of the file at `root/path`, and what had to be assumed to read it; DossierError that begins with `path`."""
    try:
        content = read_file(root / path)
    except DossierError as error:
        raise DossierError(f"{path}: {error}") from error
    text, notes = decode_seed(content, path)
    return text, [Problem(path, f"{note}; save it as UTF-8") for note in notes]


def as_refused(error: DossierError, path: str) -> Problem:
    """The problem that an error is about, with the place it names; `path` where it names none."""
    where, _, message = str(error).partition(": ")
    if where.partition(":")[0] != path:
        where, message = path, str(error)
    return Problem(where, message, "refused")
