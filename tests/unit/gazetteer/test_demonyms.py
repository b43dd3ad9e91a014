"""Adjectives and inhabitants point to their place."""

from __future__ import annotations

import pytest

from dossier.gazetteer import demonyms, find_code, find_demonym


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Russische", "RU"),
        ("Amerikaanse", "US"),
        ("Britse", "GB"),
        ("Vlaamse", "BE-VLG"),
        ("Syrische", "SY"),
        ("Russen", "RU"),
        ("Syriërs", "SY"),
        ("Israëli's", "IL"),
        ("Israëli’s", "IL"),
        ("Zuid-Koreaanse", "KR"),
        ("Koerdische", "x-kurdistan"),
        ("Soedanese", "SD"),
        ("Europese", "150"),
        ("Russian", "RU"),
        ("Syrians", "SY"),
        ("South Korean", "KR"),
        ("SYRISCHE", "SY"),
    ],
)
def test_a_demonym_points_to_its_place(word: str, code: str) -> None:
    place = find_demonym(word)
    assert place is not None
    assert place.code == code


@pytest.mark.parametrize("word", ["russische", "Russisch-orthodox", "Tafel", "", "Arabisch"])
def test_other_words_are_no_demonyms(word: str) -> None:
    assert find_demonym(word) is None


def test_every_demonym_points_to_a_known_place() -> None:
    assert [word for word, code in demonyms().items() if find_code(code) is None] == []


def test_both_languages_name_the_people_of_at_least_150_countries() -> None:
    countries = {code for code in demonyms().values() if len(code) == 2}
    assert len(countries) >= 150
