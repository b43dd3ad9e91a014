"""The recogniser for languages without a model: runs of capitalised words, with what their surroundings say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dossier.language.schema import NameWords
from dossier.model import MentionType
from dossier.names.spans import Found, Line


def find_by_capitals(lines: Sequence[Line], words: NameWords) -> list[list[Found]]:
    """Names of each line: runs of capitalised words, particles inside them included.

    The first word of a sentence counts only when the article capitalises it inside a sentence elsewhere, or when
    another capitalised word follows it.
    """
    witnesses = Counter(word for line in lines for word in line.words[1:] if word[0].isupper())
    return [_runs(line.words, witnesses, words) for line in lines]


def _runs(tokens: list[str], witnesses: Counter[str], words: NameWords) -> list[Found]:
    found: list[Found] = []
    position = 0
    while position < len(tokens):
        end = _run_end(tokens, position, words)
        if end > position and not (position == 0 and end == 1 and not witnesses[tokens[0]]):
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


def has_article_prefix(token: str) -> bool:
    """Whether the token is an Arabic name with its article: al-Assad, as-Suwayda.

    >>> has_article_prefix("al-Assad"), has_article_prefix("al-dus")
    (True, False)
    """
    head, hyphen, rest = token.partition("-")
    return bool(hyphen) and head in ARTICLES and rest[:1].isupper()


ARTICLES = frozenset({"al", "el", "an", "as", "ad", "ar", "ash", "at", "az", "ul"})
"""The Arabic article as newspapers spell it, assimilated or not."""


def _type(tokens: list[str], start: int, end: int, words: NameWords) -> MentionType:
    last = tokens[end - 1]
    before = tokens[start - 1].lower() if start else ""
    if any(last.lower().endswith(ending) for ending in words.organisation_endings) or last.isupper():
        return "organisation"
    if before in words.place_prepositions:
        return "place"
    if end - start > 1 or before in words.offices:
        return "person"
    return "other"
