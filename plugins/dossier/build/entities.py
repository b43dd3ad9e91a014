"""What the names of all articles together decide: of which type each is, how it is headed, how often it is named."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import cast

from dossier.build.touched import Touched
from dossier.catalogue import find_namesakes
from dossier.codec import decode, encode
from dossier.entities import Authority, IndexEntry, describe_entity, index_entries, settle_types
from dossier.gazetteer import name_of
from dossier.model import Entity, EntityType
from dossier.slugs import make_slug
from dossier.state import State

TYPES: tuple[EntityType, ...] = ("person", "place", "organisation")


def settle_entities(
    state: State, names: Iterable[str], authority: Authority, *, site_language: str, touched: Touched
) -> set[str]:
    """Brings the entities in line with the uses of those names; gives the intervals whose events change hands."""
    buckets: set[str] = set()
    keys: set[str] = set()
    for slug in sorted({name.partition("/")[2] for name in names}):
        keys |= _settle(state, slug, authority, touched, buckets)
    for key in sorted(keys):
        _describe(state, key, authority, site_language=site_language, touched=touched)
    return buckets


def _settle(state: State, slug: str, authority: Authority, touched: Touched, buckets: set[str]) -> set[str]:
    """Points the uses of one name at their entities; gives the keys that may have changed."""
    rows = state.rows(
        "SELECT name, SUM(mentions) FROM uses WHERE name IN (?, ?, ?) GROUP BY name",
        *(f"{type_}/{slug}" for type_ in TYPES),
    )
    counts = {cast(EntityType, name.partition("/")[0]): mentions for name, mentions in rows}
    settled = settle_types(counts, authority=authority, slug=slug)
    keys = {f"{type_}/{slug}" for type_ in TYPES}
    for found, meant in settled.items():
        name, entity = f"{found}/{slug}", f"{meant}/{slug}"
        query = "SELECT slug, entity, substr(published, 1, 7) FROM uses WHERE name = ? AND entity <> ?"
        for article, old, month in state.rows(query, name, entity):
            touched.add_article(article, f"{slug} is taken for a {meant} now")
            for key in (old, entity):
                touched.add_entity(key, "a name is taken for something else now")
                touched.add(f"entity-period:{key}:{month}", "a name is taken for something else now")
            state.write("DELETE FROM rows WHERE owner = ?", f"article/{article}")
            buckets.update(
                row[0] for row in state.rows("SELECT bucket FROM statements WHERE slug = ?", article)
            )
        state.write("UPDATE uses SET entity = ? WHERE name = ? AND entity <> ?", entity, name, entity)
    return keys


def _describe(state: State, key: str, authority: Authority, *, site_language: str, touched: Touched) -> None:
    months = state.rows(
        "SELECT substr(published, 1, 7) AS month, COUNT(DISTINCT slug), SUM(mentions) FROM uses "
        "WHERE entity = ? GROUP BY month ORDER BY month",
        key,
    )
    row = state.rows("SELECT record FROM entities WHERE key = ?", key)
    old = decode(Entity, row[0][0]) if row else None
    if bool(months) != bool(old):
        _touch_places_in(state, key, site_language, touched)
        touched.add(
            f"entity:{authority.redirects.get(key, key)}", "an address that led to it has a page now, or none"
        )
    state.write("DELETE FROM rows WHERE owner = ?", f"entity/{key}")
    if not months:
        state.write("DELETE FROM entities WHERE key = ?", key)
        _enter(state, key, [], touched)
        _touch_namesakes(state, old, touched)
        return
    entity = describe_entity(key, _forms(state, key), authority=authority, site_language=site_language)
    state.write(
        "INSERT OR REPLACE INTO entities VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        key,
        entity.type,
        entity.sort,
        sum(articles for _, articles, _ in months),
        sum(mentions for _, _, mentions in months),
        json.dumps(months),
        entity.country,
        encode(entity),
    )
    _enter(state, key, index_entries(entity), touched)
    if not old or _face(old) != _face(entity):
        _touch_namesakes(state, old, touched)
        _touch_namesakes(state, entity, touched)
    if old and _face(old) != _face(entity):
        _touch_users(state, key, touched)


def _enter(state: State, key: str, entries: list[IndexEntry], touched: Touched) -> None:
    """Writes an entity's lines in the index of its type, and touches the letters that they stand under or did."""
    type_ = key.partition("/")[0]
    rows = state.rows("SELECT letter, text, folded, is_reference FROM entries WHERE key = ?", key)
    old = [IndexEntry(letter, text, folded, bool(refers)) for letter, text, folded, refers in rows]
    letters = {entry.letter for entry in (*old, *entries)}
    if set(old) != set(entries):
        state.write("DELETE FROM entries WHERE key = ?", key)
        state.write_all(
            "INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?)",
            [
                (type_, entry.letter, entry.text, key, entry.folded, entry.is_reference)
                for entry in set(entries)
            ],
        )
        # Where a name that leads elsewhere is some entity's own, it has no line: that comes and goes with the entity.
        for entry in (*old, *entries):
            query = "SELECT letter FROM entries WHERE type = ? AND folded = ? AND is_reference"
            letters |= {letter for (letter,) in state.rows(query, type_, entry.folded)}
    for letter in letters:
        touched.add(f"names-period:{type_}:{letter}", f"what is told of {key} changed")


