"""`dossier init`: a new, empty dossier that `dossier build` or `make` in it builds."""

from __future__ import annotations

import argparse
import sys
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from dossier.disk import write_text
from dossier.errors import BuildError


def run_init(options: argparse.Namespace) -> int:
    """Makes the folder; refuses one that already holds something of that name."""
    folder: Path = options.folder
    skeleton = resources.files("dossier.cli") / "skeleton"
    wanted = dict(_files_below(skeleton, ""))
    taken = [path for path in wanted if (folder / path).exists()]
    if taken:
        raise BuildError(f"{folder / taken[0]}: already there; name an empty folder")
    for path, text in sorted(wanted.items()):
        write_text(folder / path, text)
    for empty in ("seeds", "content/unsorted"):
        (folder / empty).mkdir(parents=True, exist_ok=True)
    sys.stdout.write(
        f"{folder}: a new dossier. Put articles into {folder / 'seeds'}, say what it is about in\n"
        f"{folder / 'content/my-topic/topic.md'}, and run: cd {folder} && dossier build\n"
    )
    return 0


def _files_below(folder: Traversable, prefix: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = prefix + entry.name.removesuffix(".txt")
        if entry.is_dir():
            found += _files_below(entry, f"{name}/")
        elif entry.name.endswith(".txt"):
            found.append((name, entry.read_text("utf-8")))
    return found
