"""Turns a view into the bytes of its page: the last step of an article's way, pure but for its templates."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, MutableMapping
from traceback import extract_tb

import jinja2
from jinja2.bccache import Bucket
from markupsafe import Markup, escape

from dossier.errors import DossierError
from dossier.labels import label_list, label_number
from dossier.render.compiling import ShortCode, messages_of, show
from dossier.translation import Translation
from dossier.views import (
    ArchiveView,
    ArticleView,
    EntityView,
    HomeView,
    ListingView,
    MentionsView,
    NamesView,
    NotFoundView,
    PlainView,
    RedirectView,
    SearchView,
    Site,
    SourcesView,
    Time,
    TimelineView,
    TopicsView,
    TopicView,
    View,
)

TEMPLATES: Mapping[type, str] = {
    HomeView: "home.html",
    ArticleView: "article.html",
    TopicView: "topic.html",
    TopicsView: "topics.html",
    ListingView: "listing.html",
    TimelineView: "timeline.html",
    NamesView: "names.html",
    EntityView: "entity.html",
    MentionsView: "mentions.html",
    SourcesView: "sources.html",
    ArchiveView: "archive.html",
    SearchView: "search.html",
    PlainView: "plain.html",
    NotFoundView: "404.html",
    RedirectView: "redirect.html",
}
"""The template of each kind of page."""
_FOLDER = "templates/"
_PLAIN_MESSAGE = re.compile(r'\{\{ _\("([^"\\]*)"\) \}\}')


class _Shelf(jinja2.BytecodeCache):
    """Compiled templates in a mapping; Jinja2 itself sees to it that neither another text nor Python uses them."""

    def __init__(self, shelf: MutableMapping[str, bytes], language: str) -> None:
        self._shelf = shelf
        self._prefix = f"template/{language}/"

    def load_bytecode(self, bucket: Bucket) -> None:
        kept = self._shelf.get(self._prefix + bucket.key)
        if kept:
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._shelf[self._prefix + bucket.key] = bucket.bytecode_to_string()


class Renderer:
    """Renders the pages of one site; compiles a template once, when the first page needs it.

    `load` gives the text of a template by its name (`article.html`, `partials/lines.html`), None when there is none.
    Compiled templates are laid on `shelf` and found there by the next build: it spares it some 100 ms.
    """

    def __init__(
        self,
        load: Callable[[str], str | None],
        words: Translation,
        language: str,
        shelf: MutableMapping[str, bytes] | None = None,
    ) -> None:
        self._environment = jinja2.Environment(
            loader=jinja2.FunctionLoader(lambda name: _read_template(name, load(name), words)),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            cache_size=-1,
            bytecode_cache=None if shelf is None else _Shelf(shelf, language),
        )
        self._environment.code_generator_class = ShortCode
        self._environment.show = show  # type: ignore[attr-defined]
        self._environment.globals.update(messages_of(words))
        self._environment.filters["number"] = lambda number: label_number(number, language)
        self._environment.filters["time"] = time_element
        self._environment.filters["enumerate"] = lambda texts: label_list(texts, language)
        self._assets: tuple[Site | None, dict[str, str]] = (None, {})

    def render_page(self, view: View, site: Site) -> str:
        """The whole HTML of the page; the same view and site give the same text.

        Raises DossierError, with template and line, when a template asks for what a view has not.
        """
        return self.render_part(
            TEMPLATES[type(view)],
            page=view,
            head=view.head,
            site=site,
            root=way_back(view),
            assets=self._assets_of(site),
        )

    def render_part(self, name: str, **values: object) -> str:
        """What a template makes of values; raises as `render_page` does."""
        try:
            return self._environment.get_template(name).render(**values)
        except jinja2.TemplateNotFound as error:
            raise DossierError(
                f"templates/{error.name}: no such template; restore it or mend the theme"
            ) from error
        except jinja2.TemplateSyntaxError as error:
            raise DossierError(
                f"templates/{error.name}:{error.lineno}: {error.message}; mend the template"
            ) from error
        except jinja2.UndefinedError as error:
            raise DossierError(f"templates/{name}: {error}; see views for what this page has") from error
        except AttributeError as error:
            place = extract_tb(error.__traceback__)[-1]
            if not place.filename.startswith(_FOLDER):
                # Not what a template asked for, but a fault of our own: it keeps its traceback.
                raise
            where = f"{place.filename}:{place.lineno}"
            raise DossierError(f"{where}: {error}; see views for what this page has") from error

    def _assets_of(self, site: Site) -> dict[str, str]:
        if self._assets[0] is not site:
            self._assets = (site, dict(site.assets))
        return self._assets[1]


def way_back(view: View) -> str:
    """From the page to the root of the site: `../../`; of the 404 page the absolute path."""
    if isinstance(view, NotFoundView):
        return view.root
    return "../" * view.head.path.count("/")


def time_element(time: Time) -> Markup:
    """The moment as `<time>`, or as a `<span>` when HTML has no spelling for it."""
    attributes = ""
    if time.datetime:
        attributes = f' datetime="{escape(time.datetime)}"'
    if time.edtf:
        attributes += f' data-edtf="{escape(time.edtf)}"'
    if time.title and time.title != time.label:
        attributes += f' title="{escape(time.title)}"'
    element = "time" if time.datetime else "span"
    return Markup(f"<{element}{attributes}>{escape(time.label)}</{element}>")  # noqa: S704


def _read_template(name: str, source: str | None, words: Translation) -> tuple[str, str, None] | None:
    """The template with its plain messages in the interface's language, which spares each page some fifty calls, and its file."""
    if source is None:
        return None
    translated = _PLAIN_MESSAGE.sub(lambda found: str(escape(words.gettext(found[1]))), source)
    return translated, f"{_FOLDER}{name}", None


def as_markup(html: str) -> Markup:
    """HTML that our own code or Markdown without raw HTML has made, for a view."""
    return Markup(html)  # noqa: S704
