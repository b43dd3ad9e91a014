"""What the articles suggest to the editor: topics that are likely missing beside an article, and new ones among the unfiled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dossier.analysis import language_of
from dossier.catalogue import Catalogue
from dossier.codec import decode
from dossier.compose import Record
from dossier.model import Filing
from dossier.search.analyser import stop_words
from dossier.slugs import make_slug, unique_slug
from dossier.state import State
from dossier.topics import (
    UNSORTED,
    ArticleWords,
    TopicIndex,
    TopicModel,
    TopicProposal,
    UnfiledArticle,
    add_likely,
    count_words,
    fold_article,
    format_topic,
    propose_topics,
)


@dataclass(frozen=True, slots=True)
class ProposedTopic:
    """A topic that suggests itself, ready to be taken over."""

    slug: str
    """The folder it would have."""
    title: str
    articles: tuple[str, ...]
    """Paths of their pages, oldest first."""
    closeness: float
    text: str
    """Its `topic.md`."""


def find_likely(state: State, topics: TopicIndex) -> list[tuple[str, Filing]]:
    """The pages that may belong to a topic they are not filed under, with why, the likeliest first.

    Those that the words of the topic nearly file, and those that the model of all articles finds likely.
    """
    rows = list(_records(state))
    words = {record.manuscript.path: fold_article(record.manuscript.article) for record in rows}
    model = TopicModel(words, topics, pins=_pins(rows))
    found = []
    for record in rows:
        manuscript = record.manuscript
        scores = model.score(words[manuscript.path], manuscript.article.published)
        left = manuscript.filed if manuscript.filed != manuscript.folder else ""
        standing = [score for score in scores if score.topic != left]
        filings = add_likely(record.filings, standing, closed=False)
        found += [(manuscript.path, filing) for filing in filings if not filing.sure]
    return sorted(found, key=lambda pair: (-pair[1].score, pair[0], pair[1].topic))


def find_proposals_of_topics(state: State, catalogue: Catalogue, topics: TopicIndex) -> list[ProposedTopic]:
    """New topics among the articles that none holds, largest first."""
    unfiled: list[UnfiledArticle] = []
    for record in _records(state):
        if not any(filing.sure for filing in record.filings):
            article = record.manuscript.article
            words = _content_words(fold_article(article), article.language)
            names = tuple(dict.fromkeys(_headings(record, catalogue)))
            unfiled.append(UnfiledArticle(record.manuscript.path, article.published, words, names))
    taken = {*topics.topics, UNSORTED, "pages", "authority"}
    proposed = []
    for proposal in propose_topics(unfiled):
        topic = _proposed(proposal, taken)
        taken.add(topic.slug)
        proposed.append(topic)
    return proposed


def _records(state: State) -> Iterator[Record]:
    """The articles that stand by themselves, by path."""
    for (slug,) in state.rows("SELECT slug FROM articles WHERE standing = '' ORDER BY path"):
        yield decode(Record, state.rows("SELECT record FROM records WHERE slug = ?", slug)[0][0])


def _pins(records: list[Record]) -> Mapping[str, str]:
    return {
        record.manuscript.path: filing.topic
        for record in records
        for filing in record.filings
        if filing.pinned
    }


def _content_words(words: ArticleWords, language: str) -> dict[str, int]:
    return count_words(words, stop=stop_words(language_of(language).search))


def _headings(record: Record, catalogue: Catalogue) -> Iterator[str]:
    for link in record.links:
        entity = catalogue.entities.of_name(link.entity) if link.form != "demonym" else None
        if entity:
            yield entity.heading


def _proposed(proposal: TopicProposal, taken: set[str]) -> ProposedTopic:
    slug = unique_slug(make_slug(proposal.title, 40), taken, proposal.articles[0])
    return ProposedTopic(slug, proposal.title, proposal.articles, proposal.closeness, format_topic(proposal))
