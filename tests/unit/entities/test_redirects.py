"""Whatever an editor renames, merges or retypes, its old address leads to the new one."""

from __future__ import annotations

from dossier.entities import Authority
from dossier.model import AuthorityRow


def test_every_other_name_and_type_of_a_row_leads_to_it() -> None:
    row = AuthorityRow(
        "person", "Ada Venn", variants=("A. Venn",), weak=("Venn",), was=("organisation/venn-ada",)
    )
    redirects = Authority([row]).redirects
    for old in (
        "person/a-venn",
        "person/venn",
        "organisation/venn-ada",
        "place/ada-venn",
        "organisation/ada-venn",
    ):
        assert redirects[old] == "person/ada-venn"


def test_a_page_of_its_own_is_never_redirected() -> None:
    rows = [AuthorityRow("person", "Ada Venn", variants=("Bo Venn",)), AuthorityRow("person", "Bo Venn")]
    assert "person/bo-venn" not in Authority(rows).redirects


def test_a_name_of_two_rows_is_not_redirected() -> None:
    rows = [
        AuthorityRow("person", "Ada Venn", weak=("Venn",)),
        AuthorityRow("person", "Bo Venn", weak=("Venn",)),
    ]
    assert "person/venn" not in Authority(rows).redirects


def test_a_hidden_row_redirects_nothing() -> None:
    assert Authority([AuthorityRow("person", "Ada Venn", variants=("A. Venn",), hidden=True)]).redirects == {}


def test_what_stands_under_was_is_known_to_have_existed() -> None:
    authority = Authority(
        [AuthorityRow("person", "Ada Venn", variants=("A. Venn",), was=("Ada Holt", "places/venn.html"))]
    )
    assert authority.renamed == {"person/ada-holt": "person/ada-venn", "place/venn": "person/ada-venn"}
