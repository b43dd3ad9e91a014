"""Timelines: of the dossier and of each topic, whole when short, else the key events with a page a month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from dossier.events.place_in_time import FINENESS
from dossier.labels import month_name, short_month_name
from dossier.model import Event
from dossier.pages.cards import topic_card
from dossier.pages.event_lines import event_keys, event_line
from dossier.pages.figures import draw_event_months, draw_spans
from dossier.pages.lines import home_crumb, month_label
from dossier.pages.periods import datetime_of, in_periods, period_label
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


def timeline_month_path(topic: str, month: str) -> str:
    folder = f"timeline/{topic}" if topic else "timeline"
    return f"{folder}/{month[:4]}/{month[5:7]}.html"


def timeline_month_link(press: Press, root: str, topic: str, month: str) -> Link:
    return Link(month_page_name(press, month), root + timeline_month_path(topic, month))


def month_page_name(press: Press, month: str) -> str:
    """The name of a month's page in a list of pages; that of a January holds what is known by the year alone, too."""
    if not month.endswith("-01"):
        return month_label(press, month)
    return f"{month_label(press, month[:4])} · {month_name(1, press.language)}"


def timeline_breadcrumbs(press: Press, root: str, topic: str) -> tuple[Link, ...]:
    """To the dossier's timeline from home; to a topic's by way of the dossier's."""
    home = home_crumb(press, root)
    return (home, Link(press.translate("Timeline"), root + timeline_path())) if topic else (home,)


def timeline_title(press: Press, topic: str) -> str:
    name = press.translate("Timeline")
    return f"{name}: {press.catalogue.topics[topic].title}" if topic in press.catalogue.topics else name


def timeline_subject(press: Press, root: str, slug: str) -> Link | None:
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
            title=timeline_title(press, topic),
            breadcrumbs=timeline_breadcrumbs(press, root, topic),
            section="timeline/index.html",
            card=topic_card(press, [topic]),
        ),
        heading=press.translate("Timeline"),
        periods=periods,
        subject=timeline_subject(press, root, topic),
        whole=is_whole,
        years=_years(press, root, topic, months) if not is_whole else (),
        activity=draw_event_months(press, months),
        spans=draw_spans(press, events),
        filters=timeline_filters(press, events),
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
                PageLink(
                    short_month_name(int(month[5:7]), press.language),
                    root + timeline_month_path(topic, month),
                )
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
        for period, found in in_periods(events).items()
    )


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
        period_label(press, period), f"m-{period}", datetime_of(period), tuple(shown), tuple(folded)
    )


def _overview(
    press: Press, root: str, topic: str, events: Sequence[Event], *, months: dict[str, int]
) -> tuple[Period, ...]:
    """The key events by period, with the way to all events of each."""
    periods = []
    for name, found in in_periods(events).items():
        moment = found[0].value.moment
        month = f"{moment.year:04}-{moment.month:02}" if moment else ""
        total = months.get(month, 0)
        periods.append(
            Period(
                heading=period_label(press, name) if name else press.translate("Without a date"),
                anchor=f"m-{name or 'none'}",
                datetime=datetime_of(name),
                events=tuple(event_line(press, root, event, here=False, names=False) for event in found),
                more=timeline_month_link(press, root, topic, month) if total > len(found) else None,
                total=total,
            )
        )
    return tuple(periods)


def timeline_filters(press: Press, events: Iterable[Event]) -> tuple[tuple[str, str], ...]:
    """Entities and topics of the events, the most frequent first."""
    counts = Counter(key for event in events for key in event_keys(press, event))
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
