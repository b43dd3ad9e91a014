"""Files as they were last made, kept in the state: an output folder that is gone is filled from there, not drawn anew."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Mapping

from dossier.disk import Output, Stamp
from dossier.state import State

BATCH = 250
"""Files whose stamps are noted at a time."""
MISSING = "its file was missing or altered"
_LEVEL = 1
"""Of zlib: the fastest, and a fifth of the size all the same."""


def is_joined(page: str) -> bool:
    """True for a page whose files are not kept: the state holds the parts they are joined from."""
    return page.startswith("downloads:")


def keep(state: State, files: Iterable[tuple[str, str, bytes]]) -> None:
    """Keeps files by path, with the fingerprint of what they were made of."""
    state.write_all(
        "INSERT OR REPLACE INTO kept VALUES (?, ?, ?)",
        ((path, fingerprint, zlib.compress(content, _LEVEL)) for path, fingerprint, content in files),
    )


def fill(
    state: State, output: Output, root: str, lost: Mapping[str, str], step: Callable[[], None]
) -> dict[str, Stamp]:
    """Writes the lost files, given with their fingerprints, that are kept; gives the stamps of those written."""
    written: dict[str, Stamp] = {}
    paths = sorted(lost)
    for start in range(0, len(paths), BATCH):
        batch = {}
        for path in paths[start : start + BATCH]:
            content = _content(state, path, lost[path])
            if content is not None:
                batch[path] = output.write(path, content)
            step()
        state.write_all(
            "UPDATE outputs SET mtime_ns = ?, size = ? WHERE root = ? AND path = ?",
            [(stamp.mtime_ns, stamp.size, root, path) for path, stamp in batch.items()],
        )
        written |= batch
    return written


def _content(state: State, path: str, fingerprint: str) -> bytes | None:
    for (content,) in state.rows(
        "SELECT content FROM kept WHERE path = ? AND fingerprint = ?", path, fingerprint
    ):
        return zlib.decompress(content)
    # The files of search are kept as what they are.
    for (text,) in state.rows("SELECT value FROM search WHERE name = ? AND digest = ?", path, fingerprint):
        return str(text).encode()
    return None
