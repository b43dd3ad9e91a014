"""Who draws the pages: this process, or worker processes beside it when there are enough of them."""

from __future__ import annotations

from collections import ChainMap, deque
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from dossier.build.drawing import Drawn, Order, draw
from dossier.build.workers import count_workers, open_pool
from dossier.pages import Press, Setup, open_press
from dossier.pages.shelf import Shelf
from dossier.state import State

ENOUGH = 600
"""Pages from which starting worker processes pays."""
BATCH = 16
"""Pages that one worker is handed at a time."""
AHEAD = 4
"""Batches that each worker may be ahead of what is written: no more of them are held in memory."""
OWN = frozenset({"assets", "downloads", "search"})
"""Kinds of pages that this process makes itself: they put rows into the state, or pass on what lies there."""


def draw_pages(
    press: Press, setup: Setup, orders: Iterable[Order], *, state: Path, pages: int
) -> Iterator[tuple[Order, Iterable[Drawn]]]:
    """The files of those pages, in the order given; `pages` says how many there are, `state` where the state lies."""
    workers = count_workers(setup.settings, pages, enough=ENOUGH)
    if workers == 1:
        yield from ((order, draw(press, order)) for order in orders)
        return
    with open_pool(workers, _begin, state, setup) as executor:
        crew = _Crew(press, executor)
        ahead: deque[tuple[list[Order], Future[_Answer] | None]] = deque()
        for batch in _batches(orders):
            ahead.append((batch, crew.hand_over(batch)))
            if len(ahead) > AHEAD * workers:
                yield from crew.take_back(*ahead.popleft())
        while ahead:
            yield from crew.take_back(*ahead.popleft())


_Answer = tuple[list[list[Drawn]], dict[str, bytes]]
"""The files of each page, and what was laid on the shelf on the way."""


@dataclass(frozen=True, slots=True)
class _Crew:
    """Worker processes, and the press of this one for what they cannot do, or no longer can."""

    press: Press
    executor: Executor

    def hand_over(self, batch: list[Order]) -> Future[_Answer] | None:
        """The batch on its way to a worker; None when this process has to draw it."""
        if _is_own(batch[0]):
            return None
        try:
            return self.executor.submit(_draw_batch, batch)
        except BrokenExecutor:
            return None

    def take_back(
        self, batch: list[Order], answer: Future[_Answer] | None
    ) -> Iterator[tuple[Order, Iterable[Drawn]]]:
        if answer is not None:
            try:
                drawn, laid = answer.result()
            except BrokenExecutor:
                # A worker died (killed, or out of memory): this process does the rest.
                pass
            else:
                self.press.shelf.update(laid)
                yield from zip(batch, drawn, strict=True)
                return
        yield from ((order, draw(self.press, order)) for order in batch)


def _is_own(order: Order) -> bool:
    return order.page.partition(":")[0] in OWN


def _batches(orders: Iterable[Order]) -> Iterator[list[Order]]:
    """The orders in their order, those that this process draws itself one by one."""
    batch: list[Order] = []
    for order in orders:
        if batch and (_is_own(order) or len(batch) == BATCH):
            yield batch
            batch = []
        if _is_own(order):
            yield [order]
        else:
            batch.append(order)
    if batch:
        yield batch


@dataclass(frozen=True, slots=True)
class _Bench:
    """What a worker draws with: a press on the state as it stands, and what it laid on the shelf by itself."""

    press: Press
    laid: dict[str, bytes]
    state: AbstractContextManager[State]
    """Held on to, for the state closes when it goes."""


_benches: list[_Bench] = []
"""The bench of this process, when it is a worker."""


def _begin(state: Path, setup: Setup) -> None:
    opened = State.standing(state)
    standing = opened.__enter__()
    laid: dict[str, bytes] = {}
    press = open_press(standing, setup, ChainMap(laid, Shelf(standing)))
    _benches.append(_Bench(press, laid, opened))


def _draw_batch(batch: list[Order]) -> _Answer:
    bench = _benches[-1]
    drawn = [list(draw(bench.press, order)) for order in batch]
    laid = dict(bench.laid)
    bench.laid.clear()
    return drawn, laid
