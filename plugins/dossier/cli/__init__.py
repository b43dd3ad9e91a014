"""The command line: one command, a verb each for what an editor does. The only room that prints."""

from __future__ import annotations

from dossier.cli.command import main

__all__ = ["main"]
