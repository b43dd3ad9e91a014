"""Timelines: of the dossier and of each topic, whole when short, else the key events with a page a month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from dossier.events.place_in_time import FINENESS
from dossier.labels import label_interval, month_name, short_month_name
from dossier.model import DateValue, Event, Grain
from dossier.pages.cards import topic_card
from dossier.pages.figures import draw_event_months, draw_spans
from dossier.pages.full_months import FULL, DayPage, day_pages, referring, shut_wide
from dossier.pages.lines import day_label, event_line, month_label
from dossier.pages.press import Artefact, Press, topic_path, way_to_root
from dossier.views import ArchiveYear, EventLine, Head, Link, PageLink, Period, TimelineView

WHOLE = 100
"""Events up to which a timeline stands on one page."""
OPEN = 40
"""Events up to which none are folded."""
KEY_EVENTS = 60
"""Events on the overview of a long timeline."""
A_MONTH = 8
"""Of one month among many at most, or the last one would fill it."""
LEAN = 150
"""Events of a month beyond which its page leaves out the names in each."""
FILTERS = 40


def timeline_path(topic: str = "") -> str:
    return f"timeline/{topic}.html" if topic else "timeline/index.html"


def make_timeline(press: Press, topic: str) -> Iterator[Artefact]:
    """The timeline of a topic, or of the dossier when none is named."""
    path = timeline_path(topic)
    if topic and (topic not in press.catalogue.topics or not press.catalogue.events.count(f"topic/{topic}")):
        return
    yield Artefact(path, _view(press, topic, path))


def periods_of_timeline(press: Press, topic: str) -> list[str]:
    """Months with a page of their own: all of the dossier's, those of a topic when it has many events."""
    owner = f"topic/{topic}" if topic else ""
    months = press.catalogue.events.months(owner)
    if topic and (topic not in press.catalogue.topics or sum(count for _, count in months) <= WHOLE):
        return []
    return [month for month, _ in months]


def make_timeline_month(press: Press, which: str) -> Iterator[Artefact]:
    """The events of one month; `which` is `topic:2016-08`, the topic empty for the dossier's.

    Of a full month the days have pages, too.
    """
    topic, _, month = which.rpartition(":")
    months = periods_of_timeline(press, topic)
    if month not in months:
        return
    path = _month_path(topic, month)
    root = way_to_root(path)
    events = press.catalogue.events.of(f"topic/{topic}" if topic else "", month)
    place, is_full = months.index(month), len(events) > FULL
    periods = _by_day(press, root, month, events, names=len(events) <= LEAN or is_full)
    neighbours = (
        _month_link(press, root, topic, months[place - 1]) if place else None,
        _month_link(press, root, topic, months[place + 1]) if place + 1 < len(months) else None,
    )
    month_view = _stretch_view(
        press,
        topic,
        path,
        heading=_month_heading(press, month, events),
        periods=periods,
        neighbours=neighbours,
    )
    if not is_full:
        month_view = replace(month_view, filters=_filters(press, events))
        yield Artefact(path, _under(press, month_view, month, shut_wide(periods, month)))
        return
    pages = day_pages(periods, month[5:7])
    referred = referring(periods, pages, whole=press.translate("In full, with the sources"))
    yield Artefact(path, _under(press, month_view, month, shut_wide(referred, month)))
    yield from _make_days(press, topic, path, Link(month_label(press, month), root + path), pages=pages)


def _under(press: Press, view: TimelineView, month: str, periods: Sequence[Period]) -> TimelineView:
    """The page of the month with those periods, none of which says its name again."""
    inside = press.translate("In the course of the month")
    if len(periods) == 1:
        inside = ""
    return replace(
        view,
        periods=tuple(
            replace(period, heading=inside)
            if period.heading == view.heading or period.datetime == month
            else period
            for period in periods
        ),
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
            title=f"{_title(press, topic)}, {heading}",
            breadcrumbs=(*_breadcrumbs(press, root, topic), *_own_timeline(press, root, topic)),
            section="timeline/index.html",
            card=topic_card(press, [topic]),
        ),
        heading=heading,
        periods=periods,
        subject=_subject(press, root, topic),
        activity=None,
        previous=neighbours[0],
        next=neighbours[1],
    )


def _month_path(topic: str, month: str) -> str:
    folder = f"timeline/{topic}" if topic else "timeline"
    return f"{folder}/{month[:4]}/{month[5:7]}.html"


