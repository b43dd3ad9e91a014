"""Whole numbers as text: the postings inside a shard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
"""Six bits a sign: the low five are the number's, the sixth says that more follow; low bits come first."""

_VALUES = {sign: value for value, sign in enumerate(DIGITS)}


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


def spell_postings(postings: Sequence[tuple[int, int]]) -> str:
    """Document numbers with term frequencies, the newest (highest) first.

    Each document is the step down from the one before, doubled, plus one when a frequency other than 1
    follows; the first is the number itself. So a newer document only adds to the front.

    >>> spell_postings([(9, 1), (4, 3)])
    'SLD'
    """
    signs = []
    above = 0
    for number, count in postings:
        step = abs(above - number) * 2
        signs.append(spell(step) if count == 1 else spell(step + 1) + spell(count))
        above = number
    return "".join(signs)


def read_postings(text: str) -> list[tuple[int, int]]:
    """The postings that `spell_postings` spelled."""
    return list(_read_postings(iter(read_numbers(text))))


def _read_postings(numbers: Iterator[int]) -> Iterator[tuple[int, int]]:
    above = 0
    for step in numbers:
        above = abs(above - (step >> 1))
        yield above, next(numbers) if step & 1 else 1


def add_posting(text: str, number: int, count: int) -> str:
    """Spelled postings with one more; cheap when its document is the newest of all."""
    first = _first_number(text)
    top = first >> 1
    if text and number <= top:
        kept = [posting for posting in read_postings(text) if posting[0] != number]
        return spell_postings(sorted([*kept, (number, count)], reverse=True))
    front = spell_postings([(number, count)])
    if not text:
        return front
    return front + spell((number - top) * 2 + (first & 1)) + text[len(spell(first)) :]


def remove_posting(text: str, number: int) -> str:
    """Spelled postings without a document's."""
    return spell_postings([posting for posting in read_postings(text) if posting[0] != number])


def spell_sorted(numbers: Iterable[int]) -> str:
    """Document numbers in falling order, as postings that all have the frequency 1."""
    return spell_postings([(number, 1) for number in numbers])


def _first_number(text: str) -> int:
    number = shift = 0
    for sign in text:
        value = _VALUES[sign]
        number |= (value & 31) << shift
        if value < 32:
            break
        shift += 5
    return number
