"""Dutch, as written in the Netherlands and in Flanders."""

from __future__ import annotations

from dossier.language.schema import Language, TextWords

DUTCH = Language(
    code="nl",
    name="Nederlands",
    text=TextWords(
        abbreviations=frozenset(),
        frequent=(),
    ),
)
