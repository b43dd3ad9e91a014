"""`dossier init`: a new, empty dossier that `dossier build` or `make` in it builds."""

from __future__ import annotations

import argparse
import sys
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from dossier import __version__
from dossier.disk import write_text
from dossier.errors import BuildError


def run_init(options: argparse.Namespace) -> int:
    """Makes the folder; refuses one that holds anything but a git repository."""
    folder: Path = options.folder
    _check_empty(folder)
    skeleton = resources.files("dossier.cli") / "skeleton"
    for path, text in _files_below(skeleton, ""):
        write_text(folder / path, text.replace("@VERSION@", __version__))
    for empty in ("seeds", "content/unsorted"):
        (folder / empty).mkdir(parents=True, exist_ok=True)
    sys.stdout.write(
        f"{folder}: a new dossier. Put articles into {folder / 'seeds'}, and Dossier's own package into\n"
        f"{folder / 'packages'} (requirements.txt there tells how), say what it is about in\n"
        f"{folder / 'content/my-topic/topic.md'}, and run: cd {folder} && make\n"
    )
    return 0


def _check_empty(folder: Path) -> None:
    if folder.is_dir():
        taken = sorted(path.name for path in folder.iterdir() if path.name != ".git")
        if taken:
            raise BuildError(f"{folder}: holds {taken[0]!r} already; name a new or an empty folder")
    elif folder.exists() or folder.is_symlink():
        raise BuildError(f"{folder}: is no folder; name a new or an empty folder")


def _files_below(folder: Traversable, prefix: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = prefix + entry.name.removesuffix(".txt")
        if entry.is_dir():
            found += _files_below(entry, f"{name}/")
        elif entry.name.endswith(".txt"):
            found.append((name, entry.read_text("utf-8")))
    return found
