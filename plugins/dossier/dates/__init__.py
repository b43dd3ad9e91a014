"""Between an article's sentences and its timeline: the date expressions of an article, each with its value."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from dossier.language import Language
from dossier.model import DateMention, DateValue

_ISO = re.compile(r"(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)")


def find_dates(texts: Sequence[str], published: datetime, language: Language) -> list[DateMention]:
    """Date mentions of the blocks of one article in reading order, resolved against `published`."""
    found: list[DateMention] = []
    for block, text in enumerate(texts):
        for match in _ISO.finditer(text):
            try:
                start = datetime(*map(int, match.groups()))
            except ValueError:
                continue
            day = match.group()
            value = DateValue("point", start, start + timedelta(days=1), "day", timex=day, edtf=day)
            found.append(DateMention(block, *match.span(), day, value, "date"))
    return found
