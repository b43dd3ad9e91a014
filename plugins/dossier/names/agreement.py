"""Names that an article tells elsewhere: a surname the model passed over, two names that it took for one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from dossier.model import MentionType
from dossier.names.capitals import has_article_prefix
from dossier.names.evidence import is_shouted
from dossier.names.spans import Found, Line


def agree_within_article(lines: Sequence[Line]) -> None:
    """Split names that end in a person known elsewhere, and add the surnames and full names passed over."""
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
    for line in lines:
        if line.found:
            line.found = [part for found in line.found for part in _split(line.words, found, persons)]
        if endings:
            line.found = _with_particles(line, endings)
        if surnames:
            line.found = [_as_bearer(line.words, found, surnames) for found in line.found]
    known = _sure_names(lines)
    for line in lines:
        if line.found and is_shouted(line.words):
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


def _as_bearer(tokens: Sequence[str], found: Found, surnames: set[str]) -> Found:
    """A lone surname as a person when the article has it in full with its Arabic article (Assad, al-Assad)."""
    lone = found.last - found.first == 1 and without_arabic_article(tokens[found.first]) in surnames
    return Found(found.first, found.last, "person") if lone else found


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


def without_arabic_article(word: str) -> str:
    """The name behind its article: Assad for al-Assad; the word itself when there is none."""
    return word.partition("-")[2] if has_article_prefix(word) else word


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


def spell_out_acronyms(line: Line) -> list[Found]:
    """The names of a line; words whose initials stand behind them in brackets are one organisation.

    Artsen zonder Grenzen (AZG): small words count when their initial is in the acronym.
    """
    found = line.found
    if "(" not in line.words:
        return found
    for position in range(2, len(line.words) - 1):
        acronym = line.words[position]
        bracketed = line.words[position - 1] == "(" and line.words[position + 1] == ")"
        if bracketed and acronym.isupper() and acronym.isalpha() and 1 < len(acronym) < 7:
            first = _initials_from(line.words[: position - 1], acronym.lower())
            if first < position - 2:
                full = Found(first, position - 1, "organisation")
                apart = [name for name in found if name.last <= first or name.first >= position - 1]
                apart = [name for name in apart if name.first != position]
                found = [*apart, full, Found(position, position + 1, "organisation")]
    return sorted(found, key=lambda name: name.first)


def _initials_from(words: Sequence[str], acronym: str) -> int:
    """Where the words begin whose initials are the acronym; past the last word when there are none."""
    position = len(words)
    for letter in reversed(acronym):
        position -= 1
        skipped = 0
        while (
            position >= 0
            and words[position][0].lower() != letter
            and words[position].islower()
            and skipped < 2
        ):
            position -= 1
            skipped += 1
        if position < 0 or words[position][0].lower() != letter:
            return len(words)
    return position if words[position][0].isupper() else len(words)
