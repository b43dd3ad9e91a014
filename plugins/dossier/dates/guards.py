"""What keeps names, numbers, ages, scores and prices out of the first stage of a date."""

from __future__ import annotations

import re

from dossier.dates.grammar import Grammar
from dossier.dates.reading import Form
from dossier.language.date_words import DateWords

_WINDOW = 48
_LAST_WORD = re.compile(r"(?P<word>[^\W_][\w'’-]*)[\s\xa0]*\Z")
_NEXT_WORD = re.compile(r"[\s\xa0]*(?P<word>[^\W_][\w'’-]*)")
_QUANTITY_BEFORE = re.compile(r"(?:[€$£#]\s?|\d[.,:/]|\+)\Z")
_HYPHEN_BEFORE = re.compile(r"\w[-/]")
_QUANTITY_AFTER = re.compile(r"(?:[.,:/]\d|\s?[%€$£°]|-(?!\d\d)[^\W\d_])")
_POSSESSIVE = frozenset({"'s", "’s", "s'", "s’"})
_OPENING = "\"'“‘«("
_QUOTES = frozenset("\"'“”‘’«»")
_CLOSING = _QUOTES - set("‘“«")
_TITLE_START = re.compile(r"(?<!\w)[\"'“‘«](?=\w|\Z)(?!.*[\"'”’»](?!\w))")
_TITLE_END = re.compile(r"[\"'”’»](?!\w)")
_LETTERS = re.compile(r"[^\W\d_]+")
_SHORT = 3
"""Code points of the longest word that a title may have in small letters."""
_CODE_AFTER = re.compile(r"[-/](?:\d+[-/]\d|\d\d)")
_TAGS = frozenset("$#@")
_YEAR_BEFORE = re.compile(r"(?<!\d)[12]\d{3},?(?: [^\W\d_]{2,3})? \Z")
_JOINT = 16
_LIST = 12
"""Code points within which the year before stands in a list of years."""
_NAMED_PART = re.compile(r"[^\W\d_]{2}\s(?:.*\s)?[^\W\d_a-zß-ÿ]")
"""A capital after the first word: a newspaper or a programme (`in De Morgen`)."""
_MODERN = 1800
"""A number without a word that makes it a year is none before this."""
_BARE_YEAR = frozenset({"year"})
_YEARS = frozenset({"year", "years"})
_BARE_NUMBERS = frozenset({"year", "years", "duration", "decade", "ago"})
_WEEKDAYS = frozenset({"weekday", "weekday-part"})
_SMALL_PARTS = frozenset({"bare-part", "same-part", "next-part"})
_ONE_WORD = frozenset({"month", "weekday", "day", "holiday", "season"})
_TITLES = _ONE_WORD | {"year", "weekday-part", "time-half", "time-word"}
"""Rules of what may be all of a title."""


def text_before(lower: str, start: int) -> str:
    """The words just before a place, whole words only; far enough for any guard or preposition."""
    low = max(0, start - _WINDOW)
    piece = lower[low:start]
    return piece if low == 0 else piece[piece.find(" ") + 1 :]


def word_before(lower: str, start: int) -> str:
    """The word that stands just before a place, empty when something other than a blank does."""
    before = text_before(lower, start)
    match = _LAST_WORD.search(before, before.rstrip().rfind(" ") + 1)
    return match["word"] if match else ""


def word_after(lower: str, end: int) -> str:
    """The word that stands just after a place."""
    match = _NEXT_WORD.match(lower, end, end + _WINDOW)
    return match["word"] if match else ""


def is_date(form: Form, sentence: str, lower: str, grammar: Grammar) -> bool:
    """Whether the form is a date at its place, and no name, quantity, score or age."""
    before = text_before(lower, form.start)
    if grammar.barred_after.match(lower, form.end):
        return False
    if _is_title(sentence[form.start], grammar.words) and grammar.barred_before.search(before):
        return False
    if _is_quantity(form, lower, before, grammar):
        return False
    small = grammar.words.capitals and "month" in form.slots
    if small and _is_small(sentence[form.start : form.end], grammar.words):
        return False
    if form.rule in _TITLES and (_is_quoted(form, sentence) or _is_in_title(form, sentence)):
        return False
    if form.rule in _WEEKDAYS and (
        grammar.indefinite.search(before) or _opens_name(form, sentence, lower, grammar.words)
    ):
        return False
    if form.rule in _SMALL_PARTS and _NAMED_PART.search(sentence, form.start, form.end):
        return False
    if form.rule == "season" and (
        _has_capitals(form, sentence) or _ends_name(form, sentence, lower, grammar)
    ):
        return False
    if form.rule in _BARE_YEAR:
        return _is_year(form, sentence, lower, grammar)
    if form.rule in _ONE_WORD:
        word = lower.rfind(" ", form.start, form.end) + 1 if form.rule == "season" else 0
        return not _is_name(form._replace(start=max(word, form.start)), sentence, lower, grammar.words)
    return True


