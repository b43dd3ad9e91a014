"""Which language a body of text is in, told by its writing and its most frequent words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from dossier.language import LANGUAGES
from dossier.language.schema import Language
from dossier.language.scripts import find_script_language

_WORD = re.compile(r"[^\W\d_]+")
_WINDOW = 6000
"""Code points that are looked at; more never changed the answer."""
_GLANCE, _MANY = 800, 30
"""Code points at the head and in the middle that are looked at first, and frequent words in them that settle it."""
_LEAST = 2
"""Frequent words that must be found before another language than the default is believed."""
_DENSITY = 0.06
"""Their least share of all words; running text has 0.3 and more."""

_FREQUENT = {
    "fr": "le la les des du une et est dans pour que qui sur au aux pas par avec plus sont cette ont été mais ses nous vous"
    " leur ce se elle il ne d'un après selon était",
    "de": "der die das und ist nicht ein eine einen dem den des mit von zu im auf für sich auch als wird bei nach aus"
    " wie werden hat sind sie er am um wurde noch über einer zum zur",
    "es": "el los las una del que por con para como más pero sus fue este esta son entre también según ha han su se lo y"
    " desde sobre hasta donde cuando",
    "it": "il gli della delle dei del che per con una sono nel nella alla anche più ma come questo dopo ha hanno si è da"
    " dal al non lo degli ai stato",
    "pt": "os uma da do das dos que para com não mais por como mas foi pelo pela são também à ao na no nas seu sua entre"
    " segundo já ou está",
    "sv": "och att det som en är på för med av den till inte har de ett om var från men vid kan hade efter också han hon ska"
    " enligt eller under sig",
    "nb": "og det som en er på for med av den til ikke har de et om var fra men ved kan hadde etter også han hun skal"
    " ifølge eller under seg mot blir ble",
    "da": "og det som en er på for med af den til ikke har de et om var fra men ved kan havde efter også han hun skal"
    " ifølge eller under sig mod bliver blev",
    "fi": "ja on ei että oli se hän mutta myös kun ovat joka sen mukaan tai jos niin kuin vain ole sekä olisi jo nyt"
    " viime vuonna jälkeen sanoi",
    "pl": "i w na z się nie do to że jest o jak po co od za ale przez jego był oraz są dla czy już tym przed przy tego"
    " które który",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi kadar sonra ancak ise değil var en ne ya göre dedi"
    " tarafından oldu",
}
"""The most frequent function words of languages that have no data of their own, of any general word list."""


@cache
def _table() -> dict[str, tuple[str, ...]]:
    """For each frequent word the languages in which it is one."""
    own = {code: frozenset(language.text.frequent) for code, language in LANGUAGES.items()}
    words = own | {code: frozenset(words.split()) for code, words in _FREQUENT.items() if code not in own}
    return {
        word: tuple(code for code in words if word in words[code])
        for word in frozenset().union(*words.values())
    }


def detect_language(text: str, default: str) -> str:
    """ISO 639-1 code of the language whose frequent words are most common in the text; `default` when unsure.

    >>> detect_language("Le président a dit que les négociations sont dans une impasse", "nl")
    'fr'
    >>> detect_language("Aleppo, 27/08", "nl")
    'nl'
    """
    written = find_script_language(text[:_WINDOW])
    if written:
        return written
    words, scores = _score_glance(text[:_WINDOW])
    if not scores:
        return default
    best = max(scores, key=lambda code: (scores[code], code == default, code in LANGUAGES, code))
    least, density = (_LEAST, _DENSITY) if best in LANGUAGES else (3 * _LEAST, 3 * _DENSITY)
    unsure = scores[best] < max(least, density * words) or scores[best] <= 1.1 * scores[default]
    return default if unsure else best


def _score_glance(text: str) -> tuple[int, Counter[str]]:
    """The score of its beginning and its middle where they settle it, else that of all of it."""
    if len(text) > 3 * _GLANCE:
        middle = len(text) // 2
        words, scores = _score(f"{text[:_GLANCE]} {text[middle : middle + _GLANCE]}")
        if _is_plain(scores):
            return words, scores
    return _score(text)


def _score(text: str) -> tuple[int, Counter[str]]:
    """How many words there are, and how many of them are frequent ones of each language."""
    words = _WORD.findall(text.lower())
    scores: Counter[str] = Counter()
    known = _table()
    for word, count in Counter(words).items():
        for code in known.get(word, ()):
            scores[code] += count
    return len(words), scores


def _is_plain(scores: Counter[str]) -> bool:
    """True when one language has many frequent words, and twice as many as any other."""
    (_, first), (_, second) = [*scores.most_common(2), ("", 0), ("", 0)][:2]
    return first >= _MANY and first >= 2 * second


_NAMES = {
    "english": "en", "dutch": "nl", "french": "fr", "german": "de", "spanish": "es", "italian": "it", "portuguese": "pt",
    "engels": "en", "nederlands": "nl", "frans": "fr", "duits": "de", "spaans": "es", "italiaans": "it", "portugees": "pt",
    "anglais": "en", "néerlandais": "nl", "français": "fr", "allemand": "de",
}  # fmt: skip
"""The languages as databases name them, in English, Dutch and French."""


def read_language_name(name: str) -> str:
    """ISO 639-1 code of a language that is written out; empty for any other text.

    >>> read_language_name("Nederlands"), read_language_name("DUTCH; NEDERLANDS")
    ('nl', 'nl')
    """
    return _NAMES.get(name.partition(";")[0].strip().lower(), "")


def language_data(code: str) -> Language:
    """The words of that language; those of English for a language without data of its own."""
    return LANGUAGES.get(code) or LANGUAGES["en"]
