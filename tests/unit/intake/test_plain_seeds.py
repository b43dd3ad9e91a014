"""Plain text as desks and archives hold it."""

from __future__ import annotations

from datetime import datetime

import pytest

from dossier.intake import detect_language, make_headline, read_seed
from dossier.intake.headline import without_lone_zero
from dossier.intake.layout.top_lines import names_writer
from dossier.language import DUTCH, ENGLISH
from dossier.model import Article

HEADER = " date 2019-03 05/03/19, 11:42 − bron: ANP, Belga\n\n"
BODY = (
    "De haven van Windeke blijft vandaag gesloten omdat er een kraan in het dok is gevallen, zegt de politie."
)


def read(text: str, path: str = "seeds/a.txt") -> Article:
    return read_seed(text.encode(), path, default_language="nl")[0]


def kinds(text: str) -> list[str]:
    return [block.kind for block in read(text).blocks]


def test_the_header_gives_date_and_sources_and_stands_verbatim() -> None:
    article = read(HEADER + BODY)
    assert article.published == datetime(2019, 3, 5, 11, 42)
    assert article.sources == ("ANP", "Belga")
    assert article.header == "date 2019-03 05/03/19, 11:42 − bron: ANP, Belga"


def test_the_folder_month_gives_the_century() -> None:
    assert read(" date 1987-02 26/02/87, 15:01 − bron: Reuters\n\n" + BODY).published.year == 1987


def test_a_month_that_disagrees_is_a_problem() -> None:
    assert "disagree" in read(" date 2019-05 05/03/19, 11:42 − bron: ANP\n\n" + BODY).problems[0].message


def test_a_credit_line_parts_from_its_caption() -> None:
    blocks = read(HEADER + "© epa. De kraan in het dok.\n\n" + BODY).blocks
    assert [(block.kind, block.text) for block in blocks[:2]] == [
        ("credit", "© epa."),
        ("caption", "De kraan in het dok."),
    ]


def test_a_short_line_above_a_paragraph_is_a_crosshead() -> None:
    assert kinds(f"{HEADER}{BODY}\n\nOpruimen\n\n{BODY}") == ["lead", "crosshead", "paragraph"]


@pytest.mark.parametrize("line", ["(ANP)", "Hij zweeg.", "JCS", "12", "'Nee'"])
def test_signatures_and_sentences_are_no_crossheads(line: str) -> None:
    assert kinds(f"{HEADER}{BODY}\n\n{line}\n\n{BODY}")[1] == "paragraph"


def test_the_last_line_is_no_crosshead() -> None:
    assert kinds(f"{HEADER}{BODY}\n\n{BODY}\n\nTruus Alberda") == ["lead", "paragraph", "paragraph"]


def test_a_date_in_the_file_name_serves_when_the_text_has_none() -> None:
    article = read(f"Haven dicht\n\n{BODY}", "seeds/2019-03-05-haven.txt")
    assert article.published == datetime(2019, 3, 5)
    assert "from the file's name" in article.problems[0].message


@pytest.mark.parametrize(
    "line",
    [
        "dinsdag 5 maart 2019, 11.42 uur",
        "5 maart 2019 - 11:42",
        "Gepubliceerd: 05-03-2019 11:42",
        "2019-03-05 11:42",
        "Tuesday, March 5, 2019 11:42 am",
        "Published: 5 March 2019, 11:42",
        "Windeke, 5 mrt. 2019 11:42",
    ],
)
def test_date_lines_of_dutch_and_english_papers_are_read(line: str) -> None:
    article = read(f"Haven dicht na val van kraan\n{line}\n\n{BODY}")
    assert article.published == datetime(2019, 3, 5, 11, 42)
    assert article.headline == "Haven dicht na val van kraan"


def test_a_byline_is_no_part_of_the_text() -> None:
    article = read(f"{HEADER}Van onze correspondent\n\n{BODY}")
    assert article.byline == "Van onze correspondent"
    assert [block.kind for block in article.blocks] == ["lead"]


def test_the_agency_of_the_dateline_is_the_source_when_nothing_else_is() -> None:
    article = read(f"Haven dicht\n5 maart 2019\n\nWINDEKE (ANP) - {BODY}")
    assert article.sources == ("ANP",)
    assert article.dateline == "WINDEKE (ANP)"


