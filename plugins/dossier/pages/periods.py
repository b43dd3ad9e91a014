"""The stretches of time that events stand under on a timeline: a month, a year, a decade, a century, or none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from dossier.labels import label_interval
from dossier.model import DateValue, Event, Grain
from dossier.pages.lines import month_label
from dossier.pages.press import Press

YEARLY = ("year", "half", "season", "quarter")
"""Grains that are longer than a month, and stand under their year."""


def period_of_event(event: Event) -> str:
    """What an event is known to: `20xx`, `201x`, `2016`, `2016-08`; empty without a date."""
    moment = event.value.moment
    if moment is None:
        return ""
    year = f"{moment.year:04}"
    names = {"century": f"{year[:2]}xx", "decade": f"{year[:3]}x"} | dict.fromkeys(YEARLY, year)
    return names.get(event.value.grain, f"{year}-{moment.month:02}")


def in_periods(events: Sequence[Event]) -> dict[str, list[Event]]:
    """The events by the century, decade, year or month that they are known to, in order of time, the widest first."""
    periods: dict[str, list[Event]] = {}
    for event in events:
        periods.setdefault(period_of_event(event), []).append(event)
    return {period: periods[period] for period in sorted(periods, key=in_time)}


def in_time(period: str) -> tuple[bool, str, int]:
    """Where a period stands: by its beginning, the longer first, and what has no date last."""
    first = period.replace("x", "0")
    return (not period, first if len(first) > 4 else f"{first}-01", len(period) - 4 * period.count("x"))


def period_label(press: Press, period: str) -> str:
    if "x" not in period:
        return month_label(press, period)
    year = int(period.replace("x", "0"))
    grain: Grain = "century" if period.endswith("xx") else "decade"
    length = 100 if grain == "century" else 10
    start = datetime(max(year, 1), 1, 1)
    end = datetime(min(year + length, 9999), 1, 1)
    return label_interval(DateValue("point", start, end, grain), press.language)


def datetime_of(period: str) -> str:
    return "" if "x" in period else period
