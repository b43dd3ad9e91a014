"""What the parts of the name recogniser hand on: the tokens of a sentence and the names seen in them."""

from __future__ import annotations

from dataclasses import dataclass, field

from dossier.model import MentionType
from dossier.names.tokens import Token


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a sentence: tokens `first` up to `last`, half-open, and what it may be."""

    first: int
    last: int
    type: MentionType


@dataclass(slots=True)
class Line:
    """A sentence on its way: the number of its block, its tokens and the names found so far."""

    block: int
    tokens: list[Token]
    found: list[Found] = field(default_factory=list)

    @property
    def words(self) -> list[str]:
        return [token.text for token in self.tokens]
