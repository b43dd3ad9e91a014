"""Between every format and the Article: what a reader has found of one article, completed and checked in one place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from dossier.decoding import CONTROLS, clean_text
from dossier.errors import SeedError
from dossier.gazetteer import find_place
from dossier.intake.headline import find_dateline, make_headline, without_lone_zero
from dossier.intake.layout.embargo import is_embargo, parse_embargo, unread_embargo
from dossier.intake.layout.kinds import is_notice
from dossier.intake.layout.top_lines import is_byline
from dossier.intake.moments import read_month
from dossier.language.detection import detect_language, language_data
from dossier.model import Article, Block, BlockKind, GivenName, Problem, Rights

_POINTS = ("* ", "• ", "▪ ", "- ")
_SIGNATURE = re.compile(r"[a-z]{2,4}(?:-[a-z]{2,4})?(?:/[a-z]{2,4}(?:-[a-z]{2,4})?){1,5}")
"""Initials of those who wrote and edited a text, as agencies put them under it: `sjw/sw/axn`."""
_INITIALS = re.compile(r"\([A-Za-z]{2,4}\)")
"""Those of a writer in brackets, as papers put them under or over a text: `(AD)`."""
_AGENCY = re.compile(r"(?<=[.!?…\"'”’»)])\s?\(?(?P<name>[A-Z]{2,8})\)?\Z")
"""An agency's name behind the last sentence."""
_FILED_BY = re.compile(r"\(([^()\d]{2,40})\)\Z")
"""Who filed a text, behind the place in its dateline: `MADRID, 2 Oct. (EUROPA PRESS)`."""
_ALONE = re.compile(r"[A-ZÀ-Þ][^.!?]{1,60},? \d{1,2}\b[^!?]{0,15} \([^()]{2,30}\)[\s.\-–—]*")
"""A dateline in a paragraph of its own: `MADRID, 2 Oct. (EUROPA PRESS) -`."""
_LONGEST_PLACE = 40
_RULE = re.compile(r"([-_=*~])(?: ?\1){4,200}")
_DATE_WORD = re.compile(r"[A-Z]{2,4}T|am|pm|AM|PM|uur|h")
"""Words of a time that are no place."""


@dataclass(frozen=True, slots=True)
class Source:
    """The file an article is read from, and what holds for all that is in it."""

    path: str
    sha256: str
    default_language: str
    notes: tuple[str, ...] = ()
    """What had to be assumed to read the file at all."""


@dataclass(slots=True)
class Draft:
    """One article as its format gives it; empty fields are completed by `finish`."""

    published: datetime
    blocks: list[Block] = field(default_factory=list)
    headline: str = ""
    language: str = ""
    sources: list[str] = field(default_factory=list)
    byline: str = ""
    dateline: str = ""
    header: str = ""
    updated: datetime | None = None
    embargo: datetime | None = None
    rights: Rights = "full"
    rights_note: str = ""
    given: list[GivenName] = field(default_factory=list)
    revision: int = 0
    problems: list[Problem] = field(default_factory=list)

    def warn(self, where: str, message: str) -> None:
        self.problems.append(Problem(where, message))


def add_block(blocks: list[Block], kind: BlockKind, text: str, *, start: int = -1, end: int = -1) -> None:
    """Adds a block of cleaned text; text of blanks only adds nothing."""
    cleaned = clean_text(text)
    if cleaned:
        blocks.append(Block(kind, cleaned, start, end))


def tell_left_out(drafts: list[Draft], refusals: Iterable[object], what: str = "") -> None:
    """Tells with the first article which others of its file were left out (`path:line: why`), `what` behind each."""
    for refusal in refusals:
        where, _, message = str(refusal).partition(": ")
        drafts[0].warn(where, message + what)


def read_revision(text: str) -> int:
    """The number of a version as a file states it; 0 for what is no such number."""
    text = text.strip()
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else 0


def finish(drafts: list[Draft], source: Source) -> list[Article]:
    """The articles of a file: numbered from the second on, with a headline, a language and a lead each.

    Drafts without a headline or a text are left out; raises SeedError when no other is there.
    """
    filled = [draft for draft in drafts if draft.blocks or clean_text(draft.headline)]
    if not filled:
        raise SeedError(
            f"{source.path}:1: neither a headline nor a text in it; add the article's text or remove the file"
        )
    return [
        _finish(draft, source, source.path if number == 1 else f"{source.path}#{number}")
        for number, draft in enumerate(filled, start=1)
    ]


def _finish(draft: Draft, source: Source, seed: str) -> Article:
    if not 1000 <= draft.published.year < 9000:
        advice = "give the article the date it was published on"
        raise SeedError(
            f"{seed}:1: the date {draft.published:%d-%m}-{draft.published.year} is of no newspaper; {advice}"
        )
    blocks = _with_lead(_with_signature(_without_rules(_without_embargo(draft, source)), draft))
    language = _language(draft, blocks, source)
    lead = next((block.text for block in blocks if block.kind == "lead"), "")
    headline = clean_text(draft.headline)
    dateline = _place(clean_text(draft.dateline)) or find_dateline(lead) or _dateline_above(blocks)
    notes = list(source.notes)
    removed = sum(len(CONTROLS.findall(text)) for text in (draft.headline, draft.header))
    if removed:
        notes.append(f"{removed} control characters removed from the headline or the header")
    return Article(
        headline=headline
        or make_headline(without_lone_zero(_opening(blocks), language), language_data(language)),
        headline_origin="seed" if headline else "lead",
        published=_plain(draft.published),
        blocks=tuple(blocks),
        language=language,
        sources=_distinct(draft.sources or _FILED_BY.findall(dateline)),
        byline=clean_text(draft.byline),
        dateline=dateline,
        header=clean_text(draft.header),
        updated=_later(draft.updated, draft.published),
        embargo=_plain(draft.embargo) if draft.embargo else None,
        rights=draft.rights,
        rights_note=clean_text(draft.rights_note),
        given=tuple(
            dict.fromkeys(
                GivenName(name.type, clean_text(name.name)) for name in draft.given if clean_text(name.name)
            )
        ),
        revision=draft.revision,
        seed=seed,
        sha256=source.sha256,
        problems=(*(Problem(seed, note, "note") for note in notes), *draft.problems),
    )