def _is_title(first: str, words: DateWords) -> bool:
    """Whether an expression that begins so can be the number or the title of what stands before (`bus 2014`)."""
    return first.isdigit() or (first.isupper() and not words.capitals)


def _is_quantity(form: Form, lower: str, before: str, grammar: Grammar) -> bool:
    """Whether the digits at either end belong to a price, a score, a code or a longer number."""
    ranged = lower[form.end : form.end + 1] == "-" and word_after(lower, form.end + 1) in grammar.words.month
    if lower[form.end - 1].isdigit() and not ranged and _QUANTITY_AFTER.match(lower, form.end):
        return True
    if form.rule in _YEARS and _CODE_AFTER.match(lower, form.end):
        return True
    if not lower[form.start].isdigit():
        return before[-1:] in _TAGS
    beside = before[-2:]
    if form.rule in _BARE_NUMBERS and _HYPHEN_BEFORE.fullmatch(beside) and not has_edge(before, grammar):
        return True
    return _QUANTITY_BEFORE.search(beside) is not None


def _is_year(form: Form, sentence: str, lower: str, grammar: Grammar) -> bool:
    """Whether a number of four digits is a year rather than a quantity or a title."""
    if form.end - form.start > 4:
        return True
    words = grammar.words
    lead, follower = word_before(lower, form.start), word_after(lower, form.end)
    if follower in words.makes and lead not in words.date_leads:
        return False
    adjacent = lower[form.end : form.end + 1] == " "
    if adjacent and follower in words.not_units and not _is_told_apart(form, sentence, lower, grammar):
        return False
    if (
        adjacent
        and _is_plural(follower, grammar)
        and (lead in words.weak_leads or lead not in words.year_leads)
    ):
        return False
    if sentence[form.start - 1 : form.start] == "(" or lead in words.year_leads:
        return True
    if _YEAR_BEFORE.search(lower, max(0, form.start - _LIST), form.start):
        return True
    if _is_numbered(form, lead, sentence, words):
        return False
    if words.bare_years:
        return 1500 <= int(lower[form.end - 4 : form.end]) <= 2100
    closes = not adjacent or not follower
    likely = int(lower[form.end - 4 : form.end]) >= _MODERN
    return (
        likely
        and bool(form.start == 0 or lead)
        and (
            follower in words.year_followers
            or (closes and form.start > 0 and bool(lead) and lead not in words.noun_leads)
        )
    )


def _is_quoted(form: Form, sentence: str) -> bool:
    """Whether this is all that stands between quotation marks, as a title does (`'Half acht' is`, `"1984."`).

    Of a word with its comma that is what someone said (`"Monday," he said`). A colon after a number goes on with
    the title (`"2001: A Space Odyssey"`).
    """
    if not form.start or sentence[form.start - 1] not in _QUOTES:
        return False
    behind = sentence[form.end : form.end + 2]
    if form.rule in _BARE_YEAR:
        return behind.startswith(": ") or behind.lstrip(".,")[:1] in _CLOSING
    return behind[:1] in _CLOSING


def _is_in_title(form: Form, sentence: str) -> bool:
    """Whether this stands between quotation marks among words that all have a capital, but for short ones."""
    closed = _TITLE_END.search(sentence, form.end, form.end + _WINDOW)
    opened = closed and _TITLE_START.search(sentence, max(0, closed.start() - _WINDOW), form.start)
    if not closed or not opened:
        return False
    inner = sentence[opened.end() : form.start] + sentence[form.end : closed.start()]
    words = [word for word in _LETTERS.findall(inner) if len(word) > _SHORT]
    return bool(words) and all(word[0].isupper() for word in words)


def _is_numbered(form: Form, lead: str, sentence: str, words: DateWords) -> bool:
    """Whether a number belongs to the name before it (`Microsoft Office 2007`, not `Bass's 1986 sales`).

    Where most such numbers are years the name must be of two words (`in Athens 2004`).
    """
    first = form.start - len(lead) - 1
    if not lead or first <= 0 or not sentence[first].isupper():
        return False
    if not words.bare_years:
        return True
    earlier = word_before(sentence, first)
    return earlier[:1].isupper() and lead[-2:] not in _POSSESSIVE and not sentence.isupper()


def _is_told_apart(form: Form, sentence: str, lower: str, grammar: Grammar) -> bool:
    """Whether a number before such a word is a year all the same.

    The noun is a name, a part of the year is meant, or the word may follow a year and a sure lead stands before.
    """
    words, lead = grammar.words, word_before(lower, form.start)
    if word_after(lower, form.end) in words.year_followers and lead in words.year_leads - words.weak_leads:
        return True
    if lead in words.year_leads and _opens_range(form, lower, grammar):
        return True
    return sentence[form.end + 1].isupper() or has_edge(text_before(lower, form.start), grammar)


