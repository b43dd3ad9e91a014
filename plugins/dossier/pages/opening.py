"""The press, opened: from the state, the settings, the theme and the editor's files, in one or two languages."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, replace

from dossier.catalogue import Catalogue
from dossier.events import EditorEvent
from dossier.labels import language_name
from dossier.manuscript import render_markdown
from dossier.model import Topic
from dossier.pages.cards import card_library, own_card
from dossier.pages.plain import PlainPage, parse_page
from dossier.pages.press import Press, Theme
from dossier.pages.shelf import Shelf
from dossier.render import as_markup
from dossier.settings import Settings
from dossier.slugs import make_slug
from dossier.state import State
from dossier.translation import Translation, read_catalogue
from dossier.views import Edition, Link, Site

WORKER = "service-worker.js"
PAGES = "content/pages/"
HOME = f"{PAGES}home.md"
"""The editor's introduction on the home page."""


@dataclass(frozen=True, slots=True)
class Setup:
    """What a press is set up with beside the state: it can be handed to another process."""

    settings: Settings
    theme: Theme
    topics: tuple[Topic, ...]
    timelines: dict[str, list[EditorEvent]]
    """By topic."""
    plain_pages: dict[str, str]
    """Texts of the editor's own pages, by path."""
    redirects: Mapping[str, str]
    """Where former keys of entities lead now."""
    renamed: frozenset[str]
    """Those of them that the editor named."""


def open_press(state: State, setup: Setup, shelf: MutableMapping[str, bytes] | None = None) -> Press:
    """Everything that pages are made from; what takes long to make is laid on the shelf, the state's if none is given."""
    settings, theme, plain_pages = setup.settings, setup.theme, setup.plain_pages
    timelines, topics = setup.timelines, setup.topics
    shelf = Shelf(state) if shelf is None else shelf
    former = sorted((new, old) for old, new in setup.redirects.items())
    redirects: dict[str, set[str]] = {}
    for new, old in former:
        redirects.setdefault(new, set()).add(old)
    own, translated = _split_pages(plain_pages, settings.second_language)
    words = read_catalogue(theme.messages(settings.language), shelf)
    site = _site(settings, theme, words, own)
    files = (sorted(plain_pages.items()), sorted(timelines.items()), topics, former)
    parts = repr((site, theme.digest, settings, card_library(settings), *files))
    press = Press(
        settings=settings,
        catalogue=Catalogue(state, topics),
        state=state,
        shelf=shelf,
        theme=theme,
        timelines=timelines,
        plain_pages={path: page for path, page in own.items() if path != HOME},
        words=words,
        redirects={new: frozenset(old) for new, old in redirects.items()},
        renamed=setup.renamed,
        introduction=own.get(HOME) or PlainPage("", "", as_markup(render_markdown(settings.description))),
        site=site,
        signature=hashlib.blake2b(parts.encode(), digest_size=16).hexdigest(),
    )
    return replace(press, second=_translate(press, translated)) if settings.second_language else press


def _split_pages(texts: Mapping[str, str], second: str) -> tuple[dict[str, PlainPage], dict[str, PlainPage]]:
    """The editor's own pages, and those of them that are there in the second language, both by the path of the first."""
    own: dict[str, PlainPage] = {}
    translated: dict[str, PlainPage] = {}
    folder = f"{PAGES}{second}/"
    for path, text in sorted(texts.items()):
        page = parse_page(text, path)
        if second and path.startswith(folder):
            translated[PAGES + path.removeprefix(folder)] = page
        else:
            own[path] = page
    return own, translated


def _translate(press: Press, translated: Mapping[str, PlainPage]) -> Press:
    """The press of the second language; a page of the editor's that is not there in it stays in the first."""
    first, language = press.settings, press.settings.second_language
    url = f"{first.site_url}/{language}" if first.site_url else ""
    settings = replace(first, language=language, site_url=url)
    words = read_catalogue(press.theme.messages(language), press.shelf)
    pages = {
        path: replace(translated[path], slug=page.slug)
        if path in translated
        else replace(page, language=first.language)
        for path, page in press.plain_pages.items()
    }
    introduction = translated.get(HOME) or replace(press.introduction, language=first.language)
    return replace(
        press,
        settings=settings,
        words=words,
        plain_pages=pages,
        introduction=introduction,
        site=_site(settings, press.theme, words, pages, first=first),
        edition=f"{language}/",
    )


def _site(
    settings: Settings,
    theme: Theme,
    words: Translation,
    pages: Mapping[str, PlainPage],
    *,
    first: Settings | None = None,
) -> Site:
    """The site around each page, in its own language; `first` are the settings of the first when it is the second."""
    say, shared = words.gettext, "../" if first else ""
    whole = first or settings
    navigation = (
        Link(say("Topics"), "topics/index.html"),
        Link(say("Timeline"), "timeline/index.html"),
        Link(say("People"), "people/index.html"),
        Link(say("Places"), "places/index.html"),
        Link(say("Organisations"), "organisations/index.html"),
        Link(say("Sources"), "sources/index.html"),
        Link(say("Archive"), "archive/index.html"),
    )
    footer = [
        Link(page.title, f"pages/{page.slug}.html", page.language)
        for path, page in pages.items()
        if path != HOME
    ]
    feed = f"{shared}feeds/dossier.xml"
    return Site(
        title=settings.site_name,
        language=settings.language,
        navigation=navigation,
        footer=(*footer, Link(say("Feed"), feed)),
        assets=tuple((name, shared + path) for name, path in theme.assets.items()),
        base=f"{settings.site_url}/" if settings.site_url else "",
        key=make_slug(re.sub(r"^https?://", "", whole.site_url) or whole.site_name),
        feeds=(Link(settings.site_name, feed),),
        description=settings.description,
        worker=shared + WORKER if settings.service_worker else "",
        own=whole.language if first else "",
        editions=_editions(whole, settings.language),
        index=f"{shared}search",
        card=own_card(whole),
    )


def _editions(first: Settings, language: str) -> tuple[Edition, ...]:
    """The site in its first and in its second language, as pages in `language` lead to them."""
    if not first.second_language:
        return ()
    base = f"{first.site_url}/" if first.site_url else ""
    editions = []
    for code, folder in ((first.language, ""), (first.second_language, f"{first.second_language}/")):
        way = "" if code == language else folder or "../"
        editions.append(Edition(code, language_name(code), way, base + folder if base else ""))
    return tuple(editions)
