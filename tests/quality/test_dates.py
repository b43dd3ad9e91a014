"""Floors under the value F1 of the date tagger on sentences of our own.

`python tests/quality/date_scores.py` pins new figures; it lowers a floor only with `--lower-floors`, which wants a
line in the changelog.
"""

from __future__ import annotations

import json

import pytest
from date_scores import FLOORS, digest_of, score_file

from dossier.language import LANGUAGES

PINNED = json.loads(FLOORS.read_text(encoding="utf-8"))
CODES = {name: name.split("_")[1][:2] for name in PINNED}


@pytest.mark.parametrize("name", sorted(CODES))
def test_date_values_stay_above_their_floor(name: str) -> None:
    score = score_file(FLOORS.with_name(name), LANGUAGES[CODES[name]])
    assert score.f1 >= PINNED[name]["floor"], "\n".join(score.wrong)


@pytest.mark.parametrize("name", sorted(CODES))
def test_sentences_without_a_date_give_hardly_any(name: str) -> None:
    score = score_file(FLOORS.with_name(name), LANGUAGES[CODES[name]])
    assert score.spurious <= 1, "\n".join(score.wrong)


@pytest.mark.parametrize("name", sorted(CODES))
def test_a_date_corpus_is_the_one_its_floor_was_set_on(name: str) -> None:
    assert digest_of(FLOORS.with_name(name)) == PINNED[name]["digest"]
