"""Whole builds: what stands on the site, what a second build does, what happens when files come and go."""

from __future__ import annotations

import json
import os
import re
import shutil
from html import unescape
from pathlib import Path

import pytest

from dossier.build.lock import hold_lock
from dossier.cli.checking import find_faults
from dossier.errors import BuildError
from dossier.pages import home
from tests.site.conftest import SEED, TOPIC, Site, seed

HARBOUR = "De staking in de haven van Antwerpen duurt voort. Het overleg met burgemeester Bart Somers begon maandag."
TALKS = "In Genève spraken Kerry en Lavrov vrijdag over Syrië. Minister John Kerry zag Sergei Lavrov een uur."

pytestmark = pytest.mark.site


def text_of(html: str) -> str:
    body = html[html.index("<main") : html.index("</main>")]
    return " ".join(unescape(re.sub(r"<[^>]+>", "", body)).split())


def test_every_link_anchor_and_element_of_the_site_is_sound(seeded: Site) -> None:
    seeded.build()
    assert list(find_faults(seeded.output)) == []


def test_every_character_of_the_seed_stands_on_its_page_once(seeded: Site) -> None:
    seeded.build()
    page = text_of(next(seeded.output.glob("articles/2016/08/*.html")).read_text("utf-8"))
    for line in SEED.decode().splitlines():
        for sentence in line.replace("© epa. ", "").split(". "):
            words = " ".join(sentence.split())
            assert words in page
    article = page[page.index("© epa.") : page.index("wapenstilstand.")]
    assert article.count("Complicerend De twee") == 1


def test_a_dateline_that_opens_the_text_is_not_said_twice(site: Site) -> None:
    site.write(
        "seeds/a.txt",
        seed("Spoed gaat dicht\n\nTORHOUT - Het ziekenhuis sluit zijn spoeddienst op 1 januari 2017."),
    )
    site.build()
    page = text_of(next(site.output.glob("articles/2016/08/*.html")).read_text("utf-8"))
    story = page[: page.index("sluit zijn spoeddienst op 1 januari")]
    assert story.count("TORHOUT") == 1


def test_second_build_writes_nothing(seeded: Site) -> None:
    first = seeded.build()
    stamps = {path: path.stat().st_mtime_ns for path in seeded.output.rglob("*")}
    second = seeded.build()
    assert (first.written > 0, second.written, second.deleted) == (True, 0, 0)
    assert {path: path.stat().st_mtime_ns for path in seeded.output.rglob("*")} == stamps


def test_seed_is_converted_once_and_filed_by_its_words(site: Site) -> None:
    site.write("content/havens/topic.md", "Title: Havens\nAnchors: haven*\nContext: staking\n")
    site.write("seeds/a.txt", seed(HARBOUR))
    site.write("seeds/b.txt", seed(TALKS))
    report = site.build()
    assert (report.new, report.articles, report.refused) == (2, 2, 0)
    assert [path.parent.name for path in site.manuscripts()] == ["havens", "unsorted"]


def test_edited_page_is_never_overwritten_and_outlives_its_seed(seeded: Site) -> None:
    seeded.build()
    page = seeded.manuscripts()[0]
    edited = page.read_text("utf-8").replace("Title: De Verenigde", "Title: Overleg: de Verenigde")
    page.write_text(edited, "utf-8")
    (seeded.root / "seeds/000.txt").unlink()
    report = seeded.build()
    assert page.read_text("utf-8") == edited
    assert report.articles == 1
    assert any("edited" in problem.message for problem in report.problems)
    assert "Overleg: de Verenigde" in next(seeded.output.glob("articles/2016/08/*.html")).read_text("utf-8")


def test_removed_seed_takes_its_unedited_page_with_it(seeded: Site) -> None:
    seeded.write("seeds/b.txt", seed(HARBOUR))
    seeded.build()
    (seeded.root / "seeds/b.txt").unlink()
    report = seeded.build()
    assert (report.removed, report.articles) == (1, 1)
    assert not any("Antwerpen" in page.decode("utf-8", "ignore") for page in seeded.pages().values())


