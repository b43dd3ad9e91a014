"""Whatever stands in a seed, it is read or refused with a reason; nothing else happens."""

from __future__ import annotations

import contextlib
import importlib
import json
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.decoding import decode_seed
from dossier.errors import SeedError
from dossier.intake import read_seed
from dossier.model import Article

HEADER = " date 2019-03 05/03/19, 11:42 − bron: ANP\n\n"


def read_or_refuse(content: bytes) -> list[Article]:
    """The articles, none for a refused seed; any other exception is a bug."""
    with contextlib.suppress(SeedError):
        return read(content)
    return []


OPENINGS = (
    b"", b"\xef\xbb\xbf", b"\xff\xfe", b"<?xml version='1.0'?><nitf>", b"<NewsML><NewsItem>", b"<rss>", b"<!DOCTYPE html>",
    b"{", b'[{"title":', b'{"uri":1,"headlines":[', b"TY  - ", b"%PDF-1.4", b"PK\x03\x04", b"{\\rtf1", b"WARC/1.0\r\n",
    b"\x1f\x8b", b"From: a\r\nDate: Tue, 05 Mar 2019 11:42:00 +0100\r\nSubject: b\r\nTo: c\r\n\r\n",
    b"bsf037 4 su 174\n051142 mar 19\n", b"<html>Document T00000002019030500\n<p>9 words<p>article", b"Embargo tot ", b"Titel: ",
    b" date 2019-03 05/03/19, 11:42 - bron: ANP\n\n", b"1 of 2 DOCUMENTS\n\nMarch 5, 2019\n\nLENGTH: 3 words\n",
)  # fmt: skip


def read(text: str | bytes) -> list[Article]:
    content = text.encode() if isinstance(text, str) else text
    return read_seed(content, "seeds/a.txt", default_language="nl")


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(OPENINGS), st.binary(max_size=300))
def test_bytes_give_articles_or_a_seed_error(opening: bytes, rest: bytes) -> None:
    articles = read_or_refuse(opening + rest)
    assert all(article.headline or article.blocks for article in articles)


TEXT = st.text(alphabet=st.characters(blacklist_categories=("Cs",)), max_size=200)


@settings(max_examples=100, deadline=None)
@given(TEXT)
def test_no_character_of_a_text_is_lost_or_added(text: str) -> None:
    try:
        article = read(HEADER + "Een lead die er altijd staat.\n\n" + text)[0]
    except SeedError:
        return
    blocks = "".join(block.text for block in article.blocks) + article.byline
    decoded, _ = decode_seed(text.encode(), "seeds/a.txt")
    assert sorted(_seen(blocks)) == sorted(_seen("Een lead die er altijd staat." + decoded)) or "date" in text


def _seen(text: str) -> str:
    return "".join(character for character in text if character.isprintable() and not character.isspace())


@settings(max_examples=100, deadline=None)
@given(TEXT)
def test_a_block_stands_verbatim_in_the_decoded_seed(text: str) -> None:
    content = HEADER + text
    try:
        articles = read(content)
    except SeedError:
        return
    for article in articles:
        for block in article.blocks:
            piece = decode_seed(content.encode(), "seeds/a.txt")[0][block.seed_start : block.seed_end]
            assert _seen(piece) == _seen(block.text)


HOSTILE_RECORDS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "title",
                    "headline",
                    "text",
                    "body",
                    "bodies",
                    "headlines",
                    "versioncreated",
                    "published",
                    "uri",
                    "value",
                    "role",
                    "name",
                    "place",
                    "subject",
                    "associations",
                    "author",
                    "authors",
                    "date",
                    "issued",
                    "date-parts",
                    "keywords",
                    "language",
                    "sections",
                    "paragraphs",
                ]
            ),
            inner,
            max_size=6,
        )
    ),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(HOSTILE_RECORDS)
