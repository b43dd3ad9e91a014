"""Questions about the articles."""

from __future__ import annotations

from collections.abc import Iterable

from dossier.catalogue.lines import BRIEFS_KEPT, Brief, read_brief
from dossier.codec import decode
from dossier.compose import Record
from dossier.model import Filing
from dossier.state import State


class Articles:
    """The articles of the catalogue, their topics and their sources."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._by_slug: dict[str, Brief | None] = {}

    def record(self, slug: str) -> Record | None:
        rows = self._state.rows("SELECT record FROM records WHERE slug = ?", slug)
        return decode(Record, rows[0][0]) if rows else None

    def brief(self, slug: str) -> Brief | None:
        if slug not in self._by_slug:
            if len(self._by_slug) >= BRIEFS_KEPT:
                self._by_slug.clear()
            rows = self._state.rows("SELECT brief FROM articles WHERE slug = ?", slug)
            self._by_slug[slug] = read_brief(rows[0][0]) if rows else None
        return self._by_slug[slug]

    def standing(self, slug: str) -> tuple[str, str]:
        """How the article stands (empty, `copy` or `version`) and the article that stands for it."""
        rows = self._state.rows("SELECT standing, leader FROM articles WHERE slug = ?", slug)
        return (rows[0][0], rows[0][1]) if rows else ("", "")

    def count(self) -> int:
        return int(self._state.rows("SELECT COUNT(*) FROM articles WHERE standing = ''")[0][0])

    def latest(self, limit: int, *, topic: str = "", source: str = "") -> list[Brief]:
        """The newest articles first, of one topic or source when named; those of one moment by their slug."""
        listed, values = _listed(topic, source)
        return self._briefs(
            f"SELECT a.brief FROM {listed} l CROSS JOIN articles a ON a.slug = l.slug "  # noqa: S608
            "ORDER BY l.published DESC, l.slug LIMIT ?",
            *values,
            limit,
        )

    def first(self, *, topic: str = "") -> Brief | None:
        """The oldest article."""
        listed, values = _listed(topic, "")
        found = self._briefs(
            f"SELECT a.brief FROM {listed} l CROSS JOIN articles a ON a.slug = l.slug "  # noqa: S608
            "ORDER BY l.published, l.slug LIMIT 1",
            *values,
        )
        return found[0] if found else None

    def count_unsorted(self) -> int:
        """Articles that stand in no topic."""
        query = "SELECT COUNT(*) FROM articles WHERE standing = '' AND slug NOT IN (SELECT slug FROM filings WHERE sure)"
        return int(self._state.rows(query)[0][0])

    def latest_unsorted(self, limit: int) -> list[Brief]:
        """The newest articles that stand in no topic, newest first."""
        return self._briefs(
            "SELECT brief FROM articles WHERE standing = '' AND slug NOT IN (SELECT slug FROM filings WHERE sure) "
            "ORDER BY published DESC, slug LIMIT ?",
            limit,
        )

    def of(self, *, topic: str = "", source: str = "", month: str = "") -> list[Brief]:
        """Articles of a topic, a source, a month (`2016-08`) or year, oldest first."""
        listed, values = _listed(topic, source)
        return self._briefs(
            f"SELECT a.brief FROM {listed} l CROSS JOIN articles a ON a.slug = l.slug "  # noqa: S608
            "WHERE l.published >= ? AND l.published < ? ORDER BY l.published, l.slug",
            *values,
            month,
            f"{month}~",
        )

    def months(self, *, topic: str = "", source: str = "") -> list[tuple[str, int]]:
        """Months with the number of articles published in them, in order."""
        listed, values = _listed(topic, source)
        return self._state.rows(
            f"SELECT substr(published, 1, 7) AS month, COUNT(*) FROM {listed} GROUP BY month ORDER BY month",  # noqa: S608
            *values,
        )

    def slugs(self, topic: str = "") -> list[tuple[str, str]]:
        """Slugs of all articles, or of a topic's, each with the month of publication, oldest first."""
        listed, values = _listed(topic, "")
        return self._state.rows(
            f"SELECT slug, substr(published, 1, 7) FROM {listed} ORDER BY published, slug",  # noqa: S608
            *values,
        )

    def all_slugs(self) -> list[str]:
        """Of every article, those that stand behind another included."""
        return [slug for (slug,) in self._state.rows("SELECT slug FROM articles ORDER BY slug")]

    def filings(self, slug: str) -> list[Filing]:
        rows = self._state.rows("SELECT filing FROM filings WHERE slug = ? ORDER BY topic", slug)
        return [decode(Filing, row[0]) for row in rows]

    def filings_in(self, topic: str, slugs: Iterable[str]) -> dict[str, Filing]:
        """Why each of those articles stands in the topic, by slug."""
        found = {}
        for slug in slugs:
            for (filing,) in self._state.rows(
                "SELECT filing FROM filings WHERE slug = ? AND topic = ?", slug, topic
            ):
                found[slug] = decode(Filing, filing)
        return found

    def neighbours(self, slug: str) -> tuple[Brief | None, Brief | None]:
        """The articles published just before and just after."""
        row = self._state.rows("SELECT published FROM articles WHERE slug = ? AND standing = ''", slug)
        if not row:
            return None, None
        found = []
        for order, sign in (("DESC", "<"), ("ASC", ">")):
            briefs = self._briefs(
                f"SELECT brief FROM articles WHERE standing = '' AND (published, slug) {sign} (?, ?) "  # noqa: S608
                f"ORDER BY published {order}, slug {order} LIMIT 1",
                row[0][0],
                slug,
            )
            found.append(briefs[0] if briefs else None)
        return found[0], found[1]

    def followers(self, slug: str) -> list[tuple[str, Brief]]:
        """The articles that this one stands for, each with how it stands to it, oldest first."""
        rows = self._state.rows(
            "SELECT standing, brief FROM articles WHERE standing IN ('copy', 'version') AND leader = ? AND slug <> ? "
            "ORDER BY published, slug",
            slug,
            slug,
        )
        return [(standing, read_brief(brief)) for standing, brief in rows]

    def sources(self) -> list[tuple[str, int]]:
        return self._state.rows("SELECT source, COUNT(*) FROM credits GROUP BY source ORDER BY source")

    def _briefs(self, query: str, *values: object) -> list[Brief]:
        return [read_brief(row[0]) for row in self._state.rows(query, *values)]


def _listed(topic: str, source: str) -> tuple[str, tuple[str, ...]]:
    """What selects slug and time of publication of the articles that stand by themselves, of a topic or source."""
    if topic:
        return "(SELECT slug, published FROM filings WHERE topic = ? AND sure)", (topic,)
    if source:
        return "(SELECT slug, published FROM credits WHERE source = ?)", (source,)
    return "(SELECT slug, published FROM articles WHERE standing = '')", ()
