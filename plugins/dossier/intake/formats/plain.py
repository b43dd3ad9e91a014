"""The first reader of intake: plain text, in the shape of the seed or looser."""

from __future__ import annotations

import re
from dataclasses import replace

from dossier.decoding import CONTROLS, clean_text
from dossier.errors import SeedError
from dossier.intake.draft import Draft, Source
from dossier.intake.headline import find_dateline
from dossier.intake.layout.embargo import is_embargo
from dossier.intake.layout.header import find_sources, is_header, parse_header
from dossier.intake.layout.kinds import is_notice, is_picture, make_blocks
from dossier.intake.layout.paragraphs import Line, Paragraph, split_lines, split_paragraphs
from dossier.intake.layout.top_lines import TopLines, is_byline, parse_date_line, read_top_lines
from dossier.intake.moments import ImpossibleDateError, Moment, find_moment

_MOST_ABOVE, _MOST_BELOW = 16, 3
"""Filled lines at the head and the foot of a text whose datelines and dates serve when it has no date line."""
_LONGEST_DATE_LINE = 60
_LONGEST_HEADLINE, _FEWEST_WORDS, _LEAST_TEXT = 110, 3, 45
_OPENERS = "'\"‘“(„«"
_CLOSERS = "'\"’”»“ "
_END_MARKS = ".,;:…)=-"
_SENTENCE_ENDS = frozenset(".!?…؟۔।。！？")
"""Latin, Arabic, Urdu, Hindi, Chinese and Japanese."""
_DATE_IN_PATH = re.compile(r"(?<!\d)(\d{4})[-_]?(\d{2})[-_]?(\d{2})(?!\d)")
_AGENCY = re.compile(r"\(([A-Z][\w.]*(?:[/,] ?[A-Z][\w.]*)*)\)$")


def read_plain(text: str, source: Source) -> list[Draft]:
    """The articles of a plain text: one under each header line, or one with its date in its first lines."""
    lines = list(split_lines(text))
    heads = [number for number, line in enumerate(lines) if is_header(line)]
    drafts = _read_each(lines, heads, source) if heads else [_read_loose(lines, source)]
    _note_controls(text, source, drafts)
    return drafts


def _read_each(lines: list[Line], heads: list[int], source: Source) -> list[Draft]:
    """An article under each header line; one that cannot be read is left out and said, unless none is left."""
    drafts: list[Draft] = []
    refusals: list[SeedError] = []
    for start, end in zip(heads, [*heads[1:], len(lines)], strict=True):
        try:
            drafts.append(_read_shaped(lines[: start if start == heads[0] else 0], lines[start:end], source))
        except SeedError as error:
            refusals.append(error)
    if not drafts:
        raise refusals[0]
    for refusal in refusals:
        where, _, message = str(refusal).partition(": ")
        drafts[0].warn(where, f"an article is left out: {message}")
    return drafts


def _note_controls(text: str, source: Source, drafts: list[Draft]) -> None:
    found = [match.start() for match in CONTROLS.finditer(text)]
    if found:
        line = text.count("\n", 0, found[0]) + 1
        drafts[0].warn(
            f"{source.path}:{line}", f"{len(found)} control characters removed, the first {text[found[0]]!r}"
        )


def _read_shaped(before: list[Line], lines: list[Line], source: Source) -> Draft:
    """An article under its header line; what stands above that line is its headline."""
    top = lines[0]
    header = parse_header(top, source.path)
    draft = Draft(header.published, header=top.text, sources=list(header.sources))
    if header.doubt:
        draft.warn(f"{source.path}:{top.number}", header.doubt)
    above = [line for line in before if line.text]
    draft.headline = " ".join(line.text for line in above[:2])
    _fill(draft, [*above[2:], *lines[1:]], source, top)
    return draft


def _fill(draft: Draft, lines: list[Line], source: Source, top: Line) -> None:
    """Byline, blocks and what the lead says of the source."""
    paragraphs = split_paragraphs(lines)
    if not paragraphs:
        where = f"{source.path}:{top.number}"
        raise SeedError(
            f"{where}: nothing under the header line {top.text[:80]!r}; add the article's text below it"
        )
    first = 1 if len(paragraphs) > 2 and is_embargo(paragraphs[0].text) else 0
    if not draft.headline and _is_headline(paragraphs[first:]):
        draft.headline = paragraphs.pop(first).text
    if not draft.byline and len(paragraphs) > first + 1 and is_byline(paragraphs[first].text):
        draft.byline = paragraphs.pop(first).text
    draft.blocks = make_blocks(paragraphs)
    texts = (block.text for block in draft.blocks if block.kind == "paragraph" and not is_notice(block.text))
    draft.dateline = find_dateline(next(texts, ""))
    if not draft.sources:
        draft.sources = _agencies(draft)


