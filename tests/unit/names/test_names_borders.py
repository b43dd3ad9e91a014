"""Names from their first word to their last, and what the words around them make of them."""

from __future__ import annotations

import pytest

from dossier.language import LANGUAGES
from dossier.model import MentionType
from dossier.names.agreement import agree_within_article
from dossier.names.arabic import without_title
from dossier.names.borders import join_surnames, mend_borders, with_whole_surnames
from dossier.names.brackets import spell_out_acronyms, type_by_brackets
from dossier.names.kinds import streets_of, with_sure_type
from dossier.names.persons import Persons, person_key
from dossier.names.spans import Found, Line, read_line
from dossier.names.tokens import split_tokens

DUTCH = LANGUAGES["nl"]


def line_of(text: str, *names: tuple[str, MentionType]) -> Line:
    """The line of a sentence in which the model has seen these names, in reading order."""
    line = read_line(0, text, split_tokens(text, 0, len(text), language="nl"))
    first = 0
    for name, kind in names:
        size = len(split_tokens(name, 0, len(name), language="nl"))
        spelt = [line.words[at : at + size] for at in range(len(line.words))]
        at = spelt.index([*read_line(0, name, split_tokens(name, 0, len(name), language="nl")).words], first)
        line.found.append(Found(at, at + size, kind))
        first = at + size
    return line


def shown(line: Line, found: list[Found]) -> list[tuple[str, str]]:
    return [(" ".join(line.words[name.first : name.last]), name.type) for name in found]


@pytest.mark.parametrize(
    ("text", "seen", "right"),
    [
        ("Bij Landen viel een boom.", ("Bij Landen", "place"), ("Landen", "place")),
        ("Luierproducent Ontex groeit.", ("Luierproducent Ontex", "person"), ("Ontex", "organisation")),
        ("Club Tropical wint.", ("Club Tropical", "organisation"), ("Club Tropical", "organisation")),
        ("De groep Allianz AG betaalt.", ("Allianz", "organisation"), ("Allianz AG", "organisation")),
        (
            "De minister van Huisvesting Ni Hong zweeg.",
            ("Huisvesting Ni Hong", "person"),
            ("Ni Hong", "person"),
        ),
        (
            "Het ministerie van Landbouw, Natuur en Visserij koopt grond.",
            ("Landbouw", "organisation"),
            ("Landbouw , Natuur en Visserij", "organisation"),
        ),
    ],
)
def test_a_name_has_its_own_words_and_no_others(
    text: str, seen: tuple[str, MentionType], right: tuple[str, str]
) -> None:
    line = line_of(text, seen)
    assert shown(line, mend_borders(line, DUTCH.names, DUTCH.entities.portfolios)) == [right]


@pytest.mark.parametrize(
    ("text", "town", "right"),
    [
        ("De ploeg van Zandhaven United won.", "Zandhaven", "Zandhaven United"),
        ("Volgens de Patiëntenfederatie Nederland niet.", "Nederland", "Patiëntenfederatie Nederland"),
    ],
)
def test_a_club_and_a_body_have_their_town_in_their_name(text: str, town: str, right: str) -> None:
    line = line_of(text, (town, "place"))
    assert shown(line, mend_borders(line, DUTCH.names, frozenset())) == [(right, "organisation")]


def test_two_ministries_stay_two() -> None:
    seen: tuple[tuple[str, MentionType], ...] = (("Landbouw", "organisation"), ("Justitie", "organisation"))
    line = line_of("De ministers van Landbouw en Justitie zwegen.", *seen)
    found = mend_borders(line, DUTCH.names, DUTCH.entities.portfolios)
    assert shown(line, found) == [("Landbouw", "organisation"), ("Justitie", "organisation")]


@pytest.mark.parametrize(
    ("text", "seen", "right"),
    [
        ("Beikirch (Dui) won.", ("Beikirch", "place"), "person"),
        ("Ilah (30) tekent.", ("Ilah", "organisation"), "person"),
        ("Ajax (19) won.", ("Ajax", "place"), "place"),
    ],
)
def test_an_age_or_a_country_in_brackets_tells_a_person(
    text: str, seen: tuple[str, MentionType], right: str
) -> None:
    line = line_of(text, seen)
    assert [name.type for name in type_by_brackets(line, DUTCH.names)] == [right]


def test_what_is_short_for_the_firm_before_it_is_that_firm() -> None:
    line = line_of(
        "Kade Semi Industries (Kasi) groeit.", ("Kade Semi Industries", "organisation"), ("Kasi", "place")
    )
    assert shown(line, type_by_brackets(line, DUTCH.names))[1] == ("Kasi", "organisation")


