"""How templates become Python here: shorter code than Jinja2 makes for templates that it knows nothing of.

Our templates get frozen records and call macros and messages alone. So an attribute is an attribute (no look-up as a
key too), nothing that is called wants the template's context, and a text that was escaped a moment ago need not be
escaped again.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

from dossier.translation import Translation

_REMEMBERED = 1 << 12
"""Texts whose escaped form is remembered: names, labels and addresses come back on page after page."""


class ShortCode(CodeGenerator):
    """Writes attributes and calls as Python has them; a missing attribute raises AttributeError."""

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        if node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("environment.show(")


_escape = lru_cache(maxsize=_REMEMBERED, typed=True)(escape)


def show(value: object) -> str:
    """The value as HTML.

    >>> show("Kerry & co"), show(Markup("<b>"))
    (Markup('Kerry &amp; co'), Markup('<b>'))
    """
    return value if type(value) is Markup else _escape(value)


def messages_of(words: Translation) -> dict[str, Callable[..., Markup]]:
    """What templates call `_`, `gettext` and `ngettext`; the values that a message names are escaped."""

    @lru_cache(maxsize=_REMEMBERED, typed=True)
    def gettext(message: str, **values: object) -> Markup:
        return Markup(words.gettext(message)) % values  # noqa: S704

    @lru_cache(maxsize=_REMEMBERED, typed=True)
    def ngettext(singular: str, plural: str, number: int, **values: object) -> Markup:
        return Markup(words.ngettext(singular, plural, number)) % {"num": number, **values}  # noqa: S704

    return {"_": gettext, "gettext": gettext, "ngettext": ngettext}
