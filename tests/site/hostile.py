"""Hostile input, a file a case: what each must come to. The same table feeds the tests of builds and of the browser."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from tests.site.conftest import Site, seed

Outcome = Literal["shown", "told", "both"]
CANARY = "canary"
CALL = f"document.title='{CANARY}';window.{CANARY}=1"
SCRIPT = f"<script>{CALL}</script>"
LIVE_HTML = (
    SCRIPT,
    f'<img src=x onerror="{CALL}">',
    f'<svg onload="{CALL}"></svg>',
    f'<iframe srcdoc="&lt;script&gt;parent.{CANARY}=1&lt;/script&gt;"></iframe>',
    f'<a href="javascript:{CALL}">x</a>',
    f"[x](javascript:{CALL})",
    f"[x](data:text/html;base64,PHNjcmlwdD5hPTE8L3NjcmlwdD4=) ![x](x\" onerror=\"{CALL})",
    f'"><script>{CALL}</script>',
    f"' onmouseover='{CALL}",
    f"</script><script>{CALL}</script>",
    f"</title></style></textarea>--><script>{CALL}</script>",
    f"<{SCRIPT}script>{CALL}</script>",
    f"{{{{ ''.__class__ }}}}{{% raw %}}{SCRIPT}",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Case:
    """A bad file beside the good ones."""

    path: str
    content: str | bytes
    outcome: Outcome = "shown"
    """Whether it must be on a page (its word is), in the report, or both."""
    word: str = ""
    """Stands in its text and nowhere else."""


def _word(number: int) -> str:
    return "Zwaluw" + "".join(chr(ord("a") + int(digit)) for digit in str(number))


def _seed(name: str, text: str, outcome: Outcome = "shown") -> tuple[str, str, Outcome]:
    return f"seeds/{name}", seed(text + "\n\nHet woord is WORD."), outcome


def _page(name: str, fields: str, text: str = "", outcome: Outcome = "shown") -> tuple[str, str, Outcome]:
    return f"content/{name}", f"{fields}\n\n{text}\n\nHet woord is WORD.\n", outcome


_TEXTS: list[tuple[str, str | bytes, Outcome]] = [
    ("seeds/empty.txt", "", "told"),
    ("seeds/blanks.txt", " \n\n \n", "told"),
    ("seeds/no-date.txt", "Geen datum.\n\nHet woord is WORD.\n", "told"),
    ("seeds/only-header.txt", seed(""), "told"),
    ("seeds/february.txt", seed("WORD").replace("27/08/16", "30/02/16").replace("2016-08", "2016-02"), "told"),
    ("seeds/no-such-month.txt", seed("WORD").replace("27/08/16", "27/13/16"), "told"),
    ("seeds/disagrees.txt", seed("Het woord is WORD.").replace("2016-08", "2016-05"), "both"),
    ("seeds/year-one.txt", seed("WORD").replace("2016-08", "0001-01").replace("27/08/16", "01/01/0001"), "told"),
    ("seeds/far-year.txt", seed("Het woord is WORD.").replace("2016-08", "2199-08").replace("27/08/16", "27/08/2199"), "shown"),
    ("seeds/no-hour.txt", seed("Het woord is WORD.", time="25:61"), "told"),
    ("seeds/words.txt", "27 augustus 2016\nbron: ANP\n\nEen zin die lang genoeg is om te lezen.\n\nHet woord is WORD.\n", "shown"),
    ("seeds/summer-time.txt", seed("Het woord is WORD.", day=27, time="02:30").replace("27/08/16", "27/03/16").replace("2016-08", "2016-03"), "shown"),
    ("seeds/latin.txt", seed("Café Genève. Het woord is WORD.").replace("−", "-").encode("latin-1"), "both"),
    ("seeds/cp1252.txt", seed("€ 5 – “duur”. Het woord is WORD.").replace("−", "-").encode("cp1252"), "both"),
    ("seeds/utf16.txt", seed("Genève. Het woord is WORD.").encode("utf-16"), "shown"),
    ("seeds/utf16-no-mark.txt", seed("Genève. Het woord is WORD.").encode("utf-16-le"), "both"),
    ("seeds/utf16-cut.txt", seed("Genève. WORD").encode("utf-16") + b"x", "told"),
    ("seeds/broken-utf8.txt", seed("Het is é, ü, ï, ö en ë. WORD is het woord.").encode().replace("ü".encode(), b"\xc3"), "both"),
    ("seeds/bom.txt", b"\xef\xbb\xbf" + seed("Het woord is WORD.").encode(), "shown"),
    ("seeds/mixed-newlines.txt", seed("Een.\r\n\r\nTwee.\r\rHet woord is WORD.\n"), "shown"),
    ("seeds/only-cr.txt", seed("Een.\n\nHet woord is WORD.").replace("\n", "\r"), "shown"),
    ("seeds/nul.txt", seed("Een \0 en \x1b[31m en \x08 en \x01 tekst. Het woord is WORD."), "both"),
    ("seeds/noise.txt", bytes(range(32)) * 60, "told"),
    ("seeds/picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(200), "told"),
    ("seeds/archive.txt", b"PK\x03\x04" + bytes(200), "told"),
    ("seeds/entities.xml", '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf>&x;</nitf>', "told"),
    ("seeds/laughs.xml", '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><nitf>&b;</nitf>', "told"),
    ("seeds/deep.xml", '<?xml version="1.0"?><nitf>' + "<p>" * 5_000, "told"),
    ("seeds/deep.json", "[" * 5_000 + "]" * 5_000, "told"),
    ("seeds/lines.json", '{"headline": "Kop", "published": "2016-08-27", "text": "Het woord is WORD."}\n{"headline": ]\n', "both"),
    _seed("brackets.txt", "[" * 20_000),
    _seed("pictures.txt", "![" * 20_000),
    _seed("links.txt", "<a " * 20_000),
    _seed("stars.txt", "*_" * 20_000),
    _seed("quotes.txt", "> " * 3_000),
    _seed("lists.txt", "\n".join("    " * n + "* x" for n in range(300))),
    _seed("long-line.txt", "woord " * 300_000),
    _seed("one-word.txt", "a" * 1_000_000),
    _seed("fields.txt", "Kerry: niet akkoord\nSlug: ../../x\nDate: gisteren\nTemplate: weg\n\nDe rest."),
    _seed("front-matter.txt", "---\ntitle: x\n---\n\nDe rest."),
    _seed("year-list.txt", "1986. Een jaar.\n\n2016) Nog een."),
    _seed("marks.txt", "# kop\n\n* ster\n\n> groter\n\n    vier\n\nonder\n===\n\n5*6*7 en __init__ en `code` en ~~weg~~ [^1]"),
    _seed("definition.txt", "Iets\n: een uitleg\n\n*[HTML]: Hyper\n\n[TOC]"),
    _seed("entities.txt", "&lt;b&gt; &amp; &#60; &nbsp; &bogus; AT&T"),
    _seed("bidi.txt", "\u202eexe.txt\u202c en \u2066weg\u2069 en \u200bniets"),
    _seed("combining.txt", "e" + "\u0301" * 5_000),
    _seed("emoji.txt", "🕊🕊🕊"),
    _seed("emoji-2.txt", "🕊🕊🕊\n\nMaar anders."),
    _seed("long-title.txt", "woord" * 1_000),
    _seed("path-title.txt", "../../etc/passwd"),
    _seed("device-title.txt", "CON"),
    _seed("lone-quote.txt", '"\n\n\'\n\n„'),
    _seed("same.txt", "Precies dezelfde kop"),
    _seed("same-2.txt", "Precies dezelfde kop\n\nMet een ander slot."),
    _seed("same-3.txt", "PRECIES DEZELFDE KOP!\n\nMet weer een ander slot."),
    _seed("Hoofdletter.txt", "Een naam met een hoofdletter is hier te zien"),
    _seed("vreemd\nnaam\x1b[31m.txt", "Een bestandsnaam met een regeleinde"),
    _seed(f"{'n' * 200}.txt", "Een lange bestandsnaam is geen bezwaar"),
    _page("unsorted/no-title.md", "Date: 2016-08-27", outcome="told"),
    _page("unsorted/no-date.md", "Title: Zonder datum", outcome="told"),
    _page("unsorted/no-fields.md", "Zonder velden", outcome="told"),
    _page("unsorted/far.md", "Title: Ver\nDate: 9999-12-31", outcome="told"),
    _page("unsorted/first.md", "Title: Vroeg\nDate: 0001-01-01", outcome="told"),
    _page("unsorted/dutch-date.md", "Title: Zo niet\nDate: 27 augustus 2016", outcome="told"),
    _page("unsorted/up.md", "Title: Op\nDate: 2016-08-27\nSlug: ../../x", outcome="told"),
    _page("unsorted/absolute.md", "Title: Op\nDate: 2016-08-27\nSlug: /etc/passwd", outcome="told"),
    _page("unsorted/index.md", "Title: Index\nDate: 2016-08-27\nSlug: index", outcome="told"),
    _page("unsorted/save-as.md", "Title: Bewaar\nDate: 2016-08-27\nSave_as: ../../x.html\nUrl: /x\nTemplate: ../../etc/passwd"),
    _page("unsorted/lang.md", "Title: Taal\nDate: 2016-08-27\nLang: ../../x"),
    _page("unsorted/twin-a.md", "Title: Tweeling\nDate: 2016-08-27\nSlug: tweeling"),
    _page("unsorted/twin-b.md", "Title: Tweeling\nDate: 2016-08-27\nSlug: tweeling", outcome="told"),
    _page("unsorted/spans.md", "Title: Spans\nDate: 2016-08-27\nSpans: 9-1 x 5-99999999999999999999/3 -"),
    _page("unsorted/numbers.md", "Title: Nummer\nDate: 2016-08-27\nAccession: ²³", outcome="told"),
    _page("unsorted/nested.md", "Title: Nest\nDate: 2016-08-27", "".join("    " * n + "* x\n" for n in range(300))),
    _page("unsorted/quoted.md", "Title: Citaat\nDate: 2016-08-27", "> " * 2_000 + "x"),
    _page("unsorted/control.md", "Title: Een\x00 \x1b twee\nDate: 2016-08-27", outcome="both"),
    ("content/unsorted/latin.md", "Title: Café\nDate: 2016-08-27\n\nHet woord is WORD.\n".encode("latin-1"), "both"),
    ("content/unsorted/binary.md", b"\x00\xff" * 500, "told"),
    ("content/homeless/page.md", "Title: Thuisloos\nDate: 2016-08-27\n\nHet woord is WORD.\n", "shown"),
    ("content/pages/latin.md", "Title: Café\n\nHet woord is WORD.\n".encode("latin-1"), "both"),
    ("content/pages/up.md", "Title: Op\nSlug: ../../x\nSave_as: /x.html\n\nHet woord is WORD.\n", "shown"),
    ("content/pages/control.md", "Title: O\x00p\n\nHet woord\x1b is WORD.\n", "shown"),
    ("content/lus/topic.md", "Title: Lus\nAnchors: Zwaluw*\nParent: lus\n", "told"),
    ("content/een/topic.md", "Title: Een\nAnchors: Zwaluw*\nParent: twee\n", "told"),
    ("content/twee/topic.md", "Title: Twee\nAnchors: Zwaluw*\nParent: een\n", "told"),
    ("content/leeg/topic.md", "", "told"),
    ("content/stuk/topic.md", b"\xff\xfe\x00", "told"),
    ("content/tijd/topic.md", "Title: Tijd\nAnchors: klok\nSince: 2016-02-31\nUntil: ooit\n", "told"),
    ("content/tijd/timeline.csv", "id,date,end,text,article,action,note\n,9999-12-31,,x,,add,\n,0001,,y,,add,\n,2016,,z,geen-artikel,add,\n,,,,,,\nq,,,,,hide,\n", "told"),
    ("content/een/timeline.csv", '"', "told"),
    ("content/authority/people.csv", b"heading,note\nRen\xe9,\xe9\n\"", "told"),
    ("content/authority/places.csv", "naam,noot\nx,y\n", "told"),
    ("content/authority/organisations.csv", "heading\tvariants\twas\nA|B\tA\tA\n\tA\tB\n", "told"),
    ("content/authority/stray.csv", "x,y\n", "told"),
]  # fmt: skip
"""Path, content with WORD where the case's own word goes, outcome."""


