"""The words of a language made ready for the first stage: patterns compiled once, words by what they can be."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from dossier.dates.index import Index, index_of
from dossier.dates.reading import Slot
from dossier.dates.templates import SLOT, opening_of, spelt
from dossier.language.date_words import DateWords

_GAP = r"(?:[\s\xa0]{1,3})"
_ARTICLES = re.compile(r"\(\?:(?P<articles>(?:[^\W\d_]{2,3} \|?)+)\)\?")
_BLANK = re.compile(r"\[[^\]]*\]| ")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
"""What a number word looks like; there are too many of them to spell out in each pattern."""
_NOT_AFTER = re.compile(r"\(\?<!.*?\)")
_GROUP = re.compile(r"\(\?(?:P<\w+>|<?[=!]|:)")
_LETTERS = re.compile(r"[^\W\d_]+")
_GLUED = re.compile(r"[^\W\d_](?:\?|\((?! ))|(?<! )\)\??(?:[^\W\d_]|\((?! ))|\\w|\\d|\[\^|\[a-z|\{")
"""Where the words of a template do not stand in it as they are."""
_YEAR = r"1\d\d\d|2[01]\d\d"
_NUMBER = re.compile(r"\d+(?:[.,]\d)?")


@dataclass(frozen=True, eq=False)
class Pattern:
    """One pattern, compiled when a sentence first has what it asks for."""

    rule: str
    articles: tuple[str, ...]
    """Words of which one may stand before a match and then belongs to it (`de `)."""
    template: str
    """The template without them."""
    words: DateWords

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The template with its slots as groups; it matches whole words only."""
        tail = "" if self.template.endswith((r"\.", r"\.?")) else r"(?!\w)"
        return re.compile(rf"(?<!\w)(?:{_filled(self.words, self.template)}){tail}")

    def start_of(self, lower: str, start: int) -> int:
        """Where a match begins once the article before it is counted in."""
        for article in self.articles:
            if lower.endswith(article, 0, start):
                first = start - len(article)
                return first if not first or not lower[first - 1].isalnum() else start
        return start


class Lead(NamedTuple):
    """What may stand just before a date."""

    regex: re.Pattern[str]
    words: frozenset[str] | None
    """Words of which one ends each match that ends in a word; none when the pattern leaves words open."""

    def search(self, before: str) -> re.Match[str] | None:
        """The match at the end of `before`; one look at its last word tells nearly always that there is none."""
        return None if ends_in_other(before, self.words) else self.regex.search(before)


def ends_in_other(before: str, words: frozenset[str] | None) -> bool:
    """Whether a text ends in a word and a blank, and the word is none of `words`."""
    if words is None or before[-1:] != " ":
        return False
    last = before[before.rfind(" ", 0, -1) + 1 : -1]
    return last.isalpha() and last not in words


def words_of(leads: Sequence[Lead]) -> frozenset[str] | None:
    """The words of all patterns; none when one of them leaves words open."""
    known = [lead.words for lead in leads if lead.words is not None]
    return frozenset[str]().union(*known) if len(known) == len(leads) else None


def pattern_of(words: DateWords, rule: str, template: str) -> Pattern:
    """The pattern of a template; an optional article in front is read by itself, since many patterns have one."""
    head = _ARTICLES.match(template)
    if head is None:
        return Pattern(rule, (), template, words)
    return Pattern(rule, tuple(head["articles"].split("|")), template[head.end() :], words)


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """The compiled patterns of one language."""

    words: DateWords
    patterns: tuple[Pattern, ...]
    index: Index
    edges: tuple[tuple[str, Lead], ...]
    directions: tuple[tuple[str, Lead], ...]
    approximate: Lead
    qualifiers: frozenset[str] | None
    """Words in which any of the three above ends: most dates have none before them, and one look tells."""
    day_joint: re.Pattern[str]
    time_joint: re.Pattern[str]
    range_lead: Lead
    range_joint: re.Pattern[str]
    pair_lead: Lead
    pair_joint: re.Pattern[str]
    forward: Lead
    backward: Lead
    offset_after: re.Pattern[str]
    offset_before: re.Pattern[str]
    onward: Lead
    intended: Lead
    part_of: Lead
    noun_link: Lead
    indefinite: Lead
    barred_before: Lead
    barred_after: re.Pattern[str]
    compound: re.Pattern[str]
    attributive: re.Pattern[str]
    participle: re.Pattern[str]
    future_phrase: re.Pattern[str]
    prospect: re.Pattern[str]
    supposed: re.Pattern[str]


