"""Figures of quality on a folder of development data: dates, names, timelines, and counts of whole corpora.

    python tools/quality.py DATA [--measure FOLDER] [--only dates names timelines corpora]

docs/quality.md says what DATA holds. The scorers stand beside it, in `DATA/../measure`; none is a part of the project.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DOSSIER = f"{shlex.quote(sys.executable)} -m dossier.cli"
DATES = {
    "recnl": "recognizers/nl/DateTimeModel.json",
    "recen": "recognizers/en/DateTimeModel.json",
    "ducknl": "duckling_nl_pairs.json",
    "wikiwars": "wikiwars",
    "te3": "te3-platinum",
    "news": "dutch_news_gold.jsonl",
}
"""Sets of dates that the scorer knows, and where each stands below `dates/`."""
SETTINGS = """SITENAME = "Corpus"
SITEURL = ""
DEFAULT_LANG = "nl"
TIMEZONE = "UTC"
PATH = "content"
OUTPUT_PATH = "output"
"""


def main() -> int:
    """Prints the figures of what is there, and a line for what is not; 1 when a scorer failed."""
    options = read_options()
    measure = options.measure or options.data.resolve().parent / "measure"
    if not options.data.is_dir():
        sys.stderr.write(f"{options.data}: no such folder; name the one with the development data\n")
        return 2
    failed = 0
    for part in options.only:
        say(f"\n{part}")
        failed += PARTS[part](options.data.resolve(), measure.resolve())
    return int(failed > 0)


def read_options() -> argparse.Namespace:
    """What the command line asks."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, help="folder with the development data")
    parser.add_argument("--measure", type=Path, help="folder with the scorers (default: DATA/../measure)")
    parser.add_argument(
        "--only", nargs="+", choices=list(PARTS), default=list(PARTS), help="these parts alone"
    )
    return parser.parse_args()


def score_dates(data: Path, measure: Path) -> int:
    """A line a set of dates; gives how many scorings failed."""
    scorer = measure / "annotate_eval.py"
    if not are_there(scorer, data / "dates"):
        return 0
    standing = [name for name, path in DATES.items() if (data / "dates" / path).exists()]
    say_missing(data / "dates" / path for name, path in DATES.items() if name not in standing)
    return sum(call([scorer, "dates", f"{DOSSIER} annotate", name], data) for name in standing)


def score_names(data: Path, measure: Path) -> int:
    """A line a file of names that is held back from training: those called testa, testb, val, or dev."""
    scorer = measure / "annotate_eval.py"
    if not are_there(scorer, data / "ner"):
        return 0
    held = [
        path
        for path in sorted((data / "ner").rglob("*"))
        if path.suffix in (".testa", ".testb", ".val", ".dev")
    ]
    if not held:
        say(f"  {data / 'ner'}: no file *.testa, *.testb, *.val or *.dev; names are not measured")
    return sum(call([scorer, "names", f"{DOSSIER} annotate", str(path)], data) for path in held)


def score_timelines(data: Path, measure: Path) -> int:
    """A line a topic of each set of timelines."""
    failed = 0
    makes, scores = measure / "tls" / "run_product.py", measure / "tls" / "tls_eval.py"
    if not are_there(makes, scores, data / "tls"):
        return 0
    for root in sorted(path for path in (data / "tls").iterdir() if path.is_dir()):
        with tempfile.TemporaryDirectory() as made:
            failed += call([makes, f"{DOSSIER} timeline", str(root), made], data)
            failed += call([scores, "--preds", made, "--root", str(root), *_tilse(), "--each"], data)
    return failed


def _tilse() -> list[str]:
    """The scorer's option for the literature's own ROUGE, where its package is installed."""
    try:
        import tilse  # type: ignore[import-not-found]  # noqa: F401
    except ImportError:
        say("  tilse is not installed (pip install tilse): the scorer counts ROUGE itself")
        return []
    return ["--tilse", "reimpl"]


def count_corpora(data: Path, measure: Path) -> int:
    """A line a corpus in the seed's shape: what a build makes of it."""
    del measure
    if not are_there(data / "corpora"):
        return 0
    failed = 0
    for corpus in sorted((data / "corpora").iterdir()):
        with tempfile.TemporaryDirectory() as site:
            failed += count_corpus(corpus, Path(site))
    return failed


def count_corpus(corpus: Path, site: Path) -> int:
    """Builds a dossier of the corpus, a folder or an archive of one, and prints its counts."""
    seeds = site / "seeds"
    if corpus.is_dir():
        seeds.symlink_to(corpus, target_is_directory=True)
    elif tarfile.is_tarfile(corpus):
        with tarfile.open(corpus) as archive:
            archive.extractall(seeds, filter="data")
    else:
        return 0
    (site / "content").mkdir()
    (site / "pelicanconf.py").write_text(SETTINGS, encoding="utf-8")
    command = [*shlex.split(DOSSIER), "build", "--json"]
    done = subprocess.run(command, cwd=site, env=environment(), capture_output=True, text=True)  # noqa: S603
    if not done.stdout.startswith("{"):
        say(f"  {corpus.name}: exit {done.returncode}: {done.stderr[-500:]}")
        return 1
    report = json.loads(done.stdout)
    kinds = ("seeds", "published", "refused", "articles", "names", "dates", "written")
    say(f"  {corpus.name}: " + ", ".join(f"{report[kind]} {kind}" for kind in kinds))
    return call([ROOT / "tools" / "measure_intake.py", seeds], site)


PARTS = {"dates": score_dates, "names": score_names, "timelines": score_timelines, "corpora": count_corpora}


def call(command: list[str | Path], data: Path) -> int:
    """Runs a scorer with this Python and prints its lines; 1 when it fails."""
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-B", *map(str, command)],
        env={**environment(), "DATA": str(data)},
        capture_output=True,
        text=True,
    )
    for line in (done.stderr[-500:] if done.returncode else done.stdout).splitlines():
        say(f"  {line}")
    return int(done.returncode != 0)


def environment() -> dict[str, str]:
    """What lets a scorer's command find this checkout."""
    return {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}


def are_there(*paths: Path) -> bool:
    """Whether all of those stand; says which do not."""
    missing = [path for path in paths if not path.exists()]
    say_missing(missing)
    return not missing


def say_missing(paths: Iterable[Path]) -> None:
    for path in paths:
        say(f"  {path}: not there; what it would measure is left out")


def say(text: str) -> None:
    print(text, flush=True)  # noqa: T201


if __name__ == "__main__":
    sys.exit(main())
