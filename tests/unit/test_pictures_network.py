"""The network picture: who is in it, that it is the same every time, and that it can be read."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.pictures.network import (
    HEIGHT,
    WIDTH,
    NetworkLink,
    NetworkNode,
    draw_network,
    list_network,
    select_network,
)

SVG = "{http://www.w3.org/2000/svg}"


def node(number, *, label="", count=1):
    return NetworkNode(
        f"person/{number:02}", label or f"Naam {number}", "person", count, f"../people/{number}.html"
    )


def star(size):
    nodes = [node(number, count=number + 1) for number in range(size)]
    return nodes, [NetworkLink(nodes[0].key, other.key, 1 + number) for number, other in enumerate(nodes[1:])]


def parse(drawn):
    return ElementTree.fromstring(drawn)  # noqa: S314 - drawn here


def test_most_connected_are_kept():
    nodes, links = star(60)
    kept, inside = select_network(nodes, links, most=10)
    assert [found.key for found in kept] == ["person/00", *(f"person/{number}" for number in range(51, 60))]
    assert len(inside) == 9


def test_entity_that_nobody_is_named_with_is_left_out():
    nodes = [node(0), node(1), node(2)]
    kept, _ = select_network(nodes, [NetworkLink("person/00", "person/01", 1)])
    assert [found.key for found in kept] == ["person/00", "person/01"]


def test_links_both_ways_are_one():
    nodes = [node(0), node(1)]
    links = [NetworkLink("person/00", "person/01", 1), NetworkLink("person/01", "person/00", 2)]
    assert select_network(nodes, links)[1] == [NetworkLink("person/00", "person/01", 3)]


def test_only_the_strongest_links_of_a_busy_topic_are_drawn():
    nodes = [node(number) for number in range(20)]
    links = [NetworkLink(a.key, b.key, 1 + n) for n, a in enumerate(nodes) for b in nodes[:n]]
    _, inside = select_network(nodes, links)
    assert len(inside) <= 4 * 20
    assert {key for link in inside for key in (link.a, link.b)} == {found.key for found in nodes}
    assert NetworkLink("person/18", "person/19", 20) in inside


def test_table_says_what_the_picture_shows():
    nodes, links = star(4)
    rows = list_network(nodes, links)
    assert [row.node.key for row in rows] == ["person/00", "person/03", "person/02", "person/01"]
    assert [(found.key, count) for found, count in rows[0].neighbours] == [
        ("person/03", 3),
        ("person/02", 2),
        ("person/01", 1),
    ]


def test_nothing_linked_gives_no_picture():
    assert draw_network([node(0)], [], label="Netwerk") == ""
    assert draw_network([], [], label="Netwerk") == ""


def test_picture_has_a_name_links_and_no_style():
    drawn = draw_network(*star(5), label="Wie met wie", description="Vijf personen")
    root = parse(drawn)
    assert root.get("role") == "group"
    assert root.findtext(f"{SVG}title") == "Wie met wie"
    assert root.findtext(f"{SVG}desc") == "Vijf personen"
    assert [link.get("href") for link in root.iter(f"{SVG}a")] == [
        f"../people/{number}.html" for number in range(5)
    ]
    assert "style" not in drawn
    assert "network__node--person" in drawn


def test_names_cannot_break_out_of_the_picture():
    nodes = [node(0, label='<script>"&'), node(1)]
    drawn = draw_network(nodes, [NetworkLink(nodes[0].key, nodes[1].key, 1)], label='"><script>')
    assert "<script" not in drawn
    assert parse(drawn).findtext(f"{SVG}title") == '"><script>'


@given(st.randoms(use_true_random=False))
@settings(max_examples=5, deadline=None)
def test_order_changes_no_byte(chance):
    nodes, links = star(12)
    expected = draw_network(nodes, links, label="n")
    chance.shuffle(nodes)
    chance.shuffle(links)
    assert draw_network(nodes, links, label="n") == expected


def test_labels_stay_in_the_frame_and_off_each_other():
    nodes = [node(number, label=f"Een vrij lange naam {number}", count=50 - number) for number in range(40)]
    links = [NetworkLink(a.key, b.key, 1) for number, a in enumerate(nodes) for b in nodes[:number:3]]
    root = parse(draw_network(nodes, links, label="n"))
    boxes = []
    for text in root.iter(f"{SVG}text"):
        x, y, half = float(text.get("x")), float(text.get("y")), len(text.text) * 7 / 2
        assert x - half >= 0
        assert x + half <= WIDTH
        assert 0 <= y <= HEIGHT
        boxes.append((x, y, half))
    pairs = [(a, b) for number, a in enumerate(boxes) for b in boxes[:number]]
    overlapping = [1 for a, b in pairs if abs(a[0] - b[0]) < a[2] + b[2] - 2 and abs(a[1] - b[1]) < 12]
    assert len(overlapping) <= 2


def test_two_entities_are_enough():
    nodes, links = star(2)
    places = re.findall(r'cx="([\d.]+)"', draw_network(nodes, links, label="n"))
    assert len(set(places)) == 2
