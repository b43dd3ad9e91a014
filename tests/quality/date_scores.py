"""Scores date mentions against sentences with their values, one JSON object a line."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import accumulate
from pathlib import Path

from dossier.dates import find_dates
from dossier.language import Language
from dossier.model import DateMention

OPTIONAL = "-"
"""The value of an expression that is neither rewarded nor punished: durations, sets, vague words."""


@dataclass(frozen=True)
class Score:
    """Counts over a corpus, and what went wrong in words."""

    right: int
    found: int
    wanted: int
    spurious: int
    """Dates found in sentences that hold none."""
    wrong: tuple[str, ...]

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.found + self.wanted)


def digest_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]


def score_file(path: Path, language: Language) -> Score:
    """The value F1 of the tagger: right span (overlap) and right value."""
    right = found = wanted = spurious = 0
    wrong: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        mentions = _mentions(case["text"], datetime.fromisoformat(case["published"]), language)
        gold = [date for date in case["dates"] if date["value"] != OPTIONAL]
        optional = [date for date in case["dates"] if date["value"] == OPTIONAL]
        wanted += len(gold)
        spurious += 0 if case["dates"] else len(mentions)
        for date in gold:
            here = [mention for mention in mentions if _overlaps(mention, date)]
            if any(date["value"] in spellings(mention) for mention in here):
                right += 1
            else:
                got = [(mention.text, sorted(spellings(mention))) for mention in here]
                wrong.append(f"{case['text']!r}: wanted {date['value']}, got {got}")
            mentions = [mention for mention in mentions if mention not in here[1:]]
        left = [mention for mention in mentions if not any(_overlaps(mention, date) for date in optional)]
        extra = [mention for mention in left if not any(_overlaps(mention, date) for date in gold)]
        wrong += [f"{case['text']!r}: spurious {mention.text!r} {mention.value.timex}" for mention in extra]
        found += len(left)
    return Score(right, found, wanted, spurious, tuple(wrong))


def _mentions(text: str, published: datetime, language: Language) -> list[DateMention]:
    """The dates with a place in time of a text whose paragraphs are parted by empty lines; offsets are in the text."""
    blocks = text.split("\n\n")
    starts = [0, *accumulate(len(block) + 2 for block in blocks)]
    return [
        replace(mention, start=mention.start + starts[mention.block], end=mention.end + starts[mention.block])
        for mention in find_dates(blocks, published, language)
        if mention.value.kind in ("point", "span")
    ]


def spellings(mention: DateMention) -> set[str]:
    """All values that say the same as a mention, with `/START`, `/MID` or `/END` for a part."""
    value = mention.value
    part = {"start": "/START", "mid": "/MID", "end": "/END"}.get(value.modifier or "", "")
    return {value.timex + part, value.edtf + part if part else value.edtf}


def _overlaps(mention: DateMention, date: dict[str, int]) -> bool:
    return mention.start < date["end"] and date["start"] < mention.end


SLACK = 1
"""Hundredths that a floor lies under the figure it is pinned at."""
FLOORS = Path(__file__).with_name("dates_floors.json")
"""The floor and the digest of each corpus; written by `python tests/quality/date_scores.py`."""


def pin(corpora: dict[str, Language], *, lower: bool) -> None:
    """Write today's figures as the floors; refuses a lower one unless told to."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    for name, language in corpora.items():
        path = FLOORS.with_name(name)
        floor = int(score_file(path, language).f1 * 100 - SLACK) / 100
        if floor < floors.get(name, {}).get("floor", 0) and not lower:
            raise SystemExit(f"{name}: {floor} is under its floor; mend it, or add --lower-floors")
        floors[name] = {"digest": digest_of(path), "floor": floor}
    FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    import sys

    from dossier.language import DUTCH, ENGLISH

    corpora = {"dates_nl.jsonl": DUTCH, "dates_en.jsonl": ENGLISH, "dates_en_articles.jsonl": ENGLISH}
    corpora["dates_nl_articles.jsonl"] = DUTCH
    pin(corpora, lower="--lower-floors" in sys.argv)
