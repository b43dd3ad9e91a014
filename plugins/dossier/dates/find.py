"""The first stage of a date: the expressions of one sentence as forms, unresolved, in reading order."""

from __future__ import annotations

import re

from dossier.dates.grammar import Grammar, Heads, Match, grammar_of, meaning_of
from dossier.dates.guards import is_date
from dossier.dates.index import tries_in
from dossier.dates.join import join_forms
from dossier.dates.reading import Form
from dossier.dates.slots import full_year
from dossier.language.date_words import DateWords

_BLANKS = "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_FOLD = str.maketrans({"’": "'", "‘": "'", "`": "'", "−": "-", "\u2011": "-"} | dict.fromkeys(_BLANKS, " "))
_ODD = re.compile("[" + "".join(map(chr, _FOLD)) + "]")
_THREE = re.compile(r"[-/.](?<=\d[-/.])\d\d?[-/.]\d")
"""What every date in digits holds, from its first mark on: one look tells that most sentences have none."""
_ISO = re.compile(
    r"(?<![\w.-])(?P<y>\d{4})-(?P<mo>\d\d)-(?P<d>\d\d)(?:T(?P<hour>\d\d):(?P<minute>\d\d))?(?![\w-])"
)
_DIGITS = re.compile(
    r"(?<![\w./,-])(?<!\bin )(?P<a>\d{1,2})(?P<sep>[-/.])(?P<b>\d{1,2})(?P=sep)(?P<y>\d{4}|\d\d)(?![\w/-]|\.\d)"
)
RANGES = {"years": "year", "days-month": "day-month", "pair-month": "day-month", "months": "month"}
"""Rules of ranges written as one, and the rule of each of their ends."""


def folded(text: str) -> str:
    """The text in lower case with plain apostrophes and blanks, character for character."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    if lower.isascii() and lower.isprintable() and "`" not in lower:
        return lower
    return lower.translate(_FOLD) if _ODD.search(lower) else lower


def find_forms(sentence: str, words: DateWords) -> list[Form]:
    """The date expressions of one sentence in reading order, none overlapping; offsets are in the sentence.

    The longest match wins, the earlier one of two equals. A sentence without a word or number that a date needs
    is not searched.
    """
    lower = folded(sentence)
    return forms_among(tries_in(grammar_of(words).index, lower), sentence, lower, words)


def has_digit_dates(lower: str) -> bool:
    """Whether a text may hold a date in digits."""
    return _THREE.search(lower) is not None


def forms_among(tries: list[tuple[int, int]], sentence: str, lower: str, words: DateWords) -> list[Form]:
    """The date expressions of a sentence, of which `tries` tells where which pattern may match."""
    grammar = grammar_of(words)
    patterns, heads = grammar.patterns, Heads()
    found: list[Match | Form] = [
        *_in_digits(lower, words),
        *filter(None, (patterns[place].match(lower, start, heads) for start, place in tries)),
    ]
    if not found:
        return []
    chosen = _longest(found, sentence, lower, grammar)
    if words.splits_ranges:
        chosen = [end for form in chosen for end in ends_of(form)]
    return join_forms(chosen, lower, grammar)


def _form(match: Match, words: DateWords) -> Form | None:
    """The form of a match; None when its number word is none."""
    lower, spans, rule = match.rest.string, match.spans, match.pattern.rule
    slots = {
        name: meaning_of(words, name.rstrip("0123456789"), lower[start:end])
        for name, (start, end) in spans.items()
    }
    if isinstance(slots.get("count"), str):
        return None
    return Form(rule, match.start, match.end, slots, cut=_cut_of(rule, spans) if rule in RANGES else None)


def _cut_of(rule: str, spans: dict[str, tuple[int, int]]) -> tuple[int, int] | None:
    """Where the first end of a range written as one stops and its last one begins."""
    seconds = [
        start
        for name, (start, _) in spans.items()
        if name.endswith("2") or (rule == "years" and name == "yy")
    ]
    if not seconds:
        return None
    second = min(seconds)
    return max((end for _, end in spans.values() if end <= second), default=0), second


def ends_of(form: Form) -> list[Form]:
    """The two ends of a range written as one (`1926-1928`, `May 6-7`), each knowing the other; else the form."""
    if form.cut is None:
        return [form]
    twos = {name[:-1]: value for name, value in form.slots.items() if name.endswith("2")}
    ones = {name: value for name, value in form.slots.items() if not name.endswith("2")}
    if form.rule == "years" and "yy" in ones:
        twos["y"] = int(ones["y"]) // 100 * 100 + int(ones["yy"])
    rule = RANGES[form.rule]
    rest = {name: value for name, value in ones.items() if name != "yy"}
    first = Form(rule, form.start, form.cut[0], rest, half_of="first")
    last = Form(rule, form.cut[1], form.end, rest | twos, half_of="last")
    return [first._replace(until=last), last._replace(until=first)]


def _longest(found: list[Match | Form], sentence: str, lower: str, grammar: Grammar) -> list[Form]:
    """The longest of overlapping matches that are dates; a bare `het jaar` gives way to any other."""
    kept: list[Form] = []
    taken: set[int] = set()
    for one in sorted(found, key=_precedence):
        place = range(one.start, one.end)
        if not taken.isdisjoint(place):
            continue
        form = one if isinstance(one, Form) else _form(one, grammar.words)
        if form and is_date(form, sentence, lower, grammar):
            taken.update(place)
            kept.append(form)
    return sorted(kept, key=lambda form: form.start)


def _precedence(one: Match | Form) -> tuple[bool, int, int]:
    rule = one.rule if isinstance(one, Form) else one.pattern.rule
    return rule == "unit", one.start - one.end, one.start


def _in_digits(lower: str, words: DateWords) -> list[Form]:
    if not has_digit_dates(lower):
        return []
    forms = []
    for match in _ISO.finditer(lower):
        slots = {name: int(text) for name, text in match.groupdict().items() if text}
        forms.append(Form("date", match.start(), match.end(), slots))
    for match in _DIGITS.finditer(lower):
        first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
        day, month = (first, second) if words.numeric_order == "dmy" else (second, first)
        if month > 12 >= day:
            day, month = month, day
        if 1 <= month <= 12 and 1 <= day <= 31:
            slots = {"y": full_year(year) if len(match["y"]) == 2 else year, "mo": month, "d": day}
            forms.append(Form("date", match.start(), match.end(), slots))
    return forms
