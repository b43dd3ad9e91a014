"""The map picture: what part of the earth it shows, and that every place can be read."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.pictures.map import HEIGHT, WIDTH, MapPoint, draw_map
from dossier.pictures.outlines import Frame, clip_line, clip_ring, read_outlines

SVG = "{http://www.w3.org/2000/svg}"
ALEPPO = MapPoint("place/aleppo", "Aleppo", 36.2, 37.16, 9, "../places/aleppo.html")
GENEVA = MapPoint("place/geneve", "Genève", 46.2, 6.15, 4, "../places/geneve.html")
SYDNEY = MapPoint("place/sydney", "Sydney", -33.9, 151.2, 1)
HONOLULU = MapPoint("place/honolulu", "Honolulu", 21.3, -157.9, 1)


def parse(drawn):
    return ElementTree.fromstring(drawn)  # noqa: S314 - drawn here


def dots(drawn):
    """Place by name, as (x, y, radius)."""
    found = {}
    for group in parse(drawn).iter(f"{SVG}g"):
        circle = group.find(f"{SVG}circle")
        if circle is not None:
            name = group.findtext(f"{SVG}title").rpartition(":")[0]
            found[name] = tuple(float(circle.get(part)) for part in ("cx", "cy", "r"))
    return found


def test_no_place_gives_no_picture():
    assert draw_map([]) == ""
    assert draw_map([MapPoint("place/x", "X", 200.0, 0.0, 1)]) == ""


def test_picture_has_a_name_links_and_no_style():
    drawn = draw_map([ALEPPO, SYDNEY], label="Kaart", description="Twee plaatsen")
    root = parse(drawn)
    assert root.get("role") == "group"
    assert root.findtext(f"{SVG}title") == "Kaart"
    assert root.findtext(f"{SVG}desc") == "Twee plaatsen"
    assert [link.get("href") for link in root.iter(f"{SVG}a")] == ["../places/aleppo.html"]
    assert "style" not in drawn


def test_picture_without_links_is_an_image():
    assert parse(draw_map([SYDNEY])).get("role") == "img"


def test_places_lie_as_on_the_earth_and_more_mentions_are_larger():
    found = dots(draw_map([ALEPPO, GENEVA]))
    assert found["Aleppo"][0] > found["Genève"][0]
    assert found["Aleppo"][1] > found["Genève"][1]
    assert found["Aleppo"][2] > found["Genève"][2]


@pytest.mark.parametrize("points", [[ALEPPO], [ALEPPO, GENEVA], [SYDNEY, HONOLULU, GENEVA]])
def test_every_place_is_in_the_frame_with_land_round_it(points):
    drawn = draw_map(points)
    for x, y, radius in dots(drawn).values():
        assert radius <= x <= WIDTH - radius
        assert radius <= y <= HEIGHT - radius
    land = next(path for path in parse(drawn).iter(f"{SVG}path") if path.get("class") == "map__land")
    assert land.get("d").startswith("M")


def test_place_by_the_pole_is_shown():
    found = dots(draw_map([MapPoint("place/alert", "Alert", 89.9, -62.3, 1)]))
    assert 0 <= found["Alert"][1] <= HEIGHT


def test_names_that_would_cover_each_other_are_set_aside():
    crowd = [
        MapPoint(f"place/{n}", f"Een lange plaatsnaam {n}", 36.2, 37.1 + n / 100, 9 - n) for n in range(9)
    ]
    texts = list(parse(draw_map(crowd)).iter(f"{SVG}text"))
    assert 1 <= len(texts) < 9
    assert texts[0].text == "Een lange plaatsnaam 0"


def test_names_cannot_break_out_of_the_picture():
    drawn = draw_map([MapPoint("place/x", '<script>"&', 10.0, 10.0, 1, '"><script>')], label="<b>")
    assert "<script" not in drawn
    assert next(parse(drawn).iter(f"{SVG}a")).get("href") == '"><script>'


@given(st.permutations([ALEPPO, GENEVA, SYDNEY, HONOLULU]))
@settings(max_examples=5, deadline=None)
def test_order_changes_no_byte(points):
    assert draw_map(points) == draw_map([ALEPPO, GENEVA, SYDNEY, HONOLULU])


@given(st.lists(st.tuples(st.floats(-90, 90), st.floats(-180, 180)), min_size=1, max_size=5))
@settings(max_examples=25, deadline=None)
def test_any_places_give_a_picture(places):
    points = [MapPoint(f"place/{n}", f"P{n}", y, x, n) for n, (y, x) in enumerate(places)]
    drawn = draw_map(points)
    assert len(dots(drawn)) == len(points)
    assert "nan" not in drawn
    assert "inf" not in drawn


def test_land_lies_where_the_world_has_it():
    land = read_outlines().land
    assert _is_land(land, 37.16, 36.2)
    assert _is_land(land, 177.5, 68.0)
    assert not _is_land(land, -30.0, 40.0)


def _is_land(land, x, y):
    """Whether a point lies within an odd number of rings."""
    inside = False
    for ring in land:
        for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1], strict=True):
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                inside = not inside
    return inside


def test_ring_is_cut_off_at_the_frame():
    square = ((-10.0, -10.0), (10.0, -10.0), (10.0, 10.0), (-10.0, 10.0))
    cut = clip_ring(square, Frame(0, 0, 20, 20))
    assert set(cut) == {(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)}
    assert clip_ring(square, Frame(30, 30, 40, 40)) == ()


def test_line_that_leaves_the_frame_and_returns_is_two():
    line = ((1.0, 1.0), (1.0, 30.0), (5.0, 30.0), (5.0, 1.0))
    assert list(clip_line(line, Frame(0, 0, 10, 10))) == [line[:2], line[2:]]
