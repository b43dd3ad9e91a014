"""The network picture of a topic: who is mentioned with whom, laid out at build time from the dossier's entities."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from math import cos, log, pi, sin, sqrt

MOST_NODES = 40
_LINKS_A_NODE = 4
WIDTH, HEIGHT = 960, 640
_MARGIN = 16.0
_ROUNDS = 110
_PUSHES = 120
_LETTER = 7.2
"""Width of a letter of a label in units of the picture, at 13 units high."""
_LINE = 17.0
_LONGEST_LABEL = 26
_STRENGTHS = 4


@dataclass(frozen=True, slots=True)
class NetworkNode:
    """An entity of the network."""

    key: str
    """`type/slug`; the order of keys is the order of the first circle."""
    label: str
    type: str
    """person, place or organisation: the class `network__node--person`."""
    count: int
    """Articles that mention it."""
    href: str = ""


@dataclass(frozen=True, slots=True)
class NetworkLink:
    """Two entities and the number of articles that mention both."""

    a: str
    b: str
    count: int


@dataclass(frozen=True, slots=True)
class NetworkRow:
    """A row of the table beside the picture: an entity and those it is mentioned with, most often first."""

    node: NetworkNode
    neighbours: tuple[tuple[NetworkNode, int], ...]


@dataclass(slots=True)
class _Body:
    """A node on its way to its place; `width` and `height` are half of the box that it and its label take."""

    node: NetworkNode
    x: float
    y: float
    radius: float
    width: float
    height: float
    label: str


def select_network(
    nodes: Sequence[NetworkNode], links: Sequence[NetworkLink], *, most: int = MOST_NODES
) -> tuple[list[NetworkNode], list[NetworkLink]]:
    """The most connected nodes and their strongest links, both by key; nodes without a link are left out.

    Connected means the sum of the counts of a node's links, then its mentions, then its key. A link is kept when it is
    among the four strongest of one of its ends: with all of them a busy topic is a black heap.
    """
    by_key = {node.key: node for node in nodes}
    merged = _merge(link for link in links if link.a in by_key and link.b in by_key)
    strength = dict.fromkeys(by_key, 0)
    for (a, b), count in merged.items():
        strength[a] += count
        strength[b] += count
    ranked = sorted(by_key.values(), key=lambda node: (-strength[node.key], -node.count, node.key))
    kept = {node.key for node in ranked[:most] if strength[node.key]}
    inside = _keep_strongest({pair: count for pair, count in merged.items() if kept.issuperset(pair)})
    joined = {key for link in inside for key in (link.a, link.b)}
    return [by_key[key] for key in sorted(joined)], inside


def list_network(nodes: Sequence[NetworkNode], links: Sequence[NetworkLink]) -> list[NetworkRow]:
    """The rows of the table that says what the picture shows, most connected first."""
    kept, inside = select_network(nodes, links)
    by_key = {node.key: node for node in kept}
    around: dict[str, list[tuple[NetworkNode, int]]] = {node.key: [] for node in kept}
    for link in inside:
        around[link.a].append((by_key[link.b], link.count))
        around[link.b].append((by_key[link.a], link.count))
    rows = [
        NetworkRow(
            node, tuple(sorted(around[node.key], key=lambda pair: (-pair[1], pair[0].label, pair[0].key)))
        )
        for node in kept
    ]
    return sorted(
        rows, key=lambda row: (-sum(count for _, count in row.neighbours), row.node.label, row.node.key)
    )


def draw_network(
    nodes: Sequence[NetworkNode], links: Sequence[NetworkLink], *, label: str, description: str = ""
) -> str:
    """The picture as an SVG element, "" when nothing is linked; `label` is its accessible name.

    Colours come from the style sheet by class (`network__link`, `network__node--person`); without one the picture is
    drawn in the colour of the text around it.
    """
    kept, inside = select_network(nodes, links)
    if not kept:
        return ""
    bodies = _lay_out(kept, inside)
    by_key = {body.node.key: body for body in bodies}
    most = max(link.count for link in inside)
    lines = [_draw_link(by_key[link.a], by_key[link.b], link.count, most) for link in inside]
    circles = [_draw_node(body) for body in bodies]
    # What role img holds is no link to a screen reader, so a picture with links is a group.
    role = "group" if any(node.href for node in kept) else "img"
    opening = (
        f'<svg class="network" viewBox="0 0 {WIDTH} {HEIGHT}" role="{role}" aria-label="{escape(label)}"'
    )
    parts = [f'{opening} xmlns="http://www.w3.org/2000/svg">', f"<title>{escape(label)}</title>"]
    if description:
        parts.append(f"<desc>{escape(description)}</desc>")
    parts += ['<g class="network__links" stroke="currentColor" stroke-opacity="0.25">', *lines, "</g>"]
    parts += [
        '<g class="network__nodes" fill="currentColor" font-size="13" text-anchor="middle">',
        *circles,
        "</g>",
    ]
    return "\n".join([*parts, "</svg>"])


def _merge(links: Iterable[NetworkLink]) -> dict[tuple[str, str], int]:
    merged: dict[tuple[str, str], int] = {}
    for link in links:
        if link.a != link.b and link.count > 0:
            pair = (min(link.a, link.b), max(link.a, link.b))
            merged[pair] = merged.get(pair, 0) + link.count
    return merged


def _keep_strongest(counts: Mapping[tuple[str, str], int]) -> list[NetworkLink]:
    around: dict[str, list[tuple[int, tuple[str, str]]]] = {}
    for pair, count in counts.items():
        for key in pair:
            around.setdefault(key, []).append((-count, pair))
    strongest = {pair for links in around.values() for _, pair in sorted(links)[:_LINKS_A_NODE]}
    return [NetworkLink(*pair, counts[pair]) for pair in sorted(strongest)]


def _lay_out(nodes: Sequence[NetworkNode], links: Sequence[NetworkLink]) -> list[_Body]:
    """Bodies at their places: forces first, then boxes pushed off each other.

    Fruchterman and Reingold 1991. Only sums, products and square roots after the rounded first circle, so
    that every machine gives the same places.
    """
    most = max(node.count for node in nodes)
    bodies = [_place_first(node, number, len(nodes), most) for number, node in enumerate(nodes)]
    number_of = {body.node.key: number for number, body in enumerate(bodies)}
    springs = [(number_of[link.a], number_of[link.b], 1 + log(link.count)) for link in links]
    springs = [(a, b, round(strength, 3)) for a, b, strength in springs]
    for turn in range(_ROUNDS):
        _move(bodies, springs, reach=WIDTH / 8 * (1 - turn / _ROUNDS) + 1)
    _fit(bodies)
    for _ in range(_PUSHES):
        if not _push_apart(bodies):
            break
    return bodies


def _place_first(node: NetworkNode, number: int, total: int, most: int) -> _Body:
    angle = 2 * pi * number / total
    radius = round(5 + 11 * sqrt(node.count / most), 1) if most else 5.0
    label = (
        node.label if len(node.label) <= _LONGEST_LABEL else node.label[: _LONGEST_LABEL - 1].rstrip() + "…"
    )
    return _Body(
        node=node,
        x=round(WIDTH / 2 + WIDTH / 3 * cos(angle), 3),
        y=round(HEIGHT / 2 + HEIGHT / 3 * sin(angle), 3),
        radius=radius,
        width=max(radius, len(label) * _LETTER / 2) + 2,
        height=radius + _LINE / 2 + 1,
        label=label,
    )


def _move(bodies: Sequence[_Body], springs: Sequence[tuple[int, int, float]], *, reach: float) -> None:
    """One round of forces; nobody moves further than `reach`."""
    ideal = 0.8 * sqrt(WIDTH * HEIGHT / len(bodies))
    push = ideal * ideal
    xs, ys = [body.x for body in bodies], [body.y for body in bodies]
    moves_x = [(WIDTH / 2 - x) * 0.4 for x in xs]
    moves_y = [(HEIGHT / 2 - y) * 0.6 for y in ys]
    for a in range(len(bodies)):
        ax, ay = xs[a], ys[a]
        for b in range(a):
            dx, dy = ax - xs[b], ay - ys[b]
            share = push / (dx * dx + dy * dy + 0.01)
            moves_x[a] += dx * share
            moves_y[a] += dy * share
            moves_x[b] -= dx * share
            moves_y[b] -= dy * share
    for a, b, strength in springs:
        dx, dy = xs[a] - xs[b], ys[a] - ys[b]
        share = strength * sqrt(dx * dx + dy * dy) / ideal * 0.5
        moves_x[a] -= dx * share
        moves_y[a] -= dy * share
        moves_x[b] += dx * share
        moves_y[b] += dy * share
    for number, body in enumerate(bodies):
        length = sqrt(moves_x[number] ** 2 + moves_y[number] ** 2) or 1.0
        step = min(length, reach) / length
        body.x += moves_x[number] * step
        body.y += moves_y[number] * step


def _fit(bodies: Sequence[_Body]) -> None:
    """Spread the whole over the frame: half by where a body stands, half by its rank, so that no heap forms."""
    across = _spread([body.x for body in bodies])
    down = _spread([body.y for body in bodies])
    for body, share_x, share_y in zip(bodies, across, down, strict=True):
        body.x = _MARGIN + body.width + (WIDTH - 2 * (_MARGIN + body.width)) * share_x
        body.y = _MARGIN + body.height + (HEIGHT - 2 * (_MARGIN + body.height)) * share_y


def _spread(places: Sequence[float]) -> list[float]:
    """Places as shares of the frame, 0 to 1."""
    low, width = min(places), max(places) - min(places)
    if len(places) == 1 or width == 0:
        return [0.5] * len(places)
    order = sorted(range(len(places)), key=lambda number: (places[number], number))
    rank = {number: position / (len(places) - 1) for position, number in enumerate(order)}
    return [((place - low) / width + rank[number]) / 2 for number, place in enumerate(places)]


def _push_apart(bodies: Sequence[_Body]) -> bool:
    """Move boxes that overlap off each other by the shorter way; False when none did."""
    moved = False
    for number, a in enumerate(bodies):
        for b in bodies[:number]:
            across = a.width + b.width - abs(a.x - b.x)
            down = a.height + b.height - abs(a.y - b.y)
            if across <= 0.01 or down <= 0.01:
                continue
            moved = True
            if across < down:
                half = across / 2 if a.x >= b.x else -across / 2
                a.x, b.x = a.x + half, b.x - half
            else:
                half = down / 2 if a.y >= b.y else -down / 2
                a.y, b.y = a.y + half, b.y - half
            _keep_inside(a)
            _keep_inside(b)
    return moved


def _keep_inside(body: _Body) -> None:
    body.x = min(max(body.x, _MARGIN + body.width), WIDTH - _MARGIN - body.width)
    body.y = min(max(body.y, _MARGIN + body.height), HEIGHT - _MARGIN - body.height)


def _draw_link(a: _Body, b: _Body, count: int, most: int) -> str:
    level = 1 + round((_STRENGTHS - 1) * (count - 1) / (most - 1)) if most > 1 else 1
    ends = f'x1="{a.x:.1f}" y1="{_circle_y(a):.1f}" x2="{b.x:.1f}" y2="{_circle_y(b):.1f}"'
    title = f"<title>{escape(a.node.label)} – {escape(b.node.label)}: {count}</title>"
    return f'<line class="network__link network__link--{level}" {ends} stroke-width="{level}">{title}</line>'


def _circle_y(body: _Body) -> float:
    return body.y - _LINE / 2


def _draw_node(body: _Body) -> str:
    node = body.node
    name = node.label
    drawn = (
        f"<title>{escape(name)}: {node.count}</title>"
        f'<circle class="network__dot" cx="{body.x:.1f}" cy="{_circle_y(body):.1f}" r="{body.radius:.1f}"/>'
        f'<text class="network__label" x="{body.x:.1f}" y="{_circle_y(body) + body.radius + 13:.1f}">'
        f"{escape(body.label)}</text>"
    )
    group = f'<g class="network__node network__node--{escape(node.type)}">{drawn}</g>'
    return f'<a href="{escape(node.href)}">{group}</a>' if node.href else group
