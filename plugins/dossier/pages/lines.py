"""Lines of lists, as every kind of page shows them: articles, events, names, statements."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from dossier.catalogue import Brief, Tally
from dossier.events import statement_id
from dossier.model import DateValue, Entity, Event, Filing, Statement
from dossier.pages.moments import day_of_moment, time_of_interval, time_of_moment
from dossier.pages.press import Press, entity_link, entity_path, topic_path
from dossier.views import (
    ArticleGroup,
    ArticleLine,
    EntityLine,
    EventLine,
    Link,
    Shape,
    StatementLine,
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


# ── entities ────────────────────────────────────────────────────────────────────────────────────────


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


# ── events ──────────────────────────────────────────────────────────────────────────────────────────


def event_line(press: Press, root: str, event: Event, *, here: bool, names: bool = True) -> EventLine:
    """An entry of a timeline; `here` when its permanent id is on the page itself.

    Without `names` it is lean: no names in it, no day of publication, and of the other articles only their headlines.
    """
    best = event.statements[0]
    if event.origin == "editor":
        return _editor_line(press, root, event, here=here)
    brief = press.catalogue.articles.brief(best.article)
    return EventLine(
        id=event.id,
        time=time_of_interval(event.value, press.language, best.date.text),
        text=best.text,
        href=f"{root}{brief.url}#p{best.block + 1}" if brief else "",
        article=brief.headline if brief else "",
        sources=event.sources,
        published=day_of_moment(best.published, press.language) if names else None,
        modality=event.modality,
        shape=shape_of(event.value),
        stated=best.date.stated,
        words=best.date.text,
        articles=event.articles,
        names=name_links(press, root, best.entities) if names else (),
        keys=" ".join(event_keys(press, event)),
        others=tuple(
            _statement_line(press, root, statement, quoted=names) for statement in event.statements[1:OTHERS]
        ),
        conflicts=_conflicts(press, root, event),
        permalink="" if here else permalink(root, event),
        aliases=event.aliases if here else (),
        note=event.note,
        language=press.foreign(best.language),
    )


OTHERS = 6
"""Statements of one event that are shown, the best one included."""


def _editor_line(press: Press, root: str, event: Event, *, here: bool) -> EventLine:
    """What an editor added, with the article it leans on when one is named."""
    own = event.statements[0]
    brief = press.catalogue.articles.brief(own.article) if own.article else None
    return EventLine(
        id=event.id,
        time=time_of_interval(event.value, press.language),
        text=own.text,
        href=root + brief.url if brief else "",
        article=brief.headline if brief else "",
        modality=event.modality,
        shape=shape_of(event.value),
        articles=event.articles,
        keys=" ".join(event_keys(press, event)),
        permalink="" if here else permalink(root, event),
        editor=True,
        note=event.note,
    )


def event_keys(press: Press, event: Event) -> list[str]:
    """Keys of the entities and the topics of an event, in their order, by which a timeline is narrowed."""
    settled = press.catalogue.entities.settled
    keys = {settled.get(name, name) for statement in event.statements for name in statement.entities}
    keys |= {f"topic/{topic}" for statement in event.statements for topic in statement.topics}
    return sorted(keys)


def _conflicts(press: Press, root: str, event: Event) -> tuple[Link, ...]:
    found = []
    for id_ in press.catalogue.events.conflicts_of(event.id):
        other = press.catalogue.events.get(id_)
        if other and other.statements:
            label = time_of_interval(other.value, press.language, other.statements[0].date.text).label
            found.append(Link(f"{label}: {shorten(other.statements[0].text, 120)}", permalink(root, other)))
    return tuple(found)


def _statement_line(press: Press, root: str, statement: Statement, *, quoted: bool) -> StatementLine:
    brief = press.catalogue.articles.brief(statement.article)
    return StatementLine(
        time=time_of_interval(statement.date.value, press.language, statement.date.text),
        text=statement.text if quoted else "",
        href=f"{root}{brief.url}#p{statement.block + 1}" if brief else "",
        modality=statement.modality,
        stated=statement.date.stated,
        words=statement.date.text,
        article=brief.headline if brief else "",
        sources=statement.sources,
        language=press.foreign(statement.language),
    )


def own_statement_line(press: Press, root: str, statement: Statement) -> StatementLine:
    """A dated statement on its own article's page."""
    id_ = statement_id(statement)
    return StatementLine(
        time=time_of_interval(statement.date.value, press.language, statement.date.text),
        text=statement.text,
        href=f"#p{statement.block + 1}",
        modality=statement.modality,
        stated=statement.date.stated,
        words=statement.date.text,
        event=""
        if id_ in press.catalogue.events.hidden
        else f"{root}{month_path(statement.date.value)}#{id_}",
        language=press.foreign(statement.language),
    )


def month_path(value: DateValue) -> str:
    """The timeline page that holds the permanent entries of the month in which a value stands."""
    moment = value.moment
    return f"timeline/{moment.year:04}/{moment.month:02}.html" if moment else "timeline/index.html"


def permalink(root: str, event: Event) -> str:
    return f"{root}{month_path(event.value)}#{event.id}"


def shape_of(value: DateValue) -> Shape:
    """How a value lies in time."""
    if value.end is None:
        return "since"
    if value.start is None:
        return "until"
    if value.kind == "vague":
        return "vague"
    return (
        "point"
        if value.grain in ("minute", "hour", "part of day", "day") and value.kind == "point"
        else "interval"
    )
