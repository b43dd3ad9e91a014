"""The front matter of a Markdown page: `Key: value` lines as Pelican knows them, written and read."""

from __future__ import annotations

import difflib
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from typing import Literal, cast, get_args

from dossier.errors import ManuscriptError
from dossier.model import Article, GivenName, HeadlineOrigin, Manuscript, Problem, Rights
from dossier.slugs import is_reserved

Status = Literal["published", "draft", "hidden"]
GivenType = Literal["person", "place", "organisation", "subject"]

_FIELD = re.compile(r"[ ]{0,3}([A-Za-z][A-Za-z0-9_-]*):[ \t]*(.*)\Z")
_GIVEN: dict[GivenType, str] = {
    "person": "Given-people",
    "place": "Given-places",
    "organisation": "Given-organisations",
    "subject": "Given-subjects",
}
_TYPES = {name.lower(): type_ for type_, name in _GIVEN.items()}
_NAMES = (
    "title", "title-origin", "date", "modified", "embargo", "sources", "byline", "dateline", "language", "slug",
    "accession", "filed", "status", "rights", "rights-note", "revision", "seed", "digest", "header", "spans", "converted",
    *_TYPES,
)  # fmt: skip
_ALIASES = {
    "lang": "language",
    "author": "byline",
    "authors": "byline",
    "source": "sources",
    "updated": "modified",
}
_PELICANS = frozenset(
    ("category", "tags", "summary", "template", "save_as", "url", "translation", "keywords")
)
_BREAKS = re.compile("[\n\r\x0b\x0c\x85\u2028\u2029]+")
"""No value may open a line of its own: a file name can hold a line end."""
_DATED = re.compile(r"\d{4}-\d{2}-\d{2}-")


