"""The recogniser for languages without a model: runs of capitalised words, with what their surroundings say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from dossier.gazetteer import find_place
from dossier.language.schema import NameWords
from dossier.model import MentionType
from dossier.names.arabic import has_article_prefix
from dossier.names.evidence import opening_position
from dossier.names.spans import Found, Line

SHORTEST_OPENER = 4
"""Letters that a sentence's first word needs to be taken for a part of the name behind it: Am, Die, Les are none."""


def find_by_capitals(lines: Sequence[Line], language: str, words: NameWords) -> None:
    """Put into each line its names: runs of capitalised words, particles inside them included.

    The first word of a sentence counts only when the article capitalises it inside a sentence elsewhere, when
    another capitalised word follows it, or when it is a place that the gazetteer knows; never when the article has
    it in lower case too. Days and months are no names, offices before a person no part of one.
    """
    written = {word for line in lines for word in line.words}
    witnesses = Counter(word for line in lines for word in line.words[1:] if word[0].isupper())
    calendar = _calendar(language)
    for line in lines:
        first = opening_position(line.words)
        opener = line.words[first]
        merely = opener.lower() in written or (len(opener) < SHORTEST_OPENER and not witnesses[opener])
        known = find_place(opener) is not None
        line.found = _find_runs(line.words, first + (merely and not known), witnesses, words)
        line.found = [
            _without_office(line.words, found, words)
            for found in line.found
            if line.words[found.last - 1].lower() not in calendar
        ]


@lru_cache(maxsize=16)
def _calendar(language: str) -> frozenset[str]:
    """Days and months of a language in lower case, as CLDR has them; none for a language that it does not know."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(language)
    except (ValueError, UnknownLocaleError):
        return frozenset()
    names = [
        name
        for tables in (locale.days, locale.months)
        for context in tables.values()
        for width in ("wide", "abbreviated")
        for name in context.get(width, {}).values()
    ]
    return frozenset(name.lower().rstrip(".") for name in names)


def _without_office(tokens: Sequence[str], found: Found, words: NameWords) -> Found:
    """The person's name alone where an office stands before it: Minister Heiko Maas."""
    first = found.first
    while found.type == "person" and first < found.last - 1 and tokens[first].lower() in words.offices:
        first += 1
    return Found(first, found.last, found.type)


def _find_runs(tokens: list[str], position: int, witnesses: Counter[str], words: NameWords) -> list[Found]:
    """The runs from a position on."""
    found: list[Found] = []
    while position < len(tokens):
        end = _run_end(tokens, position, words)
        if end > position:
            alone_in_front = position == 0 and end == 1 and not witnesses[tokens[0]]
            if not alone_in_front or find_place(tokens[0]):
                found.append(Found(position, end, _type(tokens, position, end, words)))
        position = max(end, position + 1)
    return found


def _run_end(tokens: list[str], start: int, words: NameWords) -> int:
    """End of the run of name words that begins at `start`; `start` itself when none does."""
    end = position = start
    while position < len(tokens):
        token = tokens[position]
        if token[0].isupper() or has_article_prefix(token):
            end = position + 1
        elif position == start or token not in words.particles:
            break
        position += 1
    return end


def _type(tokens: list[str], start: int, end: int, words: NameWords) -> MentionType:
    last = tokens[end - 1]
    before = tokens[start - 1].lower() if start else ""
    if find_place(" ".join(tokens[start:end])):
        return "place"
    if has_organisation_sign(tokens[start:end], words) or (last.isupper() and len(last) > 1):
        return "organisation"
    if before in words.place_prepositions and end - start == 1:
        return "place"
    if end - start > 1 or before in words.offices:
        return "person"
    return "other"


def has_organisation_sign(tokens: Sequence[str], words: NameWords) -> bool:
    """Whether the name ends like an organisation or holds a word that makes it one."""
    return tokens[-1].lower().endswith(words.organisation_endings) or any(
        token.lower() in words.organisation_heads for token in tokens
    )
