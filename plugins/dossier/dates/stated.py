"""Resolving dates, months and years that name their place on the calendar, whole or without their year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from dossier.dates.choice import chosen, yearly
from dossier.dates.context import Context
from dossier.dates.period import Period, add_months, period_of, shifted
from dossier.dates.reading import Form, Reading
from dossier.dates.slots import number, point, year_in
from dossier.model import Grain

_MIDDLE = 20
"""The end of the running month is not yet begun up to this day."""


def _date(form: Form, context: Context) -> Reading | None:
    year = year_in(form, context)
    month, day = number(form, "month") or number(form, "mo"), number(form, "d") or number(form, "ordinal")
    if year is None or month is None or day is None:
        return None
    if number(form, "minute") is not None and form.rule == "date":
        moment = datetime(year, month, day, number(form, "hour") or 0, number(form, "minute") or 0)
        return Reading("point", Period("minute", moment), stated=True)
    return point("day", year, month, day)


def _day_month(form: Form, context: Context) -> Reading | None:
    month = number(form, "month") or number(form, "mo")
    day = number(form, "d") or number(form, "ordinal") or number(form, "count")
    if month is None or day is None or day < 1:
        return None
    year = year_in(form, context)
    if year is not None:
        return point("day", year, month, day)
    found = yearly("day", month, day, context)
    if form.direction == "since" and context.lean == "past" and context.telling is None:
        found = [period for period in found if period.start <= context.today.start]
    return Reading("point", chosen(found, context, near=True)) if found else None


def _shifted_day(form: Form, context: Context) -> Reading | None:
    """`last Nov. 28`, `next June 3`: the latest or first such day, publication day left out; `this` is of the year."""
    month, day, steps = number(form, "month"), number(form, "d"), number(form, "shift")
    if month is None or day is None or steps is None:
        return None
    today = context.today.start
    found = yearly("day", month, day, context)
    if steps < 0:
        return Reading("point", [period for period in found if period.start < today][-1])
    if steps > 0:
        return Reading("point", next(period for period in found if period.start > today))
    return point("day", today.year, month, day, stated=False)


def days_of_month(form: Form, context: Context) -> Reading | None:
    """`3 tot 5 mei`, `3 en 5 mei`: a range, or the first and last of a list."""
    month, first, last = number(form, "month"), number(form, "d"), number(form, "d2")
    if month is None or first is None or last is None:
        return None
    year = year_in(form, context)
    closing = (
        datetime(year, month, last)
        if year
        else chosen(yearly("day", month, last, context), context, near=True).start
    )
    opening_month = number(form, "month2")
    opening = (
        closing.replace(day=first)
        if opening_month is None
        else closing.replace(month=opening_month, day=first)
    )
    if opening > closing:
        opening = add_months(opening, -1)
    return Reading("span", Period("day", opening), Period("day", closing), stated=year is not None)


def _week_of(form: Form, context: Context) -> Reading | None:
    """`the week of March 3`, `het weekend van 22 augustus`: the week or weekend that holds the day."""
    day = _day_month(form, context)
    if day is None or day.first is None:
        return None
    unit: Grain = "weekend" if form.slots.get("unit") == "weekend" else "week"
    return day._replace(first=period_of(unit, day.first.start))


def month_of(form: Form, context: Context) -> Reading | None:
    """The month of a form, with the year it states or the one that the clause means."""
    month = number(form, "month")
    if month is None:
        return None
    year = year_in(form, context)
    if year is not None:
        return point("month", year, month, stated="shift" not in form.slots)
    found = chosen(yearly("month", month, 1, context), context, near=False)
    ahead = (
        form.edge == "end"
        and found == period_of("month", context.published)
        and context.today.start.day <= _MIDDLE
    )
    return Reading("point", shifted(found, -12) if ahead and context.lean == "past" else found)


def _shifted_month(form: Form, context: Context) -> Reading | None:
    """`vorige maart`, `komende oktober`, `dit januari`; with a unit of its own, the month of that year."""
    month, steps = number(form, "month"), number(form, "shift")
    if month is None or steps is None:
        return None
    if "unit" in form.slots or form.slots.get("year_shift"):
        return point("month", context.published.year + steps, month, stated=False)
    now = period_of("month", context.published)
    found = [Period("month", datetime(context.published.year + step, month, 1)) for step in (-1, 0, 1)]
    if steps < 0:
        return Reading("point", [period for period in found if period.start < now.start][-1])
    if steps > 0:
        return Reading("point", next(period for period in found if period.start > now.start))
    return Reading("point", found[1])


def _month_ahead(form: Form, context: Context) -> Reading | None:
    """`October delivery`: the first such month that is not over."""
    month, now = number(form, "month"), context.published
    return None if month is None else point("month", now.year + (month < now.month), month, stated=False)


def months_of(form: Form, context: Context) -> Reading | None:
    first, last = number(form, "month"), number(form, "month2")
    if first is None or last is None:
        return None
    year = year_in(form, context)
    closing = (
        datetime(year, last, 1)
        if year
        else chosen(yearly("month", last, 1, context), context, near=False).start
    )
    opening = datetime(closing.year - (first > last), first, 1)
    return Reading("span", Period("month", opening), Period("month", closing), stated=year is not None)


def _year(form: Form, context: Context) -> Reading | None:
    year = year_in(form, context)
    return None if year is None else point("year", year)


def _years(form: Form, context: Context) -> Reading | None:
    first, last, short = number(form, "y"), number(form, "y2"), number(form, "yy")
    if first is None:
        return None
    if last is None and short is not None:
        last = first // 100 * 100 + short
    if last is None or last <= first:
        return None
    return Reading(
        "span", Period("year", datetime(first, 1, 1)), Period("year", datetime(last, 1, 1)), stated=True
    )


RULES: dict[str, Callable[[Form, Context], Reading | None]] = {
    "date": _date,
    "date-year-shift": _date,
    "day-month": _day_month,
    "day-month-near": _shifted_day,
    "days-month": days_of_month,
    "pair-month": days_of_month,
    "month-year": month_of,
    "month-shift": month_of,
    "month-near": _shifted_month,
    "months": months_of,
    "month": month_of,
    "month-ahead": _month_ahead,
    "year": _year,
    "years": _years,
    "week-of": _week_of,
}
