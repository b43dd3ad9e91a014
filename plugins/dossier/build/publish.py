"""The pages that are due: made, compared with what stands, written when they differ, removed when nothing gives them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial

from dossier.build.crew import draw_pages
from dossier.build.desk import EditorFiles
from dossier.build.drawing import Drawn, Order, setup_of
from dossier.build.kept import MISSING, fill, is_joined, keep
from dossier.build.project import Progress, Project
from dossier.build.report import Report
from dossier.build.touched import Touched
from dossier.disk import Output, Stamp
from dossier.pages import LISTED, Press, Setup, all_pages, open_press, period_pages
from dossier.settings import INTERFACES
from dossier.state import State

BATCH = 250
"""Files whose writing is announced to the state at a time, so that a build that is killed leaves no orphan."""
LARGE = 1 << 20
"""Bytes of a file that is written at once."""
FURTHER = "the months or letters to show changed"
OWN_FOLDERS = (
    "articles", "archive", "assets", "data", "feeds", "organisations", "pages", "people", "places", "search", "sources",
    "timeline", "topics",
)  # fmt: skip
"""Folders of the output that are the dossier's alone: what it does not know in them is removed."""


def note_pending(state: State, touched: Touched) -> None:
    """Notes the touched pages for every output folder that has been built to before."""
    roots = [root for (root,) in state.rows("SELECT DISTINCT root FROM outputs")]
    state.write_all(
        "INSERT OR IGNORE INTO pending VALUES (?, ?, ?)",
        [(root, page, reason) for root in roots for page, reason in touched.pages.items()],
    )


def publish(project: Project, state: State, desk: EditorFiles, report: Report, *, progress: Progress) -> None:
    """Makes the output folder what the catalogue and the theme say."""
    root = str(project.output.resolve())
    output = Output(project.output)
    setup = setup_of(project, desk)
    press = _open_press(state, setup)
    run = _Run(state, output, root, press, report, output.stamps())
    due, lost = run.find_due()
    step = progress.begin("pages", len(due) + len(lost))
    due |= run.fill(lost, step)
    orders = (run.order(page) for page in sorted(due))
    for order, drawn in draw_pages(press, setup, orders, state=project.state, pages=len(due)):
        run.take(order, drawn, due[order.page])
        step()
    run.finish()
    state.write("DELETE FROM pending WHERE root = ?", root)
    state.set(f"signature:{root}", press.signature)
    if report.changed or report.removed:
        state.write(
            "DELETE FROM analyses "
            "WHERE digest NOT IN (SELECT analysis FROM articles UNION SELECT analysis FROM indexed)"
        )
    run.count_kept()


def _open_press(state: State, setup: Setup) -> Press:
    press = open_press(state, setup)
    if state.meta("rows") != press.signature:
        state.write("DELETE FROM rows")
        state.set("rows", press.signature)
    return press


@dataclass(slots=True)
class _Planned:
    """A file that is going to be written."""

    path: str
    page: str
    content: bytes
    fingerprint: str
    is_stored: bool
    """True when the state holds its content already."""


@dataclass(frozen=True, slots=True)
class _Lost:
    """A file that does not stand as it was written."""

    page: str
    fingerprint: str


