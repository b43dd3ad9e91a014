"""Proposals for topics, and scores for the unsure list."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.model import Filing, Topic
from dossier.topics import (
    TopicIndex,
    TopicModel,
    TopicScore,
    UnfiledArticle,
    add_likely,
    count_words,
    fold_texts,
    format_topic,
    parse_topic,
    propose_topics,
    score_topics,
)

START = datetime(2016, 8, 1)
STORIES = {
    "harbour": "harbour crane collapse docker inquiry quay tonnage insurer wreckage salvage",
    "orchestra": "orchestra conductor strike violin rehearsal theatre audience salary season hall",
    "vaccine": "vaccine laboratory trial patient fever dose nurse clinic antibody outbreak",
}


def article(number, story, day=0, *, names=()):
    words = STORIES[story].split()
    kept = [*words[number % 3 :], f"{story}{number}"]
    return UnfiledArticle(f"{story}-{number}", START + timedelta(days=day), dict.fromkeys(kept, 2), names)


def corpus():
    return [article(n, story, n, names=(f"{story.title()} Board",)) for story in STORIES for n in range(4)]


def test_articles_of_one_story_are_proposed_together():
    groups = {
        tuple(sorted({name.split("-")[0] for name in proposal.articles}))
        for proposal in propose_topics(corpus())
    }
    assert groups == {("harbour",), ("orchestra",), ("vaccine",)}


def test_two_articles_are_too_few():
    assert propose_topics([article(n, "harbour") for n in range(2)] + [article(0, "vaccine")]) == []


def test_articles_more_than_a_fortnight_apart_are_not_joined():
    assert propose_topics([article(n, "harbour", n * 20) for n in range(4)]) == []


@given(st.permutations(corpus()))
def test_order_of_arrival_changes_nothing(shuffled):
    assert propose_topics(shuffled) == propose_topics(corpus())


def test_proposal_is_ready_as_a_topic_file():
    proposal = next(found for found in propose_topics(corpus()) if found.articles[0].startswith("harbour"))
    topic, problems = parse_topic(format_topic(proposal), "content/harbour/topic.md", "harbour")
    assert problems == []
    assert topic.title == "Harbour Board"
    assert topic.anchors == ("Harbour Board",)
    assert {"crane", "docker"} & set(topic.context)


def test_comma_in_a_name_does_not_break_the_topic_file():
    articles = [article(n, "harbour", names=("Crane, Docker & Sons",)) for n in range(3)]
    (proposal,) = propose_topics(articles)
    topic, _ = parse_topic(format_topic(proposal), "t.md", "t")
    assert topic.anchors == ("Crane Docker & Sons",)


def test_no_articles_no_proposals():
    assert propose_topics([]) == []


def texts():
    return {
        f"{story}-{n}": fold_texts([], [], [" ".join(STORIES[story].split()[n % 4 :])], language="en")
        for story in STORIES
        for n in range(8)
    }


def test_company_of_a_word_scores_articles_without_it():
    topics = TopicIndex(
        [Topic(slug=story, title="", anchors=(STORIES[story].split()[3],)) for story in STORIES]
    )
    articles = texts()
    model = TopicModel(articles, topics)
    for story in STORIES:
        bare = fold_texts([], [], [" ".join(STORIES[story].split()[4:])], language="en")
        assert model.score(bare)[0].topic == story


def test_model_is_the_same_whatever_the_order():
    topics = TopicIndex([Topic(slug=story, title="", anchors=(story,)) for story in STORIES])
    articles = texts()
    turned = dict(reversed(articles.items()))
    one, other = TopicModel(articles, topics), TopicModel(turned, topics)
    assert [one.score(words) for words in articles.values()] == [
        other.score(words) for words in articles.values()
    ]


def test_pinned_articles_teach_a_topic_its_words():
    topics = TopicIndex([Topic(slug=slug, title="", anchors=(f"no{slug}",)) for slug in ("port", "play")])
    articles = texts()
    taught = TopicModel(articles, topics, pins={"harbour-0": "port", "harbour-1": "port"})
    assert TopicModel(articles, topics).score(articles["harbour-2"]) == []
    assert taught.score(articles["harbour-2"])[0].score > 0.5
    assert taught.score(articles["vaccine-2"]) == []


def test_likely_topics_come_behind_the_filed_ones_and_are_unsure():
    filed = [
        Filing("port", 0.6, ("anchor:quay@lead",)),
        Filing("strike", 0.4, ("anchor:hall@lead",), sure=False),
    ]
    merged = add_likely(
        filed, [TopicScore("vaccine", 0.9), TopicScore("strike", 0.7), TopicScore("port", 0.2)]
    )
    assert [(filing.topic, filing.score, filing.sure) for filing in merged] == [
        ("port", 0.6, True),
        ("vaccine", 0.9, False),
        ("strike", 0.7, False),
    ]


@pytest.mark.parametrize(
    ("best", "closed", "shown"),
    [(0.45, True, ["vaccine"]), (0.45, False, []), (0.5, False, ["vaccine"])],
)
def test_only_in_a_closed_set_an_article_without_a_likely_topic_is_given_its_best(best, closed, shown):
    scores = [TopicScore("vaccine", best), TopicScore("strike", 0.3)]
    assert [filing.topic for filing in add_likely([], scores, closed=closed)] == shown


def test_article_with_a_topic_gets_no_other_for_standing_out():
    assert len(add_likely([Filing("port", 0.6, ())], [TopicScore("vaccine", 0.45)])) == 1


def test_score_keeps_to_the_window_and_the_excluded_words():
    topics = TopicIndex(
        [
            Topic(slug="harbour", title="", anchors=("quay",), since=START),
            Topic(slug="vaccine", title="", anchors=("dose",), excluded=("crane",)),
        ]
    )
    model = TopicModel(texts(), topics)
    words = texts()["harbour-0"]
    assert [score.topic for score in model.score(words, START)] == ["harbour"]
    assert model.score(words, START - timedelta(days=1)) == []


def test_handful_of_articles_teaches_nothing():
    articles = dict(list(texts().items())[:10])
    assert not any(
        score_topics(articles, TopicIndex([Topic(slug="a", title="", anchors=("quay",))])).values()
    )


def test_scores_of_a_corpus_are_those_of_its_model():
    topics = TopicIndex([Topic(slug=slug, title="", anchors=(slug,)) for slug in ("quay", "hall")])
    articles = texts()
    model = TopicModel(articles, topics)
    assert score_topics(articles, topics) == {name: model.score(words) for name, words in articles.items()}


def test_stop_words_and_numbers_are_not_counted():
    words = fold_texts(["De kraan"], ["De kraan 2016"], [])
    assert count_words(words, stop={"de"}) == {"kraan": 3}
