"""Where a sentence becomes tokens, in the manner of the corpora that the recogniser learnt from."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from dossier.names.foreign import name_words

OPENERS = "([{«\"'“‘„‚`<*…¿¡©"
CLOSERS = ")]}»\"'”’,;:!?>*…"
DASHES = re.compile(r"(--+|—|–|\.{3,}|…)")
WORD_WITH_MARK = re.compile(r"[^\W\d_]+[,;:?!]")
"""What most runs are that hold more than a word: the word and one mark."""
ACRONYM = re.compile(r"(?:[^\W\d_]\.)+$")
"""U.S., J. or a.u.b.: the full stops belong to the token."""
BETWEEN_NAMES = re.compile(r"(?<=[^\W\d_]{3})/(?=[^\W\d_]{3})")
"""A stroke between two words: BEIROET/DAMASCUS."""
APOSTROPHE_WORD = r"(?i)['’](?:{words}|\d\d)(?![^\W\d_])"
"""Dutch 's and 't, and '98: the apostrophe belongs to the token."""
NAME_IN_COMPOUND = r"(?:[^\W\d_a-zß-ÿ]\w*-)*(?:(?:[Aa][lnrsdzt]|[Ee]l|[Aa]sh)-[^\W\d_a-zß-ÿ][^\W\d_]+|(?:{words}))(?=-[a-zß-ÿ])"
"""A name with its Arabic article, or of a front or party, at the head of a compound: Ahrar al-Sham-leider."""

Span = tuple[int, int]
"""Where a token stands: code points of its block, half-open."""


class Spelling(NamedTuple):
    """What a language writes together or with an apostrophe."""

    clitics: tuple[str, ...]
    apostrophe_word: re.Pattern[str]
    name_in_compound: re.Pattern[str]


@lru_cache(maxsize=16)
def spelling_of(language: str) -> Spelling:
    """What the words around names of a language say of its tokens."""
    words = name_words(language)
    return Spelling(
        words.clitics,
        _compile(APOSTROPHE_WORD, words.apostrophe_words),
        _compile(NAME_IN_COMPOUND, words.compound_heads),
    )


def _compile(pattern: str, words: tuple[str, ...]) -> re.Pattern[str]:
    """The pattern with any of the words in it; with none that matches there when a language has no such word."""
    return re.compile(pattern.replace("{words}", "|".join(words) or "(?!)"))


def split_tokens(text: str, start: int, end: int, *, language: str) -> list[Span]:
    """Where the tokens of the sentence `text[start:end]` stand, in order; none for blanks.

    >>> text = "Kerry (links) zei: 'Ja.'"
    >>> [text[start:end] for start, end in split_tokens(text, 0, 24, language="nl")]
    ['Kerry', '(', 'links', ')', 'zei', ':', "'", 'Ja', '.', "'"]
    """
    spelling = spelling_of(language)
    chunks = text[start:end].split()
    tokens: list[Span] = []
    last, last_word = start, len(chunks) - 1
    while last_word > 0 and not any(map(str.isalnum, chunks[last_word])):
        last_word -= 1
    for number, chunk in enumerate(chunks):
        first = text.index(chunk, last)
        last = first + len(chunk)
        if chunk.isalpha():
            tokens.append((first, last))
        elif WORD_WITH_MARK.fullmatch(chunk):
            tokens += ((first, last - 1), (last - 1, last))
        else:
            tokens += _split_chunk(text, first, last, closing=number >= last_word, spelling=spelling)
    return tokens


def _split_chunk(text: str, start: int, end: int, *, closing: bool, spelling: Spelling) -> list[Span]:
    """Spans of the tokens in one run without blanks; `closing` when the run ends its sentence."""
    head: list[Span] = []
    keeps_apostrophe = spelling.apostrophe_word.match
    while end - start > 1 and text[start] in OPENERS and not keeps_apostrophe(text, start, end):
        head.append((start, start + 1))
        start += 1
    tail: list[Span] = []
    while end - start > 1:
        cut = _closing_mark(text, start, end, closing=closing)
        if not cut:
            break
        tail.append((end - cut, end))
        end -= cut
        closing = closing or bool(tail)
    middle: list[Span] = []
    position = start
    for dash in DASHES.finditer(text, start, end):
        if dash.start() > position:
            middle += _split_word(text, position, dash.start(), spelling)
        middle.append(dash.span())
        position = dash.end()
    if position < end:
        middle += _split_word(text, position, end, spelling)
    return head + middle + tail[::-1]


def _closing_mark(text: str, start: int, end: int, *, closing: bool) -> int:
    """Length of the mark that ends the run and is a token of its own, 0 when none does."""
    mark = text[end - 1]
    if mark in CLOSERS:
        return 1
    if mark == "%" and text[end - 2].isdigit():
        return 1
    if mark != ".":
        return 0
    dots = end - len(text[start:end].rstrip(".")) - start
    if dots > 1 and not ACRONYM.match(text, start, end - 1):
        return dots if dots < end - start else 0
    if ACRONYM.match(text, start, end):
        return 0
    return 1 if closing or dots > 1 or not text[end - 2].isalpha() else 0


def _split_word(text: str, start: int, end: int, spelling: Spelling) -> list[Span]:
    if spelling.clitics:
        cut = end - _size_of_clitic(text[start:end].lower(), spelling.clitics)
        if start < cut < end:
            return [(start, cut), (cut, end)]
    slash = BETWEEN_NAMES.search(text, start, end)
    if slash:
        before = _split_word(text, start, slash.start(), spelling)
        return [*before, slash.span(), *_split_word(text, slash.end(), end, spelling)]
    compound = spelling.name_in_compound.match(text, start, end)
    if compound:
        return [compound.span(), (compound.end(), end)]
    bracket = _lone_bracket(text, start, end)
    if bracket > start:
        parts = [(start, bracket), (bracket, bracket + 1), (bracket + 1, end)]
        return [part for part in parts if part[0] < part[1]]
    return [(start, end)]


def _size_of_clitic(lower: str, clitics: tuple[str, ...]) -> int:
    """Letters of the ending that is a token of its own; 0 when the word has none."""
    return next((len(clitic) for clitic in clitics if lower.endswith(clitic)), 0)


def _lone_bracket(text: str, start: int, end: int) -> int:
    """Where a bracket inside the word stands whose fellow does not end it or is not there; -1 when there is none."""
    opening, closing = text.find("(", start, end), text.find(")", start, end)
    if opening > start and text[end - 1] != ")":
        return opening
    return closing if opening < 0 else -1
