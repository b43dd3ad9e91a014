"""The editor's own pages: front matter and Markdown, as Pelican's, with raw HTML off."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup, escape

from dossier.manuscript import render_markdown
from dossier.slugs import make_slug

_FIELD = re.compile(r"([A-Za-z][\w-]*):[ \t]*(.*)")
_HEADING = re.compile(r"^(#{2,4})[ \t]+(.+?)[ \t#]*$", re.MULTILINE)
_SIBLING = re.compile(r"\]\(\{filename\}([\w-]+)\.md(#[\w-]+)?\)")


@dataclass(frozen=True, slots=True)
class PlainPage:
    """A page about the dossier itself."""

    title: str
    slug: str
    html: Markup
    language: str = ""
    """Its own, when it is not the interface's."""


def parse_page(text: str, path: str) -> PlainPage:
    """The page in a file of `content/pages/`; without a Title its file name is the title.

    >>> parse_page("Title: Colofon\\n\\n## Zoeken\\n\\nMet *lunr*.", "content/pages/colophon.md").html
    Markup('<h2 id="zoeken">Zoeken</h2>\\n<p>Met <em>lunr</em>.</p>')
    """
    fields, body = _split(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    name = path.rpartition("/")[2].removesuffix(".md")
    title = fields.get("title") or name
    return PlainPage(
        title, make_slug(fields.get("slug") or name), _render(_SIBLING.sub(r"](\1.html\2)", body))
    )


def _split(text: str) -> tuple[dict[str, str], str]:
    """Front matter up to the first line that is none, and the rest."""
    fields: dict[str, str] = {}
    lines = text.split("\n")
    for number, line in enumerate(lines):
        match = _FIELD.fullmatch(line)
        if line.strip() == "---" and number == 0:
            continue
        if not match:
            return fields, "\n".join(lines[number + (line.strip() == "---") :])
        fields[match[1].lower()] = match[2].strip()
    return fields, ""


def _render(body: str) -> Markup:
    parts: list[Markup] = []
    place = 0
    for heading in _HEADING.finditer(body):
        parts.append(render_markdown(body[place : heading.start()].strip()))
        level = len(heading[1])
        tag = Markup('<h{level} id="{id}">{text}</h{level}>')
        parts.append(tag.format(level=level, id=make_slug(heading[2]), text=escape(heading[2])))
        place = heading.end()
    parts.append(render_markdown(body[place:].strip()))
    return Markup("\n").join(part for part in parts if part)
