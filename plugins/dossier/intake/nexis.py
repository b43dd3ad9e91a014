"""The reader of Nexis exports: `1 of 10 DOCUMENTS` text files, and the text of Nexis Uni documents."""

from __future__ import annotations

import re

from dossier.errors import SeedError
from dossier.intake.draft import Draft, Source, add_block
from dossier.intake.kinds import make_blocks
from dossier.intake.moments import ImpossibleDateError, Moment, find_moment
from dossier.intake.paragraphs import Line, split_lines, split_paragraphs
from dossier.language.detection import read_language_name
from dossier.model import Block, GivenName

_COUNT = re.compile(r"\s*\d+ (?:of|van|de|von) \d+ (?:DOCUMENTS?|DOCUMENTEN|DOKUMENTEN)\s*\Z")
_END = re.compile(r"\s*End of Document\s*\Z", re.IGNORECASE)
_FIELD = re.compile(r"([A-Z][A-Za-z-]{2,24}(?: [A-Z][a-z]+)?):\s*(.*)")
_HEAD_FIELDS = frozenset(
    [
        "byline",
        "section",
        "length",
        "highlight",
        "dateline",
        "headline",
        "edition",
        "auteur",
        "lengte",
        "sectie",
    ]
)
_TAIL_FIELDS = frozenset(
    [
        "load-date",
        "language",
        "publication-type",
        "journal-code",
        "subject",
        "person",
        "geographic",
        "organization",
        "company",
        "graphic",
        "country",
        "city",
        "state",
        "industry",
        "laaddatum",
        "taal",
        "onderwerp",
        "correction-date",
        "classification",
        "acc-no",
        "pub-type",
        "url",
        "notes",
        "ticker",
    ]
)
_TAIL_HEADS = frozenset(("graphic", "classification", "notes", "correction", "correction-date"))
"""Lines by themselves that open what stands under the text of a Nexis Uni document."""
_COPYRIGHT = re.compile(r"\s*(?:Copyright|©)\s", re.IGNORECASE)
_GIVEN = {
    "person": "person",
    "geographic": "place",
    "country": "place",
    "organization": "organisation",
    "company": "organisation",
    "subject": "subject",
}
_SCORE = re.compile(r"\s*\(\d{1,3}%\)")


def is_nexis(text: str) -> bool:
    """True for a text with a document count or an end mark, and a length in words."""
    head = text[:200_000]
    counted = re.search(
        r"^[ \t]*\d+ (?:of|van|de|von) \d+ (?:DOCUMENTS?|DOCUMENTEN|DOKUMENTEN)[ \t\r]*$", head, re.MULTILINE
    )
    ended = re.search(r"^[ \t]*End of Document[ \t\r]*$", text, re.MULTILINE)
    return bool(counted) or (
        bool(ended) and re.search(r"^[ \t]*Length:", head, re.MULTILINE | re.IGNORECASE) is not None
    )


def read_nexis(text: str, source: Source, *, verbatim: bool = True) -> list[Draft]:
    """The documents of an export; without `verbatim` their blocks have no place in the seed."""
    drafts: list[Draft] = []
    refusals: list[str] = []
    for number, lines in enumerate(_documents(list(split_lines(text))), start=1):
        draft = _read(lines, source, number, refusals)
        if draft:
            drafts.append(draft)
    if not drafts:
        raise SeedError(
            refusals[0]
            if refusals
            else f"{source.path}:1: a Nexis export without a document; export it again"
        )
    for refusal in refusals:
        where, _, message = refusal.partition(": ")
        drafts[0].warn(where, message)
    if not verbatim:
        for draft in drafts:
            draft.blocks = [type(block)(block.kind, block.text) for block in draft.blocks]
    return drafts


def _documents(lines: list[Line]) -> list[list[Line]]:
    """The lines of each document, without cover page and marks."""
    documents: list[list[Line]] = [[]]
    counted = any(_COUNT.match(line.text) for line in lines)
    for line in lines:
        if _COUNT.match(line.text) or (not counted and _END.match(line.text)):
            documents.append([])
        elif not _END.match(line.text):
            documents[-1].append(line)
    return [document for document in documents[1 if counted else 0 :] if any(line.text for line in document)]


