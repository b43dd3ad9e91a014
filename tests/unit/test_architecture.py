"""The architecture holds: arrows go down, and disk, Pelican, print, Jinja and lunr each have one place."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "plugins/dossier"
LEVELS: tuple[frozenset[str], ...] = (
    frozenset({"model", "errors", "version"}),
    frozenset({"settings", "language", "slugs", "gazetteer", "codec", "sentences", "decoding"}),
    frozenset(
        [
            "intake",
            "manuscript",
            "dates",
            "names",
            "entities",
            "topics",
            "copies",
            "events",
            "search",
            "pictures",
            "cards",
            "downloads",
            "labels",
            "label_words",
            "views",
            "translation",
        ]
    ),
    frozenset({"analysis"}),
    frozenset({"compose", "render", "state", "disk"}),
    frozenset({"catalogue"}),
    frozenset({"pages"}),
    frozenset({"build"}),
    frozenset({"pelican_plugin"}),
    frozenset({"cli"}),
)
STEPS = LEVELS[2]
FRIENDS = {("labels", "label_words")}
"""Modules of one step that stand in two files."""


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def modules() -> list[Path]:
    return [path for path in sorted(PACKAGE.rglob("*.py")) if path != PACKAGE / "__init__.py"]


def imports_of(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            if node.module == "dossier":
                found.update(f"dossier.{alias.name}" for alias in node.names)
    return found


def rooms_used_by(path: Path) -> set[str]:
    names = {name.split(".")[1] for name in imports_of(path) if name.startswith("dossier.")}
    return (names - {room_of(path)}) - {"__version__"}


def level_of(room: str) -> int:
    return next(number for number, rooms in enumerate(LEVELS) if room in rooms)


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_arrows_go_down_and_steps_do_not_know_each_other(path: Path) -> None:
    room = room_of(path)
    for used in rooms_used_by(path):
        if (room, used) in FRIENDS:
            continue
        assert level_of(used) < level_of(room) or (level_of(used) == level_of(room) and room not in STEPS), (
            f"{path.name} of {room} imports {used}"
        )


def users_of(*libraries: str) -> set[str]:
    return {
        room_of(path) for path in modules() for name in imports_of(path) if name.split(".")[0] in libraries
    }


@pytest.mark.parametrize(
    ("libraries", "rooms"),
    [
        (("pelican",), {"pelican_plugin"}),
        (("jinja2",), {"render"}),
        (("sqlite3",), {"state"}),
        (("lunr",), {"search"}),
        (("markdown",), {"manuscript"}),
        (("rich", "argparse"), {"cli"}),
        (("PIL", "font_source_serif_pro"), {"cards"}),
    ],
)
def test_a_library_has_one_place(libraries: tuple[str, ...], rooms: set[str]) -> None:
    assert users_of(*libraries) == rooms


def test_only_the_command_line_prints() -> None:
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id != "print", path
            if isinstance(node, ast.Attribute) and node.attr in ("stdout", "stderr"):
                assert room_of(path) == "cli", path


def test_no_step_asks_the_clock_the_network_or_chance() -> None:
    refused = {"random", "secrets", "time", "socket", "urllib.request", "locale", "tempfile", "subprocess"}
    for path in modules():
        if room_of(path) in STEPS or level_of(room_of(path)) < 2:
            assert not imports_of(path) & refused, path


def test_no_module_is_named_after_nothing() -> None:
    vague = {"utils", "helpers", "common", "base", "manager", "core", "misc"}
    assert not {path.stem for path in modules()} & vague


def test_no_room_holds_more_than_a_seventh_of_the_code() -> None:
    sizes: dict[str, int] = {}
    for path in modules():
        lines = len(path.read_text("utf-8").splitlines())
        sizes[room_of(path)] = sizes.get(room_of(path), 0) + lines
    whole = sum(sizes.values())
    assert {room: size for room, size in sizes.items() if size > 0.15 * whole and room != "language"} == {}


def test_every_module_says_where_it_stands() -> None:
    for path in modules():
        assert ast.get_docstring(ast.parse(path.read_text("utf-8"))), path


def test_python_is_the_one_that_is_promised() -> None:
    assert sys.version_info >= (3, 11)
