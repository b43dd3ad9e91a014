"""The reader of wire copy in the form of IPTC 7901: a message line, headlines up to `=`, the text, a stamp below."""

from __future__ import annotations

import re
from datetime import datetime

from dossier.decoding import CONTROLS
from dossier.errors import SeedError
from dossier.intake.draft import Draft, Source
from dossier.intake.headline import find_dateline
from dossier.intake.layout.kinds import make_blocks
from dossier.intake.layout.paragraphs import Line, split_lines, split_paragraphs
from dossier.intake.layout.top_lines import is_byline
from dossier.intake.moments import full_year, read_month
from dossier.model import GivenName

_MESSAGE = re.compile(r"[A-Za-z]{2,4}\d{3,5}\s+\d\s+[A-Za-z]{1,3}\s+\d+(?:\s|\Z)")
_STAMP = re.compile(r"(\d{2})(\d{2})(\d{2})\s+(?:[A-Z]{3,5}\s+)?([^\W\d_]{3,9})\.?\s+(\d{2}|\d{4})\Z")
_AGENCY = re.compile(r"[^().]{2,40}\(([A-Za-z]+(?:[/,] ?[A-Za-z]+)*)\)")
_MOST_HEADLINES = 12
_IMPRINTS = frozenset(("impressum", "imprint", "colofon"))


def is_wire(text: str) -> bool:
    """True for a text that begins with a message line and ends with a stamp."""
    first = next((line for line in text[:2000].splitlines() if _bare(line)), "")
    return _MESSAGE.match(_bare(first)) is not None and any(
        _STAMP.match(_bare(line)) for line in text[-400:].splitlines()[-20:]
    )


def read_wire(text: str, source: Source) -> list[Draft]:
    """The one article of a message; raises SeedError when its stamp is of no date or no text is in it."""
    lines = [line for line in split_lines(text) if _bare(line.text) or not line.text]
    filled = [line for line in lines if line.text]
    stamp = next(line for line in reversed(filled) if _STAMP.match(_bare(line.text)))
    draft = Draft(_read_stamp(stamp, source), header=filled[0].text)
    end = lines.index(stamp)
    start = _read_headlines(draft, lines[lines.index(filled[0]) + 1 : end]) + lines.index(filled[0]) + 1
    if draft.headline.casefold() in _IMPRINTS:
        raise SeedError(
            f"{source.path}:1: the imprint of an agency ({draft.headline!r}), no article; remove the file"
        )
    draft.blocks = make_blocks(split_paragraphs(_without_notebook(lines[start:end])))
    lead = next((block.text for block in draft.blocks), "")
    draft.dateline = find_dateline(lead)
    agency = _AGENCY.match(lead)
    draft.sources = re.split("[/,] ?", agency[1]) if agency else []
    return [draft]


def _without_notebook(lines: list[Line]) -> list[Line]:
    """The lines above the notebook, as dpa calls what it tells its customers: a heading `#` with parts under `##`."""
    for number, line in enumerate(lines):
        if (
            number
            and line.text.startswith("# ")
            and any(one.text.startswith("## ") for one in lines[number:])
        ):
            return lines[:number]
    return lines


def _bare(text: str) -> str:
    return CONTROLS.sub("", text).strip()


def _read_stamp(line: Line, source: Source) -> datetime:
    """`211005 jan 19` is the 21st of January 2019, 10:05."""
    match = _STAMP.match(_bare(line.text))
    month = read_month(match[4]) if match else None
    try:
        if match and month:
            return datetime(full_year(match[5]), month, int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        pass
    raise SeedError(
        f"{source.path}:{line.number}: impossible stamp {line.text[:60]!r}; expected day, hour, minute, month and year, "
        "as in '271356 aug 16'"
    )


def _read_headlines(draft: Draft, lines: list[Line]) -> int:
    """How many lines the headlines take, up to the one that ends in `=`; none when there is no such line."""
    head = [line for line in lines if line.text][:_MOST_HEADLINES]
    last = next((line for line in head if line.text.endswith("=")), None)
    if last is None:
        return 0
    texts = [line.text.rstrip("= ") for line in head[: head.index(last) + 1]]
    for text in texts:
        if text.startswith("/"):
            draft.given += [GivenName("subject", name) for name in text.split("/")]
        elif is_byline(text):
            draft.byline = text
        elif text:
            draft.headline = text
    return lines.index(last) + 1
