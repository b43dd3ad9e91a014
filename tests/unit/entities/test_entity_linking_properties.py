"""Whatever the names of an article, linking keeps its promises."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from dossier.entities import Authority, link_article, overrule_names
from dossier.model import AuthorityRow, LinkedMention, NameMention

WORDS = (
    "Ada Venn",
    "Venn",
    "VENN",
    "Bo Venn",
    "Syrië",
    "VS",
    "Russische",
    "VN",
    "Fra",
    "Ita",
    "ANP",
    "Ltd",
    "De Holt",
    "",
)
ROWS = (
    AuthorityRow("person", "Ada Venn", weak=("Venn",)),
    AuthorityRow("organisation", "Venn Groep", weak=("Venn",), lookalikes=("Bo Venn",)),
    AuthorityRow("place", "Holt", variants=("De Holt",), hidden=True),
)

drawn = st.tuples(
    st.sampled_from(WORDS),
    st.sampled_from(["person", "place", "organisation", "other"]),
    st.sampled_from(["name", "alias", "demonym"]),
    st.sampled_from(WORDS),
)
articles = st.lists(drawn, max_size=12).map(
    lambda names: [
        NameMention(0, 20 * at, 20 * at + len(text), text, kind, form, heading)
        for at, (text, kind, form, heading) in enumerate(names)
    ]
)


def link(names: list[NameMention], rows: tuple[AuthorityRow, ...]) -> list[LinkedMention]:
    return link_article(names, sources=["ANP"], authority=Authority(rows), language="nl", site_language="nl")


@given(articles, st.randoms(use_true_random=False))
def test_the_order_of_names_and_rows_changes_nothing(names: list[NameMention], chance: random.Random) -> None:
    mixed, rows = list(names), list(ROWS)
    chance.shuffle(mixed)
    chance.shuffle(rows)
    assert link(mixed, tuple(rows)) == link(names, ROWS)


@given(articles)
def test_links_stand_where_names_stand_and_lead_to_a_page(names: list[NameMention]) -> None:
    spans = {(name.start, name.end, name.text) for name in names}
    for linked in link(names, ROWS):
        kind, _, slug = linked.entity.partition("/")
        assert (linked.start, linked.end, linked.text) in spans
        assert kind in ("person", "place", "organisation")
        assert slug


@given(articles)
def test_a_row_for_somebody_else_changes_nothing(names: list[NameMention]) -> None:
    assert link(names, (*ROWS, AuthorityRow("person", "Zita Quist", weak=("Quist",)))) == link(names, ROWS)


@given(articles, articles)
def test_overruled_names_never_overlap_those_of_the_authority(
    found: list[NameMention], known: list[NameMention]
) -> None:
    merged = overrule_names(found, known)
    assert merged == sorted(merged, key=lambda name: (name.block, name.start))
    assert all(name in found or name.heading in WORDS for name in merged)
