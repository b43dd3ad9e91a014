"""Beside the plain-text reader: a decoded seed as lines and paragraphs that know where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_END_MARKS = (".", "!", "?", '"', "'", "”", "’", ")", ":")
_ITEM = re.compile(r"(?:[-–—•*▪◦·\uf0b7\uf0a7]|\d{1,2}[.)])[ \t\u00a0]+\S")
_LONGEST_WRAPPED = 160
"""Characters above which a line was not broken to fit a width, so that each line is a paragraph."""
_BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its outer blanks; `number` counts from 1, `start` and `end` are code points of the seed."""

    number: int
    start: int
    end: int
    text: str
    indent: int = 0
    """Blanks before it."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines without a blank line between them."""

    lines: tuple[Line, ...]

    @property
    def start(self) -> int:
        return self.lines[0].start

    @property
    def end(self) -> int:
        return self.lines[-1].end

    @property
    def text(self) -> str:
        """The lines joined by a blank; a word that was hyphenated at a line's end stays as it was printed."""
        return " ".join(line.text for line in self.lines)


def split_lines(text: str) -> Iterator[Line]:
    """Every filled line in order, with one of an empty text wherever blank ones stand between them."""
    start = 0
    number = 0
    blank = False
    for number, match in enumerate(_BREAK.finditer(text), start=1):
        line = _line(text, number, start, match.start())
        if line.text or not blank:
            yield line
        blank = not line.text
        start = match.end()
    yield _line(text, number + 1, start, len(text))


def count_lines(text: str) -> int:
    """How many lines `split_lines` goes over, or more where some end in two characters."""
    return 1 + sum(text.count(mark) for mark in "\n\r\x0b\x0c\x85\u2028\u2029")


def _line(text: str, number: int, start: int, end: int) -> Line:
    piece = text[start:end]
    bare = piece.strip()
    indent = piece.find(bare)
    first = start + indent
    return Line(number, first, first + len(bare), bare, indent)


def split_paragraphs(lines: list[Line]) -> list[Paragraph]:
    """Paragraphs between blank lines, and at lines that are set in or that open an item of a list.

    In a text without any of these, every line that ends a sentence ends a paragraph.
    """
    groups: list[list[Line]] = [[]]
    for line in lines:
        if line.text:
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    filled = [group for group in groups if group]
    parts = [part for group in filled for part in _split_group(group)]
    if len(parts) == 1 and len(parts[0]) > 2:
        parts = _split_solid(parts[0])
    return [Paragraph(tuple(part)) for part in parts]


def _split_group(lines: list[Line]) -> list[list[Line]]:
    """Lines without a blank one between them, parted where some are set in, are items, or are whole paragraphs."""
    if len(lines) == 1:
        return [lines]
    if max(len(line.text) for line in lines) > _LONGEST_WRAPPED:
        return [[line] for line in lines]
    items = [_ITEM.match(line.text) is not None for line in lines]
    if items[0] or sum(items) > 1:
        return _part(lines, items)
    return [list(paragraph.lines) for paragraph in split_indented(lines)]


def split_indented(lines: list[Line]) -> list[Paragraph]:
    """Paragraphs at lines that are set in where others stand at the edge, and there at blank lines; else one."""
    filled = [line for line in lines if line.text]
    edge = min((line.indent for line in filled), default=0)
    if not filled or all(line.indent > edge for line in filled[1:]):
        return [Paragraph(tuple(filled))] if filled else []
    opens = [line.indent > edge + 1 for line in filled]
    if any(opens[1:]):
        follows = {line.number for number, line in enumerate(lines[1:]) if not lines[number].text}
        opens = [open_ or line.number in follows for open_, line in zip(opens, filled, strict=True)]
    return [Paragraph(tuple(part)) for part in _part(filled, opens)]


def _part(lines: list[Line], opens: list[bool]) -> list[list[Line]]:
    """The lines, with a new group from each that opens one."""
    groups: list[list[Line]] = [[]]
    for line, open_ in zip(lines, opens, strict=True):
        if open_ and groups[-1]:
            groups.append([])
        groups[-1].append(line)
    return groups


def _split_solid(lines: list[Line]) -> list[list[Line]]:
    """Lines pasted without blank lines: one paragraph each when they are long, wrapped when they are even."""
    longest = max(len(line.text) for line in lines)
    ended = sum(line.text.endswith(_END_MARKS) for line in lines)
    if longest > 120 or ended > 0.7 * len(lines):
        return [[line] for line in lines]
    groups: list[list[Line]] = [[]]
    for line in lines:
        groups[-1].append(line)
        if line.text.endswith(_END_MARKS) and len(line.text) < 0.8 * longest:
            groups.append([])
    return [group for group in groups if group]
