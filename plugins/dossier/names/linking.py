"""From the names of an article to its mentions: short forms joined to the full form, demonyms to their place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from dossier.gazetteer import find_demonym, find_place, fold, name_of
from dossier.language.schema import NameWords
from dossier.model import Block, NameMention
from dossier.names.forms import LEGAL_FORMS
from dossier.names.genitives import head_genitives
from dossier.names.roles import find_portfolio, find_role
from dossier.names.spans import Found, Line

LONGEST_ACRONYM = 6
NAMES_KEPT = 30_000
"""For how many names the words to compare are kept."""
LONGEST_CUE = 5
"""Tokens that may stand between a name and its former name."""
PAIRING = frozenset({"/", "&", "en", "and", "et", "und"})
"""What joins two names, neither of which is the short form of both."""
ARTICLES = frozenset({"al", "el", "as", "an", "ash", "ad", "ar", "at"})
"""The Arabic article, which newspapers leave out as they like."""


@dataclass(slots=True)
class Candidate:
    """A mention on its way to its heading, with where it stands in its line."""

    mention: NameMention
    line: int
    found: Found

    @property
    def key(self) -> tuple[str, ...]:
        """Folded words of its heading so far, Arabic articles left off."""
        return name_key(self.mention.heading)


def is_actor(mention: NameMention) -> bool:
    """Whether a mention is worth an entry of its own: not when it is but the field of an office.

    In "de ministers van Buitenlandse Zaken" the department is named, yet does nothing; its `role` is the office.
    """
    return not (mention.type == "organisation" and mention.role)


@lru_cache(maxsize=NAMES_KEPT)
def name_key(text: str) -> tuple[str, ...]:
    """The words of a name as they are compared.

    >>> name_key("Bashar al-Assad"), name_key("Assad")
    (('bashar', 'assad'), ('assad',))
    """
    parts = fold(text).split()
    return tuple(part for part in parts if part not in ARTICLES) or tuple(parts)


def link_names(
    lines: Sequence[Line], blocks: Sequence[Block], words: NameWords, *, language: str
) -> list[NameMention]:
    """Mentions in reading order, each with its form, its fullest form in the article and its bearer's office."""
    candidates = [
        Candidate(_mention(blocks, line, found, words), number, found)
        for number, line in enumerate(lines)
        for found in line.found
    ]
    candidates += list(_missed_demonyms(lines, blocks, candidates))
    candidates.sort(key=lambda candidate: (candidate.mention.block, candidate.mention.start))
    if words.genitive:
        bare = head_genitives([candidate.mention for candidate in candidates], words.genitive)
        for candidate, mention in zip(candidates, bare, strict=True):
            candidate.mention = mention
    for candidate in candidates:
        candidate.mention = _with_place(candidate.mention, language)
    _join_short_forms(candidates, language)
    _join_acronyms(candidates)
    _join_former_names(candidates, lines, words)
    for candidate in candidates:
        if candidate.mention.type == "person":
            role = find_role(lines[candidate.line], candidate.found, words)
            candidate.mention = replace(candidate.mention, role=role)
        elif candidate.mention.type == "organisation":
            role = find_portfolio(lines[candidate.line], candidate.found, words)
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


def _missed_demonyms(
    lines: Sequence[Line], blocks: Sequence[Block], candidates: Sequence[Candidate]
) -> Iterable[Candidate]:
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
    return text.title() if len(text) > LONGEST_ACRONYM - 1 else text


def _is_acronym(text: str) -> bool:
    letters = text.replace(".", "")
    return letters.isupper() and letters.isalpha() and 1 < len(letters) <= LONGEST_ACRONYM


def _may_be_surname(mention: NameMention, language: str) -> bool:
    """Whether a lone name may be a person's after all: of no type, or a place under its name in another language."""
    place = find_place(mention.text) if mention.type == "place" and mention.form == "name" else None
    foreign = place is not None and fold(name_of(place.code, language)) != fold(mention.text)
    return mention.type == "other" or foreign


class Persons:
    """The full names of the persons in an article, asked whom a shorter name may stand for."""

    def __init__(self, full: Mapping[tuple[str, ...], str], lone: Collection[str]) -> None:
        """`lone` are the names of one word, with which a given name and its surname may both stand alone."""
        self.full = full
        self.lone = lone
        self.by_surname: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
        self.by_first: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
        for key in full:
            self.by_surname[key[-1]].append(key)
            self.by_first[key[0]].append(key)

    def bearers(self, key: tuple[str, ...], *, by_first: bool) -> list[str]:
        """The fullest names that end in the key or abbreviate it; with `by_first` else those that it begins.

        `Wang` is Wang Yi and `Lance` is Lance Armstrong where nobody has that surname. Not where the last word stands
        alone too: two people may have been read as one.
        """
        namesakes = self.by_surname.get(key[-1], [])
        found = [other for other in namesakes if _is_short_person(key, other)]
        if not found and not namesakes and by_first and len(key) == 1:
            found = [other for other in self.by_first.get(key[0], ()) if other[-1] not in self.lone]
        return [self.full[other] for other in found if not self._is_shorter(other)]

    def _is_shorter(self, key: tuple[str, ...]) -> bool:
        """Whether another name of the article says more than this one (de Mistura; Staffan de Mistura)."""
        return any(_is_short_person(key, other) for other in self.by_surname[key[-1]])


