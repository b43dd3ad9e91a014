"""Dossier: raw news articles in, an edited website about one subject out. A Pelican plugin."""

from __future__ import annotations

__version__ = "0.1.0"


def register() -> None:
    """What Pelican calls when the plugin is named in PLUGINS."""
    from dossier import pelican_plugin

    pelican_plugin.connect()
