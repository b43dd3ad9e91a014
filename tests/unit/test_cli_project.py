"""The command line reads a settings file as Pelican does, without starting Pelican."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from pelican.settings import read_settings

from dossier.build import Project
from dossier.cli.project import read_project
from dossier.errors import SettingsError
from dossier.settings import make_settings

TEXTS = {
    "all": 'SITENAME = "Proef"\nSITEURL = "https://x.example/y/"\nDEFAULT_LANG = "NL"\nTIMEZONE = "Europe/Paris"\n'
    'PATH = "content"\nOUTPUT_PATH = "public"\nDOSSIER_WORKERS = 2\n',
    "almost none": 'PATH = "content"\n',
    "imports": "import os\nfrom pathlib import Path\nPATH = str(Path(__file__).parent / 'content')\n",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_both_faces_see_the_same_dossier(text: str, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    file = tmp_path / "pelicanconf.py"
    file.write_text(text, "utf-8")
    theirs = read_settings(str(file))
    expected = Project(
        Path(theirs["PATH"]).parent, make_settings(theirs), tmp_path / Path(theirs["OUTPUT_PATH"])
    )
    assert read_project(file) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('PATH = "content\n', "cannot be read"),
        ('PATH = "elsewhere"\n', "'elsewhere', which is no folder"),
        ('DOSSIER_SEED = "x"\n', "did you mean DOSSIER_SEEDS"),
    ],
)
def test_bad_settings_are_refused_with_what_was_found(text: str, found: str, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    file = tmp_path / "pelicanconf.py"
    file.write_text(text, "utf-8")
    with pytest.raises(SettingsError, match=found):
        read_project(file)


def test_a_missing_settings_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"pelicanconf\.py: no such file"):
        read_project(tmp_path / "pelicanconf.py")


def test_a_build_without_a_change_starts_neither_pelican_nor_the_product(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "content").mkdir()
    (tmp_path / "pelicanconf.py").write_text('PATH = "content"\n', "utf-8")
    script = (
        "import sys; from dossier.cli import main; main(['build', '--json']);"
        "sys.stderr.write(' '.join(sorted(sys.modules)))"
    )
    for _ in range(2):
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True
        )
    assert '"written": 0' in done.stdout
    assert not {"pelican", "jinja2", "markdown", "dossier.names", "dossier.pages"} & set(done.stderr.split())
