"""Whole numbers as text: the postings inside a shard."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate
from operator import sub

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
"""Six bits a sign: the low five are the number's, the sixth says that more follow; low bits come first."""

_VALUES = {sign: value for value, sign in enumerate(DIGITS)}

Postings = tuple[list[int], list[tuple[int, int]]]
"""Document numbers, the highest first, and the frequencies other than 1 by place among them."""


def _spell(number: int) -> str:
    signs = ""
    while number > 31:
        signs += DIGITS[32 | number & 31]
        number >>= 5
    return signs + DIGITS[number]


_SPELLED = [_spell(number) for number in range(1 << 15)]


def spell(number: int) -> str:
    """A number, not negative, as one to several signs.

    >>> spell(1), spell(40)
    ('B', 'oB')
    """
    return _SPELLED[number] if number < 32768 else _spell(number)


def read_numbers(text: str) -> list[int]:
    """The numbers that were spelled one after the other.

    >>> read_numbers("BoB")
    [1, 40]
    """
    numbers, number, shift = [], 0, 0
    for sign in text:
        value = _VALUES[sign]
        number |= (value & 31) << shift
        if value < 32:
            numbers.append(number)
            number = shift = 0
        else:
            shift += 5
    return numbers


def spell_postings(numbers: Sequence[int], frequent: Iterable[tuple[int, int]] = ()) -> str:
    """Document numbers, the highest first, and frequencies other than 1 as (place among them, frequency).

    The highest number and how many follow it; when some do, the distance to the lowest and the steps down
    as Rice codes, six bits a sign; then every frequency as the places passed since the one before, and the
    frequency less two. "" for none.

    >>> spell_postings([9, 4], [(1, 3)])
    'JBFgBB'
    """
    if not numbers:
        return ""
    top, following = numbers[0], len(numbers) - 1
    if not following:
        head = spell(top) + "A"
    else:
        distance = top - numbers[-1]
        codes = _codes(_width(distance, following))
        steps = "".join(map(codes.__getitem__, map(sub, numbers, numbers[1:])))
        head = spell(top) + spell(following) + spell(distance) + _pack(steps)
    return head + _spell_frequent(frequent) if frequent else head


def read_postings(text: str) -> Postings:
    """The postings that `spell_postings` spelled.

    >>> read_postings('JBFgBB')
    ([9, 4], [(1, 3)])
    """
    if not text:
        return [], []
    head = _Head(text)
    steps = head.steps()
    return list(accumulate(steps, sub, initial=head.top)), _read_frequent(text[head.end :])


def add_posting(text: str, number: int, count: int) -> str:
    """Spelled postings with one more, or with another frequency for a document that they have."""
    numbers, frequent = read_postings(remove_posting(text, number))
    place = sum(other > number for other in numbers) if numbers and numbers[0] > number else 0
    numbers.insert(place, number)
    shifted = [(at + 1 if at >= place else at, other) for at, other in frequent]
    if count != 1:
        shifted = sorted([*shifted, (place, count)])
    return spell_postings(numbers, shifted)


def remove_posting(text: str, number: int) -> str:
    """Spelled postings without a document's."""
    if not text or number > _Head(text).top:
        return text
    numbers, frequent = read_postings(text)
    if number not in numbers:
        return text
    place = numbers.index(number)
    numbers.pop(place)
    kept = [(at - 1 if at > place else at, other) for at, other in frequent if at != place]
    return spell_postings(numbers, kept)


class _Head:
    """What stands before the steps of spelled postings, and where the steps end."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.end = 0
        self.top = self._next()
        self.following = self._next()
        self._distance = self._next() if self.following else 0
        self._bits = ""
        if self.following:
            self._width = _width(self._distance, self.following)
            rest = _unpack(text[self.end :])
            found = _pattern(self._width, self.following).match(rest)
            assert found
            self._bits = found[0]
            self.end += -(-len(self._bits) // 6)

    def steps(self) -> Iterable[int]:
        """From each document down to the next."""
        if not self.following:
            return ()
        return map(_steps(self._width).__getitem__, _code(self._width).findall(self._bits))

    def _next(self) -> int:
        number = shift = 0
        while True:
            value = _VALUES[self._text[self.end]]
            self.end += 1
            number |= (value & 31) << shift
            if value < 32:
                return number
            shift += 5


def _width(distance: int, following: int) -> int:
    """Bits of a step that are written out: as many as the mean step has, less one."""
    return max((distance // following).bit_length() - 1, 0)


class _Codes(dict[int, str]):
    """Rice codes by step: a one for every 2^width that fits in the step less one, a zero, and the rest in bits."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self._width = width

    def __missing__(self, step: int) -> str:
        rest = (step - 1) & ((1 << self._width) - 1)
        code = "1" * ((step - 1) >> self._width) + "0" + (f"{rest:0{self._width}b}" if self._width else "")
        self[step] = code
        return code


class _Steps(dict[str, int]):
    """Steps by their code."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self._width = width

    def __missing__(self, code: str) -> int:
        ones = len(code) - self._width - 1
        step = (ones << self._width) + int(code[ones:], 2) + 1
        self[code] = step
        return step


@cache
def _codes(width: int) -> _Codes:
    return _Codes(width)


@cache
def _steps(width: int) -> _Steps:
    return _Steps(width)


@cache
def _code(width: int) -> re.Pattern[str]:
    return re.compile(f"1*+0.{{{width}}}")


@cache
def _pattern(width: int, count: int) -> re.Pattern[str]:
    return re.compile(f"(?:1*+0.{{{width}}}){{{count}}}+")


def _pack(bits: str) -> str:
    """Bits as signs, six each, filled up with zeros."""
    filled = bits + "0" * (-len(bits) % 24)
    signs = base64.b64encode(int(filled, 2).to_bytes(len(filled) // 8, "big"), b"-_").decode()
    return signs[: -(-len(bits) // 6)]


def _unpack(signs: str) -> str:
    filled = signs + "A" * (-len(signs) % 4)
    raw = base64.b64decode(filled, b"-_")
    return f"{int.from_bytes(raw, 'big'):0{len(raw) * 8}b}"


def _spell_frequent(frequent: Iterable[tuple[int, int]]) -> str:
    signs = []
    before = 0
    for place, count in frequent:
        signs.append(spell(place - before) + spell(count - 2))
        before = place
    return "".join(signs)


def _read_frequent(text: str) -> list[tuple[int, int]]:
    numbers = read_numbers(text)
    places = accumulate(numbers[::2])
    return [(place, count + 2) for place, count in zip(places, numbers[1::2], strict=True)]
