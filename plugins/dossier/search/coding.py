"""Whole numbers as text: five bits a sign in columns, a stream of bits in the postings of a term."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import accumulate, chain
from operator import sub

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
"""Six bits a sign; of a number in a column, the low five are the number's, the sixth says that more follow."""

_VALUES = {sign: value for value, sign in enumerate(DIGITS)}


@lru_cache(maxsize=1 << 15)
def spell(number: int) -> str:
    """A number, not negative, as one to several signs, its low bits first.

    >>> spell(1), spell(40)
    ('B', 'oB')
    """
    signs = ""
    while number > 31:
        signs += DIGITS[32 | number & 31]
        number >>= 5
    return signs + DIGITS[number]


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


def spell_words(words: Iterable[str]) -> str:
    """Words, each as how many signs it shares with the one before (A to Z) and the rest of it.

    >>> spell_words(["aleppo", "alert", "zon"])
    'AaleppoDrtAzon'
    """
    spelled, before, shared = [], "", 0
    for word in words:
        most = min(len(word), 25) if word.isascii() else _units(word[:25])
        # Neighbours share about as much as the two before them did.
        shared = min(shared, most)
        while not before.startswith(word[:shared]):
            shared -= 1
        while shared < most and before.startswith(word[: shared + 1]):
            shared += 1
        spelled.append(DIGITS[shared] + word[shared:])
        before = word
    return "".join(spelled)


def _units(word: str) -> int:
    """Signs at the beginning of a word that JavaScript counts as one each too."""
    return next((place for place, sign in enumerate(word) if sign > "\uffff"), len(word))


def read_words(text: str) -> list[str]:
    """The words that `spell_words` spelled."""
    words, before = [], ""
    for part in _SPELLED_WORD.findall(text):
        before = before[: _VALUES[part[0]]] + part[1:]
        words.append(before)
    return words


_SPELLED_WORD = re.compile("[A-Z][^A-Z]*")


@cache
def gamma(number: int) -> str:
    """The bits of a number above 0: a one for every bit after its first, a zero, and those bits.

    >>> gamma(1), gamma(5)
    ('0', '11001')
    """
    rest = f"{number:b}"[1:]
    return "1" * len(rest) + "0" + rest


def rice(numbers: Sequence[int], before: int, width: int) -> str:
    """The bits of ascending numbers: each step up, from `before`, as its Rice code.

    That is a one for every 2^width that fits in the step less one, a zero, and the rest in `width` bits.

    >>> rice([4, 9], 0, 2)
    '0111000'
    """
    return "".join(map(_codes(width).__getitem__, map(sub, numbers, chain((before,), numbers))))


def width_of(distance: int, count: int) -> int:
    """The bits in which the rest of a step is written: as many as the mean step has, less one."""
    return max((distance // count).bit_length() - 1, 0)


def pack(bits: str) -> str:
    """Bits as signs, six each, filled up with zeros."""
    filled = bits + "0" * (-len(bits) % 24)
    signs = base64.b64encode(int(filled, 2).to_bytes(len(filled) // 8, "big"), b"-_").decode()
    return signs[: -(-len(bits) // 6)]


class BitReader:
    """The bits of packed signs, read from the first to the last."""

    def __init__(self, signs: str) -> None:
        raw = base64.b64decode(signs + "A" * (-len(signs) % 4), b"-_")
        self._bits = f"{int.from_bytes(raw, 'big'):0{len(raw) * 8}b}"
        self._at = 0

    def take(self, count: int) -> int:
        """The number in so many bits, high bit first."""
        self._at += count
        return int("0" + self._bits[self._at - count : self._at], 2)

    def gamma(self) -> int:
        """The number that `gamma` wrote."""
        more = self._bits.index("0", self._at) - self._at
        self._at += more + 1
        return (1 << more) + self.take(more)

    def gammas(self, count: int) -> list[int]:
        """So many numbers that `gamma` wrote."""
        codes = _GAMMA.findall(self._bits, self._at)[:count]
        self._at += sum(map(len, codes))
        return list(map(_GAMMAS.__getitem__, codes))

    def rice(self, count: int, before: int, width: int) -> list[int]:
        """The numbers that `rice` wrote, in a width that `width_of` gives: in all, they have at most two ones each."""
        codes = _code(width).findall(self._bits, self._at, self._at + count * (width + 3))[:count]
        self._at += sum(map(len, codes))
        steps = map(_steps(width).__getitem__, codes)
        return list(accumulate(steps, initial=before))[1:]


class _Codes(dict[int, str]):
    """Rice codes by step."""

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
        step = (ones << self._width) + int("0" + code[ones:], 2) + 1
        self[code] = step
        return step


class _Gammas(dict[str, int]):
    """Numbers by the code that `gamma` gives them."""

    def __missing__(self, code: str) -> int:
        number = self[code] = int("1" + code[len(code) // 2 + 1 :], 2)
        return number


_GAMMAS = _Gammas()
_GAMMA = re.compile("|".join(f"{'1' * more}0.{{{more}}}" for more in range(32)))


@cache
def _codes(width: int) -> _Codes:
    return _Codes(width)


@cache
def _steps(width: int) -> _Steps:
    return _Steps(width)


@cache
def _code(width: int) -> re.Pattern[str]:
    return re.compile(f"1*+0.{{{width}}}")
