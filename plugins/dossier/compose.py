"""How an article becomes a record of the dossier: the steps in their order. The file to read first.

    Article ── analyse ──▶ Analysis ── record ──▶ Record: links, filings, statements

`analyse` depends on the article, the language data and the code only, and is never done twice.
`make_record` adds what the editor's files say. What follows from all records together is made in `build`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dossier.analysis import analyse_text, language_of
from dossier.entities import Authority, find_authority_mentions, link_article, overrule_names
from dossier.events import StatementSource, find_publication, find_statements
from dossier.labels import label_publication
from dossier.model import (
    Analysis,
    Article,
    Block,
    DateMention,
    Filing,
    LinkedMention,
    Manuscript,
    NameMention,
    Rights,
    Sentence,
    Statement,
)
from dossier.names import describe_pipeline, is_actor
from dossier.search import ArticleTerms, index_article
from dossier.search.terms import FieldName
from dossier.sentences import find_sentences
from dossier.topics import TopicIndex, file_article, fold_article

_STRICTEST: Mapping[Rights, int] = {"full": 0, "excerpt": 1, "none": 2}


@dataclass(frozen=True, slots=True)
class Findings:
    """All that is found in one article, stored by `digest_of`."""

    analysis: Analysis
    terms: ArticleTerms


@dataclass(frozen=True, slots=True)
class Record:
    """All that the catalogue holds of one article."""

    manuscript: Manuscript
    sentences: tuple[Sentence, ...]
    dates: tuple[DateMention, ...]
    links: tuple[LinkedMention, ...]
    filings: tuple[Filing, ...]
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """The editor's files, read: what every record is made against."""

    authority: Authority
    topics: TopicIndex
    site_language: str


def rights_in(article: Article, rights: Mapping[str, Rights]) -> Rights:
    """What may be published of an article: the strictest of its own rights and its sources'."""
    wishes = [article.rights, *(rights[source] for source in article.sources if source in rights)]
    return max(wishes, key=_STRICTEST.__getitem__)


def limit_to_rights(manuscript: Manuscript, rights: Mapping[str, Rights], language: str) -> Manuscript:
    """The manuscript with only what may be published; `language` is the site's, for a headline that has to be made."""
    article = manuscript.article
    strictest = rights_in(article, rights)
    if strictest == "full":
        return manuscript
    if strictest == "excerpt":
        limited = replace(article, blocks=_excerpt(article), rights=strictest)
    else:
        limited = _without_text(article, language)
    return replace(manuscript, article=limited)


def _without_text(article: Article, language: str) -> Article:
    """What is known about the article, without a word of its text: a headline or a dateline out of it goes too."""
    bare = replace(article, blocks=(), dateline="", rights="none")
    if article.headline_origin != "lead":
        return bare
    headline = label_publication(article.sources, article.published, language)
    return replace(bare, headline=headline, headline_origin="date")


def _excerpt(article: Article) -> tuple[Block, ...]:
    """The first sentence of the lead."""
    for block in article.blocks:
        if block.kind in ("lead", "paragraph"):
            sentences = find_sentences(block.text, language_of(article.language))
            start, end = sentences[0] if sentences else (0, len(block.text))
            text = block.text[start:end]
            return (Block("lead", text, block.seed_start, block.seed_start + len(text)),)
    return ()


def digest_of(article: Article, pipelines: Mapping[str, str]) -> str:
    """Names the analysis of an article: its language, moment, headline and blocks, and who finds its names."""
    parts = [article.language, article.published.isoformat(), article.headline]
    parts += [f"{block.kind}\x1f{block.text}" for block in article.blocks]
    if article.language in pipelines:
        parts.append(describe_pipeline(pipelines[article.language]))
    return hashlib.blake2b("\x1e".join(parts).encode(), digest_size=16).hexdigest()


def analyse(article: Article, pipelines: Mapping[str, str]) -> Findings:
    """Sentences, dates, names and search terms of an article; a spaCy pipeline may find a language's names."""
    pipeline = pipelines.get(article.language, "")
    analysis = analyse_text(article.blocks, article.published, article.language, pipeline=pipeline)
    analysis = replace(analysis, names=tuple(filter(is_actor, analysis.names)))
    return Findings(analysis, index_article(_search_fields(article, analysis.names), article.language))


def _search_fields(article: Article, names: Sequence[NameMention]) -> dict[FieldName, str]:
    lead = next((block.text for block in article.blocks if block.kind == "lead"), "")
    return {
        "title": article.headline,
        "lead": lead,
        "body": "\n".join(block.text for block in article.blocks if block.kind != "lead"),
        "names": "\n".join(sorted({name.heading or name.text for name in names if name.type != "other"})),
    }


def make_record(manuscript: Manuscript, analysis: Analysis, desk: Desk) -> Record:
    """The article with its names linked, filed under topics, its dated sentences stated."""
    article = manuscript.article
    texts = [block.text for block in article.blocks]
    links = tuple(
        link_article(
            overrule_names(analysis.names, find_authority_mentions(texts, desk.authority)),
            sources=article.sources,
            authority=desk.authority,
            language=article.language,
            site_language=desk.site_language,
            texts=texts,
        )
    )
    filings = tuple(file_manuscript(manuscript, desk.topics))
    source = StatementSource(
        slug=manuscript.slug,
        published=article.published,
        language=language_of(article.language),
        blocks=article.blocks,
        mentions=links,
        topics=tuple(filing.topic for filing in filings if filing.sure),
        sources=article.sources,
    )
    statements = find_statements(source, analysis.dates, analysis.sentences)
    statements.append(find_publication(source, article.headline))
    return Record(manuscript, analysis.sentences, analysis.dates, links, filings, tuple(statements))


def file_manuscript(manuscript: Manuscript, topics: TopicIndex) -> list[Filing]:
    """The topics of a manuscript, with the reasons."""
    if not topics.topics:
        return []
    article = manuscript.article
    return file_article(
        fold_article(article),
        topics,
        folder=manuscript.folder,
        filed=manuscript.filed,
        published=article.published,
    )
