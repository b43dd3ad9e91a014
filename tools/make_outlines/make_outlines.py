"""Makes the land outlines of the map picture from the Natural Earth data in the npm package world-atlas.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python tools/make_outlines/make_outlines.py package/countries-50m.json plugins/dossier/pictures/outlines.bin

Arcs are simplified one by one, so that neighbouring countries keep one border between them. The result holds
the rings of the land and the borders on it as whole steps of a fiftieth of a degree, each point as the
difference from the one before, deflated JSON: `{"steps", "land": [[x, y, dx, dy, ...]], "borders": [...]}`.
"""

from __future__ import annotations

import argparse
import json
import zlib
from collections import Counter
from itertools import pairwise
from pathlib import Path

Point = tuple[float, float]

STEPS = 50
"""Steps a degree."""
TOLERANCE = 0.045
"""Degrees that a simplified line may lie off the true one."""
SMALLEST_ISLAND = 0.05
"""Square degrees of the box round a ring; smaller ones are left out."""


def read_arcs(topology: dict) -> list[list[Point]]:
    """The arcs of a TopoJSON topology in degrees."""
    (scale_x, scale_y), (move_x, move_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale_x + move_x, y * scale_y + move_y))
        arcs.append(points)
    return arcs


def simplify(points: list[Point]) -> list[Point]:
    """The line with the fewest points that stays within the tolerance (Douglas and Peucker 1973)."""
    keep = {0, len(points) - 1}
    stack = [(0, len(points) - 1)]
    while stack:
        first, last = stack.pop()
        far, where = 0.0, 0
        for number in range(first + 1, last):
            distance = offset(points[number], points[first], points[last])
            if distance > far:
                far, where = distance, number
        if far > TOLERANCE:
            keep.add(where)
            stack += [(first, where), (where, last)]
    return [points[number] for number in sorted(keep)]


def offset(point: Point, start: Point, end: Point) -> float:
    """Degrees from a point to the stretch between two others."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    along = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length if length else 0.0
    along = min(max(along, 0.0), 1.0)
    return float(((start[0] + along * dx - point[0]) ** 2 + (start[1] + along * dy - point[1]) ** 2) ** 0.5)


def join_ring(numbers: list[int], arcs: list[list[Point]]) -> list[Point]:
    """A ring from its arcs; a number below zero is an arc read backwards."""
    ring: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += arc[1:] if ring else arc
    return ring


def unwrap(ring: list[Point]) -> list[list[Point]]:
    """The ring without jumps over the date line, once on either side of it when it crosses."""
    turn = 0.0
    unwrapped = ring[:1]
    for (last, _), (x, y) in pairwise(ring):
        turn += -360.0 if x - last > 180 else 360.0 if last - x > 180 else 0.0
        unwrapped.append((x + turn, y))
    if all(-180 <= x <= 180 for x, _ in unwrapped):
        return [unwrapped]
    away = -360.0 if max(x for x, _ in unwrapped) > 180 else 360.0
    return [unwrapped, [(x + away, y) for x, y in unwrapped]]


def list_rings(geometry: dict) -> list[list[int]]:
    """The arc numbers of every ring of a geometry, holes included."""
    if geometry["type"] == "GeometryCollection":
        return [ring for part in geometry["geometries"] for ring in list_rings(part)]
    if geometry["type"] == "Polygon":
        return list(geometry["arcs"])
    return [ring for polygon in geometry["arcs"] for ring in polygon]


def list_borders(countries: dict) -> list[int]:
    """The arcs that two countries share."""
    held: Counter[int] = Counter()
    for country in countries["geometries"]:
        if "arcs" in country:
            held.update(
                {number if number >= 0 else ~number for ring in list_rings(country) for number in ring}
            )
    return sorted(number for number, count in held.items() if count > 1)


def is_large(ring: list[Point]) -> bool:
    """Whether a ring is worth drawing; Antarctica is not."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return (max(xs) - min(xs)) * (max(ys) - min(ys)) >= SMALLEST_ISLAND and max(ys) > -60


def pack(points: list[Point]) -> list[int]:
    """A line as whole steps: the first point, then differences; standing still is left out."""
    packed: list[int] = []
    last: tuple[int, int] | None = None
    for x, y in points:
        here = (round(x * STEPS), round(y * STEPS))
        if last is None:
            packed += here
        elif here != last:
            packed += (here[0] - last[0], here[1] - last[1])
        last = here
    return packed


def make_outlines(topology: dict) -> bytes:
    """The data file of the map picture."""
    arcs = [simplify(arc) for arc in read_arcs(topology)]
    joined = (join_ring(numbers, arcs) for numbers in list_rings(topology["objects"]["land"]))
    rings = [part for ring in joined for part in unwrap(ring)]
    outlines = {
        "steps": STEPS,
        "land": [packed for ring in rings if is_large(ring) and len(packed := pack(ring)) >= 8],
        "borders": [pack(arcs[number]) for number in list_borders(topology["objects"]["countries"])],
    }
    return zlib.compress(json.dumps(outlines, separators=(",", ":")).encode(), 9)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("topology", type=Path)
    parser.add_argument("outlines", type=Path)
    options = parser.parse_args()
    options.outlines.write_bytes(make_outlines(json.loads(options.topology.read_text(encoding="utf-8"))))
