"""Where two events tell the same thing with another date or another number: shown side by side, never settled.

An event is held against its own bucket (numbers) and against `neighbour_buckets` (dates) only, so a new article asks
for a new look at those few buckets.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from dossier.events.merge import word_set, words_of
from dossier.events.numbers import Counts, differ, find_counts
from dossier.events.statements import bucket_of
from dossier.model import DateValue, Event, Statement

NUMBER_COSINE = 0.65
"""Likeness from which two sentences of one interval that count the same thing are one report told twice."""
DATE_COSINE = 0.7
"""Likeness that two sentences on neighbouring days must have: what recurs daily is worded alike."""
REPRINT = 0.9
"""Likeness from which two sentences with dates such as `today` are one that was printed twice."""
SHARED_WORDS = 5
"""Content words that they must share besides."""

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two events, by id, that tell the same thing with another date or another number."""

    first: str
    second: str
    kind: Literal["date", "number"]
    told_first: str
    """What the first one says, as a reader would look for it: `12 dead`, or the EDTF spelling of its date."""
    told_second: str


def neighbour_buckets(value: DateValue) -> list[str]:
    """Buckets whose events may contradict an event of this interval: a day before and after, the months beside.

    Only whole days have neighbours; the 31st has none in a month without one.

    >>> day = DateValue("point", datetime(2016, 8, 26), datetime(2016, 8, 27), "day")
    >>> [bucket[:10] for bucket in neighbour_buckets(day)]
    ['2016-07-26', '2016-08-25', '2016-08-27', '2016-09-26']
    """
    if value.grain != "day" or value.start is None or value.end != value.start + timedelta(days=1):
        return []
    beside = [value.start - timedelta(days=1), value.start + timedelta(days=1)]
    beside += [moved for by in (-1, 1) if (moved := _in_month(value.start, by))]
    return [bucket_of(replace(value, start=start, end=start + timedelta(days=1))) for start in sorted(beside)]


def find_conflicts(events: Iterable[Event], fresh: Collection[str] | None = None) -> list[Conflict]:
    """Conflicts among the events, in the order of their ids; each pair once.

    With `fresh`, ids of events, only those that one of these is in: whether two events conflict depends on them alone.

    A pair must come from different articles, share most of its content words and, for a date, a count, a long number or
    two entities, and must count nothing differently: better to miss a contradiction than to invent one.
    """
    buckets: dict[str, list[_Told]] = {}
    for event in sorted(events, key=lambda event: event.id):
        if event.modality in ("happened", "claimed") and event.origin == "article":
            told = _told(event)
            if told.marks:
                buckets.setdefault(bucket_of(event.value), []).append(told)
    found: set[Conflict] = set()
    for bucket, told_here in buckets.items():
        later = [key for key in neighbour_buckets(told_here[0].event.value) if key > bucket]
        told_later = [told for key in later for told in buckets.get(key, ())]
        found.update(filter(None, (_number_conflict(*pair) for pair in _pairs(told_here, told_here, fresh))))
        found.update(filter(None, (_date_conflict(*pair) for pair in _pairs(told_here, told_later, fresh))))
    return sorted(found, key=lambda conflict: (conflict.first, conflict.second, conflict.kind))


def mark_conflicts(events: Sequence[Event], conflicts: Iterable[Conflict]) -> list[Event]:
    """The events in the order given, each with the ids of those it is in conflict with."""
    against: dict[str, set[str]] = {}
    for conflict in conflicts:
        against.setdefault(conflict.first, set()).add(conflict.second)
        against.setdefault(conflict.second, set()).add(conflict.first)
    return [replace(event, conflicts=tuple(sorted(against.get(event.id, ())))) for event in events]


@dataclass(frozen=True, slots=True)
class _Told:
    event: Event
    statement: Statement
    bag: frozenset[str]
    counts: Counts
    figures: frozenset[str]
    """Numbers so long that two sentences do not share one by chance; years left out."""
    marks: frozenset[str]
    """Figures, counted things and entities: two tellings of one thing have at least one in common."""