def test_records_of_any_shape_give_articles_or_a_seed_error(record: object) -> None:
    with contextlib.suppress(SeedError):
        read(json.dumps(record))


def test_control_characters_go_and_are_said() -> None:
    article = read(HEADER + "De ha\x00ven is\x1b dicht.")[0]
    assert article.blocks[0].text == "De haven is dicht."
    assert "control characters" in article.problems[0].message


@pytest.mark.parametrize(
    "seed",
    [
        HEADER + "\x93Dicht\x94 \x96 zo zei hij\x85",
        '{"title": "Dicht", "published": "2019-03-05", "text": "\\u0093Dicht\\u0094 \\u0096 zo zei hij\\u0085"}',
        '<nitf><docdata><date.issue norm="20190305"/></docdata><body>&#147;Dicht&#148; &#150; zo zei hij</body></nitf>',
    ],
)
def test_marks_of_windows_that_were_taken_for_latin_1_are_read_as_meant(seed: str) -> None:
    assert read(seed)[0].blocks[0].text.startswith("“Dicht” – zo zei hij")


def test_direction_marks_stay() -> None:
    assert (
        read(HEADER + "De \u202ehaven\u202c is dicht.")[0].blocks[0].text == "De \u202ehaven\u202c is dicht."
    )


@pytest.mark.parametrize("sign", ["[", "<a ", "![", "&", "*", "`", "\\"])
def test_twenty_thousand_signs_are_read(sign: str) -> None:
    article = read(HEADER + "Tekst " + sign * 20_000)[0]
    assert len(article.blocks[0].text) >= 20_000 * len(sign)


def test_one_line_of_five_megabytes_is_one_block() -> None:
    line = "woord " * 900_000
    assert len(read(HEADER + line)[0].blocks[0].text) == len(line.strip())


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"", "an empty file"),
        (b" \n\n ", "an empty file"),
        (b"\x89PNG\r\n", "a PNG picture"),
        (b"\x81\x8d\x8f broken", "neither UTF-8 nor Windows-1252"),
        (b"<?xml version='1.0'?><invoice/>", "XML of a kind that is not read"),
        (b"<?xml version='1.0'?><nitf><body>", "broken XML"),
        (b"date 2019-03 31/02/19, 11:42 - bron: ANP\n\nTekst.", "impossible date '31/02/19, 11:42'"),
        (b"date 2019-03 05/03/19, 25:42 - bron: ANP\n\nTekst.", "impossible date '05/03/19, 25:42'"),
        (b"date 2016-08 - bron: ANP\n\nTekst.", "no date in the header line"),
        (b"31 februari 2019\n\nTekst.", "impossible date '31 februari 2019'"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_was_found(content: bytes, found: str) -> None:
    with pytest.raises(SeedError, match=r"seeds/a\.txt:1: ") as caught:
        read(content)
    assert found in str(caught.value)
    assert "; " in str(caught.value)


def test_a_day_first_date_is_never_read_month_first() -> None:
    assert read(" date 2016-08 05/08/16, 01:56 − bron: ANP\n\nTekst.")[0].published == datetime(
        2016, 8, 5, 1, 56
    )


def test_article_that_cannot_be_read_does_not_stop_the_others_of_its_file() -> None:
    text = f"{HEADER}Een.\n\n{HEADER.replace('05/03/19', '31/02/19')}Twee.\n\n{HEADER}Drie."
    articles = read(text)
    assert [article.blocks[0].text for article in articles] == ["Een.", "Drie."]
    assert ["left out" in problem.message for problem in articles[0].problems] == [True]


def test_loose_quotation_mark_is_neither_headline_nor_lead() -> None:
    article = read(HEADER + '"\n\nDe kranen van de haven staan al weken stil, zegt de havenmeester.\n\n„')[0]
    assert article.headline == "De kranen van de haven staan al weken stil"
    assert [block.kind for block in article.blocks] == ["paragraph", "lead", "paragraph"]
    assert read(HEADER + '"')[0].headline == '"'


MAIL = "From: a@x.example\nTo: b@x.example\nDate: Tue, 05 Mar 2019 11:42:00 +0100\nSubject: Haven\n"


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("7" * 400_000, "no date in the first lines"),
        (HEADER + "\r" * 1_100_000, "more than 1000000 lines"),
        ("[" + ",".join(['{"b":{"c":{}}}'] * 2_000) + "]", "neither title nor text"),
        (MAIL + "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(1_200)), "broken e-mail"),
        ("WARC/1.0\r\n" + "a: b\r\n" * 50_000, "headers without an end"),
        ('<?xml version="1.0"?><export>' + "<a><b/></a>" * 20_000 + "</export>", "XML of a kind that is not read"),
        ('<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "x">]><release><title>&a;</title><body>&a;</body></release>', "the entity 'a'"),
        ('{"headLine": "x", "createDate": 1e308, "newsComponents": [{"proxies": [{"varcharData": "y"}]}]}', "no date"),
    ],
    ids=["digits", "line ends", "records", "parts", "headers", "elements", "entity", "moment"],
)  # fmt: skip
def test_what_swells_is_refused(content: str, found: str) -> None:
    with pytest.raises(SeedError) as caught:
        read(content)
    assert found in str(caught.value)


