"""What stands on a line of a list: an article, an event, a name, a mention, a topic; shared by many pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from dossier.model import EntityType, MentionForm, Modality
from dossier.views.site import NOTHING, Link, Time

Shape = Literal["point", "interval", "since", "until", "vague"]
"""How a date lies in time: a day or shorter; a week, month, year or a span; open on one side; `de komende dagen`."""
Reason = Literal["version", "event", "names", "topic"]


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """An article in a list."""

    headline: str
    href: str
    published: Time
    sources: tuple[str, ...] = ()
    summary: str = ""
    """The lead or its first sentence; "" to leave it out."""
    language: str = ""
    """Of the article, when it is not the interface's."""
    topics: tuple[Link, ...] = ()
    why: tuple[str, ...] = ()
    """The words for which it stands in this topic."""
    pinned: bool = False
    """True when a person put it in this topic."""
    copies: int = 0
    """Further copies or versions of the same story that are not listed apart."""


@dataclass(frozen=True, slots=True)
class ArticleGroup:
    """Articles under one heading, mostly a month or a day."""

    heading: str
    anchor: str
    """Its id on the page, as in `d-2016-08-27`; "" for none."""
    articles: tuple[ArticleLine, ...]
    datetime: str = ""
    """The heading as HTML's `datetime`; "" when it is no date."""


@dataclass(frozen=True, slots=True)
class StatementLine:
    """A dated sentence, verbatim, with the way to its paragraph."""

    time: Time
    text: str
    href: str
    """The paragraph: `#p3`, or another page's."""
    modality: Modality = "happened"
    stated: bool = True
    words: str = ""
    """The date expression as the article has it; shown when `stated` is False or the date is vague, and the label does
    not hold it."""
    article: str = ""
    """Headline of its article; "" on the article's own page."""
    sources: tuple[str, ...] = ()
    event: str = ""
    """Link to the entry on the timeline; "" for none."""
    language: str = ""


@dataclass(frozen=True, slots=True)
class EventLine:
    """An entry of a timeline."""

    id: str
    time: Time
    text: str
    """The best sentence, verbatim, or the editor's words."""
    href: str
    """The paragraph it comes from; "" for an editor's event without a source."""
    article: str = ""
    """Headline of the article it comes from."""
    sources: tuple[str, ...] = ()
    published: Time | None = None
    """When that article appeared."""
    modality: Modality = "happened"
    shape: Shape = "point"
    stated: bool = True
    words: str = ""
    """The date expression as the article has it; shown when the date was inferred or is vague."""
    articles: int = 1
    """Articles that tell it, identical copies counted once."""
    names: tuple[Link, ...] = ()
    """People, places and organisations in it, as chips."""
    keys: str = ""
    """For the filter: keys of its entities and topics, separated by blanks (`person/john-kerry topic/syria`)."""
    others: tuple[StatementLine, ...] = ()
    """The same event in other articles."""
    conflicts: tuple[Link, ...] = ()
    """The same told with another date or number: text says the date or number."""
    permalink: str = ""
    """Where its permanent id is, from this page; "" when it is here, as `#id`."""
    aliases: tuple[str, ...] = ()
    """Ids of statements merged into it, so that old links arrive."""
    editor: bool = False
    """True when a person added it."""
    note: str = ""
    """The editor's note."""
    language: str = ""


