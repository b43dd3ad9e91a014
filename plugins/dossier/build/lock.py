"""One build at a time: a file that the system locks for as long as the process that builds is alive."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from dossier.errors import BuildError

_HELD = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)
"""What systems answer when another process holds the lock."""
_BEYOND = 1 << 20
"""Windows locks bytes and keeps others from reading them: one far behind the number of the process is taken."""


@contextmanager
def hold_lock(folder: Path) -> Iterator[bool]:
    """Holds the folder's lock; gives True when a build that was stopped had left its number in it.

    The system lets go of the lock when its holder dies, however it dies. The number in the file only names the holder:
    that of a dead build may be another process's by now (after a restart, in a container) and stops nobody.
    Raises BuildError when a living process builds in the same folder, or when the file cannot be written.
    """
    path = folder / "lock"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise _not_held(path, error) from error
    try:
        _take(path, descriptor)
        was_left = _read(descriptor) != ""
        _name_holder(path, descriptor)
        try:
            yield was_left
        finally:
            # The file stays: were it removed, two builds could each hold a file of that name.
            with suppress(OSError):
                os.ftruncate(descriptor, 0)
    finally:
        os.close(descriptor)


def _take(path: Path, descriptor: int) -> None:
    try:
        _lock(descriptor)
    except OSError as error:
        if error.errno not in _HELD:
            raise _not_held(path, error) from error
        holder = _read(descriptor)
        who = f"process {holder}" if holder else "another process"
        raise BuildError(
            f"{path}: {who} is building this dossier; wait until it is done, or stop it"
        ) from error


def _read(descriptor: int) -> str:
    os.lseek(descriptor, 0, os.SEEK_SET)
    return os.read(descriptor, 20).decode("ascii", "replace").strip()


def _name_holder(path: Path, descriptor: int) -> None:
    try:
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, str(os.getpid()).encode())
    except OSError as error:
        raise _not_held(path, error) from error


def _not_held(path: Path, error: OSError) -> BuildError:
    advice = "mend that, or set DOSSIER_STATE to a folder on a disk of this machine that can be written"
    return BuildError(f"{path}: cannot be written and locked ({error.strerror}); {advice}")


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        """Locks the file or raises OSError at once; closing it lets go."""
        os.lseek(descriptor, _BEYOND, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        """Locks the file or raises OSError at once; closing it lets go."""
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
