"""The text part of a Markdown page: blocks written as paragraphs, crossheads as `##`, and read back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import cast

from dossier.manuscript.escaping import (
    entity_text,
    escape_text,
    is_harmless,
    strip_escapes,
    unescape_text,
)
from dossier.manuscript.markdown_blocks import join_blanks, plain_text, render_markdown
from dossier.model import Block, BlockKind

_KINDS = ("lead", "paragraph", "crosshead", "caption", "credit")
_KIND = re.compile(r"\{:\s*\.([a-z]+)\s*\}\s*\Z")
_HEADING = re.compile(r"(#{1,6})[ \t]+(.*)\Z")
_REFERENCE = re.compile(r"[ ]{0,3}\[([^\]\n]{1,100})\]:[ \t]*\S+[^\n]*\Z")
_HASH = re.compile(r"\\#|(?<!&)#")
_LIST = re.compile(r"[ ]{0,3}(?:[*+-]|\d+\.)[ \t]+\S")
_QUOTE = re.compile(r"[ ]{0,3}>")
_MEANT = re.compile(r"[`*_\[<\\{}|~^\x02\x03]|  $")
_LONG = 4000
"""Signs in one block above which the proof is left out and every sign becomes an entity."""


def format_blocks(blocks: Sequence[Block]) -> str:
    """The blocks as Markdown, a blank line between them; each is proved to read back as it was."""
    pieces: list[str] = []
    expected: BlockKind = "lead"
    for block in blocks:
        pieces.append(_format(block, expected))
        if block.kind in ("lead", "paragraph"):
            expected = "paragraph"
    return "\n\n".join(pieces)


def _format(block: Block, expected: BlockKind) -> str:
    written = block.source or _proved(block.text)
    if block.kind == "crosshead":
        return f"## {_HASH.sub('&#35;', written)}"
    return written if block.kind == expected else f"{written}\n{{: .{block.kind} }}"


def _proved(text: str) -> str:
    """Markdown that python-markdown renders as exactly that text."""
    if is_harmless(text):
        return text
    escaped = escape_text(text)
    if text.count("[") + text.count("<") + text.count("&") + text.count("*") < 40 and _reads_back(
        escaped, text
    ):
        return escaped
    return entity_text(text)


def _reads_back(markdown: str, text: str) -> bool:
    rendered, is_plain = plain_text(render_markdown(markdown))
    return (
        is_plain
        and rendered == join_blanks(text)
        and unescape_text(markdown) == text
        and not _heading(markdown)
    )


def _heading(markdown: str) -> re.Match[str] | None:
    return _HEADING.match(markdown)


def parse_blocks(text: str) -> list[Block]:
    """The blocks of a page, in order; the first paragraph is the lead unless another block says it is."""
    chunks = list(_chunks(text))
    references = "\n".join(chunk for chunk in chunks if _is_reference(chunk))
    blocks: list[Block] = []
    expected: BlockKind = "lead"
    for chunk in chunks:
        if _is_reference(chunk):
            continue
        block = _parse(chunk, expected, references)
        if block.text:
            blocks.append(block)
            if block.kind in ("lead", "paragraph"):
                expected = "paragraph"
    return blocks


def _is_reference(chunk: str) -> bool:
    return chunk.lstrip().startswith("[") and all(_REFERENCE.match(line) for line in chunk.split("\n"))


def _chunks(text: str) -> Iterator[str]:
    """Pieces between blank lines; the items of one list, and of one quotation, stay together."""
    held: list[str] = []
    for chunk in re.split(r"\n(?:[ \t]*\n)+", text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")):
        if held and not _continues(held[0], chunk):
            yield "\n\n".join(held)
            held = []
        yield from _split_headings(chunk) if not held and "\n" in chunk and not _opens(chunk) else ()
        if held or "\n" not in chunk or _opens(chunk):
            held.append(chunk)
    if held:
        yield "\n\n".join(held)


def _opens(chunk: str) -> bool:
    return _LIST.match(chunk) is not None or _QUOTE.match(chunk) is not None


def _continues(first: str, chunk: str) -> bool:
    if _LIST.match(first):
        return _LIST.match(chunk) is not None or chunk.startswith(("    ", "\t"))
    return _QUOTE.match(first) is not None and _QUOTE.match(chunk) is not None


def _split_headings(chunk: str) -> Iterator[str]:
    """A heading is a block even where no blank line parts it from the text."""
    held: list[str] = []
    for line in chunk.split("\n"):
        if _HEADING.match(line):
            if held:
                yield "\n".join(held)
            yield line
            held = []
        else:
            held.append(line)
    if held:
        yield "\n".join(held)


def _parse(chunk: str, expected: BlockKind, references: str) -> Block:
    kind = expected
    marked = _KIND.search(chunk)
    if marked and marked[1] in _KINDS:
        kind, chunk = cast(BlockKind, marked[1]), chunk[: marked.start()].rstrip()
    heading = _HEADING.match(chunk)
    if heading and "\n" not in chunk:
        kind, chunk = "crosshead", heading[2].rstrip(" \t").rstrip("#").rstrip(" \t")
    chunk = chunk.strip("\n")
    if _is_written_plain(chunk):
        return Block(
            kind,
            " ".join(unescape_text(" ".join(line.strip() for line in chunk.split("\n"))).split("\n")).strip(),
        )
    source = chunk if not references or "[" not in chunk else f"{chunk}\n\n{references}"
    rendered = render_markdown(source)
    text, is_plain = plain_text(rendered)
    text = text.strip()
    if not is_plain:
        return Block(kind, text, source=source)
    exact = unescape_text(" ".join(line.strip() for line in chunk.split("\n"))).strip()
    return Block(kind, exact if join_blanks(exact) == text else text)


def _is_written_plain(chunk: str) -> bool:
    """True when no line holds a sign that Markdown would act on."""
    if is_harmless(chunk) and "\n" not in chunk:
        return True
    bare = strip_escapes(chunk)
    if _MEANT.search(bare) or chunk.startswith(("    ", "\t")):
        return False
    return not any(
        _LIST.match(line) or _QUOTE.match(line) or re.match(r"[ ]{0,3}(?:[-=#]|\d+\.)", line)
        for line in chunk.split("\n")
    )
