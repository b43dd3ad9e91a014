"""What listings show: an article in brief, a mention in its sentence, an entity with its counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from dossier.codec import decode
from dossier.model import Entity, MentionForm

BRIEFS_KEPT = 4096
"""Briefs that stay at hand: the same articles are listed on page after page."""


@dataclass(frozen=True, slots=True)
class Brief:
    """What a listing shows of an article."""

    slug: str
    url: str
    headline: str
    made: bool
    """True when the headline was made from the lead."""
    published: datetime
    language: str
    sources: tuple[str, ...]
    topics: tuple[str, ...]
    lead: str
    number: int


@dataclass(frozen=True, slots=True)
class MentionLine:
    """A mention in the sentence it stands in; offsets are in the sentence."""

    block: int
    text: str
    start: int
    end: int
    form: MentionForm
    role: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """An entity with the number of articles and mentions it has."""

    entity: Entity
    articles: int
    mentions: int


@lru_cache(maxsize=BRIEFS_KEPT)
def read_brief(text: str) -> Brief:
    """The brief that was stored as that text; the same articles are listed on page after page."""
    return decode(Brief, text)
