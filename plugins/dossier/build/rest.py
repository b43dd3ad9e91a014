"""Whether anything moved since the last build: stamps alone, before the product itself is started."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, replace
from importlib.util import find_spec
from pathlib import Path

from dossier.build.kept import MISSING, fill, is_joined
from dossier.build.package import PACKAGE, theme_folder
from dossier.build.project import Progress, Project
from dossier.build.report import Report
from dossier.disk import Listing, Output, Stamp, stamps_below
from dossier.model import Problem
from dossier.state import DamagedStateError, State, told_plainly


def tools_of(project: Project) -> str:
    """Digest of what a build is made with: the settings, and the stamps of the code, its libraries and the themes."""
    own = [project.root / project.settings.theme] if project.settings.theme else []
    parts = [repr(project), _libraries()]
    for folder in (PACKAGE, theme_folder(), *own):
        parts += [repr(one) for one in sorted(stamps_below(folder).items()) if "__pycache__" not in one[0]]
    return hashlib.blake2b("\n".join(parts).encode(), digest_size=16).hexdigest()


def _libraries() -> str:
    """The stamp of the folder of installed packages: it moves whenever one comes, goes or is replaced."""
    found = find_spec("jinja2")
    packages = Path(found.origin).parent.parent if found and found.origin else PACKAGE
    return f"{packages} {packages.stat().st_mtime_ns}"


def find_at_rest(project: Project, tools: str, listing: Listing, progress: Progress) -> Report | None:
    """The report of a build that has nothing to make, lost files put back; None when something moved, or may have."""
    if not project.state.exists():
        return None
    root = str(project.output.resolve())
    try:
        with told_plainly(project.state), State.standing(project.state) as state:
            if state.meta(f"rest:{root}") != tools or not _is_read(project, listing, state):
                return None
            return _put_back(project, state, root, progress)
    except DamagedStateError:
        return None


def _is_read(project: Project, listing: Listing, state: State) -> bool:
    """True when every file below seeds and content is as the last build read or wrote it."""
    for folder in (project.settings.seeds, "content"):
        found, problems = listing.below(folder)
        read = {path: (mtime_ns, size) for path, mtime_ns, size, _ in state.sources(folder)}
        if problems or found != read:
            return False
    return True


def _put_back(project: Project, state: State, root: str, progress: Progress) -> Report | None:
    """Fills the output up with what it lost since; None when something of that is not kept."""
    output = Output(project.output)
    stamps = output.stamps()
    rows = state.rows("SELECT path, page, fingerprint, mtime_ns, size FROM outputs WHERE root = ?", root)
    lost = {
        path: (page, fingerprint)
        for path, page, fingerprint, mtime_ns, size in rows
        if stamps.get(path) != (mtime_ns, size)
    }
    if any(is_joined(page) for page, _ in lost.values()):
        return None
    written: dict[str, Stamp] = {}
    if lost:
        fingerprints = {path: fingerprint for path, (_, fingerprint) in lost.items()}
        written = fill(state, output, root, fingerprints, progress.begin("pages", len(lost)))
    if len(written) < len(lost):
        return None
    report = _report(state.meta(f"report:{root}"))
    reasons = dict.fromkeys(written, MISSING)
    return replace(report, written=len(written), kept=report.kept - len(written), reasons=reasons)


def note_rest(state: State, project: Project, tools: str, report: Report) -> None:
    """Notes that all is done, and what a build without a change has to report."""
    root = str(project.output.resolve())
    if state.rows("SELECT 1 FROM manuscripts WHERE held LIMIT 1"):
        return
    standing = replace(
        report, new=0, changed=0, removed=0, written=0, deleted=0, kept=report.kept + report.written
    )
    state.set(f"report:{root}", json.dumps(asdict(replace(standing, notes=[], reasons={}))))
    state.set(f"rest:{root}", tools)


def end_rest(state: State) -> None:
    """Notes that a build is at work: until it is done, nothing is at rest."""
    state.write("DELETE FROM meta WHERE name >= 'rest:' AND name < 'rest;'")


def _report(text: str) -> Report:
    values = json.loads(text)
    return Report(**{**values, "problems": [Problem(**problem) for problem in values["problems"]]})
