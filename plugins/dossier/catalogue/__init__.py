"""The catalogue, for reading: articles, entities, events, and how they hang together."""

from __future__ import annotations

from collections.abc import Iterable

from dossier.catalogue.articles import Articles
from dossier.catalogue.entities import Entities, find_namesakes
from dossier.catalogue.events import Events
from dossier.catalogue.lines import Brief, MentionLine, Tally, read_brief
from dossier.model import Topic
from dossier.state import State

__all__ = ["Brief", "Catalogue", "MentionLine", "Tally", "find_namesakes", "read_brief"]


class Catalogue:
    """What pages ask. Everything comes in a fixed order that depends on the articles alone."""

    def __init__(self, state: State, topics: Iterable[Topic]) -> None:
        self.articles = Articles(state)
        self.entities = Entities(state)
        self.events = Events(state)
        self.topics = {topic.slug: topic for topic in topics}
