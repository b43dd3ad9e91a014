"""The derived state between two builds, in one SQLite file; losing it costs time, nothing else."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from dossier.errors import BuildError

FORMAT = 8
"""Raised when the tables change; a state with another number is made anew."""

_TABLES = """
CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- every file that was read, with what tells that it changed
CREATE TABLE sources(path TEXT PRIMARY KEY, mtime_ns INTEGER, size INTEGER, digest TEXT) WITHOUT ROWID;
-- what became of a seed: the articles in it and what is wrong with it
CREATE TABLE seeds(path TEXT PRIMARY KEY, digest TEXT, articles INTEGER, problems TEXT) WITHOUT ROWID;
-- what follows from one article, the language data and the code
CREATE TABLE analyses(digest TEXT PRIMARY KEY, analysis TEXT, terms TEXT) WITHOUT ROWID;

-- the catalogue: what is published, and what follows from all of it together
CREATE TABLE manuscripts(path TEXT PRIMARY KEY, slug TEXT, seed TEXT, sha256 TEXT, filed TEXT,
                         accession INTEGER, edited INTEGER, held INTEGER, problems TEXT) WITHOUT ROWID;
CREATE TABLE articles(slug TEXT PRIMARY KEY, path TEXT, published TEXT, number INTEGER, url TEXT, analysis TEXT,
                      standing TEXT, leader TEXT, brief TEXT) WITHOUT ROWID;
CREATE INDEX articles_published ON articles(standing, published, slug);
CREATE INDEX articles_number ON articles(standing, number, path, slug);
-- apart: nine tenths of an article, which lists have no use for
CREATE TABLE records(slug TEXT PRIMARY KEY, record TEXT);
CREATE TABLE copies(id INTEGER PRIMARY KEY, slug TEXT UNIQUE, record TEXT, runs BLOB, sample BLOB);
CREATE TABLE runs(run INTEGER, id INTEGER, PRIMARY KEY(run, id)) WITHOUT ROWID;
CREATE TABLE relations(slug TEXT, other TEXT, relation TEXT, PRIMARY KEY(slug, other)) WITHOUT ROWID;
CREATE TABLE filings(topic TEXT, published TEXT, slug TEXT, sure INTEGER, filing TEXT,
                     PRIMARY KEY(topic, published, slug)) WITHOUT ROWID;
CREATE INDEX filings_slug ON filings(slug);
CREATE TABLE credits(source TEXT, published TEXT, slug TEXT, PRIMARY KEY(source, published, slug)) WITHOUT ROWID;
CREATE INDEX credits_slug ON credits(slug);
CREATE TABLE uses(name TEXT, slug TEXT, entity TEXT, published TEXT, mentions INTEGER, lines TEXT,
                  PRIMARY KEY(name, slug)) WITHOUT ROWID;
CREATE INDEX uses_entity ON uses(entity, published, slug, mentions);
CREATE INDEX uses_slug ON uses(slug, entity, mentions);
CREATE INDEX uses_retyped ON uses(name, entity) WHERE name <> entity;
CREATE TABLE forms(name TEXT, form TEXT, role INTEGER, mentions INTEGER, PRIMARY KEY(name, form, role)) WITHOUT ROWID;
-- months: a JSON list of month, articles and mentions
CREATE TABLE entities(key TEXT PRIMARY KEY, type TEXT, sort TEXT, articles INTEGER, mentions INTEGER, months TEXT,
                      country TEXT, record TEXT) WITHOUT ROWID;
CREATE INDEX entities_type ON entities(type, sort);
-- the lines of the indexes from A to Z: each entity, and the other names that lead to it
CREATE TABLE entries(type TEXT, letter TEXT, text TEXT, key TEXT, folded TEXT, is_reference INTEGER,
                     PRIMARY KEY(type, letter, is_reference, text, key)) WITHOUT ROWID;
