"""The catalogue's rows of each article: put in, taken out, and which pages that touches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from dossier.build.touched import Touched
from dossier.catalogue import Brief, MentionLine
from dossier.codec import decode, decode_all, encode, encode_all
from dossier.compose import Record
from dossier.events import bucket_of
from dossier.model import Event, LinkedMention, Manuscript
from dossier.pages.article import NEAR
from dossier.slugs import make_slug
from dossier.state import State


@dataclass(slots=True)
class Ripples:
    """What the articles that came and went leave to be settled across articles."""

    touched: Touched = field(default_factory=Touched)
    names: set[str] = field(default_factory=set)
    """Names whose uses changed, as `type/slug`."""
    articles: set[str] = field(default_factory=set)
    """Slugs of those that came or changed."""
    buckets: set[str] = field(default_factory=set)
    """Intervals whose statements changed."""


def url_of(manuscript: Manuscript) -> str:
    """Where the article's page stands; the month is that of the file's name, so that a corrected date moves nothing.

    A file without a date in its name takes the month of publication.
    """
    name = manuscript.path.rpartition("/")[2]
    year, month = name[:4], name[5:7]
    if not (year + month).isdigit() or name[4:5] != "-":
        year, month = f"{manuscript.article.published:%Y}", f"{manuscript.article.published:%m}"
    return f"articles/{year}/{month}/{manuscript.slug}.html"


def take_out(state: State, slug: str, ripples: Ripples) -> None:
    """Removes every row of an article but that of its text for comparison, and notes what that touches."""
    _note(state, slug, ripples, "an article changed or went")
    touch_related(state, slug, ripples.touched)
    for row in state.rows("SELECT name, lines FROM uses WHERE slug = ?", slug):
        _count_forms(state, row[0], _lines(row[1]), -1)
    for table in ("articles", "records", "filings", "credits", "uses", "statements"):
        state.write(f"DELETE FROM {table} WHERE slug = ?", slug)  # noqa: S608
    state.write("DELETE FROM rows WHERE owner = ?", f"article/{slug}")


def put_in(state: State, record: Record, standing: tuple[str, str], digest: str, ripples: Ripples) -> None:
    """Writes the rows of an article. Only one that stands by itself (`standing` is empty) is listed anywhere."""
    manuscript = record.manuscript
    slug = manuscript.slug
    published = manuscript.article.published.isoformat()
    brief = _brief(record)
    state.write(
        "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        slug,
        manuscript.path,
        published,
        manuscript.accession,
        brief.url,
        digest,
        standing[0],
        standing[1],
        encode(brief),
    )
    state.write("INSERT INTO records VALUES (?, ?)", slug, encode(replace(record, statements=())))
    if not standing[0]:
        _put_filings(state, record, published)
        _put_uses(state, record, published)
        _put_statements(state, record)
    ripples.articles.add(slug)
    _note(state, slug, ripples, "an article came or changed")


def _brief(record: Record) -> Brief:
    article = record.manuscript.article
    told = [block for kind in ("lead", "paragraph") for block in article.blocks if block.kind == kind]
    return Brief(
        slug=record.manuscript.slug,
        url=url_of(record.manuscript),
        headline=article.headline,
        made=article.headline_origin == "lead",
        published=article.published,
        language=article.language,
        sources=article.sources,
        topics=tuple(filing.topic for filing in record.filings if filing.sure),
        lead=told[0].text if told else "",
        number=record.manuscript.accession,
    )


def _put_filings(state: State, record: Record, published: str) -> None:
    slug = record.manuscript.slug
    state.write_all(
        "INSERT INTO filings VALUES (?, ?, ?, ?, ?)",
        [(filing.topic, published, slug, filing.sure, encode(filing)) for filing in record.filings],
    )
    sources = dict.fromkeys(record.manuscript.article.sources)
    state.write_all("INSERT INTO credits VALUES (?, ?, ?)", [(source, published, slug) for source in sources])


def _put_uses(state: State, record: Record, published: str) -> None:
    by_name: dict[str, list[MentionLine]] = {}
    for link in record.links:
        by_name.setdefault(link.entity, []).append(_mention_line(record, link))
    for name, lines in by_name.items():
        text = encode_all(MentionLine, lines)
        state.write(
            "INSERT INTO uses VALUES (?, ?, ?, ?, ?, ?)",
            name,
            record.manuscript.slug,
            name,
            published,
            len(lines),
            text,
        )
        _count_forms(state, name, lines, 1)


def _mention_line(record: Record, link: LinkedMention) -> MentionLine:
    """The mention in its sentence, or in its whole block where no sentence holds it."""
    text = record.manuscript.article.blocks[link.block].text
    start, end = next(
        (
            (sentence.start, sentence.end)
            for sentence in record.sentences
            if sentence.block == link.block and sentence.start <= link.start and link.end <= sentence.end
        ),
        (0, len(text)),
    )
    return MentionLine(
        link.block, text[start:end], link.start - start, link.end - start, link.form, link.role
    )


def _lines(text: str) -> list[MentionLine]:
    return decode_all(MentionLine, text)


def _count_forms(state: State, name: str, lines: Iterable[MentionLine], sign: int) -> None:
    """Keeps count of the forms (and the roles) a name is seen in."""
    counts: Counter[tuple[str, int]] = Counter()
    for line in lines:
        counts[line.text[line.start : line.end], 0] += sign
        if line.role:
            counts[line.role, 1] += sign
    state.write_all(
        "INSERT INTO forms VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions",
        [(name, form, role, count) for (form, role), count in counts.items()],
    )
    if sign < 0:
        state.write("DELETE FROM forms WHERE name = ? AND mentions <= 0", name)


def _put_statements(state: State, record: Record) -> None:
    state.write_all(
        "INSERT INTO statements VALUES (?, ?, ?, ?)",
        [
            (bucket_of(statement.date.value), record.manuscript.slug, place, encode(statement))
            for place, statement in enumerate(record.statements)
        ],
    )


def _note(state: State, slug: str, ripples: Ripples, reason: str) -> None:
    """What the rows of an article, as they stand, are shown on."""
    touched = ripples.touched
    row = state.rows("SELECT published, standing, leader FROM articles WHERE slug = ?", slug)
    if not row:
        return
    published, standing, leader = row[0]
    touched.add_article(slug, reason)
    if leader:
        touched.add_article(leader, "another version of it changed")
    if standing:
        return
    _note_neighbours(state, published, slug, touched)
    whole = ("home:", "downloads:", "feed:", "archive:", "sitemap:", "search:", "topics:")
    for page in (*whole, f"archive-period::{published[:7]}", f"sitemap:{published[:4]}"):
        touched.add(page, reason)
    topics = [topic for (topic,) in state.rows("SELECT topic FROM filings WHERE slug = ?", slug)]
    touched.add_topics(topics, reason)
    for topic in topics:
        touched.add(f"feed:{topic}", reason)
        touched.add(f"topic-period:{topic}:{published[:7]}", reason)
    for (source,) in state.rows("SELECT source FROM credits WHERE slug = ?", slug):
        touched.add(f"source:{make_slug(source)}", reason)
        touched.add(f"source-period:{make_slug(source)}:{published[:7]}", reason)
        touched.add("sources:", reason)
    for name, entity in state.rows("SELECT name, entity FROM uses WHERE slug = ?", slug):
        ripples.names.add(name)
        touched.add_entity(entity, reason)
        touched.add(f"entity-period:{entity}:{published[:7]}", reason)
    ripples.buckets.update(
        b for (b,) in state.rows("SELECT DISTINCT bucket FROM statements WHERE slug = ?", slug)
    )
    _note_events(state, slug, touched, reason)


def _note_events(state: State, slug: str, touched: Touched, reason: str) -> None:
    """The timelines that show the article's headline beside an event."""
    for id_, record in state.rows(
        "SELECT e.id, e.record FROM event_owners o JOIN events e ON e.id = o.id WHERE o.owner = ?",
        f"article/{slug}",
    ):
        owners = state.rows("SELECT owner FROM event_owners WHERE id = ? ORDER BY owner", id_)
        touched.add_event(decode(Event, record), [owner for (owner,) in owners], reason)
        state.write("DELETE FROM rows WHERE owner = ?", f"event/{id_}")


def touch_related(state: State, slug: str, touched: Touched) -> None:
    """The later articles that may name this one as related: the next ones with each of its names."""
    for name, published in state.rows("SELECT DISTINCT entity, published FROM uses WHERE slug = ?", slug):
        later = state.rows(
            "SELECT DISTINCT published, slug FROM uses WHERE entity = ? AND (published, slug) > (?, ?) "
            "ORDER BY published, slug LIMIT ?",
            name,
            published,
            slug,
            NEAR,
        )
        for _, other in later:
            touched.add_article(other, "an article it may be related to changed")


def _note_neighbours(state: State, published: str, slug: str, touched: Touched) -> None:
    for order, sign in (("DESC", "<"), ("ASC", ">")):
        query = (
            f"SELECT slug FROM articles WHERE standing = '' AND (published, slug) {sign} (?, ?) "  # noqa: S608
            f"ORDER BY published {order}, slug {order} LIMIT 1"
        )
        for (neighbour,) in state.rows(query, published, slug):
            touched.add_article(neighbour, "its neighbour in time changed")