def _month_link(press: Press, root: str, topic: str, month: str) -> Link:
    return Link(_month_name(press, month), root + _month_path(topic, month))


def _month_name(press: Press, month: str) -> str:
    """The name of a month's page in a list of pages; that of a January holds what is known by the year alone, too."""
    if not month.endswith("-01"):
        return month_label(press, month)
    return f"{month_label(press, month[:4])} · {month_name(1, press.language)}"


def _month_heading(press: Press, month: str, events: Sequence[Event]) -> str:
    """The heading of a month's page: the year or century when nothing on it is known to the month."""
    periods = {_period_of(event) for event in events}
    widest = min(periods, key=_in_time, default=month)
    if month in periods or not periods:
        return month_label(press, month) if len(periods) < 2 else _month_name(press, month)
    return _period_label(press, widest)


def _breadcrumbs(press: Press, root: str, topic: str) -> tuple[Link, ...]:
    """To the dossier's timeline from home; to a topic's by way of the dossier's."""
    home = Link(press.translate("Home"), f"{root}index.html")
    return (home, Link(press.translate("Timeline"), root + timeline_path())) if topic else (home,)


def _own_timeline(press: Press, root: str, topic: str) -> tuple[Link, ...]:
    """From a month to the timeline it is of, where there is one."""
    if topic not in press.catalogue.topics:
        return (Link(press.translate("Timeline"), root + timeline_path()),)
    return (Link(press.catalogue.topics[topic].title, root + timeline_path(topic)),)


def _title(press: Press, topic: str) -> str:
    name = press.translate("Timeline")
    return f"{name}: {press.catalogue.topics[topic].title}" if topic in press.catalogue.topics else name


def _subject(press: Press, root: str, slug: str) -> Link | None:
    topic = press.catalogue.topics.get(slug)
    return Link(topic.title, root + topic_path(topic)) if topic else None


