"""Broken seeds by the hundred: each gives articles, whose pages read back as they were written, or a refusal."""

from __future__ import annotations

from tests.fuzz.fuzz_intake import find_corpus, mutate, read_and_write

INPUTS = 400


def test_broken_seed_is_read_or_refused() -> None:
    for content in mutate(find_corpus(), INPUTS):
        read_and_write(content)
