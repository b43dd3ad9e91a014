"""A small site with a search page, made by the product's templates from articles that were invented here."""

from __future__ import annotations

import random
from collections.abc import Iterable
from pathlib import Path

from dossier.render import Renderer
from dossier.search import Document, EntityName, build_shards, index_article
from dossier.translation import read_catalogue
from dossier.views import Head, Link, SearchView, Site

THEME = Path(__file__).parents[2] / "theme"
Text = tuple[str, str, str]
"""Title, text and ISO day."""


def write_site(
    folder: Path, articles: Iterable[Text], names: Iterable[EntityName] = (), language: str = "nl"
) -> None:
    """Writes the search page, the theme's files and the shards of the articles."""
    pairs = []
    for number, (title, text, day) in enumerate(articles, 1):
        lead, _, body = text.partition("\n")
        document = Document(
            number=number,
            url=f"articles/{day[:4]}/{day[5:7]}/a{number}.html",
            title=title,
            date=day,
            label=day,
            topics=("vrede" if number % 2 else "handel",),
            sources=(("ANP", "Belga", "Reuters")[number % 3],),
            entities=tuple(name.key for name in names if name.heading in text),
            lead=lead,
            language=language,
            text=text,
        )
        pairs.append((document, index_article({"title": title, "lead": lead, "body": body}, language)))
        page = folder / document.url
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"<!doctype html><title>{number}</title>", "utf-8")
    for path, content in build_shards(pairs, names):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, "utf-8")
    write_pages(folder, language)


def write_pages(folder: Path, language: str = "nl") -> None:
    """The search page and the files of the theme."""
    static = THEME / "static"
    assets = []
    for file in sorted(path for path in static.rglob("*") if path.is_file()):
        name = file.relative_to(static).as_posix()
        assets.append((name, f"assets/{name}"))
        target = folder / "assets" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.read_bytes())
    site = Site(
        title="Proefdossier",
        language=language,
        navigation=(Link("Onderwerpen", "topics/index.html"),),
        assets=tuple(assets),
    )
    catalogue = (THEME / "translations" / language / "LC_MESSAGES" / "dossier.po").read_text("utf-8")
    renderer = Renderer(lambda name: _template(name), read_catalogue(catalogue), language)
    view = SearchView(head=Head(path="search.html", title="Zoeken"))
    (folder / "search.html").write_text(renderer.render_page(view, site), "utf-8")


def _template(name: str) -> str | None:
    path = THEME / "templates" / name
    return path.read_text("utf-8") if path.is_file() else None


SYLLABLES = [
    "ba",
    "de",
    "fi",
    "go",
    "ku",
    "la",
    "me",
    "ni",
    "po",
    "ru",
    "sa",
    "te",
    "vi",
    "wo",
    "ze",
    "aal",
    "oen",
    "iek",
    "ost",
    "uur",
]


def invent_articles(count: int, seed: int = 1) -> list[Text]:
    """Articles of invented words, the frequent ones first in the vocabulary."""
    rng = random.Random(seed)  # noqa: S311
    words = ["".join(rng.choices(SYLLABLES, k=rng.randint(2, 4))) for _ in range(60 + count)]
    weights = [1 / (rank + 2) for rank in range(len(words))]

    def sentence() -> str:
        return " ".join(rng.choices(words, weights, k=rng.randint(6, 16))).capitalize() + "."

    return [
        (
            sentence()[:40],
            "\n".join(sentence() for _ in range(rng.randint(3, 9))),
            f"2016-{1 + n % 12:02d}-{1 + n % 28:02d}",
        )
        for n in range(count)
    ]
