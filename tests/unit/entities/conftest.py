"""Names as the recogniser hands them over, made from a text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dossier.model import MentionForm, MentionType, NameMention

Mention = Callable[..., NameMention]


@pytest.fixture
def mention() -> Mention:
    """Makes a name that stands at the next free place of its block."""
    places: dict[int, int] = {}

    def make(
        text: str,
        kind: MentionType = "person",
        *,
        heading: str = "",
        block: int = 0,
        form: MentionForm = "name",
    ) -> NameMention:
        start = places.get(block, 0)
        places[block] = start + len(text) + 1
        return NameMention(block, start, start + len(text), text, kind, form, heading or text)

    return make
