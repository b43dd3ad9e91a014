"""Who does the analysis: this process, worker processes beside it, or the workers of a cluster."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from dossier.build.package import code_digest
from dossier.errors import SettingsError
from dossier.settings import Settings

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

ENOUGH = 200
"""Changed articles from which starting worker processes pays."""
PATIENCE = 5
"""Seconds to wait for a scheduler, and again for its first worker."""

Answer = TypeVar("Answer")


@contextmanager
def open_executor(settings: Settings, articles: int) -> Iterator[Executor | None]:
    """An executor for that many articles, or None when this process had better do it alone.

    Raises SettingsError when the cluster that the settings name cannot be used.
    """
    if settings.executor and articles:
        with _open_cluster(settings.executor) as executor:
            yield executor
        return
    workers = count_workers(settings, articles, enough=ENOUGH)
    if workers == 1:
        yield None
        return
    with open_pool(workers) as executor:
        yield executor


def count_workers(settings: Settings, steps: int, *, enough: int) -> int:
    """How many processes share so many steps of work; 1 for this process alone, as with fewer than `enough`."""
    workers = settings.workers or (min(os.cpu_count() or 1, 8) if steps >= enough else 1)
    return workers if steps else 1


def open_pool(
    workers: int, begin: Callable[..., object] | None = None, *arguments: object
) -> ProcessPoolExecutor:
    """Worker processes that start as this one did; `begin` is what each calls first."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    context = get_context("spawn")
    return ProcessPoolExecutor(workers, context, begin, arguments)  # type: ignore[arg-type]


@contextmanager
def _open_cluster(address: str) -> Iterator[Executor]:
    try:
        from distributed import Client
    except ImportError as error:
        raise _unusable(
            address, "which takes Dask", "install it with: pip install 'pelican-dossier[cluster]'"
        ) from error
    try:
        client = Client(address, timeout=PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call,unused-ignore]
    except (OSError, ValueError, TypeError) as error:
        raise _unusable(
            address, "where no scheduler answers", "start it with: dask scheduler, or mend the address"
        ) from error
    with client:
        _check_workers(client, address)
        yield _Cluster(client)


def _check_workers(client: Any, address: str) -> None:
    """Another version of the package would give other bytes, so every worker has to have this one."""
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError as error:
        raise _unusable(
            address, "a scheduler without workers", "start one with: dask worker ADDRESS"
        ) from error
    try:
        digests = client.run(code_digest)
    except ModuleNotFoundError as error:
        digests = {"a worker": str(error)}
    for worker, digest in sorted(digests.items()):
        if digest != code_digest():
            raise _unusable(
                address,
                f"whose worker {worker} has another version of pelican-dossier, or none",
                "install the same on all",
            )


def _unusable(address: str, found: str, advice: str) -> SettingsError:
    return SettingsError(f"settings: DOSSIER_EXECUTOR is {address!r}, {found}; {advice}")


class _Cluster(Executor):
    """The workers of a Dask scheduler; that they died, or the connection, is told as it is of a pool of processes."""

    def __init__(self, client: Any) -> None:
        self.client = client

    def submit(self, call: Callable[..., Answer], /, *arguments: Any, **options: Any) -> Future[Answer]:
        future: Future[Answer] = self.client.get_executor().submit(call, *arguments, **options)
        return future

    def map(  # type: ignore[override]
        self, call: Callable[..., Answer], *lists: Iterable[Any], **options: Any
    ) -> Iterator[Answer]:
        for future in self.client.map(call, *lists, pure=False, **options):
            yield self._answer(future)

    def _answer(self, future: Any) -> Any:
        from distributed import KilledWorker
        from distributed.comm.core import CommClosedError

        while True:
            try:
                return future.result(timeout=PATIENCE)
            except TimeoutError:
                if not self.client.scheduler_info()["workers"]:
                    raise BrokenExecutor("the cluster has no workers any more") from None
            except (KilledWorker, CommClosedError, CancelledError) as error:
                raise BrokenExecutor(f"the workers of the cluster are gone ({error})") from error