def _told(event: Event) -> _Told:
    statement = event.statements[0]
    words = word_set(statement)
    bag = frozenset(word for word in words if not word[0].isdigit())
    figures = frozenset(word for word in words - bag if len(word) >= 3 and not _YEAR.fullmatch(word))
    counts = find_counts(statement.text, words_of(statement.language))
    marks = figures.union(counts, statement.entities)
    return _Told(event, statement, bag, counts, figures, marks)


def _pairs(
    some: Sequence[_Told], others: Sequence[_Told], fresh: Collection[str] | None
) -> Iterator[tuple[_Told, _Told]]:
    """Pairs with a mark in common, the one from `some` first; a pair of the same list once; one of each in `fresh`."""
    by_mark, by_fresh_mark = _places_by_mark(others, None), _places_by_mark(others, fresh)
    for place, told in enumerate(some):
        partners = by_mark if fresh is None or told.event.id in fresh else by_fresh_mark
        near = {other for mark in told.marks for other in partners.get(mark, ())}
        yield from ((told, others[other]) for other in near if some is not others or place < other)


def _places_by_mark(some: Sequence[_Told], fresh: Collection[str] | None) -> dict[str, list[int]]:
    """Where in the list a mark stands; of those in `fresh` alone, when it is given."""
    places: dict[str, list[int]] = {}
    for place, told in enumerate(some):
        if fresh is None or told.event.id in fresh:
            for mark in told.marks:
                places.setdefault(mark, []).append(place)
    return places


def _number_conflict(one: _Told, other: _Told) -> Conflict | None:
    counted, first, second = differ(one.counts, other.counts)
    if not counted or len(one.bag & other.bag) < SHARED_WORDS or _cosine(one, other) < NUMBER_COSINE:
        return None
    if not _is_elsewhere(one, other):
        return None
    return _conflict(one, other, "number", (f"{first} {counted}", f"{second} {counted}"))


def _date_conflict(one: _Told, other: _Told) -> Conflict | None:
    shared = one.bag & other.bag
    if (
        _is_reprint(one, other)
        or len(shared) < SHARED_WORDS
        or _cosine(one, other) < DATE_COSINE
        or not _is_elsewhere(one, other)
    ):
        return None
    if any(
        one.counts[counted] != other.counts[counted] for counted in one.counts.keys() & other.counts.keys()
    ):
        return None
    same_counts = any(one.counts[counted] == other.counts.get(counted) for counted in one.counts)
    if (
        not same_counts
        and one.figures.isdisjoint(other.figures)
        and len(set(one.statement.entities) & set(other.statement.entities)) < 2
    ):
        return None
    return _conflict(one, other, "date", (_spelling(one.event.value), _spelling(other.event.value)))


def _is_reprint(one: _Told, other: _Told) -> bool:
    """The same sentence printed on two days: `today` means another day in each, but nothing else is told.

    Two weekdays (`Thursday`, `Friday`) do contradict each other.
    """
    dates = one.statement.date, other.statement.date
    if all(date.stated for date in dates) or _cosine(one, other) < REPRINT:
        return False
    are_weekdays = all(date.stated or date.rule.startswith("weekday") for date in dates)
    return not are_weekdays or dates[0].text.casefold() == dates[1].text.casefold()


def _conflict(one: _Told, other: _Told, kind: Literal["date", "number"], told: tuple[str, str]) -> Conflict:
    if one.event.id <= other.event.id:
        return Conflict(one.event.id, other.event.id, kind, *told)
    return Conflict(other.event.id, one.event.id, kind, *reversed(told))


def _is_elsewhere(one: _Told, other: _Told) -> bool:
    articles = {statement.article for statement in one.event.statements}
    return articles.isdisjoint(statement.article for statement in other.event.statements)


def _cosine(one: _Told, other: _Told) -> float:
    if not one.bag or not other.bag or one.statement.language != other.statement.language:
        return 0.0
    return len(one.bag & other.bag) / math.sqrt(len(one.bag) * len(other.bag))


def _spelling(value: DateValue) -> str:
    return value.edtf or (value.start.date().isoformat() if value.start else "")


def _in_month(moment: datetime, by: int) -> datetime | None:
    months = moment.year * 12 + moment.month - 1 + by
    try:
        return moment.replace(year=months // 12, month=months % 12 + 1)
    except ValueError:
        return None
