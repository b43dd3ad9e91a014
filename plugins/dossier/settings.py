"""The dossier's settings, made and checked once from Pelican's."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Any, cast, get_args

from dossier.errors import SettingsError
from dossier.model import Rights

PREFIX = "DOSSIER_"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a site can decide. Fields marked *Pelican* come from the setting of that name in capitals."""

    site_name: str = "Dossier"
    """*Pelican* `SITENAME`: the title of the dossier."""
    site_url: str = ""
    """*Pelican* `SITEURL`: the address it is published at, without a final slash; needed for canonical links, feeds and the sitemap."""
    language: str = "nl"
    """*Pelican* `DEFAULT_LANG`: the language of the interface, and of articles whose language is unsure."""
    time_zone: str = "Europe/Brussels"
    """*Pelican* `TIMEZONE`: the zone of the articles' times, for feeds."""
    description: str = ""
    """`DOSSIER_DESCRIPTION`: one or two sentences on the home page and in search engines."""
    seeds: str = "seeds"
    """`DOSSIER_SEEDS`: the folder of source files."""
    state: str = ".dossier"
    """`DOSSIER_STATE`: the folder of derived state; deleting it costs time, nothing else."""
    theme: str = ""
    """`DOSSIER_THEME`: a folder whose `templates/` and `static/` files replace the theme's own, one by one."""
    encoding: str = ""
    """`DOSSIER_ENCODING`: the encoding of source files that are neither UTF-8 nor Windows-1252."""
    rights: Mapping[str, Rights] = ()  # type: ignore[assignment]
    """`DOSSIER_RIGHTS`: what may be published per source: `full`, `excerpt` or `none`, as in `{"ANP": "excerpt"}`."""
    size_limit: int = 64
    """`DOSSIER_SIZE_LIMIT`: the largest source file that is read, in MB."""
    workers: int = 0
    """`DOSSIER_WORKERS`: worker processes for analysis and rendering; 0 decides by the work there is."""
    executor: str = ""
    """`DOSSIER_EXECUTOR`: the address of a Dask scheduler whose workers do the analysis instead, as in `tcp://host:8786`."""
    second_language: str = ""
    """`DOSSIER_SECOND_LANGUAGE`: a second language of the interface, whose pages stand in a folder of that name beside the first's."""
    service_worker: bool = False
    """`DOSSIER_SERVICE_WORKER`: True keeps the pages a reader has visited for reading without a network; over https only."""
    spacy: Mapping[str, str] = ()  # type: ignore[assignment]
    """`DOSSIER_SPACY`: a spaCy pipeline per language that finds the names instead, by its name or its folder, as in `{"nl": "nl_core_news_sm"}`."""


_PELICAN = {
    "SITENAME": "site_name",
    "SITEURL": "site_url",
    "DEFAULT_LANG": "language",
    "TIMEZONE": "time_zone",
}
INTERFACES = ("nl", "en", "fr", "de")
"""The languages that the interface has words in."""
_TEXT = {"description", "seeds", "state", "theme", "encoding", "executor", "second_language"}
_NUMBERS = {"size_limit": 1, "workers": 0}
_SWITCHES = {"service_worker"}


def make_settings(pelican: Mapping[str, Any]) -> Settings:
    """The dossier's settings out of Pelican's; raises SettingsError for an unknown or impossible one.

    >>> make_settings({"SITENAME": "Syrië", "DOSSIER_SEEDS": "inbox"}).seeds
    'inbox'
    """
    own = {name: f"{PREFIX}{name.upper()}" for name in _own_fields()}
    known = set(own.values())
    for name in sorted(pelican):
        if name.startswith(PREFIX) and name not in known:
            raise SettingsError(_unknown(name, known))
    values: dict[str, Any] = {
        field: str(pelican[name]) for name, field in _PELICAN.items() if pelican.get(name) not in (None, "")
    }
    for field, name in own.items():
        values[field] = _checked(name, field, pelican[name]) if name in pelican else _default(field)
    values["site_url"] = values.get("site_url", "").rstrip("/")
    values["language"] = values.get("language", "nl")[:2].lower()
    _check_second(values["second_language"], values["language"])
    return Settings(**values)


def _check_second(second: str, first: str) -> None:
    others = [language for language in INTERFACES if language != first]
    if second and second not in others:
        raise SettingsError(
            f"settings: {PREFIX}SECOND_LANGUAGE is {second!r} beside the first language {first!r}; "
            f"expected one of {', '.join(others)}"
        )


def _own_fields() -> list[str]:
    return [field.name for field in fields(Settings) if field.name not in _PELICAN.values()]


def _default(field: str) -> Any:
    value = next(f.default for f in fields(Settings) if f.name == field)
    return {} if value == () else value


def _unknown(name: str, known: set[str]) -> str:
    near = difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.6)
    advice = f"did you mean {near[0]}?" if near else f"known settings are {', '.join(sorted(known))}"
    return f"settings: unknown setting {name!r}; {advice}"


def _checked(name: str, field: str, value: Any) -> Any:
    checks: dict[str, Callable[[str, Any], Any]] = {
        "rights": _checked_rights,
        "spacy": _checked_words,
    }
    if field in _TEXT:
        return _checked_text(name, value)
    if field in _NUMBERS:
        return _checked_number(name, value, _NUMBERS[field])
    if field in _SWITCHES:
        return _checked_switch(name, value)
    return checks[field](name, value)


def _checked_text(name: str, value: Any) -> str:
    if not isinstance(value, str):
        raise SettingsError(f"settings: {name} is {value!r}; expected text between quotes")
    return value


def _checked_number(name: str, value: Any, least: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        raise SettingsError(f"settings: {name} is {value!r}; expected a whole number of {least} or more")
    return value


def _checked_switch(name: str, value: Any) -> bool:
    if not isinstance(value, bool):
        raise SettingsError(f"settings: {name} is {value!r}; expected True or False")
    return value


def _checked_words(name: str, value: Any) -> dict[str, str]:
    if not isinstance(value, Mapping) or not all(
        isinstance(k, str) and isinstance(v, str) for k, v in value.items()
    ):
        raise SettingsError(f"settings: {name} is {value!r}; expected a mapping such as {{'ANP': 'excerpt'}}")
    return dict(value)


def _checked_rights(name: str, value: Any) -> dict[str, Rights]:
    words = _checked_words(name, value)
    for source, rights in words.items():
        if rights not in get_args(Rights):
            raise SettingsError(
                f"settings: {name}[{source!r}] is {rights!r}; expected one of {', '.join(get_args(Rights))}"
            )
    return cast(dict[str, Rights], words)