def _opens_range(form: Form, lower: str, grammar: Grammar) -> bool:
    """Whether words go on from a number to the other end of a range (`van 2009 tot de zomer`, not `tot 3000 euro`)."""
    piece = lower[form.end : form.end + _JOINT]
    return any(
        char == " "
        and piece[place + 1 : place + 2].isalpha()
        and grammar.range_joint.fullmatch(piece[:place])
        for place, char in enumerate(piece)
    )


def _is_plural(follower: str, grammar: Grammar) -> bool:
    """Whether the word after a number is a plural noun, and no verb with the same ending (`openblijven`)."""
    words = grammar.words
    compound = grammar.compound.fullmatch(follower)
    return (
        follower.endswith(words.plural)
        and len(follower) > 4
        and (compound is None or compound["verb"] not in words.plural_presents)
        and not any(
            follower in known for known in (words.year_followers, words.past_verbs, words.present_verbs)
        )
        and (follower in words.not_verbs or not follower.endswith(words.past_endings))
    )


def _is_small(text: str, words: DateWords) -> bool:
    """Whether a word that is a month only with a capital stands without one."""
    return any(token in words.name_words for token in text.split())


def has_edge(before: str, grammar: Grammar) -> bool:
    """Whether a word for a part of a period (`mid-`) stands just before."""
    return any(regex.search(before) for _, regex in grammar.edges)


def _is_name(form: Form, sentence: str, lower: str, words: DateWords) -> bool:
    """Whether a word that may be a month or a weekday is a name or an ordinary word here."""
    text = lower[form.start : form.end]
    lead = word_before(lower, form.start).removesuffix("-")
    first = form.start - len(lead) - 1
    titled = lead in words.name_leads and sentence[form.start].isupper()
    if titled and (not words.capitals or sentence[first].isupper()):
        return True
    if form.rule == "holiday" and _is_surname(form, lead, sentence, words):
        return True
    if form.rule == "holiday" and text in words.led and lead not in words.date_leads:
        return True
    if text not in words.name_words:
        return False
    capital, led = sentence[form.start].isupper(), lead in words.date_leads
    following = sentence[form.end : form.end + 2]
    named = capital and not led and following[:1] == " " and following[1:].isupper()
    if words.capitals:
        return (
            not capital or named or (not led and (text in words.led or _follows_name(form, lead, sentence)))
        )
    return named or (capital and _is_inside(form.start, sentence)) or (text in words.led and not led)


def _follows_name(form: Form, lead: str, sentence: str) -> bool:
    """Whether a month stands right after a capital inside a sentence, as a surname does (`beat Tom June`)."""
    first = form.start - len(lead) - 1
    if first <= 0 or sentence[form.start - 1] != " " or sentence[first - 1] in _OPENING:
        return False
    return sentence[first].isupper() and lead[-2:] not in _POSSESSIVE and not sentence.isupper()


def _opens_name(form: Form, sentence: str, lower: str, words: DateWords) -> bool:
    """Whether a weekday is the first word of a name: a capital follows, and an article or nothing stands before."""
    following = word_after(lower, form.end)
    if not words.capitals or following in words.month or not sentence[form.end + 1 : form.end + 2].isupper():
        return False
    if sentence[form.end] != " " or len(following) == 1 or sentence.isupper():
        return False
    lead = word_before(lower, form.start)
    opens = form.start == 0 or sentence[form.start - 1] in _OPENING
    return opens or lead in words.noun_leads - words.date_leads


def _has_capitals(form: Form, sentence: str) -> bool:
    """Whether the last word and the one after it both have a capital."""
    last, following = sentence.rfind(" ", form.start, form.end) + 1, sentence[form.end : form.end + 2]
    return sentence[max(last, form.start)].isupper() and following[:1] == " " and following[1:].isupper()


def _ends_name(form: Form, sentence: str, lower: str, grammar: Grammar) -> bool:
    """Whether a season with a capital follows a capital (`Augusta Winter`)."""
    lead = word_before(lower, form.start)
    before = form.start - len(lead) - 1
    named = bool(lead) and lead not in grammar.words.date_leads and sentence[before : before + 1].isupper()
    return named and sentence[form.start].isupper()


def _is_surname(form: Form, lead: str, sentence: str, words: DateWords) -> bool:
    """Whether a feast of one word stands beside another capital, as a part of a name does."""
    if " " in sentence[form.start : form.end] or lead in words.date_leads:
        return False
    before, after = form.start - len(lead) - 1, sentence[form.end : form.end + 2]
    named = bool(lead) and before >= 0 and sentence[before].isupper()
    return sentence[form.start].isupper() and (named or (after[:1] == " " and after[1:].isupper()))


def _is_inside(start: int, sentence: str) -> bool:
    """Whether a capital stands where no sentence or quotation begins."""
    before = sentence[:start].rstrip(" \"'“‘«(-–—")
    return bool(before) and before[-1] not in ":.!?" and not sentence.isupper()
