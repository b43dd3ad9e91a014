"""What `dossier serve` shows an editor beside a page: which files it comes from, and what on it wants a person's eye."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from dossier.build.package import code_digest
from dossier.build.project import Project
from dossier.catalogue import Catalogue
from dossier.codec import decode
from dossier.compose import Record
from dossier.entities import Candidate, find_proposals
from dossier.model import Entity, Filing
from dossier.state import State
from dossier.topics import label_reason

SHOWN = 8
"""Names and articles that are listed; the rest is counted."""
_ROWS = {"person": "people", "place": "places", "organisation": "organisations"}


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a page comes from."""

    files: tuple[tuple[str, str], ...] = ()
    """What a file is to the page, and its path from the dossier's folder."""
    wants: tuple[str, ...] = ()
    """What a person should look at, in sentences."""


class Editing:
    """Tells the origin of pages as the last build left them; reads the state, never writes it."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._code = code_digest()

    def origin(self, path: str) -> Origin | None:
        """The origin of a file of the site by its path in the output folder; None when the last build knows it not."""
        if not self._project.state.is_file():
            return None
        with State.standing(self._project.state) as state:
            if state.meta("code") != self._code:
                return Origin(wants=("The site was built by another version of the program: build again.",))
            root = str(self._project.output.resolve())
            rows = state.rows("SELECT page FROM outputs WHERE root = ? AND path = ?", root, path)
            if not rows:
                return None
            kind, _, which = rows[0][0].partition(":")
            tell = _TELLERS.get(kind.removesuffix("-period"))
            return (
                tell(state, which.rpartition(":")[0] if kind.endswith("-period") else which)
                if tell
                else Origin()
            )


def _article(state: State, slug: str) -> Origin:
    rows = state.rows("SELECT path, seed, edited FROM manuscripts WHERE slug = ?", slug)
    record = state.rows("SELECT record FROM records WHERE slug = ?", slug)
    if not rows or not record:
        return Origin()
    path, seed, edited = rows[0]
    files = [("Page" if edited or not seed else "Page, as it was made from the seed", path)]
    files += [("Seed", seed)] if seed else []
    filings = [
        decode(Filing, one) for (one,) in state.rows("SELECT filing FROM filings WHERE slug = ?", slug)
    ]
    files += [
        (f"Topic ({_why(filing)})", f"content/{filing.topic}/topic.md") for filing in filings if filing.sure
    ]
    wants = [
        f"May belong to the topic {filing.topic} ({_why(filing)}): move the page to that folder to say so."
        for filing in filings
        if not filing.sure
    ]
    return Origin(tuple(files), (*wants, *_wants_of(state, decode(Record, record[0][0]))))


def _wants_of(state: State, record: Record) -> Iterator[str]:
    article = record.manuscript.article
    if article.headline_origin == "lead":
        yield "The headline was cut from the lead: write one in the line Title."
    if article.headline_origin == "date":
        yield "The source gave no headline, and the lead may not be shown: write one in the line Title."
    vague = [date.text for date in record.dates if not date.stated]
    if vague:
        yield f"Dates that were worked out, not written: {_some(vague)}."
    catalogue = Catalogue(state, ())
    found = {
        name: catalogue.entities.of_name(name) for name in dict.fromkeys(link.entity for link in record.links)
    }
    unsure = [entity.heading for entity in found.values() if entity and not entity.confirmed]
    if unsure:
        yield f"Names that nobody confirmed: {_some(unsure)}."


def _entity(state: State, key: str) -> Origin:
    rows = state.rows("SELECT record, articles, mentions FROM entities WHERE key = ?", key)
    if not rows:
        return Origin()
    entity = decode(Entity, rows[0][0])
    file = f"content/authority/{_ROWS[entity.type]}.csv"
    if entity.confirmed:
        return Origin(((f"Row {entity.heading!r}", file),), tuple(_proposed(state, key)))
    wants = f"Nobody confirmed this name: give {entity.heading!r} a row in {file}, or one that hides or renames it."
    return Origin((), (wants, *_proposed(state, key)))


def _proposed(state: State, key: str) -> Iterator[str]:
    """What `dossier review` says of this name."""
    rows = state.rows(
        "SELECT record, articles, mentions FROM entities WHERE key = ? OR type = ?",
        key,
        key.partition("/")[0],
    )
    candidates = [
        Candidate(decode(Entity, record), articles, mentions) for record, articles, mentions in rows
    ]
    heading = next((one.entity.heading for one in candidates if one.entity.key == key), "")
    for one in find_proposals(candidates):
        if one.heading == heading and one.reason != "frequent":
            yield f"{one.reason[:1].upper()}{one.reason[1:]}: {one.evidence}."


def _topic(state: State, slug: str) -> Origin:
    unsure = state.rows(
        "SELECT a.path FROM filings f JOIN articles a ON a.slug = f.slug WHERE f.topic = ? AND NOT f.sure ORDER BY a.path",
        slug,
    )
    wants = [f"Articles that may belong here: {_some([path for (path,) in unsure])}."] if unsure else []
    return Origin((("Topic", f"content/{slug}/topic.md"),), tuple(wants))


def _timeline(state: State, topic: str) -> Origin:
    told = state.rows(
        "SELECT COUNT(DISTINCT o.id) FROM event_owners o JOIN conflicts c ON c.first = o.id OR c.second = o.id WHERE o.owner = ?",
        f"topic/{topic}" if topic else "",
    )[0][0]
    files = (("Your own events", f"content/{topic}/timeline.csv"),) if topic else ()
    return Origin(files, (f"Events that are told differently elsewhere: {told}.",) if told else ())


def _plain(state: State, path: str) -> Origin:
    del state
    return Origin((("Page", path),))


def _home(state: State, _: str) -> Origin:
    del state
    return Origin((("Introduction, or else DOSSIER_DESCRIPTION in pelicanconf.py", "content/pages/home.md"),))


_TELLERS: Mapping[str, Callable[[State, str], Origin]] = {
    "article": _article,
    "entity": _entity,
    "topic": _topic,
    "timeline": _timeline,
    "plain": _plain,
    "home": _home,
}


def _why(filing: Filing) -> str:
    return (
        "put there by hand"
        if filing.pinned
        else "; ".join(label_reason(reason, {}) for reason in filing.why[:4])
    )


def _some(texts: list[str]) -> str:
    shown = list(dict.fromkeys(texts))
    more = f" and {len(shown) - SHOWN} more" if len(shown) > SHOWN else ""
    return ", ".join(shown[:SHOWN]) + more
