"""Lines of lists, as every kind of page shows them: articles and names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from dossier.catalogue import Brief, Tally
from dossier.model import DateValue, Entity, Filing
from dossier.pages.moments import day_of_moment, time_of_interval, time_of_moment
from dossier.pages.press import Press, entity_link, entity_path, topic_path
from dossier.views import (
    ArticleGroup,
    ArticleLine,
    EntityLine,
    Link,
    Time,
)

SUMMARY = 280
"""Characters of a lead on a line."""
NO_BREAK = "\N{NO-BREAK SPACE}"
LEFTOVER = 24
"""Characters of a summary at least: what is shorter is a place by itself or the tail of a made headline."""


def article_line(
    press: Press, root: str, brief: Brief, *, summary: bool = True, filing: Filing | None = None
) -> ArticleLine:
    """An article on a line, with the reason it stands in a topic when a filing is given."""
    return ArticleLine(
        headline=brief.headline,
        href=root + brief.url,
        published=day_of_moment(brief.published, press.language),
        sources=brief.sources,
        summary=summary_of(brief) if summary else "",
        language=press.foreign(brief.language),
        topics=topic_links(press, root, brief.topics),
        why=reasons(press, filing) if filing else (),
        pinned=bool(filing and filing.pinned),
    )


def summary_of(brief: Brief) -> str:
    """The lead; under a headline that was made from it, only what the headline leaves of it."""
    if len(brief.lead) < LEFTOVER:
        return ""
    if not brief.made:
        return shorten(brief.lead)
    lead, headline = " ".join(brief.lead.split()), brief.headline.rstrip("…").rstrip()
    place = lead.casefold().find(headline.casefold())
    if place < 0:
        return shorten(lead)
    rest = lead[place + len(headline) :].lstrip(" .,;:!?…”’\"')–-")
    if len(rest) < LEFTOVER:
        return ""
    return shorten(rest if rest[0].isupper() or rest[0] in "‘“'\"" else f"… {rest}")


def topic_links(press: Press, root: str, slugs: Iterable[str]) -> tuple[Link, ...]:
    topics = press.catalogue.topics
    return tuple(
        Link(topics[slug].title, root + topic_path(topics[slug]), press.site.own)
        for slug in slugs
        if slug in topics
    )


def reasons(press: Press, filing: Filing) -> tuple[str, ...]:
    """The words for which an article stands in a topic, the weightiest first; or that a person put it there."""
    words = []
    for reason in filing.why:
        kind, _, rest = reason.partition(":")
        if kind in ("anchor", "context"):
            words.append(rest.rpartition("@")[0].strip('"').replace("*", "…"))
        elif kind == "subtopic" and rest in press.catalogue.topics:
            words.append(press.catalogue.topics[rest].title)
    return tuple(dict.fromkeys(words))


def shorten(text: str, limit: int = SUMMARY) -> str:
    """The text, or its first words with an ellipsis.

    >>> shorten("een twee drie", 9)
    'een twee…'
    """
    if len(text) <= limit:
        return text
    return (
        text[: text.rfind(" ", 0, limit + 1)].rstrip(" ,;:–-") + "…"
        if " " in text[:limit]
        else text[:limit] + "…"
    )


def group_by_month(press: Press, lines: Sequence[tuple[datetime, ArticleLine]]) -> tuple[ArticleGroup, ...]:
    """Lines in the order given, under a heading for each month."""
    groups: dict[str, list[ArticleLine]] = {}
    for moment, line in lines:
        groups.setdefault(f"{moment:%Y-%m}", []).append(line)
    return tuple(
        ArticleGroup(month_label(press, month), f"m-{month}", tuple(lines), month)
        for month, lines in groups.items()
    )


def group_by_day(press: Press, lines: Sequence[tuple[datetime, ArticleLine]]) -> tuple[ArticleGroup, ...]:
    """Lines in the order given, under a heading for each day."""
    groups: dict[datetime, list[ArticleLine]] = {}
    for moment, line in lines:
        groups.setdefault(datetime(moment.year, moment.month, moment.day), []).append(line)
    return tuple(
        ArticleGroup(_unbroken_day(press, day), f"d-{day:%Y-%m-%d}", tuple(lines), f"{day:%Y-%m-%d}")
        for day, lines in groups.items()
    )


def _unbroken_day(press: Press, day: datetime) -> str:
    """The day as a heading that breaks behind its weekday alone: `dinsdag` over `1 augustus 2000`."""
    weekday, *rest = time_of_moment(day, press.language).label.split(" ")
    return " ".join([weekday, NO_BREAK.join(rest)])


def month_label(press: Press, month: str) -> str:
    """`2016-08` and `2016` as a reader says them."""
    return period_time(press, month).label


def day_label(press: Press, day: str) -> str:
    """`2016-08-27` as a reader says it."""
    return time_of_moment(datetime.fromisoformat(day), press.language).label


def period_time(press: Press, period: str) -> Time:
    year, month = int(period[:4]), int(period[5:7] or 1)
    start = datetime(year, month, 1)
    if len(period) == 4:
        value = DateValue(
            "point", start, datetime(min(year + 1, 9999), 1, 1), "year", timex=period, edtf=period
        )
    else:
        end = datetime(year + month // 12, month % 12 + 1, 1) if (year, month) < (9999, 12) else None
        value = DateValue("point", start, end, "month", timex=period, edtf=period)
    return time_of_interval(value, press.language)


def entity_line(press: Press, root: str, tally: Tally, *, counted: bool = True) -> EntityLine:
    entity = tally.entity
    return EntityLine(
        heading=entity.heading,
        href=root + entity_path(entity),
        type=entity.type,
        confirmed=entity.confirmed,
        country=country_of(press, entity),
        articles=tally.articles if counted else 0,
    )


def country_of(press: Press, entity: Entity) -> str:
    """The country in the interface's language; empty when it is unknown or the entity itself."""
    name = press.country_name(entity.country) if entity.country else ""
    return "" if name == entity.heading else name


def name_links(press: Press, root: str, names: Iterable[str]) -> tuple[Link, ...]:
    """Entities that names stand for, each once."""
    found = {entity.key: entity for name in names if (entity := press.catalogue.entities.of_name(name))}
    return tuple(entity_link(root, entity) for entity in found.values())


def home_crumb(press: Press, root: str) -> Link:
    """The first of the breadcrumbs."""
    return Link(press.translate("Home"), f"{root}index.html")
