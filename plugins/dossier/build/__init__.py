"""Building: what changed, what that touches, and what has to be written."""

from __future__ import annotations

from datetime import datetime

from dossier.build.lock import hold_lock
from dossier.build.project import Progress, Project, local_time
from dossier.build.report import Report
from dossier.build.rest import find_at_rest, tools_of
from dossier.disk import Listing

__all__ = ["Progress", "Project", "Report", "build_site", "local_time"]


def build_site(project: Project, *, now: datetime, progress: Progress) -> Report:
    """Builds what changed since the last build and reports it; raises BuildError when the site cannot be written.

    Where nothing changed the rest of the product is not even imported: starting it would cost more than looking.
    """
    with hold_lock(project.state.parent) as healed:
        tools, listing = tools_of(project), Listing(project.root)
        report = None if healed else find_at_rest(project, tools, listing, progress)
        if report is None:
            from dossier.build.site import bring_up_to_date

            notes = ["a lock that a stopped build left behind was removed"] if healed else []
            report = bring_up_to_date(project, tools, listing, notes, now=now, progress=progress)
    return report
