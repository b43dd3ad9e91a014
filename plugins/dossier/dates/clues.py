"""Which way the clause of a date looks: the second stage asks it when the words of the date leave it open."""

from __future__ import annotations

import re

from dossier.dates.grammar import Grammar
from dossier.dates.guards import text_before
from dossier.dates.join import TIMES
from dossier.dates.reading import Form, Lean

_TOKEN = re.compile(r"[^\W\d_][\w'-]*|[,;:](?=\s)|[()\"«»“”–—]")
_BREAKS = frozenset(',;:()"«»“”–—')


def lean_of(form: Form, sentence: str, lower: str, grammar: Grammar) -> Lean | None:
    """Past or future by the clues around a form, strongest first; None when there is none.

    A preposition (`uiterlijk`, `sinds`), then the noun that the date tells apart (`de wapenstilstand van
    februari` was, `de verkiezingen van mei` will be), then the verb of the clause nearest to the date.
    """
    before = text_before(lower, form.start)
    if grammar.forward.search(before):
        return "future"
    if grammar.backward.search(before):
        return "past"
    noun = grammar.noun_link.search(before) if form.rule not in TIMES and not _is_range(form) else None
    if noun and not noun["noun"].endswith(grammar.words.planned):
        return "past"
    verb = _verb_lean(form, sentence, grammar)
    return "future" if verb is None and grammar.onward.search(before) else verb


def _is_range(form: Form) -> bool:
    """Whether the word before (`van`) belongs to a range."""
    return form.cut is not None or form.until is not None


def _verb_lean(form: Form, sentence: str, grammar: Grammar) -> Lean | None:
    left, right = _clause(form, sentence, grammar)
    return _lean_among(left, right, grammar) or _lean_among(
        *_clause(form, sentence, grammar, wide=True), grammar
    )


def _lean_among(left: list[str], right: list[str], grammar: Grammar) -> Lean | None:
    """The lean of the verb nearest to the date between `left` and `right`."""
    clause = [word.lower() for word in left + right]
    tokens = [(word, len(left) - place) for place, word in enumerate(left)]
    tokens += [(word, place + 1) for place, word in enumerate(right)]
    best: tuple[int, Lean] | None = None
    perfect = any(word in grammar.words.perfect for word in clause) and any(
        grammar.participle.fullmatch(word) and word not in grammar.words.future_verbs for word in clause
    )
    reach = 2 if left and left[-1].lower() in grammar.words.date_prepositions else 1
    passive = {place for place, word in enumerate(clause) if word in grammar.words.passive}
    for place, (word, distance) in enumerate(tokens):
        lean = _word_lean(word.lower(), perfect, grammar)
        if lean is None and (distance == 1 or (place < len(left) and distance <= reach)):
            lean = _beside(word, grammar, ahead=place < len(left))
        if lean == "past" and not passive.isdisjoint((place - 1, place - 2)):
            continue
        if lean and (best is None or distance < best[0]):
            best = (distance, lean)
    if best is None and grammar.future_phrase.search(" ".join(clause)):
        return "future"
    return best[1] if best else None


def _word_lean(word: str, perfect: bool, grammar: Grammar) -> Lean | None:
    words = grammar.words
    if word in words.past_verbs:
        return "past"
    if perfect and word in words.perfect:
        return "past"
    if word in words.future_verbs or word in words.present_verbs:
        return "future"
    if word.endswith(words.past_endings) and len(word) > 4 and word not in words.not_verbs:
        return "past"
    return None


def _beside(word: str, grammar: Grammar, *, ahead: bool) -> Lean | None:
    """A present form told by its ending alone, right beside the date: there the finite verb stands.

    A plural may be an infinitive or a noun as well, unless it stands `ahead` of the date.
    """
    words = grammar.words
    if ahead and word in words.plural_presents:
        return "future"
    if word.islower() and len(word) > 3 and word.endswith(words.present_endings):
        return None if word in words.not_present or grammar.participle.fullmatch(word) else "future"
    return None


def _clause(
    form: Form, sentence: str, grammar: Grammar, *, wide: bool = False
) -> tuple[list[str], list[str]]:
    """The words of the clause before and after the form; `wide` goes over commas, for a clause without verb."""
    breaks = grammar.words.clause_breaks
    marks = _BREAKS - {","} if wide else _BREAKS
    left = _TOKEN.findall(sentence[max(0, form.start - 160) : form.start])
    right = _TOKEN.findall(sentence[form.end : form.end + 160])
    for place in range(len(left) - 1, -1, -1):
        if left[place] in marks or left[place].lower() in breaks:
            left = left[place + 1 :]
            break
    for place, word in enumerate(right):
        if word in marks or word.lower() in breaks:
            right = right[:place]
            break
    return left, right