def test_hit_does_not_say_again_what_its_made_headline_says(site: Site) -> None:
    site.write(
        "seeds/a.txt",
        seed("De haven ging om middernacht dicht, zei de haven. Later kwam er een akkoord met de bonden."),
    )
    site.build()
    title, lead = json.loads(re.findall(r"\[\[.*\]\]", site.read("search/s/0.js"))[0])[0][1::3][:2]
    assert title.startswith("De haven ging om middernacht dicht")
    assert lead
    assert "middernacht" not in lead


def test_pages_written_by_hand_are_all_found_by_search(site: Site) -> None:
    for name, place in (("a", "Parijs"), ("b", "Londen"), ("c", "Gent")):
        page = f"Title: Over {place}\nDate: 2016-08-01 10:00\nLanguage: nl\n\nDe minister was in {place}.\n"
        site.write(f"content/unsorted/{name}.md", page)
    site.write("seeds/a.txt", seed(HARBOUR))
    site.build()
    summaries = "".join(path.read_text("utf-8") for path in site.output.glob("search/s/*.js"))
    numbers = {int(number) for number in re.findall(r'\[(\d+),"', summaries)}
    assert numbers == {1, 2, 3, 4}


def test_changed_seed_keeps_its_address(seeded: Site) -> None:
    seeded.write("seeds/b.txt", seed(HARBOUR))
    seeded.build()
    before = sorted(path.name for path in seeded.output.glob("articles/*/*/*.html"))
    seeded.write("seeds/b.txt", seed("Nieuw begin. " + HARBOUR))
    report = seeded.build()
    assert (report.changed, report.new) == (1, 0)
    assert sorted(path.name for path in seeded.output.glob("articles/*/*/*.html")) == before


def test_changed_seed_is_filed_again_by_its_new_words(site: Site, tmp_path: Path) -> None:
    site.write("content/havens/topic.md", TOPIC)
    site.write("seeds/1.txt", seed("De staking in de haven duurt voort, zegt Jan Peeters."))
    site.build()
    (before,) = site.manuscripts()
    assert before.parent.name == "havens"
    site.write("seeds/1.txt", seed("Het ministerie telde maandag 12 gewonden in Genève."))
    site.build()
    assert site.manuscripts() == [site.root / "content/unsorted" / before.name]
    assert site.pages() == site.clean_pages(tmp_path)


def test_renamed_seed_changes_nothing_but_its_name(seeded: Site) -> None:
    seeded.build()
    before = seeded.manuscripts()
    (seeded.root / "seeds/000.txt").rename(seeded.root / "seeds/111.txt")
    report = seeded.build()
    assert seeded.manuscripts() == before
    assert "seeds/111.txt" in before[0].read_text("utf-8")
    assert (report.removed, report.new) == (0, 0)


def test_bad_file_is_refused_with_its_place_and_the_others_are_published(seeded: Site) -> None:
    seeded.write("seeds/bad.txt", "geen datum en geen bron\n")
    report = seeded.build()
    refused = [problem for problem in report.problems if problem.severity == "refused"]
    assert [problem.where.partition(":")[0] for problem in refused] == ["seeds/bad.txt"]
    assert (report.seeds, report.published, report.refused) == (2, 1, 1)
    assert not report.is_fine
    assert seeded.build().refused == 1


def test_same_file_twice_is_published_once(seeded: Site) -> None:
    seeded.write("seeds/again.txt", SEED)
    report = seeded.build()
    assert (report.seeds, report.published, report.articles) == (2, 2, 1)


