"""Beside the plain-text reader: which paragraph is a caption, a credit or a crosshead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from dossier.decoding import clean_text
from dossier.intake.layout.paragraphs import Line, Paragraph
from dossier.language import LANGUAGES
from dossier.model import Block, BlockKind

_CREDIT = re.compile(r"(?:©|\(c\)|foto'?s?:|photos?:|beeld:)\s*[^.!?]{0,60}?(?:\.(?=\s|$)|$)", re.IGNORECASE)
_LAST_CREDIT = re.compile(
    r"(?<=[.!?…\"'”’)])\s+(?=(?:©|\(c\)|\(?foto'?s?:|\(?photos?:|\(?beeld:)\s*[^.!?]{1,60}\.?\)?$)",
    re.IGNORECASE,
)
_END_MARKS = ".!?…:;,\"'”’»)]"
_LONGEST_CROSSHEAD = 60
_LEAST_BODY = 80
"""Characters of a paragraph that a crosshead can stand above."""


def make_blocks(paragraphs: Sequence[Paragraph]) -> list[Block]:
    """The paragraphs as blocks, in order, each character of them in one block."""
    texts = [clean_text(paragraph.text) for paragraph in paragraphs]
    blocks: list[Block] = []
    has_body = False
    for number, (paragraph, text) in enumerate(zip(paragraphs, texts, strict=True)):
        if not text:
            continue
        if is_picture(text):
            blocks.extend(_split_picture(text, paragraph))
        else:
            crosshead = has_body and _is_crosshead(texts, number)
            has_body = has_body or not crosshead
            kind: BlockKind = "crosshead" if crosshead else "paragraph"
            blocks.append(Block(kind, text, paragraph.start, paragraph.end))
    return blocks


def split_caption(text: str) -> list[Block]:
    """A caption and the credits before and behind it, without their place in the seed.

    >>> [(block.kind, block.text) for block in split_caption("De kraan. Foto: ANP")]
    [('caption', 'De kraan.'), ('credit', 'Foto: ANP')]
    """
    text = clean_text(text)
    if not text:
        return []
    caption, *behind = _LAST_CREDIT.split(text, maxsplit=1)
    found = _split_picture(caption, Paragraph((Line(0, 0, len(caption), caption),)))
    blocks = [Block(block.kind, block.text) for block in found]
    return [*blocks, *(Block("credit", credit) for credit in behind)]


def is_picture(text: str) -> bool:
    """True for a paragraph that opens as a caption or a credit does."""
    return text[:12].lower().startswith(_openers()) and len(text) < 600


@cache
def _openers() -> tuple[str, ...]:
    found = {opener for language in LANGUAGES.values() for opener in language.intake.picture_openers}
    return tuple(sorted(opener for opener in found if not opener[-1].isspace() or opener.startswith("(")))


def _split_picture(text: str, paragraph: Paragraph) -> Iterator[Block]:
    """`© epa. De ministers …` as a credit and a caption."""
    match = _CREDIT.match(text)
    if not match or match.end() == len(text):
        yield Block("credit" if match else "caption", text, paragraph.start, paragraph.end)
        return
    caption = text[match.end() :].lstrip()
    verbatim = len(text) == paragraph.end - paragraph.start
    middle = paragraph.start + match.end()
    start = paragraph.start + len(text) - len(caption)
    yield Block("credit", match[0], paragraph.start, middle if verbatim else paragraph.end)
    yield Block("caption", caption, start if verbatim else paragraph.start, paragraph.end)


def _is_crosshead(texts: Sequence[str], number: int) -> bool:
    """True for a short line without an end mark above a longer paragraph."""
    text = texts[number]
    if len(text) > _LONGEST_CROSSHEAD or text[-1] in _END_MARKS or not text[0].isalnum() or text[0].islower():
        return False
    if len(text.split()) > 9 or (text.isupper() and len(text) <= 4) or text.isdigit():
        return False
    following = next((other for other in texts[number + 1 :] if other), "")
    return len(following) >= _LEAST_BODY or (len(following) > 40 and following[-1] in _END_MARKS)


def is_notice(text: str) -> bool:
    """True for a line in which an agency says what its copy replaces (`N i e u w bericht, vervangt: …`)."""
    opening = "".join(text[:60].lower().split())
    return opening.startswith(_notices())


@cache
def _notices() -> tuple[str, ...]:
    return tuple(notice for language in LANGUAGES.values() for notice in language.intake.notices)
