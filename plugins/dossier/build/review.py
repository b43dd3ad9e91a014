"""What the faces ask beside a build: the editor's desk alone, and what in the catalogue wants a person's eye."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.build.desk import read_desk
from dossier.build.package import code_digest
from dossier.build.project import Project
from dossier.build.scan import Scan
from dossier.build.suggestions import ProposedTopic, find_likely, find_proposals_of_topics
from dossier.catalogue import Catalogue
from dossier.compose import Desk
from dossier.disk import digest, list_files, read_file
from dossier.entities import Authority, Candidate
from dossier.model import Filing
from dossier.settings import Settings
from dossier.state import State
from dossier.topics import TopicIndex


@dataclass(frozen=True, slots=True)
class Review:
    """What there is to look through."""

    candidates: tuple[Candidate, ...]
    unsure: tuple[tuple[str, Filing], ...]
    """Articles that may belong to a topic: path and filing."""
    topics: tuple[ProposedTopic, ...] = ()
    """New topics that the unfiled articles suggest."""


def open_desk(project: Project | None) -> tuple[Desk, Settings]:
    """The editor's files of a dossier and its settings; an empty desk where there is no dossier."""
    if project is None:
        settings = Settings(rights={}, spacy={})
        return Desk(Authority([]), TopicIndex([]), settings.language), settings
    content = Scan(
        digests={
            path: digest(read_file(project.root / path)) for path in list_files(project.root, "content", [])
        }
    )
    return read_desk(project.root, content, project.settings).desk, project.settings


def open_review(project: Project) -> Review:
    """What the last build found that wants a person's eye."""
    state = State(project.state, code_digest())
    try:
        catalogue = Catalogue(state, ())
        candidates = tuple(
            Candidate(
                entity=tally.entity,
                articles=tally.articles,
                mentions=tally.mentions,
            )
            for tally in catalogue.entities.tallies()
        )
        topics = open_desk(project)[0].topics
        unsure = tuple(find_likely(state, topics))
        proposed = tuple(find_proposals_of_topics(state, catalogue, topics))
    finally:
        state.close()
    return Review(candidates, unsure, proposed)
