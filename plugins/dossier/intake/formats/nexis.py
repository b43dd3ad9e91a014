"""The reader of Nexis exports: `1 of 10 DOCUMENTS` text files, and the text of Nexis Uni documents."""

from __future__ import annotations

import re
from typing import Literal

from dossier.errors import SeedError
from dossier.intake.draft import Draft, Source, add_block, tell_left_out
from dossier.intake.layout.kinds import make_blocks
from dossier.intake.layout.paragraphs import Line, split_lines, split_paragraphs
from dossier.intake.moments import ImpossibleDateError, Moment, find_moment
from dossier.language.detection import read_language_name
from dossier.model import Block, GivenName

_COUNT = re.compile(
    r"^[ \t]*(?:FOCUS - )?(?:\d+ (?:of|van|de|von) \d+ (?:DOCUMENTS?|DOCUMENTEN|DOKUMENTEN?)"
    r"|Dokument \d+ von \d+|Document \d+ (?:de|van) \d+)[ \t\r]*$",
    re.MULTILINE,
)
_END = re.compile(
    r"^[ \t]*(?:End of Document|Einde van (?:het )?document|Ende des Dokuments|Fin du document)[ \t\r]*$",
    re.IGNORECASE | re.MULTILINE,
)
_LENGTH = re.compile(r"^[ \t]*(?:Length|Lengte|Länge|Longueur)[ \t]?:", re.MULTILINE | re.IGNORECASE)
_FIELD = re.compile(r"([A-ZÀ-Þ][A-Za-zÀ-ÿ-]{2,24}(?: [A-Z][a-z]+)?)\s?:\s*(.*)")
_LABELS = {
    "headline": ("headline", "überschrift", "titre", "kop"),
    "byline": ("byline", "auteur", "autor", "author"),
    "dateline": ("dateline",),
    "section": ("section", "sectie", "rubriek", "rubrik", "rubrique"),
    "length": ("length", "lengte", "länge", "longueur"),
    "highlight": ("highlight",),
    "edition": ("edition", "editie"),
    "body": ("body", "volledige-tekst"),
    "load-date": ("load-date", "laaddatum", "update", "date-chargement"),
    "language": ("language", "taal", "sprache", "langue"),
    "publication-type": ("publication-type", "publicatietype", "publikationstyp", "type-publication", "pub-type"),
    "graphic": ("graphic", "grafiek", "grafisch", "grafik", "graphique"),
    "subject": ("subject", "onderwerp", "thema", "sujet"),
    "person": ("person", "persoon"),
    "geographic": ("geographic", "country"),
    "organization": ("organization", "organisatie"),
    "company": ("company", "bedrijf", "unternehmen"),
    "others": (
        "journal-code", "city", "state", "industry", "correction-date", "classification", "acc-no", "url", "notes", "ticker",
    ),
}  # fmt: skip
"""The fields of a document under the labels that the database gives them in English, Dutch, German and French."""
_NAMES = {label: name for name, labels in _LABELS.items() for label in labels}
_ENGLISH = frozenset((*_LABELS, *_LABELS["others"], "country", "pub-type"))
_HEAD_FIELDS = frozenset(
    ("headline", "byline", "dateline", "section", "length", "highlight", "edition", "body")
)
_TAIL_FIELDS = frozenset(_LABELS) - _HEAD_FIELDS
_TAIL_HEADS = frozenset(("graphic", "classification", "notes", "correction", "correction-date", "grafik"))
"""Lines by themselves that open what stands under the text of a Nexis Uni document."""
_COPYRIGHT = re.compile(r"\s*(?:Copyright|©)\s", re.IGNORECASE)
_GIVEN: dict[str, Literal["person", "place", "organisation", "subject"]] = {
    "person": "person",
    "geographic": "place",
    "organization": "organisation",
    "company": "organisation",
    "subject": "subject",
}
_SCORE = re.compile(r"\s*\(\d{1,3}%\)")


def is_nexis(text: str) -> bool:
    """True for a text with a document count or an end mark, and a length in words."""
    head = text[:200_000]
    count = _COUNT.search(head)
    if count and count[0].upper().rstrip().endswith(("S", "T", "EN")):
        return True
    return bool(count or _END.search(text)) and _LENGTH.search(head) is not None


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
    tell_left_out(drafts, refusals)
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


def _field(line: Line, names: frozenset[str]) -> tuple[str, str] | None:
    """Name and value of a line that is one of those fields; in small letters the ones under a text are English."""
    match = _FIELD.match(line.text)
    if not match:
        return None
    label = match[1].lower().replace(" ", "-")
    name = _NAMES.get(label, "")
    if name not in names or (name in _TAIL_FIELDS and not match[1].isupper() and label not in _ENGLISH):
        return None
    return name, match[2].strip()


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
            _note(draft, *(head or field or ("", "")))
        if field or line.text.lower() in _TAIL_HEADS:
            tail = field[0] if field else line.text.lower()
            if tail == "graphic" and field and field[1]:
                add_block(graphics, "caption", field[1], start=line.end - len(field[1]), end=line.end)
        elif head or line.text.lower() == "body":
            continue
        elif not tail:
            body.append(line)
        elif _COPYRIGHT.match(line.text):
            draft.rights_note = line.text
        elif tail in ("graphic", "grafik") and line.text:
            add_block(graphics, "caption", line.text, start=line.start, end=line.end)
    return body, graphics


def _note(draft: Draft, name: str, value: str) -> None:
    """Notes what a field says of the article."""
    if name == "headline":
        draft.headline = value or draft.headline
    elif name == "byline":
        draft.byline = value
    elif name == "dateline":
        draft.dateline = value
    elif name == "language":
        draft.language = read_language_name(value)
    elif name in _GIVEN:
        names = [_SCORE.sub("", one).strip() for one in value.split(";")]
        draft.given += [GivenName(_GIVEN[name], one) for one in names if one]
