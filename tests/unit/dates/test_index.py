"""Which patterns are worth trying where: never fewer than match."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.dates.find import folded
from dossier.dates.grammar import Match, grammar_of
from dossier.dates.index import REACH, tries_in
from dossier.dates.templates import first_words, opening_of
from dossier.language import DUTCH, ENGLISH
from dossier.language.date_words import DateWords

NL, EN = DUTCH.dates, ENGLISH.dates
assert NL
assert EN
PIECES = {
    "nl": "3 12 11 2016 16 van de het eerste 3de mei week jaar 's avonds half uur . : / - , ' tot en op vorig geleden",
    "en": "3 12 11 2016 16 of the first 3rd May week year night half 1430 gmt . : / - , 's to and in last ago q3",
}


def _matching(lower: str, words: DateWords) -> set[tuple[int, int]]:
    """Where which pattern matches, each tried everywhere."""
    patterns = grammar_of(words).patterns
    return {
        (start, place)
        for place, pattern in enumerate(patterns)
        for start in range(len(lower))
        if pattern.match(lower, start)
    }


@pytest.mark.parametrize(("code", "words"), [("nl", NL), ("en", EN)])
@settings(max_examples=40, deadline=None)
@given(drawn=st.data())
def test_no_match_is_missed_for_not_being_tried(code: str, words: DateWords, drawn: st.DataObject) -> None:
    pieces = st.sampled_from(PIECES[code].split())
    lower = folded("".join(drawn.draw(st.lists(pieces | st.just(" "), max_size=12))))
    assert _matching(lower, words) <= _tried_and_words(lower, words)


def _tried_and_words(lower: str, words: DateWords) -> set[tuple[int, int]]:
    """The tries, and the matches of a number word that is none: those are left out on purpose."""
    patterns = grammar_of(words).patterns
    none = {
        (start, place)
        for start, place in _matching(lower, words)
        for match in [patterns[place].match(lower, start)]
        if match and not _is_number(_count_in(match), words)
    }
    return none | set(tries_in(grammar_of(words).index, lower))


def _count_in(match: Match) -> str | None:
    span = match.spans.get("count")
    return match.rest.string[slice(*span)] if span else None


def _is_number(text: str | None, words: DateWords) -> bool:
    return text is None or text[0].isdigit() or " ".join(text.split()) in words.count


def test_a_sentence_without_a_word_of_a_date_is_not_searched() -> None:
    assert tries_in(grammar_of(NL).index, "de minister zweeg over de begroting") == []


def test_pieces_of_digits_may_be_one_token_or_two() -> None:
    opening = opening_of(r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d) gmt")
    assert opening.seconds == {"#", "gmt"}


def test_digits_after_a_mark_are_told_from_digits_after_a_blank() -> None:
    assert opening_of(r"{hour}[.:]{minute} uur").seconds == {".#"}
    assert opening_of(r"{n} {n}").seconds == {"#"}


@pytest.mark.parametrize(("code", "words"), [("nl", NL), ("en", EN)])
def test_no_match_is_longer_than_the_tokens_looked_at_for_what_it_needs(code: str, words: DateWords) -> None:
    corpus = Path(__file__).parents[2] / "quality" / f"dates_{code}.jsonl"
    longest = 0
    for line in corpus.read_text(encoding="utf-8").splitlines():
        lower = folded(json.loads(line)["text"])
        for start, place in tries_in(grammar_of(words).index, lower):
            match = grammar_of(words).patterns[place].match(lower, start)
            text = lower[start : match.end] if match else ""
            longest = max(longest, len(re.findall(r"[^\W\d_]+|\d+", text)))
    assert 5 < longest <= REACH


PHRASES = ("prospect", "supposed", "future_phrase", "forward", "backward", "noun_link", "yardstick", "aside")


@pytest.mark.parametrize("name", PHRASES)
@pytest.mark.parametrize(("code", "words"), [("nl", NL), ("en", EN)])
def test_a_phrase_is_found_wherever_its_pattern_matches(code: str, words: DateWords, name: str) -> None:
    phrase = getattr(grammar_of(words), name)
    corpus = Path(__file__).parents[2] / "quality" / f"dates_{code}_articles.jsonl"
    for line in corpus.read_text(encoding="utf-8").splitlines():
        lower = folded(json.loads(line)["text"])
        for match in [*re.finditer(r"\w+ ", lower)][::9]:
            before = lower[max(0, match.end() - 48) : match.end()]
            found, whole = phrase.search(before), phrase.regex.search(before)
            assert (found and found.span()) == (whole and whole.span()), before


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\b(?:the )?plans? to", {"the", "plan"}),
        (r"(?<!had )hoped|unless", {"hoped", "unless"}),
        (r"^(?P<verb>cancell?ed|put) off", {"cancel", "put"}),
        (r"(?:the )?[a-z]+ of", None),
        (r"(?:[\w-]+ ){0,2}day of", None),
    ],
)
def test_the_first_words_of_a_pattern_leave_out_none(pattern: str, words: set[str] | None) -> None:
    assert first_words(pattern) == words
