"""The second stage: past or future, and what counts from what."""

from __future__ import annotations

from datetime import datetime

import pytest

from dossier.dates import find_dates
from dossier.language import DUTCH, ENGLISH
from dossier.model import DateMention

SATURDAY = datetime(2016, 8, 27, 1, 56)


def read(text: str, published: datetime = SATURDAY) -> list[DateMention]:
    return find_dates(text.split("\n\n"), published, DUTCH)


def timex(text: str, published: datetime = SATURDAY) -> list[str]:
    return [mention.value.timex for mention in read(text, published)]


def test_weekday_means_the_latest_such_day_up_to_publication() -> None:
    assert timex("Dat zei Kerry vrijdag.") == ["2016-08-26"]


def test_weekday_of_publication_means_today() -> None:
    assert timex("Dat zei Kerry zaterdag.") == ["2016-08-27"]


@pytest.mark.parametrize(
    "text",
    [
        "Uiterlijk vrijdag ligt er een voorstel.",
        "De top is verdaagd naar vrijdag.",
        "Het kabinet zal vrijdag beslissen.",
        "Vrijdag wordt bekend wie de opvolger is.",
        "Komende vrijdag beslist de raad.",
    ],
)
def test_weekday_lies_ahead_when_its_clause_looks_forward(text: str) -> None:
    assert timex(text) == ["2016-09-02"]


@pytest.mark.parametrize(
    "text",
    [
        "In zee zonk een boot vrijdag.",
        "De Kamer verwierp het plan vrijdag met 228 tegen 205 stemmen.",
        "Het paneel besprak de uitgestelde begroting vrijdag.",
        "De bond beraamde vrijdag acties.",
        "In Luik brak brand uit toen een tank vrijdag omviel.",
    ],
)
def test_noun_or_participle_that_looks_like_a_verb_gives_no_clue(text: str) -> None:
    assert timex(text) == ["2016-08-26"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Het water bereikt vrijdag zijn hoogste stand.", "2016-09-02"),
        ("Zij hebben vrijdag een akkoord bereikt.", "2016-08-26"),
        ("Dat er een akkoord bereikt is vrijdag, zei hij.", "2016-08-26"),
    ],
)
def test_participle_makes_a_past_only_after_its_auxiliary_or_right_before_it(text: str, value: str) -> None:
    assert timex(text) == [value]


def test_first_months_are_those_of_the_year_whose_last_one_has_begun() -> None:
    text = "In de eerste negen maanden daalde de winst."
    assert timex(text, datetime(2009, 10, 20, 8)) == ["2009-01/2009-09"]
    assert timex(text, datetime(2009, 2, 20, 8)) == ["2008-01/2008-09"]


def test_verb_of_the_coordinated_clause_that_holds_the_date_comes_first() -> None:
    assert timex("De ploeg verloor van Gent en speelt de return vrijdag.") == ["2016-09-02"]


def test_time_told_in_words_after_a_morning_is_of_that_morning() -> None:
    text = "De stad werd donderdagochtend aangevallen. Even voor vijf uur klonk de eerste knal."
    assert timex(text) == ["2016-08-25TMO", "2016-08-25T05:00"]


def test_night_on_a_weekday_is_the_one_that_ends_there() -> None:
    assert timex("In de nacht op vrijdag vielen er schoten.") == ["2016-08-25TNI"]


@pytest.mark.parametrize("text", ["next week on Tuesday", "next week Tuesday", "Tuesday of next week"])
def test_a_weekday_beside_a_week_is_of_that_week(text: str) -> None:
    found = find_dates([f"The talks resume {text}."], SATURDAY, ENGLISH)
    assert [(date.text, date.value.timex) for date in found] == [(text, "2016-08-30")]


def test_word_before_a_number_or_a_title_bars_no_other_date() -> None:
    assert timex("De film vrijdag in première, zei hij.") == ["2016-08-26"]
    assert timex("Hij miste bus 2014 naar huis.") == []
    found = find_dates(["A judge is to rule next week."], SATURDAY, ENGLISH)
    assert [mention.value.timex for mention in found] == ["2016-W35"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("De index is vrijdag met 8 punten of 0,3 procent gestegen.", "2016-08-26"),
        ("Zondag overdag bouwt zich in het zuidwesten een rug op.", "2016-08-28TDT"),
        ("Twee belandden vrijdag in het ziekenhuis.", "2016-08-26"),
        ("De wandeling trekt veel aandacht en vertrekt zondag.", "2016-08-28"),
    ],
)
def test_words_of_the_other_clause_and_nouns_are_no_verb_of_the_date(text: str, value: str) -> None:
    assert timex(text) == [value]


def test_state_that_lasts_until_a_month_looks_forward() -> None:
    january = datetime(2020, 1, 20, 10)
    assert timex("Het museum is gesloten tot mei.", january) == ["2020-05"]
    assert timex("Het museum was gesloten tot mei.", january) == ["2019-05"]


