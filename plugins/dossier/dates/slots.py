"""Reading the slots of a form: its numbers, its year, its unit of time."""

from __future__ import annotations

from datetime import datetime
from typing import cast

from dossier.dates.context import Context
from dossier.dates.period import Period
from dossier.dates.reading import Form, Reading
from dossier.model import Grain

_TWO_DIGITS = 70
"""Years of two digits run from 1970 to 2069."""


_PLANNED = 20


def full_year(year: int) -> int:
    """The year that two digits stand for: 1970 to 2069."""
    return year + (1900 if year >= _TWO_DIGITS else 2000) if year < 100 else year


def number(form: Form, name: str) -> int | None:
    """The whole number in a slot, None when the slot is not filled."""
    value = form.slots.get(name)
    return None if value is None else int(value)


def unit_in(form: Form) -> Grain:
    """The unit of time that the form names, a day when it names none."""
    return cast(Grain, form.slots.get("unit", "day"))


def count_in(form: Form) -> float:
    """How many of them: one when the form does not say, 0 when it leaves the number open."""
    return float(form.slots.get("count", 1))


def year_in(form: Form, context: Context) -> int | None:
    """The year that the form itself states, in digits or as `vorig jaar`."""
    year, short, steps = number(form, "y"), number(form, "yy"), number(form, "shift")
    if year is not None:
        return year
    if short is not None:
        return _told_year(short, context)
    return None if steps is None else context.published.year + steps


def _told_year(short: int, context: Context) -> int:
    """The year of two digits in words (`mei '68`): never further ahead than anyone plans."""
    year = full_year(short)
    return year - 100 if year > context.published.year + _PLANNED else year


def point(grain: Grain, year: int, month: int = 1, day: int = 1, *, stated: bool = True) -> Reading:
    """A reading of one unit that begins on a given day."""
    return Reading("point", Period(grain, datetime(year, month, day)), stated=stated)
