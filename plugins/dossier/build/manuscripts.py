"""The Markdown pages: which came, changed or went, and which of them may be shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

from dossier.build.desk import is_manuscript
from dossier.build.intake import is_embargoed
from dossier.build.scan import Scan
from dossier.build.texts import as_refused, read_text
from dossier.codec import encode
from dossier.compose import rights_in
from dossier.errors import DossierError
from dossier.manuscript import is_edited, parse_manuscript
from dossier.model import Manuscript, Problem, Rights
from dossier.slugs import dated_slug
from dossier.state import State

_IDENTITY = re.compile(r"^(Seed|Digest|Filed|Accession):[ \t]*(\S.*?)[ \t\r]*$", re.MULTILINE)
_HEAD = 20_000
"""Characters of a page in which its seed is looked for."""
HELD = 1000
"""Pages that are kept in memory from when they are first read."""


class Manuscripts:
    """The pages that a build looks at.

    Only the first `HELD` stay in memory, so that ten thousand texts do not fill it; others are read again when asked for.
    """

    def __init__(self, root: Path, state: State, language: str) -> None:
        self.noted: set[str] = set()
        """Paths of those that came or changed and could be read."""
        self._root = root
        self._state = state
        self._language = language
        self._held: dict[str, Manuscript] = {}

    def note(self, paths: Iterable[str]) -> None:
        """Parses those pages and notes them in the state; one that cannot be read is noted with its problem.

        Of two pages with one slug the first by path is published, whichever came first.
        """
        paths = sorted(paths)
        again = set(paths)
        rows = self._state.rows("SELECT slug, path FROM manuscripts WHERE slug <> ''")
        holders = {slug: path for slug, path in rows if path not in again}
        for path in paths:
            text = ""
            try:
                text, problems = read_text(self._root, path)
                manuscript = parse_manuscript(text, path, default_language=self._language)
                holder = holders.get(manuscript.slug, path)
                if holder < path:
                    raise DossierError(_clash(path, holder, manuscript.slug))
            except DossierError as error:
                _note_refused(self._state, path, text, as_refused(error, path))
                continue
            if holder != path:
                problem = Problem(holder, _clash(holder, path, manuscript.slug).partition(": ")[2], "refused")
                _note_refused(self._state, holder, read_text(self._root, holder)[0], problem)
            holders[manuscript.slug] = path
            _note(self._state, manuscript, problems, edited=is_edited(text))
            self.noted.add(path)
            if path in self._held or len(self._held) < HELD:
                self._held[path] = manuscript

    def read(self, path: str) -> Manuscript:
        """A page that was noted, now or by an earlier build; raises DossierError when it cannot be read any more."""
        held = self._held.get(path)
        return held or parse_manuscript(read_text(self._root, path)[0], path, default_language=self._language)

    def all(self) -> Iterator[Manuscript]:
        """Every page that can be read, in the order of their paths."""
        paths = self._state.rows("SELECT path FROM manuscripts WHERE slug <> '' ORDER BY path")
        return (self.read(path) for (path,) in paths)


def _clash(path: str, holder: str, slug: str) -> str:
    return f"{path}: its slug {slug!r} is that of {holder} too; give one of them another Slug"


def _note(state: State, manuscript: Manuscript, problems: Iterable[Problem], *, edited: bool) -> None:
    article = manuscript.article
    lines = "\n".join(encode(problem) for problem in (*problems, *article.problems))
    state.write(
        "INSERT OR REPLACE INTO manuscripts VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)",
        manuscript.path,
        manuscript.slug,
        article.seed,
        article.sha256,
        manuscript.filed,
        manuscript.accession,
        edited,
        lines,
    )


def _note_refused(state: State, path: str, text: str, problem: Problem) -> None:
    """Notes a page that is not published, with the seed it names: that one is not converted again over a person's work."""
    fields = dict(_IDENTITY.findall(text[:_HEAD]))
    accession = fields.get("Accession", "")
    state.write(
        "INSERT OR REPLACE INTO manuscripts VALUES (?, '', ?, ?, ?, ?, 1, 0, ?)",
        path,
        fields.get("Seed", ""),
        fields.get("Digest", ""),
        fields.get("Filed", ""),
        int(accession) if accession.isascii() and accession.isdecimal() and len(accession) < 12 else 0,
        encode(problem),
    )


def changed_manuscripts(state: State, content: Scan) -> tuple[set[str], set[str]]:
    """Paths of the pages to read (new, changed, held back or refused before) and of those that are gone."""
    known = {path for (path,) in state.rows("SELECT path FROM manuscripts")}
    standing = {path for path in content.digests if is_manuscript(path)}
    held = {path for (path,) in state.rows("SELECT path FROM manuscripts WHERE held OR slug = ''")}
    changed = (set(content.changed) | held | (standing - known)) & standing
    return changed, known - standing


def hold_back(state: State, manuscript: Manuscript, now: datetime) -> str:
    """Why an article is not on the site for now; empty when it is."""
    article = manuscript.article
    if is_embargoed(article, now):
        state.write("UPDATE manuscripts SET held = 1 WHERE path = ?", manuscript.path)
        return f"held back until {article.embargo:%Y-%m-%d %H:%M} (embargo)"
    return f"not published: its status is {manuscript.status}" if manuscript.status == "draft" else ""


def check_address(manuscript: Manuscript, rights: Mapping[str, Rights]) -> list[Problem]:
    """A problem when no word of the text may be shown and the address, given before that was so, is made of it."""
    article = manuscript.article
    if article.headline_origin != "lead" or rights_in(article, rights) != "none":
        return []
    slug = dated_slug(", ".join(article.sources), article.published)
    if manuscript.slug.startswith(slug):
        return []
    message = f"nothing of its text may be shown, but its address is made of it; set its Slug to {slug!r}"
    return [Problem(manuscript.path, message)]
