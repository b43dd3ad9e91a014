"""Language data: one module a language, holding one `Language` literal."""

from __future__ import annotations

from dossier.language.dutch import DUTCH
from dossier.language.english import ENGLISH
from dossier.language.schema import Language

LANGUAGES: dict[str, Language] = {language.code: language for language in (DUTCH, ENGLISH)}
"""The languages that are read in full, by ISO 639-1 code."""

__all__ = ["DUTCH", "ENGLISH", "LANGUAGES", "Language"]
