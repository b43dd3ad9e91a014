"""Scores from a topic's words and from the company they keep, for the list of unsure articles; files nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from math import log, sqrt

from dossier.model import Filing
from dossier.topics.index import TopicIndex, is_within
from dossier.topics.settling import SettledTopics
from dossier.topics.words import ArticleWords, count_words

_ROLE_WEIGHT = {"anchor": 1.0, "context": 0.7}
_MEMBER_SHARE = 0.05
_FEWEST_MEMBERS, _MOST_MEMBERS = 5, 50
_ROUNDS = 2
_OWN_WORDS = 0.3
"""Share of a topic's own words in a likeness; the rest is the centroid's."""
_HALF = 0.15
"""Likeness at which an article is as likely in as out."""

_LIKELY = 0.5
_ALIKE = 0.3
FEWEST_ARTICLES, FEWEST_TOPICS = 20, 2
"""With less there is nothing to tell topics apart by, and no scores are given."""

Vector = dict[str, float]


@dataclass(frozen=True, slots=True)
class TopicScore:
    """How well an article fits a topic, 0 to 1; from one half on it is worth a look."""

    topic: str
    score: float


class TopicModel:
    """What the articles of a corpus teach of the topics' words; a pure function of both.

    The articles that a topic's words fit best, and those pinned to it, give the topic's centroid, the corpus's own
    taken off (Rocchio 1971); what fits the centroid gives the next one. Two rounds: a third lowers the quality.
    Scores are for a person's eye and never move an article.
    """

    def __init__(
        self,
        articles: Mapping[str, ArticleWords],
        topics: TopicIndex,
        *,
        pins: Mapping[str, str] | None = None,
    ) -> None:
        """`pins` gives the topic that a person put an article in."""
        self._topics = topics
        self._slugs = list(topics.topics)
        self._frequency = Counter(word for words in articles.values() for word in count_words(words))
        self._total = len(articles)
        self._holding = self._count_topic_words(articles.values())
        vectors = {name: self._weigh(articles[name]) for name in sorted(articles)}
        seeds = {name: self._fit_words(articles[name]) for name in vectors}
        middle = _sum_up((vector, 1 / max(1, self._total)) for vector in vectors.values())
        likeness = seeds
        self._centroids: dict[str, Vector] = {}
        for _ in range(_ROUNDS):
            members = self._choose_members(likeness, pins or {})
            self._centroids = {slug: _centre(members[slug], vectors, middle) for slug in self._slugs}
            likeness = {name: self._liken(vector, seeds[name]) for name, vector in vectors.items()}
        self._scores = {
            name: {slug: value / (value + _HALF) for slug, value in found.items()}
            for name, found in likeness.items()
        }
        self._counts = {name: self._dampen(articles[name]) for name in vectors}

    @property
    def closed(self) -> bool:
        """Whether most articles are like one of the topics, so that the set can be taken for theirs.

        Of the sets this was tried on, those in which every article has a topic had 64 to 81 in a hundred such
        articles, streams of which a part has none 30 to 33.
        """
        alike = sum(max(found.values(), default=0.0) >= _ALIKE for found in self._scores.values())
        return self._is_large() and 2 * alike > len(self._scores)

    def share(self, words: ArticleWords, published: datetime | None = None) -> list[TopicScore]:
        """The topics by how likely each is, given that the article has one of them; for a `closed` set.

        Those whose window it is not in, or that it holds an excluded word of, are left out.
        """
        return self._rank(self._settled.share(self._dampen(words)), words, published)

    @cached_property
    def _settled(self) -> SettledTopics:
        return SettledTopics(self._counts, self._scores)

    def _is_large(self) -> bool:
        return self._total >= FEWEST_ARTICLES and len(self._slugs) >= FEWEST_TOPICS

    def _dampen(self, words: ArticleWords) -> Vector:
        counts = count_words(words).items()
        return {word: 1 + log(count) for word, count in counts if self._frequency[word] > 1}

    def score(self, words: ArticleWords, published: datetime | None = None) -> list[TopicScore]:
        """The topics by their score, best first; those without any likeness are left out.

        So are those whose window `published` is not in, and those that the article holds an excluded word of. A
        model of fewer than twenty articles or two topics has nothing to tell them apart by and gives no scores.
        """
        if not self._is_large():
            return []
        likeness = self._liken(self._weigh(words), self._fit_words(words))
        return self._rank(
            {slug: value / (value + _HALF) for slug, value in likeness.items()}, words, published
        )

    def _rank(
        self, scores: Mapping[str, float], words: ArticleWords, published: datetime | None
    ) -> list[TopicScore]:
        """The scores of the topics that the article may belong to, best first."""
        excluded = {hit.word.topic for hit in self._topics.find_words(words) if hit.word.role == "excluded"}
        ranked = [
            TopicScore(slug, round(score, 4))
            for slug, score in scores.items()
            if slug not in excluded and is_within(self._topics.topics[slug], published)
        ]
        return sorted(ranked, key=lambda score: (-score.score, score.topic))

    def _liken(self, vector: Vector, seeds: Mapping[str, float]) -> dict[str, float]:
        """How like an article is to each topic, by cosine; topics at zero left out."""
        likeness = {}
        for slug, centroid in self._centroids.items():
            value = (1 - _OWN_WORDS) * _dot(vector, centroid) + _OWN_WORDS * seeds.get(slug, 0.0)
            if value > 0:
                likeness[slug] = value
        return likeness

    def _weigh(self, words: ArticleWords) -> Vector:
        """Unit vector of sublinear tf-idf; words that stand in one article only are left out."""
        counts = count_words(words).items()
        return _unit({word: self._weight(word, count) for word, count in counts if self._frequency[word] > 1})

    def _weight(self, word: str, count: int) -> float:
        return (1 + log(count)) * self._rarity(self._frequency[word])

    def _rarity(self, articles: int) -> float:
        return log((1 + self._total) / (1 + articles)) if articles else 0.0

    def _count_topic_words(self, articles: Iterable[ArticleWords]) -> Counter[tuple[str, str]]:
        """In how many articles each word of a topic stands."""
        held: Counter[tuple[str, str]] = Counter()
        for words in articles:
            held.update({(hit.word.topic, hit.word.written) for hit in self._topics.find_words(words)})
        return held

    def _fit_words(self, words: ArticleWords) -> dict[str, float]:
        """Cosine of the article with a topic's words alone, by topic."""
        hits = Counter(
            (hit.word.topic, hit.word.written, hit.word.role)
            for hit in self._topics.find_words(words)
            if hit.word.role != "excluded"
        )
        products: dict[str, float] = {}
        squares: dict[str, float] = {}
        for (topic, written, role), count in sorted(hits.items()):
            rarity = self._rarity(self._holding[topic, written])
            own = _ROLE_WEIGHT[role] * rarity
            products[topic] = products.get(topic, 0.0) + own * rarity * (1 + log(count))
            squares[topic] = squares.get(topic, 0.0) + own * own
        length = sqrt(sum(self._weight(word, count) ** 2 for word, count in count_words(words).items()))
        return {
            topic: product / (length * sqrt(squares[topic]))
            for topic, product in products.items()
            if length and squares[topic]
        }

    def _choose_members(
        self, likeness: Mapping[str, Mapping[str, float]], pins: Mapping[str, str]
    ) -> dict[str, dict[str, float]]:
        """By topic the articles that teach it, with their weight: the pinned, and those it fits best of all."""
        most = min(_MOST_MEMBERS, max(_FEWEST_MEMBERS, int(self._total * _MEMBER_SHARE)))
        fitting: dict[str, list[tuple[float, str]]] = {slug: [] for slug in self._slugs}
        for name, values in likeness.items():
            if values and name not in pins:
                best = max(values.values())
                for slug in (slug for slug, value in values.items() if value == best):
                    fitting[slug].append((-best, name))
        chosen = {
            slug: {name: -value for value, name in sorted(found)[:most]} for slug, found in fitting.items()
        }
        for name, slug in pins.items():
            if slug in chosen and name in likeness:
                chosen[slug][name] = 1.0
        return chosen


