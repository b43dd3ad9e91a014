"""From the dates of an article to its dated statements: the sentences that a timeline is made of."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from dossier.events.modality import find_quotes, read_modality
from dossier.events.place_in_time import FINENESS, has_place_in_time, is_bare_clock
from dossier.language import Language
from dossier.model import Block, DateMention, DateValue, LinkedMention, Modality, Sentence, Statement

_TOLD_IN = frozenset({"lead", "paragraph"})


@dataclass(frozen=True, slots=True)
class StatementSource:
    """What the statements of one article are found in."""

    slug: str
    published: datetime
    language: Language
    blocks: tuple[Block, ...]
    mentions: tuple[LinkedMention, ...] = ()
    topics: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


def find_statements(
    article: StatementSource, dates: Sequence[DateMention], sentences: Sequence[Sentence]
) -> list[Statement]:
    """Dated statements of `article` in reading order, one for each date of a sentence of its lead or paragraphs.

    Captions, crossheads and credits give none: a photo's date is not news, a crosshead repeats. Of two dates of one
    sentence with the same interval the first counts; of a date inside another (a day in its month) the finer one; a
    time of the clock without a day only where the sentence has no other date, and in figures alone (`4:34`) never:
    that is a result of a race as often.
    """
    by_block: dict[int, list[DateMention]] = {}
    for date in dates:
        if has_place_in_time(date.value):
            by_block.setdefault(date.block, []).append(date)
    found: list[Statement] = []
    for sentence in sorted(sentences, key=lambda sentence: (sentence.block, sentence.start)):
        inside = [
            date for date in by_block.get(sentence.block, ()) if sentence.start <= date.start < sentence.end
        ]
        if inside and article.blocks[sentence.block].kind in _TOLD_IN:
            found += _statements_of(article, sentence, inside)
    return found


def find_publication(article: StatementSource, headline: str) -> Statement:
    """The publication of `article` as a statement of its own kind, `published`, with the headline as its text.

    It merges with nothing. Its grain is the minute, or the day when the time of publication is not known (midnight).
    """
    known = article.published.time() != time()
    start = article.published.replace(second=0, microsecond=0)
    end = start + (timedelta(minutes=1) if known else timedelta(days=1))
    spelled = start.strftime("%Y-%m-%dT%H:%M") if known else start.strftime("%Y-%m-%d")
    edtf = spelled + ":00" if known else spelled
    value = DateValue("point", start, end, "minute" if known else "day", timex=spelled, edtf=edtf)
    return Statement(
        article=article.slug,
        published=article.published,
        block=0,
        sentence_start=0,
        sentence_end=0,
        text=headline,
        date=DateMention(0, 0, 0, "", value, "publication", stated=True),
        modality="published",
        language=article.language.code,
        topics=article.topics,
        sources=article.sources,
    )


def statement_id(statement: Statement) -> str:
    """Permanent id of a statement, from its article, its sentence and its interval; fit for an anchor.

    Neither other articles nor the place of the sentence in its article change it.
    """
    parts = (statement.article, " ".join(statement.text.split()), bucket_of(statement.date.value))
    return "e" + hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:14]


def bucket_of(value: DateValue) -> str:
    """The interval as a key: statements are merged within one key only, and keys sort by first moment.

    >>> bucket_of(DateValue("point", datetime(2016, 8, 26), datetime(2016, 8, 27), "day"))
    '2016-08-26T00:00:00/2016-08-27T00:00:00/day'
    """
    return f"{_moment(value.start)}/{_moment(value.end)}/{value.grain}"


def _moment(moment: datetime | None) -> str:
    return moment.isoformat() if moment else ".."


def _statements_of(
    article: StatementSource, sentence: Sentence, dates: list[DateMention]
) -> Iterable[Statement]:
    text = article.blocks[sentence.block].text
    quotes = find_quotes(text)
    entities = tuple(
        dict.fromkeys(
            mention.entity
            for mention in article.mentions
            if mention.block == sentence.block
            and sentence.start <= mention.start < sentence.end
            and mention.form != "demonym"
        )
    )
    for date in _finest(dates):
        yield Statement(
            article=article.slug,
            published=article.published,
            block=sentence.block,
            sentence_start=sentence.start,
            sentence_end=sentence.end,
            text=text[sentence.start : sentence.end],
            date=date,
            modality=_modality_of(article, sentence, date, quotes),
            language=article.language.code,
            entities=entities,
            topics=article.topics,
            sources=article.sources,
        )


def _modality_of(
    article: StatementSource, sentence: Sentence, date: DateMention, quotes: list[tuple[int, int]]
) -> Modality:
    text = article.blocks[sentence.block].text
    return read_modality(
        text[sentence.start : sentence.end],
        (date.start - sentence.start, date.end - sentence.start),
        date.value,
        article.published,
        words=article.language.events,
        quoted=any(start <= date.start < end for start, end in quotes),
    )


def _finest(dates: list[DateMention]) -> list[DateMention]:
    kept: dict[str, DateMention] = {}
    with_a_day = [date for date in dates if not is_bare_clock(date)]
    clocks = [date for date in dates if any(letter.isalpha() for letter in date.text)]
    for date in sorted(with_a_day or clocks, key=lambda date: date.start):
        kept.setdefault(bucket_of(date.value), date)
    return [
        date
        for date in kept.values()
        if not any(_lies_within(other.value, date.value) for other in kept.values() if other is not date)
    ]


def _lies_within(inner: DateValue, outer: DateValue) -> bool:
    """Whether `outer` says nothing beside `inner`: a point around it; open and named spans do say something."""
    if outer.kind != "point" or outer.direction or inner.direction:
        return False
    if inner.start is None or inner.end is None or outer.start is None or outer.end is None:
        return False
    is_inside = outer.start <= inner.start and inner.end <= outer.end
    return is_inside and FINENESS[inner.grain] < FINENESS[outer.grain]
