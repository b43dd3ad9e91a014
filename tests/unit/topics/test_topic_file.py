"""The topic file: what is read from it and what is said of its mistakes."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.topics import check_topics, parse_topic

WHERE = "content/water/topic.md"


def read(text):
    return parse_topic(text, WHERE, "water")


def complaints(text):
    return [str(problem) for problem in read(text)[1]]


def test_fields_lists_and_introduction_are_read():
    topic, problems = read(
        "Title: Hoog water\nAnchors: Maas, dijk*\nContext: overstroming,\n    evacuatie\n"
        "Excluded: waterpolo\nParent: weer\n\nDe rivier **stijgt**.\n\nNog altijd.\n"
    )
    assert (topic.title, topic.anchors, topic.context) == (
        "Hoog water",
        ("Maas", "dijk*"),
        ("overstroming", "evacuatie"),
    )
    assert (topic.excluded, topic.parent, topic.path) == (("waterpolo",), "weer", WHERE)
    assert topic.introduction == "De rivier **stijgt**.\n\nNog altijd."
    assert problems == []


def test_fences_round_the_fields_are_no_part_of_the_introduction():
    topic, problems = read("---\nTitle: Hoog water\nAnchors: Maas\n---\nDe rivier stijgt.")
    assert (topic.introduction, problems) == ("De rivier stijgt.", [])


def test_words_for_one_language_are_kept_apart():
    topic, _ = read("Title: Water\nAnchors: Maas\nAnchors-en: Meuse\nContext-en: flood, dyke")
    assert topic.variants == (
        ("anchors", "en", "Meuse"),
        ("context", "en", "flood"),
        ("context", "en", "dyke"),
    )


@pytest.mark.parametrize(
    ("until", "end"),
    [
        ("2016-02-28", datetime(2016, 2, 29)),
        ("2016-12", datetime(2017, 1, 1)),
        ("2016", datetime(2017, 1, 1)),
    ],
)
def test_until_includes_the_period_it_names(until, end):
    topic, _ = read(f"Title: Water\nAnchors: Maas\nSince: 2015-02\nUntil: {until}")
    assert (topic.since, topic.until) == (datetime(2015, 2, 1), end)


@pytest.mark.parametrize("value", ["gisteren", "2016-02-30", "9999", "27-08-2016"])
def test_date_that_is_none_is_quoted_with_its_line(value):
    assert complaints(f"Title: Water\nAnchors: Maas\nUntil: {value}") == [
        f"{WHERE}:3: until is not a date: {value!r}; write 2016-08-27, 2016-08 or 2016"
    ]


def test_window_that_ends_before_it_starts_is_left_out():
    topic, problems = read("Title: Water\nAnchors: Maas\nSince: 2017\nUntil: 2016")
    assert (topic.since, topic.until) == (None, None)
    assert str(problems[0]).startswith(f"{WHERE}:4: ")


def test_misspelt_field_names_the_nearest():
    assert complaints("Title: Water\nAnchors: Maas\nContekst: dijk") == [
        f"{WHERE}:3: unknown field 'Contekst'; did you mean 'Context'?"
    ]


def test_second_field_of_a_name_is_reported_and_does_not_count():
    topic, problems = read("Title: Water\nAnchors: Maas\nAnchors: Rijn")
    assert topic.anchors == ("Maas",)
    assert "stands here twice" in str(problems[0])


def test_topic_without_title_takes_its_folder_and_says_so():
    topic, problems = read("Anchors: Maas")
    assert topic.title == "water"
    assert str(problems[0]).startswith(f"{WHERE}:1: the topic has no title")


def test_topic_without_anchors_is_reported():
    assert "no anchors" in complaints("Title: Water\nContext: dijk")[0]


def test_one_letter_is_no_word():
    topic, problems = read("Title: Water\nAnchors: Maas, x")
    assert topic.anchors == ("Maas",)
    assert "'x' is too short" in str(problems[0])


@given(st.text())
def test_any_text_gives_a_topic(text):
    topic, _ = read(text)
    assert topic.slug == "water"


def test_parents_that_cannot_be_used_are_reported():
    topics = [
        parse_topic(f"Title: {slug}\nAnchors: Maas\nParent: {parent}", f"content/{slug}/topic.md", slug)[0]
        for slug, parent in (("a", "b"), ("b", "c"), ("c", ""), ("d", "d"), ("e", "zee"))
    ]
    assert [problem.where for problem in check_topics(topics)] == [
        "content/a/topic.md",
        "content/d/topic.md",
        "content/e/topic.md",
    ]
