"""What intake writes reads back as it was, and what an editor adds survives."""

from __future__ import annotations

import html
from dataclasses import replace
from datetime import datetime

import markdown
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markupsafe import escape

from dossier.errors import ManuscriptError
from dossier.manuscript import block_html, format_manuscript, is_edited, parse_manuscript, render_markdown
from dossier.model import Article, Block, GivenName, Manuscript

PATH = "content/haven/2019-03-05-haven-dicht.md"
SIGNS = "*_`[]()<>&#+-.!\\{}~^|:=\"'0123456789 aZé—\u00a0"
LINE = st.text(
    alphabet=st.one_of(st.sampled_from(SIGNS), st.characters(categories=("L", "N", "P", "S"))),
    min_size=1,
    max_size=60,
).map(lambda text: text.strip())
TEXT = LINE.filter(bool)
MOMENT = st.datetimes(datetime(1000, 1, 1), datetime(8999, 1, 1)).map(
    lambda moment: moment.replace(microsecond=0)
)


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    kind = draw(st.sampled_from(["lead", "paragraph", "crosshead", "caption", "credit"]))
    start = draw(st.integers(-1, 500))
    text = draw(TEXT)
    spanned = (start, start + draw(st.integers(0, 90))) if start >= 0 else (-1, -1)
    return Block(kind, text, *spanned)


@st.composite
def manuscripts(draw: st.DrawFn) -> Manuscript:
    article = Article(
        headline=draw(TEXT),
        headline_origin=draw(st.sampled_from(["seed", "lead", "editor"])),
        published=draw(MOMENT),
        blocks=tuple(draw(st.lists(blocks(), max_size=5))),
        language=draw(st.sampled_from(["nl", "en", "fi"])),
        sources=tuple(draw(st.lists(TEXT, max_size=3))),
        byline=draw(st.just("") | TEXT),
        dateline=draw(st.just("") | TEXT),
        header=draw(st.just("") | TEXT),
        updated=draw(st.none() | MOMENT),
        embargo=draw(st.none() | MOMENT),
        rights=draw(st.sampled_from(["full", "excerpt", "none"])),
        rights_note=draw(st.just("") | TEXT),
        given=tuple(
            GivenName(draw(st.sampled_from(["person", "place", "organisation", "subject"])), name)
            for name in draw(st.lists(TEXT, max_size=4))
        ),
        seed=draw(st.sampled_from(["", "seeds/a.txt", "seeds/b c.json#2"])),
        sha256=draw(st.sampled_from(["", "0" * 64])),
    )
    return Manuscript(
        article,
        PATH,
        slug="haven-dicht",
        folder="haven",
        accession=draw(st.integers(0, 10**6)),
        filed=draw(st.sampled_from(["", "haven", "unsorted"])),
        status=draw(st.sampled_from(["published", "draft", "hidden"])),
    )


@settings(max_examples=100, deadline=None)
@given(manuscripts())
def test_a_manuscript_reads_back_as_it_was_written(manuscript: Manuscript) -> None:
    page = format_manuscript(manuscript)
    assert parse_manuscript(page, PATH) == manuscript
    assert not is_edited(page)


@settings(max_examples=100, deadline=None)
@given(TEXT)
def test_plain_pelican_shows_the_same_text(text: str) -> None:
    page = format_manuscript(_manuscript(Block("lead", text)))
    shown = markdown.markdown(page, extensions=["extra", "meta", "codehilite"])
    assert html.unescape(shown) == f"<p>{text}</p>"


@settings(max_examples=100, deadline=None)
@given(TEXT)
def test_text_written_directly_and_text_rendered_agree(text: str) -> None:
    block = Block("paragraph", text)
    page = format_manuscript(_manuscript(block))
    source = page.partition("\n\n")[2].removesuffix("\n").partition("\n{:")[0]
    rendered = block_html(replace(block, source=source))
    assert html.unescape(rendered) == text
    assert block_html(block) == escape(text)


