"""Resolving what counts from a date just spoken of: `drie dagen later`, `die dag`, a bare part of the day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from dossier.dates.context import Context
from dossier.dates.period import MONTHS, SEASONS, Period, add_months, moved, period_of, shifted
from dossier.dates.reading import Form, Reading
from dossier.dates.relative import counted, duration_of
from dossier.dates.slots import count_in, number, unit_in
from dossier.model import Grain

_REPORTED = frozenset({"month", "quarter", "half"})
"""Grains within a year of the periods that figures are of."""
_LATELY = 4
"""A year that figures are compared with lies less than so many years back."""
_EARLY = frozenset({"MO", "AF"})


def _later(form: Form, context: Context) -> Reading | None:
    return _anaphor(form, context, 1)


def _before(form: Form, context: Context) -> Reading | None:
    return _anaphor(form, context, -1)


def _anaphor(form: Form, context: Context, sign: int) -> Reading | None:
    """So many units from the date last spoken of; nothing to count from makes it vague.

    `a year earlier` by itself is the common yardstick of figures: the year before publication. Of a quarter it is
    the same quarter of that year.
    """
    unit = unit_in(form)
    count = count_in(form)
    if unit == "year" and count == 1 and sign < 0 and _is_of_figures(context):
        return _same_shift(form, context)
    if context.last is None and unit == "year" and count == 1 and sign < 0:
        return counted(form, context.published, sign)
    if context.last is None or not count:
        return Reading("vague", timex=duration_of(count, unit))
    base = context.last
    if MONTHS.get(base.grain, 0) > MONTHS.get(unit, 0):
        return Reading("vague", timex=duration_of(count, unit))
    if unit == "weekend" and "count" not in form.slots:
        return Reading("point", _weekend_beside(base.start, sign))
    if unit == base.grain and unit in ("quarter", "half") and count == 1:
        return Reading("point", shifted(base, sign))
    if unit == "year" and base.grain in ("quarter", "half"):
        return Reading("point", period_of(base.grain, moved(base.start, sign * count, unit)))
    return counted(form, base.start, sign)


def _weekend_beside(moment: datetime, sign: int) -> Period:
    """The weekend that comes first after a day, or the last before it."""
    weekend = period_of("weekend", moment)
    return weekend if sign > 0 and weekend.start > moment else shifted(weekend, sign)


def _is_of_figures(context: Context) -> bool:
    """Whether a year before is that of the period told of: no other date stands beside than one of the news."""
    told = context.quarter or context.month
    if told is None or context.last in (None, told):
        return told is not None
    return (
        context.last.grain == "day"
        and context.lately is not None
        and context.last.start >= context.lately.start
    )


def _previous_unit(form: Form, context: Context) -> Reading | None:
    """`the previous quarter`: before the one last spoken of, else before the running one."""
    unit = unit_in(form)
    if unit == "quarter" and context.quarter and (context.last is None or context.last.grain != unit):
        return Reading("point", shifted(context.quarter, -1))
    if unit == "month" and context.month and (context.last is None or context.last.grain != unit):
        return Reading("point", shifted(context.month, -1))
    if context.last is None and unit in ("week", "month", "quarter", "year"):
        return Reading("point", shifted(period_of(unit, context.published), -1))
    if context.last is not None and context.last.grain == unit:
        return Reading("point", shifted(context.last, -1))
    return _before(form, context)


def _unit_after(form: Form, context: Context) -> Reading | None:
    """`the next year`: the one after what was just told, if that lies back, else the next from now."""
    unit, last = unit_in(form), context.last
    now = period_of(unit, context.published)
    if last is None or MONTHS.get(last.grain, 0) > MONTHS.get(unit, 0) or context.lean == "future":
        return Reading("point", shifted(now, 1))
    told = period_of(unit, last.start)
    return Reading("point", shifted(told if told.start < now.start else now, 1))


def _latest_unit(form: Form, context: Context) -> Reading | None:
    """`the latest quarter` of a report: the one last spoken of, else the last that is over."""
    return Reading("point", _reported(unit_in(form), context))


def _reported(unit: Grain, context: Context) -> Period:
    """The unit that figures are told of."""
    if context.last is not None and context.last.grain == unit:
        return context.last
    if context.quarter and unit == "quarter":
        return context.quarter
    if context.month and unit == "month":
        return context.month
    return shifted(period_of(unit, context.published), -1)


def _same_shift(form: Form, context: Context) -> Reading | None:
    """`the same quarter a year ago`, `than a year earlier`: of the unit that figures are told of, the one a year before.

    `The same period` is of whatever unit was last spoken of, and so is a year by itself beside a month or a quarter.
    """
    year, unit = number(form, "y"), unit_in(form)
    if context.stretch and unit not in MONTHS:
        return _stretch_of(context.stretch, year)
    grain = _grain_told(context) if unit not in MONTHS or unit == "year" else unit
    here = (context.last or context.today) if grain == "year" else _reported(grain, context)
    if year is not None:
        return Reading("point", period_of(grain, here.start.replace(year=year, day=1)), stated=True)
    return Reading("point", period_of(grain, add_months(here.start, -12)))


def _stretch_of(stretch: tuple[Period, Period], year: int | None) -> Reading:
    """The same months of the year before, or of the year that is named: `in the same period last year`."""
    months = -12 if year is None else 12 * (year - stretch[1].start.year)
    ends = [period._replace(start=add_months(period.start, months)) for period in stretch]
    return Reading("span", ends[0], ends[1], stated=year is not None)


def _grain_told(context: Context) -> Grain:
    """The grain of the period that figures are told of: the one last spoken of, the article's quarter, else a year.

    Beside a quarter that is over, a year that still runs is no period that figures are of.
    """
    last = context.last
    if context.stretch:
        return "year"
    if last and last.grain in _REPORTED:
        return last.grain
    if last and last.grain == "year" and 0 < context.published.year - last.start.year < _LATELY:
        return "year"
    if context.quarter:
        return "quarter"
    return "month" if context.month else "year"


def _same(form: Form, context: Context) -> Reading | None:
    """`die dag`, `datzelfde jaar`: the unit of that grain in which the date last spoken of lies."""
    unit = unit_in(form)
    if (
        context.last is None
        or unit in ("hour", "minute")
        or MONTHS.get(context.last.grain, 0) > MONTHS.get(unit, 0)
    ):
        return None
    return Reading("point", period_of(unit, context.last.start))


def _month_same(form: Form, context: Context) -> Reading | None:
    """`december van dat jaar`: of the year in which the date last spoken of lies."""
    return _month_on(form, context, 0)


def _season_same(form: Form, context: Context) -> Reading | None:
    """`that summer`: of the year last spoken of, else the last one that has begun."""
    base, month = (context.last or context.told or context.today).start, SEASONS[str(form.slots["season"])]
    found = Period("season", datetime(base.year, month, 1))
    return Reading("point", shifted(found, -4) if found.start > context.today.start else found)


def _month_next(form: Form, context: Context) -> Reading | None:
    return _month_on(form, context, 1)


def _month_later(form: Form, context: Context) -> Reading | None:
    """`the following February`: the first after the date last spoken of, else after publication."""
    base, month = (context.last or context.today).start, number(form, "month") or 1
    return Reading("point", Period("month", datetime(base.year + (month <= base.month), month, 1)))


def _month_on(form: Form, context: Context, years: int) -> Reading | None:
    base = context.last or context.told or context.today
    return Reading("point", Period("month", datetime(base.start.year + years, number(form, "month") or 1, 1)))


def _next_part(form: Form, context: Context) -> Reading | None:
    """`de volgende ochtend`: of the day after the one last spoken of."""
    here = _part_of_last(str(form.slots["part"]), context)
    return here and here._replace(first=here.first and shifted(here.first, 1))


def _part_before(form: Form, context: Context) -> Reading | None:
    """`the night before`: of the day before the one last spoken of."""
    here = _part_of_last(str(form.slots["part"]), context)
    return here and here._replace(first=here.first and shifted(here.first, -1))


def _same_part(form: Form, context: Context) -> Reading | None:
    return _part_of_last(str(form.slots["part"]), context)


def _part_of_last(part: str, context: Context) -> Reading | None:
    day = context.beside
    return None if day is None else Reading("point", Period("part of day", day.start, part))


def _is_ahead(context: Context) -> bool:
    """Whether a clause looks ahead from a day that was: `arrived late Thursday and was to return in the evening`."""
    last = context.last
    return last is not None and last.start < context.today.start and context.lean == "future"


def _is_night_told(context: Context) -> bool:
    """Whether the text has come to the evening or night of a day before today: a morning is then the next one."""
    last = context.spoken
    return last is not None and last.part in ("EV", "NI") and last.start < context.today.start


def _bare_part(form: Form, context: Context) -> Reading | None:
    """A part of the day by itself: of the day last spoken of, else of today when the words say so, else vague."""
    code = str(form.slots["bare"])
    part = code[-2:]
    if _is_ahead(context):
        return Reading("point", Period("part of day", context.today.start, part))
    found = _part_of_last(part, context)
    if found and part in _EARLY and _is_night_told(context):
        return _next_part(form._replace(slots={"part": part}), context)
    if found is None and code != part:
        return Reading("point", Period("part of day", context.today.start, part))
    return found or Reading("vague", timex=f"T{part}")


RULES: dict[str, Callable[[Form, Context], Reading | None]] = {
    "later": _later,
    "before": _before,
    "previous-unit": _previous_unit,
    "unit-after": _unit_after,
    "latest-unit": _latest_unit,
    "same-shift": _same_shift,
    "same": _same,
    "month-same": _month_same,
    "season-same": _season_same,
    "month-next": _month_next,
    "month-later": _month_later,
    "next-part": _next_part,
    "part-before": _part_before,
    "same-part": _same_part,
    "bare-part": _bare_part,
}