def _view(press: Press, topic: str, path: str) -> TimelineView:
    owner, root = (f"topic/{topic}" if topic else ""), way_to_root(path)
    catalogue = press.catalogue
    months = catalogue.events.months(owner)
    is_whole = sum(count for _, count in months) <= WHOLE
    if is_whole:
        events = catalogue.events.of(owner)
        periods = _by_month(press, root, events)
    else:
        a_month = max(A_MONTH, 2 * KEY_EVENTS // len(months))
        events = catalogue.events.key_events(owner, KEY_EVENTS, a_month=a_month)
        periods = _overview(press, root, topic, events, months=dict(months))
    return TimelineView(
        head=Head(
            path=path,
            title=_title(press, topic),
            breadcrumbs=_breadcrumbs(press, root, topic),
            section="timeline/index.html",
            card=topic_card(press, [topic]),
        ),
        heading=press.translate("Timeline"),
        periods=periods,
        subject=_subject(press, root, topic),
        whole=is_whole,
        years=_years(press, root, topic, months) if not is_whole else (),
        activity=draw_event_months(press, months),
        spans=draw_spans(press, events),
        filters=_filters(press, events),
        downloads=tuple(
            Link(name, f"{press.shared(root)}data/{topic + '/' if topic else ''}{name}")
            for name in ("events.json", "events.csv", "events.ics", "timelinejs.json")
        ),
    )


def _years(press: Press, root: str, topic: str, months: Iterable[tuple[str, int]]) -> tuple[ArchiveYear, ...]:
    """The pages of the months by year; a year with one such page leads there by itself."""
    years: dict[str, list[str]] = {}
    for month, _ in months:
        years.setdefault(month[:4], []).append(month)
    return tuple(
        ArchiveYear(
            month_label(press, year),
            tuple(
                PageLink(short_month_name(int(month[5:7]), press.language), root + _month_path(topic, month))
                for month in found
            ),
        )
        for year, found in years.items()
    )


def _by_month(press: Press, root: str, events: Sequence[Event]) -> tuple[Period, ...]:
    """All events under their months and years; in a long list only the key events of each stand open."""
    is_long = sum(event.modality != "published" for event in events) > OPEN
    key = _key_ids(events) if is_long else {event.id for event in events}
    return tuple(
        _period(
            press,
            period,
            [event_line(press, root, event, here=True) for event in found if event.id in key],
            [event_line(press, root, event, here=True) for event in found if event.id not in key],
        )
        for period, found in _in_periods(events).items()
    )


def _in_periods(events: Sequence[Event]) -> dict[str, list[Event]]:
    """The events by the century, decade, year or month that they are known to, in order of time, the widest first."""
    periods: dict[str, list[Event]] = {}
    for event in events:
        periods.setdefault(_period_of(event), []).append(event)
    return {period: periods[period] for period in sorted(periods, key=_in_time)}


def _key_ids(events: Sequence[Event]) -> set[str]:
    ranked = sorted(
        events,
        key=lambda event: (
            not event.pinned,
            FINENESS[event.value.grain] > FINENESS["month"],
            -event.score,
            event.id,
        ),
    )
    return {event.id for event in ranked[:OPEN]}


def _period(press: Press, period: str, shown: list[EventLine], folded: list[EventLine]) -> Period:
    if not period:
        return Period(press.translate("Without a date"), "m-none", "", tuple(shown), tuple(folded))
    return Period(
        _period_label(press, period), f"m-{period}", _datetime_of(period), tuple(shown), tuple(folded)
    )


def _period_of(event: Event) -> str:
    """What an event is known to: `20xx`, `201x`, `2016`, `2016-08`; empty without a date."""
    moment = event.value.moment
    if moment is None:
        return ""
    year = f"{moment.year:04}"
    names = {"century": f"{year[:2]}xx", "decade": f"{year[:3]}x"} | dict.fromkeys(YEARLY, year)
    return names.get(event.value.grain, f"{year}-{moment.month:02}")


YEARLY = ("year", "half", "season", "quarter")
"""Grains that are longer than a month, and stand under their year."""


def _in_time(period: str) -> tuple[bool, str, int]:
    """Where a period stands: by its beginning, the longer first, and what has no date last."""
    first = period.replace("x", "0")
    return (not period, first if len(first) > 4 else f"{first}-01", len(period) - 4 * period.count("x"))


def _period_label(press: Press, period: str) -> str:
    if "x" not in period:
        return month_label(press, period)
    year = int(period.replace("x", "0"))
    grain: Grain = "century" if period.endswith("xx") else "decade"
    length = 100 if grain == "century" else 10
    start = datetime(max(year, 1), 1, 1)
    end = datetime(min(year + length, 9999), 1, 1)
    return label_interval(DateValue("point", start, end, grain), press.language)


def _datetime_of(period: str) -> str:
    return "" if "x" in period else period


def _by_day(
    press: Press, root: str, month: str, events: Sequence[Event], *, names: bool
) -> tuple[Period, ...]:
    """The events of a month: those of the century, the year, the whole month first, then day by day."""
    days: dict[str, list[EventLine]] = {}
    for event in events:
        moment = event.value.moment
        is_day = event.value.grain in ("minute", "hour", "part of day", "day") and moment and event.value.end
        name = f"{moment:%Y-%m-%d}" if is_day and moment else _period_of(event)
        days.setdefault(name, []).append(event_line(press, root, event, here=True, names=names))
    return tuple(
        Period(
            _period_label(press, name) if len(name) < 8 else day_label(press, name),
            f"d-{name}",
            _datetime_of(name),
            tuple(line for line in lines if line.modality != "published"),
            tuple(line for line in lines if line.modality == "published"),
        )
        for name, lines in sorted(days.items(), key=lambda pair: _in_time(pair[0]))
    )


def _overview(
    press: Press, root: str, topic: str, events: Sequence[Event], *, months: dict[str, int]
) -> tuple[Period, ...]:
    """The key events by period, with the way to all events of each."""
    periods = []
    for name, found in _in_periods(events).items():
        moment = found[0].value.moment
        month = f"{moment.year:04}-{moment.month:02}" if moment else ""
        total = months.get(month, 0)
        periods.append(
            Period(
                heading=_period_label(press, name) if name else press.translate("Without a date"),
                anchor=f"m-{name or 'none'}",
                datetime=_datetime_of(name),
                events=tuple(event_line(press, root, event, here=False, names=False) for event in found),
                more=_month_link(press, root, topic, month) if total > len(found) else None,
                total=total,
            )
        )
    return tuple(periods)


def _filters(press: Press, events: Iterable[Event]) -> tuple[tuple[str, str], ...]:
    """Entities and topics of the events, the most frequent first."""
    settled = press.catalogue.entities.settled
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
    entity = press.catalogue.entities.of_name(key)
    return entity.heading if entity else ""
