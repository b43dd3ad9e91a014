"""Between the text of a block and its Markdown: escapes where Markdown would see a sign, and the way back."""

from __future__ import annotations

import html
import re

_PLAIN = re.compile(r"[^\\`*_{}\[\]<>&|~\^\x02\x03]*\Z")
_SIGNS = re.compile(r"[\\`*_{}\[\]<>&|~\^]")
_OPENING = re.compile(r"(?:[#>+\-=:!~|*_]|\d+[.)])")
_NUMBERED = re.compile(r"(\d+)([.)])")
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
_ENTITY = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "~": "&#126;", "^": "&#94;", "=": "&#61;", ":": "&#58;"}
_BACKSLASHED = "\\`*_{}[]()>#+-.!"
_ESCAPED = re.compile(
    rf"\\([{re.escape(_BACKSLASHED)}])|(&(?:#\d{{1,7}}|#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}});)"
)


def is_harmless(text: str) -> bool:
    """True for text in which Markdown sees no sign at all, wherever its lines break."""
    return _PLAIN.match(text) is not None and _OPENING.match(text) is None


def escape_text(text: str) -> str:
    """The text as Markdown for a person to read: only the signs are escaped that mean something where they stand.

    >>> escape_text("2016. Een [sic] jaar & 5 * 6")
    '2016\\\\. Een \\\\[sic\\\\] jaar & 5 * 6'
    """
    if is_harmless(text):
        return text
    escaped = _SIGNS.sub(lambda match: _escape_sign(match, text), text)
    numbered = _NUMBERED.match(escaped)
    if numbered:
        sign = "\\." if numbered[2] == "." else "&#41;"
        return f"{numbered[1]}{sign}{escaped[numbered.end() :]}"
    if escaped[:1] in "#+-!":
        return "\\" + escaped
    if escaped[:1] in ("=", ":"):
        return _ENTITY[escaped[0]] + escaped[1:]
    return escaped


def _escape_sign(match: re.Match[str], text: str) -> str:
    sign = match[0]
    place = match.start()
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if sign == "&" and not (after.isalnum() or after == "#"):
        return sign
    if sign == "*" and before.isspace() and after.isspace():
        return sign
    if sign == "_" and before.isalnum() and after.isalnum():
        return sign
    if sign == ">" and place:
        return sign
    if sign in "|":
        return "&#124;"
    return _ENTITY.get(sign) or f"\\{sign}"


def entity_text(text: str) -> str:
    """The text with every ASCII sign as an entity: what no Markdown can change."""
    return _PUNCTUATION.sub(lambda match: f"&#{ord(match[0])};", text)


def unescape_text(markdown: str) -> str:
    """The text of a Markdown paragraph that holds escapes and entities and no other signs."""
    if "\\" not in markdown and "&" not in markdown:
        return markdown
    return _ESCAPED.sub(lambda match: match[1] or html.unescape(match[2]), markdown)


def strip_escapes(markdown: str) -> str:
    """The Markdown without its escapes and entities: what is left are signs that mean something."""
    return _ESCAPED.sub("", markdown) if "\\" in markdown or "&" in markdown else markdown
