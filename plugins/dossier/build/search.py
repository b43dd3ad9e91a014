"""The search index, kept in the state as the files it is published in: brought up to date by what differs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dossier.build.offered import Offered
from dossier.catalogue import Catalogue
from dossier.codec import decode, encode
from dossier.disk import digest
from dossier.pages.lines import summary_of
from dossier.search import ArticleTerms, Document, build_all, update_shards
from dossier.state import State

ANEW = 0.2
"""Share of changed documents from which the whole index is made anew: it is cheaper then."""


def update_search(state: State, catalogue: Catalogue, touched: Iterable[str]) -> None:
    """Brings the files of the index in line with the catalogue; the result depends on the catalogue alone.

    `touched` names the articles that may differ from what is indexed, those that are gone included.
    """
    lent = _lend_numbers(state)
    touched = {*touched, *lent, *state.meta("search lent").split()}
    state.set("search lent", " ".join(lent))
    old, new, is_anew = _note_changes(state, catalogue, sorted(touched), lent)
    offered = Offered(state)
    words = offered.bring(catalogue)
    if is_anew:
        state.write("DELETE FROM search")
        _keep(state, build_all(_pairs(state, _entries(state)), offered.all()))
    elif old or new or words is not None:
        gone, come = (list(_pairs(state, entries)) for entries in (old, new))
        names = {word: offered.holding(word) for word in sorted(words or ())}
        files = update_shards(_Store(state), come, gone, names, offered.heading)
        went = [(path,) for path, content in files.items() if content is None]
        state.write_all("DELETE FROM search WHERE name = ?", went)
        _keep(state, ((path, content) for path, content in files.items() if content is not None))


def _note_changes(
    state: State, catalogue: Catalogue, slugs: Iterable[str], lent: Mapping[str, int]
) -> tuple[list[str], list[str], bool]:
    """Brings the entries of those articles up to date; gives them as they were and as they are.

    When the index had better be made anew (the third is True) none are given, so that no ten thousand texts are held.
    """
    listed = state.rows("SELECT COUNT(*) FROM articles WHERE standing = ''")[0][0]
    is_anew = not state.rows("SELECT 1 FROM indexed LIMIT 1")
    old: list[str] = []
    new: list[str] = []
    for slug in slugs:
        rows = state.rows("SELECT document || char(10) || analysis FROM indexed WHERE slug = ?", slug)
        before = rows[0][0] if rows else ""
        after = _entry(catalogue, state, slug, lent)
        if before == after:
            continue
        state.write("DELETE FROM indexed WHERE slug = ?", slug)
        if after:
            state.write("INSERT INTO indexed VALUES (?, ?, ?)", slug, *after.split("\n"))
        old += [before] if before else []
        new += [after] if after else []
        is_anew |= len(old) + len(new) > ANEW * listed
        if is_anew:
            old, new = [], []
    return old, new, is_anew


def _entries(state: State) -> Iterator[str]:
    """What is indexed, in the order of the documents' numbers, one at a time."""
    for _, slug in sorted(state.rows("SELECT json_extract(document, '$[0]'), slug FROM indexed")):
        yield state.rows("SELECT document || char(10) || analysis FROM indexed WHERE slug = ?", slug)[0][0]


def _lend_numbers(state: State) -> dict[str, int]:
    """Document numbers of articles that have none of their own: pages written by hand, and copies of a page's file.

    They come after all others, in the order of their paths.
    """
    first = state.rows("SELECT COALESCE(MAX(number), 0) + 1 FROM articles WHERE standing = ''")[0][0]
    without = state.rows(
        "SELECT slug FROM (SELECT slug, path, number, LAG(number, 1, 0) OVER (ORDER BY number, path) AS before "
        "FROM articles WHERE standing = '') WHERE number = before ORDER BY path, slug"
    )
    return {slug: number for number, (slug,) in enumerate(without, first)}


def _entry(catalogue: Catalogue, state: State, slug: str, lent: Mapping[str, int]) -> str:
    """The article as search is told of it, and the digest of its analysis; empty for one that is not listed."""
    rows = state.rows("SELECT number, analysis FROM articles WHERE slug = ? AND standing = ''", slug)
    if not rows:
        return ""
    number, analysis = rows[0]
    return f"{encode(_document(catalogue, slug, lent.get(slug, number)))}\n{analysis}"


def _document(catalogue: Catalogue, slug: str, number: int) -> Document:
    record, brief = catalogue.articles.record(slug), catalogue.articles.brief(slug)
    assert record is not None
    assert brief is not None
    blocks = record.manuscript.article.blocks
    return Document(
        number=number,
        url=brief.url,
        title=brief.headline,
        date=brief.published.isoformat(timespec="minutes"),
        label=f"{brief.published:%Y-%m-%d}",
        topics=brief.topics,
        sources=brief.sources,
        entities=tuple(key for key, _ in catalogue.entities.uses_in(slug)),
        lead=summary_of(brief),
        language=brief.language,
        text="\n".join(
            block.text[sentence.start : sentence.end]
            for number, block in enumerate(blocks)
            for sentence in record.sentences
            if sentence.block == number
        ),
    )


def _pairs(state: State, entries: Iterable[str]) -> Iterator[tuple[Document, ArticleTerms]]:
    for entry in entries:
        document, _, analysis = entry.partition("\n")
        terms = state.rows("SELECT terms FROM analyses WHERE digest = ?", analysis)[0][0]
        yield decode(Document, document), ArticleTerms.from_json(terms)


@dataclass(frozen=True, slots=True)
class _Store(Mapping[str, str]):
    """The stored files, read one by one as they are asked for."""

    state: State

    def __getitem__(self, path: str) -> str:
        rows = self.state.rows("SELECT value FROM search WHERE name = ?", path)
        if not rows:
            raise KeyError(path)
        return str(rows[0][0])

    def __iter__(self) -> Iterator[str]:
        return iter(name for (name,) in self.state.rows("SELECT name FROM search ORDER BY name"))

    def __len__(self) -> int:
        return int(self.state.rows("SELECT COUNT(*) FROM search")[0][0])


def _keep(state: State, files: Iterable[tuple[str, str]]) -> None:
    state.write_all(
        "INSERT OR REPLACE INTO search VALUES (?, ?, ?)",
        ((path, content, digest(content.encode())) for path, content in files),
    )
