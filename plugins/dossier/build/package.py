"""The package's own files: what tells that the code changed, and where the theme stands."""

from __future__ import annotations

import hashlib
from pathlib import Path

from dossier.pages import Theme

_PACKAGE = Path(__file__).resolve().parent.parent


def code_digest() -> str:
    """Digest of the package's code and data: another one makes the stored state void."""
    whole = hashlib.blake2b(digest_size=16)
    for path in sorted(_PACKAGE.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts and "theme" not in path.parts:
            whole.update(path.relative_to(_PACKAGE).as_posix().encode())
            whole.update(hashlib.blake2b(path.read_bytes(), digest_size=16).digest())
    return whole.hexdigest()


def theme_folder() -> Path:
    """The theme: inside an installed package, beside `plugins/` in the repository."""
    inside = _PACKAGE / "theme"
    return inside if inside.is_dir() else _PACKAGE.parent.parent / "theme"


def read_theme(folder: Path, own: Path | None) -> Theme:
    """The theme's files; those of the site's own folder take the place of files of the same name."""
    templates: dict[str, str] = {}
    static: dict[str, bytes] = {}
    translations: dict[str, str] = {}
    for root in (folder, own):
        if root is None:
            continue
        templates.update((name, text.decode()) for name, text in _below(root / "templates"))
        static.update(_below(root / "static"))
        for name, text in _below(root / "translations"):
            translations[name.partition("/")[0]] = text.decode()
    return Theme(templates, static, translations)


def _below(folder: Path) -> list[tuple[str, bytes]]:
    return [
        (path.relative_to(folder).as_posix(), path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    ]