def test_copy_of_an_article_leads_to_it_and_both_sources_are_named(site: Site) -> None:
    story = " ".join(f"Zin nummer {n} gaat over de kade en de schepen van dag {n}." for n in range(20))
    site.write("seeds/a.txt", seed(story, time="09:00", source="ANP"))
    site.write("seeds/b.txt", seed(story + " Slot.", time="11:00", source="Belga"))
    site.build()
    pages = [path.read_text("utf-8") for path in sorted(site.output.glob("articles/2016/08/*.html"))]
    assert sum('http-equiv="refresh"' in page for page in pages) == 1
    assert site.read("archive/2016/08.html").count("Zin nummer 0") == 1
    assert site.read("data/articles.csv").count("Belga; ANP") == 1
    (site.root / "seeds/a.txt").unlink()
    site.build()
    assert "ANP" not in site.read("data/articles.csv")


def test_name_that_the_editor_renames_leaves_a_page_that_leads_on(seeded: Site) -> None:
    seeded.build()
    seeded.write(
        "content/authority/people.csv", "heading,variants,was\nJohn F. Kerry,John Kerry|Kerry,John Kerry\n"
    )
    seeded.build()
    assert "john-f-kerry.html" in seeded.read("people/john-kerry.html")
    assert "Kerry, John F." in seeded.read("people/index.html")
    assert list(find_faults(seeded.output)) == []


def test_moving_a_page_to_another_folder_pins_it_there(seeded: Site) -> None:
    seeded.build()
    page = seeded.manuscripts()[0]
    target = seeded.root / "content/havens" / page.name
    page.rename(target)
    seeded.build()
    topic = seeded.read("topics/havens.html")
    assert "De Verenigde Staten en Rusland" in topic
    assert seeded.manuscripts() == [target]


def test_state_can_be_lost_or_broken_at_no_cost_but_time(seeded: Site) -> None:
    seeded.build()
    before = seeded.pages()
    (seeded.root / ".dossier/state.sqlite3").write_bytes(b"not a database at all" * 100)
    report = seeded.build()
    assert seeded.pages() == before
    assert report.notes


def test_file_lost_from_the_output_is_made_again(seeded: Site) -> None:
    seeded.build()
    before = seeded.pages()
    (seeded.output / "index.html").unlink()
    (seeded.output / "search.html").write_text("spoilt", "utf-8")
    report = seeded.build()
    assert seeded.pages() == before
    assert report.written == 2


def test_an_output_that_is_gone_is_filled_again_and_told_of(seeded: Site) -> None:
    seeded.build()
    before = seeded.pages()
    shutil.rmtree(seeded.output)
    report = seeded.build()
    assert seeded.pages() == before
    assert (report.written, report.kept, set(report.reasons)) == (len(before), 0, set(before))


def test_files_of_others_in_the_output_are_left_alone(seeded: Site) -> None:
    seeded.build()
    own = seeded.write("output/CNAME", "dossier.example")
    picture = seeded.write("output/images/a.png", b"png")
    seeded.write("seeds/b.txt", seed(HARBOUR))
    seeded.build()
    assert own.exists()
    assert picture.exists()


def test_second_build_at_the_same_time_is_refused(seeded: Site) -> None:
    with (
        hold_lock(seeded.root / ".dossier"),
        pytest.raises(BuildError, match=f"process {os.getpid()} is building"),
    ):
        seeded.build()
    assert seeded.build().notes == ["no state from an earlier build"]


@pytest.mark.parametrize("left", ["999999999", str(os.getpid()), "1", "no number"])
def test_lock_that_no_living_build_holds_stops_nobody_whatever_stands_in_it(seeded: Site, left: str) -> None:
    seeded.write(".dossier/lock", left)
    assert any("lock" in note for note in seeded.build().notes)


def test_lock_of_a_build_killed_before_it_wrote_its_number_is_taken(seeded: Site) -> None:
    seeded.write(".dossier/lock", "")
    assert seeded.build().is_fine


def test_lock_without_a_number_yet_is_not_taken_from_a_living_build(seeded: Site) -> None:
    with hold_lock(seeded.root / ".dossier"):
        (seeded.root / ".dossier/lock").write_text("")
        with pytest.raises(BuildError, match="another process is building"):
            seeded.build()


