"""What a search term is: the text of an article, or of a query, as stems; `search-analyser.js` is its twin."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Any

import snowballstemmer
from lunr.stop_word_filter import WORDS

from dossier.language import LANGUAGES
from dossier.language.schema import SearchWords

LETTERS = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i",
}  # fmt: skip
"""Latin letters that NFD does not take apart, as a reader without them on the keyboard types them."""

_LETTERS = str.maketrans(LETTERS)
_BEYOND_LATIN = re.compile("[\u0300-\u1fff\u20d0-\u20ff\u2c00-\U0010ffff]")
_WORDS = re.compile(r"[^\W_]+")
_LETTER_AFTER_DOT = re.compile(r"\.[^\W\d_](?![^\W_])")
_DOTTED = re.compile(r"(?<![^\W_])[^\W\d_](?:\.[^\W\d_])+(?![^\W_])")
_WESTERN = "cp1252"
_SPACED = bytes(
    sign if bytes([sign]).decode(_WESTERN, "replace").isalnum() else ord(" ") for sign in range(256)
)
"""Letters and digits of a western text as they are, all else as a space."""
_POSSESSIVE = re.compile(r"['’ʼ]s(?![^\W_])")


def analyse(text: str, language: str) -> list[str]:
    """The terms of a text, in reading order.

    Lower case, without accents, split at all that is no letter or digit; letters with dots between them
    are one word, `'s` goes, stop words go unless they are written with such dots (`U.S.` is not `us`), the
    rest is stemmed. A language without search words of its own keeps its words whole.

    >>> analyse("De V.S. en Genève: Assad's ministers", "nl")
    ['vs', 'genev', 'assad', 'minister']
    """
    stems = _stems_of(language)
    return [term for word in _split(text) if (term := stems[word])]


def count_terms(text: str, language: str) -> dict[str, int]:
    """How often each term of a text stands in it, in order of first appearance."""
    counts = Counter(map(_stems_of(language).__getitem__, _split(text)))
    counts.pop("", None)
    return dict(counts)


def split_words(text: str) -> list[str]:
    """The folded words of a text, in reading order, neither stopped nor stemmed.

    >>> split_words("Zo’n staakt-het-vuren, foto's")
    ['zo', 'n', 'staakt', 'het', 'vuren', 'foto']
    """
    return [fold(word) for word in _split(text)]


def fold(text: str) -> str:
    """A text in lower case without accents.

    >>> fold("Łódź, Élysée")
    'lodz, elysee'
    """
    text = text.lower()
    if text.isascii():
        return text
    text = unicodedata.normalize("NFD", text).translate(_LETTERS)
    if _BEYOND_LATIN.search(text):
        return "".join(sign for sign in text if not unicodedata.category(sign).startswith("M"))
    return text


def _split(text: str) -> list[str]:
    """The words of a text, in Latin script with their accents still on them: folding each word once is cheaper."""
    text = unicodedata.normalize("NFC", text.lower())
    if _BEYOND_LATIN.search(text):
        text = fold(text)
    if "'" in text or "’" in text or "ʼ" in text:
        text = _POSSESSIVE.sub("", text)
    if _LETTER_AFTER_DOT.search(text):
        text = _DOTTED.sub(_without_dots, text)
    try:
        western = text.encode(_WESTERN)
    except UnicodeEncodeError:
        return _WORDS.findall(text)
    # The same words, four times as fast: nearly all texts come this way.
    return western.translate(_SPACED).decode(_WESTERN).split()


def search_words(language: str) -> SearchWords:
    """The stop list and the stemmer of a language; none for a language that is not read in full."""
    known = LANGUAGES.get(language)
    return known.search if known else SearchWords()


def stop_words(words: SearchWords) -> frozenset[str]:
    """The words that are not indexed: the language's own, and lunr's where the language takes them."""
    return words.stop | frozenset(WORDS) if words.lunr_stop else words.stop


def _without_dots(match: re.Match[str]) -> str:
    """Capitals tell an abbreviation from the words around it, which are in lower case."""
    joined = match[0].replace(".", "")
    return joined.upper() if joined.isascii() else joined


class _Stems(dict[str, str]):
    """Terms by folded word, each worked out once; a stop word has an empty term."""

    def __init__(self, stop: Iterable[str], stemmer: str) -> None:
        super().__init__((word, "") for word in stop)
        self._stemmer: Any = snowballstemmer.stemmer(stemmer) if stemmer else None

    def __missing__(self, word: str) -> str:
        if word.isascii() and word.isupper():
            return self.setdefault(word, self._stem(word.lower()))
        folded = fold(word)
        if folded != word:
            return self.setdefault(word, self[folded])
        return self.setdefault(word, self._stem(word))

    def _stem(self, word: str) -> str:
        return str(self._stemmer.stemWord(word)) if self._stemmer else word


@cache
def _stems_of(language: str) -> _Stems:
    words = search_words(language)
    return _Stems(stop_words(words), words.stemmer)
