"""Mentions of a person, place or organisation, each in its sentence, by article."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from dossier.catalogue import Brief
from dossier.catalogue import MentionLine as Found
from dossier.model import Block, Entity
from dossier.pages.lines import article_line, shorten
from dossier.pages.press import Press
from dossier.views import MentionGroup, MentionLine, hit_mark, mark_up_block

BARE = 80
"""Characters up to which a line may be bare."""
_ASIDE = re.compile(r"\([^()]*\)")
_DASH = "-–—−"


def mention_groups(
    press: Press, entity: Entity, root: str, found: Iterable[tuple[Brief, list[Found]]], *, demonyms: bool
) -> tuple[MentionGroup, ...]:
    """Mentions of it in their sentences, by article in the order given; either the demonyms or all others.

    A place that is named by a dateline stands with what that is the dateline of.
    """
    quote = partial(_with_news, press) if entity.type == "place" else _alone
    groups = []
    for brief, lines in found:
        kept = [line for line in lines if (line.form == "demonym") == demonyms]
        if kept:
            groups.append(
                MentionGroup(
                    article_line(press, root, brief, summary=False),
                    _mentions(press, root, brief, kept, quote=quote),
                )
            )
    return tuple(groups)


def _mentions(
    press: Press,
    root: str,
    brief: Brief,
    lines: Sequence[Found],
    *,
    quote: Callable[[Brief, list[Found]], str],
) -> tuple[MentionLine, ...]:
    """A sentence once, with all its mentions marked."""
    sentences: dict[tuple[int, str], list[Found]] = {}
    for line in lines:
        sentences.setdefault((line.block, line.text), []).append(line)
    return tuple(
        MentionLine(
            html=mark_up_block(quote(brief, found), [hit_mark((line.start, line.end)) for line in found]),
            href=f"{root}{brief.url}#p{block + 1}",
            form=found[0].form,
            language=press.foreign(brief.language),
        )
        for (block, _), found in sentences.items()
    )


def _alone(_: Brief, found: Sequence[Found]) -> str:
    return found[0].text


def _with_news(press: Press, brief: Brief, found: Sequence[Found]) -> str:
    """The sentence; a dateline or a place on a line by itself with what it is the dateline of."""
    line = found[0]
    if not is_bare(line.text, [(one.start, one.end) for one in found]):
        return line.text
    record = press.catalogue.articles.record(brief.slug)
    blocks = record.manuscript.article.blocks if record else ()
    news = text_behind(blocks, line.block, line.text)
    return f"{line.text.rstrip(_DASH + '. ')} – {shorten(news)}" if news else line.text


def is_bare(text: str, mentions: Sequence[tuple[int, int]]) -> bool:
    """True when the text opens with what is mentioned and says nothing of it: a dateline, or a name by itself.

    >>> is_bare("DEN HAAG (ANP) -", [(0, 8)]), is_bare("Den Haag zwijgt", [(0, 8)])
    (True, False)
    """
    if len(text) > BARE or any(map(str.isalnum, text[: min(start for start, _ in mentions)])):
        return False
    if text.rstrip().endswith(tuple(_DASH)):
        return True
    rest = list(text)
    for start, end in mentions:
        rest[start:end] = " " * (end - start)
    return not any(map(str.isalpha, _ASIDE.sub(" ", "".join(rest))))


def text_behind(blocks: Sequence[Block], number: int, opening: str) -> str:
    """What comes behind the opening of a block: the rest of it, else the lead or paragraph right under it.

    Empty where neither is there, or the block opens with something else.
    """
    if number >= len(blocks) or not blocks[number].text.startswith(opening):
        return ""
    below = [block.text for block in blocks[number + 1 : number + 2] if block.kind in ("lead", "paragraph")]
    return blocks[number].text[len(opening) :].strip() or "".join(below)
