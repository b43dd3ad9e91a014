"""No input stops the others: beside bad files the good ones are published, nothing goes in silence, no script gets through."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from dossier.build import Report
from dossier.cli.checking import find_faults
from tests.site.conftest import Site, seed
from tests.site.hostile import CANARY, CASES, MADE, Case, write_hostile

pytestmark = pytest.mark.site

GOOD = (
    "In Antwerpen sprak burgemeester Bart Somers vrijdag over de haven.\n\nDe kranen staan stil.",
    "Minister John Kerry reisde maandag naar Genève voor overleg.\n\nDe tolken waren moe.",
)
UNSAFE = re.compile(r"\s*(?:javascript|data:text|vbscript)", re.I)
TAG = re.compile(r"<[^>]*>")


class Scripts(HTMLParser):
    """What a browser would run of a page: scripts in it that hold the canary, handlers, unsafe addresses."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self._runs = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self._runs = tag == "script" and values.get("type") != "application/ld+json"
        self.found += [name for name in values if name.startswith("on") or name == "srcdoc"]
        self.found += [
            value or "" for name, value in attrs if name in ("href", "src") and UNSAFE.match(value or "")
        ]
        self.found += [tag] if tag in ("iframe", "object", "embed", "base") else []

    def handle_data(self, data: str) -> None:
        if self._runs and CANARY in data:
            self.found.append(data)

    def handle_endtag(self, tag: str) -> None:
        self._runs = False


class Ordeal:
    """A site built from two good files and every hostile one."""

    def __init__(self, site: Site) -> None:
        self.site = site
        for number, text in enumerate(GOOD):
            site.write(f"seeds/good{number}.txt", seed(text))
        write_hostile(site)
        self.report: Report = site.build()
        self.pages = {
            path: content.decode("utf-8")
            for path, content in site.pages().items()
            if path.endswith(".html") and not path.startswith("search")
        }
        self.shown = "".join(self.pages.values())

    def tells_of(self, path: str) -> bool:
        return any(problem.where.startswith(path) for problem in self.report.problems)


@pytest.fixture(scope="module")
def ordeal(tmp_path_factory: pytest.TempPathFactory) -> Ordeal:
    return Ordeal(Site(tmp_path_factory.mktemp("hostile") / "dossier"))


def test_good_articles_are_published_beside_every_bad_file(ordeal: Ordeal) -> None:
    for text in GOOD:
        assert text.rpartition("\n")[2] in ordeal.shown


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.path[:60].encode("unicode_escape").decode())
def test_bad_file_is_shown_or_told_of(ordeal: Ordeal, case: Case) -> None:
    if case.outcome != "told" and case.word:
        assert case.word in ordeal.shown
    if case.outcome != "shown":
        assert ordeal.tells_of(case.path)


@pytest.mark.parametrize("name", MADE)
def test_what_is_no_file_is_told_of(ordeal: Ordeal, name: str) -> None:
    assert [path for path in MADE[name][1] if not ordeal.tells_of(path)] == []


def test_seeds_are_published_or_refused(ordeal: Ordeal) -> None:
    report = ordeal.report
    assert report.seeds == report.published + report.refused
    files = [
        path for path in (ordeal.site.root / "seeds").rglob("*") if not path.is_dir() or path.is_symlink()
    ]
    assert report.seeds == len(files)
    told = {problem.where.partition(":")[0] for problem in report.problems if problem.severity == "refused"}
    assert report.refused == len([path for path in told if path.startswith("seeds/")])
    assert report.unused > 0


def test_no_script_stands_on_a_page(ordeal: Ordeal) -> None:
    assert [path for path, page in ordeal.pages.items() if Scripts(page).found] == []


def test_nothing_outside_the_tree_is_read(ordeal: Ordeal) -> None:
    assert b"root:x:0" not in b"".join(ordeal.site.pages().values())


def test_every_page_is_whole(ordeal: Ordeal) -> None:
    assert list(find_faults(ordeal.site.output)) == []


def test_no_page_holds_a_control_character(ordeal: Ordeal) -> None:
    unseen = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
    assert [path for path, page in ordeal.pages.items() if unseen.search(page)] == []


