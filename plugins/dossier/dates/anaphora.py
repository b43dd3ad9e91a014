"""Resolving what counts from a date just spoken of: `drie dagen later`, `die dag`, a bare part of the day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dossier.dates.context import Context
from dossier.dates.period import MONTHS, Period, period_of, shifted
from dossier.dates.reading import Form, Reading
from dossier.dates.relative import counted, duration_of
from dossier.dates.slots import count_in, unit_in


def _later(form: Form, context: Context) -> Reading | None:
    return _anaphor(form, context, 1)


def _before(form: Form, context: Context) -> Reading | None:
    return _anaphor(form, context, -1)


def _anaphor(form: Form, context: Context, sign: int) -> Reading | None:
    """So many units from the date last spoken of; nothing to count from makes it vague.

    `a year earlier` by itself is the common yardstick of figures: the year before publication.
    """
    unit = unit_in(form)
    count = count_in(form)
    if context.last is None and unit == "year" and count == 1 and sign < 0:
        return counted(form, context.published, sign)
    if context.last is None or not count:
        return Reading("vague", timex=duration_of(count, unit))
    base = context.last
    if MONTHS.get(base.grain, 0) > MONTHS.get(unit, 0):
        return Reading("vague", timex=duration_of(count, unit))
    return counted(form, base.start, sign)


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


def _next_part(form: Form, context: Context) -> Reading | None:
    """`de volgende ochtend`: of the day after the one last spoken of."""
    here = _part_of_last(str(form.slots["part"]), context)
    return here and replace(here, first=here.first and shifted(here.first, 1))


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


RULES: dict[str, Callable[[Form, Context], Reading | None]] = {
    "later": _later,
    "before": _before,
    "same": _same,
    "next-part": _next_part,
    "same-part": _same_part,
    "bare-part": _bare_part,
}
