"""The files that hold the recogniser's lists and weights: numbers in byte planes, compressed; read when first asked."""

from __future__ import annotations

import json
import struct
import zlib
from array import array
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate

from dossier.language import LANGUAGES
from dossier.names.lexicon import Bloom, HashTable, Lexicon, Spellings
from dossier.names.tagger import Tagger, Weights

MAGIC = b"dossier names 1\n"
LANGUAGES_WITH_MODEL = frozenset({"nl", "en"})


def pack(sections: Sequence[bytes]) -> bytes:
    """The sections of a file, each compressed behind its length."""
    packed = [zlib.compress(section, 9) for section in sections]
    return MAGIC + b"".join(struct.pack("<I", len(section)) + section for section in packed)


def unpack(content: bytes) -> list[bytes]:
    """The sections of a file; ValueError when it is no such file.

    >>> unpack(pack([b"one", b"two"]))
    [b'one', b'two']
    """
    if not content.startswith(MAGIC):
        raise ValueError(f"not a file of names: begins with {content[:16]!r}; run `make model`")
    sections, place = [], len(MAGIC)
    while place < len(content):
        (length,) = struct.unpack_from("<I", content, place)
        sections.append(zlib.decompress(content[place + 4 : place + 4 + length]))
        place += 4 + length
    return sections


def to_planes(numbers: Sequence[int], width: int) -> bytes:
    """Unsigned numbers of `width` bytes as planes: all first bytes, then all second bytes.

    >>> to_planes([1, 258], 2)
    b'\\x01\\x02\\x00\\x01'
    """
    return b"".join(bytes(number >> 8 * plane & 255 for number in numbers) for plane in range(width))


def from_planes(content: bytes, width: int) -> array[int]:
    """The numbers behind `to_planes`, of 2 or 4 bytes."""
    size = len(content) // width
    mixed = bytearray(len(content))
    for plane in range(width):
        mixed[plane::width] = content[plane * size : (plane + 1) * size]
    numbers = array({2: "H", 4: "I"}[width])
    numbers.frombytes(bytes(mixed))
    return numbers


def to_steps(keys: Sequence[int]) -> bytes:
    """Ascending numbers as the planes of their differences."""
    return to_planes([after - before for before, after in zip([0, *keys], keys, strict=False)], 4)


def from_steps(content: bytes) -> array[int]:
    """The ascending numbers behind `to_steps`."""
    return array("I", accumulate(from_planes(content, 4)))


def pack_table(table: HashTable) -> list[bytes]:
    """Two sections: keys and numbers."""
    return [to_steps(table.keys), to_planes(table.values, 4)]


def pack_weights(weights: Weights) -> list[bytes]:
    """Five sections: labels with the steps between them, keys, counts, labels and weights."""
    head = json.dumps({"labels": weights.labels, "steps": weights.steps}, separators=(",", ":")).encode()
    planes = to_planes([weight & 0xFFFF for weight in weights.weight_of], 2)
    return [head, to_steps(weights.keys), weights.counts, weights.label_of, planes]


def unpack_weights(sections: Sequence[bytes]) -> Weights:
    """The weights behind `pack_weights`."""
    head = json.loads(sections[0])
    weight_of = array("h")
    weight_of.frombytes(from_planes(sections[4], 2).tobytes())
    return Weights(
        tuple(head["labels"]), from_steps(sections[1]), sections[2], sections[3], weight_of, head["steps"]
    )


@lru_cache(maxsize=1)
def _shared_tables() -> tuple[HashTable, HashTable, Spellings]:
    names, name_lists, phrases, phrase_lists, *spellings = unpack(_read("lists.bin"))
    weights = array("b")
    weights.frombytes(b"".join(spellings))
    return (
        HashTable(from_steps(names), from_planes(name_lists, 4)),
        HashTable(from_steps(phrases), from_planes(phrase_lists, 4)),
        Spellings(weights),
    )


@lru_cache(maxsize=4)
def read_tagger(language: str) -> Tagger:
    """The tagger of a language in `LANGUAGES_WITH_MODEL`, read once a process."""
    words, clusters, paths, words_abroad, paths_abroad, *weights = unpack(_read(f"{language}.bin"))
    names, phrases, spellings = _shared_tables()
    table = HashTable(from_steps(clusters), from_planes(paths, 4))
    abroad = HashTable(from_steps(words_abroad), from_planes(paths_abroad, 4))
    lexicon = Lexicon(Bloom(words), names, table, phrases, spellings, abroad)
    return Tagger(unpack_weights(weights), lexicon, **small_words(language))


def small_words(language: str) -> dict[str, frozenset[str]]:
    """The language's `particles`, which stand inside names, and `openers`, which are none where a sentence begins."""
    known = LANGUAGES[language]
    particles = known.names.particles
    return {"particles": particles, "openers": particles | known.events.function_words}


def _read(name: str) -> bytes:
    return files("dossier.names").joinpath(name).read_bytes()
