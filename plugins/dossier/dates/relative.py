"""Resolving what counts from the moment of publication: days, units before and after it, lengths of time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import cast

from dossier.dates.clock import at_clock, time_span
from dossier.dates.context import Context
from dossier.dates.period import MONTHS, SEASONS, Period, moved, period_of, shifted
from dossier.dates.reading import Form, Reading
from dossier.dates.slots import count_in, number, unit_in
from dossier.dates.weekdays import weekend_at
from dossier.model import DateModifier, Grain

_GRAINS = {
    "minute": "M", "hour": "H", "day": "D", "week": "W", "weekend": "WE", "month": "M", "quarter": "Q",
    "half": "H", "year": "Y", "decade": "DE", "century": "CE",
}  # fmt: skip
_SUNDAY = 7
_EVENING = 18
"""From this hour on, the night of today is the one ahead."""


def duration_of(count: float | None, unit: Grain) -> str:
    """The TIMEX3 value of a length of time, `PX…` when its number is left open."""
    amount = "X" if not count else str(int(count)) if count == int(count) else str(count)
    if unit == "quarter" and count:
        return f"P{int(3 * count)}M"
    if unit == "half" and count:
        return f"P{int(6 * count)}M"
    return ("PT" if unit in ("minute", "hour") else "P") + amount + _GRAINS[unit]


def _day(form: Form, context: Context) -> Reading | None:
    return Reading("point", shifted(context.today, number(form, "day") or 0))


def _day_part(form: Form, context: Context) -> Reading | None:
    """`gisteravond`, `vannacht`: the night just running, by day the one before unless the clause looks ahead."""
    code = str(form.slots.get("daypart", ""))
    if not code:
        day = shifted(context.today, number(form, "day") or 0)
        return Reading("point", Period("part of day", day.start, str(form.slots["part"])))
    steps = int(code[:-2])
    if code.startswith("-0") and (
        context.lean == "past" or (context.lean is None and context.published.hour < _EVENING)
    ):
        steps = -1
    return Reading("point", Period("part of day", shifted(context.today, steps).start, code[-2:]))


def _shift_unit(form: Form, context: Context) -> Reading | None:
    """The last, running or next one; on a Sunday `this week` is the coming one in a clause that looks ahead."""
    unit, steps = unit_in(form), number(form, "shift") or 0
    if unit in ("minute", "hour"):
        return None
    if unit == "weekend":
        return Reading("point", weekend_at(steps, context))
    begins = unit == "week" and not steps and context.published.isoweekday() == _SUNDAY
    steps += begins and context.lean == "future"
    return Reading("point", shifted(period_of(unit, context.published), steps))


def _shift_season(form: Form, context: Context) -> Reading | None:
    """The last or next season of that name; `deze` is the one running or nearest."""
    month, steps = SEASONS[str(form.slots["season"])], number(form, "shift") or 0
    today = context.today.start
    found = [Period("season", datetime(today.year + step, month, 1)) for step in (-2, -1, 0, 1)]
    running = period_of("season", today)
    if steps < 0:
        return Reading("point", [period for period in found if period.start < running.start][-1])
    if steps > 0:
        return Reading("point", next(period for period in found if period.start > running.start))
    if running in found:
        return Reading("point", running)
    if context.lean == "past":
        return Reading("point", [period for period in found if period.start <= today][-1])
    return Reading("point", next(period for period in found if period.start.year == today.year))


def _unit_end(form: Form, context: Context) -> Reading | None:
    """`year-end`: the last part of the running year, or of the one named."""
    return _part_of_unit(form, context, "end")


def _unit_middle(form: Form, context: Context) -> Reading | None:
    return _part_of_unit(form, context, "mid")


def _part_of_unit(form: Form, context: Context, part: DateModifier) -> Reading | None:
    year = number(form, "y")
    base = context.published if year is None else datetime(year, 12, 1)
    return Reading("point", period_of(unit_in(form), base), modifier=part, stated=year is not None)


def _before_last(form: Form, context: Context) -> Reading | None:
    """`the week before last`, `the Sunday before last`: one more back than the last one that is over."""
    weekday = number(form, "weekday")
    if weekday is not None:
        today = context.today.start
        back = (today.isoweekday() - weekday) % 7 or 7
        return Reading("point", Period("day", today - timedelta(days=back + 7)))
    unit = unit_in(form)
    if unit in ("minute", "hour", "day"):
        return None
    return Reading("point", shifted(period_of(unit, context.published), -2))


def _earlier_in(form: Form, context: Context) -> Reading | None:
    """`eerder dit jaar`: the whole unit, since nothing says how much earlier."""
    return _shift_unit(form, context)


def _ago(form: Form, context: Context) -> Reading | None:
    return counted(form, context.published, -1)


def _ago_in(form: Form, context: Context) -> Reading | None:
    """`ten years ago this week`: the week, month or day so long before this one."""
    unit = cast(Grain, form.slots.get("unit2", "day"))
    count = count_in(form)
    if not count or unit in ("minute", "hour"):
        return None
    return Reading("point", period_of(unit, moved(context.today.start, -count, unit_in(form))))


def _ahead(form: Form, context: Context) -> Reading | None:
    return counted(form, context.published, 1)


def _ahead_in(form: Form, context: Context) -> Reading | None:
    """`in two weeks` of what is to come; of what was (`the first in 30 years`) a length of time."""
    return _ahead(form, context) if context.lean == "future" else _duration(form, context)


def counted(form: Form, base: datetime, sign: int) -> Reading | None:
    """So many units from a moment, as the unit of that grain which holds it; half units give the next finer."""
    unit = unit_in(form)
    count = count_in(form)
    if not count or ("count" not in form.slots and unit not in ("day", "week", "month", "year")):
        return Reading("vague", timex="PAST_REF" if sign < 0 else "FUTURE_REF")
    moment = moved(base, sign * count, unit)
    return Reading("point", period_of(_grain_for(unit, count), moment))


def _grain_for(unit: Grain, count: float) -> Grain:
    if unit == "weekend":
        return "week"
    if count != int(count):
        finer: dict[Grain, Grain] = {
            "century": "year",
            "decade": "year",
            "year": "month",
            "week": "day",
            "month": "week",
            "hour": "minute",
        }
        return finer.get(unit, unit)
    if unit in ("hour", "minute"):
        return "minute"
    if unit in ("quarter", "half"):
        return "month"
    return "year" if unit in ("decade", "century") else unit


def _units_past(form: Form, context: Context) -> Reading | None:
    return _stretch(form, context, -1)


def _units_coming(form: Form, context: Context) -> Reading | None:
    return _stretch(form, context, 1)


def _stretch(form: Form, context: Context, sign: int) -> Reading | None:
    """So many units up to the day of publication, or from the day after it."""
    unit = unit_in(form)
    count = count_in(form)
    value = duration_of(count, unit)
    if not count:
        return _open_stretch(context, sign, value)
    today = (
        context.today.start
        if unit not in ("hour", "minute")
        else period_of("minute", context.published).start
    )
    grain = unit if unit in ("hour", "minute") or unit in MONTHS else "day"
    if sign < 0:
        bounds = (moved(today, -count, unit), today)
    else:
        first = today + timedelta(days=1) if unit not in ("hour", "minute") else today
        bounds = (first, moved(first, count, unit))
    return Reading(
        "span", Period(grain if grain in ("hour", "minute") else "day", bounds[0]), bounds=bounds, timex=value
    )


def _open_stretch(context: Context, sign: int, value: str) -> Reading:
    """A stretch of unknown length that ends or begins at publication: no place in time but a direction."""
    today = context.today.start
    if sign < 0:
        return Reading("vague", Period("day", today), direction="before", bounds=(None, today), timex=value)
    tomorrow = today + timedelta(days=1)
    return Reading("vague", Period("day", today), direction="after", bounds=(tomorrow, None), timex=value)


def _vague_past(form: Form, context: Context) -> Reading | None:
    return _open_stretch(context, -1, "PAST_REF")


def _vague_coming(form: Form, context: Context) -> Reading | None:
    return _open_stretch(context, 1, "FUTURE_REF")


def _unit(form: Form, context: Context) -> Reading | None:
    """`het jaar` after `het begin van`: the running one, or the one just spoken of."""
    unit = unit_in(form)
    if unit in ("minute", "hour", "day"):
        return None
    base = context.telling.start if context.telling else context.published
    return Reading("point", period_of(unit, base))


def _duration(form: Form, context: Context) -> Reading | None:
    if "unit" not in form.slots:
        return Reading("duration", timex="PXX")
    return Reading("duration", timex=duration_of(float(form.slots.get("count", 0)), unit_in(form)))


def _repeated(form: Form, context: Context) -> Reading | None:
    """`elke vrijdag`: the TIMEX3 value of a set, without a place in time."""
    weekday = number(form, "weekday")
    if weekday is not None:
        return Reading("repeated", timex=f"XXXX-WXX-{weekday}")
    return Reading(
        "repeated", timex=duration_of(count_in(form), unit_in(form)) if "unit" in form.slots else "XXXX"
    )


def _vague(form: Form, context: Context) -> Reading | None:
    return Reading("vague", timex="PRESENT_REF")


def _later_part(form: Form, context: Context) -> Reading | None:
    return _day_part(form, context) if "daypart" in form.slots else _day(form, context)


RULES: dict[str, Callable[[Form, Context], Reading | None]] = {
    "day": _day,
    "day-part": _day_part,
    "later-part": _later_part,
    "shift-unit": _shift_unit,
    "shift-season": _shift_season,
    "earlier-in": _earlier_in,
    "unit-end": _unit_end,
    "unit-middle": _unit_middle,
    "before-last": _before_last,
    "ago": _ago,
    "ago-in": _ago_in,
    "ahead": _ahead,
    "ahead-in": _ahead_in,
    "units-past": _units_past,
    "units-coming": _units_coming,
    "vague-past": _vague_past,
    "vague-coming": _vague_coming,
    "unit": _unit,
    "time": at_clock,
    "time-half": at_clock,
    "time-past": at_clock,
    "time-to": at_clock,
    "time-half-past": at_clock,
    "time-past-half": at_clock,
    "time-to-half": at_clock,
    "time-word": at_clock,
    "time-span": time_span,
    "duration": _duration,
    "repeated": _repeated,
    "vague": _vague,
}
