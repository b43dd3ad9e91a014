"""Before the date grammar, where only days count: the sentences of an article that can name a day at all.

Reading a sentence in full costs thirty times as much as looking for the words that every day has in it, and five
sentences of six have none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache

from dossier.events.ranking import DatedArticle
from dossier.language import Language
from dossier.model import DateMention

FindDates = Callable[[Sequence[str], datetime, Language], list[DateMention]]
_NAMES_OF_DAYS = ("weekday", "day", "daypart", "weekdaypart", "part", "holiday", "known", "bare", "midday")
_UNITS = frozenset({"day", "week"})
_NUMERIC = re.compile(r"\d[-/.]\d+[-/.]\d")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W_]+")
_BLANKS = str.maketrans(dict.fromkeys("!\"#$%&'()*+,-./:;<=>?[\\]_`{|}’‘“”„«»–—…", " "))


def date_article(article: DatedArticle, language: Language, find_dates: FindDates) -> DatedArticle:
    """The article with the dates that `find_dates` finds in those of its sentences that can name a day."""
    places = find_day_sentences(article.sentences, language)
    if not places:
        return replace(article, dates=())
    found = find_dates([article.sentences[place] for place in places], article.published, language)
    return replace(article, dates=tuple(_in_block(date, places[date.block]) for date in found))


def _in_block(date: DateMention, block: int) -> DateMention:
    return DateMention(block, date.start, date.end, date.text, date.value, date.rule, date.stated)


def find_day_sentences(sentences: Sequence[str], language: Language) -> list[int]:
    """Places of the sentences that hold a word for a day, a month beside a number, or a date in figures.

    >>> from dossier.language import ENGLISH
    >>> find_day_sentences(["It may rain.", "He left on May 3.", "They met on Friday.", "It cost 3."], ENGLISH)
    [1, 2]
    """
    if language.dates is None:
        return []
    words = _day_words(language)
    return [place for place, sentence in enumerate(sentences) if _can_name_a_day(sentence, words)]


@dataclass(frozen=True, slots=True)
class _DayWords:
    days: frozenset[str]
    months: frozenset[str]


def _can_name_a_day(sentence: str, words: _DayWords) -> bool:
    tokens = sentence.lower().translate(_BLANKS).split()
    if not words.days.isdisjoint(tokens):
        return True
    if _DIGIT.search(sentence) is None:
        return False
    return not words.months.isdisjoint(tokens) or _NUMERIC.search(sentence) is not None


@cache
def _day_words(language: Language) -> _DayWords:
    """One word of each name of a day, of each month and of the units that lead to days (`three days later`)."""
    dates = language.dates
    assert dates is not None
    names = [name for table in _NAMES_OF_DAYS for name in getattr(dates, table)]
    units = [name for name, unit in dates.unit.items() if unit in _UNITS]
    plain = language.events.function_words
    days = frozenset(_telling_word(name, plain) for name in (*names, *units))
    months = frozenset(_telling_word(name, plain) for name in dates.month)
    other_units = {name for name, unit in dates.unit.items() if unit not in _UNITS}
    return _DayWords(days - months - other_units, months)


def _telling_word(name: str, plain: frozenset[str]) -> str:
    """The last word of a name that says something by itself (`yesterday` of `the day before yesterday`)."""
    tokens: list[str] = _WORD.findall(name.lower())
    telling = [token for token in tokens if token not in plain and len(token) > 2]
    return (telling or tokens)[-1]
