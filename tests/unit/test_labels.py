from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.labels import (
    LANGUAGES,
    datetime_of_interval,
    datetime_of_moment,
    label_clock,
    label_interval,
    label_list,
    label_moment,
    label_month,
    label_number,
    sort_key,
)
from dossier.model import DateValue, Grain


def value(start: datetime | None, end: datetime | None, grain: Grain, **more: object) -> DateValue:
    return DateValue("point", start, end, grain, **more)  # type: ignore[arg-type]


FEBRUARY = value(datetime(2016, 2, 1), datetime(2016, 3, 1), "month")
FRIDAY = value(datetime(2016, 8, 26), datetime(2016, 8, 27), "day")


@pytest.mark.parametrize(
    ("language", "label"),
    [("nl", "februari 2016"), ("en", "February 2016"), ("fr", "février 2016"), ("de", "Februar 2016")],
)
def test_a_month_is_a_month_and_not_its_first_day(language: str, label: str) -> None:
    assert label_interval(FEBRUARY, language) == label


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("nl", "vr 26 augustus 2016"),
        ("en", "Fri 26 August 2016"),
        ("fr", "ven. 26 août 2016"),
        ("de", "Fr. 26. August 2016"),
    ],
)
def test_a_day_is_shown_with_its_weekday(language: str, label: str) -> None:
    assert label_interval(FRIDAY, language) == label


