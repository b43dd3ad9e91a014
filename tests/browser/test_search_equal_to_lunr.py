"""The shards rank exactly as one lunr.js index of the same documents, and both analysers cut the same terms."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from dossier.search import Document, analyse, build_shards, index_article
from dossier.search.analyser import search_words, split_words, stop_words

SCRIPTS = Path(__file__).parents[1] / "js"
ENDINGS = {
    "nl": [
        "en",
        "s",
        "heid",
        "heden",
        "ing",
        "ingen",
        "lijk",
        "lijke",
        "baar",
        "bare",
        "ig",
        "ige",
        "end",
        "ende",
        "ene",
        "je",
        "tje",
        "atie",
        "isch",
        "e",
        "d",
        "t",
    ],
    "en": [
        "s",
        "es",
        "ed",
        "ing",
        "ation",
        "ational",
        "ness",
        "ful",
        "fulness",
        "ive",
        "ously",
        "ly",
        "ies",
        "ement",
        "ment",
        "er",
        "ism",
        "able",
        "y",
        "eed",
    ],
}
STEMS = [
    "vred",
    "verkiez",
    "minist",
    "Genèv",
    "Syri",
    "reger",
    "onderhandel",
    "bestand",
    "pol",
    "geme",
    "kop",
    "bak",
    "lop",
    "maan",
    "vaar",
    "yog",
    "bayer",
    "troep",
    "ruim",
    "kerk",
    "haven",
    "brug",
    "vluchtel",
    "hulp",
    "konvooi",
    "stad",
    "straat",
    "land",
    "akkoord",
    "gespr",
    "overleg",
    "peac",
    "agre",
    "talk",
    "cease",
    "hop",
    "fight",
    "relat",
    "condit",
    "provid",
    "negoti",
    "sky",
    "play",
    "roll",
    "fall",
    "bomb",
]
WORDS = [
    "V.S.",
    "U.S.A.",
    "v.s,",
    "'s-avonds",
    "zo’n",
    "foto’s",
    "Assad's",
    "O'Brien",
    "staakt-het-vuren",
    "İstanbul",
    "Łódź",
    "Élysée",
    "coöperatie",
    "reëel",
    "geëerd",
    "naïef",
    "smørrebrød",
    "Straße",
    "x́y",
    "ﬁnanciën",
    "Σίσυφος",
    "مُحَمَّد",
    "हिन्दी",
    "停戦",
    "½",
    "x²",
    "1.000",
    "27/08/16",
    "CO2",
    "G7",
    "a.b",
    "a.bc",
    "j.k.rowling",
    "heden",
    "gemeen",
    "ene",
    "ogen",
    "zeeën",
    "vrijheid",
    "mogelijkheden",
    "ging",
    "bewoonbaar",
    "lopend",
    "skies",
    "dying",
    "sized",
    "hopping",
    "falling",
    "controlling",
    "relational",
    "conditional",
    "rationalize",
    "agreed",
    "plastered",
    "yes",
    "syzygy",
    "abilities",
]


def node(script: str, *given: str) -> Any:
    """What a script of tests/js prints, read as JSON."""
    program = shutil.which("node")
    assert program, "no node on this machine; install it (Debian: apt-get install nodejs)"
    done = subprocess.run(  # noqa: S603
        [program, str(SCRIPTS / script), *given],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


def invent_words(language: str, count: int, rng: random.Random) -> list[str]:
    """Words that look like the language's: real and invented stems with its endings, some accents, some noise."""
    letters = "aaeeeeiioouubcdfghjklmnprstvwyzè"
    made = [rng.choice(STEMS) + rng.choice(ENDINGS[language]) for _ in range(count // 3)]
    made += [
        "".join(rng.choices(letters, k=rng.randint(2, 7))) + rng.choice(ENDINGS[language])
        for _ in range(count // 3)
    ]
    made += ["".join(rng.choices(letters, k=rng.randint(1, 10))) for _ in range(count // 3)]
    return made


@pytest.mark.parametrize("language", ["nl", "en"])
def test_python_and_javascript_cut_the_same_terms(language: str, tmp_path: Path) -> None:
    rng = random.Random(language)  # noqa: S311
    words = [*WORDS, *STEMS, *stop_words(search_words(language)), *invent_words(language, 30_000, rng)]
    given = tmp_path / "words.json"
    known = search_words(language)
    languages = {language: {"stop": " ".join(sorted(stop_words(known))), "stemmer": known.stemmer}}
    given.write_text(json.dumps({"language": language, "languages": languages, "words": words}), "utf-8")
    theirs = node("analyse_words.js", str(given))
    different = [
        (word, analyse(word, language), found)
        for word, found in zip(words, theirs, strict=True)
        if analyse(word, language) != found
    ]
    assert different == []


def write_corpus(folder: Path, language: str, count: int) -> Path:
    """A site's shards made of invented articles, and the same articles for lunr.js; gives the latter's file."""
    rng = random.Random(f"{language} corpus")  # noqa: S311
    words = [word for word in invent_words(language, 3000, rng) if len(word) > 1]
    weights = [1 / (rank + 3) for rank in range(len(words))]

    def text(least: int, most: int) -> str:
        return " ".join(rng.choices(words, weights, k=rng.randint(least, most)))

    pairs, rows = [], []
    for at in range(count):
        number = 3 * at + rng.randint(1, 3)
        fields = {"title": text(2, 7), "lead": text(5, 25), "body": text(0, 120), "names": text(0, 6)}
        if rng.random() < 0.3:
            fields["title"] = " ".join(fields["lead"].split()[:5])
        terms = index_article(fields, language)  # type: ignore[arg-type]
        pairs.append(
            (Document(number, f"a{number}.html", fields["title"], "2016-08-27", "", language=language), terms)
        )
        rows.append([number, fields, terms.repeated])
    for path, content in build_shards(pairs, []):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, "utf-8")
    given = folder / "documents.json"
    texts = [split_words(" ".join(fields.values())) for _, fields, _ in rows]
    given.write_text(json.dumps({"language": language, "rows": rows, "texts": texts}), "utf-8")
    return given


@pytest.mark.parametrize("language", ["nl", "en"])
def test_shards_rank_as_one_lunr_index_to_the_last_bit(language: str, tmp_path: Path) -> None:
    given = write_corpus(tmp_path, language, 160)
    report = node("compare_search.js", str(tmp_path), str(given), "1800", "20160827")
    assert report["mismatches"] == []
    assert min(report["run"].values()) >= 100
    assert report["results"] > 20_000


MIXED = [
    (1, "nl", "Ministers praten over vrede."),
    (2, "en", "Ministers are talking about peace."),
    (3, "fr", "Les ministres parlent de la paix."),
    (4, "nl", "Die man zwijgt."),
    (5, "en", "Soldiers die."),
]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("ministers", {1, 2}),
        ("+ministers", {1, 2}),
        ("+ministers +talking", {2}),
        ("die", {5}),
        ("-die", {1, 2, 3, 4}),
        ("ministres", {3}),
        ("+de +vrede", {1}),
    ],
)
def test_a_word_finds_articles_in_every_language(query: str, found: set[int], tmp_path: Path) -> None:
    assert set(rank(query, MIXED, tmp_path)) == found


LONG = " ".join(f"woord{at}" for at in range(300))
SHORT = [
    (1, "nl", f"Kerry sprak in Genève over Aleppo. {LONG}"),
    (2, "nl", "Kerry in Genève, Kerry in Genève."),
    (3, "nl", "Aleppo."),
    *((number, "nl", "Niets daarvan.") for number in range(4, 20)),
]


@pytest.mark.parametrize(
    ("query", "first"), [("kerry aleppo", 1), ("kerry genève aleppo", 2), ("kerry genève aleppo niets", 2)]
)
def test_all_words_come_first_of_two_or_where_they_count(query: str, first: int, tmp_path: Path) -> None:
    assert rank(query, SHORT, tmp_path)[0] == first


def rank(query: str, texts: list[tuple[int, str, str]], folder: Path) -> list[int]:
    """What the engine finds for a query among texts, as (number, language, text)."""
    pairs = [
        (
            Document(number, "a.html", text, "2016-08-27", "", language=language),
            index_article({"body": text}, language),
        )
        for number, language, text in texts
    ]
    for path, content in build_shards(pairs, []):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content, "utf-8")
    (folder / "queries.json").write_text(json.dumps([query]), "utf-8")
    ranked: list[int] = node("rank_queries.js", str(folder), str(folder / "queries.json"))[0]
    return ranked
