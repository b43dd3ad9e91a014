"""Social cards: one of the dossier and one of each topic, at addresses that stay while what they show changes.

They are drawn where the site knows its address, since a link to a picture has to be whole, and where what draws
them is installed. A topic whose name the font cannot write has the dossier's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.cards import Card, draw_card, find_library, is_drawable
from dossier.pages.press import Artefact, Press
from dossier.settings import Settings
from dossier.views import Link

OWN = "assets/card.png"


def card_path(topic: str) -> str:
    """The card of a topic, or of the dossier when none is named."""
    return f"assets/cards/{topic}.png" if topic else OWN


def card_library(settings: Settings) -> str:
    """What draws the cards of a site; empty when it has none."""
    return find_library() if settings.site_url else ""


def own_card(settings: Settings) -> Link | None:
    """The whole address of the dossier's card, with what it says."""
    if not card_library(settings) or not is_drawable(settings.site_name):
        return None
    return Link(settings.site_name, f"{settings.site_url}/{OWN}")


def topic_card(press: Press, slugs: Iterable[str]) -> Link | None:
    """The card of the first of those topics that has one; None leaves a page with the dossier's."""
    for slug in slugs:
        topic = press.catalogue.topics.get(slug)
        if topic and press.site.card and is_drawable(topic.title):
            return Link(topic.title, press.site.card.href.removesuffix(OWN) + card_path(slug))
    return None


def make_card(press: Press, topic: str = "") -> Iterator[Artefact]:
    """The card of a topic, or of the dossier when none is named; nothing where there is none.

    No number and no date stands on it: a new article would change them, and what was shared shows them as they were.
    """
    link = topic_card(press, [topic]) if topic else press.site.card
    if link is None or press.edition:
        return
    address = press.settings.site_url.partition("//")[2]
    above = press.settings.site_name if topic and is_drawable(press.settings.site_name) else ""
    card = Card(link.text, address if is_drawable(address) else "", above)
    yield Artefact(card_path(topic), content=press.keep(f"card/{topic}", card, lambda: draw_card(card)))
