"""Beside the counter of frequent words: the language that a text's writing gives away, where it is not Latin."""

from __future__ import annotations

import re

_SCRIPTS = {
    "ar": "[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]",
    "he": "[\u0590-\u05ff\ufb1d-\ufb4f]",
    "ru": "[\u0400-\u052f]",
    "el": "[\u0370-\u03ff\u1f00-\u1fff]",
    "zh": "[\u3400-\u9fff]",
    "ja": "[\u3040-\u30ff]",
    "ko": "[\u1100-\u11ff\uac00-\ud7af]",
    "hi": "[\u0900-\u097f]",
    "bn": "[\u0980-\u09ff]",
    "ta": "[\u0b80-\u0bff]",
    "th": "[\u0e00-\u0e7f]",
    "hy": "[\u0530-\u058f]",
    "ka": "[\u10a0-\u10ff\u1c90-\u1cbf]",
    "am": "[\u1200-\u139f]",
}
"""A language for each script: that of most news in it. Several share some; their own letters tell them apart."""
_OWN_LETTERS = (
    ("ar", "ur", "ٹڈڑےں"),
    ("ar", "fa", "پچژگ"),
    ("ru", "uk", "іїєґ"),
    ("ru", "be", "ў"),
    ("ru", "sr", "јљњћђ"),
    ("ru", "mk", "ѓќѕ"),
)
_LEAST_OWN = 0.004
"""Share of a language's own letters in its text; a quoted name from it has fewer."""
_FOREIGN = re.compile("[\u0370-\u1fff\u3040-\ud7af\ufb1d-\ufefc]")
_ANY = re.compile(r"[^\W\d_]")


def find_script_language(text: str) -> str:
    """ISO 639-1 code of the language whose script more than half of the letters are in; empty for Latin.

    >>> find_script_language("أعلن الجيش الأمريكي انتهاء مهمة الرصيف"), find_script_language("Het «سلام»")
    ('ar', '')
    """
    if text.isascii() or not _FOREIGN.search(text):
        return ""
    letters = len(_ANY.findall(text))
    counts = {code: len(re.findall(pattern, text)) for code, pattern in _SCRIPTS.items()}
    if counts["ja"] * 10 > letters:
        return "ja"
    best = max(counts, key=lambda code: counts[code])
    return _by_own_letters(best, text.lower(), letters) if counts[best] * 2 > letters else ""


def _by_own_letters(code: str, text: str, letters: int) -> str:
    shares = [
        (sum(map(text.count, own)) / letters, language)
        for script, language, own in _OWN_LETTERS
        if script == code
    ]
    share, language = max(shares, default=(0.0, ""))
    return language if share >= _LEAST_OWN else code
