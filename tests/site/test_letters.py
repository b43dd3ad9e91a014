"""The index of names by letter: a name that comes rewrites the page of its own letter."""

from __future__ import annotations

import pytest

from dossier.pages import names
from tests.site.conftest import Site, seed


def test_a_new_name_rewrites_the_page_of_its_letter_alone(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(names, "PER_LETTER", 1)
    site.write(
        "seeds/1.txt", seed("Brug open\n\nMinister Els Claes opende de brug met burgemeester Jan Peeters.")
    )
    site.build()
    site.write("seeds/2.txt", seed("Kade dicht\n\nSchipper Piet Claessens wacht op een loods.", day=28))
    report = site.build()
    assert (site.output / "people/letter-p.html").is_file()
    assert {path for path in report.reasons if path.startswith("people/letter-")} == {"people/letter-c.html"}