def test_refused_build_leaves_the_lock_with_its_holder(seeded: Site) -> None:
    with hold_lock(seeded.root / ".dossier"):
        for _ in range(2):
            with pytest.raises(BuildError, match="is building this dossier"):
                seeded.build()


def test_seed_gives_the_timeline_that_it_tells(seeded: Site) -> None:
    seeded.build()
    events = json.loads(seeded.read("data/events.json"))
    found = {(event["from"], event["until"], event["grain"], event["modality"]) for event in events}
    assert found == {
        ("2016-01-01T00:00:00", None, "year", "happened"),
        ("2016-02-01T00:00:00", "2016-03-01T00:00:00", "month", "happened"),
        ("2016-08-26T00:00:00", "2016-08-27T00:00:00", "day", "happened"),
        ("2016-08-26T06:00:00", "2016-08-26T12:00:00", "part of day", "happened"),
        ("2016-08-28T00:00:00", None, "day", "announced"),
        ("2016-08-27T01:56:00", "2016-08-27T01:57:00", "minute", "published"),
    }


def test_what_lasts_until_the_end_of_a_month_stands_in_that_month(site: Site) -> None:
    site.write("seeds/a.txt", seed("Het bestand in Aleppo duurt tot en met 30 september."))
    site.build()
    [event] = [one for one in json.loads(site.read("data/events.json")) if one["modality"] != "published"]
    assert (event["from"], event["until"]) == (None, "2016-10-01T00:00:00")
    assert event["url"].startswith("timeline/2016/09.html#")
    assert event["id"] in site.read("timeline/2016/09.html")
    assert not (site.output / "timeline/2016/10.html").exists()


def test_seed_gives_its_names_and_no_others(seeded: Site) -> None:
    seeded.build()
    names = {path.relative_to(seeded.output).as_posix() for path in seeded.output.glob("[po][elr]*/*.html")}
    expected = {
        "people": {"john-kerry", "sergei-lavrov", "bashar-al-assad"},
        "places": {"verenigde-staten", "rusland", "syrie", "geneve", "aleppo"},
        "organisations": {"jabhat-fatah-al-sham"},
    }
    wanted = {f"{folder}/{slug}.html" for folder, slugs in expected.items() for slug in {*slugs, "index"}}
    assert names == wanted


def test_other_output_folder_gets_the_same_site(seeded: Site, tmp_path: Path) -> None:
    seeded.build()
    other = seeded.at(tmp_path / "elsewhere")
    other.build()
    assert other.pages() == seeded.pages()


def test_editor_adds_pins_and_hides_events(seeded: Site) -> None:
    seeded.build()
    events = json.loads(seeded.read("data/events.json"))
    hidden = next(event["id"] for event in events if event["from"].startswith("2016-02"))
    seeded.write(
        "content/havens/timeline.csv",
        "id,date,end,text,article,action,note\n"
        ",2016-09-12,,De redactie noemt het akkoord.,,add,\n"
        f"{hidden},,,,,hide,\n"
        "e00000000000000,,,,,pin,\n",
    )
    report = seeded.build()
    assert "De redactie noemt het akkoord." in seeded.read("timeline/index.html")
    assert "De redactie noemt het akkoord." in seeded.read("timeline/2016/09.html")
    assert "De redactie noemt het akkoord." not in seeded.read("timeline/2016/08.html")
    assert not (seeded.output / "timeline/2016/02.html").exists()
    assert hidden not in seeded.read("data/events.json")
    assert [problem.where for problem in report.problems] == ["content/havens/timeline.csv:4"]
    assert list(find_faults(seeded.output)) == []


