"""The step from names to persons, places and organisations, corrected by the editor's authority files."""

from __future__ import annotations

from dossier.entities.authority import COLUMNS, SEPARATOR, check_authority, parse_authority
from dossier.entities.describing import describe_entity
from dossier.entities.entries import IndexEntry, index_entries
from dossier.entities.index import Authority, key_of
from dossier.entities.linking import link_article
from dossier.entities.matching import find_authority_mentions, overrule_names
from dossier.entities.proposals import Candidate, Proposal, find_proposals, format_proposals
from dossier.entities.settling import settle_types
from dossier.entities.sorting import sort_key, sort_letter, sort_name

__all__ = [
    "COLUMNS",
    "SEPARATOR",
    "Authority",
    "Candidate",
    "IndexEntry",
    "Proposal",
    "check_authority",
    "describe_entity",
    "find_authority_mentions",
    "find_proposals",
    "format_proposals",
    "index_entries",
    "key_of",
    "link_article",
    "overrule_names",
    "parse_authority",
    "settle_types",
    "sort_key",
    "sort_letter",
    "sort_name",
]
