"""How well search puts first what people judged relevant, on a test collection of your own.

    python bench/relevance.py FOLDER [--language en]

FOLDER holds three files of plain text. `documents` and `queries` are in the form of the SMART collections: a line
`.I` with a name begins an entry, `.T` on a line its title, `.W` on a line its text; other marks begin a part that is
passed over. In `judgements`, as for trec_eval, a line has a query, a 0, a document and how relevant that is (0, 1, 2, …).

Queries are asked as they stand and cut to their rarest words, as people type. The table has nDCG@10 and, behind it,
the mean reciprocal rank of the first relevant document, for this project's search, for the plain BM25 of the
same terms and for stock lunr.js over title and text.
"""

from __future__ import annotations

import argparse
import heapq
import json
import math
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "plugins"))

from dossier.search import ArticleTerms, Document, build_shards, index_article  # noqa: E402
from dossier.search.analyser import analyse, split_words  # noqa: E402

DEPTH = 10
"""Ranks that count."""
K1, B = 1.2, 0.75
LEAD = 300
"""Signs of a text that stand for its lead."""

Judgements = Mapping[str, Mapping[str, int]]
"""How relevant a document is, by query."""
Runs = Sequence[Sequence[str]]
"""Documents for each query, best first."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A document or a query."""

    name: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Collection:
    """Documents, what is asked of them, and what people found relevant."""

    documents: Sequence[Entry]
    queries: Sequence[Entry]
    judgements: Judgements


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="with documents, queries and judgements")
    parser.add_argument("--language", default="en", help="of documents and queries, nl or en")
    options = parser.parse_args()
    collection = read_collection(options.folder)
    say(f"{len(collection.documents):,} documents, {len(collection.queries):,} queries")
    say(f"{'':<16}{'dossier':>16}{'BM25':>16}{'lunr.js':>16}")
    with tempfile.TemporaryDirectory() as folder:
        engines = open_engines(collection.documents, options.language, Path(folder))
        for name, queries in forms_of(collection, options.language).items():
            runs = [rank(queries) for rank in engines]
            say(f"{name:<16}" + "".join(f"{tell(run, collection):>16}" for run in runs))


def read_collection(folder: Path) -> Collection:
    """The collection in a folder; queries that nothing is relevant for are left out."""
    judgements = read_judgements((folder / "judgements").read_text("utf-8").splitlines())
    queries = read_entries((folder / "queries").read_text("utf-8").splitlines())
    return Collection(
        documents=list(read_entries((folder / "documents").read_text("utf-8").splitlines())),
        queries=[query for query in queries if any(judgements.get(query.name, {}).values())],
        judgements=judgements,
    )


def read_entries(lines: Iterable[str]) -> Iterator[Entry]:
    """The entries of a file in SMART's form.

    >>> list(read_entries([".I 1", ".T", "Talks", ".A", "Reporter", ".W", "They", "talked."]))
    [Entry(name='1', title='Talks', text='They\\ntalked.')]
    """
    name, mark = "", ""
    parts: defaultdict[str, list[str]] = defaultdict(list)
    for line in (*lines, ".I"):
        if line[:2] != ".I":
            if line.strip() in {".T", ".W", ".A", ".B", ".X", ".N", ".K", ".C"}:
                mark = line.strip()
            else:
                parts[mark].append(line)
            continue
        if name:
            yield Entry(name, " ".join(parts[".T"]).strip(), "\n".join(parts[".W"]).strip())
        name, mark = line[2:].strip(), ""
        parts.clear()


def read_judgements(lines: Iterable[str]) -> Judgements:
    """How relevant each judged document is, by query.

    >>> read_judgements(["1 0 12 2", "1 0 13 0"])
    {'1': {'12': 2, '13': 0}}
    """
    found: dict[str, dict[str, int]] = {}
    for line in filter(str.strip, lines):
        query, _, document, grade = line.split()
        found.setdefault(query, {})[document] = int(grade)
    return found


def forms_of(collection: Collection, language: str) -> dict[str, list[str]]:
    """The queries as they stand, and cut to their three and two rarest words."""
    whole = [" ".join(f"{query.title} {query.text}".split()) for query in collection.queries]
    holding = Counter(
        term for entry in collection.documents for term in {*analyse(f"{entry.title} {entry.text}", language)}
    )
    return {
        "as they stand": whole,
        **{
            f"{count} rarest words": [rarest(text, holding, count, language) for text in whole]
            for count in (3, 2)
        },
    }


def rarest(text: str, holding: Mapping[str, int], count: int, language: str) -> str:
    """The words of a text that the fewest documents hold, but some do, in its order; no stop words.

    >>> rarest("What did Kerry say of the truce?", {"kerri": 3, "sai": 40, "truce": 2}, 2, "en")
    'kerry truce'
    """
    terms = {
        word: term for word in split_words(text) for term in analyse(word, language) if holding.get(term)
    }
    kept = heapq.nsmallest(count, terms, key=lambda word: holding[terms[word]])
    return " ".join(word for word in terms if word in kept)


