"""What wants an editor's eye: names that are frequent and unsure, names that may be one, most useful first."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal

from dossier.entities.authority import COLUMNS, SEPARATOR
from dossier.gazetteer import find_organisation, fold
from dossier.model import Entity, EntityType

Reason = Literal["surname only", "two types", "spelling", "frequent"]
FREQUENT: Final = 3
"""A name that nobody confirmed is proposed from so many articles on."""
ALIKE: Final = 0.7
"""Names of several words with the same consonants are proposed from this likeness on; see `difflib`."""
ALIKE_ALONE: Final = 0.85
"""The same for names of one word."""
_LOOSE: Final = frozenset(("al", "el", "ul", "the", "de", "het"))
LARGEST_BLOCK: Final = 50
"""Names that share a skeleton with more others than this are too common to tell anything."""
SHORTEST: Final = 7
"""Names of fewer letters are alike too easily."""
_DIGRAPHS: Final = (
    ("tsj", "s"),
    ("tch", "s"),
    ("sch", "s"),
    ("sh", "s"),
    ("ch", "s"),
    ("sj", "s"),
    ("kh", "k"),
    ("gh", "k"),
    ("ph", "f"),
    ("x", "ks"),
)
_CONSONANTS: Final = str.maketrans("bdgvzjwqc", "ptkfsyfkk", "aeiouh")


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity with how much it is used."""

    entity: Entity
    articles: int
    mentions: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """A row for an authority file that the machine suggests, and why."""

    type: EntityType
    heading: str
    sort: str
    reason: Reason
    evidence: str
    articles: int
    variants: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    country: str = ""
    was: tuple[str, ...] = ()


def find_proposals(candidates: Iterable[Candidate]) -> list[Proposal]:
    """Rows worth an editor's eye, most useful first: the more articles, and the likelier a row mends something."""
    known = sorted(candidates, key=lambda c: c.entity.key)
    found = [*_surnames(known), *_two_types(known), *_spellings(known)]
    told = {name for p in found for name in (p.heading, *p.weak, *p.variants)}
    found += [proposal for proposal in _frequent(known) if proposal.heading not in told]
    return sorted(
        found, key=lambda p: (-usefulness(p), _ORDER[p.reason], p.type, p.heading, p.variants, p.evidence)
    )


_ORDER: Final[Mapping[Reason, int]] = {"two types": 0, "surname only": 1, "spelling": 2, "frequent": 3}
_DOUBT: Final[Mapping[Reason, float]] = {
    "two types": 1.0,
    "surname only": 0.8,
    "spelling": 0.4,
    "frequent": 0.1,
}
"""How likely a row mends something, by its reason; guesses of the makers, in tenths."""
_DOUBT_ALONE: Final = 0.3
"""The same for a frequent name of one word: an acronym, a given name, a word that is no name."""


def usefulness(proposal: Proposal) -> float:
    """In how many articles a row is expected to mend something.

    >>> usefulness(Proposal("person", "Jan Smit", "Smit, Jan", "frequent", "", 10))
    1.0
    """
    alone = proposal.reason == "frequent" and " " not in proposal.heading
    return round(proposal.articles * (_DOUBT_ALONE if alone else _DOUBT[proposal.reason]), 6)


def _surnames(known: Sequence[Candidate]) -> Iterator[Proposal]:
    """Pages of a surname alone where one full name alone ends in it, whatever type the machine took it for."""
    bearers: dict[str, list[Candidate]] = {}
    for candidate in known:
        words = fold(candidate.entity.heading).split() if candidate.entity.type == "person" else []
        for start in range(1, len(words)):
            bearers.setdefault(" ".join(words[start:]), []).append(candidate)
    for short in known:
        full = bearers.get(fold(short.entity.heading), [])
        if len(full) == 1 and _may_be_surname(short, full[0]):
            yield _propose_surname(short, full[0])


def _may_be_surname(short: Candidate, full: Candidate) -> bool:
    """Whether a page may be that of a surname; a place's only where the full name is as much used."""
    entity = short.entity
    if entity.confirmed or entity.latitude is not None or entity.heading.isupper():
        return False
    if entity.type == "person":
        return True
    return " " not in entity.heading and (entity.type != "place" or short.articles <= full.articles)


def _propose_surname(short: Candidate, full: Candidate) -> Proposal:
    bearer, name, is_person = full.entity, short.entity.heading, short.entity.type == "person"
    seen = f"{name!r} stands alone in {_articles(short)}" + (
        "" if is_person else f", taken for a {short.entity.type}"
    )
    return Proposal(
        "person",
        bearer.heading,
        bearer.sort,
        "surname only",
        f"{seen}; {bearer.heading!r} ({_articles(full)}) is the only full name that ends in it",
        short.articles,
        weak=(name,) if is_person else (),
        variants=() if is_person else (name,),
    )


def _article(type_: EntityType) -> str:
    return f"an {type_}" if type_ == "organisation" else f"a {type_}"


