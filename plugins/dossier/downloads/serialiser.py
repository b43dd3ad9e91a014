"""How a download is put together: a head, a row for each record, a tail, so that rows can be kept and joined."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from io import BytesIO
from typing import Generic, TypeVar

Record = TypeVar("Record", contravariant=True)


@dataclass(frozen=True, slots=True)
class Serialiser(Generic[Record]):
    """A file format, in parts: `head`, then the rows with `separator` between them, then `tail`.

    A row depends on its record alone. A build that keeps the row of each record needs only the rows of what changed,
    and `join` to write the file, or `frame` where it kept longer runs; `whole` is the same from the records. A record that the format has no place for
    gives an empty row, which is left out.
    """

    row: Callable[[Record], str]
    head: str = ""
    separator: str = ""
    tail: str = ""

    def join(self, rows: Iterable[str]) -> str:
        """The whole file from rows made before, in the order given.

        >>> Serialiser(row=str, head="[", separator=", ", tail="]").join(["1", "", "2"])
        '[1, 2]'
        """
        return self.head + self.separator.join(row for row in rows if row) + self.tail

    def frame(self, parts: Iterable[bytes]) -> bytes:
        """The whole file from runs of rows joined before, in UTF-8; none is held longer than it takes to copy it.

        >>> Serialiser(row=str, head="[", separator=", ", tail="]").frame([b"1, 2", b"", b"3"])
        b'[1, 2, 3]'
        """
        file, separator = BytesIO(), b""
        file.write(self.head.encode())
        for part in filter(None, parts):
            file.write(separator)
            file.write(part)
            separator = self.separator.encode()
        file.write(self.tail.encode())
        return file.getvalue()

    def whole(self, records: Iterable[Record]) -> str:
        """The whole file from the records, in the order given."""
        return self.join(self.row(record) for record in records)
