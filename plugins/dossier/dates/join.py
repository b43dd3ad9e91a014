"""Between finding and resolving: forms of one sentence that belong together become one.

A day and its time (`vrijdag om 14.30 uur`), a weekday and its date (`vrijdag 26 augustus`), the two ends of a
range, and what stands before a date: its part (`begin`, `eind`), its direction (`sinds`, `tot`), `rond`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from dossier.dates.grammar import Grammar, ends_in_other, meaning_of
from dossier.dates.guards import text_before
from dossier.dates.reading import Form

DAYS = frozenset(
    {
        "date", "date-year-shift", "day-month", "weekday", "weekday-shift", "week-weekday", "weekday-ahead",
        "weekday-ago", "day", "holiday", "holiday-shift", "day-of-month", "later", "before", "same",
        "weekday-later", "nth-of", "weekday-near", "day-of-shift", "holiday-near",
    }
)  # fmt: skip
"""Rules whose forms may be a day."""
PARTS = frozenset({"bare-part", "day-part", "weekday-part", "same-part", "night-of", "night-between"})
TIMES = frozenset(
    {
        "time",
        "time-half",
        "time-half-past",
        "time-past",
        "time-to",
        "time-past-half",
        "time-to-half",
        "time-word",
        "time-span",
    }
)
_DATES = frozenset({"date", "day-month", "date-year-shift"})
_MONTHS = frozenset({"month", "month-near", "month-next", "month-same", "month-shift", "month-year"})
_UNDIRECTED = frozenset(
    {"duration", "repeated", "vague", "ago", "ahead", "ahead-in", "units-past", "units-coming"}
)
_APPOSED = re.compile(r",?[\s\xa0](?:de[\s\xa0])?\Z")
_PERIODS = DAYS | {
    "month", "month-year", "month-shift", "year", "season", "season-year", "season-shift", "shift-unit", "shift-season", "quarter",
    "half", "decade", "century", "unit", "same-season", "month-same", "month-next", "weekday-part", "day-part", "decade-of-century",
}  # fmt: skip
_MODIFIED = _PERIODS - {"day", "later", "before"}
_ENDS = _PERIODS | TIMES
"""Rules whose forms may be an end of a range."""
_WITHOUT_DIRECTION = TIMES | _UNDIRECTED

_NEXT_TO = frozenset({"day", "week", "weekend", "month"})
"""Units of which the one right before or after a date is meant (`de dag voor Kerstmis`)."""
_NEAR = 32
"""Code points within which a day goes with the time before it."""
Joiner = Callable[[Form, Form, str, Grammar], Form | None]


def join_forms(forms: list[Form], lower: str, grammar: Grammar) -> list[Form]:
    """The forms of a sentence, joined; those that are dates only in company and stand alone are left out."""
    if len(forms) < 2:
        return [form for form in _qualified(forms, lower, grammar) if form.rule != "unit" or form.edge]
    forms = _fold(forms, lower, grammar, _apposed)
    forms = [_with_edge(form, lower, grammar) for form in forms]
    forms = _fold(forms, lower, grammar, _clock_span)
    forms = _clear([_with_part(form, lower, grammar) for form in forms])
    forms = _fold(forms, lower, grammar, _timed)
    forms = _fold(forms, lower, grammar, _offset)
    forms = _with_day(forms, lower, grammar)
    forms = _ranges(forms, lower, grammar)
    forms = [_with_direction(form, lower, grammar) for form in forms]
    return [form for form in forms if form.rule != "unit" or form.edge]


def _qualified(forms: list[Form], lower: str, grammar: Grammar) -> list[Form]:
    """A form that stands alone, with its part and its direction."""
    forms = [_with_part(_with_edge(form, lower, grammar), lower, grammar) for form in forms]
    return [_with_direction(form, lower, grammar) for form in forms]


def _fold(forms: list[Form], lower: str, grammar: Grammar, joined: Joiner) -> list[Form]:
    """The forms with each neighbour that `joined` takes together as one."""
    kept: list[Form] = []
    for form in forms:
        merged = joined(kept[-1], form, lower, grammar) if kept else None
        if merged:
            kept[-1] = merged
        else:
            kept.append(form)
    return kept


def _apposed(left: Form, right: Form, lower: str, grammar: Grammar) -> Form | None:
    """A weekday with its date: the date holds; `morgen, zaterdag,` is tomorrow."""
    gap = lower[left.end : right.start]
    if left.rule in DAYS and right.rule in ("before", "later") and gap == ", " and _goes_on(right, lower):
        return left
    if left.rule == "day" and right.rule == "weekday" and gap == ", " and lower.startswith(",", right.end):
        return left._replace(end=right.end)
    if left.rule in ("weekday", "weekday-shift") and right.rule in _DATES and _APPOSED.fullmatch(gap):
        return right._replace(start=left.start)
    if left.rule in ("weekday-part",) and right.rule in _DATES and _APPOSED.fullmatch(gap):
        part = (
            Form("bare-part", left.start, left.end, {"bare": str(left.slots["weekdaypart"])[1:]})
            if "weekdaypart" in left.slots
            else None
        )
        return right._replace(start=left.start, time=part)
    if left.rule in _DATES and right.rule == "weekday" and gap in (", ", " (", " op "):
        return left._replace(end=right.end)
    return None


def _goes_on(form: Form, lower: str) -> bool:
    """Whether a noun follows that the form is counted from: `Aug. 28, the day before the storm` tells of the storm."""
    return "unit" in form.slots and "count" not in form.slots and lower[form.end + 1 : form.end + 2].isalpha()


def _timed(left: Form, right: Form, lower: str, grammar: Grammar) -> Form | None:
    """A day with its time or the part of it, in either order; a time with the part of the day."""
    gap = lower[left.end : right.start]
    if len(gap) > 24:
        return None
    day, clock = grammar.day_joint.fullmatch(gap), grammar.time_joint.fullmatch(gap)
    blank = gap.strip() in ("", ",")
    if (
        left.rule in DAYS | PARTS
        and right.rule in TIMES
        and (day or blank)
        and not (left.time and left.time.rule in TIMES)
    ):
        return left._replace(end=right.end, time=_both(left, right))
    if left.rule in DAYS and right.rule == "bare-part" and left.time is None and (day or blank):
        return left._replace(end=right.end, time=right)
    if left.time and left.time.rule in TIMES and right.rule == "bare-part" and (clock or blank):
        return left._replace(end=right.end, time=left.time._replace(time=right))
    if left.rule in TIMES and right.rule in PARTS and left.time is None and (clock or blank):
        if right.rule == "bare-part":
            return left._replace(end=right.end, time=right)
        return right._replace(start=left.start, time=left)
    if left.rule in TIMES | {"bare-part"} and right.rule in DAYS and (clock or blank):
        return right._replace(start=left.start, time=_both(right, left) if left.rule in TIMES else left)
    return None


def _clock_span(left: Form, right: Form, lower: str, grammar: Grammar) -> Form | None:
    """Two times with `tot` or `en` between them."""
    if left.rule not in TIMES or right.rule not in TIMES or left.until:
        return None
    gap = lower[left.end : right.start]
    pair = grammar.pair_joint.fullmatch(gap) and grammar.pair_lead.search(text_before(lower, left.start))
    return left._replace(end=right.end, until=right) if pair or grammar.range_joint.fullmatch(gap) else None


def _offset(left: Form, right: Form, lower: str, grammar: Grammar) -> Form | None:
    """A length of time before or after a date."""
    if (
        left.rule not in ("duration", "later", "before", "unit")
        or right.rule not in _PERIODS
        or "unit" not in left.slots
    ):
        return None
    if left.rule == "unit" and left.slots["unit"] not in _NEXT_TO:
        return None
    gap = lower[left.end : right.start]
    if left.rule != "duration" and gap.startswith(","):
        return None
    after = grammar.offset_after.fullmatch(gap) or (
        left.rule == "later" and grammar.time_joint.fullmatch(gap)
    )
    if (
        after
        or grammar.offset_before.fullmatch(gap)
        or (left.rule == "before" and grammar.time_joint.fullmatch(gap))
    ):
        slots = {**left.slots, "sign": 1 if after else -1}
        return Form("offset", left.start, right.end, slots, base=right)
    return None


def _with_day(forms: list[Form], lower: str, grammar: Grammar) -> list[Form]:
    """Each time by itself with the day that follows closely in its clause (`7 a.m. (0400 GMT) on Tuesday`)."""
    others = grammar.words.coordinators | grammar.words.clause_breaks
    kept = list(forms)
    for place, form in enumerate(forms):
        days = [
            other
            for other in forms[place + 1 : place + 3]
            if other.rule in DAYS
            and other.time is None
            and other.start - form.end < _NEAR
            and others.isdisjoint(lower[form.end : other.start].split())
        ]
        before = place and forms[place - 1].rule in DAYS
        if form.rule in TIMES and days and not before:
            kept[place] = form._replace(base=days[0])
    return kept


def _both(day: Form, time: Form) -> Form:
    """The time, knowing the part of the day already found beside the day."""
    return time._replace(time=day.time) if day.time and time.time is None else time


def _with_edge(form: Form, lower: str, grammar: Grammar) -> Form:
    if form.rule not in _MODIFIED:
        return form
    before = text_before(lower, form.start)
    if ends_in_other(before, grammar.qualifiers):
        return form
    for name, regex in grammar.edges:
        match = regex.search(before)
        verb = match and form.rule in DAYS and match.group().strip() in grammar.words.plural_presents
        if match and not verb:
            return form._replace(start=form.start - (len(before) - match.start()), edge=name)  # type: ignore[arg-type]
    return form


def _with_part(form: Form, lower: str, grammar: Grammar) -> Form:
    """A day after the part of it that is meant (`de ochtend van 3 mei`)."""
    if form.rule not in DAYS or form.time is not None:
        return form
    before = text_before(lower, form.start)
    match = grammar.part_of.search(before)
    if match is None:
        return form
    start = form.start - (len(before) - match.start())
    part = meaning_of(grammar.words, "part", match["part"])
    return form._replace(start=start, time=Form("bare-part", start, form.start, {"bare": part}))


def _clear(forms: list[Form]) -> list[Form]:
    """The forms without those that a later one has grown over."""
    return [
        form
        for form, later in zip(forms, [*forms[1:], None], strict=False)
        if not later or later.start >= form.end
    ]


def _with_direction(form: Form, lower: str, grammar: Grammar) -> Form:
    before = text_before(lower, form.start)
    if ends_in_other(before, grammar.qualifiers):
        return form
    rough = grammar.approximate.search(before)
    if rough:
        form = form._replace(approximate=form.edge is None)
        before = before[: rough.start()]
    if form.until or form.half_of or form.rule in _WITHOUT_DIRECTION:
        return form
    for name, regex in grammar.directions:
        direction, _, grain = name.partition("-")
        if _is_of_grain(form, grain) and regex.search(before):
            return form._replace(direction=direction)  # type: ignore[arg-type]
    return form


def _is_of_grain(form: Form, grain: str) -> bool:
    """Whether a direction that holds for that grain alone holds for the form."""
    if grain == "day":
        return form.edge is not None or form.rule in DAYS
    return not grain or (form.edge is None and form.rule in _MONTHS)


def _ranges(forms: list[Form], lower: str, grammar: Grammar) -> list[Form]:
    kept: list[Form] = []
    for form in forms:
        left = kept[-1] if kept else None
        if left and _is_range(left, form, lower, grammar):
            if grammar.words.splits_ranges:
                kept[-1] = left._replace(until=form, half_of="first")
                kept.append(form._replace(until=left, half_of="last"))
            else:
                kept[-1] = left._replace(end=form.end, until=form)
        else:
            kept.append(form)
    return kept


def _is_range(left: Form, right: Form, lower: str, grammar: Grammar) -> bool:
    if left.until or left.rule not in _ENDS or right.rule not in _ENDS or right.start - left.end > 16:
        return False
    gap, before = lower[left.end : right.start], text_before(lower, left.start)
    if grammar.pair_joint.fullmatch(gap):
        return bool(grammar.pair_lead.search(before))
    if not grammar.range_joint.fullmatch(gap):
        return False
    return (
        gap.strip() in ("-", "–", "t/m") or bool(grammar.range_lead.search(before)) or left.rule == right.rule
    )