def _manuscript(*parts: Block) -> Manuscript:
    article = Article("Haven dicht", "lead", datetime(2019, 3, 5, 11, 42), parts, "nl", seed="seeds/a.txt")
    return Manuscript(article, PATH, "haven-dicht", "haven", 7, "haven")


def _parse(body: str, head: str = "") -> Manuscript:
    return parse_manuscript(f"Title: Haven dicht\nDate: 2019-03-05 11:42\n{head}\n{body}\n", PATH)


def test_front_matter_is_made_for_people() -> None:
    page = format_manuscript(_manuscript(Block("lead", "De haven is dicht.")))
    assert page.startswith("Title: Haven dicht\nTitle-origin: lead ")
    assert "\nDate: 2019-03-05 11:42\n" in page
    assert page.endswith("\n\nDe haven is dicht.\n")


@pytest.mark.parametrize(
    "text",
    [
        "1986. Een jaar",
        "# geen kop",
        "* geen lijst",
        "> geen citaat",
        "===",
        "5*6*7 en __init__",
        ": geen definitie",
        "<script>alert(1)</script>",
        "AT&T &amp; &copy; [1]: http://x",
        "| a | b |",
        "~~~",
        "\\*",
        "[^1] ![x](y)",
        "*[HTML]: x",
        "{: .lead }",
        "Kop {#id}",
        "[" * 50,
    ],
)
@pytest.mark.parametrize("kind", ["lead", "crosshead", "caption"])
def test_wire_text_with_signs_of_markdown_stays_text(text: str, kind: str) -> None:
    manuscript = _manuscript(Block("lead", "Lead."), Block(kind, text))  # type: ignore[arg-type]
    assert parse_manuscript(format_manuscript(manuscript), PATH) == manuscript


def test_twenty_thousand_brackets_are_written_and_read() -> None:
    manuscript = _manuscript(Block("lead", "[" * 20_000 + "<a " * 20_000))
    assert parse_manuscript(format_manuscript(manuscript), PATH).article.blocks[0].text.endswith("<a")


def test_a_page_that_a_person_touched_is_edited() -> None:
    page = format_manuscript(_manuscript(Block("lead", "De haven is dicht.")))
    assert is_edited(page.replace("dicht.", "open."))
    assert is_edited(page.replace("Title: Haven", "Title: De haven"))
    assert is_edited("Title: Met de hand\nDate: 2019-03-05\n\nTekst.\n")
    assert not is_edited(page.replace("\n", "\r\n"))


def test_a_title_that_an_editor_replaced_is_the_editors() -> None:
    page = format_manuscript(_manuscript(Block("lead", "De haven is dicht.")))
    assert parse_manuscript(page, PATH).article.headline_origin == "lead"
    changed = parse_manuscript(page.replace("Title: Haven dicht", "Title: Kraan valt"), PATH)
    assert changed.article.headline_origin == "editor"


def test_markdown_of_an_editor_is_kept_and_rendered() -> None:
    block = _parse("Een *nieuw* akkoord met [de bond](https://bond.example).").article.blocks[0]
    assert block.text == "Een nieuw akkoord met de bond."
    assert block_html(block) == 'Een <em>nieuw</em> akkoord met <a href="https://bond.example">de bond</a>.'
    page = format_manuscript(_manuscript(block))
    assert parse_manuscript(page, PATH).article.blocks[0] == block


def test_lists_that_nest_too_deep_spoil_no_other_text() -> None:
    deep = "\n".join(f"{'    ' * depth}* x" for depth in range(300))
    assert render_markdown(deep).startswith("<p>* x")
    assert render_markdown("Een *nieuw* akkoord.") == "<p>Een <em>nieuw</em> akkoord.</p>"


def test_lists_and_quotations_are_one_block_each() -> None:
    found = _parse("Lead.\n\n- een\n\n- twee\n\n> geciteerd\n>\n> verder\n\nSlot.").article.blocks
    assert [block.text for block in found] == ["Lead.", "een twee", "geciteerd verder", "Slot."]
    assert "<li>" in block_html(found[1])
    assert "<blockquote>" in block_html(found[2])


