"""Runs of words, their fingerprints and the index over them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dossier.copies import CopyIndex, containment, fingerprint, pack_runs, read_runs, shingle, unpack_runs

WORDS = st.lists(st.sampled_from([f"woord{n}" for n in range(40)]), max_size=80)


def test_case_punctuation_and_line_breaks_do_not_count():
    assert shingle("De brug is weer open, zei hij.") == shingle("de brug\nis WEER open zei hij")


def test_order_of_words_counts():
    assert shingle("een twee drie vier vijf") != shingle("twee een drie vier vijf")


def test_short_text_is_one_run_and_an_empty_one_none():
    assert len(shingle("brug open")) == 1
    assert shingle("…") == frozenset()
    assert fingerprint("") == frozenset()


def test_runs_are_the_same_on_every_machine():
    assert sorted(shingle("een twee drie vier vijf zes")) == [2741268125595403231, 4948534784026384866]


@given(WORDS)
def test_runs_fit_a_signed_column_and_survive_packing(words):
    runs = shingle(" ".join(words))
    assert all(0 <= run < 1 << 63 for run in runs)
    assert unpack_runs(pack_runs(runs)) == runs


@given(WORDS, WORDS, WORDS, WORDS)
def test_texts_that_share_eight_words_in_a_row_share_a_fingerprint(before, after, other_before, other_after):
    shared = [f"deel{n}" for n in range(8)]
    one = " ".join([*before, *shared, *after])
    other = " ".join([*other_before, *shared, *other_after])
    assert fingerprint(one) & fingerprint(other)


@given(WORDS)
def test_fingerprints_are_some_of_the_runs(words):
    text = " ".join(words)
    runs, fingerprints = read_runs(text)
    assert (runs, fingerprints) == (shingle(text), fingerprint(text))
    assert fingerprints <= runs
    assert bool(fingerprints) == bool(runs)


@given(WORDS, WORDS)
def test_containment_is_the_same_both_ways(one, other):
    a, b = shingle(" ".join(one)), shingle(" ".join(other))
    assert containment(a, b) == containment(b, a)
    assert 0 <= containment(a, b) <= 1


def test_part_of_a_text_is_contained_in_it_whole():
    text = "de brug over de rivier gaat na een jaar werk maandag weer open voor alle verkeer"
    assert containment(shingle(text), shingle(text[: len(text) // 2])) > 0.8


def test_article_that_is_removed_is_no_candidate_any_more():
    index = CopyIndex()
    index.add("a", {1, 2})
    index.add("b", {2})
    assert index.candidates("c", {2}) == {"a", "b"}
    index.remove("a", {1, 2})
    assert index.candidates("c", {1, 2}) == {"b"}
    assert index.candidates("b", {2}) == set()
