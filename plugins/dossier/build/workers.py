"""Who does the analysis: this process, worker processes beside it, or the workers of a cluster."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager

from dossier.errors import SettingsError
from dossier.settings import Settings

ENOUGH = 200
"""Changed articles from which starting worker processes pays."""


@contextmanager
def open_executor(settings: Settings, articles: int) -> Iterator[Executor | None]:
    """An executor for that many articles, or None when this process had better do it alone."""
    if settings.executor and articles:
        with _cluster(settings.executor) as executor:
            yield executor
        return
    workers = settings.workers or (min(os.cpu_count() or 1, 8) if articles >= ENOUGH else 1)
    if workers == 1 or not articles:
        yield None
        return
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as executor:
        yield executor


@contextmanager
def _cluster(address: str) -> Iterator[Executor]:
    try:
        from distributed import Client
    except ImportError as error:
        raise SettingsError(
            f"settings: DOSSIER_EXECUTOR is {address!r}, which takes Dask; "
            "install it with: pip install 'pelican-dossier[cluster]'"
        ) from error
    with Client(address) as client:
        yield client.get_executor()