def test_long_range_of_years_is_no_year_that_a_listing_has_come_to() -> None:
    listing = "Portretten 1500-1600, glas 1850-1900, stoelen 1890-1940, zilver 1700-1800, kunst 1880-1910, tot 14 juli."
    assert timex(listing, datetime(2000, 5, 20, 10))[-1] == "2000-07-14"


def test_listing_in_an_article_on_the_past_is_of_the_days_of_publication() -> None:
    life = "Hij werd in 1895 geboren. In 1927 bouwde hij een huis, in 1933 een auto, in 1946 een koepel. In 1951 gaf hij les."
    assert timex(f"{life} Hij bleef tot 15 oktober.")[-1] == "1951-10-15"
    assert (
        timex(f"{life}\n\nBuckminster Fuller, tot 15 oktober in het Design Museum, Londen.")[-1]
        == "2016-10-15"
    )


def test_weekend_is_over_on_sunday_evening() -> None:
    assert timex("Het was druk het voorbije weekend.", datetime(2005, 7, 24, 20)) == ["2005-W29-WE"]
    assert timex("Het was druk het voorbije weekend.", datetime(2005, 7, 24, 9)) == ["2005-W28-WE"]


def test_part_of_the_day_in_its_course_is_of_today_unless_a_day_was_spoken_of() -> None:
    assert timex("In de loop van de middag klaart het op.") == ["2016-08-27TAF"]
    assert timex("Zondag regent het. In de loop van de middag klaart het op.") == [
        "2016-08-28",
        "2016-08-28TAF",
    ]


def test_month_that_tells_a_noun_apart_is_past_whatever_the_verb() -> None:
    assert timex("Dat moet de wapenstilstand van februari redden.") == ["2016-02"]


def test_month_of_a_planned_event_follows_the_verb() -> None:
    assert timex("De verkiezingen van november worden spannend.") == ["2016-11"]


def test_verb_of_another_clause_does_not_count() -> None:
    assert timex("Hij werd vrijdag ziek, maar zal spelen.") == ["2016-08-26"]


def test_ago_counts_from_publication_and_not_from_another_date() -> None:
    assert timex("In 2008 ging het mis. Drie jaar geleden ging het beter.") == ["2008", "2013"]


def test_later_counts_from_the_date_just_spoken_of() -> None:
    assert timex("Op 2 maart 2014 landden ze. Drie dagen later vielen ze aan.") == [
        "2014-03-02",
        "2014-03-05",
    ]


def test_later_without_a_date_to_count_from_has_no_place_in_time() -> None:
    (mention,) = read("Drie dagen later vielen ze aan.")
    assert (mention.value.kind, mention.value.start) == ("vague", None)


def test_a_date_is_not_spoken_of_two_sentences_on() -> None:
    text = "Op 2 maart 2014 landden ze. Het regende hard. Drie dagen later vielen ze aan."
    assert read(text)[-1].value.kind == "vague"


def test_bare_part_of_day_belongs_to_the_day_just_spoken_of() -> None:
    assert timex("Op 1 mei kwam hij aan. 's Avonds sprak hij.")[-1] == "2016-05-01TEV"


def test_tonight_before_dawn_is_the_night_just_running() -> None:
    assert timex("Vannacht is een boot gezonken.") == ["2016-08-26TNI"]


def test_month_follows_the_year_that_the_paragraph_tells_of() -> None:
    assert timex("De oorlog begon in 1999. In juli trok het leger weg.") == ["1999", "1999-07"]


def test_last_does_not_mean_yesterday() -> None:
    assert timex("Vorige vrijdag zakte de koers.") == ["2016-08-19"]


def test_an_offset_counts_from_the_date_beside_it() -> None:
    assert timex("Twee dagen na 3 mei 2015 vertrok hij.") == ["2015-05-05"]


def test_the_days_of_a_range_follow_each_other() -> None:
    mentions = find_dates(["It lasted from Friday to Monday, he said."], datetime(2013, 3, 20), ENGLISH)
    assert [mention.value.timex for mention in mentions] == ["2013-03-15", "2013-03-18"]
    assert {mention.value.edtf for mention in mentions} == {"2013-03-15/2013-03-18"}


def test_a_clause_without_a_verb_follows_the_one_before_it() -> None:
    assert timex("Komende week beginnen de gesprekken, mogelijk al maandag.")[-1] == "2016-08-29"


def test_an_impossible_date_is_none() -> None:
    assert timex("Op 31 februari 2015 gebeurde niets.") in ([], ["2015-02"])


def test_a_match_never_crosses_a_sentence() -> None:
    assert timex("Het was 3. Mei werd nat.") == ["2016-05"]


def test_a_date_says_whether_it_was_stated_or_inferred() -> None:
    assert [mention.stated for mention in read("Op 1 juli 2013 en vrijdag.")] == [True, False]


