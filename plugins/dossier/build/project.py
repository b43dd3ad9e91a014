"""A dossier on disk, and what a face shows while it is built."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dossier.errors import SettingsError
from dossier.settings import Settings


@dataclass(frozen=True, slots=True)
class Project:
    """A dossier on disk."""

    root: Path
    """The folder that holds `seeds/` and `content/`."""
    settings: Settings
    output: Path

    @property
    def state(self) -> Path:
        """The file of the derived state."""
        return self.root / self.settings.state / "state.sqlite3"


class Progress(Protocol):
    """What a face shows while work goes on."""

    def begin(self, task: str, total: int) -> Callable[[], None]:
        """Announces a task of so many steps; the function it gives is called after each."""


def local_time(project: Project) -> datetime:
    """What the clock says where the site's articles are published, in the site's own time zone."""
    zone = project.settings.time_zone
    try:
        return datetime.now(ZoneInfo(zone)).replace(tzinfo=None)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise SettingsError(
            f"settings: TIMEZONE is {zone!r}, which is no time zone; expected one such as 'Europe/Brussels'"
        ) from error
