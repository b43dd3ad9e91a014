"""What two sentences have in common: the content words of a sentence, for the events and the ranking of days."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.language.schema import EventWords

_WORD = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*")


def content_words(text: str, words: EventWords) -> list[str]:
    """The words of `text` that carry content, lower case, in reading order; numbers are words.

    >>> from dossier.language import ENGLISH
    >>> content_words("The U.N. counted 12 dead in Homs.", ENGLISH.events)
    ['u.n', 'counted', '12', 'dead', 'homs']
    """
    plain = words.function_words
    return [word for word in _WORD.findall(text.lower()) if word not in plain]


def cut_out(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """`text` with the spans replaced by a blank each; spans are in order and may overlap.

    >>> cut_out("On Friday they met", [(3, 9)])
    'On   they met'
    """
    pieces, at = [], 0
    for start, end in spans:
        pieces.append(text[at : max(at, start)])
        at = max(at, end)
    return " ".join([*pieces, text[at:]])
