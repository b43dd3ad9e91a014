"""A byline gives the persons to cite, and nothing else."""

from __future__ import annotations

import pytest

from dossier.downloads.authors import find_authors


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("Ann Peeters", ["Peeters, Ann"]),
        ("Door Ann Peeters en Jan van den Berg", ["Peeters, Ann", "van den Berg, Jan"]),
        ("By ANN WHITE and TOM O'NEILL", ["White, Ann", "O'Neill, Tom"]),
        ("Von Ann Peeters und Tom White, dpa", ["Peeters, Ann", "White, Tom"]),
        ("An de Wit/TT", ["de Wit, An"]),
        ("Van onze correspondent Jan Smit", ["Smit, Jan"]),
        ("Ann White, Windekewire", ["White, Ann"]),
        ("By Ann White in Geneva", ["White, Ann"]),
    ],
)
def test_persons_are_named_by_family_and_given_name(byline: str, authors: list[str]) -> None:
    assert [author.reversed for author in find_authors(byline, ("dpa", "TT"))] == authors


@pytest.mark.parametrize(
    "byline",
    ["", "NTB", "daa/mt/msr", "Van onze correspondent", "Staff report", "Onze redactie", "News Desk"],
)
def test_desks_agencies_and_initials_are_no_persons(byline: str) -> None:
    assert find_authors(byline, ("NTB",)) == ()
