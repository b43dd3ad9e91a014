"""Copies and versions: which articles are the same text, and which one replaces which."""

from __future__ import annotations

from dossier.copies.differences import Change, Piece, compare_versions
from dossier.copies.grouping import CopyGroup, Version, group_copies
from dossier.copies.marks import WireMarks, read_marks
from dossier.copies.relation import CopyRecord, Relation, containment, make_record, relate
from dossier.copies.runs import CopyIndex, fingerprint, pack_runs, read_runs, shingle, unpack_runs

__all__ = [
    "Change",
    "CopyGroup",
    "CopyIndex",
    "CopyRecord",
    "Piece",
    "Relation",
    "Version",
    "WireMarks",
    "compare_versions",
    "containment",
    "fingerprint",
    "group_copies",
    "make_record",
    "pack_runs",
    "read_marks",
    "read_runs",
    "relate",
    "shingle",
    "unpack_runs",
]