def _is_headline(paragraphs: list[Paragraph]) -> bool:
    """True when the first one is a short line without an end mark, and running text, or a byline above it, follows."""
    if len(paragraphs) < 2:
        return False
    text = paragraphs[0].text
    below = next((one.text for one in paragraphs[1:3] if not is_byline(one.text)), "")
    return (
        len(text) <= _LONGEST_HEADLINE
        and len(text.split()) >= _FEWEST_WORDS
        and (text[0] in _OPENERS or (text[0].isalpha() and not text[0].islower()))
        and text.rstrip(_CLOSERS)[-1:] not in _END_MARKS
        and not any(test(text) for test in (is_picture, is_notice, is_byline, is_embargo, find_dateline))
        and len(below) >= _LEAST_TEXT
        and below.rstrip(_CLOSERS)[-1:] in _SENTENCE_ENDS
    )


def _agencies(draft: Draft) -> list[str]:
    """The agencies in brackets in the dateline, or in brackets or behind a label under the text."""
    signature = draft.blocks[-1].text if draft.blocks else ""
    labelled = find_sources(signature) if len(signature) < 80 else ()
    if labelled:
        return list(labelled)
    for text in (draft.dateline, signature if len(signature) < 40 else ""):
        match = _AGENCY.search(text)
        if match:
            return [name.strip() for name in re.split("[/,]", match[1])]
    return []


def _read_loose(lines: list[Line], source: Source) -> Draft:
    """A text with headline, date, sources and byline on lines of their own, in any order, above the body."""
    filled = [line for line in lines if line.text]
    if not filled:
        raise SeedError(f"{source.path}:1: an empty file; put an article's text in it or remove it")
    top = read_top_lines(filled, source.path)
    moment, note = (top.moment, "") if top.moment else _find_elsewhere(filled, top, source)
    draft = Draft(
        moment.value,
        header=top.header,
        headline=top.headline,
        sources=list(top.sources),
        byline=top.byline,
        updated=top.updated,
        embargo=top.embargo,
    )
    for number, doubt in [*top.doubts, *([(filled[0].number, note)] if note else [])]:
        draft.warn(f"{source.path}:{number}", doubt)
    rest = [line if line.number not in top.taken else replace(line, text="") for line in lines]
    if not any(line.text for line in rest):
        rest, draft.headline = lines, ""
    _fill(draft, rest, source, filled[0])
    return draft


def _find_elsewhere(lines: list[Line], top: TopLines, source: Source) -> tuple[Moment, str]:
    """The date of a text without a date line above it: in its dateline, on its last lines, in the file's name."""
    for line in [line for line in lines[:_MOST_ABOVE] if line.number not in top.taken]:
        dateline = find_dateline(line.text)
        moment = _moment_in(dateline)
        if moment:
            return moment, f"no date line; {moment.value:%Y-%m-%d} is from the dateline {dateline!r}"
    for line in reversed(lines[-_MOST_BELOW:]):
        moment = _moment_in(line.text, alone=True)
        if moment:
            return (
                moment,
                f"no date line above the text; {moment.value:%Y-%m-%d} is from line {line.number}, under it",
            )
    return _moment_of_path(source, lines[0])


def _moment_in(text: str, *, alone: bool = False) -> Moment | None:
    try:
        if alone:
            return parse_date_line(text) if len(text) < _LONGEST_DATE_LINE else None
        return find_moment(text)
    except ImpossibleDateError:
        return None


def _moment_of_path(source: Source, first: Line) -> tuple[Moment, str]:
    """The date in the file's name, when the text has none."""
    name = source.path.rpartition("/")[2]
    match = _DATE_IN_PATH.search(name)
    if match:
        try:
            moment = find_moment("-".join(match.groups()))
        except ImpossibleDateError:
            moment = None
        if moment:
            return moment, f"no date in the text; {moment.value:%Y-%m-%d} is from the file's name {name!r}"
    raise SeedError(
        f"{source.path}:{first.number}: no date in the first lines, which begin {clean_text(first.text)[:80]!r}; "
        "put one above the text, as in '27 augustus 2016, 01.56 uur'"
    )
