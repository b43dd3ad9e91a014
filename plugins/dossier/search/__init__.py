"""Search: the words of articles as files that a browser can rank by, from a web server or from a folder."""

from __future__ import annotations

from dossier.search.analyser import analyse
from dossier.search.names import MOST_OFFERED, words_of
from dossier.search.records import Document, EntityName, ShardSettings
from dossier.search.shards import FORMAT, build_all, build_shards, is_published, update_shards
from dossier.search.terms import ArticleTerms, FieldTerms, index_article

__all__ = [
    "FORMAT",
    "MOST_OFFERED",
    "ArticleTerms",
    "Document",
    "EntityName",
    "FieldTerms",
    "ShardSettings",
    "analyse",
    "build_all",
    "build_shards",
    "index_article",
    "is_published",
    "update_shards",
    "words_of",
]
