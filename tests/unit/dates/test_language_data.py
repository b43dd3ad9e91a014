"""Every pattern of every language compiles, has a rule, and every rule stands in the documentation."""

from __future__ import annotations

import ast
import json
import re
from dataclasses import fields
from pathlib import Path
from typing import TypeGuard

import pytest

from dossier.dates.find import folded
from dossier.dates.grammar import Grammar, Lead, grammar_of
from dossier.dates.guards import text_before
from dossier.dates.resolve import RULES
from dossier.dates.templates import opening_of
from dossier.language import LANGUAGES
from dossier.language.date_words import DateWords

ROOT = Path(__file__).parents[3]
WORDS = {code: language.dates for code, language in LANGUAGES.items() if language.dates}
MAY_BE_EMPTY = {
    "weekdaypart", "half_day", "present_endings", "not_present", "plural_presents", "date_prepositions", "passive",
    "adjective_endings", "opening_endings",
}  # fmt: skip


@pytest.mark.parametrize("code", sorted(WORDS))
def test_every_pattern_has_a_rule_and_something_to_look_for(code: str) -> None:
    for pattern in grammar_of(WORDS[code]).patterns:
        assert pattern.rule in RULES
        opening = opening_of(pattern.template)
        assert opening.needs
        assert opening.firsts
        assert not opening.empty


@pytest.mark.parametrize("code", sorted(WORDS))
def test_no_pattern_makes_a_word_out_of_pieces(code: str) -> None:
    """Its openings are whole tokens: `(?:de|het)?zelfde` would never be tried at `dezelfde`."""
    for _, template in WORDS[code].patterns:
        assert not re.search(r"[a-z]\)\?[a-z]", template), template


@pytest.mark.parametrize("code", sorted(WORDS))
def test_every_language_fills_every_field(code: str) -> None:
    for field in fields(DateWords):
        filled = getattr(WORDS[code], field.name)
        assert filled or filled is False or field.name in MAY_BE_EMPTY, field.name


def test_every_rule_has_a_pattern_in_some_language() -> None:
    used = {rule for words in WORDS.values() for rule, _ in words.patterns}
    assert set(RULES) == used


def test_every_rule_name_stands_in_the_documentation() -> None:
    page = (ROOT / "docs" / "dates.md").read_text(encoding="utf-8")
    assert [rule for rule in (*RULES, "offset") if f"`{rule}`" not in page] == []


def test_no_word_of_a_language_stands_in_the_code() -> None:
    names = {
        word
        for words in WORDS.values()
        for table in (words.month, words.weekday)
        for word in table
        if len(word) > 3
    }
    for path in (ROOT / "plugins" / "dossier" / "dates").glob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        texts = [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and id(n) not in docs]
        assert not names & {text for text in texts if isinstance(text, str)}


@pytest.mark.parametrize("code", sorted(WORDS))
def test_last_word_before_a_date_tells_whether_a_pattern_can_stand_there(code: str) -> None:
    grammar = grammar_of(WORDS[code])
    leads = [lead for name in Grammar.__slots__ for lead in leads_in(getattr(grammar, name))]
    assert sum(lead.words is not None for lead in leads) > len(leads) / 2
    corpus = ROOT / "tests" / "quality" / f"dates_{code}.jsonl"
    for line in corpus.read_text(encoding="utf-8").splitlines():
        lower = folded(json.loads(line)["text"])
        for place in (match.end() for match in re.finditer(r"\s", lower)):
            before = text_before(lower, place)
            for lead in leads:
                assert (lead.search(before) is None) == (lead.regex.search(before) is None), before


def leads_in(value: object) -> list[Lead]:
    """The patterns before a date in a field of the grammar."""
    if isinstance(value, Lead):
        return [value]
    return [lead for _, lead in value if isinstance(lead, Lead)] if is_named(value) else []


def is_named(value: object) -> TypeGuard[tuple[tuple[str, object], ...]]:
    return isinstance(value, tuple) and all(isinstance(one, tuple) and len(one) == 2 for one in value)
