"""Where a name begins and ends, by the words right around it: openers, kinds of firms, portfolios, legal forms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from dossier.gazetteer import find_demonym, find_organisation, find_place, fold
from dossier.language.schema import NameWords
from dossier.names.capitals import has_organisation_sign
from dossier.names.evidence import is_shouted, opening_position
from dossier.names.forms import CLUB_TAILS, LEGAL_FORMS
from dossier.names.kinds import says_kind
from dossier.names.spans import Found, Line

LARGEST_LAND = ("country", "territory")
"""Places that are no part of a surname: Steven van Rijswijk, yet Albert van Monaco."""


def mend_borders(line: Line, words: NameWords, portfolios: frozenset[str]) -> list[Found]:
    """The names of a line, each from its first word to its last.

    `portfolios` are the folded fields of ministers.
    """
    opening = opening_position(line.words)
    shouted = is_shouted(line.words)
    mended = []
    for found in line.found:
        if found.first == opening and found.last - found.first > 1 and not shouted:
            found = _without_opener(line.words, found, words)
        if found.type == "person":
            found = _without_portfolio(line.words, found, words, portfolios)
        found = _with_whole_firm(line, _with_legal_form(line, found))
        mended.append(_as_body_of_place(line, found, words) if found.type == "place" else found)
    whole = _with_seats(line.words, _largest(mended), words)
    return _with_whole_ministries(line, whole, words, portfolios)


def _without_opener(tokens: Sequence[str], found: Found, words: NameWords) -> Found:
    """The name without the word that has its capital from opening the sentence.

    That is a preposition (Bij Landen), or says what kind of firm or body it is (Luierproducent Ontex).
    """
    opener, follower = tokens[found.first], tokens[found.first + 1]
    lower = opener.lower()
    if not opener[1:].islower() or not follower[0].isupper():
        return found
    rest = tokens[found.first + 1 : found.last]
    told = says_kind(lower, words) and lower not in words.organisation_cues
    if told and not has_organisation_sign(rest, words):
        return Found(found.first + 1, found.last, "organisation")
    leads = lower in words.leading_prepositions and found.type != "person"
    if leads and find_organisation(" ".join(tokens[found.first : found.last])) is None:
        return Found(found.first + 1, found.last, found.type)
    return found


def _without_portfolio(
    tokens: Sequence[str], found: Found, words: NameWords, portfolios: frozenset[str]
) -> Found:
    """The person without the field of the office before it: minister van Huisvesting Ni Hong."""
    if not _follows_office(tokens, found.first, words):
        return found
    for border in range(found.last - 1, found.first, -1):
        if fold(" ".join(tokens[found.first : border])) in portfolios:
            return Found(border, found.last, "person")
    return found


def with_whole_surnames(line: Line, words: NameWords) -> list[Found]:
    """The names of a line, each person with the particles that belong to the surname."""
    opening = opening_position(line.words)
    whole = [
        _with_particles_behind(line, _with_particle_before(line, found, opening, words), words)
        if found.type == "person"
        else found
        for found in line.found
    ]
    return whole if whole == line.found else outermost(whole)


def _with_particle_before(line: Line, found: Found, opening: int, words: NameWords) -> Found:
    """The surname with the particle that begins it with a capital: De Bauw, Van den Stockt.

    One that opens the sentence is an article, unless a particle in lower case follows.
    """
    first = found.first
    if not first or line.words[first - 1] not in words.capital_particles:
        return found
    begun = line.words[first][0].islower()
    if not begun and found.last - first > 1:
        return found
    while first > opening + (not begun) and line.words[first - 1] in words.capital_particles:
        first -= 1
        begun = False
    return found if _is_covered(line.found, first, found.first) else Found(first, found.last, "person")


def _with_particles_behind(line: Line, found: Found, words: NameWords) -> Found:
    """The given name with the surname behind it that only a particle begins: Dries van den Abeele."""
    if found.last == len(line.words) or line.words[found.last] not in _first_words(words.sure_particles):
        return found
    for size in (2, 1):
        surname = found.last + size
        told = (
            surname < len(line.words) and " ".join(line.words[found.last : surname]) in words.sure_particles
        )
        apart = [name for name in line.found if (name.first, name.last) != (surname, surname + 1)]
        if told and _is_surname(line.words[surname]) and not _is_covered(apart, found.last, surname + 1):
            return Found(found.first, surname + 1, "person")
    return found


@lru_cache(maxsize=8)
def _first_words(particles: frozenset[str]) -> frozenset[str]:
    return frozenset(particle.partition(" ")[0] for particle in particles)


def _is_surname(word: str) -> bool:
    return word[0].isupper() and word.isalpha() and not word.isupper()


def _is_covered(names: Iterable[Found], first: int, last: int) -> bool:
    """Whether a name stands in these tokens, half-open."""
    return any(name.first < last and name.last > first for name in names)


def _follows_office(tokens: Sequence[str], position: int, words: NameWords) -> bool:
    """Whether a minister's office and its joint stand before the position."""
    return (
        position > 1
        and tokens[position - 1].lower() in words.office_joints
        and bool(words.portfolio_offices)
        and tokens[position - 2].lower().endswith(words.portfolio_offices)
    )


