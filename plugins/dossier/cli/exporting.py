"""`dossier export`: the built site as one zip file that opens on any computer."""

from __future__ import annotations

import argparse
import sys
import zipfile
from pathlib import Path

from dossier.cli.project import read_project
from dossier.errors import BuildError

LONGEST = 180
"""Characters of a path inside the zip that Windows still unpacks into a folder of ordinary depth."""
_EPOCH = (1980, 1, 1, 0, 0, 0)


def run_export(options: argparse.Namespace) -> int:
    """Writes the zip; the same site gives the same bytes."""
    output = read_project(options.settings, options.output).output
    if not (output / "index.html").is_file():
        raise BuildError(f"{output}: there is no built site here; run: dossier build")
    paths = sorted(path for path in output.rglob("*") if path.is_file() and not path.name.startswith("."))
    _check_names(output, paths)
    scratch = options.file.with_name(f".{options.file.name}.writing")
    with zipfile.ZipFile(scratch, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in paths:
            entry = zipfile.ZipInfo(f"dossier/{path.relative_to(output).as_posix()}", _EPOCH)
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, path.read_bytes())
    scratch.replace(options.file)
    size = options.file.stat().st_size
    sys.stdout.write(
        f"{options.file}: {len(paths)} files, {size / 1e6:.1f} MB; open dossier/index.html in it\n"
    )
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
