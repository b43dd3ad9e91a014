"""Moments and periods as views show them."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache

from dossier.labels import (
    datetime_of_interval,
    datetime_of_moment,
    label_clock,
    label_interval,
    label_moment,
    label_short_day,
)
from dossier.model import DateValue
from dossier.views import Time


@lru_cache(maxsize=8192)
def time_of_interval(value: DateValue, language: str, words: str = "") -> Time:
    """The period as what it is; `words` are the article's own, for what has no place in time.

    Its EDTF only where HTML's `datetime` does not say the same.
    """
    label = label_interval(value, language, words)
    resolved = label_interval(value, language)
    machine = datetime_of_interval(value)
    edtf = value.edtf if value.edtf != machine else ""
    return Time(label, machine, edtf, resolved if resolved != label else "")


@lru_cache(maxsize=8192)
def time_of_moment(moment: datetime, language: str) -> Time:
    """The moment with its weekday, and its time of day where that is known."""
    return Time(label_moment(moment, language), datetime_of_moment(moment), datetime_of_moment(moment))


@lru_cache(maxsize=8192)
def day_of_moment(moment: datetime, language: str) -> Time:
    """The day of the moment, as a line of a list has it; machines get the whole moment."""
    clock = label_clock(moment, language) if moment.hour or moment.minute else ""
    return Time(label_short_day(moment, language), datetime_of_moment(moment), clock=clock)
