"""What the built site of the project's own seed promises to other programs."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from dossier.cli import main
from dossier.cli.checking import find_faults

ROOT = Path(__file__).parents[2]
ADDRESS = "https://dossier.example/syrie"
ARTICLE = re.compile(r"articles/2016/08/[a-z0-9-]{1,80}\.html")
COLUMNS = {
    "articles.csv": "url,seed,sha256,headline,published,sources,topics",
    "entities.csv": "url,type,heading,sort,variants,former,confirmed,wikidata,country,latitude,longitude,articles,mentions",
    "mentions.csv": "entity,heading,url,text,form,role,block,start,end",
    "events.csv": "id,url,date,edtf,from,until,grain,modality,origin,text,paragraph,articles,sources,entities,topics,key,"
    "score,conflicts,note",
}
DOWNLOADS = {
    *COLUMNS,
    *("events.json", "events.ics", "timelinejs.json", "citations.ris", "citations.bib", "citations.json"),
}
ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"

pytestmark = pytest.mark.site


def lay_out(folder: Path) -> Path:
    """The project as it is kept, without what is derived."""
    for name in ("seeds", "content"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(ROOT / name, folder / name)
    return folder


def build(folder: Path, settings: str) -> Path:
    assert main(["--settings", str(folder / settings), "build", "--json"]) == 0
    return folder / "output"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The site as `make` builds it."""
    return build(lay_out(tmp_path_factory.mktemp("site")), "pelicanconf.py")


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """The site as `make publish` builds it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITEURL", f"{ADDRESS}/")
        patch.delitem(sys.modules, "pelicanconf", raising=False)
        return build(lay_out(tmp_path_factory.mktemp("published")), "publishconf.py")


class Tags(HTMLParser):
    """The start tags of a page with their attributes, and the texts of its JSON-LD."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.json_ld: list[str] = []
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data):
        if self.found and self.found[-1] == ("script", {"type": "application/ld+json"}) and data.strip():
            self.json_ld.append(data)

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attrs for name, attrs in self.found if name == tag]


def pages(output: Path) -> dict[str, Tags]:
    return {path.relative_to(output).as_posix(): Tags(path) for path in sorted(output.rglob("*.html"))}


def files(output: Path) -> dict[str, bytes]:
    return {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in sorted(output.rglob("*"))
        if path.is_file()
    }


def article_of(output: Path) -> str:
    [path] = (output / "articles").rglob("*.html")
    return path.relative_to(output).as_posix()


def test_addresses_are_those_of_the_contract(site):
    assert ARTICLE.fullmatch(article_of(site))
    for path in (
        *("index.html", "search.html", "404.html", "topics/syria-ceasefire-talks.html"),
        *("timeline/syria-ceasefire-talks.html", "timeline/2016/02.html", "people/john-kerry.html"),
        *("people/sergei-lavrov.html", "people/bashar-al-assad.html", "places/verenigde-staten.html"),
        *("places/rusland.html", "places/syrie.html", "places/geneve.html", "places/aleppo.html"),
        *("organisations/jabhat-fatah-al-sham.html", "sources/anp.html", "sources/belga.html"),
        *("pages/about.html", "pages/colophon.html"),
    ):
        assert (site / path).is_file(), path


def test_addresses_are_lower_case_ascii_and_unique_regardless_of_case(site):
    names = list(files(site))
    assert [
        name for name in names if name.endswith(".html") and not re.fullmatch(r"[a-z0-9/_-]+\.html", name)
    ] == []
    assert len({name.lower() for name in names}) == len(names)


def test_every_paragraph_has_its_anchor(site):
    ids = {attrs.get("id") for _, attrs in Tags(site / article_of(site)).found}
    assert {f"p{number}" for number in range(1, 10)} <= ids


def test_site_is_whole(site, published):
    assert list(find_faults(site)) == []
    assert list(find_faults(published)) == []


def test_no_link_into_the_site_is_absolute(site, published):
    for output in (site, published):
        for name, page in pages(output).items():
            kept = [attrs for tag, attrs in page.found if tag != "link" or attrs.get("rel") != "canonical"]
            links = [attrs[key] for attrs in kept for key in ("href", "src", "action") if key in attrs]
            inner = [link for link in links if link.startswith(("/", "file:", ADDRESS))]
            assert inner == [] or name == "404.html", name


