"""The one place that touches files: reading within the dossier's folder, writing whole files or none."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from dossier.errors import BuildError, DossierError
from dossier.model import Problem


class Stamp(NamedTuple):
    """What tells cheaply that a file may have changed."""

    mtime_ns: int
    size: int


def digest(content: bytes) -> str:
    """SHA-256 as 64 hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def list_files(root: Path, folder: str, problems: list[Problem]) -> dict[str, Stamp]:
    """Stamps of the regular files under `root/folder`, by their path from `root` with forward slashes, sorted.

    Hidden files are passed over. What is no regular file (FIFO, device), a link that leaves the dossier's folder
    or closes a circle, and a name that is no UTF-8 are left out with a problem.
    """
    found: dict[str, Stamp] = {}
    top = root / folder
    walk = _Walk(root.resolve(), found, [], frozenset())
    if top.is_dir():
        # The folder itself may be a link to anywhere: that one a person made.
        _walk(top, folder, replace(walk, above=frozenset({top.resolve()})))
    elif top.is_symlink():
        _follow(top, folder, walk)
    problems += sorted(walk.problems, key=lambda problem: problem.where)
    return dict(sorted(found.items()))


class Listing:
    """The files below folders of the dossier at `root`: each folder is walked once, however often it is asked for."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._folders: dict[str, tuple[dict[str, Stamp], list[Problem]]] = {}

    def below(self, folder: str) -> tuple[dict[str, Stamp], list[Problem]]:
        """What `list_files` finds there, and what it has to say of it."""
        if folder not in self._folders:
            problems: list[Problem] = []
            self._folders[folder] = list_files(self.root, folder, problems), problems
        return self._folders[folder]


@dataclass(frozen=True, slots=True)
class _Walk:
    root: Path
    found: dict[str, Stamp]
    problems: list[Problem]
    above: frozenset[Path]


def _walk(folder: Path, name: str, walk: _Walk) -> None:
    try:
        entries = list(os.scandir(folder))
    except OSError as error:
        walk.problems.append(
            _refused(name, f"the folder cannot be read ({error.strerror})", "check its permissions")
        )
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = f"{name}/{entry.name}"
        if not _is_unicode(entry.name):
            shown = os.fsencode(path).decode("utf-8", "replace")
            walk.problems.append(
                _refused(shown, "the bytes of its name are no UTF-8", "give it another name")
            )
        elif entry.is_file(follow_symlinks=False):
            status = entry.stat(follow_symlinks=False)
            walk.found[path] = Stamp(status.st_mtime_ns, status.st_size)
        elif entry.is_symlink():
            _follow(Path(entry.path), path, walk)
        elif entry.is_dir():
            if entry.name.endswith((".md", ".csv")):
                walk.problems.append(
                    _refused(path, "a folder with the name of a file", "give the folder another name")
                )
            below = Path(entry.path)
            _walk(below, path, replace(walk, above=walk.above | {below.resolve()}))
        else:
            walk.problems.append(_no_file(path))


def _is_unicode(name: str) -> bool:
    """False for a name whose bytes are no UTF-8: Python reads these as lone surrogates."""
    return name.isascii() or not any("\ud800" <= character <= "\udfff" for character in name)


def _follow(link: Path, path: str, walk: _Walk) -> None:
    try:
        target = link.resolve(strict=True)
        status = target.stat()
    except (OSError, RuntimeError) as error:
        is_circle = isinstance(error, RuntimeError) or error.errno == errno.ELOOP
        found = "the link closes a circle" if is_circle else "the link leads nowhere"
        walk.problems.append(_refused(path, found, "remove it or put the file itself here"))
        return
    if not target.is_relative_to(walk.root):
        walk.problems.append(
            _refused(path, "the link leaves the dossier's folder", "put a copy of the file here instead")
        )
    elif not stat.S_ISDIR(status.st_mode):
        _note(status, path, walk)
    elif target in walk.above:
        walk.problems.append(_refused(path, "the link closes a circle", "remove it"))
    else:
        _walk(link, path, replace(walk, above=walk.above | {target}))


def _note(status: os.stat_result, path: str, walk: _Walk) -> None:
    if stat.S_ISREG(status.st_mode):
        walk.found[path] = Stamp(status.st_mtime_ns, status.st_size)
    else:
        walk.problems.append(_no_file(path))


def _no_file(path: str) -> Problem:
    return _refused(path, "it is no regular file", "remove it")


def _refused(path: str, found: str, advice: str) -> Problem:
    return Problem(path, f"{found}; {advice}", "refused")


def read_file(path: Path, limit: int = 0) -> bytes:
    """The file's bytes; DossierError when it is over `limit` bytes (0: none) or cannot be read."""
    try:
        if limit and path.stat().st_size > limit:
            raise DossierError(
                f"the file has {path.stat().st_size} bytes; split it, or raise DOSSIER_SIZE_LIMIT ({limit // 10**6} MB)"
            )
        return path.read_bytes()
    except OSError as error:
        raise DossierError(f"the file cannot be read ({error.strerror}); check its permissions") from error


