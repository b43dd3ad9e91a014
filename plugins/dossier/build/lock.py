"""One build at a time: a lock file with the number of the process that builds."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dossier.errors import BuildError


@contextmanager
def hold_lock(folder: Path) -> Iterator[bool]:
    """Holds the folder's lock; gives True when a lock that a dead process left behind was taken over.

    Raises BuildError when a living process builds in the same folder.
    """
    path = folder / "lock"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        stale = not _take(path)
        if stale:
            _take_over(path)
    except OSError as error:
        raise BuildError(
            f"{path}: cannot be written ({error.strerror}); check the permissions of the folder"
        ) from error
    try:
        yield stale
    finally:
        path.unlink(missing_ok=True)


def _take(path: Path) -> bool:
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    except FileExistsError:
        return False
    with os.fdopen(descriptor, "w") as lock:
        lock.write(str(os.getpid()))
    return True


def _take_over(path: Path) -> None:
    holder = _holder(path)
    if holder != os.getpid() and _is_alive(holder):
        raise BuildError(
            f"{path}: process {holder} is building this dossier; wait until it is done, or stop it"
        )
    path.unlink(missing_ok=True)
    if not _take(path):
        raise BuildError(f"{path}: another build has just begun; wait until it is done")


def _holder(path: Path) -> int:
    text = path.read_text(encoding="ascii", errors="replace").strip()
    return int(text) if text.isdigit() else 0


def _is_alive(process: int) -> bool:
    if process <= 0:
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
