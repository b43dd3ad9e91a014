"""What making a page takes: the catalogue, the site around the page, the theme and the words of the interface."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import dataclass
from functools import cached_property

from dossier.catalogue import Brief, Catalogue
from dossier.downloads import ArticleRecord
from dossier.events import EditorEvent
from dossier.gazetteer import name_of
from dossier.model import Entity, Manuscript, Topic
from dossier.pages.plain import PlainPage
from dossier.render import Renderer
from dossier.settings import Settings
from dossier.state import State
from dossier.translation import Translation
from dossier.views import Head, Link, RedirectView, Site, View

FOLDERS = {"person": "people", "place": "places", "organisation": "organisations"}
"""Folder of the pages of each type of entity."""


@dataclass(frozen=True, slots=True)
class Joined:
    """A file that is put together when it is written, for it may be large."""

    fingerprint: str
    """Of its content."""
    content: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Artefact:
    """A file to publish: a view that a template shows, or ready content."""

    path: str
    view: View | None = None
    content: bytes = b""
    stored: str = ""
    """Digest of content that the state holds under the artefact's path."""
    joined: Joined | None = None
    edition: str = ""
    """Folder of the second language, with a final slash, when it is a page in that."""


@dataclass(frozen=True)
class Theme:
    """The theme's files, read: templates by name, and static files by name."""

    templates: dict[str, str]
    static: dict[str, bytes]
    translations: dict[str, str]
    """Message catalogues by language."""

    @cached_property
    def digest(self) -> str:
        whole = hashlib.blake2b(digest_size=16)
        for name, text in sorted(self.templates.items()):
            whole.update(f"{name}\0{text}\0".encode())
        for code, text in sorted(self.translations.items()):
            whole.update(f"{code}\0{text}\0".encode())
        for name, content in sorted(self.static.items()):
            whole.update(name.encode() + b"\0" + content + b"\0")
        return whole.hexdigest()

    def messages(self, language: str) -> str:
        """The catalogue of a language, or the English words themselves."""
        return self.translations.get(language, "")

    @cached_property
    def assets(self) -> dict[str, str]:
        """Published path of each static file, with its fingerprint in the name."""
        return {name: _fingerprinted(name, content) for name, content in sorted(self.static.items())}


def _fingerprinted(name: str, content: bytes) -> str:
    stem, dot, ending = name.rpartition(".")
    return f"assets/{stem}.{hashlib.blake2b(content, digest_size=4).hexdigest()}{dot}{ending}"


@dataclass(frozen=True)
class Press:
    """Everything that pages are made from."""

    settings: Settings
    catalogue: Catalogue
    state: State
    shelf: MutableMapping[str, bytes]
    """Where lies what takes long to make: compiled templates, pictures."""
    theme: Theme
    timelines: dict[str, list[EditorEvent]]
    plain_pages: dict[str, PlainPage]
    """The editor's own pages, by path in `content/pages/`."""
    words: Translation
    redirects: Mapping[str, frozenset[str]]
    """Former keys of entities, by the key they lead to now."""
    renamed: frozenset[str]
    """Those of them that the editor named."""
    introduction: PlainPage
    """What the dossier is, for the home page."""
    site: Site
    signature: str
    """Digest of all that every page depends on."""
    second: Press | None = None
    """The same in the second language of the interface, when there is one."""
    edition: str = ""
    """Folder of that language with a final slash, when this is it."""

    @cached_property
    def renderer(self) -> Renderer:
        return Renderer(self.theme.templates.get, self.words, self.settings.language, self.shelf)

    def translate(self, message: str) -> str:
        """The interface's word for an English one."""
        return self.words.gettext(message)

    def content_of(self, artefact: Artefact) -> bytes:
        if artefact.stored:
            return str(
                self.state.rows("SELECT value FROM search WHERE name = ?", artefact.path)[0][0]
            ).encode()
        if artefact.joined:
            return artefact.joined.content()
        if artefact.view is None:
            return artefact.content
        if artefact.edition and self.second:
            return self.second.renderer.render_page(artefact.view, self.second.site).encode()
        return self.renderer.render_page(artefact.view, self.site).encode()

    @property
    def language(self) -> str:
        return self.settings.language

    def shared(self, root: str) -> str:
        """What leads to the files that both languages share, given the way to the root of this one."""
        return f"{root}../" if self.edition else root

    def absolute(self, path: str) -> str:
        """The address of a page, empty when it is not known where the site is published."""
        return f"{self.settings.site_url}/{path}" if self.settings.site_url else ""

    def address(self, path: str) -> str:
        """The address of a page, or its path from the root of the site."""
        return self.absolute(path) or path

    def draw(self, kind: str, inputs: object, draw: Callable[[], str]) -> str:
        """A picture that takes long to draw, kept by what it is drawn from."""
        name = f"picture/{hashlib.blake2b(f'{kind}{inputs!r}'.encode(), digest_size=16).hexdigest()}"
        kept = self.shelf.get(name)
        if kept is None:
            kept = self.shelf[name] = draw().encode()
        return kept.decode()

    def keep(self, name: str, inputs: object, make: Callable[[], bytes]) -> bytes:
        """What takes long to make, kept by its name for as long as it is made from the same."""
        key = hashlib.blake2b(f"{inputs!r}{self.signature}".encode(), digest_size=16).digest()
        kept = self.shelf.get(name, b"")
        if kept[: len(key)] != key:
            kept = self.shelf[name] = key + make()
        return kept[len(key) :]

    def country_name(self, code: str) -> str:
        """In the language that the names of places are in."""
        return name_of(code, self.site.own or self.settings.language)

    def article_record(self, brief: Brief, manuscript: Manuscript) -> ArticleRecord:
        """The article for tables, citations and machines."""
        article = manuscript.article
        return ArticleRecord(
            url=self.address(brief.url),
            slug=brief.slug,
            headline=brief.headline,
            published=brief.published,
            sources=brief.sources,
            byline=article.byline,
            language=brief.language,
            seed=article.seed,
            sha256=article.sha256,
            topics=tuple(
                self.catalogue.topics[slug].title for slug in brief.topics if slug in self.catalogue.topics
            ),
            lead=brief.lead,
            updated=article.updated,
            dossier=self.settings.site_name,
        )

    def foreign(self, language: str) -> str:
        """The language when it is not that of the interface, else empty."""
        return "" if language == self.settings.language else language


def way_to_root(path: str) -> str:
    """What leads from a page to the root of the site.

    >>> way_to_root("articles/2016/08/x.html")
    '../../../'
    """
    return "../" * path.count("/")


def entity_path(entity: Entity) -> str:
    return f"{FOLDERS[entity.type]}/{entity.slug}.html"


def topic_path(topic: Topic) -> str:
    return f"topics/{topic.slug}.html"


def entity_link(root: str, entity: Entity) -> Link:
    return Link(entity.heading, root + entity_path(entity))


def article_link(root: str, brief: Brief | None) -> Link | None:
    return Link(brief.headline, root + brief.url) if brief else None


def redirect(path: str, heading: str, target: Link) -> RedirectView:
    """A page that leads to another; the target's `href` is from the root."""
    root = way_to_root(path)
    head = Head(path=path, title=heading, indexed=False)
    return RedirectView(head, heading, Link(target.text, root + target.href))