def _opening(blocks: list[Block]) -> str:
    """The text that a headline is made from: the lead, else the first block, that has a letter, else a digit, in it."""
    texts = [block.text for block in sorted(blocks, key=lambda block: block.kind != "lead")]
    for says in (str.isalpha, str.isdecimal):
        for text in texts:
            if any(map(says, text)):
                return text
    return texts[0] if texts else ""


def _without_embargo(draft: Draft, source: Source) -> list[Block]:
    """The blocks; an embargo among the first three is noted in the draft and is no text, unless it cannot be read."""
    number = next((number for number, block in enumerate(draft.blocks[:3]) if is_embargo(block.text)), None)
    if number is None or draft.embargo or len(draft.blocks) == 1:
        return draft.blocks
    text = draft.blocks[number].text
    draft.embargo = parse_embargo(text, _plain(draft.published))
    if draft.embargo:
        return draft.blocks[:number] + draft.blocks[number + 1 :]
    if not draft.problems:
        draft.warn(source.path, unread_embargo(text))
    return draft.blocks


def _without_rules(blocks: list[Block]) -> list[Block]:
    """The blocks but for rules of dashes, unless they have a place in the seed."""
    return [block for block in blocks if block.seed_start >= 0 or not _RULE.fullmatch(block.text)]


def _with_signature(blocks: list[Block], draft: Draft) -> list[Block]:
    """The blocks, initials under the text as a credit, and so the agency's name behind its last sentence."""
    if len(blocks) > 1 and _SIGNATURE.fullmatch(blocks[-1].text):
        return [*_with_signature(blocks[:-1], draft), replace(blocks[-1], kind="credit")]
    last = next((number for number in reversed(range(len(blocks))) if blocks[number].kind == "paragraph"), -1)
    if last < 1 or blocks[last].seed_start >= 0:
        return blocks
    text = blocks[last].text
    signed = _AGENCY.search(text, max(0, len(text) - 12))
    if not signed or signed["name"] not in {word for name in draft.sources for word in name.split()}:
        return blocks
    told = replace(blocks[last], text=text[: signed.start()])
    return [*blocks[:last], told, Block("credit", signed["name"]), *blocks[last + 1 :]]


def _dateline_above(blocks: list[Block]) -> str:
    """The dateline that stands in a paragraph of its own above the lead."""
    first = blocks[0].text if blocks and blocks[0].kind == "paragraph" else ""
    return first.rstrip(" .-–—") if _is_dateline(first) else ""


def _is_dateline(text: str) -> bool:
    """True for a dateline in full, and for a paragraph that is nothing but a place: `BRUSSEL`."""
    if _ALONE.fullmatch(text):
        return True
    words = text.rstrip(" -–—").split() if len(text) <= _LONGEST_PLACE else []
    is_name = bool(words) and words[0][0].isupper() and words[-1][0].isupper() and words[-1][-1].isalpha()
    return is_name and find_place(" ".join(words)) is not None


def _place(dateline: str) -> str:
    """A dateline that names more than a date and a time; empty for any other."""
    words = re.findall(r"[^\W\d_]+", dateline)
    return "" if all(read_month(word) or _DATE_WORD.fullmatch(word) for word in words) else dateline


def _with_lead(blocks: list[Block]) -> list[Block]:
    """The blocks with the first paragraph as the lead, unless the format names a lead itself.

    A notice of what the copy replaces, a byline, a writer's initials, a dateline by itself, a point of a list, loose
    marks or a number by itself are passed over when there is another.
    """
    if any(block.kind == "lead" for block in blocks):
        return blocks
    paragraphs = [number for number, block in enumerate(blocks) if block.kind == "paragraph"]
    if not paragraphs:
        return blocks
    first = next((number for number in paragraphs if _tells(blocks[number].text)), paragraphs[0])
    return [*blocks[:first], replace(blocks[first], kind="lead"), *blocks[first + 1 :]]


def _tells(text: str) -> bool:
    passed = is_notice(text) or is_byline(text) or text.startswith(_POINTS) or _is_dateline(text)
    return not passed and not _INITIALS.fullmatch(text) and any(map(str.isalpha, text))


def _language(draft: Draft, blocks: list[Block], source: Source) -> str:
    code = draft.language.strip().lower().replace("_", "-").partition("-")[0]
    if len(code) == 2 and code.isalpha() and code.isascii():
        return code
    body = " ".join(block.text for block in blocks)
    return detect_language(body or draft.headline, source.default_language)


def _later(updated: datetime | None, published: datetime) -> datetime | None:
    if updated is None:
        return None
    updated = _plain(updated)
    return updated if updated != _plain(published) else None


def _plain(moment: datetime) -> datetime:
    """The wall clock of the moment, as the source wrote it."""
    return moment.replace(tzinfo=None, microsecond=0)


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    kept = {name.casefold(): name for name in reversed([clean_text(name) for name in names]) if name}
    return tuple(reversed(kept.values()))
