"""A topic as a book: its articles in the order of time, its timeline and its names, each leading to the others."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from xml.etree import ElementTree

from markupsafe import Markup, escape

from dossier.catalogue import Brief
from dossier.compose import Record
from dossier.downloads.epub import Book, Chapter
from dossier.manuscript import block_html, render_markdown
from dossier.model import Block, Topic
from dossier.pages.event_lines import event_line
from dossier.pages.lines import entity_line
from dossier.pages.moments import time_of_interval, time_of_moment
from dossier.pages.press import FOLDERS, Press, topic_path
from dossier.pages.topic import period_of
from dossier.render import as_markup
from dossier.views import (
    ArticleBlock,
    EntityLine,
    EventLine,
    Link,
    Mark,
    Time,
    date_mark,
    mark_up_block,
    mention_mark,
)

_VOID = re.compile(r"<(br|hr)>")


@dataclass(frozen=True, slots=True)
class BookArticle:
    """An article as a chapter shows it."""

    name: str
    headline: str
    published: Time
    blocks: tuple[ArticleBlock, ...]
    language: str
    sources: tuple[str, ...]
    byline: str
    rights: str
    rights_note: str
    address: str
    """Its page on the published site; empty when that is not known."""


@dataclass(frozen=True, slots=True)
class BookName:
    """An entry of the book's index of names."""

    anchor: str
    line: EntityLine
    articles: tuple[Link, ...]


@dataclass(slots=True)
class _Draft:
    """What is gathered while the chapters are made."""

    press: Press
    topic: Topic
    files: dict[str, str] = field(default_factory=dict)
    """Chapter of each article, by the path of its page on the site."""
    anchors: dict[str, str] = field(default_factory=dict)
    """Anchor in the index of names, by key of the entity."""
    mentioned: dict[str, list[Link]] = field(default_factory=dict)


def make_book(press: Press, slug: str) -> Book | None:
    """The book of a topic; None when the topic has no article that is published."""
    topic = press.catalogue.topics[slug]
    briefs = press.catalogue.articles.of(topic=slug)
    if not briefs:
        return None
    draft = _Draft(press, topic)
    draft.files = {brief.url: f"article-{number}.xhtml" for number, brief in enumerate(briefs, 1)}
    tallies = press.catalogue.entities.tallies(slug)
    draft.anchors = {tally.entity.key: tally.entity.key.replace("/", "-") for tally in tallies}
    articles = [
        _article(draft, brief, record)
        for brief in briefs
        if (record := press.catalogue.articles.record(brief.slug))
    ]
    lines = [(tally.entity.key, entity_line(press, "", tally)) for tally in tallies]
    names = {
        type_: tuple(
            BookName(draft.anchors[key], line, tuple(draft.mentioned.get(key, ())))
            for key, line in lines
            if line.type == type_
        )
        for type_ in FOLDERS
    }
    events = tuple(_event(draft, line) for line in _event_lines(press, topic))
    return _bind(draft, articles, events, names)


def _bind(
    draft: _Draft,
    articles: list[BookArticle],
    events: tuple[EventLine, ...],
    names: dict[str, tuple[BookName, ...]],
) -> Book:
    press, topic = draft.press, draft.topic
    introduction = _as_xhtml(render_markdown(topic.introduction), topic.introduction)
    shared = {
        "site": press.site,
        "topic": topic,
        "articles": articles,
        "events": events,
        "names": names,
        "introduction": introduction,
        "period": period_of(press, topic.slug),
        "address": press.absolute(topic_path(topic)),
    }
    render = press.renderer.render_part
    chapters = [Chapter("title.xhtml", render("book/title.html", **shared))]
    if events:
        chapters.append(Chapter("timeline.xhtml", render("book/timeline.html", **shared)))
    chapters += [
        Chapter(article.name, render("book/article.html", **shared, article=article)) for article in articles
    ]
    if any(names.values()):
        chapters.append(Chapter("names.xhtml", render("book/names.html", **shared)))
    newest = press.catalogue.articles.latest(1, topic=topic.slug)[0]
    return Book(
        title=topic.title,
        language=press.language,
        key=press.address(topic_path(topic)) + "#" + press.settings.site_name,
        modified=newest.published,
        creators=tuple(dict.fromkeys(source for article in articles for source in article.sources)),
        publisher=press.settings.site_name,
        description=introduction.striptags(),
        nav=render("book/nav.html", **shared),
        style=press.theme.templates["book/book.css"],
        chapters=tuple(chapters),
    )


def _article(draft: _Draft, brief: Brief, record: Record) -> BookArticle:
    press, article, name = draft.press, record.manuscript.article, draft.files[brief.url]
    marks: dict[int, list[Mark]] = {}
    for link in record.links:
        entity = press.catalogue.entities.of_name(link.entity)
        if entity is None or entity.key not in draft.anchors:
            continue
        href = f"names.xhtml#{draft.anchors[entity.key]}"
        mark = mention_mark(
            (link.start, link.end), entity.type, href, confirmed=entity.confirmed, form=link.form
        )
        marks.setdefault(link.block, []).append(mark)
        lines = draft.mentioned.setdefault(entity.key, [])
        if not lines or not lines[-1].href.startswith(f"{name}#"):
            lines.append(Link(brief.headline, f"{name}#p{link.block + 1}"))
    for date in record.dates:
        if date.value.kind in ("point", "span", "vague") and (date.value.start or date.value.end):
            time = time_of_interval(date.value, press.language, date.text)
            marks.setdefault(date.block, []).append(
                date_mark((date.start, date.end), time, stated=date.stated)
            )
    return BookArticle(
        name=name,
        headline=article.headline,
        published=time_of_moment(article.published, press.language),
        blocks=tuple(
            ArticleBlock(block.kind, f"p{number + 1}", _block(block, marks.get(number, [])))
            for number, block in enumerate(article.blocks)
        ),
        language=press.foreign(article.language),
        sources=article.sources,
        byline=article.byline,
        rights=article.rights,
        rights_note=article.rights_note,
        address=press.absolute(brief.url),
    )


def _block(block: Block, marks: list[Mark]) -> Markup:
    return _as_xhtml(block_html(block), block.text) if block.source else mark_up_block(block.text, marks)


def _as_xhtml(html: Markup, text: str) -> Markup:
    """The HTML of an editor as XHTML without links into the site; its plain text where it cannot be that."""
    try:
        root = ElementTree.fromstring("<i>" + _VOID.sub(r"<\1/>", html) + "</i>")  # noqa: S314
    except ElementTree.ParseError:
        return escape(text)
    for link in root.iter("a"):
        if not re.match(r"(?:https?|mailto):", link.get("href", ""), re.IGNORECASE):
            link.attrib.pop("href", None)
    return as_markup(ElementTree.tostring(root, encoding="unicode")[3:-4] if len(root) or root.text else "")


def _event_lines(press: Press, topic: Topic) -> list[EventLine]:
    """Without the publication of each article: the chapters say that."""
    events = press.catalogue.events.of(f"topic/{topic.slug}")
    return [event_line(press, "", event, here=True) for event in events if event.modality != "published"]


def _event(draft: _Draft, line: EventLine) -> EventLine:
    """The event with its way to the article's chapter instead of its page; without one where the book has none."""
    path, mark, anchor = line.href.partition("#")
    href = f"{draft.files[path]}{mark}{anchor}" if path in draft.files else ""
    return replace(line, href=href)
