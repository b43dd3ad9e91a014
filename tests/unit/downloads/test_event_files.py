"""Events as JSON, TimelineJS JSON and iCalendar."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from download_samples import DAY, DAYS, MONTH, MORNING, SINCE, UNTIL, VALUES, as_announced, event

from dossier.downloads import EVENTS_JSON, calendar, event_jsonld, timelinejs
from dossier.downloads.ics import fold
from dossier.model import DateValue


def unfolded(text: str) -> list[str]:
    assert text.endswith("\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    return text.replace("\r\n ", "").split("\r\n")


def lines_of(value: DateValue, label: str = "toen") -> list[str]:
    return unfolded(calendar("Bruggen").whole([event(value, label)]))


def test_json_is_a_list_of_events_with_their_statements() -> None:
    first, second = json.loads(
        EVENTS_JSON.whole([event(MONTH, "februari 2016"), event(SINCE, "sinds begin 2016")])
    )
    assert (first["from"], first["until"], first["grain"]) == (
        "2016-02-01T00:00:00",
        "2016-03-01T00:00:00",
        "month",
    )
    assert (second["until"], second["direction"]) == (None, "since")
    assert first["statements"][0]["url"].endswith("#p2")
    assert first["statements"][0]["date"] == {"text": "vrijdag", "rule": "weekday", "stated": False}


def test_key_says_what_the_editor_pinned() -> None:
    plain = event(MONTH, "februari 2016")
    pinned = replace(plain, event=replace(plain.event, pinned=True))
    assert [one["key"] for one in json.loads(EVENTS_JSON.whole([plain, pinned]))] == [False, True]


def test_no_events_are_an_empty_list() -> None:
    assert json.loads(EVENTS_JSON.whole([])) == []
    assert json.loads(timelinejs("Bruggen").whole([]))["events"] == []


def test_timelinejs_keeps_a_month_a_month() -> None:
    document = json.loads(timelinejs("Bruggen & meer").whole([event(MONTH, "februari 2016")]))
    (slide,) = document["events"]
    assert slide["start_date"] == {"year": 2016, "month": 2}
    assert slide["display_date"] == "februari 2016"
    assert document["title"]["text"]["headline"] == "Bruggen &amp; meer"


def test_timelinejs_ends_a_span_on_its_last_day() -> None:
    (slide,) = json.loads(timelinejs("x").whole([event(DAYS, "26-28 augustus 2016")]))["events"]
    assert slide["end_date"] == {"year": 2016, "month": 8, "day": 28}


@pytest.mark.parametrize("label", VALUES)
def test_timelinejs_shows_text_and_no_markup_of_a_sentence(label: str) -> None:
    (slide,) = json.loads(timelinejs("x").whole([event(VALUES[label], label, "<b>Brug</b>")]))["events"]
    assert "&lt;b&gt;Brug&lt;/b&gt;" in slide["text"]["text"]


@pytest.mark.parametrize("value", [DAY, MORNING])
def test_what_is_known_to_the_day_is_a_whole_day(value: DateValue) -> None:
    lines = lines_of(value)
    assert "DTSTART;VALUE=DATE:20160826" in lines
    assert "DTEND;VALUE=DATE:20160827" in lines


@pytest.mark.parametrize("value", [MONTH, SINCE, UNTIL])
def test_a_month_or_an_open_interval_is_a_note_without_a_day(value: DateValue) -> None:
    lines = lines_of(value, "februari 2016")
    assert "BEGIN:VJOURNAL" in lines
    assert not any(line.startswith(("DTSTART", "BEGIN:VEVENT")) for line in lines)
    assert any(line.startswith("DESCRIPTION:februari 2016") for line in lines)


def test_components_are_whole_and_each_has_what_the_standard_asks() -> None:
    lines = unfolded(calendar("x").whole([event(value, label) for label, value in VALUES.items()]))
    assert (lines[0], lines[1], lines[-2:]) == ("BEGIN:VCALENDAR", "VERSION:2.0", ["END:VCALENDAR", ""])
    for name in ("UID", "DTSTAMP", "SUMMARY", "STATUS"):
        assert sum(line.startswith(name + ":") for line in lines) == len(VALUES)
    assert sum(line.startswith("BEGIN:V") for line in lines) == sum(
        line.startswith("END:V") for line in lines
    )


def test_what_is_announced_is_tentative() -> None:
    assert "STATUS:TENTATIVE" in unfolded(calendar("x").whole([as_announced(event(DAY, "vrijdag"))]))


def test_text_is_escaped_and_reads_back() -> None:
    summary = next(line for line in lines_of(DAY) if line.startswith("SUMMARY:"))
    assert r"<open>\; zegt {Ann}\, 50%" in summary
    assert "\\\\ 'ja'" in summary


def test_folding_never_cuts_a_character() -> None:
    line = "SUMMARY:" + "€é𝄞x" * 60
    assert fold(line).replace("\r\n ", "") == line
    assert all(len(part.encode()) <= 75 for part in fold(line).split("\r\n"))


def test_jsonld_of_an_event_has_the_precision_that_is_known() -> None:
    month = json.loads(event_jsonld(event(MONTH, "februari 2016")))
    assert (month["@type"], month["startDate"], month["endDate"]) == ("Event", "2016-02", "2016-02")
    since = json.loads(event_jsonld(event(SINCE, "sinds begin 2016")))
    assert "endDate" not in since
