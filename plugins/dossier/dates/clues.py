"""Which way the clause of a date looks: the second stage asks it when the words of the date leave it open."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise, takewhile

from dossier.dates.grammar import Grammar
from dossier.dates.guards import text_before, word_after
from dossier.dates.join import PARTS, TIMES
from dossier.dates.reading import Form, Lean

_TOKEN = re.compile(r"[^\W_][\w'-]*|[,;:](?=\s)|[()\"«»“”–—]")
_SURE: dict[str, Lean] = {"past": "past", "preterite": "past", "future": "future", "present": "future"}
_BREAKS = frozenset(',;:()"«»“”–—')
_INTENDED = PARTS | {"weekday", "day-month"}
_TOLD = 3
"""Words within which what was said was said on that day; what was said farther off tells nothing of it."""
_WINDOW = 40
_YEAR = re.compile(r"[12]\d{3}")


def lean_of(form: Form, sentence: str, lower: str, grammar: Grammar) -> Lean | None:
    """Past or future by the clues around a form, strongest first; None when there is none.

    A preposition (`uiterlijk`, `sinds`), then the noun that the date tells apart (`de wapenstilstand van
    februari` was, `de verkiezingen van mei` will be), then the verb of the clause nearest to the date.
    """
    if grammar.called_off.match(lower, form.end):
        return "planned"
    before = text_before(lower, form.start)
    if grammar.forward.search(before):
        return "future"
    if grammar.backward.search(before):
        return "past"
    if _is_intended(form, before, lower, grammar):
        return "future"
    if form.rule == "month" and _is_possessive(form, lower):
        return None
    ranged = _is_range(form) and grammar.range_lead.search(before)
    noun = grammar.noun_link.search(before) if form.rule not in TIMES and not ranged else None
    if noun and not noun["noun"].endswith(grammar.words.planned):
        return "past"
    onward = grammar.onward.search(before) is not None
    verb = _verb_lean(form, sentence, grammar, lasting=onward)
    if noun and verb == "future" and form.rule == "weekday":
        return "planned"
    if verb == "past" and form.rule == "day-month" and _is_of_plan(form, before, lower, grammar):
        return None
    return "future" if verb is None and onward else verb


def was(form: Form, sentence: str, grammar: Grammar) -> bool:
    """Whether a verb that is past for certain stands right before the preposition of the date."""
    words = [word.lower() for word in _TOKEN.findall(sentence[max(0, form.start - _WINDOW) : form.start])]
    if len(words) < 2 or words[-1] not in grammar.words.date_prepositions:
        return False
    verb, earlier = words[-2], words[-3] if len(words) > 2 else ""
    if verb in grammar.words.plural_presents or earlier in grammar.words.passive:
        return False
    return _kind_of(verb, grammar) in ("past", "preterite")


def _is_of_plan(form: Form, before: str, lower: str, grammar: Grammar) -> bool:
    """Whether a day only tells apart what is planned (`the Aug. 21 election`): that something else was tells nothing of it."""
    return before.endswith("the ") and word_after(lower, form.end) in grammar.words.planned


def has_verb(lower: str, grammar: Grammar) -> bool:
    """Whether a word of the sentence can be a finite verb; a listing (`tot 15 oktober, Tate Gallery`) has none."""
    return any(_kind_of(word, grammar) or word in grammar.words.perfect for word in _tokens(lower))


def _is_intended(form: Form, before: str, lower: str, grammar: Grammar) -> bool:
    """Whether the form is the day that something is meant for (`tickets for Saturday`, not `for Friday's attack`)."""
    return (
        form.rule in _INTENDED
        and not _is_possessive(form, lower)
        and grammar.intended.search(before) is not None
    )


def _is_possessive(form: Form, lower: str) -> bool:
    """Whether the date owns what follows (`January's report` is known, whatever the verb)."""
    return lower.startswith(("'", " '"), form.end)


def _is_range(form: Form) -> bool:
    """Whether the word before (`van`) belongs to a range."""
    return form.cut is not None or form.until is not None


def _verb_lean(form: Form, sentence: str, grammar: Grammar, *, lasting: bool) -> Lean | None:
    """The lean of the clause's verb; a clause without one follows the one beside it."""
    left, right = _clause(form, sentence, grammar)
    if right and _is_subordinate(left, form, sentence, grammar):
        own = _lean_among(left, [], grammar, lasting=lasting)
        if own == "past":
            return own
    close = _coordinated(left, right, grammar)
    near = close != (left, right) and _lean_among(*close, grammar, lasting=lasting)
    return (
        near
        or _lean_among(left, right, grammar, lasting=lasting)
        or _lean_among(*_clause(form, sentence, grammar, wide=True), grammar, lasting=lasting)
    )


def _is_subordinate(left: list[str], form: Form, sentence: str, grammar: Grammar) -> bool:
    """Whether the clause opens with a conjunction: its verb stands before the date, one after it is of the main clause."""
    before = _tokens(sentence[max(0, form.start - 160) : form.start])
    place = len(before) - len(left) - 1
    return place >= 0 and before[place].lower() in grammar.words.clause_breaks


