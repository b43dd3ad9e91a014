"""What a name is by its own words and the word before it, where the model cannot be right."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from dossier.gazetteer import find_organisation, find_place
from dossier.language.schema import NameWords
from dossier.model import MentionType
from dossier.names.arabic import ARABIC_ORGANISATIONS, has_article_prefix
from dossier.names.capitals import has_organisation_sign
from dossier.names.forms import CLUB_HEADS, LEGAL_FORMS
from dossier.names.spans import Found, Line

MISTAKEN_FOR_PLACES: frozenset[MentionType] = frozenset({"organisation", "person"})
SHORTEST_STREET = 3
"""Letters before the ending of a street's name."""
LONGEST_SHORT_NAME = 3
"""Letters of names that may be something else than the organisation that has them: too few to be sure."""


def with_sure_type(line: Line, found: Found, words: NameWords) -> Found:
    """The name as an organisation when a word of it says so, as a person when an office stands right before it.

    A contest or a prize is neither, whoever it is named after.
    """
    tokens = line.words[found.first : found.last]
    if len(tokens) > 1 and tokens[-1].lower() in words.contests:
        return Found(found.first, found.last, "other")
    if found.type in MISTAKEN_FOR_PLACES and _is_street(tokens, words):
        return Found(found.first, found.last, "place")
    compound = "-" in tokens[-1] and tokens[-1].lower().endswith(words.organisation_endings)
    signed = compound or _is_known_organisation(tokens, words) or _is_company(tokens) or _is_club(tokens)
    signed = signed or _is_body(line, found, words)
    before = line.words[found.first - 1] if found.first else ""
    cued = before.islower() and says_kind(before, words)
    cued = cued and not (found.type == "place" and _is_known_place(line, found))
    if found.type != "organisation" and (
        signed or cued or (found.type != "place" and has_organisation_sign(tokens, words))
    ):
        return Found(found.first, found.last, "organisation")
    if (
        found.type in ("organisation", "other")
        and _has_bearer(line, found, words)
        and not has_organisation_sign(tokens, words)
    ):
        return Found(found.first, found.last, "person")
    if found.type == "other" and len(tokens) == 1 and _is_arabic_name(tokens[0]):
        placed = before.lower() in words.place_prepositions
        return Found(found.first, found.last, "place" if placed else "person")
    if found.type in ("organisation", "other") and _is_arabic_person(tokens, words):
        return Found(found.first, found.last, "person")
    if found.type != "place" and _is_place_by_words(line, found, words):
        return Found(found.first, found.last, "place")
    return found


def streets_of(line: Line, words: NameWords) -> list[Found]:
    """The names of a line, streets with a house number behind them too (Kerkstraat 6)."""
    passed = [
        Found(position, position + 1, "place")
        for position, (word, behind) in enumerate(pairwise(line.words))
        if word.endswith(words.street_endings)
        and behind[0].isdigit()
        and _is_street([word], words)
        and not any(found.first <= position < found.last for found in line.found)
    ]
    return sorted([*line.found, *passed], key=lambda found: found.first) if passed else line.found


def _is_street(tokens: Sequence[str], words: NameWords) -> bool:
    """Whether the name ends like that of a street (A. Vermeylenlaan), and neither a body nor a surname (Verlaan)."""
    last = tokens[-1].lower()
    if not last.endswith(words.street_endings):
        return False
    ending = next(ending for ending in words.street_endings if last.endswith(ending))
    spelt = all(token[0].isupper() for token in tokens) and not tokens[-1].isupper()
    named = (
        spelt
        and len(last) - len(ending) >= SHORTEST_STREET
        and not last.startswith(words.street_like_surnames)
    )
    return named and not has_organisation_sign(tokens, words)


def says_kind(lower: str, words: NameWords) -> bool:
    """Whether a word says that the name behind it is an organisation's (softwarebedrijf, bouwreus; no reus)."""
    cued = lower.endswith(words.organisation_cues)
    return cued or (
        lower.endswith(words.organisation_compounds) and lower not in words.organisation_compounds
    )


