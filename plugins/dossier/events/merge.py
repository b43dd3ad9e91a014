"""From the statements of one interval to its events: those that tell the same thing become one.

Whether two statements tell the same depends on these two alone, never on what else is known, so the outcome is the
same in any order and a new article can join events but never break one.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from dossier.events.numbers import Counts, differ, find_counts
from dossier.events.statements import statement_id
from dossier.events.words import content_words, cut_out
from dossier.language import LANGUAGES
from dossier.language.schema import EventWords
from dossier.model import Event, Modality, Statement

COSINE = 0.6
"""Share of content words (cosine of the two sets) from which two sentences tell the same."""
COSINE_WITH_ENTITIES = 0.5
"""The same, when the sentences name at least two entities in common."""
CONTAINED = 0.8
"""Share of the shorter sentence's content words in the longer one from which they tell the same."""
CONTAINED_WORDS = 6
"""Content words that the shorter sentence must have for that."""
CONTAINED_TIMES = 3
"""How many times as long the longer one may be: a very long sentence contains too much."""
SHARED_WORDS = 3
"""Content words that two sentences must share in any case."""
LONG = 25
"""Content words above which a sentence is weighed `LONG_WEIGHT`: it tells more than one thing."""
LONG_WEIGHT = 0.7


def merge_statements(
    statements: Sequence[Statement], *, copy_of: Mapping[str, str] | None = None
) -> list[Event]:
    """Events of one interval (one `bucket_of`), the one that was told first at the front.

    `copy_of` names the first article for each identical copy of it; copies add provenance, not weight. An event keeps
    the id of its oldest statement, the ids of the others are its aliases, so each statement's id leads somewhere for
    ever. Statements of other intervals or languages are never joined.
    """
    copies = copy_of or {}
    known = {statement_id(statement): statement for statement in sorted(statements, key=_age, reverse=True)}
    ordered = sorted(known, key=lambda key: (_age(known[key]), key))
    bags = [word_set(known[key]) for key in ordered]
    groups = _Groups(len(ordered))
    for one, other in _similar_pairs([known[key] for key in ordered], bags):
        groups.join(one, other)
    told = [[(ordered[place], known[ordered[place]]) for place in group] for group in groups.all()]
    return [_event_of(part, copies) for group in told for part in _split_by_counts(group)]


def word_set(statement: Statement) -> frozenset[str]:
    """Content words of the statement, its date expression left out."""
    start = statement.date.start - statement.sentence_start
    end = statement.date.end - statement.sentence_start
    return frozenset(content_words(cut_out(statement.text, [(start, end)]), words_of(statement.language)))


def words_of(code: str) -> EventWords:
    """The event words of a language, or empty ones where the language is not known."""
    language = LANGUAGES.get(code)
    return language.events if language else EventWords()


def tells_the_same(one: Statement, other: Statement, shared: int, sizes: tuple[int, int]) -> bool:
    """Whether two statements with `shared` content words, of `sizes` each, tell the same thing."""
    if shared < SHARED_WORDS or one.language != other.language:
        return False
    if (one.modality == "published") or (other.modality == "published"):
        return False
    cosine = shared / math.sqrt(sizes[0] * sizes[1])
    if cosine >= COSINE:
        return True
    shorter, longer = min(sizes), max(sizes)
    if shorter >= CONTAINED_WORDS and longer <= CONTAINED_TIMES * shorter and shared >= CONTAINED * shorter:
        return True
    return cosine >= COSINE_WITH_ENTITIES and len(set(one.entities) & set(other.entities)) >= 2


def rank_statements(statements: Sequence[Statement]) -> list[Statement]:
    """The statements with the one nearest to what they all tell first; the older first among equals."""
    if len(statements) == 1:
        return list(statements)
    bags = [Counter(content_words(statement.text, words_of(statement.language))) for statement in statements]
    weights: defaultdict[str, float] = defaultdict(float)
    for bag in bags:
        norm = _norm(bag)
        for word, count in sorted(bag.items()):
            weights[word] += count / norm
    ranked = sorted(
        zip(statements, bags, strict=True),
        key=lambda pair: (-round(_closeness(pair[1], weights), 9), *_age(pair[0])),
    )
    return [statement for statement, _ in ranked]


