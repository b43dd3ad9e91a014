"""The search files of a dossier: built whole, or brought up to date to the same bytes."""

from __future__ import annotations

import json
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

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
from dossier.search.names import offer, offers
from dossier.search.numbered import Numbered, update_numbered
from dossier.search.partition import sort_keys
from dossier.search.postings import Edit, Series, TermPostings, edit_term, spell_term
from dossier.search.records import USUAL, Document, EntityName, ShardSettings
from dossier.search.terms import ArticleTerms, FieldTerms

FORMAT = 2
"""Of the files; another number makes everything that was stored void."""
MANIFEST = "search/manifest.js"
RANGES = "search/ranges.js"
CATALOGUE = "search/filters.js"
_COUNTS = "state/counts.json"
_LANGUAGE = "language/"
_NUMBERS = array("I")
"""Of four bytes each: there are millions, and a list would take ten times as much."""
_NOWHERE = Series()

Pair = tuple[Document, ArticleTerms]
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
    terms, filters, numbered = _Terms(), _Filters(), Numbered(settings)
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
    files, moved = update_family(TERMS, store, _changes(gone, come, _term_edits), target)
    reversed_words = {word[::-1]: _constant("" if came else None) for word, came in moved.items()}
    files.update(update_family(REVERSED, store, reversed_words, target)[0])
    files.update(update_family(FILTERS, store, _changes(gone, come, _filter_edits), target)[0])
    rows = read_columns(store)
    for document, _ in gone:
        rows.pop(document.number, None)
    rows.update({document.number: make_row(document, terms) for document, terms in come})
    files.update(write_columns(rows))
    files.update(update_numbered(store, [d for d, _ in come], [d for d, _ in gone], settings))
    counts = Counter(json.loads(store[_COUNTS]))
    counts.subtract(key for document, _ in gone for key in _counted(document))
    counts.update(key for document, _ in come for key in _counted(document))
    counts = +counts
    words = {word: _constant(offer(found) or None) for word, found in names.items()}
    files.update(update_family(NAMES, store, words, target)[0])
    files.update(_write_catalogue(counts, heading, settings))
    files.update(_write_manifest(_Patched(store, files), counts, settings))
    return {path: content for path, content in files.items() if store.get(path) != content}


def filter_keys(document: Document) -> list[str]:
    """All that a document can be filtered by, as `type/value`."""
    keys = [f"topic/{topic}" for topic in document.topics]
    keys += [f"source/{source}" for source in document.sources]
    return list(dict.fromkeys([*keys, *document.entities]))


def _counted(document: Document) -> list[str]:
    return [*filter_keys(document), f"{_LANGUAGE}{document.language}"]


class _Patched(dict[str, str]):
    """The state after an update: what changed, and the store for the rest."""

    def __init__(self, store: Mapping[str, str], files: Files) -> None:
        super().__init__({path: content for path, content in files.items() if content is not None})
        self._store = store

    def get(self, path: str, default: str | None = None) -> str:  # type: ignore[override]
        return self[path] if path in self else self._store.get(path, default or "")


# ── records from documents ──────────────────────────────────────────────────────────────────────────


class _Columns:
    """The documents of each term, a document at a time, in the order of their numbers."""

    def __init__(self) -> None:
        self.numbers: defaultdict[str, array[int]] = defaultdict(_NUMBERS.__copy__)
        self._frequent: defaultdict[str, array[int]] = defaultdict(_NUMBERS.__copy__)
        """Place and frequency in turn, of the frequencies other than 1."""

    def add(self, field: FieldTerms, number: int) -> None:
        """A document's terms."""
        numbers = self.numbers
        for term in field.counts:
            numbers[term].append(number)
        self._add_frequent(field)

    def add_places(self, field: FieldTerms, among: Mapping[str, array[int]]) -> None:
        """A document's terms by its place among the documents of each, of which it is the last."""
        numbers = self.numbers
        for term in field.counts:
            numbers[term].append(len(among[term]) - 1)
        self._add_frequent(field)

    def series(self, term: str) -> Series:
        """The documents or places of a term."""
        numbers = self.numbers.get(term)
        if numbers is None:
            return _NOWHERE
        frequent = self._frequent.get(term)
        if frequent is None:
            return Series(numbers)
        return Series(numbers, list(zip(frequent[::2], frequent[1::2], strict=True)))

    def _add_frequent(self, field: FieldTerms) -> None:
        if field.length > len(field.counts):
            for term in [term for term, count in field.counts.items() if count != 1]:
                self._frequent[term].extend((len(self.numbers[term]) - 1, field.counts[term]))


class _Terms:
    """The postings of every term, a document at a time."""

    def __init__(self) -> None:
        self._text, self._lead, self._title, self._names = _Columns(), _Columns(), _Columns(), _Columns()

    def add(self, document: Document, terms: ArticleTerms) -> None:
        self._text.add(terms.text, document.number)
        self._lead.add_places(terms.lead, self._text.numbers)
        self._title.add_places(terms.title, self._text.numbers)
        self._names.add(terms.names, document.number)

    def spelled(self) -> dict[str, str]:
        """Spelled postings by term."""
        parts = self._text, self._lead, self._title, self._names
        return {
            term: spell_term(TermPostings(*(part.series(term) for part in parts)))
            for term in {**self._text.numbers, **self._names.numbers}
        }


class _Filters:
    """The documents behind every value of a filter, a document at a time, and how many there are."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        """Documents by value, and by language."""
        self._numbers: defaultdict[str, array[int]] = defaultdict(_NUMBERS.__copy__)

    def add(self, document: Document) -> None:
        self.counts.update(_counted(document))
        for key in filter_keys(document):
            self._numbers[key].append(document.number)

    def spelled(self) -> dict[str, str]:
        """Spelled postings by value."""
        return {key: spell_term(TermPostings(Series(found))) for key, found in self._numbers.items()}


Edits = Iterable[tuple[str, Edit]]
"""Edits by key."""


def _term_edits(document: Document, terms: ArticleTerms) -> Edits:
    fields = {"text": terms.text, "lead": terms.lead, "title": terms.title, "names": terms.names}
    for part, field in fields.items():
        for term, count in field.counts.items():
            yield term, (part, document.number, count)


def _filter_edits(document: Document, terms: ArticleTerms) -> Edits:
    return ((key, ("text", document.number, 1)) for key in filter_keys(document))


def _changes(
    gone: Iterable[Pair], come: Iterable[Pair], edits_of: Callable[[Document, ArticleTerms], Edits]
) -> dict[str, Change]:
    """What becomes of each key's value once the documents have gone and come, in this order."""
    edits: defaultdict[str, list[Edit]] = defaultdict(list)
    for document, terms in gone:
        for key, (part, number, _) in edits_of(document, terms):
            edits[key].append((part, number, 0))
    for document, terms in come:
        for key, edit in edits_of(document, terms):
            edits[key].append(edit)
    return {key: partial(_edit, edits=found) for key, found in edits.items()}


def _edit(value: Value | None, edits: Iterable[Edit]) -> Value | None:
    return edit_term(str(value or ""), edits)


def _constant(value: Value | None) -> Change:
    return lambda _: value


# ── what is written anew every time ─────────────────────────────────────────────────────────────────


def _write_catalogue(counts: Mapping[str, int], heading: Heading, settings: ShardSettings) -> Files:
    """The values that the filters list, most documents first, and the counts behind them."""
    kinds: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for key, count in counts.items():
        if not key.startswith(_LANGUAGE):
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
    languages = [key.removeprefix(_LANGUAGE) for key in sorted(counts) if key.startswith(_LANGUAGE)]
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
