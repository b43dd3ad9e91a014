"""The reader of saved e-mail: a message, its subject and its text."""

from __future__ import annotations

import re
from datetime import datetime
from email import policy
from email.headerregistry import HeaderRegistry
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser
from email.utils import parseaddr
from functools import lru_cache
from typing import cast

from dossier.decoding import known_encoding
from dossier.errors import SeedError
from dossier.intake.draft import Draft, Source, tell_left_out
from dossier.intake.formats.message_text import MOST_WORDS_ABOVE, find_forwarded
from dossier.intake.markup_blocks import blocks_of_markup, blocks_of_text
from dossier.intake.moments import ImpossibleDateError, find_moment, parse_stamp

_LONGEST_HEADER = 4_000
"""Characters of a header that are taken apart; the library takes gigabytes for the words of one of half a million."""
_REGISTRY = HeaderRegistry()


@lru_cache(maxsize=128)
def _parse_header(name: str, value: str) -> str:
    """What a header says, asked once; the library takes it apart each time, a content type fifteen times a message."""
    return cast(str, _REGISTRY(name, value[:_LONGEST_HEADER]))


_POLICY = policy.default.clone(header_factory=_parse_header)
_PREFIX = re.compile(r"^(?:(?:fwd?|re|tr|doorst|antw|aw|wg)\s*:\s*)+", re.IGNORECASE)
_OF_A_MAILBOX = re.compile(
    rb"(?:\A|\r?\n\r?\n)From \S{1,200} [^\r\n]{8,60}\r?\n(?=[A-Za-z][A-Za-z0-9-]{1,40}:)"
)
_STUB = 3
"""How many times as many words the HTML part has beside which a plain part only says where to look."""
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def read_eml(content: bytes, source: Source) -> list[Draft]:
    """The articles in a message, or in the messages of a mailbox; raises SeedError without date or text in any of them."""
    drafts: list[Draft] = []
    refusals: list[SeedError] = []
    for message in _messages(content):
        try:
            drafts += _read_message(message, source)
        except SeedError as error:
            refusals.append(error)
    if not drafts:
        raise (
            refusals[0] if refusals else SeedError(f"{source.path}:1: a mailbox without a message; remove it")
        )
    tell_left_out(drafts, refusals, "; this message is left out")
    return drafts


def _messages(content: bytes) -> list[bytes]:
    """The messages of a mailbox; a message alone is one."""
    if not content.startswith(b"From "):
        return [content]
    starts = [match.end() for match in _OF_A_MAILBOX.finditer(content)]
    ends = [match.start() for match in _OF_A_MAILBOX.finditer(content)][1:]
    parts = [content[start:end] for start, end in zip(starts, [*ends, len(content)], strict=True)]
    return parts or [content]


def _read_message(content: bytes, source: Source) -> list[Draft]:
    try:
        message = BytesParser(policy=_POLICY).parsebytes(content)
        if not isinstance(message, EmailMessage):
            raise SeedError(f"{source.path}:1: an e-mail that cannot be taken apart; save its text in a file")
        return _read_with_attached(message, source)
    except (
        LookupError,
        ValueError,
        TypeError,
        AttributeError,
        IndexError,
        KeyError,
        AssertionError,
        RecursionError,
    ) as error:
        raise SeedError(f"{source.path}:1: broken e-mail ({error!r:.80}); save its text in a file") from None


def _read_with_attached(message: EmailMessage, source: Source) -> list[Draft]:
    """The article of a message and those of the messages attached to it, which alone count when it only passes them on."""
    attached = [
        part.get_content()
        for part in message.iter_attachments()
        if part.get_content_type() == "message/rfc822"
    ]
    inner = [_read(one, source) for one in attached if isinstance(one, EmailMessage)]
    if inner and len(_text(message)[0].split()) <= MOST_WORDS_ABOVE:
        return inner
    return [_read(message, source), *inner]


def _read(message: EmailMessage, source: Source) -> Draft:
    published = parse_stamp(str(message.get("Date", "")))
    if published is None:
        found = str(message.get("Date", ""))[:60]
        raise SeedError(f"{source.path}:1: no date in the e-mail's Date header ({found!r}); add it")
    subject = _PREFIX.sub("", " ".join(str(message.get("Subject", "")).split()))
    sender = str(message.get("From", ""))
    text, is_html = _text(message)
    forwarded = find_forwarded(_lines_of(text) if is_html else text)
    moment = _moment(forwarded.get("date", ""))
    if moment:
        published, text, is_html = moment, forwarded["text"], False
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
    if any(len(value) > _LONGEST_HEADER for name, value in message.raw_items() if name.lower() == "subject"):
        draft.warn(
            source.path,
            f"a subject of more than {_LONGEST_HEADER} characters is cut off; give the page a title",
        )
    attached = [
        part.get_filename() or part.get_content_type()
        for part in message.iter_attachments()
        if part.get_content_type() != "message/rfc822"
    ]
    if attached:
        draft.warn(source.path, f"attachments are not read: {', '.join(attached)[:200]}; save them beside it")
    return draft


def _text(message: EmailMessage) -> tuple[str, bool]:
    """The text of a message without its signature, and whether it is HTML."""
    plain, html = (_decoded(message.get_body(preferencelist=(kind,))) for kind in ("plain", "html"))
    plain = _SIGNATURE.split(plain, maxsplit=1)[0]
    if not plain.strip() or len(_lines_of(html).split()) > _STUB * len(plain.split()):
        return html, True
    return plain, False


def _decoded(part: MIMEPart | None) -> str:
    """The text of a part, in the encoding it declares; Windows-1252 where Latin-1 is declared."""
    if part is None:
        return ""
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    declared = known_encoding(part.get_content_charset() or "")
    try:
        return payload.decode(declared or "utf-8")
    except UnicodeDecodeError:
        return payload.decode("cp1252", "replace")


def _lines_of(html: str) -> str:
    """The text of an HTML part with a line for each break in it."""
    return "\n".join(block.text for block in blocks_of_markup(_BREAK.sub("</p><p>", html)))


def _moment(text: str) -> datetime | None:
    try:
        found = find_moment(text)
    except ImpossibleDateError:
        return None
    return parse_stamp(text) or (found.value if found else None)
