"""The front matter line that leads each block of a page back to its place in the seed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from dossier.model import Block


def format_spans(blocks: Sequence[Block]) -> str:
    """`50-56 57-151 -`: a span a block, `-` for none, with `/length` where the seed's span is longer than the text.

    Empty when no block has a span.
    """
    if all(block.seed_start < 0 and block.seed_end < 0 for block in blocks):
        return ""
    return " ".join(_format(block) for block in blocks)


def _format(block: Block) -> str:
    if block.seed_start < 0 or block.seed_end < block.seed_start:
        return "-"
    verbatim = len(block.text) == block.seed_end - block.seed_start
    return f"{block.seed_start}-{block.seed_end}" + ("" if verbatim else f"/{len(block.text)}")


def lay_spans(blocks: list[Block], line: str) -> list[Block]:
    """The blocks with their spans; where an editor added or took away blocks, the others keep theirs by length."""
    spans = [_parse(word) for word in line.split()]
    lengths = [length for _, _, length in spans]
    given = [len(block.text) for block in blocks]
    if len(lengths) == len(given):
        pairs = [(number, number) for number in range(len(given)) if lengths[number] in (given[number], -1)]
    else:
        matcher = SequenceMatcher(None, given, lengths, autojunk=False)
        pairs = [
            (match.a + step, match.b + step)
            for match in matcher.get_matching_blocks()
            for step in range(match.size)
        ]
    for own, other in pairs:
        start, end, _ = spans[other]
        blocks[own] = replace(blocks[own], seed_start=start, seed_end=end)
    return blocks


def _parse(word: str) -> tuple[int, int, int]:
    """Start, end and the length of the block's text; -1 three times for what is no span."""
    span, _, length = word.partition("/")
    start, _, end = span.partition("-")
    if not (start.isdecimal() and end.isdecimal() and (length.isdecimal() or not length)):
        return -1, -1, -1
    return int(start), int(end), int(length or int(end) - int(start))