class Output:
    """The folder of the built site. Files are replaced whole; folders are made and removed as needed."""

    TEMPORARY = ".dossier-writing"

    def __init__(self, root: Path) -> None:
        self.root = root
        self._folders: set[str] = set()
        self._scratch = str(root / self.TEMPORARY)
        try:
            root.mkdir(parents=True, exist_ok=True)
            Path(self._scratch).unlink(missing_ok=True)
        except OSError as error:
            raise _not_written(root, error) from error

    def stamps(self) -> dict[str, Stamp]:
        """Stamps of all files below, by path from the root."""
        return stamps_below(self.root)

    def write(self, path: str, content: bytes) -> Stamp:
        """Replaces the file at `path` by one that holds `content`, at once."""
        target = f"{self.root}/{path}"
        folder = path.rpartition("/")[0]
        try:
            if folder not in self._folders:
                os.makedirs(f"{self.root}/{folder}", exist_ok=True)  # noqa: PTH103
                self._folders.add(folder)
            descriptor = os.open(self._scratch, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
            try:
                _write_all(descriptor, content)
                status = os.fstat(descriptor)
            finally:
                os.close(descriptor)
            os.replace(self._scratch, target)  # noqa: PTH105
        except OSError as error:
            raise _not_written(target, error) from error
        return Stamp(status.st_mtime_ns, status.st_size)

    def remove(self, path: str) -> None:
        """Removes a file that was written here, and the folders that it leaves empty."""
        try:
            (self.root / path).unlink(missing_ok=True)
            for folder in list(Path(path).parents)[:-1]:
                (self.root / folder).rmdir()
                self._folders.discard(folder.as_posix())
        except OSError as error:
            if error.errno not in (errno.ENOTEMPTY, errno.ENOENT, errno.EEXIST):
                raise _not_written(self.root / path, error) from error


def _write_all(descriptor: int, content: bytes) -> None:
    written = os.write(descriptor, content)
    while written < len(content):
        written += os.write(descriptor, content[written:])


def stamps_below(folder: Path) -> dict[str, Stamp]:
    """Stamps of all files below a folder, by path from it; links are not followed."""
    found: dict[str, Stamp] = {}
    _take_stamps(str(folder), "", found)
    return found


def _take_stamps(folder: str, prefix: str, found: dict[str, Stamp]) -> None:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                _take_stamps(entry.path, f"{prefix}{entry.name}/", found)
            else:
                status = entry.stat(follow_symlinks=False)
                found[prefix + entry.name] = Stamp(status.st_mtime_ns, status.st_size)


def _not_written(path: Path | str, error: OSError) -> BuildError:
    advice = {
        errno.ENOSPC: "free some space and build again; the pages already there are whole",
        errno.EROFS: "the folder is read-only; build with --output to another one",
        errno.EACCES: "check the permissions of the folder",
    }.get(error.errno or 0, "mend that and build again; the pages already there are whole")
    return BuildError(f"{path}: cannot be written ({error.strerror}); {advice}")


def write_text(path: Path, text: str) -> None:
    """Replaces a file of the editor's folder by `text`, whole or not at all."""
    scratch = path.with_name(f".{path.name}.writing")
    try:
        try:
            scratch.write_bytes(text.encode())
        except FileNotFoundError:
            path.parent.mkdir(parents=True, exist_ok=True)
            scratch.write_bytes(text.encode())
        scratch.replace(path)
    except OSError as error:
        raise _not_written(path, error) from error


def remove_file(path: Path) -> None:
    """Removes a file and, when that leaves its folder empty, the folder."""
    path.unlink(missing_ok=True)
    if not any(path.parent.iterdir()):
        path.parent.rmdir()