@cache
def grammar_of(words: DateWords) -> Grammar:
    """The grammar of a language, compiled at its first use."""
    patterns = tuple(pattern_of(words, rule, template) for rule, template in words.patterns)
    edges = tuple((name, _before(template)) for name, template in words.edges)
    directions = tuple((name, _before(template)) for name, template in words.directions)
    approximate = _before(words.approximate)
    return Grammar(
        words,
        patterns,
        index_of(words, [opening_of(pattern.template) for pattern in patterns]),
        edges=edges,
        directions=directions,
        approximate=approximate,
        qualifiers=words_of([approximate, *(lead for _, lead in edges + directions)]),
        day_joint=_between(words.day_joint),
        time_joint=_between(words.time_joint),
        range_lead=_before(words.range_lead),
        range_joint=_between(words.range_joint),
        pair_lead=_before(words.pair_lead),
        pair_joint=_between(words.pair_joint),
        forward=_before(words.forward),
        backward=_before(words.backward),
        offset_after=_between(words.offset_after),
        offset_before=_between(words.offset_before),
        onward=_before(words.onward),
        intended=_before(words.intended),
        part_of=_before(words.part_of, _filled(words, words.part_of)),
        noun_link=_before(words.noun_link),
        indefinite=_before(words.indefinite),
        barred_before=_before(words.barred_before),
        barred_after=re.compile(_spaced(words.barred_after)),
        compound=re.compile(words.compound),
        attributive=re.compile(words.attributive),
        participle=re.compile(words.participle),
        future_phrase=re.compile(words.future_phrase),
        prospect=re.compile(words.prospect),
        supposed=re.compile(words.supposed),
    )


@cache
def slot_regex(words: DateWords, name: str) -> str:
    """The alternatives that a slot stands for, as a regular expression without its group.

    A `count` may match a word that is no number: `meaning_of` tells.
    """
    suffix = "(?:" + "|".join(map(re.escape, words.ordinal_suffix)) + r")"
    digits = {
        "d": rf"(?:3[01]|[12]\d|0?[1-9])(?!\d)(?:{suffix}\b)?",
        "mo": r"(?:1[0-2]|0?[1-9])(?!\d)",
        "y": rf"(?:{_YEAR})(?!\d)",
        "ys": r"(?:1\d\d|20\d)0(?!\d)",
        "yy": r"\d\d(?!\d)",
        "n": r"[1-9]\d?(?!\d)",
        "hour": r"(?:2[0-4]|1\d|0?\d)(?!\d)",
        "minute": r"[0-5]\d(?!\d)",
    }
    if name in digits:
        return digits[name]
    known: Collection[str] = getattr(words, name)
    if name == "count":
        phrases = [word for word in known if not _WORD.fullmatch(word)]
        return "|".join((spelt(phrases, _GAP), _WORD.pattern, r"\d{1,4}(?:[.,]\d)?(?!\d)"))
    alternatives = [spelt(known, _GAP)] if known else []
    if name == "ordinal":
        alternatives.append(rf"\d{{1,2}}{suffix}")
    return "|".join(alternatives) or r"(?!)"


def meaning_of(words: DateWords, name: str, text: str) -> Slot:
    """What the text matched by a slot means: a number, a code or the text itself."""
    if name in ("past", "coming", "rest"):
        return text
    key = " ".join(text.split())
    table: Mapping[str, Slot] = getattr(words, name, {})
    if key in table:
        return table[key]
    number = _NUMBER.match(key)
    if number is None:
        return key
    value = float(number.group().replace(",", "."))
    return int(value) if value == int(value) else value


def _spaced(template: str) -> str:
    """The template with each blank outside square brackets standing for a run of blanks."""
    return _BLANK.sub(lambda match: _GAP if match.group() == " " else match.group(), template)


def _filled(words: DateWords, template: str) -> str:
    """The template with its slots as named groups."""

    def slot(match: re.Match[str]) -> str:
        return f"(?P<{match[1]}{match[2]}>{slot_regex(words, match[1])})"

    return SLOT.sub(slot, _spaced(template))


def _before(template: str, filled: str = "") -> Lead:
    """The pattern of a template; of one whose slots are `filled`, words follow the last slot."""
    plain = _GROUP.sub("(", _NOT_AFTER.sub("", SLOT.split(template)[-1]))
    words = None if _GLUED.search(plain) else frozenset(_LETTERS.findall(plain))
    return Lead(re.compile(rf"(?<![\w])(?:{filled or _spaced(template)})[\s\xa0]*\Z"), words)


def _between(template: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{_spaced(template)})[\s\xa0]*\Z")
