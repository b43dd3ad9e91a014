"""The package's own files: what tells that the code changed, and where the theme stands."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from dossier.disk import stamps_below

PACKAGE = Path(__file__).resolve().parent.parent


@cache
def code_digest() -> str:
    """Digest of the code and data that this process began with: another one makes the stored state void."""
    whole = hashlib.blake2b(digest_size=16)
    for name in sorted(stamps_below(PACKAGE)):
        if "__pycache__" not in name and not name.startswith("theme/"):
            whole.update(name.encode())
            whole.update(hashlib.blake2b((PACKAGE / name).read_bytes(), digest_size=16).digest())
    return whole.hexdigest()


def theme_folder() -> Path:
    """The theme: inside an installed package, beside `plugins/` in the repository."""
    inside = PACKAGE / "theme"
    return inside if inside.is_dir() else PACKAGE.parent.parent / "theme"