def open_engines(
    documents: Sequence[Entry], language: str, folder: Path
) -> list[Callable[[Sequence[str]], Runs]]:
    """This project's search, BM25 and lunr.js, each from queries to documents."""
    fields = [split_fields(entry) for entry in documents]
    terms = [index_article(given, language) for given in fields]  # type: ignore[arg-type]
    pairs = [
        (
            Document(
                number, f"{number}.html", entry.title, "2000-01-01", "", language=language, text=entry.text
            ),
            found,
        )
        for number, (entry, found) in enumerate(zip(documents, terms, strict=True), 1)
    ]
    for path, content in build_shards(pairs, []):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content, "utf-8")
    rows = [[number, {"title": e.title, "text": e.text}] for number, e in enumerate(documents, 1)]
    (folder / "documents.json").write_text(json.dumps(rows), "utf-8")
    names = [entry.name for entry in documents]

    def named(numbers: Sequence[Sequence[int]]) -> Runs:
        return [[names[number - 1] for number in found[:100]] for found in numbers]

    def asked(script: str, source: Path) -> Callable[[Sequence[str]], Runs]:
        return lambda queries: named(node(script, source, queries, folder / "queries.json"))

    bm25 = make_bm25(terms)
    return [
        asked("rank_queries.js", folder),
        lambda queries: named([bm25(analyse(query, language)) for query in queries]),
        asked("rank_stock.js", folder / "documents.json"),
    ]


def split_fields(entry: Entry) -> dict[str, str]:
    """A document as an article's fields: what stands first is its lead."""
    cut = entry.text.find("\n", LEAD)
    lead, body = (entry.text, "") if cut < 0 else (entry.text[:cut], entry.text[cut:])
    return {"title": entry.title, "lead": lead, "body": body}


def make_bm25(articles: Sequence[ArticleTerms]) -> Callable[[Sequence[str]], list[int]]:
    """A ranking of documents by terms, with the weights that Lucene gives; documents are counted from 1."""
    mean = sum(terms.text_length for terms in articles) / max(len(articles), 1)
    weights: defaultdict[str, dict[int, float]] = defaultdict(dict)
    for number, terms in enumerate(articles, 1):
        norm = K1 * (1 - B + B * terms.text_length / mean)
        for term, count in terms.text.counts.items():
            weights[term][number] = count / (count + norm)

    def rank(query: Sequence[str]) -> list[int]:
        scores: defaultdict[int, float] = defaultdict(float)
        for term in query:
            holding = weights.get(term, {})
            rarity = math.log(1 + (len(articles) - len(holding) + 0.5) / (len(holding) + 0.5))
            for number, weight in holding.items():
                scores[number] += rarity * weight
        return sorted(scores, key=lambda number: (-scores[number], number))

    return rank


def node(script: str, source: Path, queries: Sequence[str], given: Path) -> Any:
    """What a script of tests/js answers to queries."""
    program = shutil.which("node")
    if not program:
        sys.exit("no node on this machine; install it (Debian: apt-get install nodejs)")
    given.write_text(json.dumps(queries), "utf-8")
    path = HERE.parent / "tests" / "js" / script
    done = subprocess.run(  # noqa: S603
        [program, str(path), str(source), str(given)], stdout=subprocess.PIPE, text=True, check=True
    )
    return json.loads(done.stdout)


def tell(runs: Runs, collection: Collection) -> str:
    """nDCG@10 and the mean reciprocal rank of a run's answers, over all queries."""
    judged = [collection.judgements[query.name] for query in collection.queries]
    pairs = list(zip(runs, judged, strict=True))
    gain = sum(discounted_gain(found, grades) for found, grades in pairs) / len(pairs)
    rank = sum(reciprocal_rank(found, grades) for found, grades in pairs) / len(pairs)
    return f"{gain:.3f} / {rank:.3f}"


def discounted_gain(found: Sequence[str], grades: Mapping[str, int]) -> float:
    """nDCG@10: the gain of the first ten, each less by its rank's logarithm, over the best that was possible.

    >>> discounted_gain(["a", "b"], {"b": 1})
    0.6309297535714575
    """
    best = sorted(grades.values(), reverse=True)
    return _gain([grades.get(name, 0) for name in found]) / _gain(best)


def _gain(grades: Sequence[int]) -> float:
    return sum(grade / math.log2(rank + 2) for rank, grade in enumerate(grades[:DEPTH]))


def reciprocal_rank(found: Sequence[str], grades: Mapping[str, int]) -> float:
    """One over the rank of the first relevant document among the first ten; 0 when there is none.

    >>> reciprocal_rank(["a", "b"], {"b": 1})
    0.5
    """
    return next((1 / rank for rank, name in enumerate(found[:DEPTH], 1) if grades.get(name, 0) > 0), 0.0)


def say(text: str) -> None:
    """Prints a line."""
    print(text, flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
