"""The search files of a dossier: built whole, or brought up to date to the same bytes."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from dossier.search.analyser import search_words, stop_words
from dossier.search.columns import Row, make_row, read_columns, write_columns
from dossier.search.families import (
    FILTERS,
    NAMES,
    REVERSED,
    TERMS,
    Change,
    Files,
    Value,
    build_family,
    starts_of,
    update_family,
    write_script,
)
from dossier.search.gathering import (
    LANGUAGE,
    Filters,
    Pair,
    Terms,
    changes_of,
    counted_keys,
    filter_edits,
    term_edits,
)
from dossier.search.names import offer, offers
from dossier.search.numbered import Numbered, update_numbered
from dossier.search.partition import sort_keys
from dossier.search.records import USUAL, EntityName, ShardSettings

FORMAT = 2
"""Of the files; another number makes everything that was stored void."""
MANIFEST = "search/manifest.js"
RANGES = "search/ranges.js"
CATALOGUE = "search/filters.js"
_COUNTS = "state/counts.json"

Heading = Callable[[str], str | None]
"""The heading of the name with that key; None for no name."""


def build_shards(
    documents: Iterable[Pair], names: Iterable[EntityName], settings: ShardSettings = USUAL
) -> Iterator[tuple[str, str]]:
    """Path under the site's root and content of every search file; the order of the documents does not matter."""
    files = build_all(sorted(documents, key=lambda pair: pair[0].number), names, settings)
    return (file for file in sorted(files) if is_published(file[0]))


def is_published(path: str) -> bool:
    """Whether a file of `build_all` goes into the site; the others are for `update_shards` alone."""
    return path.startswith("search/")


def build_all(
    documents: Iterable[Pair], names: Iterable[EntityName], settings: ShardSettings = USUAL
) -> Iterator[tuple[str, str]]:
    """Path and content of every search file, and of the state that `update_shards` needs, as each is made.

    The documents come in the order of their numbers, and neither they nor the files are held on to;
    ValueError when they do not.
    """
    terms, filters, numbered = Terms(), Filters(), Numbered(settings)
    rows: dict[int, Row] = {}
    last = -1
    for document, found in documents:
        if document.number <= last:
            raise ValueError(f"document {document.number} comes after {last}")
        last = document.number
        terms.add(document, found)
        filters.add(document)
        yield from numbered.add(document)
        rows[document.number] = make_row(document, found)
    yield from numbered.close()
    postings = terms.spelled()
    del terms
    files: Files = build_family(TERMS, postings, settings.target)
    files.update(build_family(REVERSED, {term[::-1]: "" for term in postings}, settings.target))
    del postings
    files.update(build_family(FILTERS, filters.spelled(), settings.target))
    files.update(write_columns(rows))
    names = list(names)
    files.update(build_family(NAMES, offers(names), settings.target))
    headings = {name.key: name.heading for name in names}
    files.update(_write_catalogue(filters.counts, headings.get, settings))
    whole = {path: content for path, content in files.items() if content is not None}
    yield from whole.items()
    yield from _write_manifest(whole, filters.counts, settings).items()


def update_shards(
    store: Mapping[str, str],
    added: Iterable[Pair],
    removed: Iterable[Pair],
    names: Mapping[str, Sequence[EntityName]],
    heading: Heading,
    settings: ShardSettings = USUAL,
) -> Files:
    """What differs from the stored result of `build_all` once documents went and came; None for a file that goes.

    `store` holds every file of the last result, the state included; an edited document is in `removed` as
    it was and in `added` as it is. `names` are, for each word of a name that came, went or changed, the names that
    hold it now, at least those that it offers. The store with these files is byte for byte what `build_all` makes of the
    documents and names that are now there.
    """
    gone, come = list(removed), sorted(added, key=lambda pair: pair[0].number)
    target = settings.target
    files, moved = update_family(TERMS, store, changes_of(gone, come, term_edits), target)
    reversed_words = {word[::-1]: _constant("" if came else None) for word, came in moved.items()}
    files.update(update_family(REVERSED, store, reversed_words, target)[0])
    files.update(update_family(FILTERS, store, changes_of(gone, come, filter_edits), target)[0])
    rows = read_columns(store)
    for document, _ in gone:
        rows.pop(document.number, None)
    rows.update({document.number: make_row(document, terms) for document, terms in come})
    files.update(write_columns(rows))
    files.update(update_numbered(store, [d for d, _ in come], [d for d, _ in gone], settings))
    counts = Counter(json.loads(store[_COUNTS]))
    counts.subtract(key for document, _ in gone for key in counted_keys(document))
    counts.update(key for document, _ in come for key in counted_keys(document))
    counts = +counts
    words = {word: _constant(offer(found) or None) for word, found in names.items()}
    files.update(update_family(NAMES, store, words, target)[0])
    files.update(_write_catalogue(counts, heading, settings))
    files.update(_write_manifest(_Patched(store, files), counts, settings))
    return {path: content for path, content in files.items() if store.get(path) != content}


class _Patched(dict[str, str]):
    """The state after an update: what changed, and the store for the rest."""

    def __init__(self, store: Mapping[str, str], files: Files) -> None:
        super().__init__({path: content for path, content in files.items() if content is not None})
        self._store = store

    def get(self, path: str, default: str | None = None) -> str:  # type: ignore[override]
        return self[path] if path in self else self._store.get(path, default or "")


def _constant(value: Value | None) -> Change:
    return lambda _: value


def _write_catalogue(counts: Mapping[str, int], heading: Heading, settings: ShardSettings) -> Files:
    """The values that the filters list, most documents first, and the counts behind them."""
    kinds: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for key, count in counts.items():
        if not key.startswith(LANGUAGE):
            kinds[key.split("/", 1)[0]].append((-count, key))
    listed = {
        kind: [
            [key, heading(key) or key.split("/", 1)[1], -count]
            for count, key in sorted(found)[: settings.catalogue]
        ]
        for kind, found in sorted(kinds.items())
    }
    return {
        CATALOGUE: write_script("filters", listed),
        _COUNTS: json.dumps(dict(sorted(counts.items())), ensure_ascii=False, separators=(",", ":")),
    }


def _write_manifest(
    files: Mapping[str, str], counts: Mapping[str, int], settings: ShardSettings
) -> dict[str, str]:
    starts = {
        family.name: starts_of(family, files, settings.target) for family in (TERMS, REVERSED, FILTERS, NAMES)
    }
    languages = [key.removeprefix(LANGUAGE) for key in sorted(counts) if key.startswith(LANGUAGE)]
    manifest = {
        "format": FORMAT,
        "summaries": settings.summaries,
        "texts": settings.texts,
        "languages": {language: _language(language) for language in languages},
        "t": " ".join(starts.pop("t")),
    }
    return {MANIFEST: write_script("manifest", manifest), RANGES: write_script("ranges", starts)}


def _language(language: str) -> dict[str, object]:
    words = search_words(language)
    return {
        "stop": " ".join(sort_keys(stop_words(words))),
        "stemmer": words.stemmer,
        "compounds": words.compounds,
    }
