"""Same files, same bytes: whatever the zone, the locale, the hashes, the order of files, the workers and the place."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from tests.site.newsroom import build, files_below, run, seeds_of, write_project

ARTICLES = 30
STAMP = 1_500_000_000
SURROUNDINGS = {
    "other hashes": {"PYTHONHASHSEED": "1"},
    "random hashes": {"PYTHONHASHSEED": "random"},
    "a zone far east": {"TZ": "Pacific/Kiritimati"},
    "a zone far west": {"TZ": "Pacific/Pago_Pago"},
    "the C locale": {"LANG": "C", "LC_ALL": "C"},
    "the C locale without UTF-8": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "a locale that is not installed": {"LANG": "nl_NL.UTF-8", "LC_ALL": "nl_NL.UTF-8"},
    "a Turkish locale": {"LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"},
    "optimised code": {"PYTHONOPTIMIZE": "1"},
}

pytestmark = pytest.mark.site


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The project's files after a build in plain surroundings: the output and the Markdown pages."""
    return built(tmp_path_factory.mktemp("plain") / "dossier", PYTHONHASHSEED="0", TZ="UTC")


def built(
    root: Path, *options: str, order: int = 0, output: str = "output", **environment: str
) -> dict[str, bytes]:
    files = list(seeds_of(ARTICLES).items())
    random.Random(order).shuffle(files)  # noqa: S311
    write_project(root, dict(files))
    if order:
        for path in sorted(root.rglob("*.*")):
            stamp = STAMP + random.Random(f"{order} {path.name}").randrange(10**8)  # noqa: S311
            os.utime(path, (stamp, stamp))
    build(root, *options, **environment)
    pages = {f"output/{path}": content for path, content in files_below(root / output).items()}
    return {
        **pages,
        **{f"content/{path}": content for path, content in files_below(root / "content").items()},
    }


def assert_same(found: dict[str, bytes], plain: dict[str, bytes]) -> None:
    assert sorted(found) == sorted(plain)
    assert [path for path in plain if found[path] != plain[path]] == []


def test_newsroom_has_copies_topics_and_shared_names(plain: dict[str, bytes]) -> None:
    pages = {path: content.decode("utf-8", "replace") for path, content in plain.items()}
    articles = [text for path, text in pages.items() if path.startswith("output/articles/")]
    assert len(articles) == ARTICLES
    assert sum('http-equiv="refresh"' in text for text in articles) > 2
    assert {
        "output/topics/havens.html",
        "output/topics/scholen.html",
        "output/people/anna-de-wit.html",
    } <= set(pages)
    assert sum("people/anna-de-wit.html" in text for text in articles) > 5


@pytest.mark.parametrize("surroundings", SURROUNDINGS)
def test_surroundings_change_no_byte(plain: dict[str, bytes], tmp_path: Path, surroundings: str) -> None:
    assert_same(built(tmp_path / "dossier", **SURROUNDINGS[surroundings]), plain)


@pytest.mark.parametrize("order", [1, 2])
def test_order_and_times_of_files_change_no_byte(plain: dict[str, bytes], tmp_path: Path, order: int) -> None:
    assert_same(built(tmp_path / "dossier", order=order), plain)


@pytest.mark.parametrize("workers", ["1", "2", "3"])
def test_number_of_workers_changes_no_byte(plain: dict[str, bytes], tmp_path: Path, workers: str) -> None:
    assert_same(built(tmp_path / "dossier", "--workers", workers, order=1), plain)


def test_place_of_the_project_changes_no_byte(plain: dict[str, bytes], tmp_path: Path) -> None:
    assert_same(built(tmp_path / "een langere plek" / "café & co" / "x"), plain)


def test_place_of_the_output_changes_no_byte(plain: dict[str, bytes], tmp_path: Path) -> None:
    output = tmp_path / "elders" / "site"
    assert_same(built(tmp_path / "dossier", "--output", str(output), output=str(output)), plain)


def test_pelican_alone_gives_the_same_bytes(plain: dict[str, bytes], tmp_path: Path) -> None:
    root = tmp_path / "dossier"
    write_project(root, seeds_of(ARTICLES))
    done = run(root, "pelican", PYTHONPATH="")
    assert done.returncode == 0, done.stdout + done.stderr
    found = {
        f"{folder}/{path}": one
        for folder in ("output", "content")
        for path, one in files_below(root / folder).items()
    }
    assert_same(found, plain)
