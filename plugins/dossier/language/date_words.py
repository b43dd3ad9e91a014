"""The record that one language fills for its dates; words and patterns only, no code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class DateWords:
    """The date expressions of a language: words with their meaning, and the orders in which they stand.

    Keys are lower case; a blank in a key or a pattern stands for any run of blanks. A pattern is a regular
    expression in which `{slot}` (or `{slot2}`) stands for the words of the field of that name; `{d}`, `{y}`,
    `{yy}`, `{n}`, `{hour}` and `{minute}` are digits of a day, a year, a year without its century, a number
    and a time. `docs/dates.md` lists the rule names.
    """

    numeric_order: Literal["dmy", "mdy"]
    """Order of day and month in dates written in digits."""
    splits_ranges: bool
    """Whether the two ends of a range are two mentions (the custom of English TIMEX3 corpora) or one."""
    month: Mapping[str, int]
    weekday: Mapping[str, int]
    """Monday is 1."""
    day: Mapping[str, int]
    """Words such as `yesterday`, in days from publication."""
    daypart: Mapping[str, str]
    """Words for a part of such a day (`gisteravond`): days from publication and part, `-1EV`;
    `-0NI` is the night just running or the one ahead, as the clause has it."""
    part: Mapping[str, str]
    """Parts of a day: MO, MI (noon), AF, EV, NI."""
    weekdaypart: Mapping[str, str]
    """A weekday and a part of it in one word: `5MO`."""
    bare: Mapping[str, str]
    """Adverbs for a part of a day already spoken of (`'s avonds`); with a `0` before it, else of today."""
    unit: Mapping[str, str]
    """Units of time, by the name of their grain."""
    count: Mapping[str, float]
    """Number words; 0 for a number left open (`enkele`)."""
    ordinal: Mapping[str, int]
    """Ordinal words; -1 is the last one."""
    ordinal_suffix: tuple[str, ...]
    """What follows the digits of an ordinal."""
    shift: Mapping[str, int]
    """`previous` is -1, `this` 0, `next` 1."""
    near: Mapping[str, int]
    """Words that mean the very nearest one before or after publication (`komende`, `this past`)."""
    past: frozenset[str]
    """Words for the stretch of time up to now (`de afgelopen drie weken`)."""
    coming: frozenset[str]
    season: Mapping[str, str]
    """SP, SU, FA, WI."""
    holiday: Mapping[str, str]
    """`mm-dd`, `easter` with days added, or `nth weekday of a month` as `mm:n:weekday`,
    with days added as well (`11:4:4+1`)."""
    known: Mapping[str, str]
    """Days that name an event without their year (`de aanslagen van 11 september`)."""
    tens: Mapping[str, int]
    """Words for a decade of a century: 90 for `negentig`, `nineties`."""
    hour_word: Mapping[str, int]
    midday: Mapping[str, str]
    """Names of a clock time (`middernacht`): `hh:mm`."""
    half_day: Mapping[str, int]
    """What follows a time on a twelve-hour clock: hours to add."""
    patterns: tuple[tuple[str, str], ...]
    """Rule name and pattern; a name may come back. At the same place the longest match wins."""
    offset_after: str
    """Pattern between a length of time and the date that it counts from (`twee dagen na Pasen`)."""
    offset_before: str
    part_of: str
    """Pattern of a part of a day before its day (`de ochtend van`)."""
    edges: tuple[tuple[str, str], ...]
    """`start`, `mid`, `end` and the pattern that stands before a period to name that part of it."""
    directions: tuple[tuple[str, str], ...]
    """`since`, `until`, `before`, `after` and the pattern that stands before a date; with `-day` it says so only
    before a day or a part of a period (`de begroting voor 2017` is no limit), with `-month` only before a month
    (`gesloten tot maart` ends before it, `tot 2 maart` with that day)."""
    approximate: str
    """Pattern that stands before a date to make it approximate."""
    day_joint: str
    """Pattern between a day and the part of it or the time that follows."""
    time_joint: str
    """Pattern between a time and the day that follows."""
    range_lead: str
    """Pattern before a range."""
    range_joint: str
    """Pattern between the ends of a range."""
    pair_joint: str
    """Pattern between the ends of a range that has a lead of the `between` kind."""
    pair_lead: str
    forward: str
    """Pattern before a date that makes it lie ahead (`uiterlijk`, `verdaagd naar`)."""
    called_off: str
    """Pattern after a date of what was planned for it and then moved or called off (`'s match was postponed`), or of what
    it was made (`declared Friday a day of mourning`): it may lie on either side of publication."""
    told_of: tuple[str, ...]
    """What stands right after a date by which something is told of it, though it is only compared with (`since 2007, when`)."""
    onward: str
    """Pattern that makes a date lie ahead unless the verb of its clause is a past one (`vanaf`, `tot`)."""
    intended: str
    """Pattern before a day that something is meant for, unless a possessive follows (`tickets for Saturday`)."""
    prospect: str
    """Pattern of the words before a date, in its clause, that look ahead even from a past (`agreed to meet`);
    one whose group `infinitive` matches only when that holds no past verb."""
    saying: frozenset[str]
    """Those of the past verbs that tell only of a date right beside them, as no participle does (`said Friday`, not
    `said the meeting of April 23`): nothing beyond one of them tells of a date."""
    prospect_words: frozenset[str]
    """Words of which one stands in each match of `prospect`."""
    supposed: str
    """Pattern of a clause that tells of what was not to be and so leans neither way (`would have turned 50`)."""
    backward: str
    noun_link: str
    """Pattern between a noun and the date that tells it apart (`de wapenstilstand van februari`)."""
    planned: tuple[str, ...]
    """Endings of nouns for what is planned long before (`verkiezingen`)."""
    clause_breaks: frozenset[str]
    """Words that begin another clause."""
    coordinators: frozenset[str]
    """Words that may begin another clause: what stands between one and the date comes first, if it has a verb."""
    past_verbs: frozenset[str]
    past_endings: tuple[str, ...]
    """Endings of regular preterites."""
    not_verbs: frozenset[str]
    """Words with such an ending that are no preterites."""
    compound: str
    """Pattern of a preterite with a prefix, whose group `verb` is one of `past_verbs` (`verwierp`, `uitbrak`)."""
    attributive: str
    """Pattern of words with such an ending that stand before a noun (`uitgestelde`)."""
    perfect: frozenset[str]
    """Auxiliaries that make a past with a participle."""
    stative: frozenset[str]
    """Those of them that with an `onward` word tell of a state that lasts (`is gesloten tot mei`)."""
    participle: str
    """Pattern of a participle."""
    present_verbs: frozenset[str]
    """Present forms that, with a date, tell of what comes."""
    present_endings: tuple[str, ...]
    """Endings of present forms, looked for only right beside a date."""
    opening_endings: tuple[str, ...]
    """Endings of present forms, looked for only right after a date that opens its clause: where the verb stands
    second (`Dinsdag hangen de vlaggen`)."""
    not_present: frozenset[str]
    """Words with such an ending that are none, and verbs of saying: what someone says on Friday was said."""
    plural_presents: frozenset[str]
    """Present forms that may be infinitives or nouns: they count right before a date; those that are
    `present_verbs` as well also elsewhere, where the clause has no other verb."""
    noun_leads: frozenset[str]
    """Words right after which one of the present forms is a noun (`een boot`, `205 stemmen`)."""
    adjective_endings: tuple[str, ...]
    """How an adjective ends that may stand between such a word and its noun (`een Panamese vrachtboot`)."""
    date_prepositions: frozenset[str]
    """Words that may stand between a verb and the date right beside it."""
    passive: frozenset[str]
    """Auxiliaries that stand before a participle that looks like a preterite (`be held`)."""
    future_verbs: frozenset[str]
    infinitive_marks: frozenset[str]
    """Words right after which a verb is an infinitive, whatever form it has (`to cut`)."""
    carried_out: frozenset[str]
    """Past verbs with which such an infinitive tells of what was (`began to arrive`)."""
    future_phrase: str
    """Pattern of words that look ahead together (`is to speak`)."""
    year_leads: frozenset[str]
    """Words after which a bare number of four digits is a year."""
    weak_leads: frozenset[str]
    """Those of them after which a plural noun still makes the number a quantity."""
    year_followers: frozenset[str]
    """Words before which it may be one as well."""
    bare_years: bool
    """Whether a number of four digits without a separator is mostly a year."""
    not_units: frozenset[str]
    """Words after a number that make it a quantity."""
    plural: tuple[str, ...]
    """Endings of a plural noun, which make the number before it a quantity."""
    name_words: frozenset[str]
    """Month, weekday and holiday words that are also names or ordinary words."""
    name_leads: frozenset[str]
    """Words before a capital such as Mei or April that make it a person."""
    capitals: bool
    """Whether months and weekdays are written with a capital; a name word written otherwise is no date."""
    led: frozenset[str]
    """Name words that are a date only after one of the date leads."""
    date_leads: frozenset[str]
    """Words after which one of the name words is a date all the same."""
    yardstick: str
    """Pattern before a date that figures are only compared with (`rose in May from April`, `against $3 in 2007`)."""
    aside: str
    """Pattern before a date told in passing (`the bank, founded in 1993, grew`): no later date follows its year."""
    since_then: str
    """Pattern of a sentence that comes from a year long past to now (`it has since grown`, `many have left since`)."""
    makes: frozenset[str]
    """Makes of cars: the year before one is a model, unless a preposition makes it a date (`the 2014 Ford`)."""
    indefinite: str
    """Pattern before a weekday that makes it any such day (`op een zondag`)."""
    barred_before: str
    """Pattern before a match that shows it to be no date."""
    barred_after: str
