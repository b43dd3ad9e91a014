"""Names in articles of our own, as wire copy is written; figures may not fall below their floors."""

from __future__ import annotations

import hashlib
import json
import re
from functools import cache
from pathlib import Path

import pytest

from dossier.language import LANGUAGES
from dossier.model import Block, NameMention, Sentence
from dossier.names import find_names
from dossier.sentences import find_sentences

CORPUS = Path(__file__).with_name("names_articles.jsonl")
DIGEST = "4ff148d5d244d1e5557f5eedf1e8c401a52dde862160927ba5a62f2f6e22cfca"
"""SHA-256 of the corpus: floors hold for these articles only; set both anew when articles are added."""
FLOORS = {"nl": 0.96, "en": 0.935, "headings": 0.99, "roles": 0.96, "demonyms": 0.98}
PARAGRAPHS = Path(__file__).with_name("names_paragraphs.jsonl")
"""Short news written to be hard: what lines, quotes, compounds, genitives and captions hide, names hardly known."""
PARAGRAPHS_DIGEST = "b6c647192642e2e7c2ee8d84719f8c3d976351919df42213e4e0e06546435a4a"
PARAGRAPH_FLOORS = {"nl": 0.925, "en": 0.935, "headings": 0.99}
BRIEFS = Path(__file__).with_name("names_briefs.jsonl")
"""Further short news of the same kind, of other countries, clubs, firms and parties."""
BRIEFS_DIGEST = "5867e3b781d5c7aff6ad5bea27350f45f25969c5b2210fd41ef1a1157c52168d"
BRIEF_FLOORS = {"nl": 0.91, "en": 0.925, "headings": 0.985}
REPORTS = Path(__file__).with_name("names_reports.jsonl")
"""Whole reports from a museum, a court, a club, a firm, a ministry, with the names of many countries in them."""
REPORTS_DIGEST = "aecb55e45f1045fdd59a5f1424346d62b9010cd094c0a188fe792d60ae4de2a1"
REPORT_FLOORS = {"nl": 0.9, "en": 0.89, "headings": 0.98}
MARKED = re.compile(r"\{([^{}|]+)\|([a-z]+)(?:\|([^{}|]*))?(?:\|([^{}|]*))?\}")

Gold = tuple[int, int, int, str, str, str]
"""Block, start, end, type, heading, role; type `demonym` for a demonym."""


def read_marked(texts: list[list[str]]) -> tuple[list[Block], set[Gold]]:
    """Blocks without their marks, and the mentions that the marks stand for."""
    blocks, gold = [], set()
    for number, (kind, marked) in enumerate(texts):
        plain, place = "", 0
        for mark in MARKED.finditer(marked):
            plain += marked[place : mark.start()]
            text, type_, heading, role = mark[1], mark[2], mark[3] or mark[1], mark[4] or ""
            gold.add((number, len(plain), len(plain) + len(text), type_, heading, role))
            plain += text
            place = mark.end()
        blocks.append(Block(kind, plain + marked[place:]))  # type: ignore[arg-type]
    return blocks, gold


def as_gold(mention: NameMention) -> Gold:
    """A mention found, in the form of the marks."""
    type_ = "demonym" if mention.form == "demonym" else mention.type
    return mention.block, mention.start, mention.end, type_, mention.heading, mention.role


@cache
def answers(corpus: Path = CORPUS) -> list[tuple[str, frozenset[Gold], frozenset[Gold]]]:
    """Language, gold and found mentions of each article; other names than the three types left out."""
    rows = []
    for line in corpus.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        blocks, gold = read_marked(record["blocks"])
        sentences = [
            Sentence(number, start, end)
            for number, block in enumerate(blocks)
            for start, end in find_sentences(block.text, LANGUAGES[record["language"]])
        ]
        found = find_names(blocks, record["language"], sentences=sentences)
        kept = frozenset(as_gold(mention) for mention in found if mention.type != "other")
        rows.append((record["language"], frozenset(gold), kept))
    return rows


def f1(gold: set[Gold], found: set[Gold]) -> float:
    return 2 * len(gold & found) / (len(gold) + len(found))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_names_of_own_articles_reach_their_floor(language: str) -> None:
    hits = total = 0
    for code, gold, found in answers():
        if code == language:
            exact, given = ({row[:4] for row in rows if row[3] != "demonym"} for rows in (gold, found))
            hits, total = hits + 2 * len(exact & given), total + len(exact) + len(given)
    assert hits / total >= FLOORS[language]


@pytest.mark.parametrize(("what", "column"), [("headings", 4), ("roles", 5)])
def test_headings_and_roles_of_names_found_reach_their_floor(what: str, column: int) -> None:
    right = total = 0
    for _, gold, found in answers():
        wanted = {row[:4]: row[column] for row in gold if row[3] != "demonym"}
        for row in found:
            if row[:4] in wanted and (wanted[row[:4]] or row[column]):
                total += 1
                right += wanted[row[:4]] == row[column]
    assert right / total >= FLOORS[what]


def test_demonyms_reach_their_floor() -> None:
    pairs = [({row[:5] for row in rows if row[3] == "demonym"}) for _, *both in answers() for rows in both]
    gold, found = pairs[::2], pairs[1::2]
    hits = sum(len(a & b) for a, b in zip(gold, found, strict=True))
    assert 2 * hits / (sum(map(len, gold)) + sum(map(len, found))) >= FLOORS["demonyms"]


def test_the_corpus_is_the_one_the_floors_were_set_for() -> None:
    assert hashlib.sha256(CORPUS.read_bytes()).hexdigest() == DIGEST
    assert hashlib.sha256(PARAGRAPHS.read_bytes()).hexdigest() == PARAGRAPHS_DIGEST
    assert hashlib.sha256(BRIEFS.read_bytes()).hexdigest() == BRIEFS_DIGEST
    assert hashlib.sha256(REPORTS.read_bytes()).hexdigest() == REPORTS_DIGEST


HARD = [(PARAGRAPHS, PARAGRAPH_FLOORS), (BRIEFS, BRIEF_FLOORS), (REPORTS, REPORT_FLOORS)]


@pytest.mark.parametrize(("corpus", "floors"), HARD, ids=["paragraphs", "briefs", "reports"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_names_of_hard_texts_reach_their_floor(language: str, corpus: Path, floors: dict[str, float]) -> None:
    hits = total = 0
    for code, gold, found in answers(corpus):
        if code == language:
            exact, given = ({row[:4] for row in rows if row[3] != "demonym"} for rows in (gold, found))
            hits, total = hits + 2 * len(exact & given), total + len(exact) + len(given)
    assert hits / total >= floors[language]


@pytest.mark.parametrize(("corpus", "floors"), HARD, ids=["paragraphs", "briefs", "reports"])
def test_headings_of_hard_texts_reach_their_floor(corpus: Path, floors: dict[str, float]) -> None:
    right = total = 0
    for _, gold, found in answers(corpus):
        wanted = {row[:4]: row[4] for row in gold}
        both = [row for row in found if row[:4] in wanted]
        right, total = right + sum(wanted[row[:4]] == row[4] for row in both), total + len(both)
    assert right / total >= floors["headings"]
