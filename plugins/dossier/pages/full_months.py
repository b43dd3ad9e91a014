"""A month of a timeline that is too full for one page: its days have pages, its own page a line an event."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dossier.pages.lines import shorten
from dossier.views import EventRef, Link, Period

FULL = 300
"""Events of a month beyond which its days have pages."""
PART = 200
"""Events of a day on one page."""
REF = 90
"""Characters of an event on a line."""
_DAY = len("2016-08-27")


@dataclass(frozen=True, slots=True)
class DayPage:
    """A day of a full month, or a part of one, and the name of its file in the folder of the year."""

    name: str
    heading: str
    period: Period


def day_pages(periods: Iterable[Period]) -> list[DayPage]:
    """The pages of the days of a full month, in order of time; what is wider than a day stays on the month's own."""
    pages = []
    for period in periods:
        if len(period.datetime) == _DAY:
            pages += _pages_of(period)
    return pages


def _pages_of(day: Period) -> list[DayPage]:
    """One page, or as many as a very full day needs; what was published then stands on the last."""
    name = f"{day.datetime[5:7]}-{day.datetime[8:]}"
    parts = [day.events[first : first + PART] for first in range(0, len(day.events), PART)] or [()]
    pages = []
    for number, part in enumerate(parts, 1):
        is_last = number == len(parts)
        period = replace(day, events=part, folded=day.folded if is_last else ())
        heading = day.heading if len(parts) == 1 else f"{day.heading} ({number}/{len(parts)})"
        pages.append(DayPage(f"{name}{f'-{number}' if number > 1 else ''}.html", heading, period))
    return pages


def referring(periods: Iterable[Period], pages: Sequence[DayPage]) -> tuple[Period, ...]:
    """The periods of a full month with a line an event for each day that has a page, leading there."""
    by_day: dict[str, list[DayPage]] = {}
    for page in pages:
        by_day.setdefault(page.period.datetime, []).append(page)
    return tuple(_refer(period, by_day.get(period.datetime, [])) for period in periods)


def _refer(day: Period, pages: Sequence[DayPage]) -> Period:
    if not pages:
        return day
    refs = tuple(
        EventRef(line.id, shorten(line.text, REF), f"{page.name}#{line.id}", line.aliases)
        for page in pages
        for line in (*page.period.events, *page.period.folded)
    )
    more = Link(day.heading, pages[0].name)
    return replace(day, events=(), folded=(), refs=refs, more=more, total=len(refs))
