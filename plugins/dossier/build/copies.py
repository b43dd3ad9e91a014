"""Which of the articles are copies or versions of others, kept up to date one article at a time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dossier.codec import decode, encode
from dossier.copies import (
    CopyRecord,
    Relation,
    group_copies,
    make_record,
    pack_runs,
    relate,
    unpack_runs,
)
from dossier.model import Manuscript
from dossier.state import State

_SIGN = 1 << 63


def compare(
    state: State, manuscripts: Iterable[Manuscript], gone: Iterable[str]
) -> dict[str, tuple[str, str]]:
    """Compares the articles that came or changed with all others, and forgets those that are gone.

    Gives, for every article of a group that may have changed, how it stands now: `("", "")` by itself,
    `("copy", other)` the same text as another, `("version", other)` replaced by a newer one.
    """
    loose: set[str] = set()
    for slug in gone:
        loose |= _forget(state, slug)
    for manuscript in manuscripts:
        loose |= _forget(state, manuscript.slug)
        loose |= _relate(state, manuscript)
    return _stand(state, loose)


def _text(manuscript: Manuscript) -> str:
    return "\n".join(block.text for block in manuscript.article.blocks if block.kind in ("lead", "paragraph"))


def _forget(state: State, slug: str) -> set[str]:
    others = {
        name
        for row in state.rows("SELECT slug, other FROM relations WHERE slug = ? OR other = ?", slug, slug)
        for name in row
    }
    state.write("DELETE FROM relations WHERE slug = ? OR other = ?", slug, slug)
    for id_, sample in state.rows("SELECT id, sample FROM copies WHERE slug = ?", slug):
        state.write_all(
            "DELETE FROM runs WHERE run = ? AND id = ?", [(run, id_) for run in _signed(unpack_runs(sample))]
        )
        state.write("DELETE FROM copies WHERE id = ?", id_)
    return others | {slug}


def _relate(state: State, manuscript: Manuscript) -> set[str]:
    text = _text(manuscript)
    article = manuscript.article
    record = make_record(
        manuscript.slug, article.headline, text, article.published, revision=article.revision
    )
    sample = _signed(record.fingerprints)
    candidates = state.rows(
        "SELECT DISTINCT slug FROM json_each(?) s CROSS JOIN runs r ON r.run = s.value JOIN copies c ON c.id = r.id "
        "ORDER BY slug",
        str(sample),
    )
    state.write(
        "INSERT INTO copies(slug, record, runs, sample) VALUES (?, ?, ?, ?)",
        manuscript.slug,
        encode(_without_runs(record)),
        pack_runs(record.runs),
        pack_runs(record.fingerprints),
    )
    ((id_,),) = state.rows("SELECT id FROM copies WHERE slug = ?", manuscript.slug)
    state.write_all("INSERT INTO runs VALUES (?, ?)", [(run, id_) for run in sample])
    touched = {manuscript.slug}
    for other in _load(state, (slug for (slug,) in candidates), with_runs=True):
        relation = relate(record, other)
        if relation and relation.kind != "recurring":
            touched.add(other.id)
            state.write(
                "INSERT INTO relations VALUES (?, ?, ?)", relation.first, relation.second, encode(relation)
            )
    return touched


def _signed(runs: Iterable[int]) -> list[int]:
    """Runs as SQLite holds them, in order."""
    return sorted(run - _SIGN for run in runs)


def _without_runs(record: CopyRecord) -> CopyRecord:
    return replace(record, runs=frozenset(), fingerprints=frozenset())


def _load(state: State, slugs: Iterable[str], *, with_runs: bool) -> list[CopyRecord]:
    found = []
    for slug in slugs:
        for record, runs in state.rows("SELECT record, runs FROM copies WHERE slug = ?", slug):
            bare = decode(CopyRecord, record)
            found.append(replace(bare, runs=unpack_runs(runs)) if with_runs else bare)
    return found


def _stand(state: State, loose: set[str]) -> dict[str, tuple[str, str]]:
    """How every article of the groups around `loose` stands now."""
    standings: dict[str, tuple[str, str]] = {}
    for slug in sorted(loose):
        if slug in standings:
            continue
        family, relations = _family(state, slug)
        records = _load(state, sorted(family), with_runs=False)
        standings.update({record.id: ("", "") for record in records})
        for group in group_copies(records, relations):
            for version in group.versions:
                if version.representative != group.shown:
                    standings[version.representative] = ("version", group.shown)
                standings.update(dict.fromkeys(version.copies, ("copy", version.representative)))
    return standings


def _family(state: State, slug: str) -> tuple[set[str], list[Relation]]:
    """All articles that relations lead to from one, and the relations between them."""
    family, relations, ahead = {slug}, {}, [slug]
    while ahead:
        name = ahead.pop()
        for first, second, relation in state.rows(
            "SELECT slug, other, relation FROM relations WHERE slug = ? OR other = ?", name, name
        ):
            relations[first, second] = decode(Relation, relation)
            for other in (first, second):
                if other not in family:
                    family.add(other)
                    ahead.append(other)
    return family, [relations[pair] for pair in sorted(relations)]
