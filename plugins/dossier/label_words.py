"""How each interface language words a date; names of months and days come from CLDR, the rest stands here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class LabelWords:
    """The date patterns of one interface language, in `str.format` fields."""

    locale: str
    """The CLDR locale of its names."""
    day: str
    """Fields `weekday`, `short` (its abbreviation), `day`, `month`, `year`."""
    long_day: str
    short_day: str
    month_day: str
    """A day whose year follows later or is known."""
    month: str
    clock: str
    """Fields `hour`, `minute`."""
    first: str
    """How the first of a month is written."""
    parts: tuple[str, str, str, str, str]
    """Morning, noon, afternoon, evening, night."""
    week: str
    """Fields `week`, `year`."""
    weekend: str
    """Field `days`: the range of its two days."""
    seasons: tuple[str, str, str, str]
    """Spring, summer, autumn, winter; field `year`."""
    quarter: str
    """Fields `number`, `year`."""
    halves: tuple[str, str]
    """Field `year`."""
    decade: str
    century: str
    """Field `ordinal`."""
    ordinal: str
    """Field `number`."""
    modifiers: Mapping[str, str]
    """`start`, `mid`, `end`, `approximate`; field `date`."""
    directions: Mapping[str, str]
    """`since`, `until`, `before`, `after` of anything but a day; field `date`."""
    day_directions: Mapping[str, str]
    """The same of a day, which is then written without its weekday."""
    vague: Mapping[str, str]
    """TIMEX3's `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`."""
    odd_ordinals: Mapping[int, str] = field(default_factory=dict)
    """Ordinals that do not follow the pattern, as far as there are centuries."""


DUTCH = LabelWords(
    locale="nl",
    day="{short} {day} {month} {year}",
    long_day="{weekday} {day} {month} {year}",
    short_day="{day} {month} {year}",
    month_day="{day} {month}",
    month="{month} {year}",
    clock="{hour:02}.{minute:02} uur",
    first="1",
    parts=("ochtend", "middag", "middag", "avond", "nacht"),
    week="week {week} van {year}",
    weekend="weekend van {days}",
    seasons=("voorjaar {year}", "zomer {year}", "najaar {year}", "winter {year}"),
    quarter="{number}e kwartaal {year}",
    halves=("eerste helft van {year}", "tweede helft van {year}"),
    decade="jaren {year}",
    century="{ordinal} eeuw",
    ordinal="{number}e",
    modifiers={
        "start": "begin {date}",
        "mid": "midden {date}",
        "end": "eind {date}",
        "approximate": "ca. {date}",
    },
    directions={
        "since": "sinds {date}",
        "until": "tot {date}",
        "before": "vóór {date}",
        "after": "na {date}",
    },
    day_directions={
        "since": "sinds {date}",
        "until": "tot en met {date}",
        "before": "vóór {date}",
        "after": "na {date}",
    },
    vague={"PAST_REF": "eerder", "PRESENT_REF": "nu", "FUTURE_REF": "later"},
)

ENGLISH = LabelWords(
    locale="en_GB",
    day="{short} {day} {month} {year}",
    long_day="{weekday} {day} {month} {year}",
    short_day="{day} {month} {year}",
    month_day="{day} {month}",
    month="{month} {year}",
    clock="{hour:02}:{minute:02}",
    first="1",
    parts=("morning", "noon", "afternoon", "evening", "night"),
    week="week {week} of {year}",
    weekend="weekend of {days}",
    seasons=("spring {year}", "summer {year}", "autumn {year}", "winter {year}"),
    quarter="quarter {number} of {year}",
    halves=("first half of {year}", "second half of {year}"),
    decade="{year}s",
    century="{ordinal} century",
    ordinal="{number}th",
    modifiers={
        "start": "early {date}",
        "mid": "mid-{date}",
        "end": "late {date}",
        "approximate": "c. {date}",
    },
    directions={
        "since": "since {date}",
        "until": "until {date}",
        "before": "before {date}",
        "after": "after {date}",
    },
    day_directions={
        "since": "since {date}",
        "until": "up to {date}",
        "before": "before {date}",
        "after": "after {date}",
    },
    vague={"PAST_REF": "earlier", "PRESENT_REF": "now", "FUTURE_REF": "later"},
    odd_ordinals={1: "1st", 2: "2nd", 3: "3rd", 21: "21st", 22: "22nd", 23: "23rd"},
)

FRENCH = LabelWords(
    locale="fr",
    day="{short} {day} {month} {year}",
    long_day="{weekday} {day} {month} {year}",
    short_day="{day} {month} {year}",
    month_day="{day} {month}",
    month="{month} {year}",
    clock="{hour} h {minute:02}",
    first="1er",
    parts=("matin", "midi", "après-midi", "soir", "nuit"),
    week="semaine {week} de {year}",
    weekend="week-end du {days}",
    seasons=("printemps {year}", "été {year}", "automne {year}", "hiver {year}"),
    quarter="trimestre {number} de {year}",
    halves=("premier semestre {year}", "second semestre {year}"),
    decade="années {year}",
    century="{ordinal} siècle",
    ordinal="{number}e",
    modifiers={
        "start": "début {date}",
        "mid": "mi-{date}",
        "end": "fin {date}",
        "approximate": "vers {date}",
    },
    directions={
        "since": "depuis {date}",
        "until": "jusqu’à {date}",
        "before": "avant {date}",
        "after": "après {date}",
    },
    day_directions={
        "since": "depuis le {date}",
        "until": "jusqu’au {date}",
        "before": "avant le {date}",
        "after": "après le {date}",
    },
    vague={"PAST_REF": "auparavant", "PRESENT_REF": "maintenant", "FUTURE_REF": "plus tard"},
    odd_ordinals={1: "1er"},
)

GERMAN = LabelWords(
    locale="de",
    day="{short} {day}. {month} {year}",
    long_day="{weekday}, {day}. {month} {year}",
    short_day="{day}. {month} {year}",
    month_day="{day}. {month}",
    month="{month} {year}",
    clock="{hour:02}:{minute:02} Uhr",
    first="1",
    parts=("Vormittag", "Mittag", "Nachmittag", "Abend", "Nacht"),
    week="Woche {week} {year}",
    weekend="Wochenende {days}",
    seasons=("Frühjahr {year}", "Sommer {year}", "Herbst {year}", "Winter {year}"),
    quarter="{number}. Quartal {year}",
    halves=("erstes Halbjahr {year}", "zweites Halbjahr {year}"),
    decade="{year}er-Jahre",
    century="{ordinal} Jahrhundert",
    ordinal="{number}.",
    modifiers={
        "start": "Anfang {date}",
        "mid": "Mitte {date}",
        "end": "Ende {date}",
        "approximate": "um {date}",
    },
    directions={
        "since": "seit {date}",
        "until": "bis {date}",
        "before": "vor {date}",
        "after": "nach {date}",
    },
    day_directions={
        "since": "seit dem {date}",
        "until": "bis zum {date}",
        "before": "vor dem {date}",
        "after": "nach dem {date}",
    },
    vague={"PAST_REF": "früher", "PRESENT_REF": "jetzt", "FUTURE_REF": "später"},
)

WORDS: Mapping[str, LabelWords] = {"nl": DUTCH, "en": ENGLISH, "fr": FRENCH, "de": GERMAN}
