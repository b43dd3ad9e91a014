"""A spaCy pipeline that the settings name finds the names in place of the recogniser."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import pytest

from dossier.analysis import split_sentences
from dossier.compose import analyse, digest_of
from dossier.errors import SettingsError
from dossier.model import Article, Block, NameMention
from dossier.names import find_names
from dossier.names.pipelines import read_pipeline

TEXT = "Gisteren sprak mevrouw Appelboom met De Witte Zwaan in Kerkdorp over vijf boten."
PATTERNS = [("PERSON", "Appelboom"), ("ORG", "De Witte Zwaan"), ("GPE", "Kerkdorp"), ("CARDINAL", "vijf")]


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A folder with a pipeline that knows four names by heart."""
    spacy = pytest.importorskip("spacy")
    folder: Path = tmp_path_factory.mktemp("spacy") / "pipeline"
    made = spacy.blank("nl")
    made.add_pipe("entity_ruler").add_patterns(
        [{"label": label, "pattern": text} for label, text in PATTERNS]
    )
    made.to_disk(folder)
    return str(folder)


def names_of(text: str, pipeline: str) -> list[NameMention]:
    blocks = [Block("paragraph", text)]
    return find_names(blocks, "nl", sentences=split_sentences(blocks, "nl"), pipeline=pipeline)


def article_of(text: str) -> Article:
    return Article("Boten", "lead", datetime(2020, 1, 2), (Block("lead", text),), "nl")


def test_the_pipeline_alone_says_what_is_a_name(pipeline: str) -> None:
    assert [(name.text, name.type) for name in names_of(TEXT, pipeline)] == [
        ("Appelboom", "person"),
        ("De Witte Zwaan", "organisation"),
        ("Kerkdorp", "place"),
    ]
    assert names_of("Niemand noemde Amsterdam.", pipeline) == []


def test_an_article_in_its_language_is_analysed_with_the_pipeline_and_others_are_not(pipeline: str) -> None:
    article = article_of("De boot van Amsterdam naar Kerkdorp vertrok om tien uur en kwam niet aan.")
    found = analyse(article, {"nl": pipeline}).analysis.names
    assert [name.text for name in found] == ["Kerkdorp"]
    assert "Amsterdam" in [name.text for name in analyse(article, {"en": pipeline}).analysis.names]


def test_another_pipeline_makes_another_analysis(pipeline: str) -> None:
    article = article_of(TEXT)
    assert digest_of(article, {"nl": pipeline}) != digest_of(article, {})
    assert digest_of(article, {"en": pipeline}) == digest_of(article, {})


def test_a_pipeline_that_is_nowhere_is_reported_with_what_to_do() -> None:
    pytest.importorskip("spacy")
    with pytest.raises(SettingsError, match=r"'no_such_pipeline'.*spacy download"):
        read_pipeline("no_such_pipeline")


def test_without_spacy_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(SettingsError, match=r"pelican-dossier\[spacy\]"):
        read_pipeline("another_pipeline")
