"""Beside the scores: a set of articles in which every one has a topic is shared out among the topics as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp, log

Vector = Mapping[str, float]
Shares = dict[str, float]

_ROUNDS = 4
_SMOOTHING = 0.1
_TRUSTED = 0.3
"""Score from which an article teaches the first round."""
_SHARPNESS = 3
"""Power to which the first scores are raised, so that the best of them counts most."""
_LENGTH = 30
"""Words of evidence that are believed in full; the words of an article are no independent witnesses."""
_SMALLEST = 0.01


class SettledTopics:
    """How likely each topic is for an article, given that one of them is right.

    Naive Bayes whose classes the scores of the topics' own words start and whose own answers make it better
    (expectation maximisation; Nigam, McCallum, Thrun and Mitchell 2000). Counts are dampened. Nothing is drawn by chance.
    """

    def __init__(self, articles: Mapping[str, Vector], scores: Mapping[str, Shares]) -> None:
        """`articles` gives the dampened counts of each, `scores` what the topics' own words say of them."""
        self._words: dict[str, dict[str, float]] = {}
        self._base: dict[str, float] = {}
        self._prior: dict[str, float] = {}
        shares = {
            name: _shares({topic: score**_SHARPNESS for topic, score in found.items()})
            for name, found in scores.items()
            if found and max(found.values()) >= _TRUSTED
        }
        topics = sorted({topic for found in scores.values() for topic in found})
        vocabulary = len({word for vector in articles.values() for word in vector})
        for _ in range(_ROUNDS):
            self._learn(articles, shares, topics, vocabulary)
            shares = {name: self.share(vector) for name, vector in articles.items()}

    def share(self, vector: Vector) -> Shares:
        """The topics with their probabilities, which sum to one; empty when nothing was learnt."""
        if not self._prior:
            return {}
        length = sum(vector.values())
        logs = {topic: prior + length * self._base[topic] for topic, prior in self._prior.items()}
        for topic, words in self._words.items():
            logs[topic] += sum(count * words[word] for word, count in vector.items() if word in words)
        best = max(logs.values())
        trust = min(1.0, _LENGTH / length) if length else 1.0
        return _shares({topic: exp((value - best) * trust) for topic, value in logs.items()})

    def _learn(
        self, articles: Mapping[str, Vector], shares: Mapping[str, Shares], topics: list[str], vocabulary: int
    ) -> None:
        totals: dict[str, dict[str, float]] = {topic: {} for topic in topics}
        members = dict.fromkeys(topics, 1.0)
        for name in sorted(shares):
            for topic, share in shares[name].items():
                if share < _SMALLEST:
                    continue
                members[topic] += share
                words = totals[topic]
                for word, count in articles[name].items():
                    words[word] = words.get(word, 0.0) + share * count
        everything = sum(members.values())
        self._prior = {topic: log(count / everything) for topic, count in members.items()}
        self._base = {
            topic: log(_SMOOTHING / (sum(words.values()) + _SMOOTHING * max(1, vocabulary)))
            for topic, words in totals.items()
        }
        self._words = {
            topic: {word: log(1 + count / _SMOOTHING) for word, count in words.items()}
            for topic, words in totals.items()
        }


def _shares(weights: Mapping[str, float]) -> Shares:
    total = sum(weights.values())
    return {topic: weight / total for topic, weight in weights.items()} if total else {}
