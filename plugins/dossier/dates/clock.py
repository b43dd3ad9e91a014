"""Resolving clock times, and putting a time or a part of the day onto a day."""

from __future__ import annotations

from datetime import datetime, timedelta

from dossier.dates.context import Context
from dossier.dates.period import Period, day_of, period_of, shifted
from dossier.dates.reading import Form, Reading

_MIDNIGHT = 1440
_DAWN = 6
"""The hour at which a night ends: times before it belong to the day after the one the night is named after."""
_NOON = 12
_EVENING = 18
_FEW, _LONG_AGO = 3, 365
"""A day spoken of so many days back goes with no time of another paragraph, unless it is so long past as to be the story."""
_LATE = frozenset({"EV", "NI"})
_AFTERNOON = {"AF": 12, "EV": 12}


def minutes_of(form: Form, end: str = "") -> int | None:
    """Minutes after midnight that a time form names, on the clock as written.

    Half negen is 08:30, in the words of the rules: `time-half` counts back from the hour.
    """
    slots = form.slots
    if "midday" in slots:
        named = str(slots["midday"]).split(":")
        return int(named[0]) * 60 + int(named[1])
    hour = slots.get("hour" + end) if "hour" + end in slots else slots.get("hour_word" + end)
    if hour is None:
        return None
    base = int(hour) * 60 + int(slots.get("minute" + end, 0))
    step = slots.get("count", 15)
    away = 15 if isinstance(step, str) else int(step)
    half = -30 if form.rule.endswith("half") else 30 if form.rule == "time-half-past" else 0
    if form.rule.startswith("time-past"):
        return base + half + away
    if form.rule.startswith("time-to"):
        return base + half - away
    return base + half


def _on_clock(form: Form, minutes: int, part: str | None) -> int:
    """The minutes on a clock of twenty-four hours."""
    if "half_day" in form.slots:
        return minutes % 720 + 60 * int(form.slots["half_day"])
    if part in _AFTERNOON and minutes < 720:
        return minutes + 720
    if part == "NI" and 1080 > minutes >= 540:
        return (minutes + 720) % 1440
    if part is None and _is_spoken(form) and 60 <= minutes < 420:
        return minutes + 720
    return minutes


def _is_spoken(form: Form) -> bool:
    """Whether the time is told as people say it, on a clock of twelve hours: in words, or an hour by itself."""
    if form.rule != "time":
        return form.rule.startswith(("time-half", "time-past", "time-to", "time-word"))
    return "hour_word" in form.slots or ("minute" not in form.slots and "half_day" not in form.slots)


def _part_beside(form: Form) -> str | None:
    beside = form.time
    if beside is None:
        return None
    for name in ("bare", "part"):
        if name in beside.slots:
            return str(beside.slots[name])[-2:]
    for name in ("daypart", "weekdaypart"):
        if name in beside.slots:
            return str(beside.slots[name])[-2:]
    return None


def timed(reading: Reading, time: Form, context: Context) -> Reading:
    """The reading of a day narrowed to the time or the part of the day beside it.

    Midnight is the end of the day it is named with; what happens then is told of that day, so the day stays.
    """
    if reading.first is None or reading.last is not None or reading.first.grain not in ("day", "part of day"):
        return reading
    day = period_of("day", reading.first.start)
    if time.rule == "bare-part":
        return reading._replace(first=Period("part of day", day.start, str(time.slots["bare"])[-2:]))
    part = _part_beside(time) or reading.first.part or None
    if time.rule == "time-span":
        low, high = minutes_of(time), minutes_of(time, "2")
        if low is None or high is None:
            return reading
        return _span(time, day, (low, high), part)._replace(stated=reading.stated)
    minutes = minutes_of(time)
    if minutes is None:
        return reading
    closing = minutes_of(time.until) if time.until else None
    if time.until and closing is not None:
        part = part or _part_beside(time.until)
        return _span(time, day, (minutes, closing), part)._replace(stated=reading.stated)
    if minutes == _MIDNIGHT:
        return reading._replace(first=day, timex=f"{day.start:%Y-%m-%d}T24:00", direction=time.direction)
    minutes = _on_clock(time, minutes, part)
    if _goes_on(time, day, minutes, context):
        minutes += _NOON * 60
    start = day.start + timedelta(minutes=minutes)
    if reading.first.part == "NI" and start.hour < _DAWN and not _is_just_past(day, start, context):
        start += timedelta(days=1)
    return reading._replace(first=Period("minute", start), last=None, direction=time.direction)


