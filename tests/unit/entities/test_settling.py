"""A name has one type where the articles are clear about it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.entities import Authority, settle_types
from dossier.model import AuthorityRow, EntityType

TYPES: tuple[EntityType, ...] = ("person", "place", "organisation")


def test_a_small_minority_joins_a_clear_majority() -> None:
    assert settle_types({"place": 9, "person": 3}) == {"person": "place", "place": "place"}


def test_an_unclear_case_stays_apart() -> None:
    assert settle_types({"place": 5, "person": 2}) == {"person": "person", "place": "place"}


def test_a_tie_stays_apart() -> None:
    assert settle_types({"place": 1, "person": 1}) == {"person": "person", "place": "place"}


@given(st.dictionaries(st.sampled_from(TYPES), st.integers(0, 50)))
def test_the_order_of_counting_changes_nothing(uses: dict[EntityType, int]) -> None:
    assert settle_types(uses) == settle_types(dict(reversed(uses.items())))
    assert set(settle_types(uses)) == {type_ for type_, count in uses.items() if count}


@pytest.mark.parametrize("confirmed", TYPES)
def test_an_authority_row_goes_before_the_count(confirmed: EntityType) -> None:
    authority = Authority([AuthorityRow(confirmed, "Zuiderlicht")])
    settled = settle_types({"person": 1, "place": 99}, authority=authority, slug="zuiderlicht")
    assert set(settled.values()) == {confirmed}