def _live_cases() -> list[tuple[str, str | bytes, Outcome]]:
    """A script by every way that a text takes to a page."""
    found: list[tuple[str, str | bytes, Outcome]] = []
    for number, html in enumerate(LIVE_HTML):
        flat = html.replace("\n", " ")
        found += [
            _seed(f"live-{number}.txt", f"{html} is de kop\n\nEen {html} in de tekst van {html}.\n\n{_filler(number, 's')}"),
            (f"seeds/live-source-{number}.txt", seed(f"Nummer {number}. Het woord is WORD.", source=flat), "shown"),
            _page(
                f"unsorted/live-{number}.md",
                f"Title: {flat}\nDate: 2016-08-27\nSources: {flat}\nByline: {flat}\nDateline: {flat}\n"
                f"Given-people: {flat}\nGiven-subjects: {flat}\nRights-note: {flat}\nHeader: {flat}\nSeed: {flat}",
                f"{_filler(number, 'p')}\n\n{html}\n\n## {flat}\n\n* {flat}\n\n{flat}\n{{: .caption onclick=\"{CALL}\" }}",
            ),
            (f"content/pages/live-{number}.md", f"Title: {flat}\n\n## {flat}\n\n{html}\n\nHet woord is WORD.\n", "shown"),
        ]  # fmt: skip
    rows = "\n".join(
        f'2016-08-{number + 1:02},"{_cell(html)}","{_cell(html)}"' for number, html in enumerate(LIVE_HTML)
    )
    names = "\n".join(f'"{_cell(html)}","{_cell(html)}"' for html in LIVE_HTML)
    topic = (
        "".join(f"{name}: {SCRIPT}\n" for name in ("Title", "Context"))
        + 'Anchors: Zwaluw*, "><svg onload*\n\n'
    )
    return [
        *found,
        ("content/levend/topic.md", topic + "\n\n".join(LIVE_HTML), "shown"),
        ('content/le"><svg onload=x>/topic.md', topic, "shown"),
        ("content/levend/timeline.csv", f"date,text,note\n{rows}\n", "shown"),
        ("content/authority/people-live.csv", f"heading,note\n{names}\n", "told"),
        ("content/authority/persons/x.csv", f"heading,note\n{names}\n", "told"),
    ]  # fmt: skip


