"""What the second stage of a date knows besides the form itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from dossier.dates.period import Period, period_of
from dossier.dates.reading import Lean
from dossier.language.date_words import DateWords


class Context(NamedTuple):
    """The moment of publication, the date last spoken of, and which way the clause looks."""

    published: datetime
    words: DateWords
    last: Period | None
    """The last resolved date of the same or the previous sentence, at its own grain."""
    told: Period | None
    """The date that the text has come to, when it tells of what lies well before publication."""
    quarter: Period | None
    """The quarter that the article's figures are of, when it names one."""
    history: bool
    """Whether the whole article tells of times long past."""
    ask: Callable[[], Lean | None]

    @property
    def today(self) -> Period:
        return period_of("day", self.published)

    @property
    def telling(self) -> Period | None:
        """The date that a day or month without a year follows; none in a clause of a news story that looks ahead."""
        return self.told if self.told and (self.history or self.lean != "future") else None

    @property
    def lean(self) -> Lean | None:
        return self.ask()
