"""Intake: the bytes of a seed, in whatever format, become articles."""

from __future__ import annotations

from dossier.intake.headline import make_headline
from dossier.intake.reading import read_seed
from dossier.language.detection import detect_language

__all__ = ["detect_language", "make_headline", "read_seed"]
