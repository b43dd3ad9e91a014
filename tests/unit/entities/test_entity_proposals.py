"""An editor sees first what is worth mending, with the evidence, in rows that can be moved over."""

from __future__ import annotations

from dossier.entities import Candidate, find_proposals, format_proposals, parse_authority
from dossier.model import Entity, EntityType


def candidate(
    heading: str, articles: int = 1, kind: EntityType = "person", *, confirmed: bool = False
) -> Candidate:
    slug = heading.lower().replace(" ", "-")
    return Candidate(Entity(kind, slug, heading, heading, confirmed=confirmed), articles, articles)


def reasons(*candidates: Candidate) -> list[tuple[str, str]]:
    return [(proposal.reason, proposal.heading) for proposal in find_proposals(candidates)]


def test_a_surname_page_with_one_full_name_is_proposed_as_its_weak_name() -> None:
    (proposal,) = find_proposals([candidate("Venn", 2), candidate("Ada Venn")])
    assert (proposal.reason, proposal.heading, proposal.weak) == ("surname only", "Ada Venn", ("Venn",))
    assert "2 articles" in proposal.evidence


def test_a_surname_taken_for_an_organisation_is_proposed_as_a_variant() -> None:
    (proposal,) = find_proposals([candidate("Venn", 2, "organisation"), candidate("Ada Venn")])
    assert (proposal.type, proposal.heading, proposal.variants) == ("person", "Ada Venn", ("Venn",))


def test_a_town_named_more_often_than_the_person_whose_name_ends_in_it_is_no_surname() -> None:
    assert reasons(candidate("Holm", 2, "place"), candidate("Ada Holm")) == []
    assert reasons(candidate("Holm", 2, "place"), candidate("Ada Holm", 2)) == [("surname only", "Ada Holm")]


def test_what_mends_more_articles_for_likelier_reasons_comes_first() -> None:
    assert reasons(
        candidate("Ada Venn"),
        candidate("Venn"),
        candidate("Kurk", 3, "organisation"),
        candidate("Kurk", 1),
        candidate("NBV", 5, "organisation"),
        candidate("Bo Holt", 9),
    ) == [
        ("two types", "Kurk"),
        ("frequent", "NBV"),
        ("frequent", "Bo Holt"),
        ("surname only", "Ada Venn"),
    ]


def test_a_surname_of_two_full_names_is_not_proposed() -> None:
    assert reasons(candidate("Venn"), candidate("Ada Venn"), candidate("Bo Venn")) == []


def test_transliterations_are_proposed_and_never_merged() -> None:
    assert reasons(candidate("Sergei Lavrov", 2), candidate("Sergej Lawrow")) == [
        ("spelling", "Sergei Lavrov")
    ]
    assert reasons(candidate("Moammar Kadhafi", 2), candidate("Muammar Gaddafi")) != []


def test_other_people_are_not_proposed_as_spellings() -> None:
    assert (
        reasons(
            candidate("John Kerry"), candidate("John Ferry"), candidate("Jan Smit"), candidate("Jan Smits")
        )
        == []
    )


def test_confirmed_names_are_left_in_peace() -> None:
    assert (
        reasons(candidate("Sergei Lavrov", 9, confirmed=True), candidate("Sergej Lawrow", 9, confirmed=True))
        == []
    )


def test_one_name_with_two_types_comes_first_and_keeps_the_old_address() -> None:
    first, *_ = find_proposals(
        [candidate("Zuider", 5, "place"), candidate("Zuider", 4), candidate("Bo Holt", 9)]
    )
    assert (first.reason, first.type, first.was) == ("two types", "place", ("person/zuider",))


def test_frequent_names_are_proposed_most_frequent_first() -> None:
    assert reasons(candidate("Bo Holt", 3), candidate("Ada Venn", 7), candidate("Cas Tak", 2)) == [
        ("frequent", "Ada Venn"),
        ("frequent", "Bo Holt"),
    ]


def test_the_order_of_the_candidates_changes_nothing() -> None:
    names = [
        candidate("Sergei Lavrov", 2),
        candidate("Sergej Lawrow"),
        candidate("Venn"),
        candidate("Ada Venn", 3),
    ]
    assert find_proposals(names) == find_proposals(reversed(names))


def test_a_proposed_row_can_be_moved_to_an_authority_file_as_it_stands() -> None:
    text = format_proposals(find_proposals([candidate("Venn", 2), candidate("Ada Venn")]))["proposals.csv"]
    (row,), problems = parse_authority(text, "person", "people.csv")
    assert (row.heading, row.weak, problems) == ("Ada Venn", ("Venn",), [])


def test_a_cell_is_never_a_formula() -> None:
    text = format_proposals(find_proposals([candidate("=HYPERLINK(1)", 5, "organisation")]))["proposals.csv"]
    assert ",=HYPERLINK" not in text
