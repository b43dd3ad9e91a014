"""A page, drawn: its files, and what each of them is made of."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from dossier.build.desk import EditorFiles
from dossier.build.package import theme_folder
from dossier.build.project import Project
from dossier.build.themes import read_theme
from dossier.pages import Artefact, Press, Setup, make_page


@dataclass(frozen=True, slots=True)
class Order:
    """A page to draw."""

    page: str
    standing: Mapping[str, str]
    """Its files as they stand, with what each was made of; empty for one that was altered since."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A file of a page."""

    path: str
    fingerprint: str
    """Of what it is made of."""
    content: bytes | None
    """None when the file that stands is made of the same."""
    is_stored: bool
    """True when the state holds its content already."""


def setup_of(project: Project, desk: EditorFiles) -> Setup:
    """What a press for that dossier is set up with."""
    own = project.root / project.settings.theme if project.settings.theme else None
    authority = desk.desk.authority
    return Setup(
        settings=project.settings,
        theme=read_theme(theme_folder(), own),
        topics=desk.topics,
        timelines=desk.timelines,
        plain_pages=desk.pages,
        redirects=dict(authority.redirects),
        renamed=frozenset(authority.renamed),
    )


def draw(press: Press, order: Order) -> Iterator[Drawn]:
    """One by one, and none held on to: the downloads of ten thousand articles are 80 MB."""
    return map(partial(_draw_file, press, order.standing), make_page(press, order.page))


def _draw_file(press: Press, standing: Mapping[str, str], artefact: Artefact) -> Drawn:
    fingerprint = _fingerprint(artefact, press.signature)
    stands = standing.get(artefact.path) == fingerprint
    content = None if stands else press.content_of(artefact)
    return Drawn(artefact.path, fingerprint, content, bool(artefact.stored))


def _fingerprint(artefact: Artefact, signature: str) -> str:
    if artefact.stored:
        return artefact.stored
    if artefact.joined:
        return artefact.joined.fingerprint
    named = artefact.content if artefact.view is None else f"{signature}{artefact.view!r}".encode()
    return hashlib.blake2b(named, digest_size=16).hexdigest()
