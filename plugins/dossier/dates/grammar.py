"""The words of a language made ready for the first stage: patterns compiled once, words by what they can be."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple, TypeAlias

from dossier.dates.index import Index, index_of
from dossier.dates.reading import Slot
from dossier.dates.templates import SLOT, first_words, opening_of, spelt
from dossier.language.date_words import DateWords

_GAP = " {1,3}"
"""What a blank of a pattern stands for; `folded` leaves no other blank in a text."""
_ARTICLES = re.compile(r"\(\?:(?P<articles>(?:[^\W\d_]{2,3} \|?)+)\)\?")
_BLANK = re.compile(r"\[[^\]]*\]| (?P<repeated>[?*])?")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
"""What a number word looks like; there are too many of them to spell out in each pattern."""
_NOT_AFTER = re.compile(r"\(\?<!.*?\)")
_GROUP = re.compile(r"\(\?(?:P<\w+>|<?[=!]|:)")
_LETTERS = re.compile(r"[^\W\d_]+")
_GLUED = re.compile(r"[^\W\d_](?:\?|\((?! ))|(?<! )\)\??(?:[^\W\d_]|\((?! ))|\\w|\\d|\[\^|\[a-z|\{")
"""Where the words of a template do not stand in it as they are."""
_DIGITS = {
    "d": r"(?:3[01]|[12]\d|0?[1-9])(?!\d)",
    "mo": r"(?:1[0-2]|0?[1-9])(?!\d)",
    "y": r"(?:1\d\d\d|2[01]\d\d)(?!\d)",
    "ys": r"(?:1\d\d|20\d)0(?!\d)",
    "yy": r"\d\d(?!\d)",
    "n": r"[1-9]\d?(?!\d)",
    "hour": r"(?:2[0-4]|1\d|0?\d)(?!\d)",
    "minute": r"[0-5]\d(?!\d)",
}
"""The slots that are digits."""
_APART = r"(?<!\w)"
_NUMBER = re.compile(r"\d+(?:[.,]\d)?")
Heads: TypeAlias = dict[tuple[str, int], re.Match[str] | None]
"""The longest head found in a text, by slot and place."""


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
    def head(self) -> str:
        """The slot that the template begins with, where its words stand in a table; patterns share what reads it."""
        slot = SLOT.match(self.template)
        return slot[1] if slot and not slot[2] and slot[1] not in _DIGITS else ""

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The template after its head, with its slots as groups; it matches whole words only."""
        rest = SLOT.sub("", self.template, count=1) if self.head else self.template
        tail = "" if self.template.endswith((r"\.", r"\.?")) else r"(?!\w)"
        return re.compile(rf"{'' if self.head else _APART}(?:{_filled(self.words, rest)}){tail}")

    def match(self, lower: str, start: int, heads: Heads | None = None) -> Match | None:
        """The match at a place; of several the one with the longest head. Patterns share `heads` in one text."""
        if not self.head:
            whole = self.regex.match(lower, start)
            return Match(self, self._first(start, whole), whole.end(), start, start, whole) if whole else None
        head = self._head(lower, start, {} if heads is None else heads)
        while head:
            end = head.end()
            rest = self.regex.match(lower, end)
            if rest:
                return Match(self, self._first(start, rest), rest.end(), start, end, rest)
            head = _head_regex(self.words, self.head).match(lower, start, _shorter(lower, start, end))
        return None

    def _head(self, lower: str, start: int, heads: Heads) -> re.Match[str] | None:
        """The longest head at a place, looked for once however many patterns begin with it."""
        place = self.head, start
        if place not in heads:
            heads[place] = _head_regex(self.words, self.head).match(lower, start)
        return heads[place]

    def _first(self, start: int, match: re.Match[str]) -> int:
        """Where the form of a match begins: after its `lead`, with the article before it."""
        if "lead" in self.regex.groupindex and match["lead"] is not None:
            return match.end("lead")
        lower = match.string
        for article in self.articles:
            if lower.endswith(article, 0, start):
                first = start - len(article)
                return first if not first or not lower[first - 1].isalnum() else start
        return start


class Match(NamedTuple):
    """Where a pattern matches; what its words mean is read only when nothing longer stands there."""

    pattern: Pattern
    start: int
    """Where its form begins: after the `lead` and with the article, which are not of the match itself."""
    end: int
    opening: int
    head_end: int
    """The head stands from `opening` to here; nothing when the pattern has none."""
    rest: re.Match[str]

    @property
    def spans(self) -> dict[str, tuple[int, int]]:
        """Where the words of each slot stand that is filled."""
        rest = self.rest
        spans = {self.pattern.head: (self.opening, self.head_end)} if self.pattern.head else {}
        for name in rest.re.groupindex:
            if rest.start(name) >= 0 and name != "lead":
                spans[name] = rest.span(name)
        return spans


def _shorter(lower: str, start: int, end: int) -> int:
    """Where a head of fewer tokens may end: `may` of `may.`, `two` of `two-day`."""
    if lower[end - 1] == ".":
        return end - 1
    return max(start, lower.rfind(" ", start, end), lower.rfind("-", start, end))


