"""What becomes a search term, and what does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.search import ArticleTerms, analyse, index_article
from dossier.search.analyser import count_terms, fold, split_words


@pytest.mark.parametrize(
    ("text", "language", "terms"),
    [
        ("Genève", "nl", ["genev"]),
        ("Geneve", "nl", ["genev"]),
        ("de ministers", "nl", ["minister"]),
        ("the agreements,", "en", ["agreement"]),
        ("V.S. VS v.s", "nl", ["vs", "vs", "vs"]),
        ("the U.S. and us", "en", ["u"]),
        ("Assad’s foto's", "nl", ["assad", "foto"]),
        ("staakt-het-vuren", "nl", ["staakt", "vur"]),
        ("België", "fr", ["belgie"]),
        ("de het een", "nl", []),
        ("", "nl", []),
    ],
)
def test_words_become_terms(text: str, language: str, terms: list[str]) -> None:
    assert analyse(text, language) == terms


def test_marks_typed_apart_fold_like_letters_with_accents() -> None:
    assert split_words("Gene\u0300ve") == split_words("Genève") == ["geneve"]


def test_letters_without_a_decomposition_fold_too() -> None:
    assert fold("Łódź Straße Øresund") == "lodz strasse oresund"


@given(st.text(max_size=60), st.sampled_from(["nl", "en", "ar"]))
def test_counting_agrees_with_reading(text: str, language: str) -> None:
    read = analyse(text, language)
    assert count_terms(text, language) == {term: read.count(term) for term in read}


@given(st.text(max_size=60))
def test_terms_are_letters_and_digits(text: str) -> None:
    assert all(term.isalnum() for term in analyse(text, "nl"))


def test_article_terms_survive_their_json() -> None:
    terms = index_article({"title": "Top in Genève", "lead": "Overleg, overleg", "body": "Einde"}, "nl")
    assert ArticleTerms.from_json(terms.to_json()) == terms


def test_text_counts_title_lead_and_body_as_one_field() -> None:
    terms = index_article({"title": "Vrede nabij", "lead": "Overleg over vrede", "names": "Vrede"}, "nl")
    assert terms.text.counts["vred"] == 2
    assert terms.text.length == 4


def test_title_made_of_words_of_the_text_is_not_counted_twice() -> None:
    terms = index_article(
        {"title": "Overleg over vrede…", "lead": "Later.", "body": "Zo. Overleg over vrede begint"}, "nl"
    )
    assert terms.repeated
    assert terms.text.counts["vred"] == 1
    assert terms.title.counts["vred"] == 1
