"""Between an article's sentences and its timeline: the date expressions of an article, each with its value.

Three stages, each in a module of its own: `find` (a sentence to forms), `resolve` (a form, the moment of
publication and the clues of its clause to a reading), `anchor` and `spell` (a reading to its interval and its
spellings). `docs/dates.md` tells the rules and the conventions.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from dossier.dates.anchor import interval_of
from dossier.dates.clues import lean_of
from dossier.dates.context import Context
from dossier.dates.find import find_forms, folded
from dossier.dates.grammar import grammar_of
from dossier.dates.period import Period
from dossier.dates.reading import Form, Reading
from dossier.dates.resolve import resolve, unit_spoken_of
from dossier.dates.spell import edtf_of, timex_of
from dossier.language import Language
from dossier.language.date_words import DateWords
from dossier.model import DateMention, DateValue
from dossier.sentences import find_sentences

__all__ = ["find_dates"]

_LONG_AGO = 2
"""From so many years before publication on, a block that names a year is taken to tell of that year."""


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
    mentions: list[DateMention] = []
    last: Period | None = None
    for block, text in enumerate(texts):
        told: int | None = None
        for start, end in find_sentences(text, language):
            read = _read_sentence(text[start:end], published, words, last, told)
            last = None
            for form, reading in read:
                mentions.append(_mention(block, start, text, form, reading))
                last = unit_spoken_of(reading) or last
                told = _year_told(reading, published, told)
    return mentions


def _read_sentence(
    sentence: str, published: datetime, words: DateWords, last: Period | None, told: int | None
) -> list[tuple[Form, Reading]]:
    """The forms of one sentence with their readings; `last` and `told` are what earlier ones left."""
    read: list[tuple[Form, Reading]] = []
    forms = find_forms(sentence, words)
    lower = folded(sentence) if forms else ""
    for form in forms:
        clues = partial(lean_of, form, lower, grammar_of(words))
        reading = resolve(form, Context(published, words, last, told, clues))
        if reading:
            read.append((form, reading))
            last = unit_spoken_of(reading) or last
            told = _year_told(reading, published, told)
    return read


def _year_told(reading: Reading, published: datetime, told: int | None) -> int | None:
    unit = unit_spoken_of(reading)
    if unit is None or unit.grain in ("decade", "century") or not (reading.stated or told):
        return told
    year = unit.start.year
    return year if year <= published.year - _LONG_AGO else None


def _mention(block: int, offset: int, text: str, form: Form, reading: Reading) -> DateMention:
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
    start, end = offset + form.start, offset + form.end
    return DateMention(block, start, end, text[start:end], value, form.rule, reading.stated)