def test_offsets_are_in_the_block() -> None:
    (first, second) = read("Niets hier.\n\nEerst dit. Vrijdag kwam hij, zei hij maandag.")
    assert (first.block, second.block) == (1, 1)
    assert first.start == 11


def test_english_reads_the_same_way() -> None:
    mentions = find_dates(
        ["The vote was postponed until Monday, he said Friday."], datetime(2013, 3, 20), ENGLISH
    )
    assert [mention.value.timex for mention in mentions] == ["2013-03-25", "2013-03-15"]


def test_a_leap_day_finds_a_leap_year() -> None:
    assert timex("Op 29 februari sneeuwde het.", datetime(2015, 5, 1)) in (["2012-02-29"], ["2016-02-29"])


def english(text: str) -> list[str]:
    return [mention.value.timex for mention in find_dates([text], SATURDAY, ENGLISH)]


@pytest.mark.parametrize(
    "text",
    [
        "They agreed to meet Monday.",
        "The judge gave him until Monday to pay.",
        "The talks were to resume Monday.",
        "The airline canceled its flights for Monday.",
        "He would cut off funding unless a deal was reached by Monday.",
        "The company said it plans to close the plant Monday.",
    ],
)
def test_what_is_agreed_ordered_or_meant_for_a_day_lies_ahead(text: str) -> None:
    assert english(text) == ["2016-08-29"]


@pytest.mark.parametrize(
    "text",
    [
        "He was blamed for Monday's attack.",
        "The two agreed to the plan and left Monday.",
        "He was found to be infected on Monday.",
        "The siege was over shortly before dawn Monday.",
        "He arrived on Monday and will leave soon.",
        "The man who was to testify died on Monday.",
    ],
)
def test_what_was_on_a_day_stays_past_beside_such_words(text: str) -> None:
    assert english(text)[0][:10] == "2016-08-22"


def test_what_never_was_leans_neither_way() -> None:
    assert english("He would have gone home in August.") == ["2016-08"]


def test_month_hardly_over_is_meant_whatever_the_verb() -> None:
    assert english("The report should show weaker sales in July.") == ["2016-07"]
    assert english("The report should show weaker sales in March.") == ["2017-03"]
    assert timex("De cijfers voor juli worden beter.") == ["2016-07"]


def test_both_ends_of_a_range_of_days_take_the_year_behind_it() -> None:
    assert english("It lasted from May 6 to 9, 2003.") == ["2003-05-06", "2003-05-09"]


def test_time_before_dawn_is_of_the_night_just_spoken_of() -> None:
    text = "In de nacht van donderdag op vrijdag brak brand uit. Om drie uur kwam de brandweer."
    assert timex(text) == ["2016-08-25TNI", "2016-08-26T03:00"]


@pytest.mark.parametrize(
    "text",
    [
        "The Sunday Times said so.",
        "Friday Night Lights drew a crowd.",
        "Call 1998-2004-86 for help.",
        "The $DEC token fell.",
        "He bought Microsoft Office 2007 for it.",
        "Bloody Sunday is not forgotten.",
        "On the 10th anniversary he wept.",
        "A winter storm hit the coast.",
    ],
)
def test_titles_codes_tickers_and_products_are_no_dates(text: str) -> None:
    assert english(text) == []


FRIDAY = datetime(2013, 3, 22)


def wire(text: str, published: datetime = FRIDAY) -> list[str]:
    return [
        mention.value.timex
        for mention in find_dates([text], published, ENGLISH)
        if mention.value.kind in ("point", "span")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fourth-quarter profit rose to $12 million from $10 million a year earlier.", ["2012-Q4", "2011-Q4"]),
        ("Orders fell 6 percent in February from January, and 2 percent from a year earlier.",
         ["2013-02", "2013-01", "2012-02"]),
        ("Sales in the second quarter of 2012 were below those of the same quarter of 2011.",
         ["2012-Q2", "2011-Q2"]),
        ("He was elected on March 3, 2009; a year earlier he had lost.", ["2009-03-03", "2008"]),
    ],
)  # fmt: skip
def test_a_year_earlier_is_of_the_quarter_or_month_that_figures_are_of(
    text: str, expected: list[str]
) -> None:
    assert wire(text) == expected


