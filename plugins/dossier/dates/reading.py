"""The records between the stages of a date: a form as found, and a reading of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Literal, NamedTuple

from dossier.dates.period import Period
from dossier.model import DateKind, DateModifier, Direction

Lean = Literal["past", "future", "planned"]
"""Which way the clause of a date looks; what was planned for it and then moved or called off is told of on either side."""
Slot = int | float | str


class Form(NamedTuple):
    """A date expression as it stands in a sentence: its rule and what its words mean, unresolved.

    `start` and `end` are offsets in the sentence.
    """

    rule: str
    start: int
    end: int
    slots: Mapping[str, Slot] = MappingProxyType({})
    edge: DateModifier | None = None
    direction: Direction | None = None
    approximate: bool = False
    time: Form | None = None
    """The time or part of the day that goes with a day."""
    until: Form | None = None
    """The other end of a range."""
    base: Form | None = None
    """The date that an offset (`twee dagen na Pasen`) counts from."""
    cut: tuple[int, int] | None = None
    """Where the first end of a range written as one stops, and where its last end begins."""
    half_of: Literal["", "first", "last"] = ""
    """Which end of a range this is, where the two ends are mentions of their own."""


class Reading(NamedTuple):
    """A resolved form: what it comes to on the calendar.

    `first` alone is one unit of the calendar, `first` and `last` a range with both ends inside, neither of them
    something without a place in time.
    """

    kind: DateKind
    first: Period | None = None
    last: Period | None = None
    modifier: DateModifier | None = None
    direction: Direction | None = None
    bounds: tuple[datetime | None, datetime | None] | None = None
    """The interval, where it does not follow from the units."""
    timex: str = ""
    """The TIMEX3 value, where it does not follow from the units."""
    stated: bool = False
