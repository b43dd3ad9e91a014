"""Between a title and the address of its page: short names that every file system and every server accepts."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Container
from datetime import date

from unidecode import unidecode

_GAPS = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = re.compile(r"(?<=\w)['’](?=\w)")
_RESERVED = frozenset(("index", "con", "prn", "aux", "nul"))
"""A listing's own name, and names that Windows keeps for devices."""
_WINDOW = 400
"""Code points of a title that are looked at; what stands after them never reaches the slug."""
_WHO = 60
"""Bytes that the names of the sources may take of a dated slug."""


def make_slug(text: str, limit: int = 80) -> str:
    """A slug of lower-case ASCII letters, digits and hyphens, of 1 to `limit` bytes, cut between words.

    Text without a letter or a digit gives `x-` and a digest of it, so that two such titles differ.

    >>> make_slug("Staakt-het-vuren in Syrië: 't pad is geëffend")
    'staakt-het-vuren-in-syrie-t-pad-is-geeffend'
    >>> make_slug("🕊")
    'x-29f2df31'
    """
    plain = unidecode(_APOSTROPHES.sub("", text[:_WINDOW]), errors="ignore")
    slug = _GAPS.sub("-", plain.lower()).strip("-")
    if slug in _RESERVED:
        slug = f"{slug}-x"
    return _shorten(slug, limit) or _shorten(f"x-{_digest(text)}", limit)


def dated_slug(who: str, day: date) -> str:
    """A slug of who published and when, short enough to take a number behind it.

    >>> dated_slug("ANP, Belga", date(2016, 8, 27)), dated_slug("", date(2016, 8, 27))
    ('anp-belga-2016-08-27', '2016-08-27')
    """
    when = f"{day:%Y-%m-%d}"
    return f"{make_slug(who, _WHO)}-{when}" if who else when


def is_reserved(slug: str) -> bool:
    """True for a name that no page can have: a listing's, or one that Windows keeps for a device."""
    return slug in _RESERVED


def unique_slug(slug: str, taken: Container[str], key: str, limit: int = 80) -> str:
    """The slug itself, or when it is taken the slug with a digest of `key` behind it, still within `limit`.

    >>> unique_slug("akkoord", {"akkoord"}, "seeds/b.txt")
    'akkoord-9fca9e39'
    """
    candidate = slug
    number = 0
    while candidate in taken:
        tail = _digest(f"{key}{number or ''}")
        candidate = f"{_shorten(slug, limit - len(tail) - 1)}-{tail}"
        number += 1
    return candidate


def _shorten(slug: str, limit: int) -> str:
    """The slug up to the last whole word within the limit; one long word is cut."""
    if len(slug) <= limit:
        return slug
    head, _, _ = slug[: limit + 1].rpartition("-")
    return (head if len(head) >= limit // 2 else slug[:limit]).strip("-")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