def places_by_cue(line: Line, words: NameWords) -> list[Found]:
    """The names of a line; one the gazetteer knows is a place behind `in` or `near`, and beside such a place."""
    named: list[Found] = []
    for found in line.found:
        before = line.words[found.first - 1].lower() if found.first else ""
        beside = bool(named) and named[-1].last == found.first - 1
        listed = beside and (before == "," or before in words.conjunctions or before in words.alternatives)
        cued = before in words.place_prepositions or (listed and named[-1].type == "place")
        if cued and found.type in MISTAKEN_FOR_PLACES and _is_known_place(line, found):
            found = Found(found.first, found.last, "place")
        named.append(found)
    return named


def _is_known_place(line: Line, found: Found) -> bool:
    name = " ".join(line.words[found.first : found.last])
    return not name.isupper() and find_place(name) is not None


def _is_body(line: Line, found: Found, words: NameWords) -> bool:
    """Whether the last word says what the body is (Nationaal Bevrijdingsleger), and no place is called so (Unie)."""
    last = line.words[found.last - 1].lower()
    told = last.endswith(words.organisation_endings) and not last.endswith(words.state_endings)
    return told and not _is_known_place(line, found)


def _is_known_organisation(tokens: Sequence[str], words: NameWords) -> bool:
    """Whether the table of organisations has the name, or it is that of an Arabic front, army or party."""
    name = " ".join(tokens)
    told = tokens[-1].lower() in words.fronts or tokens[0].lower() in ARABIC_ORGANISATIONS
    arabic = any(map(has_article_prefix, tokens))
    return (arabic and told) or (len(name) > LONGEST_SHORT_NAME and find_organisation(name) is not None)


def _is_company(tokens: Sequence[str]) -> bool:
    """Whether the name ends in a legal form, or joins two names as firms do."""
    return len(tokens) > 1 and (tokens[-1] in LEGAL_FORMS or tokens[1] == "&")


def _is_club(tokens: Sequence[str]) -> bool:
    """Whether the name is that of a club and its town: Metaloerg Donetsk."""
    return len(tokens) > 1 and tokens[0] in CLUB_HEADS and find_place(" ".join(tokens[1:])) is not None


def _is_arabic_name(token: str) -> bool:
    """Whether the token is an Arabic article and a name, and no compound with one (al-Assad, not al-Assad-regime)."""
    return has_article_prefix(token) and token.count("-") == 1


def _is_arabic_person(tokens: Sequence[str], words: NameWords) -> bool:
    """Whether a name of several words ends like an Arab's (Sultan al-Arada) and no word of it is a front's."""
    spelt = tokens[0][0].isupper() and not tokens[0].isupper() and "-" not in tokens[0]
    return (
        len(tokens) > 1
        and spelt
        and has_article_prefix(tokens[-1])
        and not _is_known_organisation(tokens, words)
        and not has_organisation_sign(tokens, words)
        and ARABIC_ORGANISATIONS.isdisjoint(token.lower() for token in tokens)
    )


def _is_place_by_words(line: Line, found: Found, words: NameWords) -> bool:
    """Whether the word before says so (wijk Brixton), or the gazetteer has a name of several words (Addis Abeba)."""
    tokens = line.words[found.first : found.last]
    if len(tokens) > 1 and found.type != "organisation" and _is_known_place(line, found):
        return True
    before = line.words[found.first - 1].lower() if found.first else ""
    named = before in words.place_cues and len(tokens) < 3 and not tokens[0].isupper()
    return named and not has_organisation_sign(tokens, words)


def _has_bearer(line: Line, found: Found, words: NameWords) -> bool:
    """Whether a name of two or three words, none an acronym, follows an office directly, as a person's does."""
    tokens = line.words[found.first : found.last]
    spelt = all(token[0].isupper() and not token.isupper() and token.isalpha() for token in tokens)
    return (
        found.first > 0
        and 1 < len(tokens) < 4
        and spelt
        and line.words[found.first - 1].lower() in words.offices
    )