def _read(lines: list[Line], source: Source, number: int, refusals: list[str]) -> Draft | None:
    """One document: source, date and headline, fields, body, fields, copyright."""
    filled = [line for line in lines if line.text]
    where = f"{source.path}:{filled[0].number}"
    start = next((place for place, line in enumerate(filled) if _field(line, _HEAD_FIELDS)), None)
    dated = _find_date(filled[: (start or 8) + 1])
    if dated is None or start is None:
        missing = "date" if dated is None else "LENGTH or BYLINE line"
        refusals.append(
            f"{where}: no {missing} in document {number}, which begins {filled[0].text[:60]!r}; left out"
        )
        return None
    place, moment = dated
    draft = Draft(moment.value, header=filled[place].text)
    top = [line for line in filled[:start] if not _COPYRIGHT.match(line.text)]
    _fill_top(draft, top, filled[place])
    draft.rights_note = next((one.text for one in filled[:start] if _COPYRIGHT.match(one.text)), "")
    body, graphics = _take_fields(draft, lines, filled[start])
    draft.blocks = make_blocks(split_paragraphs(body))
    draft.blocks += graphics if draft.blocks else []
    if not draft.blocks:
        refusals.append(f"{where}: no text in document {number} {draft.headline[:60]!r}; left out")
        return None
    return draft


def _field(line: Line, names: frozenset[str]) -> re.Match[str] | None:
    match = _FIELD.match(line.text)
    return match if match and match[1].lower().replace(" ", "-") in names else None


def _find_date(lines: list[Line]) -> tuple[int, Moment] | None:
    for place, line in enumerate(lines):
        try:
            moment = find_moment(line.text) if len(line.text) < 80 else None
        except ImpossibleDateError:
            continue
        if moment:
            return place, moment
    return None


def _fill_top(draft: Draft, top: list[Line], dated: Line) -> None:
    """The source stands right above the date; the headline under it, or first of all."""
    above = [line.text for line in top if line.number < dated.number]
    below = [line for line in top if line.number > dated.number]
    if below and len(above) <= 1:
        draft.headline = " ".join(line.text for line in _without_edition(below, dated))
        draft.sources = above[-1:]
    else:
        draft.headline = above[0] if above else " ".join(line.text for line in below)
        draft.sources = above[-1:] if len(above) > 1 else []


def _without_edition(lines: list[Line], dated: Line) -> list[Line]:
    """The lines under the date, without those of the edition, which follow it without a blank line between them."""
    number = dated.number
    for place, line in enumerate(lines):
        if line.number != number + 1:
            return lines[place:]
        number = line.number
    return lines


def _take_fields(draft: Draft, lines: list[Line], first: Line) -> tuple[list[Line], list[Block]]:
    """The body's lines and the captions under it; the fields above and below it are noted in the draft."""
    body: list[Line] = []
    graphics: list[Block] = []
    tail = ""
    for line in lines[lines.index(first) :]:
        head = _field(line, _HEAD_FIELDS) if not any(one.text for one in body) else None
        field = _field(line, _TAIL_FIELDS)
        if head or field:
            _note(draft, head or field)
        if field or line.text.lower() in _TAIL_HEADS:
            tail = field[1].lower() if field else line.text.lower()
            if tail == "graphic" and field and field[2]:
                add_block(graphics, "caption", field[2], start=line.start + field.start(2), end=line.end)
        elif head or line.text == "Body":
            continue
        elif not tail:
            body.append(line)
        elif _COPYRIGHT.match(line.text):
            draft.rights_note = line.text
        elif tail == "graphic" and line.text:
            add_block(graphics, "caption", line.text, start=line.start, end=line.end)
    return body, graphics


def _note(draft: Draft, match: re.Match[str] | None) -> None:
    if match is None:
        return
    name, value = match[1].lower(), match[2].strip()
    if name in ("byline", "auteur"):
        draft.byline = value
    elif name == "dateline":
        draft.dateline = value
    elif name in ("language", "taal"):
        draft.language = read_language_name(value)
    elif name in _GIVEN:
        names = [_SCORE.sub("", one).strip() for one in value.split(";")]
        draft.given += [GivenName(_GIVEN[name], one) for one in names if one]  # type: ignore[arg-type]