def test_every_page_carries_a_policy_that_lets_nothing_in_from_outside(site):
    for name, page in pages(site).items():
        policies = [
            m["content"] for m in page.all("meta") if m.get("http-equiv") == "Content-Security-Policy"
        ]
        assert len(policies) == 1, name
        rules = dict(rule.strip().split(" ", 1) for rule in policies[0].split(";"))
        assert rules["default-src"] == "'none'"
        assert rules.get("script-src", "'none'") in ("'self'", "'none'")
        assert not {"'unsafe-inline'", "'unsafe-eval'", "*", "http:", "https:"} & set(policies[0].split())


def test_canonical_links_stand_only_on_a_site_with_an_address(site, published):
    def canonical(output):
        return {
            name: [link["href"] for link in page.all("link") if link.get("rel") == "canonical"]
            for name, page in pages(output).items()
        }

    assert not any(canonical(site).values())
    found = canonical(published)
    home = found.pop("index.html")
    assert [link.removesuffix("index.html") for link in home] == [f"{ADDRESS}/"]
    listed = {name: links for name, links in found.items() if links}
    assert {article_of(published), "topics/syria-ceasefire-talks.html", "people/john-kerry.html"} <= set(
        listed
    )
    for name, [link] in listed.items():
        assert link.startswith(f"{ADDRESS}/")
        assert (published / link.removeprefix(f"{ADDRESS}/")).is_file(), name


def test_search_page_has_the_list_that_other_programs_wait_for(site):
    page = Tags(site / "search.html")
    [hits] = [attrs for attrs in page.all("ol") if "hits" in attrs.get("class", "").split()]
    assert hits["aria-busy"] == "true"
    assert any(field.get("name") == "q" for field in page.all("input"))
    forms = [form for form in Tags(site / "index.html").all("form") if form.get("role") == "search"]
    assert {(form["action"], form["method"]) for form in forms} == {("search.html", "get")}


def test_structured_data_of_an_article_parses(published):
    [text] = Tags(published / article_of(published)).json_ld
    found = json.loads(text)
    assert (found["@type"], found["datePublished"][:16]) == ("NewsArticle", "2016-08-27T01:56")
    assert found["url"] == f"{ADDRESS}/{article_of(published)}"
    assert [publisher["name"] for publisher in found["publisher"]] == ["ANP", "Belga"]


def test_structured_data_parses_wherever_it_stands(site, published):
    texts = [text for output in (site, published) for page in pages(output).values() for text in page.json_ld]
    assert len(texts) >= 2
    assert all(json.loads(text)["@context"] == "https://schema.org" for text in texts)


@pytest.mark.parametrize("place", ["", "syria-ceasefire-talks/"])
def test_downloads_stand_in_their_place(site, place):
    folder = site / "data" / place
    assert {path.name for path in folder.iterdir() if path.is_file()} == DOWNLOADS


@pytest.mark.parametrize("name", COLUMNS)
@pytest.mark.parametrize("place", ["", "syria-ceasefire-talks/"])
def test_tables_have_their_exact_columns(site, name, place):
    with (site / "data" / place / name).open(encoding="utf-8", newline="") as file:
        head, *rows = list(csv.reader(file))
    assert ",".join(head) == COLUMNS[name]
    assert rows
    assert all(len(row) == len(head) for row in rows)


def test_table_of_articles_leads_to_the_page_and_the_seed(site):
    with (site / "data/articles.csv").open(encoding="utf-8", newline="") as file:
        [row] = csv.DictReader(file)
    assert row["url"] == article_of(site)
    assert (ROOT / row["seed"]).is_file()
    assert row["sha256"].startswith("f8910b94")
    assert (row["published"], row["sources"]) == ("2016-08-27T01:56:00", "ANP; Belga")


def test_every_address_in_the_tables_arrives(site):
    built = pages(site)
    for name, column in (
        ("entities.csv", "url"),
        ("mentions.csv", "url"),
        ("events.csv", "url"),
        ("events.csv", "paragraph"),
    ):
        with (site / "data" / name).open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                path, _, anchor = row[column].partition("#")
                ids = {attrs.get("id") for _, attrs in built[path].found}
                assert not anchor or anchor in ids, row[column]


