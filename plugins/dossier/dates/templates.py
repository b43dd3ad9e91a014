"""Beside the grammar: with which tokens a match of a template of the language data can begin, and which come second.

A *sense* is what a token can be: `<month>` for the first token of a word of that table, `<month>+` for its second
one, `<month>=` for one that is the whole of it, `#` for digits, `.#` for digits after a mark, `<y>` for those of a year, or the word itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple, TypeAlias

SLOT = re.compile(r"\{(\w+?)(\d?)\}")
_PIECE = re.compile(
    r"(?P<look>\(\?<?[=!])|(?P<open>\((?:\?:|\?P<\w+>)?)|(?P<close>\))|(?P<bar>\|)|\{(?P<slot>\w+?)\d?\}"
    r"|(?P<digit>\\d|\[[^\]]*\d[^\]]*\]|\d)|(?P<word>[^\W\d_]+)|\[[^\]]*\]|\\?."
)
_STEP = re.compile(
    r"(?P<border>\\b|\^)|(?P<look>\(\?<?[=!])|(?P<open>\((?:\?:|\?P<\w+>)?)|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<word>[^\W\d_]+)|\[[^\]]*\]|\\?."
)
_REPEATED = re.compile(r"[?*+]|\{\d[^}]*\}")
_DIGITS = frozenset("#")
_MARKED = ".#"
_COMMON = {"#": 3, "<count>": 9, "<hour_word>": 9, "<ordinal>": 4}
_SHORT = 3
_BLANK, _MARK = 1, 2
_DIGIT_SLOTS = {"hour": "#", "minute": "#", "n": "#", "d": "#", "mo": "#", "yy": "#", "y": "<y>", "ys": "<y>"}
_SUFFIXED = frozenset({"d", "ordinal"})
"""Slots whose digits may have the suffix of an ordinal."""
SUFFIX = "<suffix>"
_Tree: TypeAlias = dict[str, "_Tree"]


class Opening(NamedTuple):
    """With which two tokens a match of a template, or of a piece of it, can begin."""

    firsts: frozenset[str] = frozenset()
    """Senses of the first token."""
    seconds: frozenset[str] = frozenset()
    """Senses of the second token, in the matches that have one."""
    singles: frozenset[str] = frozenset()
    """Senses of a token that can be the whole match."""
    needs: tuple[frozenset[str], ...] = ()
    """Of each of these sets every match holds one sense."""
    empty: bool = True
    """Whether it can match without any token."""
    head: int = 0
    """What always stands before its first token: nothing for certain (0), a blank or a mark (1), a mark (2)."""
    tail: int = 0
    """The same after its last token."""


def opening_of(template: str) -> Opening:
    """How a match of the template can begin; it may allow more than the pattern does, never less.

    >>> opening = opening_of("(?:de )?{season}(?: van)? {y}")
    >>> sorted(opening.firsts), sorted(opening.seconds)
    (['<season>', 'de'], ['<season>', '<season>+', '<y>', 'van'])
    """
    return _choices(template, 0)[0]


def _choices(template: str, place: int) -> tuple[Opening, int]:
    """The choices from `place` to the end of their group together, and where they end."""
    choices, closed = [], False
    while not closed:
        opening, place, closed = _sequence(template, place)
        choices.append(opening)
    if len(choices) == 1:
        return choices[0], place
    return Opening(
        frozenset[str]().union(*(choice.firsts for choice in choices)),
        frozenset[str]().union(*(choice.seconds for choice in choices)),
        frozenset[str]().union(*(choice.singles for choice in choices)),
        _common_need(choices),
        any(choice.empty for choice in choices),
        min(choice.head for choice in choices),
        min(choice.tail for choice in choices),
    ), place


def _common_need(choices: list[Opening]) -> tuple[frozenset[str], ...]:
    """What any of the choices needs, by the rarest need of each."""
    if not all(choice.needs for choice in choices):
        return ()
    return (frozenset[str]().union(*(min(choice.needs, key=_commonness) for choice in choices)),)


def _commonness(needed: frozenset[str]) -> tuple[int, list[str]]:
    """How likely a sentence holds one of the senses: number words and short words most of all."""
    return sum(_COMMON.get(sense, 3 if len(sense) <= _SHORT else 1) for sense in needed), sorted(needed)


def _sequence(template: str, place: int) -> tuple[Opening, int, bool]:
    """One choice, where it ends, and whether its group ends there."""
    whole: Opening | None = None
    while place < len(template):
        piece = _PIECE.match(template, place)
        assert piece
        if piece["close"] or piece["bar"]:
            return whole or Opening(), piece.end(), bool(piece["close"])
        opening, place = _piece(template, piece)
        if template[place : place + 1] in ("?", "*"):
            opening, place = _optional(opening), place + 1
        whole = _then(whole, opening) if whole else opening
    return whole or Opening(), place, True


def _optional(piece: Opening) -> Opening:
    return piece._replace(empty=True, needs=()) if piece.firsts else Opening()


def _then(left: Opening, right: Opening) -> Opening:
    """The opening of two pieces after each other."""
    if not left.firsts:
        return right._replace(head=max(left.head, right.head), tail=max(right.tail, left.tail * right.empty))
    if not right.firsts:
        return left._replace(tail=max(left.tail, right.tail))
    between = max(left.tail, right.head)
    marked = {_MARKED if sense == "#" and between == _MARK else sense for sense in right.firsts}
    skipped = left.empty or (not between and bool(left.singles & right.firsts & _DIGITS))
    return Opening(
        left.firsts | right.firsts if left.empty else left.firsts,
        left.seconds | (marked if left.singles else set()) | (right.seconds if skipped else set()),
        (left.singles if right.empty else frozenset()) | (right.singles if skipped else frozenset()),
        left.needs + right.needs,
        left.empty and right.empty,
        min(left.head, right.head) if left.empty else left.head,
        min(left.tail, right.tail) if right.empty else right.tail,
    )


def _piece(template: str, piece: re.Match[str]) -> tuple[Opening, int]:
    """One piece, and where it ends; a look ahead or behind takes no token."""
    if piece["look"] or piece["open"]:
        opening, end = _choices(template, piece.end())
        return (Opening() if piece["look"] else opening), end
    if piece["slot"]:
        return _slot(piece["slot"]), piece.end()
    if piece["digit"]:
        return _one("#"), piece.end()
    word, end = piece["word"], piece.end()
    if word is None:
        parting = _BLANK if " " in piece[0] or "s" in piece[0] else _MARK
        return Opening(head=parting, tail=parting), end
    if template[end : end + 1] != "?":
        return _one(word), end
    shorter = word[:-1]
    return (_one(word, shorter) if shorter else _optional(_one(word))), end + 1


@cache
def _slot(name: str) -> Opening:
    suffix = {SUFFIX} if name in _SUFFIXED else set[str]()
    if name in _DIGIT_SLOTS:
        return _one(_DIGIT_SLOTS[name])._replace(seconds=frozenset(suffix))
    first, second, whole = f"<{name}>", f"<{name}>+", f"<{name}>="
    return _one(first)._replace(seconds=frozenset((second, *suffix)), singles=frozenset((whole,)))


@cache
def _one(*senses: str) -> Opening:
    ones = frozenset(senses)
    return Opening(ones, singles=ones, needs=(ones,), empty=False)


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


def first_words(pattern: str) -> frozenset[str] | None:
    """How the first word of every match begins; none when a match can begin with any word.

    It may allow more than the pattern does, never less.

    >>> sorted(first_words(r"\\b(?:the )?(?:plans?|(?<!had )hoped) to|unless") or ())
    ['hoped', 'plan', 'the', 'unless']
    >>> first_words(r"(?:the )?[a-z]+ of")
    """
    return _first_of_choices(pattern, 0)[0]


def _first_of_choices(pattern: str, place: int) -> tuple[frozenset[str] | None, int]:
    """The first words of the choices from `place` to the end of their group, and where they end."""
    words: set[str] | None = set()
    closed = False
    while not closed:
        firsts, place, closed = _first_of_sequence(pattern, place)
        words = None if words is None or firsts is None else words | firsts
    return (None if words is None else frozenset(words)), place


def _first_of_sequence(pattern: str, place: int) -> tuple[set[str] | None, int, bool]:
    """The first words of one choice, where it ends, and whether its group ends there."""
    firsts: set[str] | None = set()
    certain = False
    while place < len(pattern):
        step = _STEP.match(pattern, place)
        assert step
        place = step.end()
        if step["close"] or step["bar"]:
            return (firsts if certain else None), place, bool(step["close"])
        begun: frozenset[str] | None = frozenset()
        if step["look"] or step["open"]:
            begun, place = _first_of_choices(pattern, place)
        if step["look"] or step["border"]:
            continue
        repeated = _REPEATED.match(pattern, place)
        optional = repeated is not None and repeated[0].startswith(("?", "*", "{0"))
        place = repeated.end() if repeated else place
        if step["word"]:
            stem = step["word"][:-1] if optional else step["word"]
            begun, optional = frozenset([stem or step["word"]]), optional and not stem
        elif not step["open"]:
            begun = None
        if not certain:
            firsts = None if firsts is None or begun is None else firsts | begun
            certain = not optional
    return (firsts if certain else None), place, True
