from __future__ import annotations

import re
import types
from dataclasses import fields, is_dataclass, replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest
from markupsafe import Markup

from dossier.errors import DossierError
from dossier.labels import LANGUAGES
from dossier.render import TEMPLATES, Renderer, time_element, way_back
from dossier.render.compiling import messages_of
from dossier.translation import Translation, read_catalogue
from dossier.views import (
    ArticleView,
    HomeView,
    NotFoundView,
    PlainView,
    RedirectView,
    SearchView,
    Site,
    Time,
    View,
)

THEME = Path(__file__).parents[2] / "theme"
HOSTILE = """<script>alert("1")</script>'&amp;{{ site }}{% raw %}"""
KINDS = sorted(TEMPLATES, key=lambda kind: kind.__name__)
ASSETS = tuple(
    (path, f"assets/{path}")
    for path in sorted(p.relative_to(THEME / "static").as_posix() for p in THEME.glob("static/**/*.*"))
)
SITE = Site(title="Watersnood", language="nl", assets=ASSETS, key="water")


def fill(hint: Any, text: str) -> Any:
    """A value of that type in which every text is `text` and nothing is left out."""
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return fill(get_args(hint)[0], text)
    if origin is Literal:
        return get_args(hint)[0]
    if origin is tuple:
        inner = get_args(hint)
        return (fill(inner[0], text),) if inner[-1] is ... else tuple(fill(part, text) for part in inner)
    if is_dataclass(hint):
        hints = get_type_hints(hint)
        return hint(**{field.name: fill(hints[field.name], text) for field in fields(hint)})  # type: ignore[operator]
    return {str: text, int: 2, bool: True, Markup: Markup("<b>own</b>")}[hint]


def full(kind: type, text: str = "tekst", path: str = "a/b/c.html") -> View:
    view: View = fill(kind, text)
    return replace(view, head=replace(view.head, path=path, json_ld=Markup("{}")))


def changed(view: View, **fields: Any) -> View:
    """The view with other values in some of its fields."""
    return replace(view, **fields)


def bare(kind: type) -> View:
    """A view with nothing but what it must have, all of it empty."""
    view: View = fill(kind, "")
    given = {field.name: () for field in fields(kind) if isinstance(getattr(view, field.name), tuple)}
    optional = {f.name: None for f in fields(kind) if type(None) in get_args(get_type_hints(kind)[f.name])}
    head = replace(view.head, path="x.html", json_ld=Markup(), **_emptied(view.head))
    return changed(view, **given, **optional, head=head)


def _emptied(record: Any) -> dict[str, Any]:
    return {field.name: () for field in fields(record) if isinstance(getattr(record, field.name), tuple)}


def load(name: str) -> str | None:
    path = THEME / "templates" / name
    return path.read_text(encoding="utf-8") if path.is_file() else None


def renderer(language: str = "nl") -> Renderer:
    catalogue = THEME / "translations" / language / "LC_MESSAGES" / "dossier.po"
    return Renderer(load, read_catalogue(catalogue.read_text(encoding="utf-8")), language)


@pytest.fixture(scope="module")
def dutch() -> Renderer:
    return renderer()


class Outline(HTMLParser):
    """The elements and attributes of a page, and whether they close in order."""

    VOID = frozenset(["meta", "link", "input", "br", "hr", "img"])

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("kind", KINDS)
def test_no_text_of_a_view_becomes_markup(kind: type, dutch: Renderer) -> None:
    page = dutch.render_page(full(kind, HOSTILE), replace(SITE, title=HOSTILE))
    assert "<script>alert" not in page
    assert 'alert("1")' not in page
    assert not Outline(page).open


@pytest.mark.parametrize("kind", KINDS)
def test_a_view_with_nothing_in_it_is_a_page_all_the_same(kind: type, dutch: Renderer) -> None:
    page = dutch.render_page(bare(kind), SITE)
    assert page.startswith("<!doctype html>\n")
    assert not Outline(page).open


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_view_gives_the_same_bytes(kind: type) -> None:
    assert renderer().render_page(full(kind), SITE) == renderer().render_page(full(kind), SITE)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind is not NotFoundView])