def _join_short_forms(candidates: Sequence[Candidate], language: str) -> None:
    """Give a lone surname, or the start of an organisation's name, the one full name that it can stand for."""
    full: dict[str, dict[tuple[str, ...], str]] = {"person": {}, "organisation": {}}
    for candidate in candidates:
        kind = candidate.mention.type
        if kind in full and len(candidate.key) > 1:
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
            bearers = persons.bearers(key, by_first=mention.type == "person")
        elif mention.type == "organisation" and not _is_acronym(mention.text):
            bearers = [
                name
                for other, name in full["organisation"].items()
                if len(key) < len(other) and _begins_or_ends(key, name)
            ]
        else:
            continue
        if len(bearers) == 1:
            kind = mention.type if mention.type == "organisation" else "person"
            candidate.mention = replace(mention, type=kind, form="alias", heading=bearers[0])


def _is_short_person(key: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a name can be the end of a fuller one (Kerry, John Kerry), or has its initial (F. Holt, Frits Holt)."""
    if len(key) < len(full):
        return full[-len(key) :] == key or (_has_initial(key, full) and full[1 - len(key) :] == key[1:])
    return len(key) == len(full) and _has_initial(key, full) and key[1:] == full[1:]


def _has_initial(key: tuple[str, ...], full: tuple[str, ...]) -> bool:
    return len(key) > 1 and len(key[0]) == 1 < len(full[0]) and full[0].startswith(key[0])


def _begins_or_ends(key: tuple[str, ...], full: str) -> bool:
    """Whether a name is the first words or the last one of a fuller name (Commissie, Europese Commissie).

    Half a compound is not: Agalev is neither SP-Agalev nor the Agalev-fractie. Nor is one side of a pair (Southern
    and Aslef), what a small word leads (Stroom, Museum aan de Stroom) or the owner of a branch (Delta Zwitserland).
    """
    words = full.split()
    if len(words) > 1 and name_key(words[-1]) == key:
        led = words[-2].islower() or words[-2] in PAIRING
        return not led and words[-1] not in LEGAL_FORMS and find_place(words[-1]) is None
    return any(
        name_key(" ".join(words[:size])) == key
        and words[size] not in PAIRING
        and find_place(" ".join(words[size:])) is None
        for size in range(1, len(words))
    )


def _join_acronyms(candidates: Sequence[Candidate]) -> None:
    """Give an acronym the name that has its initials, or that it follows in brackets."""
    by_initials: defaultdict[str, dict[str, NameMention]] = defaultdict(dict)
    for before, candidate in zip([None, *candidates], candidates, strict=False):
        text = candidate.mention.text
        parts = text.replace("-", " ").split()
        if len(parts) > 1 and candidate.mention.type != "person":
            for letters in (parts, [part for part in parts if part[0].isupper()]):
                by_initials["".join(part[0] for part in letters).upper()][fold(text)] = candidate.mention
        if before and _is_acronym(text) and _is_spelt_out(before, candidate):
            by_initials[text] = {fold(before.mention.text): before.mention}
    for candidate in candidates:
        mention = candidate.mention
        names = by_initials.get(mention.text.replace(".", ""), {})
        if mention.type in ("organisation", "place") and _is_acronym(mention.text) and len(names) == 1:
            full = next(iter(names.values()))
            kind = full.type if full.type != "other" else mention.type
            candidate.mention = replace(mention, type=kind, form="alias", heading=full.text)


def _is_spelt_out(before: Candidate, after: Candidate) -> bool:
    """Whether a name of several words stands right before the acronym in brackets; it begins like it or has its letters."""
    beside = before.line == after.line and after.found.first == before.found.last + 1
    alike = fold(before.mention.text)[:1] == fold(after.mention.text)[:1]
    size = len(before.mention.text.split())
    letters = iter(fold(before.mention.text))
    spelt = all(letter in letters for letter in fold(after.mention.text).replace(" ", ""))
    named = before.mention.type != "person" and size > 1 and (alike or (size > 2 and spelt))
    return beside and named and after.mention.start - before.mention.end <= 3


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
