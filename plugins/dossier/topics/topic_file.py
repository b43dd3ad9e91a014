"""The topic file that a person edits: read before any article is filed."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from difflib import get_close_matches

from dossier.model import Problem, Topic

_FIELD = re.compile(r"([A-Za-z][A-Za-z_-]*)\s*:(.*)")
_WORD_FIELDS = ("anchors", "context", "excluded")
_FIELDS = ("title", *_WORD_FIELDS, "since", "until", "parent")
_VARIANT = re.compile(r"(anchors|context|excluded)-([a-z]{2})")
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")


class _Header:
    """The fields of one topic file with the lines they stand on, and what is wrong with them."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.fields: dict[str, tuple[int, str]] = {}
        self.problems: list[Problem] = []

    def warn(self, line: int, message: str) -> None:
        self.problems.append(Problem(f"{self.path}:{line}", message))

    def text(self, name: str) -> str:
        return self.fields.get(name, (0, ""))[1]

    def words(self, name: str) -> tuple[str, ...]:
        """The words of a list field, in the order given, each once."""
        line, value = self.fields.get(name, (0, ""))
        words = [" ".join(word.split()) for word in value.split(",")]
        kept = tuple(dict.fromkeys(word for word in words if word))
        for word in kept:
            if sum(character.isalnum() for character in word) < 2:
                self.warn(
                    line, f"{name} word {word!r} is too short to mean anything; write two letters or more"
                )
        return tuple(word for word in kept if sum(character.isalnum() for character in word) >= 2)

    def moment(self, name: str, *, after: bool = False) -> datetime | None:
        """First moment of a date field, or with `after` the first moment past it; None when not given."""
        if name not in self.fields:
            return None
        line, value = self.fields[name]
        try:
            return _read_moment(value, after=after)
        except (ValueError, OverflowError):
            self.warn(line, f"{name} is not a date: {value!r}; write 2016-08-27, 2016-08 or 2016")
            return None


def parse_topic(text: str, path: str, slug: str) -> tuple[Topic, list[Problem]]:
    """A topic from its file `content/<slug>/topic.md`, and what is wrong with the file.

    The fields stand on top as `Name: value`, with or without `---` lines round them; lists are separated by
    commas and may go on over indented lines. The rest is the introduction. `Until` includes the day, month
    or year it names. What cannot be used is left out and reported; the topic always comes back.

    >>> topic, problems = parse_topic("Title: Vrede\\nAnchors: Syri*, Aleppo\\n\\nInleiding.", "t.md", "vrede")
    >>> topic.anchors, topic.introduction, problems
    (('Syri*', 'Aleppo'), 'Inleiding.', [])
    """
    header, introduction = _split(text.removeprefix("\ufeff"), path)
    if not header.text("title"):
        header.warn(1, f"the topic has no title; add the line 'Title: …' (until then it is called {slug!r})")
    if not any(name.partition("-")[0] == "anchors" for name in header.fields):
        header.warn(
            1, "the topic has no anchors; add the line 'Anchors: …', or only pinned articles belong to it"
        )
    since, until = header.moment("since"), header.moment("until", after=True)
    if since and until and since >= until:
        header.warn(
            header.fields["until"][0], f"until {header.text('until')!r} comes before since; swap them"
        )
        since = until = None
    topic = Topic(
        slug=slug,
        title=header.text("title") or slug,
        introduction=introduction,
        anchors=header.words("anchors"),
        context=header.words("context"),
        excluded=header.words("excluded"),
        since=since,
        until=until,
        parent=header.text("parent"),
        path=path,
        variants=_read_variants(header),
    )
    return topic, header.problems


def _split(text: str, path: str) -> tuple[_Header, str]:
    header = _Header(path)
    lines = text.splitlines()
    number = 0
    last = ""
    while number < len(lines):
        line = lines[number]
        number += 1
        if line.strip() == "---":
            if header.fields:
                break
            continue
        if not line.strip():
            if header.fields:
                break
            continue
        if line[0] in " \t" and last:
            first, value = header.fields[last]
            header.fields[last] = (first, f"{value} {line.strip()}".strip())
            continue
        last = _read_field(header, number, line)
    return header, "\n".join(lines[number:]).strip()


def _read_field(header: _Header, number: int, line: str) -> str:
    """The name of the field on this line, "" when there is none to keep."""
    match = _FIELD.fullmatch(line.strip())
    if not match:
        header.warn(
            number, f"expected 'Name: value', found {line.strip()!r}; put an empty line before the text"
        )
        return ""
    name, value = match[1].lower().replace("_", "-"), match[2].strip()
    if name not in _FIELDS and not _VARIANT.fullmatch(name):
        near = get_close_matches(name, _FIELDS, n=1)
        advice = f"did you mean {near[0].capitalize()!r}?" if near else f"the fields are {', '.join(_FIELDS)}"
        header.warn(number, f"unknown field {match[1]!r}; {advice}")
        return ""
    if name in header.fields:
        header.warn(number, f"field {match[1]!r} stands here twice; the first one counts")
        return ""
    header.fields[name] = (number, value)
    return name


def _read_variants(header: _Header) -> tuple[tuple[str, str, str], ...]:
    variants: list[tuple[str, str, str]] = []
    for name in header.fields:
        match = _VARIANT.fullmatch(name)
        if match:
            variants.extend((match[1], match[2], word) for word in header.words(name))
    return tuple(variants)


def _read_moment(value: str, *, after: bool) -> datetime:
    match = _DATE.fullmatch(value)
    if not match:
        raise ValueError(value)
    year, month, day = int(match[1]), int(match[2] or 1), int(match[3] or 1)
    first = datetime(year, month, day)
    if not after:
        return first
    if match[3]:
        return first + timedelta(days=1)
    if match[2]:
        return datetime(year + month // 12, month % 12 + 1, 1)
    return datetime(year + 1, 1, 1)
