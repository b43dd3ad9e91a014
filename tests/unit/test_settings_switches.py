from __future__ import annotations

import pytest

from dossier.errors import SettingsError
from dossier.labels import LANGUAGES
from dossier.settings import INTERFACES, make_settings


def test_a_switch_is_off_until_it_is_set() -> None:
    assert make_settings({}).service_worker is False
    assert make_settings({"DOSSIER_SERVICE_WORKER": True}).service_worker is True


@pytest.mark.parametrize("value", ["yes", 1, None])
def test_a_switch_takes_nothing_but_true_and_false(value: object) -> None:
    with pytest.raises(SettingsError, match=r"DOSSIER_SERVICE_WORKER is .*; expected True or False"):
        make_settings({"DOSSIER_SERVICE_WORKER": value})


def test_a_second_language_is_one_that_the_interface_has() -> None:
    assert make_settings({}).second_language == ""
    assert make_settings({"DOSSIER_SECOND_LANGUAGE": "en"}).second_language == "en"
    assert INTERFACES == LANGUAGES


@pytest.mark.parametrize("second", ["nl", "xx", "English"])
def test_another_second_language_is_refused_with_those_that_there_are(second: str) -> None:
    with pytest.raises(SettingsError, match=f"SECOND_LANGUAGE is '{second}' .*expected one of en, fr, de"):
        make_settings({"DEFAULT_LANG": "nl", "DOSSIER_SECOND_LANGUAGE": second})
