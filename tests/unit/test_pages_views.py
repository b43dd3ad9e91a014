from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from dossier.catalogue import Brief
from dossier.model import DateValue, Event
from dossier.pages.figures import _middle, _neighbours
from dossier.pages.lines import summary_of
from dossier.pages.moments import day_of_moment
from dossier.pages.periods import in_time

LEAD = "De brug blijft dicht tot de lente, omdat de pijlers verzakken. De stad zoekt geld."


def brief(headline: str, *, made: bool) -> Brief:
    return Brief("brug", "brug.html", headline, made, datetime(2016, 8, 27), "nl", (), (), LEAD, 1)


def test_a_given_headline_leaves_the_whole_lead() -> None:
    assert summary_of(brief("Brug dicht", made=False)) == LEAD


def test_a_lead_without_a_word_is_no_summary() -> None:
    assert summary_of(replace(brief("Brug dicht", made=False), lead='"')) == ""
    assert summary_of(replace(brief("Brug dicht", made=False), lead="Sint-Niklaas")) == ""


def test_under_a_made_headline_stands_the_rest_of_the_lead() -> None:
    made = brief("De brug blijft dicht tot de lente", made=True)
    assert summary_of(made) == "… omdat de pijlers verzakken. De stad zoekt geld."


def test_a_sentence_that_follows_the_headline_has_no_ellipsis() -> None:
    lead = "De brug blijft dicht tot de lente, omdat de pijlers verzakken"
    assert summary_of(brief(lead, made=True)) == ""
    longer = Brief(
        "b",
        "b",
        lead,
        True,
        datetime(2016, 8, 27),
        "nl",
        (),
        (),
        f"{lead}. De stad zoekt nog altijd geld.",
        1,
    )
    assert summary_of(longer) == "De stad zoekt nog altijd geld."


def test_a_line_has_the_day_and_tells_machines_the_minute() -> None:
    time = day_of_moment(datetime(2016, 8, 27, 1, 56), "nl")
    assert (time.label, time.datetime) == ("27 augustus 2016", "2016-08-27T01:56")


def test_under_the_heading_of_its_day_a_line_has_the_time_as_the_language_writes_it() -> None:
    moment = datetime(2016, 8, 27, 1, 56)
    clocks = [day_of_moment(moment, language).clock for language in ("nl", "en", "fr", "de")]
    assert clocks == ["01.56 uur", "01:56", "1 h 56", "01:56 Uhr"]
    assert day_of_moment(datetime(2016, 8, 27), "nl").clock == ""


def test_what_is_known_less_closely_stands_before_what_lies_in_it() -> None:
    periods = ["", "2016-02", "2016", "2016-01", "201x", "20xx", "1999-12"]
    assert sorted(periods, key=in_time) == ["1999-12", "20xx", "201x", "2016", "2016-01", "2016-02", ""]


def test_a_strip_is_cut_to_the_middle_nine_tenths() -> None:
    assert _middle({"1200-01": 1, "2000-06": 50, "2000-07": 48, "2050-01": 1}) == ("2000-06", "2000-07")
    assert _middle({"2016-01": 1, "2016-08": 5}) == ("2016-01", "2016-08")


def lasting(*years: int) -> list[Event]:
    """Events that took each of these years."""
    return [
        Event(
            str(year),
            DateValue("point", datetime(year, 1, 1), datetime(year + 1, 1, 1), "year"),
            "happened",
            (),
        )
        for year in years
    ]


def drawn(*years: int) -> list[int]:
    return [int(event.id) for event in _neighbours(lasting(*years))]


def test_what_lasted_in_one_stretch_of_time_is_not_squeezed_by_a_century_before_it() -> None:
    assert drawn(1500, 1700, 1996, 1997, 1998, 1999) == [1996, 1997, 1998, 1999]


def test_what_lasted_is_drawn_whole_where_it_is_spread_or_little() -> None:
    assert drawn(1900, 1920, 1940, 1960, 1980, 2000) == [1900, 1920, 1940, 1960, 1980, 2000]
    assert drawn(1500, 1998, 1999) == [1500, 1998, 1999]
