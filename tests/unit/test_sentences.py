"""Where sentences begin and end, in text of our own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.language import DUTCH, ENGLISH, Language
from dossier.sentences import find_sentences


def split(text: str, language: Language = DUTCH) -> list[str]:
    return [text[start:end] for start, end in find_sentences(text, language)]


@pytest.mark.parametrize(
    "text",
    [
        "Volgens dr. P. Van den Berg is dat o.a. in de V.S. zo.",
        "De kans is 3.5 procent, aldus prof. Peeters.",
        "Hij wachtte... en ging weg.",
        "'Kom je nog?' vroeg ze.",
        "Het bedrijf Yahoo! zegt niets.",
    ],
)
def test_a_mark_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Het regende. 's Avonds werd het droog.", 2),
        ("'Dat is klaar.' Daarna zweeg hij.", 2),
        ("De raad stemde in. Burgemeester De Smet was blij! Waarom? Niemand weet het.", 4),
        ("Het ging mis.De rest volgt.", 2),
        ("Hij kocht fruit, brood enz. De winkel ging dicht.", 2),
        ("Het gebeurde in 2016. Niemand zag iets.", 2),
    ],
)
def test_a_mark_before_a_new_start_ends_a_sentence(text: str, count: int) -> None:
    assert len(split(text)) == count


def test_an_acronym_before_a_lower_case_word_does_not_end_a_sentence() -> None:
    assert split("U.S. officials met Mr. Kerry. They left.", ENGLISH) == [
        "U.S. officials met Mr. Kerry.",
        "They left.",
    ]


def test_a_state_abbreviation_in_a_dateline_does_not_end_a_sentence() -> None:
    assert len(split("PORTLAND, Ore., Feb. 26 - The firm paid $1.5 mln. It said so.", ENGLISH)) == 2


def test_a_closing_quotation_mark_belongs_to_its_sentence() -> None:
    assert split('"We gaan." Zij bleef.')[0] == '"We gaan."'


def test_a_blank_line_ends_a_sentence() -> None:
    assert split("Tussenkop\n\nDe tekst gaat verder") == ["Tussenkop", "De tekst gaat verder"]


def test_blanks_hold_no_sentence() -> None:
    assert find_sentences(" \n ", DUTCH) == []


@given(st.text(alphabet="aB1 .!?\n'\"…(", max_size=80))
def test_spans_are_in_order_and_only_blanks_lie_between_them(text: str) -> None:
    place = 0
    for start, end in find_sentences(text, DUTCH):
        assert text[place:start].strip() == ""
        assert text[start:end] == text[start:end].strip() != ""
        place = end
    assert text[place:].strip() == ""
