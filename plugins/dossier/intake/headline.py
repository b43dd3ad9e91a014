"""For articles that come without a headline: one is cut from the lead, in the lead's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dossier.language import LANGUAGES
from dossier.language.schema import IntakeWords, Language

IDEAL = 90
"""Characters above which a headline is taken only for the sake of a whole clause."""
_LONGEST = 118
_SHORTEST = 28
_WINDOW = 1200

_PLACE = r"[A-Z0-9À-ÖØ-Þ][\w.'’/-]*(?:[ ,/]+[A-Z0-9À-ÖØ-Þ(][\w.'’)/-]*){0,6}"
_DAY = r"\d{1,2}\.? [a-zA-ZÀ-ÿ]{3,10}\.?|[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?"
_SWISS = r"(?:ats|sda|awp|afp|apa?|dpa|anp|rtr|reuters|ansa|Keystone-(?:ATS|SDA))"
_DATELINE = re.compile(
    rf"(?P<dateline>(?P<place>{_PLACE})(?:,? ?(?:{_DAY})(?:,? \d{{4}})?)?(?:,? ?\([A-Za-z][\w./ ,-]{{1,30}}\))?)"
    r"(?: ?(?:--|[-–—−])|(?<=\))\.-|(?<=\)) ?=) (?=\S)"
    rf"|(?P<bare>(?P<town>[A-ZÀ-Þ][\w.'’/-]*(?:[ ,/]+[A-ZÀ-Þ][\w.'’/-]*){{0,4}}) \({_SWISS}"
    rf"(?:/{_SWISS})*\)) (?=[\"“«„‹]?[A-ZÀ-Þ])"
)
"""With a dash behind it, or, as the Swiss agency writes it, nothing but its own short name in brackets."""
_ASIDE = re.compile(r" ?(?:\([^()]{1,60}\)|<[^<>]{1,20}>)(?=[\s,.;:]|$)")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)]*(?=\s+[\"'“‘«(]*[A-ZÀ-Þ0-9]|\s*$)")
_LAST_WORD = re.compile(r"[^\s(\"'“‘]+\Z")
_WORD = re.compile(r"\S+")
_OPENED, _CLOSED = re.compile(r"(?:^|\s)'"), re.compile(r"'(?:$|[\s,.;:])")
_LONE_ZERO = re.compile(r"0 [\"'“‘«(]?(?P<word>[A-ZÀ-Þ][\w'’-]*)(?= (?P<next>\S+))")
_EDGE = " ,;:–—−-"
_PAIRS = {"(": ")", "[": "]", "“": "”", "«": "»", "<": ">"}


def find_dateline(lead: str) -> str:
    """The dateline that a wire lead opens with, without its dash; empty when there is none.

    >>> find_dateline("DAMASCUS (ANP) - Het overleg is hervat.")
    'DAMASCUS (ANP)'
    >>> find_dateline("Bern (Keystone-SDA) Der Hafen ist zu."), find_dateline("Kader (hoofd) Het nieuws")
    ('Bern (Keystone-SDA)', '')
    """
    match = _match_dateline(lead)
    dateline = (match["dateline"] or match["bare"]).strip() if match else ""
    return dateline[:-1] if dateline.endswith(").") else dateline


def without_lone_zero(lead: str, code: str) -> str:
    """The lead without the `0` that an export left before it, a field without a value, in the language of that code.

    It counts something where the word behind it has no capital of its own, is one of money, size or people, or stands
    in a line of capitals; and it may do so in a language without data, which may give every noun a capital.

    >>> without_lone_zero("0 De haven is dicht.", "nl"), without_lone_zero("0 doden na brand in haven.", "nl")
    ('De haven is dicht.', '0 doden na brand in haven.')
    """
    match = _LONE_ZERO.match(lead)
    language = LANGUAGES.get(code)
    if not match or not language:
        return lead
    word = match["word"]
    counted = word.lower() in language.events.measures or word.lower() in language.events.people
    shouted = len(word) > 1 and word.isupper() and match["next"].isupper()
    return lead if counted or shouted else lead[2:]


def make_headline(lead: str, language: Language) -> str:
    """A headline out of the lead's own words: its first sentence, or that up to the end of a clause.

    Without dateline, final stop, or a last word that leaves it dangling. About 90 characters, up to 118 where a
    clause ends only there; a piece cut in the middle of a clause ends in an ellipsis. What stands before a dash is no
    dateline where no letter follows it. Empty for an empty lead.

    >>> from dossier.language import ENGLISH
    >>> make_headline("GENEVA, Aug 26 - The envoy left the talks on Friday, his spokesman said.", ENGLISH)
    'The envoy left the talks on Friday'
    """
    lead = " ".join(lead[:_WINDOW].split())
    match = _match_dateline(lead)
    told = lead[match.end() :] if match else lead
    sentence = _first_sentence(told if any(map(str.isalpha, told)) else lead, language)
    whole = _trim(sentence)
    if len(whole) > IDEAL:
        sentence = _ASIDE.sub("", sentence)
        whole = _trim(sentence)
    if not whole:
        return lead[:IDEAL].strip()
    cuts = list(_find_cuts(sentence, language.intake))
    untold = next((cut for cut in cuts if cut.drops_teller), None)
    if untold:
        return _capitalised(_trim(sentence[: untold.end]))
    if len(whole) <= IDEAL:
        return _capitalised(whole)
    if len(whole) <= _LONGEST:
        cuts.append(_Cut(len(sentence), 3.5 - _misfit(len(whole))))
    best = max(cuts, key=lambda cut: (cut.score, -cut.end), default=None)
    if best and best.score > 0:
        return _capitalised(_trim(sentence[: best.end]))
    return _capitalised(_shortened(whole, language.intake))


def _match_dateline(lead: str) -> re.Match[str] | None:
    match = _DATELINE.match(lead[:120])
    if match and (
        match["bare"]
        or match["place"][:4].isupper()
        or "(" in match["dateline"]
        or re.search(r"\d", match["dateline"])
    ):
        return match
    return None


def _first_sentence(text: str, language: Language) -> str:
    """Up to the first end mark that is no abbreviation's and leaves enough to print."""
    for match in _SENTENCE_END.finditer(text):
        before = _LAST_WORD.search(text, max(0, match.start() - 24), match.start())
        word = before.group().lower() if before else ""
        short = match.group() == "." and (
            len(word) == 1 or "." in word or word in language.text.abbreviations
        )
        if match.end() >= _SHORTEST and not short:
            return text[: match.end()]
    return text


