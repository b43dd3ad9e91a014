"""The figures of search on a folder of raw articles, beside lunr.py's and Pagefind's on the same documents.

    python bench/search.py --corpus FOLDER [--language nl] [--peers] [--comparisons 720]

A file is an article: a header line, a blank line, then paragraphs. CPU is this process's, children counted for
Pagefind; bytes are gzip -9; queries are one to three words of the corpus, drawn with a fixed seed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "plugins"), str(HERE.parent / "tests" / "browser")]

from dossier.search import (  # noqa: E402
    ArticleTerms,
    Document,
    build_all,
    index_article,
    is_published,
    update_shards,
)
from dossier.search.analyser import split_words  # noqa: E402

Made = TypeVar("Made")
Fields = dict[str, str]
Pair = tuple[Document, ArticleTerms]


def main() -> None:
    """Prints the table."""
    options = read_options()
    articles = read_articles(options.corpus, options.limit, options.language)
    pairs, analysis = timed(lambda: [(d, index_article(f, options.language)) for d, f in articles])  # type: ignore[arg-type]
    store, build = timed(lambda: build_all(pairs, []))
    before = build_all(pairs[:-1], [])
    _, newcomer = timed(lambda: update_shards(before, [analysed(articles[-1], options.language)], [], []))
    show("articles", len(articles))
    show("build, CPU s", f"{analysis + build:.1f} (analysis {analysis:.1f}, shards {build:.1f})")
    show("after one new article, CPU s", f"{newcomer:.2f}")
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        write_files(site, store)
        show_sizes(store)
        queries = draw_queries(pairs, options.queries)
        show_bytes(site, queries)
        show_comparisons(site, articles, pairs, options)
        if not options.no_browser:
            show_cold(site, queries)
        if options.peers:
            show_lunr(articles)
            show_pagefind(articles, options.language)


def read_options() -> argparse.Namespace:
    """What the command line asks."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, required=True, help="folder of raw articles")
    parser.add_argument("--language", default="nl", help="their language, nl or en")
    parser.add_argument("--limit", type=int, help="take only so many of them")
    parser.add_argument("--queries", type=int, default=100, help="queries to measure")
    parser.add_argument("--comparisons", type=int, default=720, help="random queries to compare with lunr.js")
    parser.add_argument("--no-browser", action="store_true", help="leave out the cold search in Chromium")
    parser.add_argument(
        "--peers", action="store_true", help="measure lunr.py, and Pagefind when it is installed"
    )
    return parser.parse_args()


