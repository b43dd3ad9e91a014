"""The search files of a dossier: built whole, or brought up to date to the same bytes."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from dossier.search.analyser import search_words, split_words, stop_words
from dossier.search.coding import add_posting, remove_posting, spell_postings
from dossier.search.columns import make_row, read_columns, write_columns
from dossier.search.families import (
    FIELDS,
    FILTERS,
    NAMES,
    REVERSED,
    TERMS,
    Change,
    Family,
    Files,
    Value,
    build_family,
    holds,
    starts_of,
    update_family,
    write_script,
)
from dossier.search.numbered import update_numbered, write_numbered
from dossier.search.partition import file_name, sort_keys
from dossier.search.records import USUAL, Document, EntityName, ShardSettings
from dossier.search.terms import ArticleTerms

FORMAT = 1
"""Of the files; another number makes everything that was stored void."""
MANIFEST = "search/manifest.js"
RANGES = "search/ranges.js"
CATALOGUE = "search/filters.js"
_COUNTS = "state/counts.json"
_LANGUAGE = "language/"
_MANY = 15
"""Names offered for one word."""

Pair = tuple[Document, ArticleTerms]


def build_shards(
    documents: Iterable[Pair], names: Iterable[EntityName], settings: ShardSettings = USUAL
) -> Iterator[tuple[str, str]]:
    """Path under the site's root and content of every search file; the order of the documents does not matter."""
    files = build_all(documents, names, settings)
    return ((path, files[path]) for path in sorted(files) if is_published(path))


def is_published(path: str) -> bool:
    """Whether a file of `build_all` goes into the site; the others are for `update_shards` alone."""
    return path.startswith("search/")


def build_all(
    documents: Iterable[Pair], names: Iterable[EntityName], settings: ShardSettings = USUAL
) -> dict[str, str]:
    """Every search file and the state that `update_shards` needs, by path."""
    pairs = sorted(documents, key=lambda pair: -pair[0].number)
    names = list(names)
    postings = _collect(pairs)
    files: Files = build_family(TERMS, postings, settings.target)
    fields = _collect_fields(pairs)
    files.update(build_family(FIELDS, fields, settings.target))
    files.update(build_family(REVERSED, {term[::-1]: "" for term in {**postings, **fields}}, settings.target))
    by_filter = _collect_filters(pairs)
    files.update(
        build_family(
            FILTERS, {key: spell_postings(found) for key, found in by_filter.items()}, settings.target
        )
    )
    counts = Counter({key: len(found) for key, found in by_filter.items()})
    counts.update(f"{_LANGUAGE}{document.language}" for document, _ in pairs)
    files.update(write_columns({document.number: make_row(document, terms) for document, terms in pairs}))
    files.update(write_numbered((document for document, _ in pairs), settings))
    files.update(_write_names(names, counts, settings))
    whole = {path: content for path, content in files.items() if content is not None}
    whole |= _write_manifest(whole, counts, settings)
    return whole


def update_shards(
    store: Mapping[str, str],
    added: Iterable[Pair],
    removed: Iterable[Pair],
    names: Iterable[EntityName],
    settings: ShardSettings = USUAL,
) -> Files:
    """What differs from the stored result of `build_all` once documents went and came; None for a file that goes.

    `store` holds every file of the last result, the state included; an edited document is in `removed` as
    it was and in `added` as it is; `names` are all names. The store with these files is byte for byte
    what `build_all` makes of the documents that are now there.
    """
    gone, come = list(removed), sorted(added, key=lambda pair: pair[0].number)
    target = settings.target
    files, of_text = update_family(TERMS, store, _changes(gone, come, _text_postings), target)
    field_files, of_fields = update_family(FIELDS, store, _changes(gone, come, _field_postings), target)
    files.update(field_files)
    words = {**of_text, **of_fields}
    text_has = holds(TERMS, store, words, target) | of_text
    fields_have = holds(FIELDS, store, words, target) | of_fields
    reversed_words = {
        word[::-1]: _constant("" if text_has[word] or fields_have[word] else None) for word in words
    }
    files.update(update_family(REVERSED, store, reversed_words, target)[0])
    files.update(update_family(FILTERS, store, _changes(gone, come, _filter_postings), target)[0])
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
    fresh = _write_names(list(names), counts, settings)
    files.update(_gone_names(store, fresh, settings))
    files.update(fresh)
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
    """Postings by term, a document at a time; the documents come newest first."""

    def __init__(self) -> None:
        self._numbers: defaultdict[str, list[int]] = defaultdict(list)
        self._frequent: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)

    def add(self, number: int, counts: Mapping[str, int]) -> None:
        numbers = self._numbers
        for term in counts:
            numbers[term].append(number)
        for term, count in [pair for pair in counts.items() if pair[1] != 1]:
            self._frequent[term].append((len(numbers[term]) - 1, count))

    def spelled(self) -> dict[str, str]:
        frequent = self._frequent
        return {
            term: spell_postings(numbers, frequent.get(term, ())) for term, numbers in self._numbers.items()
        }


def _collect(pairs: Iterable[Pair]) -> dict[str, str]:
    """Spelled postings by term."""
    columns = _Columns()
    for document, terms in pairs:
        columns.add(document.number, terms.text.counts)
    return columns.spelled()


