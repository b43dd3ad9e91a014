"""Decoding: bytes become text, and markup becomes tags or a tree, whatever hostile things stand in them."""

from __future__ import annotations

from dossier.decoding.characters import CONTROLS, clean_text, decode_seed
from dossier.decoding.declared import find_declared, known_encoding

__all__ = ["CONTROLS", "clean_text", "decode_seed", "find_declared", "known_encoding"]