@dataclass(slots=True)
class Fields:
    """The fields of one page: for each name the values given and the line of the first."""

    path: str
    values: dict[str, list[str]] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    order: list[tuple[str, str]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def text(self, name: str) -> str:
        return " ".join(self.values.get(name, ()))

    def where(self, name: str) -> str:
        return f"{self.path}:{self.lines.get(name, 1)}"


def format_fields(manuscript: Manuscript) -> list[tuple[str, str]]:
    """Names and values of the front matter in the order they are written; fields without a value are left out."""
    article = manuscript.article
    fields = [
        ("Title", article.headline),
        ("Title-origin", _origin(article)),
        ("Date", _stamp(article.published)),
        ("Modified", _stamp(article.updated)),
        ("Embargo", _stamp(article.embargo)),
        ("Sources", _join(article.sources)),
        ("Byline", article.byline),
        ("Dateline", article.dateline),
        ("Language", article.language),
        *(
            (_GIVEN[type_], _join([name.name for name in names]))
            for type_, names in groupby(article.given, lambda name: name.type)
        ),
        ("Revision", str(article.revision) if article.revision else ""),
        ("Slug", manuscript.slug),
        ("Status", "" if manuscript.status == "published" else manuscript.status),
        ("Rights", "" if article.rights == "full" else article.rights),
        ("Rights-note", article.rights_note),
        ("Accession", str(manuscript.accession) if manuscript.accession else ""),
        ("Filed", manuscript.filed),
        ("Seed", article.seed),
        ("Digest", article.sha256),
        ("Header", article.header),
    ]
    return [(name, _BREAKS.sub(" ", value)) for name, value in fields if value or name == "Title"]


def _origin(article: Article) -> str:
    """`lead 3fa2c1d0`: who made the title, with a digest by which a title that an editor replaced is known."""
    if article.headline_origin == "editor":
        return "editor"
    return f"{article.headline_origin} {_mark(article.headline)}"


def _mark(headline: str) -> str:
    return hashlib.sha256(headline.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _stamp(moment: datetime | None) -> str:
    if moment is None:
        return ""
    return moment.isoformat(" ", "auto" if moment.second or moment.microsecond else "minutes")


def _join(names: Sequence[str]) -> str:
    return ", ".join(re.sub(r"([\\,])", r"\\\1", name) for name in names)


def _split(text: str) -> tuple[str, ...]:
    pieces = re.findall(r"(?:\\.|[^,\\]|\\\Z)+", text)
    return tuple(name for piece in pieces if (name := re.sub(r"\\(.)", r"\1", piece.strip())))


def split_page(text: str, path: str) -> tuple[list[str], str]:
    """The lines of the front matter and the text under the first blank line."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if text.startswith("---\n"):
        head, found, body = text[4:].partition("\n---\n")
        if found:
            return ["", *head.split("\n")], body
    head, _, body = text.partition("\n\n")
    if not _FIELD.match(head.partition("\n")[0]):
        first = head.partition("\n")[0][:80]
        raise ManuscriptError(
            f"{path}:1: the page begins with {first!r}; expected front matter such as 'Title: …' and 'Date: 2016-08-27'"
        )
    return head.split("\n"), body


def parse_fields(lines: Sequence[str], path: str) -> Fields:
    """The fields in those lines; a line that is none continues the one above it when indented, else is refused."""
    fields = Fields(path)
    name = ""
    for number, line in enumerate(lines, start=1):
        match = _FIELD.match(line)
        if match:
            name = _known(match[1], fields, number)
            fields.lines.setdefault(name, number)
            fields.values.setdefault(name, []).append(match[2].strip())
            fields.order.append((name, match[2].strip()))
        elif line.startswith(("    ", "\t")) and name:
            fields.values[name].append(line.strip())
        elif line.strip():
            raise ManuscriptError(
                f"{path}:{number}: {line[:80]!r} is no 'Key: value' line; put a blank line between front matter and text"
            )
    return fields


def _known(written: str, fields: Fields, number: int) -> str:
    name = written.lower().replace("_", "-")
    name = _ALIASES.get(name, name)
    if name not in _NAMES and written.lower() not in _PELICANS:
        near = difflib.get_close_matches(name, _NAMES, n=1, cutoff=0.6)
        advice = f"did you mean {near[0].capitalize()}?" if near else f"known keys are {', '.join(_NAMES)}"
        fields.problems.append(Problem(f"{fields.path}:{number}", f"unknown key {written!r}; {advice}"))
    return name


def read_article(fields: Fields, path: str, default_language: str) -> Manuscript:
    """The manuscript in the fields, still without its blocks."""
    title = fields.text("title")
    if not title:
        raise ManuscriptError(f"{fields.where('title')}: no title in the front matter; add a line 'Title: …'")
    published = _moment(fields, "date")
    if published is None:
        raise ManuscriptError(f"{path}:1: no date in the front matter; add a line 'Date: 2016-08-27 01:56'")
    parts = path.split("/")
    stem = parts[-1].removesuffix(".md")
    slug = fields.text("slug") or _DATED.sub("", stem, count=1) or stem
    if not re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,119}", slug):
        raise ManuscriptError(
            f"{fields.where('slug')}: slug {slug!r}; use lower-case letters, digits and hyphens only"
        )
    if is_reserved(slug):
        raise ManuscriptError(
            f"{fields.where('slug')}: slug {slug!r} is the name of a listing or of a device; add a line 'Slug: …' with another"
        )
    article = Article(
        headline=title,
        headline_origin=_read_origin(fields, title),
        published=published,
        blocks=(),
        language=fields.text("language").lower()[:2] or default_language,
        sources=_split(", ".join(fields.values.get("sources", ()))),
        byline=", ".join(fields.values.get("byline", ())),
        dateline=fields.text("dateline"),
        header=fields.text("header"),
        updated=_moment(fields, "modified"),
        embargo=_moment(fields, "embargo"),
        rights=cast(Rights, _one_of(fields, "rights", get_args(Rights))),
        rights_note=fields.text("rights-note"),
        given=tuple(
            GivenName(_TYPES[name], one)
            for name, value in fields.order
            if name in _TYPES
            for one in _split(value)
        ),
        revision=_number(fields, "revision"),
        seed=fields.text("seed"),
        sha256=fields.text("digest"),
        problems=tuple(fields.problems),
    )
    return Manuscript(
        article=article,
        path=path,
        slug=slug,
        folder=parts[1] if len(parts) > 2 else "",
        accession=_number(fields, "accession"),
        filed=fields.text("filed"),
        status=cast(Status, _one_of(fields, "status", get_args(Status))),
    )


def _read_origin(fields: Fields, title: str) -> HeadlineOrigin:
    origin, _, mark = fields.text("title-origin").partition(" ")
    if origin in ("seed", "lead") and mark in ("", _mark(title)):
        return cast(HeadlineOrigin, origin)
    return "editor"


def _moment(fields: Fields, name: str) -> datetime | None:
    text = fields.text(name)
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text).replace(tzinfo=None)
        if not 1000 <= moment.year < 9000:
            raise ValueError(text)
    except ValueError:
        raise ManuscriptError(
            f"{fields.where(name)}: {name.capitalize()} is {text!r}; write it as '2016-08-27 01:56', of a year from 1000 on"
        ) from None
    return moment


def _one_of(fields: Fields, name: str, choices: Sequence[str]) -> str:
    value = fields.text(name).lower() or choices[0]
    if value not in choices:
        raise ManuscriptError(
            f"{fields.where(name)}: {name.capitalize()} is {value!r}; use one of {', '.join(choices)}"
        )
    return value


def _number(fields: Fields, name: str) -> int:
    text = fields.text(name) or "0"
    if not text.isascii() or not text.isdecimal() or len(text) > 12:
        raise ManuscriptError(
            f"{fields.where(name)}: {name.capitalize()} is {text!r}; expected a whole number"
        )
    return int(text)
