from __future__ import annotations

from datetime import datetime

from dossier.catalogue import Brief
from dossier.pages.figures import _middle
from dossier.pages.lines import summary_of
from dossier.pages.moments import day_of_moment
from dossier.pages.timeline import _in_time

LEAD = "De brug blijft dicht tot de lente, omdat de pijlers verzakken. De stad zoekt geld."


def brief(headline: str, *, made: bool) -> Brief:
    return Brief("brug", "brug.html", headline, made, datetime(2016, 8, 27), "nl", (), (), LEAD, 1)


def test_a_given_headline_leaves_the_whole_lead() -> None:
    assert summary_of(brief("Brug dicht", made=False)) == LEAD


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


def test_what_is_known_less_closely_stands_before_what_lies_in_it() -> None:
    periods = ["", "2016-02", "2016", "2016-01", "201x", "20xx", "1999-12"]
    assert sorted(periods, key=_in_time) == ["1999-12", "20xx", "201x", "2016", "2016-01", "2016-02", ""]


def test_a_strip_is_cut_to_the_middle_nine_tenths() -> None:
    assert _middle({"1200-01": 1, "2000-06": 50, "2000-07": 48, "2050-01": 1}) == ("2000-06", "2000-07")
    assert _middle({"2016-01": 1, "2016-08": 5}) == ("2016-01", "2016-08")
