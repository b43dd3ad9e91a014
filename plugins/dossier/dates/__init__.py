"""Between an article's sentences and its timeline: the date expressions of an article, each with its value.

Three stages, each in a module of its own: `find` (a sentence to forms), `resolve` (a form, the moment of
publication and the clues of its clause to a reading), `anchor` and `spell` (a reading to its interval and its
spellings). `docs/dates.md` tells the rules and the conventions.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import datetime

from dossier.dates.anchor import interval_of
from dossier.dates.find import folded, forms_among, has_digit_dates
from dossier.dates.grammar import grammar_of
from dossier.dates.index import tries_in
from dossier.dates.reading import Form, Reading
from dossier.dates.resolve import resolve
from dossier.dates.spell import edtf_of, timex_of
from dossier.dates.story import Sentence, Story
from dossier.language import Language
from dossier.language.date_words import DateWords
from dossier.model import DateMention, DateValue
from dossier.sentences import find_sentences

__all__ = ["find_dates"]


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
        if text
        for sentence in _sentences(block, text, language=language, words=words)
    ]
    return _read(found, published, words)


def _sentences(block: int, text: str, *, language: Language, words: DateWords) -> list[Sentence]:
    """The sentences of a block; one without any date stands for all of a block that can hold none."""
    lower = folded(text)
    tries = tries_in(grammar_of(words).index, lower)
    if not tries and not has_digit_dates(lower):
        return [Sentence(block, 0, text, lower, [])] if text.strip() else []
    found = []
    for start, end in find_sentences(text, language):
        sentence = text[start:end]
        near = tries[bisect_left(tries, (start, 0)) : bisect_left(tries, (end, 0))]
        here = [(place - start, pattern) for place, pattern in near]
        low = lower[start:end]
        found.append(Sentence(block, start, sentence, low, forms_among(here, sentence, low, words)))
    return found


def _read(found: list[Sentence], published: datetime, words: DateWords) -> list[DateMention]:
    """The forms of an article resolved one after the other, each knowing what the earlier ones left."""
    mentions: list[DateMention] = []
    story = Story(found, published, words)
    for sentence in found:
        story.begin(sentence)
        for place, form in enumerate(sentence.forms):
            context = story.context_of(sentence, place)
            reading = resolve(form, context)
            if reading:
                mentions.append(_mention(sentence, form, reading))
                story.tell(sentence, form, reading)
    return mentions


def _mention(sentence: Sentence, form: Form, reading: Reading) -> DateMention:
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
