"""What a page quotes of the articles that mention a name."""

from __future__ import annotations

import pytest

from dossier.model import Block
from dossier.pages.mentions import is_bare, text_behind

LEAD = "De kade blijft dicht tot vrijdag."


@pytest.mark.parametrize(
    "text",
    [
        "DEN HAAG -",
        "DEN HAAG",
        "DEN HAAG (ANP) -",
        "DEN HAAG, 27 aug. (ANP) -",
        "DEN HAAG.",
    ],
)
def test_a_dateline_says_nothing_of_its_place(text: str) -> None:
    assert is_bare(text, [(text.index("DEN"), text.index("HAAG") + 4)])


@pytest.mark.parametrize(
    "text",
    [
        "DEN HAAG zwijgt",
        "In DEN HAAG is het stil.",
        "Ook DEN HAAG, zei hij.",
        "2 / 7, DEN HAAG",
        "DEN HAAG – PARIJS",
    ],
)
def test_a_sentence_is_quoted_as_it_is(text: str) -> None:
    assert not is_bare(text, [(text.index("DEN"), text.index("HAAG") + 4)])


def test_behind_a_dateline_stands_the_rest_of_its_block_or_the_lead_under_it() -> None:
    alone = (Block("paragraph", "DEN HAAG -"), Block("lead", LEAD))
    assert text_behind(alone, 0, "DEN HAAG -") == LEAD
    assert text_behind((Block("lead", f"DEN HAAG. {LEAD}"),), 0, "DEN HAAG.") == LEAD


def test_a_name_inside_or_at_the_end_of_a_text_gets_nothing_put_behind_it() -> None:
    blocks = (Block("lead", f"{LEAD} Jan Smit."), Block("crosshead", "Kraan"), Block("paragraph", LEAD))
    assert text_behind(blocks, 0, "Jan Smit.") == ""
    assert text_behind(blocks, 0, blocks[0].text) == ""
    assert text_behind(blocks, 2, LEAD) == ""
