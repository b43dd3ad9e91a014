"""From the names of an article to its mentions: short forms joined to the full form, demonyms to their place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dossier.gazetteer import find_demonym, find_place, fold, name_of
from dossier.language.schema import NameWords
from dossier.model import Block, NameMention
from dossier.names.brackets import LONGEST_ACRONYM, is_country_code, is_spelt_as_acronym
from dossier.names.capitals import has_organisation_sign
from dossier.names.foreign import words_of_all_languages
from dossier.names.forms import CLUB_HEADS, LEGAL_FORMS
from dossier.names.genitives import head_genitives
from dossier.names.persons import Persons, name_key, person_key
from dossier.names.roles import find_portfolio, find_role
from dossier.names.spans import Found, Line

LONGEST_GAP = 3
"""Code points between a name and its acronym in brackets."""
LONGEST_CUE = 5
"""Tokens that may stand between a name and its former name."""
PAIRING = frozenset({"/", "&", "et", "und"}) | words_of_all_languages(lambda names: names.conjunctions)
"""What joins two names, neither of which is the short form of both."""


@dataclass(slots=True)
class Candidate:
    """A mention on its way to its heading, with where it stands in its line."""

    mention: NameMention
    line: int
    found: Found

    @property
    def key(self) -> tuple[str, ...]:
        """Folded words of its heading so far, Arabic articles and titles of persons left off."""
        heading = self.mention.heading
        return person_key(heading) if self.mention.type == "person" else name_key(heading)


def is_actor(mention: NameMention) -> bool:
    """Whether a mention is worth an entry of its own: not when it is but the field of an office.

    In "de ministers van Buitenlandse Zaken" the department is named, yet does nothing; its `role` is the office.
    """
    return not (mention.type == "organisation" and mention.role)


def link_names(
    lines: Sequence[Line], blocks: Sequence[Block], words: NameWords, *, language: str
) -> list[NameMention]:
    """Mentions in reading order, each with its form, its fullest form in the article and its bearer's office."""
    candidates = [
        Candidate(_mention(blocks, line, found, words), number, found)
        for number, line in enumerate(lines)
        for found in line.found
    ]
    candidates += list(_missed_demonyms(lines, candidates))
    candidates.sort(key=lambda candidate: (candidate.mention.block, candidate.mention.start))
    if words.genitive:
        bare = head_genitives([candidate.mention for candidate in candidates], words.genitive)
        for candidate, mention in zip(candidates, bare, strict=True):
            candidate.mention = mention
    for candidate in candidates:
        if not is_country_code(lines[candidate.line], candidate.found):
            candidate.mention = _with_place(candidate.mention, language)
    _unshout_names(candidates)
    _join_short_forms(candidates, language)
    _join_acronyms(candidates, words)
    _join_former_names(candidates, lines, words)
    for candidate in candidates:
        role = ""
        if candidate.mention.type == "person":
            role = find_role(lines[candidate.line], candidate.found, words)
        elif candidate.mention.type == "organisation":
            role = find_portfolio(lines[candidate.line], candidate.found, words)
        if role:
            candidate.mention = replace(candidate.mention, role=role)
    return [candidate.mention for candidate in candidates]


def _mention(blocks: Sequence[Block], line: Line, found: Found, words: NameWords) -> NameMention:
    start, end = line.spans[found.first][0], line.spans[found.last - 1][1]
    text = blocks[line.block].text[start:end]
    for ending in words.possessives:
        bare = text.removesuffix(ending)
        if len(ending) < len(text) - 1 and bare != text and not find_place(text):
            owned = found.type != "organisation" or bare.isupper()
            text = bare if owned or bare.endswith(words.possessive_after) else text
            break
    return NameMention(line.block, start, start + len(text), text, found.type, heading=text)


def _missed_demonyms(lines: Sequence[Line], candidates: Sequence[Candidate]) -> Iterable[Candidate]:
    """Demonyms of the table that stand outside every name found."""
    taken = {
        (candidate.line, position)
        for candidate in candidates
        for position in range(candidate.found.first, candidate.found.last)
    }
    written = {word for line in lines for word in line.words}
    known = {word for word in written if word[0].isupper() and _is_demonym(word)}
    for number, line in enumerate(lines):
        if known.isdisjoint(line.words):
            continue
        for position, word in enumerate(line.words):
            if word in known and (number, position) not in taken:
                mention = NameMention(line.block, *line.spans[position], word, "other", heading=word)
                yield Candidate(mention, number, Found(position, position + 1, "other"))


