"""The step that finds the names of persons, places and organisations in an article and joins their forms."""

from __future__ import annotations

from dossier.names.finder import find_names, has_model, put_models_away
from dossier.names.linking import is_actor
from dossier.names.pipelines import describe_pipeline

__all__ = ["describe_pipeline", "find_names", "has_model", "is_actor", "put_models_away"]