CREATE INDEX entries_key ON entries(key);
CREATE INDEX entries_folded ON entries(type, folded, is_reference);
CREATE TABLE statements(bucket TEXT, slug TEXT, place INTEGER, statement TEXT, PRIMARY KEY(bucket, slug, place)) WITHOUT ROWID;
CREATE INDEX statements_slug ON statements(slug);
CREATE TABLE events(id TEXT PRIMARY KEY, bucket TEXT, start TEXT, rank TEXT, score REAL, record TEXT) WITHOUT ROWID;
CREATE INDEX events_bucket ON events(bucket);
CREATE INDEX events_start ON events(start, rank);
CREATE TABLE event_owners(owner TEXT, start TEXT, rank TEXT, id TEXT, score REAL,
                          PRIMARY KEY(owner, start, rank, id)) WITHOUT ROWID;
CREATE INDEX event_owners_id ON event_owners(id);
CREATE TABLE marked(id TEXT PRIMARY KEY, action TEXT, note TEXT) WITHOUT ROWID;
CREATE TABLE conflicts(first TEXT, second TEXT, kind TEXT, PRIMARY KEY(first, second)) WITHOUT ROWID;
CREATE INDEX conflicts_second ON conflicts(second);
-- the downloads: a row for each record, and what the rows of a part come to in each folder, for as long as they stand
CREATE TABLE rows(owner TEXT, file TEXT, part TEXT, text TEXT, PRIMARY KEY(file, owner)) WITHOUT ROWID;
CREATE INDEX rows_owner ON rows(owner);
CREATE TABLE parts(folder TEXT, file TEXT, part TEXT, members TEXT, digest TEXT, content BLOB, PRIMARY KEY(folder, file, part));
CREATE INDEX parts_part ON parts(part, file);
CREATE TRIGGER row_came AFTER INSERT ON rows BEGIN DELETE FROM parts WHERE part = NEW.part AND file = NEW.file; END;
CREATE TRIGGER row_went AFTER DELETE ON rows BEGIN DELETE FROM parts WHERE part = OLD.part AND file = OLD.file; END;
CREATE TABLE search(name TEXT PRIMARY KEY, value TEXT, digest TEXT);
CREATE INDEX search_digest ON search(name, digest);
-- the names that search offers, and the words that each of them holds
CREATE TABLE offered(key TEXT PRIMARY KEY, record TEXT, articles INTEGER) WITHOUT ROWID;
CREATE TABLE offered_words(word TEXT, key TEXT, PRIMARY KEY(word, key)) WITHOUT ROWID;
CREATE INDEX offered_words_key ON offered_words(key);
CREATE TABLE indexed(slug TEXT PRIMARY KEY, document TEXT, analysis TEXT) WITHOUT ROWID;

-- the pages: those that wait to be made again, and those that stand in an output folder
CREATE TABLE pending(root TEXT, page TEXT, reason TEXT, PRIMARY KEY(root, page)) WITHOUT ROWID;
CREATE TABLE outputs(root TEXT, path TEXT, page TEXT, fingerprint TEXT, mtime_ns INTEGER, size INTEGER,
                     PRIMARY KEY(root, path)) WITHOUT ROWID;
