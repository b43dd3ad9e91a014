"""Beside the second stage of a date: what the sentences of an article so far leave to the next expression.

The date last spoken of, the year long past that a paragraph has come to, the quarter that figures are of, the day
of the news; and which way a clause looks when the expression beside it tells.
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import partial
from typing import NamedTuple

from dossier.dates.clues import has_verb, lean_of, was
from dossier.dates.context import Context
from dossier.dates.grammar import Grammar, grammar_of
from dossier.dates.guards import text_before, word_before
from dossier.dates.join import TIMES
from dossier.dates.period import WITHIN_A_DAY, Period, day_of, period_of, shifted
from dossier.dates.reading import Form, Lean, Reading
from dossier.dates.resolve import OF_THAT_YEAR, resolve, unit_spoken_of
from dossier.language.date_words import DateWords

_LONG_AGO = 2
"""From so many years before publication on, a block that names a year is taken to tell of that year."""
_OPENING = 2
"""An article that is about the figures of a month names it in so many blocks."""
_NEWS = 4
"""Figures of a month are told before so many months from its first day have gone by."""
_ERA = 20
"""A range of more years is no date that a text has come to."""
_DAYS = frozenset({"date", "day", "day-month", "weekday", "weekday-part"})
_PAIRED = frozenset({"day-month", "weekday", "weekday-part"})
_YEARLY = frozenset({"day-month", "holiday", "month"})
_ONE_CLAUSE = re.compile(r"[^,;:()]{1,60}")
_ATTRIBUTES = frozenset({"month-year", "year"})
_COMPARED = frozenset({"month", "quarter", "year"})
"""Grains of the periods that figures are told of."""
_NOW = frozenset({"day", "day-part", "weekday", "weekday-part", "shift-unit", "ago"})
"""Rules that tell a news story from a history: they count from publication."""
_FROM_NOW = _NOW | {
    "before-last", "day-month-near", "earlier-in", "holiday-near", "month-near", "shift-season", "units-past",
    "week-weekday", "weekday-near", "weekday-shift",
}  # fmt: skip
"""Rules after which a text has come back from a year long past."""


class Sentence(NamedTuple):
    """A sentence with the forms found in it."""

    block: int
    start: int
    text: str
    lower: str
    forms: list[Form]


class _Asked:
    """Which way the clause of a form looks, found out once when it is first asked."""

    __slots__ = ("answer", "asked", "clause")

    def __init__(self, clause: tuple[Sentence, int, Grammar]) -> None:
        self.clause, self.asked = clause, False

    def __call__(self) -> Lean | None:
        if not self.asked:
            self.answer, self.asked = _lean(*self.clause), True
        return self.answer


class Story:
    """The course of one article: begin each sentence, ask the context of a form, tell what it came to."""

    def __init__(self, sentences: list[Sentence], published: datetime, words: DateWords) -> None:
        self.grammar = grammar_of(words)
        self.published = published
        self.history = _is_history(sentences, published)
        self.block = 0
        self.last: Period | None = None
        self.told: Period | None = None
        self.quarter: Period | None = None
        self.month: Period | None = None
        self.stretch: tuple[Period, Period] | None = None
        self.nearby: Period | None = None
        self.day: Period | None = None
        self._silent = False
        self._before = ""

    def begin(self, sentence: Sentence) -> None:
        """Forget the date of a sentence before the previous one, and in another block the year told of."""
        if self.history:
            return
        if self._silent:
            self.last = None
        if self.told and self.grammar.since_then.search(self._before):
            self.told = None
        if sentence.block != self.block:
            self.told = self.nearby = None
        self._before = sentence.lower
        self.block, self._silent = sentence.block, True

    def context_of(self, sentence: Sentence, place: int) -> Context:
        """What resolving the form at that place of a sentence needs to know."""
        form, grammar = sentence.forms[place], self.grammar
        listed = _is_listed(form, sentence.lower, grammar)
        context = Context(
            self.published,
            grammar.words,
            None if listed else self.last,
            not self._silent,
            None if listed else self._told_at(sentence, place),
            self.quarter,
            self.month,
            self.stretch if self.last else None,
            self.nearby,
            self.day,
            self.history and not listed,
            _Asked((sentence, place, grammar)),
            partial(was, form, sentence.text, grammar),
            _year_beside(sentence, place, self.published, grammar),
        )
        if self.last is None and form.rule == "before":
            return context._replace(last=_day_ahead(sentence, place + 1, context, grammar))
        return context

    def _told_at(self, sentence: Sentence, place: int) -> Period | None:
        """The date that the text has come to; none where the sentence goes on to count from publication.

        `had hoped to open in May but asked last fall for time` tells of now from its first word on.
        """
        if self.told is None or self.history:
            return self.told
        if sentence.forms[place].direction == "since":
            return None
        later = sentence.forms[place + 1 :]
        return None if any(form.rule in _FROM_NOW for form in later) else self.told

    def tell(self, sentence: Sentence, form: Form, reading: Reading) -> None:
        """Keep what a form came to; of a day since which something lasts nothing else is told."""
        if form.start and sentence.text[form.start - 1] == "(" and _is_elsewhere(form, sentence):
            return
        unit = unit_spoken_of(reading)
        self.day = self.day or day_of(unit)
        if not self._silent and _is_when_said(form, sentence.lower, self.grammar):
            return
        if (
            unit
            and unit.grain == "month"
            and sentence.block < _OPENING
            and _is_just_over(unit, self.published)
        ):
            self.month = self.month or unit
        within = unit is not None and unit.grain in WITHIN_A_DAY
        lasting = within and form.direction == "since"
        if within and not lasting:
            self.nearby = unit
        compared = _is_yardstick(unit, form, sentence.lower, self.grammar)
        compared = compared and not sentence.lower.startswith(self.grammar.words.told_of, form.end)
        same = unit and self.last and self.last.grain == unit.grain
        if unit and not lasting and not (compared and (same or form.direction == "since")):
            self.last, self._silent = unit, False
            self.stretch = _months_of(reading) if reading.last and unit.grain == "month" else None
            if form.rule != "fiscal-quarter":
                self.quarter = _reported(unit, self.published, self.quarter)
        if form.rule in _FROM_NOW and not self.history:
            self.told = None
            return
        if compared or not (self.told or reading.stated or _is_of_that_year(form)):
            return
        told = _told(reading, unit, self.published, self.told)
        if told != self.told and not _is_passing(form, sentence.lower, self.grammar):
            self.told = told


def _is_listed(form: Form, lower: str, grammar: Grammar) -> bool:
    """Whether it tells until when something may be seen, whatever the article is about: `tot 15 oktober, Tate Gallery`."""
    return form.direction == "until" and form.rule in _YEARLY and not has_verb(lower, grammar)


def _is_elsewhere(form: Form, sentence: Sentence) -> bool:
    """Whether it is a time told over in brackets as another zone has it (`at 5 p.m. (0100 GMT Thursday)`)."""
    timed = form.rule in TIMES or (form.time is not None and form.time.rule in TIMES)
    return timed and form is not sentence.forms[0]


def _is_when_said(form: Form, lower: str, grammar: Grammar) -> bool:
    """Whether a day is the one on which something was said (`fell Tuesday, police said Friday`)."""
    if form.rule != "weekday" or form.time:
        return False
    return not grammar.words.saying.isdisjoint(text_before(lower, form.start).split()[-3:])


def _is_history(found: list[Sentence], published: datetime) -> bool:
    """Whether the article tells of times long past: many years long before publication, hardly a word of now."""
    rules = [form for sentence in found for form in sentence.forms]
    old = sum(1 for form in rules if 0 < int(form.slots.get("y", 0)) <= published.year - _LONG_AGO)
    now = sum(1 for form in rules if form.rule in _NOW)
    return old > 4 and old > 5 * now


def _lean(sentence: Sentence, place: int, grammar: Grammar) -> Lean | None:
    """Which way the clause of a form looks; of two days with `and` between them (`Saturday and Monday`) the first tells."""
    form = sentence.forms[place]
    own = partial(lean_of, form, sentence.text, sentence.lower, grammar)
    first = sentence.forms[place - 1] if place else None
    if first is None or not first.rule == form.rule in _PAIRED:
        return own()
    paired = grammar.pair_joint.fullmatch(sentence.lower[first.end : form.start])
    return (_lean(sentence, place - 1, grammar) if paired else None) or own()


def _year_beside(sentence: Sentence, place: int, published: datetime, grammar: Grammar) -> Period | None:
    """The year before a day or month of the same clause that was counted from publication (`next year ... on May 3`)."""
    if not place or sentence.forms[place].rule not in _YEARLY:
        return None
    form = sentence.forms[place]
    year = next((one for one in sentence.forms[place - 1 :: -1] if one.rule not in _YEARLY), form)
    between = sentence.lower[year.end : form.start]
    if year.rule != "shift-unit" or year.slots.get("unit") != "year" or year.direction or year.edge:
        return None
    if not year.slots.get("shift") or not _ONE_CLAUSE.fullmatch(between):
        return None
    if not (grammar.words.coordinators | grammar.words.clause_breaks).isdisjoint(between.split()):
        return None
    return shifted(period_of("year", published), int(year.slots["shift"]))


def _day_ahead(sentence: Sentence, place: int, context: Context, grammar: Grammar) -> Period | None:
    """The day that the next form of a sentence names: `installed the day before, he met the premier Wednesday`."""
    if place >= len(sentence.forms) or sentence.forms[place].rule not in _DAYS:
        return None
    form = sentence.forms[place]
    clues = partial(lean_of, form, sentence.text, sentence.lower, grammar)
    reading = resolve(form, context._replace(ask=clues))
    return unit_spoken_of(reading) if reading else None


def _is_just_over(month: Period, published: datetime) -> bool:
    """Whether figures of a month are news: it is over, and not for long."""
    return shifted(month, 1).start <= published < shifted(month, _NEWS).start


def _is_of_that_year(form: Form) -> bool:
    """Whether a month, or the last of two, is of the year just told of (`maart en juni van dat jaar`)."""
    return (form.until or form).rule in OF_THAT_YEAR


def _months_of(reading: Reading) -> tuple[Period, Period] | None:
    """The first and the last month of a range that ends in a month."""
    if (
        reading.first is None
        or reading.last is None
        or {reading.first.grain, reading.last.grain} != {"month"}
    ):
        return None
    return reading.first, reading.last


def _is_yardstick(unit: Period | None, form: Form, lower: str, grammar: Grammar) -> bool:
    """Whether a period is only what figures are compared with (`rose 2 percent in May from April`)."""
    if unit is None or unit.grain not in _COMPARED:
        return False
    if form.direction == "since":
        return True
    return grammar.yardstick.search(text_before(lower, form.start)) is not None


def _is_passing(form: Form, lower: str, grammar: Grammar) -> bool:
    """Whether a year is told in an aside, or only tells apart the noun that follows (`the March 2011 disaster`)."""
    if form.rule in _ATTRIBUTES:
        lead = word_before(lower, form.start)
        if lead in grammar.words.noun_leads and lead not in grammar.words.date_leads:
            return True
    return form.rule not in _DAYS and grammar.aside.search(text_before(lower, form.start)) is not None


def _reported(unit: Period | None, published: datetime, quarter: Period | None) -> Period | None:
    """The quarter that an article's figures are of: the latest that it names of those that are over."""
    if unit is None or unit.grain != "quarter" or shifted(unit, 1).start > published:
        return quarter
    return max(unit, quarter or unit)


def _told(reading: Reading, unit: Period | None, published: datetime, told: Period | None) -> Period | None:
    """The date that the text has come to, if that is well before publication; `since 1990` tells of now."""
    if unit is None or unit.grain in ("decade", "century"):
        return told
    if _is_era(reading) or reading.direction == "since":
        return told
    if unit.start.year <= published.year - _LONG_AGO:
        return unit
    return None if reading.stated else told


def _is_era(reading: Reading) -> bool:
    """Whether a range of years is longer than anything told day by day (`kunst van 1400 tot 1900`)."""
    if reading.first is None or reading.last is None:
        return False
    return reading.last.start.year - reading.first.start.year > _ERA