def test_year_that_figures_are_compared_with_is_none_that_the_text_has_come_to() -> None:
    text = "De bank verdiende 5 miljard, tegen 4 miljard in 2010. In het vierde kwartaal verloor ze geld."
    assert timex(text, datetime(2013, 3, 22)) == ["2010", "2012-Q4"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A judge ordered the airport to stay shut until at least Wednesday.", ["2013-03-27"]),
        ("The holiday was extended through Tuesday.", ["2013-03-26"]),
        ("Forecasters expect more snow over the weekend.", ["2013-W12-WE"]),
        ("On Tuesday it hears the case of the baker.", ["2013-03-26"]),
        ("Monday is the last day to enter.", ["2013-03-25"]),
        ("He was jailed in May 2002; he'll be freed Dec. 5.", ["2002-05", "2013-12-05"]),
        ("It will reopen on Thursday and has offered all pupils a test.", ["2013-03-28"]),
        ("He was to put forward a plan Monday.", ["2013-03-25"]),
        ("Analysts expect a loss for the fourth quarter.", ["2013-Q4"]),
        ("She has until the end of business Monday to respond.", ["2013-03-25"]),
        ("The Angels host the Giants on Sunday.", ["2013-03-24"]),
        ("A federal judge Friday refused to delay the trial.", ["2013-03-22"]),
    ],
)
def test_english_clause_tells_whether_its_date_lies_ahead(text: str, expected: list[str]) -> None:
    assert wire(text) == expected


def test_quarter_that_is_hardly_over_is_meant_even_by_a_clause_that_looks_ahead() -> None:
    assert wire("Analysts expect a loss for the third quarter.", datetime(1989, 11, 2)) == ["1989-Q3"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De vergadering is verplaatst van vrijdag naar maandag.", ["2017-01-13", "2017-01-16"]),
        ("Woensdag zijn er verkiezingen.", ["2017-01-18"]),
        ("Woensdag komen er 400 bedden bij.", ["2017-01-18"]),
        ("Dinsdag hangen de vlaggen halfstok.", ["2017-01-17"]),
        ("Dinsdag binnen het uur lag de stad plat.", ["2017-01-10"]),
        ("In 1998 trad hij aan, in december van het jaar daarop vertrok hij.", ["1998", "1999-12"]),
        ("In 1998 trad hij aan, in december van dat jaar vertrok hij.", ["1998", "1998-12"]),
        ("In het derde kwartaal won de bank meer dan in dezelfde periode een jaar eerder.", ["2016-Q3", "2015-Q3"]),
    ],
)  # fmt: skip
def test_dutch_clause_tells_whether_its_date_lies_ahead(text: str, expected: list[str]) -> None:
    assert timex(text, datetime(2017, 1, 12)) == expected


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("De tunnel is gesloten tot maart.", datetime(2017, 3, 1)),
        ("De tunnel is gesloten tot en met maart.", datetime(2017, 4, 1)),
        ("De tunnel is gesloten tot 2 maart.", datetime(2017, 3, 3)),
        ("De tunnel is gesloten tot half maart.", datetime(2017, 3, 21)),
    ],
)
def test_what_lasts_until_a_month_ends_before_it(text: str, end: datetime) -> None:
    (mention,) = read(text, datetime(2017, 1, 12))
    assert (mention.value.start, mention.value.end) == (None, end)


@pytest.mark.parametrize(
    ("text", "timex", "modifier"),
    [
        ("The plant will be ready by year-end.", "2013", "end"),
        ("The plant will be ready by year-end 2015.", "2015", "end"),
        ("Rates may rise by mid-year.", "2013", "mid"),
        ("He hopes to be back by mid-May.", "2013-05", "mid"),
        ("Its share rose in 2009's fourth quarter.", "2009-Q4", None),
        ("The October-December quarter was bad.", "2012-Q4", None),
        ("The November-January quarter was bad.", "2012-11/2013-01", None),
    ],
)
def test_ends_of_years_and_quarters_told_by_their_months(text: str, timex: str, modifier: str | None) -> None:
    (mention,) = find_dates([text], FRIDAY, ENGLISH)
    assert (mention.value.timex, mention.value.modifier) == (timex, modifier)


def test_day_before_counts_from_the_day_that_its_sentence_goes_on_to_name() -> None:
    text = "Pope Francis, installed the day before, met the patriarch Wednesday."
    assert wire(text) == ["2013-03-19", "2013-03-20"]
    assert wire("The pope, installed the day before, met the patriarch.") == []


def test_year_since_which_something_lasts_is_none_that_the_text_has_come_to() -> None:
    assert wire("It was the highest since June 2008. Starts in January were revised.") == [
        "2008-06",
        "2013-01",
    ]


def in_march(*blocks: str, published: datetime = datetime(2013, 3, 21)) -> list[str]:
    return [mention.value.timex for mention in find_dates(blocks, published, ENGLISH)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He was caught on 17 June last year.", "2012-06-17"),
        ("The trial opened last Nov. 28.", "2012-11-28"),
        ("It rained the week before last.", "2013-W10"),
        ("She called the Sunday before last.", "2013-03-10"),
        ("He died a week ago Tuesday.", "2013-03-12"),
        ("The mill closed in '92.", "1992"),
        ("Exports will fall for the rest of the year.", "2013"),
        ("First-half profit rose 3 percent.", "2013-H1"),
        ("The tax rises in the April-June quarter of next year.", "2014-Q2"),
        ("The call came at six in the morning on Saturday.", "2013-03-16T06:00"),
    ],
)
def test_english_expression_has_its_value(text: str, value: str) -> None:
    assert in_march(text) == [value]


