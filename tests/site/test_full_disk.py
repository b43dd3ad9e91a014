"""A disk that is full, read-only or damaged: a message that says what to do, the old site whole, and the next build heals."""

from __future__ import annotations

import errno
import os
import random
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from dossier import disk, state
from dossier.errors import BuildError
from tests.site.conftest import Site
from tests.site.newsroom import files_below, seeds_of, write_project

ARTICLES = 8

pytestmark = pytest.mark.site


@dataclass(frozen=True, slots=True)
class Editions:
    """The pages of the site before all of its articles change, and after."""

    old: dict[str, bytes]
    new: dict[str, bytes]


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Editions:
    site = Site(tmp_path_factory.mktemp("editions") / "dossier")
    write_project(site.root, seeds_of(ARTICLES))
    site.build()
    old = site.pages()
    change(site)
    return Editions(old, site.clean_pages(site.root.parent))


def change(site: Site) -> None:
    for path, content in seeds_of(ARTICLES, edition="Later meer over Dirk Maas in Lier. " * 20).items():
        site.write(path, content)


@pytest.fixture
def changed(site: Site, editions: Editions) -> Iterator[Site]:
    """A built site all of whose articles have changed since; the next build has to heal it."""
    built_and_changed(site)
    yield site
    assert_heals(site, editions)


def assert_heals(site: Site, editions: Editions) -> None:
    site.build()
    pages = site.pages()
    assert sorted(pages) == sorted(editions.new)
    assert [path for path in pages if pages[path] != editions.new[path]] == []
    assert [
        path for path in files_below(site.root) if path.endswith((disk.Output.TEMPORARY, ".writing"))
    ] == []


def assert_refused(site: Site, editions: Editions, words: str) -> None:
    """The build stops with those words in its message, and every page is whole: the old one or the new one."""
    with pytest.raises(BuildError, match=words):
        site.build()
    pages = {
        path: content
        for path, content in site.pages().items()
        if path not in (disk.Output.TEMPORARY, "filler")
    }
    assert set(editions.old) & set(editions.new) <= set(pages)
    assert [
        path for path in pages if pages[path] not in (editions.old.get(path), editions.new.get(path))
    ] == []