def _filler(number: int, letter: str) -> str:
    """Enough words of its own that a text is no copy of another."""
    return " ".join(f"{letter}{number}w{place}" for place in range(80))


def _cell(html: str) -> str:
    return html.replace('"', '""')


def _number(cases: list[tuple[str, str | bytes, Outcome]]) -> list[Case]:
    made = []
    for number, (path, content, outcome) in enumerate(cases):
        word = _word(number)
        if isinstance(content, str):
            made.append(Case(path, content.replace("WORD", word), outcome, word if "WORD" in content else ""))
        else:
            for mark in (b"WORD", "WORD".encode("utf-16-le")):
                if mark in content:
                    encoding = "ascii" if mark == b"WORD" else "utf-16-le"
                    content = content.replace(mark, word.encode(encoding))
                    break
            else:
                word = ""
            made.append(Case(path, content, outcome, word))
    return made


CASES = _number([*_TEXTS, *_live_cases()])


def _links_out(site: Site) -> None:
    (site.root / "seeds/link.txt").symlink_to("/etc/passwd")
    (site.root / "content/unsorted/link.md").symlink_to("/etc/passwd")
    (site.root / "content/pages/link.md").symlink_to("/etc/passwd")


def _circles(site: Site) -> None:
    (site.root / "seeds/circle").symlink_to(site.root / "seeds")
    (site.root / "seeds/snake").symlink_to("snake")
    (site.root / "content/unsorted/circle").symlink_to("..")