@dataclass(frozen=True, eq=False)
class Phrase:
    """A pattern of words beside a date, compiled when first asked and tried only at words that it can begin with."""

    pattern: str

    @cached_property
    def regex(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    @cached_property
    def starts(self) -> re.Pattern[str] | None:
        """Where a match can begin; none when that is anywhere."""
        words = first_words(self.pattern)
        return re.compile(rf"\b(?:{spelt(words, _GAP)})") if words else None

    def search(self, text: str) -> re.Match[str] | None:
        """The first match."""
        if self.starts is None:
            return self.regex.search(text)
        for start in self.starts.finditer(text):
            match = self.regex.match(text, start.start())
            if match:
                return match
        return None


@dataclass(frozen=True, eq=False)
class Lead(Phrase):
    """What may stand just before a date, compiled when a text first has a word for it."""

    words: frozenset[str] | None
    """Words of which one ends each match that ends in a word; none when the pattern leaves words open."""

    def search(self, text: str) -> re.Match[str] | None:
        """The match at the end of the text; one look at its last word tells nearly always that there is none."""
        if self.words is None:
            return super().search(text)
        return None if ends_in_other(text, self.words) else self.regex.search(text)


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
    called_off: re.Pattern[str]
    backward: Lead
    offset_after: re.Pattern[str]
    offset_before: re.Pattern[str]
    onward: Lead
    intended: Lead
    part_of: Lead
    noun_link: Lead
    yardstick: Lead
    aside: Lead
    since_then: re.Pattern[str]
    indefinite: Lead
    barred_before: Lead
    barred_after: re.Pattern[str]
    infinitive_leads: frozenset[str]
    """Words right after which a verb is an infinitive: marks of one, and verbs that look ahead."""
    compound: re.Pattern[str]
    attributive: re.Pattern[str]
    participle: re.Pattern[str]
    future_phrase: Phrase
    prospect: Phrase
    supposed: Phrase


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
        called_off=re.compile(_spaced(words.called_off)),
        backward=_before(words.backward),
        offset_after=_between(words.offset_after),
        offset_before=_between(words.offset_before),
        onward=_before(words.onward),
        intended=_before(words.intended),
        part_of=_before(words.part_of, _filled(words, words.part_of)),
        noun_link=_before(words.noun_link),
        yardstick=_before(words.yardstick),
        aside=_before(words.aside),
        since_then=re.compile(words.since_then),
        indefinite=_before(words.indefinite),
        barred_before=_before(words.barred_before),
        barred_after=re.compile(_spaced(words.barred_after)),
        infinitive_leads=words.infinitive_marks | words.future_verbs,
        compound=re.compile(words.compound),
        attributive=re.compile(words.attributive),
        participle=re.compile(words.participle),
        future_phrase=Phrase(words.future_phrase),
        prospect=Phrase(words.prospect),
        supposed=Phrase(words.supposed),
    )


@cache
def slot_regex(words: DateWords, name: str) -> str:
    """The alternatives that a slot stands for, as a regular expression without its group.

    A `count` may match a word that is no number: `meaning_of` tells.
    """
    suffix = "(?:" + "|".join(map(re.escape, words.ordinal_suffix)) + r")"
    if name == "d":
        return rf"{_DIGITS[name]}(?:{suffix}\b)?"
    if name in _DIGITS:
        return _DIGITS[name]
    known: Collection[str] = getattr(words, name)
    if name == "count":
        phrases = [word for word in known if not _WORD.fullmatch(word)]
        return "|".join((spelt(phrases, _GAP), _WORD.pattern, r"\d{1,4}(?:[.,]\d)?(?!\d)"))
    alternatives = [spelt(known, _GAP)] if known else []
    if name == "ordinal":
        alternatives.append(rf"\d{{1,2}}{suffix}")
    return "|".join(alternatives) or r"(?!)"


@cache
def _head_regex(words: DateWords, name: str) -> re.Pattern[str]:
    """Any word of a table where a pattern begins with it."""
    return re.compile(rf"{_APART}(?:{slot_regex(words, name)})")


def meaning_of(words: DateWords, name: str, text: str) -> Slot:
    """What the text matched by a slot means: a number, a code or the text itself."""
    if name in ("past", "coming", "rest"):
        return text
    key = " ".join(text.split())
    table: Mapping[str, Slot] = getattr(words, name, {})
    if key in table:
        return table[key]
    number = _NUMBER.match(key) if key[:1].isdigit() else None
    if number is None:
        return key
    value = float(number.group().replace(",", "."))
    return int(value) if value == int(value) else value


def _spaced(template: str) -> str:
    """The template with each blank outside square brackets standing for a run of blanks."""

    def gap(match: re.Match[str]) -> str:
        if match.group()[0] != " ":
            return match.group()
        return f"(?:{_GAP}){match['repeated']}" if match["repeated"] else _GAP

    return _BLANK.sub(gap, template)


def _filled(words: DateWords, template: str) -> str:
    """The template with its slots as named groups."""

    def slot(match: re.Match[str]) -> str:
        return f"(?P<{match[1]}{match[2]}>{slot_regex(words, match[1])})"

    return SLOT.sub(slot, _spaced(template))


def _before(template: str, filled: str = "") -> Lead:
    """The pattern of a template; of one whose slots are `filled`, words follow the last slot."""
    plain = _GROUP.sub("(", _NOT_AFTER.sub("", SLOT.split(template)[-1]))
    words = None if _GLUED.search(plain) else frozenset(_LETTERS.findall(plain))
    return Lead(rf"(?<!\w)(?:{filled or _spaced(template)})[\s\xa0]*\Z", words)


def _between(template: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{_spaced(template)})[\s\xa0]*\Z")
