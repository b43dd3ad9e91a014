"""Ranked days for `dossier timeline`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from event_telling import FRIDAY, SATURDAY, day, month
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.events import DatedArticle, RankedDay, date_article, find_day_sentences, rank_days
from dossier.language import DUTCH, ENGLISH, Language
from dossier.model import DateMention, DateValue

SUNDAY = datetime(2016, 8, 28)


def article(
    number: int, published: datetime, *sentences: tuple[str, DateValue | None], source: str = ""
) -> DatedArticle:
    dates = tuple(
        DateMention(place, 0, 0, "", value, "test") for place, (_, value) in enumerate(sentences) if value
    )
    return DatedArticle(str(number), published, tuple(text for text, _ in sentences), dates, source)


def test_the_day_that_more_articles_mention_comes_first() -> None:
    articles = [article(number, SUNDAY, (f"Bridge {number} fell.", day(SATURDAY))) for number in range(3)]
    articles.append(article(9, SUNDAY, ("The mayor resigned.", day())))
    assert [ranked.start for ranked in rank_days(articles, (), ENGLISH)] == [SATURDAY, FRIDAY]


def test_a_day_still_mentioned_later_outweighs_one_told_at_once() -> None:
    at_once = [article(number, FRIDAY, (f"Bridge {number} fell.", day())) for number in range(2)]
    for_long = [
        article(5 + number, SATURDAY + timedelta(days=number), (f"Ship {number} sank.", day(SATURDAY)))
        for number in range(2)
    ]
    assert rank_days([*at_once, *for_long], (), ENGLISH)[0].start == SATURDAY


def test_a_day_has_its_sources_and_articles() -> None:
    articles = [
        article(1, FRIDAY, ("A ship sank.", day()), source="Reuters"),
        article(2, FRIDAY, ("It sank.", day())),
    ]
    (ranked,) = rank_days(articles, (), ENGLISH)
    assert (ranked.articles, ranked.sources, ranked.grain) == (2, ("Reuters",), "day")


def test_a_copy_adds_its_source_and_no_weight() -> None:
    first = article(1, FRIDAY, ("A ship sank.", day()), source="ANP")
    copy = article(2, SATURDAY, ("A ship sank.", day()), source="Belga")
    (ranked,) = rank_days([copy, first], (), ENGLISH)
    assert (ranked.articles, ranked.sources) == (1, ("ANP", "Belga"))
    assert ranked.score == rank_days([first], (), ENGLISH)[0].score


def test_a_sentence_with_a_keyword_goes_first() -> None:
    articles = [article(1, SATURDAY, ("Rain fell on the town.", day()), ("The Bridge fell.", day()))]
    assert rank_days(articles, ["bridge"], ENGLISH)[0].sentences[0].text == "The Bridge fell."


def test_what_the_day_is_about_goes_before_what_one_article_adds() -> None:
    articles = [
        article(number, SATURDAY, (f"The old bridge fell, witness {number} said.", day()))
        for number in range(4)
    ]
    articles.append(article(9, SATURDAY, ("Somebody bought pancakes yesterday.", day())))
    assert rank_days(articles, (), ENGLISH)[0].sentences[-1].text == "Somebody bought pancakes yesterday."


def test_the_same_sentence_is_shown_once() -> None:
    articles = [
        article(number, SATURDAY, ("The old bridge fell down.", day()), (f"Number {number}.", None))
        for number in range(3)
    ]
    texts = [sentence.text for sentence in rank_days(articles, (), ENGLISH)[0].sentences]
    assert texts.count("The old bridge fell down.") == 1


def test_an_undated_lead_may_stand_for_its_day_but_makes_none() -> None:
    undated = article(1, SATURDAY, ("The old bridge fell down.", None))
    assert rank_days([undated], (), ENGLISH) == []
    dated = article(2, SATURDAY, ("Traffic stopped at the bridge for hours.", day(SATURDAY)))
    texts = [sentence.text for sentence in rank_days([undated, dated], (), ENGLISH)[0].sentences]
    assert "The old bridge fell down." in texts


def test_a_time_of_the_clock_names_no_day() -> None:
    update = replace(day(SATURDAY), grain="minute")
    told = DatedArticle("1", SATURDAY, ("Update 10.30:",), (DateMention(0, 7, 12, "10.30", update, "time"),))
    assert rank_days([told], (), ENGLISH) == []


def test_what_a_day_is_about_is_what_mentions_it_more_than_undated_leads() -> None:
    dated = [
        article(number, SATURDAY, (f"The old bridge fell, said {number}.", day(SATURDAY)))
        for number in range(2)
    ]
    undated = [article(5 + number, SATURDAY, (f"Mayor opened fair {number}.", None)) for number in range(3)]
    (ranked,) = rank_days([*dated, *undated], (), ENGLISH)
    assert "bridge" in ranked.sentences[0].text


def test_a_long_sentence_gives_way_to_a_shorter_one() -> None:
    words = [f"word{number:02d}" for number in range(30)]
    texts = [" ".join(words) + " here", " ".join(words) + " there", " ".join(words[:20])]
    articles = [article(number, SATURDAY, (text, day())) for number, text in enumerate(texts)]
    assert rank_days(articles, (), ENGLISH)[0].sentences[0].text == texts[2]


def test_months_are_no_days() -> None:
    assert rank_days([article(1, SATURDAY, ("It rained in August.", month(2016, 8)))], (), ENGLISH) == []


def test_only_sentences_that_can_name_a_day_are_read_for_dates() -> None:
    asked: list[str] = []

    def find(texts: Sequence[str], published: datetime, language: Language) -> list[DateMention]:
        asked.extend(filter(None, texts))
        return [DateMention(place, 0, 0, "", day(), "test") for place, text in enumerate(texts) if text]

    sentences = (
        "It may rain.",
        "They left on Friday.",
        "It cost 3 euros.",
        "She came on May 3.",
        "On 3/5/2016 too.",
    )
    dated = date_article(DatedArticle("1", SATURDAY, sentences), ENGLISH, find)
    assert asked == ["They left on Friday.", "She came on May 3.", "On 3/5/2016 too."]
    assert [date.block for date in dated.dates] == [1, 3, 4]


def test_dutch_names_of_days_and_dayparts_are_seen() -> None:
    sentences = [
        "Vrijdagochtend.",
        "Dat was ’s avonds.",
        "Op 3 mei.",
        "Dit jaar niet.",
        "De dag ervoor.",
        "Met Pasen.",
    ]
    assert find_day_sentences(sentences, DUTCH) == [0, 1, 2, 4, 5]


def test_a_length_of_time_is_read_only_where_it_counts_from_a_day() -> None:
    sentences = [
        "It took three days.",
        "Three days later they left.",
        "That day it rained.",
        "He may lose 3 seats.",
        "De week was lang.",
        "Two weeks ago.",
        "In May 2016.",
        "On the 3rd of May.",
    ]
    assert find_day_sentences(sentences, ENGLISH) == [1, 2, 5, 7]


def test_curly_quotation_marks_hide_no_day() -> None:
    assert find_day_sentences(["„Vrijdag’, zei hij.", "‘Nooit’, zei hij."], DUTCH) == [0]


def named(value: DateValue, rule: str = "test") -> list[datetime]:
    told = (DateMention(0, 0, 0, "", value, rule),)
    ranked = rank_days([DatedArticle("1", SUNDAY, ("A ship sank.",), told)], (), ENGLISH)
    return sorted(day.start for day in ranked)


def test_both_ends_of_a_range_are_named_and_none_of_the_days_between() -> None:
    assert named(DateValue("span", FRIDAY, SUNDAY + timedelta(days=1), "day")) == [FRIDAY, SUNDAY]


def test_one_end_of_a_range_names_its_own_day() -> None:
    end = DateValue("point", FRIDAY, SUNDAY + timedelta(days=1), "day", timex="2016-08-28")
    assert named(end) == [SUNDAY]


def test_days_counted_up_to_now_name_none() -> None:
    assert named(DateValue("span", FRIDAY, SUNDAY, "day"), "units-past") == []


WORDS = ("bridge", "ship", "mayor", "flood", "harbour", "vote", "strike", "court")


@st.composite
def collections(draw: st.DrawFn) -> list[DatedArticle]:
    sentence = st.tuples(
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join),
        st.one_of(st.none(), st.integers(0, 3).map(lambda days: day(FRIDAY + timedelta(days=days)))),
    )
    told = draw(
        st.lists(st.tuples(st.integers(0, 3), st.lists(sentence, min_size=1, max_size=4)), max_size=8)
    )
    return [
        article(number, FRIDAY + timedelta(days=days), *sentences)
        for number, (days, sentences) in enumerate(told)
    ]


@given(collections(), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_the_articles_changes_nothing(articles: list[DatedArticle], random: object) -> None:
    shuffled = list(articles)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    ranked: list[RankedDay] = rank_days(shuffled, ["ship"], ENGLISH)
    assert ranked == rank_days(articles, ["ship"], ENGLISH)
    assert len({one.start for one in ranked}) == len(ranked)
