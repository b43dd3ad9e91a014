"""Copies, versions and recurring reports, and the groups that they make."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.copies import CopyGroup, Relation, Version, group_copies, make_record, read_marks, relate

NOON = datetime(2016, 8, 27, 12)
TEXT = " ".join(f"woord{n}" for n in range(100))


def record(name, *, same=100, hours=0, headline="", more=0):
    """An article that shares its first `same` words of a hundred with TEXT."""
    words = TEXT.split()[:same] + [f"{name}{n}" for n in range(100 - same + more)]
    return make_record(name, headline, " ".join(words), NOON + timedelta(hours=hours))


def kind(one, other):
    relation = relate(one, other)
    return relation and relation.kind


def test_four_fifths_of_the_words_in_common_is_the_same_text():
    assert kind(record("a"), record("b", same=85)) == "copy"


def test_part_of_a_longer_text_is_the_same_text():
    assert kind(record("a"), record("b", more=200)) == "copy"


def test_half_in_common_within_three_days_is_a_version():
    assert kind(record("a"), record("b", same=65, hours=72)) == "version"


def test_half_in_common_later_recurs():
    assert kind(record("a"), record("b", same=65, hours=73)) == "recurring"


def test_less_than_half_in_common_is_nothing():
    assert relate(record("a"), record("b", same=45)) is None


def test_mark_of_the_wire_makes_a_near_copy_a_version():
    assert (
        kind(record("a", headline="Brug open"), record("b", same=95, headline="Brug open (2)")) == "version"
    )


def test_few_words_are_a_copy_only_of_themselves():
    long = make_record("a", "", "meer volgt later vandaag " + TEXT, NOON)
    brief = make_record("b", "", "meer volgt later vandaag woord0 woord1", NOON)
    same = make_record("c", "", "meer volgt later vandaag woord0 woord1", NOON)
    assert relate(long, brief) is None
    assert kind(brief, same) == "copy"


def test_texts_without_words_are_nothing_to_each_other():
    assert relate(make_record("a", "", "", NOON), make_record("b", "", "", NOON)) is None


def test_relation_reads_from_the_older_to_the_newer():
    relation = relate(record("a", hours=5), record("b"))
    assert relation == Relation("b", "a", "copy", 1.0)


@pytest.mark.parametrize(
    ("headline", "text", "number", "replaces"),
    [
        ("Akkoord nabij (2)", "", 2, False),
        ("Akkoord nabij (2) - (3)", "", 3, False),
        ("2ND LEAD Deal close", "", 2, False),
        ("UPDATE 3-Deal close", "", 3, False),
        ("Akkoord nabij", "N i e u w bericht, vervangt: akkoord", 0, True),
        ("CORRECTED-Deal close", "", 0, True),
        ("Doden bij ramp (12)", "", 12, False),
        ("Jongen (9) gewond", "", 0, False),
        ("Kabinet vervangt minister", "", 0, False),
        ("Editie 2016", "Een update van het bericht volgt", 0, False),
    ],
)
def test_marks_of_the_wire_are_read(headline, text, number, replaces):
    marks = read_marks(headline, text)
    assert (marks.number, marks.replaces) == (number, replaces)


def test_revision_that_a_file_states_counts():
    assert read_marks("Akkoord", revision=4).number == 4


def relations_of(records):
    found = (relate(a, b) for n, a in enumerate(records) for b in records[:n])
    return [relation for relation in found if relation]


def test_fullest_copy_represents_a_text_and_the_newest_version_is_shown():
    records = [
        record("first"),
        record("copy", hours=1),
        record("longer", hours=2, more=20),
        record("later", same=65, hours=30),
    ]
    (group,) = group_copies(records, relations_of(records))
    assert group == CopyGroup((Version("longer", ("first", "copy")), Version("later")))
    assert group.shown == "later"
    assert group.articles == ("longer", "first", "copy", "later")


def test_oldest_of_equal_copies_represents_them():
    records = [record("b", hours=1), record("a", hours=2), record("c")]
    (group,) = group_copies(records, relations_of(records))
    assert group.versions == (Version("c", ("b", "a")),)


def test_daily_report_does_not_become_one_story():
    days = [record(f"day{n}", same=65, hours=24 * n) for n in range(8)]
    relations = [Relation(f"day{n}", f"day{n + 1}", "version", 0.6) for n in range(7)]
    spans = [len(group.articles) for group in group_copies(days, relations)]
    assert sum(spans) <= 8
    assert max(spans) <= 4


def test_recurring_reports_stay_apart():
    records = [record("a"), record("b", same=65, hours=100)]
    assert group_copies(records, relations_of(records)) == []


def test_number_of_the_version_decides_between_two_of_one_moment():
    later = make_record("a", "", TEXT.replace("woord50", "anders"), NOON, revision=2)
    first = make_record("b", "", TEXT, NOON, revision=1)
    assert relate(later, first) == relate(first, later)
    assert (relate(first, later).first, relate(first, later).kind) == ("b", "version")
    assert [group.shown for group in group_copies([later, first], [relate(first, later)])] == ["a"]


def test_relation_to_an_article_that_is_gone_is_passed_over():
    assert group_copies([record("a")], [Relation("a", "gone", "copy", 1.0)]) == []


ARTICLES = [
    record(f"{letter}{same}", same=same, hours=hours)
    for letter, same, hours in (
        ("a", 100, 0),
        ("b", 100, 3),
        ("c", 90, 1),
        ("d", 65, 20),
        ("e", 62, 40),
        ("f", 70, 90),
    )
]


@given(st.permutations(ARTICLES))
def test_order_of_arrival_changes_nothing(records):
    assert group_copies(records, relations_of(records)) == group_copies(ARTICLES, relations_of(ARTICLES))


@given(st.sets(st.sampled_from(ARTICLES)))
def test_every_article_is_in_one_group_at_most(records):
    ordered = sorted(records, key=lambda found: found.id)
    members = [name for group in group_copies(ordered, relations_of(ordered)) for name in group.articles]
    assert len(members) == len(set(members))
