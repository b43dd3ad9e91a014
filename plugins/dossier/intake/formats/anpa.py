"""The reader of wire copy in the form of ANPA 1312, as AP sends it: lines between `^` and `<`, the text, a stamp below."""

from __future__ import annotations

import re
from datetime import datetime

from dossier.decoding import CONTROLS
from dossier.errors import SeedError
from dossier.intake.draft import Draft, Source
from dossier.intake.headline import find_dateline
from dossier.intake.layout.kinds import make_blocks
from dossier.intake.layout.paragraphs import Line, Paragraph, split_lines
from dossier.intake.layout.top_lines import is_byline
from dossier.intake.moments import full_year

_KEYWORD_LINE = re.compile(r"[a-z] [a-z] \S.{0,60}?\s\d{1,2}-\d{1,2}\s+\d{1,5}\Z")
_STAMP = re.compile(
    r"(?P<agency>[A-Z]{2,5})-[A-Z]{1,3}-(\d{2})-(\d{2})-(\d{2}|\d{4}) (\d{2})(\d{2})\s?(?:GMT|UTC)?<?\Z"
)
_AGENCY = re.compile(r"\(([A-Za-z]+(?:[/,] ?[A-Za-z]+)*)\)\Z")
_NOTE = re.compile(r"(?:Eds|With|AP) ?[:A-Z]|[A-Z]+ Photo\b", re.IGNORECASE)
_RULE = re.compile(r"_{2,}\Z")
_MOST_ABOVE = 4
_LONGEST_HEADLINE = 140
_MARKS = (("``", "“"), ("''", "”"))


def is_anpa(text: str) -> bool:
    """True for a text with a keyword line (`r z BC-Harbour-Strike   02-10 0500`) above and a stamp below."""
    head = [line for line in map(_bare, text[:1000].splitlines()) if line][:_MOST_ABOVE]
    return any(_KEYWORD_LINE.match(line) for line in head) and any(
        _STAMP.match(_bare(line)) for line in text[-300:].splitlines()
    )


def read_anpa(text: str, source: Source) -> list[Draft]:
    """The one article of a message; raises SeedError when its stamp is of no date or no text is in it."""
    filled = [line for line in split_lines(text) if _bare(line.text)]
    number = next(number for number, line in enumerate(filled) if _KEYWORD_LINE.match(_bare(line.text)))
    stamp = next(line for line in reversed(filled) if _STAMP.match(_bare(line.text)))
    draft = Draft(_read_stamp(stamp, source), header=filled[number].text)
    lines = filled[number + 1 : filled.index(stamp)]
    start = next((at for at, line in enumerate(lines) if not _bare(line.text).startswith("^")), len(lines))
    _read_tagged(draft, [_bare(line.text) for line in lines[:start]])
    draft.blocks = make_blocks(_paragraphs(text, lines[start:]))
    lead = next((block.text for block in draft.blocks), "")
    draft.dateline = find_dateline(lead)
    agency = _AGENCY.search(draft.dateline)
    match = _STAMP.match(_bare(stamp.text))
    draft.sources = re.split("[/,] ?", agency[1]) if agency else [match["agency"]] if match else []
    return [draft]


def _bare(text: str) -> str:
    return CONTROLS.sub("", text).strip()


def _read_stamp(line: Line, source: Source) -> datetime:
    """`AP-WF-02-10-16 0337GMT` is the 10th of February 2016, 03:37: the month comes first."""
    match = _STAMP.match(_bare(line.text))
    try:
        if match:
            year, month, day = full_year(match[4]), int(match[2]), int(match[3])
            return datetime(year, month, day, int(match[5]), int(match[6]))
    except ValueError:
        pass
    raise SeedError(
        f"{source.path}:{line.number}: impossible stamp {line.text[:60]!r}; expected month, day, year and time, "
        "as in 'AP-WF-08-27-16 1356GMT'"
    )


def _read_tagged(draft: Draft, texts: list[str]) -> None:
    """The lines above the text: the slug, the headline, notes to editors, a summary, the byline."""
    for text in texts[1:]:
        content = _as_meant(text.lstrip("^").rstrip("<= "))
        if is_byline(content):
            draft.byline = draft.byline or content
        elif not (draft.headline or text.endswith("=") or _NOTE.match(content)):
            draft.headline = content if len(content) <= _LONGEST_HEADLINE else ""


def _as_meant(text: str) -> str:
    """The quotation marks and dashes that a code of seven bits has no place for.

    >>> _as_meant("He said ``no'' _ twice")
    'He said “no” — twice'
    """
    for mark, meant in _MARKS:
        text = text.replace(mark, meant)
    return text.replace(" _ ", " — ")


def _paragraphs(text: str, lines: list[Line]) -> list[Paragraph]:
    """The lines as paragraphs: one begins at each line that is set in by a tab, is blank above, or is tagged."""
    found: list[list[Line]] = []
    previous = 0
    for line in lines:
        content = _bare(line.text)
        tagged = content.startswith("^")
        set_in = "\t" in text[text.rfind("\n", 0, line.start) + 1 : line.start + 1]
        plain = Line(line.number, line.start, line.end, _as_meant(content.lstrip("^").rstrip("<")))
        if _RULE.match(plain.text) or not plain.text:
            previous = 0
            continue
        if found and not (tagged or set_in) and line.number == previous + 1:
            found[-1].append(plain)
        else:
            found.append([plain])
        previous = line.number
    return [Paragraph(tuple(part)) for part in found]
