"""Resolving weekdays, weekends and nights between two days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from dossier.dates.context import Context
from dossier.dates.period import Period, moved, period_of, shifted
from dossier.dates.reading import Form, Reading
from dossier.dates.slots import count_in, number, unit_in
from dossier.dates.stated import days_of_month

_SUNDAY = 7
_EVENING = 18
"""From this hour on Sunday the weekend is over."""


def _weekday(form: Form, context: Context) -> Reading | None:
    return Reading("point", _bare_weekday(number(form, "weekday") or 1, context))


def _bare_weekday(weekday: int, context: Context) -> Period:
    """The latest such day up to publication, the next one when the clause looks forward.

    What was called off is the next one as well, unless that day was yesterday: it is told before it comes.
    """
    today = context.today.start
    back = (today.isoweekday() - weekday) % 7
    if not back:
        return Period("day", today + timedelta(days=7 * _is_a_week_on(context)))
    lean = context.lean
    if lean == "future" or (lean == "planned" and back > 1) or (lean is None and back == 6):
        return Period("day", today + timedelta(days=7 - back))
    return Period("day", today - timedelta(days=back))


def _is_a_week_on(context: Context) -> bool:
    """Whether the weekday of publication comes after another day to come (`vote on Sunday, with results on Monday`)."""
    last = context.last
    if last is None or not context.begun or last.grain not in ("day", "part of day"):
        return False
    return last.start > context.today.start and context.lean == "future"


def _weekday_part(form: Form, context: Context) -> Reading | None:
    code = str(form.slots.get("weekdaypart", ""))
    weekday, part = (
        (int(code[0]), code[1:]) if code else (number(form, "weekday") or 1, str(form.slots["part"]))
    )
    day = _bare_weekday(weekday, context)
    if "shift" in form.slots:
        day = _shifted_weekday(weekday, number(form, "shift") or 0, context)
    return Reading("point", day._replace(grain="part of day", part=part))


def _shifted_weekday(weekday: int, steps: int, context: Context) -> Period:
    """`vorige`, `deze` and `volgende` before a weekday.

    The last or next such day, but never yesterday or tomorrow: those have names of their own, so a week is
    added. On a Sunday `deze donderdag` is the coming one, unless it is told as past.
    """
    today = context.today.start
    if steps == 0:
        running = period_of("week", today).start + timedelta(days=weekday - 1)
        over = running < today and today.isoweekday() == _SUNDAY and context.lean != "past"
        return Period("day", running + timedelta(days=7 * over))
    away = (today.isoweekday() - weekday) % 7 if steps < 0 else (weekday - today.isoweekday()) % 7
    away = away + 7 if away < 2 else away
    return Period("day", today + timedelta(days=away if steps > 0 else -away))


def _weekday_shift(form: Form, context: Context) -> Reading | None:
    return Reading(
        "point", _shifted_weekday(number(form, "weekday") or 1, number(form, "shift") or 0, context)
    )


def _weekday_near(form: Form, context: Context) -> Reading | None:
    """`afgelopen` and `komende`: the very last or next such day, publication day left out."""
    today, weekday, steps = context.today.start, number(form, "weekday") or 1, number(form, "near") or 1
    away = (today.isoweekday() - weekday if steps < 0 else weekday - today.isoweekday()) % 7 or 7
    return Reading("point", Period("day", today + timedelta(days=away if steps > 0 else -away)))


def _week_weekday(form: Form, context: Context) -> Reading | None:
    ago = int(count_in(form)) if "count" in form.slots else 0
    week = shifted(period_of("week", context.published), (number(form, "shift") or 0) - ago)
    code = str(form.slots.get("weekdaypart", ""))
    weekday = int(code[0]) if code else number(form, "weekday") or 1
    day = week.start + timedelta(days=weekday - 1)
    return Reading("point", Period("part of day", day, code[1:]) if code else Period("day", day))


def _weekday_ahead(form: Form, context: Context) -> Reading | None:
    """`maandag over een week`: so long after the coming one; `maandag een week geleden`: before the last one."""
    sign = -1 if form.rule == "weekday-ago" else 1
    today, weekday = context.today.start, number(form, "weekday")
    if weekday is None:
        away = number(form, "day") or 0
    else:
        away = sign * ((weekday - today.isoweekday()) * sign % 7 or 7)
    if not count_in(form):
        return None
    base = today + timedelta(days=away)
    return Reading("point", Period("day", moved(base, sign * count_in(form), unit_in(form))))


def _weekday_later(form: Form, context: Context) -> Reading | None:
    if context.last is None:
        return None
    base, weekday = context.last.start, number(form, "weekday") or 1
    return Reading(
        "point",
        Period(
            "day", period_of("day", base).start + timedelta(days=(weekday - base.isoweekday() - 1) % 7 + 1)
        ),
    )


def _day_of_month(form: Form, context: Context) -> Reading | None:
    """`op de 15de`: that day of the month last spoken of, else of the month of publication."""
    base = context.last.start if context.last and context.last.grain != "year" else context.published
    return Reading("point", Period("day", datetime(base.year, base.month, number(form, "d") or 1)))


def _night_of(form: Form, context: Context) -> Reading | None:
    day = _bare_weekday(number(form, "weekday") or 1, context)
    return Reading("point", day._replace(grain="part of day", part="NI"))


def _night_between(form: Form, context: Context) -> Reading | None:
    """`de nacht van maandag op dinsdag`: the night that begins on the first of them."""
    if "month" in form.slots:
        days = days_of_month(form, context)
        return (
            None
            if days is None or days.first is None
            else days._replace(kind="point", first=Period("part of day", days.first.start, "NI"), last=None)
        )
    closing = _bare_weekday(number(form, "weekday2") or 1, context)
    return Reading("point", Period("part of day", closing.start - timedelta(days=1), "NI"))


def _bare_weekend(form: Form, context: Context) -> Reading | None:
    """`in het weekend`: the last one, or the coming one when the clause looks forward."""
    ahead = context.lean == "future"
    running = context.published.isoweekday() == 7 or (context.published.isoweekday() == 6 and ahead)
    return Reading("point", weekend_at(0 if running else 1 if ahead else -1, context))


def weekend_at(steps: int, context: Context) -> Period:
    """The last, this or the next weekend; during the week, this weekend is the coming one unless told of."""
    this = period_of("weekend", context.published)
    running = context.published.isoweekday() >= 6
    if steps < 0:
        closing = context.published.isoweekday() == 7 and context.published.hour >= _EVENING
        return this if closing else shifted(this, -1)
    if steps > 0:
        return shifted(this, 1) if running else this
    if not running and context.lean == "past" and context.published.isoweekday() <= 2:
        return shifted(this, -1)
    return this


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
    "day-of-month": _day_of_month,
    "night-of": _night_of,
    "night-between": _night_between,
}
