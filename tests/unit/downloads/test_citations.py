"""RIS, BibTeX and CSL-JSON."""

from __future__ import annotations

import json
import re
from dataclasses import replace

from download_samples import ARTICLE

from dossier.downloads import CITATIONS_BIB, CITATIONS_CSL, CITATIONS_RIS

BYLINE = replace(ARTICLE, byline="Ann Peeters", headline="De brug gaat dicht")


def test_ris_has_one_tag_a_line_from_type_to_end() -> None:
    lines = CITATIONS_RIS.whole([ARTICLE, BYLINE]).split("\r\n")
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line) for line in lines[:-1])
    assert lines.count("TY  - NEWS") == lines.count("ER  - ") == 2
    assert "DA  - 2016/08/27/" in lines
    assert "AU  - Peeters, Ann" in lines


def test_agencies_are_the_authors_where_there_is_no_byline() -> None:
    assert "AU  - ANP\r\nAU  - Belga\r\n" in CITATIONS_RIS.row(ARTICLE)


def test_bibtex_braces_balance_and_marks_are_escaped() -> None:
    entry = CITATIONS_BIB.row(ARTICLE)
    bare = re.sub(r"\\[{}]", "", entry)
    assert bare.count("{") == bare.count("}")
    assert r"\&" in entry
    assert r"50\%" in entry
    assert "\n  month = aug,\n" in entry
    assert entry.startswith("@article{2016-08-27-brug,\n")


def test_bibtex_keeps_each_author_whole() -> None:
    assert "author = {{ANP} and {Belga}}" in CITATIONS_BIB.row(ARTICLE)


def test_bibtex_leaves_a_person_to_the_style() -> None:
    assert "author = {Peeters, Ann}" in CITATIONS_BIB.row(BYLINE)


def test_csl_reads_back() -> None:
    first, second = json.loads(CITATIONS_CSL.whole([ARTICLE, BYLINE]))
    assert first["issued"] == {"date-parts": [[2016, 8, 27]]}
    assert (second["author"], second["type"]) == (
        [{"family": "Peeters", "given": "Ann"}],
        "article-newspaper",
    )
