"""The figures of search, beside those of lunr.py and Pagefind on the same documents.

    python bench/search.py [--articles 10000 | --corpus FOLDER --language en] [--no-peers] [--comparisons 90]

Without a folder the articles are invented (`corpus.py`). In a folder a file is an article: a header line, a blank line,
then paragraphs. CPU is this process's, children counted for Pagefind; bytes are gzip -9; queries are one to three words
of the corpus, drawn with a fixed seed; a first query is one in a browser that has nothing yet.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "plugins"), str(HERE.parent / "tests" / "browser")]

from corpus import Corpus, pool_of, write_seed  # noqa: E402
from figures import (  # noqa: E402
    BUILD,
    COLD,
    FILES,
    FIRST,
    INDEX,
    MISMATCHES,
    NEWCOMER,
    NEXT,
    SUMMARIES,
    TEXTS,
    Article,
    Column,
    spread,
    timed,
    zipped_size,
)
from search_peers import measure_lunr, measure_pagefind  # noqa: E402

from dossier.search import (  # noqa: E402
    ArticleTerms,
    Document,
    build_all,
    index_article,
    is_published,
    update_shards,
)
from dossier.search.analyser import split_words  # noqa: E402

Pair = tuple[Document, ArticleTerms]


AIMS = {
    BUILD: "8",
    NEWCOMER: "1",
    FIRST: "80",
    NEXT: "30",
    INDEX: "3,000",
    FILES: "2,000",
    COLD: "150",
    MISMATCHES: "0",
}
"""What is aimed at with 10,000 articles."""


def main() -> None:
    """Prints the table."""
    options = read_options()
    with tempfile.TemporaryDirectory() as folder:
        corpus = options.corpus or invent(Path(folder) / "corpus", options.articles)
        articles = read_articles(corpus, options.limit, options.language)
        site = Path(folder) / "site"
        columns = {"aim": AIMS if len(articles) == 10_000 else {}}
        columns["dossier"], queries = measure_own(articles, site, options)
        if options.peers:
            columns["lunr.py"] = measure_lunr(articles)
            columns["Pagefind"] = measure_pagefind(articles, options.language, queries)
    say(f"\n{len(articles):,} articles")
    show_table(columns)


def measure_own(
    articles: Sequence[Article], site: Path, options: argparse.Namespace
) -> tuple[Column, list[str]]:
    """This project's column, and the queries that were asked."""
    pairs, analysis = timed(lambda: [analysed(article, options.language) for article in articles])
    store, build = timed(lambda: dict(build_all(pairs, [])))
    before = dict(build_all(pairs[:-1], []))
    _, newcomer = timed(
        lambda: update_shards(before, [analysed(articles[-1], options.language)], [], {}, _no_heading)
    )
    column = {BUILD: f"{analysis + build:.1f}", NEWCOMER: f"{newcomer:.2f}"}
    write_files(site, store)
    column |= measure_sizes(store)
    queries = draw_queries(pairs, options.queries)
    column |= measure_bytes(site, queries)
    if options.comparisons:
        column[MISMATCHES] = compare(site, articles, pairs, options)
    if options.browser:
        column[COLD] = spread(cold_searches(site, queries), 1)
    return column, queries


def _no_heading(_: str) -> None:
    """What names there are: none."""


def show_table(columns: dict[str, Column]) -> None:
    """Prints a row a figure that anyone has."""
    rows = dict.fromkeys(name for column in columns.values() for name in column)
    say(f"{'':<34}" + "".join(f"{name:>22}" for name in columns))
    for name in rows:
        say(f"{name:<34}" + "".join(f"{column.get(name, ''):>22}" for column in columns.values()))


