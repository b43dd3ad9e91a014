"""The home page: what is new, what happened, and the ways in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dossier.catalogue import Brief
from dossier.model import EntityType
from dossier.pages.cards import make_card
from dossier.pages.event_lines import event_line
from dossier.pages.figures import draw_months
from dossier.pages.lines import LEFTOVER, article_line, entity_line, shorten
from dossier.pages.press import Artefact, Press
from dossier.pages.timeline import timeline_path
from dossier.pages.topic import period_of, topic_line
from dossier.views import (
    ArticleLine,
    EntityLine,
    Head,
    HomeView,
)

LATEST = 9
"""One leads, the others stand in pairs."""
KEY_EVENTS = 8
NAMES = 10


def make_home(press: Press, _: str) -> Iterator[Artefact]:
    """`index.html`, and the dossier's card."""
    catalogue = press.catalogue
    top = [topic for topic in catalogue.topics.values() if topic.parent not in catalogue.topics]
    yield Artefact(
        "index.html",
        HomeView(
            head=Head(
                path="index.html", title="", description=press.settings.description, section="index.html"
            ),
            introduction=press.introduction.html,
            language=press.introduction.language,
            latest=tuple(_front_line(press, brief) for brief in catalogue.articles.latest(LATEST)),
            key_events=tuple(
                event_line(press, "", event, here=False)
                for event in catalogue.events.key_events("", KEY_EVENTS)
            ),
            topics=tuple(topic_line(press, "", topic) for topic in top),
            people=_names(press, "person"),
            places=_names(press, "place"),
            organisations=_names(press, "organisation"),
            activity=draw_months(press, catalogue.articles.months()),
            articles=catalogue.articles.count(),
            sources=len(catalogue.articles.sources()),
            period=period_of(press),
            timeline=timeline_path() if catalogue.events.count("") > 1 else "",
        ),
    )
    yield from make_card(press)


def _front_line(press: Press, brief: Brief) -> ArticleLine:
    """An article on the front; where its headline has taken the whole lead, with a paragraph that follows."""
    line = article_line(press, "", brief)
    record = None if line.summary else press.catalogue.articles.record(brief.slug)
    blocks = record.manuscript.article.blocks if record else ()
    following = next(
        (
            block.text
            for block in blocks
            if block.kind == "paragraph" and len(block.text) >= LEFTOVER and brief.headline not in block.text
        ),
        "",
    )
    return replace(line, summary=shorten(following)) if following else line


def _names(press: Press, type_: EntityType) -> tuple[EntityLine, ...]:
    return tuple(
        entity_line(press, "", tally) for tally in press.catalogue.entities.most_mentioned(type_, NAMES)
    )