def _is_demonym(text: str) -> bool:
    return " " not in text and find_demonym(text) is not None and find_place(text) is None


def _with_place(mention: NameMention, language: str) -> NameMention:
    """A demonym with its place; an acronym of a place with the place's full name."""
    if mention.type != "person" and _is_demonym(mention.text):
        place = find_demonym(mention.text)
        if place is not None:
            return replace(mention, type="place", form="demonym", heading=name_of(place.code, language))
    if mention.type == "place" and mention.text.isupper():
        place = find_place(mention.text)
        heading = name_of(place.code, language) if place else _unshouted(mention.text)
        short = fold(heading) != fold(mention.text)
        return replace(mention, form="alias" if short else "name", heading=heading)
    return mention


def _unshouted(text: str) -> str:
    """A place in capitals as it is written elsewhere; short words may be acronyms and stay.

    >>> _unshouted("DEN BURG"), _unshouted("NRW")
    ('Den Burg', 'NRW')
    """
    return text.title() if len(text) >= LONGEST_ACRONYM else text


def _unshout_names(candidates: Sequence[Candidate]) -> None:
    """Give a name in capitals its spelling elsewhere in the article (SECURITY COUNCIL, Security Council)."""
    shouted = [candidate for candidate in candidates if _is_shouted(candidate.mention.heading)]
    if not shouted:
        return
    spellings: dict[str, str] = {}
    for candidate in candidates:
        if not candidate.mention.text.isupper():
            spellings.setdefault(fold(candidate.mention.text), candidate.mention.text)
    for candidate in shouted:
        heading = candidate.mention.heading
        candidate.mention = replace(candidate.mention, heading=spellings.get(fold(heading), heading))


def _is_shouted(text: str) -> bool:
    return text.isupper() and (" " in text or len(text) > LONGEST_ACRONYM)


def _is_acronym(text: str) -> bool:
    letters = text.replace(".", "")
    return (letters.isupper() or text == letters) and is_spelt_as_acronym(letters)


def _may_be_surname(mention: NameMention, language: str) -> bool:
    """Whether a lone name may be a person's after all: of no type, or a place under its name in another language."""
    place = find_place(mention.text) if mention.type == "place" and mention.form == "name" else None
    foreign = place is not None and fold(name_of(place.code, language)) != fold(mention.text)
    return mention.type == "other" or foreign


def _join_short_forms(candidates: Sequence[Candidate], language: str) -> None:
    """Give a lone surname, or the start of an organisation's name, the one full name that it can stand for."""
    full: dict[str, dict[tuple[str, ...], str]] = {"person": {}, "organisation": {}}
    for candidate in candidates:
        kind = candidate.mention.type
        lone_word = kind == "person" and " " not in candidate.mention.text
        if kind in full and len(candidate.key) > 1 and not lone_word:
            full[kind].setdefault(candidate.key, candidate.mention.heading)
    lone = {
        candidate.key[0]
        for candidate in candidates
        if candidate.mention.type == "person" and len(candidate.key) == 1
    }
    persons = Persons(full["person"], lone)
    for candidate in candidates:
        mention, key = candidate.mention, candidate.key
        if mention.type == "person" or (len(key) == 1 and _may_be_surname(mention, language)):
            given = mention.type == "person" and " " not in mention.text
            bearers = persons.bearers(key, by_first=given)
        elif mention.type == "organisation" and not _is_acronym(mention.text):
            bearers = [
                name
                for other, name in full["organisation"].items()
                if len(key) < len(other)
                and other[len(key) :] not in full["organisation"]
                and _begins_or_ends(key, name)
            ]
        else:
            continue
        if len(bearers) == 1:
            kind = mention.type if mention.type == "organisation" else "person"
            candidate.mention = replace(mention, type=kind, form="alias", heading=bearers[0])