def test_subject_without_end_is_cut_off_and_said() -> None:
    article = read(MAIL.replace("Haven", "=?utf-8?Q?a?= " * 20_000) + "\nDe haven is dicht.\n")[0]
    assert [block.text for block in article.blocks] == ["De haven is dicht."]
    assert "cut off" in article.problems[0].message


def test_broken_address_is_no_source() -> None:
    record = {"title": "Kop", "text": "Tekst.", "published": "2019-03-05", "url": "http://[::"}
    assert read(json.dumps(record))[0].sources == ()


def test_nothing_is_included_in_xml() -> None:
    include = (
        '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'
    )
    article = read(
        f'<nitf><docdata><date.issue norm="20190305"/></docdata><body>De haven. {include}</body></nitf>'
    )[0]
    assert [block.text for block in article.blocks] == ["De haven."]


def test_bytes_of_a_picture_in_rich_text_are_no_text() -> None:
    pytest.importorskip("striprtf")
    text = r"{\rtf1\ansi 5 maart 2019\par De haven is dicht. {\pict\bin9 }{\abc}\}\par }"
    assert [block.text for block in read(text)[0].blocks] == ["De haven is dicht."]


def test_deep_nesting_is_refused() -> None:
    with pytest.raises(SeedError, match="nested more than"):
        read("<nitf><body>" + "<div>" * 500 + "</div>" * 500 + "</body></nitf>")
    with pytest.raises(SeedError, match="nested too deep"):
        read("[" * 200_000 + "]" * 200_000)


def test_a_format_whose_library_is_missing_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str, package: str | None = None) -> None:
        raise ImportError(name)

    monkeypatch.setattr(importlib, "import_module", refuse)
    with pytest.raises(SeedError, match=r"pip install 'pelican-dossier\[pdf\]'"):
        read(b"%PDF-1.4 something")


def test_a_library_that_lacks_a_part_of_its_own_is_not_called_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(name: str, package: str | None = None) -> None:
        raise ImportError("needs another_library.\nInstall that first.", name="another_library")

    monkeypatch.setattr(importlib, "import_module", refuse)
    with pytest.raises(SeedError, match=r"which cannot be loaded \(needs another_library\); run: pip"):
        read(b"%PDF-1.4 something")


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(["De haven is dicht.", "Kop", "", "© epa. Een kraan.", "(ANP)"]), max_size=8))
def test_reading_twice_gives_the_same(lines: list[str]) -> None:
    text = HEADER + "\n\n".join(["Lead.", *lines])
    assert read(text) == read(text)