def test_downloads_tell_what_the_editor_pinned_and_what_contradicts(seeded: Site) -> None:
    seeded.build()
    events = json.loads(seeded.read("data/events.json"))
    pinned = next(event["id"] for event in events if event["from"].startswith("2016-02"))
    seeded.write("content/havens/timeline.csv", f"id,action,note\n{pinned},pin,Keerpunt\n")
    fire = "Bij de brand op de kade van Gent vielen vrijdag {} gewonden onder toeschouwers."
    told = {
        12: "Brandweerlieden uit drie gemeenten bestreden het vuur. Rook trok over de stad. Scholen bleven dicht.",
        15: "De eigenaar van het pakhuis wil niet reageren. Verzekeraars sturen experts. Het onderzoek duurt weken.",
    }
    for number, more in told.items():
        head = f" date 2016-08 27/08/16, 1{number % 10}:00 − bron: ANP"
        seeded.write(f"seeds/brand-{number}.txt", f"{head}\n\n{more}\n\n{fire.format(number)}\n")
    seeded.build()
    after = json.loads(seeded.read("data/events.json"))
    assert [event["note"] for event in after if event["pinned"]] == ["Keerpunt"]
    first, second = (event for event in after if event["conflicts"])
    assert (first["conflicts"], second["conflicts"]) == ([second["id"]], [first["id"]])
    (seeded.root / "seeds/brand-15.txt").unlink()
    seeded.build()
    assert not any(event["conflicts"] for event in json.loads(seeded.read("data/events.json")))


def key_days(site: Site) -> list[str]:
    """The dates of the key events on the front page."""
    page = site.read("index.html")
    shown = page[page.index('class="front__events"') :]
    return re.findall(r'<p class="event__date">.*?<time datetime="([0-9-]+)', shown)


def test_front_page_hears_a_second_article_before_the_first_one_again(
    site: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(home, "KEY_EVENTS", 2)
    harbour = "De staking begon op 22 augustus 2016. Op 23 augustus 2016 sloot de sluis. Op 24 augustus 2016 brak brand uit."
    site.write("seeds/a.txt", seed(harbour))
    site.build()
    assert key_days(site) == ["2016-08-23", "2016-08-24"]
    site.write("seeds/b.txt", seed("De brug van Gent opende op 3 mei 2016 voor alle verkeer."))
    site.build()
    assert key_days(site) == ["2016-05-03", "2016-08-24"]
    assert site.pages() == site.clean_pages(tmp_path / "clean")


def test_what_goes_on_for_years_is_no_key_event_before_a_month(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(home, "KEY_EVENTS", 1)
    told = "De haven werd verbouwd van mei 2006 tot mei 2016. In september 2016 gaat de sluis open."
    site.write("seeds/a.txt", seed(told))
    site.build()
    assert key_days(site) == ["2016-09"]


def test_front_page_shows_a_sentence_with_two_dates_once_and_no_publication(seeded: Site) -> None:
    seeded.build()
    page = seeded.read("index.html")
    shown = page[page.index('class="front__events"') :]
    assert shown.count("waar sinds het begin van het jaar gesprekken over") == 1
    assert "Gepubliceerd" not in shown
    assert "Gepubliceerd" in seeded.read("timeline/index.html")


def test_topic_that_holds_no_article_goes_without_a_trace(site: Site) -> None:
    site.write("content/geneve/topic.md", "Title: Genève\nAnchors: Genève\nContext: overleg\n")
    site.build()
    assert (site.output / "topics/geneve.html").exists()
    (site.root / "content/geneve/topic.md").unlink()
    site.build()
    assert [path for path in site.pages() if "geneve" in path] == []


def test_front_page_has_what_happened_before_what_a_year_says(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(home, "KEY_EVENTS", 1)
    site.write(
        "seeds/kade.txt",
        seed(
            "De burgemeester opende zaterdag de nieuwe sluis. In 1383 liet de stad Gent de eerste kade aanleggen."
        ),
    )
    site.build()
    front = text_of(site.read("index.html"))
    events = front[front.index("Belangrijkste gebeurtenissen") :]
    assert "opende zaterdag de nieuwe sluis" in events
    assert "In 1383" not in events
