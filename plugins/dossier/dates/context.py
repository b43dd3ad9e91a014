"""What the second stage of a date knows besides the form itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import NamedTuple

from dossier.dates.period import Period, day_of, period_of
from dossier.dates.reading import Lean
from dossier.language.date_words import DateWords

_LATELY = 3
"""A time by itself is of the day that a story tells of when that is less than so many days back."""


class Context(NamedTuple):
    """The moment of publication, the date last spoken of, and which way the clause looks."""

    published: datetime
    words: DateWords
    last: Period | None
    """The last resolved date of the same or the previous sentence, at its own grain."""
    begun: bool
    """Whether that date stands in the same sentence."""
    told: Period | None
    """The date that the text has come to, when it tells of what lies well before publication."""
    quarter: Period | None
    """The quarter that the article's figures are of, when it names one."""
    month: Period | None
    """The month that the article's figures are of, when it opens with one that is just over."""
    stretch: tuple[Period, Period] | None
    """The first and last unit of the date last spoken of, where that was a range of months."""
    nearby: Period | None
    """The day last spoken of in the same paragraph, or the time of it."""
    day: Period | None
    """The first day that the article names: the one its news is of."""
    history: bool
    """Whether the whole article tells of times long past."""
    ask: Callable[[], Lean | None]
    was: Callable[[], bool]
    """Whether the verb right before the date tells for certain that it was (`died on Jan. 10`)."""
    within: Period | None = None
    """The year that the clause counts from publication before the date (`next year it falls on May 3`)."""

    @property
    def today(self) -> Period:
        return period_of("day", self.published)

    @property
    def lately(self) -> Period | None:
        """The day of the news, when the clause tells of what was and that day is one of the last few."""
        if self.day is None or self.lean == "future":
            return None
        back = (self.today.start - self.day.start).days
        return self.day if 0 <= back < _LATELY else None

    @property
    def spoken(self) -> Period | None:
        """The date last spoken of, unless it is still to come in a clause that tells of what was."""
        if self.last and self.last.start > self._known and self.lean == "past":
            return None
        return self.last

    @property
    def beside(self) -> Period | None:
        """The day that a part of a day or a time without one is of: the one last spoken of, or that of the news."""
        return day_of(self.spoken) or day_of(self._nearby) or self.lately

    @property
    def _nearby(self) -> Period | None:
        """The day last spoken of in the paragraph, in a clause that tells of what was."""
        if self.nearby is None or self.nearby.start > self._known or self.lean == "future":
            return None
        return self.nearby

    @property
    def _known(self) -> datetime:
        """The moment of publication; the last minute of its day where only the day is known."""
        if self.published != self.today.start:
            return self.published
        return self.published + timedelta(days=1, minutes=-1)

    @property
    def telling(self) -> Period | None:
        """The date that a day or month without a year follows; none in a clause of a news story that looks ahead."""
        return self.within or self._telling

    @property
    def _telling(self) -> Period | None:
        return self.told if self.told and (self.history or self.lean != "future") else None

    @property
    def lean(self) -> Lean | None:
        return self.ask()
