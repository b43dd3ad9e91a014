from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.pofile import read_po
from jinja2.ext import babel_extract

from dossier.labels import LANGUAGES
from dossier.translation import read_catalogue

ROOT = Path(__file__).parents[2]
THEME = ROOT / "theme"
SPOKEN = re.compile(r"\b(?:translate|say|gettext)\(\s*\"([^\"]+)\"")


def catalogue_text(language: str) -> str:
    return (THEME / "translations" / language / "LC_MESSAGES" / "dossier.po").read_text(encoding="utf-8")


def messages_in_use() -> set[str | None]:
    """Messages of the templates and of the pages of the plugin; of plurals the singular."""
    found: set[str | None] = set()
    for template in THEME.glob("templates/**/*.html"):
        with template.open("rb") as file:
            options = {"trim_blocks": "true", "lstrip_blocks": "true"}
            for _, _, message, _ in babel_extract(file, ("_", "gettext", "ngettext"), [], options):
                found.add(message[0] if isinstance(message, tuple) else message)
    for module in ROOT.glob("plugins/dossier/pages/**/*.py"):
        found |= set(SPOKEN.findall(module.read_text(encoding="utf-8")))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_in_use_is_translated(language: str) -> None:
    assert messages_in_use() - set(read_catalogue(catalogue_text(language)).messages) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_is_left_empty_or_fuzzy(language: str) -> None:
    catalogue = read_po((THEME / f"translations/{language}/LC_MESSAGES/dossier.po").open("rb"))
    assert [message.id for message in catalogue if message.id and (message.fuzzy or not message.string)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_keeps_the_fields_of_its_message(language: str) -> None:
    field = re.compile(r"%\(\w+\)s|\{\w+\}")
    for message, forms in read_catalogue(catalogue_text(language)).messages.items():
        for form in forms:
            assert set(field.findall(form)) == set(field.findall(message))


@pytest.mark.parametrize("language", LANGUAGES)
def test_plurals_agree_with_cldr(language: str) -> None:
    translation = read_catalogue(catalogue_text(language))
    rule = Locale.parse(language).plural_form
    for number in range(200):
        assert translation.plural(number) == (0 if rule(number) == "one" else 1)


def test_what_a_catalogue_lacks_stays_english() -> None:
    words = read_catalogue('msgid "Timeline"\nmsgstr ""\n')
    assert words.gettext("Timeline") == "Timeline"
    assert words.ngettext("%(num)s seed", "%(num)s seeds", 2) == "%(num)s seeds"


def test_a_catalogue_is_found_on_the_shelf_the_second_time() -> None:
    shelf: dict[str, bytes] = {}
    first, second = (read_catalogue(catalogue_text("fr"), shelf) for _ in range(2))
    assert first.messages == second.messages
    assert [first.plural(n) for n in range(9)] == [second.plural(n) for n in range(9)]
    assert len(shelf) == 1