def read_options() -> argparse.Namespace:
    """What the command line asks."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, help="folder of raw articles, instead of invented ones")
    parser.add_argument("--articles", type=int, default=10_000, help="how many to invent")
    parser.add_argument("--language", default="nl", help="their language, nl or en")
    parser.add_argument("--limit", type=int, help="take only so many of them")
    parser.add_argument("--queries", type=int, default=100, help="queries to measure")
    parser.add_argument("--comparisons", type=int, default=90, help="random queries to compare with lunr.js")
    parser.add_argument("--no-browser", dest="browser", action="store_false", help="start no browser")
    parser.add_argument("--no-peers", dest="peers", action="store_false", help="measure no other engine")
    return parser.parse_args()


def invent(folder: Path, count: int) -> Path:
    """A folder of so many invented articles."""
    folder.mkdir()
    corpus = Corpus(pool_of(count))
    for number in range(count):
        write_seed(corpus.article(number), folder)
    return folder


def read_articles(folder: Path, limit: int | None, language: str) -> list[Article]:
    """The articles of a folder, in order of their names."""
    files = sorted(folder.rglob("*.txt"))[:limit]
    return [read_article(number, path.read_text("utf-8"), language) for number, path in enumerate(files, 1)]


def read_article(number: int, raw: str, language: str) -> Article:
    """One article as documents and fields; the first words stand for a title that there is not."""
    header, _, rest = raw.partition("\n\n")
    paragraphs = [line.strip() for line in rest.splitlines() if line.strip()]
    day = re.search(r"(\d\d)/(\d\d)/(\d\d)", header)
    date = f"20{day[3]}-{day[2]}-{day[1]}" if day else "1990-01-01"
    text = paragraphs[1:] or paragraphs
    lead = text[0] if text else ""
    title = " ".join(lead.split()[:10])
    names = sorted(set(re.findall(r"(?<=[\w,] )[A-Z][\w-]+(?: [A-Z][\w-]+)*", rest)))
    document = Document(
        number=number,
        url=f"articles/{date[:4]}/{date[5:7]}/article-{number}.html",
        title=title,
        date=date,
        label=date,
        topics=("topic",),
        sources=tuple(header.rpartition("bron: ")[2].split(", ")[:2]) if "bron: " in header else (),
        lead=lead,
        language=language,
        text="\n".join(paragraphs),
    )
    body = "\n".join([*paragraphs[:1], *text[1:]])
    return document, {"title": title, "lead": lead, "body": body, "names": "\n".join(names)}


def analysed(article: Article, language: str) -> Pair:
    """An article with its terms."""
    return article[0], index_article(article[1], language)  # type: ignore[arg-type]


def say(text: str) -> None:
    """Prints a line."""
    print(text, flush=True)  # noqa: T201


def write_files(site: Path, store: dict[str, str]) -> None:
    """Writes the published files."""
    for path, content in store.items():
        if is_published(path):
            target = site / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(content, "utf-8")


def measure_sizes(store: dict[str, str]) -> Column:
    """How many files there are and what they weigh; the index is all but summaries and texts."""
    zipped = {path: zipped_size(content.encode()) for path, content in store.items() if is_published(path)}
    summaries, texts = (sum_below(zipped, f"search/{kind}/") for kind in "sx")
    return {
        INDEX: f"{(sum(zipped.values()) - summaries - texts) / 1000:,.0f}",
        SUMMARIES: f"{summaries / 1000:,.0f}",
        TEXTS: f"{texts / 1000:,.0f}",
        FILES: f"{len(zipped):,}",
    }


def sum_below(sizes: dict[str, int], folder: str) -> int:
    """The sizes of all paths in a folder."""
    return sum(size for path, size in sizes.items() if path.startswith(folder))


def draw_queries(pairs: Sequence[Pair], count: int) -> list[str]:
    """Queries of one to three words that are no stop words, each from one document."""
    rng = random.Random(7)  # noqa: S311
    queries: list[str] = []
    while len(queries) < count:
        document, _ = rng.choice(pairs)
        words = [word for word in split_words(document.text) if len(word) > 3]
        if len(words) > 3:
            queries.append(" ".join(rng.sample(words, rng.choice((1, 2, 2, 3)))))
    return queries


def node(script: str, *given: str) -> Any:
    """What a script of tests/js prints."""
    program = shutil.which("node")
    if not program:
        sys.exit("no node on this machine; install it (Debian: apt-get install nodejs)")
    path = HERE.parent / "tests" / "js" / script
    done = subprocess.run(  # noqa: S603
        [program, "--max-old-space-size=4000", str(path), *given],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def measure_bytes(site: Path, queries: list[str]) -> Column:
    """What a first and a next query bring over the wire."""
    given = site / "queries.json"
    given.write_text(json.dumps(queries), "utf-8")
    found = node("measure_search.js", str(site), str(given))
    return {
        FIRST: spread(found["first"], 1000),
        NEXT: spread(found["next"], 1000),
        "requests of a first query": spread(found["requests"], 1),
    }


def compare(
    site: Path, articles: Sequence[Article], pairs: Sequence[Pair], options: argparse.Namespace
) -> str:
    """How many random queries differ from one lunr.js index."""
    rows = [
        [document.number, fields, terms.repeated]
        for (document, fields), (_, terms) in zip(articles, pairs, strict=True)
    ]
    given = site / "documents.json"
    texts = [split_words(document.text) for document, _ in pairs]
    given.write_text(json.dumps({"language": options.language, "rows": rows, "texts": texts}), "utf-8")
    report = node("compare_search.js", str(site), str(given), str(options.comparisons), "7")
    return f"{report['mismatched']} of {sum(report['run'].values())}"


def cold_searches(site: Path, queries: list[str]) -> list[float]:
    """How long first searches take in Chromium from a folder, ten summaries included, in milliseconds."""
    from browsers import open_chromium
    from search_site import write_pages

    write_pages(site)
    browser = open_chromium()
    taken = []
    for query in queries[:44]:
        browser.page.goto(f"{site.as_uri()}/search.html")
        script = f"(async () => {{ const start = performance.now(); await Dossier.search({json.dumps(query)}, {{ limit: 10 }}); return performance.now() - start; }})()"
        taken.append(browser.page.evaluate(script))
    browser.close()
    return taken


if __name__ == "__main__":
    main()