@pytest.mark.parametrize(
    ("text", "full", "acronym"),
    [
        ("Het Staatstoezicht op de Mijnen (SodM) waarschuwt.", "Staatstoezicht op de Mijnen", "SodM"),
        ("De leider van Hayat Tahrir al-Sham (HTS) zweeg.", "Hayat Tahrir al-Sham", "HTS"),
    ],
)
def test_an_acronym_is_spelt_out_by_small_words_and_behind_an_article(
    text: str, full: str, acronym: str
) -> None:
    line = line_of(text)
    assert shown(line, spell_out_acronyms(line)) == [(full, "organisation"), (acronym, "organisation")]


@pytest.mark.parametrize(
    ("text", "seen", "right"),
    [
        ("De gouverneur Sultan al-Arada sprak.", ("Sultan al-Arada", "organisation"), "person"),
        ("Het Ahrar al-Sham trok zich terug.", ("Ahrar al-Sham", "organisation"), "organisation"),
        ("Onrust in de wijk Brixton.", ("Brixton", "person"), "place"),
        ("Volgens Addis Abeba niet.", ("Addis Abeba", "person"), "place"),
        ("De bouwreus Zand stopt.", ("Zand", "person"), "organisation"),
        ("Het integratiecentrum Pricma sluit.", ("Pricma", "person"), "organisation"),
        ("Het bureau Amsterdam sluit.", ("Amsterdam", "place"), "place"),
        ("Open is A. Zandlaan 7.", ("A. Zandlaan", "person"), "place"),
        ("Dat zei Jan Verlaan.", ("Jan Verlaan", "person"), "person"),
        ("Het Theater Zandplein sluit.", ("Theater Zandplein", "organisation"), "organisation"),
        ("Zij won de Jan Zand Award.", ("Jan Zand Award", "person"), "other"),
        ("Op de Duinse Open verloor zij.", ("Duinse Open", "organisation"), "other"),
    ],
)
def test_the_words_of_a_name_and_the_word_before_it_tell_its_type(
    text: str, seen: tuple[str, MentionType], right: str
) -> None:
    line = line_of(text, seen)
    assert with_sure_type(line, line.found[0], DUTCH.names).type == right


def test_a_street_with_a_house_number_is_a_place_though_the_model_passed_it_over() -> None:
    line = line_of("Wie komt, Zandstraat 17, vindt in de Kerkstraat 20 en Verlaan 3 doelpunten.")
    assert shown(line, streets_of(line, DUTCH.names)) == [("Zandstraat", "place"), ("Kerkstraat", "place")]


def test_a_word_in_brackets_behind_an_athlete_is_the_country() -> None:
    line = line_of("Jan Zand (Ier) won van Piet (Ierse).", ("Jan Zand", "person"), ("Ier", "other"))
    assert shown(line, type_by_brackets(line, DUTCH.names)) == [("Jan Zand", "person"), ("Ier", "place")]


@pytest.mark.parametrize(
    ("text", "seen", "right"),
    [
        ("Toen kwam De Zand.", [("Zand", "person")], ["De Zand"]),
        ("Van den Zand kwam.", [("den Zand", "person")], ["Van den Zand"]),
        ("De Zand kwam.", [("Zand", "person")], ["Zand"]),
        ("Toen kwam De Jan Zand Show.", [("Jan Zand", "person")], ["Jan Zand"]),
        ("Toen kwam Dries van den Zand.", [("Dries", "person")], ["Dries van den Zand"]),
        ("Toen kwam Anne von Zand.", [("Anne", "person"), ("Zand", "place")], ["Anne von Zand"]),
        ("Toen kwam Lippens van Zand.", [("Lippens", "person")], ["Lippens"]),
        ("Toen kwam Jan van den ABVV.", [("Jan", "person")], ["Jan"]),
    ],
)
def test_a_surname_has_its_particles(
    text: str, seen: list[tuple[str, MentionType]], right: list[str]
) -> None:
    line = line_of(text, *seen)
    assert [name for name, _ in shown(line, with_whole_surnames(line, DUTCH.names))] == right


def test_a_surname_like_a_town_joins_its_given_name() -> None:
    line = line_of("Volgens Steven van Rijswijk niet.", ("Steven", "person"), ("Rijswijk", "place"))
    join_surnames([line], DUTCH.names)
    assert shown(line, line.found) == [("Steven van Rijswijk", "person")]


