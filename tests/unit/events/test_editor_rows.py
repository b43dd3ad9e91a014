"""The editor's timeline.csv."""

from __future__ import annotations

from datetime import datetime

import pytest
from event_telling import told

from dossier.events import apply_editor, find_unmatched, merge_statements, parse_timeline_csv
from dossier.events.edtf import parse_edtf

PATH = "content/brug/timeline.csv"
HEAD = "id,date,end,text,article,action,note\n"


def test_an_added_row_becomes_an_event_marked_as_the_editors() -> None:
    rows, problems = parse_timeline_csv(
        HEAD + ',2016-02,,"De brug, die oude, sluit.",,add,Zie het archief\n', PATH
    )
    (event,) = apply_editor([], rows)
    assert problems == []
    assert (event.origin, event.value.grain, event.statements[0].text) == (
        "editor",
        "month",
        "De brug, die oude, sluit.",
    )
    assert (event.note, event.articles, rows[0].topic) == ("Zie het archief", 0, "brug")


def test_a_row_keeps_its_id_when_other_rows_come_before_it() -> None:
    row = ",2016,,De brug sluit.,,add,\n"
    first, _ = parse_timeline_csv(HEAD + row, PATH)
    second, _ = parse_timeline_csv(HEAD + ",2015,,De brug lekt.,,add,\n" + row, PATH)
    assert first[0].id == second[1].id


def test_hide_and_pin_find_an_event_by_id_or_alias() -> None:
    events = merge_statements([told("De veerboot Aurora liep vast bij Ameland.", name) for name in "ab"])
    pinned, _ = parse_timeline_csv(f"id,action,note\n{events[0].aliases[0]},pin,Keerpunt\n", PATH)
    assert [(event.pinned, event.note) for event in apply_editor(events, pinned)] == [(True, "Keerpunt")]
    for key in (events[0].id, *events[0].aliases):
        hidden, _ = parse_timeline_csv(f"id,action\n{key},hide\n", PATH)
        assert apply_editor(events, hidden) == []


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (",26-08-2016,,Iets,,add,", "'26-08-2016' is no date"),
        (",2016-02-30,,Iets,,add,", "'2016-02-30' is no date"),
        (",2016-05,2016-03,Iets,,add,", "the end lies before the beginning"),
        (",,,Iets,,add,", "no date"),
        (",2016,,,,add,", "no text"),
        (",,,,,hide,", "no id"),
        ("e1,,,,,verberg,", "unknown action 'verberg'"),
    ],
)
def test_a_bad_row_is_told_with_its_line_and_the_others_are_used(row: str, said: str) -> None:
    rows, problems = parse_timeline_csv(f"{HEAD}e0,,,,,pin,\n{row}\n", PATH)
    assert len(rows) == 1
    assert problems[0].where == f"{PATH}:3"
    assert said in problems[0].message


def test_semicolons_and_a_byte_order_mark_are_read() -> None:
    rows, problems = parse_timeline_csv("\ufeffdate;text\r\n2016;De brug sluit, eindelijk.\r\n", PATH)
    assert problems == []
    assert rows[0].text == "De brug sluit, eindelijk."


def test_unknown_columns_are_told() -> None:
    _, problems = parse_timeline_csv("datum,text\n2016,x\n", PATH)
    assert "'datum'" in problems[0].message


def test_a_row_for_an_event_that_is_gone_is_told() -> None:
    rows, _ = parse_timeline_csv("id,action\nweg,hide\n", PATH)
    assert [problem.where for problem in find_unmatched([], rows)] == [f"{PATH}:2"]


@pytest.mark.parametrize(
    ("text", "grain", "start", "end"),
    [
        ("2016", "year", datetime(2016, 1, 1), datetime(2017, 1, 1)),
        ("196X", "decade", datetime(1960, 1, 1), datetime(1970, 1, 1)),
        ("19XX", "century", datetime(1900, 1, 1), datetime(2000, 1, 1)),
        ("2016-12", "month", datetime(2016, 12, 1), datetime(2017, 1, 1)),
        ("2016-24", "season", datetime(2016, 12, 1), datetime(2017, 3, 1)),
        ("2016-08-26", "day", datetime(2016, 8, 26), datetime(2016, 8, 27)),
        ("2016-08-26T10:30", "minute", datetime(2016, 8, 26, 10, 30), datetime(2016, 8, 26, 10, 31)),
        ("2016-03/2016-05-02", "month", datetime(2016, 3, 1), datetime(2016, 5, 3)),
        ("2016/..", "year", datetime(2016, 1, 1), None),
        ("../2016-05", "month", None, datetime(2016, 6, 1)),
    ],
)
def test_edtf_is_read_as_the_interval_it_names(
    text: str, grain: str, start: datetime | None, end: datetime | None
) -> None:
    value = parse_edtf(text)
    assert (value.grain, value.start, value.end, value.edtf) == (grain, start, end, text)


def test_approximate_dates_say_so() -> None:
    assert parse_edtf("2016~").modifier == "approximate"


@pytest.mark.parametrize("text", ["", "..", "/", "16", "2016-13", "9999", "2016-08-26-01", "199X-02", "0000"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_edtf(text)