def _collect_fields(pairs: Iterable[Pair]) -> dict[str, str]:
    parts = (_Columns(), _Columns(), _Columns())
    for document, terms in pairs:
        for part, field in zip(parts, (terms.title, terms.lead, terms.names), strict=True):
            part.add(document.number, field.counts)
    title, lead, names = (part.spelled() for part in parts)
    return {
        term: f"{title.get(term, '')}.{lead.get(term, '')}.{names.get(term, '')}"
        for term in {**title, **lead, **names}
    }


def _collect_filters(pairs: Iterable[Pair]) -> dict[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for document, _ in pairs:
        for key in filter_keys(document):
            found[key].append(document.number)
    return found


Postings = Iterable[tuple[str, int, int]]
"""Key, place among the parts of its value, and frequency."""


def _text_postings(document: Document, terms: ArticleTerms) -> Postings:
    return ((term, 0, count) for term, count in terms.text.counts.items())


def _field_postings(document: Document, terms: ArticleTerms) -> Postings:
    for at, part in enumerate((terms.title, terms.lead, terms.names)):
        for term, count in part.counts.items():
            yield term, at, count


def _filter_postings(document: Document, terms: ArticleTerms) -> Postings:
    return ((key, 0, 1) for key in filter_keys(document))


Edit = tuple[int, int, int]
"""Place among the parts, document number and frequency; 0 takes the document out."""


def _changes(
    gone: Iterable[Pair], come: Iterable[Pair], postings: Callable[[Document, ArticleTerms], Postings]
) -> dict[str, Change]:
    edits: defaultdict[str, dict[tuple[int, int], int]] = defaultdict(dict)
    for document, terms in gone:
        for key, at, _ in postings(document, terms):
            edits[key][at, document.number] = 0
    for document, terms in come:
        for key, at, count in postings(document, terms):
            edits[key][at, document.number] = count
    parts = 3 if postings is _field_postings else 1
    return {key: partial(_edit, edits=found, parts=parts) for key, found in edits.items()}


def _edit(value: Value | None, edits: Mapping[tuple[int, int], int], parts: int) -> Value | None:
    spelled = value.split(".") if isinstance(value, str) else [""] * parts
    for (at, number), count in edits.items():
        spelled[at] = (
            add_posting(spelled[at], number, count) if count else remove_posting(spelled[at], number)
        )
    return ".".join(spelled) if any(spelled) else None


def _constant(value: Value | None) -> Change:
    return lambda _: value


# ── what is written anew every time ─────────────────────────────────────────────────────────────────


def _write_names(names: list[EntityName], counts: Mapping[str, int], settings: ShardSettings) -> Files:
    """Name suggestions, the values that the filters list, and the counts behind them."""
    files = build_family(NAMES, _name_records(names), settings.target)
    headings = {name.key: name.heading for name in names}
    kinds: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for key, count in counts.items():
        if not key.startswith(_LANGUAGE):
            kinds[key.split("/", 1)[0]].append((-count, key))
    listed = {
        kind: [
            [key, headings.get(key, key.split("/", 1)[1]), -count]
            for count, key in sorted(found)[: settings.catalogue]
        ]
        for kind, found in sorted(kinds.items())
    }
    files[CATALOGUE] = write_script("filters", listed)
    files[_COUNTS] = json.dumps(dict(sorted(counts.items())), ensure_ascii=False, separators=(",", ":"))
    return files


def _name_records(names: Iterable[EntityName]) -> dict[str, Value]:
    """By folded word: the names that hold it, most articles first."""
    found: defaultdict[str, dict[str, tuple[int, str, list[str | int]]]] = defaultdict(dict)
    for name in names:
        row: list[str | int] = [name.key, name.heading, name.url, name.count]
        for word in {word for form in (name.heading, *name.variants) for word in split_words(form)}:
            found[word][name.key] = (-name.count, name.key, row)
    return {word: [row for _, _, row in sorted(rows.values())[:_MANY]] for word, rows in found.items()}


def _gone_names(store: Mapping[str, str], fresh: Files, settings: ShardSettings) -> Files:
    old = build_paths(NAMES, store, settings)
    return {path: None for path in old if path not in fresh}


def build_paths(family: Family, store: Mapping[str, str], settings: ShardSettings) -> list[str]:
    """Paths of a family's files as they stand in a store."""
    return [file_name(family.name, start) for start in starts_of(family, store, settings.target)]


def _write_manifest(
    files: Mapping[str, str], counts: Mapping[str, int], settings: ShardSettings
) -> dict[str, str]:
    starts = {
        family.name: starts_of(family, files, settings.target)
        for family in (TERMS, FIELDS, REVERSED, FILTERS, NAMES)
    }
    languages = [key.removeprefix(_LANGUAGE) for key in sorted(counts) if key.startswith(_LANGUAGE)]
    manifest = {
        "format": FORMAT,
        "summaries": settings.summaries,
        "texts": settings.texts,
        "languages": {language: _language(language) for language in languages},
        "t": " ".join(starts.pop("t")),
    }
    ranges = {name: " ".join(found) for name, found in starts.items()}
    return {MANIFEST: write_script("manifest", manifest), RANGES: write_script("ranges", ranges)}


def _language(language: str) -> dict[str, object]:
    words = search_words(language)
    return {
        "stop": " ".join(sort_keys(stop_words(words))),
        "stemmer": words.stemmer,
        "compounds": words.compounds,
    }