def test_references_at_the_foot_of_the_page_are_followed() -> None:
    block = _parse("Zie [de bond][1].\n\n[1]: https://bond.example").article.blocks[0]
    assert block_html(block) == 'Zie <a href="https://bond.example">de bond</a>.'


@pytest.mark.parametrize(
    "source",
    [
        "<script>alert(1)</script> *x*",
        "[x](javascript:alert(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        "[x](JaVaScRiPt:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "<javascript:alert(1)> *x*",
        "![x](https://e.example/x.png) *y*",
        '[x](https://e.example "\\" onmouseover=\\"alert(1)") *y*',
        "*x* <img src=x onerror=alert(1)>",
        "[x](\tjavascript:alert(1)) *y*",
    ],
)
def test_nothing_live_comes_out_of_markdown(source: str) -> None:
    rendered = str(block_html(_parse(source).article.blocks[0])).lower()
    assert "<script" not in rendered
    assert "<img" not in rendered
    assert 'href="java' not in rendered
    assert 'href="data' not in rendered
    assert ' onmouseover="' not in rendered


def test_captions_and_credits_are_said_with_a_class() -> None:
    found = _parse("© epa.\n{: .credit }\n\nLead.\n\n## Kop\n\nTekst.").article.blocks
    assert [block.kind for block in found] == ["credit", "lead", "crosshead", "paragraph"]


def test_blocks_keep_their_place_in_the_seed_when_others_come_between() -> None:
    parts = (Block("lead", "De haven is dicht.", 10, 28), Block("paragraph", "Een kraan viel.", 30, 45))
    page = format_manuscript(_manuscript(*parts))
    found = parse_manuscript(page.replace("Een kraan", "Een nieuwe alinea ertussen.\n\nEen kraan"), PATH)
    assert [block.seed_start for block in found.article.blocks] == [10, -1, 30]


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("Zomaar tekst.\n", "expected front matter"),
        ("Date: 2019-03-05\n\nTekst.", "no title"),
        ("Title: x\n\nTekst.", "no date"),
        ("Title: x\nDate: 5 maart\n\nTekst.", "Date is '5 maart'"),
        ("Title: x\nDate: 2019-03-05\nSlug: ../x\n\nTekst.", "slug '../x'"),
        ("Title: x\nDate: 2019-03-05\nStatus: weg\n\nTekst.", "Status is 'weg'"),
        ("Title: x\nDate: 2019-03-05\nTekst zonder witregel.\n", "is no 'Key: value' line"),
    ],
)
def test_a_page_that_cannot_be_read_says_where_and_what_to_do(page: str, found: str) -> None:
    with pytest.raises(ManuscriptError, match=PATH) as caught:
        parse_manuscript(page, PATH)
    assert found in str(caught.value)


def test_an_unknown_key_is_a_problem_with_a_suggestion() -> None:
    problems = _parse("Tekst.", "Sourcse: ANP\n").article.problems
    assert "did you mean Sources?" in problems[0].message


@example("*\r ")
@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_page_is_read_or_refused(text: str) -> None:
    for page in (text, f"Title: x\nDate: 2019-03-05\n\n{text}"):
        try:
            manuscript = parse_manuscript(page, PATH)
        except ManuscriptError:
            continue
        again = format_manuscript(manuscript)
        assert [b.text for b in parse_manuscript(again, PATH).article.blocks] == [
            b.text for b in manuscript.article.blocks
        ]


def test_a_line_end_in_a_value_opens_no_field() -> None:
    manuscript = _manuscript(Block("lead", "Tekst."))
    hostile = replace(manuscript.article, seed="seeds/a\nStatus: hidden\n\n<b>.txt", byline="x\u2028Slug: y")
    found = parse_manuscript(format_manuscript(replace(manuscript, article=hostile)), PATH)
    assert (found.status, found.slug) == ("published", "haven-dicht")
    assert found.article.blocks == manuscript.article.blocks
