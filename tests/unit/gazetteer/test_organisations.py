"""International organisations are one under their names and acronyms."""

from __future__ import annotations

import pytest

from dossier.gazetteer import find_organisation


@pytest.mark.parametrize("name", ["VN", "UN", "V.N.", "Verenigde Naties", "United Nations"])
def test_an_organisation_is_one_in_every_language(name: str) -> None:
    known = find_organisation(name)
    assert known is not None
    assert known.names["nl"] == "Verenigde Naties"


@pytest.mark.parametrize("name", ["is", "Is", "Eu", "au", "un", "Kerry", ""])
def test_words_that_look_like_acronyms_are_none(name: str) -> None:
    assert find_organisation(name) is None


def test_long_acronyms_may_be_written_as_a_word() -> None:
    assert find_organisation("Navo") == find_organisation("NAVO") == find_organisation("NATO")
