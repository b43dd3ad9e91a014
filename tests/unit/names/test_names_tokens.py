"""Tokens reproduce their text and cut where the corpora cut."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.names.tokens import split_tokens


def tokens(text: str, language: str = "nl") -> list[str]:
    return [text[start:end] for start, end in split_tokens(text, 0, len(text), language=language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De PS-voorzitter sprak.", ["De", "PS-voorzitter", "sprak", "."]),
        ("'Nee', zei Baert.", ["'", "Nee", "'", ",", "zei", "Baert", "."]),
        ("in '98 en 's avonds", ["in", "'98", "en", "'s", "avonds"]),
        ("J. Peeters (VLD) won.", ["J.", "Peeters", "(", "VLD", ")", "won", "."]),
        ("Gent -- Brugge", ["Gent", "--", "Brugge"]),
        ("(Z-A / Arg)-Asagoe", ["(", "Z-A", "/", "Arg", ")", "-Asagoe"]),
        ("Gent( 2)", ["Gent", "(", "2", ")"]),
        ("Ahrar al-Sham-leider", ["Ahrar", "al-Sham", "-leider"]),
        ("Nusra-Front-strijders", ["Nusra-Front", "-strijders"]),
    ],
)
def test_dutch_text_is_cut_as_in_dutch_corpora(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


def test_english_possessives_and_negations_stand_apart() -> None:
    assert tokens("Syria's envoy didn't come.", "en") == ["Syria", "'s", "envoy", "did", "n't", "come", "."]


def test_acronyms_keep_their_full_stops() -> None:
    assert tokens("He left the U.S. on Monday.", "en")[3] == "U.S."


@given(
    st.text(max_size=80) | st.text(alphabet="aB1 ()[]'’.,-/", max_size=30),
    st.sampled_from(["nl", "en", "fr"]),
)
def test_tokens_cover_all_but_blanks_in_order(text: str, language: str) -> None:
    found = split_tokens(text, 0, len(text), language=language)
    assert "".join(text[start:end] for start, end in found) == "".join(text.split())
    assert all(start < end for start, end in found)
    assert all(before[1] <= after[0] for before, after in pairwise(found))
