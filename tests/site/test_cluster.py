"""Whoever does the analysis, and whoever dies of them, the site has the same bytes."""

from __future__ import annotations

import multiprocessing
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager, nullcontext
from typing import Any

import pytest

from dossier.build import site as building
from dossier.build import workers
from dossier.errors import SettingsError
from tests.site.conftest import Site
from tests.site.newsroom import plain_environment, seeds_of, write_project

ARTICLES = 60
WAIT = 30

pytestmark = pytest.mark.site


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The site as one process makes it."""
    site = Site(tmp_path_factory.mktemp("alone") / "dossier")
    write_project(site.root, seeds_of(ARTICLES))
    site.build()
    return site.pages()


@pytest.fixture
def filled(site: Site) -> Site:
    write_project(site.root, seeds_of(ARTICLES))
    return site


def build_with(site: Site, executor: Executor, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    monkeypatch.setattr(building, "open_executor", lambda *_: nullcontext(executor))
    site.build()
    return site.pages()


class _Breaking(ThreadPoolExecutor):
    """Threads that are gone after so many batches."""

    def __init__(self, batches: int) -> None:
        super().__init__(2)
        self.batches = batches

    def map(self, call: Callable[..., Any], *lists: Any, **options: Any) -> Iterator[Any]:
        for number, answer in enumerate(super().map(call, *lists, **options)):
            if number == self.batches:
                raise BrokenExecutor("a worker died")
            yield answer


class _Murderous(ProcessPoolExecutor):
    """Processes of which one is killed once the first batch is done."""

    def map(self, call: Callable[..., Any], *lists: Any, **options: Any) -> Iterator[Any]:
        for number, answer in enumerate(super().map(call, *lists, **options)):
            if number == 0:
                next(iter(self._processes.values())).kill()
            yield answer


def test_threads_give_the_same_bytes(
    filled: Site, alone: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    with ThreadPoolExecutor(3) as threads:
        assert build_with(filled, threads, monkeypatch) == alone


@pytest.mark.parametrize("batches", [0, 1, 2])
def test_executor_that_breaks_gives_the_same_bytes(
    filled: Site, alone: dict[str, bytes], monkeypatch: pytest.MonkeyPatch, batches: int
) -> None:
    with _Breaking(batches) as threads:
        assert build_with(filled, threads, monkeypatch) == alone


def test_process_killed_half_way_gives_the_same_bytes(
    filled: Site, alone: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    with _Murderous(2, mp_context=multiprocessing.get_context("spawn")) as pool:
        assert build_with(filled, pool, monkeypatch) == alone


def _dask(*command: str) -> subprocess.Popen[str]:
    """A part of a cluster on this machine, in a process of its own."""
    return subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", *command],
        env=plain_environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        text=True,
    )


@contextmanager
def _cluster() -> Iterator[tuple[str, list[subprocess.Popen[str]]]]:
    """The address of a scheduler with two workers, and the processes of these."""
    distributed = pytest.importorskip("distributed", reason="install requirements-dev.txt")
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    scheduler = _dask(
        "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard"
    )
    options = ("--host", "127.0.0.1", "--no-nanny", "--nthreads", "1", "--no-dashboard")
    hands = [_dask("distributed.cli.dask_worker", address, *options) for _ in range(2)]
    try:
        with distributed.Client(address, timeout=WAIT, set_as_default=False) as client:
            client.wait_for_workers(2, timeout=WAIT)
        yield address, hands
    finally:
        for process in (*hands, scheduler):
            process.kill()
            process.wait()


def test_two_workers_of_a_cluster_one_killed_half_way_give_the_same_bytes(
    filled: Site, alone: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    killed = []
    with _cluster() as (address, hands):
        answer = workers._Cluster._answer

        def answer_and_kill(cluster: Any, future: Any) -> Any:
            found = answer(cluster, future)
            if not killed:
                killed.append(hands[0].pid)
                hands[0].kill()
            return found

        monkeypatch.setattr(workers._Cluster, "_answer", answer_and_kill)
        filled.build(executor=address)
    assert killed
    assert filled.pages() == alone


def test_all_workers_of_a_cluster_killed_half_way_leave_the_rest_to_this_process(
    filled: Site, alone: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    with _cluster() as (address, hands):
        answer = workers._Cluster._answer

        def kill_and_answer(cluster: Any, future: Any) -> Any:
            for hand in hands:
                hand.kill()
            return answer(cluster, future)

        monkeypatch.setattr(workers._Cluster, "_answer", kill_and_answer)
        filled.build(executor=address)
    assert filled.pages() == alone


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "nowhere at all", "gopher://127.0.0.1:70"])
def test_scheduler_that_cannot_be_reached_is_told_with_its_address(filled: Site, address: str) -> None:
    pytest.importorskip("distributed", reason="install requirements-dev.txt")
    with pytest.raises(SettingsError, match=f"DOSSIER_EXECUTOR is '{address}', where no scheduler answers"):
        filled.build(executor=address)
