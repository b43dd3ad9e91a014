"""Names as a reader types them: which ones a word offers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from dossier.search.analyser import split_words
from dossier.search.records import EntityName

MOST_OFFERED = 15
"""Names offered for one word."""


def words_of(name: EntityName) -> set[str]:
    """The folded words of a name's heading and variants.

    >>> sorted(words_of(EntityName("place/ur", "Ür", "places/ur.html", "place", 1, ("Oer van Chaldea",))))
    ['chaldea', 'oer', 'ur', 'van']
    """
    return {word for form in (name.heading, *name.variants) for word in split_words(form)}


def offer(names: Iterable[EntityName]) -> list[Any]:
    """What a word offers of the names that hold it: the `MOST_OFFERED` with most articles, then by key."""
    first = sorted(names, key=lambda name: (-name.count, name.key))[:MOST_OFFERED]
    return [[name.key, name.heading, name.url, name.count] for name in first]


def offers(names: Sequence[EntityName]) -> dict[str, list[Any]]:
    """What each word offers."""
    found: defaultdict[str, dict[str, EntityName]] = defaultdict(dict)
    for name in names:
        for word in words_of(name):
            found[word][name.key] = name
    return {word: offer(holders.values()) for word, holders in found.items()}
