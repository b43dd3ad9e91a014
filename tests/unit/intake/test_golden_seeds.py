"""One folder of `tests/golden/intake` a case: a seed, and what is read from it.

`DOSSIER_REPIN=1 pytest tests/unit/intake` writes the expectations anew; the diff is the review.
"""

from __future__ import annotations

import importlib.util
import json
import os
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import pytest

from dossier.errors import SeedError
from dossier.intake import read_seed

CASES = sorted(path for path in (Path(__file__).parents[2] / "golden" / "intake").iterdir() if path.is_dir())
EXTRAS = {
    "rss": "feedparser",
    "atom": "feedparser",
    "html-without-json-ld": "trafilatura",
    "html-byline-above-the-text": "trafilatura",
    "nexis-uni-docx": "docx",
    "factiva-rtf": "striprtf",
    "pdf": "pypdf",
    "warc": "warcio",
    "atom-two-authors": "feedparser",
    "wordpress-export": "feedparser",
    "rss-dutch-date": "feedparser",
    "html-crossheads": "trafilatura",
    "docx-table": "docx",
    "rtf": "striprtf",
    "html-live-blog": "trafilatura",
    "html-wrongly-declared": "trafilatura",
    "warc-encodings": "warcio",
    "warc-false-length": "warcio",
    "rss-media-captions": "feedparser",
    "atom-video-channel": "feedparser",
    "atom-xhtml-and-plain": "feedparser",
}


def _plain(value: object) -> object:
    return value.isoformat(" ", "seconds") if isinstance(value, datetime) else value


def _read(case: Path) -> object:
    seed = next(path for path in case.iterdir() if path.name.startswith("seed"))
    try:
        articles = read_seed(seed.read_bytes(), f"seeds/{seed.name}", default_language="nl")
    except SeedError as error:
        return {"refused": str(error)}
    records = [
        {name: _plain(value) for name, value in asdict(article).items() if value not in ("", (), None, 0)}
        for article in articles
    ]
    for record in records:
        record["blocks"] = [
            [block["kind"], block["text"], block["seed_start"], block["seed_end"]]
            for block in record.get("blocks", ())
        ]
        record["problems"] = [
            f"{one['severity']}: {one['where']}: {one['message']}" for one in record.get("problems", ())
        ]
        record["given"] = [f"{one['type']}: {one['name']}" for one in record.get("given", ())]
        del record["sha256"]
    return json.loads(json.dumps(records))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_seed_is_read_as_pinned(case: Path) -> None:
    library = EXTRAS.get(case.name)
    if library and importlib.util.find_spec(library) is None:
        pytest.skip(f"{library} is not installed")
    found = _read(case)
    pinned = case / "expected.json"
    if os.environ.get("DOSSIER_REPIN"):
        pinned.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert found == json.loads(pinned.read_text(encoding="utf-8"))
