"""The search index, kept in the state as the files it is published in: brought up to date by what differs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dossier.catalogue import Catalogue
from dossier.codec import decode, encode
from dossier.disk import digest
from dossier.pages.press import entity_path, topic_path
from dossier.search import ArticleTerms, Document, EntityName, ShardSettings, build_all, update_shards
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
    old, new = {}, {}
    for slug in sorted(touched):
        before = state.rows("SELECT document || char(10) || analysis FROM indexed WHERE slug = ?", slug)
        after = _entry(catalogue, state, slug, lent)
        if before and before[0][0] != after:
            old[slug] = before[0][0]
        if after and (not before or before[0][0] != after):
            new[slug] = after
    names = _names(catalogue)
    names_digest = digest(repr(names).encode())
    if not old and not new and state.meta("search names") == names_digest:
        return
    _write(state, old, new, names)
    state.set("search names", names_digest)


def _write(state: State, old: dict[str, str], new: dict[str, str], names: list[EntityName]) -> None:
    settings = ShardSettings()
    (has_index,), (listed,) = (
        state.rows(query)[0]
        for query in (
            "SELECT EXISTS(SELECT 1 FROM indexed)",
            "SELECT COUNT(*) FROM articles WHERE standing = ''",
        )
    )
    is_anew = not has_index or len(old) + len(new) > ANEW * listed
    gone, come = ([], []) if is_anew else (list(_pairs(state, one.values())) for one in (old, new))
    state.write_all("DELETE FROM indexed WHERE slug = ?", [(slug,) for slug in old])
    state.write_all(
        "INSERT INTO indexed VALUES (?, ?, ?)", [(slug, *entry.split("\n")) for slug, entry in new.items()]
    )
    if is_anew:
        entries = state.connection.execute(
            "SELECT document || char(10) || analysis FROM indexed ORDER BY json_extract(document, '$[0]')"
        )
        state.write("DELETE FROM search")
        _keep(state, build_all(_pairs(state, (entry for (entry,) in entries)), names, settings))
        return
    files = update_shards(_Store(state), come, gone, names, settings)
    state.write_all(
        "DELETE FROM search WHERE name = ?", [(path,) for path, content in files.items() if content is None]
    )
    _keep(state, ((path, content) for path, content in files.items() if content is not None))


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
    record, brief = catalogue.record(slug), catalogue.brief(slug)
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
        entities=tuple(key for key, _ in catalogue.uses_in(slug)),
        lead=brief.lead[:240],
        language=brief.language,
        text="\n".join(
            block.text[sentence.start : sentence.end]
            for number, block in enumerate(blocks)
            for sentence in record.sentences
            if sentence.block == number
        ),
    )


def _names(catalogue: Catalogue) -> list[EntityName]:
    names = [
        EntityName(
            key=tally.entity.key,
            heading=tally.entity.heading,
            url=entity_path(tally.entity),
            type=tally.entity.type,
            count=tally.articles,
            variants=(*tally.entity.variants, *tally.entity.former),
        )
        for tally in catalogue.entities_in()
    ]
    for topic in catalogue.topics.values():
        count = sum(count for _, count in catalogue.months_of(topic=topic.slug))
        names.append(EntityName(f"topic/{topic.slug}", topic.title, topic_path(topic), "topic", count))
    return names


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
