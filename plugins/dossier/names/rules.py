"""Corrections after the model: what it cannot have learnt from its corpora, or what news layout shows."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import pairwise

from dossier.gazetteer import find_place
from dossier.language.schema import NameWords
from dossier.model import Block
from dossier.names.agreement import agree_within_article
from dossier.names.arabic import has_article_prefix, join_arabic_names, with_fathers, without_title
from dossier.names.borders import join_surnames, mend_borders, outermost, with_whole_surnames
from dossier.names.brackets import spell_out_acronyms, type_by_brackets
from dossier.names.evidence import opening_position
from dossier.names.foreign import words_of_all_languages
from dossier.names.genitives import is_genitive_of_place
from dossier.names.kinds import places_by_cue, streets_of, with_sure_type
from dossier.names.spans import Found, Line

DATELINE = re.compile(
    r"(?P<place>[^\W\da-zß-ÿ](?:[^\W\da-zß-ÿ]|[ ./'’-]){2,40}?)(?P<behind>,[^()–—]{2,30}?)?\s*(?:\(\s*(?P<agency>[^()]{2,40}?)\s*\)\s*)?(?<=[\s)])(?:--?|[–—])\s"
)
"""DAMASCUS (ANP) -, with the place in capitals; the agency is no actor."""
DAY_OF_MONTH = re.compile(r", *(?:[^\W\d]+\.? \d\d?|\d\d? [^\W\d]+\.?)\s*$")
"""At the end of a dateline: OAK BROOK, Ill., March 2 -."""
SOURCE_CUES = frozenset({"©", "(c)"}) | words_of_all_languages(lambda names: names.source_cues)
"""In every language: an archive labels what it keeps in its own."""
INITIAL = re.compile(r"[A-Z]\.")
MOST_PARTICLES = 3
POSTAL_CODE = re.compile(r"[A-Z]{1,3}-\d{4,5}")
"""What stands before a town in an address: B-4780."""
NOTHING = "--"
"""The sign for an empty field of a table."""
FEWEST_GAPS = 2
"""How often two empty fields stand side by side in the row of a table; a dash in a sentence has no other beside it."""
MOST_CODES = 2
"""Codes between one pair of angle brackets: of the share and of its exchange."""


def correct_names(
    lines: Sequence[Line],
    blocks: Sequence[Block],
    words: NameWords,
    *,
    openers: frozenset[str],
    portfolios: frozenset[str],
) -> None:
    """Mend the names of each line: Arabic articles, organisations by their ending, crossheads, source credits.

    `openers` are words without content, which have a capital only where they open a sentence; `portfolios` the
    folded fields of ministers.
    """
    written: set[str] = set().union(*(line.words for line in lines))
    owners = {word for word in written if words.genitive and _owns(word, words.genitive)}
    hyphened = {word for word in written if "-" in word}
    streets = {word for word in written if word.endswith(words.street_endings)}
    tails = {word for word in hyphened if word[0] == "-" and word[1:].isalpha()}
    arabic = set(filter(has_article_prefix, hyphened))
    for line in lines:
        if not owners.isdisjoint(line.words):
            line.found = _places_in_genitive(line, owners)
        if not tails.isdisjoint(line.words):
            line.found = _heads_of_compounds(line, words, tails)
        if not arabic.isdisjoint(line.words):
            line.found = join_arabic_names(line, words, openers)
        if line.found:
            line.found = mend_borders(line, words, portfolios)
            line.found = type_by_brackets(line, words)
            line.found = [with_sure_type(line, found, words) for found in line.found]
            line.found = [_without_office(line, found, words) for found in places_by_cue(line, words)]
        if not streets.isdisjoint(line.words):
            line.found = streets_of(line, words)
        line.found = spell_out_acronyms(line)
        if line.found:
            whole = (
                without_title(line, with_fathers(line, _with_initial(line, found, words)), words)
                for found in line.found
            )
            line.found = outermost(whole)
    join_surnames(lines, words)
    agree_within_article(lines, words)
    for line in lines:
        if line.found:
            line.found = with_whole_surnames(line, words)
    _read_layout(lines, blocks, words)
    _settle_dateline(lines)


def _read_layout(lines: Sequence[Line], blocks: Sequence[Block], words: NameWords) -> None:
    """Mend what credits, crossheads, datelines, share codes and tables make of the names of each line."""
    told = _names_of_text(lines, blocks)
    for number, line in enumerate(lines):
        kind = blocks[line.block].kind
        opens_block = number == 0 or lines[number - 1].block != line.block
        line.found = [found for found in line.found if not _is_source(line, found)]
        if kind == "crosshead":
            line.found = [found for found in line.found if _is_witnessed(line, found, told)]
        if opens_block:
            line.found = _read_dateline(line, blocks[line.block].text)
        line.found = [
            _without_seat(line, found, words)
            for found in line.found
            if not (_is_ticker(line, found) or _is_month(line, found, words) or _is_sum(line, found, words))
        ]
        if line.found and _is_row(line.words):
            line.found = [found for found in line.found if _is_of_gazetteer(line, found)]


def _is_row(words: Sequence[str]) -> bool:
    """Whether a line is the row of a table, in which only places of the gazetteer are sure."""
    return NOTHING in words and list(pairwise(words)).count((NOTHING, NOTHING)) >= FEWEST_GAPS


def _is_of_gazetteer(line: Line, found: Found) -> bool:
    return find_place(" ".join(line.words[found.first : found.last])) is not None


def _settle_dateline(lines: Sequence[Line]) -> None:
    """The place of the dateline is no person further on, unless a person is called so (BUTLER -; in Butler)."""
    if not lines or not lines[0].found:
        return
    first = lines[0].found[0]
    words = lines[0].words[first.first : first.last]
    if first.type != "place" or len(words) > 1 or not words[0].isupper() or first.first:
        return
    lone = [
        (line, number, found)
        for line in lines
        for number, found in enumerate(line.found)
        if found.type == "person" and line.words[found.last - 1].upper() == words[0]
    ]
    if all(found.last - found.first == 1 for _, _, found in lone):
        for line, number, found in lone:
            line.found[number] = Found(found.first, found.last, "place")


def _places_in_genitive(line: Line, owners: Container[str]) -> list[Found]:
    """The names of a line, with the countries that own something (Frankrijks minister) as places."""
    owning = [position for position, word in enumerate(line.words) if word in owners]
    found = [
        Found(name.first, name.last, "place")
        if name.type == "other" and name.last - name.first == 1 and name.first in owning
        else name
        for name in line.found
    ]
    taken = {position for name in found for position in range(name.first, name.last)}
    found += [Found(position, position + 1, "place") for position in owning if position not in taken]
    return sorted(found, key=lambda name: name.first)


def _owns(word: str, ending: str) -> bool:
    return word.endswith(ending) and word[0].isupper() and is_genitive_of_place(word, ending)


def _heads_of_compounds(line: Line, words: NameWords, tails: Container[str]) -> list[Found]:
    """The names of a line, with the fronts and parties that a compound was cut from (Nusra-Front-strijders)."""
    taken = {position for name in line.found for position in range(name.first, name.last)}
    heads = [
        Found(position, position + 1, "organisation")
        for position, (word, tail) in enumerate(pairwise(line.words))
        if tail in tails and position not in taken and _is_front(word, words)
    ]
    return sorted([*line.found, *heads], key=lambda name: name.first)


def _is_front(word: str, words: NameWords) -> bool:
    return "-" in word and word[0].isupper() and word.lower().endswith(words.organisation_endings)


def _without_office(line: Line, found: Found, words: NameWords) -> Found:
    """The person's name alone where a sentence opens with the office: President Barack Obama.

    A form of address never belongs to a name of several words (Rep John Duncan), and a place before an office is no
    person (U.K. Chancellor).
    """
    size = found.last - found.first
    last = line.words[found.last - 1].lower()
    if found.type == "person" and size > 1 and last in words.offices:
        place = find_place(" ".join(line.words[found.first : found.last - 1]))
        return found if place is None else Found(found.first, found.last - 1, "place")
    if found.type == "person" and size > 2 and line.words[found.first].lower() in words.honorifics:
        return Found(found.first + 1, found.last, "person")
    opens = found.first == 0 and line.words[0].lower() in words.offices | words.honorifics
    if opens and (
        (size > 2 and found.type in ("other", "organisation")) or (size > 1 and found.type == "person")
    ):
        return Found(1, found.last, "person")
    return found


def _with_initial(line: Line, found: Found, words: NameWords) -> Found:
    """A suspect's name whole: Marcel de V."""
    last = found.last
    while (
        last - found.last < MOST_PARTICLES
        and line.words[last : last + 1]
        and line.words[last] in words.particles
    ):
        last += 1
    initial = found.type == "person" and INITIAL.fullmatch("".join(line.words[last : last + 1]))
    alone = (last, last + 1)
    taken = any(
        found.last <= name.first <= last < name.last and (name.first, name.last) != alone
        for name in line.found
    )
    return Found(found.first, last + 1, "person") if initial and not taken else found


