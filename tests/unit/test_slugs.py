"""Slugs are safe on every file system and every server."""

from __future__ import annotations

import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dossier.slugs import dated_slug, make_slug, unique_slug


@given(st.text(max_size=300))
def test_a_slug_is_short_plain_and_never_empty(text: str) -> None:
    slug = make_slug(text)
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug)
    assert len(slug) <= 80


@given(st.lists(st.sampled_from(["Akkoord", "akkoord!", "AKKOORD", "🕊", "x" * 500]), max_size=30))
def test_slugs_made_unique_never_meet(titles: list[str]) -> None:
    taken: set[str] = set()
    for number, title in enumerate(titles):
        slug = unique_slug(make_slug(title), taken, str(number))
        assert slug not in taken
        assert len(slug) <= 80
        taken.add(slug)


def test_a_path_in_a_title_is_no_path_in_a_slug() -> None:
    assert make_slug("../../etc/passwd") == "etc-passwd"


def test_names_that_windows_and_listings_keep_are_avoided() -> None:
    assert make_slug("CON") == "con-x"
    assert make_slug("Index") == "index-x"


def test_a_long_title_is_cut_between_words() -> None:
    slug = make_slug("woord " * 100)
    assert len(slug) <= 80
    assert slug.endswith("woord")


def test_titles_without_letters_differ() -> None:
    assert make_slug("🕊") != make_slug("🔥")


@given(st.text(max_size=300))
def test_a_dated_slug_keeps_its_day_and_leaves_room_for_a_number(who: str) -> None:
    slug = dated_slug(who, date(2016, 8, 27))
    assert re.fullmatch(r"(?:[a-z0-9]+-)*2016-08-27", slug)
    assert len(slug) <= 71
