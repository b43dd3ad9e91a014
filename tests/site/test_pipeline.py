"""A spaCy pipeline that the settings come to name finds the names of articles that were built before."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.conftest import Site

pytestmark = pytest.mark.site
TEXT = "Oever, 02/03/20, 10:00 - bron: ANP\n\nStaking in de haven\n\nDe boot van Amsterdam voer gisteren naar Kerkdorp.\n"


def test_naming_a_pipeline_and_dropping_it_again_gives_what_clean_builds_give(tmp_path: Path) -> None:
    spacy = pytest.importorskip("spacy")
    pipeline = spacy.blank("nl")
    pipeline.add_pipe("entity_ruler").add_patterns([{"label": "LOC", "pattern": "Kerkdorp"}])
    pipeline.to_disk(tmp_path / "pipeline")
    site = Site(tmp_path / "dossier")
    site.write("seeds/one.txt", TEXT)
    site.build()
    before = site.pages()
    assert "places/amsterdam.html" in before
    site.build(spacy={"nl": str(tmp_path / "pipeline")})
    assert "places/kerkdorp.html" in site.pages()
    assert "places/amsterdam.html" not in site.pages()
    assert site.pages() == site.clean_pages(tmp_path / "clean")
    site.build(spacy={})
    assert site.pages() == before
