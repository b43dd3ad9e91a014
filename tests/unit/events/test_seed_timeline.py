"""The timeline of the dossier's own seed, from its text to its statements."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from dossier.dates import find_dates
from dossier.events import StatementSource, find_publication, find_statements
from dossier.language import DUTCH
from dossier.model import Block, BlockKind, Sentence
from dossier.sentences import find_sentences

SEED = next((Path(__file__).parents[3] / "seeds").glob("000_*.txt"))
PUBLISHED = datetime(2016, 8, 27, 1, 56)


def kind_of(place: int, text: str) -> BlockKind:
    if place == 0:
        return "caption"
    return "crosshead" if " " not in text else "lead" if place == 1 else "paragraph"


def test_the_seed_tells_of_five_dates_and_of_its_publication() -> None:
    texts = [line.strip() for line in SEED.read_text(encoding="utf-8").splitlines()[1:] if line.strip()]
    blocks = tuple(Block(kind_of(place, text), text) for place, text in enumerate(texts))
    sentences = [
        Sentence(place, start, end)
        for place, text in enumerate(texts)
        for start, end in find_sentences(text, DUTCH)
    ]
    source = StatementSource("seed", PUBLISHED, DUTCH, blocks)
    statements = find_statements(source, find_dates(texts, PUBLISHED, DUTCH), sentences)
    told = [
        (statement.date.text, statement.date.value.edtf, statement.date.value.grain, statement.modality)
        for statement in [*statements, find_publication(source, "")]
    ]
    assert told == [
        ("vrijdag", "2016-08-26", "day", "happened"),
        ("de komende dagen", "2016-08-28/..", "day", "announced"),
        ("februari", "2016-02", "month", "happened"),
        ("vrijdagochtend", "2016-08-26", "part of day", "happened"),
        ("het begin van het jaar", "2016-01-01/..", "year", "happened"),
        ("", "2016-08-27T01:56:00", "minute", "published"),
    ]
