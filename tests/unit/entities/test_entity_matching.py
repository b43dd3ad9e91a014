"""The authority's names are found in the text itself, and go before the recogniser's."""

from __future__ import annotations

import pytest

from dossier.entities import Authority, find_authority_mentions, overrule_names
from dossier.model import AuthorityRow, MentionType, NameMention

VENN = AuthorityRow("person", "Ada al-Venn", weak=("Venn",))
FRONT = AuthorityRow("organisation", "Blauw Verbond", variants=("Verbond",), weak=("BV",))
LAND = AuthorityRow("place", "Ruritanië", demonyms=("Ruritaanse",))
AUTHORITY = Authority([VENN, FRONT, LAND])


def found(*texts: str) -> list[tuple[str, str]]:
    mentions = find_authority_mentions(texts, AUTHORITY)
    assert all(texts[m.block][m.start : m.end] == m.text for m in mentions)
    return [(m.text, m.heading) for m in mentions]


def test_the_longest_name_is_taken() -> None:
    assert found("Het Blauw Verbond won.") == [("Blauw Verbond", "Blauw Verbond")]


def test_case_accents_and_hyphens_do_not_matter() -> None:
    assert found("ADA AL-VENN in Ruritanie") == [("ADA AL-VENN", "Ada al-Venn"), ("Ruritanie", "Ruritanië")]


def test_a_weak_name_needs_the_full_name_in_the_article() -> None:
    assert found("Venn zweeg.") == []
    assert found("Ada al-Venn kwam.", "Later zweeg Venn.") == [
        ("Ada al-Venn", "Ada al-Venn"),
        ("Venn", "Ada al-Venn"),
    ]


@pytest.mark.parametrize(
    "text", ["het verbond hield stand", "een Verbond-lid", "Niet-Verbond", "Verbondsdag"]
)
def test_small_letters_and_parts_of_words_are_no_match(text: str) -> None:
    assert found(text) == []


def test_an_acronym_is_found_in_capitals_with_or_without_points() -> None:
    assert found("Blauw Verbond (BV) en B.V. en bv")[1:] == [
        ("BV", "Blauw Verbond"),
        ("B.V", "Blauw Verbond"),
    ]


def test_a_demonym_is_found_in_a_compound() -> None:
    (mention,) = find_authority_mentions(["Het Ruritaanse leger"], AUTHORITY)
    assert (mention.form, mention.type, mention.heading) == ("demonym", "place", "Ruritanië")


def test_no_authority_finds_nothing() -> None:
    assert find_authority_mentions(["Ada al-Venn"], Authority()) == []


def test_the_authoritys_span_goes_before_the_recognisers() -> None:
    wrong = NameMention(0, 0, 3, "Ada", "person", heading="Ada")
    (right,) = find_authority_mentions(["Ada al-Venn"], AUTHORITY)
    assert overrule_names([wrong], [right]) == [right]


def test_the_office_that_the_recogniser_saw_stays() -> None:
    seen = NameMention(0, 10, 21, "Ada al-Venn", "person", heading="Ada al-Venn", role="minister")
    (name,) = overrule_names([seen], find_authority_mentions(["Minister, Ada al-Venn"], AUTHORITY))
    assert name.role == "minister"


@pytest.mark.parametrize(
    ("text", "kind"),
    [("Ruritanië aan Zee", "place"), ("Ada al-Venn Holt", "person"), ("Groot Verbond", "organisation")],
)
def test_a_longer_name_that_only_holds_it_stays(text: str, kind: MentionType) -> None:
    longer = NameMention(0, 0, len(text), text, kind, heading=text)
    known = find_authority_mentions([text], AUTHORITY)
    assert known
    assert overrule_names([longer], known) == [longer]


def test_a_title_before_a_full_name_is_cut_off() -> None:
    text = "Commissaris Ada al-Venn"
    (name,) = overrule_names(
        [NameMention(0, 0, len(text), text, "person")], find_authority_mentions([text], AUTHORITY)
    )
    assert name.text == "Ada al-Venn"


def test_a_place_in_the_name_of_an_organisation_is_no_place() -> None:
    text = "Bank van Ruritanië"
    whole = NameMention(0, 0, len(text), text, "organisation", heading=text)
    assert overrule_names([whole], find_authority_mentions([text], AUTHORITY)) == [whole]
