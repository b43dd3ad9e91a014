"""The reader of RIS records: references without text, or with an abstract."""

from __future__ import annotations

import re
from datetime import datetime

from dossier.errors import SeedError
from dossier.intake.draft import Draft, Source, tell_left_out
from dossier.intake.markup_blocks import blocks_of_text
from dossier.intake.moments import ImpossibleDateError, find_moment
from dossier.model import GivenName

_LINE = re.compile(r"([A-Z][A-Z0-9])  ?- ?(.*)")
_DATE = re.compile(r"(\d{4})(?:/(\d{0,2}))?(?:/(\d{0,2}))?")


def is_ris(text: str) -> bool:
    """True for a text whose first line opens a record."""
    return re.match(r"\s*TY  ?- ", text) is not None


def read_ris(text: str, source: Source) -> list[Draft]:
    """One article a record, from `TY` to `ER`; raises SeedError when none has a title and a date."""
    drafts: list[Draft] = []
    refusals: list[str] = []
    for line, record in _records(text):
        draft = _read(record, f"{source.path}:{line}", refusals)
        if draft:
            drafts.append(draft)
    if not drafts:
        raise SeedError(
            refusals[0] if refusals else f"{source.path}:1: no RIS record that ends in 'ER  - '; add it"
        )
    tell_left_out(drafts, refusals)
    return drafts


def _records(text: str) -> list[tuple[int, dict[str, list[str]]]]:
    records: list[tuple[int, dict[str, list[str]]]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        match = _LINE.match(line.strip())
        if not match:
            continue
        if match[1] == "TY":
            records.append((number, {}))
        if records:
            records[-1][1].setdefault(match[1], []).append(match[2].strip())
    return records


def _read(record: dict[str, list[str]], where: str, refusals: list[str]) -> Draft | None:
    title = _first(record, "TI", "T1", "CT")
    date = _date(record)
    if not title or date is None:
        missing = "title (TI)" if not title else "date (DA or PY)"
        refusals.append(f"{where}: no {missing} in the RIS record; add it")
        return None
    draft = Draft(date, headline=title, blocks=blocks_of_text(_first(record, "AB", "N2")))
    draft.byline = "; ".join(record.get("AU", []) + record.get("A1", []))
    draft.sources = [name for name in [_first(record, "T2", "JO", "JF", "PB")] if name]
    draft.language = _first(record, "LA")[:2]
    draft.given = [GivenName("subject", name) for name in record.get("KW", [])]
    return draft


def _first(record: dict[str, list[str]], *names: str) -> str:
    return next((record[name][0] for name in names if record.get(name)), "")


def _date(record: dict[str, list[str]]) -> datetime | None:
    for text in (_first(record, "DA"), _first(record, "PY", "Y1")):
        match = _DATE.match(text)
        try:
            moment = find_moment(text)
            if moment:
                return moment.value
            if match:
                return datetime(int(match[1]), int(match[2] or 1), int(match[3] or 1))
        except (ImpossibleDateError, ValueError):
            continue
    return None
