from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import datetime

from dossier.pictures.gantt import GanttBar, GanttTick, draw_gantt
from dossier.pictures.strip import StripBar, draw_sparkline, draw_strip


def bars(*counts: int) -> list[StripBar]:
    return [StripBar(f"week {number}", count) for number, count in enumerate(counts)]


def heights(svg: str) -> list[int]:
    return [int(rect.attrib["height"]) for rect in ET.fromstring(svg).iter("rect")]  # noqa: S314


def test_a_strip_has_a_bar_for_every_unit_with_something() -> None:
    assert len(heights(draw_strip(bars(3, 0, 1), label="Articles"))) == 2


def test_bars_stand_in_proportion_and_the_least_can_still_be_seen() -> None:
    drawn = heights(draw_strip(bars(1000, 500, 1), label="Articles"))
    assert drawn[0] == 2 * drawn[1]
    assert drawn[2] == 2


def test_a_strip_without_anything_is_no_picture() -> None:
    assert draw_strip(bars(0, 0), label="Articles") == ""
    assert draw_strip([], label="Articles") == ""


def test_few_bars_make_a_small_strip_and_many_a_broad_one() -> None:
    widths = [ET.fromstring(draw_strip(bars(*[1] * many), label="x")).attrib["width"] for many in (3, 6, 60)]  # noqa: S314
    assert widths == ["144", "288", "100%"]


def test_labels_are_escaped() -> None:
    svg = draw_strip([StripBar('<&">', 1, tick="<")], label='a"<')
    assert ET.fromstring(svg).attrib["aria-label"] == 'a"<'  # noqa: S314


def test_bars_stay_inside_the_strip() -> None:
    for rect in ET.fromstring(draw_strip(bars(*[1] * 600), label="x")).iter("rect"):  # noqa: S314
        left, width = (float(rect.attrib[name].rstrip("%")) for name in ("x", "width"))
        assert left >= 0
        assert width > 0
        assert left + width <= 100.01


def test_no_picture_carries_style_of_its_own() -> None:
    assert "style=" not in draw_strip(bars(1, 2), label="x") + draw_sparkline([1, 2])


def test_a_sparkline_is_for_the_eye_only_and_left_out_when_it_says_nothing() -> None:
    assert 'aria-hidden="true"' in draw_sparkline([1, 0, 2])
    assert draw_sparkline([0, 0]) == ""
    assert draw_sparkline([4]) == ""


SPAN = (datetime(2016, 1, 1), datetime(2016, 12, 31))


def gantt(*rows: GanttBar) -> ET.Element:
    return ET.fromstring(draw_gantt(rows, SPAN, label="What lasted"))  # noqa: S314


def test_an_open_end_runs_to_the_edge_with_an_arrow() -> None:
    drawn = gantt(GanttBar("talks", datetime(2016, 7, 1), None))
    assert len(drawn.findall(".//svg[@class='gantt__end']")) == 1
    rect = next(drawn.iter("rect"))
    assert round(sum(float(rect.attrib[name].rstrip("%")) for name in ("x", "width"))) == 100


def test_a_closed_interval_has_no_arrow() -> None:
    assert not gantt(GanttBar("truce", datetime(2016, 2, 1), datetime(2016, 3, 1))).findall(".//svg")


def test_what_lies_beyond_the_picture_is_cut_with_arrows() -> None:
    war = GanttBar("war", datetime(2011, 3, 1), datetime(2020, 1, 1))
    assert len(gantt(war).findall(".//svg[@class='gantt__end']")) == 2


def test_ticks_outside_the_time_are_left_out() -> None:
    ticks = [GanttTick(datetime(2015, 1, 1), "2015"), GanttTick(datetime(2016, 7, 1), "July")]
    svg = draw_gantt([GanttBar("a", None, None)], SPAN, label="x", ticks=ticks)
    assert "July" in svg
    assert "2015" not in svg


def test_the_same_bars_give_the_same_picture() -> None:
    assert draw_gantt([], SPAN, label="x") == ""
    assert draw_strip(bars(1, 2, 3), label="x") == draw_strip(bars(1, 2, 3), label="x")
