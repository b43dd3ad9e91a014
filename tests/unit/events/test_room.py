"""What the room of events offers, and that ranking days does not pay for the rest of it."""

from __future__ import annotations

import subprocess
import sys

import pytest

import dossier.events


def test_every_name_that_is_offered_is_found() -> None:
    for name in dossier.events.__all__:
        assert getattr(dossier.events, name).__module__.startswith("dossier.events.")


def test_a_name_that_is_not_offered_is_an_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'rank_weeks'"):
        dossier.events.rank_weeks  # type: ignore[attr-defined]  # noqa: B018


def test_ranking_days_imports_neither_conflicts_nor_the_editors_hand() -> None:
    look = "import sys; from dossier.events import date_article, rank_days; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)  # noqa: S603
    modules = run.stdout
    assert "dossier.events.ranking" in modules
    assert not {"dossier.events.conflicts", "dossier.events.editor", "hashlib"} & set(modules.split())
