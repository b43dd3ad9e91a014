"""Proposals: groups among the articles that no topic holds, each ready as a topic file for a person to take up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from heapq import heapify, heappop, heappush
from math import log, sqrt

SMALLEST_GROUP = 3
CLOSE_ENOUGH = 0.20
"""Mean cosine within a group; on Reuters 1987 groups at this value are .94 pure and small."""
WINDOW = timedelta(days=14)
_COMMON_SHARE = 0.1
"""Words in more than this share of many articles join nothing."""
_FEW_ARTICLES = 50
_HEAVIEST = 80
"""Words of an article that are compared: those that weigh most; the rest hardly moves a cosine."""
_FAINTEST = 0.05
"""A cosine below this counts as none."""
_MOST_NAMES = 6
_MOST_WORDS = 10


@dataclass(frozen=True, slots=True)
class UnfiledArticle:
    """An article that no topic holds, as far as grouping needs it."""

    id: str
    published: datetime
    words: Mapping[str, int]
    """Folded content words and how often each stands in it; stop words left out."""
    names: tuple[str, ...] = ()
    """Headings of the people, places and organisations named."""


@dataclass(frozen=True, slots=True)
class TopicProposal:
    """Articles that seem to be one story, with what they share."""

    title: str
    articles: tuple[str, ...]
    """Ids, oldest first."""
    names: tuple[str, ...]
    """Shared by at least half of them, most telling first."""
    words: tuple[str, ...]
    since: datetime
    until: datetime
    """Publication of the last one."""
    closeness: float
    """Mean cosine of the articles, 0 to 1."""


def propose_topics(unfiled: Sequence[UnfiledArticle]) -> list[TopicProposal]:
    """Groups of three or more articles of the same fortnight, largest first; none is ever filed by itself.

    Average linkage over the cosine of the words (tf-idf). Only articles that share a word within the window are ever compared.
    The order of the articles is no matter.
    """
    articles = sorted(unfiled, key=lambda article: (article.published, article.id))
    vectors = _weigh([article.words for article in articles])
    links = _link(articles, vectors)
    groups = [
        sorted(group) for group in _average_linkage(len(articles), links) if len(group) >= SMALLEST_GROUP
    ]
    rarity = _Rarity(articles)
    proposals = [
        _describe([articles[number] for number in group], rarity, _mean(group, links)) for group in groups
    ]
    return sorted(
        proposals, key=lambda proposal: (-len(proposal.articles), proposal.since, proposal.articles)
    )


def format_topic(proposal: TopicProposal) -> str:
    """The proposal as a topic file; the introduction is left for a person to write."""
    lines = [f"Title: {proposal.title}"]
    if proposal.names:
        lines.append(f"Anchors: {', '.join(_quote(name) for name in proposal.names)}")
        lines.append(f"Context: {', '.join(proposal.words)}")
    else:
        lines.append(f"Anchors: {', '.join(proposal.words)}")
    return "\n".join(lines) + "\n"


def _quote(name: str) -> str:
    return " ".join(name.replace(",", " ").split())


class _Rarity:
    """In how few articles a word or a name stands."""

    def __init__(self, articles: Sequence[UnfiledArticle]) -> None:
        self._total = len(articles)
        self._words = Counter(word for article in articles for word in article.words)
        self._names = Counter(name for article in articles for name in set(article.names))

    def of_word(self, word: str) -> float:
        return log(1 + self._total / self._words[word])

    def of_name(self, name: str) -> float:
        return log(1 + self._total / self._names[name])


def _weigh(counts: Sequence[Mapping[str, int]]) -> list[dict[str, float]]:
    """Unit vectors of sublinear tf-idf weights; words that join nothing are gone but count for the length."""
    total = len(counts)
    held = Counter(word for words in counts for word in words)
    most = max(_FEW_ARTICLES, int(total * _COMMON_SHARE))
    vectors = []
    for words in counts:
        weights = {
            word: (1 + log(n)) * log(1 + total / held[word]) for word, n in sorted(words.items()) if n > 0
        }
        length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        joining = [(-weight, word) for word, weight in weights.items() if 1 < held[word] <= most]
        vectors.append({word: -weight / length for weight, word in sorted(joining)[:_HEAVIEST]})
    return vectors


def _link(
    articles: Sequence[UnfiledArticle], vectors: Sequence[Mapping[str, float]]
) -> list[dict[int, float]]:
    """For each article the cosine with those of the window before and after it, where not too faint."""
    links: list[dict[int, float]] = [{} for _ in articles]
    postings: dict[str, list[tuple[int, float]]] = {}
    for number, vector in enumerate(vectors):
        oldest = articles[number].published - WINDOW
        shared: dict[int, float] = {}
        for word, weight in vector.items():
            held = postings.setdefault(word, [])
            for other, other_weight in reversed(held):
                if articles[other].published < oldest:
                    break
                shared[other] = shared.get(other, 0.0) + weight * other_weight
            held.append((number, weight))
        for other, cosine in shared.items():
            if cosine >= _FAINTEST:
                links[number][other] = links[other][number] = round(cosine, 9)
    return links


def _average_linkage(count: int, links: Sequence[Mapping[int, float]]) -> list[list[int]]:
    """Groups whose mean link is close enough, joined closest first; pairs without a link count as zero."""
    members = {number: [number] for number in range(count)}
    sums = {number: dict(links[number]) for number in range(count)}
    queue = [
        (-cosine, a, b)
        for a in range(count)
        for b, cosine in links[a].items()
        if a < b and cosine >= CLOSE_ENOUGH
    ]
    heapify(queue)
    fresh = count
    while queue:
        _, a, b = heappop(queue)
        if a not in members or b not in members:
            continue
        members[fresh] = members.pop(a) + members.pop(b)
        sums[fresh] = _join(sums, a, b)
        for other, total in sums[fresh].items():
            sums[other][fresh] = total
            mean = total / (len(members[fresh]) * len(members[other]))
            if mean >= CLOSE_ENOUGH:
                heappush(queue, (-mean, min(fresh, other), max(fresh, other)))
        fresh += 1
    return list(members.values())


def _join(sums: dict[int, dict[int, float]], a: int, b: int) -> dict[int, float]:
    joined = sums.pop(a)
    for other, total in sums.pop(b).items():
        joined[other] = joined.get(other, 0.0) + total
    joined.pop(a, None)
    joined.pop(b, None)
    for other in joined:
        sums[other].pop(a, None)
        sums[other].pop(b, None)
    return joined


def _mean(group: Sequence[int], links: Sequence[Mapping[int, float]]) -> float:
    pairs = len(group) * (len(group) - 1)
    return round(sum(links[a].get(b, 0.0) for a in group for b in group if a != b) / pairs, 3)


def _describe(group: Sequence[UnfiledArticle], rarity: _Rarity, closeness: float) -> TopicProposal:
    half = (len(group) + 1) // 2
    names = _shared((set(article.names) for article in group), half)
    taken = {part.casefold() for name in names for part in name.split()}
    words = {
        word: n
        for word, n in _shared((set(article.words) for article in group), half).items()
        if word not in taken
    }
    best_names = sorted(names, key=lambda name: (-names[name] * rarity.of_name(name), name))[:_MOST_NAMES]
    best_words = sorted(words, key=lambda word: (-words[word] * rarity.of_word(word), word))[:_MOST_WORDS]
    return TopicProposal(
        title=", ".join((best_names or best_words)[:3]),
        articles=tuple(article.id for article in group),
        names=tuple(best_names),
        words=tuple(best_words),
        since=group[0].published,
        until=group[-1].published,
        closeness=closeness,
    )


def _shared(sets: Iterable[set[str]], least: int) -> dict[str, int]:
    counts = Counter(word for held in sets for word in held)
    return {word: count for word, count in counts.items() if count >= least}
