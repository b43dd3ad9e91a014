"""The authority files as an index by folded name: what the editor says a name stands for."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from dossier.gazetteer import fold
from dossier.model import AuthorityRow, EntityType, MentionType
from dossier.slugs import make_slug

ENTITY_TYPES: Final[tuple[EntityType, ...]] = ("person", "place", "organisation")

LEGAL_FORMS: Final = frozenset(
    "ag bv bvba co company corp corporation gmbh inc incorporated limited llc ltd nv plc sa spa srl".split()  # noqa: SIM905
)
"""What stands behind a company's name without telling it from another."""
_FOLDERS: Final = {"people": "person", "places": "place", "organisations": "organisation"}
_ADDRESS: Final = re.compile(
    r"(people|places|organisations|person|place|organisation)/([a-z0-9-]+)(?:\.html)?"
)
_POINTS: Final = re.compile(r"\b(\w)\.(?=\w\b)")


def key_of(type_: EntityType, heading: str) -> str:
    """The key `type/slug` of an entity with that heading.

    >>> key_of("person", "John Kerry")
    'person/john-kerry'
    """
    return f"{type_}/{slug_of(type_, heading)}"


@lru_cache(maxsize=65536)
def slug_of(type_: EntityType, heading: str) -> str:
    """The slug of a heading; points of abbreviations make no difference, nor do The and Inc of an organisation.

    >>> slug_of("organisation", "The U.S. Steel Corp."), slug_of("person", "Ada Corp")
    ('us-steel', 'ada-corp')
    """
    plain = _POINTS.sub(r"\1", heading)
    return make_slug(bare_name(plain) if type_ == "organisation" else plain)


def bare_name(heading: str) -> str:
    """The name of an organisation without its English article and legal form; itself when nothing would be left."""
    words = heading.split()
    while len(words) > 1 and words[-1].strip(".,").casefold() in LEGAL_FORMS:
        words.pop()
    if len(words) > 1 and words[0].casefold() == "the":
        words = words[1:]
    return " ".join(words).rstrip(",")


def type_of(key: str) -> EntityType:
    """The type in a key.

    >>> type_of("place/aleppo")
    'place'
    """
    head = key.partition("/")[0]
    return head if head in ("person", "place") else "organisation"  # type: ignore[return-value]


@dataclass(frozen=True, slots=True)
class Match:
    """The row that a name stands for, and whether it is only hinted at by a weak name."""

    row: AuthorityRow
    weak: bool = False

    @property
    def key(self) -> str:
        return key_of(self.row.type, self.row.heading)


@dataclass(frozen=True, slots=True)
class Context:
    """What the rest of an article says about a name in it."""

    names: Collection[str] = field(default_factory=frozenset)
    """Folded texts and fullest forms of all names in the article."""


