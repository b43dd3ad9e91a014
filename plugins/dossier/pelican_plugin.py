"""The face towards Pelican: its settings in, its build taken over. The only module that imports pelican."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pelican import Pelican, signals

from dossier.build import Project, Report, build_site, local_time
from dossier.errors import DossierError
from dossier.settings import make_settings

log = logging.getLogger(__name__)

IDLE: dict[str, Any] = {
    "ARTICLE_PATHS": [],
    "PAGE_PATHS": [],
    "STATIC_PATHS": [],
    "THEME_STATIC_PATHS": [],
    "DIRECT_TEMPLATES": [],
    "FEED_ALL_ATOM": None,
    "CATEGORY_FEED_ATOM": None,
    "TRANSLATION_FEED_ATOM": None,
    "AUTHOR_FEED_ATOM": None,
    "AUTHOR_FEED_RSS": None,
    "DELETE_OUTPUT_DIRECTORY": False,
}
"""What keeps Pelican's own generators from doing anything: the dossier makes every page itself."""


def connect() -> None:
    """Connects to Pelican; it holds signal handlers weakly, so they are functions of this module."""
    signals.initialized.connect(_keep_idle)
    signals.get_generators.connect(_offer_generator)


def _keep_idle(pelican: Pelican) -> None:
    pelican.settings.update(IDLE)
    pelican.delete_outputdir = False


def _offer_generator(pelican: Pelican) -> type:
    del pelican
    return DossierGenerator


class DossierGenerator:
    """Builds the dossier when Pelican asks for output."""

    def __init__(
        self, context: Any, settings: dict[str, Any], path: str, theme: str, output_path: str
    ) -> None:
        del context, theme
        self.settings = settings
        self.root = Path(path).parent
        self.output = Path(output_path)

    def generate_context(self) -> None:
        """Nothing is read ahead: the build reads what changed."""

    def generate_output(self, writer: Any) -> None:
        """Builds the dossier and reports it through Pelican's log."""
        del writer
        try:
            project = Project(self.root, make_settings(self.settings), self.output)
            report = build_site(project, now=local_time(project), progress=_Quiet())
        except DossierError as error:
            log.critical("%s", error)
            raise SystemExit(1) from error
        _log_report(report)


class _Quiet:
    """No progress is shown under Pelican, which has its own console."""

    def begin(self, task: str, total: int) -> Callable[[], None]:
        log.info("dossier: %s, %d", task, total)
        return _nothing


def _nothing() -> None:
    pass


def _log_report(report: Report) -> None:
    for note in report.notes:
        log.info("dossier: %s", note)
    for problem in report.problems:
        level = {"refused": logging.ERROR, "warning": logging.WARNING}.get(problem.severity, logging.INFO)
        log.log(level, "%s", problem)
    log.info(
        "dossier: %d new, %d changed, %d removed, %d refused; %d files written, %d kept, %d removed",
        report.new,
        report.changed,
        report.removed,
        report.refused,
        report.written,
        report.kept,
        report.deleted,
    )
