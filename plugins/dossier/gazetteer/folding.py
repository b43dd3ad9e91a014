"""The folded form of a name, by which the gazetteer and the authority files are searched."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "ı": "i", "ß": "ss", "ĳ": "ij", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th"}
)
_DROPPED = re.compile(r"['’‘ʼʻʿʾ`´ʹ.]")
_BLANKS = re.compile(r"[\W_]+")


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """A name without case, accents, apostrophes and full stops, its hyphens and commas turned into blanks.

    >>> fold("Genève"), fold("’s-Gravenhage"), fold("U.S."), fold("al-Assad")
    ('geneve', 's gravenhage', 'us', 'al assad')
    """
    lowered = name.casefold()
    if not lowered.isascii():
        decomposed = unicodedata.normalize("NFKD", lowered)
        lowered = (
            "".join(c for c in decomposed if not unicodedata.combining(c)).casefold().translate(_LETTERS)
        )
    return _BLANKS.sub(" ", _DROPPED.sub("", lowered)).strip()
