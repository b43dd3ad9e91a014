"""What `dossier export` asks of the last build: a topic of it as a book."""

from __future__ import annotations

from dossier.build.desk import read_desk
from dossier.build.drawing import setup_of
from dossier.build.package import code_digest
from dossier.build.project import Project
from dossier.build.scan import Scan
from dossier.disk import digest, list_files, read_file
from dossier.downloads.epub import pack_epub
from dossier.errors import BuildError
from dossier.pages import Press, open_press
from dossier.pages.book import make_book
from dossier.state import State


def make_epub(project: Project, slug: str) -> bytes:
    """The topic as an EPUB file; BuildError when there is no such topic or nothing was built."""
    state = State(project.state, code_digest())
    try:
        press = _open(project, state)
        if slug not in press.catalogue.topics:
            known = ", ".join(press.catalogue.topics) or "none"
            raise BuildError(f"--topic: there is no topic {slug!r}; choose one of: {known}")
        book = make_book(press, slug)
    finally:
        state.close()
    if book is None:
        raise BuildError(f"{slug}: no article of this topic has been built; run: dossier build")
    return pack_epub(book)


def _open(project: Project, state: State) -> Press:
    root = project.root
    content = Scan(digests={path: digest(read_file(root / path)) for path in list_files(root, "content", [])})
    desk = read_desk(root, content, project.settings)
    return open_press(state, setup_of(project, desk))
