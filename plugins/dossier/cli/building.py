"""`dossier build` and `dossier watch`: the build, its progress, and its report in words."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from dossier.build import Project, Report, build_site, local_time
from dossier.cli.project import read_project
from dossier.errors import DossierError

SLOW = 1.0
"""Seconds after which a task shows its progress."""
SHOWN = 40
"""Problems shown before the rest is only counted."""


def run_build(options: argparse.Namespace) -> int:
    """Builds once."""
    project = _project(options)
    with _progress(quiet=options.json) as progress:
        report = build_site(project, now=local_time(project), progress=progress)
    if options.json:
        sys.stdout.write(json.dumps(_as_json(report), ensure_ascii=False) + "\n")
    else:
        show_report(report, project.output, explain=options.explain)
    return 0 if report.is_fine else 1


def _project(options: argparse.Namespace) -> Project:
    project = read_project(options.settings, options.output)
    workers = getattr(options, "workers", None)
    if workers is None:
        return project
    return replace(project, settings=replace(project.settings, workers=max(0, workers)))


def run_watch(options: argparse.Namespace) -> int:
    """Builds whenever something changes, until interrupted; a build that fails is reported and the watch goes on."""
    from watchfiles import watch

    project = _project(options)
    _build_and_show(options)
    folders = [
        project.root / name for name in (project.settings.seeds, "content", project.settings.theme or "theme")
    ]
    standing = [folder for folder in folders if folder.is_dir()]
    sys.stdout.write(f"Watching {', '.join(folder.name for folder in standing)}; stop with Ctrl+C\n")
    sys.stdout.flush()
    for _ in watch(*standing, options.settings, debounce=400, raise_interrupt=False):
        _build_and_show(options)
    return 0


def _build_and_show(options: argparse.Namespace) -> None:
    try:
        project = _project(options)
        with _progress() as progress:
            report = build_site(project, now=local_time(project), progress=progress)
    except DossierError as error:
        sys.stderr.write(f"dossier: {error}\n")
    else:
        show_report(report, project.output)
    sys.stdout.flush()


class _Plain:
    """Progress for a pipe or a log: a line a task, when it takes long."""

    def begin(self, task: str, total: int) -> Callable[[], None]:
        started, count, said = time.monotonic(), 0, 0.0

        def step() -> None:
            nonlocal count, said
            count += 1
            spent = time.monotonic() - started
            if spent > SLOW and spent - said > 10 * SLOW:
                said = spent
                sys.stderr.write(f"{task}: {count} of {total}\n")

        return step


class _Silent:
    def begin(self, task: str, total: int) -> Callable[[], None]:
        del task, total
        return lambda: None


class _Bars:
    """Progress bars on a terminal, shown once a task takes longer than a second."""

    def __init__(self) -> None:
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        self.bars = Progress(*columns, transient=True)
        self._is_shown = False

    def begin(self, task: str, total: int) -> Callable[[], None]:
        bar = self.bars.add_task(task, total=total)
        started = time.monotonic()

        def step() -> None:
            self.bars.advance(bar)
            if not self._is_shown and time.monotonic() - started > SLOW:
                self.bars.start()
                self._is_shown = True

        return step


@contextmanager
def _progress(*, quiet: bool = False) -> Iterator[_Plain | _Bars | _Silent]:
    if quiet:
        yield _Silent()
    elif not sys.stderr.isatty():
        yield _Plain()
    else:
        bars = _Bars()
        try:
            yield bars
        finally:
            bars.bars.stop()


def show_report(report: Report, output: Path, *, explain: bool = False) -> None:
    """The report in words, problems first."""
    lines = [*_problem_lines(report), *(f"note: {note}" for note in report.notes)]
    lines += [
        f"articles  {report.new} new, {report.changed} changed, {report.removed} removed, {report.refused} refused",
        f"          {_count(report.seeds, 'source file')} = {report.published} published + {report.refused} refused",
        *([f"          {report.unused} pages or rows of content/ not used"] if report.unused else []),
        f"          {_count(report.articles, 'article')} on the site",
        f"found     {_count(report.names, 'name')}, {_count(report.dates, 'date')}",
        f"pages     {report.written} written, {report.kept} kept, {report.deleted} removed",
        f"open      {(output / 'index.html').resolve()}",
    ]
    if explain:
        lines += [f"  {path}: {reason}" for path, reason in sorted(report.reasons.items())]
    sys.stdout.write("\n".join(lines) + "\n")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _problem_lines(report: Report) -> list[str]:
    order = {"refused": 0, "warning": 1, "note": 2}
    ranked = sorted(report.problems, key=lambda problem: order[problem.severity])
    lines = [f"{problem.severity}: {problem}" for problem in ranked[:SHOWN]]
    if len(ranked) > SHOWN:
        lines.append(f"… and {len(ranked) - SHOWN} more; see them all with: dossier build --json")
    return lines


def _as_json(report: Report) -> dict[str, object]:
    return {
        "seeds": report.seeds,
        "published": report.published,
        "refused": report.refused,
        "unused": report.unused,
        "new": report.new,
        "changed": report.changed,
        "removed": report.removed,
        "articles": report.articles,
        "names": report.names,
        "dates": report.dates,
        "written": report.written,
        "kept": report.kept,
        "deleted": report.deleted,
        "notes": report.notes,
        "problems": [
            {"where": problem.where, "message": problem.message, "severity": problem.severity}
            for problem in report.problems
        ],
        "reasons": dict(sorted(report.reasons.items())),
    }
