"""Topics: which articles belong to a topic that a person defined, why, and which new topics suggest themselves."""

from __future__ import annotations

from dossier.topics.expansion import (
    FEWEST_ARTICLES,
    FEWEST_TOPICS,
    TopicModel,
    TopicScore,
    add_likely,
    score_topics,
)
from dossier.topics.filing import UNSORTED, file_article, label_reason
from dossier.topics.index import TopicIndex, check_topics, settle_parents
from dossier.topics.proposals import TopicProposal, UnfiledArticle, format_topic, propose_topics
from dossier.topics.topic_file import parse_topic
from dossier.topics.words import ArticleWords, count_words, fold_article, fold_texts, fold_words

__all__ = [
    "FEWEST_ARTICLES",
    "FEWEST_TOPICS",
    "UNSORTED",
    "ArticleWords",
    "TopicIndex",
    "TopicModel",
    "TopicProposal",
    "TopicScore",
    "UnfiledArticle",
    "add_likely",
    "check_topics",
    "count_words",
    "file_article",
    "fold_article",
    "fold_texts",
    "fold_words",
    "format_topic",
    "label_reason",
    "parse_topic",
    "propose_topics",
    "score_topics",
    "settle_parents",
]
