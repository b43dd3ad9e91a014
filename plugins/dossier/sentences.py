"""Ground under the steps that read text: where each sentence of a block begins and ends.

Dates, names and events all work sentence by sentence, so a wrong cut costs more than a missed one: a full stop
ends a sentence only when nothing (abbreviation, initial, lower-case continuation) says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.language import Language

_CLOSERS = "\"'”’»›)]"
_OPENERS = "\"'“”‘’„«‹([–—-"
_STOP = re.compile(
    rf"""(?P<mark>[.!?…]+) (?P<close>[{re.escape(_CLOSERS)}]*)
    (?: (?P<gap>\s+) (?P<loose>"(?=\s)\s+)? | (?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]) )
    | \n[ \t\r]*\n\s*""",
    re.VERBOSE,
)
_MARK = re.compile(r"[.!?…\n]")
_ASCII_MARK = re.compile(r"[.!?\n]")
"""What a sentence can end with; a look for one character is twenty times as quick as one for `_STOP`."""
_WORD_BEFORE = re.compile(r"[^\W_](?:[\w.'’&/-]*[\w])?\Z")
_WORD_AFTER = re.compile(rf"[{re.escape(_OPENERS)}\s]*(?P<word>[^\W_][\w'’-]*)?")
_GOES_ON = re.compile(rf"[{re.escape(_CLOSERS)}]?\s?,")
_CLIPPED = re.compile(rf"[{re.escape(_OPENERS)}\s]*['’‘][a-z]{{1,2}}\s+(?=[A-Z])")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]\Z")
_NUMBER = re.compile(r"\d{1,3}\Z")
_WINDOW = 48
"""Code points looked at on either side of a full stop; longer words end no sentence of their own accord."""


def find_sentences(text: str, language: Language) -> list[tuple[int, int]]:
    """Spans (start, end) of the sentences of one block of text, in order, without outer blanks.

    A closing quotation mark or bracket belongs to the sentence it closes. A blank line always ends a sentence.
    Text of blanks only gives an empty list.

    >>> from dossier.language import ENGLISH
    >>> text = 'U.S. officials met Mr. Kerry. "No deal yet," he said.'
    >>> [text[start:end] for start, end in find_sentences(text, ENGLISH)]
    ['U.S. officials met Mr. Kerry.', '"No deal yet," he said.']
    """
    spans: list[tuple[int, int]] = []
    start = quotes = counted = 0
    for match in _stops_in(text):
        end = match.end("close")
        if match["mark"] and match["loose"]:
            quotes += text.count('"', counted, match.start())
            counted = match.start()
            end = match.end("loose") if quotes % 2 else end
        if match["mark"] is None or _ends(text, start, match, language):
            _add(spans, text, start, end if match["mark"] else match.start())
            start = end if match["mark"] else match.end()
    _add(spans, text, start, len(text))
    return spans


def _stops_in(text: str) -> Iterator[re.Match[str]]:
    """The matches of `_STOP`, tried only where one can begin."""
    end = 0
    for mark in (_ASCII_MARK if text.isascii() else _MARK).finditer(text):
        match = _STOP.match(text, mark.start()) if mark.start() >= end else None
        if match:
            end = match.end()
            yield match


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    bare = piece.strip()
    if spans and bare and not any(letter.isalnum() for letter in bare):
        spans[-1] = (spans[-1][0], start + len(piece.rstrip()))
    elif bare:
        first = start + len(piece) - len(piece.lstrip())
        spans.append((first, first + len(bare)))


def _ends(text: str, start: int, match: re.Match[str], language: Language) -> bool:
    """Whether the mark in `match` ends the sentence that began at `start`."""
    if _GOES_ON.match(text, match.end(), match.end() + _WINDOW):
        return False
    after = _WORD_AFTER.match(text, match.end(), match.end() + _WINDOW)
    word = (after and after["word"]) or ""
    window = max(start, match.start() - _WINDOW)
    blank = text.rfind(" ", window, match.start()) + 1
    before = _WORD_BEFORE.search(text, max(window, blank), match.start())
    last = before.group() if before else ""
    if match["gap"] is None:
        return (
            match["mark"] == "." and last.islower() and len(last) > 2 and word.lower() in _starters(language)
        )
    continues = word[:1].islower() and not _CLIPPED.match(text, match.end() - 1, match.end() + _WINDOW)
    if continues and match["mark"] == "." and not match["close"]:
        return _is_plain(last, language) and (len(last) > 4 or _has_inner_capital(word))
    if continues or match["mark"] != ".":
        return not continues
    if _NUMBER.match(last):
        return bool(text[start : match.start() - len(last)].strip())
    return not _is_short(last, word, language)


def _is_short(last: str, word: str, language: Language) -> bool:
    """Whether the full stop between `last` and `word` belongs to an abbreviation or an initial."""
    words, lower = language.text, last.lower()
    starts = word[:1].isupper() and word.lower() in _starters(language)
    if lower in words.abbreviations:
        return not (starts and lower in words.closing)
    if _INITIALS.match(last) and (len(last) > 1 or last.isupper()):
        return not (starts and len(last) > 1) and bool(word)
    return False


def _is_plain(last: str, language: Language) -> bool:
    return last.isalpha() and last.lower() not in language.text.abbreviations


def _has_inner_capital(word: str) -> bool:
    return any(letter.isupper() for letter in word[1:])


def _starters(language: Language) -> tuple[str, ...]:
    return language.text.frequent
