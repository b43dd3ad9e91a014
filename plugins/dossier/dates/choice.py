"""Choosing among the yearly returns of a day, a month or a season: the question of past or future."""

from __future__ import annotations

from datetime import datetime, timedelta

from dossier.dates.context import Context
from dossier.dates.period import Period, shifted
from dossier.dates.reading import Lean
from dossier.model import Grain

_AHEAD = 3
"""Without a clue a month to come must be so many times nearer than the one that was."""
_OVER: dict[Grain, int] = {"month": 8, "quarter": 5}
"""A month to come must be less than so many times farther off than the one that is over, whatever the clause."""
_BACK = 2
"""A narrative goes forward: a day back is as far as so many days on, twice that in an earlier year."""


def chosen(candidates: list[Period], context: Context, *, near: bool) -> Period:
    """The one of a unit's yearly returns that the clause means.

    Of days the nearest, where those against the grain of the clause count as farther off; of longer units the
    first not yet past when looking ahead, else the last begun, but for one close ahead of a clause without clue.
    """
    today = context.today.start
    lean = context.lean
    begun = [period for period in candidates if period.start <= today]
    ahead = [period for period in candidates if period.start >= today]
    if context.telling is not None:
        return _nearest_told(candidates, context.telling)
    if near:
        candidates = begun if lean == "past" and begun and context.was() else candidates
        return min(candidates, key=lambda period: _away(period.start - today, lean))
    if lean == "future" and ahead and not _is_just_over(begun[-1], ahead[0], today):
        current = [period for period in begun if shifted(period, 1).start > today]
        return (current or ahead)[0]
    if lean is None and ahead and _AHEAD * (ahead[0].start - today) < today - begun[-1].start:
        return ahead[0]
    return begun[-1]


def _is_just_over(last: Period, following: Period, today: datetime) -> bool:
    """Whether the last such month or quarter is so little over that the next one would be called by its year."""
    over = today - shifted(last, 1).start
    times = _OVER.get(last.grain)
    return times is not None and timedelta(0) <= over and times * over < following.start - today


def _away(gap: timedelta, lean: Lean | None) -> timedelta:
    """How far off a day is, against the grain of the clause counted three or four times."""
    if gap < timedelta(0):
        return -gap * (4 if lean == "future" else 1)
    return gap * (3 if lean == "past" else 1)


def _nearest_told(candidates: list[Period], told: Period) -> Period:
    """In a text about the past, the one nearest to the date it has come to, or in the year it has come to."""
    if told.grain in ("year", "decade", "century"):
        same = [period for period in candidates if period.start.year == told.start.year]
        return same[0] if same else candidates[-1]

    def cost(period: Period) -> float:
        days = (period.start - told.start).days
        if days >= 0:
            return days
        return -days * (_BACK if period.start.year == told.start.year else 2 * _BACK)

    return min(candidates, key=cost)


def yearly(grain: Grain, month: int, day: int, context: Context) -> list[Period]:
    """The unit that begins on that day in the year of publication, or of the telling, and the years beside it."""
    base = (context.telling.start if context.telling else context.published).year
    years = {base + step for step in (-1, 0, 1)}
    found = []
    for year in sorted(years):
        try:
            found.append(Period(grain, datetime(year, month, day)))
        except ValueError:
            continue
    if not found and (month, day) == (2, 29):
        return [Period(grain, datetime(base // 4 * 4 + step, 2, 29)) for step in (-4, 0)]
    return found
