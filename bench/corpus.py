"""Wire text that nobody wrote, for measuring cost: as seeds of a dossier, and as the content of a plain Hugo site.

An article depends on its number and on the size of the pool of names alone, so one more article changes no other.
Function words, dates and the words of attribution are Dutch; all other words are composed of syllables, and all
names are invented. Words and names are drawn with Zipf's weights, as they are in news.
"""

from __future__ import annotations

import itertools
import json
import math
import random
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

_FUNCTION_WORDS = (
    "de het een van in op en dat met voor is te zijn er aan niet ook als maar door bij naar dan nog uit over heeft "
    "worden werd was om tegen kan meer geen zich deze al tot onder moet na tussen hun wel zal zonder sinds waar"
)
FUNCTION_WORDS = _FUNCTION_WORDS.split()
ONSETS = "b br d dr f g gr h k kl kr l m n p pl r s sl sp st t tr v w z".split()  # noqa: SIM905
VOWELS = "a aa e ee i ie o oe oo u ui ij ou".split()  # noqa: SIM905
CODAS = "l n r s t k p m nd ng rt st".split()  # noqa: SIM905
GIVEN = "Aldo Bente Corneel Dagmar Evert Fenna Gijs Hilde Ivo Jorinde Klaas Lieve Mirre Noud Olga Ruben Saskia Tjeerd".split()  # noqa: SIM905
OFFICES = ("minister", "woordvoerder", "burgemeester", "voorzitter", "gouverneur", "hoogleraar")
BODIES = ("Raad voor {}", "Bond van {}", "Instituut {}", "Stichting {}", "Federatie {}", "Comité {}")
SOURCES = ("ANP", "Belga", "Reuters", "AFP", "redactie")
MOMENTS = (
    "vrijdag", "dinsdagavond", "gisteren", "volgende week", "op 12 maart", "in februari", "vorig jaar", "sinds 2009",
    "maandag", "op 3 oktober 2010", "de komende dagen", "donderdagochtend", "begin juli", "vorige maand",
)  # fmt: skip
TOPICS = 12
BEGIN = datetime(2012, 2, 6, 7, 0)


@dataclass(frozen=True, slots=True)
class Wire:
    """An article with what the Hugo site has to be told of it."""

    number: int
    title: str
    published: datetime
    sources: tuple[str, ...]
    topic: str
    names: tuple[str, ...]
    caption: str
    paragraphs: tuple[str, ...]


