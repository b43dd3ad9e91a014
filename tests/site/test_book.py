"""A topic as an e-book: its articles, timeline and names in one file that reading programs take."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from dossier.build import Project
from dossier.build.book import make_epub
from dossier.errors import BuildError
from tests.site.conftest import SEED, TOPIC, Site, seed

HARBOUR = (
    "Staking in de haven van Antwerpen\n\nDe staking in de haven begon op 3 mei 2016 en de schepen wachten, "
    "zei burgemeester Jan Peeters.\n\nHet overleg aan de kade loopt sinds maandag."
)


QUAY = (
    "Schepen & <sleepboten> liggen stil\n\nAan de kade van Zeebrugge wachten op 9 juni 2016 dertig schepen op een loods.\n\n"
    "Minister Els Claes belooft overleg met de haven."
)


@pytest.fixture
def harbours(site: Site) -> Site:
    site.write("content/havens/topic.md", TOPIC)
    site.write("seeds/1.txt", seed(HARBOUR))
    site.write("seeds/2.txt", seed(QUAY, day=28))
    site.build()
    return site


def book_of(site: Site, topic: str = "havens") -> bytes:
    return make_epub(Project(site.root, site.settings, site.output), topic)


def documents(packed: bytes) -> dict[str, ElementTree.Element]:
    archive = zipfile.ZipFile(io.BytesIO(packed))
    return {
        name.removeprefix("book/"): ElementTree.fromstring(archive.read(name))  # noqa: S314
        for name in archive.namelist()
        if name.endswith(".xhtml")
    }


def words_of(document: ElementTree.Element) -> str:
    return " ".join("".join(document.itertext()).split())


def test_a_book_holds_the_articles_in_the_order_of_time_the_timeline_and_the_names(harbours: Site) -> None:
    found = documents(book_of(harbours))
    assert list(found) == [
        "nav.xhtml", "title.xhtml", "timeline.xhtml", "article-1.xhtml", "article-2.xhtml", "names.xhtml",
    ]  # fmt: skip
    assert "Staking in de haven" in words_of(found["article-1.xhtml"])
    assert "Schepen & <sleepboten>" in words_of(found["article-2.xhtml"])
    assert "3 mei 2016" in words_of(found["timeline.xhtml"])
    assert "Jan Peeters" in words_of(found["names.xhtml"])


def test_every_link_of_a_book_arrives_inside_it(harbours: Site) -> None:
    found = documents(book_of(harbours))
    ids = {
        name: {element.get("id") for element in document.iter() if element.get("id")}
        for name, document in found.items()
    }
    links = [
        (name, element.get("href", ""))
        for name, document in found.items()
        for element in document.iter("{http://www.w3.org/1999/xhtml}a")
    ]
    assert len(links) > 10
    for name, href in links:
        path, _, anchor = href.partition("#")
        assert (path or name) in found
        assert not anchor or anchor in ids[path or name], f"{name} leads to {href}"


def test_a_link_of_the_editor_into_the_site_is_text_in_a_book(harbours: Site) -> None:
    page = next(page for page in harbours.manuscripts() if "Het overleg" in page.read_text("utf-8"))
    page.write_text(
        page.read_text("utf-8").replace("Het overleg", "Het *[overleg](../../people/index.html)*"), "utf-8"
    )
    harbours.build()
    chapter = documents(book_of(harbours))["article-1.xhtml"]
    links = [link.get("href") for link in chapter.iter("{http://www.w3.org/1999/xhtml}a")]
    assert "Het overleg aan de kade" in words_of(chapter)
    assert None in links
    assert not any(href and "people/" in href for href in links)


def test_a_text_that_may_not_be_shown_is_not_in_a_book(harbours: Site) -> None:
    harbours.build(rights={"ANP": "none"})
    packed = zipfile.ZipFile(io.BytesIO(book_of(harbours)))
    everything = b"".join(packed.read(name) for name in packed.namelist()).decode()
    assert "Het overleg aan de kade" not in everything
    assert "Staking in de haven" in everything


def test_the_same_site_gives_the_same_book(harbours: Site, tmp_path: Path) -> None:
    again = Site(tmp_path / "again" / "dossier")
    shutil.copytree(harbours.root, again.root, ignore=shutil.ignore_patterns("output", ".dossier"))
    again.build()
    assert book_of(again) == book_of(harbours)


def test_reading_programs_know_the_file_by_its_first_bytes(harbours: Site) -> None:
    assert book_of(harbours)[30:58] == b"mimetypeapplication/epub+zip"


def test_a_book_has_no_moment_but_that_of_its_newest_article(harbours: Site) -> None:
    package = zipfile.ZipFile(io.BytesIO(book_of(harbours))).read("book/package.opf").decode()
    assert re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", package) == ["2016-08-28T10:15:00Z"]


def test_an_unknown_topic_is_refused_with_those_there_are(harbours: Site) -> None:
    with pytest.raises(BuildError, match="there is no topic 'kades'; choose one of: havens"):
        book_of(harbours, "kades")


def test_a_topic_without_articles_makes_no_book(harbours: Site) -> None:
    harbours.write("content/bruggen/topic.md", TOPIC.replace("haven*", "brug*").replace("kade*", "viaduct*"))
    harbours.build()
    with pytest.raises(BuildError, match="no article of this topic"):
        book_of(harbours, "bruggen")


if os.environ.get("EPUBCHECK"):  # names epubcheck.jar, which is no part of what the tests install

    def test_epubcheck_finds_nothing(harbours: Site, tmp_path: Path) -> None:
        harbours.write("seeds/3.txt", SEED)
        harbours.build()
        book = tmp_path / "havens.epub"
        book.write_bytes(book_of(harbours))
        done = subprocess.run(  # noqa: S603
            ["java", "-jar", os.environ["EPUBCHECK"], "--failonwarnings", str(book)],  # noqa: S607
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stdout + done.stderr


def test_an_article_from_right_to_left_tells_its_own_direction(site: Site) -> None:
    site.write("content/havens/topic.md", TOPIC)
    body = "توقف العمل في haven Windeke (staking) قبالة غزة. وقال مسؤول إن السفن تنتظر في الميناء."
    site.write("seeds/1.txt", seed(f"ميناء مغلق أمام السفن\n\n{body}\n\n{body}"))
    site.build()
    packed = book_of(site)
    article = next(one for name, one in documents(packed).items() if "article" in name)
    blocks = [one for one in article.iter() if one.get("id", "").startswith("p")]
    assert blocks
    assert all(one.get("dir") == "auto" and (one.text or "").startswith("توقف") for one in blocks)