@pytest.mark.parametrize(
    "text", ["Burgemeester Lippens van Knokke zweeg.", "Daar kwam Lippens van Frankrijk aan."]
)
def test_an_office_and_a_country_join_no_surname(text: str) -> None:
    town = text.split()[3]
    line = line_of(text, ("Lippens", "person"), (town, "place"))
    join_surnames([line], DUTCH.names)
    assert len(line.found) == 2


def test_a_headline_in_capitals_has_the_names_of_the_text_whole() -> None:
    head = line_of("DE VREE EN STAP VOORUIT STOPPEN")
    text = line_of(
        "Jan De Vree van Stap Vooruit stopt.", ("Jan De Vree", "person"), ("Stap Vooruit", "organisation")
    )
    agree_within_article([head, text], DUTCH.names)
    assert shown(head, head.found) == [("DE VREE", "person"), ("STAP VOORUIT", "organisation")]


def test_a_place_that_nobody_knows_is_the_bearer_of_its_name() -> None:
    line = line_of("Toon Zwier won, Zwier lachte.", ("Toon Zwier", "person"), ("Zwier", "place"))
    agree_within_article([line], DUTCH.names)
    assert shown(line, line.found)[1] == ("Zwier", "person")


def test_a_firm_is_no_person_though_its_founder_has_its_name() -> None:
    line = line_of("Jan Zwier verlaat Zwier.", ("Jan Zwier", "person"), ("Zwier", "organisation"))
    agree_within_article([line], DUTCH.names)
    assert shown(line, line.found)[1] == ("Zwier", "person")
    firm = line_of(
        "Jan Zwier verlaat softwarebedrijf Zwier.", ("Jan Zwier", "person"), ("Zwier", "organisation")
    )
    agree_within_article([firm], DUTCH.names)
    assert shown(firm, firm.found)[1] == ("Zwier", "organisation")


def test_a_title_is_no_part_of_a_name_that_has_its_fathers() -> None:
    whole = line_of("Sheikh Tamim bin Hamad al-Thani sprak.", ("Sheikh Tamim bin Hamad al-Thani", "person"))
    short = line_of("Sheikh Hasina Wajed sprak.", ("Sheikh Hasina Wajed", "person"))
    assert without_title(whole, whole.found[0], DUTCH.names).first == 1
    assert without_title(short, short.found[0], DUTCH.names).first == 0


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Abdul-Aziz", "Sheikh Abdul-Aziz bin Khalifa al-Thani"),
        ("Alcalde", "Luisa María Alcalde Luján"),
        ("Marcos", "Ferdinand Marcos Jr"),
    ],
)
def test_a_shorter_name_finds_its_bearer(short: str, full: str) -> None:
    persons = Persons({person_key(full): full}, {short.casefold()})
    assert persons.bearers(person_key(short), by_first=True) == [full]


def test_a_fathers_name_is_nobody_else() -> None:
    persons = Persons({person_key("Tamim bin Hamad al-Thani"): "Tamim bin Hamad al-Thani"}, set())
    assert persons.bearers(("hamad",), by_first=True) == []


@pytest.mark.parametrize(
    ("text", "seen", "right"),
    [
        (
            "It fined Julius Berger Nigeria Plc .",
            [Found(2, 4, "person"), Found(4, 6, "organisation")],
            [Found(2, 6, "organisation")],
        ),
        ("The Dutch Akzo NV grew .", [Found(2, 4, "organisation")], [Found(2, 4, "organisation")]),
        ("It fined Al Noor Trading LLC .", [Found(5, 6, "organisation")], [Found(2, 6, "organisation")]),
        (
            "The American University of Central Asia closed .",
            [Found(1, 3, "organisation"), Found(4, 6, "place")],
            [Found(1, 6, "organisation")],
        ),
        (
            "It sold Sumco Corp of Japan .",
            [Found(2, 4, "organisation"), Found(5, 6, "place")],
            [Found(2, 4, "organisation"), Found(5, 6, "place")],
        ),
    ],
)
def test_a_firm_and_a_school_are_whole(text: str, seen: list[Found], right: list[Found]) -> None:
    line = read_line(0, text, split_tokens(text, 0, len(text), language="en"))
    line.found = seen
    assert mend_borders(line, LANGUAGES["en"].names, frozenset()) == right


def test_a_club_named_for_its_town_is_an_organisation() -> None:
    line = line_of("Hij speelt bij Metaloerg Donetsk.", ("Metaloerg Donetsk", "person"))
    assert with_sure_type(line, line.found[0], DUTCH.names).type == "organisation"
