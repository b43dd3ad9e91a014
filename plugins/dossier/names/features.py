"""What a token shows of being a name: its own form, its neighbours, its other places in the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from dossier.names.evidence import Evidence, is_shouted, opening_position
from dossier.names.forms import BORDER, CAPITAL, is_capitalised, list_features, long_shape, shape
from dossier.names.lexicon import WORDS_KEPT, Lexicon

LONGEST_PHRASE = 5
"""Words in the longest name of several words that the lists have."""


def own_features(word: str, lexicon: Lexicon) -> list[str]:
    """What the word itself shows: spelling, endings, lists it stands in, its cluster."""
    lower, form = word.lower(), shape(word)
    features = ["bias", "w=" + word, "l=" + lower, "s=" + form]
    if len(word) < 7 and form != "x":
        features.append("S=" + long_shape(word))
    for size in (1, 2, 3, 4, 5):
        if len(lower) > size:
            features.append(f"<{size}{lower[:size]}")
            features.append(f">{size}{lower[-size:]}")
    known = list_features(lower, lexicon)
    features += known
    features += [name + "|" + form for name in known]
    features.append(f"d={_spelling(lower, lexicon)}|{form}")
    features += _cluster_features(word, lexicon)
    if form != "x":
        guess = lexicon.spelling(lower)
        features += ["G" + guess, f"G{guess}|{form}", f"G{guess}|{int(not known)}"]
    if "-" in lower[1:-1]:
        features += _part_features(word, lexicon)
    return features


@lru_cache(maxsize=WORDS_KEPT)
def near_features(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    """What a neighbour of a word shows."""
    if word == BORDER:
        return ("border",)
    lower = word.lower()
    features = ["l=" + lower, "s=" + shape(word), "<3" + lower[:3], ">3" + lower[-3:], ">2" + lower[-2:]]
    if is_capitalised(word):
        features += [*list_features(lower, lexicon), "G" + lexicon.spelling(lower)]
    features.append(f"d={_spelling(lower, lexicon)}|{shape(word)}")
    return *features, *_cluster_features(word, lexicon)


@lru_cache(maxsize=WORDS_KEPT)
def far_features(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    """What a word two places away shows."""
    if word == BORDER:
        return ("border",)
    clusters = [feature for feature in _cluster_features(word, lexicon) if feature[1] == "="]
    return "l=" + word.lower(), "s=" + shape(word), *clusters


def features_with_before(pair: tuple[str, str]) -> tuple[str, str]:
    """What a word, the second of two, shows together with the one before it."""
    before, word = pair
    lower = before.lower()
    return f"a{lower}|{word}", f"f{lower}|{shape(word)}"


def features_with_after(pair: tuple[str, str]) -> tuple[str, str]:
    """What a word, the first of two, shows together with the one after it."""
    word, after = pair
    lower = after.lower()
    return f"b{word}|{lower}", f"g{shape(word)}|{lower}"


def shapes_around(words: Sequence[str], position: int) -> tuple[str, ...]:
    """The shapes of a word and of two words on either side."""
    return tuple(map(shape, words[position - 2 : position + 3]))


def shape_features(shapes: tuple[str, ...]) -> list[str]:
    """What a word shows by its shape together with its neighbours', as `shapes_around` gives them."""
    far_before, before, form, after, far_after = shapes
    return [
        f"c{before}|{form}",
        f"d{form}|{after}",
        f"e{before}|{form}|{after}",
        f"k{far_before}|{before}|{form}",
        f"m{form}|{after}|{far_after}",
    ]


def place_features(
    word: str, lexicon: Lexicon, *, opening: bool, shouted: bool, evidence: Evidence
) -> list[str]:
    """What follows from the place in the sentence: its first word, or a line all in capitals."""
    features: list[str] = []
    if opening:
        lower = word.lower()
        witness = evidence.witness(lower)
        features += ["F", "Fl=" + lower, f"F{_spelling(lower, lexicon)}{witness}|{shape(word)}"]
        features += ["F" + name for name in list_features(lower, lexicon)]
    if shouted:
        lower = word.lower()
        features += ["H", f"H{_spelling(lower, lexicon)}{evidence.witness(lower)}"]
        features += ["H" + name for name in list_features(lower, lexicon)]
    return features


