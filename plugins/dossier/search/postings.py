"""The postings of one term, spelled as a value of a term shard: in which documents it stands, how often, and where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from dossier.search.coding import BitReader, gamma, pack, rice, width_of

_WIDTH_BITS = 5
_NONE = gamma(1)


class Series(NamedTuple):
    """Ascending numbers, and the frequencies other than 1 as (place among them, frequency), in order."""

    numbers: Sequence[int] = ()
    frequent: Sequence[tuple[int, int]] = ()


class TermPostings(NamedTuple):
    """The documents that hold a term in `text` and in `names`, and which of the former do in lead and title."""

    text: Series = Series()
    lead: Series = Series()
    """Places among the documents of `text`, as are those of `title`; no document numbers."""
    title: Series = Series()
    names: Series = Series()


def spell_term(postings: TermPostings) -> str:
    """A term's postings as one stream of bits, six a sign; docs/search.md has the format.

    >>> spell_term(TermPostings(Series([4, 9], [(1, 3)]), Series([0])))
    'onEZAA'
    """
    text, lead, title, names = postings
    bits = _spell_documents(text)
    among = len(text.numbers)
    if among:
        bits += _spell_places(lead, among) if lead.numbers else _NONE
        bits += _spell_places(title, among) if title.numbers else _NONE
    return pack(bits + (_spell_documents(names) if names.numbers else _NONE))


def read_term(text: str) -> TermPostings:
    """The postings that `spell_term` spelled.

    >>> read_term("onEZAA").text
    Series(numbers=[4, 9], frequent=[(1, 3)])
    """
    bits = BitReader(text)
    whole = _read_documents(bits)
    if not whole.numbers:
        return TermPostings(names=_read_documents(bits))
    among = len(whole.numbers)
    return TermPostings(whole, _read_places(bits, among), _read_places(bits, among), _read_documents(bits))


Edit = tuple[str, int, int]
"""Part of `TermPostings`, document and frequency; 0 takes the document out."""


def edit_term(text: str, edits: Iterable[Edit]) -> str | None:
    """Spelled postings ("" for none) after edits; None when nothing is left."""
    postings, edits = read_term(text) if text else TermPostings(), list(edits)
    if _is_behind(postings, edits):
        return spell_term(_append(postings, edits))
    parts = _unfold(postings)
    for part, number, count in edits:
        parts[part][number] = count
    kept = {part: {n: found[n] for n in sorted(found) if found[n]} for part, found in parts.items()}
    if not kept["text"] and not kept["names"]:
        return None
    return spell_term(_fold(kept))


def _is_behind(postings: TermPostings, edits: list[Edit]) -> bool:
    """True when the edits are one document's, newer than all others: what an article that arrives gives."""
    number = edits[0][1]
    last = max((*postings.text.numbers[-1:], *postings.names.numbers[-1:]), default=0)
    return number > last and all(one == number and count for _, one, count in edits)


def _append(postings: TermPostings, edits: list[Edit]) -> TermPostings:
    counts = {part: count for part, _, count in edits}
    number, place = edits[0][1], len(postings.text.numbers)
    keys = {"text": number, "lead": place, "title": place, "names": number}
    return TermPostings(
        *(
            _with(series, keys[part], counts[part]) if part in counts else series
            for part, series in zip(TermPostings._fields, postings, strict=True)
        )
    )


def _with(series: Series, number: int, count: int) -> Series:
    frequent = series.frequent if count == 1 else [*series.frequent, (len(series.numbers), count)]
    return Series([*series.numbers, number], frequent)


def _spell_documents(series: Series) -> str:
    numbers = series.numbers
    if not numbers:
        return _NONE
    width = width_of(numbers[-1], len(numbers))
    head = f"{gamma(len(numbers) + 1)}{width:0{_WIDTH_BITS}b}"
    return head + rice(numbers, 0, width) + _spell_frequent(series)


def _spell_places(series: Series, among: int) -> str:
    places = series.numbers
    return gamma(len(places) + 1) + rice(places, -1, width_of(among, len(places))) + _spell_frequent(series)


def _spell_frequent(series: Series) -> str:
    if not series.frequent:
        return _NONE
    places, counts = zip(*series.frequent, strict=True)
    width = width_of(len(series.numbers), len(places))
    return gamma(len(places) + 1) + rice(places, -1, width) + "".join([gamma(count - 1) for count in counts])


def _read_documents(bits: BitReader) -> Series:
    count = bits.gamma() - 1
    return _read_series(bits, count, 0, bits.take(_WIDTH_BITS)) if count else Series()


def _read_places(bits: BitReader, among: int) -> Series:
    count = bits.gamma() - 1
    return _read_series(bits, count, -1, width_of(among, count)) if count else Series()


def _read_series(bits: BitReader, count: int, before: int, width: int) -> Series:
    numbers = bits.rice(count, before, width)
    often = bits.gamma() - 1
    if not often:
        return Series(numbers, [])
    places = bits.rice(often, -1, width_of(count, often))
    return Series(
        numbers, [(place, extra + 1) for place, extra in zip(places, bits.gammas(often), strict=True)]
    )


def _unfold(postings: TermPostings) -> dict[str, dict[int, int]]:
    """Frequencies by document number, a part at a time."""
    parts = {part: _counts(series) for part, series in zip(TermPostings._fields, postings, strict=True)}
    for part in ("lead", "title"):
        parts[part] = {postings.text.numbers[place]: count for place, count in parts[part].items()}
    return parts


def _fold(parts: Mapping[str, Mapping[int, int]]) -> TermPostings:
    places = {number: place for place, number in enumerate(parts["text"])}
    lead, title = ({places[n]: count for n, count in parts[part].items()} for part in ("lead", "title"))
    return TermPostings(*map(_series, (parts["text"], lead, title, parts["names"])))


def _counts(series: Series) -> dict[int, int]:
    counts = dict.fromkeys(series.numbers, 1)
    counts.update((series.numbers[place], count) for place, count in series.frequent)
    return counts


def _series(counts: Mapping[int, int]) -> Series:
    numbers = list(counts)
    return Series(numbers, [(place, counts[n]) for place, n in enumerate(numbers) if counts[n] != 1])
