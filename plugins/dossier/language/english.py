"""English, as written by the news agencies."""

from __future__ import annotations

from dossier.language.schema import Language, TextWords

ENGLISH = Language(
    code="en",
    name="English",
    text=TextWords(
        abbreviations=frozenset(),
        frequent=(),
    ),
)
