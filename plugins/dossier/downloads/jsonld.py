"""What a page says of itself to machines: schema.org in JSON-LD, as the text of a script element."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from dossier.downloads.characters import on_one_line, to_json
from dossier.downloads.records import ArticleRecord, EntityRecord, EventRecord
from dossier.model import Entity

_TYPES = {"person": "Person", "place": "Place", "organisation": "Organization"}
_WIKIDATA = "https://www.wikidata.org/entity/"
_TO_THE_DAY = frozenset({"day", "part of day", "hour", "minute"})


def article_jsonld(article: ArticleRecord, about: Sequence[Entity] = ()) -> str:
    """A NewsArticle, with the entities it is about."""
    return _script(
        {
            "@type": "NewsArticle",
            "headline": on_one_line(article.headline),
            "description": on_one_line(article.lead),
            "datePublished": article.published.isoformat(),
            "dateModified": article.updated.isoformat() if article.updated else "",
            "inLanguage": article.language,
            "url": article.url,
            "author": _authors(article),
            "publisher": [{"@type": "Organization", "name": source} for source in article.sources],
            "isPartOf": {"@type": "Collection", "name": article.dossier} if article.dossier else {},
            "about": [_entity(entity) for entity in about],
            "articleSection": list(article.topics),
        }
    )


def _authors(article: ArticleRecord) -> list[dict[str, str]]:
    """The persons of the byline; the byline as it stands where it names none."""
    persons = [
        {"@type": "Person", "name": f"{author.given} {author.family}", "familyName": author.family}
        for author in article.authors
    ]
    return persons or [{"@type": "Organization", "name": name} for name in (article.byline,) if name]


def event_jsonld(record: EventRecord) -> str:
    """An Event; its dates have the precision that is known, an inexact or open end has none."""
    value = record.event.value
    announced = record.event.modality == "announced"
    return _script(
        {
            "@type": "Event",
            "name": on_one_line(record.event.statements[0].text),
            "startDate": _spelling(value.start, value.grain),
            "endDate": _spelling(value.end - timedelta(microseconds=1) if value.end else None, value.grain),
            "temporalCoverage": value.edtf,
            "eventStatus": "https://schema.org/EventScheduled" if announced else "",
            "description": record.label,
            "url": record.url,
            "about": [{"@type": "Thing", "name": heading} for heading in record.entities],
        }
    )


def entity_jsonld(record: EntityRecord) -> str:
    """A Person, Place or Organization."""
    return _script({**_entity(record.entity), "url": record.url})


def breadcrumbs_jsonld(steps: Sequence[tuple[str, str]]) -> str:
    """A BreadcrumbList from (name, address) of each page from the home page to this one."""
    return _script(
        {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": place, "name": on_one_line(name), "item": url}
                for place, (name, url) in enumerate(steps, 1)
            ],
        }
    )


def _entity(entity: Entity) -> dict[str, object]:
    located = entity.latitude is not None and entity.longitude is not None
    fields: dict[str, object] = {
        "@type": _TYPES[entity.type],
        "name": entity.heading,
        "alternateName": [*entity.variants, *entity.former],
        "sameAs": _WIKIDATA + entity.wikidata if entity.wikidata else "",
        "geo": {"@type": "GeoCoordinates", "latitude": entity.latitude, "longitude": entity.longitude}
        if located
        else {},
    }
    return {name: value for name, value in fields.items() if value}


def _script(fields: dict[str, object]) -> str:
    """The fields that hold something, in the order given, safe inside a `script` element."""
    filled = {name: value for name, value in fields.items() if value not in ("", [], {}, None)}
    return to_json({"@context": "https://schema.org", **filled})


def _spelling(moment: datetime | None, grain: str) -> str:
    if moment is None:
        return ""
    if grain in ("year", "decade", "century"):
        return f"{moment.year:04d}"
    day = moment.date().isoformat()
    return day if grain in _TO_THE_DAY else day[:7]
