"""The vocabulary of a dossier: frozen records that the steps take and give, and that know nothing else.

Offsets are code points, `end` exclusive. Times are naive and local to the article. Intervals are half-open.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

BlockKind = Literal["lead", "paragraph", "crosshead", "caption", "credit"]
HeadlineOrigin = Literal["seed", "lead", "date", "editor"]
"""Who gave it: the source, its lead, its source and date (where the lead may not be shown), a person."""
Rights = Literal["full", "excerpt", "none"]
EntityType = Literal["person", "place", "organisation"]
MentionType = Literal["person", "place", "organisation", "other"]
MentionForm = Literal["name", "alias", "demonym"]
DateKind = Literal["point", "span", "duration", "repeated", "vague"]
Grain = Literal[
    "minute",
    "hour",
    "part of day",
    "day",
    "weekend",
    "week",
    "month",
    "season",
    "quarter",
    "half",
    "year",
    "decade",
    "century",
]
DateModifier = Literal["start", "mid", "end", "approximate"]
Direction = Literal["since", "until", "before", "after"]
Modality = Literal["happened", "announced", "claimed", "published"]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a person should know of or mend; it stands in the report beside the pages."""

    where: str
    """A path from the dossier's folder, with `:line` where there is one."""
    message: str
    severity: Literal["refused", "warning", "note"] = "warning"

    def __str__(self) -> str:
        return f"{self.where}: {self.message}"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph-like piece of an article; `text` has no line breaks and no outer blanks."""

    kind: BlockKind
    text: str
    seed_start: int = -1
    """Where the block stands in the decoded seed; -1 when it came from an editor."""
    seed_end: int = -1
    source: str = ""
    """The Markdown of a block that is more than plain text (emphasis, links, a list); else empty."""


@dataclass(frozen=True, slots=True)
class GivenName:
    """A name or subject that the source itself supplies, kept apart from what the machine finds."""

    type: Literal["person", "place", "organisation", "subject"]
    name: str


@dataclass(frozen=True, slots=True)
class Article:
    """One news article, whatever format it came in."""

    headline: str
    headline_origin: HeadlineOrigin
    published: datetime
    blocks: tuple[Block, ...]
    language: str
    """ISO 639-1 code."""
    sources: tuple[str, ...] = ()
    """Agencies or papers, as credited."""
    byline: str = ""
    dateline: str = ""
    header: str = ""
    """The source's own header line, verbatim."""
    updated: datetime | None = None
    embargo: datetime | None = None
    rights: Rights = "full"
    rights_note: str = ""
    given: tuple[GivenName, ...] = ()
    revision: int = 0
    """Which version of its text the source says this is; 0 when it says nothing."""
    seed: str = ""
    """Path of the source file from the dossier's folder, with `#n` when the file holds several articles."""
    sha256: str = ""
    """Digest of the whole source file."""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A Markdown page: an article as the editor owns it."""

    article: Article
    path: str
    """From the dossier's folder, `content/<topic>/<date>-<slug>.md`."""
    slug: str
    folder: str
    """The topic folder it stands in, or `unsorted`."""
    accession: int = 0
    """Running number given at intake, never reused; 0 when a person wrote the page by hand."""
    filed: str = ""
    """The folder that the machine filed it in; another `folder` means that a person pinned it."""
    status: Literal["published", "draft", "hidden"] = "published"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of block number `block`."""

    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DateValue:
    """A time as an interval with what is known of its grain; TIMEX3 and EDTF are spellings of it."""

    kind: DateKind
    start: datetime | None
    """First moment, None when open or when the kind has no place in time."""
    end: datetime | None
    """First moment after it, None when open."""
    grain: Grain
    modifier: DateModifier | None = None
    direction: Direction | None = None
    timex: str = ""
    edtf: str = ""

    @property
    def moment(self) -> datetime | None:
        """Where it stands on a timeline: its first moment, or its last when it has no beginning (`tot en met 30 juni`)."""
        return self.start or (self.end - timedelta(microseconds=1) if self.end else None)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression in block number `block`, resolved."""

    block: int
    start: int
    end: int
    text: str
    value: DateValue
    rule: str
    """Name of the rule that read it, a stable word such as `weekday`."""
    stated: bool = True
    """False when the date was inferred from the publication moment or from another date (`vrijdag`)."""


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name in block number `block`, with its type and its fullest form in this article."""

    block: int
    start: int
    end: int
    text: str
    type: MentionType
    form: MentionForm = "name"
    heading: str = ""
    """The fullest form found in the article, or the place a demonym points to."""
    role: str = ""
    """Title or office beside a person's name, verbatim (`minister van Buitenlandse Zaken`)."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that follows from one article, the language and the code."""

    sentences: tuple[Sentence, ...]
    dates: tuple[DateMention, ...]
    names: tuple[NameMention, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic file: what the editor says of a topic and the words that define it."""

    slug: str
    title: str
    introduction: str = ""
    """Markdown."""
    anchors: tuple[str, ...] = ()
    """Words of which at least one must stand in an article."""
    context: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    parent: str = ""
    path: str = ""
    variants: tuple[tuple[str, str, str], ...] = ()
    """Words for articles in one language only: (`anchors` | `context` | `excluded`, ISO 639-1 code, word)."""


@dataclass(frozen=True, slots=True)
class Filing:
    """That an article belongs to a topic, and why."""

    topic: str
    score: float
    why: tuple[str, ...]
    """Readable reasons: the words found, or `pinned`."""
    pinned: bool = False
    sure: bool = True


@dataclass(frozen=True, slots=True)
class AuthorityRow:
    """One person, place or organisation as the editor wants it; a row of `content/authority/*.csv`."""

    type: EntityType
    heading: str
    sort: str = ""
    variants: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    """Surnames and acronyms: they match only beside the full name, or when one confirmed bearer exists."""
    former: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    lookalikes: tuple[str, ...] = ()
    """Names that look alike and are somebody else (column `not`)."""
    wikidata: str = ""
    country: str = ""
    note: str = ""
    was: tuple[str, ...] = ()
    """Earlier headings and keys (`person/nusra`) of this row: they lead here."""
    beside: tuple[str, ...] = ()
    """Names of which one must stand in the article too, for telling namesakes apart."""
    hidden: bool = False
    where: str = ""
    """File and line, for messages."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, place or organisation with a page of its own."""

    type: EntityType
    slug: str
    heading: str
    sort: str
    confirmed: bool = False
    """True when an authority row says so, False when only the machine found it."""
    variants: tuple[str, ...] = ()
    """Forms seen or given, without the heading."""
    former: tuple[str, ...] = ()
    wikidata: str = ""
    country: str = ""
    note: str = ""
    latitude: float | None = None
    longitude: float | None = None

    @property
    def key(self) -> str:
        return f"{self.type}/{self.slug}"


@dataclass(frozen=True, slots=True)
class LinkedMention:
    """A mention and the entity it stands for."""

    block: int
    start: int
    end: int
    text: str
    entity: str
    """Key `type/slug`."""
    form: MentionForm
    role: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One dated sentence of one article: what an event is made of."""

    article: str
    """Slug of the article."""
    published: datetime
    block: int
    sentence_start: int
    sentence_end: int
    text: str
    """The sentence, verbatim."""
    date: DateMention
    modality: Modality
    language: str = "nl"
    entities: tuple[str, ...] = ()
    """Keys of those named in the sentence, demonyms left out."""
    topics: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """An entry of a timeline: one or more statements of the same thing on the same date."""

    id: str
    """Permanent: from the article and the sentence of its oldest statement."""
    value: DateValue
    modality: Modality
    statements: tuple[Statement, ...]
    """Best first; the first one is shown."""
    sources: tuple[str, ...] = ()
    articles: int = 1
    """Articles that tell it, identical copies counted once."""
    aliases: tuple[str, ...] = ()
    """Ids of the statements merged into it."""
    score: float = 0.0
    conflicts: tuple[str, ...] = ()
    """Ids of events that tell the same with another date or number."""
    origin: Literal["article", "editor"] = "article"
    pinned: bool = False
    note: str = ""
