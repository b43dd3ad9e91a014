"""An authority file is read row by row; what is wrong in it is said with file, line and advice."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.entities import COLUMNS, check_authority, parse_authority

HEADER = "heading,sort,variants,weak,former,demonyms,not,wikidata,country,note,was,beside,hide\n"


def test_a_row_is_read_with_all_its_columns() -> None:
    text = (
        HEADER
        + 'Ada Venn,"Venn, Ada",A. Venn|Ada M. Venn,Venn,Ada Holt,,Ida Venn,Q42,NL,a note,person/holt,Delft,\n'
    )
    (row,), problems = parse_authority(text, "person", "people.csv")
    assert problems == []
    assert (row.heading, row.sort, row.variants, row.weak) == (
        "Ada Venn",
        "Venn, Ada",
        ("A. Venn", "Ada M. Venn"),
        ("Venn",),
    )
    assert (row.former, row.lookalikes, row.wikidata, row.country) == (
        ("Ada Holt",),
        ("Ida Venn",),
        "Q42",
        "NL",
    )
    assert (row.was, row.beside, row.hidden, row.where) == (
        ("person/holt",),
        ("Delft",),
        False,
        "people.csv:2",
    )


def test_semicolons_part_cells_as_a_dutch_spreadsheet_writes_them() -> None:
    (row,), problems = parse_authority("heading;sort;weak\nAda Venn;Venn, Ada;Venn\n", "person", "people.csv")
    assert (row.sort, row.weak, problems) == ("Venn, Ada", ("Venn",), [])


def test_a_byte_order_mark_and_missing_columns_do_no_harm() -> None:
    rows, problems = parse_authority("\ufeffheading\nVenn\n\n", "person", "people.csv")
    assert [row.heading for row in rows] == ["Venn"]
    assert problems == []


def test_a_wrong_row_is_reported_and_the_others_work() -> None:
    text = "heading,wikidata,country,hide\n,Q1,,\nVenn,42,Atlantis,perhaps\nHolt,,,ja\nHolt,,,\n"
    rows, problems = parse_authority(text, "person", "p.csv")
    assert [(row.heading, row.hidden) for row in rows] == [("Venn", False), ("Holt", True)]
    assert [str(problem).split(";")[0] for problem in problems] == [
        "p.csv:2: no heading in the row 'Q1'",
        "p.csv:3: wikidata '42' is left out",
        "p.csv:3: country 'Atlantis' is left out",
        "p.csv:3: hide 'perhaps' is read as no",
        "p.csv:5: heading 'Holt' stands at p.csv:4 too",
    ]


def test_a_misspelt_column_is_named_with_the_nearest() -> None:
    _, problems = parse_authority("heading,varients\nVenn,\n", "person", "p.csv")
    assert str(problems[0]) == "p.csv:1: unknown column 'varients'; did you mean 'variants'?"


def test_a_file_without_heading_column_gives_no_rows_but_a_problem() -> None:
    rows, problems = parse_authority("name\nVenn\n", "person", "p.csv")
    assert rows == []
    assert "no column 'heading'" in str(problems[0])


def test_a_country_may_be_named_in_words() -> None:
    (row,), _ = parse_authority("heading,country\nVenn,Syrië\n", "person", "p.csv")
    assert row.country == "SY"


def test_a_name_of_two_rows_is_reported_unless_something_beside_it_tells() -> None:
    text = "heading,variants,beside\nBo Holt (roeier),Bo Holt,{}\nBo Holt (rechter),Bo Holt,\n"
    unclear, _ = parse_authority(text.format(""), "person", "p.csv")
    clear, _ = parse_authority(text.format("Delft"), "person", "p.csv")
    assert [problem.where for problem in check_authority(unclear)] == ["p.csv:3"]
    assert check_authority(clear) == []


def test_two_headings_with_one_address_are_reported() -> None:
    rows, _ = parse_authority("heading\nRené Venn\nRene Venn\n", "person", "p.csv")
    assert [problem.where for problem in check_authority(rows)] == ["p.csv:3"]


@given(st.text(max_size=200))
def test_no_text_breaks_the_reading(text: str) -> None:
    rows, problems = parse_authority(text, "place", "places.csv")
    assert all(row.heading for row in rows)
    assert all(problem.where.startswith("places.csv:") for problem in problems)


@given(st.text(max_size=80))
def test_no_row_breaks_the_reading(text: str) -> None:
    rows, _ = parse_authority(HEADER + text + "\nVenn,,,,,,,,,,,,\n", "place", "places.csv")
    assert '"' in text or "Venn" in [row.heading for row in rows]


@pytest.mark.parametrize("column", COLUMNS)
def test_every_column_is_explained_to_the_editor(column: str) -> None:
    explained = Path(__file__).parents[3].joinpath("docs/names.md").read_text("utf-8")
    assert f"| `{column}` |" in explained


@pytest.mark.parametrize("name", ["people", "places", "organisations"])
def test_the_dossiers_own_authority_files_have_no_mistakes(name: str) -> None:
    path = Path(__file__).parents[3] / f"content/authority/{name}.csv"
    rows, problems = parse_authority(path.read_text("utf-8"), "person", path.name)
    assert problems + check_authority(rows) == []