def test_files_of_events_hold_the_same_events(site):
    events = json.loads((site / "data/events.json").read_text("utf-8"))
    with (site / "data/events.csv").open(encoding="utf-8", newline="") as file:
        ids = [row["id"] for row in csv.DictReader(file)]
    slides = json.loads((site / "data/timelinejs.json").read_text("utf-8"))["events"]
    calendar = (site / "data/events.ics").read_bytes().decode("utf-8")
    assert [event["id"] for event in events] == ids
    assert set(ids) >= {slide["unique_id"] for slide in slides}
    assert calendar.startswith("BEGIN:VCALENDAR\r\n")
    assert calendar.endswith("END:VCALENDAR\r\n")
    assert calendar.count("\r\nUID:") == len(ids)
    assert "2016-02" in {event["edtf"] for event in events}


def test_citations_name_the_article_in_three_formats(site):
    [item] = json.loads((site / "data/citations.json").read_text("utf-8"))
    assert (item["type"], item["issued"]["date-parts"]) == ("article-newspaper", [[2016, 8, 27]])
    assert (site / "data/citations.ris").read_text("utf-8").startswith("TY  - NEWS")
    assert (site / "data/citations.bib").read_text("utf-8").startswith("@article{")


@pytest.mark.parametrize("name", ["dossier.xml", "syria-ceasefire-talks.xml"])
def test_feeds_parse_and_their_addresses_are_whole_when_the_site_has_one(site, published, name):
    for output, start in ((site, "../"), (published, f"{ADDRESS}/")):
        feed = ElementTree.parse(output / "feeds" / name).getroot()  # noqa: S314
        [entry] = feed.findall(f"{ATOM}entry")
        [link] = [
            one.get("href", "") for one in entry.findall(f"{ATOM}link") if one.get("rel") == "alternate"
        ]
        assert link == start + article_of(output)
        assert entry.findtext(f"{ATOM}published") == "2016-08-27T01:56:00+02:00"


def test_sitemap_lists_pages_that_stand(published):
    listed = []
    for child in ElementTree.parse(published / "sitemap.xml").getroot().iter(f"{MAP}loc"):  # noqa: S314
        part = published / str(child.text).removeprefix(f"{ADDRESS}/")
        listed += [str(loc.text) for loc in ElementTree.parse(part).getroot().iter(f"{MAP}loc")]  # noqa: S314
    assert f"{ADDRESS}/{article_of(published)}" in listed
    assert [address for address in listed if not address.startswith(f"{ADDRESS}/")] == []
    lost = [
        one for one in listed if not (published / (one.removeprefix(f"{ADDRESS}/") or "index.html")).is_file()
    ]
    assert lost == []


def test_robots_are_told_of_the_sitemap(published):
    lines = (published / "robots.txt").read_text("utf-8").splitlines()
    assert [line for line in lines if line.startswith("Sitemap")] == [f"Sitemap: {ADDRESS}/sitemap.xml"]


def test_site_without_an_address_has_no_sitemap(site):
    assert not list(site.glob("sitemap*.xml"))
    assert "Sitemap" not in (site / "robots.txt").read_text("utf-8")


@pytest.mark.parametrize(("rights", "shown"), [("none", False), ("excerpt", True)])
def test_text_that_may_not_be_shown_stands_nowhere_on_the_site(rights, shown, tmp_path):
    folder = lay_out(tmp_path)
    with (folder / "pelicanconf.py").open("a", encoding="utf-8") as file:
        file.write(f'DOSSIER_RIGHTS = {{"Belga": "{rights}"}}\n')
    output = build(folder, "pelicanconf.py")
    whole = b"".join(files(output).values()).decode("utf-8")
    assert "rebellengroeperingen" not in whole
    assert "Complicerend" not in whole
    assert ("maar van een concrete overeenkomst is nog geen sprake" in whole) is shown
    assert list(find_faults(output)) == []


def test_plain_pelican_gives_the_same_bytes(site, tmp_path):
    folder = lay_out(tmp_path)
    (folder / "plugins").symlink_to(ROOT / "plugins")
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "SITEURL")}
    done = subprocess.run(
        [sys.executable, "-m", "pelican"],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert files(folder / "output") == files(site)
