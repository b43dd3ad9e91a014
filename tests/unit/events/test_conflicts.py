"""The same thing told with another date or another number."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from event_telling import FRIDAY, SATURDAY, day, told

from dossier.events import find_conflicts, mark_conflicts, merge_statements
from dossier.model import Event, Statement

FIRE = "Bij de brand in de haven van Assen vielen {} gewonden onder toeschouwers."


def events_of(*statements: Statement) -> list[Event]:
    return [event for statement in statements for event in merge_statements([statement])]


def test_two_numbers_of_one_thing_are_a_conflict() -> None:
    (conflict,) = find_conflicts(events_of(told(FIRE.format(12), "a"), told(FIRE.format("vijftien"), "b")))
    assert conflict.kind == "number"
    assert {conflict.told_first, conflict.told_second} == {"12 gewonden", "15 gewonden"}


def test_numbers_far_apart_count_different_things() -> None:
    assert find_conflicts(events_of(told(FIRE.format(3), "a"), told(FIRE.format(900), "b"))) == []


def test_one_article_does_not_contradict_itself() -> None:
    assert find_conflicts(events_of(told(FIRE.format(12), "a"), told(FIRE.format(15), "a"))) == []


def test_the_same_thing_on_the_next_day_is_a_conflict() -> None:
    events = events_of(told(FIRE.format(12), "a"), told(FIRE.format(12), "b", value=day(SATURDAY)))
    (conflict,) = find_conflicts(events)
    assert {conflict.kind, conflict.told_first, conflict.told_second} == {"date", "2016-08-26", "2016-08-27"}


def test_the_same_day_of_another_month_is_a_conflict() -> None:
    events = events_of(
        told(FIRE.format(12), "a"), told(FIRE.format(12), "b", value=day(datetime(2016, 9, 26)))
    )
    assert [conflict.kind for conflict in find_conflicts(events)] == ["date"]


def test_a_week_apart_is_no_conflict() -> None:
    events = events_of(
        told(FIRE.format(12), "a"), told(FIRE.format(12), "b", value=day(FRIDAY + timedelta(7)))
    )
    assert find_conflicts(events) == []


def test_what_recurs_without_a_number_or_names_is_no_conflict() -> None:
    text = "De onderhandelaars spraken opnieuw urenlang achter gesloten deuren verder."
    assert find_conflicts(events_of(told(text, "a"), told(text, "b", value=day(SATURDAY)))) == []


def test_a_sentence_printed_again_with_today_is_no_conflict() -> None:
    one = told(FIRE.format(12), "a", stated=False)
    assert find_conflicts(events_of(one, told(FIRE.format(12), "b", value=day(SATURDAY), stated=False))) == []


def test_the_same_sentence_with_another_weekday_is_a_conflict() -> None:
    one, other = told(FIRE.format(12), "a", stated=False), told(FIRE.format(12), "b", value=day(SATURDAY))
    friday, saturday = replace(one.date, text="vrijdag"), replace(other.date, text="zaterdag", stated=False)
    events = events_of(replace(one, date=friday), replace(other, date=saturday))
    assert [conflict.kind for conflict in find_conflicts(events)] == ["date"]


def test_conflicts_do_not_depend_on_the_order_and_are_marked_on_both() -> None:
    events = events_of(told(FIRE.format(12), "a"), told(FIRE.format(15), "b"), told(FIRE.format(18), "c"))
    found = find_conflicts(events)
    assert found == find_conflicts(events[::-1])
    assert [len(event.conflicts) for event in mark_conflicts(events, found)] == [2, 2, 2]


def test_conflicts_of_fresh_events_are_those_of_all_that_hold_one() -> None:
    told_thrice = [told(FIRE.format(count), name) for count, name in ((12, "a"), (15, "b"), (18, "c"))]
    told_next_day = [told(FIRE.format(12), "d", value=day(SATURDAY))]
    events = events_of(*told_thrice, *told_next_day)
    found = find_conflicts(events)
    assert len(found) > 2
    for event in events:
        own = [conflict for conflict in found if event.id in (conflict.first, conflict.second)]
        assert find_conflicts(events, {event.id}) == own
    assert find_conflicts(events, set()) == []
