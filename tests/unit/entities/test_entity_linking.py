"""A name in an article leads to the entity that it stands for there, or to none."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from dossier.entities import Authority, link_article
from dossier.model import AuthorityRow, LinkedMention, NameMention

VENN = AuthorityRow("person", "Ada Venn", variants=("Ada M. Venn",), weak=("Venn",), lookalikes=("Ida Venn",))
FRONT = AuthorityRow("organisation", "Blauw Verbond", former=("Groen Front",), weak=("BV",))


def link(
    names: Sequence[NameMention], *rows: AuthorityRow, texts: Sequence[str] = (), site_language: str = "nl"
) -> list[LinkedMention]:
    return link_article(
        names,
        sources=["ANP", "Havenbode"],
        authority=Authority(rows),
        language="nl",
        site_language=site_language,
        texts=texts,
    )


def keys(linked: Sequence[LinkedMention]) -> list[str]:
    return [mention.entity for mention in linked]


def test_an_unknown_name_is_an_entity_by_its_heading(mention) -> None:
    assert keys(link([mention("Ada Venn")])) == ["person/ada-venn"]


def test_a_surname_joins_the_one_full_name_in_the_article(mention) -> None:
    linked = link([mention("Ada Venn"), mention("Venn")])
    assert keys(linked) == ["person/ada-venn", "person/ada-venn"]
    assert [name.form for name in linked] == ["name", "alias"]


def test_a_surname_with_a_particle_joins_its_full_name(mention) -> None:
    linked = link([mention("Jo van der Holt"), mention("Van der Holt"), mention("Holt")])
    assert set(keys(linked)) == {"person/jo-van-der-holt"}


def test_a_surname_of_two_in_the_article_stays_apart(mention) -> None:
    linked = link([mention("Ada Venn"), mention("Bo Venn"), mention("Venn")])
    assert keys(linked) == ["person/ada-venn", "person/bo-venn", "person/venn"]


def test_the_recognisers_full_form_decides(mention) -> None:
    assert keys(link([mention("BV", "organisation", heading="Blauw Verbond")])) == [
        "organisation/blauw-verbond"
    ]


@pytest.mark.parametrize("name", ["Syrië", "Syria", "Syrie", "SYRIË"])
def test_a_place_is_one_page_in_the_sites_language(mention, name: str) -> None:
    assert keys(link([mention(name, "place")])) == ["place/syrie"]
    assert keys(link([mention(name, "place")], site_language="en")) == ["place/syria"]


def test_an_acronym_and_a_demonym_lead_to_the_country(mention) -> None:
    linked = link(
        [
            mention("VS", "place"),
            mention("Amerikaanse", "other"),
            mention("Amerikanen", "other", form="demonym"),
        ]
    )
    assert set(keys(linked)) == {"place/verenigde-staten"}
    assert [name.form for name in linked] == ["alias", "demonym", "demonym"]


def test_a_country_that_acts_is_still_the_country(mention) -> None:
    assert keys(link([mention("Rusland", "organisation")])) == ["place/rusland"]


def test_a_club_named_after_a_city_is_no_city(mention) -> None:
    assert keys(link([mention("Barcelona", "organisation")])) == ["organisation/barcelona"]


def test_names_of_an_international_organisation_are_one(mention) -> None:
    linked = link([mention("VN", "organisation"), mention("United Nations", "organisation")])
    assert set(keys(linked)) == {"organisation/verenigde-naties"}


def test_a_company_is_one_with_and_without_its_legal_form(mention) -> None:
    names = [mention("Noordkade N.V.", "organisation"), mention("Noordkade", "organisation")]
    assert set(keys(link(names))) == {"organisation/noordkade"}
    assert link([mention("Ltd", "organisation")]) == []


def test_an_english_article_makes_no_difference(mention) -> None:
    names = [mention("The Philippines", "organisation"), mention("Filipijnen", "place")]
    assert set(keys(link(names))) == {"place/filipijnen"}


def test_an_abbreviated_state_is_the_state(mention) -> None:
    assert keys(link([mention("N.J.", "place"), mention("Calif", "place")])) == [
        "place/new-jersey",
        "place/californie",
    ]


def test_sources_and_agencies_are_no_actors(mention) -> None:
    names = [
        mention("ANP", "organisation"),
        mention("Havenbode", "organisation"),
        mention("Reuters", "organisation"),
    ]
    assert link([*names, mention("epa", "organisation")]) == []


def test_a_portfolio_is_no_organisation(mention) -> None:
    assert link([mention("Buitenlandse Zaken", "organisation")]) == []


def test_a_kind_of_organisation_by_itself_is_none(mention) -> None:
    assert link([mention("Commissie", "organisation"), mention("Bank", "organisation")]) == []
    row = AuthorityRow("organisation", "Havencommissie", weak=("Commissie",))
    assert keys(link([mention("Commissie", "organisation")], row)) == ["organisation/havencommissie"]


def test_a_god_and_a_figure_of_speech_do_nothing_that_is_news(mention) -> None:
    assert link([mention("God"), mention("Jut")]) == []


def test_initials_are_no_person(mention) -> None:
    assert link([mention("KDM")]) == []


def test_initials_that_sign_an_article_are_no_organisation(mention) -> None:
    names = [mention("ZV", "organisation", block=0), mention("ZV", "organisation", block=1)]
    signed = ["De clubs (bijlage, ZV) zwegen.", "(ZV)"]
    assert link(names, texts=signed) == []
    assert len(link(names, texts=["De ZV zweeg.", "Ook de ZV (Zand) zweeg."])) == 2


def test_an_author_who_stands_in_the_byline_only_is_no_actor(mention) -> None:
    names = [mention("Ada Venn"), mention("Bo Holt", block=1)]
    assert keys(link(names, texts=["Ada Venn zweeg.", "Bo Holt"])) == ["person/ada-venn"]


def test_a_crosshead_of_a_name_in_the_text_stays(mention) -> None:
    names = [mention("Ada Venn", block=0), mention("Ada Venn", block=1)]
    assert keys(link(names, texts=["Ada Venn zweeg.", "Ada Venn"])) == ["person/ada-venn"] * 2


def test_country_codes_of_results_are_no_places(mention) -> None:
    assert link([mention("Fra", "place"), mention("Ita", "place"), mention("Spa", "place")]) == []


def test_codes_in_brackets_count_where_the_recogniser_saw_no_names(mention) -> None:
    assert (
        link([mention("Spa", "place")], texts=["1. Jo Venn (Spa), 2. Bo Holt (Fra), 3. Cas Tak (Ned)"]) == []
    )


def test_countrymen_of_results_are_no_places_either(mention) -> None:
    names = [mention("Fra", "place"), mention("Ita", "place"), mention("Rus", "place", form="demonym")]
    assert link(names) == []
    assert keys(link(names[2:])) == ["place/rusland"]


def test_a_party_behind_a_member_is_not_the_member(mention) -> None:
    names = [mention("Jo Holt"), mention("GVP", "organisation", heading="Jo Holt")]
    assert keys(link(names)) == ["person/jo-holt", "organisation/gvp"]


def test_an_acronym_without_its_letters_in_the_heading_stays_itself(mention) -> None:
    names = [
        mention("GVP", "organisation", heading="Havenraad"),
        mention("HVR", "organisation", heading="Havenraad"),
    ]
    assert keys(link(names)) == ["organisation/gvp", "organisation/havenraad"]


def test_other_names_lead_nowhere(mention) -> None:
    assert link([mention("Gouden Palm", "other")]) == []


def test_a_variant_and_a_former_name_lead_to_the_row(mention) -> None:
    linked = link([mention("Ada M. Venn"), mention("Groen Front", "place")], VENN, FRONT)
    assert keys(linked) == ["person/ada-venn", "organisation/blauw-verbond"]


def test_a_weak_name_of_one_confirmed_bearer_leads_to_the_row(mention) -> None:
    assert keys(link([mention("Venn")], VENN)) == ["person/ada-venn"]


def test_a_weak_name_of_another_type_leads_elsewhere(mention) -> None:
    assert keys(link([mention("Venn", "place")], VENN)) == ["place/venn"]


def test_a_weak_name_of_two_bearers_needs_the_full_name(mention) -> None:
    other = AuthorityRow("person", "Bo Venn", weak=("Venn",))
    assert keys(link([mention("Venn")], VENN, other)) == ["person/venn"]
    assert keys(link([mention("Bo Venn"), mention("Venn")], VENN, other)) == ["person/bo-venn"] * 2


def test_a_weak_name_gives_way_to_another_full_name_in_the_article(mention) -> None:
    assert keys(link([mention("Cas Venn"), mention("Venn")], VENN)) == ["person/cas-venn"] * 2


def test_a_lookalike_keeps_the_row_away(mention) -> None:
    assert keys(link([mention("Ida Venn"), mention("Venn")], VENN)) == ["person/ida-venn"] * 2


def test_a_row_overrules_the_type(mention) -> None:
    row = AuthorityRow("organisation", "Zuiderlicht")
    assert keys(link([mention("Zuiderlicht", "other")], row)) == ["organisation/zuiderlicht"]


def test_a_hidden_row_takes_the_name_off_the_pages(mention) -> None:
    assert link([mention("Complicerend", "place")], AuthorityRow("place", "Complicerend", hidden=True)) == []


def test_a_source_with_a_row_of_its_own_is_an_actor(mention) -> None:
    row = AuthorityRow("organisation", "ANP")
    assert keys(link([mention("ANP", "organisation")], row)) == ["organisation/anp"]


def test_a_place_row_renames_the_place_in_every_language(mention) -> None:
    row = AuthorityRow("place", "Birma", variants=("Myanmar",), demonyms=("Birmaanse",))
    names = [
        mention("Burma", "place"),
        mention("Myanmar", "place"),
        mention("Birmaanse", "other", form="demonym"),
    ]
    assert set(keys(link(names, row))) == {"place/birma"}


def test_a_name_is_split_by_what_stands_beside_it(mention) -> None:
    rower = AuthorityRow("person", "Bo Holt (roeier)", variants=("Bo Holt",), beside=("Olympisch Stadion",))
    judge = AuthorityRow("person", "Bo Holt (rechter)", variants=("Bo Holt",))
    sport = [mention("Bo Holt"), mention("Olympisch Stadion", "place")]
    assert keys(link(sport, rower, judge))[0] == "person/bo-holt-roeier"
    assert keys(link([mention("Bo Holt")], rower, judge)) == ["person/bo-holt-rechter"]


def test_the_order_of_the_rows_changes_nothing(mention) -> None:
    names = [mention("Ada Venn"), mention("Groen Front"), mention("Venn")]
    assert link(names, VENN, FRONT) == link(names, FRONT, VENN)
