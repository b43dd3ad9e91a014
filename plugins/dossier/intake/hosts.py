"""Beside the formats that name no source: the site or the agency in an address."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_NAMED = re.compile(r"(?:tag|urn:newsml):([\w-]+(?:\.[\w-]+){1,5})[,:]", re.IGNORECASE)


def host_of(address: str) -> str:
    """The host in an address, or in a name such as `tag:agency.example,2021:1`; empty when there is none.

    >>> host_of("https://www.krant.example/1"), host_of("urn:newsml:agency.example:20210412:1"), host_of("http://[")
    ('krant.example', 'agency.example', '')
    """
    named = _NAMED.match(address)
    try:
        host = named[1] if named else urlsplit(address).hostname
    except ValueError:
        return ""
    return (host or "").removeprefix("www.")
