"""Building: what changed, what that touches, and what has to be written."""

from __future__ import annotations

from dossier.build.report import Report
from dossier.build.review import Review, open_desk, open_review
from dossier.build.site import Project, build_site

__all__ = ["Project", "Report", "Review", "build_site", "open_desk", "open_review"]
