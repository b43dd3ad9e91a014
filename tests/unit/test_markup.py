from __future__ import annotations

import json
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from dossier.views import Mark, Time, date_mark, hit_mark, isolate, json_ld, mark_up_block, mention_mark


class Reader(HTMLParser):
    """Keeps the text, and notes elements that close out of order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.open: list[str] = []
        self.attributes: dict[str, str | None] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in self.open
        self.open.append(tag)
        self.attributes |= dict(attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert not reader.open
    return reader


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60)
MARKS = st.lists(
    st.builds(Mark, st.integers(-2, 40), st.integers(-2, 60), st.sampled_from(["a", "time", "span", "mark"])),
    max_size=8,
)


@given(TEXT, MARKS)
def test_every_character_stands_there_once_whatever_the_marks(text: str, marks: list[Mark]) -> None:
    assert "".join(read(mark_up_block(text, marks)).text) == text


@given(TEXT, MARKS)
def test_the_order_of_marks_that_differ_in_place_does_not_matter(text: str, marks: list[Mark]) -> None:
    places = {(mark.start, mark.end): mark for mark in marks}
    assert mark_up_block(text, list(places.values())) == mark_up_block(text, list(places.values())[::-1])


def test_text_is_never_markup() -> None:
    assert mark_up_block('<b onclick="x">&amp;') == "&lt;b onclick=&#34;x&#34;&gt;&amp;amp;"


def test_of_marks_that_overlap_the_first_stays() -> None:
    assert mark_up_block("abcdef", [hit_mark((2, 5)), hit_mark((0, 3))]) == "<mark>abc</mark>def"


def test_a_mark_inside_another_is_nested() -> None:
    marks = [hit_mark((0, 6)), Mark(2, 4, "time")]
    assert mark_up_block("abcdef", marks) == "<mark>ab<time>cd</time>ef</mark>"


def test_a_link_never_stands_in_a_link() -> None:
    links = [Mark(0, 6, "a"), Mark(2, 4, "a")]
    assert mark_up_block("abcdef", links) == "<a>abcdef</a>"


def test_a_name_that_only_the_machine_found_is_marked() -> None:
    found = mention_mark((0, 4), "person", "x.html", confirmed=False)
    sure = mention_mark((0, 4), "person", "x.html", confirmed=True)
    assert (
        read(mark_up_block("Mila", [found])).attributes["class"] == "mention mention--person mention--found"
    )
    assert read(mark_up_block("Mila", [sure])).attributes["class"] == "mention mention--person"


def test_an_adjective_of_a_place_is_told_from_its_name() -> None:
    mark = mention_mark((0, 7), "place", "x.html", confirmed=True, form="demonym", anchor="m1")
    attributes = read(mark_up_block("Weense ", [mark])).attributes
    assert attributes == {"id": "m1", "class": "mention mention--place mention--demonym", "href": "x.html"}


def test_a_date_carries_what_it_resolves_to() -> None:
    mark = date_mark((0, 7), Time("vr 26 augustus 2016", "2016-08-26", "2016-08-26"), stated=False)
    assert mark_up_block("vrijdag", [mark]) == (
        '<time class="date date--inferred" datetime="2016-08-26" data-edtf="2016-08-26"'
        ' title="vr 26 augustus 2016">vrijdag</time>'
    )


def test_a_date_that_html_cannot_spell_is_no_time_element() -> None:
    mark = date_mark((0, 10), Time("zomer 2016", "", "2016-22"))
    assert mark_up_block("deze zomer", [mark]).startswith('<span class="date" data-edtf="2016-22"')


def test_right_to_left_text_is_isolated() -> None:
    assert mark_up_block("zei: «سلام عليكم»!") == "zei: «<bdi>سلام عليكم</bdi>»!"


@given(st.recursive(TEXT, lambda inner: st.dictionaries(TEXT, inner, max_size=3), max_leaves=6))
def test_json_ld_cannot_leave_its_script_and_reads_back(value: object) -> None:
    text = json_ld([{"name": value}])
    assert not set(text) & set("<>&\u2028\u2029")
    assert json.loads(text)["@graph"] == [{"name": value}]


def test_a_text_from_right_to_left_is_left_whole_so_that_its_own_direction_is_told() -> None:
    assert mark_up_block("قال (WFP): سلام", [hit_mark((5, 8))]) == "قال (<mark>WFP</mark>): سلام"
    assert mark_up_block("1. سلام") == "1. سلام"


def test_a_line_of_the_interface_isolates_what_it_opens_with() -> None:
    assert isolate("وفا, 17 juli") == "<bdi>وفا</bdi>, 17 juli"
