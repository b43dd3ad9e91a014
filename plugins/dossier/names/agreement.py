"""Names that an article tells elsewhere: a surname the model passed over, two names that it took for one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from dossier.gazetteer import find_place
from dossier.language.schema import NameWords
from dossier.model import MentionType
from dossier.names.arabic import has_article_prefix, without_arabic_article
from dossier.names.evidence import is_shouted
from dossier.names.forms import CLUB_HEADS, CLUB_TAILS
from dossier.names.kinds import says_kind
from dossier.names.spans import Found, Line

SHORTEST_SURNAME = 3


def agree_within_article(lines: Sequence[Line], words: NameWords) -> None:
    """Split names that end in a person known elsewhere, and add the surnames and full names passed over."""
    for line in lines:
        line.found = [part for found in line.found for part in _split_leader(line.words, found, words)]
    persons = _longest_first(
        {
            tuple(line.words[found.first : found.last])
            for line in lines
            for found in line.found
            if found.type == "person" and found.last - found.first > 1
        }
    )
    endings = _longest_first(
        {person[-size:] for person in persons for size in range(2, len(person)) if person[-size].islower()}
    )
    surnames = {person[-1].partition("-")[2] for person in persons if has_article_prefix(person[-1])}
    bearers = {person[-1] for person in persons} - _firms(lines, words)
    clubs = _towns_of_clubs(lines)
    for line in lines:
        if line.found:
            line.found = [part for found in line.found for part in _split(line.words, found, persons)]
        if clubs:
            line.found = [_as_club(line.words, found, clubs, words) for found in line.found]
        if endings:
            line.found = _with_particles(line, endings)
        if surnames:
            line.found = [_as_bearer(line.words, found, surnames) for found in line.found]
        if bearers:
            line.found = [_as_surname(line.words, found, bearers) for found in line.found]
    known, whole = _sure_names(lines), _whole_names(lines, words.particles)
    for line in lines:
        if is_shouted(line.words):
            line.found = _with_whole_names(line, whole)
            line.found = [_as_elsewhere(line.words, found, known) for found in line.found]
        if not known.keys().isdisjoint(line.words):
            passed = _passed_over(line, known)
            line.found = sorted([*line.found, *passed], key=lambda found: found.first)


def _longest_first(names: set[tuple[str, ...]]) -> list[tuple[str, ...]]:
    return sorted(names, key=lambda name: (-len(name), name))


def _split(tokens: Sequence[str], found: Found, persons: Iterable[tuple[str, ...]]) -> list[Found]:
    """The name, or what stands before a known person at its end and that person."""
    name = tuple(tokens[found.first : found.last])
    if found.type != "person":
        for person in persons:
            if len(person) < len(name) and name[-len(person) :] == person:
                border = found.last - len(person)
                return [Found(found.first, border, found.type), Found(border, found.last, "person")]
    return [found]


def _split_leader(tokens: Sequence[str], found: Found, words: NameWords) -> list[Found]:
    """The name, or the body that stands before its person and that person: Volksfront van Hamma al-Hammami."""
    joint = found.first if tokens[found.first] in words.office_joints else found.first + 1
    if found.type != "person" or found.last - joint < 3 or tokens[joint] not in words.office_joints:
        return [found]
    body = tokens[joint - 1].lower() if joint else ""
    if not body.endswith(words.organisation_endings):
        return [found]
    person = Found(joint + 1, found.last, "person")
    return [person] if joint == found.first else [Found(found.first, joint, "organisation"), person]


def _as_bearer(tokens: Sequence[str], found: Found, surnames: set[str]) -> Found:
    """A lone surname as a person when the article has it in full with its Arabic article (Assad, al-Assad)."""
    lone = found.last - found.first == 1 and without_arabic_article(tokens[found.first]) in surnames
    return Found(found.first, found.last, "person") if lone else found


def _towns_of_clubs(lines: Sequence[Line]) -> set[str]:
    """The towns whose clubs the article names in full (Sporting Lokeren, Leeds United)."""
    towns: set[str] = set()
    for line in lines:
        for found in line.found:
            name = line.words[found.first : found.last]
            if found.type == "organisation" and len(name) > 1:
                if name[0] in CLUB_HEADS:
                    towns.add(" ".join(name[1:]))
                if name[-1] in CLUB_TAILS:
                    towns.add(" ".join(name[:-1]))
    return towns


def _as_club(tokens: Sequence[str], found: Found, towns: set[str], words: NameWords) -> Found:
    """A town as its club, where the article names the club in full and no `in` stands before."""
    if found.type != "place" or " ".join(tokens[found.first : found.last]) not in towns:
        return found
    before = tokens[found.first - 1].lower() if found.first else ""
    placed = before in words.place_prepositions or before in words.place_cues
    return found if placed else Found(found.first, found.last, "organisation")


def _firms(lines: Sequence[Line], words: NameWords) -> set[str]:
    """Words of which the article says once that they are firms or bodies (softwarebedrijf Baan)."""
    return {
        line.words[found.first]
        for line in lines
        for found in line.found
        if found.first and found.type == "organisation" and says_kind(line.words[found.first - 1], words)
    }


def _as_surname(tokens: Sequence[str], found: Found, surnames: set[str]) -> Found:
    """A lone name as a person when a full name of the article ends in it; no place of the gazetteer, no acronym."""
    word = tokens[found.first]
    lone = found.last - found.first == 1 and word in surnames
    if not lone or found.type == "person" or word.isupper() or len(word) < SHORTEST_SURNAME:
        return found
    placed = found.type == "place" and find_place(word) is not None
    return found if placed else Found(found.first, found.last, "person")


def _with_particles(line: Line, endings: Sequence[tuple[str, ...]]) -> list[Found]:
    """The names of a line, a surname with its particle whole: De Maizière where Thomas de Maizière is known."""
    found = line.found
    for ending in endings:
        if ending[-1] not in line.words:
            continue
        for first in range(1 - len(ending) + len(line.words)):
            last = first + len(ending)
            spelt = line.words[first:last]
            if (spelt[0].lower(), *spelt[1:]) == ending:
                across = [name for name in found if name.first < last and name.last > first]
                if all(first <= name.first and name.last <= last for name in across):
                    found = [name for name in found if name not in across] + [Found(first, last, "person")]
    return sorted(found, key=lambda name: name.first)


def _as_elsewhere(tokens: Sequence[str], found: Found, known: dict[str, MentionType]) -> Found:
    """A name in a line of capitals, as what the article has it elsewhere; a place stays one."""
    kind = known.get(tokens[found.last - 1], found.type)
    lone = found.last - found.first == 1
    fits = found.type != "place" and (kind == "person" or (lone and _is_headline(tokens)))
    return Found(found.first, found.last, kind) if fits else found


def _whole_names(lines: Sequence[Line], particles: frozenset[str]) -> dict[tuple[str, ...], MentionType]:
    """The article's names of several words, in capitals, and surnames with the particle before them (DE WEVER)."""
    whole: dict[tuple[str, ...], MentionType] = {}
    if not any(is_shouted(line.words) for line in lines):
        return whole
    for line in lines:
        if is_shouted(line.words):
            continue
        for found in line.found:
            name = line.words[found.first : found.last]
            if len(name) > 1 and found.type != "other":
                whole.setdefault(tuple(word.upper() for word in name), found.type)
            if len(name) > 2 and found.type == "person" and name[-2].lower() in particles:
                whole.setdefault((name[-2].upper(), name[-1].upper()), found.type)
    return whole