def _coordinated(left: list[str], right: list[str], grammar: Grammar) -> tuple[list[str], list[str]]:
    """The words of a clause from the last conjunction before the date up to the next that a verb follows.

    `arrived on Wednesday and will leave` says two things, `steeg vrijdag met 8 punten of 0,3 procent` one.
    """
    conjunctions = grammar.words.coordinators
    before = max((place + 1 for place, word in enumerate(left) if word in conjunctions), default=0)
    after = next(
        (
            place
            for place, (word, following) in enumerate(pairwise(right))
            if word in conjunctions and _is_finite(following.lower(), grammar)
        ),
        len(right),
    )
    return left[before:], right[:after]


def _is_finite(word: str, grammar: Grammar) -> bool:
    """Whether a word is for certain the finite verb of a clause, or an auxiliary of one."""
    return word in grammar.words.perfect or _kind_of(word, grammar) in _SURE


def _lean_among(left: list[str], right: list[str], grammar: Grammar, *, lasting: bool) -> Lean | None:
    """The lean of the verb nearest to the date between `left` and `right`, sure ones before likely ones."""
    words = grammar.words
    left, right = _told(left[::-1], words.saying)[::-1], _told(right, words.saying)
    clause = [word.lower() for word in left + right]
    if _is_prospect(clause[: len(left)], grammar):
        return "future"
    if grammar.supposed.search(" ".join(clause)):
        return None
    perfect = words.perfect - words.stative if lasting else words.perfect
    if not _has_participle(clause, len(left), perfect, grammar):
        perfect = frozenset()
    reach = 1 + len(
        list(takewhile(words.date_prepositions.__contains__, clause[len(left) - 1 :: -1] if left else []))
    )
    passive = (
        frozenset[int]()
        if words.passive.isdisjoint(clause)
        else {place for place, word in enumerate(clause) if word in words.passive}
    )
    best: tuple[bool, int, Lean] | None = None
    kinds = ["past" if word in perfect else _kind_of(word, grammar) for word in clause]
    kinds = _finite(kinds, clause, grammar)
    first, last = len(left) - reach, len(left)
    for place, kind in enumerate(kinds):
        beside = first <= place <= last
        if not kind and not beside:
            continue
        ahead = place < last
        distance = last - place if ahead else place + 1 - last
        previous = clause[place - 1] if place not in (0, len(left)) else ""
        lean = _SURE.get(kind) if _is_verb(kind, previous, grammar) else None
        likely = lean is None
        noun = _is_counted(previous, grammar) or (beside and ahead and _is_described(clause[:place], grammar))
        if likely and not noun:
            opens = not left and not place
            lean = _likely_lean(kind, (left + right)[place], grammar, beside=beside, ahead=ahead or opens)
            lean = lean or _opening_lean(kind, clause[place], grammar) if opens else lean
        if lean == "past" and not passive.isdisjoint((place - 1, place - 2)):
            continue
        if lean and (best is None or (likely, distance) < best[:2]):
            best = (likely, distance, lean)
    if best is None and grammar.future_phrase.search(" ".join(clause)):
        return "future"
    return best[2] if best else None


def _finite(kinds: list[str], clause: list[str], grammar: Grammar) -> list[str]:
    """The kinds of the words of a clause, without those that are infinitives at their place (`is to cut them`, `will set`).

    A present form may be one as well: then it looks ahead, unless the verb before says that it was done (`began to
    arrive`).
    """
    marks = grammar.infinitive_leads
    if marks.isdisjoint(clause):
        return kinds
    return [
        ""
        if kind
        and place
        and clause[place - 1] in marks
        and (kind in ("past", "preterite") or (place > 1 and clause[place - 2] in grammar.words.carried_out))
        else kind
        for place, kind in enumerate(kinds)
    ]


def _is_prospect(before: list[str], grammar: Grammar) -> bool:
    """Whether the words before a date look ahead; an `infinitive` does when no past comes after it (`was to end began`)."""
    if grammar.words.prospect_words.isdisjoint(before):
        return False
    match = grammar.prospect.search(" ".join(before))
    if match is None:
        return False
    _, _, _, *rest = (match.groupdict().get("infinitive") or "was to be").split(" ")
    return all(_kind_of(word, grammar) not in ("past", "preterite") for word in rest)


def _told(words: list[str], saying: frozenset[str]) -> list[str]:
    """The words from a date on up to the first verb of saying that is too far off to tell of it."""
    for place in range(_TOLD, len(words)):
        if words[place].lower() in saying:
            return words[:place]
    return words


def _has_participle(clause: list[str], date: int, perfect: frozenset[str], grammar: Grammar) -> bool:
    """Whether an auxiliary and a participle make a past together, the participle later on or right before it.

    `date` is the place of the date: between the two it parts them (`bereikt vannacht zijn hoogste stand`).
    """
    if perfect.isdisjoint(clause):
        return False
    first = next(place for place, word in enumerate(clause) if word in perfect)
    return any(
        grammar.participle.fullmatch(word)
        and word not in grammar.words.future_verbs
        and (place > first or (clause[place + 1] in perfect and place + 1 != date))
        for place, word in enumerate(clause)
    )


