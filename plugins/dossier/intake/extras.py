"""Beside the formats that need another library: it is imported when the first such seed comes, or asked for."""

from __future__ import annotations

import importlib
from types import ModuleType

from dossier.errors import SeedError


def import_extra(module: str, extra: str, path: str) -> ModuleType:
    """The library; raises SeedError with the command that installs it when it is missing."""
    try:
        return importlib.import_module(module)
    except ImportError:
        raise SeedError(
            f"{path}:1: reading this format takes {module!r}, which is not installed; "
            f"run: pip install 'pelican-dossier[{extra}]'"
        ) from None