def _two_types(known: Sequence[Candidate]) -> Iterator[Proposal]:
    """Names that stand under several types; the most used one is suggested."""
    by_slug: dict[str, list[Candidate]] = {}
    for candidate in known:
        by_slug.setdefault(candidate.entity.slug, []).append(candidate)
    for namesakes in by_slug.values():
        if len(namesakes) > 1 and not any(c.entity.confirmed for c in namesakes):
            first, *others = sorted(namesakes, key=lambda c: (-c.mentions, c.entity.key))
            counts = ", ".join(f"{c.entity.type} in {_articles(c)}" for c in (first, *others))
            yield Proposal(
                first.entity.type,
                first.entity.heading,
                first.entity.sort,
                "two types",
                counts,
                sum(c.articles for c in namesakes),
                country=first.entity.country,
                was=tuple(c.entity.key for c in others),
            )


def _spellings(known: Sequence[Candidate]) -> Iterator[Proposal]:
    """Pairs of names of one type that may be spellings of each other; never merged by themselves."""
    blocks: dict[tuple[EntityType, str], list[Candidate]] = {}
    for candidate in known:
        if candidate.entity.latitude is None and len(fold(candidate.entity.heading)) >= SHORTEST:
            block = (candidate.entity.type, skeleton(candidate.entity.heading))
            blocks.setdefault(block, []).append(candidate)
    for members in blocks.values():
        if len(members) <= LARGEST_BLOCK:
            for position, one in enumerate(members):
                yield from _alike(one, members[position + 1 :])


def _alike(one: Candidate, others: Sequence[Candidate]) -> Iterator[Proposal]:
    for other in others:
        first, second = sorted(
            (one, other), key=lambda c: (not c.entity.confirmed, -c.mentions, c.entity.key)
        )
        if first.entity.confirmed and second.entity.confirmed:
            continue
        ratio = _likeness(fold(first.entity.heading), fold(second.entity.heading))
        if ratio >= (ALIKE if " " in first.entity.heading else ALIKE_ALONE):
            yield Proposal(
                first.entity.type,
                first.entity.heading,
                first.entity.sort,
                "spelling",
                f"{second.entity.heading!r} in {_articles(second)} looks like {first.entity.heading!r} in "
                f"{_articles(first)} (likeness {ratio:.2f}); one and the same?",
                second.articles,
                variants=(second.entity.heading,),
                country=first.entity.country,
            )


def skeleton(name: str) -> str:
    """The consonants of a name, alike ones as one, so that transliterations of a name share it.

    >>> skeleton("Sergei Lavrov") == skeleton("Sergej Lawrow")
    True
    """
    return " ".join(_bare(word) for word in fold(name).split() if word not in _LOOSE)


def _bare(word: str) -> str:
    """The consonants of a folded word behind its first letter, vowels there all alike.

    >>> _bare("kadhafi") == _bare("gaddafi"), _bare("anna") == _bare("hanna")
    (True, False)
    """
    for spelled, meant in _DIGRAPHS:
        word = word.replace(spelled, meant)
    consonants = word.translate(_CONSONANTS).replace("y", "")
    letters = [c for position, c in enumerate(consonants) if position == 0 or c != consonants[position - 1]]
    first = word[:1] if word[:1] in "aeiouh" else ""
    return first + "".join(letters)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _frequent(known: Sequence[Candidate]) -> Iterator[Proposal]:
    """Names in many articles that nobody confirmed; what the gazetteer knows is sure enough."""
    for candidate in known:
        entity = candidate.entity
        is_known = entity.latitude is not None or find_organisation(entity.heading) is not None
        if entity.confirmed or is_known or candidate.articles < FREQUENT:
            continue
        yield Proposal(
            entity.type,
            entity.heading,
            entity.sort,
            "frequent",
            f"found by the machine alone, in {_articles(candidate)}",
            candidate.articles,
            variants=entity.variants,
            country=entity.country,
        )


def _articles(candidate: Candidate) -> str:
    return f"{candidate.articles} article{'' if candidate.articles == 1 else 's'}"


def format_proposals(proposals: Iterable[Proposal]) -> dict[str, str]:
    """The text of each file to write, by its name: `proposals.csv`, in the columns of the authority files.

    Before them stand the type (which file a row would move to), the articles and the evidence, which the authority
    files may keep: they are not read.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("type", "articles", "evidence", *COLUMNS))
    for proposal in proposals:
        cells: dict[str, str] = {
            "heading": proposal.heading,
            "sort": proposal.sort,
            "variants": SEPARATOR.join(proposal.variants),
            "weak": SEPARATOR.join(proposal.weak),
            "country": proposal.country,
            "was": SEPARATOR.join(proposal.was),
        }
        row = [proposal.type, str(proposal.articles), f"{proposal.reason}: {proposal.evidence}"]
        writer.writerow([_harmless(cell) for cell in (*row, *(cells.get(name, "") for name in COLUMNS))])
    return {"proposals.csv": out.getvalue()}


def _harmless(cell: str) -> str:
    """A cell that a spreadsheet does not run as a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@") else cell
