"""Who wrote an article, read out of its byline for those that cite it."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

_OPENING = re.compile(
    r"(?:tekst|text|auteur|author|autor)\s*:\s*|(?:door|by|von|par|por|di|av|af)\s+(?=\S)|"
    r"(?:van|door|from) (?:onze|our)\b.*?\b(?:correspondente?n?|verslaggevers?|verslaggeefster|redacteure?n?|redactrice|"
    r"correspondents?|reporters?)\b\s*:?",
    re.IGNORECASE,
)
_JOINT = re.compile(r"\s*[,;/|]\s*|\s+(?:and|en|und|et|y|e|och|og|&)\s+", re.IGNORECASE)
_PLACE = re.compile(r"\s+(?:in|à|aus)\s+[A-ZÀ-Þ][\w\s.'’-]*\Z|\s*\([^()]*\)")
_LONGEST = 300
"""Characters of a byline that are read; longer ones are no byline."""
_PARTICLES = frozenset(
    [
        "van",
        "de",
        "den",
        "der",
        "het",
        "'t",
        "ten",
        "ter",
        "te",
        "von",
        "zu",
        "del",
        "della",
        "di",
        "da",
        "du",
        "la",
        "le",
        "af",
        "al",
        "el",
    ]
)
_ROLE = re.compile(
    r"\b(?:writers?|editors?|staff|reporters?|correspond\w*|redact\w*|redaktion|desk|bureau|press|news|verslag\w*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Author:
    """A person by family and given name."""

    family: str
    given: str

    @property
    def reversed(self) -> str:
        """As bibliographies sort it: `Berg, Jan van den` is `van den Berg, Jan`."""
        return f"{self.family}, {self.given}"


def find_authors(byline: str, agencies: Collection[str] = ()) -> tuple[Author, ...]:
    """The persons a byline names, in its order; none for an agency, a desk or mere initials.

    >>> [author.reversed for author in find_authors("Door Jan van den Berg en ANN WHITE, AP", ("AP",))]
    ['van den Berg, Jan', 'White, Ann']
    """
    byline = byline[:_LONGEST]
    opening = _OPENING.match(byline)
    known = {agency.casefold() for agency in agencies}
    parts = _JOINT.split(_PLACE.sub("", byline[opening.end() :] if opening else byline))
    found = (_read(part.strip()) for part in parts if part.casefold().strip() not in known)
    return tuple(dict.fromkeys(author for author in found if author))


def _read(name: str) -> Author | None:
    words = name.split()
    if not 2 <= len(words) <= 6 or _ROLE.search(name) or not all(map(_is_part, words)):
        return None
    if name.isupper():
        words = [word.lower() if word.lower() in _PARTICLES else word.title() for word in words]
    if not words[0][0].isupper() or not words[-1][0].isupper():
        return None
    start = next((place for place, word in enumerate(words[1:], 1) if word in _PARTICLES), len(words) - 1)
    return Author(" ".join(words[start:]), " ".join(words[:start]))


def _is_part(word: str) -> bool:
    return word.lower() in _PARTICLES or (word[0].isupper() and not any(map(str.isdigit, word)))
