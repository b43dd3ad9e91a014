"""Trains the name recogniser and writes its packed lists and weights: `python train.py DATA`.

Run with PYTHONHASHSEED=0 (the script starts itself anew with it): the same machine and packages give the same bytes.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from zlib import crc32

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "plugins"))

import pycrfsuite  # noqa: E402
from corpora import Document, bilou, read_columns  # noqa: E402
from lists import build_abroad, build_clusters, build_names, build_spellings, build_words  # noqa: E402

from dossier.names.evidence import collect_evidence  # noqa: E402
from dossier.names.features import sentence_features  # noqa: E402
from dossier.names.forms import Signs  # noqa: E402
from dossier.names.lexicon import Lexicon  # noqa: E402
from dossier.names.packing import (  # noqa: E402
    pack,
    pack_table,
    pack_weights,
    small_words,
)
from dossier.names.runs import find_runs  # noqa: E402
from dossier.names.tagger import Weights  # noqa: E402

FIXED = {"PYTHONHASHSEED": "0", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
"""What the environment must say for the same bytes every time."""
TARGET = ROOT / "plugins" / "dossier" / "names"
CORPORA = {
    "nl": ("conll2002/ned.train", "conll2002/ned.testa"),
    "en": ("conll2003-en/en.train", "conll2003-en/en.val"),
}
SETTINGS = {"c1": 0.02, "c2": 0.3, "feature.minfreq": 1, "max_iterations": 150}
SMALLEST_WEIGHT = 0.03
"""Weights nearer to nothing than this are left out."""
SCALE = 2048
"""Steps of a 16-bit weight in 1.0."""

Row = tuple[list[list[str]], list[str]]


def hashed_rows(
    documents: Iterable[Document], lexicon: Lexicon, *, particles: frozenset[str], openers: frozenset[str]
) -> Iterator[Row]:
    """The features, as decimal hashes, and the labels of each run of words that may hold names.

    Only what the tagger weighs at run time is learnt from: other words are no part of a name.
    """
    signs = Signs(particles)
    for document in documents:
        sentences = [[word for word, _ in sentence] for sentence in document]
        written = [signs.write(words) for words in sentences]
        evidence = collect_evidence(sentences, written, lexicon)
        for sentence, words, marks in zip(document, sentences, written, strict=True):
            runs = find_runs(words, marks, evidence, openers)
            features = sentence_features(words, marks, lexicon, evidence) if runs else []
            for start, end in runs:
                rows = [[str(crc32(name.encode())) for name in row] for row in features[start:end]]
                yield rows, bilou(sentence[start:end])


def fit(rows: Iterable[Row]) -> Weights:
    """The weights that a CRF learns from the rows."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for features, labels in rows:
        trainer.append(features, labels)
    trainer.set_params(SETTINGS)
    with tempfile.TemporaryDirectory() as folder:
        model = str(Path(folder, "model.crf"))
        trainer.train(model)
        tagger = pycrfsuite.Tagger()
        tagger.open(model)
        found = tagger.info()
        tagger.close()
    return to_weights(found.state_features, found.transitions)


def to_weights(states: dict[tuple[str, str], float], transitions: dict[tuple[str, str], float]) -> Weights:
    """The weights in 16 bits, small ones left out."""
    labels = sorted({label for _, label in states} | {"O"})
    numbers = {label: number for number, label in enumerate(labels)}
    by_key: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for (name, label), weight in states.items():
        if abs(weight) >= SMALLEST_WEIGHT:
            short = max(-32767, min(32767, round(weight * SCALE)))
            by_key[int(name)].append((numbers[label], short))
    keys = sorted(by_key)
    entries = [entry for key in keys for entry in sorted(by_key[key])]
    steps = [[round(transitions.get((a, b), 0.0) * SCALE) for b in labels] for a in labels]
    return Weights(
        tuple(labels),
        array("I", keys),
        bytes(len(by_key[key]) for key in keys),
        bytes(label for label, _ in entries),
        array("h", [weight for _, weight in entries]),
        steps,
    )


def train(data: Path, language: str, lexicon: Lexicon) -> bytes:
    """The packed model of a language."""
    documents = [document for name in CORPORA[language] for document in read_columns(data / name)]
    weights = fit(hashed_rows(documents, lexicon, **small_words(language)))
    clusters = [*pack_table(lexicon.clusters), *pack_table(lexicon.abroad)]
    return pack([lexicon.words.bits, *clusters, *pack_weights(weights)])


def main() -> None:
    """Write lists.bin and a model a language beside the recogniser's code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder with conll2002, conll2003-en, wikiann-nl and enp-nl")
    parser.add_argument("--languages", default="nl,en")
    parser.add_argument("--target", type=Path, default=TARGET)
    options = parser.parse_args()
    if os.environ.get("PYTHONHASHSEED") != "0":
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, **FIXED})  # noqa: S606
    names, phrases = build_names(options.data)
    spellings = build_spellings(options.data)
    sections = [*pack_table(names), *pack_table(phrases), spellings.weights.tobytes()]
    (options.target / "lists.bin").write_bytes(pack(sections))
    for language in options.languages.split(","):
        clusters, abroad = build_clusters(language, options.data), build_abroad(language)
        lexicon = Lexicon(build_words(language), names, clusters, phrases, spellings, abroad)
        content = train(options.data, language, lexicon)
        (options.target / f"{language}.bin").write_bytes(content)
        sys.stdout.write(f"{language}.bin: {len(content):,} bytes\n")


if __name__ == "__main__":
    main()