def test_wrapped_lines_are_one_paragraph() -> None:
    assert read(HEADER + BODY.replace(" gesloten ", " gesloten\n")).blocks[0].text == BODY


@pytest.mark.parametrize(
    ("lead", "headline"),
    [
        (
            "De minister heeft maandag een akkoord gesloten met de bonden, maar de leden moeten er nog mee instemmen.",
            "De minister heeft maandag een akkoord gesloten met de bonden",
        ),
        ("De haven van Windeke blijft dicht, zei de havenmeester.", "De haven van Windeke blijft dicht"),
        ("WINDEKE (ANP) - De haven van Windeke blijft dicht.", "De haven van Windeke blijft dicht"),
        ("'We gaan door', zei de havenmeester dinsdag.", "'We gaan door', zei de havenmeester dinsdag"),
    ],
)
def test_a_dutch_headline_is_cut_at_a_clause(lead: str, headline: str) -> None:
    assert make_headline(lead, DUTCH) == headline


def test_an_english_headline_leaves_out_dateline_and_teller() -> None:
    lead = "WINDEKE, March 5 (AP) - The port will open again on Friday, its director said."
    assert make_headline(lead, ENGLISH) == "The port will open again on Friday"


@pytest.mark.parametrize("first", ["0", "11", "- 3 -", "(AD)", "0\n\n12"])
def test_a_number_or_initials_above_the_text_are_no_headline_and_no_lead(first: str) -> None:
    article = read(f"{HEADER}{first}\n\n{BODY}")
    assert article.headline == make_headline(BODY, DUTCH)
    assert [block.text for block in article.blocks if block.kind == "lead"] == [BODY]


@pytest.mark.parametrize(
    ("lead", "headline"),
    [
        ("0 De haven van Windeke blijft dicht.", "De haven van Windeke blijft dicht"),
        ("0 'Wij gaan door', zei de havenmeester dinsdag.", "'Wij gaan door', zei de havenmeester dinsdag"),
        ("0 doden bij de brand in de haven van Windeke.", "0 doden bij de brand in de haven van Windeke"),
        ("0 Euro kost de brug over de haven van Windeke.", "0 Euro kost de brug over de haven van Windeke"),
        ("0 DODEN BIJ BRAND in de haven van Windeke.", "0 DODEN BIJ BRAND in de haven van Windeke"),
        ("10 De haven van Windeke blijft dicht.", "10 De haven van Windeke blijft dicht"),
    ],
)
def test_a_zero_that_counts_nothing_is_no_part_of_a_headline(lead: str, headline: str) -> None:
    article = read(f"{HEADER}{lead}\n\n{BODY}")
    assert article.headline == headline
    assert article.blocks[0].text == lead


def test_a_zero_before_a_noun_stays_in_a_language_that_gives_it_a_capital() -> None:
    assert without_lone_zero("0 Tote nach dem Brand im Hafen.", "de") == "0 Tote nach dem Brand im Hafen."


def test_a_result_behind_a_name_and_a_dash_leaves_the_name_in_the_headline() -> None:
    assert make_headline("Di Biase (Ita) -- 11.", DUTCH) == "Di Biase (Ita) -- 11"


def test_a_text_without_a_letter_keeps_what_it_has() -> None:
    assert read(f"{HEADER}0\n\n12 - 4").headline == "0"


def test_a_headline_has_only_words_of_the_lead_and_a_length_to_print() -> None:
    lead = (
        "Volgens de havenmeester "
        + "en zijn collega uit het naburige stadje " * 12
        + "komt er een nieuwe kraan."
    )
    headline = make_headline(lead, DUTCH)
    assert headline.rstrip("…") in lead
    assert len(headline) <= 118
    assert not headline.rstrip("…").endswith((" en", " uit", ","))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De politie heeft gisteren een man aangehouden die in het huis was.", "nl"),
        ("The police have arrested a man who was in the house on Monday.", "en"),
        ("La police a arrêté un homme qui était dans la maison avec ses enfants.", "fr"),
        ("Die Polizei hat einen Mann festgenommen, der in dem Haus war und nicht floh.", "de"),
        ("12 345 678", "nl"),
        ("أعلن الجيش الأمريكي انتهاء مهمة الرصيف العائم", "ar"),
        ("وزیر امور خارجه گفت که گفت‌وگوها پایان یافت", "fa"),
        ("שר החוץ אמר כי השיחות הסתיימו", "he"),
        ("Министр иностранных дел заявил, что переговоры закончены", "ru"),
        ("Міністр закордонних справ заявив, що переговори закінчено", "uk"),
        ("Ο υπουργός δήλωσε ότι οι συνομιλίες τελείωσαν", "el"),
        ("外交部长表示会谈已经结束", "zh"),
        ("外相は会談が終わったと述べた", "ja"),
        ("De minister zei dat 'سلام' in het Arabisch vrede is, en niet iets anders.", "nl"),
    ],
)
def test_the_language_follows_from_its_writing_and_frequent_words(text: str, language: str) -> None:
    assert detect_language(text, "nl") == language


