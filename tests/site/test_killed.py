"""A build that is killed at any moment leaves every file whole, and the next one leaves what a clean one would."""

from __future__ import annotations

import multiprocessing
import os
import random
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from dossier import disk
from dossier.build import Project, build_site
from dossier.settings import Settings
from tests.site.conftest import NOW, Silent, Site
from tests.site.newsroom import TOPICS, files_below, seeds_of, write_project

KILLS = int(os.environ.get("DOSSIER_KILLS", "100"))
"""Moments at which a build is killed; more of them with this variable of the environment."""
ARTICLES = 9
SETTINGS = Settings(site_name="Proef", rights={}, spacy={}, workers=1)

pytestmark = pytest.mark.site
processes = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")


class _Telling(Silent):
    """Progress that says a byte to whoever kills."""

    def __init__(self, tell: Callable[[], None]) -> None:
        self.tell = tell

    def begin(self, task: str, total: int) -> Callable[[], None]:
        self.tell()
        return self.tell


def build_aloud(root: str, ears: Connection) -> None:
    """Builds, and says a byte at every step and amid every file that is written."""

    def tell() -> None:
        ears.send_bytes(b".")

    def write_in_two(descriptor: int, content: bytes) -> None:
        half = len(content) // 2
        os.write(descriptor, content[:half])
        tell()
        os.write(descriptor, content[half:])

    disk._write_all = write_in_two
    project = Project(Path(root), SETTINGS, Path(root) / "output")
    build_site(project, now=NOW, progress=_Telling(tell))
    ears.close()


@contextmanager
def building(root: Path) -> Iterator[tuple[Connection, Callable[[], None]]]:
    """A process that builds: what it says, and how to kill it."""
    ears, mouth = processes.Pipe(duplex=False)
    process = processes.Process(target=build_aloud, args=(str(root), mouth))
    process.start()
    mouth.close()

    def kill() -> None:
        process.kill()
        process.join()

    yield ears, kill
    process.join()


def hear(ears: Connection, most: int) -> int:
    """How many bytes were said, up to that many, before the process ended."""
    heard = 0
    try:
        while heard < most:
            ears.recv_bytes()
            heard += 1
    except EOFError:
        pass
    return heard


@dataclass(frozen=True, slots=True)
class Desk:
    """A built site all of whose articles have changed since, and what a build then makes of it."""

    root: Path
    prepared: Path
    old: dict[str, bytes]
    new: dict[str, bytes]
    moments: int
    """Bytes that a whole build says."""

    def restore(self) -> None:
        shutil.rmtree(self.root)
        shutil.copytree(self.prepared, self.root)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    folder = tmp_path_factory.mktemp("killed")
    root, prepared = folder / "dossier", folder / "prepared"
    write_project(root, seeds_of(ARTICLES))
    site = Site(root, SETTINGS)
    site.build()
    old = published(root)
    _change_everything(site)
    shutil.copytree(root, prepared)
    with building(root) as (ears, _):
        moments = hear(ears, 10**6)
    new = published(root)
    assert new == {f"output/{path}": content for path, content in site.clean_pages(folder).items()} | {
        path: content for path, content in new.items() if path.startswith("content/")
    }
    return Desk(root, prepared, old, new, moments)


def _change_everything(site: Site) -> None:
    for path, content in seeds_of(ARTICLES, edition="Later meer over Dirk Maas in Lier.").items():
        site.write(path, content)
    (site.root / "seeds/001.txt").unlink()
    site.write("seeds/900.txt", seeds_of(12)["seeds/010.txt"])
    site.write("content/scholen/topic.md", TOPICS["scholen"].replace("Scholen", "School en klas"))


def published(root: Path) -> dict[str, bytes]:
    """The site, and the Markdown pages that the build wrote."""
    return {
        f"{folder}/{path}": content
        for folder in ("output", "content")
        for path, content in files_below(root / folder).items()
        if not path.endswith("topic.md")
    }


def is_temporary(path: str) -> bool:
    return path.endswith((disk.Output.TEMPORARY, ".writing"))


def test_everything_changed_between_the_two_sites(desk: Desk) -> None:
    same = [path for path in desk.old if path in desk.new and desk.old[path] == desk.new[path]]
    assert len(desk.new) - len(same) > 50
    assert set(desk.old) - set(desk.new)
    assert set(desk.new) - set(desk.old)
    assert desk.moments > 60


@pytest.mark.parametrize("part", range(4))
def test_killed_build_leaves_whole_files_and_the_next_one_heals(desk: Desk, part: int) -> None:
    dice = random.Random(part)  # noqa: S311
    for _ in range(KILLS // 4):
        moment, delay = dice.randrange(desk.moments), dice.random() * dice.choice((0, 0.002, 0.02))
        desk.restore()
        with building(desk.root) as (ears, kill):
            hear(ears, moment)
            time.sleep(delay)
            kill()
        _assert_whole(desk, f"killed after {moment} and {delay:.6f} s")
        Site(desk.root, SETTINGS).build()
        assert_equal(published(desk.root), desk.new, f"healed after {moment} and {delay:.6f} s")


def test_killed_again_and_again_heals_all_the_same(desk: Desk) -> None:
    dice = random.Random(4)  # noqa: S311
    desk.restore()
    for _ in range(10):
        with building(desk.root) as (ears, kill):
            hear(ears, dice.randrange(desk.moments))
            kill()
        _assert_whole(desk, "killed again")
    Site(desk.root, SETTINGS).build()
    assert_equal(published(desk.root), desk.new, "healed")


def _assert_whole(desk: Desk, moment: str) -> None:
    standing = {path: content for path, content in published(desk.root).items() if not is_temporary(path)}
    torn = [
        path for path, content in standing.items() if content not in (desk.old.get(path), desk.new.get(path))
    ]
    assert torn == [], moment
    assert set(desk.old) & set(desk.new) <= set(standing), moment


def assert_equal(found: dict[str, bytes], wanted: dict[str, bytes], moment: str) -> None:
    assert sorted(found) == sorted(wanted), moment
    assert [path for path in wanted if found[path] != wanted[path]] == [], moment


def test_next_build_says_that_one_was_stopped(desk: Desk) -> None:
    desk.restore()
    with building(desk.root) as (ears, kill):
        hear(ears, 3)
        kill()
    assert any("stopped" in note for note in Site(desk.root, SETTINGS).build().notes)
