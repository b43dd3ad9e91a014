"""Between the dates of the articles and the timeline: statements, events, their weight, and the editor's hand.

What is named here is imported when it is first asked for: ranking days needs a third of these modules.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.events.conflicts import Conflict, find_conflicts, mark_conflicts, neighbour_buckets
    from dossier.events.editor import EditorEvent, apply_editor, find_unmatched, parse_timeline_csv
    from dossier.events.merge import merge_statements
    from dossier.events.ranking import DatedArticle, RankedDay, rank_days
    from dossier.events.score import score_days, score_events, timeline_order
    from dossier.events.skimming import date_article, find_day_sentences
    from dossier.events.statements import (
        StatementSource,
        bucket_of,
        find_publication,
        find_statements,
        statement_id,
    )

__all__ = [
    "Conflict",
    "DatedArticle",
    "EditorEvent",
    "RankedDay",
    "StatementSource",
    "apply_editor",
    "bucket_of",
    "date_article",
    "find_conflicts",
    "find_day_sentences",
    "find_publication",
    "find_statements",
    "find_unmatched",
    "mark_conflicts",
    "merge_statements",
    "neighbour_buckets",
    "parse_timeline_csv",
    "rank_days",
    "score_days",
    "score_events",
    "statement_id",
    "timeline_order",
]

_MODULES = {
    "conflicts": ("Conflict", "find_conflicts", "mark_conflicts", "neighbour_buckets"),
    "editor": ("EditorEvent", "apply_editor", "find_unmatched", "parse_timeline_csv"),
    "merge": ("merge_statements",),
    "ranking": ("DatedArticle", "RankedDay", "rank_days"),
    "score": ("score_days", "score_events", "timeline_order"),
    "skimming": ("date_article", "find_day_sentences"),
    "statements": ("StatementSource", "bucket_of", "find_publication", "find_statements", "statement_id"),
}
_HOME = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> object:
    """What the room offers under that name, from the module that holds it."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = found
    return found