def test_a_notice_of_what_is_replaced_is_no_lead() -> None:
    blocks = read(f"{HEADER}N i e u w bericht, vervangt: Haven dicht\n\n{BODY}").blocks
    assert [block.kind for block in blocks] == ["paragraph", "lead"]


def test_one_broken_byte_does_not_spoil_the_letters_of_the_others() -> None:
    content = (
        (HEADER + "Café Zeeëend in Geneefß is één dag dicht, zegt René.")
        .encode()
        .replace(b"\xc3\x9f", b"\xc3")
    )
    article = read_seed(content, "seeds/a.txt", default_language="nl")[0]
    assert article.blocks[0].text.startswith("Café Zeeëend in Geneef\ufffd is één")
    assert "1 broken bytes in UTF-8" in article.problems[0].message


@pytest.mark.parametrize(
    ("line", "embargo"),
    [
        ("EMBARGO: 06-03-2019, 06:00 uur", datetime(2019, 3, 6, 6)),
        ("Onder embargo tot 6 maart 2019 06.00 uur", datetime(2019, 3, 6, 6)),
        ("EMBARGO TOT WOENSDAG 06.00 UUR", datetime(2019, 3, 6, 6)),
        ("Embargo tot 7 maart, 12 uur", datetime(2019, 3, 7, 12)),
        ("NOT FOR RELEASE BEFORE 6 March 2019, 6 am", datetime(2019, 3, 6, 6)),
        ("Embargoed until March 6, 2019, 0600 GMT", datetime(2019, 3, 6, 6)),
    ],
)
def test_an_embargo_above_the_text_is_read_and_is_no_text(line: str, embargo: datetime) -> None:
    for text in (f"{HEADER}{line}\n\n{BODY}", f"{line}\n\nHaven dicht\n5 maart 2019, 11:42\n\n{BODY}"):
        article = read(text)
        assert article.embargo == embargo
        assert article.published == datetime(2019, 3, 5, 11, 42)
        assert [block.text for block in article.blocks] == [BODY]


@pytest.mark.parametrize(
    "line",
    [
        "Embargo tegen Windeke loopt 15 juli 2099 af",
        "Embargo tot 1 juli 2099 voor kranen uit de havens van Windeke verlengd",
        "Embargo on cranes ends July 15, 2099",
    ],
)
def test_news_of_an_embargo_holds_nothing_back(line: str) -> None:
    article = read(f"{HEADER}{line}\n\n{BODY}")
    assert article.embargo is None
    assert article.headline == line
    assert not article.problems


def test_an_embargo_without_a_moment_is_reported_and_stays() -> None:
    article = read(f"{HEADER}Embargo tot nader order\n\n{BODY}")
    assert article.embargo is None
    assert "no moment in the embargo 'Embargo tot nader order'" in article.problems[0].message
    assert article.blocks[0].text == "Embargo tot nader order"


@pytest.mark.parametrize(
    "lines",
    [
        "Gepubliceerd: 5 maart 2019 11:42\nBijgewerkt: 6 maart 2019 09:12",
        "5 maart 2019 11:42\nLaatst gewijzigd op 06-03-2019 om 09.12 uur",
        "05-03-19, 11.42u - Bijgewerkt op: 06-03-19, 09.12u",
        "Published March 5, 2019 11:42 a.m.\nLast updated March 6, 2019 at 9:12 am",
    ],
)
def test_publication_and_update_are_told_apart(lines: str) -> None:
    article = read(f"Haven dicht na val van kraan\n{lines}\n\n{BODY}")
    assert (article.published, article.updated) == (datetime(2019, 3, 5, 11, 42), datetime(2019, 3, 6, 9, 12))
    assert [block.text for block in article.blocks] == [BODY]