def test_next_year_after_a_year_long_past_follows_that_year() -> None:
    assert in_march("The state paid in 2007. The money was gone the next year.") == ["2007", "2008"]
    assert in_march("The state will pay the next year.") == ["2014"]


def test_second_of_two_days_looks_where_the_first_does() -> None:
    assert in_march("Funerals are set for Saturday and Monday.") == ["2013-03-23", "2013-03-25"]


@pytest.mark.parametrize(
    "text",
    [
        "In the 80s he owned it. Last year it lost money. In January it closed.",
        "After the March 2011 disaster they stood still. The last one closed in January.",
        "The bank, founded in 1993, grew fast and failed in January.",
    ],
)
def test_year_told_in_passing_holds_no_later_month(text: str) -> None:
    assert in_march(text)[-1] == "2013-01"


def test_figures_of_a_year_earlier_are_of_the_latest_quarter_named() -> None:
    blocks = ("Fourth-quarter profit rose.", "Sales were $3 billion, against $2 billion a year earlier.")
    assert in_march(*blocks) == ["2012-Q4", "2011-Q4"]


def test_this_thursday_read_on_a_sunday_is_to_come_unless_it_was() -> None:
    sunday = datetime(2013, 11, 24)
    assert in_march("This Thursday the two will share a meal.", published=sunday) == ["2013-11-28"]
    assert in_march("The mayor resigned this Thursday.", published=sunday) == ["2013-11-21"]


def test_aside_after_a_date_that_opens_its_sentence_tells_nothing_of_it() -> None:
    assert in_march("In October, after a rest paid for by a bank, it will reopen.") == ["2013-10"]


def test_verb_right_before_the_preposition_of_a_day_leaves_no_doubt_that_it_was() -> None:
    assert timex("Zij overleed op 10 januari.", datetime(2016, 12, 30, 23)) == ["2016-01-10"]
    assert timex("De bonden staken op 14 december.", datetime(2018, 11, 30, 23)) == ["2018-12-14"]


def test_year_counted_from_publication_is_that_of_the_day_beside_it() -> None:
    found = timex("Volgend jaar wordt het feest op 26 april gevierd.", datetime(2013, 4, 30, 23))
    assert found == ["2014", "2014-04-26"]


def test_end_of_a_month_that_was_is_none_that_is_still_to_come() -> None:
    assert timex("Eind februari werd hij uitgeleverd.", datetime(2017, 2, 8, 23)) == ["2016-02"]
    assert timex("Eind februari werd hij uitgeleverd.", datetime(2017, 2, 26, 23)) == ["2017-02"]


def test_time_by_itself_is_of_the_day_of_the_news() -> None:
    blocks = [
        "Het toestel is donderdag neergestort.",
        "Er waren 298 mensen aan boord.",
        "Het vertrok om 12.14 uur.",
    ]
    found = find_dates(blocks, datetime(2014, 7, 18, 23), DUTCH)
    assert [mention.value.timex for mention in found] == ["2014-07-17", "2014-07-17T12:14"]


def test_time_is_not_of_a_day_in_the_next_clause() -> None:
    text = "Het vertrok om 12.14 uur en zal vrijdag landen."
    assert timex(text, datetime(2014, 7, 17, 23)) == ["2014-07-17T12:14", "2014-07-18"]


def test_what_would_be_done_on_a_day_lies_ahead() -> None:
    assert timex("Een mars die zondag zou doorgaan, is uitgesteld.") == ["2016-08-28"]


@pytest.mark.parametrize(
    "text", ["Hij werkte er van 2009 tot de zomer.", "Hij leefde van 2009 tot zijn dood."]
)
def test_number_with_words_at_the_other_end_of_its_range_is_a_year(text: str) -> None:
    assert timex(text)[0].startswith("2009")


def test_year_of_a_thing_holds_no_later_day() -> None:
    found = timex("Het toestel uit 1997 was op 11 juli nagekeken.", datetime(2014, 7, 18, 23))
    assert found == ["1997", "2014-07-11"]


def test_weekday_of_tomorrow_without_a_clue_is_tomorrow() -> None:
    monday = datetime(2013, 3, 11)
    assert in_march("Talks in Geneva Tuesday.", published=monday) == ["2013-03-12"]
    assert in_march("The last soldiers left before sunrise Tuesday.", published=monday) == ["2013-03-05"]


def test_part_of_the_day_told_as_past_is_of_no_day_to_come() -> None:
    text = "He declared a truce, starting Friday. Shots were heard at dawn."
    assert in_march(text) == ["2013-03-22", "2013-03-21TMO"]


