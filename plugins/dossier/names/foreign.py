"""What surrounds a name in any language: one without words of its own borrows those that travel."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from dossier.language import LANGUAGES
from dossier.language.schema import NameWords


def words_of_all_languages(choose: Callable[[NameWords], Iterable[str]]) -> frozenset[str]:
    """One list of words out of the data of every language."""
    return frozenset(word for known in LANGUAGES.values() for word in choose(known.names))


FOREIGN_WORDS = NameWords(
    apostrophe_words=tuple(sorted(words_of_all_languages(lambda names: names.apostrophe_words))),
    compound_heads=tuple(sorted(words_of_all_languages(lambda names: names.compound_heads))),
    particles=frozenset(
        ["von", "van", "de", "du", "des", "di", "da", "del", "della", "bin", "ibn", "al", "el"]
    ),
    sure_particles=words_of_all_languages(lambda names: names.sure_particles),
    capital_particles=words_of_all_languages(lambda names: names.capital_particles),
    offices=words_of_all_languages(lambda names: names.offices),
    ruler_titles=words_of_all_languages(lambda names: names.ruler_titles),
    organisation_heads=words_of_all_languages(lambda names: names.organisation_heads),
    fronts=words_of_all_languages(lambda names: names.fronts),
    contests=words_of_all_languages(lambda names: names.contests),
    conjunctions=words_of_all_languages(lambda names: names.conjunctions),
    alternatives=words_of_all_languages(lambda names: names.alternatives),
    money_units=words_of_all_languages(lambda names: names.money_units),
    seat_endings=tuple(sorted(words_of_all_languages(lambda names: names.seat_endings))),
    opening_months=words_of_all_languages(lambda names: names.opening_months),
    short_months=words_of_all_languages(lambda names: names.short_months),
)
"""For languages without data: words for offices, organisations and contests travel, and agencies keep their habits."""


def name_words(language: str) -> NameWords:
    """What surrounds a name in a language."""
    known = LANGUAGES.get(language)
    return known.names if known else FOREIGN_WORDS