def _with_legal_form(line: Line, found: Found) -> Found:
    """The firm with the legal form behind it: Allianz AG."""
    behind = line.words[found.last : found.last + 1]
    if found.type == "place" or not behind or behind[0] not in LEGAL_FORMS:
        return found
    goes_on = any(name.first <= found.last < name.last - 1 for name in line.found)
    return found if goes_on else Found(found.first, found.last + 1, "organisation")


def _with_whole_firm(line: Line, found: Found) -> Found:
    """The firm from its first word on, where its legal form stands behind all of them: Julius Berger Nigeria Plc."""
    if (
        found.type != "organisation"
        or line.words[found.last - 1] not in LEGAL_FORMS
        or is_shouted(line.words)
    ):
        return found
    first, lowest = found.first, opening_position(line.words) + 1
    while first > lowest and _is_word_of_firm(line.words[first - 1]):
        first -= 1
    while first < found.first and find_demonym(line.words[first]):
        first += 1
    return Found(first, found.last, "organisation")


def _is_word_of_firm(word: str) -> bool:
    return word[0].isupper() and word.isalpha() and word not in LEGAL_FORMS


def _largest(names: Sequence[Found]) -> list[Found]:
    """The names without those that lie inside another one."""
    return outermost(
        name
        for name in names
        if not any(other.first <= name.first and name.last <= other.last and name != other for other in names)
    )


def _with_seats(tokens: Sequence[str], names: Sequence[Found], words: NameWords) -> Sequence[Found]:
    """The names, a school with the place in its name whole: American University of Central Asia."""
    if words.school_joints.isdisjoint(tokens):
        return names
    joined: list[Found] = []
    for name in names:
        if joined and name.type == "place" and _is_seated(tokens, joined[-1], name, words):
            name = Found(joined.pop().first, name.last, "organisation")
        joined.append(name)
    return joined


def _is_seated(tokens: Sequence[str], body: Found, place: Found, words: NameWords) -> bool:
    beside = body.type == "organisation" and place.first == body.last + 1
    joined = beside and tokens[body.last] in words.school_joints
    return joined and tokens[body.last - 1].lower().endswith(words.organisation_endings)


def _as_body_of_place(line: Line, found: Found, words: NameWords) -> Found:
    """The club or body whose name a place is part of: Limburg United, Patiëntenfederatie Nederland."""
    behind = "".join(line.words[found.last : found.last + 1])
    if behind in CLUB_TAILS:
        return Found(found.first, found.last + 1, "organisation")
    before = found.first - 1
    if before <= opening_position(line.words) or is_shouted(line.words):
        return found
    body = line.words[before]
    told = body[0].isupper() and body[1:].islower() and body.lower().endswith(words.organisation_endings)
    covered = any(name.first <= before < name.last for name in line.found)
    return found if covered or not told else Found(before, found.last, "organisation")


