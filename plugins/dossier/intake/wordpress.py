"""Beside the reader of feeds: the text of a post as WordPress stores it becomes plain markup."""

from __future__ import annotations

import re

_BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")
_CAPTION = re.compile(
    r"\[caption\b[^\[\]]{0,400}\](?P<picture>(?:\s*</?(?:a|img)\b[^<>]{0,2000}>){0,4})(?P<text>.{0,2000}?)\[/caption\]",
    re.DOTALL,
)
_CLOSING = re.compile(r"\[/([a-z][a-z0-9_-]{1,40})\]")
_MARK = re.compile(r"\[/?(?P<name>[a-z][a-z0-9_-]{1,40})(?P<fields>[^\[\]]{0,1000})\]")
_ALONE = re.compile(r"^[ \t]*\[[a-z][a-z0-9]*[_-][a-z0-9_-]{1,40}\][ \t\r]*$", re.MULTILINE)


def markup_of_post(body: str) -> str:
    """The body of a post without its shortcodes, a blank line in it as a break between paragraphs.

    >>> markup_of_post("[dropcap]D[/dropcap]e kraan viel [...].")
    'De kraan viel [...].'
    """
    body = _without_shortcodes(body) if "[" in body else body
    return body if re.search("<p[ >]", body, re.IGNORECASE) else _BLANK_LINE.sub("<br><br>", body)


def _without_shortcodes(body: str) -> str:
    """Without the marks of shortcodes; what stands between two of them stays, that of a caption as a caption."""
    body = _CAPTION.sub(_figure, body)
    closed = frozenset(match[1] for match in _CLOSING.finditer(body))

    def replace(match: re.Match[str]) -> str:
        return "" if match["name"] in closed or "=" in match["fields"] else match[0]

    return _ALONE.sub("", _MARK.sub(replace, body))


def _figure(match: re.Match[str]) -> str:
    return f"<figure>{match['picture']}<figcaption>{match['text'].removeprefix('</a>')}</figcaption></figure>"
