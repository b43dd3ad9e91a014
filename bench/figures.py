"""What the bench of search and its peers share: the rows of the table, and how a figure is taken."""

from __future__ import annotations

import gzip
import statistics
import time
from collections.abc import Callable, Sequence
from typing import TypeVar

from dossier.search import Document

BUILD = "build, CPU s"
NEWCOMER = "after one new article, CPU s"
FIRST = "first query, kB (p95)"
NEXT = "next query, kB (p95)"
INDEX = "index, kB"
SUMMARIES = "  and summaries, kB"
TEXTS = "  and texts, kB"
FILES = "files"
COLD = "cold search, file://, ms (p95)"
MISMATCHES = "mismatches with lunr.js"

Made = TypeVar("Made")
Fields = dict[str, str]
Article = tuple[Document, Fields]
Column = dict[str, str]
"""Figures by row."""


def timed(make: Callable[[], Made]) -> tuple[Made, float]:
    """What a function gives, and the CPU seconds it took."""
    start = time.process_time()
    made = make()
    return made, time.process_time() - start


def zipped_size(content: bytes) -> int:
    """Bytes after gzip -9."""
    return len(gzip.compress(content, 9))


def spread(values: Sequence[float], unit: float) -> str:
    """Median and 95th percentile."""
    ordered = sorted(values)
    return f"{statistics.median(ordered) / unit:,.1f} ({ordered[int(len(ordered) * 0.95)] / unit:,.1f})"
