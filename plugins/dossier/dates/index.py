"""Between a sentence and the patterns of its language: which are worth trying in it, and at which of its tokens.

Trying each pattern everywhere would cost twenty times as much: most sentences hold no date, most patterns none of
the words of a sentence that does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import partial
from itertools import chain

from dossier.dates.templates import MARKS, Asked, commonness
from dossier.language.date_words import DateWords

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_SLOTS = (
    "month", "weekday", "day", "daypart", "part", "weekdaypart", "bare", "unit", "count", "ordinal", "shift",
    "season", "holiday", "known", "tens", "hour_word", "midday", "half_day", "near", "past", "coming",
)  # fmt: skip
_DIGITS = frozenset({"#", "<count>", "<ordinal>"})
_YEARS = frozenset({"#", "<count>", "<y>"})
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_ANY_DIGITS, _FOUR_DIGITS = "0", "0000"
"""Keys under which the tables hold what digits can be."""


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """The patterns of a language by the tokens that they ask for; a pattern goes by its place in the language."""

    senses: Mapping[str, int]
    """What a token can be, a bit a sense."""
    near: Mapping[str, tuple[int, ...]]
    """The patterns of whose rarest needs the token meets one."""
    starts: Mapping[str, frozenset[int]]
    """The patterns that can begin with the token."""
    needs: Sequence[tuple[int, ...]]
    """For each pattern the sets of senses of which a sentence must hold one each."""


def index_of(words: DateWords, asked: Sequence[Asked]) -> Index:
    """The index of what the patterns of a language ask, in their order."""
    needed = sorted(set(chain.from_iterable(chain.from_iterable(one.needs for one in asked))))
    bits = {sense: 1 << number for number, sense in enumerate(needed)}
    near: dict[str, list[int]] = {}
    starts: dict[str, list[int]] = {}
    for place, one in enumerate(asked):
        for sense in min(one.needs, key=commonness):
            near.setdefault(sense, []).append(place)
        for sense in one.firsts:
            starts.setdefault(sense, []).append(place)
    told = _tokens_of_senses(words, bits, partial(_telling, {*words.unit, *words.month, *words.weekday}))
    begun = _tokens_of_senses(words, starts, lambda tokens: tokens[0])
    return Index(
        {token: _either(bits, found) for token, found in told.items()},
        {
            token: tuple(sorted({place for sense in found for place in near.get(sense, ())}))
            for token, found in told.items()
        },
        {token: frozenset(chain(*(starts[sense] for sense in found))) for token, found in begun.items()},
        [tuple(_either(bits, needs) for needs in one.needs) for one in asked],
    )


def _telling(common: Set[str], tokens: list[str]) -> str:
    """The token of a name that tells most: the longest that is no unit, month or weekday by itself."""
    return max(reversed([token for token in tokens if token not in common] or tokens), key=len)


def _either(bits: Mapping[str, int], senses: Iterable[str]) -> int:
    return sum(bits[sense] for sense in set(senses))


def _tokens_of_senses(
    words: DateWords, asked: Mapping[str, object], telling: Callable[[list[str]], str]
) -> dict[str, set[str]]:
    """The senses that patterns ask for, by token: of a word of more tokens by the `telling` one."""
    senses: dict[str, set[str]] = {sense: {sense} for sense in asked if sense[0] not in "<#"}
    for name in _SLOTS:
        if f"<{name}>" in asked:
            for word in getattr(words, name):
                senses.setdefault(telling(_TOKEN.findall(word)), set()).add(f"<{name}>")
    for key, digits in ((_ANY_DIGITS, _DIGITS), (_FOUR_DIGITS, _YEARS)):
        senses[key] = {sense for sense in digits if sense in asked}
    for token in [token for token in senses if token[0].isdigit()]:
        senses[token] |= senses[_FOUR_DIGITS if len(token) == len(_FOUR_DIGITS) else _ANY_DIGITS]
    return senses


def patterns_in(index: Index, lower: str) -> set[int]:
    """The patterns whose needs a sentence in lower case meets."""
    tokens = index.senses.keys() & _TOKEN.findall(lower)
    tokens.update(mark for mark in MARKS if mark in lower)
    if _DIGIT.search(lower):
        tokens.add(_ANY_DIGITS)
        if _YEAR.search(lower):
            tokens.add(_FOUR_DIGITS)
    senses, near = 0, set[int]()
    for token in tokens:
        senses |= index.senses[token]
        near.update(index.near[token])
    found = set()
    for place in near:
        for needed in index.needs[place]:
            if not senses & needed:
                break
        else:
            found.add(place)
    return found


def tries_in(index: Index, lower: str, patterns: set[int]) -> Iterator[tuple[int, int]]:
    """Where in a sentence to try which of the `patterns`: code point and pattern, in reading order."""
    for match in _TOKEN.finditer(lower):
        token, start = match.group(), match.start()
        begun = index.starts.get(token)
        if begun is None:
            if not token[0].isdigit():
                continue
            begun = index.starts[_digits(token)]
        if begun.isdisjoint(patterns):
            continue
        for place in sorted(begun & patterns):
            yield start, place
            if start and lower[start - 1] == "'":
                yield start - 1, place


def _digits(token: str) -> str:
    return _FOUR_DIGITS if len(token) == len(_FOUR_DIGITS) else _ANY_DIGITS
