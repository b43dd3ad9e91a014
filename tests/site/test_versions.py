"""Versions of one story: the newest is shown, the older stay reachable, and what changed stands word by word."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.site.conftest import Site, seed

pytestmark = pytest.mark.site

LEAD = "De burgemeester van Antwerpen heeft vrijdag de haven gesloten nadat een schip aan de kade was vastgelopen"
BODY = (
    "Volgens de havenkapitein ligt het schip dwars in de geul en kan geen enkele sleepboot er nog bij komen. "
    "De loodsen wachten op hoog water, dat in de loop van de nacht wordt verwacht."
)
TALLY = "Drie binnenschepen liggen te wachten, twee tankers zijn uitgeweken naar Vlissingen en Gent."
OLD = f"{LEAD}, zegt de politie.\n\n{BODY}\n\n{TALLY}\n\nNiemand raakte daarbij gewond, voegt zij daar in een korte verklaring aan toe."
NEW = (
    f"{LEAD}, zegt de brandweer.\n\n{BODY}\n\nTwee matrozen raakten licht gewond en liggen in het ziekenhuis van Merksem.\n\n"
    "Het schip voer onder vreemde vlag."
)
NEWSML = """<?xml version="1.0"?><NewsML><NewsItem><Identification><NewsIdentifier><NewsItemId>7</NewsItemId>
<RevisionId PreviousRevision="0" Update="N">{revision}</RevisionId></NewsIdentifier></Identification>
<NewsManagement><FirstCreated>20160827T101500</FirstCreated><Status FormalName="Usable"/></NewsManagement>
<NewsComponent><NewsLines><HeadLine>Haven dicht</HeadLine></NewsLines><ContentItem><DataContent>{text}</DataContent>
</ContentItem></NewsComponent></NewsItem></NewsML>"""


def articles(site: Site) -> dict[str, str]:
    pages = site.pages()
    return {path: page.decode() for path, page in pages.items() if path.startswith("articles/")}


def test_newest_version_shows_what_changed_and_leads_to_the_older(site: Site) -> None:
    site.write("seeds/a.txt", seed(OLD, time="10:15"))
    site.write("seeds/b.txt", seed(NEW, time="14:30"))
    site.build()
    newest = next(page for page in articles(site).values() if "vreemde vlag.</p>" in page)
    oldest = next(
        page
        for page in articles(site).values()
        if "Niemand raakte daarbij gewond" in page and "vreemde" not in page
    )
    assert "Eerdere versie" in newest
    assert "<del>politie.</del><ins>brandweer.</ins>" in newest
    assert "<ins>Het schip voer onder vreemde vlag.</ins>" in newest
    assert BODY not in newest.partition('class="differences"')[2].partition("</details>")[0]
    assert "Latere versie" in oldest
    assert "<ins>" not in oldest
    home = site.read("index.html")
    listed = [path for path in articles(site) if path in home]
    assert [articles(site)[path] for path in listed] == [newest]


@pytest.mark.parametrize("first", ["a", "b"])
def test_versions_stand_the_same_whichever_came_first(site: Site, tmp_path: Path, first: str) -> None:
    seeds = {"a": seed(OLD, time="10:15"), "b": seed(NEW, time="14:30")}
    for name in sorted(seeds, key=lambda name: name != first):
        site.write(f"seeds/{name}.txt", seeds[name])
        site.build()
    assert site.pages() == site.clean_pages(tmp_path)


def test_differences_follow_when_the_older_version_is_edited(site: Site, tmp_path: Path) -> None:
    site.write("seeds/a.txt", seed(OLD, time="10:15"))
    site.write("seeds/b.txt", seed(NEW, time="14:30"))
    site.build()
    page = next(page for page in site.manuscripts() if "politie" in page.read_text("utf-8"))
    page.write_text(page.read_text("utf-8").replace("politie", "rijkswacht"), "utf-8")
    site.build()
    assert any("<del>rijkswacht.</del>" in page for page in articles(site).values())
    assert site.pages() == site.clean_pages(tmp_path)


def test_revision_in_the_file_makes_a_version_of_what_is_nearly_the_same(site: Site) -> None:
    text = f"{LEAD}.\n\n{BODY} " + " ".join(
        f"Verklaring {number} van de havendienst." for number in range(30)
    )
    site.write("seeds/z.xml", NEWSML.format(revision=1, text=text))
    site.write("seeds/a.xml", NEWSML.format(revision=2, text=text.replace("kade", "sluis")))
    site.build()
    assert [
        re.findall(r"^Revision: (\d)$", page.read_text("utf-8"), re.M) for page in site.manuscripts()
    ] in ([["1"], ["2"]], [["2"], ["1"]])
    shown = "".join(articles(site).values())
    assert "<del>kade </del><ins>sluis </ins>" in shown
    assert len(articles(site)) == 2


def test_what_may_not_be_shown_is_in_no_difference(site: Site) -> None:
    site.write("seeds/a.txt", seed(OLD, time="10:15", source="Belga"))
    site.write("seeds/b.txt", seed(NEW, time="14:30", source="ANP"))
    site.build(rights={"Belga": "excerpt"})
    assert "Niemand raakte daarbij" not in "".join(page.decode() for page in site.pages().values())
