"""Filing: what makes an article belong to a topic, and what does not."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.model import Article, Block, Topic
from dossier.topics import TopicIndex, file_article, fold_article, fold_texts, label_reason

PUBLISHED = datetime(2016, 8, 27)
WATER = Topic(slug="water", title="Water", anchors=("Maas", "Limburg*"), context=("dijk", "overstroming"))


def fold(body="", *, title="", lead="", language="nl"):
    return fold_texts([title], [lead], [body], language=language)


def filings(words, *topics, folder="unsorted", filed="unsorted"):
    return file_article(
        words, TopicIndex(topics or (WATER,)), folder=folder, filed=filed, published=PUBLISHED
    )


def sure(words, *topics, **place):
    return [filing.topic for filing in filings(words, *topics, **place) if filing.sure]


def test_anchor_and_context_file_an_article_with_the_words_found():
    (filing,) = filings(fold("De dijk hield het.", lead="De Maas steeg in de nacht."))
    assert filing.sure
    assert filing.why == ("anchor:Maas@lead", "context:dijk@body")
    assert 0 < filing.score < 1


def test_two_anchors_file_an_article():
    assert sure(fold(lead="De Maas in Limburg daalt.")) == ["water"]


@pytest.mark.parametrize("body", ["De dijk bij overstroming.", "Een dag zonder nieuws.", ""])
def test_context_alone_is_nothing(body):
    assert filings(fold(body, lead=body)) == []


def test_one_anchor_alone_is_never_filed():
    assert sure(fold(title="De Maas", lead="De Maas is breed.", body="Maas en nog eens Maas.")) == []


def test_mention_in_passing_is_for_a_person_to_judge():
    (filing,) = filings(fold("Zij woont aan de Maas, bij de dijk, en schrijft romans. " + "woord " * 300))
    assert not filing.sure


def test_long_article_must_come_back_to_its_anchors():
    text = "De Maas en de dijk. De Maas. "
    assert sure(fold(text + "woord " * 100)) == ["water"]
    assert sure(fold(text + "woord " * 2000)) == []


def test_excluded_word_keeps_an_article_out():
    topic = Topic(slug="water", title="", anchors=("Maas",), context=("dijk",), excluded=("roeien",))
    assert filings(fold(lead="Roeien op de Maas langs de dijk."), topic) == []


@pytest.mark.parametrize(
    ("written", "text", "found"),
    [
        ("Syri*", "de Syrische president", True),
        ("Limburg", "de Limburgse dijken", True),
        ('"Limburg"', "de Limburgse dijken", False),
        ('"Bos"', "minister Bos", True),
        ('"Bos"', "in het bos", False),
        ("Barak", "premier Barak", True),
        ("Barak", "de Barakse lijn", True),
        ("Barak", "in barakken", False),
        ("Brug", "de brug", True),
        ("brug", "Brug open", True),
        ("Genève", "in Geneve", True),
        ("Maas", "de Maaskant", False),
        ("ship", "two ships", True),
        ("*overleg", "het vredesoverleg", True),
        ("*overleg", "de overlegorganen", False),
        ("VS", "de V.S. en Rusland", True),
        ("VS", "Jets vs. Sharks", False),
        ("Rode Kruis", "het Rode Kruisteam", True),
        ("Rode Kruis", "het rode licht en het kruis", False),
        ("staakt-het-vuren", "een staakt het vuren", True),
        ("Łódź", "naar Lodz", True),
    ],
)
def test_word_matches_as_it_is_spelt(written, text, found):
    topic = Topic(slug="t", title="", anchors=(written,))
    assert bool(filings(fold(lead=text), topic)) is found


def test_one_word_of_the_text_never_counts_as_two_anchors():
    topic = Topic(slug="t", title="", anchors=("Syri*", "Syrisch*", "Syrische"))
    assert sure(fold(lead="De Syrische president."), topic) == []


def test_words_of_a_language_count_in_that_language_only():
    topic = Topic(slug="t", title="", anchors=("Maas",), variants=(("context", "en", "die"),))
    text = "Many may die on the Maas."
    assert sure(fold(lead=text, language="en"), topic) == ["t"]
    assert sure(fold(lead=text, language="nl"), topic) == []


def test_window_is_half_open():
    early = Topic(slug="early", title="", anchors=("Maas",), context=("dijk",), until=PUBLISHED)
    late = Topic(slug="late", title="", anchors=("Maas",), context=("dijk",), since=PUBLISHED)
    assert sure(fold(lead="Maas, dijk."), early, late) == ["late"]


def test_pin_outranks_the_score_and_the_words():
    air = Topic(slug="air", title="", anchors=("vliegtuig",))
    best, second = filings(fold(lead="Maas, Limburg, dijk."), WATER, air, folder="air", filed="unsorted")
    assert (best.topic, best.pinned, best.why) == ("air", True, ("pinned",))
    assert second.topic == "water"


def test_article_moved_out_of_a_topic_stays_out():
    assert sure(fold(lead="Maas, Limburg, dijk."), folder="unsorted", filed="water") == []


def test_article_stays_in_its_folder_when_the_words_change():
    (filing,) = filings(fold(lead="Niets van dien aard."), folder="water", filed="water")
    assert (filing.topic, filing.why, filing.sure, filing.pinned) == ("water", ("folder",), True, False)


def test_story_that_belongs_to_two_topics_is_in_both():
    border = Topic(slug="border", title="", anchors=("grens",), context=("Limburg",))
    assert sure(fold(lead="De Maas is de grens van Limburg, met een dijk."), WATER, border) == [
        "water",
        "border",
    ]


def test_article_of_a_subtopic_belongs_to_its_parent():
    weather = Topic(slug="weather", title="", anchors=("storm",))
    child = Topic(slug="water", title="", anchors=("Maas",), context=("dijk",), parent="weather")
    child_filing, parent_filing = filings(fold(lead="Maas, dijk."), weather, child)
    assert (child_filing.topic, parent_filing.topic) == ("water", "weather")
    assert parent_filing.why == ("subtopic:water",)


def test_headline_made_from_the_lead_does_not_count_as_one():
    article = Article("De Maas stijgt", "lead", PUBLISHED, (Block("lead", "De Maas stijgt."),), "nl")
    assert fold_article(article).title == ()


def test_credit_line_is_no_evidence():
    blocks = (Block("lead", "De dijk hield."), Block("credit", "© Maas"))
    assert filings(fold_article(Article("", "seed", PUBLISHED, blocks, "nl"))) == []


def test_reason_reads_in_the_language_of_the_site():
    phrases = {"anchor": "anker", "title": "kop", "pinned": "vastgezet"}
    assert label_reason("anchor:N:N@title", phrases) == "anker: N:N (kop)"
    assert label_reason("pinned", phrases) == "vastgezet"
    assert label_reason("subtopic:water", phrases) == "subtopic: water"


WORDS = st.lists(
    st.sampled_from(["maas", "limburgse", "dijk", "storm", "roman", "overstroming"]), max_size=30
)


@given(WORDS, st.permutations(["a", "b", "c"]))
def test_order_of_the_topics_changes_nothing(words, order):
    topics = {
        slug: Topic(slug=slug, title="", anchors=("Maas", "storm"), context=("dijk",)) for slug in order
    }
    text = fold(" ".join(words))
    assert filings(text, *topics.values()) == filings(
        text, *sorted(topics.values(), key=lambda topic: topic.slug)
    )


@given(WORDS, WORDS)
def test_nothing_is_filed_without_an_anchor_and_a_second_word(lead, body):
    for filing in filings(fold(" ".join(body), lead=" ".join(lead))):
        assert any(reason.startswith("anchor:") for reason in filing.why)
        assert not filing.sure or len(filing.why) > 1
        assert 0 < filing.score < 1
