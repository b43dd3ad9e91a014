"""The page of a surname alone and the pages of those who bear it lead to each other."""

from __future__ import annotations

from pathlib import Path

from tests.site.conftest import Site, seed


def see_also(site: Site, page: str) -> list[str]:
    """Where the line `see also` of a person's page leads."""
    text = (site.output / f"people/{page}.html").read_text("utf-8")
    line = text.partition("<dt>Zie ook</dt>")[2].partition("</div>")[0]
    return [part.partition('"')[0] for part in line.split('href="')[1:]]


def test_a_surname_and_its_bearers_lead_to_each_other_from_the_build_that_brings_them(
    site: Site, tmp_path: Path
) -> None:
    site.write("seeds/1.txt", seed("Brug open\n\nMinister Jan Peeters sprak gisteren in Gent."))
    site.build()
    assert see_also(site, "jan-peeters") == []
    site.write("seeds/2.txt", seed("Kade dicht\n\nVolgens minister Peeters blijft de kade dicht.", day=28))
    report = site.build()
    assert "people/jan-peeters.html" in report.reasons
    assert see_also(site, "jan-peeters") == ["../people/peeters.html"]
    assert see_also(site, "peeters") == ["../people/jan-peeters.html"]
    site.write("seeds/3.txt", seed("Sluis open\n\nSchipper An Peeters wacht op een loods.", day=29))
    site.build()
    assert see_also(site, "peeters") == ["../people/an-peeters.html", "../people/jan-peeters.html"]
    assert site.pages() == site.clean_pages(tmp_path)


def test_a_surname_page_that_goes_is_named_no_more(site: Site, tmp_path: Path) -> None:
    site.write("seeds/1.txt", seed("Brug open\n\nMinister Jan Peeters sprak gisteren in Gent."))
    site.write("seeds/2.txt", seed("Kade dicht\n\nVolgens minister Peeters blijft de kade dicht.", day=28))
    site.build()
    (site.root / "seeds/2.txt").unlink()
    site.build()
    assert see_also(site, "jan-peeters") == []
    assert site.pages() == site.clean_pages(tmp_path)
