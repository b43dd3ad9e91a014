"""The page of a topic, its months, and the index of topics."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from dossier.catalogue import Brief
from dossier.labels import label_list, label_number, label_short_day
from dossier.manuscript import render_markdown
from dossier.model import EntityType, Topic
from dossier.pages.cards import make_card, topic_card
from dossier.pages.event_lines import event_line
from dossier.pages.figures import draw_months, draw_places
from dossier.pages.lines import (
    article_line,
    entity_line,
    group_by_day,
    group_by_month,
    home_crumb,
    month_label,
)
from dossier.pages.press import Artefact, Press, entity_path, topic_path, way_to_root
from dossier.pages.timeline import timeline_path
from dossier.pictures.network import NetworkLink, NetworkNode, draw_network, list_network
from dossier.render import as_markup
from dossier.views import (
    ArticleLine,
    EntityLine,
    Head,
    Link,
    ListingView,
    PageLink,
    Picture,
    Time,
    TopicLine,
    TopicsView,
    TopicView,
)

ALL_ARTICLES = 60
"""Articles up to which all stand on the topic's own page; beyond that they have a page a month."""
LATEST = 30
KEY_EVENTS = 12
NAMES = 12
NETWORK = 40
UNSORTED = "archive/unsorted.html"
"""The page of the articles that stand in no topic."""


def make_topic(press: Press, slug: str) -> Iterator[Artefact]:
    """The topic's page and its card, when its file is there."""
    topic = press.catalogue.topics.get(slug)
    if topic:
        yield Artefact(topic_path(topic), _view(press, topic))
        yield from make_card(press, slug)


def periods_of_topic(press: Press, slug: str) -> list[str]:
    """Months with a page of their own."""
    months = press.catalogue.articles.months(topic=slug)
    return [month for month, _ in months] if sum(count for _, count in months) > ALL_ARTICLES else []


def make_topic_month(press: Press, which: str) -> Iterator[Artefact]:
    """The articles of a topic in one month; `which` is `slug:2016-08`."""
    slug, _, month = which.rpartition(":")
    topic = press.catalogue.topics.get(slug)
    months = periods_of_topic(press, slug) if topic else []
    if topic is None or month not in months:
        return
    path = _month_path(slug, month)
    root = way_to_root(path)
    lines = _lines(press, root, topic, press.catalogue.articles.of(topic=slug, month=month))
    place = months.index(month)
    yield Artefact(
        path,
        ListingView(
            head=Head(
                path=path,
                title=f"{topic.title}, {month_label(press, month)}",
                breadcrumbs=(*_breadcrumbs(press, root), Link(topic.title, root + topic_path(topic))),
                section="topics/index.html",
                card=topic_card(press, [slug]),
            ),
            heading=month_label(press, month),
            groups=group_by_day(press, lines),
            kicker=Link(topic.title, root + topic_path(topic)),
            previous=_month_link(press, root, slug, months[place - 1]) if place else None,
            next=_month_link(press, root, slug, months[place + 1]) if place + 1 < len(months) else None,
        ),
    )


def _month_path(slug: str, month: str) -> str:
    return f"topics/{slug}/{month}.html"


def _month_link(press: Press, root: str, slug: str, month: str) -> Link:
    return Link(month_label(press, month), root + _month_path(slug, month))


def _breadcrumbs(press: Press, root: str) -> tuple[Link, ...]:
    home = home_crumb(press, root)
    return home, Link(press.translate("Topics"), f"{root}topics/index.html")


def _lines(
    press: Press, root: str, topic: Topic, briefs: Sequence[Brief]
) -> list[tuple[datetime, ArticleLine]]:
    filings = press.catalogue.articles.filings_in(topic.slug, [brief.slug for brief in briefs])
    return [
        (brief.published, article_line(press, root, brief, filing=filings.get(brief.slug)))
        for brief in briefs
    ]


def _view(press: Press, topic: Topic) -> TopicView:
    catalogue, path = press.catalogue, topic_path(topic)
    root, owner = way_to_root(path), f"topic/{topic.slug}"
    months = catalogue.articles.months(topic=topic.slug)
    is_paged = bool(periods_of_topic(press, topic.slug))
    latest = catalogue.articles.latest(LATEST if is_paged else ALL_ARTICLES, topic=topic.slug)
    parent = catalogue.topics.get(topic.parent)
    introduction = as_markup(render_markdown(topic.introduction))
    key_events = catalogue.events.key_events(owner, KEY_EVENTS)
    return TopicView(
        head=Head(
            path=path,
            title=topic.title,
            description=introduction.striptags(),
            breadcrumbs=(
                *_breadcrumbs(press, root),
                *([Link(parent.title, root + topic_path(parent))] if parent else []),
            ),
            section="topics/index.html",
            feeds=(Link(topic.title, f"{press.shared(root)}feeds/{topic.slug}.xml"),),
            card=topic_card(press, [topic.slug]),
        ),
        title=topic.title,
        introduction=introduction,
        parent=Link(parent.title, root + topic_path(parent)) if parent else None,
        subtopics=tuple(
            topic_line(press, root, other)
            for other in catalogue.topics.values()
            if other.parent == topic.slug
        ),
        articles=group_by_month(press, _lines(press, root, topic, latest)),
        months=tuple(
            PageLink(month_label(press, month), root + _month_path(topic.slug, month), count=count)
            for month, count in (reversed(months) if is_paged else ())
        ),
        total=sum(count for _, count in months),
        period=period_of(press, topic.slug),
        key_events=tuple(event_line(press, root, event, here=False) for event in key_events),
        timeline=root + timeline_path(topic.slug) if key_events else "",
        **_names(press, root, topic.slug),  # type: ignore[arg-type]
        activity=draw_months(press, months),
        network=_network(press, root, topic),
        map=draw_places(press, root, catalogue.entities.most_mentioned("place", NETWORK, topic=topic.slug)),
        anchors=topic.anchors,
        context=topic.context,
        excluded=topic.excluded,
        window=_window(press, topic),
        downloads=tuple(Link(name, f"{press.shared(root)}data/{topic.slug}/{name}") for name in DOWNLOADS),
    )


