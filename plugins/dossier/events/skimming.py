"""Before the date grammar, where only days count: the sentences of an article that can name a day at all.

Reading a sentence in full costs thirty times as much as looking for the words that every day has in it, and six
sentences of seven have none.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from itertools import accumulate

from dossier.events.ranking import DatedArticle
from dossier.language import Language
from dossier.model import DateMention

FindDates = Callable[[Sequence[str], datetime, Language], list[DateMention]]
_NAMES_OF_DAYS = ("weekday", "day", "daypart", "weekdaypart", "part", "holiday", "known", "bare")
_UNITS = frozenset({"day", "week"})
_NUMERIC = re.compile(r"\d([-/.])\d{1,2}\1\d")
_ZEROS = bytes.maketrans(b"123456789", b"000000000")
_SHAPES = tuple(f"0{mark}{day}{mark}0".encode() for mark in "-/." for day in ("0", "00"))
"""What `_NUMERIC` finds, where all digits are zeros."""
_WORD = re.compile(r"[^\W_]+")
_ENDS_IN_DAY = re.compile(r"(?:.*\D)?\d{1,2}[^\W\d_]*").fullmatch
_BEGINS_WITH_DAY = re.compile(r"\d{1,2}(?!\d)").match
_REACH = 3
_SHORT = re.compile(r"[^\W\d_]{1,3}").fullmatch
_MARKS = "!\"#$%&'()*+,-./:;<=>?[\\]_`{|}"
_WIDE_MARKS = "’‘“”„«»–—…"
_BLANKS = bytes.maketrans(_MARKS.encode(), b" " * len(_MARKS))
"""What makes blanks of the marks in ASCII, byte by byte: a table of characters takes forty times as long."""


def date_article(article: DatedArticle, language: Language, find_dates: FindDates) -> DatedArticle:
    """The article with the dates that `find_dates` finds in those of its sentences that can name a day.

    The others are handed over empty, so that a date keeps the number of its sentence.
    """
    places = frozenset(find_day_sentences(article.sentences, language))
    if not places:
        return replace(article, dates=())
    texts = [text if place in places else "" for place, text in enumerate(article.sentences)]
    return replace(article, dates=tuple(find_dates(texts, article.published, language)))


def find_day_sentences(sentences: Sequence[str], language: Language) -> list[int]:
    """Places of the sentences with a name of a day, a day beside its month, a date in figures, or a count of days.

    >>> from dossier.language import ENGLISH
    >>> find_day_sentences(["It took days.", "He left on May 3.", "A week later they met.", "It cost 3."], ENGLISH)
    [1, 2]
    """
    if language.dates is None:
        return []
    words = _day_words(language)
    whole = "\n".join(sentences)
    lines = _blanked(whole.lower()).split("\n")
    if len(lines) != len(sentences):
        lines = [_blanked(sentence.lower()) for sentence in sentences]
    places = [
        place
        for place, line in enumerate(lines)
        if not words.all.isdisjoint(tokens := line.split()) and _can_name_a_day(tokens, words)
    ]
    numeric = [match.start() for match in _NUMERIC.finditer(whole)] if _may_have_figures(whole) else []
    if numeric:
        ends = list(accumulate(len(sentence) + 1 for sentence in sentences))
        return sorted({*places, *(bisect(ends, start) for start in numeric)})
    return places


@dataclass(frozen=True, slots=True)
class _DayWords:
    """What tells of a day: a word by itself, a month or a unit of time in the company that makes a day of it."""

    names: frozenset[str]
    all: frozenset[str]
    """Names of days, months and units."""
    months: frozenset[str]
    units: frozenset[str]
    counting: frozenset[str]
    """Words that beside a unit count from a day."""


def _blanked(lower: str) -> str:
    """The text with blanks for its marks."""
    if not lower.isascii():
        for mark in _WIDE_MARKS:
            lower = lower.replace(mark, " ")
    return lower.encode("utf-8", "surrogatepass").translate(_BLANKS).decode("utf-8", "surrogatepass")


def _may_have_figures(text: str) -> bool:
    """Whether a text can hold a date in figures: a few plain looks, where a pattern would try each character."""
    if not text.isascii():
        return True
    alike = text.encode().translate(_ZEROS)
    return any(shape in alike for shape in _SHAPES)


def _can_name_a_day(tokens: list[str], words: _DayWords) -> bool:
    """Whether the words for days, months and units of time among the tokens can name a day."""
    if not words.names.isdisjoint(tokens):
        return True
    return any(
        (token in words.months and _has_day(tokens, place))
        or (token in words.units and _is_counted(tokens, place, words.counting))
        for place, token in enumerate(tokens)
    )


def _is_counted(tokens: Sequence[str], place: int, counting: frozenset[str]) -> bool:
    """Whether one of the three words before a unit of time, or the word after it, counts from a day."""
    near = *tokens[max(0, place - _REACH) : place], *tokens[place + 1 : place + 2]
    return not counting.isdisjoint(near)


def _has_day(tokens: Sequence[str], place: int) -> bool:
    """Whether the number of a day stands on either side of a month, or beyond one short word beside it."""
    before, after = tokens[max(0, place - 2) : place], tokens[place + 1 : place + 3]
    if before and (
        _ENDS_IN_DAY(before[-1]) or (_SHORT(before[-1]) and len(before) > 1 and _ENDS_IN_DAY(before[0]))
    ):
        return True
    return bool(after) and bool(
        _BEGINS_WITH_DAY(after[0]) or (len(after[0]) <= 3 and len(after) > 1 and _BEGINS_WITH_DAY(after[1]))
    )


@cache
def _day_words(language: Language) -> _DayWords:
    """One word of each name of a day, and the months and units that lead to days."""
    dates = language.dates
    assert dates is not None
    plain = language.events.function_words
    months = frozenset(_telling_word(name, plain) for name in dates.month)
    units = frozenset(name for name, unit in dates.unit.items() if unit in _UNITS)
    other_units = {name for name, unit in dates.unit.items() if unit not in _UNITS}
    names = {_telling_word(name, plain) for table in _NAMES_OF_DAYS for name in getattr(dates, table)}
    names -= months | units | other_units
    return _DayWords(
        frozenset(names),
        months | units | names,
        months,
        units,
        frozenset(language.events.counting),
    )


def _telling_word(name: str, plain: frozenset[str]) -> str:
    """The last word of a name that says something by itself (`yesterday` of `the day before yesterday`)."""
    tokens: list[str] = _WORD.findall(name.lower())
    telling = [token for token in tokens if token not in plain and len(token) > 2]
    return (telling or tokens)[-1]
