from __future__ import annotations

import pytest

from dossier.errors import SettingsError
from dossier.settings import make_settings


def test_a_switch_is_off_until_it_is_set() -> None:
    assert make_settings({}).service_worker is False
    assert make_settings({"DOSSIER_SERVICE_WORKER": True}).service_worker is True


@pytest.mark.parametrize("value", ["yes", 1, None])
def test_a_switch_takes_nothing_but_true_and_false(value: object) -> None:
    with pytest.raises(SettingsError, match=r"DOSSIER_SERVICE_WORKER is .*; expected True or False"):
        make_settings({"DOSSIER_SERVICE_WORKER": value})
