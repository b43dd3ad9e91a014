"""The dossier that a settings file describes, read as Pelican reads it but without starting Pelican."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

from dossier.build.project import Project
from dossier.errors import SettingsError
from dossier.settings import make_settings

DEFAULTS = {
    "SITENAME": "A Pelican Blog",
    "DEFAULT_LANG": "en",
    "PATH": "content",
    "OUTPUT_PATH": "output",
}
"""Pelican's own (its PATH apart), so that both faces build the same site of the same file."""


def read_project(settings_file: Path, output: Path | None = None) -> Project:
    """The dossier that a Pelican settings file describes; SettingsError when it cannot be read."""
    if not settings_file.is_file():
        raise SettingsError(
            f"{settings_file}: no such file; run this in a dossier's folder, or make one with: dossier init DIR"
        )
    settings = {**DEFAULTS, **_run(settings_file)}
    folder = settings_file.parent.absolute()
    content = folder / settings["PATH"]
    if not content.is_dir():
        raise SettingsError(f"{settings_file}: PATH is {settings['PATH']!r}, which is no folder; make it")
    return Project(content.parent, make_settings(settings), output or folder / settings["OUTPUT_PATH"])


def _run(settings_file: Path) -> dict[str, Any]:
    try:
        values = runpy.run_path(str(settings_file))
    except Exception as error:
        raise SettingsError(f"{settings_file}: cannot be read ({error}); mend it") from error
    return {name: value for name, value in values.items() if name.isupper()}
