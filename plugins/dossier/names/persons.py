"""Whose a shorter name may be: the persons of an article by surname, given name and initial."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from functools import lru_cache

from dossier.gazetteer import fold
from dossier.names.arabic import SON_OF
from dossier.names.foreign import words_of_all_languages

NAMES_KEPT = 30_000
"""For how many names the words to compare are kept."""
ARTICLES = frozenset({"al", "el", "as", "an", "ash", "ad", "ar", "at"})
"""The Arabic article, which newspapers leave out as they like."""
TITLES = words_of_all_languages(lambda names: names.titles)
"""Titles before a name of several words that are no part of it."""
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""What stands behind a surname without being one."""
FEWEST_WITH_MOTHERS = 4
"""Words of a Spanish name that ends in the mother's surname and is cut to the father's."""


@lru_cache(maxsize=NAMES_KEPT)
def name_key(text: str) -> tuple[str, ...]:
    """The words of a name as they are compared.

    >>> name_key("Bashar al-Assad"), name_key("Assad")
    (('bashar', 'assad'), ('assad',))
    """
    parts = fold(text).split()
    return tuple(part for part in parts if part not in ARTICLES) or tuple(parts)


@lru_cache(maxsize=NAMES_KEPT)
def person_key(text: str) -> tuple[str, ...]:
    """The words of a person's name as they are compared, without title and suffix.

    >>> person_key("Sheikh Tamim bin Hamad al-Thani"), person_key("Ferdinand Marcos Jr.")
    (('tamim', 'bin', 'hamad', 'thani'), ('ferdinand', 'marcos'))
    """
    parts = name_key(text)
    while len(parts) > 1 and parts[-1] in SUFFIXES:
        parts = parts[:-1]
    return parts[1:] if len(parts) > 2 and parts[0] in TITLES else parts


class Persons:
    """The full names of the persons in an article, asked whom a shorter name may stand for."""

    def __init__(self, full: Mapping[tuple[str, ...], str], lone: Collection[str]) -> None:
        """`lone` are the names of one word, with which a given name and its surname may both stand alone."""
        self.full = full
        self.lone = lone
        self.by_surname: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
        self.by_first: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
        for key in full:
            self.by_surname[key[-1]].append(key)
            self.by_first[key[0]].append(key)

    def bearers(self, key: tuple[str, ...], *, by_first: bool) -> list[str]:
        """The fullest names that end in the key or abbreviate it; with `by_first` else those that it begins.

        `Wang` is Wang Yi and `Lance` is Lance Armstrong where nobody has that surname. Not where the last word stands
        alone too: two people may have been read as one.
        """
        namesakes = self.by_surname.get(key[-1], [])
        found = [other for other in namesakes if _is_short_person(key, other)]
        if not found and not namesakes and by_first:
            found = [other for other in self.by_first.get(key[0], ()) if self._is_given_name(key, other)]
            found = found or [other for other in self.full if _is_fathers_surname(key, other)]
        return [self.full[other] for other in found if not self._is_shorter(other)]

    def _is_given_name(self, key: tuple[str, ...], full: tuple[str, ...]) -> bool:
        """Whether the full name begins with the key (Abdul-Aziz) and its surname never stands alone."""
        return len(key) < len(full) and full[: len(key)] == key and full[-1] not in self.lone

    def _is_shorter(self, key: tuple[str, ...]) -> bool:
        """Whether another name of the article says more than this one (de Mistura; Staffan de Mistura)."""
        return any(_is_short_person(key, other) for other in self.by_surname[key[-1]])


def _is_short_person(key: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a name can be the end of a fuller one (Kerry, John Kerry), or has its initial (F. Holt, Frits Holt)."""
    if len(key) < len(full):
        return full[-len(key) :] == key or (_has_initial(key, full) and full[1 - len(key) :] == key[1:])
    return len(key) == len(full) and _has_initial(key, full) and key[1:] == full[1:]


def _has_initial(key: tuple[str, ...], full: tuple[str, ...]) -> bool:
    return len(key) > 1 and len(key[0]) == 1 < len(full[0]) and full[0].startswith(key[0])


def _is_fathers_surname(key: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a Spanish name has the key as its first surname (Alcalde, Luisa María Alcalde Luján)."""
    return len(full) >= FEWEST_WITH_MOTHERS and full[-2:-1] == key and SON_OF.isdisjoint(full)
