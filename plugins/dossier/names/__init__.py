"""The step that finds the names of persons, places and organisations in an article and joins their forms."""

from __future__ import annotations

from dossier.names.finder import find_names, has_model

__all__ = ["find_names", "has_model"]
