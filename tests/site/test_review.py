"""`dossier review` on topics: what is likely missing from one, and new ones among the articles that none holds."""

from __future__ import annotations

import pytest

from dossier.build import Project
from dossier.build.review import Review, open_review
from dossier.cli.command import main
from tests.site.conftest import Site, seed

pytestmark = pytest.mark.site

BRIDGE = (
    "De Temsebrug over de Schelde blijft dicht na een scheur in het staal, zegt minister Lydia Peeters.",
    "Minister Lydia Peeters laat de scheur in het staal van de Temsebrug lassen boven de Schelde.",
    "Vrachtwagens mogen van Lydia Peeters niet over de Temsebrug zolang het staal een scheur heeft.",
)


def review(site: Site) -> Review:
    return open_review(Project(site.root, site.settings, site.output))


@pytest.fixture
def bridged(site: Site) -> Site:
    for number, text in enumerate(BRIDGE):
        site.write(f"seeds/{number}.txt", seed(text, day=20 + number))
    site.write("seeds/9.txt", seed("In Genk opende een bakker zijn derde winkel.", day=25))
    site.write("content/havens/topic.md", "Title: Havens\nAnchors: haven*\nContext: kraan\n")
    site.build()
    return site


def test_unfiled_articles_of_one_story_are_proposed_as_a_topic(bridged: Site) -> None:
    (proposed,) = review(bridged).topics
    assert len(proposed.articles) == 3
    assert "Lydia Peeters" in proposed.text
    assert "temsebrug" in proposed.text.lower()
    assert not (bridged.root / "content" / proposed.slug).exists()


def test_proposed_topic_that_is_taken_over_holds_its_articles(
    bridged: Site, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (proposed,) = review(bridged).topics
    bridged.write("pelicanconf.py", "SITENAME = 'Proef'\nDEFAULT_LANG = 'nl'\nPATH = 'content'\n")
    monkeypatch.chdir(bridged.root)
    assert main(["review", "--topic", proposed.slug]) == 0
    assert proposed.slug in capsys.readouterr().out
    bridged.build()
    page = bridged.read(f"topics/{proposed.slug}.html")
    assert all(text.partition(",")[0][:40] in page for text in BRIDGE)
    assert review(bridged).topics == ()


def test_review_counts_what_it_lists_and_names_the_file_of_names(
    bridged: Site, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bridged.write("pelicanconf.py", "SITENAME = 'Proef'\nDEFAULT_LANG = 'nl'\nPATH = 'content'\n")
    monkeypatch.chdir(bridged.root)
    assert main(["review"]) == 0
    *listed, counted = capsys.readouterr().out.splitlines()
    names = [line for line in listed if line.startswith(("person ", "place ", "organisation "))]
    assert names == ["person 'Lydia Peeters': frequent, found by the machine alone, in 3 articles"]
    assert counted.startswith("1 name, 0 articles, 1 topic; the names stand in")


def test_topic_that_is_not_proposed_cannot_be_taken_over(
    bridged: Site, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bridged.write("pelicanconf.py", "SITENAME = 'Proef'\nDEFAULT_LANG = 'nl'\nPATH = 'content'\n")
    monkeypatch.chdir(bridged.root)
    assert main(["review", "--topic", "weg"]) == 1
    assert "no topic 'weg' is proposed" in capsys.readouterr().err
    assert not (bridged.root / "content/weg").exists()


def test_article_that_keeps_a_topics_company_is_shown_as_likely(site: Site) -> None:
    site.write("content/havens/topic.md", "Title: Havens\nAnchors: haven*, kade*\nContext: kraan, kranen\n")
    site.write("content/koers/topic.md", "Title: Koers\nAnchors: renner*, peloton\nContext: etappe, sprint\n")
    for number in range(12):
        harbour = f"De haven telt {number} kranen; loodsen, sleepboten, containers en schepen wachten op tij {number}."
        race = f"De renner wint etappe {number}; ploeg, fiets, klim, helling en trui staan op dag {number} klaar."
        site.write(f"seeds/h{number}.txt", seed(harbour, day=1 + number))
        site.write(f"seeds/k{number}.txt", seed(race, day=1 + number))
    site.write("seeds/x.txt", seed("Loodsen, sleepboten, containers en schepen wachten uren op tij.", day=20))
    site.write("seeds/y.txt", seed("De bakker van Genk verkoopt brood aan scholen.", day=21))
    site.build()
    found = [(path.rpartition("/")[2][:18], filing.topic, filing.why) for path, filing in review(site).unsure]
    assert found == [("2016-08-20-loodsen", "havens", ("likeness",))]
