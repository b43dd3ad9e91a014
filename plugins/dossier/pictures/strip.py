"""The strip of activity beside a list: one bar a day, week, month or year; and the small one beside a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

HEIGHT = 72
_AXIS = 20
"""Room below the bars for their ticks."""
_FEW, _UNIT, _BROADEST = 24, 48, 1.6
"""Below so many bars the strip is that many pixels a bar wide; a bar takes a third of its room, or per cent at most."""
_LAST_PLACE = 88
"""Per cent from the left beyond which a tick ends under its bar, to stay inside the picture."""
_SPARK_HEIGHT = 12


@dataclass(frozen=True, slots=True)
class StripBar:
    """One unit of time; a strip has them all, those without anything too."""

    label: str
    """The unit in words, for hover."""
    count: int
    tick: str = ""
    """What stands under the bar; "" for nothing. Some ten in a strip."""
    minor: bool = False
    """True hides the tick on a narrow screen."""


def draw_strip(bars: Sequence[StripBar], *, label: str) -> str:
    """The strip as an SVG element as wide as its place, "" when nothing was counted; `label` is its accessible name.

    Its numbers belong in a table beside it. Places are in per cent across and in pixels down, so that letters keep
    their size on any screen.
    """
    most = max((bar.count for bar in bars), default=0)
    if not most:
        return ""
    width = 100 / len(bars)
    drawn = [_draw_bar(bar, number * width, width, most) for number, bar in enumerate(bars) if bar.count]
    ticks = [_draw_tick(bar, number * width, width) for number, bar in enumerate(bars) if bar.tick]
    whole = f"{len(bars) * _UNIT}" if len(bars) < _FEW else "100%"
    return (
        f'<svg class="strip" role="img" aria-label="{escape(label)}" width="{whole}" height="{HEIGHT + _AXIS}">'
        f'<line class="strip__axis" x1="0" x2="100%" y1="{HEIGHT}.5" y2="{HEIGHT}.5"/>'
        f"{''.join(drawn)}{''.join(ticks)}</svg>"
    )


def _draw_bar(bar: StripBar, left: float, width: float, most: int) -> str:
    height = max(2, round(bar.count / most * (HEIGHT - 4)))
    broad = min(max(_BROADEST, width * 0.34), width * 0.85)
    return (
        f'<rect class="strip__bar" x="{_number(left)}%" y="{HEIGHT - height}" '
        f'width="{_number(broad)}%" height="{height}"><title>{escape(bar.label)}: {bar.count}</title></rect>'
    )


def _draw_tick(bar: StripBar, left: float, width: float) -> str:
    is_last = left > _LAST_PLACE
    anchor = ' text-anchor="end"' if is_last else ""
    names = "strip__tick strip__tick--minor" if bar.minor else "strip__tick"
    place = _number(left + width if is_last else left)
    return f'<text class="{names}" x="{place}%" y="{HEIGHT + 15}"{anchor}>{escape(bar.tick)}</text>'


def draw_sparkline(counts: Sequence[int]) -> str:
    """A strip of the size of a word, for the eye only; "" when nothing was counted or there is one unit only."""
    most = max(counts, default=0)
    if not most or len(counts) < 2:
        return ""
    steps = []
    for place, count in enumerate(counts):
        if count:
            height = max(2, round(count / most * _SPARK_HEIGHT))
            steps.append(f"M{place} {_SPARK_HEIGHT}v-{height}h.8v{height}z")
    return (
        f'<svg class="spark" aria-hidden="true" focusable="false" width="{min(72, 6 * len(counts))}" '
        f'height="{_SPARK_HEIGHT}" viewBox="0 0 {len(counts)} {_SPARK_HEIGHT}" '
        f'preserveAspectRatio="none"><path d="{"".join(steps)}"/></svg>'
    )


def _number(value: float) -> str:
    """At most two decimals, no idle zeros, so that a picture is small and the same everywhere."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
