"""No input stops the others: beside every bad file the good ones are published, and no script gets through."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from dossier.cli.checking import find_faults
from tests.site.conftest import Site, seed

pytestmark = pytest.mark.site

GOOD = (
    "In Antwerpen sprak burgemeester Bart Somers vrijdag over de haven.\n\nDe kranen staan stil.",
    "Minister John Kerry reisde maandag naar Genève voor overleg.\n\nDe tolken waren moe.",
)
SCRIPT = "<script>document.title='canary'</script>"
LIVE = re.compile(r"<script>document\.title|<img src=x|<iframe|<svg onload|href=\"(?:javascript|data:text)")


def hostile(name: str, content: str | bytes) -> tuple[str, Callable[[Site], object]]:
    return name, lambda site: site.write(name, content)


def link_out(site: Site) -> None:
    (site.root / "seeds/link.txt").symlink_to("/etc/passwd")


def fifo(site: Site) -> None:
    os.mkfifo(site.root / "seeds/pipe.txt")


BAD: list[tuple[str, Callable[[Site], object]]] = [
    hostile("seeds/empty.txt", ""),
    hostile("seeds/blanks.txt", " \n\n \n"),
    hostile("seeds/year-one.txt", seed("Tekst.").replace("27/08/16", "01/01/0001")),
    hostile("seeds/february.txt", seed("Tekst.", day=30).replace("/08/", "/02/")),
    hostile("seeds/nul.txt", seed("Een \0 en \x1b[31m en \x08 tekst.")),
    hostile("seeds/latin.txt", seed("Café Genève").replace("−", "-").encode("cp1252")),
    hostile("seeds/brackets.txt", seed("[" * 20_000)),
    hostile(
        "seeds/script.txt", seed(f"{SCRIPT} Kop\n\nEen {SCRIPT} <img src=x onerror=alert(1)>.", source=SCRIPT)
    ),
    hostile("seeds/markdown.txt", seed("1986. Een [link](javascript:alert(1)) en *nadruk* en {{ 7 * 7 }}.")),
    hostile("seeds/emoji.txt", seed("🕊🕊🕊")),
    hostile("seeds/title.txt", seed("../../etc/passwd " + "woord " * 1_000)),
    hostile("content/unsorted/far.md", "Title: Ver\nDate: 9999-12-31\n\nTekst.\n"),
    hostile("content/unsorted/first.md", "Title: Vroeg\nDate: 0001-01-01\n\nTekst.\n"),
    hostile("content/unsorted/none.md", "Zonder kop.\n"),
    hostile("content/unsorted/up.md", "Title: Op\nDate: 2016-08-27\nSlug: ../../x\n\nTekst.\n"),
    hostile(
        "content/unsorted/live.md",
        f"Title: {SCRIPT}\nDate: 2016-08-27\n\n{SCRIPT} [x](javascript:alert(1))\n",
    ),
    hostile("content/x/topic.md", f"Title: {SCRIPT}\nAnchors: haven*\n\n{SCRIPT}\n"),
    hostile(
        "content/x/timeline.csv",
        "id,date,end,text,article,action,note\n,9999-12-31,,x,,add,\n,0001,,y,,add,\n",
    ),
    hostile("content/authority/people.csv", f'heading,note\n"{SCRIPT}",x\nJohn Kerry,"{SCRIPT}"\n'),
    hostile("content/pages/live.md", f"Title: {SCRIPT}\n\n{SCRIPT} [x](javascript:alert(1))\n"),
    ("link that leaves the tree", link_out),
    ("fifo", fifo),
]


@pytest.mark.parametrize(("name", "make"), BAD, ids=[name for name, _ in BAD])
def test_bad_input_stops_no_other_article(site: Site, name: str, make: Callable[[Site], object]) -> None:
    for number, text in enumerate(GOOD):
        site.write(f"seeds/good{number}.txt", seed(text))
    make(site)
    report = site.build()
    assert report.seeds == report.published + report.refused
    pages = {path: content for path, content in site.pages().items() if path.endswith(".html")}
    for text in GOOD:
        last = text.rpartition("\n")[2].encode()
        assert any(last in page for page in pages.values()), last
    assert [path for path, page in pages.items() if LIVE.search(page.decode("utf-8"))] == []
    assert b"root:x:0" not in b"".join(site.pages().values())
    assert list(find_faults(site.output)) == []


def test_nothing_is_written_outside_the_output(site: Site, tmp_path: Path) -> None:
    site.write("seeds/a.txt", seed(GOOD[0]))
    site.write("content/pages/x.md", "Title: X\nSlug: ../../x\n\nTekst.\n")
    site.build()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["dossier"]
    assert sorted(path.name for path in site.root.iterdir()) == [".dossier", "content", "output", "seeds"]
