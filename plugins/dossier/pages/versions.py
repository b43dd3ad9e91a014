"""Beside an article: the other tellings of its story, and word by word what changed since an earlier one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier.catalogue import Brief
from dossier.compose import Record
from dossier.copies import Change, compare_versions
from dossier.pages.lines import article_line
from dossier.pages.press import Press
from dossier.views import Difference, Piece, VersionLine


def version_lines(press: Press, root: str, brief: Brief, record: Record) -> tuple[VersionLine, ...]:
    """The newer version that took its place, or the copies and earlier versions that it stands for, oldest first."""
    standing, leader = press.catalogue.articles.standing(brief.slug)
    found = []
    newest = press.catalogue.articles.brief(leader) if leader else None
    if standing == "version" and newest:
        found.append(VersionLine(article_line(press, root, newest, summary=False), "later"))
    for kind, other in press.catalogue.articles.followers(brief.slug):
        line = article_line(press, root, other, summary=False)
        if kind == "copy":
            found.append(VersionLine(line, "copy"))
        else:
            earlier = press.catalogue.articles.record(other.slug)
            found.append(VersionLine(line, "earlier", differences=_differences(earlier, record)))
    return tuple(found)


def _differences(earlier: Record | None, newest: Record) -> tuple[Difference, ...]:
    """What changed; nothing where one of the two may not be shown whole."""
    if earlier is None or {earlier.manuscript.article.rights, newest.manuscript.article.rights} != {"full"}:
        return ()
    changes = compare_versions(_paragraphs(earlier), _paragraphs(newest))
    return tuple(_shown(changes)) if any(change.kind != "same" for change in changes) else ()


def _paragraphs(record: Record) -> list[str]:
    article = record.manuscript.article
    headline = [] if article.headline_origin == "lead" else [article.headline]
    return headline + [block.text for block in article.blocks if block.kind != "credit"]


def _shown(changes: Sequence[Change]) -> Iterator[Difference]:
    """The paragraphs that changed; one without pieces for each run of those that did not."""
    for number, change in enumerate(changes):
        if change.kind != "same":
            yield Difference(tuple(Piece(piece.kind, piece.text) for piece in change.pieces))
        elif number == 0 or changes[number - 1].kind != "same":
            yield Difference()
