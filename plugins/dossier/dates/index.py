"""Between a sentence and the patterns of its language: which are worth trying at which of its tokens.

Trying each pattern everywhere would cost fifty times as much. Two tokens side by side tell nearly always that none
can match there: few words open a date, and fewer yet can follow the one that did.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import reduce
from itertools import chain, repeat
from operator import or_
from typing import TypeAlias

from dossier.dates.templates import SUFFIX, Opening
from dossier.language.date_words import DateWords

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_WORD = re.compile(r"\w+")
"""The same tokens where a text has neither digit nor underscore, in half the time."""
_ASCII_WORDS = bytes(place if chr(place).isalnum() or place == ord("_") else ord(" ") for place in range(256))
"""Leaves of ASCII the letters, digits and underscores."""
_MIXED = re.compile(r"[\d_]")
_SLOTS = (
    "month", "weekday", "day", "daypart", "part", "weekdaypart", "bare", "unit", "count", "ordinal", "shift",
    "season", "holiday", "known", "tens", "hour_word", "midday", "half_day", "near", "past", "coming",
)  # fmt: skip
_MARKED = "."
"""Goes before the key of digits that follow a mark on the token before."""
_DIGITS = {
    "0": ("#", "<count>", "<count>=", "<ordinal>"),
    "00": ("#", "<count>", "<count>=", "<ordinal>"),
    "000": ("<count>", "<count>="),
    "0000": ("#", "<count>", "<count>=", "<y>"),
}
"""What digits can be, by their number."""
_BLANKS = 8
"""Blanks over which a mark before digits is looked for."""
REACH = 12
"""No match is longer, in tokens."""
_NONE: frozenset[int] = frozenset()
Tries: TypeAlias = tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]
"""What patterns need besides the two tokens that they begin with, and the patterns that need it."""


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """The patterns of a language by how they can begin; a pattern goes by its place in the language."""

    alone: Mapping[str, frozenset[int]]
    """The patterns that can match the token by itself."""
    first: Mapping[str, frozenset[int]]
    """The patterns that can begin with the token and go on."""
    second: Mapping[str, frozenset[int]]
    """The patterns in which the token can come second."""
    openers: Set[str]
    """The tokens with which any pattern can begin."""
    senses: Mapping[str, int]
    """Of which needs a token tells, a bit a sense."""
    needs: Sequence[tuple[int, ...]]
    """For each pattern the sets of senses of which its match must hold one each."""
    pairs: dict[tuple[str, str], Tries] = field(default_factory=dict)
    """What is worth trying at two tokens, as far as met."""

    def tries(self, token: str, following: str) -> Tries:
        """The patterns that can begin with `token` when `following` is next, those with like needs together."""
        both = self.first.get(token, _NONE) & self.second.get(following, _NONE)
        held = self.senses.get(token, 0) | self.senses.get(following, 0)
        alike: dict[tuple[int, ...], list[int]] = {}
        for place in sorted(both | self.alone.get(token, _NONE)):
            lacking = tuple(needed for needed in self.needs[place] if not needed & held)
            alike.setdefault(lacking, []).append(place)
        return tuple((needs, tuple(places)) for needs, places in alike.items())


def index_of(words: DateWords, openings: Sequence[Opening]) -> Index:
    """The index of the patterns of a language, of which `openings` tells how they begin, in their order."""
    needed = sorted(set(chain.from_iterable(chain.from_iterable(one.needs for one in openings))))
    bits = {sense: 1 << number for number, sense in enumerate(needed)}
    senses = _senses(words, {sense for one in openings for sense in one.firsts | one.seconds | one.singles})
    alone = _by_token(senses, [one.singles for one in openings])
    first = _by_token(senses, [one.firsts if one.seconds else () for one in openings])
    return Index(
        alone,
        first,
        _by_token(senses, [one.seconds for one in openings]),
        alone.keys() | first.keys(),
        {token: held for token, ones in _told(words, bits).items() if (held := _either(bits, ones))},
        [tuple(_either(bits, needs) for needs in one.needs) for one in openings],
    )


def _either(bits: Mapping[str, int], senses: Iterable[str]) -> int:
    return sum(bits.get(sense, 0) for sense in senses)


def _by_token(senses: Mapping[str, set[str]], wanted: Sequence[Iterable[str]]) -> dict[str, frozenset[int]]:
    """The places in `wanted` where one of the senses of a token stands, by token; most tokens share their senses."""
    places: dict[str, list[int]] = {}
    for place, ones in enumerate(wanted):
        for sense in ones:
            places.setdefault(sense, []).append(place)
    found: dict[frozenset[str], frozenset[int]] = {}
    for ones in map(frozenset, senses.values()):
        if ones not in found:
            found[ones] = frozenset(chain.from_iterable(places.get(sense, ()) for sense in ones))
    return {token: here for token, ones in senses.items() if (here := found[frozenset(ones)])}


def _senses(words: DateWords, asked: set[str]) -> dict[str, set[str]]:
    """What a token can be, of the senses that patterns ask for."""
    senses: dict[str, set[str]] = {sense: {sense} for sense in asked if sense[0] not in "<#."}
    for name in _SLOTS:
        for word in getattr(words, name):
            first, *rest = map(_key, _TOKEN.findall(word))
            senses.setdefault(first, set()).update((f"<{name}>",) if rest else (f"<{name}>", f"<{name}>="))
            if rest:
                senses.setdefault(rest[0], set()).add(f"<{name}>+")
    for suffix in words.ordinal_suffix:
        senses.setdefault(suffix, set()).add(SUFFIX)
    for key, ones in _DIGITS.items():
        senses.setdefault(key, set()).update(ones)
        senses[_MARKED + key] = senses[key] | ({".#"} if "#" in ones else set())
    senses[_MARKED + "0"].add("<count>+")
    return senses


def _told(words: DateWords, needed: Iterable[str]) -> dict[str, set[str]]:
    """Of which needs a token tells; of a word of more tokens the one that tells most, of digits their suffix."""
    told: dict[str, set[str]] = {sense: {sense} for sense in needed if sense[0] not in "<#."}
    common = {*words.unit, *words.month, *words.weekday}
    for name in _SLOTS:
        for word in getattr(words, name):
            tokens = [_key(token) for token in _TOKEN.findall(word)]
            rarest = max(reversed([token for token in tokens if token not in common] or tokens), key=len)
            told.setdefault(rarest, set()).add(f"<{name}>")
    for suffix in words.ordinal_suffix:
        told.setdefault(suffix, set()).add("<ordinal>")
    for key, ones in _DIGITS.items():
        told.setdefault(key, set()).update(set(ones) - {"<ordinal>"})
        told[_MARKED + key] = told[key]
    return told


def _key(token: str) -> str:
    """The key of a token in the tables, where digits are told apart by their number alone."""
    return "0" * len(token) if token[0].isdigit() else token


def tries_in(index: Index, lower: str) -> list[tuple[int, int]]:
    """Where in a sentence in lower case to try which pattern: code point and pattern, in order."""
    tokens = _words_of(lower)
    keys = tokens
    if not "".join(tokens).isalpha() and _MIXED.search(lower):
        tokens, keys = _split_at_digits(tokens, lower)
    met = _met(index, keys)
    if not met:
        return []
    starts = _starts_of(tokens[: met[-1][0] + 1], lower)
    tries = []
    for number, places in met:
        start = starts[number]
        tries += [(start, place) for place in places]
        if start and lower[start - 1] == "'":
            tries += [(start - 1, place) for place in places]
    tries.sort()
    return tries


def _met(index: Index, keys: list[str]) -> list[tuple[int, tuple[int, ...]]]:
    """Numbers of tokens and the patterns to try there: those that find what they need in their reach."""
    met = []
    senses = index.senses.get
    for number, tries in _openings(index, keys):
        held = -1
        for needs, places in tries:
            if needs and held < 0:
                held = reduce(or_, map(senses, keys[number : number + REACH], repeat(0)))
            for needed in needs:
                if not held & needed:
                    break
            else:
                met.append((number, places))
    return met


def _openings(index: Index, keys: list[str]) -> Iterator[tuple[int, Tries]]:
    """The tokens at which a match can begin, by number, each with what is worth trying there."""
    openers, alone, second, pairs = index.openers, index.alone, index.second, index.pairs
    following = [*keys[1:], ""]
    for number in [number for number, key in enumerate(keys) if key in openers]:
        key, after = keys[number], following[number]
        if after not in second:
            if key not in alone:
                continue
            after = ""
        tries = pairs.get((key, after))
        if tries is None:
            tries = pairs[key, after] = index.tries(key, after)
        if tries:
            yield number, tries


def _words_of(lower: str) -> list[str]:
    """The words of a text in lower case with their digits and underscores, in a fifth of the time where all is ASCII."""
    if lower.isascii():
        return lower.encode().translate(_ASCII_WORDS).decode().split()
    return _WORD.findall(lower)


def _starts_of(tokens: Iterable[str], lower: str) -> list[int]:
    """Where the tokens of a text stand; between two of them there is nothing that a token can hold."""
    starts, end = [], 0
    for token in tokens:
        start = lower.index(token, end)
        starts.append(start)
        end = start + len(token)
    return starts


def _split_at_digits(words: list[str], lower: str) -> tuple[list[str], list[str]]:
    """The tokens of the words and their keys, digits that follow a mark told apart from others.

    Where such a word stands is found by its digits, which no word of letters between it and the one before has.
    """
    tokens: list[str] = []
    keys: list[str] = []
    done = end = 0
    for number in [number for number, word in enumerate(words) if not word.isalpha()]:
        plain, word = words[done:number], words[number]
        tokens += plain
        keys += plain
        done, start = number + 1, lower.index(word, end)
        end = start + len(word)
        if word.isdecimal():
            tokens.append(word)
            keys.append(_key_at(start, word, lower))
            continue
        for match in _TOKEN.finditer(lower, start, end):
            tokens.append(match.group())
            keys.append(_key_at(match.start(), match.group(), lower))
    return tokens + words[done:], keys + words[done:]


def _key_at(start: int, token: str, lower: str) -> str:
    """The key of a token that may be digits, with the mark before it if there is one."""
    key = _key(token)
    if key not in _DIGITS or not start:
        return key
    before = lower[max(0, start - _BLANKS) : start].rstrip()
    if lower[start - 1] == "_" or (before and not before[-1].isalnum() and before[-1] != "_"):
        return _MARKED + key
    return key
