"""Model records as rows of plain JSON values and back, for the state and for worker processes."""

from __future__ import annotations

import json
import types
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from datetime import datetime
from operator import attrgetter
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

Record = TypeVar("Record")
Coder = Callable[[Any], Any]


_spell = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_read = json.JSONDecoder().raw_decode


def encode(record: object) -> str:
    """A record as one line of JSON: its fields in order, without their names."""
    return _spell(_coders(type(record))[0](record))


def encode_all(kind: type[Record], records: Sequence[Record]) -> str:
    """Records of one kind as one line of JSON."""
    return _spell(list(map(_coders(kind)[0], records)))


def decode(kind: type[Record], text: str) -> Record:
    """The record of that kind that `encode` wrote.

    >>> from dossier.model import Sentence
    >>> decode(Sentence, encode(Sentence(0, 3, 9)))
    Sentence(block=0, start=3, end=9)
    """
    record: Record = _coders(kind)[1](_read(text)[0])
    return record


def decode_all(kind: type[Record], text: str) -> list[Record]:
    """The records that `encode_all` wrote."""
    return list(map(_coders(kind)[1], _read(text)[0]))


def _coders(kind: Any) -> tuple[Coder, Coder]:
    if kind not in _made:
        _made[kind] = _make_coders(kind)
    return _made[kind]


_made: dict[Any, tuple[Coder, Coder]] = {}


def _make_coders(kind: Any) -> tuple[Coder, Coder]:
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind)]
    pairs = [_coders_of(hints[name]) for name in names]
    read = attrgetter(*names) if len(names) > 1 else lambda record: (getattr(record, names[0]),)
    if all(pair is None for pair in pairs):
        return read, lambda row: kind(*row)
    writers = [(place, pair[0]) for place, pair in enumerate(pairs) if pair]
    readers = [(place, pair[1]) for place, pair in enumerate(pairs) if pair]

    def write(record: object) -> list[Any]:
        row = list(read(record))
        for place, writer in writers:
            row[place] = writer(row[place])
        return row

    def make(row: list[Any]) -> object:
        for place, reader in readers:
            row[place] = reader(row[place])
        return kind(*row)

    return write, make


def _coders_of(hint: Any) -> tuple[Coder, Coder] | None:
    """How a value of that type is written and read; None when JSON holds it as it is."""
    if hint in (str, int, float, bool) or get_origin(hint) is Literal:
        return None
    if hint is datetime:
        return datetime.isoformat, datetime.fromisoformat
    if is_dataclass(hint):
        return _coders(hint)
    if get_origin(hint) is tuple:
        return _tuple_coders(get_args(hint))
    if get_origin(hint) is frozenset:
        return sorted, frozenset
    if get_origin(hint) in (Union, types.UnionType):
        return _optional_coders(hint)
    raise TypeError(f"no way to store {hint!r}")


def _tuple_coders(parts: tuple[Any, ...]) -> tuple[Coder, Coder]:
    if len(parts) != 2 or parts[1] is not Ellipsis:
        raise TypeError(f"only tuples of any length are stored, not tuple{parts!r}")
    inner = _coders_of(parts[0])
    if inner is None:
        return list, tuple
    writer, reader = inner
    return (lambda value: [writer(part) for part in value]), (
        lambda row: tuple([reader(part) for part in row])
    )


def _optional_coders(hint: Any) -> tuple[Coder, Coder] | None:
    inner = _coders_of(next(part for part in get_args(hint) if part is not types.NoneType))
    if inner is None:
        return None
    writer, reader = inner
    return (
        lambda value: None if value is None else writer(value),
        lambda row: None if row is None else reader(row),
    )
