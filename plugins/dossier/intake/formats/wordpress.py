"""Beside the reader of feeds: the text of a post as WordPress stores it becomes plain markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

_BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")
_PICTURE = re.compile(r"(?:\s*</?(?:a|img)\b[^<>]{0,2000}>){1,4}")
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
    body = "".join(_figures(body))
    closed = frozenset(match[1] for match in _CLOSING.finditer(body))

    def replace(match: re.Match[str]) -> str:
        return "" if match["name"] in closed or "=" in match["fields"] else match[0]

    return _ALONE.sub("", _MARK.sub(replace, body))


def _figures(body: str) -> Iterator[str]:
    """The body in pieces, each `[caption …]<img …> text[/caption]` as a figure."""
    before, *captions = body.split("[caption ")
    yield before
    for piece in captions:
        _, _, rest = piece.partition("]")
        inside, closing, after = rest.partition("[/caption]")
        if not closing:
            yield f"[caption {piece}"
            continue
        picture = _PICTURE.match(inside)
        end = picture.end() if picture else 0
        yield f"<figure>{inside[:end]}<figcaption>{inside[end:]}</figcaption></figure>{after}"
