"""The package's own files: what tells that the code changed, and where the theme stands."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


@cache
def code_digest() -> str:
    """Digest of the code and data that this process began with: another one makes the stored state void."""
    whole = hashlib.blake2b(digest_size=16)
    for path in sorted(PACKAGE.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts and "theme" not in path.parts:
            whole.update(path.relative_to(PACKAGE).as_posix().encode())
            whole.update(hashlib.blake2b(path.read_bytes(), digest_size=16).digest())
    return whole.hexdigest()


def theme_folder() -> Path:
    """The theme: inside an installed package, beside `plugins/` in the repository."""
    inside = PACKAGE / "theme"
    return inside if inside.is_dir() else PACKAGE.parent.parent / "theme"
