"""Between an article's sentences and its timeline: the date expressions of an article, each with its value.

Three stages, each in a module of its own: `find` (a sentence to forms), `resolve` (a form, the moment of
publication and the clues of its clause to a reading), `anchor` and `spell` (a reading to its interval and its
spellings). `docs/dates.md` tells the rules and the conventions.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import NamedTuple

from dossier.dates.anchor import interval_of
from dossier.dates.clues import lean_of
from dossier.dates.context import Context
from dossier.dates.find import folded, forms_among, has_digit_dates
from dossier.dates.grammar import Grammar, grammar_of
from dossier.dates.guards import text_before, word_before
from dossier.dates.index import tries_in
from dossier.dates.period import Period, shifted
from dossier.dates.reading import Form, Lean, Reading
from dossier.dates.resolve import resolve, unit_spoken_of
from dossier.dates.spell import edtf_of, timex_of
from dossier.language import Language
from dossier.language.date_words import DateWords
from dossier.model import DateMention, DateValue
from dossier.sentences import find_sentences

__all__ = ["find_dates"]

_LONG_AGO = 2
"""From so many years before publication on, a block that names a year is taken to tell of that year."""
_ERA = 20
"""A range of more years is no date that a text has come to."""
_DAYS = frozenset({"date", "day", "day-month", "weekday", "weekday-part"})
_PAIRED = frozenset({"day-month", "weekday", "weekday-part"})
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


def find_dates(texts: Sequence[str], published: datetime, language: Language) -> list[DateMention]:
    """Date mentions of the blocks of one article in reading order, resolved against `published`.

    A weekday or month alone means the latest one up to `published`, unless the clause looks forward; `drie dagen
    later` counts from the last date of the same or the previous sentence. A language without date words gives
    an empty list.

    >>> from dossier.language import DUTCH
    >>> found = find_dates(["Dat zei Kerry vrijdag in Genève."], datetime(2016, 8, 27, 1, 56), DUTCH)
    >>> [(mention.text, mention.value.timex) for mention in found]
    [('vrijdag', '2016-08-26')]
    """
    words = language.dates
    if words is None:
        return []
    found = [
        sentence
        for block, text in enumerate(texts)
        for sentence in _sentences(block, text, language=language, words=words)
    ]
    return _read(found, published, words)


class _Sentence(NamedTuple):
    """A sentence with the forms found in it."""

    block: int
    start: int
    text: str
    lower: str
    forms: list[Form]


def _sentences(block: int, text: str, *, language: Language, words: DateWords) -> list[_Sentence]:
    """The sentences of a block; one without any date stands for all of a block that can hold none."""
    lower = folded(text)
    tries = sorted(tries_in(grammar_of(words).index, lower))
    if not tries and not has_digit_dates(lower):
        return [_Sentence(block, 0, text, lower, [])] if text.strip() else []
    found = []
    for start, end in find_sentences(text, language):
        sentence = text[start:end]
        near = tries[bisect_left(tries, (start, 0)) : bisect_left(tries, (end, 0))]
        here = [(place - start, pattern) for place, pattern in near]
        low = lower[start:end]
        found.append(_Sentence(block, start, sentence, low, forms_among(here, sentence, low, words)))
    return found


def _read(found: list[_Sentence], published: datetime, words: DateWords) -> list[DateMention]:
    """The forms of an article resolved one after the other, each knowing what the earlier ones left."""
    mentions: list[DateMention] = []
    grammar = grammar_of(words)
    history = _is_history(found, published)
    last: Period | None = None
    told: Period | None = None
    quarter: Period | None = None
    block = 0
    for sentence in found:
        told = told if history or sentence.block == block else None
        block, spoken = sentence.block, last if history else None
        for place, form in enumerate(sentence.forms):
            clues = partial(_lean, sentence, place, grammar)
            context = Context(published, words, last, told, quarter, history, clues)
            if last is None and form.rule == "before":
                context = context._replace(last=_day_ahead(sentence, place + 1, context, grammar))
            reading = resolve(form, context)
            if reading is None:
                continue
            mentions.append(_mention(sentence, form, reading))
            unit = unit_spoken_of(reading)
            compared = _is_yardstick(unit, form, sentence.lower, grammar)
            if not (compared and unit and (form.direction == "since" or (last and last.grain == unit.grain))):
                spoken = last = unit or last
                quarter = quarter if form.rule == "fiscal-quarter" else _reported(unit, published, quarter)
            if form.rule in _FROM_NOW and not history:
                told = None
            elif not (compared or _is_attribute(form, sentence.lower, grammar)):
                told = _told(reading, unit, published, told)
        last = spoken
    return mentions


def _reported(unit: Period | None, published: datetime, quarter: Period | None) -> Period | None:
    """The quarter that an article's figures are of: the latest that it names of those that are over."""
    if unit is None or unit.grain != "quarter" or shifted(unit, 1).start > published:
        return quarter
    return max(unit, quarter or unit)


