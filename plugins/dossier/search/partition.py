"""Where a vocabulary is cut into files: at prefixes, so that one more word moves no boundary but its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

SAFE = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")


def utf16(text: str) -> bytes:
    """The key that sorts as JavaScript compares text."""
    return text.encode("utf-16-be", "surrogatepass")


def sort_keys(keys: Iterable[str]) -> list[str]:
    """Keys in the order in which JavaScript sorts them."""
    found = sorted(keys)
    return (
        found
        if not found or max(map(max, filter(None, found)), default="") < "\ud800"
        else sorted(found, key=utf16)
    )


def weigh(weights: dict[str, int], key: str, weight: int, depth: int) -> None:
    """Adds a record's weight to the bin that its first `depth` signs make; a bin left empty goes."""
    name = key[:depth]
    total = weights.get(name, 0) + weight
    if total:
        weights[name] = total
    else:
        weights.pop(name, None)


def cut(weights: Mapping[str, int], target: int) -> list[str]:
    """First keys of the files, sorted: each file runs up to the next one's first key.

    A group of bins with one prefix is a file when it weighs no more than `target`; a heavier one is
    split by its next sign, and neighbours are joined again as long as they fit. A pure
    function of the weights.

    >>> cut({"ab": 5, "ac": 5, "b": 3, "c": 3}, 8)
    ['', 'ac', 'c']
    """
    if not weights:
        return []
    bins = sort_keys(weights)
    starts = [start for start, _ in _split(bins, weights, 0, target)]
    return ["", *starts[1:]]


def _split(bins: list[str], weights: Mapping[str, int], depth: int, target: int) -> list[tuple[str, int]]:
    """Groups of the bins as (prefix, weight), in order; all share their first `depth` signs."""
    total = sum(map(weights.__getitem__, bins))
    if total <= target or len(bins) == 1:
        return [(bins[0][:depth] if len(bins) > 1 else bins[0], total)]
    groups: dict[str, list[str]] = {}
    for name in bins:
        groups.setdefault(name[: depth + 1], []).append(name)
    found: list[tuple[str, int]] = []
    for prefix, members in groups.items():
        parts = _split(members, weights, depth + 1, target)
        if len(parts) == 1 and found and found[-1][1] + parts[0][1] <= target:
            found[-1] = (found[-1][0], found[-1][1] + parts[0][1])
        else:
            found.extend((start if at else prefix, weight) for at, (start, weight) in enumerate(parts))
    return found


def file_name(family: str, start: str) -> str:
    """The path of a file under the site's root: lower case ASCII, the same for every file system.

    >>> file_name("t", "vre"), file_name("n", "ش")
    ('search/t/vre-.js', 'search/n/_634_-.js')
    """
    return f"search/{family}/{''.join(map(_safe, start))}-.js"


def _safe(sign: str) -> str:
    return sign if sign in SAFE else f"_{ord(sign):x}_"
