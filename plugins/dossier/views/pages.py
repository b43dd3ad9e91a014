"""A record per kind of page, with exactly what its template shows: what the build compares before it renders."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from dossier.model import BlockKind, EntityType, Rights
from dossier.views.lines import (
    ArticleGroup,
    ArticleLine,
    EntityGroup,
    EntityLine,
    EventLine,
    FilingLine,
    MentionGroup,
    PageLink,
    Period,
    RelatedLine,
    SourceLine,
    StatementLine,
    TopicLine,
    VersionLine,
)
from dossier.views.site import NOTHING, Head, Link, Picture, Time


@dataclass(frozen=True, slots=True)
class HomeView:
    """`index.html`."""

    head: Head
    introduction: Markup
    """What this dossier is: HTML from the editor's Markdown, or an escaped description."""
    language: str = ""
    """Of the introduction, when it is not the interface's."""
    latest: tuple[ArticleLine, ...] = ()
    key_events: tuple[EventLine, ...] = ()
    topics: tuple[TopicLine, ...] = ()
    people: tuple[EntityLine, ...] = ()
    places: tuple[EntityLine, ...] = ()
    organisations: tuple[EntityLine, ...] = ()
    activity: Picture | None = None
    articles: int = 0
    sources: int = 0
    period: Time | None = None
    """From the first article to the last."""
    timeline: str = ""
    """Link to the whole timeline; "" when there are fewer than two entries."""


@dataclass(frozen=True, slots=True)
class ArticleBlock:
    """A block of an article, in reading order; a credit just before or after a caption is shown as one with it."""

    kind: BlockKind
    anchor: str
    """`p1`, `p2`, … in the order of the article's blocks."""
    html: Markup
    """From `mark_up_block`."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where the text comes from."""

    seed: str
    """Path of the seed; "" when a person wrote the page."""
    sha256: str = ""
    header: str = ""
    """The seed's header line, verbatim."""
    accession: int = 0
    href: str = ""
    """Link to the seed, when it is published."""
    edited: bool = False
    """True when a person changed the page since it was made from the seed."""


@dataclass(frozen=True, slots=True)
class Citation:
    """How to cite an article or topic."""

    html: Markup
    records: tuple[tuple[str, str], ...] = ()
    """Name of a format (`BibTeX`) and the record in it, to copy."""


@dataclass(frozen=True, slots=True)
class ArticleView:
    """`articles/2016/08/x.html`: nothing in it depends on how many other articles there are."""

    head: Head
    headline: str
    headline_made: bool
    """True when the machine made the headline from the lead."""
    published: Time
    blocks: tuple[ArticleBlock, ...]
    provenance: Provenance
    citation: Citation
    language: str = ""
    """Of the article, when it is not the interface's."""
    topics: tuple[Link, ...] = ()
    """The kicker."""
    updated: Time | None = None
    sources: tuple[Link, ...] = ()
    byline: str = ""
    dateline: str = ""
    rights: Rights = "full"
    rights_note: str = ""
    people: tuple[EntityLine, ...] = ()
    places: tuple[EntityLine, ...] = ()
    organisations: tuple[EntityLine, ...] = ()
    subjects: tuple[str, ...] = ()
    """Subjects that the source itself gave."""
    statements: tuple[StatementLine, ...] = ()
    filings: tuple[FilingLine, ...] = ()
    versions: tuple[VersionLine, ...] = ()
    related: tuple[RelatedLine, ...] = ()
    previous: Link | None = None
    """The article before it in time."""
    next: Link | None = None
    editor: bool = False
    """True when the editor gave the headline (it is then not the source's)."""


@dataclass(frozen=True, slots=True)
class TopicView:
    """`topics/x.html`."""

    head: Head
    title: str
    introduction: Markup = NOTHING
    parent: Link | None = None
    subtopics: tuple[TopicLine, ...] = ()
    articles: tuple[ArticleGroup, ...] = ()
    """Latest first, by month."""
    months: tuple[PageLink, ...] = ()
    """Pages with the older articles, when they are not all here."""
    total: int = 0
    """Articles in the topic."""
    period: Time | None = None
    key_events: tuple[EventLine, ...] = ()
    timeline: str = ""
    """Link to the topic's timeline; "" for none."""
    people: tuple[EntityLine, ...] = ()
    places: tuple[EntityLine, ...] = ()
    organisations: tuple[EntityLine, ...] = ()
    activity: Picture | None = None
    network: Picture | None = None
    map: Picture | None = None
    anchors: tuple[str, ...] = ()
    """The words that define it."""
    context: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    window: str = ""
    """Its date window, as a label; "" for none."""
    downloads: tuple[Link, ...] = ()
    citation: Citation | None = None


@dataclass(frozen=True, slots=True)
class TopicsView:
    """`topics/index.html`: all topics, and the articles that belong to none."""

    head: Head
    topics: tuple[TopicLine, ...]
    unsorted: Link | None = None
    unsorted_total: int = 0


