"""The pages of a timeline's months, and those of the days of a month that is too full for one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dossier.model import Event
from dossier.pages.cards import topic_card
from dossier.pages.event_lines import event_line
from dossier.pages.full_months import DayPage, day_pages, is_full, referring, shut_wide
from dossier.pages.lines import day_label, month_label
from dossier.pages.periods import datetime_of, in_time, period_label, period_of_event
from dossier.pages.press import Artefact, Press, way_to_root
from dossier.pages.timeline import (
    month_page_name,
    periods_of_timeline,
    timeline_breadcrumbs,
    timeline_filters,
    timeline_month_link,
    timeline_month_path,
    timeline_path,
    timeline_subject,
    timeline_title,
)
from dossier.views import EventLine, Head, Link, Period, TimelineView

LEAN = 150
"""Events of a month beyond which its page leaves out the names in each."""


def make_timeline_month(press: Press, which: str) -> Iterator[Artefact]:
    """The events of one month; `which` is `topic:2016-08`, the topic empty for the dossier's.

    Of a full month the days have pages, too.
    """
    topic, _, month = which.rpartition(":")
    months = periods_of_timeline(press, topic)
    if month not in months:
        return
    path = timeline_month_path(topic, month)
    root = way_to_root(path)
    events = press.catalogue.events.of(f"topic/{topic}" if topic else "", month)
    place, has_days = months.index(month), is_full(events)
    periods = _by_day(press, root, events, names=len(events) <= LEAN or has_days)
    pages = day_pages(periods, month[5:7]) if has_days else []
    referred = referring(periods, pages, whole=press.translate("In full, with the sources"))
    heading = _month_heading(press, month, events)
    view = _stretch_view(
        press,
        topic,
        path,
        heading=heading,
        periods=_under(press, heading, month, shut_wide(referred, month)),
        neighbours=(
            timeline_month_link(press, root, topic, months[place - 1]) if place else None,
            timeline_month_link(press, root, topic, months[place + 1]) if place + 1 < len(months) else None,
        ),
    )
    yield Artefact(path, view if has_days else replace(view, filters=timeline_filters(press, events)))
    yield from _make_days(press, topic, path, Link(month_label(press, month), root + path), pages=pages)


def _under(press: Press, heading: str, month: str, periods: Sequence[Period]) -> tuple[Period, ...]:
    """The periods of a month's page, none of which says again what the page is called."""
    inside = press.translate("In the course of the month") if len(periods) > 1 else ""
    return tuple(
        replace(period, heading=inside) if heading == period.heading or month == period.datetime else period
        for period in periods
    )


def _make_days(
    press: Press, topic: str, month: str, above: Link, *, pages: Sequence[DayPage]
) -> Iterator[Artefact]:
    """The pages of the days of a full month, beside its own at the path `month`."""
    folder, root = month.rpartition("/")[0], way_to_root(month)
    links = [None, *(Link(page.heading, f"{root}{folder}/{page.name}") for page in pages), None]
    for number, page in enumerate(pages):
        view = _stretch_view(
            press,
            topic,
            f"{folder}/{page.name}",
            heading=page.heading,
            periods=(replace(page.period, heading=""),),
            neighbours=(links[number], links[number + 2]),
        )
        head = replace(view.head, breadcrumbs=(*view.head.breadcrumbs, above))
        yield Artefact(head.path, replace(view, head=head))


def _stretch_view(
    press: Press,
    topic: str,
    path: str,
    *,
    heading: str,
    periods: tuple[Period, ...],
    neighbours: tuple[Link | None, ...],
) -> TimelineView:
    """The page of a month or a day."""
    root = way_to_root(path)
    return TimelineView(
        head=Head(
            path=path,
            title=f"{timeline_title(press, topic)}, {heading}",
            breadcrumbs=(*timeline_breadcrumbs(press, root, topic), *_own_timeline(press, root, topic)),
            section="timeline/index.html",
            card=topic_card(press, [topic]),
        ),
        heading=heading,
        periods=periods,
        subject=timeline_subject(press, root, topic),
        activity=None,
        previous=neighbours[0],
        next=neighbours[1],
    )


def _month_heading(press: Press, month: str, events: Sequence[Event]) -> str:
    """The heading of a month's page: the year or century when nothing on it is known to the month."""
    periods = {period_of_event(event) for event in events}
    widest = min(periods, key=in_time, default=month)
    if month in periods or not periods:
        return month_label(press, month) if len(periods) < 2 else month_page_name(press, month)
    return period_label(press, widest)


def _own_timeline(press: Press, root: str, topic: str) -> tuple[Link, ...]:
    """From a month to the timeline it is of, where there is one."""
    if topic not in press.catalogue.topics:
        return (Link(press.translate("Timeline"), root + timeline_path()),)
    return (Link(press.catalogue.topics[topic].title, root + timeline_path(topic)),)


def _by_day(press: Press, root: str, events: Sequence[Event], *, names: bool) -> tuple[Period, ...]:
    """The events of a month: those of the century, the year, the whole month first, then day by day."""
    days: dict[str, list[EventLine]] = {}
    for event in events:
        moment = event.value.moment
        is_day = event.value.grain in ("minute", "hour", "part of day", "day") and moment and event.value.end
        name = f"{moment:%Y-%m-%d}" if is_day and moment else period_of_event(event)
        days.setdefault(name, []).append(event_line(press, root, event, here=True, names=names))
    return tuple(
        Period(
            period_label(press, name) if len(name) < 8 else day_label(press, name),
            f"d-{name}",
            datetime_of(name),
            tuple(line for line in lines if line.modality != "published"),
            tuple(line for line in lines if line.modality == "published"),
        )
        for name, lines in sorted(days.items(), key=lambda pair: in_time(pair[0]))
    )
