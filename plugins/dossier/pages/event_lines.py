"""Entries of a timeline, as every kind of page shows them."""

from __future__ import annotations

from dossier.events import statement_id
from dossier.model import DateValue, Event, Statement
from dossier.pages.lines import name_links, shorten
from dossier.pages.moments import day_of_moment, time_of_interval
from dossier.pages.press import Press
from dossier.views import (
    EventLine,
    Link,
    Shape,
    StatementLine,
)

OTHERS = 6
"""Statements of one event that are shown, the best one included."""


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
