"""What can go wrong that a person can mend: every message says where, what was found and what to do."""

from __future__ import annotations


class DossierError(Exception):
    """A mistake in what a person gave us; its message is printed without a traceback.

    DossierError
    ├── SettingsError     a DOSSIER_ setting that is unknown or has an impossible value
    ├── SeedError         a source file that cannot be read as an article
    ├── ManuscriptError   a Markdown page whose front matter or text cannot be read
    ├── EditorError       a row or a file of the editor's (topic, authority, timeline) that cannot be used
    └── BuildError        the site cannot be written (lock, disk, permissions)
    """


class SettingsError(DossierError):
    """A setting that is unknown or has an impossible value."""


class SeedError(DossierError):
    """A source file that cannot be read as an article."""


class ManuscriptError(DossierError):
    """A Markdown page whose front matter or text cannot be read."""


class EditorError(DossierError):
    """A topic, authority or timeline file, or one row of it, that cannot be used."""


class BuildError(DossierError):
    """The site cannot be written."""
