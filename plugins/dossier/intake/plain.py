"""The first reader of intake: plain text, in the shape of the seed or looser."""

from __future__ import annotations

import re
from dataclasses import replace

from dossier.errors import SeedError
from dossier.intake.decoding import CONTROLS, clean_text
from dossier.intake.draft import Draft, Source
from dossier.intake.header import find_sources, is_header, parse_header
from dossier.intake.headline import find_dateline
from dossier.intake.kinds import is_notice, make_blocks
from dossier.intake.moments import ImpossibleDateError, Moment, find_moment
from dossier.intake.paragraphs import Line, split_lines, split_paragraphs
from dossier.language import LANGUAGES

_TOP = 12
"""Filled lines at the head of a loose text among which date, sources and byline are looked for."""
_LONGEST_FIELD = 120
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
    if not draft.byline and len(paragraphs) > 1 and _is_byline(paragraphs[0].text):
        draft.byline = paragraphs[0].text
        paragraphs = paragraphs[1:]
    draft.blocks = make_blocks(paragraphs)
    texts = [block.text for block in draft.blocks if block.kind == "paragraph" and not is_notice(block.text)]
    draft.dateline = find_dateline(texts[0]) if texts else ""
    if not draft.sources:
        draft.sources = _agencies(draft)


def _agencies(draft: Draft) -> list[str]:
    """The agencies in brackets in the dateline or under the text."""
    signature = draft.blocks[-1].text if draft.blocks else ""
    for text in (draft.dateline, signature if len(signature) < 40 else ""):
        match = _AGENCY.search(text)
        if match:
            return [name.strip() for name in re.split("[/,]", match[1])]
    return []


def _is_byline(text: str) -> bool:
    lowered = text[:40].lower()
    if len(text) > 80 or (text.endswith((".", "?", "!", ":")) and not lowered.startswith("van on")):
        return False
    return any(lowered.startswith(language.intake.byline_openers) for language in LANGUAGES.values())


def _read_loose(lines: list[Line], source: Source) -> Draft:
    """A text with headline, date, sources and byline on lines of their own, in any order, above the body."""
    filled = [line for line in lines if line.text]
    if not filled:
        raise SeedError(f"{source.path}:1: an empty file; put an article's text in it or remove it")
    fields = _find_fields(filled[:_TOP], source)
    moment, note = (fields.moment, "") if fields.moment else _moment_of_path(source, filled[0])
    draft = Draft(
        moment.value,
        header=fields.header,
        headline=fields.headline,
        sources=list(fields.sources),
        byline=fields.byline,
    )
    if note:
        draft.warn(f"{source.path}:{filled[0].number}", note)
    rest = [line if line.number not in fields.taken else replace(line, text="") for line in lines]
    if not any(line.text for line in rest):
        rest, draft.headline = lines, ""
    _fill(draft, rest, source, filled[0])
    return draft


class _Fields:
    """What the first lines of a loose text turned out to be."""

    def __init__(self) -> None:
        self.moment: Moment | None = None
        self.headline = self.byline = self.header = ""
        self.sources: tuple[str, ...] = ()
        self.taken: set[int] = set()


def _find_fields(lines: list[Line], source: Source) -> _Fields:
    fields = _Fields()
    for number, line in enumerate(lines):
        if len(line.text) > _LONGEST_FIELD:
            break
        if not _take_field(fields, line, source):
            follows = number + 1 < len(lines)
            if fields.headline or not follows or not _is_title(line.text):
                break
            fields.headline = line.text
            fields.taken.add(line.number)
    return fields


def _take_field(fields: _Fields, line: Line, source: Source) -> bool:
    """Whether the line is a date, a source line or a byline of the article, noted in `fields`."""
    sources = find_sources(line.text) or find_sources(_behind_dash(line.text))
    moment = None if fields.moment else _dated(line, source)
    if sources and not fields.sources:
        fields.sources = sources
    elif moment is None:
        if fields.byline or not _is_byline(line.text):
            return False
        fields.byline = line.text
    if moment:
        fields.moment, fields.header = moment, line.text
    fields.taken.add(line.number)
    return True


def _behind_dash(text: str) -> str:
    return re.split(r"\s[−–—|-]\s", text)[-1]


def _dated(line: Line, source: Source) -> Moment | None:
    """The moment on a line that is nothing but a date, with its label, weekday, place and time."""
    try:
        moment = find_moment(line.text)
    except ImpossibleDateError as error:
        if len(line.text) > 60:
            return None
        raise SeedError(
            f"{source.path}:{line.number}: impossible date {str(error)!r} (day first); "
            "correct it, as in '27/08/2016, 01:56'"
        ) from None
    if moment is None:
        return None
    rest = re.sub(
        r"[\d:.,|−–—()\-/]+|\b(?:uur|om|at|h|am|pm|gmt|cet|cest|utc|update|bijgewerkt)\b",
        " ",
        line.text.replace(moment.text, " "),
        flags=re.IGNORECASE,
    )
    words = rest.split()
    return moment if len([word for word in words if not _goes_with_date(word)]) <= 2 else None


def _goes_with_date(word: str) -> bool:
    bare = word.strip(":").lower()
    return any(
        bare in language.intake.weekdays
        or bare in language.intake.date_labels
        or bare in language.intake.source_labels
        for language in LANGUAGES.values()
    )


def _is_title(text: str) -> bool:
    return (
        3 < len(text) <= _LONGEST_FIELD
        and not text.endswith((".", ",", ";", ":"))
        and not text.startswith("©")
    )


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
        "put one above the text, as in 'date 2016-08 27/08/16, 01:56 − bron: ANP'"
    )