@pytest.mark.parametrize(
    ("hours", "part"),
    [((6, 12), "ochtend"), ((12, 18), "middag"), ((18, 24), "avond"), ((18, 30), "nacht")],
)
def test_a_part_of_a_day_is_named(hours: tuple[int, int], part: str) -> None:
    end = datetime(2016, 8, 26 + hours[1] // 24, hours[1] % 24)
    shown = label_interval(value(datetime(2016, 8, 26, hours[0]), end, "part of day"), "nl")
    assert shown == f"vr 26 augustus 2016, {part}"


def test_an_open_interval_says_so() -> None:
    since = value(datetime(2016, 1, 1), None, "year", modifier="start", direction="since")
    assert label_interval(since, "nl") == "sinds begin 2016"
    assert label_interval(since, "fr") == "depuis début 2016"


def test_until_names_the_last_day_and_before_the_first_that_is_out() -> None:
    assert (
        label_interval(value(None, datetime(2016, 5, 6), "day", direction="until"), "nl")
        == "tot en met 5 mei 2016"
    )
    assert (
        label_interval(value(None, datetime(2016, 5, 6), "day", direction="before"), "nl")
        == "vóór 6 mei 2016"
    )
    assert label_interval(value(datetime(2012, 1, 1), None, "year", direction="after"), "nl") == "na 2011"


def test_about_is_said() -> None:
    about = value(datetime(2011, 1, 1), datetime(2012, 1, 1), "year", modifier="approximate")
    assert label_interval(about, "nl") == "ca. 2011"


@pytest.mark.parametrize(
    ("start", "end", "grain", "label"),
    [
        ((2016, 5, 3), (2016, 5, 6), "day", "3–5 mei 2016"),
        ((2016, 4, 30), (2016, 5, 3), "day", "30 april – 2 mei 2016"),
        ((2015, 12, 31), (2016, 1, 2), "day", "31 december 2015 – 1 januari 2016"),
        ((2016, 2, 1), (2016, 5, 1), "month", "februari–april 2016"),
        ((2015, 11, 1), (2016, 3, 1), "month", "november 2015 – februari 2016"),
        ((2008, 1, 1), (2010, 1, 1), "year", "2008–2009"),
        ((2016, 8, 27), (2016, 8, 29), "weekend", "weekend van 27–28 augustus 2016"),
        ((2016, 8, 22), (2016, 8, 29), "week", "week 34 van 2016"),
        ((2015, 12, 1), (2016, 3, 1), "season", "winter 2015–2016"),
        ((2016, 6, 1), (2016, 9, 1), "season", "zomer 2016"),
        ((2016, 4, 1), (2016, 7, 1), "quarter", "2e kwartaal 2016"),
        ((2015, 7, 1), (2016, 1, 1), "half", "tweede helft van 2015"),
        ((1990, 1, 1), (2000, 1, 1), "decade", "jaren 1990"),
        ((1900, 1, 1), (2000, 1, 1), "century", "20e eeuw"),
    ],
)
def test_longer_times_are_shown_as_what_they_are(
    start: tuple[int, int, int], end: tuple[int, int, int], grain: Grain, label: str
) -> None:
    assert label_interval(value(datetime(*start), datetime(*end), grain), "nl") == label


def test_english_counts_centuries_as_english_does() -> None:
    labels = [
        label_interval(value(datetime(year, 1, 1), datetime(year + 100, 1, 1), "century"), "en")
        for year in (1200, 1900, 2000)
    ]
    assert labels == ["13th century", "20th century", "21st century"]


def test_what_has_no_place_in_time_keeps_the_words_of_the_article() -> None:
    assert label_interval(DateValue("duration", None, None, "week"), "nl", "drie weken") == "drie weken"
    vague = DateValue("vague", datetime(2016, 8, 27), None, "day", direction="since")
    assert label_interval(vague, "nl", "de komende dagen") == "de komende dagen"


@given(
    st.sampled_from(
        ["minute", "part of day", "day", "week", "weekend", "month", "season", "year", "century"]
    ),
    st.datetimes(datetime(1000, 1, 1), datetime(2400, 1, 1)),
    st.sampled_from([None, "start", "mid", "end", "approximate"]),
    st.sampled_from([None, "since", "until", "before", "after"]),
    st.sampled_from(LANGUAGES),
)
def test_every_value_has_a_label(
    grain: Grain, start: datetime, modifier: str | None, direction: str | None, language: str
) -> None:
    dated = value(
        start, start.replace(year=start.year + 1, day=1), grain, modifier=modifier, direction=direction
    )
    assert label_interval(dated, language).strip()


def test_html_gets_only_the_grains_that_it_knows() -> None:
    assert datetime_of_interval(FEBRUARY) == "2016-02"
    assert datetime_of_interval(FRIDAY) == "2016-08-26"
    assert datetime_of_interval(value(datetime(2016, 8, 22), datetime(2016, 8, 29), "week")) == "2016-W34"
    assert datetime_of_interval(value(datetime(2016, 1, 1), datetime(2017, 1, 1), "year")) == "2016"
    assert datetime_of_interval(value(datetime(2016, 6, 1), datetime(2016, 9, 1), "season")) == ""
    assert datetime_of_interval(value(datetime(2016, 2, 1), None, "month", direction="since")) == ""
    assert datetime_of_interval(value(datetime(2016, 5, 3), datetime(2016, 5, 6), "day")) == ""


def test_a_moment_is_shown_with_its_time_of_day() -> None:
    moment = datetime(2016, 8, 27, 1, 56)
    assert label_moment(moment, "en") == "Saturday 27 August 2016, 01:56"
    assert label_moment(moment, "de") == "Samstag, 27. August 2016, 01:56 Uhr"
    assert label_clock(moment, "fr") == "1 h 56"
    assert datetime_of_moment(moment) == "2016-08-27T01:56"


def test_midnight_sharp_is_a_day() -> None:
    assert label_moment(datetime(2016, 8, 27), "nl") == "zaterdag 27 augustus 2016"
    assert datetime_of_moment(datetime(2016, 8, 27)) == "2016-08-27"


def test_numbers_and_lists_follow_the_language() -> None:
    assert [label_number(1234567, language) for language in ("nl", "en")] == ["1.234.567", "1,234,567"]
    assert label_list(["Wenen", "Ankara"], "de") == "Wenen und Ankara"
    assert label_list([], "nl") == ""


def test_an_unknown_language_reads_as_english() -> None:
    assert label_month(datetime(2016, 3, 1), "xx") == "March 2016"


def test_the_alphabet_folds_diacritics_and_skips_the_arabic_article() -> None:
    names = ["Zwolle", "al-Assad, Bashar", "Öcalan", "Ostrava", "Élysée", "El-Baradei"]
    assert sorted(names, key=sort_key) == [
        "al-Assad, Bashar",
        "El-Baradei",
        "Élysée",
        "Öcalan",
        "Ostrava",
        "Zwolle",
    ]
