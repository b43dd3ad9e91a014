"""An entity's page says what it is called, how it is sorted and where it lies."""

from __future__ import annotations

from dossier.entities import Authority, describe_entity
from dossier.model import AuthorityRow, Entity

ROW = AuthorityRow(
    "person",
    "Ada Venn",
    variants=("A. Venn",),
    former=("Ada Holt",),
    wikidata="Q42",
    country="NL",
    note="roeier",
)


def describe(key: str, forms: dict[str, int], *rows: AuthorityRow, language: str = "nl") -> Entity:
    return describe_entity(key, forms, authority=Authority(rows), site_language=language)


def test_the_most_frequent_spelling_is_the_heading() -> None:
    entity = describe("person/rene-venn", {"RENE VENN": 9, "Rene Venn": 1, "René Venn": 3, "Venn": 20})
    assert (entity.heading, entity.sort, entity.confirmed) == ("René Venn", "Venn, René", False)
    assert entity.variants == ("Venn",)


def test_a_place_has_the_gazetteers_heading_country_and_coordinates() -> None:
    entity = describe("place/verenigde-staten", {"VS": 3, "Amerikaanse": 9, "United States": 1})
    assert (entity.heading, entity.country) == ("Verenigde Staten", "US")
    assert entity.latitude is not None
    assert entity.variants == ("VS",) or entity.variants == ("VS", "United States")


def test_a_demonym_is_no_variant_though_a_place_is_called_so() -> None:
    assert describe("place/verenigd-koninkrijk", {"Groot-Brittannië": 3, "Brits": 2}).variants == (
        "Groot-Brittannië",
    )


def test_a_place_in_capitals_alone_is_written_as_elsewhere() -> None:
    assert describe("place/oak-brook", {"OAK BROOK": 2}).heading == "Oak Brook"
    assert describe("organisation/zilko", {"ZILKO": 2}).heading == "ZILKO"


def test_a_genitive_is_no_variant() -> None:
    assert describe("person/ehud-barak", {"Ehud Barak": 2, "Barak": 3, "Ehud Baraks": 1}).variants == (
        "Barak",
    )


def test_a_place_seen_through_its_demonym_alone_has_its_heading() -> None:
    assert describe("place/syrie", {"Syrische": 2}).heading == "Syrië"


def test_a_known_organisation_has_its_heading_in_the_sites_language() -> None:
    assert describe("organisation/united-nations", {"VN": 2}, language="en").heading == "United Nations"


def test_a_confirmed_entity_is_what_its_row_says() -> None:
    entity = describe("person/ada-venn", {"Venn": 4, "A. Venn": 1}, ROW)
    assert (entity.heading, entity.confirmed, entity.wikidata, entity.country) == (
        "Ada Venn",
        True,
        "Q42",
        "NL",
    )
    assert entity.variants == ("A. Venn", "Venn")
    assert entity.former == ("Ada Holt",)


def test_the_order_of_the_forms_changes_nothing() -> None:
    forms = {"Genève": 2, "Geneve": 2, "GENÈVE": 2}
    assert describe("place/x", forms) == describe("place/x", dict(reversed(forms.items())))