def test_a_headline_that_begins_as_a_label_stays_a_headline() -> None:
    article = read(f"Gewijzigd plan voor de haven ligt vanaf 7 maart 2019 klaar\n5 maart 2019\n\n{BODY}")
    assert article.headline == "Gewijzigd plan voor de haven ligt vanaf 7 maart 2019 klaar"
    assert (article.published, article.updated) == (datetime(2019, 3, 5), None)


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        ("maandag 5 maart 2019", "the weekday in 'maandag 5 maart 2019' is not that of 2019-03-05"),
        ("2019-03-05\n03/05/2019", "the date line '03/05/2019' and the one above it, read as 2019-03-05"),
    ],
)
def test_dates_that_disagree_are_problems(lines: str, problem: str) -> None:
    article = read(f"Haven dicht na val van kraan\n{lines}\n\n{BODY}")
    assert article.published == datetime(2019, 3, 5)
    assert problem in article.problems[0].message


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Haven dicht\n\nWINDEKE, 5 maart 2019 - ", "from the dateline 'WINDEKE, 5 maart 2019'"),
        ("Haven dicht\n\nWindeke, 5 Mar 2019 (EFE).- ", "from the dateline 'Windeke, 5 Mar 2019 (EFE)'"),
    ],
)
def test_a_date_in_the_dateline_serves_without_a_date_line(text: str, problem: str) -> None:
    article = read(text + BODY)
    assert article.published == datetime(2019, 3, 5)
    assert problem in article.problems[0].message


def test_a_date_under_the_text_serves_without_one_above() -> None:
    body = "\n\n".join(f"{BODY} {number}." for number in range(14))
    article = read(f"Haven dicht\n\n{body}\n\n5 maart 2019\n")
    assert article.published == datetime(2019, 3, 5)
    assert "line 31, under it" in article.problems[0].message


def test_labelled_lines_give_headline_author_and_source() -> None:
    article = read(f"---\nTitel: Haven dicht\nDatum: 05-03-2019\nBron: ANP\nAuteur: An de Wit\n---\n\n{BODY}")
    assert (article.headline, article.byline, article.sources) == ("Haven dicht", "An de Wit", ("ANP",))
    assert [block.text for block in article.blocks] == [BODY]


def test_a_line_of_headline_paper_and_date_is_taken_apart() -> None:
    article = read(f"Kraan valt in dok | De Windekenaar | 5 maart 2019\n\n{BODY}")
    assert (article.headline, article.sources) == ("Kraan valt in dok", ("De Windekenaar",))


def test_the_name_under_van_onze_correspondent_belongs_to_the_byline() -> None:
    article = read(f"Haven dicht\n\nVan onze correspondent\nAn de Wit\n\n5 maart 2019\n\n{BODY}")
    assert article.byline == "Van onze correspondent An de Wit"
    assert [block.text for block in article.blocks] == [BODY]


def test_lines_that_are_set_in_open_paragraphs() -> None:
    text = f"{HEADER}   De haven blijft dicht.\nDat zegt de politie van de stad.\n   De kraan ligt er nog.\nVoorlopig.\n"
    assert [block.text for block in read(text).blocks] == [
        "De haven blijft dicht. Dat zegt de politie van de stad.",
        "De kraan ligt er nog. Voorlopig.",
    ]


def test_the_items_of_a_list_are_paragraphs_and_their_wrapped_lines_are_not() -> None:
    text = f"{HEADER}{BODY}\n\n- De kraan is geel\nen heel oud.\n- Het dok is leeg.\n"
    assert [block.text for block in read(text).blocks[1:]] == [
        "- De kraan is geel en heel oud.",
        "- Het dok is leeg.",
    ]


def test_soft_hyphens_of_a_word_processor_are_left_out() -> None:
    assert read(HEADER + BODY.replace("Windeke", "Win\u00addeke")).blocks[0].text == BODY