def test_time_in_the_morning_after_an_evening_is_of_the_next_day() -> None:
    text = "He flew home Tuesday evening and signed the bill at 7 a.m."
    assert in_march(text) == ["2013-03-19TEV", "2013-03-20T07:00"]


def test_end_before_a_day_is_a_verb() -> None:
    assert in_march("Classes end June 14.") == ["2013-06-14"]


def test_verb_of_a_subordinate_clause_stands_before_its_date() -> None:
    text = "A tug that set out from the harbour Wednesday evening is expected to reach it."
    assert in_march(text, published=datetime(2013, 1, 17)) == ["2013-01-16TEV"]


def test_bare_time_after_an_evening_is_of_that_evening_where_twelve_hours_are_written() -> None:
    assert in_march("It sank Tuesday evening. At 7:40 the clock stopped.")[-1] == "2013-03-19T19:40"


def test_month_that_follows_is_the_first_after_the_date_spoken_of() -> None:
    text = "He vanished on Oct. 3, 2010. She was arrested the following February."
    assert in_march(text) == ["2010-10-03", "2011-02"]


def test_since_a_month_or_day_is_of_now_also_beside_a_year_long_past() -> None:
    found = timex("In 2009 verhuisde het, sinds 13 december is hij burgemeester.", datetime(2013, 12, 27, 23))
    assert found == ["2009", "2013-12-13"]


def test_what_is_cancelled_or_closed_through_a_day_lasts_until_it_comes() -> None:
    assert in_march("The university canceled classes through Friday.") == ["2013-03-22"]
    assert in_march("The school was closed until at least Friday.") == ["2013-03-22"]


def test_what_was_called_off_is_told_before_its_day_comes_unless_that_was_yesterday() -> None:
    assert in_march("Saturday's football game was postponed.") == ["2013-03-23"]
    assert in_march("Wednesday's match was called off because of snow.") == ["2013-03-20"]
    assert in_march("A survey planned for January was put off because of snow.") == ["2013-01"]


def test_day_declared_a_day_of_mourning_is_to_come_but_not_what_was_declared_then() -> None:
    assert in_march("The governor declared Friday a day of mourning.")[0] == "2013-03-22"
    assert in_march("The governor declared Friday that mourning was over.") == ["2013-03-15"]


def test_infinitive_with_the_form_of_a_past_looks_ahead() -> None:
    assert in_march("It is expected to leave rates as they are but to cut them in December.") == ["2013-12"]


def test_what_lasts_until_a_month_looks_ahead_whatever_its_cause() -> None:
    assert in_march("He is out until May with the injury he suffered at Derby.") == ["2013-05"]


def test_event_that_something_comes_ahead_of_is_to_come() -> None:
    assert in_march("Thousands marched ahead of the vote on Sunday.") == ["2013-03-24"]


def test_quarter_beside_another_needs_no_noun_but_a_quarter_told_of() -> None:
    text = "It grew 0.1 percent in the fourth quarter after 0.5 percent in the third. It may shrink in the first."
    assert in_march(text) == ["2012-Q4", "2012-Q3", "2013-Q1"]
    assert in_march("They scored twice in the second, and once in the third.") == []


def test_part_of_the_day_before_is_counted_from_the_day_spoken_of() -> None:
    text = "By noon Tuesday 83 were in hospital. The night before, relatives had slept on the floor."
    assert in_march(text) == ["2013-03-19T12:00", "2013-03-18TNI"]


def test_that_month_is_of_the_year_spoken_of() -> None:
    assert in_march("He was jailed last June. He had been arrested that January.") == ["2012-06", "2012-01"]
    assert in_march("The minister said that January was cold.") == ["2013-01"]


def test_time_after_a_time_of_today_is_of_today_where_only_the_day_is_known() -> None:
    text = "The last of them left at 1 a.m. Wednesday. Around 8 a.m. the first bus came."
    assert in_march(text) == ["2013-03-20T01:00", "2013-03-20T08:00"]


def test_midnight_after_what_is_still_to_come_is_the_one_that_was() -> None:
    text = "Classes are cancelled through Friday. It was midnight when the siren went off."
    assert in_march(text) == ["2013-03-22", "2013-03-21T00:00"]


def test_year_that_something_is_told_of_after_since_is_spoken_of() -> None:
    text = "It is the first since 2007, when they lost to Milan. The following year they went down."
    assert in_march(text) == ["2007", "2008"]


def test_sentence_that_goes_on_to_count_from_now_tells_of_now() -> None:
    text = (
        "The image was shown in July 2010. They had hoped to publish in January but asked last fall for time."
    )
    assert in_march(text) == ["2010-07", "2013-01", "2012-FA"]


def test_end_before_a_month_is_a_verb() -> None:
    found = find_dates(["Combat operations end in December 2014."], datetime(2013, 3, 20), ENGLISH)
    assert [(mention.value.timex, mention.value.modifier) for mention in found] == [("2014-12", None)]


