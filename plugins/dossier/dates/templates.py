"""Beside the grammar: what a template of the language data asks of a sentence before its pattern is worth trying.

A *sense* is what a token can be: `<month>` for a word of that table, `#` for digits, the word itself, or one of
the marks that hardly any sentence holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

SLOT = re.compile(r"\{(\w+?)(\d?)\}")
MARKS = frozenset("/:")
_PIECE = re.compile(
    r"(?P<look>\(\?<?[=!])|(?P<open>\((?:\?:|\?P<\w+>)?)|(?P<close>\))|(?P<bar>\|)|\{(?P<slot>\w+?)\d?\}"
    r"|(?P<digit>\\d|\[[^\]]*\d[^\]]*\]|\d)|(?P<word>[^\W\d_]+)|(?P<mark>[/:])|\[[^\]]*\]|\\?."
)
_DIGIT_SLOTS = {"hour": "#", "minute": "#", "n": "#", "d": "#", "mo": "#", "yy": "#", "ys": "<y>"}
_COMMON = {"#": 3, "<count>": 9, "<hour_word>": 9, "<ordinal>": 4}
_SHORT = 3
_Tree: TypeAlias = dict[str, "_Tree"]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a template, or a piece of it, asks of the tokens of a sentence."""

    firsts: frozenset[str] = frozenset()
    """Senses of the tokens with which a match can begin."""
    needs: tuple[frozenset[str], ...] = ()
    """Of each of these sets every match holds one sense."""
    empty: bool = True
    """Whether it can match nothing at all."""


def asked_by(template: str) -> Asked:
    """What the template asks.

    >>> asked = asked_by("(?:de |het )?{season},?(?: van)? {y}")
    >>> sorted(asked.firsts), asked.needs
    (['<season>', 'de', 'het'], (frozenset({'<season>'}), frozenset({'<y>'})))
    """
    return _choices(template, 0)[0]


def commonness(needed: frozenset[str]) -> tuple[int, list[str]]:
    """How likely a sentence holds one of the senses: number words and short words most of all."""
    return sum(_COMMON.get(sense, 3 if len(sense) <= _SHORT else 1) for sense in needed), sorted(needed)


def _choices(template: str, place: int) -> tuple[Asked, int]:
    """What the choices from `place` to the end of their group ask together, and where they end."""
    choices, closed = [], False
    while not closed:
        asked, place, closed = _sequence(template, place)
        choices.append(asked)
    firsts = frozenset[str]().union(*(choice.firsts for choice in choices))
    needs = choices[0].needs if len(choices) == 1 else ()
    if len(choices) > 1 and all(choice.needs for choice in choices):
        rarest = [min(choice.needs, key=commonness) for choice in choices]
        needs = (frozenset[str]().union(*rarest),)
    return Asked(firsts, needs, any(choice.empty for choice in choices)), place


def _sequence(template: str, place: int) -> tuple[Asked, int, bool]:
    """What one choice asks, where it ends, and whether its group ends there."""
    firsts: set[str] = set()
    needs: list[frozenset[str]] = []
    empty = True
    while place < len(template):
        piece = _PIECE.match(template, place)
        assert piece
        if piece["close"] or piece["bar"]:
            return Asked(frozenset(firsts), tuple(needs), empty), piece.end(), bool(piece["close"])
        asked, place = _piece(template, piece)
        optional = template[place : place + 1] in ("?", "*")
        place += optional
        if empty:
            firsts |= asked.firsts
            empty = optional or asked.empty
        needs += () if optional else asked.needs
    return Asked(frozenset(firsts), tuple(needs), empty), place, True


def _piece(template: str, piece: re.Match[str]) -> tuple[Asked, int]:
    """What one piece asks, and where it ends; a look ahead or behind asks nothing."""
    if piece["look"] or piece["open"]:
        asked, end = _choices(template, piece.end())
        return (Asked() if piece["look"] else asked), end
    if piece["slot"]:
        return _one(_DIGIT_SLOTS.get(piece["slot"], f"<{piece['slot']}>")), piece.end()
    if piece["digit"]:
        return _one("#"), piece.end()
    if piece["mark"]:
        return Asked(needs=(frozenset(piece["mark"]),)), piece.end()
    word, end = piece["word"], piece.end()
    if word is None:
        return Asked(), end
    if template[end : end + 1] != "?":
        return _one(word), end
    shorter = word[:-1]
    return (_one(word, shorter), end + 1) if shorter else (Asked(frozenset((word,))), end)


def _one(*senses: str) -> Asked:
    return Asked(frozenset(senses), (frozenset(senses),), empty=False)


def spelt(words: Iterable[str], gap: str) -> str:
    """A regular expression for any of the words, the longest that fits first; `gap` stands for their blanks.

    The words share what they begin with, which is quicker to compile and to try than one choice a word.

    >>> spelt(["mei", "mrt", "mrt."], " ")
    'm(?:ei|rt(?:\\\\.)?)'
    """
    tree: _Tree = {}
    for word in sorted(words):
        node = tree
        for char in word:
            node = node.setdefault(gap if char == " " else re.escape(char), {})
        node[""] = {}
    return _branches(tree)


def _branches(tree: _Tree) -> str:
    choices = [piece + _branches(rest) for piece, rest in tree.items() if piece]
    if not choices:
        return ""
    whole = choices[0] if len(choices) == 1 and "" not in tree else "(?:" + "|".join(choices) + ")"
    return whole + "?" if "" in tree else whole
