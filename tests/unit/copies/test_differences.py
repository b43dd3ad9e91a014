"""What changed between two versions."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dossier.copies import Change, Piece, compare_versions

PARAGRAPHS = st.lists(st.text(alphabet="ab .", max_size=12).map(str.strip), max_size=6)


def test_changed_word_stands_between_what_stayed():
    (change,) = compare_versions(["De brug gaat maandag open."], ["De brug gaat dinsdag open."])
    assert change == Change(
        "changed",
        (
            Piece("same", "De brug gaat "),
            Piece("removed", "maandag "),
            Piece("added", "dinsdag "),
            Piece("same", "open."),
        ),
    )


def test_paragraph_that_came_and_one_that_went_are_whole():
    changes = compare_versions(["Een.", "Twee."], ["Nul.", "Een."])
    assert [(change.kind, change.pieces[0].text) for change in changes] == [
        ("added", "Nul."),
        ("same", "Een."),
        ("removed", "Twee."),
    ]


def test_paragraphs_with_nothing_in_common_are_not_mixed():
    changes = compare_versions(["De brug is dicht."], ["Wegens storm vaart niets."])
    assert [change.kind for change in changes] == ["removed", "added"]


@given(PARAGRAPHS, PARAGRAPHS)
def test_pieces_spell_both_versions(old, new):
    changes = compare_versions(old, new)
    spelt_old = [
        "".join(piece.text for piece in change.pieces if piece.kind != "added")
        for change in changes
        if change.kind != "added"
    ]
    spelt_new = [
        "".join(piece.text for piece in change.pieces if piece.kind != "removed")
        for change in changes
        if change.kind != "removed"
    ]
    assert "".join(" ".join(spelt_old).split()) == "".join(" ".join(old).split())
    assert spelt_new == new


def test_very_long_paragraphs_are_replaced_whole():
    old, new = "x y " * 20_000, "y x " * 20_000
    changes = compare_versions([old.strip()], [new.strip()])
    assert [change.kind for change in changes] == ["removed", "added"]


def test_changed_paragraph_is_found_behind_new_ones():
    changes = compare_versions(
        ["De brug gaat maandag open."], ["Nieuws.", "Meer.", "De brug gaat dinsdag open."]
    )
    assert [change.kind for change in changes] == ["added", "added", "changed"]