def fail_after(calls: int, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """From that many files on, half of a file is written and then the disk says no."""
    write_all, left = disk._write_all, [calls]

    def failing(descriptor: int, content: bytes) -> None:
        left[0] -= 1
        if left[0] >= 0:
            write_all(descriptor, content)
            return
        os.write(descriptor, content[: len(content) // 2])
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(disk, "_write_all", failing)


@pytest.mark.parametrize(
    ("calls", "number", "words"),
    [
        (0, errno.ENOSPC, "free some space and build again"),
        (30, errno.ENOSPC, "free some space and build again"),
        (3, errno.EROFS, "read-only; build with --output"),
        (3, errno.EACCES, "check the permissions"),
        (3, errno.EIO, "build again"),
    ],
)
def test_write_that_fails_says_what_to_do(
    changed: Site, editions: Editions, calls: int, number: int, words: str
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        fail_after(calls, number, patch)
        assert_refused(changed, editions, words)


@pytest.mark.parametrize("calls", [0, 3])
def test_full_disk_under_the_markdown_pages_says_what_to_do(
    changed: Site, editions: Editions, calls: int
) -> None:
    write, left = Path.write_bytes, [calls]

    def failing(path: Path, content: bytes) -> int:
        left[0] -= 1
        if left[0] >= 0:
            return write(path, content)
        write(path, content[: len(content) // 2])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    pages = {path: path.read_bytes() for path in changed.manuscripts()}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "write_bytes", failing)
        assert_refused(changed, editions, "free some space and build again")
    assert sum(path.read_bytes() != content for path, content in pages.items()) == calls


@pytest.mark.parametrize("room", [2, 8, 12, 16])
def test_full_disk_under_the_state_says_what_to_do(changed: Site, editions: Editions, room: int) -> None:
    """SQLite itself says that it is full, at so many pages beyond those that it has."""
    make = state._open

    def small(path: Path) -> sqlite3.Connection:
        connection = make(path)
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + room}")
        return connection

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(state, "_open", small)
        assert_refused(
            changed, editions, "state.sqlite3: the state cannot be kept .*; free some space and build again"
        )


@dataclass(frozen=True, slots=True)
class SmallDisk:
    """A folder on a disk of its own; where none can be mounted, writes that fail as they would there."""

    folder: Path
    is_real: bool
    patch: pytest.MonkeyPatch

    def fill(self, spare: int) -> None:
        """Leaves room for so many bytes."""
        if not self.is_real:
            fail_after(spare // 8192, errno.ENOSPC, self.patch)
            return
        free = shutil.disk_usage(self.folder).free
        (self.folder / "filler").write_bytes(b"x" * max(0, free - spare))

    def lock(self) -> None:
        """Makes the disk read-only."""
        if self.is_real:
            _mount("-o", "remount,ro", str(self.folder))
        else:
            fail_after(0, errno.EROFS, self.patch)

    def free(self) -> None:
        self.patch.undo()
        if self.is_real:
            _mount("-o", "remount,rw", str(self.folder))
            (self.folder / "filler").unlink(missing_ok=True)


def _mount(*options: str) -> bool:
    mount = shutil.which("mount")
    if mount is None:
        return False
    done = subprocess.run([mount, *options], capture_output=True, check=False)  # noqa: S603
    return done.returncode == 0


@pytest.fixture
def small_disk(site: Site) -> Iterator[Callable[[str], SmallDisk]]:
    """Puts a folder of the dossier on a disk of 8 MB."""
    disks: list[SmallDisk] = []

    def mount(folder: str) -> SmallDisk:
        place = site.root / folder
        place.mkdir(parents=True)
        is_real = _mount("-t", "tmpfs", "-o", "size=8m", "tmpfs", str(place))
        disks.append(SmallDisk(place, is_real, pytest.MonkeyPatch()))
        return disks[-1]

    yield mount
    for one in disks:
        one.free()
        if one.is_real:
            subprocess.run(["umount", "-l", str(one.folder)], capture_output=True, check=False)  # noqa: S603, S607


def built_and_changed(site: Site) -> None:
    write_project(site.root, seeds_of(ARTICLES))
    site.build()
    change(site)


@pytest.mark.parametrize("spare", [0, 60_000])
def test_full_output_disk_keeps_the_old_pages_whole(
    site: Site, editions: Editions, small_disk: Callable[[str], SmallDisk], spare: int
) -> None:
    place = small_disk("output")
    built_and_changed(site)
    place.fill(spare)
    assert_refused(site, editions, "free some space and build again")
    place.free()
    assert_heals(site, editions)


def test_read_only_output_names_another_folder_as_the_way_out(
    site: Site, editions: Editions, small_disk: Callable[[str], SmallDisk]
) -> None:
    place = small_disk("output")
    built_and_changed(site)
    before = site.pages()
    place.lock()
    assert_refused(site, editions, "read-only; build with --output to another one")
    if place.is_real:
        assert site.pages() == before
    place.free()
    assert_heals(site, editions)


def test_state_on_a_read_only_disk_names_the_setting(
    site: Site, editions: Editions, small_disk: Callable[[str], SmallDisk]
) -> None:
    place = small_disk(".dossier")
    built_and_changed(site)
    if place.is_real:
        place.lock()
        assert_refused(site, editions, r"lock: cannot be written and locked .*set DOSSIER_STATE")
        place.free()
    assert_heals(site, editions)


@pytest.mark.parametrize("spare", [0, 100_000])
def test_full_disk_of_the_state_leaves_the_site_whole(
    site: Site, editions: Editions, small_disk: Callable[[str], SmallDisk], spare: int
) -> None:
    place = small_disk(".dossier")
    built_and_changed(site)
    if place.is_real:
        place.fill(spare)
        assert_refused(site, editions, r"\.dossier/.*(space|machine)")
        place.free()
    assert_heals(site, editions)


@pytest.mark.parametrize("path", ["output/articles", "output/people", "output/index.html/in/the/way"])
def test_file_where_a_folder_should_be_and_the_reverse_are_named(
    site: Site, editions: Editions, path: str
) -> None:
    write_project(site.root, seeds_of(ARTICLES))
    change(site)
    site.write(path, "in the way")
    with pytest.raises(BuildError, match="/".join(path.split("/")[:2]) + ".*build again"):
        site.build()
    target = site.root / "/".join(path.split("/")[:2])
    if target.is_dir():
        shutil.rmtree(target)
    else:
        target.unlink()
    assert_heals(site, editions)


@pytest.mark.parametrize("path", ["output", ".dossier"])
def test_file_in_place_of_a_whole_folder_is_named(site: Site, editions: Editions, path: str) -> None:
    write_project(site.root, seeds_of(ARTICLES))
    change(site)
    target = site.write(path, "in the way")
    with pytest.raises(BuildError, match=path):
        site.build()
    target.unlink()
    assert_heals(site, editions)


@pytest.mark.parametrize("share", [1, 3, 9])
def test_state_damaged_in_the_middle_is_made_anew(changed: Site, share: int) -> None:
    path = changed.root / ".dossier/state.sqlite3"
    content = bytearray(path.read_bytes())
    pages = range(1, len(content) // 4096)
    dice = random.Random(share)  # noqa: S311
    for page in dice.sample(pages, len(pages) // share):
        content[page * 4096 : page * 4096 + 64] = dice.randbytes(64)
    path.write_bytes(content)
    assert any("damaged" in note for note in changed.build().notes)