def _with_whole_names(line: Line, whole: dict[tuple[str, ...], MentionType]) -> list[Found]:
    """The names of a line of capitals, those whole that the article writes in several words."""
    found = line.found
    for size in sorted({len(name) for name in whole}, reverse=True):
        for first in range(len(line.words) - size + 1):
            last = first + size
            kind = whole.get(tuple(line.words[first:last]))
            across = [name for name in found if name.first < last and name.last > first]
            inside = all(first <= name.first and name.last <= last for name in across)
            if kind and inside and not any(name.last - name.first == size for name in across):
                found = [name for name in found if name not in across] + [Found(first, last, kind)]
    return sorted(found, key=lambda name: name.first)


def _is_headline(tokens: Sequence[str]) -> bool:
    """Whether a line of capitals says something, as a headline does and a table of teams does not."""
    return sum(map(str.isalpha, tokens)) > 2 and not any(token[0].isdigit() for token in tokens)


def _sure_names(lines: Sequence[Line]) -> dict[str, MentionType]:
    """Last words of the article's names that are always one kind of name, in capitals as well."""
    kinds: dict[str, Counter[MentionType]] = {}
    for line in lines:
        if is_shouted(line.words):
            continue
        for found in line.found:
            if found.type == "person" or found.last - found.first == 1:
                word = without_arabic_article(line.words[found.last - 1])
                kinds.setdefault(word, Counter())[found.type] += 1
    sure = {
        word: next(iter(counts))
        for word, counts in kinds.items()
        if len(counts) == 1 and len(word) > 3 and word[0].isupper() and "other" not in counts
    }
    return {word.upper(): kind for word, kind in sure.items()} | sure


def _passed_over(line: Line, known: dict[str, MentionType]) -> Iterable[Found]:
    taken = {position for found in line.found for position in range(found.first, found.last)}
    shouted = is_shouted(line.words)
    for position, word in enumerate(line.words):
        if word not in known or position in taken:
            continue
        if shouted or not _touches_capital(line.words, position):
            yield Found(position, position + 1, known[word])


def _touches_capital(tokens: Sequence[str], position: int) -> bool:
    """Whether a capitalised word stands right beside it, so that it may belong to something else."""
    before = position > 1 and tokens[position - 1][0].isupper()
    after = position + 1 < len(tokens) and tokens[position + 1][0].isupper()
    return before or after
