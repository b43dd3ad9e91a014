"""What the documents come to by term and by filter value: gathered whole, or as what changes when some go and come."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import partial

from dossier.search.families import (
    Change,
    Value,
)
from dossier.search.postings import Edit, Series, TermPostings, edit_term, spell_term
from dossier.search.records import Document
from dossier.search.terms import ArticleTerms, FieldTerms

LANGUAGE = "language/"
"""Before the language in the key of its count."""
_NUMBERS = array("I")
"""Of four bytes each: there are millions, and a list would take ten times as much."""
_NOWHERE = Series()

Pair = tuple[Document, ArticleTerms]


def filter_keys(document: Document) -> list[str]:
    """All that a document can be filtered by, as `type/value`."""
    keys = [f"topic/{topic}" for topic in document.topics]
    keys += [f"source/{source}" for source in document.sources]
    return list(dict.fromkeys([*keys, *document.entities]))


def counted_keys(document: Document) -> list[str]:
    return [*filter_keys(document), f"{LANGUAGE}{document.language}"]


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


class Terms:
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


class Filters:
    """The documents behind every value of a filter, a document at a time, and how many there are."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        """Documents by value, and by language."""
        self._numbers: defaultdict[str, array[int]] = defaultdict(_NUMBERS.__copy__)

    def add(self, document: Document) -> None:
        self.counts.update(counted_keys(document))
        for key in filter_keys(document):
            self._numbers[key].append(document.number)

    def spelled(self) -> dict[str, str]:
        """Spelled postings by value."""
        return {key: spell_term(TermPostings(Series(found))) for key, found in self._numbers.items()}


Edits = Iterable[tuple[str, Edit]]
"""Edits by key."""


def term_edits(document: Document, terms: ArticleTerms) -> Edits:
    fields = {"text": terms.text, "lead": terms.lead, "title": terms.title, "names": terms.names}
    for part, field in fields.items():
        for term, count in field.counts.items():
            yield term, (part, document.number, count)


def filter_edits(document: Document, terms: ArticleTerms) -> Edits:
    return ((key, ("text", document.number, 1)) for key in filter_keys(document))


def changes_of(
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
