"""The words of the interface in one language, read from a gettext catalogue of the theme."""

from __future__ import annotations

import gettext
import hashlib
import io
import json
import re
from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import dataclass

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


def read_catalogue(text: str, shelf: MutableMapping[str, bytes] | None = None) -> Translation:
    """The translation in a `.po` file; an untranslated or fuzzy message counts as absent.

    What was read is laid on the shelf and found there the next time: it spares a build some 40 ms.

    >>> words = read_catalogue('msgid "Timeline"\\nmsgstr "Tijdlijn"')
    >>> words.gettext("Timeline"), words.gettext("Map")
    ('Tijdlijn', 'Map')
    """
    key = f"catalogue/{hashlib.blake2b(text.encode(), digest_size=16).hexdigest()}"
    kept = shelf.get(key) if shelf is not None else None
    rule, messages = json.loads(kept) if kept else _parse(text)
    if shelf is not None and not kept:
        shelf[key] = json.dumps([rule, messages]).encode()
    return Translation({name: tuple(forms) for name, forms in messages.items()}, gettext.c2py(rule))


def _parse(text: str) -> tuple[str, dict[str, list[str]]]:
    # Imported here because it takes longer than reading what is on the shelf.
    from babel.messages.pofile import read_po

    catalogue = read_po(io.BytesIO(text.encode()))
    messages = {}
    for message in catalogue:
        if not message.id or message.fuzzy:
            continue
        key = message.id if isinstance(message.id, str) else message.id[0]
        forms = [message.string] if isinstance(message.string, str) else list(message.string)
        if all(forms):
            messages[key] = [str(form) for form in forms]
    rule = _PLURAL.search(catalogue.plural_forms)
    return rule[1].strip() if rule else "n != 1", messages
