"""Timelines: of the dossier and of each topic, whole when short, else the key events with a page a month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from dossier.events import apply_editor
from dossier.model import Event
from dossier.pages.figures import draw_event_months, draw_spans
from dossier.pages.lines import day_label, event_line, month_label, period_time
from dossier.pages.press import Artefact, Press, topic_path, way_to_root
from dossier.views import EventLine, Head, Link, PageLink, Period, TimelineView

WHOLE = 300
"""Events up to which a timeline stands on one page."""
OPEN = 40
"""Events up to which none are folded."""
KEY_PER_MONTH = 5
KEY_EVENTS = 30
FILTERS = 40


def timeline_path(topic: str = "") -> str:
    return f"timeline/{topic}.html" if topic else "timeline/index.html"


def make_timeline(press: Press, topic: str) -> Iterator[Artefact]:
    """The timeline of a topic, or of the dossier when none is named."""
    path = timeline_path(topic)
    if topic and (topic not in press.catalogue.topics or not press.catalogue.count_events(f"topic/{topic}")):
        return
    yield Artefact(path, _view(press, topic, path))


def periods_of_timeline(press: Press, topic: str) -> list[str]:
    """Months with a page of their own: all of the dossier's, those of a topic when it has many events."""
    owner = f"topic/{topic}" if topic else ""
    months = press.catalogue.event_months(owner)
    if topic and (topic not in press.catalogue.topics or sum(count for _, count in months) <= WHOLE):
        return []
    return [month for month, _ in months]


def make_timeline_month(press: Press, which: str) -> Iterator[Artefact]:
    """The events of one month; `which` is `topic:2016-08`, the topic empty for the dossier's."""
    topic, _, month = which.rpartition(":")
    months = periods_of_timeline(press, topic)
    if month not in months:
        return
    owner = f"topic/{topic}" if topic else ""
    path = _month_path(topic, month)
    root = way_to_root(path)
    events = _edited(press, topic, press.catalogue.events_of(owner, month))
    place = months.index(month)
    heading = month_label(press, month)
    yield Artefact(
        path,
        TimelineView(
            head=Head(
                path=path,
                title=f"{press.translate('Timeline')}, {heading}",
                breadcrumbs=(
                    *_breadcrumbs(press, root),
                    Link(press.translate("Timeline"), root + timeline_path()),
                ),
                section="timeline/index.html",
            ),
            heading=heading,
            periods=_by_day(press, root, month, events),
            subject=_subject(press, root, topic),
            activity=None,
            filters=_filters(press, events),
            previous=_month_link(press, root, topic, months[place - 1]) if place else None,
            next=_month_link(press, root, topic, months[place + 1]) if place + 1 < len(months) else None,
        ),
    )


def _month_path(topic: str, month: str) -> str:
    folder = f"timeline/{topic}" if topic else "timeline"
    return f"{folder}/{month[:4]}/{month[5:7]}.html"


def _month_link(press: Press, root: str, topic: str, month: str) -> Link:
    return Link(month_label(press, month), root + _month_path(topic, month))


def _breadcrumbs(press: Press, root: str) -> tuple[Link, ...]:
    return (Link(press.translate("Home"), f"{root}index.html"),)


def _subject(press: Press, root: str, slug: str) -> Link | None:
    topic = press.catalogue.topics.get(slug)
    return Link(topic.title, root + topic_path(topic)) if topic else None


def _edited(press: Press, topic: str, events: Sequence[Event]) -> list[Event]:
    """The events with what the editor's own timeline says of them."""
    rows = (
        press.timelines.get(topic, [])
        if topic
        else [row for rows in press.timelines.values() for row in rows]
    )
    return apply_editor(events, rows) if rows else list(events)


def _view(press: Press, topic: str, path: str) -> TimelineView:
    owner, root = (f"topic/{topic}" if topic else ""), way_to_root(path)
    catalogue = press.catalogue
    months = catalogue.event_months(owner)
    is_whole = sum(count for _, count in months) <= WHOLE
    if is_whole:
        events = _edited(press, topic, catalogue.events_of(owner))
        periods = _by_month(press, root, events)
    else:
        events = _edited(press, topic, catalogue.key_events(owner, KEY_EVENTS))
        periods = _overview(press, root, topic, months)
    return TimelineView(
        head=Head(
            path=path,
            title=press.translate("Timeline"),
            breadcrumbs=_breadcrumbs(press, root),
            section="timeline/index.html",
        ),
        heading=press.translate("Timeline"),
        periods=periods,
        subject=_subject(press, root, topic),
        whole=is_whole,
        pages=_pages(press, root, topic, months) if not is_whole else (),
        activity=draw_event_months(press, months),
        spans=draw_spans(press, events),
        filters=_filters(press, events),
        downloads=tuple(
            Link(name, f"{root}data/{topic + '/' if topic else ''}{name}")
            for name in ("events.json", "events.csv", "events.ics", "timelinejs.json")
        ),
    )