@pytest.mark.parametrize(
    ("opening", "dateline"),
    [
        ("WINDEKE 05/03 (BELGA) = ", "WINDEKE 05/03 (BELGA)"),
        ("Windeke (dpa) - ", "Windeke (dpa)"),
        ("Windeke, 5 mar (EFE).- ", "Windeke, 5 mar (EFE)"),
        ("WINDEKE, March 5, 2019 - ", "WINDEKE, March 5, 2019"),
    ],
)
def test_datelines_of_agencies_are_noted(opening: str, dateline: str) -> None:
    assert read(HEADER + opening + BODY).dateline == dateline


@pytest.mark.parametrize("place", ["Brussel", "BRUSSEL", "Den Haag"])
def test_a_place_by_itself_above_the_text_is_its_dateline(place: str) -> None:
    article = read(f"{HEADER}{place}\n\n{BODY}")
    assert article.dateline == place
    assert article.headline == read(HEADER + BODY).headline
    assert [block.kind for block in article.blocks] == ["paragraph", "lead"]


def test_lines_of_two_encodings_are_each_read_as_what_they_are() -> None:
    content = (HEADER + "Café Zeeëend is dicht.\n\n").encode() + "In Genève is het koud.\n".encode("cp1252")
    article = read_seed(content, "seeds/a.txt", default_language="nl")[0]
    assert [block.text for block in article.blocks] == ["Café Zeeëend is dicht.", "In Genève is het koud."]
    assert "1 lines are not UTF-8, the first is line 5" in article.problems[0].message


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16", "utf-8-sig", "cp1252"])
def test_an_encoding_is_told_by_the_bytes(encoding: str) -> None:
    text = "Haven dicht in Genève\r\n5 maart 2019\r\n\r\nDe haven van Genève is dicht.\r\n"
    article = read_seed(text.encode(encoding), "seeds/a.txt", default_language="nl")[0]
    assert (article.headline, article.blocks[0].text) == (
        "Haven dicht in Genève",
        "De haven van Genève is dicht.",
    )
    block = article.blocks[0]
    assert text[block.seed_start : block.seed_end] == block.text


def test_a_line_without_an_end_mark_above_running_text_is_the_headline() -> None:
    article = read(f"{HEADER}Haven dicht na val van kraan\n\nVan onze correspondent\n\nWINDEKE - {BODY}")
    assert (article.headline, article.headline_origin) == ("Haven dicht na val van kraan", "seed")
    assert article.byline == "Van onze correspondent"
    assert [block.kind for block in article.blocks] == ["lead"]


@pytest.mark.parametrize(
    "line",
    ["Shr 34 cts vs 1.19 dlrs.", "De haven,", "(ANP)", "Windeke dicht", "WINDEKE (ANP) - De haven is dicht"],
)
def test_other_first_lines_are_text(line: str) -> None:
    article = read(f"{HEADER}{line}\n\n{BODY}")
    assert article.headline_origin == "lead"
    assert line in [block.text for block in article.blocks]


@pytest.mark.parametrize(
    "header",
    [
        " date 2019-03 05-03-19, 11:42 − bron: ANP, Belga",
        " date 2019-03 05.03.2019, 11.42 uur − bron: ANP, Belga",
        "Date 2019-3 5/3/19, 11:42 u - Bron: ANP en Belga",
    ],
)
def test_other_spellings_of_the_header_are_read(header: str) -> None:
    article = read(f"{header}\n\n{BODY}")
    assert article.published == datetime(2019, 3, 5, 11, 42)
    assert article.sources == ("ANP", "Belga")
    assert not article.problems


@pytest.mark.parametrize(
    "line",
    [
        "Door Tilly Harrow",
        "By TILLY HARROW",
        "By Tilly Harrow, De Windeker",
        "By Tilly Harrow and Bram van der Wal",
        "Door onze redacteur Tilly Harrow",
    ],
)
def test_a_byline_names_its_writer(line: str) -> None:
    assert names_writer(line)


@pytest.mark.parametrize(
    "line",
    [
        "Door Tilly",
        "Door het oog van de naald",
        "Door Tilly Harrow werd de haven gered",
        "Door Windeke en Oosterzand",
        "By Bike in Amsterdam",
        "By Tilly Harrow.",
        "Van onze correspondent",
    ],
)
def test_what_may_be_text_names_no_writer(line: str) -> None:
    assert not names_writer(line)
