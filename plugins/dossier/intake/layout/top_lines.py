"""Beside the plain-text reader: what the lines above a loose text say of it, each line by itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache

from dossier.errors import SeedError
from dossier.intake.layout.embargo import is_embargo, parse_embargo, unread_embargo
from dossier.intake.layout.header import find_sources
from dossier.intake.layout.paragraphs import Line
from dossier.intake.moments import ImpossibleDateError, Moment, find_disagreement, find_moment
from dossier.language import LANGUAGES

MOST = 12
"""Filled lines at the head of a loose text that are looked at."""
_LONGEST = 120
_WITH_A_DATE = re.compile(
    r"[\d:.,|−–—()\-/+]+|\b(?:uur|u|om|op|at|on|h|am|pm|gmt|cet|cest|utc|et|est|edt)\b", re.IGNORECASE
)
_PARTS = re.compile(r"\s[|·•−–—-]\s|\s*;\s")
_RULE = re.compile(r"[-=_*]{3,}\Z")
_NUMBER = re.compile(r"[A-Z]{2,5}\d{3,5}(?: (?:[A-Z]{1,4}|\d{1,5})){1,5}\Z")
"""The number of a message on a wire, with its codes: `ANP0123 4 BIN 345`."""
_FIRST_NAME, _FURTHER_NAME = (
    r"[A-ZÀ-Þ][\w.'’-]*",
    r"(?: (?:[A-ZÀ-Þ]|van|de|der|den|ten|ter|von|el|al|en|and|&)[\w.'’-]*)",
)
_NAME = re.compile(rf"{_FIRST_NAME}{_FURTHER_NAME}{{1,5}}\Z")
_NAME_OR_WORD = re.compile(rf"{_FIRST_NAME}{_FURTHER_NAME}{{0,5}}\Z")
"""What may stand behind a name in a byline: a second one, the paper, the town."""


@dataclass(slots=True)
class TopLines:
    """What the first lines of a loose text turned out to be."""

    moment: Moment | None = None
    updated: datetime | None = None
    embargo: datetime | None = None
    headline: str = ""
    byline: str = ""
    header: str = ""
    sources: tuple[str, ...] = ()
    taken: set[int] = field(default_factory=set)
    """Numbers of the lines that are fields, and therefore no text."""
    doubts: list[tuple[int, str]] = field(default_factory=list)
    """Line and what a person should look at."""


def read_top_lines(lines: list[Line], path: str) -> TopLines:
    """The fields among the first filled lines of a loose text, in whatever order they stand.

    Raises SeedError for a date line whose date does not exist.
    """
    found = TopLines()
    embargoes: list[Line] = []
    for number, line in enumerate(lines[:MOST]):
        if len(line.text) > _LONGEST:
            break
        if is_embargo(line.text):
            embargoes.append(line)
        elif not _take(found, line, path) and not _take_words(found, line, lines[number + 1 : MOST], path):
            break
    if found.moment is None and found.updated:
        found.moment, found.updated = Moment(found.updated, ""), None
    for line in embargoes:
        _take_embargo(found, line)
    return found


def _take(found: TopLines, line: Line, path: str) -> bool:
    """Whether the line is a date, a source line, a byline or a rule, noted in `found`."""
    text = line.text
    if _RULE.match(text) or _NUMBER.match(text):
        taken = True
    else:
        taken = (
            _take_update(found, text)
            or _take_labelled(found, text)
            or _take_date(found, line, path)
            or _take_sources(found, text)
            or _take_byline(found, text)
        )
    if taken:
        found.taken.add(line.number)
    return taken


def _take_words(found: TopLines, line: Line, following: list[Line], path: str) -> bool:
    """Whether the search goes on after a line of words: the headline, or one above a date that is still to come."""
    if not following:
        return False
    if found.byline and _NAME.match(line.text) and line.number - 1 in found.taken:
        found.byline = f"{found.byline} {line.text}"
        found.taken.add(line.number)
    elif not found.headline and is_title(line.text):
        found.headline = line.text
        found.taken.add(line.number)
    else:
        return found.moment is None and any(_opens_with_date(other, path) for other in following)
    return True


def _opens_with_date(line: Line, path: str) -> bool:
    try:
        return len(line.text) <= _LONGEST and parse_date_line(line.text) is not None
    except ImpossibleDateError:
        return False


def _take_update(found: TopLines, text: str) -> bool:
    """A line that begins with `bijgewerkt` or the like, or that goes on so behind a date."""
    place = _find_label(text, _update_labels())
    if place < 0:
        return False
    try:
        later = parse_date_line(text[place:])
        earlier = find_moment(text[:place]) if place else None
    except ImpossibleDateError:
        return False
    if later is None or (place and earlier is None) or len(text) > 100:
        return False
    if earlier and found.moment is None:
        found.moment, found.header = earlier, text
    found.updated = later.value
    return True


def _find_label(text: str, labels: tuple[str, ...]) -> int:
    """Where the first of those labels opens the line or a part of it; -1 for nowhere."""
    lowered = text.lower()
    places = [match.end() for match in re.finditer(r"^|[\s(|,;−–—-]\s*", lowered)]
    return next((place for place in places if lowered.startswith(labels, place)), -1)


def _take_labelled(found: TopLines, text: str) -> bool:
    """`Titel: …`, `Auteur: …`."""
    label, colon, value = (part.strip() for part in text.partition(":"))
    if not colon or not value:
        return False
    if label.lower() in _labels("title_labels") and not found.headline:
        found.headline = value.strip("\"'") if value[0] == value[-1] else value
    elif label.lower() in _labels("author_labels") and not found.byline:
        found.byline = value
    else:
        return False
    return True


def _take_date(found: TopLines, line: Line, path: str) -> bool:
    text = line.text
    try:
        moment, others = _find_date(text)
    except ImpossibleDateError as error:
        if len(text) > 60 or found.moment:
            return False
        raise SeedError(
            f"{path}:{line.number}: impossible date {str(error)!r} (day first); "
            "correct it, as in '27/08/2016, 01:56'"
        ) from None
    if moment is None:
        return False
    if found.moment is None:
        found.moment, found.header = moment, text
        doubt = find_disagreement(text, moment)
        _take_parts(found, others)
    else:
        doubt = _compare(found.moment, moment, text)
    if doubt:
        found.doubts.append((line.number, doubt))
    return True


def _find_date(text: str) -> tuple[Moment | None, list[str]]:
    """The moment of a date line, or of one of its parts between dashes and bars; and the parts that hold none."""
    moment = parse_date_line(text)
    if moment:
        return moment, [_BEHIND.split(text)[-1]] if find_sources(_BEHIND.split(text)[-1]) else []
    parts = [part.strip() for part in _PARTS.split(text)]
    for number, part in enumerate(parts if len(parts) > 1 else ()):
        moment = parse_date_line(part)
        if moment:
            return moment, parts[:number] + parts[number + 1 :]
    return None, []


_BEHIND = re.compile(r"\s[−–—|-]\s")


def _take_parts(found: TopLines, parts: list[str]) -> None:
    """What stands beside the date on its line: sources with their label, a headline, the name of the paper."""
    for part in parts:
        sources = find_sources(part)
        if sources:
            found.sources = found.sources or sources
        elif not found.headline and len(part.split()) > 2 and is_title(part):
            found.headline = part
        elif part[:1].isupper() and not found.sources and not _page(part):
            found.sources = (part,)


def _page(part: str) -> bool:
    words = part.lower().replace(".", " ").split()
    return bool(words) and (words[0] in _labels("page_words") or words[0].isdigit())


def _compare(first: Moment, other: Moment, text: str) -> str:
    """What a second date line has against the first; the same day is no disagreement."""
    if first.value.date() == other.value.date():
        return ""
    return (
        f"the date line {text[:80]!r} and the one above it, read as {first.value:%Y-%m-%d}, disagree; "
        "correct Date in the page if that is wrong"
    )


def _take_sources(found: TopLines, text: str) -> bool:
    sources = find_sources(text) or find_sources(_BEHIND.split(text)[-1])
    if sources and not found.sources:
        found.sources = sources
        return True
    return False


def _take_byline(found: TopLines, text: str) -> bool:
    if found.byline or not is_byline(text):
        return False
    found.byline = text
    return True


def _take_embargo(found: TopLines, line: Line) -> None:
    """The embargo of that line; where it cannot be read the line stays text, and that is said."""
    near = found.moment.value if found.moment else None
    moment = parse_embargo(line.text, near)
    if moment:
        found.embargo = moment
        found.taken.add(line.number)
    else:
        found.doubts.append((line.number, unread_embargo(line.text)))


def is_byline(text: str) -> bool:
    """True for a line by itself that says who wrote the text."""
    lowered = text[:40].lower()
    if len(text) > 80 or (text.endswith((".", "?", "!", ":")) and not lowered.startswith("van on")):
        return False
    return lowered.startswith(_byline_openers())


def names_writer(text: str) -> bool:
    """True for a byline with a full name behind its opener, and behind that nothing but other names.

    >>> names_writer("Door Jan Jansen"), names_writer("By Jane Smith, BBC News"), names_writer("Door het oog")
    (True, True, False)
    """
    if not is_byline(text):
        return False
    opener = max((one for one in _byline_openers() if text.lower().startswith(one)), key=len)
    words = text[len(opener) :].split()
    while words and words[0] in _byline_words():
        words.pop(0)
    name, *others = _between_names().split(" ".join(words))
    return _NAME.match(name) is not None and all(map(_NAME_OR_WORD.match, others))


def is_title(text: str) -> bool:
    """True for a line that may be a headline."""
    return (
        3 < len(text) <= _LONGEST
        and not text.endswith((".", ",", ";", ":"))
        and not text.startswith("©")
        and any(map(str.isalpha, text))
    )


def parse_date_line(text: str) -> Moment | None:
    """The moment in a text that is nothing but a date, with its label, weekday, place, page and time.

    Raises ImpossibleDateError for a date that does not exist.

    >>> parse_date_line("zaterdag 27 augustus 2016, 01.56 uur").value
    datetime.datetime(2016, 8, 27, 1, 56)
    >>> parse_date_line("Op 27 augustus 2016 werd de brug geopend") is None
    True
    """
    moment = find_moment(text)
    if moment is None:
        return None
    rest = text.replace(moment.text, " ").replace(moment.clock or " ", " ")
    words = _WITH_A_DATE.sub(" ", rest).split()
    return moment if len([word for word in words if not _goes_with_date(word)]) <= 2 else None


def _goes_with_date(word: str) -> bool:
    bare = word.strip(":").lower()
    return (
        any(bare in _labels(name) for name in ("weekdays", "date_labels", "source_labels", "page_words"))
        or bare in _update_words()
    )


@cache
def _labels(name: str) -> frozenset[str]:
    return frozenset(word for language in LANGUAGES.values() for word in getattr(language.intake, name))


@cache
def _byline_openers() -> tuple[str, ...]:
    return tuple(opener for language in LANGUAGES.values() for opener in language.intake.byline_openers)


@cache
def _byline_words() -> frozenset[str]:
    return frozenset(word for language in LANGUAGES.values() for word in language.entities.byline_words)


@cache
def _between_names() -> re.Pattern[str]:
    joints = sorted({word for language in LANGUAGES.values() for word in language.names.conjunctions})
    return re.compile(rf",? (?:{'|'.join(joints)}|&) |, ")


@cache
def _update_labels() -> tuple[str, ...]:
    return tuple(label for language in LANGUAGES.values() for label in language.intake.update_labels)


@cache
def _update_words() -> frozenset[str]:
    return frozenset(word.strip(":") for label in _update_labels() for word in label.split())
