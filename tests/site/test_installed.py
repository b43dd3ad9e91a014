"""Dossier as a package: the wheel carries all it needs, and a dossier begun from it builds without this checkout."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LARGEST = 4_500_000
"""Bytes of the wheel."""
ARTICLE = (
    " date 2021-07 15/07/21, 18:20 − bron: Regiopers\n\n"
    "De dijk bij Voorbeeldstad houdt het, zei dijkgraaf Marijke Veldman donderdag in Roermond.\n\n"
    "Het hoogwater in Voorbeeldstad zakt sinds woensdag. Burgemeester Joost van Elzen sprak van een goede evacuatie.\n"
)
CARRIED = (
    *("dossier/theme/templates/article.html", "dossier/theme/static/css/dossier.css"),
    *("dossier/theme/static/js/search.js", "dossier/theme/static/js/vendor/lunr.js"),
    *("dossier/theme/translations/nl/LC_MESSAGES/dossier.po", "dossier/names/nl.bin", "dossier/names/en.bin"),
    *(
        "dossier/gazetteer/places.tsv.gz",
        "dossier/gazetteer/attribution.txt",
        "dossier/pictures/outlines.bin",
    ),
    *("dossier/entities/agencies.txt", "dossier/cli/skeleton/Makefile.txt"),
    *("dossier/cli/skeleton/.github/workflows/pages.yml.txt", "dossier/cli/skeleton/.gitignore.txt"),
)
LEFT_OUT = {"plugins", "tests", "seeds", "content", "output", "bench", "tools", "docs"}
DERIVED = {".venv", ".git", ".dossier", "output", "__pycache__", "node_modules", "dist", ".hypothesis"}

pytestmark = pytest.mark.site


def run(*command: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("PYTHONPATH", "SITEURL", "MAKEFLAGS")
    }
    return subprocess.run(  # noqa: S603
        [str(word) for word in command],
        cwd=cwd,
        env={**kept, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def succeed(*command: str | Path, cwd: Path, **environment: str) -> str:
    done = run(*command, cwd=cwd, **environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """The wheel, built of a copy without what is derived."""
    folder = tmp_path_factory.mktemp("wheel")
    copy = folder / "source"
    shutil.copytree(ROOT, copy, ignore=lambda _, names: DERIVED & set(names), symlinks=True)
    options = ("--no-deps", "--no-build-isolation", "--no-index", "--disable-pip-version-check", "--quiet")
    succeed(sys.executable, "-m", "pip", "wheel", *options, "-w", folder, ".", cwd=copy)
    [built] = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def command(wheel, tmp_path_factory) -> Path:
    """The command of an environment that has the wheel, and this one's other packages."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, symlinks=True)
    python = folder / "bin/python"
    [packages] = folder.glob("lib/python*/site-packages")
    options = ("--no-deps", "--no-index", "--disable-pip-version-check", "--quiet")
    succeed(
        *(sys.executable, "-m", "pip", "--python", python, "install", *options, wheel),
        cwd=folder,
    )
    # A plain path: path files in that folder, this checkout's among them, are not read.
    (packages / "others.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    where = succeed(python, "-c", "import dossier; print(dossier.__file__)", cwd=folder)
    assert Path(where.strip()).is_relative_to(packages)
    return folder / "bin/dossier"


@pytest.fixture
def begun(command, tmp_path) -> Path:
    """A dossier made by the installed command, with one article."""
    folder = tmp_path / "mijn dossier"
    succeed(command, "init", folder, cwd=tmp_path)
    (folder / "seeds/hoogwater.txt").write_text(ARTICLE, encoding="utf-8")
    return folder


def pages(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_wheel_carries_theme_models_gazetteer_and_skeleton(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    assert set(CARRIED) - names == set()
    assert {name.split("/")[0] for name in names} & LEFT_OUT == set()
    assert not any(".pyc" in name for name in names)


def test_wheel_is_small_enough_to_send_by_mail(wheel):
    assert wheel.stat().st_size < LARGEST


def test_new_dossier_builds_whole_with_the_command(command, begun):
    report = json.loads(succeed(command, "build", "--json", cwd=begun))
    assert (report["new"], report["refused"], report["problems"]) == (1, 0, [])
    assert "0 problems" in succeed(command, "check", cwd=begun)
    [page] = (begun / "output/articles").rglob("*.html")
    text = page.read_text("utf-8")
    assert "Marijke Veldman" in text
    assert 'datetime="2021-07-15" title="do 15 juli 2021">donderdag<' in text
    assert (begun / "output/people/marijke-veldman.html").is_file()
    [manuscript] = (begun / "content/my-topic").glob("2021-*.md")
    assert "Filed: my-topic" in manuscript.read_text("utf-8")


def test_make_and_plain_pelican_build_the_new_dossier_alike(command, begun, tmp_path):
    succeed("make", f"DOSSIER={command!s}", cwd=begun)
    made = pages(begun / "output")
    shutil.rmtree(begun / "output")
    shutil.rmtree(begun / ".dossier")
    succeed(command.with_name("python"), "-m", "pelican", cwd=begun)
    assert pages(begun / "output") == made


def test_new_dossier_finds_a_command_in_its_own_environment(command, begun):
    (begun / ".venv").symlink_to(command.parent.parent)
    assert "1 article on the site" in succeed("make", cwd=begun)


def test_make_says_what_is_missing_where_the_command_is_not_installed(begun):
    done = run("make", "DOSSIER=no-such-dossier", cwd=begun)
    assert done.returncode != 0
    assert "The command dossier is not found; put its package into packages/" in done.stderr


def test_publishing_gives_the_new_dossier_its_address(command, begun):
    succeed("make", "publish", f"DOSSIER={command}", cwd=begun, SITEURL="https://water.example")
    assert "https://water.example/articles/2021/07/" in (begun / "output/feeds/dossier.xml").read_text(
        "utf-8"
    )
    assert "0 problems" in succeed(command, "check", cwd=begun)


def test_new_dossier_names_the_wheel_that_it_needs(wheel, begun):
    assert f"./packages/{wheel.name}\n" in (begun / "requirements.txt").read_text("utf-8")


def test_new_dossier_without_articles_builds(command, tmp_path):
    succeed(command, "init", tmp_path / "leeg", cwd=tmp_path)
    assert "0 articles on the site" in succeed(command, "build", cwd=tmp_path / "leeg")
    assert "0 problems" in succeed(command, "check", cwd=tmp_path / "leeg")


def test_fresh_clone_of_a_new_dossier_builds_though_git_keeps_no_empty_folder(command, tmp_path):
    succeed(command, "init", tmp_path / "kloon", cwd=tmp_path)
    for folder in ("seeds", "content/unsorted"):
        (tmp_path / "kloon" / folder).rmdir()
    assert "0 articles on the site" in succeed(command, "build", cwd=tmp_path / "kloon")


def test_export_packs_what_was_built(command, begun):
    succeed(command, "build", cwd=begun)
    succeed(command, "export", cwd=begun)
    packed = set(zipfile.ZipFile(begun / "dossier.zip").namelist())
    built = {f"dossier/{name}" for name in pages(begun / "output") if not name.startswith(".")}
    assert packed == built


def test_init_refuses_a_folder_that_holds_something(command, begun):
    done = run(command, "init", begun, cwd=begun)
    assert done.returncode == 1
    assert "holds '.github' already; name a new or an empty folder" in done.stderr
