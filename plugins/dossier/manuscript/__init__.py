"""Manuscripts: articles as Markdown pages that an editor owns, written once and read at every build."""

from __future__ import annotations

from dossier.manuscript.markdown_blocks import block_html, render_markdown
from dossier.manuscript.page import format_manuscript, is_edited, parse_manuscript

__all__ = ["block_html", "format_manuscript", "is_edited", "parse_manuscript", "render_markdown"]
