"""How relevance is measured on a test collection, on one that was invented here."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.relevance import (
    Collection,
    Entry,
    discounted_gain,
    forms_of,
    make_bm25,
    read_collection,
    tell,
)

from dossier.search import analyse, index_article

DOCUMENTS = """.I 1
.T
Talks in Geneva
.A
A reporter
.W
The ministers talked about a truce.
.I 2
.W
The harbour was closed by ice,
and ministers were told.
.I 3
.W
Ice cream sold well.
"""
QUERIES = """.I a
.W
What did the ministers say of the truce?
.I b
.W
Who judged this?
.I c
.W
ice in the harbour
"""
JUDGEMENTS = """a 0 1 2
a 0 2 1
b 0 3 0
c 0 2 1
"""


@pytest.fixture
def collection(tmp_path: Path) -> Collection:
    for name, content in (("documents", DOCUMENTS), ("queries", QUERIES), ("judgements", JUDGEMENTS)):
        (tmp_path / name).write_text(content, "utf-8")
    return read_collection(tmp_path)


def test_other_marks_are_passed_over_and_lines_kept(collection: Collection) -> None:
    assert collection.documents[:2] == [
        Entry("1", "Talks in Geneva", "The ministers talked about a truce."),
        Entry("2", "", "The harbour was closed by ice,\nand ministers were told."),
    ]


def test_a_query_that_nothing_is_relevant_for_is_left_out(collection: Collection) -> None:
    assert [query.name for query in collection.queries] == ["a", "c"]


def test_queries_are_cut_to_words_that_some_document_holds(collection: Collection) -> None:
    assert forms_of(collection, "en") == {
        "as they stand": ["What did the ministers say of the truce?", "ice in the harbour"],
        "3 rarest words": ["ministers truce", "ice harbour"],
        "2 rarest words": ["ministers truce", "ice harbour"],
    }


def test_bm25_puts_first_what_holds_most_of_the_rarest_terms(collection: Collection) -> None:
    articles = [
        index_article({"title": entry.title, "body": entry.text}, "en") for entry in collection.documents
    ]
    assert make_bm25(articles)(analyse("ice in the harbour", "en")) == [2, 3]


def test_gains_are_measured_against_the_best_order() -> None:
    grades = {"1": 2, "2": 1}
    assert discounted_gain(["1", "2"], grades) == 1
    assert discounted_gain(["2", "1"], grades) == pytest.approx(0.8597, abs=1e-4)
    assert discounted_gain([*"abcdefghij", "1"], grades) == 0


def test_figures_are_means_over_all_queries(collection: Collection) -> None:
    assert tell([["1", "2"], ["3", "2"]], collection) == "0.815 / 0.750"
