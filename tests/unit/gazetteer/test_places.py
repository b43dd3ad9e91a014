"""The gazetteer finds the places that newspapers name, under any of their names."""

from __future__ import annotations

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.gazetteer import attribution, find_code, find_place, fold, folded_names, name_of


def code_of(name: str) -> str | None:
    place = find_place(name)
    return place.code if place else None


@pytest.mark.parametrize("name", ["Syrië", "Syria", "Syrie", "Syrien", "SYRIË"])
def test_a_country_is_one_place_in_every_language(name: str) -> None:
    assert code_of(name) == "SY"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("VS", "US"),
        ("V.S.", "US"),
        ("Verenigde Staten van Amerika", "US"),
        ("Groot-Brittannië", "GB"),
        ("Wit-Rusland", "BY"),
        ("Birma", "MM"),
        ("Myanmar", "MM"),
        ("Congo", "CD"),
        ("Ivoorkust", "CI"),
        ("Gazastrook", "x-gaza"),
    ],
)
def test_newspaper_names_of_countries_are_known(name: str, code: str) -> None:
    assert code_of(name) == code


@pytest.mark.parametrize("name", ["us", "Us", "vs", "Vs", "uk", ""])
def test_acronyms_count_in_capitals_only(name: str) -> None:
    assert find_place(name) is None


@pytest.mark.parametrize("name", ["Van", "Of", "As", "Kan", "Meer", "Golf", "Man", "Mark"])
def test_ordinary_words_are_no_places(name: str) -> None:
    assert find_place(name) is None


@pytest.mark.parametrize("name", ["VN", "EU", "NAVO", "IS"])
def test_organisations_are_no_places(name: str) -> None:
    assert find_place(name) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Genève", "Geneva"),
        ("Aleppo", "Haleb"),
        ("Istanboel", "Istanbul"),
        ("Peking", "Beijing"),
        ("Luik", "Liège"),
        ("Den Haag", "'s-Gravenhage"),
        ("Mosoel", "Mosul"),
        ("Palmyra", "Tadmur"),
    ],
)
def test_a_city_is_one_place_under_its_names(one: str, other: str) -> None:
    assert code_of(one) is not None
    assert code_of(one) == code_of(other)


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Peking", "CN"),
        ("Tripoli", "LY"),
        ("Damascus", "SY"),
        ("Washington", "US"),
        ("Paris", "FR"),
        ("San José", "CR"),
    ],
)
def test_the_largest_city_or_the_capital_wins(name: str, country: str) -> None:
    place = find_place(name)
    assert place is not None
    assert place.country == country


def test_a_country_goes_before_a_city_or_a_state_of_that_name() -> None:
    assert [code_of(name) for name in ("Luxemburg", "Georgia", "Mexico", "Singapore")] == [
        "LU",
        "GE",
        "MX",
        "SG",
    ]


def test_a_place_has_its_heading_in_four_languages_and_coordinates() -> None:
    place = find_place("Genf")
    assert place is not None
    assert dict(place.names) == {"nl": "Genève", "en": "Geneva", "fr": "Genève", "de": "Genf"}
    assert place.latitude == pytest.approx(46.2, abs=0.05)
    assert place.longitude == pytest.approx(6.15, abs=0.05)


def test_a_heading_falls_back_on_english() -> None:
    assert name_of("RU", "fi") == "Russia"


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(KeyError):
        name_of("XX", "nl")


def test_every_place_is_found_again_by_its_code_and_lies_on_earth() -> None:
    for name in list(folded_names())[::50]:
        place = find_place(name)
        if place:
            assert find_code(place.code) is place
            assert abs(place.latitude) <= 90
            assert abs(place.longitude) <= 180


def test_the_gazetteer_is_small() -> None:
    size = sum(
        len(data.read_bytes())
        for data in files("dossier.gazetteer").iterdir()
        if data.name.endswith((".gz", ".csv"))
    )
    assert size < 900_000


def test_the_sources_are_named_with_their_licence() -> None:
    assert "GeoNames" in attribution()
    assert "CC BY 4.0" in attribution()


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=30))
def test_no_text_breaks_the_search(text: str) -> None:
    find_place(text)
