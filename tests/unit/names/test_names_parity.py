"""What the tagger sums at run time is what training spells out."""

from __future__ import annotations

import pytest

from dossier.names.evidence import collect_evidence
from dossier.names.features import sentence_features
from dossier.names.packing import read_tagger
from dossier.names.runs import find_runs
from dossier.names.tagger import Sums

ARTICLES = {
    "nl": [
        "BRUSSEL KIEST VOOR JAN",
        "Gisteren sprak Jan van der Velde ( N-VA ) in Den Haag .",
        "Jan zweeg .",
    ],
    "en": ["The United Nations met in New York on Monday .", "Mr Smith-Jones of Ford did not come ."],
}


@pytest.mark.parametrize("language", ARTICLES)
def test_the_tagger_sums_the_features_that_training_learns_from(language: str) -> None:
    tagger = read_tagger(language)
    sentences = [text.split() for text in ARTICLES[language]]
    signs = [tagger.signs.write(words) for words in sentences]
    evidence = collect_evidence(sentences, signs, tagger.lexicon)
    seen = Sums(evidence.features, tagger.weights)
    for words, marks in zip(sentences, signs, strict=True):
        runs = find_runs(words, marks, evidence, tagger.openers)
        rows = sentence_features(words, marks, tagger.lexicon, evidence)
        totals = tagger.totals(words, marks, runs, evidence, seen)
        spelt = [sum(tagger.weights.total([name]) for name in row) for row in rows]
        inside = [position for start, end in runs for position in range(start, end)]
        assert inside
        assert [totals[position] for position in inside] == [spelt[position] for position in inside]