def outermost(names: Iterable[Found]) -> list[Found]:
    """The names without those that lie inside the one before them."""
    kept: list[Found] = []
    for name in names:
        if not kept or name.last > kept[-1].last:
            kept.append(name)
    return kept


def _with_whole_ministries(
    line: Line, names: Sequence[Found], words: NameWords, portfolios: frozenset[str]
) -> list[Found]:
    """The names of a line, a ministry of several fields as one (ministerie van Landbouw, Natuur en Visserij)."""
    for name in names:
        first = name.first
        if first < 2 or line.words[first - 1].lower() not in words.office_joints:
            continue
        if not _has_fields(line.words[first - 2].lower(), words):
            continue
        last = _end_of_fields(line.words, first, words, portfolios)
        if last > name.last:
            whole = Found(first, last, "organisation")
            apart = [other for other in names if other.last <= first or other.first >= last]
            return sorted([*apart, whole], key=lambda found: found.first)
    return list(names)


def _has_fields(word: str, words: NameWords) -> bool:
    """Whether the word is one ministry or one office, which may have several fields."""
    one = tuple(office for office in words.portfolio_offices if office in words.offices)
    return word.endswith(words.portfolio_bodies + one)


def _end_of_fields(tokens: Sequence[str], first: int, words: NameWords, portfolios: frozenset[str]) -> int:
    """End of the listed fields that begin at a position; the position itself when none does."""
    end = position = first
    while position < len(tokens):
        size = _field_size(tokens[position : position + 2], portfolios)
        if not size:
            break
        end = position + size
        if end >= len(tokens) or not (tokens[end] == "," or tokens[end] in words.conjunctions):
            break
        position = end + 1
    return end


def _field_size(tokens: Sequence[str], portfolios: frozenset[str]) -> int:
    """How many of two words are the field of a minister: both, the first or none."""
    if not tokens[0][0].isupper():
        return 0
    both = len(tokens) == 2 and tokens[1].isalpha() and fold(" ".join(tokens)) in portfolios
    return 2 if both else int(fold(tokens[0]) in portfolios)


def join_surnames(lines: Sequence[Line], words: NameWords) -> None:
    """Join a given name and a surname that is called like a town: Steven van Rijswijk.

    Only where neither stands elsewhere in the article, and where no office stands before (burgemeester Lippens van
    Knokke).
    """
    pairs = [
        (line, before, after)
        for line in lines
        for before, after in zip(line.found, line.found[1:], strict=False)
        if _may_be_one(line.words, before, after, words)
    ]
    if not pairs:
        return
    uses: dict[str, int] = {}
    for line in lines:
        for found in line.found:
            for word in line.words[found.first : found.last]:
                uses[word] = uses.get(word, 0) + 1
    for line, before, after in pairs:
        if uses[line.words[before.first]] == uses[line.words[after.first]] == 1:
            apart = [name for name in line.found if name not in (before, after)]
            whole = Found(before.first, after.last, "person")
            line.found = sorted([*apart, whole], key=lambda found: found.first)


def _may_be_one(tokens: Sequence[str], before: Found, after: Found, words: NameWords) -> bool:
    """Whether a person of one word, particles and a person or place of one word may be one name."""
    between = tokens[before.last : after.first]
    if not 0 < len(between) < 3 or before.type != "person" or after.type not in ("person", "place"):
        return False
    if before.last - before.first > 1 or after.last - after.first > 1:
        return False
    led = tokens[before.first - 1].lower() if before.first else ""
    if led in words.offices | words.honorifics or " ".join(between) not in words.surname_particles:
        return False
    place = find_place(tokens[after.first])
    return place is None or place.kind not in LARGEST_LAND
