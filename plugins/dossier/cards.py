"""Social cards: the picture that others show beside a link to a dossier or a topic of it; Pillow's one place.

It is drawn where Pillow and a font are installed (the extra `cards`), in the colours of the light theme. Pillow is
imported when the first card is drawn.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image, ImageDraw, ImageFont

    Fonts = Callable[[int], ImageFont.FreeTypeFont]

WIDTH, HEIGHT = 1200, 630
EDGE = 80
SIZES = (108, 96, 88, 78, 68, 60)
"""Of the title: the largest in which it has room."""
ROOM = 300
"""Height of the lines of the title together."""
SMALL = 34
"""Of the lines above and below the title."""
_WHOLE = WIDTH - 2 * EDGE
_LEADING = 1.1
_PAPER, _INK, _SOFT, _ACCENT = (253, 252, 249), (28, 26, 23), (92, 87, 80), (156, 31, 27)
_STEPS = 5
"""Shades of each colour on its edges; with the paper they make the sixteen of a picture of four bits."""
_LIBRARIES = ("pillow", "font-source-serif-pro")
_DRAWABLE = re.compile(
    r"[ -~\u00a0-\u012b\u012e-\u0131\u0134-\u0149\u014c-\u0165\u0168-\u017f\u0386-\u038a\u038e-\u03a1\u03a3-\u03ce"
    r"\u0400-\u045f\u2010\u2012-\u2015\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac]+"
)
"""What the font has glyphs for: Latin, Greek and Cyrillic as they are written in Europe."""


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on a card."""

    title: str
    address: str
    """Where the dossier is published, without its scheme."""
    above: str = ""
    """What the title is a part of; "" for the whole."""


@cache
def find_library() -> str:
    """The versions of what draws cards, empty where it is not installed: another one may draw other bytes."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)
    except PackageNotFoundError:
        return ""


def is_drawable(text: str) -> bool:
    """True when the font has a glyph for each character.

    >>> is_drawable("Syrië: l’œuvre des Größten"), is_drawable("سوريا")
    (True, False)
    """
    return bool(_DRAWABLE.fullmatch(_written(text)))


def draw_card(card: Card) -> bytes:
    """The card as PNG, 1200 by 630 pixels: under the two rules of the masthead what it is a part of, the title, the address."""
    from PIL import Image, ImageDraw

    picture = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
    draw = ImageDraw.Draw(picture)
    bold, plain = _fonts()
    draw.rectangle((EDGE, 64, WIDTH - EDGE - 1, 73), _INK)
    draw.rectangle((EDGE, 84, WIDTH - EDGE - 1, 85), _INK)
    if card.above:
        _put(draw, (EDGE, 132), _cut(_written(card.above), bold(SMALL)), bold(SMALL), _ACCENT)
    size, lines = _set_title(_written(card.title), bold)
    for number, line in enumerate(lines):
        _put(draw, (EDGE, 196 + round(number * size * _LEADING)), line, bold(size), _INK)
    address = _cut(_written(card.address), plain(SMALL))
    _put(draw, (EDGE, HEIGHT - 64), address, plain(SMALL), _SOFT, anchor="ls")
    return _as_png(picture)


def _written(text: str) -> str:
    """The text as the font can write it: letters with their marks in one, the Dutch ij in two, blanks as blanks."""
    composed = unicodedata.normalize("NFC", text).replace("ĳ", "ij").replace("Ĳ", "IJ")
    return " ".join(composed.split())


def _fonts() -> tuple[Fonts, Fonts]:
    """The bold and the regular font, by size; their letters are set without the system's own libraries."""
    import font_source_serif_pro as family
    from PIL import ImageFont

    @cache
    def font(path: str, size: int) -> ImageFont.FreeTypeFont:
        return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)

    return partial(font, family.SourceSerifProBold), partial(font, family.SourceSerifPro)


def _put(
    draw: ImageDraw.ImageDraw,
    place: tuple[int, int],
    text: str,
    font: ImageFont.FreeTypeFont,
    colour: tuple[int, int, int],
    *,
    anchor: str = "la",
) -> None:
    draw.text(place, text, colour, font, anchor)


def _set_title(title: str, bold: Fonts) -> tuple[int, list[str]]:
    """The size of the title and its lines; one that is too long for the smallest size is cut."""
    for size in SIZES:
        font, most = bold(size), int(ROOM / (size * _LEADING))
        lines = list(_wrap(title, font, _WHOLE))
        if len(lines) <= most and all(_fits(line, font) for line in lines):
            return size, _balance(title, font, lines)
    shown = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    return size, [_cut(line, font) for line in shown]


def _balance(text: str, font: ImageFont.FreeTypeFont, lines: list[str]) -> list[str]:
    """The text in as many lines, broken so that they are about as long."""
    for width in range(_WHOLE // 2, _WHOLE, 20):
        narrower = list(_wrap(text, font, width))
        if len(narrower) == len(lines) and all(_fits(line, font, width) for line in narrower):
            return narrower
    return lines


def _wrap(text: str, font: ImageFont.FreeTypeFont, width: int) -> Iterator[str]:
    """Lines of whole words; a word that is longer than a line stands in one by itself."""
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}".strip()
        if line and not _fits(longer, font, width):
            yield line
            longer = word
        line = longer
    yield line


def _fits(text: str, font: ImageFont.FreeTypeFont, width: int = 0) -> bool:
    return font.getlength(text) <= (width or _WHOLE)


def _cut(text: str, font: ImageFont.FreeTypeFont) -> str:
    """The text, or as many of its words as a line holds with an ellipsis; of a word that fills it, the beginning."""
    if _fits(text, font):
        return text
    words = text
    while " " in words and not _fits(f"{words}…", font):
        words = words.rpartition(" ")[0].rstrip(" ,;:–-")
    while words and not _fits(f"{words}…", font):
        words = words[:-1]
    return f"{words}…"


def _as_png(picture: Image.Image) -> bytes:
    """The picture in sixteen colours."""
    from PIL import Image

    palette = Image.new("P", (1, 1))
    palette.putpalette([part for colour in _palette() for part in colour])
    file = io.BytesIO()
    reduced = picture.quantize(palette=palette, dither=Image.Dither.NONE)
    reduced.save(file, "PNG", bits=4, compress_level=9)
    return file.getvalue()


def _palette() -> Iterator[tuple[int, ...]]:
    """The paper, and each colour from its faintest shade to itself."""
    yield _PAPER
    for colour in (_INK, _SOFT, _ACCENT):
        for step in range(1, _STEPS + 1):
            pairs = zip(_PAPER, colour, strict=True)
            yield tuple(paper + (own - paper) * step // _STEPS for paper, own in pairs)
