"""How large a file or a site is, for people."""

from __future__ import annotations


def label_size(size: int) -> str:
    """The number of bytes in kB below a megabyte, else in MB.

    >>> label_size(6466), label_size(69_564_213)
    ('6 kB', '69.6 MB')
    """
    return f"{size / 1e6:.1f} MB" if size >= 999_500 else f"{size / 1e3:.0f} kB"