def read_articles(folder: Path, limit: int | None, language: str) -> list[tuple[Document, Fields]]:
    """The articles of a folder, in order of their names."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())[:limit]
    return [read_article(number, path.read_text("utf-8"), language) for number, path in enumerate(files, 1)]


def read_article(number: int, raw: str, language: str) -> tuple[Document, Fields]:
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


def analysed(article: tuple[Document, Fields], language: str) -> Pair:
    """An article with its terms."""
    return article[0], index_article(article[1], language)  # type: ignore[arg-type]


def timed(make: Callable[[], Made]) -> tuple[Made, float]:
    """What a function gives, and the CPU seconds it took."""
    start = time.process_time()
    made = make()
    return made, time.process_time() - start


def show(name: str, value: object) -> None:
    """Prints a line of the table."""
    print(f"{name:<40} {value}", flush=True)  # noqa: T201


def write_files(site: Path, store: dict[str, str]) -> None:
    """Writes the published files."""
    for path, content in store.items():
        if is_published(path):
            target = site / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(content, "utf-8")


def show_sizes(store: dict[str, str]) -> None:
    """Prints how many files there are and what they weigh, a kind at a time."""
    published = {path: content for path, content in store.items() if is_published(path)}
    zipped = {path: len(gzip.compress(content.encode(), 9)) for path, content in published.items()}
    apart = ("search/s/", "search/x/")
    index = sum(size for path, size in zipped.items() if not path.startswith(apart))
    kinds: dict[str, int] = {}
    for path, size in zipped.items():
        kind = path.split("/")[1] if path.count("/") > 1 else "whole"
        kinds[kind] = kinds.get(kind, 0) + size
    show("files", len(published))
    show("index, gzip kB", f"{index / 1000:.0f}")
    show("  with summaries", f"{(index + kinds.get('s', 0)) / 1000:.0f}")
    show("  by kind", ", ".join(f"{kind} {size / 1000:.0f}" for kind, size in sorted(kinds.items())))


def draw_queries(pairs: Sequence[Pair], count: int) -> list[str]:
    """Queries of one to three words that are no stop words, each from one document."""
    rng = random.Random(7)  # noqa: S311
    queries = []
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


def show_bytes(site: Path, queries: list[str]) -> None:
    """Prints what a first and a next query bring over the wire."""
    given = site / "queries.json"
    given.write_text(json.dumps(queries), "utf-8")
    found = node("measure_search.js", str(site), str(given))
    show("scripts, gzip kB", f"{found['core'] / 1000:.1f}")
    for name, key in (
        ("first query, gzip kB", "first"),
        ("next query, gzip kB", "next"),
        ("quotes of 4 visible hits, gzip kB", "quotes"),
    ):
        show(name, f"{spread(found[key], 1000)}")
    show("requests of a first query", spread(found["requests"], 1))


def spread(values: Sequence[float], unit: float) -> str:
    """Median and 95th percentile."""
    ordered = sorted(values)
    return f"{statistics.median(ordered) / unit:.1f} (p95 {ordered[int(len(ordered) * 0.95)] / unit:.1f})"


def show_comparisons(
    site: Path,
    articles: Sequence[tuple[Document, Fields]],
    pairs: Sequence[Pair],
    options: argparse.Namespace,
) -> None:
    """Prints how many random queries differ from one lunr.js index."""
    if not options.comparisons:
        return
    rows = [
        [document.number, fields, terms.repeated]
        for (document, fields), (_, terms) in zip(articles, pairs, strict=True)
    ]
    given = site / "documents.json"
    texts = [split_words(document.text) for document, _ in pairs]
    given.write_text(json.dumps({"language": options.language, "rows": rows, "texts": texts}), "utf-8")
    report = node("compare_search.js", str(site), str(given), str(options.comparisons), "7")
    show(
        "mismatches against lunr.js",
        f"{report['mismatched']} of {sum(report['run'].values())} queries, {report['results']} results",
    )


def show_cold(site: Path, queries: list[str]) -> None:
    """Prints how long a first search takes in Chromium from a folder, ten summaries included."""
    from browsers import open_chromium
    from search_site import write_pages

    write_pages(site)
    browser = open_chromium()
    taken = []
    for query in queries[:44]:
        browser.page.goto(f"{site.as_uri()}/search.html")
        script = f"(async () => {{ const start = performance.now(); await Dossier.search({json.dumps(query)}); return performance.now() - start; }})()"
        taken.append(browser.page.evaluate(script))
    browser.close()
    show("cold search from file://, ms", spread(taken, 1))


def show_lunr(articles: Sequence[tuple[Document, Fields]]) -> None:
    """Prints what lunr.py takes for the same fields."""
    import lunr

    rows = [{"number": str(document.number), **fields} for document, fields in articles]
    fields = ["title", "lead", "body", "names"]
    index, seconds = timed(
        lambda: json.dumps(lunr.lunr(ref="number", fields=fields, documents=rows).serialize())
    )
    show("lunr.py: build, CPU s", f"{seconds:.1f}")
    show("lunr.py: index, gzip kB", f"{len(gzip.compress(index.encode(), 9)) / 1000:.0f}")


def show_pagefind(articles: Sequence[tuple[Document, Fields]], language: str) -> None:
    """Prints what Pagefind takes for the same texts, when it is installed."""
    program = shutil.which("pagefind") or shutil.which("pagefind", path=str(Path(sys.executable).parent))
    if not program:
        show("Pagefind", "not installed (pip install 'pagefind[bin]')")
        return
    with tempfile.TemporaryDirectory() as folder:
        for document, fields in articles:
            page = Path(folder) / document.url
            page.parent.mkdir(parents=True, exist_ok=True)
            text = "".join(
                f"<p>{line.replace('&', '&amp;').replace('<', '&lt;')}</p>"
                for line in document.text.splitlines()
            )
            page.write_text(
                f"<!doctype html><html lang={language}><title>{document.number}</title><body><h1>{fields['title'].replace('<', '')}</h1>{text}",
                "utf-8",
            )
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([program, "--site", folder], check=True, stdout=subprocess.DEVNULL)  # noqa: S603
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        made = [path for path in (Path(folder) / "pagefind").rglob("*") if path.is_file()]
        show(
            "Pagefind: build, CPU s",
            f"{after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime:.1f}",
        )
        show(
            "Pagefind: index, kB",
            f"{sum(path.stat().st_size for path in made if 'fragment' not in str(path)) / 1000:.0f}",
        )
        show("Pagefind: files", len(made))


if __name__ == "__main__":
    main()
