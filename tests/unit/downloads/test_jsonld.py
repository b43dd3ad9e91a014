"""JSON-LD says what the page says and cannot break out of its script element."""

from __future__ import annotations

import json

from download_samples import ARTICLE, ENTITY
from hypothesis import given
from hypothesis import strategies as st

from dossier.downloads import article_jsonld, breadcrumbs_jsonld, entity_jsonld, to_json


def test_an_article_is_a_news_article_about_entities() -> None:
    said = json.loads(article_jsonld(ARTICLE, [ENTITY.entity]))
    assert (said["@type"], said["datePublished"]) == ("NewsArticle", "2016-08-27T01:56:00")
    assert said["about"][0]["sameAs"] == "https://www.wikidata.org/entity/Q70"
    assert "dateModified" not in said


def test_an_entity_has_its_type_and_place() -> None:
    said = json.loads(entity_jsonld(ENTITY))
    assert (said["@type"], said["geo"]["latitude"]) == ("Place", 46.9)


def test_breadcrumbs_are_numbered() -> None:
    said = json.loads(breadcrumbs_jsonld([("Start", "index.html"), ("Bern", "places/bern.html")]))
    assert [step["position"] for step in said["itemListElement"]] == [1, 2]


@given(st.text())
def test_json_is_safe_in_a_script_and_reads_back(text: str) -> None:
    written = to_json({"text": text})
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written) == {"text": text}
