"""The page of an article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from dossier.catalogue import Brief
from dossier.compose import Record
from dossier.downloads import CITATIONS_BIB, CITATIONS_RIS, article_jsonld
from dossier.manuscript import block_html
from dossier.model import Article, Entity, LinkedMention
from dossier.pages.cards import topic_card
from dossier.pages.event_lines import own_statement_line
from dossier.pages.lines import article_line, country_of, home_crumb, reasons, shorten, topic_links
from dossier.pages.moments import time_of_interval, time_of_moment
from dossier.pages.press import Artefact, Press, article_link, entity_path, redirect, way_to_root
from dossier.pages.versions import version_lines
from dossier.render import as_markup
from dossier.slugs import make_slug
from dossier.views import (
    ArticleBlock,
    ArticleView,
    Citation,
    EntityLine,
    FilingLine,
    Head,
    Link,
    Mark,
    Provenance,
    RelatedLine,
    date_mark,
    isolate,
    mark_up_block,
    mention_mark,
)

RELATED = 5
"""Related articles shown."""
NEAR = 20
"""Newest earlier articles of each name that are looked at for relation."""


def make_article(press: Press, slug: str) -> Iterator[Artefact]:
    """The article's page; for a copy of another article, a page that leads there."""
    record = press.catalogue.articles.record(slug)
    brief = press.catalogue.articles.brief(slug)
    if record is None or brief is None:
        return
    standing, leader = press.catalogue.articles.standing(slug)
    target = press.catalogue.articles.brief(leader) if leader else None
    if standing == "copy" and target:
        yield Artefact(brief.url, redirect(brief.url, brief.headline, Link(target.headline, target.url)))
    else:
        yield Artefact(brief.url, _view(press, record, brief))


def _view(press: Press, record: Record, brief: Brief) -> ArticleView:
    root = way_to_root(brief.url)
    article = record.manuscript.article
    entities = {
        name: press.catalogue.entities.of_name(name)
        for name in dict.fromkeys(link.entity for link in record.links)
    }
    names = _names(press, root, record.links, entities)
    previous, following = press.catalogue.articles.neighbours(brief.slug)
    return ArticleView(
        head=_head(press, record, brief),
        headline=article.headline,
        headline_made=brief.made,
        published=time_of_moment(article.published, press.language),
        blocks=_blocks(press, root, record, entities),
        provenance=Provenance(
            seed=article.seed,
            sha256=article.sha256,
            header=article.header,
            accession=record.manuscript.accession,
        ),
        citation=_citation(press, brief, record),
        language=press.foreign(article.language),
        topics=topic_links(press, root, brief.topics),
        updated=time_of_moment(article.updated, press.language) if article.updated else None,
        sources=_sources(press, root, brief, article.sources),
        byline=article.byline,
        dateline="" if brief.lead.startswith(article.dateline) else article.dateline,
        rights=article.rights,
        rights_note=article.rights_note,
        people=names["person"],
        places=names["place"],
        organisations=names["organisation"],
        subjects=tuple(given.name for given in article.given if given.type == "subject"),
        statements=tuple(
            own_statement_line(press, root, statement)
            for statement in press.catalogue.events.statements_of(brief.slug)
        ),
        filings=_filings(press, root, brief),
        versions=version_lines(press, root, brief, record),
        related=_related(press, root, brief),
        previous=article_link(root, previous),
        next=article_link(root, following),
        editor=article.headline_origin == "editor",
    )


def _sources(press: Press, root: str, brief: Brief, sources: Sequence[str]) -> tuple[Link, ...]:
    """Links to the pages of the sources; a replaced version is counted nowhere, so its sources may have none."""
    standing, _ = press.catalogue.articles.standing(brief.slug)
    return tuple(
        Link(source, "" if standing else f"{root}sources/{make_slug(source)}.html") for source in sources
    )


def _blocks(
    press: Press, root: str, record: Record, entities: dict[str, Entity | None]
) -> tuple[ArticleBlock, ...]:
    marks: dict[int, list[Mark]] = {}
    for link in record.links:
        entity = entities[link.entity]
        if entity:
            marks.setdefault(link.block, []).append(_mention(root, link, entity))
    for date in record.dates:
        is_placed = date.value.start is not None or date.value.end is not None
        if date.value.kind in ("point", "span", "vague") and is_placed:
            time = time_of_interval(date.value, press.language, date.text)
            marks.setdefault(date.block, []).append(
                date_mark((date.start, date.end), time, stated=date.stated)
            )
    return tuple(
        ArticleBlock(
            block.kind,
            f"p{number + 1}",
            block_html(block) if block.source else mark_up_block(block.text, marks.get(number, ())),
        )
        for number, block in enumerate(record.manuscript.article.blocks)
    )


def _mention(root: str, link: LinkedMention, entity: Entity) -> Mark:
    return mention_mark(
        (link.start, link.end),
        entity.type,
        root + entity_path(entity),
        confirmed=entity.confirmed,
        form=link.form,
        anchor=f"p{link.block + 1}-{link.start}",
    )


