"""The indexes of people, places and organisations from A to Z."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from dossier.catalogue import Tally
from dossier.labels import sort_key
from dossier.model import EntityType
from dossier.pages.entity import TITLES
from dossier.pages.figures import draw_places, draw_spark
from dossier.pages.lines import entity_line, home_crumb
from dossier.pages.press import FOLDERS, Artefact, Press, entity_link, way_to_root
from dossier.slugs import make_slug
from dossier.views import EntityGroup, EntityLine, Head, Link, NamesView, PageLink

PER_LETTER = 600
"""Names up to which an index is one page."""
FEW = 24
"""Names up to which none need be singled out."""
MOST = 12
MAPPED = 60
"""Places on the map of the index, the most mentioned first."""


def make_names(press: Press, type_: str) -> Iterator[Artefact]:
    """The index of a type: all of it, or what leads to its letters when those have pages of their own."""
    path = f"{FOLDERS[type_]}/index.html"
    root, total = way_to_root(path), press.catalogue.entities.count(type_)
    letters = () if _is_split(press, type_) else press.catalogue.entities.letters(type_)
    most = press.catalogue.entities.most_mentioned(type_, MOST) if total > FEW else []
    view = _view(press, path, type_, tuple(_group(press, root, type_, letter) for letter in letters))
    yield Artefact(
        path,
        replace(
            view,
            most=tuple(entity_line(press, root, tally) for tally in most),
            map=draw_places(press, root, press.catalogue.entities.most_placed(MAPPED))
            if type_ == "place"
            else None,
            total=total,
        ),
    )


def letters_of_names(press: Press, type_: str) -> list[str]:
    """Letters with a page of their own."""
    return press.catalogue.entities.letters(type_) if _is_split(press, type_) else []


def make_letter(press: Press, which: str) -> Iterator[Artefact]:
    """One letter of an index; `which` is `type:letter`."""
    type_, _, letter = which.partition(":")
    if letter in letters_of_names(press, type_):
        path = _letter_path(type_, letter)
        group = _group(press, way_to_root(path), type_, letter)
        yield Artefact(path, _view(press, path, type_, (group,)))


def _is_split(press: Press, type_: str) -> bool:
    return press.catalogue.entities.count(type_) > PER_LETTER


def _letter_path(type_: str, letter: str) -> str:
    return f"{FOLDERS[type_]}/{_letter_name(letter)}.html"


def _letter_name(letter: str) -> str:
    return f"letter-{make_slug(letter)}" if letter.isalpha() else "letter-other"


def _group(press: Press, root: str, type_: str, letter: str) -> EntityGroup:
    lines = []
    for text, tally, is_reference in press.catalogue.entities.entries(type_, letter):
        if is_reference:
            target = entity_link(root, tally.entity)
            lines.append(EntityLine(heading=text, href="", type=tally.entity.type, see=target))
        else:
            lines.append(_own_line(press, root, tally))
    return EntityGroup(
        letter, _letter_name(letter), tuple(sorted(lines, key=lambda line: sort_key(line.heading)))
    )


def _own_line(press: Press, root: str, tally: Tally) -> EntityLine:
    entity = tally.entity
    return replace(
        entity_line(press, root, tally),
        heading=entity.sort,
        variants=entity.former,
        activity=draw_spark(press.catalogue.entities.months_of(entity.key)),
    )


def _view(press: Press, path: str, type_: str, groups: tuple[EntityGroup, ...]) -> NamesView:
    """The index, or a letter of it: that counts its own lines, for a new name may not rewrite the whole alphabet."""
    root = way_to_root(path)
    kind = cast(EntityType, type_)
    title = press.translate(TITLES[kind])
    return NamesView(
        head=Head(
            path=path,
            title=title,
            breadcrumbs=(home_crumb(press, root),),
            section=f"{FOLDERS[type_]}/index.html",
        ),
        heading=title,
        type=kind,
        groups=groups,
        letters=_letters(press, path, type_),
        total=sum(len(group.entities) for group in groups),
        downloads=(Link("entities.csv", press.shared(root) + "data/entities.csv"),),
    )


def _letters(press: Press, path: str, type_: str) -> tuple[PageLink, ...]:
    """What leads to each letter: a heading on the page, or a page of its own."""
    letters, root = press.catalogue.entities.letters(type_), way_to_root(path)
    if not _is_split(press, type_):
        return tuple(PageLink(letter, f"#{_letter_name(letter)}") for letter in letters)
    pages = [(letter, _letter_path(type_, letter)) for letter in letters]
    return tuple(PageLink(letter, root + page, page == path) for letter, page in pages)
