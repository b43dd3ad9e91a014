"""Statements of one interval become events."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from event_telling import SATURDAY, told
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.events import merge_statements, statement_id
from dossier.model import Statement

SENTENCES = (
    "De veerboot Aurora liep vast op een zandbank voor Ameland.",
    "De veerboot Aurora is vastgelopen op een zandbank bij Ameland.",
    "Op een zandbank voor Ameland liep de Aurora vast.",
    "De gemeenteraad van Assen keurde de begroting goed.",
    "Bij de brand in Assen vielen 12 gewonden onder toeschouwers.",
    "Bij de brand in Assen vielen 15 gewonden onder toeschouwers.",
    "Bij de grote brand in Assen vielen gewonden onder toeschouwers.",
)


@st.composite
def tellings(draw: st.DrawFn) -> list[Statement]:
    picks = draw(st.lists(st.tuples(st.sampled_from(SENTENCES), st.integers(0, 8)), min_size=1, max_size=14))
    return [
        told(text, f"artikel-{place:02d}", published=SATURDAY + timedelta(hours=hour))
        for place, (text, hour) in enumerate(picks)
    ]


def test_two_tellings_of_one_thing_are_one_event() -> None:
    first = told(SENTENCES[0], "eerste")
    second = told(SENTENCES[2], "tweede", published=SATURDAY + timedelta(hours=1))
    (event,) = merge_statements([second, first])
    assert (event.articles, event.sources, event.id) == (2, ("EERSTE", "TWEEDE"), statement_id(first))
    assert event.aliases == (statement_id(second),)


def test_different_things_stay_apart() -> None:
    assert len(merge_statements([told(SENTENCES[0], "a"), told(SENTENCES[3], "b")])) == 2


def test_a_copy_adds_no_weight() -> None:
    statements = [
        told(SENTENCES[0], "eerste"),
        told(SENTENCES[0], "kopie", published=SATURDAY + timedelta(hours=1)),
    ]
    (event,) = merge_statements(statements, copy_of={"kopie": "eerste"})
    assert event.articles == 1
    assert len(event.statements) == 2


def test_reports_that_count_differently_stay_apart() -> None:
    texts = {
        event.statements[0].text
        for event in merge_statements([told(SENTENCES[4], "a"), told(SENTENCES[5], "b")])
    }
    assert texts == {SENTENCES[4], SENTENCES[5]}


def test_a_sentence_that_tells_much_gives_way_to_a_shorter_one() -> None:
    words = [f"woord{number:02d}" for number in range(30)]
    long, short = " ".join(words), " ".join(words[:20])
    (event,) = merge_statements([told(long + " hier", "a"), told(long + " daar", "b"), told(short, "c")])
    assert event.statements[0].text == short


def test_a_sentence_that_stands_twice_in_an_article_is_one_statement() -> None:
    first = told(SENTENCES[0], "a")
    again = replace(first, block=7)
    assert merge_statements([first, again]) == merge_statements([again, first])
    assert merge_statements([first, again])[0].statements == (first,)


def test_of_alike_tellings_the_one_nearest_to_all_is_shown() -> None:
    long = SENTENCES[0][:-1] + " ".join(["", *(f"terzijde{number}" for number in range(30))]) + "."
    related = [told(SENTENCES[0], "b"), told(SENTENCES[1], "c"), told(long, "a")]
    shown = max(merge_statements(related), key=lambda event: event.articles).statements[0]
    assert shown.text != long


def test_languages_are_not_mixed() -> None:
    assert len(merge_statements([told(SENTENCES[0], "a"), told(SENTENCES[0], "b", language="en")])) == 2


@given(tellings(), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_the_statements_changes_nothing(statements: list[Statement], random: object) -> None:
    shuffled = list(statements)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert merge_statements(shuffled) == merge_statements(statements)


@given(tellings())
@settings(max_examples=60, deadline=None)
def test_each_statement_is_in_one_event_and_its_id_leads_there(statements: list[Statement]) -> None:
    events = merge_statements(statements)
    assert sorted(key for event in events for key in (event.id, *event.aliases)) == sorted(
        map(statement_id, statements)
    )
    for event in events:
        assert {event.id, *event.aliases} == set(map(statement_id, event.statements))
        oldest = min(event.statements, key=lambda statement: (statement.published, statement.article))
        assert event.id == statement_id(oldest)


@given(tellings())
@settings(max_examples=60, deadline=None)
def test_later_articles_leave_every_id_findable(statements: list[Statement]) -> None:
    before = merge_statements(statements)
    later = [
        told(text, f"later-{place}", published=datetime(2016, 9, 1)) for place, text in enumerate(SENTENCES)
    ]
    findable = {
        key for event in merge_statements([*statements, *later]) for key in (event.id, *event.aliases)
    }
    assert {event.id for event in before} <= findable


@given(tellings())
@settings(max_examples=60, deadline=None)
def test_a_later_telling_takes_no_id_away_from_the_thing_it_tells(statements: list[Statement]) -> None:
    before = merge_statements(statements)
    again = told(before[0].statements[0].text, "herhaling", published=datetime(2016, 9, 1))
    after = merge_statements([*statements, again])
    assert [event.id for event in after] == [event.id for event in before]
