"""Beside the format of saved e-mail: how its lines look, and another message that a text passes on."""

from __future__ import annotations

import re

_HEADER = re.compile(r"([A-Za-z][A-Za-z0-9-]{1,40}):[ \t]?\S|[ \t]+\S")
_KNOWN = frozenset((
    "from", "to", "date", "subject", "mime-version", "received", "message-id", "return-path", "content-type",
    "reply-to", "delivered-to", "cc",
))  # fmt: skip
_FORWARDED = re.compile(
    r"^[ \t>*]*-{3,} ?(?:Forwarded message|Original Message|Doorgestuurd bericht|Oorspronkelijk bericht|Weitergeleitete Nachricht"
    r"|Ursprüngliche Nachricht|Message transféré|Message d'origine) ?-{3,}"
    r"|^Begin (?:forwarded message|doorgestuurd bericht):",
    re.MULTILINE | re.IGNORECASE,
)
_INNER = re.compile(
    r"\*?(From|Van|Von|De|Date|Datum|Sent|Verzonden|Gesendet|Envoyé|Subject|Onderwerp|Betreff|Objet|To|Aan|An|À|Cc)\s?:\*?[ \t]*(.*)\Z",
    re.IGNORECASE,
)
_ENGLISH = {
    "van": "from", "von": "from", "de": "from",
    "datum": "date", "sent": "date", "verzonden": "date", "gesendet": "date", "envoyé": "date",
    "onderwerp": "subject", "betreff": "subject", "objet": "subject",
    "aan": "to", "an": "to", "à": "to",
}  # fmt: skip
_FEWEST_HEADERS = 3
"""Lines from whom, when and about what that open a message inside another without a mark, as Outlook puts it."""
MOST_WORDS_ABOVE = 40
"""Words above a forwarded message with which somebody still only passes it on."""


def is_message(text: str) -> bool:
    """True when the first lines are headers and three of them are those of a message."""
    names = set()
    for number, line in enumerate(text[:20_000].splitlines()):
        match = _HEADER.match(line)
        if not match and not (number == 0 and line.startswith("From ")):
            break
        if match and match[1]:
            names.add(match[1].lower())
    return len(names & _KNOWN) >= 3 and "date" in names and ("from" in names or "subject" in names)


def find_forwarded(text: str) -> dict[str, str]:
    """From, date, subject and text of a message that this one only passes on; empty when it does not."""
    mark = _FORWARDED.search(text)
    lines = (text[mark.end() :] if mark else text).strip().splitlines()
    above = text[: mark.start()] if mark else ""
    start = 0 if mark else _find_headers(lines)
    above = above or "\n".join(lines[:start])
    if (not mark and not start) or len(above.split()) > MOST_WORDS_ABOVE:
        return {}
    found: dict[str, str] = {}
    for number, line in enumerate(lines[start:], start=start):
        match = _INNER.match(line.strip())
        if match:
            name = match[1].lower()
            found.setdefault(_ENGLISH.get(name, name), match[2].strip())
        elif line.strip() or not mark or len(found) >= _FEWEST_HEADERS:
            found["text"] = "\n".join(lines[number:])
            break
    return found if "text" in found else {}


def _find_headers(lines: list[str]) -> int:
    """The first of several lines with sender, date and subject of another message; 0 for none below the first line."""
    for number, line in enumerate(lines[:60]):
        if number and _INNER.match(line.strip()):
            matches = [_INNER.match(one.strip()) for one in lines[number : number + 5]]
            names = {_ENGLISH.get(match[1].lower(), match[1].lower()) for match in matches if match}
            if len(names) >= _FEWEST_HEADERS and {"from", "date"} <= names:
                return number
    return 0
