"""The recogniser for languages without a model: runs of capitalised words, with what their surroundings say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dossier.gazetteer import find_place
from dossier.language.schema import NameWords
from dossier.model import MentionType
from dossier.names.spans import Found, Line

ARTICLES = frozenset({"al", "el", "an", "as", "ad", "ar", "ash", "at", "az", "ul"})
"""The Arabic article as newspapers spell it, assimilated or not."""


def find_by_capitals(lines: Sequence[Line], words: NameWords) -> None:
    """Put into each line its names: runs of capitalised words, particles inside them included.

    The first word of a sentence counts only when the article capitalises it inside a sentence elsewhere, when
    another capitalised word follows it, or when it is a place that the gazetteer knows.
    """
    witnesses = Counter(word for line in lines for word in line.words[1:] if word[0].isupper())
    for line in lines:
        line.found = _find_runs(line.words, witnesses, words)


def has_article_prefix(token: str) -> bool:
    """Whether the token is an Arabic name with its article: al-Assad, as-Suwayda.

    >>> has_article_prefix("al-Assad"), has_article_prefix("al-dus")
    (True, False)
    """
    head, hyphen, rest = token.partition("-")
    return bool(hyphen) and head.lower() in ARTICLES and rest[:1].isupper()


def _find_runs(tokens: list[str], witnesses: Counter[str], words: NameWords) -> list[Found]:
    found: list[Found] = []
    position = 0
    while position < len(tokens):
        end = _run_end(tokens, position, words)
        if end > position:
            alone_in_front = position == 0 and end == 1 and not witnesses[tokens[0]]
            if not alone_in_front or find_place(tokens[0]):
                found.append(Found(position, end, _type(tokens, position, end, words)))
        position = max(end, position + 1)
    return found


def _run_end(tokens: list[str], start: int, words: NameWords) -> int:
    """End of the run of name words that begins at `start`; `start` itself when none does."""
    end = position = start
    while position < len(tokens):
        token = tokens[position]
        if token[0].isupper() or has_article_prefix(token):
            end = position + 1
        elif position == start or token not in words.particles:
            break
        position += 1
    return end


def _type(tokens: list[str], start: int, end: int, words: NameWords) -> MentionType:
    last = tokens[end - 1]
    before = tokens[start - 1].lower() if start else ""
    if find_place(" ".join(tokens[start:end])):
        return "place"
    if has_organisation_sign(tokens[start:end], words) or (last.isupper() and len(last) > 1):
        return "organisation"
    if before in words.place_prepositions and end - start == 1:
        return "place"
    if end - start > 1 or before in words.offices:
        return "person"
    return "other"


def has_organisation_sign(tokens: Sequence[str], words: NameWords) -> bool:
    """Whether the name ends like an organisation or holds a word that makes it one."""
    return tokens[-1].lower().endswith(words.organisation_endings) or any(
        token.lower() in words.organisation_heads for token in tokens
    )
