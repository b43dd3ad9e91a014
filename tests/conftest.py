"""What holds for all tests: where nobody looks on, nothing may be skipped."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Fails a run without a person before it (`CI`) in which a test was skipped."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") and exitstatus == 0 and reporter and reporter.stats.get("skipped"):
        reporter.write_line("a test was skipped; install what it needs (see requirements-dev.txt)", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