class Weighted:
    """Words of which each is drawn by its rank, with weight 1 / (rank + 2)."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words
        self.sums = list(itertools.accumulate(1 / (rank + 2) for rank in range(len(words))))

    def draw(self, rng: random.Random, count: int) -> list[str]:
        return rng.choices(self.words, cum_weights=self.sums, k=count)


def make_word(rng: random.Random, syllables: int) -> str:
    """A word of so many syllables."""
    return "".join(rng.choice(ONSETS) + rng.choice(VOWELS) for _ in range(syllables)) + rng.choice(CODAS)


def make_vocabulary(count: int) -> list[str]:
    """The function words, and so many others."""
    rng = random.Random("words")  # noqa: S311
    words: dict[str, None] = {}
    while len(words) < count:
        words[make_word(rng, rng.choice((1, 2, 2, 3, 3)))] = None
    return [*FUNCTION_WORDS, *(word for word in words if word not in FUNCTION_WORDS)]


def make_names(count: int) -> list[str]:
    """So many persons, places and organisations, the most frequent first."""
    rng = random.Random("names")  # noqa: S311
    names: dict[str, None] = {}
    while len(names) < count:
        own = make_word(rng, 2).capitalize()
        person, place, body = f"{rng.choice(GIVEN)} {own}", own, rng.choice(BODIES).format(own)
        names[rng.choices((person, place, body), (5, 3, 2))[0]] = None
    return list(names)


class Corpus:
    """Articles by their number."""

    def __init__(self, pool: int) -> None:
        vocabulary = make_vocabulary(30_000)
        self.words = Weighted(vocabulary)
        self.rare = vocabulary[len(FUNCTION_WORDS) :]
        self.names = Weighted(make_names(pool))
        self.topics = dict(zip(self.rare[-TOPICS:], self.rare[-2 * TOPICS : -TOPICS], strict=True))
        """The word each topic is called by, and the one that has to stand beside it."""

    def article(self, number: int) -> Wire:
        """The article of that number."""
        rng = random.Random(f"article {number}")  # noqa: S311
        names = tuple(dict.fromkeys(self.names.draw(rng, rng.randint(7, 13))))
        topic, beside = rng.choice(list(self.topics.items()))
        title = " ".join(rng.choices(self.rare[:8000], k=rng.randint(4, 7))).capitalize()
        paragraphs = [self._paragraph(rng, names) for _ in range(rng.randint(8, 15))]
        paragraphs[0] = f"Over {topic} en {beside}: {paragraphs[0]}"
        paragraphs[2] = f"Ook {topic} was er. {paragraphs[2]}"
        if rng.random() < 0.6:
            paragraphs.insert(5, rng.choice(self.rare[:8000]).capitalize())
        return Wire(
            number,
            title,
            BEGIN + timedelta(minutes=271 * number + rng.randint(0, 240)),
            tuple(rng.sample(SOURCES, rng.choice((1, 1, 2)))),
            topic,
            names,
            self._sentence(rng, names),
            tuple(paragraphs),
        )

    def _paragraph(self, rng: random.Random, names: Sequence[str]) -> str:
        return " ".join(self._sentence(rng, names) for _ in range(rng.choice((1, 2, 2, 3))))

    def _sentence(self, rng: random.Random, names: Sequence[str]) -> str:
        words = self.words.draw(rng, rng.randint(8, 20))
        if rng.random() < 0.5:
            words.insert(rng.randrange(1, len(words)), rng.choice(names))
        if rng.random() < 0.2:
            words.insert(rng.randrange(1, len(words)), rng.choice(MOMENTS))
        if rng.random() < 0.5:
            words[len(words) // 2] += ","
        text = " ".join(words)
        text = text[0].upper() + text[1:]
        turn = rng.random()
        if turn < 0.1:
            return f"'{text}', aldus {rng.choice(OFFICES)} {rng.choice(names)}."
        return f"Volgens {rng.choice(names)} {text[0].lower()}{text[1:]}." if turn < 0.15 else f"{text}."


def pool_of(articles: int) -> int:
    """How many names so many articles are about; those of news grow like this."""
    return round(10 * math.sqrt(articles))


def slug_of(wire: Wire) -> str:
    """The name of its page in the Hugo site."""
    plain = unicodedata.normalize("NFKD", wire.title.lower()).encode("ascii", "ignore").decode()
    return f"{wire.number:06}-" + "-".join(plain.split())[:60]


def write_seed(wire: Wire, folder: Path) -> None:
    """The article as it comes off the wire: a header line, the caption, paragraphs; no headline."""
    digest = random.Random(wire.number).getrandbits(64)  # noqa: S311
    head = f" date {wire.published:%Y-%m} {wire.published:%d/%m/%y, %H:%M} − bron: {', '.join(wire.sources)}"
    blocks = [head, f"© {wire.sources[0].lower()}. {wire.caption}", *wire.paragraphs]
    (folder / f"{wire.number:06}_{digest:016x}.txt").write_text("\n\n".join(blocks) + "\n", encoding="utf-8")


def write_post(wire: Wire, folder: Path) -> None:
    """The article as a page of the Hugo site, which is handed the headline, the topic and the names."""
    matter = {
        "title": wire.title,
        "date": f"{wire.published:%Y-%m-%dT%H:%M:00Z}",
        "slug": slug_of(wire),
        "topics": [wire.topic],
        "tags": list(wire.names),
        "byline": ", ".join(wire.sources),
    }
    body = "\n\n".join((f"*{wire.caption}*", *wire.paragraphs))
    text = f"{json.dumps(matter, ensure_ascii=False, indent=1)}\n\n{body}\n"
    (folder / f"{slug_of(wire)}.md").write_text(text, encoding="utf-8")


def write_topics(corpus: Corpus, content: Path) -> None:
    """The editor's topics of the dossier: the same as those of the Hugo site, found by their words."""
    for topic, beside in corpus.topics.items():
        folder = content / topic
        folder.mkdir(parents=True)
        text = f"Title: {topic.capitalize()}\nAnchors: {topic}\nContext: {beside}\n\nOver {topic}.\n"
        (folder / "topic.md").write_text(text, encoding="utf-8")
