"""`dossier export`: the built site as one zip file that opens on any computer, or a topic of it as an e-book."""

from __future__ import annotations

import argparse
import sys
import zipfile
from pathlib import Path

from dossier.build.project import Project
from dossier.cli.project import read_project
from dossier.cli.sizes import label_size
from dossier.errors import BuildError

LONGEST = 180
"""Characters of a path inside the zip that Windows still unpacks into a folder of ordinary depth."""
_EPOCH = (1980, 1, 1, 0, 0, 0)


def run_export(options: argparse.Namespace) -> int:
    """Writes the zip or the book; the same site gives the same bytes."""
    project = read_project(options.settings, options.output)
    output = project.output
    if not (output / "index.html").is_file():
        raise BuildError(f"{output}: there is no built site here; run: dossier build")
    if options.topic:
        return _write_book(project, options.topic, options.file or Path(f"{options.topic}.epub"))
    return _write_zip(output, options.file or Path("dossier.zip"))


def _write_book(project: Project, topic: str, file: Path) -> int:
    from dossier.build.book import make_epub

    packed = make_epub(project, topic)
    scratch = file.with_name(f".{file.name}.writing")
    scratch.write_bytes(packed)
    scratch.replace(file)
    sys.stdout.write(f"{file}: {label_size(len(packed))}; open it in a program for e-books\n")
    return 0


def _write_zip(output: Path, file: Path) -> int:
    paths = sorted(path for path in output.rglob("*") if path.is_file() and not path.name.startswith("."))
    _check_names(output, paths)
    scratch = file.with_name(f".{file.name}.writing")
    with zipfile.ZipFile(scratch, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in paths:
            entry = zipfile.ZipInfo(f"dossier/{path.relative_to(output).as_posix()}", _EPOCH)
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, path.read_bytes())
    scratch.replace(file)
    size = file.stat().st_size
    sys.stdout.write(f"{file}: {len(paths)} files, {label_size(size)}; open dossier/index.html in it\n")
    return 0


def _check_names(output: Path, paths: list[Path]) -> None:
    seen: dict[str, Path] = {}
    for path in paths:
        name = path.relative_to(output).as_posix()
        if len(name) > LONGEST:
            raise BuildError(
                f"{name}: the path has {len(name)} characters, more than {LONGEST}; shorten the page's Slug"
            )
        if name.lower() in seen:
            raise BuildError(
                f"{name}: another file differs from it by case only; give one of them another Slug"
            )
        seen[name.lower()] = path
