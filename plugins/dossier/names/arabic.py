"""Names with an Arabic article, which the corpora of the recogniser hardly have: Bashar al-Assad, Ahrar al-Sham."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.language.schema import NameWords
from dossier.model import MentionType
from dossier.names.spans import Found, Line

ARTICLES = frozenset({"al", "el", "an", "as", "ad", "ar", "ash", "at", "az", "ul"})
"""The Arabic article as newspapers spell it, assimilated or not."""
ARABIC_ORGANISATIONS = frozenset(
    [
        "ahrar",
        "ansar",
        "ansarullah",
        "asaib",
        "fatah",
        "faylaq",
        "harakat",
        "hayat",
        "hezb",
        "hizb",
        "jabhat",
        "jaish",
        "jamaat",
        "jaysh",
        "jund",
        "kataib",
        "katibat",
        "liwa",
        "saraya",
        "tahrir",
    ]
)
"""First words of Arabic names of parties, fronts, armies and brigades."""
SON_OF = frozenset({"bin", "ibn", "bint"})
"""What stands before the father's name."""


def has_article_prefix(token: str) -> bool:
    """Whether the token is an Arabic name with its article: al-Assad, as-Suwayda.

    >>> has_article_prefix("al-Assad"), has_article_prefix("al-dus")
    (True, False)
    """
    head, hyphen, rest = token.partition("-")
    return bool(hyphen) and head.lower() in ARTICLES and rest[:1].isupper()


def without_arabic_article(word: str) -> str:
    """The name behind its article: Assad for al-Assad; the word itself when there is none."""
    return word.partition("-")[2] if has_article_prefix(word) else word


def join_arabic_names(line: Line, words: NameWords, openers: frozenset[str]) -> list[Found]:
    """The names of a line, those with an Arabic article (Bashar al-Assad) whole."""
    found = line.found
    hyphened = [position for position, word in enumerate(line.words) if "-" in word]
    for position in hyphened:
        if has_article_prefix(line.words[position]):
            run = _run_around(line.words, position, openers)
            inside = [name for name in found if name.first < run[1] and name.last > run[0]]
            if not inside or not _covers(inside, position) or _is_cut(line.words, inside, position):
                joined = _join(line.words, run, inside, words)
                found = [name for name in found if name not in inside] + [joined]
    return sorted(found, key=lambda name: name.first)


def _run_around(tokens: Sequence[str], position: int, openers: frozenset[str]) -> tuple[int, int]:
    """The run of capitalised words and words with an Arabic article around a position, half-open.

    A word without content that opens the sentence has its capital from there alone.
    """
    first, last = position, position + 1
    lowest = int(tokens[0].lower() in openers)
    while first > lowest and _is_name_word(tokens[first - 1]):
        first -= 1
    while last < len(tokens) and _is_name_word(tokens[last]):
        last += 1
    return first, last


def with_fathers(line: Line, found: Found) -> Found:
    """A person's name with the father's behind it, and the given one before it: Abdul-Aziz bin Khalifa al-Thani."""
    first, last = found.first, found.last
    son = first if line.words[first] in SON_OF else first - 1
    led = son > 0 and line.words[son] in SON_OF and _is_name_word(line.words[son - 1])
    if led and not _covers(line.found, son - 1):
        first = son - 1
    while (
        found.type in ("person", "other")
        and last + 1 < len(line.words)
        and line.words[last] in SON_OF
        and _is_name_word(line.words[last + 1])
    ):
        last += 2
        while last < len(line.words) and _is_name_word(line.words[last]):
            last += 1
    return Found(first, last, found.type if last == found.last else "person")


def without_title(line: Line, found: Found, words: NameWords) -> Found:
    """A person's name without the title before it, where the father's or the family's stands in it.

    Sheikh Tamim bin Hamad al-Thani is Tamim bin Hamad al-Thani; Sheikh Hasina keeps her name.
    """
    if found.type != "person" or found.last - found.first < 3:
        return found
    if line.words[found.first].lower() not in words.ruler_titles:
        return found
    behind = line.words[found.first + 1 : found.last]
    told = any(token in SON_OF or has_article_prefix(token) for token in behind)
    return Found(found.first + 1, found.last, "person") if told else found


def _is_name_word(token: str) -> bool:
    return (token[0].isupper() and not token.isupper()) or has_article_prefix(token)


def _is_cut(tokens: Sequence[str], names: Sequence[Found], position: int) -> bool:
    """Whether a name that begins with its Arabic article stands right behind a person or a front of that name."""
    before = [name for name in names if name.last == position]
    kin = [
        name for name in before if name.type == "person" or tokens[name.first].lower() in ARABIC_ORGANISATIONS
    ]
    return bool(kin) and any(name.first == position for name in names)


def _covers(names: Sequence[Found], position: int) -> bool:
    return any(name.first <= position < name.last for name in names)


def _join(tokens: Sequence[str], run: tuple[int, int], inside: Sequence[Found], words: NameWords) -> Found:
    """One name over the run, or over the part of it from the last name inside it on."""
    first = run[0]
    before = tokens[first - 1].lower() if first else ""
    kinds = {name.type for name in inside} - {"other"}
    if any(token.lower() in ARABIC_ORGANISATIONS for token in tokens[first : run[1]]):
        return Found(first, run[1], "organisation")
    if len(kinds) == 1:
        return Found(first, max(run[1], inside[-1].last), kinds.pop())
    kind: MentionType = "place" if before in words.place_prepositions and run[1] - first == 1 else "person"
    return Found(first, run[1], kind)
