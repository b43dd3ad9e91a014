"""What an article itself says about its names: full forms, authors, abbreviations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dossier.entities.index import LEGAL_FORMS
from dossier.gazetteer import find_organisation, find_place, fold
from dossier.language.schema import EntityWords
from dossier.model import MentionType, NameMention

LONGEST_BYLINE: Final = 3
LONGEST_INITIALS: Final = 4
FEWEST_CODES: Final = 2
LONGEST_ACRONYM: Final = 6
_SIGNATURE: Final = re.compile(r"\(([A-Z]{2,4})\)")
"""A block that only signs the article with its author's initials."""
_BRACKETED: Final = re.compile(r"\(([A-Z][A-Za-z][a-z])\)")


def trust_headings(names: Sequence[NameMention]) -> list[NameMention]:
    """The names with their text for a heading where the heading cannot be a fuller form of it.

    A party in brackets behind a member is not the member: an acronym must stand for letters of its heading, and a
    heading that the article uses for another type of name belongs to another.
    """
    uses: dict[str, Counter[MentionType]] = {}
    for name in names:
        if name.form != "demonym" and name.heading and fold(name.text) == fold(name.heading):
            uses.setdefault(fold(name.heading), Counter())[name.type] += 1
    return [
        name if name.form == "demonym" or _fits(name, uses) else replace(name, heading=name.text)
        for name in names
    ]


def _fits(name: NameMention, uses: dict[str, Counter[MentionType]]) -> bool:
    folded = fold(name.heading)
    if folded == fold(name.text):
        return True
    if folded in uses and name.type != "other" and not uses[folded][name.type]:
        return False
    return not _is_acronym(name.text) or _stands_for(name.text, name.heading)


def _is_acronym(text: str) -> bool:
    return text.isupper() and len(text.replace(".", "")) <= LONGEST_ACRONYM and " " not in text


def _stands_for(acronym: str, heading: str) -> bool:
    """Whether the heading holds the acronym's letters in order, or both are names of one place or organisation."""
    rest = iter(fold(heading))
    if all(letter in rest for letter in fold(acronym)):
        return True
    place, organisation = find_place(acronym), find_organisation(acronym)
    return (place is not None and place == find_place(heading)) or (
        organisation is not None and organisation == find_organisation(heading)
    )


def find_full_names(names: Sequence[NameMention]) -> dict[str, str]:
    """The full name of a person in the article by the folded surname, where just one full name ends in it."""
    full: dict[str, dict[str, str]] = {}
    for heading in (name.heading or name.text for name in names if name.type == "person"):
        words = fold(heading).split()
        for start in range(1, len(words)):
            full.setdefault(" ".join(words[start:]), {}).setdefault(" ".join(words), heading)
    found = {}
    for short, bearers in full.items():
        longest = [heading for folded, heading in bearers.items() if folded not in full]
        if len(longest) == 1:
            found[short] = longest[0]
    return found


def find_authors(names: Sequence[NameMention], texts: Sequence[str], words: EntityWords) -> frozenset[str]:
    """Folded names of those who wrote the article: in bylines only, or initials that sign it.

    A byline is a block of nothing but names, which stand nowhere else; initials in brackets are a block of their own.
    """
    signatures = frozenset(fold(sign[1]) for text in texts if (sign := _SIGNATURE.fullmatch(text.strip())))
    by_block: dict[int, list[NameMention]] = {}
    for name in names:
        by_block.setdefault(name.block, []).append(name)
    bylines = {
        block
        for block, there in by_block.items()
        if block < len(texts) and _is_byline(texts[block], there, words.byline_words)
    }
    if not bylines:
        return signatures
    elsewhere = {
        fold(form) for name in names if name.block not in bylines for form in (name.text, name.heading)
    }
    authors = frozenset(fold(name.text) for block in bylines for name in by_block[block])
    return signatures | (authors - elsewhere)


def _is_byline(text: str, names: Sequence[NameMention], words: frozenset[str]) -> bool:
    """Whether a block holds at most three names, a person's among them, and nothing else that tells."""
    if len(names) > LONGEST_BYLINE or not any(name.type == "person" for name in names):
        return False
    rest = text
    for name in sorted(names, key=lambda name: -name.start):
        rest = rest[: name.start] + " " + rest[name.end :]
    return all(word in words for word in fold(rest).split())


def find_codes(names: Sequence[NameMention], texts: Sequence[str]) -> frozenset[str]:
    """Folded three-letter places of an article that abbreviates countries (`Fra`, `Ita`), as sports results do.

    Where two such names, or names in brackets, are no places, `Spa` and `Rus` are not the town and the Russian either.
    """
    short = {fold(name.text) for name in names if name.type == "place" and _is_code(name.text)}
    plain = {
        name.text for name in names if (name.type, name.form) == ("place", "name") and _is_code(name.text)
    }
    bracketed = {code for text in texts for code in _BRACKETED.findall(text)}
    unknown = {fold(code) for code in plain | bracketed if find_place(code) is None}
    return frozenset(short | unknown) if len(unknown) >= FEWEST_CODES else frozenset(unknown & short)


def _is_code(text: str) -> bool:
    return len(text) == len("Fra") and text[0].isupper() and text[-1].islower()


def is_nameless(name: NameMention, heading: str) -> bool:
    """Whether a person is only initials, as an author signs (`MR`), or an organisation only a legal form (`Ltd`)."""
    if name.type == "organisation":
        return fold(heading) in LEGAL_FORMS
    return name.type == "person" and heading.isupper() and len(heading.replace(".", "")) <= LONGEST_INITIALS