def test_the_year_that_a_forecast_is_for_is_the_running_one() -> None:
    assert in_march("The maker cut its forecast for the year.") == ["2013"]


def test_dutch_match_that_is_called_off_is_the_one_to_come() -> None:
    assert timex("De wedstrijd dinsdag is afgelast.") == ["2016-08-30"]


def test_part_of_that_day_is_of_the_day_its_paragraph_tells_of() -> None:
    text = "He quit Tuesday evening. A tape made in 2000 was found. He was replaced the same evening."
    assert in_march(text) == ["2013-03-19TEV", "2000", "2013-03-19TEV"]


def test_same_period_as_a_range_of_months_is_all_of_its_months() -> None:
    text = (
        "For the first nine months of 2012 it lost $6 million, against $5 million in the same period of 2011."
    )
    assert in_march(text) == ["2012-01/2012-09", "2011-01/2011-09"]


def test_year_that_still_runs_is_no_yardstick_beside_a_quarter() -> None:
    text = "Fourth-quarter profit fell. It will cut jobs by the end of the year. The loss compared with $9 a year earlier."
    assert in_march(text) == ["2012-Q4", "2013", "2011-Q4"]


def test_dutch_year_before_in_a_report_of_a_quarter_is_that_quarter() -> None:
    text = "In het tweede kwartaal daalde de omzet, meldt het vrijdag. Een jaar eerder was de omzet 864 miljoen euro."
    assert timex(text) == ["2016-Q2", "2016-08-26", "2015-Q2"]
    assert timex("De winst was 5 miljoen, tegen 4 miljoen in dezelfde periode van 2014.")[-1:] == ["2014"]


def test_fall_in_a_year_is_no_season() -> None:
    assert in_march("He was injured in a roof fall in 1937.") == ["1937"]


def test_what_began_to_happen_was() -> None:
    assert in_march("The money began to arrive in April.") == ["2012-04"]
    assert in_march("The money is to arrive in April.") == ["2013-04"]


def test_since_just_before_a_day_looks_back() -> None:
    assert in_march("The men had been 200 metres underground since just before noon on Monday.") == [
        "2013-03-18T12:00"
    ]


def test_months_of_that_year_begin_a_paragraph_about_it() -> None:
    text = (
        "Hij stal in 2010.\n\nTussen maart en juni van dat jaar sloeg hij toe. Op 11 juni werd hij opgepakt."
    )
    assert timex(text) == ["2010", "2010-03/2010-06", "2010-06-11"]


def test_planned_event_of_yesterday_is_not_the_one_to_come() -> None:
    assert timex("De partij is de winnaar van de verkiezingen van vrijdag.") == ["2016-08-26"]


def test_morning_after_an_evening_is_of_the_next_day() -> None:
    assert timex("Donderdagavond vertrokken ze. In de ochtend stond er een file.") == [
        "2016-08-25TEV",
        "2016-08-26TMO",
    ]


def test_time_of_another_zone_keeps_its_own_day_to_itself() -> None:
    text = "He was shot at 5 p.m. (0100 GMT Friday) and died three hours later."
    assert in_march(text) == ["2013-03-21T17:00", "2013-03-22T01:00", "2013-03-21T20:00"]


def test_time_after_one_in_the_afternoon_goes_on_from_it() -> None:
    text = "The plane took off at 3:26 p.m. Wednesday and by 3:31 was in the water."
    assert in_march(text) == ["2013-03-20T15:26", "2013-03-20T15:31"]


def test_day_that_tells_a_planned_event_apart_may_be_to_come_beside_a_past() -> None:
    assert in_march("He had been leading in polls for the August 11 election.") == ["2013-08-11"]
    assert in_march("He was beaten in the November 6 election.") == ["2012-11-06"]


def test_what_has_been_done_until_a_month_lasts() -> None:
    assert in_march("The men have been released on bail until mid-June.") == ["2013-06"]


def test_year_long_past_is_no_yardstick_beside_a_quarter() -> None:
    text = "Unemployment rose in the last quarter of 2012, the most since records began in 1983, from 14 percent a year earlier."
    assert in_march(text) == ["2012-Q4", "1983", "2011-Q4"]


def test_year_of_a_clause_in_commas_holds_no_later_month() -> None:
    text = "De holding, die in 1995 de helft kocht, beloofde in juni nog geld, maar vroeg begin juli uitstel."
    assert timex(text) == ["1995", "2016-06", "2016-07"]
    assert in_march("The firm, which in 1995 bought half, promised money in October.") == ["1995", "2012-10"]


def test_weekday_of_publication_after_a_day_to_come_is_a_week_on() -> None:
    assert in_march("Voting is on Sunday and results are expected on Thursday.") == [
        "2013-03-24",
        "2013-03-28",
    ]
    assert in_march("Voting is on Sunday. He was to hold a rally on Thursday.") == [
        "2013-03-24",
        "2013-03-21",
    ]


