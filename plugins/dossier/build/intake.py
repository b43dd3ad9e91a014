"""Seeds become manuscripts: every source file is converted once, and its Markdown page is the editor's from then on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import count
from pathlib import Path

from dossier.build.scan import Scan, note_written
from dossier.codec import decode, encode
from dossier.compose import rights_in
from dossier.disk import Stamp, digest, read_file, remove_file, write_text
from dossier.errors import DossierError, SeedError
from dossier.intake import read_seed
from dossier.manuscript import format_manuscript
from dossier.model import Article, Manuscript, Problem
from dossier.settings import Settings
from dossier.slugs import dated_slug, make_slug, unique_slug
from dossier.state import State
from dossier.topics import UNSORTED, TopicIndex, file_article, fold_article

_DATED = re.compile(r"\d{4}-\d{2}-\d{2}-")


@dataclass(frozen=True, slots=True)
class Page:
    """What intake knows of a Markdown page in `content/`."""

    path: str
    slug: str
    seed: str
    sha256: str
    filed: str
    accession: int
    edited: bool

    @property
    def folder(self) -> str:
        return self.path.split("/")[1]


@dataclass(slots=True)
class Shelf:
    """The Markdown pages as they stand, and how to find them by their seed."""

    root: Path
    state: State
    topics: TopicIndex
    settings: Settings
    pages: dict[str, Page] = field(default_factory=dict)
    """By path."""
    problems: list[Problem] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    """Paths of the pages that intake wrote."""
    removed: list[str] = field(default_factory=list)
    _slugs: set[str] = field(default_factory=set)
    _numbers: dict[str, Iterator[int]] = field(default_factory=dict)
    """By dated slug, the numbers that have not been tried behind it."""
    _last: int = 0

    def __post_init__(self) -> None:
        rows = self.state.rows(
            "SELECT path, slug, seed, sha256, filed, accession, edited FROM manuscripts ORDER BY path"
        )
        self.pages = {row[0]: Page(*row) for row in rows}
        # A page that was refused keeps the name of its file: nothing is written over it.
        self._slugs = {
            page.slug or _DATED.sub("", Path(page.path).stem, count=1) for page in self.pages.values()
        }
        self._last = max((page.accession for page in self.pages.values()), default=0)

    def take_slug(self, article: Article) -> str:
        """The end of the address of a new page; it holds no word of a text that may not be shown."""
        if article.headline_origin == "lead" and rights_in(article, self.settings.rights) == "none":
            slug = self._numbered(dated_slug(", ".join(article.sources), article.published))
        else:
            slug = unique_slug(make_slug(article.headline), self._slugs, article.sha256)
        self._slugs.add(slug)
        return slug

    def _numbered(self, slug: str) -> str:
        """The slug, or with the first number from 2 on behind it that is free."""
        numbers = self._numbers.setdefault(slug, count(1))
        slugs = (f"{slug}-{number}" if number > 1 else slug for number in numbers)
        return next(one for one in slugs if one not in self._slugs)

    def take_accession(self) -> int:
        self._last += 1
        return self._last

    def write(self, manuscript: Manuscript) -> None:
        text = format_manuscript(manuscript)
        path = self.root / manuscript.path
        write_text(path, text)
        status = path.stat()
        note_written(
            self.state, manuscript.path, Stamp(status.st_mtime_ns, status.st_size), digest(text.encode())
        )
        article = manuscript.article
        self.pages[manuscript.path] = Page(
            manuscript.path,
            manuscript.slug,
            article.seed,
            article.sha256,
            manuscript.filed,
            manuscript.accession,
            edited=False,
        )
        self.written.append(manuscript.path)

    def remove(self, page: Page) -> None:
        remove_file(self.root / page.path)
        self.state.write("DELETE FROM sources WHERE path = ?", page.path)
        del self.pages[page.path]
        self.removed.append(page.path)


def convert_seeds(shelf: Shelf, seeds: Scan) -> None:
    """Brings the Markdown pages in line with the seeds; what a person edited is kept and reported."""
    by_digest: dict[str, list[str]] = {}
    for path, content in seeds.digests.items():
        by_digest.setdefault(content, []).append(path)
    _forget(shelf, seeds)
    pages = _pages_by_seed(shelf)
    standing = {page.sha256 for page in shelf.pages.values()}
    noted = dict(shelf.state.rows("SELECT path, digest FROM seeds WHERE articles > 0"))
    for path, content in seeds.digests.items():
        if by_digest[content][0] != path:
            note = f"the same file as {by_digest[content][0]}; it is published once"
            _note_outcome(shelf, path, content, 0, [Problem(path, note, "note")])
        elif path in seeds.changed or noted.get(path) != content or content not in standing:
            _convert(shelf, path, content, pages)
    _drop_orphans(shelf, set(by_digest), set(seeds.digests))


def _forget(shelf: Shelf, seeds: Scan) -> None:
    shelf.state.write_all("DELETE FROM seeds WHERE path = ?", [(path,) for path in seeds.gone])
    noted = {path for (path,) in shelf.state.rows("SELECT path FROM seeds")}
    shelf.state.write_all(
        "DELETE FROM seeds WHERE path = ?", [(path,) for path in noted - set(seeds.digests)]
    )


def _pages_by_seed(shelf: Shelf) -> dict[str, list[Page]]:
    """Pages by the path of the source file, and by its digest."""
    found: dict[str, list[Page]] = {}
    for page in shelf.pages.values():
        if page.sha256:
            found.setdefault(page.seed.partition("#")[0], []).append(page)
            found.setdefault(page.sha256, []).append(page)
    return found


def _convert(shelf: Shelf, path: str, content: str, pages: dict[str, list[Page]]) -> None:
    standing = [page for page in pages.get(content, []) if page.path in shelf.pages]
    try:
        articles = read_seed(
            read_file(shelf.root / path, shelf.settings.size_limit * 10**6),
            path,
            default_language=shelf.settings.language,
            encoding=shelf.settings.encoding or None,
        )
    except SeedError as error:
        where, _, message = str(error).partition(": ")
        _note_outcome(shelf, path, content, 0, [Problem(where, message, "refused")])
        return
    except DossierError as error:
        _note_outcome(shelf, path, content, 0, [Problem(path, str(error), "refused")])
        return
    except Exception as error:  # noqa: BLE001
        # A fault of a reader, or of the library behind it: that file is not read, and all others are.
        found = f"reading it failed ({type(error).__name__}: {error}); take it out, and report the fault with the file"
        _note_outcome(shelf, path, content, 0, [Problem(path, found, "refused")])
        return
    problems = [problem for article in articles for problem in article.problems]
    older = [page for page in pages.get(path, []) if page.sha256 != content and page.path in shelf.pages]
    placed = [_place(shelf, article, standing or older, problems) for article in articles]
    _note_outcome(shelf, path, content, sum(placed), problems)


def _place(shelf: Shelf, article: Article, pages: Sequence[Page], problems: list[Problem]) -> bool:
    """Writes the page of one article, unless it stands already or a person has edited it; False when it cannot."""
    article = replace(article, problems=())
    old = _page_of(article, pages)
    if old is None:
        manuscript = _new_manuscript(shelf, article)
        if (shelf.root / manuscript.path).exists():
            message = f"a file that cannot be read stands at {manuscript.path}; mend or remove it"
            problems.append(Problem(article.seed, message, "refused"))
            return False
        shelf.write(manuscript)
    elif old.edited:
        if old.sha256 != article.sha256:
            message = f"its page {old.path} was edited by a person and is kept as it is; compare the two"
            problems.append(Problem(article.seed, message))
    elif (old.sha256, old.seed) != (article.sha256, article.seed):
        manuscript = Manuscript(article, old.path, old.slug, old.folder, old.accession, old.filed)
        shelf.write(manuscript)
        refile(shelf, [manuscript])
    return True


def _page_of(article: Article, pages: Sequence[Page]) -> Page | None:
    """The page of that article: of the same place in its file, whatever the file is called now."""
    place = article.seed.partition("#")[2]
    return next((page for page in pages if page.seed.partition("#")[2] == place), None)


def _new_manuscript(shelf: Shelf, article: Article) -> Manuscript:
    folder = _file(article, shelf.topics)
    slug = shelf.take_slug(article)
    path = f"content/{folder}/{article.published:%Y-%m-%d}-{slug}.md"
    return Manuscript(article, path, slug, folder, shelf.take_accession(), filed=folder)


def _file(article: Article, topics: TopicIndex) -> str:
    """The folder of the topic it belongs to most, or `unsorted`."""
    if not topics.topics:
        return UNSORTED
    filings = file_article(
        fold_article(article), topics, folder=UNSORTED, filed=UNSORTED, published=article.published
    )
    sure = [filing for filing in filings if filing.sure and not filing.pinned]
    return max(sure, key=lambda filing: (filing.score, filing.topic)).topic if sure else UNSORTED


def _drop_orphans(shelf: Shelf, digests: set[str], paths: set[str]) -> None:
    """Removes the unedited pages whose seed is gone; reports the edited ones."""
    for page in list(shelf.pages.values()):
        if not page.sha256 or page.sha256 in digests:
            continue
        seed = page.seed.partition("#")[0]
        if not page.edited:
            if seed not in paths or _is_read(shelf, seed):
                shelf.remove(page)
        elif seed not in paths:
            message = f"its seed {page.seed} is gone, and a person edited the page; it stays published"
            shelf.problems.append(Problem(page.path, message))


def _is_read(shelf: Shelf, seed: str) -> bool:
    """True when the seed at that path was read again and has no place for the page any more."""
    return bool(shelf.state.rows("SELECT 1 FROM seeds WHERE path = ? AND articles > 0", seed))


def refile(shelf: Shelf, manuscripts: Iterable[Manuscript]) -> None:
    """Moves the pages that the machine filed, and no person has touched, to the folder their topic has now."""
    for manuscript in manuscripts:
        page = shelf.pages.get(manuscript.path)
        if page is None or page.edited or not page.sha256 or page.folder != page.filed:
            continue
        folder = _file(manuscript.article, shelf.topics)
        if folder != page.folder:
            name = page.path.rpartition("/")[2]
            shelf.remove(page)
            shelf.write(replace(manuscript, path=f"content/{folder}/{name}", folder=folder, filed=folder))
            moved = f"moved from {page.path}: its words make it part of {folder!r} now"
            shelf.problems.append(Problem(f"content/{folder}/{name}", moved, "note"))


def _note_outcome(shelf: Shelf, path: str, content: str, articles: int, problems: list[Problem]) -> None:
    lines = "\n".join(encode(problem) for problem in problems)
    shelf.state.write("INSERT OR REPLACE INTO seeds VALUES (?, ?, ?, ?)", path, content, articles, lines)


def seed_outcomes(state: State) -> list[tuple[str, int, list[Problem]]]:
    """For every seed of which something was said: its path, the number of articles in it and the problems."""
    return [
        (path, articles, [decode(Problem, line) for line in problems.splitlines()])
        for path, articles, problems in state.rows(
            "SELECT path, articles, problems FROM seeds WHERE problems <> '' ORDER BY path"
        )
    ]


def is_embargoed(article: Article, now: datetime) -> bool:
    """True until the moment the source gave for publication."""
    return article.embargo is not None and article.embargo > now