DOWNLOADS = (
    "articles.csv", "entities.csv", "mentions.csv", "events.json", "events.csv", "events.ics", "timelinejs.json",
    "citations.ris", "citations.bib", "citations.json",
)  # fmt: skip
"""Files for other programs, of the site and of each topic."""


def _names(press: Press, root: str, slug: str) -> dict[str, tuple[EntityLine, ...]]:
    types: dict[str, EntityType] = {"people": "person", "places": "place", "organisations": "organisation"}
    return {
        field: tuple(
            entity_line(press, root, tally)
            for tally in press.catalogue.entities.most_mentioned(type_, NAMES, topic=slug)
        )
        for field, type_ in types.items()
    }


def period_of(press: Press, slug: str = "") -> Time | None:
    """From the first article to the last, of a topic or of the whole dossier."""
    first = press.catalogue.articles.first(topic=slug)
    last = press.catalogue.articles.latest(1, topic=slug)
    if not first or not last:
        return None
    days = dict.fromkeys(label_short_day(brief.published, press.language) for brief in (first, last[0]))
    return Time(" – ".join(days))


def _window(press: Press, topic: Topic) -> str:
    days = [label_short_day(day, press.language) if day else "…" for day in (topic.since, topic.until)]
    return " – ".join(days) if topic.since or topic.until else ""


def _network(press: Press, root: str, topic: Topic) -> Picture | None:
    tallies = press.catalogue.entities.most_named_in(topic.slug, NETWORK)
    nodes = [
        NetworkNode(
            tally.entity.key,
            tally.entity.heading,
            tally.entity.type,
            tally.articles,
            root + entity_path(tally.entity),
        )
        for tally in tallies
    ]
    links = [NetworkLink(a, b, count) for a, b, count in press.catalogue.entities.pairs_in(topic.slug)]
    caption = press.translate("Who is mentioned with whom")
    svg = press.draw("network", (nodes, links, caption), lambda: draw_network(nodes, links, label=caption))
    rows = tuple(
        (
            row.node.label,
            str(row.node.count),
            label_list(
                [
                    f"{other.label} ({label_number(count, press.language)})"
                    for other, count in row.neighbours[:8]
                ],
                press.language,
            ),
        )
        for row in list_network(nodes, links)
    )
    columns = (press.translate("Name"), press.translate("Articles"), press.translate("Mentioned with"))
    return Picture(as_markup(svg), caption, columns, rows) if svg else None


def topic_line(press: Press, root: str, topic: Topic) -> TopicLine:
    """A topic in a list, with its newest article."""
    latest = press.catalogue.articles.latest(1, topic=topic.slug)
    summary = as_markup(render_markdown(topic.introduction)).striptags()
    return TopicLine(
        title=topic.title,
        href=root + topic_path(topic),
        summary=summary,
        language=press.site.own,
        articles=sum(count for _, count in press.catalogue.articles.months(topic=topic.slug)),
        latest=article_line(press, root, latest[0], summary=False) if latest else None,
    )


def make_topics(press: Press, _: str) -> Iterator[Artefact]:
    """The index of topics."""
    path = "topics/index.html"
    root = way_to_root(path)
    top = [topic for topic in press.catalogue.topics.values() if topic.parent not in press.catalogue.topics]
    unsorted_total = press.catalogue.articles.count_unsorted()
    yield Artefact(
        path,
        TopicsView(
            head=Head(
                path=path,
                title=press.translate("Topics"),
                breadcrumbs=(home_crumb(press, root),),
                section=path,
            ),
            topics=tuple(topic_line(press, root, topic) for topic in top),
            unsorted=Link(press.translate("Articles without a topic"), f"{root}{UNSORTED}")
            if unsorted_total
            else None,
            unsorted_total=unsorted_total,
        ),
    )
    if unsorted_total:
        yield Artefact(UNSORTED, _unsorted_view(press))


def _unsorted_view(press: Press) -> ListingView:
    """The newest articles that stand in no topic."""
    root = way_to_root(UNSORTED)
    title = press.translate("Articles without a topic")
    briefs = press.catalogue.articles.latest_unsorted(ALL_ARTICLES)
    lines = [(brief.published, article_line(press, root, brief)) for brief in briefs]
    return ListingView(
        head=Head(
            path=UNSORTED, title=title, breadcrumbs=_breadcrumbs(press, root), section="topics/index.html"
        ),
        heading=title,
        groups=group_by_month(press, lines),
        kicker=Link(press.translate("Topics"), f"{root}topics/index.html"),
    )
