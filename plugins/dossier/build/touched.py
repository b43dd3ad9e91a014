"""The pages that a change touches: every page is named `kind:which`, and made again when something it shows changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from dossier.model import Event


@dataclass(slots=True)
class Touched:
    """Names of pages, each with the first reason it was touched for."""

    pages: dict[str, str] = field(default_factory=dict)

    def add(self, page: str, reason: str) -> None:
        self.pages.setdefault(page, reason)

    def add_article(self, slug: str, reason: str) -> None:
        self.add(f"article:{slug}", reason)

    def add_entity(self, key: str, reason: str) -> None:
        self.add(f"entity:{key}", reason)
        self.add(f"names:{key.partition('/')[0]}", reason)

    def add_topics(self, topics: Iterable[str], reason: str) -> None:
        for topic in topics:
            self.add(f"topic:{topic}", reason)
            self.add("topics:", reason)
            self.add(f"downloads:{topic}", reason)

    def add_event(self, event: Event, entities: Iterable[str], reason: str) -> None:
        """The timelines that show an event, and the pages and downloads of its topics."""
        moment = event.value.moment
        topics = sorted({topic for statement in event.statements for topic in statement.topics})
        self.add_topics(topics, reason)
        for timeline in ("", *topics):
            self.add(f"timeline:{timeline}", reason)
            if moment:
                self.add(f"timeline-period:{timeline}:{moment.year:04}-{moment.month:02}", reason)
        for key in entities:
            if key and not key.startswith(("topic/", "article/")):
                self.add(f"entity:{key}", reason)
