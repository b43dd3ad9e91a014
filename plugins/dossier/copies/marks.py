"""The wire's own marks of a later version: a number behind the slug line, "vervangt", a revision."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBER = re.compile(
    r"\((?P<number>[2-9]|1\d)\)\W*$|\b(?:update|lead|ld|versie|version)\s*(?P<after>[2-9]|1\d)\b|\b(?P<before>[2-9]|1\d)(?:e|nd|rd|th)?[\s-]+(?:lead|ld|update)\b",
    re.I,
)
_REPLACES = re.compile(
    r"\b(?:nieuw bericht|vervangt|vervanging|gecorrigeerd|correctie|rectificatie"
    r"|replaces|corrected|correction|corrects|refile|refiles|writethru|update|updates)\b\s*[:,(-]",
    re.IGNORECASE,
)
_SPACED = re.compile(r"(?<!\S)(?:[^\W\d_] ){2,}[^\W\d_](?![^\W_])")
_FIRST = 200
"""Characters of the text in which an agency puts its marks."""


@dataclass(frozen=True, slots=True)
class WireMarks:
    """What a wire says of an article's place among its versions."""

    number: int = 0
    """The version's number, 0 when none is given."""
    replaces: bool = False
    """Says that it takes the place of an earlier one."""

    @property
    def marked(self) -> bool:
        return self.replaces or self.number > 1


def read_marks(headline: str, text: str = "", *, revision: int = 0) -> WireMarks:
    """The version marks in a headline and at the start of a text; `revision` is the one a file states.

    >>> read_marks("Akkoord in zicht (2)").number
    2
    >>> read_marks("", "N i e u w bericht, vervangt: akkoord").replaces
    True
    """
    opening = _SPACED.sub(lambda match: match[0].replace(" ", ""), f"{headline}\n{text[:_FIRST]}")
    match = _NUMBER.search(headline)
    number = int(next(value for value in match.groups() if value)) if match else 0
    return WireMarks(number=max(number, revision), replaces=bool(_REPLACES.search(opening)))
