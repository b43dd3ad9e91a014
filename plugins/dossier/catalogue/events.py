"""Questions about the events."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from itertools import groupby, islice
from operator import itemgetter

from dossier.codec import decode
from dossier.events.place_in_time import FINENESS
from dossier.model import Event, Statement
from dossier.state import State

_JUDGED = "LEFT JOIN marked m ON m.id = o.id"
_SHOWN = "m.action IS NOT 'hide'"
"""Events but those that the editor hid."""
_DAY_RANK = "96"
"""How the rank of an event begins that is known to the day; those known to the hour are no weightier."""
_MONTH_RANK = "93"
"""How the rank of an event begins that is known to the month."""
_BACKGROUND = f"(o.rank < '{_MONTH_RANK}' OR substr(o.rank, 3, 4) - substr(o.start, 1, 4) BETWEEN 2 AND 999)"
"""What is known to no month, or goes on through whole years; an open end (9999) is no such length."""


class Events:
    """The events of the catalogue, as the editor judged them."""

    def __init__(self, state: State) -> None:
        self._state = state

    def of(self, owner: str, period: str = "") -> list[Event]:
        """Events of the site (``), a topic (`topic/…`), an entity (its key) or an article (`article/…`), in order.

        What the editor hid is left out, here and everywhere; what the editor pinned says so.
        """
        rows = self._state.rows(
            f"SELECT e.record, m.note FROM event_owners o {_JUDGED} JOIN events e ON e.id = o.id "  # noqa: S608
            f"WHERE o.owner = ? AND o.start >= ? AND o.start < ? AND {_SHOWN} ORDER BY o.start, o.rank, o.id",
            owner,
            period,
            f"{period}~",
        )
        return [_judged(*row) for row in rows]

    def key_events(self, owner: str, limit: int, period: str = "", *, a_month: int = -1) -> list[Event]:
        """The weightiest events, in order of time; those that the editor added or pinned go before all others.

        The publication of an article is none, and a sentence with two dates is there for the finer one.

        What is known only to a season, a year or longer is background, and comes after all else. Of equal weight are
        first those known to the day, then the latest. Of what the same articles tell, one comes before a second
        one of any. At most `a_month` of one month, as far as the machine chose them; -1 sets no bound.
        """
        weighed = self._state.connection.execute(
            "SELECT o.id, substr(o.start, 1, 7), "  # noqa: S608
            "m.action IS NULL AND o.id NOT IN (SELECT id FROM events WHERE bucket = 'editor') AS found, "
            f"{_BACKGROUND} AS behind FROM event_owners o {_JUDGED} "
            f"WHERE o.owner = ? AND o.start >= ? AND o.start < ? AND {_SHOWN} AND (o.score > 0 OR NOT found) ORDER BY found, behind, "
            f"o.score DESC, min(substr(o.rank, 1, 2), '{_DAY_RANK}') DESC, o.start DESC, o.id",
            (owner, period, f"{period}~"),
        )
        chosen: list[str] = []
        months: Counter[str] = Counter()
        for (found, _), alike in groupby(weighed, key=itemgetter(2, 3)):
            left = limit - len(chosen)
            if found:
                chosen += self._choose(alike, left, a_month if a_month >= 0 else limit, months=months)
            else:
                chosen += [id_ for id_, *_ in islice(alike, left)]
            if len(chosen) == limit:
                break
        rows = self._state.rows(
            f"SELECT e.record, m.note FROM json_each(?) j JOIN event_owners o ON o.owner = ? AND o.id = j.value {_JUDGED} "  # noqa: S608
            "JOIN events e ON e.id = o.id ORDER BY o.start, o.rank, o.id",
            json.dumps(chosen),
            owner,
        )
        return _each_sentence_once([_judged(*row) for row in rows])

    def _choose(
        self, weighed: Iterable[tuple[str, str, int, int]], limit: int, a_month: int, *, months: Counter[str]
    ) -> list[str]:
        """The first events in whose month (counted in `months`) is room, one for each set of articles, then the others."""
        chosen: list[str] = []
        seconds: list[tuple[str, str]] = []
        heard: set[tuple[str, ...]] = set()
        for id_, month, *_ in weighed:
            if len(chosen) == limit:
                return chosen
            if months[month] >= a_month:
                continue
            tellers = self._tellers(id_)
            if tellers in heard:
                seconds.append((id_, month))
                continue
            heard.add(tellers)
            months[month] += 1
            chosen.append(id_)
        for id_, month in seconds:
            if len(chosen) < limit and months[month] < a_month:
                months[month] += 1
                chosen.append(id_)
        return chosen

    def _tellers(self, id_: str) -> tuple[str, ...]:
        """The articles that tell an event."""
        rows = self._state.rows(
            "SELECT owner FROM event_owners WHERE id = ? AND owner >= 'article/' AND owner < 'article0' ORDER BY owner",
            id_,
        )
        return tuple(owner for (owner,) in rows)

    def get(self, id_: str) -> Event | None:
        """The event of that id, as the editor judged it."""
        rows = self._state.rows(
            "SELECT e.record, m.note FROM events e LEFT JOIN marked m ON m.id = e.id AND m.action = 'pin' WHERE e.id = ?",
            id_,
        )
        return _judged(*rows[0]) if rows else None

    @cached_property
    def hidden(self) -> frozenset[str]:
        """Ids of the events that the editor hid, and of all statements in them."""
        events = (self.get(id_) for (id_,) in self._state.rows("SELECT id FROM marked WHERE action = 'hide'"))
        return frozenset(id_ for event in events if event for id_ in (event.id, *event.aliases))

    def count(self, owner: str) -> int:
        query = f"SELECT COUNT(*) FROM event_owners o {_JUDGED} WHERE o.owner = ? AND {_SHOWN}"  # noqa: S608
        return int(self._state.rows(query, owner)[0][0])

    def conflicts_of(self, id_: str) -> list[str]:
        """Ids of the events that tell the same with another date or number."""
        rows = self._state.rows(
            "SELECT second FROM conflicts WHERE first = ?1 UNION SELECT first FROM conflicts WHERE second = ?1 ORDER BY 1",
            id_,
        )
        return [row[0] for row in rows]

    def ids(self, owner: str) -> list[tuple[str, str]]:
        """Ids of an owner's events, each with the month it begins in, in order of time."""
        return self._state.rows(
            f"SELECT o.id, substr(o.start, 1, 7) FROM event_owners o {_JUDGED} "  # noqa: S608
            f"WHERE o.owner = ? AND {_SHOWN} ORDER BY o.start, o.rank, o.id",
            owner,
        )

    def statements_of(self, slug: str) -> list[Statement]:
        """The dated statements of an article, in reading order."""
        rows = self._state.rows("SELECT statement FROM statements WHERE slug = ? ORDER BY place", slug)
        return [decode(Statement, row[0]) for row in rows]

    def months(self, owner: str) -> list[tuple[str, int]]:
        """Months with the number of events that begin in them."""
        return self._state.rows(
            f"SELECT substr(o.start, 1, 7) AS month, COUNT(*) FROM event_owners o {_JUDGED} "  # noqa: S608
            f"WHERE o.owner = ? AND {_SHOWN} GROUP BY month ORDER BY month",
            owner,
        )


def _judged(record: str, note: str | None) -> Event:
    """An event with the mark and the note of an editor who pinned it (the note is None when nobody did)."""
    event = decode(Event, record)
    return event if note is None else replace(event, pinned=True, note=note or event.note)


def _each_sentence_once(events: Iterable[Event]) -> list[Event]:
    """The events in their order; of those that show the same sentence the one that is known most finely."""
    finest: dict[tuple[str, int, int] | str, Event] = {}
    for event in events:
        best = event.statements[0]
        is_free = event.pinned or event.origin == "editor"
        place = event.id if is_free else (best.article, best.block, best.sentence_start)
        other = finest.get(place)
        if other is None or FINENESS[event.value.grain] < FINENESS[other.value.grain]:
            finest[place] = event
    kept = {event.id for event in finest.values()}
    return [event for event in events if event.id in kept]
