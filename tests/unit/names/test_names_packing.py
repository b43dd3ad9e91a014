"""Packed lists and weights come back as they went in."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.names.lexicon import ABROAD_BITS, Bloom, HashTable, Lexicon, bloom_places, word_key
from dossier.names.packing import (
    from_planes,
    from_steps,
    pack,
    pack_weights,
    to_planes,
    to_steps,
    unpack,
    unpack_weights,
)
from dossier.names.tagger import Tagger, Weights


@given(st.sets(st.integers(0, 2**32 - 1)))
def test_ascending_hashes_survive_packing(keys: set[int]) -> None:
    assert list(from_steps(to_steps(sorted(keys)))) == sorted(keys)


@given(st.lists(st.integers(0, 2**16 - 1)))
def test_short_numbers_survive_packing(numbers: list[int]) -> None:
    assert list(from_planes(to_planes(numbers, 2), 2)) == numbers


def test_a_file_of_another_kind_is_refused_with_what_to_do() -> None:
    with pytest.raises(ValueError, match="make model"):
        unpack(b"PK\x03\x04 something else")


def weights_of(entries: dict[int, dict[int, int]], labels: tuple[str, ...] = ("O", "U-LOC")) -> Weights:
    keys = sorted(entries)
    return Weights(
        labels,
        array("I", keys),
        bytes(len(entries[key]) for key in keys),
        bytes(label for key in keys for label in sorted(entries[key])),
        array("h", [entries[key][label] for key in keys for label in sorted(entries[key])]),
        [[0] * len(labels) for _ in labels],
    )


def test_weights_survive_packing_with_their_signs() -> None:
    weights = weights_of({7: {0: -300, 1: 32767}, 4_000_000_000: {1: -32767}})
    again = unpack_weights(unpack(pack(pack_weights(weights))))
    assert (again.labels, again.keys, again.counts, again.label_of, again.weight_of, again.steps) == (
        weights.labels,
        weights.keys,
        weights.counts,
        weights.label_of,
        weights.weight_of,
        weights.steps,
    )


def test_negative_weights_do_not_leak_into_the_next_label() -> None:
    from zlib import crc32

    empty = HashTable(array("I"), array("I"))
    lexicon = Lexicon(Bloom(b"\0" * 8), empty, empty, empty)
    favoured = weights_of({crc32(b"w=Gent"): {0: -20_000, 1: 5}, crc32(b"bias"): {0: 100}})
    assert Tagger(favoured, lexicon).label_article([["Gent"], ["Brugge"]]) == [["U-LOC"], ["O"]]


def eager_tagger(**words: frozenset[str]) -> Tagger:
    """A tagger that takes every word it weighs for a place."""
    from zlib import crc32

    empty = HashTable(array("I"), array("I"))
    lexicon = Lexicon(Bloom(b"\0" * 8), empty, empty, empty)
    return Tagger(weights_of({crc32(b"bias"): {0: -20_000, 1: 20_000}}), lexicon, **words)


def test_only_capitals_and_small_words_and_numbers_beside_them_are_weighed() -> None:
    tagger = eager_tagger(particles=frozenset({"van"}))
    words = ["Bank", "van", "Gent", "telt", "weer", "2", "dagen"]
    assert tagger.label_article([words]) == [["U-LOC"] * 3 + ["O"] * 4]


def test_a_small_word_that_opens_a_sentence_is_no_name_unless_it_has_its_capital_elsewhere() -> None:
    tagger = eager_tagger(openers=frozenset({"zij"}))
    sentence = ["Zij", "weigerde"]
    assert tagger.label_article([sentence]) == [[]]
    assert tagger.label_article([sentence, ["Toen", "koos", "Zij"]])[0] == ["U-LOC", "O"]


def test_a_name_ends_where_its_run_ends() -> None:
    """A label that asks for another word of the name cannot stand at the end of a run, however well it scores."""
    from zlib import crc32

    labels = ("B-LOC", "L-LOC", "O", "U-LOC")
    empty = HashTable(array("I"), array("I"))
    lexicon = Lexicon(Bloom(b"\0" * 8), empty, empty, empty)
    weights = weights_of({crc32(b"bias"): {0: 20_000, 1: 300, 2: 100, 3: 200}}, labels)
    tagger = Tagger(weights, lexicon)
    assert tagger.label_article([["Gent"], ["Den", "Haag"]]) == [["U-LOC"], ["B-LOC", "L-LOC"]]


def test_a_word_put_into_the_bit_field_is_found_there() -> None:
    bits = bytearray(16)
    for place in bloom_places("gisteren", 128):
        bits[place >> 3] |= 1 << (place & 7)
    assert "gisteren" in Bloom(bytes(bits))
    assert "Kerry" not in Bloom(bytes(16))


def test_both_paths_of_a_word_abroad_are_read_and_shouting_makes_no_difference() -> None:
    empty = HashTable(array("I"), array("I"))
    abroad = HashTable(array("I", [word_key("Chirac")]), array("I", [0b101 | 0b1011 << ABROAD_BITS]))
    lexicon = Lexicon(Bloom(b"\0" * 8), empty, empty, empty, abroad=abroad)
    assert lexicon.clusters_abroad("Chirac") == lexicon.clusters_abroad("CHIRAC") == ("01", "011")
    assert lexicon.clusters_abroad("chirac") == ("", "")
