"""The measure of relevance asks the page's own engine, and lunr.js beside it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_every_engine_answers_a_test_collection(tmp_path: Path) -> None:
    (tmp_path / "documents").write_text(".I 1\n.W\nHet land praat.\n.I 2\n.W\nHet ijs smelt.\n", "utf-8")
    (tmp_path / "queries").write_text(".I a\n.W\nWelke landen?\n", "utf-8")
    (tmp_path / "judgements").write_text("a 0 1 1\n", "utf-8")
    done = subprocess.run(  # noqa: S603
        [sys.executable, str(ROOT / "bench" / "relevance.py"), str(tmp_path), "--language", "nl"],
        capture_output=True,
        text=True,
        check=True,
    )
    rows = [line.split() for line in done.stdout.splitlines()]
    assert rows[0] == ["2", "documents,", "1", "queries"]
    assert rows[2][3::3] == ["1.000", "1.000", "0.000"]
