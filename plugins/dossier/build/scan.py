"""What the editor's files and the seeds look like now, against what the last build read: stamps first, then digests."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from dossier.disk import Listing, Stamp, digest, read_file
from dossier.errors import DossierError
from dossier.model import Problem
from dossier.state import State


@dataclass(slots=True)
class Scan:
    """The files below one folder: their digests, and which of them differ from the last build."""

    digests: dict[str, str] = field(default_factory=dict)
    """Of every readable file, by path from the dossier's folder, sorted."""
    changed: list[str] = field(default_factory=list)
    """New or with other content, sorted."""
    gone: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def scan(listing: Listing, folder: str, state: State, *, limit: int = 0) -> Scan:
    """The files below a folder. A file whose stamp is the old one is not read; what is read is noted in the state.

    A file that cannot be read, or is over `limit` bytes, is left out with a problem.
    """
    stamps, problems = listing.below(folder)
    found = Scan(problems=[*problems])
    rows = state.sources(folder)
    known = {path: (mtime_ns, size) for path, mtime_ns, size, _ in rows}
    digests = {path: content for path, _, _, content in rows if path in stamps}
    noted: list[tuple[object, ...]] = []
    for path in [path for path, stamp in stamps.items() if known.get(path) != stamp]:
        before = digests.pop(path, "")
        content = _digest(listing.root, path, found.problems, limit)
        if not content:
            continue
        digests[path] = content
        noted.append((path, *stamps[path], content))
        if content != before:
            found.changed.append(path)
    found.digests = dict(sorted(digests.items()))
    found.gone = [path for path in known if path not in digests]
    state.write_all("INSERT OR REPLACE INTO sources VALUES (?, ?, ?, ?)", noted)
    state.write_all("DELETE FROM sources WHERE path = ?", [(path,) for path in found.gone])
    return found


def note_written(state: State, path: str, stamp: Stamp, content: str) -> None:
    """Notes a file that the build itself wrote, so that the next one does not take it for a change."""
    state.write(
        "INSERT OR REPLACE INTO sources VALUES (?, ?, ?, ?)", path, stamp.mtime_ns, stamp.size, content
    )


def _digest(root: Path, path: str, problems: list[Problem], limit: int) -> str:
    try:
        return digest(read_file(root / path, limit))
    except DossierError as error:
        problems.append(Problem(path, str(error), "refused"))
        return ""
