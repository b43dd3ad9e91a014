"""Records for the tests of this folder, with everything in them that could break a format."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from dossier.downloads import ArticleRecord, EntityRecord, EntryRecord, EventRecord, FeedRecord, MentionRecord
from dossier.model import DateMention, DateValue, Entity, Event, Statement

NASTY = "Brug \"dicht\" & <open>; zegt {Ann\u0007}, 50%\u2028\\ 'ja'"

ARTICLE = ArticleRecord(
    url="articles/2016/08/brug.html",
    slug="2016-08-27-brug",
    headline=NASTY,
    published=datetime(2016, 8, 27, 1, 56),
    sources=("ANP", "Belga"),
    seed="seeds/brug.txt",
    sha256="ab" * 32,
    topics=("Bruggen",),
    lead="De brug is dicht.",
    dossier="Het brugdossier",
)
ENTITY = EntityRecord(
    Entity("place", "bern", "Bern", "Bern", True, ("Berne",), wikidata="Q70", latitude=46.9, longitude=-7.4),
    "places/bern.html",
    articles=2,
    mentions=3,
)
MENTION = MentionRecord("place/bern", "Bern", "articles/2016/08/brug.html#p3", "Berne", "alias", 3, 10, 15)
FEED = FeedRecord(NASTY, "dossier", "feeds/all.atom.xml", "index.html", subtitle="Alles & meer")
ENTRY = EntryRecord(
    NASTY,
    "2016-08-27-brug",
    "articles/2016/08/brug.html",
    datetime(2016, 8, 27, 1, 56),
    summary=NASTY,
    authors=("ANP",),
)


def event(value: DateValue, label: str, text: str = NASTY) -> EventRecord:
    statement = Statement(
        article="2016-08-27-brug",
        published=datetime(2016, 8, 27, 1, 56),
        block=2,
        sentence_start=0,
        sentence_end=len(text),
        text=text,
        date=DateMention(2, 0, 7, "vrijdag", value, "weekday", stated=False),
        modality="happened",
    )
    told = Event("e0123456789abcd", value, "happened", (statement,), sources=("ANP", "Belga"))
    return EventRecord(
        told,
        "timeline/2016.html#e0123456789abcd",
        label,
        ("articles/2016/08/brug.html#p2",),
        ("Bern",),
        ("Bruggen",),
    )


def as_announced(record: EventRecord) -> EventRecord:
    return replace(record, event=replace(record.event, modality="announced"))


FRIDAY = datetime(2016, 8, 26)
DAY = DateValue("point", FRIDAY, FRIDAY + timedelta(days=1), "day", edtf="2016-08-26")
MORNING = DateValue(
    "point", FRIDAY.replace(hour=6), FRIDAY.replace(hour=12), "part of day", edtf="2016-08-26"
)
DAYS = DateValue("span", FRIDAY, FRIDAY + timedelta(days=3), "day", edtf="2016-08-26/2016-08-28")
MONTH = DateValue("point", datetime(2016, 2, 1), datetime(2016, 3, 1), "month", edtf="2016-02")
SINCE = DateValue("point", datetime(2016, 1, 1), None, "year", "start", "since", edtf="2016/..")
UNTIL = DateValue("point", None, datetime(2017, 1, 1), "year", None, "until", edtf="../2016")
VALUES = {"dag": DAY, "ochtend": MORNING, "dagen": DAYS, "maand": MONTH, "sinds": SINCE, "tot": UNTIL}
