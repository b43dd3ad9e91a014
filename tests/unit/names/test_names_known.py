"""The names kept by hand that the recogniser learns from: one line of names a kind, each name once."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

KNOWN = Path(__file__).parents[3] / "tools" / "train_names" / "known_names.txt"
KINDS = {"person", "place", "organisation", "other"}


def listed() -> list[tuple[str, str]]:
    """Kind and name of each name of the list."""
    lines = [line for line in KNOWN.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    return [
        (kind, name)
        for kind, _, names in (line.partition(": ") for line in lines)
        for name in names.split(", ")
    ]


def test_every_line_says_what_its_names_are() -> None:
    assert {kind for kind, _ in listed()} == KINDS


def test_no_name_of_a_kind_is_listed_twice_or_empty() -> None:
    counts = Counter((kind, name.lower()) for kind, name in listed())
    assert [name for name, times in counts.items() if times > 1 or not name[1].strip()] == []
