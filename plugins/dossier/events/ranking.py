"""From the dated sentences of any articles to ranked days: what `dossier timeline` prints, best day first."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import NamedTuple

from dossier.events.place_in_time import is_bare_clock
from dossier.events.score import day_of, weigh
from dossier.events.words import content_words
from dossier.language import Language
from dossier.model import DateMention, Grain

LEAD_SENTENCES = 6
"""Sentences from the top of an article that, undated, stand for the publication day and the day before."""
UNDATED = 0.5
"""Weight of such a sentence in what the day is about, beside those that mention the day."""
LONG = 25
"""Content words above which a sentence is weighed `LONG_WEIGHT`: it tells more than one thing."""
LONG_WEIGHT = 0.7
REPEATED = 0.7
"""Cosine above which a sentence says again what a better one of the day said."""
SENTENCES = 10
"""Sentences kept for a day."""


_COUNTED = "units-"
"""How the rules of a number of days up to now or from now on begin."""
_DAY, _INSTANT = timedelta(days=1), timedelta(microseconds=1)
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
"""How a TIMEX3 value begins that is known to the day; one end of a range has its own beside the whole interval."""


@dataclass(frozen=True, slots=True)
class DatedArticle:
    """An article as its sentences and the dates in them; `block` of a date is the number of its sentence."""

    id: str
    published: datetime
    sentences: tuple[str, ...]
    dates: tuple[DateMention, ...] = ()
    source: str = ""


class RankedSentence(NamedTuple):
    """A sentence of a ranked day and the id of its article."""

    text: str
    article: str


@dataclass(frozen=True, slots=True)
class RankedDay:
    """A day with its weight and what was told of it, the best sentence first."""

    score: float
    start: datetime
    end: datetime
    articles: int
    sources: tuple[str, ...]
    sentences: tuple[RankedSentence, ...]
    grain: Grain = "day"


@dataclass(slots=True)
class _Candidate:
    """A sentence that may stand for a day."""

    text: str
    article: DatedArticle
    place: int
    words: frozenset[str]
    length: int
    """Its content words, repeated ones counted again."""


@dataclass(slots=True)
class _Day:
    """What may stand for a day: the sentences that date it, and undated leads of articles of that day and the next."""

    mentioned: list[_Candidate] = field(default_factory=list)
    undated: list[_Candidate] = field(default_factory=list)


def rank_days(
    articles: Sequence[DatedArticle], keywords: Sequence[str], language: Language
) -> list[RankedDay]:
    """Days that the articles date, the weightiest first, each with its sentences, the best first.

    The order of the articles does not matter. An article with the very text of an older one adds its source and no
    weight. A sentence that holds one of the `keywords` (any case) goes before one that holds none. No dated sentence
    gives no days.
    """
    days: dict[date, _Day] = {}
    copies: dict[tuple[str, ...], list[DatedArticle]] = {}
    for article in sorted(articles, key=lambda article: (article.published, article.id, article.source)):
        copies.setdefault(article.sentences, []).append(article)
    for article, *_ in copies.values():
        _file_sentences(article, days, language)
    sources = {same[0].id: {article.source for article in same if article.source} for same in copies.values()}
    patterns = [keyword.lower() for keyword in keywords if keyword.strip()]
    ranked = [_rank_day(day, days[day], patterns, sources) for day in sorted(days) if days[day].mentioned]
    return sorted(ranked, key=lambda ranked_day: (-round(ranked_day.score, 9), ranked_day.start))


def _file_sentences(article: DatedArticle, days: dict[date, _Day], language: Language) -> None:
    dated: dict[int, set[date]] = {}
    for mention in article.dates:
        dated.setdefault(mention.block, set()).update(days_named(mention))
    today = article.published.date()
    for place, text in enumerate(article.sentences):
        on = dated.get(place)
        if not on and place >= LEAD_SENTENCES:
            continue
        words = content_words(text, language.events)
        candidate = _Candidate(text, article, place, frozenset(words), len(words))
        if on:
            for day in on:
                days.setdefault(day, _Day()).mentioned.append(candidate)
        else:
            for day in (today, today - timedelta(days=1)):
                days.setdefault(day, _Day()).undated.append(candidate)


def days_named(mention: DateMention) -> tuple[date, ...]:
    """The days that an expression names: one, both ends of a range, none for what is coarser, open or counted.

    A time of the clock alone names none, nor does `the past three days`.
    """
    value = mention.value
    day = day_of(value)
    if day is None or value.end is None or is_bare_clock(mention) or mention.rule.startswith(_COUNTED):
        return ()
    if value.start is None or value.end - value.start <= _DAY:
        return (day,)
    if value.kind == "span":
        return day, (value.end - _INSTANT).date()
    own = _ISO_DAY.match(value.timex)
    return (date.fromisoformat(own.group()),) if own else ()


def _rank_day(day: date, told: _Day, keywords: Sequence[str], sources: Mapping[str, set[str]]) -> RankedDay:
    articles = {candidate.article.id: candidate.article for candidate in told.mentioned}
    later = {article.published.date() for article in articles.values() if article.published.date() > day}
    start = datetime(day.year, day.month, day.day)
    return RankedDay(
        score=weigh(len(articles), len(later)),
        start=start,
        end=start + timedelta(days=1),
        articles=len(articles),
        sources=tuple(sorted(set().union(*(sources[key] for key in articles)))),
        sentences=tuple(_choose_sentences(told, keywords)),
    )


def _choose_sentences(told: _Day, keywords: Sequence[str]) -> list[RankedSentence]:
    centroid = _centroid_of(told)
    pool = told.mentioned + told.undated
    order = sorted(pool, key=lambda candidate: _sentence_order(candidate, centroid, keywords))
    chosen: list[_Candidate] = []
    for candidate in order:
        if all(_cosine(candidate.words, other.words) < REPEATED for other in chosen):
            chosen.append(candidate)
        if len(chosen) == SENTENCES:
            break
    return [RankedSentence(candidate.text, candidate.article.id) for candidate in chosen]


def _centroid_of(told: _Day) -> Mapping[str, float]:
    """What the day is about: how much of the sentences that mention it, and of the undated leads, each word is."""
    centroid: defaultdict[str, float] = defaultdict(float)
    for candidates, weight in ((told.mentioned, 1.0), (told.undated, UNDATED)):
        for candidate in candidates:
            share = weight / (math.sqrt(len(candidate.words)) or 1.0)
            for word in candidate.words:
                centroid[word] += share
    return centroid


def _sentence_order(
    candidate: _Candidate, centroid: Mapping[str, float], keywords: Sequence[str]
) -> tuple[bool, float, datetime, str, int]:
    norm = math.sqrt(len(candidate.words)) or 1.0
    closeness = math.fsum(map(centroid.__getitem__, candidate.words)) / norm
    if candidate.length > LONG:
        closeness *= LONG_WEIGHT
    off_topic = bool(keywords) and not any(map(candidate.text.lower().__contains__, keywords))
    return (
        off_topic,
        -round(closeness, 9),
        candidate.article.published,
        candidate.article.id,
        candidate.place,
    )


def _cosine(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / (math.sqrt(len(one) * len(other)) or 1.0)
