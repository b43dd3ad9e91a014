"""Under which name and letter a heading stands in an index: Assad under A, Van Rompuy under V, Gogh under G."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from dossier.gazetteer import fold
from dossier.model import EntityType


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PARTICLES: Final = _words(
    "van von vom zu zur zum de den der des het 't 's ten ter te op in di da do dos das du della delle del dello la le "
    "les los af av el al an ar as ash at az ad ul"
)
"""Stand behind the given name when written small, as Dutch and German indexes do."""
KEPT: Final = _words("bin ibn ben bint abu abou mac mc o san saint sint st")
"""Belong to the surname: Bin Laden stands under B."""
ARABIC: Final = tuple(
    f"{article}-" for article in ("al", "el", "an", "ar", "as", "ash", "at", "az", "ad", "ul")
)
SUFFIXES: Final = _words("jr jr. sr sr. junior senior")
REGNAL: Final = re.compile("[IVX]+")
FAMILY_FIRST: Final = _words(
    "Ban Chen Chiang Deng Ho Hu Huang Jiang Liu Mao Nguyen Roh Wang Wen Xi Xiao Zhang Zhao Zhong Zhou Zhu Zeng"
)
"""Chinese, Korean and Vietnamese surnames that are no given names elsewhere; they stand first as they are."""
ARTICLES: Final = _words("de het the een la le les die das der")


def sort_name(type_: EntityType, heading: str, country: str = "") -> str:
    """How a heading is sorted: surname first for persons, without its article for organisations.

    A lower-case particle stands behind the given name as in the Netherlands, a capital one in front as in Belgium,
    which is how the two countries write them; a surname alone follows the Dutch rule unless the country is Belgium.

    >>> sort_name("person", "Bashar al-Assad"), sort_name("person", "Vincent van Gogh")
    ('Assad, Bashar al-', 'Gogh, Vincent van')
    >>> sort_name("person", "Alexander De Croo"), sort_name("organisation", "De Morgen")
    ('De Croo, Alexander', 'Morgen, De')
    """
    words = heading.split()
    if type_ == "place" or len(words) < 2 or "(" in words[0]:
        return _sort_one_word(heading) if type_ == "person" else heading
    if type_ == "organisation":
        is_article = words[0].istitle() and words[0].casefold() in ARTICLES
        return f"{' '.join(words[1:])}, {words[0]}" if is_article else heading
    return _sort_person(words, country)


def _sort_one_word(heading: str) -> str:
    for article in ARABIC:
        if heading.startswith(article) and len(heading) > len(article):
            return f"{heading[len(article) :]}, {article}"
    return heading


def _sort_person(words: list[str], country: str) -> str:
    name, suffix = _split_suffix(words)
    if len(name) < 2 or _is_family_first(name):
        return " ".join(words)
    start = _surname_start(name)
    given, surname = name[:start], name[start:]
    moved: list[str] = []
    while len(surname) > 1 and surname[0].casefold() in PARTICLES and _moves(surname[0], given, country):
        moved.append(surname.pop(0))
    while moved and len(surname) > 1 and not any(map(str.isalnum, surname[0])):
        moved[-1] += surname.pop(0)
    if surname[0].casefold() in KEPT:
        surname[0] = surname[0].capitalize()
    last, article = " ".join([*surname, *suffix]), ""
    for prefix in ARABIC:
        if last.lower().startswith(prefix):
            last, article = last[len(prefix) :], last[: len(prefix)]
            break
    behind = " ".join(part for part in (*given, *moved, article) if part)
    return f"{last}, {behind}" if behind else last


def _split_suffix(words: list[str]) -> tuple[list[str], list[str]]:
    end = len(words)
    while end > 2 and (words[end - 1].casefold() in SUFFIXES or words[end - 1].startswith("(")):
        end -= 1
    return words[:end], words[end:]


def _is_family_first(name: list[str]) -> bool:
    """Kim Jong-un, Xi Jinping and Albert II, not Kim Clijsters."""
    if REGNAL.fullmatch(name[-1]):
        return True
    _, hyphen, rest = name[-1].partition("-")
    return (bool(hyphen) and rest[:1].islower() and not name[-1][0].islower()) or name[0] in FAMILY_FIRST


def _surname_start(name: list[str]) -> int:
    """Where the surname begins: at its first particle, else at the last word."""
    for position in range(1, len(name) - 1):
        word = name[position].casefold()
        if word in PARTICLES or word in KEPT or word.rpartition("-")[2] in PARTICLES:
            return position
    return 0 if name[0].casefold() in PARTICLES else len(name) - 1


def _moves(particle: str, given: list[str], country: str) -> bool:
    if country == "BE":
        return False
    return particle[0].islower() or particle[0] in "'’" or not given


def sort_letter(sort: str) -> str:
    """The letter of an index that a sort name stands under; `#` for digits and signs.

    Latin letters lose their accents; another script keeps its own letter.

    >>> sort_letter("Élysée"), sort_letter("Øresund"), sort_letter("Жуков"), sort_letter("50 Cent")
    ('E', 'O', 'Ж', '#')
    """
    for char in sort:
        if char.isalpha():
            folded = fold(char)[:1] or unicodedata.normalize("NFC", char)
            return folded.upper()
        if char.isdigit():
            return "#"
    return "#"


def sort_key(sort: str) -> tuple[bool, str, str]:
    """Orders sort names as an index does: case and accents last, digits and signs behind the letters."""
    return sort_letter(sort) == "#", fold(sort), sort