def _is_source(line: Line, found: Found) -> bool:
    """Whether the name says where the text or the picture comes from: behind `©`, `bron:` or the like, or (X/AFP)."""
    before = [word.lower() for word in line.words[max(0, found.first - 2) : found.first] if word != ":"]
    if (
        found.first
        and line.words[found.first - 1] == "("
        and line.words[found.last : found.last + 1] == ["/"]
    ):
        return found.type == "person" and line.words[found.last + 2 : found.last + 3] == [")"]
    return (
        bool(before)
        and before[-1] in SOURCE_CUES
        and (before[-1] == "©" or line.words[found.first - 1] == ":" or found.first == 1)
    )


def _is_ticker(line: Line, found: Found) -> bool:
    """Whether the name is the code of a share between angle brackets: Apple Computer Inc <AAPL>, Asea <ASEA ST>."""
    if line.words[found.first - 1 : found.first] != ["<"]:
        return False
    behind = line.words[found.first : found.last + MOST_CODES]
    inside = behind[: behind.index(">")] if ">" in behind else ["no code"]
    return len(inside) >= found.last - found.first and all(word.isupper() for word in inside)


def _is_sum(line: Line, found: Found, words: NameWords) -> bool:
    """Whether the name ends in a unit of money and so belongs to a sum: 1.28 billion H.K. Dlrs."""
    return line.words[found.last - 1].lower() in words.money_units


