"""The reader of Factiva exports: two-letter fields (HD, BY, PD, SN, LP, TD), from HTML or from rich text."""

from __future__ import annotations

import re

from dossier.decoding.tags import find_tags
from dossier.errors import SeedError
from dossier.intake.draft import Draft, Source, tell_left_out
from dossier.intake.markup_blocks import blocks_of_text
from dossier.intake.moments import ImpossibleDateError, find_moment
from dossier.language.detection import read_language_name
from dossier.model import GivenName

_CODES = frozenset((
    "SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "LP", "TD", "ART", "CT",
    "RF", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN",
))  # fmt: skip
_LINE = re.compile(r"[ \t|]*([A-Z]{2,3})[ \t|]+(\S.*)?\Z")
_BARE = re.compile(r"[ \t|]*([A-Z]{2,3})[ \t|]*\Z")
_END = re.compile(r"\s*Document [A-Za-z0-9]{8,}\s*\Z")
_GIVEN = {"RE": "place", "CO": "organisation", "NS": "subject"}
_CLOCK = re.compile(r"\d{1,2}:\d{2}")

Fields = dict[str, list[str]]


def is_factiva_html(text: str) -> bool:
    """True for a page with the fields HD and PD in bold, as Factiva writes them."""
    return all(
        re.search(rf"<b>\s*{code}\s*(?:&nbsp;)?</b>", text[:100_000], re.IGNORECASE) for code in ("HD", "PD")
    )


def is_factiva_text(text: str) -> bool:
    """True for a text with the fields HD, PD and LP or TD at the heads of lines."""
    return all(
        re.search(rf"^[ \t|]*{code}(?:[ \t|]|$)", text, re.MULTILINE) for code in ("HD", "PD", "(?:LP|TD)")
    )


def read_factiva_html(text: str, source: Source) -> list[Draft]:
    """The articles of a saved Factiva page."""
    return _read_all(_find_cells(text), source)


def read_factiva_text(text: str, source: Source) -> list[Draft]:
    """The articles of the text in a Factiva rtf file."""
    articles: list[Fields] = [{}]
    code = ""
    for line in text.splitlines():
        if _END.match(line):
            articles.append({})
            code = ""
            continue
        match = _BARE.match(line) or _LINE.match(line)
        if match and match[1] in _CODES:
            code = match[1]
            value = match[2] if match.re is _LINE else ""
            articles[-1].setdefault(code, []).append(value or "")
        elif code:
            articles[-1][code].append(line)
    return _read_all(articles, source)


def _read_all(articles: list[Fields], source: Source) -> list[Draft]:
    drafts: list[Draft] = []
    refusals: list[str] = []
    for number, fields in enumerate(
        (fields for fields in articles if "HD" in fields or "TD" in fields), start=1
    ):
        draft = _read(fields, f"{source.path}:1", number, refusals)
        if draft:
            drafts.append(draft)
    if not drafts:
        raise SeedError(
            refusals[0]
            if refusals
            else f"{source.path}:1: a Factiva export without an article; export it again"
        )
    tell_left_out(drafts, refusals)
    return drafts


def _read(fields: Fields, where: str, number: int, refusals: list[str]) -> Draft | None:
    headline = _value(fields, "HD")
    try:
        clock = _CLOCK.search(_value(fields, "ET"))
        moment = find_moment(f"{_value(fields, 'PD')} {clock[0] if clock else ''}")
    except ImpossibleDateError:
        moment = None
    if moment is None:
        found = _value(fields, "PD")[:40]
        refusals.append(
            f"{where}: no date in field PD ({found!r}) of article {number} {headline[:60]!r}; left out"
        )
        return None
    text = "\n\n".join("\n".join(fields[code]) for code in ("LP", "TD") if code in fields)
    draft = Draft(moment.value, headline=headline, blocks=blocks_of_text(text, headline))
    draft.byline = _value(fields, "BY")
    draft.sources = [name for name in [_value(fields, "SN")] if name]
    draft.language = read_language_name(_value(fields, "LA"))
    draft.rights_note = _value(fields, "CY")
    draft.given = [
        GivenName(kind, name.partition(" : ")[2] or name)  # type: ignore[arg-type]
        for code, kind in _GIVEN.items()
        for name in re.split(r"\s*\|\s*", _value(fields, code))
        if name
    ]
    return draft


def _value(fields: Fields, code: str) -> str:
    return " ".join(" ".join(fields.get(code, [])).split())


def _find_cells(text: str) -> list[Fields]:
    """The fields of each article, from rows of a code and a text; paragraphs of a text are parted by blank lines."""
    articles: list[Fields] = []
    cells: list[list[str]] = []
    for tag in find_tags(text):
        if cells:
            cells[-1].append(" ".join(tag.before.split()) if tag.before.strip() else " ")
        if tag.name == "td" and not tag.closing:
            cells.append([])
        elif tag.name in ("p", "br") and cells:
            cells[-1].append("\n\n")
        elif tag.name == "tr":
            code = "".join(cells[0]).strip() if len(cells) > 1 else ""
            if code in _CODES:
                if not articles or code in articles[-1]:
                    articles.append({})
                articles[-1][code] = ["".join(cells[1]).strip()]
            cells = []
    return articles