def _lean(sentence: _Sentence, place: int, grammar: Grammar) -> Lean | None:
    """Which way the clause of a form looks; of two days with `and` between them (`Saturday and Monday`) the first tells."""
    form = sentence.forms[place]
    own = partial(lean_of, form, sentence.text, sentence.lower, grammar)
    first = sentence.forms[place - 1] if place else None
    if first is None or not first.rule == form.rule in _PAIRED:
        return own()
    paired = grammar.pair_joint.fullmatch(sentence.lower[first.end : form.start])
    return (_lean(sentence, place - 1, grammar) if paired else None) or own()


def _is_attribute(form: Form, lower: str, grammar: Grammar) -> bool:
    """Whether a year or month only tells apart the noun that follows (`the March 2011 disaster`)."""
    return (
        form.rule in _ATTRIBUTES
        and word_before(lower, form.start) in grammar.words.noun_leads - grammar.words.date_leads
    )


def _day_ahead(sentence: _Sentence, place: int, context: Context, grammar: Grammar) -> Period | None:
    """The day that the next form of a sentence names: `installed the day before, he met the premier Wednesday`."""
    if place >= len(sentence.forms) or sentence.forms[place].rule not in _DAYS:
        return None
    form = sentence.forms[place]
    clues = partial(lean_of, form, sentence.text, sentence.lower, grammar)
    reading = resolve(form, context._replace(ask=clues))
    return unit_spoken_of(reading) if reading else None


def _is_yardstick(unit: Period | None, form: Form, lower: str, grammar: Grammar) -> bool:
    """Whether a period is only what figures are compared with (`rose 2 percent in May from April`)."""
    if unit is None or unit.grain not in _COMPARED:
        return False
    if form.direction == "since":
        return True
    return grammar.yardstick.search(text_before(lower, form.start)) is not None


def _is_history(found: list[_Sentence], published: datetime) -> bool:
    """Whether the article tells of times long past: many years long before publication, hardly a word of now."""
    rules = [form for sentence in found for form in sentence.forms]
    old = sum(1 for form in rules if 0 < int(form.slots.get("y", 0)) <= published.year - _LONG_AGO)
    now = sum(1 for form in rules if form.rule in _NOW)
    return old > 4 and old > 5 * now


def _told(reading: Reading, unit: Period | None, published: datetime, told: Period | None) -> Period | None:
    """The date that the text has come to, if that is well before publication; `since 1990` tells of now."""
    if unit is None or unit.grain in ("decade", "century") or not (reading.stated or told):
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


def _mention(sentence: _Sentence, form: Form, reading: Reading) -> DateMention:
    low, high = interval_of(reading) if reading.kind in ("point", "span", "vague") else (None, None)
    first = reading.last or reading.first
    value = DateValue(
        kind=reading.kind,
        start=low,
        end=high,
        grain=first.grain if first else "day",
        modifier=reading.modifier,
        direction=reading.direction,
        timex=timex_of(reading),
        edtf=edtf_of(reading, low, high),
    )
    text, start, end = (
        sentence.text[form.start : form.end],
        sentence.start + form.start,
        sentence.start + form.end,
    )
    return DateMention(sentence.block, start, end, text, value, form.rule, reading.stated)