def _names(
    press: Press, root: str, links: Sequence[LinkedMention], entities: dict[str, Entity | None]
) -> dict[str, tuple[EntityLine, ...]]:
    """Lines of those an article names, in the order of their first mention, by type."""
    by_entity: dict[str, list[LinkedMention]] = {}
    known: dict[str, Entity] = {}
    for link in links:
        entity = entities[link.entity]
        if entity:
            known[entity.key] = entity
            by_entity.setdefault(entity.key, []).append(link)
    lines: dict[str, list[EntityLine]] = {"person": [], "place": [], "organisation": []}
    for key, found in by_entity.items():
        entity = known[key]
        paragraphs = dict.fromkeys(link.block + 1 for link in found)
        lines[entity.type].append(
            EntityLine(
                heading=entity.heading,
                href=root + entity_path(entity),
                type=entity.type,
                confirmed=entity.confirmed,
                role=next((link.role for link in found if link.role), ""),
                country=country_of(press, entity),
                demonym=all(link.form == "demonym" for link in found),
                at=tuple(Link(str(number), f"#p{number}") for number in paragraphs),
            )
        )
    return {type_: tuple(found) for type_, found in lines.items()}


def _head(press: Press, record: Record, brief: Brief) -> Head:
    article = record.manuscript.article
    root, url = way_to_root(brief.url), press.absolute(brief.url)
    row = press.article_record(brief, record.manuscript)
    meta = [
        ("z:itemType", "newspaperArticle"),
        ("citation_title", article.headline),
        *(("citation_author", author.reversed) for author in row.authors),
        ("citation_publication_date", f"{article.published:%Y/%m/%d}"),
        *(("citation_journal_title", source) for source in article.sources),
        ("citation_language", article.language),
        *([("citation_fulltext_html_url", url)] if url else []),
    ]
    return Head(
        path=brief.url,
        title=article.headline,
        description=shorten(brief.lead, 200),
        breadcrumbs=(
            home_crumb(press, root),
            *topic_links(press, root, brief.topics[:1]),
        ),
        section="topics/index.html" if brief.topics else "archive/index.html",
        json_ld=as_markup(article_jsonld(row)),
        meta=tuple(meta),
        graph=_graph(press, article) if url else (),
        card=topic_card(press, brief.topics),
    )


def _graph(press: Press, article: Article) -> tuple[tuple[str, str], ...]:
    zone = ZoneInfo(press.settings.time_zone)
    moments = (("published", article.published), ("modified", article.updated))
    times = [
        (f"article:{name}_time", moment.replace(tzinfo=zone).isoformat())
        for name, moment in moments
        if moment
    ]
    return (("og:type", "article"), *times)


def _citation(press: Press, brief: Brief, record: Record) -> Citation:
    row = press.article_record(brief, record.manuscript)
    writers = ", ".join(f"{author.given} {author.family}" for author in row.authors)
    sources = ", ".join(brief.sources)
    when = time_of_moment(brief.published, press.language).label
    # A headline made of source and date would say the same twice.
    titled = record.manuscript.article.headline_origin != "date"
    headline = f"‘{brief.headline}’" if titled else ""
    parts = [writers, headline, sources, when] if writers else [sources, headline, when]
    text = f"{', '.join(filter(None, parts))}. {press.translate('In')}: {press.settings.site_name}."
    records = (
        ("BibTeX", CITATIONS_BIB.whole([row]).strip()),
        ("RIS", CITATIONS_RIS.whole([row]).replace("\r\n", "\n").strip()),
    )
    return Citation(isolate(f"{text} {press.absolute(brief.url)}".strip()), records)


def _filings(press: Press, root: str, brief: Brief) -> tuple[FilingLine, ...]:
    topics = press.catalogue.topics
    return tuple(
        FilingLine(topic_links(press, root, [filing.topic])[0], reasons(press, filing), filing.pinned)
        for filing in press.catalogue.articles.filings(brief.slug)
        if filing.sure and filing.topic in topics
    )


def _related(press: Press, root: str, brief: Brief) -> tuple[RelatedLine, ...]:
    """Earlier articles that share two names or more, the most shared first, then the newest."""
    catalogue = press.catalogue
    shared: dict[str, list[str]] = {}
    for key, _ in catalogue.entities.uses_in(brief.slug):
        for slug in catalogue.entities.articles_naming(key, (brief.published, brief.slug), NEAR):
            shared.setdefault(slug, []).append(key)
    best = [(slug, keys) for slug, keys in shared.items() if len(keys) > 1]
    found = [(other, keys) for slug, keys in best if (other := catalogue.articles.brief(slug))]
    found.sort(key=lambda pair: (len(pair[1]), pair[0].published, pair[0].slug), reverse=True)
    return tuple(
        RelatedLine(
            article_line(press, root, other, summary=False),
            "names",
            tuple(entity.heading for key in keys if (entity := catalogue.entities.of_name(key))),
        )
        for other, keys in found[:RELATED]
    )