def _touch_places_in(state: State, key: str, site_language: str, touched: Touched) -> None:
    """The pages that link to a country, once it has a page or has none any more."""
    if not key.startswith("place/"):
        return
    codes = {code for (code,) in state.rows("SELECT DISTINCT country FROM entities WHERE country <> ''")}
    for code in sorted(codes):
        if key == f"place/{make_slug(name_of(code, site_language))}":
            for (other,) in state.rows("SELECT key FROM entities WHERE country = ?", code):
                touched.add(f"entity:{other}", "its country has a page now, or none any more")


def _touch_namesakes(state: State, entity: Entity | None, touched: Touched) -> None:
    """The pages that say `see also` of a person: that of the surname alone, or those of all who bear it."""
    if entity and entity.type == "person":
        for other in find_namesakes(state, entity.sort):
            touched.add(f"entity:{other}", "a namesake has a page now, another name or none any more")


def _forms(state: State, key: str) -> dict[str, int]:
    names = [name for (name,) in state.rows("SELECT DISTINCT name FROM uses WHERE entity = ?", key)]
    counts: Counter[str] = Counter()
    for name in names:
        for form, mentions in state.rows(
            "SELECT form, mentions FROM forms WHERE name = ? AND role = 0", name
        ):
            counts[form] += mentions
    return dict(sorted(counts.items()))


def _face(entity: Entity) -> tuple[object, ...]:
    """What other pages show of an entity."""
    return entity.heading, entity.sort, entity.confirmed, entity.country, entity.note


def _touch_users(state: State, key: str, touched: Touched) -> None:
    reason = f"the heading of {key} changed"
    for (article,) in state.rows("SELECT DISTINCT slug FROM uses WHERE entity = ?", key):
        state.write("DELETE FROM rows WHERE owner = ?", f"article/{article}")
        touched.add_article(article, reason)
        touched.add_topics(
            (topic for (topic,) in state.rows("SELECT topic FROM filings WHERE slug = ?", article)), reason
        )
        for (other,) in state.rows("SELECT entity FROM uses WHERE slug = ?", article):
            touched.add_entity(other, reason)
    topics = ["", *(topic for (topic,) in state.rows("SELECT DISTINCT topic FROM filings"))]
    for id_, start in state.rows("SELECT id, start FROM event_owners WHERE owner = ?", key):
        state.write("DELETE FROM rows WHERE owner = ?", f"event/{id_}")
        for topic in topics:
            touched.add(f"timeline:{topic}", reason)
            touched.add(f"timeline-period:{topic}:{start[:7]}", reason)
    for page in ("home:", "downloads:", *(f"downloads:{topic}" for topic in topics if topic)):
        touched.add(page, reason)