def test_a_page_holds_no_style_or_script_of_its_own(kind: type, dutch: Renderer) -> None:
    outline = Outline(dutch.render_page(full(kind), SITE))
    for element, attributes in outline.elements:
        assert element != "style"
        assert not any(name == "style" or name.startswith("on") for name in attributes)
        if element == "script" and "src" not in attributes:
            assert attributes["type"] in ("application/ld+json", "application/json")


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in (NotFoundView, RedirectView)])
def test_a_page_forbids_what_it_does_not_need(kind: type, dutch: Renderer) -> None:
    page = dutch.render_page(full(kind), SITE)
    assert "default-src 'none'; script-src 'self'; style-src 'self'" in page


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in (NotFoundView, RedirectView)])
def test_a_page_has_one_heading_landmarks_and_a_way_past_the_navigation(kind: type, dutch: Renderer) -> None:
    names = [element for element, _ in Outline(dutch.render_page(full(kind), SITE)).elements]
    assert names.count("h1") == 1
    assert names.count("main") == 1
    assert {"header", "nav", "footer"} <= set(names)
    assert 'class="skip" href="#content"' in dutch.render_page(full(kind), SITE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_renders_every_page(language: str) -> None:
    press = renderer(language)
    for kind in KINDS:
        assert "%(" not in press.render_page(full(kind), replace(SITE, language=language))


def test_links_of_the_site_lead_back_to_its_root(dutch: Renderer) -> None:
    deep = full(ArticleView, path="articles/2016/08/x.html")
    assert way_back(deep) == "../../../"
    assert 'href="../../../assets/css/dossier.css"' in dutch.render_page(deep, SITE)
    assert 'href="assets/css/dossier.css"' in dutch.render_page(full(HomeView, path="index.html"), SITE)


def test_the_404_page_needs_no_file_beside_it_and_links_from_the_host(dutch: Renderer) -> None:
    page = dutch.render_page(changed(full(NotFoundView), root="/repo/"), SITE)
    assert "stylesheet" not in page
    assert 'href="/repo/index.html"' in page
    assert 'href="index.html' not in dutch.render_page(changed(full(NotFoundView), root=""), SITE)


def test_a_page_says_its_address_only_when_that_is_known(dutch: Renderer) -> None:
    view = full(PlainView, path="about.html")
    assert 'rel="canonical" href="https://a.example/d/about.html"' in dutch.render_page(
        view, replace(SITE, base="https://a.example/d/")
    )
    assert "canonical" not in dutch.render_page(view, SITE)


def test_a_made_headline_is_marked_as_made(dutch: Renderer) -> None:
    view = full(ArticleView)
    assert isinstance(view, ArticleView)
    assert "Kop gemaakt uit de intro" in dutch.render_page(replace(view, headline_made=True), SITE)
    assert "Kop gemaakt" not in dutch.render_page(replace(view, headline_made=False), SITE)


def test_every_paragraph_has_its_permanent_link(dutch: Renderer) -> None:
    view = full(ArticleView)
    assert isinstance(view, ArticleView)
    block = replace(view.blocks[0], kind="paragraph", anchor="p7")
    page = dutch.render_page(replace(view, blocks=(block,)), SITE)
    assert re.search(r'<p class="paragraph" id="p7"[^>]*><a class="anchor" href="#p7"', page)


def test_a_moment_without_a_spelling_in_html_is_no_time_element() -> None:
    assert time_element(Time("zomer 2016", "", "2016-22")) == '<span data-edtf="2016-22">zomer 2016</span>'
    assert time_element(Time("a<b", "2016")) == '<time datetime="2016">a&lt;b</time>'


def test_plain_messages_are_translated_and_escaped_when_a_template_is_read() -> None:
    def one(name: str) -> str | None:
        return '<p>{{ _("Home") }}</p>' if name == "plain.html" else None

    words = Translation({"Home": ('<"thuis">',)}, lambda number: int(number != 1))
    assert Renderer(one, words, "nl").render_page(full(PlainView), SITE) == "<p>&lt;&#34;thuis&#34;&gt;</p>"


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (None, "templates/plain.html: no such template"),
        ("a\n{% if %}", "templates/plain.html:2:"),
        ("{{ page.colour }}", "templates/plain.html:1: .*colour"),
        ("{{ colour }}", "templates/plain.html: .*colour"),
    ],
)
def test_a_faulty_template_is_named(source: str | None, message: str) -> None:
    faulty = Renderer(lambda name: source, Translation({}, int), "nl")
    with pytest.raises(DossierError, match=message):
        faulty.render_page(full(PlainView), SITE)


def test_a_fault_of_our_own_keeps_its_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(number: int, language: str) -> str:
        return number.nothing  # type: ignore[attr-defined,no-any-return]

    monkeypatch.setattr("dossier.render.label_number", fail)
    with pytest.raises(AttributeError, match="nothing"):
        Renderer(lambda name: "{{ 5|number }}", Translation({}, int), "nl").render_page(full(PlainView), SITE)


def test_a_value_in_a_message_is_escaped_even_after_the_same_markup() -> None:
    say = messages_of(Translation({}, int))["ngettext"]
    assert say("%(num)s x", "%(num)s x", 2, num=Markup("<b>")) == "<b> x"
    assert say("%(num)s x", "%(num)s x", 2, num="<b>") == "&lt;b&gt; x"


def test_every_kind_of_page_has_its_template() -> None:
    assert set(TEMPLATES) == set(get_args(View))
    assert [name for name in TEMPLATES.values() if load(name) is None] == []


def test_the_search_box_works_without_scripts(dutch: Renderer) -> None:
    page = dutch.render_page(full(PlainView, path="a/b.html"), SITE)
    assert '<form class="search-box" role="search" action="../search.html" method="get">' in page
    assert 'name="q"' in page
    assert dutch.render_page(full(SearchView, path="search.html"), SITE).count('type="search"') == 1


def test_compiled_templates_are_found_on_the_shelf_and_made_anew_when_the_text_changes() -> None:
    shelf: dict[str, bytes] = {}
    source = ["<p>{{ page.heading }}</p>"]

    def press() -> Renderer:
        return Renderer(lambda name: source[0], Translation({}, int), "nl", shelf)

    first = press().render_page(full(PlainView), SITE)
    kept = dict(shelf)
    assert press().render_page(full(PlainView), SITE) == first == "<p>tekst</p>"
    assert shelf == kept
    source[0] = "<i>{{ page.heading }}</i>"
    assert press().render_page(full(PlainView), SITE) == "<i>tekst</i>"
