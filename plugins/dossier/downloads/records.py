"""What the downloads are made of: records that the composer fills, with every address as it is to be written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from dossier.downloads.authors import Author, find_authors
from dossier.model import Entity, Event


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """An article as tables, citations and feeds show it."""

    url: str
    """Absolute when the site has an address, else from the dossier's folder."""
    slug: str
    headline: str
    published: datetime
    sources: tuple[str, ...] = ()
    byline: str = ""
    language: str = "nl"
    seed: str = ""
    sha256: str = ""
    topics: tuple[str, ...] = ()
    """Titles."""
    lead: str = ""
    updated: datetime | None = None
    dossier: str = ""
    """Title of the dossier."""

    @property
    def authors(self) -> tuple[Author, ...]:
        """The persons that the byline names."""
        return find_authors(self.byline, self.sources)


@dataclass(frozen=True, slots=True)
class EntityRecord:
    """A person, place or organisation with its address and its counts."""

    entity: Entity
    url: str
    articles: int = 0
    mentions: int = 0


@dataclass(frozen=True, slots=True)
class MentionRecord:
    """One mention of an entity, with the address of its paragraph."""

    entity: str
    """Key `type/slug`."""
    heading: str
    url: str
    text: str
    form: str
    block: int
    start: int
    end: int
    role: str = ""


@dataclass(frozen=True, slots=True)
class EventRecord:
    """An event with its address, its date in words, and the addresses of its statements' paragraphs."""

    event: Event
    url: str
    label: str
    """The date as a reader sees it (`februari 2016`), so that its precision survives."""
    statement_urls: tuple[str, ...] = ()
    """One for each statement of the event, in the same order."""
    entities: tuple[str, ...] = ()
    """Headings."""
    topics: tuple[str, ...] = ()
    """Titles."""


@dataclass(frozen=True, slots=True)
class FeedRecord:
    """A feed: its title and addresses, absolute or relative as the site is."""

    title: str
    key: str
    """What never changes about the feed (`topics/syria`): its identity follows from it."""
    url: str
    """Of the feed itself."""
    page: str
    """Of the page that it follows."""
    subtitle: str = ""
    language: str = "nl"
    author: str = ""
    zone: tzinfo | None = None
    """Time zone that the articles' local times are in; UTC when not known."""


@dataclass(frozen=True, slots=True)
class EntryRecord:
    """An entry of a feed."""

    title: str
    key: str
    """What never changes about the article (its slug): the entry's identity follows from it."""
    url: str
    published: datetime
    updated: datetime | None = None
    summary: str = ""
    authors: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
