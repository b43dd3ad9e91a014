"""Pictures with the numbers they show: articles and events over time, what lasted, places on the map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import lru_cache

from markupsafe import Markup

from dossier.catalogue import Tally
from dossier.labels import label_month, label_number, short_month_name
from dossier.model import Event
from dossier.pages.moments import time_of_interval
from dossier.pages.press import Press, entity_path
from dossier.pictures.gantt import GanttBar, GanttTick, draw_gantt
from dossier.pictures.map import MapPoint, draw_map
from dossier.pictures.strip import StripBar, draw_sparkline, draw_strip
from dossier.render import as_markup
from dossier.views import Picture

SPANS = 12
"""Intervals in the small Gantt."""
FEW_SPANS = 3
"""Of fewer than twice as many intervals all are drawn, however far apart."""
SHORTEST = 6
"""Months that a strip spans at least: fewer are told as well by their numbers."""
LONGEST = 120
"""Bars of a strip at most; with more months than that it has a bar a year."""
STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500)
"""Years between ticks."""
TEXT = 60
_FIRST = datetime(1, 1, 1)


def draw_months(press: Press, months: Sequence[tuple[str, int]]) -> Picture | None:
    """Articles per month; None when they are of a few months."""
    return _strip(press, months, press.translate("Articles"), press.translate("Articles over time"))


def draw_event_months(press: Press, months: Sequence[tuple[str, int]]) -> Picture | None:
    """Events per month; None when they are of a few months."""
    return _strip(press, months, press.translate("Events"), press.translate("Events over time"))


def _strip(press: Press, months: Sequence[tuple[str, int]], what: str, caption: str) -> Picture | None:
    """The months drawn to scale; of a long time the stretch that holds the middle nine tenths, and the table all."""
    counts = dict(months)
    units = _months_between(min(counts), max(counts)) if counts else ()
    if len(counts) < 2 or len(units) < SHORTEST:
        return None
    heading = press.translate("Month")
    if len(units) > LONGEST:
        units = _months_between(*_middle(counts))
    if len(units) > LONGEST:
        counts, heading = _by_year(counts), press.translate("Year")
        first, last = (int(year) for year in _middle(counts))
        units = tuple(f"{year:04}" for year in range(max(first, last - LONGEST + 1), last + 1))
    rows = tuple(
        (_unit_label(press, unit), label_number(count, press.language)) for unit, count in counts.items()
    )
    svg = draw_strip(_bars(press, units, counts), label=caption)
    return Picture(as_markup(svg), _caption(press, caption, units, counts), (heading, what), rows)


def _bars(press: Press, units: Sequence[str], counts: Mapping[str, int]) -> list[StripBar]:
    every = max(1, len(units) // 10)
    return [
        StripBar(
            _unit_label(press, unit),
            counts.get(unit, 0),
            _tick(press, unit) if place % every == 0 and place + every <= len(units) else "",
            place % (2 * every) != 0,
        )
        for place, unit in enumerate(units)
    ]


def _caption(press: Press, caption: str, units: Sequence[str], counts: Mapping[str, int]) -> str:
    """The caption, with how many lie before and after what is drawn."""
    before = sum(count for unit, count in counts.items() if unit < units[0])
    after = sum(count for unit, count in counts.items() if unit > units[-1])
    if not before and not after:
        return caption
    outside = press.translate("{before} earlier and {after} later are in the table only").format(
        before=label_number(before, press.language), after=label_number(after, press.language)
    )
    return f"{caption} ({outside})"


def _by_year(months: Mapping[str, int]) -> dict[str, int]:
    years: dict[str, int] = {}
    for month, count in months.items():
        years[month[:4]] = years.get(month[:4], 0) + count
    return years


def _middle(counts: Mapping[str, int]) -> tuple[str, str]:
    """First and last unit of the stretch that holds the middle nine tenths of what is counted."""
    cut = sum(counts.values()) // 20
    return _reach(sorted(counts.items()), cut), _reach(sorted(counts.items(), reverse=True), cut)


def _reach(counted: Sequence[tuple[str, int]], cut: int) -> str:
    """The unit in which more than `cut` have been counted."""
    seen = 0
    for unit, count in counted:
        seen += count
        if seen > cut:
            return unit
    return counted[-1][0]


@lru_cache(maxsize=1 << 10)
def _months_between(first: str, last: str) -> tuple[str, ...]:
    begin, end = (int(month[:4]) * 12 + int(month[5:7]) - 1 for month in (first, last))
    return tuple(f"{month // 12:04}-{month % 12 + 1:02}" for month in range(begin, end + 1))


def _unit_label(press: Press, unit: str) -> str:
    return unit if len(unit) == 4 else label_month(datetime(int(unit[:4]), int(unit[5:7]), 1), press.language)


def _tick(press: Press, unit: str) -> str:
    return unit if len(unit) == 4 else f"{short_month_name(int(unit[5:7]), press.language)} {unit[2:4]}"


def draw_spark(months: Sequence[tuple[str, int, int]]) -> Markup:
    """Articles per month, from the first month with one to the last, the size of a word."""
    counts = {month: articles for month, articles, _ in months}
    if len(counts) < 3:
        return Markup()
    units = _months_between(min(counts), max(counts))
    return (
        as_markup(draw_sparkline([counts.get(unit, 0) for unit in units]))
        if len(units) <= LONGEST
        else Markup()
    )


def draw_spans(press: Press, events: Sequence[Event]) -> Picture | None:
    """What lasted: the intervals among the events as bars over time; None when there are none."""
    lasting = [
        event
        for event in events
        if event.value.grain not in ("minute", "hour", "part of day", "day") or not event.value.end
    ]
    placed = sorted(lasting, key=lambda event: (-event.score, event.id))[:SPANS]
    placed.sort(key=lambda event: (event.value.start or _FIRST, event.id))
    drawn = _neighbours(placed)
    moments = [moment for event in drawn for moment in (event.value.start, event.value.end) if moment]
    if not moments:
        return None
    span = _span(moments)
    caption = press.translate("What lasted")
    bars = [
        GanttBar(
            f"{_label(press, event)}: {_short(event)}", event.value.start, event.value.end, event.modality
        )
        for event in drawn
    ]
    rows = tuple((_label(press, event), _short(event, 4 * TEXT)) for event in placed)
    svg = draw_gantt(bars, span, label=caption, ticks=_ticks(press, span))
    return Picture(as_markup(svg), caption, (press.translate("Period"), press.translate("Event")), rows)


def _neighbours(placed: Sequence[Event]) -> Sequence[Event]:
    """Those that can be told apart in one picture, the others are in its table only.

    When half of them begin within a tenth of the whole time, the rest would squeeze them into one point.
    """
    starts = sorted(event.value.start for event in placed if event.value.start)
    most = len(starts) // 2
    if most < FEW_SPANS:
        return placed
    width, first, last = min(
        (late - early, early, late) for early, late in zip(starts, starts[most - 1 :], strict=False)
    )
    if width * 10 >= starts[-1] - starts[0]:
        return placed
    return [
        event
        for event in placed
        if event.value.start is None or first - width <= event.value.start <= last + width
    ]


def _span(moments: Sequence[datetime]) -> tuple[datetime, datetime]:
    """The stretch of time that holds the middle nine tenths of the moments, so that one century does not squeeze a week."""
    ordered = sorted(moments)
    cut = len(ordered) // 20
    first, last = ordered[cut], ordered[-1 - cut]
    return (first, last) if last > first else (first, first + timedelta(days=31))


def _ticks(press: Press, span: tuple[datetime, datetime]) -> list[GanttTick]:
    first, last = (
        f"{moment:%Y-%m}" if moment.year > 999 else f"{moment.year:04}-{moment.month:02}" for moment in span
    )
    units = _months_between(first, last)[1:]
    if len(units) > 18:
        years = range(span[0].year + 1, span[1].year + 1)
        every = next((step for step in STEPS if len(years) <= 8 * step), STEPS[-1])
        return [GanttTick(datetime(year, 1, 1), str(year)) for year in years if year % every == 0]
    every = max(1, len(units) // 6)
    return [
        GanttTick(datetime(int(unit[:4]), int(unit[5:7]), 1), _tick(press, unit))
        for place, unit in enumerate(units)
        if place % every == 0
    ]


def _label(press: Press, event: Event) -> str:
    words = event.statements[0].date.text if event.statements else ""
    return time_of_interval(event.value, press.language, words).label


def _short(event: Event, limit: int = TEXT) -> str:
    text = event.statements[0].text if event.statements else event.note
    return text if len(text) <= limit else text[: limit - 1].rsplit(" ", 1)[0] + "…"


def draw_places(press: Press, root: str, tallies: Sequence[Tally]) -> Picture | None:
    """Places on the map; None when none of them has coordinates."""
    placed = [
        tally for tally in tallies if tally.entity.latitude is not None and tally.entity.longitude is not None
    ]
    if not placed:
        return None
    points = [
        MapPoint(
            key=tally.entity.key,
            label=tally.entity.heading,
            latitude=tally.entity.latitude or 0.0,
            longitude=tally.entity.longitude or 0.0,
            count=tally.mentions,
            href=root + entity_path(tally.entity),
        )
        for tally in placed
    ]
    caption = press.translate("The places on the map")
    svg = press.draw("map", (points, caption), lambda: draw_map(points, label=caption))
    rows = tuple(
        (
            tally.entity.heading,
            label_number(tally.articles, press.language),
            label_number(tally.mentions, press.language),
        )
        for tally in placed
    )
    columns = (press.translate("Place"), press.translate("Articles"), press.translate("Mentions"))
    return Picture(as_markup(svg), caption, columns, rows)
