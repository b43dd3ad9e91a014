"""Plain text as desks and archives hold it."""

from __future__ import annotations

from datetime import datetime

import pytest

from dossier.intake import detect_language, make_headline, read_seed
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
    ],
)
def test_the_language_follows_from_frequent_words(text: str, language: str) -> None:
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