def _is_month(line: Line, found: Found, words: NameWords) -> bool:
    """Whether the name is a month that opens a sentence, or cut short with a number behind it, as in tables: Mar 6.8."""
    if found.last - found.first > 1:
        return False
    word = line.words[found.first]
    if word in words.opening_months:
        return found.first == opening_position(line.words)
    return word in words.short_months and "".join(line.words[found.last : found.last + 1])[:1].isdigit()


def _without_seat(line: Line, found: Found, words: NameWords) -> Found:
    """The name without what says where its bearer sits (Alberta-based Noble Cultivators), or a postal code before it."""
    if found.last - found.first == 1:
        return found
    head = line.words[found.first]
    seated = head.endswith(words.seat_endings) or POSTAL_CODE.fullmatch(head)
    return Found(found.first + 1, found.last, found.type) if seated else found


def _names_of_text(lines: Sequence[Line], blocks: Sequence[Block]) -> set[str]:
    """In lower case, the names of several words in running text, and the words inside names.

    A sentence's first word is none of them.
    """
    told: set[str] = set()
    for line in lines:
        if blocks[line.block].kind != "crosshead":
            for found in line.found:
                tokens = [token.lower() for token in line.words[found.first : found.last]]
                told.update(tokens if found.first else tokens[1:])
                if len(tokens) > 1:
                    told.add(" ".join(tokens))
    return told


def _is_witnessed(line: Line, found: Found, told: set[str]) -> bool:
    """Whether running text or the gazetteer also has the name of a crosshead; its first word has a capital anyway."""
    tokens = line.words[found.first : found.last]
    name = " ".join(tokens)
    return (
        found.first > 0
        or not told.isdisjoint((tokens[0].lower(), name.lower()))
        or find_place(name) is not None
    )


def _read_dateline(line: Line, text: str) -> list[Found]:
    """The names of a block's first line, its dateline read: places there are places, the agency is nothing."""
    dateline = DATELINE.match(text)
    if not dateline or not _is_dateline(dateline):
        return line.found
    size = sum(end <= dateline.end("place") for _, end in line.spans)
    behind = [
        found
        for found in line.found
        if line.spans[found.first][0] >= (dateline.end("place") if found.type == "place" else dateline.end())
    ]
    borders = [-1, *(number for number in range(size) if line.words[number] == "/"), size]
    places = [Found(before + 1, after, "place") for before, after in pairwise(borders) if after - before > 1]
    return [*places, *behind] if size else line.found


def _is_dateline(dateline: re.Match[str]) -> bool:
    """Whether an agency, the day of the month or the gazetteer says so."""
    dated = DAY_OF_MONTH.search(dateline["behind"] or "") is not None
    return bool(dateline["agency"]) or dated or all(map(find_place, dateline["place"].split("/")))
