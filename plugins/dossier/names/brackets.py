"""What stands in brackets right behind a name: its acronym, an age, the country of an athlete."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.gazetteer import fold
from dossier.language.schema import NameWords
from dossier.names.arabic import without_arabic_article
from dossier.names.capitals import has_organisation_sign
from dossier.names.spans import Found, Line

AGE = re.compile(r"1[3-9]|[2-9]\d")
COUNTRY_CODE = re.compile(r"[A-Z][a-z]{2}")
LONGEST_ACRONYM = 6


def type_by_brackets(line: Line, words: NameWords) -> list[Found]:
    """The names of a line; one with an age behind it is a person, one word with an athlete's country as well.

    `Beikirch (Dui)`, `Fatima (52)`. What stands for an organisation before it, with its letters, is that (BE
    Semiconductor Industries (Besi)).
    """
    if "(" not in line.words:
        return line.found
    typed: list[Found] = []
    for found in line.found:
        if _is_person_by_brackets(line.words, found, words):
            found = Found(found.first, found.last, "person")
        elif typed and _is_country_of(line.words, typed[-1], found):
            found = Found(found.first, found.last, "place")
        elif typed and _is_short_for(line.words, typed[-1], found):
            found = Found(found.first, found.last, "organisation")
        typed.append(found)
    return typed


def _is_person_by_brackets(tokens: Sequence[str], found: Found, words: NameWords) -> bool:
    behind = tokens[found.last : found.last + 3]
    if found.type == "person" or len(behind) < 3 or behind[0] != "(" or behind[2] != ")":
        return False
    if AGE.fullmatch(behind[1]):
        return found.type != "place" and not has_organisation_sign(tokens[found.first : found.last], words)
    return found.last - found.first == 1 and COUNTRY_CODE.fullmatch(behind[1]) is not None


def _is_country_of(tokens: Sequence[str], before: Found, found: Found) -> bool:
    """Whether a word of no type in brackets right behind a person is the country, cut short."""
    behind = before.type == "person" and found.first == before.last + 1 and found.last == found.first + 1
    lone = behind and found.type == "other" and tokens[before.last] == "("
    return lone and COUNTRY_CODE.fullmatch(tokens[found.first]) is not None


def is_country_code(line: Line, found: Found) -> bool:
    """Whether a place is the country of an athlete cut short, and no word for its people: Jidkova (Rus)."""
    word = line.words[found.first]
    lone = found.type == "place" and found.first > 0 and found.last - found.first == 1
    return lone and COUNTRY_CODE.fullmatch(word) is not None and line.words[found.first - 1] == "("


def _is_short_for(tokens: Sequence[str], before: Found, found: Found) -> bool:
    """Whether a word in brackets holds only letters of the organisation right before it, in their order."""
    if before.type != "organisation" or before.last - before.first < 2 or found.type == "organisation":
        return False
    if found.first != before.last + 1 or found.last - found.first > 1 or tokens[before.last] != "(":
        return False
    short, full = fold(tokens[found.first]), fold(" ".join(tokens[before.first : before.last]))
    letters = iter(full)
    return short[0] == full[0] and all(letter in letters for letter in short)


def spell_out_acronyms(line: Line) -> list[Found]:
    """The names of a line; words whose initials stand behind them in brackets are one organisation.

    Artsen zonder Grenzen (AZG), Staatstoezicht op de Mijnen (SodM): small words count when their initial is in the
    acronym.
    """
    found = line.found
    if "(" not in line.words:
        return found
    for position in range(2, len(line.words) - 1):
        acronym = line.words[position]
        bracketed = line.words[position - 1] == "(" and line.words[position + 1] == ")"
        if bracketed and is_spelt_as_acronym(acronym):
            first = _initials_from(line.words[: position - 1], acronym.lower())
            if first < position - 2:
                full = Found(first, position - 1, "organisation")
                apart = [name for name in found if name.last <= first or name.first >= position - 1]
                apart = [name for name in apart if name.first != position]
                found = [*apart, full, Found(position, position + 1, "organisation")]
    return sorted(found, key=lambda name: name.first)


def is_spelt_as_acronym(word: str) -> bool:
    """Whether a word is written as an acronym is: in capitals, or with a capital at both ends.

    >>> is_spelt_as_acronym("AZG"), is_spelt_as_acronym("SodM"), is_spelt_as_acronym("Gent")
    (True, True, False)
    """
    return word.isalpha() and 1 < len(word) <= LONGEST_ACRONYM and word[0].isupper() and word[-1].isupper()


def _initials_from(words: Sequence[str], acronym: str) -> int:
    """Where the words begin whose initials are the acronym; past the last word when there are none."""
    position = len(words)
    for letter in reversed(acronym):
        position -= 1
        skipped = 0
        while (
            position >= 0
            and _initial(words[position]) != letter
            and words[position].islower()
            and skipped < 2
        ):
            position -= 1
            skipped += 1
        if position < 0 or _initial(words[position]) != letter:
            return len(words)
    return position if words[position][0].isupper() else len(words)


def _initial(word: str) -> str:
    """The first letter of a word in lower case, that behind its Arabic article (al-Sham)."""
    return without_arabic_article(word)[0].lower()