def _pages(press: Press, root: str, topic: str, months: Iterable[tuple[str, int]]) -> tuple[PageLink, ...]:
    return tuple(
        PageLink(month_label(press, month), root + _month_path(topic, month), count=count)
        for month, count in months
    )


def _by_month(press: Press, root: str, events: Sequence[Event]) -> tuple[Period, ...]:
    """All events under their months; in a long list only the key events of a month stand open."""
    is_long = sum(event.modality != "published" for event in events) > OPEN
    key = _key_ids(events) if is_long else {event.id for event in events}
    months: dict[str, list[Event]] = {}
    for event in events:
        months.setdefault(_month_of(event), []).append(event)
    return tuple(
        _period(
            press,
            month,
            [event_line(press, root, event, here=True) for event in found if event.id in key],
            [event_line(press, root, event, here=True) for event in found if event.id not in key],
        )
        for month, found in months.items()
    )


def _key_ids(events: Sequence[Event]) -> set[str]:
    ranked = sorted(events, key=lambda event: (not event.pinned, -event.score, event.id))
    return {event.id for event in ranked[:OPEN]}


def _period(press: Press, month: str, shown: list[EventLine], folded: list[EventLine]) -> Period:
    if not month:
        return Period(press.translate("Without a date"), "m-none", "", tuple(shown), tuple(folded))
    return Period(month_label(press, month), f"m-{month}", month, tuple(shown), tuple(folded))


def _month_of(event: Event) -> str:
    moment = event.value.start or event.value.end
    return f"{moment.year:04}-{moment.month:02}" if moment else ""


def _by_day(press: Press, root: str, month: str, events: Sequence[Event]) -> tuple[Period, ...]:
    """The events of a month: those of the whole month first, then day by day."""
    days: dict[str, list[EventLine]] = {}
    for event in events:
        moment = event.value.start or event.value.end
        is_day = event.value.grain in ("minute", "hour", "part of day", "day") and moment and event.value.end
        name = f"{moment:%Y-%m-%d}" if is_day and moment else month
        days.setdefault(name, []).append(event_line(press, root, event, here=True))
    return tuple(
        Period(
            month_label(press, name) if len(name) == 7 else day_label(press, name),
            f"d-{name}",
            name,
            tuple(line for line in lines if line.modality != "published"),
            tuple(line for line in lines if line.modality == "published"),
        )
        for name, lines in sorted(days.items())
    )


def _overview(press: Press, root: str, topic: str, months: Sequence[tuple[str, int]]) -> tuple[Period, ...]:
    """The key events of each month, with the way to all of them."""
    owner = f"topic/{topic}" if topic else ""
    periods = []
    for month, count in months:
        events = _edited(press, topic, press.catalogue.key_events(owner, KEY_PER_MONTH, month))
        time = period_time(press, month)
        periods.append(
            Period(
                heading=time.label,
                anchor=f"m-{month}",
                datetime=time.datetime,
                events=tuple(event_line(press, root, event, here=False, names=False) for event in events),
                more=Link(time.label, root + _month_path(topic, month)) if count > len(events) else None,
                total=count,
            )
        )
    return tuple(periods)


def _filters(press: Press, events: Iterable[Event]) -> tuple[tuple[str, str], ...]:
    """Entities and topics of the events, the most frequent first."""
    settled = press.catalogue.settled
    counts: Counter[str] = Counter()
    for event in events:
        keys = {settled.get(name, name) for statement in event.statements for name in statement.entities}
        keys |= {f"topic/{topic}" for statement in event.statements for topic in statement.topics}
        counts.update(sorted(keys))
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:FILTERS]
    named = ((key, _heading(press, key)) for key, _ in ranked)
    return tuple((key, heading) for key, heading in named if heading)


def _heading(press: Press, key: str) -> str:
    kind, _, slug = key.partition("/")
    if kind == "topic":
        topic = press.catalogue.topics.get(slug)
        return topic.title if topic else ""
    entity = press.catalogue.entity_of(key)
    return entity.heading if entity else ""
