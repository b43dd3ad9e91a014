"""The documentation against the code: references are complete, links arrive, nothing names the machine it was made on."""

from __future__ import annotations

import argparse
import ast
import re
import subprocess
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from dossier.cli.command import make_parser
from dossier.language import LANGUAGES
from dossier.settings import _PELICAN, Settings, make_settings

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs").rglob("*.md")),
]
STARTS = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "docs/index.md",
    ROOT / "docs/formats/README.md",
]
PELICANS_OWN = {"PATH", "OUTPUT_PATH", "PLUGIN_PATHS", "PLUGINS"}
"""Settings that Pelican reads itself before the dossier sees them."""
EMPTY_ON_PURPOSE = {
    "en": {
        # a genitive without an apostrophe, and words for firms that are written together
        "names.genitive",
        "names.organisation_compounds",
        # nor streets, nor unions of states
        "names.street_endings",
        "names.street_like_surnames",
        "names.state_endings",
        # months have a capital everywhere
        "names.opening_months",
        # no word for a weekday's part, and a present tense that looks like nothing else, so no noun looks like one
        "dates.weekdaypart",
        "dates.present_endings",
        "dates.opening_endings",
        "dates.adjective_endings",
        "dates.not_present",
        # "would have left" is told by its auxiliary alone
        "events.perfect",
        "events.participle_parts",
        "events.participle_ends",
        # lunr brings the English stop list; English does not write words together
        "search.stop",
    },
    "nl": {
        # no "p.m.", and a passive that is told by its auxiliary alone
        "dates.half_day",
        "dates.passive",
        # no ending is a word of its own
        "names.clitics",
        # a place and what it leads are two words, and a school's place stands behind `van`, as any other
        "names.seat_endings",
        "names.school_joints",
    },
}
"""What a language has no words for; any other field must be filled."""


def section(title: str) -> str:
    return README.split(f"\n## {title}\n", 1)[1].split("\n## ", 1)[0]


def rows(title: str, table: int = 0) -> list[list[str]]:
    """The cells of one table of a section, without its head."""
    tables = re.findall(r"(?:^\|.*\n)+", section(title), re.MULTILINE)
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in tables[table].splitlines()[2:]]


