"""Figures of intake on a folder of seeds: `python tools/measure_intake.py SEEDS`.

What it costs to file a seed, whether its page reads back as it was written, and whether the copies are found that a
comparison of all five-word runs finds.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections import Counter
from dataclasses import replace
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "plugins"))

from dossier.build.desk import read_desk
from dossier.build.intake import Shelf, convert_seeds
from dossier.build.scan import scan
from dossier.copies import CopyIndex, CopyRecord, make_record, relate
from dossier.disk import Listing
from dossier.errors import SeedError
from dossier.intake import read_seed
from dossier.manuscript import format_manuscript, parse_manuscript
from dossier.model import Article, Manuscript
from dossier.settings import Settings
from dossier.state import State

COMMON = 400
"""Articles above which a run of five words is no sign of a copy."""


def main() -> int:
    """Prints three lines."""
    folder = Path(sys.argv[1]).resolve()
    say(cost_of_intake(folder))
    articles = list(read_all(folder))
    changed = sum(not reads_back(article) for article in articles)
    say(f"{len(articles)} articles, {changed} of whose pages read back differently")
    say(find_all_copies(articles))
    return 0


def say(line: str) -> None:
    sys.stdout.write(f"  {line}\n")


def cost_of_intake(folder: Path) -> str:
    """Processor time and memory of filing every seed of a new dossier."""
    settings = Settings(rights={}, spacy={})
    with tempfile.TemporaryDirectory() as made:
        root = Path(made)
        (root / "seeds").symlink_to(folder, target_is_directory=True)
        state = State(root / "state.sqlite3", "measured")
        started = time.process_time()
        with state.transaction():
            listing = Listing(root)
            seeds = scan(listing, "seeds", state)
            desk = read_desk(root, scan(listing, "content", state), settings)
            convert_seeds(Shelf(root, state, desk.desk.topics, settings), seeds)
        spent = time.process_time() - started
        state.close()
    count = max(1, len(seeds.digests))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return f"{count} files filed, {1000 * spent / count:.2f} ms of processor time a file, {memory} MB"


def read_all(folder: Path) -> list[Article]:
    found = []
    for path in sorted(folder.rglob("*.txt")):
        try:
            found += read_seed(path.read_bytes(), f"seeds/{path.name}", default_language="nl")
        except SeedError as error:
            say(str(error))
    return found


def reads_back(article: Article) -> bool:
    path = f"content/unsorted/{article.published:%Y-%m-%d}-x.md"
    manuscript = Manuscript(replace(article, problems=()), path, "x", "unsorted", 1, "unsorted")
    return parse_manuscript(format_manuscript(manuscript), path) == manuscript


def find_all_copies(articles: list[Article]) -> str:
    """F1 of the pairs found against those of a containment of one half and more, all runs compared."""
    started = time.process_time()
    index = CopyIndex()
    records: dict[str, CopyRecord] = {}
    found = set()
    for article in articles:
        text = "\n".join(block.text for block in article.blocks if block.kind in ("lead", "paragraph"))
        record = make_record(article.seed, article.headline, text, article.published)
        for other in index.candidates(record.id, record.fingerprints):
            if relate(record, records[other]):
                found.add(tuple(sorted((record.id, other))))
        index.add(record.id, record.fingerprints)
        records[record.id] = record
    spent = time.process_time() - started
    right = all_pairs(records)
    both = len(found & right)
    score = 2 * both / (len(found) + len(right)) if found or right else 1.0
    return f"{len(found)} pairs of copies found, {len(right)} there are, F1 {score:.3f}, {1000 * spent / max(1, len(articles)):.2f} ms an article"


def all_pairs(records: dict[str, CopyRecord]) -> set[tuple[str, ...]]:
    holders: dict[int, list[str]] = {}
    for name, record in records.items():
        for run in record.runs:
            holders.setdefault(run, []).append(name)
    shared: Counter[tuple[str, ...]] = Counter()
    for names in holders.values():
        if len(names) < COMMON:
            shared.update(combinations(sorted(names), 2))
    shortest = {pair: min(len(records[name].runs) for name in pair) for pair in shared}
    return {pair for pair, runs in shared.items() if runs >= shortest[pair] / 2}


if __name__ == "__main__":
    sys.exit(main())
