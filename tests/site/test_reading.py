"""What a reader finds: articles in the order that is expected, mentions that say something."""

from __future__ import annotations

import re
from html import unescape

import pytest

from tests.site.conftest import TOPIC, Site, seed

pytestmark = pytest.mark.site

_HEADLINE = re.compile(r'<(?:h3|p) class="headline"[^>]*><a [^>]*>([^<]*)</a>')


def headlines_of(site: Site, path: str) -> list[str]:
    return [unescape(headline) for headline in _HEADLINE.findall(site.read(path))]


@pytest.fixture
def untimed(site: Site) -> Site:
    """Three articles of one day without a time, and one of the day before."""
    site.write("content/havens/topic.md", TOPIC)
    for name in ("Brug", "Dok", "Kraan"):
        text = f"{name} in de haven blijft dicht\n\nDe haven van Windeke wacht op de staking. {name} blijft dicht."
        site.write(f"seeds/{name}.txt", seed(text, time="00:00"))
    text = (
        "Schepen wachten op overleg\n\nIn de haven van Windeke wachten schepen op overleg. De kade is leeg."
    )
    site.write("seeds/eerder.txt", seed(text, day=26))
    return site


@pytest.mark.parametrize("path", ["index.html", "topics/havens.html", "sources/anp.html"])
def test_newest_day_first_and_within_a_day_without_times_by_address(untimed: Site, path: str) -> None:
    untimed.build()
    names = ["Brug", "Dok", "Kraan", "Schepen"]
    found = [line.split()[0] for line in headlines_of(untimed, path) if line.split()[0] in names]
    assert found[:4] == names


def test_a_place_page_says_what_its_dateline_is_of(site: Site) -> None:
    lead = "Het kabinet wacht met een besluit over de haven, zegt de minister van Verkeer tegen de Kamer."
    site.write("seeds/a.txt", seed(f"Kabinet wacht met besluit\n\nANTWERPEN -\n\n{lead}"))
    site.build()
    (quote,) = re.findall(r'<li class="quote"[^>]*>(.*?)</li>', site.read("places/antwerpen.html"))
    assert re.sub(r"<[^>]+>", "", quote) == f"ANTWERPEN – {lead}"


def headings_of(page: str) -> list[str]:
    return [re.sub(r"<[^>]+>", "", one).strip() for one in re.findall(r"<h[12][^>]*>(.*?)</h[12]>", page)]


def test_the_page_of_a_month_says_its_name_once(site: Site) -> None:
    months = "In maart 2015 sloot de haven van Windeke. De kraan viel in maart 2015 om."
    site.write("seeds/a.txt", seed(f"Haven dicht\n\n{months} De politie kwam op 3 maart 2015."))
    site.build()
    assert headings_of(site.read("timeline/2015/03.html")) == [
        "maart 2015", "In de loop van de maand", "dinsdag 3 maart 2015",
    ]  # fmt: skip
    site.write("seeds/a.txt", seed(f"Haven dicht\n\n{months}"))
    site.build()
    assert headings_of(site.read("timeline/2015/03.html")) == ["maart 2015"]


def test_the_archive_says_the_year_once_above_its_months(untimed: Site) -> None:
    untimed.build()
    archive = untimed.read("archive/index.html")
    assert "<h2>2016</h2>" in archive
    assert ">augustus <span" in archive


def test_under_the_day_stands_the_time_as_a_reader_says_it(untimed: Site) -> None:
    untimed.build()
    archive = untimed.read("archive/2016/08.html")
    assert '<time datetime="2016-08-26T10:15">10.15 uur</time>' in archive
    assert "00.00" not in archive


def test_under_a_source_its_name_is_not_on_every_line(untimed: Site) -> None:
    untimed.build()
    assert '<span class="source">ANP</span>' in untimed.read("index.html")
    assert '<span class="source">ANP</span>' not in untimed.read("sources/anp.html")


def test_a_line_without_time_topic_or_other_source_leaves_no_empty_paragraph(untimed: Site) -> None:
    untimed.build()
    assert '<p class="publication"></p>' not in untimed.read("sources/anp.html")


def test_words_that_the_date_holds_are_not_said_again(site: Site) -> None:
    text = "De haven van Windeke ging op 3 maart dicht. De politie kwam gisteren kijken naar de kade."
    site.write("seeds/a.txt", seed(f"Haven dicht\n\n{text}"))
    site.build()
    page = next(site.output.glob("articles/2016/08/*.html")).read_text("utf-8")
    assert re.findall(r'class="event__words"[^>]*>([^<]*)<', page) == ["gisteren"]


def test_a_line_tells_the_lead_though_a_byline_stands_above_it(site: Site) -> None:
    lead = "De haven van Windeke blijft dicht tot vrijdag, omdat er een kraan in het dok is gevallen."
    page = f"Title: Haven dicht\nDate: 2016-08-27 10:15\n\nDoor Els Claeys\n{{: .paragraph }}\n\n{lead}\n{{: .lead }}\n"
    site.write("content/unsorted/2016-08-27-haven.md", page)
    site.build()
    assert f'<p class="summary" dir="auto">{lead}</p>' in site.read("index.html")