@dataclass(frozen=True, slots=True)
class _Cut:
    end: int
    score: float
    drops_teller: bool = False
    """True when only who said it is left out."""


def _find_cuts(sentence: str, words: IntakeWords) -> Iterator[_Cut]:
    """Places where a clause ends, each with how well what stands before it would do as a headline."""
    spans = [(match.start(), match.end()) for match in _WORD.finditer(sentence)]
    tokens = [sentence[start:end].strip(".,;:!?\"'“”‘’()").lower() for start, end in spans]
    has_verb = False
    opened = tokens[:1] and tokens[0] in words.openers
    for number in range(1, len(tokens)):
        last = tokens[number - 1]
        has_verb = last not in words.tellers and (has_verb or _is_verb(last, words))
        end = spans[number - 1][1]
        if end > _LONGEST:
            return
        mark = sentence[end - 1]
        strength = _strength(mark, tokens[number], words)
        if opened and mark == "," and number < 12:
            strength, opened = 0.0, False
        if not strength or last in words.dangling or not _is_balanced(sentence[:end]):
            continue
        score = strength + (0.0 if has_verb else -2.5) - _misfit(end)
        teller = mark in ",'\"’”" and has_verb and end >= _SHORTEST
        yield _Cut(end, score, teller and _tells(tokens[number:], words))


def _strength(mark: str, following: str, words: IntakeWords) -> float:
    if mark in ";:–—":
        return 3.0
    if mark == ",":
        if following in words.aside_openers:
            return 4.0
        return 3.0 if following in words.clause_openers else 1.6
    if following in words.aside_openers:
        return 2.2
    return 1.2 if following in words.clause_openers else 0.0


def _misfit(length: int) -> float:
    """What a length takes off the score: headlines under 50 characters say too little."""
    if length < 50:
        return (50 - length) / 8
    return max(0, length - IDEAL) / 14


def _is_verb(token: str, words: IntakeWords) -> bool:
    return token in words.verbs or (len(token) > 4 and token.endswith(words.verb_endings))


def _tells(tokens: list[str], words: IntakeWords) -> bool:
    """True when the rest of a sentence only says who said it, in a few words."""
    return len(tokens) <= 8 and not words.tellers.isdisjoint(tokens)


def _is_balanced(text: str) -> bool:
    if text.count('"') % 2 or ("'" in text and len(_OPENED.findall(text)) > len(_CLOSED.findall(text))):
        return False
    return all(text.count(opening) <= text.count(closing) for opening, closing in _PAIRS.items())


def _shortened(text: str, words: IntakeWords) -> str:
    """Up to the last word that fits and can stand last, with an ellipsis."""
    if len(text) <= IDEAL:
        return text
    tokens = text[: IDEAL + 1].rsplit(" ", 1)[0].split(" ") if " " in text[: IDEAL + 1] else [text[:IDEAL]]
    while len(tokens) > 3 and tokens[-1].strip(_EDGE).lower() in words.dangling:
        tokens.pop()
    return " ".join(tokens).rstrip(_EDGE) + "…"


def _trim(text: str) -> str:
    """Without outer blanks, loose marks, the final stop, and quotation marks that have lost their other half."""
    text = text.strip(_EDGE)
    if (
        text.endswith(".")
        and not text.endswith(("..", "…"))
        and not re.search(r"(?:\b[A-Z]|\.[a-z])\.$", text)
    ):
        text = text[:-1]
    if len(text) > 2 and text[0] in "'\"“‘«" and text[-1] in "'\"”’»" and text[0] not in text[1:-1]:
        text = text[1:-1].rstrip(".,")
    return text.strip(_EDGE)


def _capitalised(text: str) -> str:
    first = text[:1]
    return first.upper() + text[1:] if first.islower() and not text.startswith(("i", "e")) else text