def phrase_features(words: Sequence[str], signs: bytes, lexicon: Lexicon) -> dict[int, list[str]]:
    """For the positions inside a listed name of several words: the lists that hold it, the longest name winning."""
    features: dict[int, list[str]] = {}
    capitals = [position for position, sign in enumerate(signs) if sign == CAPITAL]
    behind = 0
    for number, first in enumerate(capitals[:-1], 1):
        if first < behind:
            continue
        for last in reversed(capitals[number : number + LONGEST_PHRASE - 1]):
            close = last - first < LONGEST_PHRASE
            mask = lexicon.phrase(" ".join(words[first : last + 1]).lower()) if close else 0
            if mask:
                behind = last + 1
                features.update(_inside_phrase(first, last, mask))
                break
    return features


def _inside_phrase(first: int, last: int, mask: int) -> Iterator[tuple[int, list[str]]]:
    bits = [bit for bit in range(mask.bit_length()) if mask >> bit & 1]
    for position in range(first, last + 1):
        place = "B" if position == first else "L" if position == last else "I"
        yield position, [f"P{place}{bit}" for bit in bits]


OFFSETS = ((-2, "-2"), (-1, "-1"), (1, "+1"), (2, "+2"))


def sentence_features(
    words: Sequence[str], signs: bytes, lexicon: Lexicon, evidence: Evidence
) -> list[list[str]]:
    """All features of each token: what training learns from, and what the tagger sums without spelling it out."""
    padded = [BORDER, BORDER, *words, BORDER, BORDER]
    shouted, opening = is_shouted(words), opening_position(words)
    phrases = phrase_features(words, signs, lexicon)
    rows: list[list[str]] = []
    for position, word in enumerate(words):
        at = position + 2
        row = own_features(word, lexicon) + evidence.features(word) + phrases.get(position, [])
        for offset, prefix in OFFSETS:
            look = near_features if abs(offset) == 1 else far_features
            row += [prefix + feature for feature in look(padded[at + offset], lexicon)]
        row += features_with_before((padded[at - 1], word)) + features_with_after((word, padded[at + 1]))
        row += shape_features(shapes_around(padded, at))
        if shouted or position == opening:
            row += place_features(
                word, lexicon, opening=position == opening, shouted=shouted, evidence=evidence
            )
        rows.append(row)
    return rows


@lru_cache(maxsize=WORDS_KEPT)
def _spelling(lower: str, lexicon: Lexicon) -> str:
    return "1" if lexicon.is_word(lower) else "0"


@lru_cache(maxsize=WORDS_KEPT)
def _cluster_features(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    features = list(_path_features("C", lexicon.cluster(word), (4, 7, 11)))
    if lexicon.abroad.keys and is_capitalised(word):
        for sign, path in zip("UV", lexicon.clusters_abroad(word), strict=True):
            features += _path_features(sign, path, (3, 5, 8))
    return (*features,)


def _path_features(sign: str, path: str, sizes: Sequence[int]) -> Iterator[str]:
    """A cluster and the larger ones around it, each as a feature."""
    if path:
        yield from (f"{sign}{size}{path[:size]}" for size in sizes if len(path) > size)
        yield f"{sign}={path}"


def _part_features(word: str, lexicon: Lexicon) -> list[str]:
    first, _, rest = word.partition("-")
    last = word.rpartition("-")[2]
    features = ["p<" + first.lower(), "p>" + last.lower(), f"ps{shape(first)}-{shape(last)}"]
    features.append(f"pd{_spelling(first.lower(), lexicon)}{_spelling(last.lower(), lexicon)}{shape(last)}")
    features += ["p" + name for name in list_features(first.lower(), lexicon)]
    return features + ["q" + name for name in list_features(last.lower(), lexicon)] if rest else features