@dataclass(frozen=True, slots=True)
class ListingView:
    """A page of articles under headings: a month of a topic, of the archive, of a source; articles without a topic."""

    head: Head
    heading: str
    groups: tuple[ArticleGroup, ...]
    kicker: Link | None = None
    """What it is a part of."""
    pages: tuple[PageLink, ...] = ()
    previous: Link | None = None
    next: Link | None = None


@dataclass(frozen=True, slots=True)
class ArchiveYear:
    """A year of the archive or of a timeline, and its months."""

    year: str
    months: tuple[PageLink, ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """A timeline: of the dossier, of a year or a month, of a topic or an entity."""

    head: Head
    heading: str
    periods: tuple[Period, ...]
    subject: Link | None = None
    """The topic or entity it is of."""
    whole: bool = True
    """False when only the key events stand here, with pages for the rest."""
    years: tuple[ArchiveYear, ...] = ()
    """The pages of its months, when they are not all here."""
    activity: Picture | None = None
    spans: Picture | None = None
    """The intervals as a small Gantt."""
    filters: tuple[tuple[str, str], ...] = ()
    """For the script: key (`person/john-kerry`) and heading of what can be filtered by, most frequent first."""
    downloads: tuple[Link, ...] = ()
    previous: Link | None = None
    next: Link | None = None


@dataclass(frozen=True, slots=True)
class NamesView:
    """`people/index.html` and its like; a page per letter when there are many."""

    head: Head
    heading: str
    type: EntityType
    groups: tuple[EntityGroup, ...]
    letters: tuple[PageLink, ...] = ()
    """A to Z, each to a heading here (`#a`) or to a page; `href` is "" for a letter without names."""
    most: tuple[EntityLine, ...] = ()
    """The most mentioned."""
    map: Picture | None = None
    total: int = 0
    """Names of the type; on the page of a letter those on it."""
    downloads: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Office:
    """An office or title seen beside a person's name, and where."""

    text: str
    source: Link
    """Text is the article's headline."""
    language: str = ""


@dataclass(frozen=True, slots=True)
class EntityView:
    """`people/john-kerry.html` and its like."""

    head: Head
    heading: str
    type: EntityType
    confirmed: bool
    mentions: tuple[MentionGroup, ...]
    """Latest first; demonyms apart."""
    demonyms: tuple[MentionGroup, ...] = ()
    variants: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    country: Link | None = None
    wikidata: str = ""
    """Q number; "" when no person gave one."""
    note: str = ""
    see_also: tuple[Link, ...] = ()
    """Of a surname alone those who bear it, of a full name the page of the surname alone."""
    offices: tuple[Office, ...] = ()
    articles: int = 0
    """Articles that mention it."""
    total: int = 0
    """Mentions."""
    pages: tuple[PageLink, ...] = ()
    """Pages with further mentions, by month."""
    events: tuple[EventLine, ...] = ()
    timeline: str = ""
    together: tuple[EntityLine, ...] = ()
    """Those it is mentioned with; `articles` counts the articles that have both."""
    topics: tuple[TopicLine, ...] = ()
    activity: Picture | None = None
    map: Picture | None = None


@dataclass(frozen=True, slots=True)
class MentionsView:
    """Further mentions of an entity, a page a month."""

    head: Head
    heading: str
    """The month."""
    entity: Link
    type: EntityType
    mentions: tuple[MentionGroup, ...]
    demonyms: tuple[MentionGroup, ...] = ()
    pages: tuple[PageLink, ...] = ()
    previous: Link | None = None
    next: Link | None = None


@dataclass(frozen=True, slots=True)
class SourcesView:
    """`sources/index.html`."""

    head: Head
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class ArchiveView:
    """`archive/index.html`: years and months, latest first."""

    head: Head
    years: tuple[ArchiveYear, ...]
    activity: Picture | None = None


@dataclass(frozen=True, slots=True)
class SearchView:
    """`search.html`."""

    head: Head
    topics: tuple[tuple[str, str], ...] = ()
    """Slug and title, to narrow a search."""


@dataclass(frozen=True, slots=True)
class PlainView:
    """A page that the editor wrote: about, colophon."""

    head: Head
    heading: str
    html: Markup
    language: str = ""
    """Of the page, when it is not the interface's."""


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """`404.html`, which a server shows at any depth."""

    head: Head
    root: str = ""
    """Absolute path of the site on its host (`/repo/`); "" when unknown: then it has no links."""


@dataclass(frozen=True, slots=True)
class RedirectView:
    """The page of a name that was renamed or merged."""

    head: Head
    heading: str
    target: Link


View = (
    HomeView
    | ArticleView
    | TopicView
    | TopicsView
    | ListingView
    | TimelineView
    | NamesView
    | EntityView
    | MentionsView
    | SourcesView
    | ArchiveView
    | SearchView
    | PlainView
    | NotFoundView
    | RedirectView
)