def _goes_on(time: Form, day: Period, minutes: int, context: Context) -> bool:
    """Whether a time on a clock of twelve hours that leaves its half open follows one of that afternoon (`by 3:31`)."""
    if not context.words.half_day or time.end - time.start != (4 if minutes < 600 else 5):
        return False
    last = context.spoken or context.nearby
    if last is None or last.grain != "minute":
        return False
    later = day.start + timedelta(minutes=minutes, hours=_NOON)
    return (
        minutes < _NOON * 60
        and last.start.hour >= _NOON
        and last.start <= later < day.start + timedelta(days=1)
    )


def _is_just_past(day: Period, start: datetime, context: Context) -> bool:
    """Whether a time before dawn of the night of today was this morning: tonight it would be still to come."""
    return day == context.today and start <= context.published and context.lean != "future"


def _span(time: Form, day: Period, ends_at: tuple[int, int], part: str | None) -> Reading:
    """The span between two times of a day, in minutes as written; one that would end before it began ends later."""
    first, last = (_on_clock(time, minutes, part) for minutes in ends_at)
    if last < first:
        last += 1440 if first >= 720 else 720
    ends = [Period("minute", day.start + timedelta(minutes=minutes)) for minutes in (first, last)]
    return Reading("span", ends[0], ends[1], bounds=(ends[0].start, ends[1].start))


def _day_for(form: Form, context: Context) -> Period:
    """The day a bare time belongs to, or the morning or night: the one last spoken of, else the day of publication."""
    last, minutes = context.spoken, minutes_of(form) or 0
    if last and (last.part == "MO" or (last.part == "NI" and minutes < _DAWN * 60)):
        return last
    day = day_of(last)
    if day and last and _is_late(last) and _is_morning(form, minutes, context):
        return shifted(day, int(day.start < context.today.start))
    if last and last.part in _LATE and context.words.half_day and minutes >= _DAWN * 60:
        return last._replace(part="EV")
    return day or context.beside or context.today


def _is_late(last: Period) -> bool:
    """Whether it is the evening or the night, or a time of them: a time before noon is then of the next day."""
    return last.part in _LATE or (last.grain == "minute" and last.start.hour >= _EVENING)


def _is_morning(form: Form, minutes: int, context: Context) -> bool:
    """Whether a time is before noon for certain: where people write twelve hours it must say so."""
    if context.words.half_day and "half_day" not in form.slots and _part_beside(form) != "MO":
        return False
    if form.slots.get("half_day") == 0:
        return True
    return _DAWN * 60 <= _on_clock(form, minutes, _part_beside(form)) < _NOON * 60


def _of_this_paragraph(context: Context) -> Context:
    """The context without a day of weeks or months ago that only the paragraph before has spoken of."""
    last = context.last
    if last is None or context.nearby or context.history:
        return context
    back = (context.today.start - last.start).days
    return context._replace(last=None) if _FEW < back < _LONG_AGO else context


def at_clock(form: Form, context: Context) -> Reading | None:
    """A time by itself, on the day last spoken of or the day of publication."""
    context = _of_this_paragraph(context)
    day = _day_for(form, context)
    if form.time and form.time.rule in ("time",):
        return None
    if minutes_of(form) == _MIDNIGHT and _is_over(context):
        return Reading("point", Period("minute", day.start))
    reading = timed(Reading("point", day), form, context)
    if _is_still_to_come(reading, context):
        reading = timed(Reading("point", shifted(day, -1)), form, context)
    return reading if reading.first != day or reading.timex else None


def _is_over(context: Context) -> bool:
    """Whether midnight by itself is the one before: of no day in particular, or of one told from its morning."""
    last = context.spoken
    if last is None:
        return context.lean != "future"
    early = last.grain == "minute" and last.start.hour < _NOON
    return context.lean == "past" and (early or period_of("day", last.start) == context.today)


def _is_still_to_come(reading: Reading, context: Context) -> bool:
    """Whether a time told as past, on no day in particular, lies after the moment of publication, where that is known."""
    if context.last or context.lean != "past" or reading.first is None or reading.first.grain != "minute":
        return False
    return reading.first.start > context.published != context.today.start


def time_span(form: Form, context: Context) -> Reading | None:
    """`van 9 tot 11 uur`, on the day last spoken of or the day of publication."""
    return at_clock(form, context)