CREATE INDEX outputs_page ON outputs(root, page);
-- files as they were last made, compressed, by what they were made of
CREATE TABLE kept(path TEXT PRIMARY KEY, fingerprint TEXT, content BLOB);
"""


_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_NOT_WRITTEN = {
    sqlite3.SQLITE_FULL: "free some space",
    sqlite3.SQLITE_READONLY: "make its folder writable, or set DOSSIER_STATE to another one",
    sqlite3.SQLITE_IOERR: "check that the disk works and has space",
    sqlite3.SQLITE_CANTOPEN: "check the permissions of its folder",
    sqlite3.SQLITE_PERM: "check the permissions of its folder",
    sqlite3.SQLITE_BUSY: "stop the other program that has it open",
}


class DamagedStateError(BuildError):
    """The state file turned out to be damaged while it was read."""


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Raises what SQLite says of the state at `path` as a BuildError: DamagedStateError when it has to be made anew."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in _DAMAGED:
            raise DamagedStateError(f"{path}: the state file is damaged ({error}); remove it") from error
        if code not in _NOT_WRITTEN:
            raise
        raise BuildError(
            f"{path}: the state cannot be kept ({error}); {_NOT_WRITTEN[code]} and build again"
        ) from error


def remove_state(path: Path) -> None:
    """Removes the state file at `path` and what SQLite keeps beside it."""
    for name in (path, Path(f"{path}-wal"), Path(f"{path}-shm"), Path(f"{path}-journal")):
        name.unlink(missing_ok=True)


class State:
    """An open state file. One process writes it at a time (see `build.lock`)."""

    def __init__(self, path: Path, code: str) -> None:
        """Opens or makes the state at `path`; one of another format or another `code` digest starts empty."""
        self.note = ""
        """Why the state was made anew; empty when it was used as it stood."""
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = not path.exists()
        try:
            self.connection = _open(path)
            reason = "" if fresh else self._void_reason(code)
        except sqlite3.DatabaseError:
            reason = "the state file was damaged"
        if fresh or reason:
            self.note = reason or "no state from an earlier build"
            self._start_anew(path, code)

    def _void_reason(self, code: str) -> str:
        try:
            query = "SELECT name, value FROM meta WHERE name IN ('format', 'code')"
            meta = dict(self.connection.execute(query))
            self.connection.execute("SELECT 1 FROM outputs LIMIT 1").fetchall()
        except sqlite3.DatabaseError:
            return "the state file was damaged or from another program"
        if meta.get("format") != str(FORMAT):
            return "the state was of another format"
        if meta.get("code") != code:
            return "the state was made by another version"
        return ""

    def _start_anew(self, path: Path, code: str) -> None:
        if hasattr(self, "connection"):
            self.connection.close()
        try:
            remove_state(path)
            with told_plainly(path):
                self.connection = _open(path)
                self.connection.executescript(_TABLES)
                self.set("format", str(FORMAT))
                self.set("code", code)
                self.connection.commit()
        except OSError as error:
            raise BuildError(
                f"{path}: the state cannot be written ({error}); check the folder's permissions"
            ) from error

    @classmethod
    @contextmanager
    def standing(cls, path: Path) -> Iterator[State]:
        """The state at `path` just as it stands, whoever made it: to look at, not to write."""
        state = cls.__new__(cls)
        state.connection = _open(path)
        try:
            yield state
        finally:
            state.close()

    def close(self) -> None:
        self.connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written within is kept together, or not at all."""
        self.connection.execute("BEGIN")
        try:
            yield
        except BaseException:
            # On a full disk SQLite has rolled back by itself.
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            raise
        self.connection.execute("COMMIT")

    def meta(self, name: str) -> str:
        """A stored word; empty when there is none."""
        row = self.connection.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        return row[0] if row else ""

    def set(self, name: str, value: str) -> None:
        self.connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))

    def sources(self, folder: str) -> list[tuple[str, int, int, str]]:
        """Path, time, size and digest of the files below a folder as they were last read."""
        query = "SELECT path, mtime_ns, size, digest FROM sources WHERE path >= ? AND path < ?"
        return self.rows(query, f"{folder}/", f"{folder}0")

    def rows(self, query: str, *values: object) -> list[tuple]:  # type: ignore[type-arg]
        return self.connection.execute(query, values).fetchall()

    def write(self, query: str, *values: object) -> None:
        self.connection.execute(query, values)

    def write_all(self, query: str, rows: Iterable[tuple[object, ...]]) -> None:
        """Writes all of the rows, or none: a part of them would be taken for the whole by the next build."""
        if self.connection.in_transaction:
            self.connection.executemany(query, rows)
            return
        with self.transaction():
            self.connection.executemany(query, rows)


def _open(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, cached_statements=256)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA cache_size = -32000")
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection
