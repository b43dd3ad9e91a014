"""What a token shows of being a name: its own form, its neighbours, its other places in the article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby

from dossier.names.lexicon import Lexicon

RUNS = ((re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž]"), "X"), (re.compile(r"[^\W\d_X]"), "x"), (re.compile(r"\d"), "9"))
BORDER = "\x00"
"""The word that stands before and after every sentence."""
WORDS_KEPT = 60_000
"""For how many words an answer is kept at most."""
WORD_CONTEXTS = 8
"""How many neighbours of a word elsewhere in the article are looked at, on each side."""


@lru_cache(maxsize=WORDS_KEPT)
def shape(word: str) -> str:
    """The form of a word: capitals X, small letters x, digits 9, repeats shortened.

    >>> shape("al-Assad"), shape("VS"), shape("A320")
    ('x-Xx', 'X', 'X9')
    """
    if word.isascii() and word.isalpha():
        if word.islower():
            return "x"
        if word.isupper():
            return "X"
        if word[0].isupper() and word[1:].islower():
            return "Xx"
    return "".join(sign for sign, _ in groupby(_long_shape(word)))


@lru_cache(maxsize=WORDS_KEPT)
def is_capitalised(word: str) -> bool:
    """Whether a capital stands anywhere in the word, so that it may belong to a name."""
    return word != word.lower()


def own_features(word: str, lexicon: Lexicon) -> list[str]:
    """What the word itself shows: spelling, endings, lists it stands in, its cluster."""
    lower, form = word.lower(), shape(word)
    features = ["bias", "w=" + word, "l=" + lower, "s=" + form]
    if len(word) < 7 and form != "x":
        features.append("S=" + _long_shape(word))
    for size in (1, 2, 3, 4, 5):
        if len(lower) > size:
            features.append(f"<{size}{lower[:size]}")
            features.append(f">{size}{lower[-size:]}")
    known = _list_features(lower, lexicon)
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
        features += [*_list_features(lower, lexicon), "G" + lexicon.spelling(lower)]
    features.append(f"d={_spelling(lower, lexicon)}|{shape(word)}")
    return *features, *_cluster_features(word, lexicon)


@lru_cache(maxsize=WORDS_KEPT)
def far_features(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    """What a word two places away shows."""
    if word == BORDER:
        return ("border",)
    return "l=" + word.lower(), "s=" + shape(word), *_cluster_features(word, lexicon)[-1:]


def pair_features(words: Sequence[str], position: int) -> list[str]:
    """What a word shows together with its neighbours; `words` has two borders at either end."""
    word, before, after = words[position], words[position - 1], words[position + 1]
    far_before, form = words[position - 2].lower(), shape(word)
    lower_before, lower_after = before.lower(), after.lower()
    return [
        f"a{lower_before}|{word}",
        f"b{word}|{lower_after}",
        f"f{lower_before}|{form}",
        f"g{form}|{lower_after}",
        f"h{lower_before}|{lower_after}|{form}",
        f"i{far_before}|{lower_before}|{form}",
        f"j{form}|{lower_after}|{words[position + 2].lower()}",
    ]


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
        features += ["F" + name for name in _list_features(lower, lexicon)]
    if shouted:
        lower = word.lower()
        features += ["H", f"H{_spelling(lower, lexicon)}{evidence.witness(lower)}"]
        features += ["H" + name for name in _list_features(lower, lexicon)]
    return features


def phrase_features(words: Sequence[str], lexicon: Lexicon) -> dict[int, list[str]]:
    """For the positions inside a listed name of several words: the lists that hold it, the longest name winning."""
    features: dict[int, list[str]] = {}
    position = 0
    while position < len(words) - 1:
        length, mask = (
            _longest_phrase(words, position, lexicon) if is_capitalised(words[position]) else (0, 0)
        )
        for inside in range(length):
            place = "B" if inside == 0 else "L" if inside == length - 1 else "I"
            features[position + inside] = [
                f"P{place}{bit}" for bit in range(mask.bit_length()) if mask >> bit & 1
            ]
        position += length or 1
    return features


def _longest_phrase(words: Sequence[str], position: int, lexicon: Lexicon) -> tuple[int, int]:
    for length in range(min(5, len(words) - position), 1, -1):
        if is_capitalised(words[position + length - 1]):
            mask = lexicon.phrase(" ".join(words[position : position + length]).lower())
            if mask:
                return length, mask
    return 0, 0


OFFSETS = ((-2, "-2"), (-1, "-1"), (1, "+1"), (2, "+2"))


def has_pairs(words: Sequence[str], position: int) -> bool:
    """Whether a token or a direct neighbour has a capital, so that pairs of words are worth a look."""
    return (
        is_capitalised(words[position])
        or is_capitalised(words[position - 1])
        or is_capitalised(words[position + 1])
    )


def sentence_features(words: Sequence[str], lexicon: Lexicon, evidence: Evidence) -> list[list[str]]:
    """All features of each token: what training learns from, and what the tagger sums without spelling it out."""
    padded = [BORDER, BORDER, *words, BORDER, BORDER]
    shouted, opening = is_shouted(words), opening_position(words)
    phrases = phrase_features(words, lexicon)
    rows: list[list[str]] = []
    for position, word in enumerate(words):
        at = position + 2
        row = own_features(word, lexicon) + evidence.features(word) + phrases.get(position, [])
        for offset, prefix in OFFSETS:
            look = near_features if abs(offset) == 1 else far_features
            row += [prefix + feature for feature in look(padded[at + offset], lexicon)]
        if has_pairs(padded, at):
            row += pair_features(padded, at) + shape_features(shapes_around(padded, at))
        if shouted or position == opening:
            row += place_features(
                word, lexicon, opening=position == opening, shouted=shouted, evidence=evidence
            )
        rows.append(row)
    return rows


def _long_shape(word: str) -> str:
    for pattern, sign in RUNS:
        word = pattern.sub(sign, word)
    return word


@lru_cache(maxsize=WORDS_KEPT)
def _spelling(lower: str, lexicon: Lexicon) -> str:
    return "1" if lexicon.is_word(lower) else "0"


@lru_cache(maxsize=WORDS_KEPT)
def _list_features(lower: str, lexicon: Lexicon) -> tuple[str, ...]:
    mask = lexicon.lists(lower)
    return tuple(f"L{bit}" for bit in range(mask.bit_length()) if mask >> bit & 1)


@lru_cache(maxsize=WORDS_KEPT)
def _cluster_features(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    path = lexicon.cluster(word)
    if not path:
        return ()
    return *(f"C{size}{path[:size]}" for size in (4, 7, 11) if len(path) > size), "C=" + path


def _part_features(word: str, lexicon: Lexicon) -> list[str]:
    first, _, rest = word.partition("-")
    last = word.rpartition("-")[2]
    features = ["p<" + first.lower(), "p>" + last.lower(), f"ps{shape(first)}-{shape(last)}"]
    features.append(f"pd{_spelling(first.lower(), lexicon)}{_spelling(last.lower(), lexicon)}{shape(last)}")
    features += ["p" + name for name in _list_features(first.lower(), lexicon)]
    return features + ["q" + name for name in _list_features(last.lower(), lexicon)] if rest else features


@dataclass(slots=True)
class Evidence:
    """What an article tells about its words: where else they have a capital, and beside what they stand."""

    inside: dict[str, int] = field(default_factory=dict)
    """Lower-cased word: how often it has a capital where no sentence begins."""
    small: set[str] = field(default_factory=set)
    """Words that stand in lower case."""
    contexts: dict[str, list[str]] = field(default_factory=dict)
    """Lower-cased word: what stands beside its capitalised places, as feature texts."""

    def witness(self, lower: str) -> str:
        """A sign for how far the article itself shows that the word is a name."""
        return f"{min(self.inside.get(lower, 0), 2)}{'x' if lower in self.small else ''}"

    def features(self, word: str) -> list[str]:
        """What the other places of a capitalised word show; empty for a word in lower case."""
        if not is_capitalised(word):
            return []
        lower = word.lower()
        witness = self.witness(lower)
        return ["E" + witness, f"E{witness}|{shape(word)}", *self.contexts.get(lower, ())]


def is_shouted(words: Sequence[str]) -> bool:
    """Whether a line is all in capitals, as headlines can be."""
    letters = [word for word in words if word.isalpha()]
    return (
        len(letters) > 1
        and all(word.isupper() for word in letters)
        and any(len(word) > 3 for word in letters)
    )


def opening_position(words: Sequence[str]) -> int:
    """Position of the first word that is no quotation mark or other sign; 0 when there is none."""
    return next((number for number, word in enumerate(words) if word[0].isalnum()), 0)


def collect_evidence(sentences: Sequence[Sequence[str]], lexicon: Lexicon) -> Evidence:
    """The evidence of one article, from the words of its sentences."""
    evidence = Evidence()
    gathered: dict[str, dict[str, None]] = {}
    for words in sentences:
        shouted, opening = is_shouted(words), opening_position(words)
        evidence.small.update(word for word in words if not is_capitalised(word))
        if shouted:
            continue
        for start, end in _capital_runs(words):
            for position in range(start, end):
                lower = words[position].lower()
                if position != opening:
                    evidence.inside[lower] = evidence.inside.get(lower, 0) + 1
                notes = gathered.setdefault(lower, {})
                if len(notes) < 4 * WORD_CONTEXTS:
                    notes.update(dict.fromkeys(_context_notes(words, position, (start, end), lexicon)))
    evidence.contexts = {lower: list(notes) for lower, notes in gathered.items()}
    _note_acronyms(evidence, sentences)
    return evidence


def _capital_runs(words: Sequence[str]) -> Iterable[tuple[int, int]]:
    """Half-open runs of capitalised words."""
    start = -1
    for position, word in enumerate(words):
        if is_capitalised(word):
            start = position if start < 0 else start
        elif start >= 0:
            yield start, position
            start = -1
    if start >= 0:
        yield start, len(words)


def _context_notes(
    words: Sequence[str], position: int, run: tuple[int, int], lexicon: Lexicon
) -> Iterable[str]:
    start, end = run
    before = words[start - 1].lower() if start else BORDER
    after = words[end].lower() if end < len(words) else BORDER
    if position == start:
        yield "Ep" + before
    if position == end - 1:
        yield "En" + after
    if end - start > 1:
        place = (
            "only"
            if end - start == 1
            else "first"
            if position == start
            else "last"
            if position == end - 1
            else "mid"
        )
        yield "Er" + place
        if position > start:
            yield "Eb" + words[position - 1].lower()
            yield from ("Eb" + name for name in _list_features(words[position - 1].lower(), lexicon))
        if position < end - 1:
            yield "Ea" + words[position + 1].lower()
            yield from ("Ea" + name for name in _list_features(words[position + 1].lower(), lexicon))


def _note_acronyms(evidence: Evidence, sentences: Sequence[Sequence[str]]) -> None:
    """Mark words whose letters are the initials of a run of capitalised words in the article."""
    initials = set()
    for words in sentences:
        for start, end in _capital_runs(words):
            if end - start > 1:
                initials.add("".join(word[0] for word in words[start:end]).lower())
    for lower in initials & evidence.contexts.keys():
        evidence.contexts[lower].append("Eacronym")
