"""The editor's files as text: what is not UTF-8 is read all the same, and said."""

from __future__ import annotations

import re
from pathlib import Path

from dossier.decoding import decode_seed
from dossier.disk import read_file
from dossier.errors import DossierError
from dossier.model import Problem

_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


def read_text(root: Path, path: str) -> tuple[str, list[Problem]]:
    """The text of the file at `root/path`, and what had to be assumed to read it; DossierError that begins with `path`."""
    try:
        content = read_file(root / path)
    except DossierError as error:
        raise DossierError(f"{path}: {error}") from error
    text, notes = decode_seed(content, path)
    return text, [Problem(path, f"{note}; save it as UTF-8") for note in notes]


def strip_controls(text: str, path: str) -> tuple[str, list[Problem]]:
    """The text without the control characters that no text has a use for, and a problem when there were any."""
    found = _CONTROLS.findall(text)
    if not found:
        return text, []
    message = f"{len(found)} control characters left out, the first {found[0]!r}; take them out of the file"
    return _CONTROLS.sub("", text), [Problem(path, message)]


def as_refused(error: DossierError, path: str) -> Problem:
    """The problem that an error is about, with the place it names; `path` where it names none."""
    where, _, message = str(error).partition(": ")
    if where.partition(":")[0] != path:
        where, message = path, str(error)
    return Problem(where, message, "refused")
