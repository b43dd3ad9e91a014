"""Under the statements and the ranking: how fine a date is, and whether it has a place on a timeline at all."""

from __future__ import annotations

from typing import get_args

from dossier.model import DateMention, DateValue, Grain

FINENESS = {grain: place for place, grain in enumerate(get_args(Grain))}
"""Place of each grain from fine to coarse."""


def has_place_in_time(value: DateValue) -> bool:
    """Whether the value can stand on a timeline: points and spans, and what is vague but has a beginning.

    `The coming days` begin after publication; `in recent years` only ends there and dates nothing.
    """
    if value.kind == "vague":
        return value.start is not None
    return value.kind in ("point", "span") and (value.start is not None or value.end is not None)


def is_bare_clock(date: DateMention) -> bool:
    """Whether the expression names a time of the clock and no day: its day is then a guess (rules `time…`)."""
    return date.rule.startswith("time")
