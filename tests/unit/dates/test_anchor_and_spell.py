"""The third stage: intervals, TIMEX3 and EDTF."""

from __future__ import annotations

from datetime import datetime

import pytest

from dossier.dates import find_dates
from dossier.dates.anchor import end_of, interval_of
from dossier.dates.period import Period, easter, period_of, shifted
from dossier.dates.reading import Reading
from dossier.dates.spell import edtf_period, timex_period
from dossier.language import DUTCH
from dossier.model import DateValue, Grain


def value(text: str) -> DateValue:
    (mention,) = find_dates([text], datetime(2016, 8, 27, 1, 56), DUTCH)
    return mention.value


@pytest.mark.parametrize(
    ("grain", "timex", "edtf"),
    [
        ("day", "2016-08-27", "2016-08-27"),
        ("week", "2016-W34", "2016-08-22/2016-08-28"),
        ("weekend", "2016-W34-WE", "2016-08-27/2016-08-28"),
        ("month", "2016-08", "2016-08"),
        ("season", "2016-SU", "2016-22"),
        ("quarter", "2016-Q3", "2016-35"),
        ("half", "2016-H2", "2016-41"),
        ("year", "2016", "2016"),
        ("decade", "201", "201X"),
        ("century", "20", "20XX"),
        ("minute", "2016-08-27T01:56", "2016-08-27T01:56:00"),
    ],
)
def test_every_grain_has_its_spellings(grain: Grain, timex: str, edtf: str) -> None:
    period = period_of(grain, datetime(2016, 8, 27, 1, 56))
    assert (timex_period(period), edtf_period(period)) == (timex, edtf)
    assert period.start <= datetime(2016, 8, 27, 1, 56) < end_of(period)


def test_a_winter_belongs_to_the_year_it_begins_in() -> None:
    assert timex_period(period_of("season", datetime(2016, 2, 1))) == "2015-WI"


def test_a_night_ends_the_next_morning() -> None:
    night = Period("part of day", datetime(2016, 8, 26), "NI")
    assert interval_of(Reading("point", night)) == (datetime(2016, 8, 26, 18), datetime(2016, 8, 27, 6))


def test_since_keeps_the_date_and_opens_the_interval() -> None:
    since = value("Sinds 2011 is het oorlog.")
    assert (since.timex, since.edtf) == ("2011", "2011-01-01/..")
    assert (since.start, since.end, since.direction) == (datetime(2011, 1, 1), None, "since")


def test_until_includes_the_day_and_before_leaves_it_out() -> None:
    assert value("Tot 3 mei 2015 gold dat.").end == datetime(2015, 5, 4)
    assert value("Vóór 3 mei 2015 gold dat.").end == datetime(2015, 5, 3)


def test_the_end_of_a_month_begins_on_its_twenty_first() -> None:
    end = value("Eind juli 2015 viel de stad.")
    assert (end.start, end.end) == (datetime(2015, 7, 21), datetime(2015, 8, 1))
    assert (end.timex, end.modifier) == ("2015-07", "end")


def test_a_range_spans_both_ends() -> None:
    span = value("Van 28 juni tot 2 juli 2015 was het heet.")
    assert (span.start, span.end) == (datetime(2015, 6, 28), datetime(2015, 7, 3))
    assert span.timex == "2015-06-28/2015-07-02"


def test_coming_days_have_a_direction_and_no_end() -> None:
    coming = value("De komende dagen praten ze verder.")
    assert (coming.kind, coming.direction, coming.start, coming.end) == (
        "vague",
        "after",
        datetime(2016, 8, 28),
        None,
    )


def test_a_duration_has_no_place_in_time() -> None:
    duration = value("Ze praatten bijna een uur.")
    assert (duration.kind, duration.timex, duration.start) == ("duration", "PT1H", None)


@pytest.mark.parametrize(
    ("year", "day"), [(1961, "04-02"), (2000, "04-23"), (2016, "03-27"), (2038, "04-25")]
)
def test_easter(year: int, day: str) -> None:
    assert easter(year).strftime("%m-%d") == day


def test_a_month_before_march_the_first_is_february() -> None:
    assert shifted(period_of("month", datetime(2016, 3, 31)), -1).start == datetime(2016, 2, 1)
