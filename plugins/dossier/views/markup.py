"""Makes the little HTML that is not in templates: a block's text with its names and dates marked, and JSON-LD."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from markupsafe import Markup, escape

from dossier.model import EntityType, MentionForm
from dossier.views.site import Time

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
    "(?:[^A-Za-z\u00c0-\u024f]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff])?"
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a block's text (code points, end exclusive) and the element around it."""

    start: int
    end: int
    element: Literal["a", "time", "span", "mark"]
    attributes: tuple[tuple[str, str], ...] = ()


def mention_mark(
    span: tuple[int, int],
    entity: EntityType,
    href: str,
    *,
    confirmed: bool,
    form: MentionForm = "name",
    anchor: str = "",
) -> Mark:
    """A name linked to its page; what only the machine found carries `mention--found`."""
    names = [f"mention mention--{entity}"]
    if form == "demonym":
        names.append("mention--demonym")
    if not confirmed:
        names.append("mention--found")
    identity = (("id", anchor),) if anchor else ()
    return Mark(*span, "a", (*identity, ("class", " ".join(names)), ("href", href)))


def date_mark(span: tuple[int, int], time: Time, *, stated: bool = True) -> Mark:
    """A date expression with the resolved date; an inferred one carries `date--inferred`."""
    attributes = [("class", "date" if stated else "date date--inferred")]
    if time.datetime:
        attributes.append(("datetime", time.datetime))
    if time.edtf:
        attributes.append(("data-edtf", time.edtf))
    attributes.append(("title", time.title or time.label))
    return Mark(*span, "time" if time.datetime else "span", tuple(attributes))


def hit_mark(span: tuple[int, int]) -> Mark:
    """What a list is about, marked in its sentence."""
    return Mark(*span, "mark")


def mark_up_block(text: str, marks: Sequence[Mark] = ()) -> Markup:
    """The text as HTML, each character once; right-to-left runs in a text that runs the other way are isolated.

    Of marks that overlap, the one that starts first stays, of those the longest, of those the first given; another
    is kept when it lies inside it and is of another element, else dropped. Marks outside the text are dropped.

    >>> mark_up_block("Kerry & co", [hit_mark((0, 5))])
    Markup('<mark>Kerry</mark> &amp; co')
    """
    isolate = not text.isascii() and _RIGHT_TO_LEFT.search(text) and not _opens_right_to_left(text)
    escaped = _isolated if isolate else _escaped
    return Markup("".join(_pieces(text, _nest(marks, len(text)), escaped)))  # noqa: S704


def _nest(marks: Sequence[Mark], length: int) -> list[Mark]:
    kept: list[Mark] = []
    around: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if not 0 <= mark.start < mark.end <= length:
            continue
        while around and around[-1].end <= mark.start:
            around.pop()
        if around and (mark.end > around[-1].end or any(outer.element == mark.element for outer in around)):
            continue
        around.append(mark)
        kept.append(mark)
    return kept


def _pieces(text: str, marks: Sequence[Mark], escaped: Callable[[str], str]) -> Iterator[str]:
    place = 0
    ends: list[Mark] = []
    for mark in marks:
        while ends and ends[-1].end <= mark.start:
            yield escaped(text[place : ends[-1].end])
            place = ends[-1].end
            yield f"</{ends.pop().element}>"
        yield escaped(text[place : mark.start])
        place = mark.start
        yield _open(mark)
        ends.append(mark)
    while ends:
        yield escaped(text[place : ends[-1].end])
        place = ends[-1].end
        yield f"</{ends.pop().element}>"
    yield escaped(text[place:])


def _open(mark: Mark) -> str:
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in mark.attributes)
    return f"<{mark.element}{attributes}>"


def _escaped(text: str) -> str:
    return str(escape(text))


def _isolated(text: str) -> str:
    return _RIGHT_TO_LEFT.sub(r"<bdi>\g<0></bdi>", _escaped(text))


def isolate(text: str) -> Markup:
    """The text as HTML for a line of the interface: right-to-left runs isolated, whatever it opens with."""
    return Markup(_isolated(text))  # noqa: S704


def _opens_right_to_left(text: str) -> bool:
    """True for a text whose own direction is from right to left, which `dir="auto"` tells by its first letter."""
    directions = map(unicodedata.bidirectional, text)
    return next((direction != "L" for direction in directions if direction in ("L", "R", "AL")), False)


def json_ld(graph: Sequence[Mapping[str, Any]]) -> Markup:
    """Schema.org objects as the inside of a script element: no `<`, `>` or `&` is left in it.

    >>> json_ld([{"@type": "Person", "name": "a</script>"}])
    Markup('{"@context":"https://schema.org","@graph":[{"@type":"Person","name":"a\\\\u003c/script\\\\u003e"}]}')
    """
    text = json.dumps(
        {"@context": "https://schema.org", "@graph": list(graph)}, ensure_ascii=False, separators=(",", ":")
    )
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # noqa: S704
