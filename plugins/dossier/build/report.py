"""What a build did, in numbers that add up, for the faces to show."""

from __future__ import annotations

from dataclasses import dataclass, field

from dossier.model import Problem


@dataclass(slots=True)
class Report:
    """Counts of one build. Seeds in = published + refused."""

    seeds: int = 0
    """Source files found."""
    published: int = 0
    """Source files of which every article is published (or kept back by its own status or embargo)."""
    refused: int = 0
    """Source files that could not be read as an article, or whose page cannot be read any more."""
    unused: int = 0
    """Pages, files and rows of the editor's that could not be used."""
    new: int = 0
    """Articles that were not there before."""
    changed: int = 0
    removed: int = 0
    articles: int = 0
    """Articles that stand on the site."""
    names: int = 0
    """Mentions of persons, places and organisations in them."""
    dates: int = 0
    """Date expressions in them."""
    written: int = 0
    """Files written."""
    kept: int = 0
    deleted: int = 0
    """Files removed because nothing gives them any more."""
    notes: list[str] = field(default_factory=list)
    """Why the state was made anew, what was healed."""
    problems: list[Problem] = field(default_factory=list)
    reasons: dict[str, str] = field(default_factory=dict)
    """For every file written, why."""

    @property
    def is_fine(self) -> bool:
        """False when something was refused."""
        return not any(problem.severity == "refused" for problem in self.problems)
