"""The editor's files, read: topics, authority rows, timelines and plain pages, with what is wrong in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from dossier.build.scan import Scan
from dossier.build.texts import as_refused, read_text, strip_controls
from dossier.compose import Desk
from dossier.disk import digest
from dossier.entities import Authority, check_authority, parse_authority
from dossier.errors import DossierError
from dossier.events import EditorEvent, parse_timeline_csv
from dossier.model import AuthorityRow, EntityType, Problem, Topic
from dossier.settings import Settings
from dossier.topics import UNSORTED, TopicIndex, check_topics, parse_topic, settle_parents

_AUTHORITIES: Mapping[str, EntityType] = {
    "content/authority/people.csv": "person",
    "content/authority/places.csv": "place",
    "content/authority/organisations.csv": "organisation",
}
_NO_TOPICS = ("pages", "authority")

Row = TypeVar("Row")


@dataclass(slots=True)
class EditorFiles:
    """What stands in `content/` beside the articles."""

    desk: Desk
    topics: tuple[Topic, ...]
    timelines: dict[str, list[EditorEvent]] = field(default_factory=dict)
    """By topic."""
    pages: dict[str, str] = field(default_factory=dict)
    """Texts of `content/pages/*.md`, by path."""
    problems: list[Problem] = field(default_factory=list)
    digest: str = ""
    """Of all that decides how articles are linked and filed."""


def is_manuscript(path: str) -> bool:
    """True for the Markdown page of an article: `content/<topic>/<name>.md`."""
    parts = path.split("/")
    return (
        len(parts) == 3 and parts[1] not in _NO_TOPICS and parts[2].endswith(".md") and parts[2] != "topic.md"
    )


def read_desk(root: Path, content: Scan, settings: Settings) -> EditorFiles:
    """Reads the editor's files; a file that cannot be used is left out with a problem."""
    problems: list[Problem] = []
    topics: list[Topic] = []
    rows: list[AuthorityRow] = []
    timelines: dict[str, list[EditorEvent]] = {}
    pages: dict[str, str] = {}
    for path in content.digests:
        parts = path.split("/")
        if len(parts) == 3 and parts[2] == "topic.md" and parts[1] not in _NO_TOPICS:
            _read_topic(root, path, topics, problems)
        elif path in _AUTHORITIES:
            rows += _take(parse_authority(_text(root, path, problems), _AUTHORITIES[path], path), problems)
        elif len(parts) == 3 and parts[2] == "timeline.csv" and parts[1] not in _NO_TOPICS:
            timelines[parts[1]] = _take(parse_timeline_csv(_text(root, path, problems), path), problems)
        elif parts[1] == "pages" and path.endswith(".md"):
            pages[path] = _text(root, path, problems)
        elif not is_manuscript(path) and path.endswith((".md", ".csv")) and parts[-1] != "proposals.csv":
            advice = "articles stand in content/<topic>/, other pages in content/pages/"
            problems.append(Problem(path, f"this file is not read here; {advice}"))
    problems += [*check_topics(topics), *check_authority(rows), *_check_folders(content, topics)]
    problems += _check_translations(pages, settings.second_language)
    topics = settle_parents(topics)
    desk = Desk(Authority(rows), TopicIndex(topics), settings.language)
    return EditorFiles(desk, tuple(topics), timelines, pages, problems, _digest(content.digests, settings))


def _text(root: Path, path: str, problems: list[Problem]) -> str:
    """The text of a file; empty, with a problem, when it cannot be read."""
    try:
        text, found = read_text(root, path)
    except DossierError as error:
        problems.append(as_refused(error, path))
        return ""
    text, left_out = strip_controls(text, path)
    problems += [*found, *left_out]
    return text


def _read_topic(root: Path, path: str, topics: list[Topic], problems: list[Problem]) -> None:
    try:
        topic, found = parse_topic(_text(root, path, problems), path, path.split("/")[1])
    except DossierError as error:
        problems.append(as_refused(error, path))
    else:
        topics.append(topic)
        problems += found


def _check_folders(content: Scan, topics: Iterable[Topic]) -> list[Problem]:
    """A problem for each folder with articles that is no topic's."""
    known = {topic.slug for topic in topics} | {UNSORTED}
    folders = dict.fromkeys(path.split("/")[1] for path in content.digests if is_manuscript(path))
    advice = "write one, or move them to a topic's folder"
    return [
        Problem(f"content/{folder}", f"articles stand here, and no topic.md says what the topic is; {advice}")
        for folder in folders
        if folder not in known
    ]


def _check_translations(pages: Iterable[str], second: str) -> list[Problem]:
    """A problem for each page in the second language that is a translation of none."""
    folder, advice = f"content/pages/{second}/", "give both files the same name"
    return [
        Problem(path, f"content/pages/ has no page {name!r} that this could be in {second!r}; {advice}")
        for path in pages
        if second and path.startswith(folder)
        if (name := path.removeprefix(folder)) != "home.md" and f"content/pages/{name}" not in pages
    ]


def _take(result: tuple[list[Row], list[Problem]], problems: list[Problem]) -> list[Row]:
    problems += result[1]
    return result[0]


def _digest(digests: Mapping[str, str], settings: Settings) -> str:
    parts: Iterable[str] = (
        f"{path}:{content}"
        for path, content in digests.items()
        if path in _AUTHORITIES or path.endswith("/topic.md")
    )
    rights, pipelines = repr(sorted(settings.rights.items())), repr(sorted(settings.spacy.items()))
    return digest("\n".join([settings.language, rights, pipelines, *parts]).encode())
