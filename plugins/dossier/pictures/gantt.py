"""The picture of what lasted: each interval of a timeline as a bar on a common time, open ends with an arrow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape

_ROW = 40
_AXIS = 24
_LONGEST_LABEL = 46
_LAST_PLACE, _APART = 88, 11
"""Per cent from the left beyond which the name of a tick ends at its line, and between two names."""
_LEAST = 0.8
"""Per cent of the width that the shortest bar keeps."""


@dataclass(frozen=True, slots=True)
class GanttBar:
    """An interval; None is an open end."""

    label: str
    start: datetime | None
    end: datetime | None
    modality: str = "happened"
    """The class `gantt__bar--announced` and its like."""


@dataclass(frozen=True, slots=True)
class GanttTick:
    """A moment named on the axis."""

    moment: datetime
    label: str


def draw_gantt(
    bars: Sequence[GanttBar], span: tuple[datetime, datetime], *, label: str, ticks: Sequence[GanttTick] = ()
) -> str:
    """The bars in their order over `span` as an SVG element, "" without bars; `label` is its accessible name.

    What lies outside the span is cut at its edge with an arrow, as an open end is.
    """
    if not bars or span[1] <= span[0]:
        return ""
    height = len(bars) * _ROW + _AXIS
    rows = "".join(_draw_row(bar, number * _ROW, span) for number, bar in enumerate(bars))
    axis = _draw_axis([tick for tick in ticks if span[0] <= tick.moment <= span[1]], span, height)
    return f'<svg class="gantt" role="img" aria-label="{escape(label)}" width="100%" height="{height}">{axis}{rows}</svg>'


def _place(moment: datetime, span: tuple[datetime, datetime]) -> float:
    share = (moment - span[0]).total_seconds() / (span[1] - span[0]).total_seconds()
    return min(100.0, max(0.0, share * 100))


def _draw_row(bar: GanttBar, top: int, span: tuple[datetime, datetime]) -> str:
    left = 0.0 if bar.start is None else min(_place(bar.start, span), 100 - _LEAST)
    right = 100.0 if bar.end is None else max(_place(bar.end, span), left + _LEAST)
    before = bar.start is None or bar.start < span[0]
    after = bar.end is None or bar.end > span[1]
    arrows = (_arrow(left, top, "M8 -6L0 0l8 6z") if before else "") + (
        _arrow(right, top, "M-8 -6L0 0l-8 6z") if after else ""
    )
    return (
        f'<g class="gantt__row"><title>{escape(bar.label)}</title>'
        f'<text class="gantt__label" x="0" y="{top + 16}">{escape(_cut(bar.label))}</text>'
        f'<rect class="gantt__bar gantt__bar--{escape(bar.modality)}" x="{left:.2f}%" y="{top + 22}" '
        f'width="{right - left:.2f}%" height="6"/>{arrows}</g>'
    )


def _cut(label: str) -> str:
    """The words of a label that fit on a narrow screen."""
    if len(label) <= _LONGEST_LABEL:
        return label
    whole = label[:_LONGEST_LABEL].rsplit(" ", 1)[0] if " " in label[:_LONGEST_LABEL] else ""
    return (whole or label[: _LONGEST_LABEL - 1]).rstrip(" ,;:.") + "…"


def _arrow(place: float, top: int, path: str) -> str:
    return (
        f'<svg class="gantt__end" x="{place:.2f}%" y="{top + 25}" overflow="visible" width="1" height="1">'
        f'<path d="{path}"/></svg>'
    )


def _draw_axis(ticks: Sequence[GanttTick], span: tuple[datetime, datetime], height: int) -> str:
    """A line a tick; of ticks close together the first has its name, of those at the right edge the only one."""
    drawn, named = [], -100.0
    for tick in ticks:
        place = _place(tick.moment, span)
        room = 2 * _APART if place > _LAST_PLACE else _APART
        is_named = place - named >= room
        named = place if is_named else named
        drawn.append(_draw_tick(tick, span, height, is_named=is_named))
    return "".join(drawn)


def _draw_tick(
    tick: GanttTick, span: tuple[datetime, datetime], height: int, *, is_named: bool = True
) -> str:
    place = _place(tick.moment, span)
    line = f'<line class="gantt__grid" x1="{place:.2f}%" x2="{place:.2f}%" y1="0" y2="{height - _AXIS + 4}"/>'
    if not is_named:
        return line
    anchor = ' text-anchor="end"' if place > _LAST_PLACE else ""
    return f'{line}<text class="gantt__tick" x="{place:.2f}%" y="{height - 4}"{anchor}>{escape(tick.label)}</text>'