@dataclass(slots=True)
class _Run:
    state: State
    output: Output
    root: str
    press: Press
    report: Report
    stamps: dict[str, Stamp]
    planned: list[_Planned] = field(default_factory=list)
    obsolete: set[str] = field(default_factory=set)
    made: set[str] = field(default_factory=set)

    def find_due(self) -> tuple[dict[str, str], dict[str, _Lost]]:
        """Pages to make, with the reason: touched, or all of them; and the other files that are missing or altered."""
        known = self.state.rows(
            "SELECT path, page, fingerprint, mtime_ns, size FROM outputs WHERE root = ?", self.root
        )
        due = dict(self.state.rows("SELECT page, reason FROM pending WHERE root = ?", self.root))
        if self.state.meta(f"signature:{self.root}") != self.press.signature:
            reason = (
                "the theme, the settings or the editor's pages changed" if known else "the site is built anew"
            )
            due.update(dict.fromkeys(all_pages(self.press), reason))
            # Those of a topic that is gone are among the known ones alone.
            due.update((page, reason) for page in {page for _, page, *_ in known} - due.keys())
        if not known:
            self._sweep()
        self._add_periods(due)
        lost = {
            path: _Lost(page, fingerprint)
            for path, page, fingerprint, mtime_ns, size in known
            if page not in due and self.stamps.get(path) != (mtime_ns, size)
        }
        return due, lost

    def fill(self, lost: dict[str, _Lost], step: Callable[[], None]) -> dict[str, str]:
        """Writes lost files as they were last made; gives the pages of those that are not kept, to make again."""
        fingerprints = {path: one.fingerprint for path, one in lost.items()}
        written = fill(self.state, self.output, self.root, fingerprints, step)
        self.stamps |= written
        self.report.written += len(written)
        self.report.reasons.update(dict.fromkeys(written, MISSING))
        return {one.page: MISSING for path, one in lost.items() if path not in written}

    def _sweep(self) -> None:
        """Without a memory of what stands in the output, everything in the dossier's own folders goes unless it is made."""
        self.obsolete |= {path for path in self.stamps if _is_own(path)}

    def _add_periods(self, due: dict[str, str]) -> None:
        """The pages of months, years and letters that a due page has, or has no more."""
        for page in list(due):
            wanted, prefix = period_pages(self.press, page)
            if not prefix:
                continue
            rows = self.state.rows(
                "SELECT DISTINCT page FROM outputs INDEXED BY outputs_page WHERE root = ? AND page >= ? AND page < ?",
                self.root,
                prefix,
                prefix[:-1] + chr(ord(prefix[-1]) + 1),
            )
            standing = {name for (name,) in rows}
            for name in sorted(set(wanted) ^ standing):
                due.setdefault(name, FURTHER)
                others = wanted if page.partition(":")[0] in LISTED else _beside(wanted, name)
                due.update((other, FURTHER) for other in others if other not in due)

    def order(self, page: str) -> Order:
        """The page, with its files as they stand."""
        rows = self.state.rows(
            # Told by name: SQLite would rather walk all files of the root.
            "SELECT path, fingerprint, mtime_ns, size FROM outputs INDEXED BY outputs_page WHERE root = ? AND page = ?",
            self.root,
            page,
        )
        return Order(
            page,
            {
                path: fingerprint if self.stamps.get(path) == (mtime_ns, size) else ""
                for path, fingerprint, mtime_ns, size in rows
            },
        )

    def take(self, order: Order, drawn: Iterable[Drawn], reason: str) -> None:
        """Plans what differs of a page, and writes when enough is planned."""
        made = set(map(partial(self._plan, order.page, reason), drawn))
        self.made |= made
        self.obsolete |= set(order.standing) - made

    def _plan(self, page: str, reason: str, one: Drawn) -> str:
        """Plans a file of a page, when it differs; gives its path."""
        if one.content is not None:
            self.planned.append(_Planned(one.path, page, one.content, one.fingerprint, one.is_stored))
            self.report.reasons[one.path] = reason
            if len(self.planned) >= BATCH or len(one.content) >= LARGE:
                self._write()
        return one.path

    def finish(self) -> None:
        """Writes what is left, and removes what nothing gives any more."""
        self._write()
        self._remove()

    def _write(self) -> None:
        planned = {one.path: one for one in self.planned}
        self.planned = []
        with self.state.transaction():
            self.state.write_all(
                "INSERT OR REPLACE INTO outputs VALUES (?, ?, ?, '', 0, 0)",
                [(self.root, one.path, one.page) for one in planned.values()],
            )
        stamps = {path: self.output.write(path, one.content) for path, one in planned.items()}
        with self.state.transaction():
            self.state.write_all(
                "UPDATE outputs SET fingerprint = ?, mtime_ns = ?, size = ? WHERE root = ? AND path = ?",
                [
                    (planned[path].fingerprint, stamp.mtime_ns, stamp.size, self.root, path)
                    for path, stamp in stamps.items()
                ],
            )
            made = [one for one in planned.values() if not one.is_stored and not is_joined(one.page)]
            keep(self.state, [(one.path, one.fingerprint, one.content) for one in made])
        self.report.written += len(stamps)

    def _remove(self) -> None:
        gone = self.obsolete - self.made
        for path in sorted(gone):
            self.output.remove(path)
        self.report.deleted += len(gone)
        self.state.write_all(
            "DELETE FROM outputs WHERE root = ? AND path = ?", [(self.root, path) for path in gone]
        )
        self.state.write_all("DELETE FROM kept WHERE path = ?", [(path,) for path in gone])

    def count_kept(self) -> None:
        total = self.state.rows("SELECT COUNT(*) FROM outputs WHERE root = ?", self.root)[0][0]
        self.report.kept = total - self.report.written


def _is_own(path: str) -> bool:
    """True for a file in one of the dossier's own folders, of whichever language."""
    folder, _, rest = path.partition("/")
    if folder in INTERFACES:
        folder, _, rest = rest.partition("/")
    return bool(rest) and folder in OWN_FOLDERS


def _beside(wanted: Iterable[str], name: str) -> Iterator[str]:
    """The wanted pages just before and after a name, in order."""
    ordered = sorted({*wanted, name})
    place = ordered.index(name)
    for other in (place - 1, place + 1):
        if 0 <= other < len(ordered) and ordered[other] in wanted:
            yield ordered[other]
