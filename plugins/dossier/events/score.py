"""How much a day and an event weigh, from who tells of them and for how long.

A day weighs log(1 + articles that mention it) + 0.5 log(1 + distinct later days on which it is still mentioned): the
one formula of the timeline. It needs the statements of the day alone.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime

from dossier.events.place_in_time import FINENESS
from dossier.model import DateValue, Event, Statement

LATER_DAYS = 0.5
"""Weight of the days on which a day is still mentioned, beside the articles that mention it."""
_FIRST, _LAST = datetime(1, 1, 1), datetime(9999, 12, 31)


def weigh(articles: int, later_days: int) -> float:
    """Weight of a day or an event that so many articles tell, on so many later days.

    >>> round(weigh(1, 0), 3), round(weigh(9, 3), 3)
    (0.693, 2.996)
    """
    return math.log1p(articles) + LATER_DAYS * math.log1p(later_days)


def day_of(value: DateValue) -> date | None:
    """The day that the value lies on, None when it is coarser than a day or has no beginning."""
    if value.start is None or FINENESS[value.grain] > FINENESS["day"] or value.direction:
        return None
    return value.start.date()


def score_days(
    statements: Iterable[Statement], *, copy_of: Mapping[str, str] | None = None
) -> dict[date, float]:
    """Weight of each day that the statements date, days in order; what is coarser than a day has no part in it."""
    days: dict[date, list[Statement]] = {}
    for statement in statements:
        day = day_of(statement.date.value)
        if day and statement.modality != "published":
            days.setdefault(day, []).append(statement)
    return {day: _weigh_statements(days[day], day, copy_of or {}) for day in sorted(days)}


def score_events(events: Iterable[Event], *, copy_of: Mapping[str, str] | None = None) -> list[Event]:
    """The events with their scores, in the order given.

    An event's score is that of its own statements; what only announces or claims weighs as much as what reports, the
    publication of an article nothing.
    """
    copies = copy_of or {}
    return [replace(event, score=_score(event, copies)) for event in events]


def timeline_order(event: Event) -> tuple[datetime, int, datetime, str]:
    """Sort key of the timeline: by first moment, then day before month before year, then by end and id.

    What has no beginning stands where it ends.
    """
    start = event.value.moment or _FIRST
    end = event.value.end or _LAST
    return (start, FINENESS[event.value.grain], end, event.id)


def _score(event: Event, copies: Mapping[str, str]) -> float:
    if event.modality == "published":
        return 0.0
    start = event.value.moment
    return _weigh_statements(event.statements, start.date() if start else date.max, copies)


def _weigh_statements(statements: Iterable[Statement], day: date, copies: Mapping[str, str]) -> float:
    told = list(statements)
    articles = {copies.get(statement.article, statement.article) for statement in told}
    published = {statement.published.date() for statement in told if statement.article not in copies}
    return weigh(len(articles), sum(when > day for when in published))
