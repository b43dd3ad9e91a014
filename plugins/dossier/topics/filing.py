"""Filing: an article with its words found is put under the topics it belongs to, with the reasons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from math import log

from dossier.model import Filing, Topic
from dossier.topics.index import Hit, Role, TopicIndex, is_within
from dossier.topics.words import ZONES, ArticleWords

UNSORTED = "unsorted"
_ROLE_WEIGHT: Mapping[Role, float] = {"anchor": 1.0, "context": 0.5, "excluded": 0.0}
_ZONE_WEIGHT = {"title": 2.0, "lead": 1.5, "body": 1.0}
_HALF = 2.0
"""Evidence at which the score is one half: an anchor in the body, a context word in the lead and one there."""


_WORDS_AN_ANCHOR = 400
"""An article that names an anchor less often than once in so many words mentions it in passing."""


@dataclass(slots=True)
class _Found:
    """What stands in an article of one word of a topic."""

    role: Role
    written: str
    count: int = 0
    zones: set[str] = field(default_factory=set)

    @property
    def zone(self) -> str:
        return next(zone for zone in ZONES if zone in self.zones)

    @property
    def evidence(self) -> float:
        return _ROLE_WEIGHT[self.role] * _ZONE_WEIGHT[self.zone] * (1 + log(self.count))

    @property
    def reason(self) -> str:
        return f"{self.role}:{self.written}@{self.zone}"


def file_article(
    words: ArticleWords, topics: TopicIndex, *, folder: str, filed: str, published: datetime
) -> list[Filing]:
    """The topics an article belongs to, pinned first, then best first; with `sure=False` those to look at.

    An article belongs where it holds an anchor and a context word, or two anchors, and where that is more
    than a mention in passing: an anchor in the title or the lead, or two anchors (three without context), one to every 400 words at least. It always belongs to the topic
    whose folder it stands in, and never to the one that a person moved it out of. What belongs to a subtopic
    belongs to its parent. Nothing here depends on any other article.
    """
    found = _group(topics.find_words(words))
    length = len(words.title) + len(words.lead) + len(words.body)
    filings: dict[str, Filing] = {}
    for slug, topic in topics.topics.items():
        filing = _judge(topic, found.get(slug, ()), published, length=length)
        if filing and slug != _left(folder, filed):
            filings[slug] = filing
    _pin(filings, topics, folder=folder, filed=filed)
    _lift(filings, topics)
    return sorted(
        filings.values(), key=lambda filing: (not filing.pinned, not filing.sure, -filing.score, filing.topic)
    )


def label_reason(reason: str, phrases: Mapping[str, str]) -> str:
    """A reason in the reader's language, from phrases for `anchor`, `context`, `title`, `pinned` and so on.

    >>> label_reason("anchor:Syri*@lead", {"anchor": "anker", "lead": "eerste alinea"})
    'anker: Syri* (eerste alinea)'
    """
    kind, _, rest = reason.partition(":")
    word, _, zone = rest.rpartition("@") if rest.rpartition("@")[2] in ZONES else (rest, "", "")
    label = phrases.get(kind, kind)
    if not word:
        return label
    return f"{label}: {word} ({phrases.get(zone, zone)})" if zone else f"{label}: {word}"


def _left(folder: str, filed: str) -> str:
    """The topic that a person took the article out of."""
    return filed if filed and filed != folder else ""


def _group(hits: Iterable[Hit]) -> dict[str, list[_Found]]:
    """By topic, each word of it once, in the order of first sight."""
    by_word: dict[tuple[str, str, str], _Found] = {}
    for hit in hits:
        key = (hit.word.topic, hit.word.role, hit.word.written)
        found = by_word.setdefault(key, _Found(hit.word.role, hit.word.written))
        found.count += 1
        found.zones.add(hit.zone)
    grouped: dict[str, list[_Found]] = {}
    for (topic, _, _), found in by_word.items():
        grouped.setdefault(topic, []).append(found)
    return grouped


def _judge(topic: Topic, found: Sequence[_Found], published: datetime, *, length: int) -> Filing | None:
    anchors = [word for word in found if word.role == "anchor"]
    context = [word for word in found if word.role == "context"]
    if not anchors or any(word.role == "excluded" for word in found) or not is_within(topic, published):
        return None
    early = any(word.zone != "body" for word in anchors)
    holds = len(anchors) + bool(context) >= 2
    if not holds and not early:
        return None
    evidence = sum(word.evidence for word in found)
    ranked = sorted(anchors, key=_weightiest) + sorted(context, key=_weightiest)
    return Filing(
        topic=topic.slug,
        score=round(evidence / (evidence + _HALF), 3),
        why=tuple(word.reason for word in ranked),
        sure=holds and (early or _is_frequent(anchors, length, alone=not context)),
    )


def _is_frequent(anchors: Sequence[_Found], length: int, *, alone: bool) -> bool:
    """Whether an article of so many words keeps coming back to the anchors; without context it takes one more."""
    count = sum(word.count for word in anchors)
    return count >= (3 if alone else 2) and count * _WORDS_AN_ANCHOR >= length


def _weightiest(word: _Found) -> tuple[float, str]:
    return (-word.evidence, word.written)


def _pin(filings: dict[str, Filing], topics: TopicIndex, *, folder: str, filed: str) -> None:
    if folder == UNSORTED or folder not in topics.topics:
        return
    by_rule = filings.get(folder)
    moved = folder != filed
    if by_rule and by_rule.sure and not moved:
        return
    filings[folder] = Filing(
        topic=folder,
        score=1.0 if moved else (by_rule.score if by_rule else 0.0),
        why=("pinned" if moved else "folder", *(by_rule.why if by_rule else ())),
        pinned=moved,
    )


def _lift(filings: dict[str, Filing], topics: TopicIndex) -> None:
    """Give each parent what its subtopics hold."""
    for parent, children in topics.children.items():
        held = [filings[child] for child in children if child in filings and filings[child].sure]
        own = filings.get(parent)
        if not held or (own and own.sure):
            continue
        best = max(held, key=lambda filing: (filing.score, filing.topic))
        filings[parent] = Filing(
            topic=parent, score=best.score, why=(f"subtopic:{best.topic}", *(own.why if own else ()))
        )