def _pipes(site: Site) -> None:
    os.mkfifo(site.root / "seeds/pipe.txt")
    os.mkfifo(site.root / "content/unsorted/pipe.md")


def _folders(site: Site) -> None:
    for name in ("seeds/folder.txt", "content/unsorted/folder.md", "content/levend/timeline.csv/x.csv"):
        (site.root / name).mkdir(parents=True, exist_ok=True)


def _odd_names(site: Site) -> None:
    (site.root / "seeds" / os.fsdecode(b"\xff\xfe.txt")).write_text(
        seed("Een naam die geen UTF-8 is."), "utf-8"
    )


MADE: dict[str, tuple[Callable[[Site], None], tuple[str, ...]]] = {
    "links that leave the tree": (_links_out, ("seeds/link.txt", "content/unsorted/link.md", "content/pages/link.md")),
    "links in a circle": (_circles, ("seeds/circle", "seeds/snake", "content/unsorted/circle")),
    "names that are no UTF-8": (_odd_names, ("seeds/\ufffd\ufffd.txt",)),
    "pipes": (_pipes, ("seeds/pipe.txt", "content/unsorted/pipe.md")),
}  # fmt: skip
"""What no file can hold: how it is made, and the paths that the report must name."""


def write_hostile(site: Site) -> None:
    """All of it at once."""
    for case in CASES:
        site.write(case.path, case.content)
    for make, _ in MADE.values():
        make(site)
