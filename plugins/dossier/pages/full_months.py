"""A month of a timeline that is too full for one page: its days have pages, its own page shows the way to them.

Each permanent id stays on the page of the month, since that is where published links to it lead.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dossier.pages.lines import shorten
from dossier.views import EventLeaf, EventLine, EventRef, Link, Period

FULL = 300
"""Events of a month beyond which its days have pages."""
PART = 200
"""Events of a day on one page."""
WIDE = 40
"""Events of a year or of a whole month that stand in full on the page of a full month; more of them have pages."""
LINES = 500
"""Events with a page elsewhere up to which each has a line; of more a day shows those that most articles tell."""
SHOWN = 3
"""How many those are."""
REF = 90
"""Characters of an event on a line."""
FEW = 4
"""Events known to no day that stand open on a month's page."""
_DAY = len("2016-08-27")


@dataclass(frozen=True, slots=True)
class DayPage:
    """A day of a full month, or a part of one, and the name of its file in the folder of the year."""

    name: str
    heading: str
    period: Period

    @property
    def events(self) -> tuple[EventLine, ...]:
        """All of the page, in their order."""
        return (*self.period.events, *self.period.folded)


def is_full(events: Sequence[object]) -> bool:
    """Whether the events of a month are too many for one page."""
    return len(events) > FULL


def day_pages(periods: Iterable[Period], month: str) -> list[DayPage]:
    """The pages of a full month, in order of time: of its days, and of what is wider where there is much of it.

    `month` is its number, in two digits.
    """
    pages = []
    for period in periods:
        if len(period.datetime) == _DAY:
            pages += _pages_of(period, f"{month}-{period.datetime[8:]}")
        elif len(period.events) + len(period.folded) > WIDE:
            pages += _pages_of(period, f"{month}-{_file_name(period)}")
    return pages


def _file_name(period: Period) -> str:
    """A wide period in a file's name: without a hyphen, so that it is never taken for a part of another's page."""
    return period.anchor.removeprefix("d-").replace("-", "") or "undated"


def _pages_of(day: Period, name: str) -> list[DayPage]:
    """One page, or as many as a very full day needs; what was published then stands on the last."""
    parts = [day.events[first : first + PART] for first in range(0, len(day.events), PART)] or [()]
    pages = []
    for number, part in enumerate(parts, 1):
        is_last = number == len(parts)
        period = replace(day, events=part, folded=day.folded if is_last else ())
        heading = day.heading if len(parts) == 1 else f"{day.heading} ({number}/{len(parts)})"
        pages.append(DayPage(f"{name}{f'-{number}' if number > 1 else ''}.html", heading, period))
    return pages


def referring(periods: Iterable[Period], pages: Sequence[DayPage], *, whole: str) -> tuple[Period, ...]:
    """The periods of a full month, those that have pages with a line an event or with links to the pages.

    `whole` is what a link to a page says, under the heading that names the period.
    """
    by_period: dict[str, list[DayPage]] = {}
    for page in pages:
        by_period.setdefault(page.period.anchor, []).append(page)
    refer = _refer if sum(len(page.events) for page in pages) <= LINES else _list_pages
    return tuple(
        refer(period, by_period[period.anchor], whole) if period.anchor in by_period else period
        for period in periods
    )


def _refer(day: Period, pages: Sequence[DayPage], whole: str) -> Period:
    """The day with a line an event, leading to it."""
    refs = tuple(_ref(page, line) for page in pages for line in page.events)
    return replace(day, events=(), folded=(), refs=refs, more=Link(whole, pages[0].name))


def _list_pages(day: Period, pages: Sequence[DayPage], whole: str) -> Period:
    """The day with lines for the events that most articles tell, and its pages with the ids of all others."""
    told = sorted((line for page in pages for line in page.events), key=lambda line: -line.articles)
    shown = {line.id for line in told[:SHOWN]}
    refs = tuple(_ref(page, line) for page in pages for line in page.events if line.id in shown)
    return replace(
        day, events=(), folded=(), refs=refs, leaves=tuple(_leaf(page, shown, whole) for page in pages)
    )


def _leaf(page: DayPage, shown: set[str], whole: str) -> EventLeaf:
    ids = tuple(id_ for line in page.events if line.id not in shown for id_ in (line.id, *line.aliases))
    part = page.heading.removeprefix(page.period.heading)
    return EventLeaf(whole + part, page.name, len(page.events), ids)


def _ref(page: DayPage, line: EventLine) -> EventRef:
    return EventRef(line.id, shorten(line.text, REF), f"{page.name}#{line.id}", line.aliases)


def shut_wide(periods: Sequence[Period], month: str) -> tuple[Period, ...]:
    """What is known to longer than the month, or has its lines only, is folded above the days, unless it is little."""
    has_days = any(len(period.datetime) == _DAY for period in periods)
    return tuple(
        replace(
            period,
            shut=has_days
            and len(period.datetime) <= len(month)
            and (len(period.refs) > FEW or (len(period.events) > FEW and period.datetime != month)),
        )
        for period in periods
    )
