"""The land of the map picture, read from the package's data file; `tools/make_outlines` makes that file.

Natural Earth 1:50m, public domain.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise

Point = tuple[float, float]
Line = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """A stretch of the earth between two meridians and two parallels, in degrees."""

    west: float
    south: float
    east: float
    north: float

    def overlaps(self, line: Line) -> bool:
        xs, ys = [x for x, _ in line], [y for _, y in line]
        return (
            max(xs) >= self.west and min(xs) <= self.east and max(ys) >= self.south and min(ys) <= self.north
        )


@dataclass(frozen=True, slots=True)
class Outlines:
    """Rings of land and the borders on it, as (longitude, latitude) in degrees."""

    land: tuple[Line, ...]
    borders: tuple[Line, ...]


@lru_cache(maxsize=1)
def read_outlines() -> Outlines:
    """The outlines of the whole world."""
    packed = files("dossier.pictures").joinpath("outlines.bin").read_bytes()
    stored = json.loads(zlib.decompress(packed))
    steps = stored["steps"]
    return Outlines(
        land=tuple(_unpack(line, steps) for line in stored["land"]),
        borders=tuple(_unpack(line, steps) for line in stored["borders"]),
    )


def clip_ring(ring: Line, frame: Frame) -> Line:
    """The part of a ring inside the frame, closed along its edges (Sutherland and Hodgman 1974)."""
    points: Sequence[Point] = ring
    for axis, edge, sign in (
        (0, frame.west, 1),
        (0, frame.east, -1),
        (1, frame.south, 1),
        (1, frame.north, -1),
    ):
        points = list(_cut(points, axis, edge, sign))
        if not points:
            return ()
    return tuple(points)


def clip_line(line: Line, frame: Frame) -> Iterator[Line]:
    """The stretches of a line that touch the frame; their ends may lie outside it."""
    part: list[Point] = []
    for start, end in pairwise(line):
        if frame.overlaps((start, end)):
            part = part or [start]
            part.append(end)
        elif part:
            yield tuple(part)
            part = []
    if part:
        yield tuple(part)


def _cut(points: Sequence[Point], axis: int, edge: float, sign: int) -> Iterator[Point]:
    last = points[-1]
    for point in points:
        inside, was_inside = (point[axis] - edge) * sign >= 0, (last[axis] - edge) * sign >= 0
        if inside != was_inside:
            share = (edge - last[axis]) / (point[axis] - last[axis])
            yield (last[0] + (point[0] - last[0]) * share, last[1] + (point[1] - last[1]) * share)
        if inside:
            yield point
        last = point


def _unpack(steps: Sequence[int], scale: int) -> Line:
    x = y = 0
    points = []
    for dx, dy in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x / scale, y / scale))
    return tuple(points)