def _begins_or_ends(key: tuple[str, ...], full: str) -> bool:
    """Whether a name is the first words or the last one of a fuller name (Commissie, Europese Commissie).

    Half a compound is not: Agalev is neither SP-Agalev nor the Agalev-fractie. Nor is one side of a pair (Southern
    and Aslef), what a small word leads (Stroom, Museum aan de Stroom) or the owner of a branch (Delta Zwitserland).
    """
    words = full.split()
    if len(words) > 1 and name_key(words[-1]) == key:
        led = words[-2].islower() or words[-2] in PAIRING
        apart = find_place(words[-1]) is None or words[0] in CLUB_HEADS
        return not led and words[-1] not in LEGAL_FORMS and apart
    return any(
        name_key(" ".join(words[:size])) == key
        and words[size] not in PAIRING
        and (words[size] in LEGAL_FORMS or find_place(" ".join(words[size:])) is None)
        for size in range(1, len(words))
    )


def _join_acronyms(candidates: Sequence[Candidate], words: NameWords) -> None:
    """Give an acronym the name that has its initials, or that it follows in brackets."""
    by_initials: defaultdict[str, dict[str, NameMention]] = defaultdict(dict)
    for before, candidate in zip([None, *candidates], candidates, strict=False):
        text = candidate.mention.text
        parts = text.replace("-", " ").split()
        if len(parts) > 1 and candidate.mention.type != "person":
            for letters in (parts, [part for part in parts if part[0].isupper()]):
                by_initials["".join(part[0] for part in letters).upper()][fold(text)] = candidate.mention
        if before and _is_acronym(text) and _is_spelt_out(before, candidate, words):
            by_initials[text.upper()] = {fold(before.mention.text): before.mention}
    for candidate in candidates:
        mention = candidate.mention
        names = by_initials.get(mention.text.replace(".", "").upper(), {})
        if mention.type in ("organisation", "place") and _is_acronym(mention.text) and len(names) == 1:
            full = next(iter(names.values()))
            kind = full.type if full.type != "other" else mention.type
            candidate.mention = replace(mention, type=kind, form="alias", heading=full.text)


def _is_spelt_out(before: Candidate, after: Candidate, words: NameWords) -> bool:
    """Whether a name of several words stands right before the acronym in brackets and may be what it is short for.

    It begins like it or has its letters, or a word of it says that it is an organisation: the acronym of a foreign
    name stands for other words (National Action Party, PAN).
    """
    name, acronym = before.mention, after.mention
    parts = name.text.split()
    beside = before.line == after.line and after.found.first == before.found.last + 1
    if not beside or name.type == "person" or len(parts) < 2 or acronym.start - name.end > LONGEST_GAP:
        return False
    full, short = fold(name.text), fold(acronym.text).replace(" ", "")
    letters = iter(full)
    spelt = len(parts) > 2 and all(letter in letters for letter in short)
    signed = name.type == acronym.type == "organisation" and has_organisation_sign(parts, words)
    return full[:1] == short[:1] or spelt or signed


def _join_former_names(candidates: Sequence[Candidate], lines: Sequence[Line], words: NameWords) -> None:
    """Give the name behind `voorheen` or `alias` the name before it."""
    for before, after in pairwise(candidates):
        if before.line != after.line or before.mention.form == "demonym" or after.mention.form == "demonym":
            continue
        between = lines[after.line].words[before.found.last : after.found.first]
        kind, former = before.mention.type, after.mention
        if {kind, former.type} != {"person", "place"} and _is_cue(between, words):
            for candidate in candidates:
                if candidate.mention.text == former.text:
                    candidate.mention = replace(
                        candidate.mention, type=kind, form="alias", heading=before.mention.heading
                    )


def _is_cue(tokens: Sequence[str], words: NameWords) -> bool:
    """Whether the tokens between two names say that the second is another name for the first."""
    if not 0 < len(tokens) <= LONGEST_CUE:
        return False
    spoken = [token.lower() for token in tokens if token not in {",", "(", "'", '"', "‘", "“", "--", "–"}]
    if spoken and spoken[-1] in words.articles:
        spoken.pop()
    return " ".join(spoken) in words.former_cues + words.alias_cues
