"""Short ways to say a statement, for the tests of this folder."""

from __future__ import annotations

from datetime import datetime, timedelta

from dossier.language import DUTCH
from dossier.model import Block, DateMention, DateValue, Grain, Sentence, Statement

FRIDAY = datetime(2016, 8, 26)
SATURDAY = datetime(2016, 8, 27)


def day(start: datetime = FRIDAY) -> DateValue:
    return DateValue("point", start, start + timedelta(days=1), "day", edtf=start.date().isoformat())


def month(year: int, number: int) -> DateValue:
    end = datetime(year + number // 12, number % 12 + 1, 1)
    return DateValue("point", datetime(year, number, 1), end, "month", edtf=f"{year}-{number:02d}")


def span(start: datetime, end: datetime | None, grain: Grain) -> DateValue:
    return DateValue("span", start, end, grain, direction=None if end else "since")


def told(
    text: str,
    article: str = "a",
    *,
    published: datetime = SATURDAY,
    value: DateValue | None = None,
    language: str = "nl",
    entities: tuple[str, ...] = (),
    stated: bool = True,
) -> Statement:
    """A statement with no date expression in its sentence."""
    return Statement(
        article=article,
        published=published,
        block=0,
        sentence_start=0,
        sentence_end=len(text),
        text=text,
        date=DateMention(0, 0, 0, "", value or day(), "weekday", stated=stated),
        modality="happened",
        language=language,
        entities=entities,
        sources=(article.upper(),),
    )


def paragraph(
    text: str, *expressions: tuple[str, DateValue]
) -> tuple[Block, list[DateMention], list[Sentence]]:
    """A paragraph of one sentence, with date mentions for the expressions in it."""
    dates = []
    for words, value in expressions:
        start = text.index(words)
        dates.append(DateMention(0, start, start + len(words), words, value, "test"))
    return Block("paragraph", text), dates, [Sentence(0, 0, len(text))]


LANGUAGE = DUTCH
