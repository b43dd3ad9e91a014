"""Beside the formats that need another library: it is imported when the first such seed comes, or asked for."""

from __future__ import annotations

import importlib
from types import ModuleType

from dossier.errors import SeedError


def import_extra(module: str, extra: str, path: str) -> ModuleType:
    """The library; raises SeedError with the command that installs it when it, or what it needs itself, is missing."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        said = str(error).partition("\n")[0].rstrip(".")
        found = "which is not installed" if error.name == module else f"which cannot be loaded ({said})"
        raise SeedError(
            f"{path}:1: reading this format takes {module!r}, {found}; "
            f"run: pip install 'pelican-dossier[{extra}]'"
        ) from None
