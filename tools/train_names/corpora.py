"""Reads the corpora that the recogniser learns from: documents of sentences of (word, tag)."""

from __future__ import annotations

from pathlib import Path

Sentence = list[tuple[str, str]]
Document = list[Sentence]


def read_columns(path: Path) -> list[Document]:
    """Documents of a file in CoNLL columns; a file without document marks is one document."""
    documents: list[Document] = [[]]
    sentence: Sentence = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        columns = line.split()
        if len(columns) >= 2 and "-DOCSTART-" not in columns[:2]:
            numbered = "\t" in line and len(columns) == 3 and columns[0].isdigit()
            sentence.append((columns[1] if numbered else columns[0], columns[-1]))
            continue
        if sentence:
            documents[-1].append(sentence)
            sentence = []
        if columns and documents[-1]:
            documents.append([])
    return [document for document in documents if document]


def names_of(sentence: Sentence) -> list[tuple[int, int, str]]:
    """Half-open token spans of the names in a sentence, with their types (PER, LOC, ORG, MISC)."""
    spans: list[tuple[int, int, str]] = []
    start, kind = 0, ""
    for position, (_, tag) in enumerate([*sentence, ("", "O")]):
        if kind and (tag[:1] != "I" or tag[2:] != kind):
            spans.append((start, position, kind))
            kind = ""
        if tag != "O" and not kind:
            start, kind = position, tag[2:]
    return spans


def bilou(sentence: Sentence) -> list[str]:
    """Tags that mark first, inside, last and lone tokens of a name."""
    tags = ["O"] * len(sentence)
    for start, end, kind in names_of(sentence):
        if end - start == 1:
            tags[start] = "U-" + kind
            continue
        tags[start:end] = ["B-" + kind, *["I-" + kind] * (end - start - 2), "L-" + kind]
    return tags
