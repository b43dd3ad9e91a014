"""The words of all topics in one index, so that an article is compared with every topic in one pass."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal

from dossier.model import Problem, Topic
from dossier.topics.words import ZONES, ArticleWords, Zone, fold_words

Role = Literal["anchor", "context", "excluded"]

SHORTEST_OPEN_WORD = 5
"""From this many letters on a word also matches its inflections and compounds; shorter ones match as they are."""
_SHORTEST_STEM = 2


@dataclass(frozen=True, slots=True)
class TopicWord:
    """One word or phrase of a topic, folded, with how much of its last word may follow."""

    topic: str
    role: Role
    written: str
    """As the editor wrote it."""
    folded: tuple[str, ...]
    """A `*` in front of the first or behind the last folded word is kept apart, below."""
    open_end: bool = False
    open_start: bool = False
    exact: bool = False
    """Written in quotes."""
    name: bool = False
    """Written with a capital, so what it takes beyond itself must have one too: Barak is not in barakken."""
    capitals: bool = False
    """Written in capitals, so it matches only words in capitals."""
    language: str = ""

    @property
    def plural(self) -> bool:
        """Whether a short word also stands for itself with an s (ship, ships)."""
        return len(self.folded) == 1 and not (self.open_end or self.open_start or self.exact or self.capitals)

    def matches(self, words: Sequence[str], start: int) -> bool:
        """Whether the phrase stands at `start`, its first word being looked up already."""
        size = len(self.folded)
        if size == 1:
            return True
        if words[start + 1 : start + size - 1] != self.folded[1:-1] or start + size > len(words):
            return False
        last = words[start + size - 1]
        return last.startswith(self.folded[-1]) if self.open_end else last == self.folded[-1]


@dataclass(frozen=True, slots=True)
class Hit:
    """A topic's word found in a zone of an article."""

    word: TopicWord
    zone: Zone
    position: int


@dataclass(slots=True)
class TopicIndex:
    """All topics of the dossier by slug, and their words by how they are looked up.

    >>> from dossier.topics.words import fold_texts
    >>> index = TopicIndex([Topic(slug="vrede", title="Vrede", anchors=("Syri*",))])
    >>> words = fold_texts(["Syrische president"], [], [])
    >>> [(hit.word.written, hit.zone) for hit in index.find_words(words)]
    [('Syri*', 'title')]
    """

    topics: dict[str, Topic] = field(init=False)
    children: dict[str, tuple[str, ...]] = field(init=False)
    _exact: dict[str, list[TopicWord]] = field(init=False, default_factory=dict)
    _prefix: dict[str, list[TopicWord]] = field(init=False, default_factory=dict)
    _suffix: dict[str, list[TopicWord]] = field(init=False, default_factory=dict)
    _lengths: tuple[int, ...] = field(init=False, default=())
    _suffix_lengths: tuple[int, ...] = field(init=False, default=())
    _candidates: _Candidates = field(init=False)

    def __init__(self, topics: Iterable[Topic]) -> None:
        self.topics = {topic.slug: topic for topic in sorted(topics, key=lambda topic: topic.slug)}
        self._exact, self._prefix, self._suffix = {}, {}, {}
        self._candidates = _Candidates(self._find_candidates)
        for topic in self.topics.values():
            for word in read_words(topic):
                table, key = self._place(word)
                table.setdefault(key, []).append(word)
                if word.plural:
                    table.setdefault(f"{key}s", []).append(word)
        self._lengths = tuple(sorted({len(key) for key in self._prefix}))
        self._suffix_lengths = tuple(sorted({len(key) for key in self._suffix}))
        self.children = {
            slug: tuple(
                child.slug for child in self.topics.values() if child.parent == slug and child.slug != slug
            )
            for slug in self.topics
        }

    def find_words(self, words: ArticleWords) -> Iterator[Hit]:
        """Every place where a topic's word stands, zone by zone in reading order."""
        known: dict[str, tuple[TopicWord, ...]] = {}
        candidates = self._candidates
        for zone, sequence in zip(ZONES, (words.title, words.lead, words.body), strict=True):
            wanted = map(candidates.__getitem__, sequence)
            for position in [position for position, words_at in enumerate(wanted) if words_at]:
                token = sequence[position]
                found = known.get(token)
                if found is None:
                    found = known[token] = tuple(self._look_up(token, words))
                standing = [word for word in found if word.matches(sequence, position)]
                for word in _one_each(standing):
                    yield Hit(word, zone, position)

    def _place(self, word: TopicWord) -> tuple[dict[str, list[TopicWord]], str]:
        if word.open_start:
            return self._suffix, word.folded[0]
        if word.open_end and len(word.folded) == 1:
            return self._prefix, word.folded[0]
        return self._exact, word.folded[0]

    def _look_up(self, token: str, words: ArticleWords) -> Iterator[TopicWord]:
        for word in self._candidates[token]:
            if word.language and word.language != words.language:
                continue
            if word.capitals and token not in words.capitals:
                continue
            if word.name and token not in words.names and (word.exact or token != word.folded[0]):
                continue
            yield word

    def _find_candidates(self, token: str) -> Iterator[TopicWord]:
        yield from self._exact.get(token, ())
        for length in self._lengths:
            if length > len(token):
                break
            yield from self._prefix.get(token[:length], ())
        for length in self._suffix_lengths:
            if length > len(token):
                break
            for word in self._suffix.get(token[-length:], ()):
                if len(word.folded) > 1 or word.open_end or len(token) >= length:
                    yield word