class Authority:
    """All rows of the authority files, ready to be asked what a name stands for; never changes."""

    def __init__(self, rows: Iterable[AuthorityRow] = ()) -> None:
        self.rows: tuple[AuthorityRow, ...] = tuple(
            sorted(rows, key=lambda row: (row.type, row.heading, row.where))
        )
        self._strong = _index(self.rows, strong_forms)
        self._weak = _index(self.rows, lambda row: row.weak)
        self._demonyms = _index(self.rows, lambda row: row.demonyms)
        self._by_key = {key_of(row.type, row.heading): row for row in reversed(self.rows)}
        self.renamed: Mapping[str, str] = _redirects(self.rows, self._by_key, _renamed_keys)
        """New key by old key for what the editor wrote under `was`: pages that did exist."""
        self.redirects: Mapping[str, str] = _redirects(self.rows, self._by_key, _old_keys)
        """The same for all names and types that the row takes over: pages that may have existed. A page that an
        entity has of its own goes before a redirect."""

    def row_of(self, key: str) -> AuthorityRow | None:
        """The row whose page has that key."""
        return self._by_key.get(key)

    def find(self, name: str, type_: MentionType, context: Context) -> Match | None:
        """The row that the name stands for in an article; None when there is none or more than one.

        A heading, variant or former name matches by itself. A weak name matches where the row's full name stands in
        the article; else when one row alone has it and the type agrees.
        """
        folded = fold(name)
        strong = self._narrow(self._strong[folded], type_, context) if folded in self._strong else None
        if strong:
            return Match(strong)
        return self._find_weak(folded, type_, context) if folded in self._weak else None

    def find_demonym(self, word: str) -> AuthorityRow | None:
        """The place that the editor says a word such as `Ruritaanse` belongs to."""
        rows = self._demonyms.get(fold(word), ())
        return rows[0] if len(rows) == 1 else None

    def _find_weak(self, folded: str, type_: MentionType, context: Context) -> Match | None:
        rows = [row for row in self._weak[folded] if not _excluded(row, context)]
        named = [row for row in rows if self.is_named(row, context)]
        if len(named) == 1:
            return Match(named[0], weak=True)
        if len(rows) == 1 and not named and type_ in (rows[0].type, "other"):
            rivals = _full_names(folded, context.names)
            return None if rivals else Match(rows[0], weak=True)
        return None

    def is_named(self, row: AuthorityRow, context: Context) -> bool:
        """Whether a name that belongs to this row alone stands in the article."""
        return any(
            form in context.names and len(self._strong.get(form, ())) == 1
            for form in map(fold, strong_forms(row))
        )

    def _narrow(
        self,
        rows: Sequence[AuthorityRow],
        type_: MentionType,
        context: Context,
    ) -> AuthorityRow | None:
        """The one row that fits: by the names beside it, by the article's other names for it, by its type."""
        fit = [row for row in rows if not _excluded(row, context)]
        tests = (
            lambda row: bool(row.beside),
            lambda row: self.is_named(row, context),
            lambda row: row.type == type_,
            lambda row: not row.hidden,
        )
        for test in tests:
            if len(fit) > 1:
                fit = [row for row in fit if test(row)] or fit
        return fit[0] if len(fit) == 1 else None


def strong_forms(row: AuthorityRow) -> tuple[str, ...]:
    """The names by which a row is known anywhere: heading, variants, former names and earlier headings."""
    earlier = tuple(name for name in row.was if not _key_of_address(name))
    return (row.heading, *row.variants, *row.former, *earlier)


def _key_of_address(name: str) -> str:
    """The key in an old address, with or without folder names and `.html`; empty when it is a name.

    >>> _key_of_address("people/ada-venn.html"), _key_of_address("AIT / FIA")
    ('person/ada-venn', '')
    """
    match = _ADDRESS.fullmatch(name)
    return f"{_FOLDERS.get(match[1], match[1])}/{match[2]}" if match else ""


def _index(
    rows: Sequence[AuthorityRow], forms: Callable[[AuthorityRow], Iterable[str]]
) -> dict[str, tuple[AuthorityRow, ...]]:
    found: dict[str, dict[str, AuthorityRow]] = {}
    for row in rows:
        for form in forms(row):
            found.setdefault(fold(form), {}).setdefault(row.where + row.heading, row)
    found.pop("", None)
    return {form: tuple(bearers.values()) for form, bearers in found.items()}


def _excluded(row: AuthorityRow, context: Context) -> bool:
    """Whether the article names a lookalike, or none of the names that must stand beside this one."""
    if any(fold(name) in context.names for name in row.lookalikes):
        return True
    return bool(row.beside) and not any(fold(name) in context.names for name in row.beside)


def _full_names(folded: str, names: Collection[str]) -> list[str]:
    return [name for name in names if name.endswith(" " + folded)]


def _redirects(
    rows: Sequence[AuthorityRow],
    taken: Mapping[str, AuthorityRow],
    old_keys: Callable[[AuthorityRow], Iterator[str]],
) -> dict[str, str]:
    targets: dict[str, set[str]] = {}
    for row in rows:
        if row.hidden:
            continue
        new = key_of(row.type, row.heading)
        for old in old_keys(row):
            if old not in taken:
                targets.setdefault(old, set()).add(new)
    return {old: next(iter(new)) for old, new in sorted(targets.items()) if len(new) == 1}


def _renamed_keys(row: AuthorityRow) -> Iterator[str]:
    for name in row.was:
        yield _key_of_address(name) or key_of(row.type, name)


def _old_keys(row: AuthorityRow) -> Iterator[str]:
    yield from _renamed_keys(row)
    for type_ in ENTITY_TYPES:
        if type_ != row.type:
            yield key_of(type_, row.heading)
    for form in (*strong_forms(row), *row.weak):
        yield key_of(row.type, form)