def ticked(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def own_settings() -> dict[str, str]:
    """The field of each DOSSIER_ setting."""
    return {
        f"DOSSIER_{field.name.upper()}": field.name
        for field in fields(Settings)
        if field.name not in _PELICAN.values()
    }


def verbs() -> dict[str, argparse.ArgumentParser]:
    actions = [action for action in make_parser()._actions if isinstance(action, argparse._SubParsersAction)]
    return dict(actions[0].choices)


def options_of(parser: argparse.ArgumentParser) -> set[str]:
    return {option for action in parser._actions for option in action.option_strings}


def test_readme_explains_every_setting_and_no_other() -> None:
    told = {name for row in rows("Settings") for name in ticked(row[0])}
    assert told == set(own_settings()) | set(_PELICAN) | PELICANS_OWN


def test_readme_gives_the_default_of_every_setting() -> None:
    settings = make_settings({})
    for row in rows("Settings"):
        for name in set(ticked(row[0])) - PELICANS_OWN:
            field = {**own_settings(), **_PELICAN}[name]
            assert ast.literal_eval(ticked(row[1])[0]) == getattr(settings, field), name


def test_every_setting_named_anywhere_in_the_documents_exists() -> None:
    named = {name for page in PAGES for name in re.findall(r"\bDOSSIER_[A-Z_]+\b", page.read_text("utf-8"))}
    of_tests = {"DOSSIER_LAW_SEQUENCES"}
    assert named - of_tests <= set(own_settings())


def test_every_field_of_the_settings_has_its_explanation() -> None:
    source = (ROOT / "plugins/dossier/settings.py").read_text("utf-8")
    names = [*own_settings(), *_PELICAN]
    assert [name for name in names if f"`{name}`:" not in source] == []


def test_readme_explains_every_verb_and_no_other() -> None:
    told = {re.match(r"`dossier (\w+)", row[0])[1] for row in rows("Commands")}  # type: ignore[index]
    assert told == set(verbs())


def test_readme_names_the_arguments_of_each_verb() -> None:
    told = {words[1]: words[2:] for row in rows("Commands") for words in [ticked(row[0])[0].split()]}
    for verb, parser in verbs().items():
        expected = [action for action in parser._actions if not action.option_strings]
        assert len(told[verb]) == len(expected), verb


def test_readme_explains_every_option_with_the_verbs_that_take_it() -> None:
    told: dict[str, set[str]] = {}
    for row in rows("Commands", 1):
        names = {name.split()[0] for name in ticked(row[0])}
        for name in names:
            told[name] = set(ticked(row[1]))
    found: dict[str, set[str]] = {}
    for verb, parser in verbs().items():
        for option in options_of(parser) - {"-h", "--help"}:
            found.setdefault(option, set()).add(verb)
    general = {"--version": {"dossier"}, **{name: set() for name in ("-s", "--settings", "-h", "--help")}}
    assert options_of(make_parser()) == set(general)
    assert told == {**found, **general}


def test_readme_names_every_target_a_reader_would_type() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    named = set(
        re.findall(r"\bmake ([a-z]+)\b", "\n".join(re.findall(r"`[^`]+`|^    .*", README, re.MULTILINE)))
    )
    assert {"test", "serve", "watch", "check", "bench", "publish"} <= named <= targets


def test_readme_names_every_extra_and_no_other() -> None:
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    listed = project.split("[project.optional-dependencies]\n", 1)[1].split("\n\n", 1)[0]
    extras = set(re.findall(r"^(\w+) = ", listed, re.MULTILINE))
    others = {"cards", "cluster", "spacy"}
    assert {ticked(row[0])[0] for row in rows("Formats")} == extras - others
    assert all(f"the extra `{extra}`" in README for extra in others)


def links(page: Path) -> list[str]:
    text = re.sub(r"```.*?```|`[^`\n]+`", "", page.read_text("utf-8"), flags=re.DOTALL)
    found = re.findall(r"\]\(([^)\s]+)\)", text)
    return [link for link in found if not re.match(r"[a-z]+:", link)]


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    heads = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_relative_link_of_a_document_arrives(page: Path) -> None:
    lost = []
    for link in links(page):
        path, _, anchor = link.partition("#")
        target = page.parent / path if path else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            lost.append(link)
    assert lost == []


def test_every_document_is_linked_from_one_that_a_reader_begins_with() -> None:
    linked = {
        (page.parent / link.partition("#")[0]).resolve() for page in STARTS for link in links(page) if link
    }
    assert [page for page in PAGES if page not in linked and page not in STARTS[:1]] == []


def test_changelog_tells_of_the_version_that_is_made() -> None:
    from dossier import __version__

    assert f"\n## {__version__}" in (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert f'\nversion = "{__version__}"' in (ROOT / "pyproject.toml").read_text("utf-8")


def empty_fields(record: object, where: str = "") -> list[str]:
    assert is_dataclass(record)
    found: list[str] = []
    for field in fields(record):
        value, name = getattr(record, field.name), f"{where}{field.name}"
        if is_dataclass(value):
            found += empty_fields(value, f"{name}.")
        elif value is None or (hasattr(value, "__len__") and len(value) == 0):
            found.append(name)
    return found


def test_every_language_fills_every_field() -> None:
    for code, language in LANGUAGES.items():
        assert set(empty_fields(language)) <= EMPTY_ON_PURPOSE.get(code, set()), code


def tracked() -> list[Path]:
    """The files of the project: git's, or all but what is derived where there is no git."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)  # noqa: S607
    if listed.returncode == 0 and listed.stdout:
        paths = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    else:
        kept = {".github", ".ci", ".gitignore"}
        derived = {"output", "__pycache__", "node_modules", "dist"}
        paths = [
            path
            for path in ROOT.rglob("*")
            for parts in [path.relative_to(ROOT).parts]
            if not derived & set(parts) and not any(part[0] == "." and part not in kept for part in parts)
        ]
    return [path for path in paths if path.is_file() and path != Path(__file__)]


def test_no_file_names_a_machine_or_a_package_registry() -> None:
    machine = r"(?<![\w.~])/(?:work|tmp|home|root|Users)/\w"
    registry = (
        r"pypi\.org|pythonhosted\.org|registry\.npmjs\.org|crates\.io|--(?:extra-)?index-url|\.\./shared"
    )
    pattern = re.compile(f"{machine}|{registry}")
    found = []
    for path in tracked():
        content = path.read_bytes()
        if b"\0" in content[:8000]:
            continue
        for number, line in enumerate(content.decode("utf-8", "replace").splitlines(), 1):
            if pattern.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:80]}")
    assert found == []
