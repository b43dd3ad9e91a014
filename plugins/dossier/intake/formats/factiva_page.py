"""The reader of Factiva articles without field codes: headline, `512 words`, date, paper, language, copyright, text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from dossier.decoding.tags import find_tags
from dossier.errors import SeedError
from dossier.intake.draft import Draft, Source
from dossier.intake.markup_blocks import blocks_of_text
from dossier.intake.moments import ImpossibleDateError, find_moment
from dossier.language.detection import read_language_name

_END = re.compile(r"Document ([A-Z][A-Za-z0-9]{14,})\.?\Z")
_WORDS = re.compile(r"[\d.,]+ (?:words|woorden|mots|Wörter|palabras|parole)\Z", re.IGNORECASE)
_CLOCK = re.compile(r"\d{1,2}:\d{2}\Z")
_COPYRIGHT = re.compile(r"©|\(c\)|copyright|all rights reserved", re.IGNORECASE)
_CODE = re.compile(r"[A-Z]{1,8}\Z|\d{1,4}\Z")
_BREAKS = frozenset(("div", "p", "br", "tr", "h1", "h2", "li"))


def is_factiva_page(lines: list[str]) -> bool:
    """True for lines with a count of words, and further down the number of the document."""
    counted = next((number for number, line in enumerate(lines) if _WORDS.match(line)), None)
    return counted is not None and any(_END.match(line) for line in lines[counted:])


def find_page_lines(markup: str) -> list[str]:
    """The filled lines of a page, one an element."""
    lines = [""]
    for tag in find_tags(markup):
        lines[-1] += tag.before
        if tag.name in _BREAKS:
            lines.append("")
    return [text for line in lines if (text := " ".join(line.split()))]


def read_factiva_page(lines: list[str], source: Source) -> list[Draft]:
    """The articles in those lines; raises SeedError when none has a date."""
    drafts: list[Draft] = []
    refused: list[str] = []
    for number, article in enumerate(_articles(lines), start=1):
        draft = _read(article)
        if draft:
            drafts.append(draft)
        else:
            refused.append(f"article {number}, which begins {article[0][:60]!r}")
    if not drafts:
        raise SeedError(
            f"{source.path}:1: no date in a Factiva article ({'; '.join(refused)[:300]}); export it again"
        )
    if refused:
        drafts[0].warn(source.path, f"without date or text, left out: {'; '.join(refused)[:300]}")
    return drafts


def _articles(lines: list[str]) -> list[list[str]]:
    articles: list[list[str]] = [[]]
    for line in lines:
        if _END.match(line):
            articles.append([])
        else:
            articles[-1].append(line)
    return [article for article in articles if any(_WORDS.match(line) for line in article)]


@dataclass(slots=True)
class _Lines:
    """What stands between the count of words and the text."""

    date: str = ""
    clock: str = ""
    language: str = ""
    rights: str = ""
    others: list[str] = field(default_factory=list)
    taken: int = 0


def _read(lines: list[str]) -> Draft | None:
    counted = next(number for number, line in enumerate(lines) if _WORDS.match(line))
    below = _sort(lines[counted + 1 :])
    try:
        moment = find_moment(f"{below.date} {below.clock}")
    except ImpossibleDateError:
        moment = None
    above = lines[:counted]
    text = lines[counted + 1 + below.taken :]
    if moment is None or not above:
        return None
    byline = above[-1] if len(above) > 1 else ""
    headline = above[-2] if byline else above[-1]
    draft = Draft(moment.value, headline=headline, blocks=blocks_of_text("\n\n".join(text), headline))
    draft.byline = byline
    draft.sources = [name for name in below.others[:1] if not _CODE.match(name)]
    draft.language = below.language
    draft.rights_note = below.rights
    return draft


def _sort(lines: list[str]) -> _Lines:
    """The lines up to the copyright line, or up to the language where there is none."""
    found = _Lines()
    for number, line in enumerate(lines[:12], start=1):
        if _COPYRIGHT.search(line) and len(line) < 200:
            found.rights, found.taken = line, number
            break
        language = read_language_name(line)
        if language:
            found.language, found.taken = language, number
        elif _CLOCK.match(line):
            found.clock = line
        elif not found.date:
            found.date = line
        elif not found.language:
            found.others.append(line)
    return found
