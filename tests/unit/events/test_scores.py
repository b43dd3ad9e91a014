"""What days and events weigh, and which are key."""

from __future__ import annotations

import math
from datetime import date, datetime, timedelta

import pytest
from event_telling import FRIDAY, SATURDAY, day, month, told

from dossier.events import merge_statements, score_days, timeline_order


def test_a_day_weighs_by_articles_and_by_later_days() -> None:
    statements = [told("Een.", "a", published=FRIDAY), told("Twee.", "b"), told("Drie.", "b")]
    assert score_days(statements) == {date(2016, 8, 26): pytest.approx(math.log(3) + 0.5 * math.log(2))}


def test_copies_and_coarse_dates_do_not_weigh_on_a_day() -> None:
    statements = [told("Een.", "a"), told("Een.", "kopie"), told("Een.", "c", value=month(2016, 8))]
    assert score_days(statements, copy_of={"kopie": "a"}) == score_days(statements[:1])


def test_the_timeline_has_a_day_before_its_month() -> None:
    first = datetime(2016, 8, 1)
    values = [month(2016, 8), day(first), day(SATURDAY), day(first - timedelta(days=1))]
    events = [
        merge_statements([told("Er gebeurde iets bijzonders.", "a", value=value)])[0] for value in values
    ]
    ordered = sorted(events, key=timeline_order)
    assert [event.value.edtf for event in ordered] == ["2016-07-31", "2016-08-01", "2016-08", "2016-08-27"]
