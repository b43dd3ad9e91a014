"""Feeds broken seeds to the readers: `python tests/fuzz/fuzz_intake.py [COUNT]`, with atheris when it is installed.

The golden seeds are the corpus. A seed gives articles or a SeedError, its pages read back as they were written;
anything else ends the run with the input that did it. Without atheris the inputs are mutations drawn from a fixed
start, the same on every run.
"""

from __future__ import annotations

import logging
import random
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from dossier.errors import SeedError
from dossier.intake import read_seed
from dossier.manuscript import format_manuscript, parse_manuscript
from dossier.model import Manuscript

CORPUS = Path(__file__).parents[1] / "golden" / "intake"
COUNT = 2000
PIECES = (
    b"\x00", b"\xff", b"\n\n", b"\r", b"<", b">", b"<p>", b"</p>", b"<!--", b"&amp;", b"&x;", b"{", b"}", b'"', b"[", b"]]>",
    b"date 2016-08 ", b"31/02/16, 25:61", b" bron: ", b"\xe2\x80\xae", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"TY  - ", b"HD\t",
    b"1 of 2 DOCUMENTS\n", b"null", b"1e999", b"\\", b"*", b"_", b"# ", b"1. ",
)  # fmt: skip


def read_and_write(content: bytes) -> None:
    """Reads a seed and takes its articles to their pages and back; raises for what is a bug."""
    try:
        articles = read_seed(content, "seeds/fuzz", default_language="nl")
    except SeedError as error:
        if not str(error).startswith("seeds/fuzz"):
            raise AssertionError(f"a refusal without its place: {error}") from error
        return
    for article in articles[:20]:
        path = f"content/unsorted/{article.published:%Y-%m-%d}-fuzz.md"
        manuscript = Manuscript(replace(article, problems=()), path, "fuzz", "unsorted", 1, "unsorted")
        if parse_manuscript(format_manuscript(manuscript), path) != manuscript:
            raise AssertionError(f"the page of {article.headline!r} reads back differently")


def find_corpus() -> list[bytes]:
    """The golden seeds, in the order of their names."""
    return [path.read_bytes() for path in sorted(CORPUS.glob("*/seed*"))]


def mutate(corpus: list[bytes], count: int) -> Iterator[bytes]:
    """That many broken seeds, the same on every run."""
    dice = random.Random(20160827)  # noqa: S311
    for _ in range(count):
        content = bytearray(dice.choice(corpus)[:20_000])
        for _ in range(dice.randint(1, 6)):
            place = dice.randint(0, len(content))
            kind = dice.randint(0, 3)
            if kind == 0:
                content[place:place] = dice.choice(PIECES) * dice.choice((1, 1, 3, 50))
            elif kind == 1:
                del content[place : place + dice.choice((1, 10, 200))]
            elif kind == 2 and content:
                content[min(place, len(content) - 1)] = dice.randint(0, 255)
            else:
                other = dice.choice(corpus)
                start = dice.randint(0, len(other))
                content[place:place] = other[start : start + 200]
        yield bytes(content)


def fuzz(count: int) -> int:
    """Exit status: 0 when every input was read or refused."""
    for number, content in enumerate(mutate(find_corpus(), count), start=1):
        try:
            read_and_write(content)
        except Exception:
            sys.stderr.write(f"input {number}: {content!r}\n")
            raise
    sys.stdout.write(f"{count} broken seeds read or refused\n")
    return 0


def main(arguments: list[str]) -> int:
    """Runs atheris over the golden seeds, or the mutations where it is not installed."""
    logging.disable(logging.CRITICAL)
    count = int(arguments[0]) if arguments else COUNT
    try:
        import atheris
    except ImportError:
        return fuzz(count)
    atheris.instrument_all()
    atheris.Setup([sys.argv[0], f"-runs={count}", "-seed=20160827"], read_and_write)
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
