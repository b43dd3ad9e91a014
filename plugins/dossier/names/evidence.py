"""What an article shows of its own words: where else they have a capital, and beside what they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from dossier.names.forms import BORDER, CAPITAL, is_capitalised, list_features, shape
from dossier.names.lexicon import WORDS_KEPT, Lexicon

CAPITALS = re.compile(rb"C+")
"""A run of capitalised words, written in signs."""
WORD_CONTEXTS = 8
"""How many neighbours of a word elsewhere in the article are looked at, on each side."""


@dataclass(slots=True)
class Evidence:
    """What an article tells about its words: where else they have a capital, and beside what they stand."""

    inside: dict[str, int] = field(default_factory=dict)
    """Lower-cased word: how often it has a capital where no sentence begins."""
    written: set[str] = field(default_factory=set)
    """All words as they are written."""
    contexts: dict[str, list[str]] = field(default_factory=dict)
    """Lower-cased word: what stands beside its capitalised places, as feature texts."""

    def witness(self, lower: str) -> str:
        """A sign for how far the article itself shows that the word is a name."""
        return f"{min(self.inside.get(lower, 0), 2)}{'x' if lower in self.written else ''}"

    def features(self, word: str) -> list[str]:
        """What the other places of a capitalised word show; empty for a word in lower case."""
        if not is_capitalised(word):
            return []
        lower = word.lower()
        witness = self.witness(lower)
        return ["E" + witness, f"E{witness}|{shape(word)}", *self.contexts.get(lower, ())]


def is_shouted(words: Sequence[str]) -> bool:
    """Whether a line is all in capitals, as headlines can be."""
    count, longest = 0, 0
    for word in words:
        if word.isalpha():
            if not word.isupper():
                return False
            count, longest = count + 1, max(longest, len(word))
    return count > 1 and longest > 3


def opening_position(words: Sequence[str]) -> int:
    """Position of the first word that is no quotation mark or other sign; 0 when there is none."""
    for number, word in enumerate(words):
        if word[0].isalnum():
            return number
    return 0


def collect_evidence(
    sentences: Sequence[Sequence[str]], signs: Sequence[bytes], lexicon: Lexicon
) -> Evidence:
    """The evidence of one article, from the words of its sentences and what each is to a name."""
    evidence = Evidence()
    gathered: dict[str, dict[str, None]] = {}
    initials: set[str] = set()
    for words, written in zip(sentences, signs, strict=True):
        evidence.written.update(words)
        if CAPITAL not in written:
            continue
        runs = [run.span() for run in CAPITALS.finditer(written)]
        initials.update(
            "".join([word[0] for word in words[start:end]]).lower() for start, end in runs if end - start > 1
        )
        if is_shouted(words):
            continue
        opening = opening_position(words)
        for start, end in runs:
            for position in range(start, end):
                lower = words[position].lower()
                if position != opening:
                    evidence.inside[lower] = evidence.inside.get(lower, 0) + 1
                notes = gathered.setdefault(lower, {})
                if len(notes) < 4 * WORD_CONTEXTS:
                    notes.update(dict.fromkeys(_context_notes(words, position, (start, end), lexicon)))
    evidence.contexts = {lower: list(notes) for lower, notes in gathered.items()}
    for lower in initials & evidence.contexts.keys():
        evidence.contexts[lower].append("Eacronym")
    return evidence


def _context_notes(words: Sequence[str], position: int, run: tuple[int, int], lexicon: Lexicon) -> list[str]:
    start, end = run
    opens, closes = position == start, position == end - 1
    notes = []
    if opens:
        notes.append("Ep" + (words[start - 1].lower() if start else BORDER))
    if closes:
        notes.append("En" + (words[end].lower() if end < len(words) else BORDER))
    if not (opens and closes):
        notes.append("Erfirst" if opens else "Erlast" if closes else "Ermid")
    if not opens:
        notes += _beside("Eb", words[position - 1].lower(), lexicon)
    if not closes:
        notes += _beside("Ea", words[position + 1].lower(), lexicon)
    return notes


@lru_cache(maxsize=WORDS_KEPT)
def _beside(sign: str, lower: str, lexicon: Lexicon) -> tuple[str, ...]:
    """A word of the same run and the lists that hold it, behind the sign for its side."""
    return (sign + lower, *(sign + name for name in list_features(lower, lexicon)))
