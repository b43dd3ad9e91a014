"""The words of the interface in one language, read from a gettext catalogue of the theme."""

from __future__ import annotations

import gettext
import io
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from babel.messages.pofile import read_po

_PLURAL = re.compile(r"plural\s*=\s*([^;]+)")


@dataclass(frozen=True, slots=True)
class Translation:
    """Messages by their English; what a catalogue lacks stays English."""

    messages: Mapping[str, tuple[str, ...]]
    plural: Callable[[int], int]

    def gettext(self, message: str) -> str:
        forms = self.messages.get(message)
        return forms[0] if forms else message

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        forms = self.messages.get(singular)
        if not forms:
            return singular if number == 1 else plural
        return forms[min(self.plural(number), len(forms) - 1)]


def read_catalogue(text: str) -> Translation:
    """The translation in a `.po` file; an untranslated or fuzzy message counts as absent.

    >>> words = read_catalogue('msgid "Timeline"\\nmsgstr "Tijdlijn"')
    >>> words.gettext("Timeline"), words.gettext("Map")
    ('Tijdlijn', 'Map')
    """
    catalogue = read_po(io.BytesIO(text.encode()))
    messages = {}
    for message in catalogue:
        if not message.id or message.fuzzy:
            continue
        key = message.id if isinstance(message.id, str) else message.id[0]
        forms = (message.string,) if isinstance(message.string, str) else tuple(message.string)
        if all(forms):
            messages[key] = tuple(str(form) for form in forms)
    rule = _PLURAL.search(catalogue.plural_forms)
    return Translation(messages, gettext.c2py(rule.group(1).strip() if rule else "n != 1"))
