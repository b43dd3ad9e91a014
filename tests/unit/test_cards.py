"""The picture beside a link."""

from __future__ import annotations

import io
from unicodedata import normalize

import pytest
from PIL import Image

from dossier.cards import EDGE, HEIGHT, WIDTH, Card, _fonts, draw_card, find_library, is_drawable

CARD = Card("Syrië: het staakt-het-vuren van 2016", "www.example.org/dossiers", "De dossiers")
LONG = "De onderhandelingen over de wapenstilstand " * 12


def pixels(card: Card) -> Image.Image:
    return Image.open(io.BytesIO(draw_card(card))).convert("RGB")


def test_a_card_is_a_small_picture_of_the_size_that_is_asked_for() -> None:
    content = draw_card(CARD)
    assert Image.open(io.BytesIO(content)).size == (WIDTH, HEIGHT)
    assert len(content) < 32_000


def test_the_same_card_has_the_same_bytes_and_another_title_others() -> None:
    assert draw_card(CARD) == draw_card(Card(CARD.title, CARD.address, CARD.above))
    assert draw_card(CARD) != draw_card(
        Card("Syrie: het staakt-het-vuren van 2016", CARD.address, CARD.above)
    )


@pytest.mark.parametrize("title", ["Kabinet", CARD.title, LONG, "W" * 200])
def test_nothing_is_drawn_over_the_edge_or_the_line_below(title: str) -> None:
    picture, paper = pixels(Card(title, "a.example")), pixels(Card(" ", "a.example"))
    blank = paper.getpixel((0, 0))
    for edge in ((0, 0, EDGE - 6, HEIGHT), (WIDTH - EDGE + 6, 0, WIDTH, HEIGHT)):
        assert picture.crop(edge).getcolors() == [((edge[2] - edge[0]) * HEIGHT, blank)]
    below = (EDGE, 528, WIDTH - EDGE, HEIGHT)
    assert picture.crop(below).tobytes() == paper.crop(below).tobytes()


def test_the_font_has_every_character_that_counts_as_drawable() -> None:
    bold, plain = _fonts()
    for font in (bold(40), plain(40)):
        missing = bytes(font.getmask("\ue123"))
        seen = [normalize("NFC", chr(code)) for code in range(33, 0x2200) if chr(code).isprintable()]
        told = [one for one in seen if is_drawable(one)]
        assert [one for one in told if one not in "ĳĲ" and bytes(font.getmask(one)) == missing] == []
        assert len(told) > 400


@pytest.mark.parametrize("text", ["Genève’s «œuvre» – 25 °C", "Größe ĳzer", "Ελλάδα", "Сирия", "a\u0308rger"])
def test_the_languages_of_europe_are_drawable(text: str) -> None:
    assert is_drawable(text)


@pytest.mark.parametrize("text", ["سوريا", "叙利亚", ""])
def test_other_scripts_are_not(text: str) -> None:
    assert not is_drawable(text)


def test_the_library_is_told_with_its_version() -> None:
    assert find_library().startswith("pillow ")
