"""What a token shows of being a name: its own form, its neighbours, its other places in the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier.names.evidence import Evidence, is_shouted, opening_position
from dossier.names.forms import BORDER, CAPITAL, list_features, shape
from dossier.names.lexicon import Lexicon
from dossier.names.words import beside_features, far_features, own_features, traits_beside

LONGEST_PHRASE = 5
"""Words in the longest name of several words that the lists have."""


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
        features += ["F", "Fl=" + lower, f"F{traits_beside(word, lexicon).is_word}{witness}|{shape(word)}"]
        features += ["F" + name for name in list_features(lower, lexicon)]
    if shouted:
        lower = word.lower()
        features += ["H", f"H{traits_beside(word, lexicon).is_word}{evidence.witness(lower)}"]
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
        row = [*own_features(word, lexicon), *evidence.features(word), *phrases.get(position, [])]
        for offset, prefix in OFFSETS:
            look = beside_features if abs(offset) == 1 else far_features
            row += [prefix + feature for feature in look(padded[at + offset], lexicon)]
        row += features_with_before((padded[at - 1], word)) + features_with_after((word, padded[at + 1]))
        row += shape_features(shapes_around(padded, at))
        if shouted or position == opening:
            row += place_features(
                word, lexicon, opening=position == opening, shouted=shouted, evidence=evidence
            )
        rows.append(row)
    return rows
