"""What a word shows by itself and to its neighbours: its spelling, and what lists, dictionary and clusters say of it.

Many words share what the lists say, or their cluster: each function takes as little as its features need, so that the
tagger can sum the features of such an answer once for all its words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from dossier.names.forms import BORDER, is_capitalised, list_features, listed, long_shape, shape
from dossier.names.lexicon import WORDS_KEPT, Lexicon

PATH_SIGNS = "CUV"
"""What the features of a word's clusters begin with: in its own language, in two others."""
PATH_SIZES = ((4, 7, 11), (3, 5, 8), (3, 5, 8))
"""How long the openings of the paths are that stand for larger clusters."""
BORDER_FEATURE = "border"
"""What the place before or after a sentence shows."""
Paths = tuple[str, str, str]
"""A word's clusters, in bits; empty where it has none."""


class Traits(NamedTuple):
    """What is known of a word beside its spelling and its clusters."""

    form: str
    lists: int
    """The lists of names that hold it, as bits."""
    is_word: int
    """1 when dictionaries have it in lower case."""
    guess: str
    """What its letters look like; empty when that was not asked."""


@lru_cache(maxsize=WORDS_KEPT)
def traits_of(word: str, lexicon: Lexicon) -> Traits:
    """The traits of a word that may be a name; letters are looked at when any is not small."""
    lower, form = word.lower(), shape(word)
    guess = lexicon.spelling(lower) if form != "x" or is_capitalised(word) else ""
    return Traits(form, lexicon.lists(lower), int(lexicon.is_word(lower)), guess)


@lru_cache(maxsize=WORDS_KEPT)
def traits_beside(word: str, lexicon: Lexicon) -> Traits:
    """The traits that a word has for its neighbours: one in lower case stands in no list."""
    if is_capitalised(word):
        return traits_of(word, lexicon)
    return Traits(shape(word), 0, int(lexicon.is_word(word.lower())), "")


@lru_cache(maxsize=WORDS_KEPT)
def paths_of(word: str, lexicon: Lexicon) -> Paths:
    """The paths of a word's clusters."""
    if lexicon.abroad.keys and is_capitalised(word):
        return lexicon.cluster(word), *lexicon.clusters_abroad(word)
    return lexicon.cluster(word), "", ""


def spelling_features(word: str) -> list[str]:
    """What a word shows by its letters alone."""
    lower, form = word.lower(), shape(word)
    features = ["bias", "w=" + word, "l=" + lower, "s=" + form]
    if len(word) < 7 and form != "x":
        features.append("S=" + long_shape(word))
    for size in (1, 2, 3, 4, 5):
        if len(lower) > size:
            features += (f"<{size}{lower[:size]}", f">{size}{lower[-size:]}")
    return features


def trait_features(traits: Traits) -> list[str]:
    """What a word shows by its lists and by standing in a dictionary."""
    form, known = traits.form, listed(traits.lists)
    return [*known, *[name + "|" + form for name in known], f"d={traits.is_word}|{form}"]


def guess_features(traits: Traits) -> tuple[str, ...]:
    """What a word shows by what its letters look like; empty for one in small letters."""
    form, guess = traits.form, traits.guess
    return ("G" + guess, f"G{guess}|{form}", f"G{guess}|{int(not traits.lists)}") if form != "x" else ()


def path_features(paths: Paths) -> list[str]:
    """What a word shows by its clusters and the larger ones around them."""
    features: list[str] = []
    for sign, path, sizes in zip(PATH_SIGNS, paths, PATH_SIZES, strict=True):
        if path:
            features += [f"{sign}{size}{path[:size]}" for size in sizes if len(path) > size]
            features.append(f"{sign}={path}")
    return features


def part_features(word: str, lexicon: Lexicon) -> list[str]:
    """What a word shows by its first and its last part; empty for one without a hyphen inside."""
    if "-" not in word[1:-1]:
        return []
    first, _, rest = word.partition("-")
    last = word.rpartition("-")[2]
    known = f"{int(lexicon.is_word(first.lower()))}{int(lexicon.is_word(last.lower()))}"
    features = ["p<" + first.lower(), "p>" + last.lower(), f"ps{shape(first)}-{shape(last)}"]
    features.append(f"pd{known}{shape(last)}")
    features += ["p" + name for name in list_features(first.lower(), lexicon)]
    return features + ["q" + name for name in list_features(last.lower(), lexicon)] if rest else features


def beside_spelling_features(word: str) -> tuple[str, ...]:
    """What a neighbour of a word shows by its letters alone."""
    if word == BORDER:
        return (BORDER_FEATURE,)
    lower = word.lower()
    return "l=" + lower, "s=" + shape(word), "<3" + lower[:3], ">3" + lower[-3:], ">2" + lower[-2:]


def beside_trait_features(traits: Traits) -> list[str]:
    """What a neighbour of a word shows by its lists, by what its letters look like and by standing in a dictionary."""
    guess = ["G" + traits.guess] if traits.guess else []
    return [*listed(traits.lists), *guess, f"d={traits.is_word}|{traits.form}"]


def far_features(word: str, lexicon: Lexicon) -> list[str]:
    """What a word two places away shows."""
    if word == BORDER:
        return [BORDER_FEATURE]
    paths = zip(PATH_SIGNS, paths_of(word, lexicon), strict=True)
    return ["l=" + word.lower(), "s=" + shape(word), *[f"{sign}={path}" for sign, path in paths if path]]


def own_features(word: str, lexicon: Lexicon) -> Iterator[str]:
    """All that a word shows by itself."""
    traits = traits_of(word, lexicon)
    yield from spelling_features(word)
    yield from trait_features(traits)
    yield from path_features(paths_of(word, lexicon))
    yield from guess_features(traits)
    yield from part_features(word, lexicon)


def beside_features(word: str, lexicon: Lexicon) -> Iterator[str]:
    """All that a neighbour of a word shows."""
    yield from beside_spelling_features(word)
    if word != BORDER:
        yield from beside_trait_features(traits_beside(word, lexicon))
        yield from path_features(paths_of(word, lexicon))


class View(NamedTuple):
    """The same features as the tagger asks for them: those of the word's letters, of its traits; `path_features` last."""

    spell: Callable[[str, Lexicon], Sequence[str]]
    traits_of: Callable[[str, Lexicon], Traits]
    tell_traits: Callable[[Traits], Sequence[str]]


OWN = View(
    lambda word, lexicon: [*spelling_features(word), *part_features(word, lexicon)],
    traits_of,
    lambda traits: [*trait_features(traits), *guess_features(traits)],
)
BESIDE = View(lambda word, _: beside_spelling_features(word), traits_beside, beside_trait_features)
