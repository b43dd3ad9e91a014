"""A whole Markdown page: front matter that a person can read, then the text; written by intake, owned by the editor."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace

from dossier.manuscript.body import format_blocks, parse_blocks
from dossier.manuscript.front_matter import format_fields, parse_fields, read_article, split_page
from dossier.manuscript.spans import format_spans, lay_spans
from dossier.model import Manuscript, Problem

_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_CONVERTED = re.compile(r"^Converted:[ \t]*(\w*)[ \t]*\n", re.MULTILINE)


def format_manuscript(manuscript: Manuscript) -> str:
    """The page as a file: `parse_manuscript` gives the same manuscript back, plain Pelican the same text."""
    fields = format_fields(manuscript)
    spans = format_spans(manuscript.article.blocks)
    if spans:
        fields.append(("Spans", spans))
    head = "".join(f"{name}: {value}\n" if value else f"{name}:\n" for name, value in fields)
    body = format_blocks(manuscript.article.blocks)
    page = f"{head}\n{body}\n" if body else f"{head}\n"
    return f"{head}Converted: {_digest(page)}\n{page[len(head) :]}"


def parse_manuscript(text: str, path: str, *, default_language: str = "nl") -> Manuscript:
    """The manuscript in a page; raises ManuscriptError (`path:line: what was found; what to do`).

    A page that a person wrote by hand needs a Title and a Date; what is not understood in its front matter becomes
    a problem of the article.
    """
    cleaned = _UNSEEN.sub("", _BREAKS.sub("\n", text))
    head, body = split_page(cleaned, path)
    fields = parse_fields(head, path)
    unseen = _UNSEEN.findall(text)
    if unseen:
        message = (
            f"{len(unseen)} control characters left out, the first {unseen[0]!r}; take them out of the page"
        )
        fields.problems.append(Problem(path, message))
    manuscript = read_article(fields, path, default_language)
    blocks = lay_spans(parse_blocks(body), fields.text("spans"))
    return replace(manuscript, article=replace(manuscript.article, blocks=tuple(blocks)))


def is_edited(text: str) -> bool:
    """True unless the page still is, letter for letter, what intake wrote.

    The front matter's `Converted` line holds the digest of the rest of the file; line ends do not count.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    match = _CONVERTED.search(text)
    return match is None or match[1] != _digest(text[: match.start()] + text[match.end() :])


def _digest(page: str) -> str:
    return hashlib.sha256(page.encode("utf-8", "surrogatepass")).hexdigest()[:16]
