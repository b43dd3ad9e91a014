"""What office or title an article gives a person: the words right before or right after the name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from dossier.gazetteer import find_demonym
from dossier.language.schema import NameWords
from dossier.names.spans import Found, Line

WIDEST_BEFORE = 10
WIDEST_AFTER = 9
SHORTEST_ENDING = 5
"""Letters an office needs to be recognised at the end of a compound (`VN-gezant`, `vicepremier`)."""
STOPS = frozenset(",;:.!?()[]\"'“”‘’«»")


def find_role(line: Line, found: Found, words: NameWords) -> str:
    """The office or title verbatim, empty when none stands beside the name.

    Before the name it is looked for first; after it, between commas or in brackets.
    """
    span = _before(line, found, words) or _after(line, found, words)
    if span is None:
        return ""
    place = line.spans[span[0]][0]
    parts = []
    for (start, end), word in zip(line.spans[slice(*span)], line.words[slice(*span)], strict=True):
        parts.append(" " * (start > place) + word)
        place = end
    return "".join(parts)


def find_portfolio(line: Line, found: Found, words: NameWords) -> str:
    """The office whose field an organisation's name is (ministers van Buitenlandse Zaken); empty when it is none."""
    first = found.first - 2
    if first < 0 or line.words[first + 1].lower() not in words.office_joints:
        return ""
    office = line.words[first]
    if not words.portfolio_offices or not office.lower().endswith(words.portfolio_offices):
        return ""
    return " ".join(line.words[first : found.last])


def is_office(word: str, words: NameWords) -> bool:
    """Whether the word is an office or a compound that ends in one."""
    lower = word.lower()
    return lower in words.offices or lower.endswith(_endings(words))


@lru_cache(maxsize=8)
def _endings(words: NameWords) -> tuple[str, ...]:
    """The offices that a compound may end in."""
    return tuple(
        sorted(office for office in words.offices if office.isalpha() and len(office) >= SHORTEST_ENDING)
    )


def _before(line: Line, found: Found, words: NameWords) -> tuple[int, int] | None:
    """The span of an office that ends where the name begins."""
    tokens = line.words
    lowest = max(0, found.first - WIDEST_BEFORE)
    position = found.first - 1
    while position >= lowest and tokens[position].lower() in words.honorifics:
        position -= 1
    while position >= lowest and tokens[position] not in STOPS:
        if is_office(tokens[position], words):
            if not _joined(tokens[position + 1 : found.first], words):
                return None
            return _leftmost(tokens, position, lowest, words), found.first
        position -= 1
    return None


def _joined(between: Sequence[str], words: NameWords) -> bool:
    """Whether the words between an office and the name belong to the office: its field, or nothing."""
    if not between:
        return True
    named = all(word[0].isupper() for word in between) and len(between) < 3
    first, last = between[0].lower(), between[-1].lower()
    common = [word for word in between if word.islower() and word not in words.office_joints]
    joined = first in words.office_joints and last not in words.office_joints and len(common) < 2
    return named or joined


def _leftmost(tokens: Sequence[str], position: int, lowest: int, words: NameWords) -> int:
    """Where the office begins, with its modifiers, its country and the offices before it."""
    while position > lowest:
        word = tokens[position - 1]
        belongs = word.lower() in words.office_modifiers or is_office(word, words)
        if not belongs and not (word[0].isupper() and (find_demonym(word) or _is_acronym(word))):
            break
        position -= 1
    return position


def _is_acronym(word: str) -> bool:
    letters = word.replace(".", "")
    return len(letters) > 1 and letters.isupper() and letters.isalpha()


def _after(line: Line, found: Found, words: NameWords) -> tuple[int, int] | None:
    """The span of an office that follows the name behind a comma or in brackets."""
    tokens = line.words
    start = found.last + 1
    if start >= len(tokens) or tokens[found.last] not in {",", "("}:
        return None
    if tokens[start].lower() in words.articles:
        start += 1
    end = start
    while end < len(tokens) and end - start < WIDEST_AFTER and tokens[end] not in STOPS:
        end += 1
    closed = end < len(tokens) and tokens[end] in {",", ")", "."}
    first = next((at for at in range(start, min(end, start + 4)) if is_office(tokens[at], words)), -1)
    if not closed or first < 0:
        return None
    lead = tokens[start:first]
    led = all(word[0].isupper() or word.lower() in words.office_modifiers for word in lead)
    followed = end == first + 1 or tokens[first + 1].lower() in words.office_joints
    return (start, end) if led and followed else None
