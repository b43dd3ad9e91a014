"""The reader of saved e-mail: a message, its subject and its text."""

from __future__ import annotations

import re
from datetime import datetime
from email import policy
from email.headerregistry import HeaderRegistry
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr
from functools import lru_cache

from dossier.errors import SeedError
from dossier.intake.draft import Draft, Source
from dossier.intake.markup_blocks import blocks_of_markup, blocks_of_text
from dossier.intake.moments import ImpossibleDateError, find_moment, parse_stamp

_POLICY = policy.default.clone(header_factory=lru_cache(maxsize=128)(HeaderRegistry()))
"""Asks what a header says once; the library takes it apart each time, a content type fifteen times a message."""
_HEADER = re.compile(r"([A-Za-z][A-Za-z0-9-]{1,40}):[ \t]?\S|[ \t]+\S")
_KNOWN = frozenset(
    [
        "from",
        "to",
        "date",
        "subject",
        "mime-version",
        "received",
        "message-id",
        "return-path",
        "content-type",
        "reply-to",
        "delivered-to",
        "cc",
    ]
)
_PREFIX = re.compile(r"^(?:(?:fwd?|re|tr|doorst|antw|aw|wg)\s*:\s*)+", re.IGNORECASE)
_FORWARDED = re.compile(
    r"^(?:-{3,} ?(?:Forwarded message|Original Message|Doorgestuurd bericht|Oorspronkelijk bericht) ?-{3,}"
    r"|Begin (?:forwarded message|doorgestuurd bericht):)[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
_INNER = re.compile(
    r"\*?(From|Van|Date|Datum|Sent|Verzonden|Subject|Onderwerp|To|Aan|Cc):\*?[ \t]*(.*)\Z", re.IGNORECASE
)
_ENGLISH = {"van": "from", "datum": "date", "sent": "date", "verzonden": "date", "onderwerp": "subject"}
_MOST_WORDS_ABOVE = 40
"""Words above a forwarded message with which somebody still only passes it on."""
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)


def is_eml(text: str) -> bool:
    """True when the first lines are headers and three of them are those of a message."""
    names = set()
    for number, line in enumerate(text[:20_000].splitlines()):
        match = _HEADER.match(line)
        if not match and not (number == 0 and line.startswith("From ")):
            break
        if match and match[1]:
            names.add(match[1].lower())
    return len(names & _KNOWN) >= 3 and "date" in names and ("from" in names or "subject" in names)


def read_eml(content: bytes, source: Source) -> list[Draft]:
    """The article in a message: its subject is the headline; raises SeedError without date or text."""
    try:
        message = BytesParser(policy=_POLICY).parsebytes(content)
        if not isinstance(message, EmailMessage):
            raise SeedError(f"{source.path}:1: an e-mail that cannot be taken apart; save its text in a file")
        return [_read(message, source)]
    except (
        LookupError,
        ValueError,
        TypeError,
        AttributeError,
        IndexError,
        KeyError,
        AssertionError,
    ) as error:
        raise SeedError(f"{source.path}:1: broken e-mail ({error!r:.80}); save its text in a file") from None


def _read(message: EmailMessage, source: Source) -> Draft:
    published = parse_stamp(str(message.get("Date", "")))
    if published is None:
        found = str(message.get("Date", ""))[:60]
        raise SeedError(f"{source.path}:1: no date in the e-mail's Date header ({found!r}); add it")
    subject = _PREFIX.sub("", " ".join(str(message.get("Subject", "")).split()))
    sender = str(message.get("From", ""))
    text, is_html = _text(message)
    forwarded = {} if is_html else _forwarded(text)
    moment = _moment(forwarded.get("date", ""))
    if moment:
        published, text = moment, forwarded["text"]
        sender = forwarded.get("from") or sender
        subject = _PREFIX.sub("", forwarded.get("subject") or subject)
    blocks = blocks_of_markup(text, subject) if is_html else blocks_of_text(text, subject)
    if not blocks:
        raise SeedError(
            f"{source.path}:1: no text in the e-mail {subject[:60]!r}; save its text or attachment in a file"
        )
    name, address = parseaddr(sender)
    draft = Draft(published, headline=subject, blocks=blocks)
    draft.sources = [found for found in [name or address] if found]
    attached = [part.get_filename() or part.get_content_type() for part in message.iter_attachments()]
    if attached:
        draft.warn(source.path, f"attachments are not read: {', '.join(attached)[:200]}; save them beside it")
    return draft


def _text(message: EmailMessage) -> tuple[str, bool]:
    """The text of a message without its signature, and whether it is HTML."""
    body = message.get_body(preferencelist=("plain", "html"))
    if body is None:
        return "", False
    text = body.get_content()
    if body.get_content_subtype() == "html":
        return text, True
    return _SIGNATURE.split(text, maxsplit=1)[0], False


def _forwarded(text: str) -> dict[str, str]:
    """From, date, subject and text of a message that this one only passes on; empty when it does not."""
    mark = _FORWARDED.search(text)
    if not mark or len(text[: mark.start()].split()) > _MOST_WORDS_ABOVE:
        return {}
    found: dict[str, str] = {}
    lines = text[mark.end() :].strip().splitlines()
    for number, line in enumerate(lines):
        match = _INNER.match(line.strip())
        if not match:
            found["text"] = "\n".join(lines[number:])
            break
        found.setdefault(_ENGLISH.get(match[1].lower(), match[1].lower()), match[2].strip())
    return found if "text" in found else {}


def _moment(text: str) -> datetime | None:
    try:
        found = find_moment(text)
    except ImpossibleDateError:
        return None
    return parse_stamp(text) or (found.value if found else None)
