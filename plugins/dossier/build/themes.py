"""The theme's files, and those of the site's own that take their place."""

from __future__ import annotations

from pathlib import Path

from dossier.pages import Theme


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
