"""Names stand in an index where a Dutch or Flemish reader looks for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.entities import sort_key, sort_letter, sort_name


@pytest.mark.parametrize(
    ("heading", "sort"),
    [
        ("John Kerry", "Kerry, John"),
        ("Bashar al-Assad", "Assad, Bashar al-"),
        ("al-Assad", "Assad, al-"),
        ("Vincent van Gogh", "Gogh, Vincent van"),
        ("Jaap de Hoop Scheffer", "Hoop Scheffer, Jaap de"),
        ("Alexander De Croo", "De Croo, Alexander"),
        ("Van Rompuy", "Rompuy, Van"),
        ("Osama bin Laden", "Bin Laden, Osama"),
        ("Abu Bakr al-Baghdadi", "Baghdadi, Abu Bakr al-"),
        ("George Bush jr.", "Bush jr., George"),
        ("Kim Jong-un", "Kim Jong-un"),
        ("Xi Jinping", "Xi Jinping"),
        ("Kim Clijsters", "Clijsters, Kim"),
        ("Albert II", "Albert II"),
        ("Ada Venn-Van Holt", "Venn-Van Holt, Ada"),
        ("Jacopo de ' Barbari", "Barbari, Jacopo de'"),
        ("Plato", "Plato"),
    ],
)
def test_persons_are_sorted_by_surname(heading: str, sort: str) -> None:
    assert sort_name("person", heading) == sort


def test_a_belgian_surname_alone_keeps_its_particle() -> None:
    assert sort_name("person", "Van Rompuy", "BE") == "Van Rompuy"


def test_organisations_are_sorted_without_their_article() -> None:
    assert sort_name("organisation", "De Havenbode") == "Havenbode, De"
    assert sort_name("organisation", "LA Rovers") == "LA Rovers"


def test_places_are_sorted_as_they_are() -> None:
    assert sort_name("place", "Den Haag") == "Den Haag"


@pytest.mark.parametrize(
    ("sort", "letter"),
    [("Assad", "A"), ("Élysée", "E"), ("'s-Hertogenbosch", "S"), ("Łódź", "L"), ("4FM", "#"), ("", "#")],
)
def test_a_letter_has_no_accent(sort: str, letter: str) -> None:
    assert sort_letter(sort) == letter


@given(st.text(max_size=20))
def test_every_name_has_one_letter_and_a_place(name: str) -> None:
    assert sort_letter(name)
    assert sort_key(name) == sort_key(name)


@given(st.text(min_size=1, max_size=30))
def test_no_heading_breaks_the_sort_name(heading: str) -> None:
    assert sort_name("person", heading) or not heading.strip()
