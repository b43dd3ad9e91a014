"""Names as a reader of one article would find them."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest

from dossier.language import DUTCH, ENGLISH, LANGUAGES, Language
from dossier.model import Block, BlockKind, NameMention, Sentence
from dossier.names import find_names, has_model, is_actor
from dossier.names.agreement import agree_within_article
from dossier.names.arabic import with_fathers
from dossier.names.linking import link_names
from dossier.names.rules import correct_names
from dossier.names.spans import Found, read_line
from dossier.names.tokens import split_tokens
from dossier.sentences import find_sentences

Texts = list[tuple[BlockKind, str]]


def names_in(texts: Texts | str, language: str = "nl") -> list[NameMention]:
    blocks = [Block(*text) for text in ([("paragraph", texts)] if isinstance(texts, str) else texts)]
    words = LANGUAGES.get(language, ENGLISH)
    sentences = [
        Sentence(number, *span)
        for number, block in enumerate(blocks)
        for span in find_sentences(block.text, words)
    ]
    return find_names(blocks, language, sentences=sentences)


def corrected(*lines: tuple[str, list[Found]], language: Language = ENGLISH) -> list[list[Found]]:
    """What the rules leave of the names seen in each line of an article, its words parted by blanks."""
    read = []
    for number, (text, found) in enumerate(lines):
        words = text.split()
        places = [sum(map(len, words[:at])) + at for at in range(len(words))]
        read.append(
            read_line(number, text, [(at, at + len(word)) for at, word in zip(places, words, strict=True)])
        )
        read[-1].found = found
    blocks = [Block("paragraph", text) for text, _ in lines]
    correct_names(read, blocks, language.names, openers=frozenset(), portfolios=frozenset())
    return [line.found for line in read]


def heading_of(found: list[NameMention], text: str) -> set[str]:
    return {name.heading for name in found if name.text == text}


def test_a_given_name_with_a_hyphen_joins_the_full_name() -> None:
    found = names_in("Sheikh Abdul-Aziz bin Khalifa al-Thani gaf geld. Volgens Abdul-Aziz was dat genoeg.")
    assert heading_of(found, "Abdul-Aziz") == {"Abdul-Aziz bin Khalifa al-Thani"}


def test_a_fathers_name_takes_the_given_one_before_it() -> None:
    text = "Sheikh Abdul-Aziz bin Khalifa al-Thani said so."
    line = read_line(0, text, split_tokens(text, 0, len(text), language="en"))
    for first in (2, 3):
        assert with_fathers(line, Found(first, 5, "person")) == Found(1, 5, "person")


def test_a_name_in_capitals_has_the_spelling_of_the_text() -> None:
    texts: Texts = [
        ("crosshead", "BURGEMEESTER HEKELT RAAD VAN STATE"),
        ("paragraph", "De Raad van State vergaderde dinsdag in Brussel."),
    ]
    assert {name.heading for name in names_in(texts) if "RAAD" in name.text} == {"Raad van State"}


def test_a_town_is_its_club_where_the_article_names_the_club_except_behind_in() -> None:
    found = names_in(
        "Sporting Lokeren won met 2-1. De trainer van Lokeren juichte. In Lokeren was het feest."
    )
    kinds = [(name.type, name.heading) for name in found if name.text == "Lokeren"]
    assert kinds == [("organisation", "Sporting Lokeren"), ("place", "Lokeren")]


def test_a_surname_alone_joins_the_full_name() -> None:
    found = names_in("Minister Jan Peeters sprak gisteren in Gent. Daarna ging Peeters naar huis.")
    assert heading_of(found, "Peeters") == {"Jan Peeters"}
    assert {name.form for name in found if name.text == "Peeters"} == {"alias"}


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("Minister Wang Yi landde in Davao. Volgens Wang was het overleg nuttig.", "Wang", "Wang Yi"),
        ("Schepen Wim Vandevelde zweeg. Daarna sprak W. Vandevelde toch.", "W. Vandevelde", "Wim Vandevelde"),
        ("Premier Boris Johnson lachte. Boris Johnsons plan viel.", "Boris Johnsons", "Boris Johnson"),
    ],
)
def test_a_given_name_an_initial_and_a_genitive_join_the_full_name(text: str, short: str, full: str) -> None:
    assert heading_of(names_in(text), short) == {full}


def test_a_given_name_stays_alone_where_its_surname_does() -> None:
    found = names_in("Volgens Lance Armstrong is Lance moe. Maar Armstrong gaat door.")
    assert heading_of(found, "Lance") == {"Lance"}


def test_a_surname_that_ends_like_a_genitive_is_its_own() -> None:
    found = names_in("Edgar Davids en Jonathan David scoorden. Volgens Davids was het tijd.")
    assert heading_of(found, "Davids") == {"Edgar Davids"}


def test_a_country_that_owns_something_is_the_country() -> None:
    found = names_in("Gisteren lachte Frankrijks minister het plan weg.")
    assert [(name.text, name.type, name.heading) for name in found] == [("Frankrijks", "place", "Frankrijk")]


def test_a_name_at_the_head_of_a_compound_is_named() -> None:
    found = names_in("Volgens Ahrar al-Sham-leider Hassan Aboud vielen Nusra-Front-strijders een dorp aan.")
    assert [(name.text, name.type) for name in found] == [
        ("Ahrar al-Sham", "organisation"),
        ("Hassan Aboud", "person"),
        ("Nusra-Front", "organisation"),
    ]


def test_a_surname_of_two_people_stays_alone() -> None:
    found = names_in("Hillary Clinton en Bill Clinton kwamen samen aan. Volgens Clinton was het laat.")
    assert heading_of(found, "Clinton") == {"Clinton"}


def test_a_surname_finds_its_full_name_without_the_arabic_article() -> None:
    found = names_in("President Bashar al-Assad zweeg. De troepen van Assad trokken verder.")
    assert heading_of(found, "Assad") == {"Bashar al-Assad"}


def test_an_acronym_joins_the_name_it_stands_behind_in_brackets() -> None:
    found = names_in("De Afrikaanse Unie (AU) vergadert. Een gezant van de AU reist af.")
    assert heading_of(found, "AU") == {"Afrikaanse Unie"}


def test_a_former_name_joins_the_new_one() -> None:
    found = names_in("Strijders van Jabhat Fatah al-Sham, voorheen het Nusra-Front, trokken weg uit Aleppo.")
    former = next(name for name in found if name.text == "Nusra-Front")
    assert (former.type, former.form, former.heading) == ("organisation", "alias", "Jabhat Fatah al-Sham")


def test_a_demonym_points_to_its_place_and_is_no_name() -> None:
    (found,) = (name for name in names_in("De Russische collega zweeg.") if name.text == "Russische")
    assert (found.type, found.form, found.heading) == ("place", "demonym", "Rusland")


def test_the_country_of_an_athlete_cut_short_is_no_word_for_its_people() -> None:
    found = names_in("Jan Zand (Rus) won, Piet Zand (Ita) niet. Een Rus kwam kijken.")
    assert [(name.type, name.form) for name in found if name.text == "Rus"] == [
        ("place", "name"),
        ("place", "demonym"),
    ]


def test_an_office_before_a_name_is_kept_verbatim() -> None:
    found = names_in("De Franse minister van Buitenlandse Zaken Laurent Fabius landde in Bagdad.")
    assert [name.role for name in found if name.type == "person"] == [
        "Franse minister van Buitenlandse Zaken"
    ]


def test_an_office_behind_a_name_is_kept_verbatim() -> None:
    found = names_in("Staffan de Mistura, de speciale gezant voor Syrië, wacht af.")
    assert [name.role for name in found if name.type == "person"] == ["speciale gezant voor Syrië"]


def test_the_field_of_an_office_is_no_actor() -> None:
    found = names_in("De ministers van Buitenlandse Zaken van Rusland en Turkije spraken elkaar in Wenen.")
    assert [name.text for name in found if is_actor(name)] == ["Rusland", "Turkije", "Wenen"]


def test_a_possessive_ending_is_no_part_of_the_name() -> None:
    found = names_in("John Kerry landde. Kerry's vliegtuig had vertraging.")
    assert heading_of(found, "Kerry") == {"John Kerry"}


def test_a_surname_with_its_particle_stays_whole() -> None:
    found = names_in("Minister Thomas de Maizière sprak in Berlijn. De Maizière wil meer politie.")
    assert heading_of(found, "De Maizière") == {"Thomas de Maizière"}


def test_a_crosshead_of_one_common_word_is_no_name() -> None:
    assert (
        names_in([("crosshead", "Bedenkelijk"), ("paragraph", "Het bleef gisteren rustig in de stad.")]) == []
    )


def test_a_crosshead_that_the_text_repeats_is_a_name() -> None:
    found = names_in([("crosshead", "Aleppo"), ("paragraph", "In Aleppo bleef het gisteren rustig.")])
    assert [name.text for name in found] == ["Aleppo", "Aleppo"]


def test_a_credit_gives_no_names() -> None:
    assert names_in([("credit", "© Reuters. Foto: Jan Peeters")]) == []


def test_the_agency_of_a_dateline_is_no_actor_and_its_place_is_a_place() -> None:
    found = names_in("DAMASCUS (ANP) - Het bleef rustig in Homs.")
    assert [(name.text, name.type) for name in found] == [("DAMASCUS", "place"), ("Homs", "place")]


def test_a_side_of_the_picture_is_no_name() -> None:
    found = names_in([("caption", "John Kerry (links) en Sergei Lavrov in Genève.")])
    assert [name.text for name in found] == ["John Kerry", "Sergei Lavrov", "Genève"]


def test_a_language_without_a_model_falls_back_on_capitals_and_says_so() -> None:
    assert not has_model("fr")
    found = names_in("Hier, le ministre a rencontré Jean Dupont à Damas.", "fr")
    assert ("Jean Dupont", "person") in {(name.text, name.type) for name in found}


def test_a_day_or_an_opening_article_is_no_part_of_a_name_in_a_language_without_a_model() -> None:
    found = names_in("Am Freitag sprach Minister Otto Beispiel in Wien. Die Regierung schwieg.", "de")
    assert [(name.text, name.type) for name in found if name.type != "other"] == [
        ("Otto Beispiel", "person"),
        ("Wien", "place"),
    ]


def test_accents_written_as_signs_of_their_own_change_nothing() -> None:
    text = unicodedata.normalize("NFD", "In Córdoba sprak José García over Syrië.")
    found = names_in(text)
    assert [(name.text, name.type, name.heading) for name in found] == [
        (unicodedata.normalize("NFD", name), kind, heading)
        for name, kind, heading in (
            ("Córdoba", "place", unicodedata.normalize("NFD", "Córdoba")),
            ("José García", "person", unicodedata.normalize("NFD", "José García")),
            ("Syrië", "place", unicodedata.normalize("NFD", "Syrië")),
        )
    ]


def test_a_headline_in_capitals_names_what_the_text_names() -> None:
    found = names_in(
        [
            ("headline", "RUSLAND BOMBARDEERT ALEPPO, ASSAD TEVREDEN"),
            (
                "paragraph",
                "President Bashar al-Assad zei vrijdag in Damascus dat Aleppo valt. Rusland zweeg.",
            ),
        ]
    )
    assert [(name.type, name.heading) for name in found[:3]] == [
        ("place", "Rusland"),
        ("place", "Aleppo"),
        ("person", "Bashar al-Assad"),
    ]


def test_a_dateline_of_two_places_names_both() -> None:
    found = names_in("BEIROET/DAMASCUS - Het bleef gisteren rustig.")
    assert [(name.type, name.heading) for name in found] == [("place", "Beiroet"), ("place", "Damascus")]


def test_a_dateline_with_a_day_is_one_though_nobody_knows_its_place() -> None:
    found = names_in("OAK BROOK, Ill., March 2 - It was quiet.", "en")
    assert ("OAK BROOK", "place") in {(name.text, name.type) for name in found}


def test_the_country_of_a_dateline_is_named_too() -> None:
    found = names_in("MOSUL, Iraq (Reuters) - It was quiet.", "en")
    assert [(name.text, name.type) for name in found] == [("MOSUL", "place"), ("Iraq", "place")]


def test_a_person_keeps_the_fathers_name() -> None:
    line = read_line(0, text := "Nasir bin Khalifa al-Thani zweeg", split_tokens(text, 0, 32, language="nl"))
    assert with_fathers(line, Found(0, 1, "person")) == Found(0, 4, "person")
    assert with_fathers(line, Found(0, 1, "place")) == Found(0, 1, "place")


def test_the_code_of_a_share_is_no_firm_and_a_seat_no_part_of_one() -> None:
    found = names_in("Apple Computer Inc <AAPL> sued Alberta-based Noble Cultivators Co on Monday.", "en")
    assert [name.text for name in found if name.type == "organisation"] == [
        "Apple Computer Inc",
        "Noble Cultivators Co",
    ]


def test_a_dateline_of_two_words_is_one_place() -> None:
    found = names_in("NEW YORK (ANP) - Het bleef gisteren rustig.")
    assert [(name.type, name.heading) for name in found] == [("place", "New York")]


@pytest.mark.parametrize(
    "name", ["Nusra-Front", "YPG-militie", "Baath-partij", "Jabhat Fatah al-Sham", "al-Qaida"]
)
def test_a_front_a_militia_and_a_party_are_organisations(name: str) -> None:
    found = names_in(f"Gisteren viel de {name} een dorp aan.")
    assert [(mention.text, mention.type) for mention in found] == [(name, "organisation")]


@pytest.mark.parametrize("name", ["Dienst & Groot", "Kwarts Holding NV", "Commissie voor Zilte Wateren"])
def test_a_firm_and_a_commission_are_organisations(name: str) -> None:
    found = names_in(f"Gisteren gaf {name} geen antwoord op de vraag van de krant.")
    assert [(mention.text, mention.type) for mention in found] == [(name, "organisation")]


def test_a_name_behind_the_word_for_a_firm_is_a_firm() -> None:
    found = names_in("Gisteren ging baggerbedrijf Jan Zeebodem failliet.")
    assert [(name.text, name.type) for name in found] == [("Jan Zeebodem", "organisation")]


def test_a_suspect_keeps_the_initial_of_the_surname() -> None:
    found = names_in("De rechter sprak Willem van der H. gisteren vrij.")
    assert [(name.text, name.type) for name in found] == [("Willem van der H.", "person")]


def test_a_surname_that_is_a_country_elsewhere_joins_its_bearer() -> None:
    found = names_in("Teamchef Eddie Jordan was boos. Volgens Jordan is de race voorbij.")
    assert heading_of(found, "Jordan") == {"Eddie Jordan"}


def test_the_last_word_of_an_organisation_joins_its_full_name() -> None:
    found = names_in("De Europese Commissie wacht af. De Commissie vergadert morgen in Brussel.")
    assert heading_of(found, "Commissie") == {"Europese Commissie"}


@pytest.mark.parametrize(
    ("full", "short"),
    [("Zilt en Kwarts", "Kwarts"), ("Museum aan de Kaai", "Kaai"), ("Zilt Zwitserland", "Zilt")],
)
def test_a_partner_an_object_and_an_owner_are_no_short_forms(full: str, short: str) -> None:
    lines = [read_line(0, name, split_tokens(name, 0, len(name), language="nl")) for name in (full, short)]
    for line in lines:
        line.found = [Found(0, len(line.words), "organisation")]
    lines[1].block = 1
    blocks = [Block("paragraph", full), Block("paragraph", short)]
    found = link_names(lines, blocks, LANGUAGES["nl"].names, language="nl")
    assert [name.heading for name in found] == [full, short]


def test_a_half_of_an_alliance_stays_itself() -> None:
    found = names_in("Volgens Agalev is de alliantie SP-Agalev voorbij. De Agalev-fractie in Gent zweeg.")
    assert heading_of(found, "Agalev") == {"Agalev"}


def test_an_ending_that_belongs_to_an_organisation_stays() -> None:
    found = names_in("Bij de McDonald's in Gent stond een rij. Agfa verkocht Agfa's fabriek.")
    assert [name.text for name in found] == ["McDonald's", "Gent", "Agfa", "Agfa"]


@pytest.mark.parametrize("language", ["nl", "en", "fr"])
def test_mentions_follow_the_text_and_do_not_overlap(language: str) -> None:
    found = names_in(
        "Kerry, Lavrov en de VN-gezant in Genève (Zwitserland) — 'Nee', zei Bashar al-Assad's man.", language
    )
    places = [(name.start, name.end) for name in found]
    assert places == sorted(places)
    assert all(before[1] <= after[0] for before, after in pairwise(places))


def test_no_text_gives_no_names() -> None:
    assert find_names([], "nl", sentences=[]) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dat zei al-Duriyya gisteren.", ("al-Duriyya", "person")),
        ("Er werd gevochten in al-Harmela.", ("al-Harmela", "place")),
    ],
)
def test_a_lone_name_with_its_arabic_article_is_a_person_or_behind_in_a_place(
    text: str, expected: tuple[str, str]
) -> None:
    assert [(name.text, name.type) for name in names_in(text)] == [expected]


def test_a_body_and_its_leader_are_two_names() -> None:
    text = "Volgens het Volksfront van Hamma al-Hammami niet."
    line = read_line(0, text, split_tokens(text, 0, len(text), language="nl"))
    body, leader = Found(2, 3, "organisation"), Found(4, 6, "person")
    for found in ([Found(2, 6, "person")], [body, Found(3, 6, "person")]):
        line.found = found
        agree_within_article([line], LANGUAGES["nl"].names)
        assert line.found == [body, leader]


@pytest.mark.parametrize(
    ("text", "found", "kept"),
    [
        ("Sales rose to 1.2 billion H.K. Dlrs .", Found(5, 7, "person"), []),
        ("The firm Asea < ASEA ST > fell .", Found(4, 5, "organisation"), []),
        ("Fighters ( Nadia Haddad / AFP )", Found(2, 4, "person"), []),
        ("It cost Mar 6.8 cents .", Found(2, 3, "place"), []),
        ("Postbus 6 , B-4780 Zand .", Found(3, 5, "place"), [Found(4, 5, "place")]),
        ("They met Rep John Duncan there .", Found(2, 5, "person"), [Found(3, 5, "person")]),
        ("The British Chancellor spoke .", Found(1, 3, "person"), [Found(1, 3, "person")]),
        ("They told U.K. Chancellor Lawson .", Found(2, 4, "person"), [Found(2, 3, "place")]),
    ],
)
def test_sums_codes_months_and_titles_are_no_part_of_a_name(
    text: str, found: Found, kept: list[Found]
) -> None:
    assert corrected((text, [found])) == [kept]


@pytest.mark.parametrize(
    ("text", "found", "kept"),
    [
        ("Augustus is nat geweest .", Found(0, 1, "person"), []),
        ("Op keizer Augustus volgde Tiberius .", Found(2, 3, "person"), [Found(2, 3, "person")]),
    ],
)
def test_a_dutch_month_is_no_name_where_a_sentence_opens_with_it(
    text: str, found: Found, kept: list[Found]
) -> None:
    assert corrected((text, [found]), language=DUTCH) == [kept]


def test_the_row_of_a_table_names_places_alone() -> None:
    row = [Found(0, 2, "person"), Found(5, 6, "place")]
    told = [Found(0, 2, "person"), Found(7, 8, "place")]
    assert corrected(("Lou Gulf -- -- 3.16 Denver -- --", row)) == [[Found(5, 6, "place")]]
    assert corrected(("Lou Gulf -- he -- said -- Denver -- no", told)) == [told]


def test_the_place_of_a_dateline_is_no_person_further_on_unless_one_is_called_so() -> None:
    dateline = ("BUTLER , March 2 - It closed .", [Found(0, 1, "place")])
    place, person = Found(4, 5, "place"), Found(4, 5, "person")
    assert corrected(dateline, ("The works are in Butler .", [person])) == [[Found(0, 1, "place")], [place]]
    whole = ("BUTLER , March 2 - The works in Butler closed .", [Found(0, 1, "place"), Found(8, 9, "person")])
    assert corrected(whole) == [[Found(0, 1, "place"), Found(8, 9, "place")]]
    bearer = ("We met Ann Butler .", [Found(2, 4, "person")])
    assert corrected(dateline, bearer, ("That is all for Butler .", [person]))[2] == [person]
