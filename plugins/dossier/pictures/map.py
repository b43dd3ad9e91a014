"""The map picture: where the places of a dossier lie, drawn at build time on shipped outlines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from math import cos, radians, sqrt

from dossier.pictures.outlines import Frame, Line, clip_line, clip_ring, read_outlines

WIDTH, HEIGHT = 960, 560
_SMALLEST_HEIGHT = 7.0
"""Degrees of latitude that the picture shows at least, so that one town still has its country round it."""
_EDGE = 70.0
"""Room between the outermost place and the frame, in units of the picture."""
_SMALLEST_DOT, _LARGEST_DOT = 3.5, 17.0
_SHORTEST_STEP = 3
_MOST_LABELS = 40
_ALWAYS_LABELLED = 6
_LETTER, _LINE = 7.0, 15.0
_LONGEST_LABEL = 26


@dataclass(frozen=True, slots=True)
class MapPoint:
    """A place and how often it is mentioned."""

    key: str
    label: str
    latitude: float
    longitude: float
    count: int
    href: str = ""


@dataclass(frozen=True, slots=True)
class _View:
    """Equirectangular, true to scale in the middle of the picture."""

    longitude: float
    latitude: float
    scale_x: float
    scale_y: float
    """Units of the picture per degree."""

    def place(self, longitude: float, latitude: float) -> tuple[float, float]:
        return (
            WIDTH / 2 + (longitude - self.longitude) * self.scale_x,
            HEIGHT / 2 - (latitude - self.latitude) * self.scale_y,
        )

    @property
    def frame(self) -> Frame:
        across, down = WIDTH / 2 / self.scale_x, HEIGHT / 2 / self.scale_y
        return Frame(
            self.longitude - across, self.latitude - down, self.longitude + across, self.latitude + down
        )


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: _Box) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    @property
    def inside(self) -> bool:
        return self.left >= 0 and self.top >= 0 and self.right <= WIDTH and self.bottom <= HEIGHT


@dataclass(frozen=True, slots=True)
class _Dot:
    point: MapPoint
    x: float
    y: float
    radius: float

    @property
    def box(self) -> _Box:
        return _Box(self.x - self.radius, self.y - self.radius, self.x + self.radius, self.y + self.radius)


@dataclass(frozen=True, slots=True)
class _Label:
    x: float
    y: float
    anchor: str
    text: str


def draw_map(points: Sequence[MapPoint], *, label: str = "", description: str = "") -> str:
    """The picture as an SVG element, "" without a place that has coordinates; `label` is its accessible name.

    It shows the smallest stretch of the earth that holds all places, larger dots for more mentions. Labels are set where
    there is room, most mentioned places first; every dot tells its name on hovering. Colours come from the style sheet by class.
    """
    usable = [point for point in points if abs(point.latitude) <= 90 and abs(point.longitude) <= 180]
    if not usable:
        return ""
    ranked = sorted(usable, key=lambda point: (-point.count, point.key))
    view = _choose_view(ranked)
    dots = _make_dots(ranked, view)
    labels = _place_labels(dots)
    # What role img holds is no link to a screen reader, so a picture with links is a group.
    role = "group" if any(point.href for point in usable) else "img"
    opening = f'<svg class="map" viewBox="0 0 {WIDTH} {HEIGHT}" role="{role}" aria-label="{escape(label)}"'
    parts = [f'{opening} xmlns="http://www.w3.org/2000/svg">', f"<title>{escape(label)}</title>"]
    if description:
        parts.append(f"<desc>{escape(description)}</desc>")
    parts += _draw_land(view)
    parts.append('<g class="map__places" fill="currentColor" font-size="13">')
    parts += map(_draw_dot, dots)
    # Over all dots: a later one would cover the name of an earlier one.
    parts += map(_draw_label, labels.values())
    return "\n".join([*parts, "</g>", "</svg>"])


def _choose_view(points: Sequence[MapPoint]) -> _View:
    west, east = min(point.longitude for point in points), max(point.longitude for point in points)
    south, north = min(point.latitude for point in points), max(point.latitude for point in points)
    latitude, longitude = (south + north) / 2, (west + east) / 2
    # Beyond 60 degrees the picture would stretch too far to be recognised.
    shrink = round(cos(radians(min(abs(latitude), 60.0))), 6)
    scale = HEIGHT / _SMALLEST_HEIGHT
    if north > south:
        scale = min(scale, (HEIGHT - 2 * _EDGE) / (north - south))
    if east > west:
        scale = min(scale, (WIDTH - 2 * _EDGE) / ((east - west) * shrink))
    scale = max(scale, WIDTH / (360 * shrink))
    across, down = WIDTH / 2 / (scale * shrink), HEIGHT / 2 / scale
    return _View(
        longitude=min(max(longitude, -180 + across), 180 - across),
        latitude=min(max(latitude, -90 + down), 90 - down) if down < 90 else 0.0,
        scale_x=scale * shrink,
        scale_y=scale,
    )


def _make_dots(points: Sequence[MapPoint], view: _View) -> list[_Dot]:
    most = max(1, *(point.count for point in points), 1)
    dots = []
    for point in points:
        x, y = view.place(point.longitude, point.latitude)
        radius = _SMALLEST_DOT + (_LARGEST_DOT - _SMALLEST_DOT) * sqrt(max(point.count, 0) / most)
        dots.append(_Dot(point, round(x, 1), round(y, 1), round(radius, 1)))
    return dots


def _place_labels(dots: Sequence[_Dot]) -> dict[str, _Label]:
    """Labels by key, each at the first side of its dot where it covers no other label and no other dot.

    The most mentioned places come first; where those find no such side, they cover as few dots as can be.
    """
    boxes = [dot.box for dot in dots]
    labels: dict[str, _Label] = {}
    written: list[_Box] = []
    for number, dot in enumerate(dots[:_MOST_LABELS]):
        others = boxes[:number] + boxes[number + 1 :]
        sides = [(label, box) for label, box in _sides(dot) if box.inside and not _meets_any(box, written)]
        covered = [sum(box.meets(other) for other in others) for _, box in sides]
        least = min(covered, default=1)
        if sides and (least == 0 or number < _ALWAYS_LABELLED):
            label, box = sides[covered.index(least)]
            labels[dot.point.key] = label
            written.append(box)
    return labels


def _meets_any(box: _Box, others: Sequence[_Box]) -> bool:
    return any(box.meets(other) for other in others)


def _sides(dot: _Dot) -> list[tuple[_Label, _Box]]:
    """The places for a label: right, left, above, below, then the corners."""
    name = dot.point.label
    text = name if len(name) <= _LONGEST_LABEL else name[: _LONGEST_LABEL - 1].rstrip() + "…"
    width, away = len(text) * _LETTER, dot.radius + 4
    aside, up, down = dot.radius * 0.7 + 3, dot.y - dot.radius * 0.7 - 4, dot.y + dot.radius * 0.7 + 12
    places = (
        _Label(dot.x + away, dot.y + 4, "start", text),
        _Label(dot.x - away, dot.y + 4, "end", text),
        _Label(dot.x, dot.y - away, "middle", text),
        _Label(dot.x, dot.y + away + 9, "middle", text),
        _Label(dot.x + aside, up, "start", text),
        _Label(dot.x + aside, down, "start", text),
        _Label(dot.x - aside, up, "end", text),
        _Label(dot.x - aside, down, "end", text),
    )
    back = {"start": 0.0, "middle": width / 2, "end": width}
    sides = []
    for label in places:
        left = label.x - back[label.anchor]
        sides.append((label, _Box(left, label.y - _LINE + 4, left + width, label.y + 4)))
    return sides


def _draw_land(view: _View) -> list[str]:
    outlines, frame = read_outlines(), view.frame
    rings = [clip_ring(ring, frame) for ring in outlines.land if frame.overlaps(ring)]
    drawn = (_draw_line(ring, view) for ring in rings)
    land = "".join(f"{path}Z" for path in drawn if path)
    near = (line for line in outlines.borders if frame.overlaps(line))
    borders = "".join(_draw_line(part, view) for line in near for part in clip_line(line, frame))
    return [
        f'<path class="map__land" fill="currentColor" fill-opacity="0.12" fill-rule="evenodd" d="{land}"/>',
        f'<path class="map__borders" fill="none" stroke="currentColor" stroke-opacity="0.3" d="{borders}"/>',
    ]


def _draw_line(line: Line, view: _View) -> str:
    """Path commands in whole units of the picture, "" for what would be a speck; nearly equal points are one."""
    steps: list[str] = []
    last = (0, 0)
    for longitude, latitude in line:
        x, y = view.place(longitude, latitude)
        here = (round(x), round(y))
        if not steps:
            steps.append(f"M{here[0]} {here[1]}")
        elif abs(here[0] - last[0]) + abs(here[1] - last[1]) < _SHORTEST_STEP:
            continue
        else:
            steps.append(f"{'l' if len(steps) == 1 else ' '}{here[0] - last[0]} {here[1] - last[1]}")
        last = here
    return "".join(steps) if len(steps) > 1 else ""


def _draw_dot(dot: _Dot) -> str:
    point = dot.point
    drawn = (
        f"<title>{escape(point.label)}: {point.count}</title>"
        f'<circle class="map__dot" cx="{dot.x}" cy="{dot.y}" r="{dot.radius}" fill-opacity="0.7"/>'
    )
    group = f'<g class="map__place">{drawn}</g>'
    return f'<a href="{escape(point.href)}">{group}</a>' if point.href else group


def _draw_label(label: _Label) -> str:
    """A name beside its dot; for the eye, the dot itself tells it too."""
    return (
        f'<text class="map__label" aria-hidden="true" x="{label.x:.1f}" y="{label.y:.1f}" '
        f'text-anchor="{label.anchor}">{escape(label.text)}</text>'
    )
