"""Before every format: the bytes of a seed become text, and what had to be assumed is said."""

from __future__ import annotations

import codecs
import re

from dossier.errors import SeedError

CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
"""Characters that no text has a use for; line ends and tabs are none of them."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 400
_MISREAD = {
    code: bytes([code]).decode("cp1252")
    for code in range(0x80, 0xA0)
    if code not in (0x81, 0x85, 0x8D, 0x8F, 0x90, 0x9D)
}
"""Control characters that are marks of Windows-1252 which somebody took for Latin-1, as every browser shows them."""
_MISREAD_MARKS = re.compile("[\x80\x82-\x84\x86-\x8c\x8e\x91-\x9c\x9e\x9f]")
_MULTIBYTE = re.compile(rb"[\xc3-\xf4][\x80-\xbf]+")


def decode_seed(
    content: bytes, path: str, encoding: str | None = None, *, declared: bool = False
) -> tuple[str, list[str]]:
    """The text of a seed without its byte order mark, and notes on what was assumed.

    A byte order mark decides; then strict UTF-8; then `encoding` if given; then Windows-1252, the one encoding
    that old Dutch and English wire copy turns out to be in. Raises SeedError when none of them fits. An encoding that
    the file itself `declared` gives way to Windows-1252 when it does not fit.

    >>> decode_seed("Genève".encode("cp1252"), "a.txt")
    ('Genève', ['not UTF-8; read as Windows-1252'])
    """
    text, notes = _decode(content, path, encoding, declared=declared)
    if text.isascii() or not _MISREAD_MARKS.search(text):
        return text, notes
    found = len(_MISREAD_MARKS.findall(text))
    return text.translate(_MISREAD), [*notes, f"{found} control characters read as marks of Windows-1252"]


def _decode(content: bytes, path: str, encoding: str | None, *, declared: bool) -> tuple[str, list[str]]:
    for mark, name in _MARKS:
        if content.startswith(mark):
            return _decode_strictly(content[len(mark) :], name, path), []
    wide = _find_wide(content[:_SAMPLE])
    if wide:
        return _decode_strictly(content, wide, path), [f"no byte order mark; read as {wide.upper()}"]
    try:
        return content.decode("utf-8"), []
    except UnicodeDecodeError as error:
        damaged = _decode_mixed(content) or _decode_damaged(content, error)
        if damaged:
            return damaged
        if declared and encoding:
            return _decode_declared(content, path, encoding, error)
        return _decode_legacy(content, path, encoding, error)


def _find_wide(head: bytes) -> str:
    """The encoding of a text in which nearly every other byte is a NUL; empty for all others."""
    pairs = len(head) // 2
    if pairs < 2 or b"\x00" not in head:
        return ""
    first, second = head[: 2 * pairs : 2].count(0), head[1 : 2 * pairs : 2].count(0)
    if second > 0.7 * pairs and not first:
        return "utf-16-le"
    return "utf-16-be" if first > 0.7 * pairs and not second else ""


def _decode_mixed(content: bytes) -> tuple[str, list[str]] | None:
    """A text some of whose lines are UTF-8 and some Windows-1252, line by line; None for any other."""
    lines: list[str] = []
    odd: list[int] = []
    proved = False
    for number, line in enumerate(content.split(b"\n"), start=1):
        try:
            lines.append(line.decode("utf-8"))
            proved = proved or not line.isascii()
        except UnicodeDecodeError:
            if _MULTIBYTE.search(line):
                return None
            try:
                lines.append(line.decode("cp1252"))
            except UnicodeDecodeError:
                return None
            odd.append(number)
    if not proved:
        return None
    return "\n".join(lines), [
        f"{len(odd)} lines are not UTF-8, the first is line {odd[0]}; read as Windows-1252, save the file as UTF-8"
    ]


def _decode_damaged(content: bytes, error: UnicodeDecodeError) -> tuple[str, list[str]] | None:
    """UTF-8 with a few broken bytes in it; None when too little else proves that it is UTF-8."""
    text = content.decode("utf-8", "replace")
    broken = text.count("\ufffd") - content.count(b"\xef\xbf\xbd")
    if len(_MULTIBYTE.findall(content)) < 4 * broken:
        return None
    line = content.count(b"\n", 0, error.start) + 1
    found = content[error.start : error.start + 4]
    return text, [
        f"{broken} broken bytes in UTF-8, the first {found!r} in line {line}; shown as \ufffd, mend the file"
    ]


def _decode_declared(
    content: bytes, path: str, encoding: str, error: UnicodeDecodeError
) -> tuple[str, list[str]]:
    try:
        return content.decode(encoding), [f"not UTF-8; read as {encoding}, as the file declares"]
    except UnicodeDecodeError:
        text, notes = _decode_legacy(content, path, None, error)
        return text, [f"the file declares {encoding}, which it is not; {note}" for note in notes]


def _decode_legacy(
    content: bytes, path: str, encoding: str | None, error: UnicodeDecodeError
) -> tuple[str, list[str]]:
    if encoding:
        return _decode_strictly(content, encoding, path), [
            f"not UTF-8; read as {encoding}, as the settings say"
        ]
    try:
        return content.decode("cp1252"), ["not UTF-8; read as Windows-1252"]
    except UnicodeDecodeError:
        line = content.count(b"\n", 0, error.start) + 1
        found = content[error.start : error.start + 8]
        raise SeedError(
            f"{path}:{line}: bytes {found!r} are neither UTF-8 nor Windows-1252; "
            "save the file as UTF-8, or name its encoding in DOSSIER_ENCODING"
        ) from None


def _decode_strictly(content: bytes, encoding: str, path: str) -> str:
    try:
        return content.decode(encoding)
    except LookupError:
        raise SeedError(f"{path}:1: unknown encoding {encoding!r}; name one that Python knows") from None
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        found = content[error.start : error.start + 8]
        raise SeedError(
            f"{path}:{line}: bytes {found!r} are not {encoding.upper()}; save the file as UTF-8"
        ) from None


def clean_text(text: str) -> str:
    """One line of text: no control characters or soft hyphens, every run of line ends and tabs one blank.

    >>> clean_text("za" + chr(173) + "terdag in Emmen ")
    'zaterdag in Emmen'
    """
    if not text.isprintable():
        text = CONTROLS.sub("", _BREAKS.sub(" ", text).translate(_UNSEEN))
    return text.strip()


_BREAKS = re.compile("[\n\r\t\x0b\x0c\x85\u2028\u2029]+")
_UNSEEN = _MISREAD | {0x00AD: None, 0xFEFF: None, 0xF0B7: "•", 0xF0A7: "▪"}
"""Where a word processor might break a word, byte order marks inside a text, bullets of its symbol font, and marks that
a file writes as `&#146;` or `\\u0092`."""
