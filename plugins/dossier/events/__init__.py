"""Between the dates of the articles and the timeline: statements, events, their weight, and the editor's hand."""

from __future__ import annotations

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
