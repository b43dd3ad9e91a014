"""A month with too many events for one page: each event in a line there, in full on the page of its day."""

from __future__ import annotations

from dataclasses import replace

from dossier.pages.full_months import FEW, LINES, PART, SHOWN, WIDE, day_pages, referring, shut_wide
from dossier.views import EventLine, Link, Period, Time


def line(number: int) -> EventLine:
    return EventLine(
        f"e{number}", Time("2 maart 2017", "2017-03-02"), f"Bericht {number}.", "", aliases=(f"a{number}",)
    )


def period(anchor: str, count: int) -> Period:
    return Period(anchor, f"d-{anchor}", anchor, tuple(line(number) for number in range(count)))


YEAR, SHORT, LONG = period("2017", 2), period("2017-03-02", 3), period("2017-03-05", 2 * PART + 1)


def test_each_day_has_a_page_and_a_very_full_one_has_several() -> None:
    pages = day_pages([YEAR, SHORT, LONG], "03")
    assert [page.name for page in pages] == ["03-02.html", "03-05.html", "03-05-2.html", "03-05-3.html"]
    assert [len(page.period.events) for page in pages] == [3, PART, PART, 1]


def test_every_permanent_id_stays_on_the_page_of_the_month() -> None:
    shown = referring([YEAR, SHORT, LONG], day_pages([YEAR, SHORT, LONG], "03"), whole="Alles")
    kept = [event.id for part in shown for event in (*part.events, *part.refs)]
    assert len(kept) == 2 + 3 + 2 * PART + 1
    assert shown[2].refs[PART].href == f"03-05-2.html#e{PART}"
    assert shown[2].refs[PART].aliases == (f"a{PART}",)


def test_what_is_known_to_the_year_alone_stays_whole() -> None:
    assert referring([YEAR, SHORT], day_pages([YEAR, SHORT], "03"), whole="Alles")[0] == YEAR


def test_much_that_is_known_to_the_year_alone_has_pages_too() -> None:
    pages = day_pages([period("2017", WIDE + 1), period("20xx", PART + 1), SHORT], "03")
    assert [page.name for page in pages] == [
        "03-2017.html",
        "03-20xx.html",
        "03-20xx-2.html",
        "03-02.html",
    ]


def test_a_very_full_month_shows_what_most_articles_tell_and_keeps_every_id() -> None:
    day = period("2017-03-05", LINES + 1)
    told = replace(day.events[7], articles=9)
    day = replace(day, events=(*day.events[:7], told, *day.events[8:]))
    (shown,) = referring([day], day_pages([day], "03"), whole="Alles")
    assert [ref.id for ref in shown.refs] == ["e0", "e1", "e7"]
    assert [leaf.total for leaf in shown.leaves] == [PART, PART, LINES + 1 - 2 * PART]
    kept = [id_ for leaf in shown.leaves for id_ in leaf.ids]
    kept += [id_ for ref in shown.refs for id_ in (ref.id, *ref.aliases)]
    assert sorted(kept) == sorted(id_ for event in day.events for id_ in (event.id, *event.aliases))
    assert len(shown.refs) == SHOWN


def test_much_that_is_known_to_no_day_is_folded_above_the_days() -> None:
    year, month = period("2017", FEW + 1), period("2017-03", FEW + 1)
    assert [part.shut for part in shut_wide([year, month, SHORT], "2017-03")] == [True, False, False]
    assert not any(part.shut for part in shut_wide([year, month], "2017-03"))
    assert not any(part.shut for part in shut_wide([YEAR, SHORT], "2017-03"))


def test_lines_that_lead_to_a_page_of_what_is_known_to_the_month_are_folded() -> None:
    month = period("2017-03", WIDE + 1)
    shown = referring([month, SHORT], day_pages([month, SHORT], "03"), whole="Alles")
    assert [part.shut for part in shut_wide(shown, "2017-03")] == [True, False]


def test_the_way_to_a_page_does_not_repeat_the_name_above_it() -> None:
    refer = referring([SHORT], day_pages([SHORT], "03"), whole="Alles")[0]
    assert refer.more == Link("Alles", "03-02.html")
    full = period("2017-03-05", LINES + 1)
    leaves = referring([full], day_pages([full], "03"), whole="Alles")[0].leaves
    assert [leaf.text for leaf in leaves] == ["Alles (1/3)", "Alles (2/3)", "Alles (3/3)"]
