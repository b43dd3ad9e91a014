"""The names that the authority files know, found in the text itself: also those that the recogniser missed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final

from dossier.entities.index import Authority, Context, strong_forms
from dossier.gazetteer import fold
from dossier.model import AuthorityRow, MentionForm, NameMention

_TOKEN: Final = re.compile(r"[^\W_]+")
_LONGEST_ACRONYM: Final = 5


@dataclass(slots=True)
class Node:
    """A place in the trie of folded tokens; `forms` are the names that end here."""

    branches: dict[str, Node] = field(default_factory=dict)
    forms: list[tuple[str, MentionForm, AuthorityRow]] = field(default_factory=list)


def find_authority_mentions(texts: Sequence[str], authority: Authority) -> list[NameMention]:
    """The names of authority rows in the blocks' texts, in reading order, the longest where several overlap.

    Takes time linear in the text. Weak names count only where the row's own name stands in these texts.
    """
    trie = _trie_of(authority)
    if not trie.branches:
        return []
    found = [mention for block, text in enumerate(texts) for mention in _find_in(block, text, trie)]
    strong = frozenset(fold(mention.text) for mention, weak in found if not weak)
    return _settle(found, authority, Context(strong))


def overrule_names(found: Sequence[NameMention], known: Sequence[NameMention]) -> list[NameMention]:
    """The recogniser's names and the authority's, in reading order; where two overlap the authority's goes first.

    It takes over the office that the recogniser saw beside the name. A longer name that only holds it stays: an
    organisation named after a place, Bergen op Zoom, the wife of a minister.
    """
    by_block: dict[int, list[NameMention]] = {}
    for name in found:
        by_block.setdefault(name.block, []).append(name)
    settled: list[NameMention] = []
    replaced: set[tuple[int, int]] = set()
    for name in known:
        over = [other for other in by_block.get(name.block, ()) if _overlaps(name, other)]
        if any(_is_part(name, longer) for longer in over):
            continue
        replaced |= {(other.block, other.start) for other in over}
        settled.append(replace(name, role=next((other.role for other in over if other.role), "")))
    kept = [name for name in found if (name.block, name.start) not in replaced]
    return sorted([*kept, *settled], key=lambda name: (name.block, name.start))


def _overlaps(one: NameMention, other: NameMention) -> bool:
    return one.start < other.end and other.start < one.end


def _is_part(name: NameMention, longer: NameMention) -> bool:
    """Whether the name is only a piece of a longer one: of another type, going on behind it, or around a surname.

    What stands before a full name is more likely a title (`Secretary John Kerry`).
    """
    covers = longer.start <= name.start and name.end <= longer.end
    if not covers or longer.end - longer.start == name.end - name.start:
        return False
    return longer.type not in (name.type, "other") or longer.end > name.end or " " not in name.text


@lru_cache(maxsize=2)
def _trie_of(authority: Authority) -> Node:
    root = Node()
    for row in authority.rows:
        for form in strong_forms(row):
            _add(root, form, "name", row)
        for form in row.weak:
            _add(root, form, "alias", row)
        for form in row.demonyms:
            _add(root, form, "demonym", row)
    return root


def _add(root: Node, form: str, kind: MentionForm, row: AuthorityRow) -> None:
    spellings = [[fold(token) for token in _TOKEN.findall(form)]]
    if form.isupper() and form.isalpha() and len(form) <= _LONGEST_ACRONYM:
        spellings.append([letter.casefold() for letter in form])
    for tokens in spellings:
        node = root
        for token in tokens:
            node = node.branches.setdefault(token, Node())
        if tokens:
            node.forms.append((form, kind, row))


def _find_in(block: int, text: str, trie: Node) -> Iterator[tuple[NameMention, bool]]:
    """Matches from left to right with whether they are weak, none overlapping another."""
    tokens = [(match.start(), match.end(), fold(match[0])) for match in _TOKEN.finditer(text)]
    position = 0
    while position < len(tokens):
        if tokens[position][2] not in trie.branches:
            position += 1
            continue
        end, node = _walk(tokens, position, trie)
        start_offset, end_offset = tokens[position][0], tokens[end - 1][1] if end > position else 0
        best = _choose(node, text[start_offset:end_offset]) if node else None
        if best and _is_whole(text, start_offset, end_offset, best[1]):
            _, kind, row = best
            mention = NameMention(
                block, start_offset, end_offset, text[start_offset:end_offset], row.type,
                "demonym" if kind == "demonym" else "name", row.heading,
            )  # fmt: skip
            yield mention, kind == "alias"
            position = end
        else:
            position += 1


def _walk(tokens: Sequence[tuple[int, int, str]], position: int, trie: Node) -> tuple[int, Node | None]:
    node, best, best_end = trie, None, position
    while position < len(tokens) and tokens[position][2] in node.branches:
        node = node.branches[tokens[position][2]]
        position += 1
        if node.forms:
            best, best_end = node, position
    return best_end, best


def _choose(node: Node, seen: str) -> tuple[str, MentionForm, AuthorityRow] | None:
    fitting = [entry for entry in node.forms if _fits(entry[0], seen)]
    strong = [entry for entry in fitting if entry[1] != "alias"]
    return next(iter(strong or fitting), None)


def _fits(form: str, seen: str) -> bool:
    """Whether what is seen may be that form: acronyms in capitals, other names with a capital when the form has one."""
    if form.isupper() and len(form) <= _LONGEST_ACRONYM:
        return seen.isupper()
    return not any(c.isupper() for c in form) or any(c.isupper() for c in seen)


def _is_whole(text: str, start: int, end: int, kind: MentionForm) -> bool:
    """Whether the match is not a piece of a hyphened word; adjectives may be (`Syrisch-Russisch`)."""
    if kind == "demonym":
        return True
    before = start > 1 and text[start - 1] == "-" and text[start - 2].isalnum()
    after = text[end : end + 1] == "-" and text[end + 1 : end + 2].isalnum()
    return not (before or after)


def _settle(
    found: Sequence[tuple[NameMention, bool]], authority: Authority, context: Context
) -> list[NameMention]:
    settled = []
    for mention, is_weak in found:
        if mention.form == "demonym":
            settled.append(mention)
            continue
        match = authority.find(mention.text, "other" if is_weak else mention.type, context)
        if match and (not match.weak or authority.is_named(match.row, context)):
            settled.append(replace(mention, type=match.row.type, heading=match.row.heading))
    return settled