@dataclass(frozen=True, slots=True)
class EventRef:
    """An event as a line that leads to where it stands in full; its permanent id is here."""

    id: str
    text: str
    """The first words of it."""
    href: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventLeaf:
    """A page with events of a very full period; the permanent ids that have no line of their own stand beside it."""

    text: str
    href: str
    total: int
    """Events on it."""
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of a timeline: a day, a month, a year, or what is longer."""

    heading: str
    """`augustus 2016`, `2016`; "" where the page is called so."""
    anchor: str
    datetime: str = ""
    events: tuple[EventLine, ...] = ()
    """Shown open."""
    folded: tuple[EventLine, ...] = ()
    """Shown folded, under the number of them."""
    more: Link | None = None
    """The page that has them all, when this one has not."""
    total: int = 0
    """Events in the period, when `more` is given."""
    refs: tuple[EventRef, ...] = ()
    """All of them, each in a line, when they stand in full on other pages; the most told ones where `leaves` has the
    rest."""
    leaves: tuple[EventLeaf, ...] = ()
    """The pages that have them in full, when there are too many for a line each."""
    shut: bool = False
    """Whether what would stand open is folded."""


@dataclass(frozen=True, slots=True)
class EntityLine:
    """A person, place or organisation in a list or on an article's card: stable facts, and a count where the list
    is about counts."""

    heading: str
    href: str
    type: EntityType
    confirmed: bool = False
    role: str = ""
    """Office or title, verbatim."""
    country: str = ""
    """Name of the country, in the interface's language."""
    articles: int = 0
    """Articles that mention it; 0 leaves the count out (always on an article's page)."""
    variants: tuple[str, ...] = ()
    see: Link | None = None
    """For an entry that only refers: Nusra-Front, see Jabhat Fatah al-Sham; `href` is then ""."""
    activity: Markup = NOTHING
    """A small strip drawn by `pictures.strip.draw_sparkline`; empty for none."""
    demonym: bool = False
    """True when it occurs by demonym only (Russische)."""
    at: tuple[Link, ...] = ()
    """On an article's page: the paragraphs that mention it, as (`3`, `#p3`)."""


@dataclass(frozen=True, slots=True)
class EntityGroup:
    """A letter of an index."""

    letter: str
    anchor: str
    entities: tuple[EntityLine, ...]


@dataclass(frozen=True, slots=True)
class MentionLine:
    """A mention in its sentence."""

    html: Markup
    """The sentence with the mention marked, from `mark_up_block(sentence, [hit_mark(start, end)])`."""
    href: str
    """The mention's or paragraph's anchor in the article."""
    form: MentionForm = "name"
    language: str = ""


@dataclass(frozen=True, slots=True)
class MentionGroup:
    """The mentions in one article."""

    article: ArticleLine
    mentions: tuple[MentionLine, ...]


@dataclass(frozen=True, slots=True)
class TopicLine:
    """A topic in a list."""

    title: str
    href: str
    summary: str = ""
    articles: int = 0
    latest: ArticleLine | None = None
    activity: Markup = NOTHING
    language: str = ""
    """Of title and summary, when it is not the interface's."""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """An agency or paper in a list."""

    name: str
    href: str
    articles: int
    first: Time | None = None
    last: Time | None = None
    activity: Markup = NOTHING


@dataclass(frozen=True, slots=True)
class PageLink:
    """A way to a sibling page: a year, a month, a letter."""

    text: str
    href: str
    current: bool = False
    count: int = 0
    """0 leaves it out; on pages that one new article must not rewrite, leave it out."""


@dataclass(frozen=True, slots=True)
class RelatedLine:
    """A related article and the reason."""

    article: ArticleLine
    reason: Reason
    names: tuple[str, ...] = ()
    """The names, or the event's date, that they share."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words that stayed, went or came."""

    kind: Literal["same", "removed", "added"]
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A paragraph that is not the same in two versions; without pieces, paragraphs that are."""

    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class VersionLine:
    """Another telling of the same story."""

    article: ArticleLine
    kind: Literal["copy", "earlier", "later"]
    note: str = ""
    """What differs, in a few words; "" when nothing is said."""
    differences: tuple[Difference, ...] = ()
    """From the earlier version to the one on this page, in reading order."""


@dataclass(frozen=True, slots=True)
class FilingLine:
    """That an article stands in a topic, and why."""

    topic: Link
    why: tuple[str, ...] = ()
    pinned: bool = False
