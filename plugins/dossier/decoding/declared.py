"""Beside decoding: the encoding that an XML or HTML file declares, which is believed only when it proves true."""

from __future__ import annotations

import codecs
import re

_XML = re.compile(rb"<\?xml[^>]{0,200}?encoding=[\"']([\w.:-]{2,40})[\"']")
_HTML = re.compile(rb"<meta[^>]{0,300}?charset=[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_RTF = re.compile(rb"\\ansicpg(\d{3,5})")
_WIDER = {"iso8859-1": "cp1252", "ascii": "cp1252"}
"""Encodings that are declared where their superset is meant."""


def find_declared(content: bytes) -> str:
    """The encoding named in the first bytes, as Python calls it; empty when none or an unknown one is named."""
    head = content[:4000].lstrip()
    match = (
        _XML.match(head)
        or (_HTML.search(head) if head.startswith(b"<") else None)
        or (_RTF.search(head) if head.startswith(b"{\\rtf") else None)
    )
    if not match:
        return ""
    name = match[1].decode("ascii", "replace")
    return known_encoding(f"cp{name}" if name.isdecimal() else name)


def known_encoding(name: str) -> str:
    """What Python calls the encoding of that name, or the superset that is meant; empty for an unknown one.

    >>> known_encoding("ISO-8859-1"), known_encoding("x-unknown")
    ('cp1252', '')
    """
    try:
        known = codecs.lookup(name)
    except (LookupError, ValueError):
        return ""
    if not known._is_text_encoding:
        return ""
    return _WIDER.get(known.name, known.name)
