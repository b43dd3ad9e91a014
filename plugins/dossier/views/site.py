"""What every page carries: the site around it, its head, links, moments and pictures."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

NOTHING = Markup()


@dataclass(frozen=True, slots=True)
class Link:
    """A link; `href` is relative to the page it stands on, unless said otherwise where it is used."""

    text: str
    href: str
    language: str = ""
    """ISO 639-1 code when the text is in another language than the interface."""


@dataclass(frozen=True, slots=True)
class Time:
    """A moment or period as it is shown; its texts come from `labels`."""

    label: str
    datetime: str = ""
    """What HTML's `datetime` allows, or "" (then it is no `<time>` element)."""
    edtf: str = ""
    title: str = ""
    """The resolved date in full where the label is shorter, for hover and screen readers."""
    clock: str = ""
    """The time of day, where the label is the day alone and it is known."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture drawn at build time and the table that says the same."""

    svg: Markup
    caption: str
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """The site in one language of the interface; every page of it has the same path in each."""

    language: str
    name: str
    """The language's own name for itself."""
    way: str = ""
    """From the root of the edition that links to it: `en/` or `../`."""
    base: str = ""
    """Its address, with a final slash; "" when unknown."""


@dataclass(frozen=True, slots=True)
class Site:
    """The dossier around a page; its paths are from the root of the site, the template adds the way back."""

    title: str
    language: str
    """Of the interface, ISO 639-1."""
    navigation: tuple[Link, ...] = ()
    """From the root: topics, timeline, people, places, organisations, sources, archive."""
    footer: tuple[Link, ...] = ()
    """From the root: about, colophon, downloads, and the like."""
    assets: tuple[tuple[str, str], ...] = ()
    """Name in the theme (`css/dossier.css`) and published path from the root (`assets/dossier.1a2b3c4d.css`)."""
    base: str = ""
    """The address it is published at, with a final slash; "" when unknown."""
    key: str = "dossier"
    """Prefix of what the scripts keep in the browser: differs between dossiers on one host."""
    feeds: tuple[Link, ...] = ()
    """From the root: Atom feeds of the whole site."""
    description: str = ""
    icon: str = ""
    """From the root; "" for none."""
    worker: str = ""
    """The service worker, from the root; "" for none."""
    own: str = ""
    """The language of what the editor wrote, when it is not the interface's."""
    editions: tuple[Edition, ...] = ()
    """The site in each of its languages, this one among them; empty when it has one."""
    index: str = "search"
    """The folder of the search index, from the root."""
    card: Link | None = None
    """The picture beside a link to a page of it, and what that shows; the `href` is a whole address."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says of itself, to readers and to machines."""

    path: str
    """From the root of the site, as in `articles/2016/08/x.html`."""
    title: str
    """Without the site's title; "" on the home page."""
    description: str = ""
    breadcrumbs: tuple[Link, ...] = ()
    """From home to the page above this one; the page itself is left out."""
    section: str = ""
    """The `href` in `Site.navigation` of the part that the page belongs to."""
    json_ld: Markup = NOTHING
    """Made by `markup.json_ld`; may be empty."""
    meta: tuple[tuple[str, str], ...] = ()
    """`<meta name content>` pairs, as in ("citation_title", "…"); several of one name are fine."""
    graph: tuple[tuple[str, str], ...] = ()
    """`<meta property content>` pairs (Open Graph) beside those of every page; with `og:type` when it is no `website`."""
    feeds: tuple[Link, ...] = ()
    """Atom feeds of this page (a topic's, an entity's)."""
    card: Link | None = None
    """The picture beside a link to it where that is not the site's."""
    indexed: bool = True
    """False keeps search engines away (`noindex`)."""
