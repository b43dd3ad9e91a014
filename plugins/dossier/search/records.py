"""What search is told of articles and of names: all that its files hold beside the terms."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """An article as the search page shows, filters and quotes it; only what may be published."""

    number: int
    """The accession number: positive, never reused, with gaps; a newer article has a higher one."""
    url: str
    """From the site's root, `articles/2016/08/….html`."""
    title: str
    date: str
    """ISO 8601, `2016-08-27` or with a time."""
    label: str
    """The day, `2016-08-27`: the search page words it in the language of the page."""
    topics: tuple[str, ...] = ()
    """Slugs."""
    sources: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    """Keys `type/slug`."""
    lead: str = ""
    """What is shown under the title when no sentence of the text is."""
    language: str = "nl"
    text: str = ""
    """The whole text, a sentence or a paragraph a line."""


@dataclass(frozen=True, slots=True)
class EntityName:
    """A person, place, organisation or topic that typing its name offers."""

    key: str
    """`type/slug`; a topic's is `topic/slug`."""
    heading: str
    url: str
    """From the site's root; empty when it has no page."""
    type: str
    """`person`, `place`, `organisation` or `topic`."""
    count: int
    """Articles."""
    variants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShardSettings:
    """How the files are cut; sizes in signs before compression."""

    target: int = 12_000
    """No file by prefix is larger, but for a prefix that cannot be split further."""
    summaries: int = 14
    """Document numbers to a file of summaries."""
    texts: int = 16
    """Document numbers to a file of texts."""
    lead: int = 140
    """Signs of the lead in a summary."""
    catalogue: int = 30
    """Values of one kind that the filters list."""


USUAL = ShardSettings()
