"""The words of a language made ready for the first stage: patterns compiled once, words by what they can be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain

from dossier.dates.reading import Slot
from dossier.language.date_words import DateWords

_GAP = r"(?:[\s\xa0]{1,3})"
_BLANK = re.compile(r"\[[^\]]*\]| ")
_SLOT = re.compile(r"\{(\w+?)(\d?)\}")
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_GROUP = re.compile(r"\((?:\?:|\?P<\w+>|\?<?[=!])?[^()]*\)[?*]?(?:\{[\d,]+\})?")
_ASKED = re.compile(r"\{(\w+?)\d?\}|(?<!\w)([^\W\d_]{2,}|\d+)(?![\w?*])")
_DIGIT_SLOTS = {"hour": "#", "minute": "#", "n": "#", "d": "#", "mo": "#", "yy": "#", "ys": "<y>"}
_SHORT = 3
_YEAR = r"1\d\d\d|2[01]\d\d"
_WORD_SLOTS = (
    "month", "weekday", "day", "daypart", "part", "weekdaypart", "bare", "unit", "count", "ordinal", "shift",
    "season", "holiday", "known", "tens", "hour_word", "midday", "half_day", "near",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pattern:
    """One compiled pattern, and what a sentence must hold for it to be tried."""

    rule: str
    regex: re.Pattern[str]
    needs: frozenset[str]
    """All of these."""
    needs_one: frozenset[str]
    """And at least one of these, when there are any."""


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """The compiled patterns of one language."""

    words: DateWords
    patterns: tuple[Pattern, ...]
    places: Mapping[str, tuple[int, ...]]
    """Places of the patterns worth trying when a sentence holds a sense: each stands at its rarest needs."""
    senses: Mapping[str, frozenset[str]]
    """What a token can be: slot names and itself, for the tokens that patterns ask for."""
    edges: tuple[tuple[str, re.Pattern[str]], ...]
    directions: tuple[tuple[str, re.Pattern[str]], ...]
    approximate: re.Pattern[str]
    day_joint: re.Pattern[str]
    time_joint: re.Pattern[str]
    range_lead: re.Pattern[str]
    range_joint: re.Pattern[str]
    pair_lead: re.Pattern[str]
    pair_joint: re.Pattern[str]
    forward: re.Pattern[str]
    backward: re.Pattern[str]
    offset_after: re.Pattern[str]
    offset_before: re.Pattern[str]
    onward: re.Pattern[str]
    part_of: re.Pattern[str]
    noun_link: re.Pattern[str]
    barred_before: re.Pattern[str]
    barred_after: re.Pattern[str]
    participle: re.Pattern[str]
    future_phrase: re.Pattern[str]


@cache
def grammar_of(words: DateWords) -> Grammar:
    """The grammar of a language, compiled at its first use."""
    patterns = tuple(_pattern(words, rule, template) for rule, template in words.patterns)
    return Grammar(
        words,
        patterns,
        _places(patterns),
        _senses(
            words, frozenset(chain.from_iterable(pattern.needs | pattern.needs_one for pattern in patterns))
        ),
        edges=tuple((name, _before(template)) for name, template in words.edges),
        directions=tuple((name, _before(template)) for name, template in words.directions),
        approximate=_before(words.approximate),
        day_joint=_between(words.day_joint),
        time_joint=_between(words.time_joint),
        range_lead=_before(words.range_lead),
        range_joint=_between(words.range_joint),
        pair_lead=_before(words.pair_lead),
        pair_joint=_between(words.pair_joint),
        forward=_before(words.forward),
        backward=_before(words.backward),
        offset_after=_between(words.offset_after),
        offset_before=_between(words.offset_before),
        onward=_before(words.onward),
        part_of=_before(_filled(words, words.part_of)),
        noun_link=_before(words.noun_link),
        barred_before=_before(words.barred_before),
        barred_after=re.compile(_spaced(words.barred_after)),
        participle=re.compile(words.participle),
        future_phrase=re.compile(words.future_phrase),
    )


def _places(patterns: tuple[Pattern, ...]) -> dict[str, tuple[int, ...]]:
    places: dict[str, list[int]] = {}
    for place, pattern in enumerate(patterns):
        keys = [min(pattern.needs, key=_commonness)] if pattern.needs else sorted(pattern.needs_one)
        for key in keys:
            places.setdefault(key, []).append(place)
    return {key: tuple(found) for key, found in places.items()}


def _commonness(sense: str) -> tuple[int, str]:
    """How likely a sentence holds the sense: numbers most of all, then short words."""
    return (2 if sense in _DIGITS else 1 if len(sense) <= _SHORT else 0), sense


def patterns_for(grammar: Grammar, senses: set[str]) -> list[Pattern]:
    """The patterns whose needs a sentence with these senses meets, in the order of the language."""
    near = {place for sense in senses for place in grammar.places.get(sense, ())}
    return [
        pattern
        for pattern in (grammar.patterns[place] for place in sorted(near))
        if pattern.needs <= senses and not (pattern.needs_one and pattern.needs_one.isdisjoint(senses))
    ]


def slot_regex(words: DateWords, name: str) -> str:
    """The alternatives that a slot stands for, as a regular expression without its group."""
    suffix = "(?:" + "|".join(map(re.escape, words.ordinal_suffix)) + r")"
    digits = {
        "d": rf"(?:3[01]|[12]\d|0?[1-9])(?!\d)(?:{suffix}\b)?",
        "mo": r"(?:1[0-2]|0?[1-9])(?!\d)",
        "y": rf"(?:{_YEAR})(?!\d)",
        "ys": r"(?:1\d\d|20\d)0(?!\d)",
        "yy": r"\d\d(?!\d)",
        "n": r"[1-9]\d?(?!\d)",
        "hour": r"(?:2[0-4]|1\d|0?\d)(?!\d)",
        "minute": r"[0-5]\d(?!\d)",
    }
    if name in digits:
        return digits[name]
    known = sorted(words.past) if name == "past" else sorted(words.coming) if name == "coming" else None
    spelt = known or list(getattr(words, name))
    alternatives = [_escaped(word) for word in sorted(spelt, key=lambda word: (-len(word), word))]
    if name == "count":
        alternatives.append(r"\d{1,4}(?:[.,]\d)?(?!\d)")
    if name == "ordinal":
        alternatives.append(rf"\d{{1,2}}{suffix}")
    return "|".join(alternatives) or r"(?!)"


def meaning_of(words: DateWords, name: str, text: str) -> Slot:
    """What the text matched by a slot means: a number, a code or the text itself."""
    if name in ("past", "coming", "rest"):
        return text
    key = " ".join(text.split())
    table: Mapping[str, Slot] = getattr(words, name, {})
    if key in table:
        return table[key]
    number = re.match(r"\d+(?:[.,]\d)?", key)
    if number is None:
        return key
    value = float(number.group().replace(",", "."))
    return int(value) if value == int(value) else value


def tokens_of(text: str) -> list[str]:
    """Runs of letters and runs of digits."""
    return _TOKEN.findall(text)


def _spaced(template: str) -> str:
    """The template with each blank outside square brackets standing for a run of blanks."""
    return _BLANK.sub(lambda match: _GAP if match.group() == " " else match.group(), template)


def _escaped(word: str) -> str:
    return _GAP.join(re.escape(piece) for piece in word.split(" "))


def _filled(words: DateWords, template: str) -> str:
    """The template with its slots as named groups."""

    def slot(match: re.Match[str]) -> str:
        return f"(?P<{match[1]}{match[2]}>{slot_regex(words, match[1])})"

    return _SLOT.sub(slot, _spaced(template))


def _pattern(words: DateWords, rule: str, template: str) -> Pattern:
    expression = _filled(words, template)
    head = "" if template.startswith("(?<") else r"(?<![\w])"
    tail = "" if template.endswith((r"\.", r"\.?")) else r"(?!\w)"
    needs = _needs(template)
    return Pattern(rule, re.compile(f"{head}(?:{expression}){tail}"), needs, _needs_one(template))


def _needs(template: str) -> frozenset[str]:
    """Slots and words that every match of the template holds: those outside any group."""
    bare, before = template, ""
    while bare != before:
        before, bare = bare, _GROUP.sub(" ", bare)
    return frozenset(_asked(re.sub(r"\{\w+\}\?", "", bare)))


def _needs_one(template: str) -> frozenset[str]:
    """Slots and words of which every match holds one: those of the first choice that is not optional."""
    for group in _outer_groups(template):
        asked = [_asked(choice) for choice in group.split("|")]
        if "(" not in group and all(asked):
            return frozenset(max(choice, key=len) for choice in asked)
    return frozenset()


def _outer_groups(template: str) -> list[str]:
    """The insides of the groups that stand in no other group and are not optional."""
    groups, depth, start = [], 0, 0
    for place, char in enumerate(template):
        if char == "(":
            depth, start = depth + 1, start if depth else place
        elif char == ")":
            depth -= 1
            if depth == 0 and template[place + 1 : place + 2] not in ("?", "*"):
                groups.append(template[start + 1 : place])
    return [group.split(":", 1)[-1] for group in groups if group.startswith("?:")]


def _asked(piece: str) -> list[str]:
    """The senses of a piece of a template without groups, in order."""
    bare = re.sub(r"\[[^\]]*\]|\\.", " ", piece)
    return [
        _DIGIT_SLOTS.get(name, f"<{name}>") if name else "#" if word.isdigit() else word
        for name, word in _ASKED.findall(bare)
    ]


def _senses(words: DateWords, needed: frozenset[str]) -> dict[str, frozenset[str]]:
    senses: dict[str, set[str]] = {}
    for name in (*_WORD_SLOTS, "past", "coming"):
        for word in getattr(words, name):
            senses.setdefault(max(tokens_of(word), key=len), set()).add(f"<{name}>")
    for word in needed:
        if not word.startswith(("<", "#")):
            senses.setdefault(word, set()).add(word)
    return {token: frozenset(names) for token, names in senses.items()}


_DIGITS = frozenset({"#", "<count>", "<ordinal>"})
_YEARS = frozenset({"#", "<count>", "<y>"})


def senses_in(grammar: Grammar, tokens: Iterable[str]) -> set[str]:
    """All that the tokens of a sentence can be."""
    found: set[str] = set()
    for token in tokens:
        if token[0].isdigit():
            found |= _YEARS if len(token) == 4 else _DIGITS
        if token in grammar.senses:
            found |= grammar.senses[token]
    return found


def _before(template: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w])(?:{_spaced(template)})[\s\xa0]*\Z")


def _between(template: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{_spaced(template)})[\s\xa0]*\Z")
