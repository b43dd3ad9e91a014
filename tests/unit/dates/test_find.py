"""The first stage: what is found in a sentence, and what is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.dates.find import ends_of, find_forms, folded
from dossier.language import DUTCH, ENGLISH

NL, EN = DUTCH.dates, ENGLISH.dates
assert NL
assert EN


@pytest.mark.parametrize(
    ("sentence", "rule", "text"),
    [
        ("Dat gebeurde vrijdagochtend.", "weekday-part", "vrijdagochtend"),
        ("Dat is drie jaar geleden.", "ago", "drie jaar geleden"),
        ("In de nacht van maandag op dinsdag viel hij.", "night-between", "de nacht van maandag op dinsdag"),
        ("De trein van 14.30 uur was leeg.", "time", "14.30 uur"),
        ("Hij werd om half negen wakker.", "time-half", "half negen"),
        ("Hij ging om 16 uur naar de koning.", "time", "16 uur"),
        ("Van 3 tot 5 mei regende het.", "days-month", "3 tot 5 mei"),
        ("Dat was in de jaren negentig.", "decade", "de jaren negentig"),
        ("Op 03-02-2015 tekenden ze.", "date", "03-02-2015"),
    ],
)
def test_a_rule_finds_its_words(sentence: str, rule: str, text: str) -> None:
    (form,) = find_forms(sentence, NL)
    assert (form.rule, sentence[form.start : form.end]) == (rule, text)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mei Lin en Jan Maart kwamen samen aan.",
        "Keizer Augustus bouwde een tempel.",
        "De stad vangt 2016 vluchtelingen op.",
        "Het kostte 2015 euro.",
        "Het werd 3-1 voor de bezoekers.",
        "De Boeing 777 landde.",
        "De twee ministers zwegen.",
        "Zo gaat dat.",
    ],
)
def test_names_numbers_scores_and_prices_are_no_dates(sentence: str) -> None:
    assert find_forms(sentence, NL) == []


def test_small_letters_keep_english_verbs_from_being_months() -> None:
    assert find_forms("Workers may march on the plant.", EN) == []


def test_a_weekday_and_its_date_are_one() -> None:
    (form,) = find_forms("Op vrijdag 26 augustus begon het.", NL)
    assert form.rule == "day-month"
    assert form.start == 3


def test_a_day_takes_its_time_along() -> None:
    (form,) = find_forms("Het begon vrijdag om 14.30 uur.", NL)
    assert form.time is not None
    assert form.time.slots["hour"] == 14


def test_the_ends_of_an_english_range_are_mentions_of_their_own() -> None:
    first, last = find_forms("It lasted from May 6-7.", EN)
    assert (first.half_of, last.half_of) == ("first", "last")
    assert first.slots["d"] == 6
    assert last.slots["month"] == 5


def test_a_form_that_is_no_range_has_one_end() -> None:
    (form,) = find_forms("Dat was in 2008.", NL)
    assert ends_of(form) == [form]


@pytest.mark.parametrize(
    "sentence",
    [
        "The 2014 Ford Mustang gets a new grille.",
        'Three of four had read the author of "1984."',
        'In the film "2001: A Space Odyssey," the computer reads lips.',
        'She loved "Sunday in the Park With George."',
        "He paid 1999 pesos for it.",
        "Judge Friday wrote for the majority.",
        "The court ruled that Tom June had lied.",
        "The road was closed near Exit 1998.",
    ],
)
def test_models_titles_and_surnames_are_no_english_dates(sentence: str) -> None:
    assert find_forms(sentence, EN) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Volgens Maxim Februari klopt dat.",
        "'Half acht' is de titel van haar roman.",
        "Het schip vergaat in de novelle 'Zondag in augustus'.",
        "Het boek heet De zomer van haar leven.",
    ],
)
def test_surnames_and_titles_are_no_dutch_dates(sentence: str) -> None:
    assert find_forms(sentence, NL) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2008 Ford lost money.",
        '"We leave on Sunday with all Reds," he said.',
        "OPEC's June meeting failed.",
        "But June was dry.",
    ],
)
def test_a_preposition_a_possessive_or_the_start_of_a_sentence_makes_no_name(sentence: str) -> None:
    assert len(find_forms(sentence, EN)) == 1


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aé1 3:.-/vrijdag mei 2016’İß", max_size=60))
def test_any_text_gives_forms_in_order_inside_it(text: str) -> None:
    place = 0
    for form in find_forms(text, NL):
        assert place <= form.start < form.end <= len(text)
        place = form.end


@given(st.text(max_size=40))
def test_folding_keeps_every_character_in_its_place(text: str) -> None:
    assert len(folded(text)) == len(text)
