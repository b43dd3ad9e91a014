"""CSV tables read back as they were written."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from download_samples import ARTICLE, ENTITY, MENTION, MONTH, SINCE, event
from hypothesis import given
from hypothesis import strategies as st

from dossier.downloads import ARTICLES_CSV, ENTITIES_CSV, EVENTS_CSV, MENTIONS_CSV, csv_line, read_cell


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_articles_have_the_columns_of_the_contract() -> None:
    (row,) = rows_of(ARTICLES_CSV.whole([ARTICLE]))
    assert list(row) == ["url", "seed", "sha256", "headline", "published", "sources", "topics"]
    assert (row["sources"], row["published"]) == ("ANP; Belga", "2016-08-27T01:56:00")
    assert row["headline"] == ARTICLE.headline.replace("\u0007", "")


def test_entities_and_mentions_read_back() -> None:
    (entity,) = rows_of(ENTITIES_CSV.whole([ENTITY]))
    assert (entity["heading"], entity["longitude"], entity["confirmed"]) == ("Bern", "-7.4", "yes")
    (mention,) = rows_of(MENTIONS_CSV.whole([MENTION]))
    assert (mention["entity"], mention["start"], mention["end"]) == ("place/bern", "10", "15")


def test_an_open_or_coarse_date_is_no_false_day() -> None:
    month, since = rows_of(
        EVENTS_CSV.whole([event(MONTH, "februari 2016"), event(SINCE, "sinds begin 2016")])
    )
    assert (month["edtf"], month["grain"], month["date"]) == ("2016-02", "month", "februari 2016")
    assert (since["until"], since["edtf"]) == ("", "2016/..")


def test_joined_rows_are_the_whole_table() -> None:
    other = replace(ARTICLE, headline="Twee")
    rows = [ARTICLES_CSV.row(article) for article in (ARTICLE, other)]
    assert ARTICLES_CSV.join(rows) == ARTICLES_CSV.whole([ARTICLE, other])


@pytest.mark.parametrize("text", ["=1+1", "+31 6", "-x", "@SUM(A1)", "\tx", "\rx"])
def test_a_cell_that_looks_like_a_formula_is_made_harmless(text: str) -> None:
    ((cell,),) = csv.reader(io.StringIO(csv_line([text]), newline=""))
    assert cell == "'" + text


@given(st.text(st.characters(exclude_categories=("Cc", "Cs"), include_characters="\t\r\n")))
def test_every_text_is_had_back_from_its_cell(text: str) -> None:
    (row,) = csv.reader(io.StringIO(csv_line([text, "x"]), newline=""), strict=True)
    assert read_cell(row[0]) == text.replace("\ufffe", "").replace("\uffff", "")