@lru_cache(maxsize=1 << 14)
def _kind_of(word: str, grammar: Grammar) -> str:
    """What a word can be as a finite verb, empty when it is none that the language knows of.

    `past`, `future`, `present` and `preterite` for certain; a `common` or `plural` present form may be a noun or an
    infinitive as well, a `compound` a participle.
    """
    words = grammar.words
    if word in words.past_verbs:
        return "past"
    if word in words.future_verbs:
        return "future"
    plural = word in words.plural_presents
    if word in words.present_verbs:
        return "common" if plural else "present"
    compound = grammar.compound.fullmatch(word) if word not in words.not_verbs else None
    known = compound is not None and compound["verb"] in words.past_verbs
    if len(word) > 4 and word not in words.not_verbs:
        if word.endswith(words.past_endings):
            return "" if grammar.attributive.fullmatch(word) else "preterite"
        if known and not grammar.participle.fullmatch(word):
            return "preterite"
    return "compound" if known else "plural" if plural else ""


def _is_verb(kind: str, previous: str, grammar: Grammar) -> bool:
    """Whether a sure verb is one at its place: after an article it is a noun or stands before one."""
    return kind not in ("present", "preterite") or not _is_counted(previous, grammar)


def _is_counted(previous: str, grammar: Grammar) -> bool:
    """Whether the word before makes a noun of what follows (`een boot`, `205 stemmen`)."""
    return previous in grammar.words.noun_leads or (previous.isdecimal() and not _YEAR.fullmatch(previous))


def _is_described(before: list[str], grammar: Grammar) -> bool:
    """Whether an article and an adjective make a noun of what follows (`een Panamese vrachtboot`)."""
    words = grammar.words
    return len(before) > 1 and before[-2] in words.noun_leads and before[-1].endswith(words.adjective_endings)


def _likely_lean(kind: str, written: str, grammar: Grammar, *, beside: bool, ahead: bool) -> Lean | None:
    """The lean of a word that may be a noun or an infinitive as well.

    A present form told by its ending alone counts right `beside` the date, there the finite verb stands; a plural
    only `ahead` of the date or right after one that opens its clause, unless it is one of the common present forms.
    """
    words = grammar.words
    if kind == "compound":
        return "past"
    if kind == "common" or (kind == "plural" and beside and ahead):
        return "future"
    if beside and len(written) > 3 and not written[0].isupper():
        return (
            "future" if written.endswith(words.present_endings) and written not in words.not_present else None
        )
    return None


def _opening_lean(kind: str, word: str, grammar: Grammar) -> Lean | None:
    """The lean of the word after a date that opens its clause: a verb stands there (`Dinsdag hangen de vlaggen`)."""
    words = grammar.words
    verb = not kind and len(word) > 4 and word.endswith(words.opening_endings)
    return "future" if verb and word not in words.not_present else None


def _without_aside(right: list[str], breaks: frozenset[str]) -> list[str]:
    """The words after a date that opens its sentence, without an aside (`In October, after a rest, it will reopen`)."""
    if right[:1] != [","] or len(right) < 2 or right[1].lower() not in breaks or "," not in right[1:]:
        return right
    return right[right.index(",", 1) + 1 :]


@lru_cache(maxsize=16)
def _tokens(piece: str) -> tuple[str, ...]:
    """The words and marks of a piece of a sentence, which is asked for up to three times in a row."""
    return tuple(_TOKEN.findall(piece))


def _clause(
    form: Form, sentence: str, grammar: Grammar, *, wide: bool = False
) -> tuple[list[str], list[str]]:
    """The words of the clause before and after the form; `wide` goes over commas, for a clause without verb.

    A conjunction that stands right before the form as a preposition, or one word before a form that ends the
    clause (`left before sunrise Thursday.`), begins no clause.
    """
    breaks = grammar.words.clause_breaks
    marks = _BREAKS - {","} if wide else _BREAKS
    left = list(_tokens(sentence[max(0, form.start - 160) : form.start]))
    right = list(_tokens(sentence[form.end : form.end + 160]))
    led = int(bool(left) and left[-1].lower() in grammar.words.date_leads)
    if not led and (not right or right[0] in _BREAKS):
        led = max(led, 2 * (len(left) > 1 and left[-2].lower() in grammar.words.date_leads))
    for place in range(len(left) - 1 - led, -1, -1):
        if left[place] in marks or left[place].lower() in breaks:
            left = left[place + 1 :]
            break
    if wide and breaks.isdisjoint(left) and all(word.lower() in grammar.words.date_leads for word in left):
        right = _without_aside(right, breaks)
    for place, word in enumerate(right):
        if word in marks or word.lower() in breaks:
            right = right[:place]
            break
    return left, right
