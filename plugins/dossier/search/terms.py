"""The search terms of one article: made once, kept by the article's digest, merged into shards."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from dossier.search.analyser import count_terms

FieldName = Literal["title", "lead", "body", "names"]
_AROUND = " .…!?:;,'\"“”‘’"
"""What may stand around a title made of a sentence."""
FIELDS: tuple[FieldName, ...] = ("title", "lead", "body", "names")


@dataclass(frozen=True, slots=True)
class FieldTerms:
    """How often each term stands in a field; `length` counts every occurrence."""

    counts: dict[str, int]
    length: int


@dataclass(frozen=True, slots=True)
class ArticleTerms:
    """The terms of an article, a field at a time."""

    title: FieldTerms
    lead: FieldTerms
    body: FieldTerms
    names: FieldTerms
    repeated: bool = False
    """Whether the title stands word for word in the text, and is not counted again in `text`."""

    @property
    def text(self) -> FieldTerms:
        """The field that plain queries are scored on: title, lead and body as one."""
        counts = dict(self.body.counts)
        for part in (self.lead,) if self.repeated else (self.lead, self.title):
            for term, count in part.counts.items():
                counts[term] = counts.get(term, 0) + count
        return FieldTerms(counts, self.text_length)

    @property
    def text_length(self) -> int:
        """How many terms `text` has, every occurrence counted."""
        return self.body.length + self.lead.length + (0 if self.repeated else self.title.length)

    def to_json(self) -> str:
        """One line of JSON that `from_json` reads."""
        rows = [[" ".join(part.counts), list(part.counts.values())] for part in map(self._field, FIELDS)]
        return json.dumps([*rows, int(self.repeated)], ensure_ascii=False, separators=(",", ":"))

    @staticmethod
    def from_json(text: str) -> ArticleTerms:
        """The terms that `to_json` wrote."""
        *rows, repeated = json.loads(text)
        title, lead, body, names = (
            FieldTerms(dict(zip(words.split(), counts, strict=True)), sum(counts)) for words, counts in rows
        )
        return ArticleTerms(title, lead, body, names, bool(repeated))

    def _field(self, name: FieldName) -> FieldTerms:
        part: FieldTerms = getattr(self, name)
        return part


def index_article(fields: Mapping[FieldName, str], language: str) -> ArticleTerms:
    """The terms of an article's fields; a field that is not given is empty."""
    title, lead, body, names = (_count_field(fields.get(name, ""), language) for name in FIELDS)
    wanted = fields.get("title", "").strip(_AROUND).lower()
    repeated = bool(wanted) and any(wanted in fields.get(name, "").lower() for name in ("lead", "body"))
    whole = all(term in lead.counts or term in body.counts for term in title.counts)
    return ArticleTerms(title, lead, body, names, repeated and whole)


def _count_field(text: str, language: str) -> FieldTerms:
    counts = count_terms(text, language) if text else {}
    return FieldTerms(counts, sum(counts.values()))
