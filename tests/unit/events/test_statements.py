"""From dates to dated statements."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from event_telling import FRIDAY, SATURDAY, day, month, paragraph, span

from dossier.events import StatementSource, bucket_of, find_publication, find_statements, statement_id
from dossier.language import DUTCH, ENGLISH, Language
from dossier.model import Block, DateMention, DateValue, LinkedMention, Statement

PUBLISHED = datetime(2016, 8, 27, 1, 56)
SUNDAY = datetime(2016, 8, 28)


def statements_of(
    text: str, *expressions: tuple[str, DateValue], language: Language = DUTCH, **options: object
) -> list[Statement]:
    block, dates, sentences = paragraph(text, *expressions)
    source = StatementSource("een-artikel", PUBLISHED, language, (block,), **options)  # type: ignore[arg-type]
    return find_statements(source, dates, sentences)


def test_a_sentence_with_two_dates_gives_two_statements() -> None:
    text = "De ploegen overlegden vrijdag in Bern, waar sinds januari wordt gepraat."
    found = statements_of(text, ("vrijdag", day()), ("januari", span(datetime(2016, 1, 1), None, "month")))
    assert [statement.date.text for statement in found] == ["vrijdag", "januari"]
    assert {statement.text for statement in found} == {text}


def test_the_same_interval_counts_once_in_a_sentence() -> None:
    found = statements_of(
        "Vrijdag, op 26 augustus, vertrok het schip.", ("Vrijdag", day()), ("26 augustus", day())
    )
    assert [statement.date.text for statement in found] == ["Vrijdag"]


def test_of_a_day_and_its_month_the_day_is_kept() -> None:
    found = statements_of(
        "In augustus, op de 26ste, vertrok het schip.", ("augustus", month(2016, 8)), ("26ste", day())
    )
    assert [statement.date.value.grain for statement in found] == ["day"]


def test_a_time_without_a_day_gives_way_to_any_date() -> None:
    block, dates, sentences = paragraph("Om 10 uur bleek dat het schip vrijdag vertrok.", ("vrijdag", day()))
    at_ten = SATURDAY.replace(hour=10)
    clock = DateMention(0, 3, 9, "10 uur", span(at_ten, at_ten.replace(minute=1), "minute"), "time")
    source = StatementSource("a", PUBLISHED, DUTCH, (block,))
    assert [found.date.text for found in find_statements(source, [clock, *dates], sentences)] == ["vrijdag"]
    assert [found.date.text for found in find_statements(source, [clock], sentences)] == ["10 uur"]


def test_an_open_interval_around_a_day_is_kept() -> None:
    since = span(datetime(2016, 1, 1), None, "year")
    found = statements_of(
        "Vrijdag zei hij dat hij sinds januari wacht.", ("Vrijdag", day()), ("januari", since)
    )
    assert len(found) == 2


@pytest.mark.parametrize("kind", ["duration", "repeated"])
def test_what_has_no_place_in_time_gives_no_statement(kind: str) -> None:
    value = DateValue(kind, None, None, "day")  # type: ignore[arg-type]
    assert statements_of("Het duurde drie dagen.", ("drie dagen", value)) == []


def test_a_clock_in_figures_alone_tells_of_no_time() -> None:
    clock = DateValue("point", FRIDAY.replace(hour=4, minute=34), FRIDAY.replace(hour=4, minute=35), "minute")
    block, dates, sentences = paragraph("Frigo 4:34.", ("4:34", clock))
    source = StatementSource("a", SATURDAY, DUTCH, (block,))
    assert find_statements(source, [replace(dates[0], rule="time")], sentences) == []
    block, dates, sentences = paragraph("De trein vertrok om 4.34 uur.", ("4.34 uur", clock))
    source = StatementSource("a", SATURDAY, DUTCH, (block,))
    assert len(find_statements(source, [replace(dates[0], rule="time")], sentences)) == 1


def test_the_coming_days_are_announced_and_recent_years_date_nothing() -> None:
    coming = DateValue("vague", SUNDAY, None, "day", direction="after")
    recent = DateValue("vague", None, SATURDAY, "day", direction="before")
    found = statements_of(
        "Ze praten de komende dagen over de laatste jaren.",
        ("komende dagen", coming),
        ("laatste jaren", recent),
    )
    assert [(one.date.text, one.modality) for one in found] == [("komende dagen", "announced")]


@pytest.mark.parametrize("kind", ["caption", "crosshead", "credit"])
def test_captions_crossheads_and_credits_give_none(kind: str) -> None:
    block, dates, sentences = paragraph("De haven op vrijdag.", ("vrijdag", day()))
    source = StatementSource("a", PUBLISHED, DUTCH, (Block(kind, block.text),))  # type: ignore[arg-type]
    assert find_statements(source, dates, sentences) == []


def test_entities_of_the_sentence_are_kept_and_demonyms_left_out() -> None:
    mentions = (
        LinkedMention(0, 0, 4, "Anna", "person/anna", "name"),
        LinkedMention(0, 14, 22, "Zweedse", "place/zweden", "demonym"),
        LinkedMention(1, 0, 4, "Olaf", "person/olaf", "name"),
    )
    found = statements_of("Anna sprak de Zweedse pers vrijdag.", ("vrijdag", day()), mentions=mentions)
    assert found[0].entities == ("person/anna",)


@pytest.mark.parametrize(
    ("text", "words", "value", "language", "modality"),
    [
        ("De teams praten zondag verder.", "zondag", day(datetime(2016, 8, 28)), DUTCH, "announced"),
        ("Het moet het bestand van februari redden.", "februari", month(2016, 2), DUTCH, "happened"),
        ("Later dit jaar zal de brug opengaan.", "dit jaar", span(datetime(2016, 1, 1), datetime(2017, 1, 1), "year"), DUTCH, "announced"),
        ("De zitting was gepland voor vrijdag.", "vrijdag", day(), DUTCH, "announced"),
        ("De schipper zou vrijdag zijn vertrokken.", "vrijdag", day(), DUTCH, "claimed"),
        ("De schipper zou vrijdag vertrekken.", "vrijdag", day(), DUTCH, "announced"),
        ("De schipper zou zich in 2014 aansluiten bij het verzet.", "2014", span(datetime(2014, 1, 1), datetime(2015, 1, 1), "year"), DUTCH, "happened"),
        ("Het plan dat in 2014 werd aangekondigd, is klaar.", "2014", span(datetime(2014, 1, 1), datetime(2015, 1, 1), "year"), DUTCH, "happened"),
        ("De dam zou in 2014 zijn gebarsten.", "2014", span(datetime(2014, 1, 1), datetime(2015, 1, 1), "year"), DUTCH, "claimed"),
        ("Volgens de rebellen viel het dorp vrijdag.", "vrijdag", day(), DUTCH, "claimed"),
        ("Volgens de politie viel er vrijdag een dode.", "vrijdag", day(), DUTCH, "happened"),
        ("De minister zei vrijdag dat de brug open is.", "vrijdag", day(), DUTCH, "happened"),
        ("'Wij waren vrijdag allemaal thuis', zei de buurman.", "vrijdag", day(), DUTCH, "claimed"),
        ("De 'koude lente' begon vrijdag.", "vrijdag", day(), DUTCH, "happened"),
        ("The army allegedly shelled the town on Friday.", "Friday", day(), ENGLISH, "claimed"),
        ("According to activists, ten died on Friday.", "Friday", day(), ENGLISH, "claimed"),
        ("Police said ten people died on Friday.", "Friday", day(), ENGLISH, "happened"),
        ("The hearing was scheduled for Friday.", "Friday", day(), ENGLISH, "announced"),
        ("OSLO, Friday - The ministry said it will pay.", "Friday", day(SATURDAY), ENGLISH, "happened"),
        ('The king"s guards left on Friday and the queen"s stayed.', "Friday", day(), ENGLISH, "happened"),
        ("He left on Friday, although a vote is scheduled.", "Friday", day(), ENGLISH, "happened"),
    ],
)  # fmt: skip
def test_modality_follows_the_clause_of_the_date(
    text: str, words: str, value: DateValue, language: Language, modality: str
) -> None:
    assert [found.modality for found in statements_of(text, (words, value), language=language)] == [modality]


def test_time_on_the_day_of_publication_is_not_announced_where_the_time_of_publication_is_unknown() -> None:
    block, dates, sentences = paragraph("De trein kwam om 14.30 uur aan.", ("om 14.30 uur", minute()))
    midnight = StatementSource("een-artikel", SATURDAY, DUTCH, (block,))
    assert [told.modality for told in find_statements(midnight, dates, sentences)] == ["happened"]
    morning = replace(midnight, published=datetime(2016, 8, 27, 9))
    assert [told.modality for told in find_statements(morning, dates, sentences)] == ["announced"]


def minute() -> DateValue:
    start = datetime(2016, 8, 27, 14, 30)
    return DateValue("point", start, start + timedelta(minutes=1), "minute")


def test_publication_is_a_statement_of_its_own_kind() -> None:
    source = StatementSource("een-artikel", PUBLISHED, DUTCH, ())
    publication = find_publication(source, "Brug gaat open")
    assert (publication.modality, publication.text, publication.date.value.edtf) == (
        "published",
        "Brug gaat open",
        "2016-08-27T01:56:00",
    )


def test_publication_without_a_time_is_known_to_the_day() -> None:
    value = find_publication(StatementSource("a", SATURDAY, DUTCH, ()), "Kop").date.value
    assert (value.grain, value.edtf) == ("day", "2016-08-27")


def test_the_id_follows_from_article_sentence_and_interval_alone() -> None:
    one = statements_of("Het schip vertrok vrijdag.", ("vrijdag", day()))[0]
    block, dates, sentences = paragraph("Het schip vertrok vrijdag.", ("vrijdag", day()))
    moved = StatementSource(
        "een-artikel", PUBLISHED, DUTCH, (Block("paragraph", "Een."), block), topics=("t",)
    )
    shifted = [DateMention(1, date.start, date.end, date.text, date.value, date.rule) for date in dates]
    other = find_statements(moved, shifted, [type(sentences[0])(1, 0, len(block.text))])[0]
    assert statement_id(one) == statement_id(other)
    assert statement_id(one) != statement_id(
        statements_of("Het schip vertrok vrijdag.", ("vrijdag", day(SATURDAY)))[0]
    )


def test_buckets_sort_by_first_moment() -> None:
    assert bucket_of(day(FRIDAY)) < bucket_of(day(SATURDAY))
