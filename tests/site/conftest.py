"""A dossier in a temporary folder, built as a face would."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

import pytest

from dossier.build import Project, Report, build_site
from dossier.settings import Settings

SEED = next((Path(__file__).parents[2] / "seeds").glob("*.txt")).read_bytes()
NOW = datetime(2026, 1, 1)
TOPIC = "Title: Havens\nAnchors: haven*, kade*\nContext: staking, schepen, overleg\n\nOver de *havens* van het land.\n"


class Silent:
    """No progress."""

    def begin(self, task: str, total: int) -> Callable[[], None]:
        return lambda: None


@dataclass
class Site:
    """A dossier on disk that tests change and build."""

    root: Path
    settings: Settings = field(
        default_factory=lambda: Settings(
            site_name="Proef", description="Een proef.", rights={}, spacy={}, workers=1
        )
    )

    @property
    def output(self) -> Path:
        return self.root / "output"

    def write(self, path: str, text: str | bytes) -> Path:
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode())
        return target

    def read(self, path: str) -> str:
        return (self.output / path).read_text("utf-8")

    def build(self, **settings: object) -> Report:
        self.settings = replace(self.settings, **settings)  # type: ignore[arg-type]
        return build_site(Project(self.root, self.settings, self.output), now=NOW, progress=Silent())

    def pages(self) -> dict[str, bytes]:
        return {
            path.relative_to(self.output).as_posix(): path.read_bytes()
            for path in sorted(self.output.rglob("*"))
            if path.is_file()
        }

    def clean_pages(self, tmp_path: Path) -> dict[str, bytes]:
        """What a build without any memory makes of the same files."""
        settings = replace(self.settings, state=str(tmp_path / "state"))
        output = tmp_path / "clean"
        build_site(Project(self.root, settings, output), now=NOW, progress=Silent())
        return Site(tmp_path, settings).at(output).pages()

    def at(self, output: Path) -> Site:
        return _At(self.root, self.settings, output)

    def manuscripts(self) -> list[Path]:
        return [path for path in sorted((self.root / "content").glob("*/*.md")) if path.name != "topic.md"]


@dataclass
class _At(Site):
    place: Path = Path()

    def __init__(self, root: Path, settings: Settings, place: Path) -> None:
        super().__init__(root, settings)
        self.place = place

    @property
    def output(self) -> Path:
        return self.place


def seed(text: str, *, day: int = 27, time: str = "10:15", source: str = "ANP") -> str:
    """A source file in the shape of the wire."""
    return f" date 2016-08 {day:02}/08/16, {time} − bron: {source}\n\n{text}\n"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path / "dossier")


@pytest.fixture
def seeded(site: Site) -> Site:
    """The project's own seed, with a topic about something else."""
    site.write("seeds/000.txt", SEED)
    site.write("content/havens/topic.md", TOPIC)
    return site