def test_the_next_build_changes_nothing(ordeal: Ordeal) -> None:
    before = ordeal.site.pages()
    report = ordeal.site.build()
    assert (report.written, report.new, report.changed, report.removed) == (0, 0, 0, 0)
    assert report.seeds == report.published + report.refused
    assert ordeal.site.pages() == before


def test_every_character_of_a_text_is_on_its_page(site: Site) -> None:
    text = "# 1986. *Een* __init__ <b>&amp;</b> [a](b) `c` 5*6*7 ~~d~~ \\n | e | ^f^ {g} =h= “i” 🕊 \u202ej\u202c 2016) k"
    site.write("seeds/a.txt", seed(f"Een kop.\n\n{text}"))
    site.build()
    page = next(page for path, page in site.pages().items() if path.startswith("articles/"))
    shown = html.unescape(TAG.sub("", page.decode()))
    assert "".join(text.split()) in "".join(shown.split())


def test_numeric_date_is_read_day_first(site: Site) -> None:
    site.write("seeds/a.txt", seed("Tekst.", day=5))
    site.build()
    assert [path.name[:10] for path in site.manuscripts()] == ["2016-08-05"]


def test_nothing_is_written_outside_the_output(site: Site, tmp_path: Path) -> None:
    site.write("seeds/a.txt", seed(GOOD[0]))
    site.write("content/pages/x.md", "Title: X\nSlug: ../../x\n\nTekst.\n")
    site.write("content/unsorted/x.md", "Title: X\nDate: 2016-08-27\nSlug: ../../x\n\nTekst.\n")
    site.build()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["dossier"]
    assert sorted(path.name for path in site.root.iterdir()) == [".dossier", "content", "output", "seeds"]


def test_page_that_cannot_be_read_is_kept_and_not_converted_again(site: Site) -> None:
    site.write("seeds/a.txt", seed(GOOD[0]))
    site.build()
    page = site.manuscripts()[0]
    broken = page.read_text("utf-8").replace("Date: ", "Date: ooit ") + "\nVan de redactie.\n"
    page.write_text(broken, "utf-8")
    report = site.build()
    assert page.read_text("utf-8") == broken
    assert (report.articles, report.seeds, report.refused, report.unused) == (0, 1, 1, 1)
    page.write_text(broken.replace("ooit ", ""), "utf-8")
    report = site.build()
    assert (report.articles, report.published) == (1, 1)
    assert [path.name for path in site.manuscripts()] == [page.name]


def test_of_two_pages_with_one_slug_the_first_by_path_is_published(site: Site, tmp_path: Path) -> None:
    later = site.write("content/unsorted/b.md", "Title: B\nDate: 2016-08-27\nSlug: x\n\nTweede.\n")
    site.build()
    first = site.write("content/unsorted/a.md", "Title: A\nDate: 2016-08-27\nSlug: x\n\nEerste.\n")
    report = site.build()
    assert [problem.where for problem in report.problems] == ["content/unsorted/b.md"]
    assert site.pages() == site.clean_pages(tmp_path)
    first.unlink()
    assert site.build().articles == 1
    assert "Tweede." in site.read("articles/2016/08/x.html")
    assert later.exists()


def test_page_that_vanishes_during_the_build_is_named(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.write("content/unsorted/a.md", "Title: A\nDate: 2016-08-27\n\nEerste.\n")
    from dossier.build import manuscripts

    read = manuscripts.read_text

    def vanish(root: Path, path: str) -> object:
        (root / path).unlink()
        return read(root, path)

    monkeypatch.setattr(manuscripts, "read_text", vanish)
    report = site.build()
    assert [problem.where for problem in report.problems] == ["content/unsorted/a.md"]
    assert "cannot be read" in report.problems[0].message


def test_fault_in_a_reader_costs_one_file_and_no_other(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.write("seeds/a.txt", seed(GOOD[0]))
    site.write("seeds/b.txt", "stumble")
    from dossier.build import intake

    read = intake.read_seed

    def stumble(content: bytes, path: str, **options: str | None) -> object:
        if content == b"stumble":
            raise RuntimeError("no such luck")
        return read(content, path, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(intake, "read_seed", stumble)
    report = site.build()
    assert (report.articles, report.published, report.refused) == (1, 1, 1)
    assert [problem.where for problem in report.problems] == ["seeds/b.txt"]
    assert "RuntimeError: no such luck" in report.problems[0].message