def test_following_weekend_is_the_first_after_the_day_spoken_of() -> None:
    assert in_march("He was shot on February 26. The following weekend crowds marched.") == [
        "2013-02-26",
        "2013-W09-WE",
    ]


def test_price_of_a_year_ago_is_no_figure_of_a_quarter() -> None:
    text = "Fourth-quarter sales fell from $19 a year ago. Shares traded at $19 a year ago."
    assert in_march(text) == ["2012-Q4", "2011-Q4", "2012"]


def test_what_was_put_back_to_a_day_is_to_come() -> None:
    assert in_march("The case was put back to July 9.") == ["2013-07-09"]
    assert in_march("Rain was forecast through Saturday.") == ["2013-03-23"]


def test_time_of_another_paragraph_is_of_no_day_of_weeks_ago() -> None:
    assert in_march("He resigned on March 6.", "Voters came in at 7:30 a.m.") == [
        "2013-03-06",
        "2013-03-21T07:30",
    ]
    assert in_march("He resigned on March 6. Aides came in at 7:30 a.m.") == [
        "2013-03-06",
        "2013-03-06T07:30",
    ]


def test_time_is_of_the_day_of_the_event_and_not_of_when_it_was_told() -> None:
    text = "A bus crashed Tuesday night, police said Wednesday. It happened at 9 p.m."
    assert in_march(text) == ["2013-03-19TNI", "2013-03-20", "2013-03-19T21:00"]


def test_day_before_an_event_beside_a_date_is_that_date() -> None:
    assert in_march("They had been there since March 8, the day before the storm.") == ["2013-03-08"]
    assert in_march("He died on March 8. The day before, he fell.") == ["2013-03-08", "2013-03-07"]


def test_verb_after_a_modal_is_no_past() -> None:
    assert in_march("The bank will set rates from July 1.") == ["2013-07-01"]


def test_what_has_happened_since_brings_a_paragraph_back_to_now() -> None:
    text = "No party won in 1989, and two cabinets have fallen since. The premier resigned on March 6."
    assert in_march(text) == ["1989", "2013-03-06"]


def test_this_week_read_on_a_sunday_is_to_come_in_a_clause_that_looks_ahead() -> None:
    sunday = datetime(2013, 3, 24)
    assert in_march("The council will meet this week.", published=sunday) == ["2013-W13"]
    assert in_march("The council met twice this week.", published=sunday) == ["2013-W12"]


def test_evening_that_someone_was_to_return_in_is_that_of_today() -> None:
    assert in_march("She arrived late Wednesday and was to return in the evening.") == [
        "2013-03-20",
        "2013-03-21TEV",
    ]


def test_that_summer_is_of_the_year_spoken_of() -> None:
    assert in_march("He was found dead in November 2000. The tapes were made that summer.") == [
        "2000-11",
        "2000-SU",
    ]


def test_year_told_of_someone_in_passing_holds_no_later_month() -> None:
    text = "He strangled a man whose body was found in November 2000. He was sentenced in January."
    assert in_march(text) == ["2000-11", "2013-01"]


def test_may_after_as_recently_as_is_a_month() -> None:
    assert in_march("As recently as May they forecast 166.") == ["2012-05"]


def test_month_before_and_year_before_are_of_the_month_that_figures_are_of() -> None:
    text = ["Home building slumped in February, it said on Tuesday.", "It was down from the previous month."]
    assert in_march(*text) == ["2013-02", "2013-03-19", "2013-01"]
    assert in_march(*text[:1], "Permits stood below their level a year earlier.")[-1] == "2012-02"


def test_small_hours_after_an_evening_are_of_the_next_day() -> None:
    assert in_march("She left at 8 p.m. Wednesday. The last came out at 12:50 a.m.") == [
        "2013-03-20T20:00",
        "2013-03-21T00:50",
    ]


def test_day_since_which_something_lasts_is_not_the_one_spoken_of() -> None:
    text = "The captain appeared in court Thursday. He has been in jail since Monday and was released in the evening."
    assert in_march(text) == ["2013-03-21", "2013-03-18", "2013-03-21TEV"]


def test_power_that_should_be_back_by_the_evening_is_back_today() -> None:
    assert in_march("Homes lost power on Tuesday. It said most would be reconnected by the evening.") == [
        "2013-03-19",
        "2013-03-21TEV",
    ]


def test_time_after_a_day_long_past_goes_on_with_its_story() -> None:
    text = "De man reed op 1 januari 2012 een fietser dood.\n\nHet slachtoffer was rond 5 uur 's ochtends op weg."
    assert timex(text) == ["2012-01-01", "2012-01-01T05:00"]


def test_dutch_season_of_next_year_may_follow_the_year() -> None:
    assert timex("Zijn contract loopt volgend jaar zomer af.") == ["2017-SU"]
