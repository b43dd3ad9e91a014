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