def score_topics(
    articles: Mapping[str, ArticleWords], topics: TopicIndex, *, pins: Mapping[str, str] | None = None
) -> dict[str, list[TopicScore]]:
    """The scores of every article of a corpus with the model that the corpus itself gives, windows left aside."""
    model = TopicModel(articles, topics, pins=pins)
    return {name: model.score(words) for name, words in articles.items()}


def add_likely(
    filings: Iterable[Filing], scores: Iterable[TopicScore], *, closed: bool = False
) -> list[Filing]:
    """The filings, with the topics that the model finds likely beside them as unsure, best first.

    Likely is a score of one half; in a `closed` set, where every article should have a topic, one without any is also
    given its best one. A filing keeps its place and scores no less for the model's view; a topic known by likeness
    alone has the reason `likeness`.
    """
    ranked = list(scores)
    view = {score.topic: score.score for score in ranked}
    merged = [replace(filing, score=max(filing.score, view.get(filing.topic, 0.0))) for filing in filings]
    known = {filing.topic for filing in merged}
    likely = [score for score in ranked if score.score >= _LIKELY and score.topic not in known]
    if closed and not merged and not likely:
        likely = ranked[:1]
    merged += [Filing(score.topic, score.score, ("likeness",), sure=False) for score in likely]
    return sorted(
        merged, key=lambda filing: (not filing.pinned, not filing.sure, -filing.score, filing.topic)
    )


def _centre(members: Mapping[str, float], vectors: Mapping[str, Vector], middle: Vector) -> Vector:
    total = sum(members.values()) or 1.0
    centre = _sum_up((vectors[name], members[name] / total) for name in sorted(members))
    above = {word: weight - middle.get(word, 0.0) for word, weight in centre.items()}
    return _unit({word: weight for word, weight in above.items() if weight > 0})


def _sum_up(weighted: Iterable[tuple[Vector, float]]) -> Vector:
    total: Vector = {}
    for vector, share in weighted:
        for word, weight in vector.items():
            total[word] = total.get(word, 0.0) + weight * share
    return total


def _unit(vector: Vector) -> Vector:
    length = sqrt(sum(weight * weight for weight in vector.values()))
    return {word: weight / length for word, weight in vector.items()} if length else {}


def _dot(a: Vector, b: Vector) -> float:
    return sum(weight * b[word] for word, weight in a.items() if word in b)