def _closeness(bag: Counter[str], weights: Mapping[str, float]) -> float:
    length = math.fsum(count * weights[word] for word, count in bag.items()) / _norm(bag)
    return length * (LONG_WEIGHT if bag.total() > LONG else 1.0)


def _norm(bag: Counter[str]) -> float:
    return math.sqrt(sum(count * count for count in bag.values())) or 1.0


def _age(statement: Statement) -> tuple[object, ...]:
    return (statement.published, statement.article, statement.block, statement.sentence_start)


def _rarest_first(bag: frozenset[str]) -> list[str]:
    """The words in one order for all: long words are rarer, so they meet fewer other sentences."""
    return sorted(sorted(bag), key=len, reverse=True)


def _similar_pairs(
    statements: Sequence[Statement], bags: Sequence[frozenset[str]]
) -> Iterable[tuple[int, int]]:
    """Pairs of places whose statements tell the same; candidates come from the rarer words of the shorter one.

    Two sentences that tell the same share at least half of the shorter one's words, so one of its rarest half
    (and one word more) stands in both (prefix filtering; Bayardo, Ma and Srikant 2007).
    """
    postings: dict[str, list[int]] = {}
    for place, bag in enumerate(bags):
        for word in bag if len(bags) > 1 else ():
            postings.setdefault(word, []).append(place)
    for place, bag in enumerate(bags if postings else ()):
        shared_at_least = math.ceil(COSINE_WITH_ENTITIES * len(bag))
        candidates: set[int] = set()
        for word in _rarest_first(bag)[: len(bag) - shared_at_least + 1]:
            candidates.update(postings[word])
        for other in candidates:
            size = len(bags[other])
            if (size, other) <= (len(bag), place):
                continue
            shared = len(bag & bags[other])
            if shared >= shared_at_least and tells_the_same(
                statements[place], statements[other], shared, (len(bag), size)
            ):
                yield place, other


def _split_by_counts(told: list[tuple[str, Statement]]) -> list[list[tuple[str, Statement]]]:
    """The statements of one group, oldest first, apart where they count the same thing differently.

    A report of 12 dead and one of 15 stay two events that `find_conflicts` shows side by side; a report without a
    number goes with the oldest.
    """
    if len(told) == 1:
        return [told]
    parts: list[tuple[list[tuple[str, Statement]], list[Counts]]] = []
    for key, statement in told:
        counts = find_counts(statement.text, words_of(statement.language))
        fitting = (part for part in parts if not any(differ(counts, others)[0] for others in part[1]))
        part = next(fitting, None)
        if part is None:
            parts.append(part := ([], []))
        part[0].append((key, statement))
        part[1].append(counts)
    return [part for part, _ in parts]


class _Groups:
    """Places joined into groups; a group is known by its lowest place."""

    def __init__(self, size: int) -> None:
        self._above = list(range(size))

    def join(self, one: int, other: int) -> None:
        first, second = self._top(one), self._top(other)
        self._above[max(first, second)] = min(first, second)

    def all(self) -> list[list[int]]:
        groups: dict[int, list[int]] = {}
        for place in range(len(self._above)):
            groups.setdefault(self._top(place), []).append(place)
        return list(groups.values())

    def _top(self, place: int) -> int:
        while self._above[place] != place:
            self._above[place] = place = self._above[self._above[place]]
        return place


def _event_of(told: list[tuple[str, Statement]], copies: Mapping[str, str]) -> Event:
    """The event of the statements `told`, oldest first."""
    originals = {copies.get(statement.article, statement.article) for _, statement in told}
    statements = [statement for _, statement in told]
    return Event(
        id=told[0][0],
        value=statements[0].date.value,
        modality=_modality_of(statements),
        statements=tuple(rank_statements(statements)),
        sources=tuple(sorted({source for statement in statements for source in statement.sources})),
        articles=len(originals),
        aliases=tuple(sorted(key for key, _ in told[1:])),
    )


def _modality_of(statements: Sequence[Statement]) -> Modality:
    """What one article tells as a fact happened, though others announced or claimed it."""
    told = {statement.modality for statement in statements}
    order: tuple[Modality, ...] = ("published", "happened", "announced", "claimed")
    return next(modality for modality in order if modality in told)