class _Candidates(dict[str, tuple[TopicWord, ...]]):
    """The topics' words that may stand where a folded word does, each looked up once for all articles."""

    _MOST = 200_000

    def __init__(self, find: Callable[[str], Iterator[TopicWord]]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, token: str) -> tuple[TopicWord, ...]:
        if len(self) >= self._MOST:
            self.clear()
        found = self[token] = tuple(self._find(token))
        return found


def _one_each(words: Sequence[TopicWord]) -> Iterable[TopicWord]:
    """Of the words of a topic that stand at one place the longest, so that one word never counts as two."""
    if len(words) < 2:
        return words
    longest: dict[tuple[str, str], TopicWord] = {}
    for word in sorted(words, key=lambda word: (-sum(map(len, word.folded)), word.written)):
        longest.setdefault((word.topic, "excluded" if word.role == "excluded" else "word"), word)
    return longest.values()


def read_words(topic: Topic) -> list[TopicWord]:
    """The words of a topic, each read by its spelling.

    `Syri*` takes any ending, `*overleg` any beginning, `"Bos"` in quotes exactly this word with its capital, `VS`
    only the word in capitals; any other word of five letters or more also takes inflections and compounds, a shorter one an s.
    """
    fields: list[tuple[Role, str, str]] = []
    for role, words in (("anchor", topic.anchors), ("context", topic.context), ("excluded", topic.excluded)):
        fields.extend((_as_role(role), word, "") for word in words)
    for name, language, word in topic.variants:
        fields.append((_as_role(name.removesuffix("s")), word, language))
    read = (_read_word(topic.slug, role, word, language) for role, word, language in fields)
    return [word for word in read if word]


def _as_role(name: str) -> Role:
    if name == "anchor":
        return "anchor"
    return "context" if name == "context" else "excluded"


def _read_word(topic: str, role: Role, written: str, language: str) -> TopicWord | None:
    exact = written.startswith('"') and written.endswith('"')
    folded = fold_words(written)
    if not folded or sum(map(len, folded)) < _SHORTEST_STEM:
        return None
    bare = written.strip('"*')
    return TopicWord(
        topic=topic,
        role=role,
        written=written.strip('"'),
        folded=folded,
        open_end=not exact and (written.endswith("*") or len(folded[-1]) >= SHORTEST_OPEN_WORD),
        open_start=not exact and written.startswith("*"),
        exact=exact,
        name=bare[:1].isupper(),
        capitals=len(folded) == 1 and bare.isupper() and len(folded[0]) < SHORTEST_OPEN_WORD,
        language=language,
    )


def is_within(topic: Topic, published: datetime | None) -> bool:
    """Whether a moment lies in the topic's window; an unknown one does."""
    if published is None:
        return True
    return not ((topic.since and published < topic.since) or (topic.until and published >= topic.until))


def check_topics(topics: Sequence[Topic]) -> list[Problem]:
    """What is wrong between topic files: a parent that is missing, is the topic itself, or has a parent."""
    known = {topic.slug: topic for topic in topics}
    problems: list[Problem] = []
    for topic in sorted(topics, key=lambda topic: topic.slug):
        parent = known.get(topic.parent)
        if not topic.parent:
            continue
        if parent is None:
            advice = f"the topics are {', '.join(sorted(known))}"
        elif parent is topic:
            advice = "leave the line out, or name another topic"
        elif parent.parent == topic.slug:
            advice = f"{parent.slug!r} is a part of this topic already; take the line out of one of the two"
        elif parent.parent:
            advice = f"topics nest one level; name {parent.parent!r} instead"
        else:
            continue
        problems.append(
            Problem(topic.path or topic.slug, f"parent {topic.parent!r} cannot be used; {advice}")
        )
    return problems


def settle_parents(topics: Sequence[Topic]) -> list[Topic]:
    """The topics, without the parents that `check_topics` reports: those stand on the first level.

    >>> settle_parents([Topic("a", "A", parent="b"), Topic("b", "B", parent="a")])[0].parent
    ''
    """
    fit = {topic.slug for topic in topics if not topic.parent}
    return [replace(topic, parent=topic.parent if topic.parent in fit else "") for topic in topics]
