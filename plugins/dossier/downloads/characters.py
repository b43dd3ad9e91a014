"""Characters that no file format of the downloads can hold, and the ones that JSON in a page must not hold."""

from __future__ import annotations

import json
import re

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile(r"\s+")
_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_UNSAFE_IN_SCRIPT = re.compile("[<>&\u2028\u2029]")


def without_controls(text: str) -> str:
    """`text` without control characters and lone surrogates; tabs and line ends stay.

    >>> without_controls("a\\x00b\\tc")
    'ab\\tc'
    """
    return _CONTROLS.sub("", text)


def on_one_line(text: str) -> str:
    """`text` without control characters, each run of white space a single blank.

    >>> on_one_line(" a\\r\\n b ")
    'a b'
    """
    return _BREAKS.sub(" ", without_controls(text)).strip()


_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def to_json(value: object) -> str:
    """`value` as JSON in its own key order, non-ASCII as it is, safe inside a `script` element too.

    >>> to_json({"a": "</script>"})
    '{"a": "\\\\u003c/script\\\\u003e"}'
    """
    text = _encode(value)
    if _UNSAFE_IN_SCRIPT.search(text) is None:
        return text
    return _UNSAFE_IN_SCRIPT.sub(lambda match: _UNSAFE[match[0]], text)
