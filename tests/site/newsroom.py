"""A small newsroom to build in processes of their own: two topics, shared names, copies and versions."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.site.conftest import seed

PLUGINS = Path(__file__).parents[2] / "plugins"
PEOPLE = ("Anna de Wit", "Bram Peeters", "Carla Maes", "Émile Dûbois")
PLACES = ("Antwerpen", "Rotterdam", "Genève", "Gent")
TOPICS = {
    "havens": "Title: Havens\nAnchors: haven*, kade*\nContext: staking, schepen, overleg\n\nOver de *havens*.\n",
    "scholen": "Title: Scholen\nAnchors: scho*, leraar, leraren\nContext: klassen, leerlingen\n\nOver de scholen.\n",
}
SENTENCES = (
    "In {place} sprak {person} vrijdag over de staking in de haven.",
    "{person} zei dinsdag in {place} dat het overleg in september {day} keer verdergaat.",
    "De schepen liggen sinds maart aan de kade van {place}, aldus {person}.",
    "De leraren van {day} scholen in {place} telden gisteren hun leerlingen.",
    "Volgens {person} begon de school in {place} op 3 mei 2015 met nieuwe klassen.",
    "Het ministerie telde maandag 1{day} gewonden in {place}.",
    "De Antwerpse Havenbond kwam met {person} en de raad van {place} bijeen.",
)
SETTINGS = """SITENAME = "Proef: kades & scholen"
SITEURL = "https://dossier.example"
DEFAULT_LANG = "nl"
TIMEZONE = "Europe/Brussels"
PATH = "content"
OUTPUT_PATH = "output"
PLUGIN_PATHS = [{plugins!r}]
PLUGINS = ["dossier"]
DOSSIER_DESCRIPTION = "Een proef."
"""


def story(number: int, *, edition: str = "") -> str:
    """The text of an article; another number shares some of its names, another edition says more."""
    parts = [
        SENTENCES[(number + step * step) % len(SENTENCES)].format(
            person=PEOPLE[(number * 3 + step) % len(PEOPLE)],
            place=PLACES[(number + step) % len(PLACES)],
            day=number,
        )
        for step in range(4)
    ]
    return "\n\n".join([*parts, edition] if edition else parts)


def seeds_of(articles: int, *, edition: str = "") -> dict[str, bytes]:
    """Source files by their path. Every seventh is a copy of the one before, every ninth a later version of it."""
    files = {}
    for number in range(articles):
        text, source = story(number, edition=edition), ("ANP", "Belga")[number % 2]
        if number % 7 == 6:
            text = long_story(number - 1) + " Slot."
        elif number % 7 == 5 or number % 9 == 7:
            text = long_story(number)
        elif number % 9 == 8:
            text = long_story(number - 1).replace("nummer 7", "nummer zeven")
        day, time = 1 + number % 28, f"{6 + number % 12:02}:{number:02}"
        files[f"seeds/{number:03}.txt"] = seed(text, day=day, time=time, source=source).encode()
    return files


def long_story(number: int) -> str:
    return " ".join(
        f"Zin nummer {n} gaat over de kade en de schepen van verhaal {number}." for n in range(20)
    )


def write_project(root: Path, files: Mapping[str, bytes]) -> None:
    """Makes a dossier of those source files, in the order they come."""
    for path, content in {**files, **_desk_files()}.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _desk_files() -> dict[str, bytes]:
    files = {f"content/{name}/topic.md": text.encode() for name, text in TOPICS.items()}
    files["content/pages/over.md"] = b"Title: Over\n\nOver *deze* proef.\n"
    files["pelicanconf.py"] = SETTINGS.format(plugins=str(PLUGINS)).encode()
    return files


def run(root: Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs a Python module as a command in the dossier's folder."""
    return subprocess.run(  # noqa: S603
        [sys.executable, "-m", *command],
        cwd=root,
        env={**plain_environment(), **environment},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        timeout=300,
    )


def build(root: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """`dossier build` in a process of its own; it has to succeed."""
    done = run(root, "dossier.cli", "build", *options, **environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return done


def plain_environment() -> dict[str, str]:
    """This environment without what decides languages, zones and hashes, and with the package in reach."""
    decided = ("LANG", "LC_", "TZ", "PYTHON")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(decided)}
    return {**kept, "PYTHONPATH": str(PLUGINS)}


def files_below(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
