"""Resolving forms that count from the moment of publication, or from a date just spoken of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from dossier.dates.clock import at_clock, time_span
from dossier.dates.context import Context
from dossier.dates.period import MONTHS, Period, moved, period_of, shifted
from dossier.dates.reading import Form, Reading
from dossier.dates.stated import number

_GRAINS = {
    "minute": "M", "hour": "H", "day": "D", "week": "W", "weekend": "WE", "month": "M", "quarter": "Q",
    "half": "H", "year": "Y", "decade": "DE", "century": "CE",
}  # fmt: skip
_BEFORE_DAWN = 6


def duration_of(count: float | None, unit: str) -> str:
    """The TIMEX3 value of a length of time, `PX…` when its number is left open."""
    amount = "X" if not count else str(int(count)) if count == int(count) else str(count)
    if unit == "quarter" and count:
        return f"P{int(3 * count)}M"
    if unit == "half" and count:
        return f"P{int(6 * count)}M"
    return ("PT" if unit in ("minute", "hour") else "P") + amount + _GRAINS[unit]


def _weekday(form: Form, context: Context) -> Reading | None:
    return Reading("point", _bare_weekday(number(form, "weekday") or 1, context))


def _bare_weekday(weekday: int, context: Context) -> Period:
    """The latest such day up to publication, the next one when the clause looks forward."""
    today = context.today.start
    back = (today.isoweekday() - weekday) % 7
    if back and context.lean == "future":
        return Period("day", today + timedelta(days=7 - back))
    return Period("day", today - timedelta(days=back))


def _weekday_part(form: Form, context: Context) -> Reading | None:
    code = str(form.slots.get("weekdaypart", ""))
    weekday, part = (int(code[0]), code[1:]) if code else (number(form, "weekday") or 1, str(form.slots["part"]))
    day = _bare_weekday(weekday, context)
    if "shift" in form.slots:
        day = _shifted_weekday(weekday, number(form, "shift") or 0, context)
    return Reading("point", replace(day, grain="part of day", part=part))


def _shifted_weekday(weekday: int, steps: int, context: Context) -> Period:
    """`vorige`, `deze` and `volgende` before a weekday.

    The last or next such day, but never yesterday or tomorrow: those have names of their own, so a week is
    added.
    """
    today = context.today.start
    if steps == 0:
        return Period("day", period_of("week", today).start + timedelta(days=weekday - 1))
    away = (today.isoweekday() - weekday) % 7 if steps < 0 else (weekday - today.isoweekday()) % 7
    away = away + 7 if away < 2 else away
    return Period("day", today + timedelta(days=away if steps > 0 else -away))


def _weekday_shift(form: Form, context: Context) -> Reading | None:
    return Reading("point", _shifted_weekday(number(form, "weekday") or 1, number(form, "shift") or 0, context))


def _weekday_near(form: Form, context: Context) -> Reading | None:
    """`afgelopen` and `komende`: the very last or next such day, publication day left out."""
    today, weekday, steps = context.today.start, number(form, "weekday") or 1, number(form, "near") or 1
    away = (today.isoweekday() - weekday if steps < 0 else weekday - today.isoweekday()) % 7 or 7
    return Reading("point", Period("day", today + timedelta(days=away if steps > 0 else -away)))


def _bare_weekend(form: Form, context: Context) -> Reading | None:
    """`in het weekend`: the last one, or the coming one when the clause looks forward."""
    ahead = context.lean == "future"
    running = context.published.isoweekday() >= 6
    return Reading("point", _weekend(0 if running else 1 if ahead else -1, context))


def _week_weekday(form: Form, context: Context) -> Reading | None:
    week = shifted(period_of("week", context.published), number(form, "shift") or 0)
    code = str(form.slots.get("weekdaypart", ""))
    weekday = int(code[0]) if code else number(form, "weekday") or 1
    day = week.start + timedelta(days=weekday - 1)
    return Reading("point", Period("part of day", day, code[1:]) if code else Period("day", day))


def _weekday_ahead(form: Form, context: Context) -> Reading | None:
    """`maandag over een week`: so long after the coming one; `maandag een week geleden`: before the last one."""
    sign = -1 if form.rule == "weekday-ago" else 1
    base = _shifted_weekday(number(form, "weekday") or 1, sign, context)
    count = float(form.slots.get("count", 1))
    return Reading("point", Period("day", moved(base.start, sign * count, form.slots["unit"])))  # type: ignore[arg-type]


def _day(form: Form, context: Context) -> Reading | None:
    return Reading("point", shifted(context.today, number(form, "day") or 0))


def _day_part(form: Form, context: Context) -> Reading | None:
    """`gisteravond`, `vannacht`: before dawn, the night is the one just running."""
    code = str(form.slots.get("daypart", ""))
    if code:
        steps, part = int(code[:-2]), code[-2:]
    else:
        steps, part = number(form, "day") or 0, str(form.slots["part"])
    today = context.today
    if part == "NI" and context.published.hour < _BEFORE_DAWN and steps == 0 and context.lean != "future":
        steps = -1
    elif part == "NI" and steps == 0 and context.lean != "future" and context.published.hour < 18:
        steps = -1
    day = shifted(today, steps)
    return Reading("point", Period("part of day", day.start, part))


def _shift_unit(form: Form, context: Context) -> Reading | None:
    unit, steps = str(form.slots["unit"]), number(form, "shift") or 0
    if unit in ("minute", "hour"):
        return None
    if unit == "weekend":
        return Reading("point", _weekend(steps, context))
    return Reading("point", shifted(period_of(unit, context.published), steps))  # type: ignore[arg-type]


def _weekend(steps: int, context: Context) -> Period:
    """The last, this or the next weekend; during the week, this weekend is the coming one unless told of."""
    this = period_of("weekend", context.published)
    running = context.published.isoweekday() >= 6
    if steps < 0:
        return shifted(this, -1)
    if steps > 0:
        return shifted(this, 1) if running else this
    if not running and context.lean == "past" and context.published.isoweekday() <= 2:
        return shifted(this, -1)
    return this


def _shift_season(form: Form, context: Context) -> Reading | None:
    """The last or next season of that name; `deze` is the one running or nearest."""
    from dossier.dates.period import SEASONS

    month, steps = SEASONS[str(form.slots["season"])], number(form, "shift") or 0
    today = context.today.start
    found = [Period("season", datetime(today.year + step, month, 1)) for step in (-2, -1, 0, 1)]
    running = period_of("season", today)
    if steps < 0:
        return Reading("point", [period for period in found if period.start < running.start][-1])
    if steps > 0:
        return Reading("point", [period for period in found if period.start > running.start][0])
    if running in found:
        return Reading("point", running)
    if context.lean == "past":
        return Reading("point", [period for period in found if period.start <= today][-1])
    return Reading("point", next(period for period in found if period.start.year == today.year))


def _earlier_in(form: Form, context: Context) -> Reading | None:
    return _shift_unit(form, context)


def _ago(form: Form, context: Context) -> Reading | None:
    return counted(form, context.published, -1)


def _ahead(form: Form, context: Context) -> Reading | None:
    return counted(form, context.published, 1)


def counted(form: Form, base: datetime, sign: int) -> Reading | None:
    """So many units from a moment, as the unit of that grain which holds it; half units give the next finer."""
    unit = str(form.slots.get("unit", "day"))
    count = float(form.slots.get("count", 1))
    if not count or "count" not in form.slots and unit not in ("day", "week", "month", "year"):
        return Reading("vague", timex="PAST_REF" if sign < 0 else "FUTURE_REF")
    moment = moved(base, sign * count, unit)  # type: ignore[arg-type]
    return Reading("point", period_of(_grain_for(unit, count), moment))  # type: ignore[arg-type]


def _grain_for(unit: str, count: float) -> str:
    if unit == "weekend":
        return "week"
    if count != int(count):
        return {"year": "month", "week": "day", "month": "week", "hour": "minute", "day": "day"}.get(unit, unit)
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
    unit = str(form.slots["unit"])
    count = float(form.slots.get("count", 0))
    value = duration_of(count, unit)
    if not count:
        return _open_stretch(context, sign, value)
    today = context.today.start if unit not in ("hour", "minute") else period_of("minute", context.published).start
    grain = unit if unit in ("hour", "minute") or unit in MONTHS else "day"
    if sign < 0:
        bounds = (moved(today, -count, unit), today)  # type: ignore[arg-type]
    else:
        first = today + timedelta(days=1) if unit not in ("hour", "minute") else today
        bounds = (first, moved(first, count, unit))  # type: ignore[arg-type]
    return Reading("span", Period(grain if grain in ("hour", "minute") else "day", bounds[0]), bounds=bounds, timex=value)  # type: ignore[arg-type]


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


def _later(form: Form, context: Context) -> Reading | None:
    return _anaphor(form, context, 1)


def _before(form: Form, context: Context) -> Reading | None:
    return _anaphor(form, context, -1)


def _anaphor(form: Form, context: Context, sign: int) -> Reading | None:
    """So many units from the date last spoken of; nothing to count from makes it vague."""
    unit = str(form.slots.get("unit", "day"))
    count = float(form.slots.get("count", 1))
    if context.last is None or not count or unit not in _GRAINS:
        return Reading("vague", timex=duration_of(count, unit) if unit in _GRAINS else "")
    base = context.last
    if MONTHS.get(base.grain, 0) > MONTHS.get(unit, 0):  # type: ignore[call-overload]
        return Reading("vague", timex=duration_of(count, unit))
    return counted(form, base.start, sign)


def _same(form: Form, context: Context) -> Reading | None:
    """`die dag`, `datzelfde jaar`: the unit of that grain in which the date last spoken of lies."""
    unit = str(form.slots["unit"])
    if context.last is None or unit in ("hour", "minute") or MONTHS.get(context.last.grain, 0) > MONTHS.get(unit, 0):  # type: ignore[call-overload]
        return None
    return Reading("point", period_of(unit, context.last.start))  # type: ignore[arg-type]


def _same_part(form: Form, context: Context) -> Reading | None:
    return _part_of_last(str(form.slots["part"]), context)


def _part_of_last(part: str, context: Context) -> Reading | None:
    last = context.last
    if last is None or last.grain not in ("day", "part of day", "minute", "hour"):
        return None
    return Reading("point", Period("part of day", period_of("day", last.start).start, part))


def _bare_part(form: Form, context: Context) -> Reading | None:
    """A part of the day by itself: of the day last spoken of, else vague."""
    part = str(form.slots["bare"])
    return _part_of_last(part, context) or Reading("vague", timex=f"T{part}")


def _weekday_later(form: Form, context: Context) -> Reading | None:
    if context.last is None:
        return None
    base, weekday = context.last.start, number(form, "weekday") or 1
    return Reading("point", Period("day", period_of("day", base).start + timedelta(days=(weekday - base.isoweekday() - 1) % 7 + 1)))


def _day_of_month(form: Form, context: Context) -> Reading | None:
    """`op de 15de`: that day of the month last spoken of, else of the month of publication."""
    base = context.last.start if context.last and context.last.grain != "year" else context.published
    return Reading("point", Period("day", datetime(base.year, base.month, number(form, "d") or 1)))


def _unit(form: Form, context: Context) -> Reading | None:
    """`het jaar` after `het begin van`: the running one, or the one just spoken of."""
    unit = str(form.slots["unit"])
    if unit in ("minute", "hour", "day"):
        return None
    base = context.told.start if context.told else context.published
    return Reading("point", period_of(unit, base))  # type: ignore[arg-type]


def _night_of(form: Form, context: Context) -> Reading | None:
    day = _bare_weekday(number(form, "weekday") or 1, context)
    return Reading("point", replace(day, grain="part of day", part="NI"))


def _night_between(form: Form, context: Context) -> Reading | None:
    """`de nacht van maandag op dinsdag`: the night that begins on the first of them."""
    if "month" in form.slots:
        from dossier.dates.stated import RULES

        days = RULES["days-month"](form, context)
        return None if days is None or days.first is None else replace(
            days, kind="point", first=Period("part of day", days.first.start, "NI"), last=None
        )
    closing = _bare_weekday(number(form, "weekday2") or 1, context)
    return Reading("point", Period("part of day", closing.start - timedelta(days=1), "NI"))


def _duration(form: Form, context: Context) -> Reading | None:
    count, unit = form.slots.get("count"), form.slots.get("unit")
    return Reading("duration", timex=duration_of(float(count or 0), str(unit)) if unit else "PXX")


def _repeated(form: Form, context: Context) -> Reading | None:
    return Reading("repeated", timex="XXXX")


def _vague(form: Form, context: Context) -> Reading | None:
    return Reading("vague", timex="PRESENT_REF")


def _later_part(form: Form, context: Context) -> Reading | None:
    return _day_part(form, context) if "daypart" in form.slots else _day(form, context)


RULES: dict[str, Callable[[Form, Context], Reading | None]] = {
    "weekday": _weekday,
    "weekday-part": _weekday_part,
    "weekdaypart-shift": _weekday_part,
    "weekday-shift": _weekday_shift,
    "weekday-near": _weekday_near,
    "weekend": _bare_weekend,
    "week-weekday": _week_weekday,
    "week-weekday-part": _week_weekday,
    "weekday-ahead": _weekday_ahead,
    "weekday-ago": _weekday_ahead,
    "weekday-later": _weekday_later,
    "day": _day,
    "day-part": _day_part,
    "later-part": _later_part,
    "shift-unit": _shift_unit,
    "shift-season": _shift_season,
    "earlier-in": _earlier_in,
    "ago": _ago,
    "ahead": _ahead,
    "units-past": _units_past,
    "units-coming": _units_coming,
    "vague-past": _vague_past,
    "vague-coming": _vague_coming,
    "later": _later,
    "before": _before,
    "same": _same,
    "same-part": _same_part,
    "bare-part": _bare_part,
    "day-of-month": _day_of_month,
    "unit": _unit,
    "night-of": _night_of,
    "night-between": _night_between,
    "time": at_clock,
    "time-half": at_clock,
    "time-past": at_clock,
    "time-to": at_clock,
    "time-past-half": at_clock,
    "time-to-half": at_clock,
    "time-word": at_clock,
    "time-span": time_span,
    "duration": _duration,
    "repeated": _repeated,
    "vague": _vague,
}
