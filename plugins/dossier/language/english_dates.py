"""The date expressions of English, as the news agencies write them."""

from __future__ import annotations

from dossier.language.date_words import DateWords

DATES = DateWords(
    numeric_order="mdy",
    splits_ranges=True,
    month={
        "january": 1,
        "jan": 1,
        "jan.": 1,
        "february": 2,
        "feb": 2,
        "feb.": 2,
        "march": 3,
        "mar": 3,
        "mar.": 3,
        "april": 4,
        "apr": 4,
        "apr.": 4,
        "may": 5,
        "june": 6,
        "jun": 6,
        "jun.": 6,
        "july": 7,
        "jul": 7,
        "jul.": 7,
        "august": 8,
        "aug": 8,
        "aug.": 8,
        "september": 9,
        "sep": 9,
        "sep.": 9,
        "sept": 9,
        "sept.": 9,
        "october": 10,
        "oct": 10,
        "oct.": 10,
        "november": 11,
        "nov": 11,
        "nov.": 11,
        "december": 12,
        "dec": 12,
        "dec.": 12,
    },
    weekday={
        "monday": 1,
        "mon.": 1,
        "tuesday": 2,
        "tue.": 2,
        "tues.": 2,
        "wednesday": 3,
        "wed.": 3,
        "weds.": 3,
        "thursday": 4,
        "thu.": 4,
        "thur.": 4,
        "thurs.": 4,
        "friday": 5,
        "fri.": 5,
        "saturday": 6,
        "sunday": 7,
    },
    day={
        "today": 0,
        "yesterday": -1,
        "tomorrow": 1,
        "day before yesterday": -2,
        "day after tomorrow": 2,
        "this day": 0,
    },
    daypart={
        "tonight": "0NI",
        "last night": "-1NI",
        "this morning": "0MO",
        "this afternoon": "0AF",
        "this evening": "0EV",
        "yesterday morning": "-1MO",
        "yesterday afternoon": "-1AF",
        "yesterday evening": "-1EV",
        "tomorrow morning": "1MO",
        "tomorrow afternoon": "1AF",
        "tomorrow evening": "1EV",
        "tomorrow night": "1NI",
        "yesterday night": "-1NI",
    },
    part={
        "dawn": "MO",
        "morning": "MO",
        "afternoon": "AF",
        "evening": "EV",
        "night": "NI",
    },
    weekdaypart={},
    bare={
        "in the morning": "MO",
        "by morning": "MO",
        "by the morning": "MO",
        "since morning": "MO",
        "since the morning": "MO",
        "by evening": "EV",
        "by the evening": "EV",
        "in the afternoon": "AF",
        "in the evening": "EV",
        "at night": "NI",
        "at dawn": "0MO",
        "before dawn": "0MO",
        "mid-morning": "0MO",
        "midmorning": "0MO",
        "mid-afternoon": "0AF",
        "midafternoon": "0AF",
        "in the early morning": "MO",
        "in the late afternoon": "AF",
        "that night": "NI",
        "that morning": "MO",
        "that afternoon": "AF",
        "that evening": "EV",
        "during the night": "NI",
    },
    unit={
        "minute": "minute",
        "minutes": "minute",
        "hour": "hour",
        "hours": "hour",
        "day": "day",
        "days": "day",
        "week": "week",
        "weeks": "week",
        "weekend": "weekend",
        "weekends": "weekend",
        "month": "month",
        "months": "month",
        "quarter": "quarter",
        "quarters": "quarter",
        "half-year": "half",
        "year": "year",
        "years": "year",
        "decade": "decade",
        "decades": "decade",
        "century": "century",
        "centuries": "century",
    },
    count={
        "a": 1,
        "an": 1,
        "one": 1,
        "two": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "six": 6,
        "seven": 7,
        "eight": 8,
        "nine": 9,
        "ten": 10,
        "eleven": 11,
        "twelve": 12,
        "thirteen": 13,
        "fourteen": 14,
        "fifteen": 15,
        "sixteen": 16,
        "seventeen": 17,
        "eighteen": 18,
        "nineteen": 19,
        "twenty": 20,
        "twenty-one": 21,
        "twenty-two": 22,
        "twenty-three": 23,
        "twenty-four": 24,
        "twenty-five": 25,
        "twenty-six": 26,
        "twenty-seven": 27,
        "twenty-eight": 28,
        "twenty-nine": 29,
        "thirty": 30,
        "thirty-one": 31,
        "thirty-two": 32,
        "thirty-three": 33,
        "thirty-four": 34,
        "thirty-five": 35,
        "thirty-six": 36,
        "thirty-seven": 37,
        "thirty-eight": 38,
        "thirty-nine": 39,
        "forty": 40,
        "forty-one": 41,
        "forty-two": 42,
        "forty-three": 43,
        "forty-four": 44,
        "forty-five": 45,
        "forty-six": 46,
        "forty-seven": 47,
        "forty-eight": 48,
        "forty-nine": 49,
        "fifty": 50,
        "fifty-one": 51,
        "fifty-two": 52,
        "fifty-three": 53,
        "fifty-four": 54,
        "fifty-five": 55,
        "fifty-six": 56,
        "fifty-seven": 57,
        "fifty-eight": 58,
        "fifty-nine": 59,
        "sixty": 60,
        "sixty-one": 61,
        "sixty-two": 62,
        "sixty-three": 63,
        "sixty-four": 64,
        "sixty-five": 65,
        "sixty-six": 66,
        "sixty-seven": 67,
        "sixty-eight": 68,
        "sixty-nine": 69,
        "seventy": 70,
        "seventy-one": 71,
        "seventy-two": 72,
        "seventy-three": 73,
        "seventy-four": 74,
        "seventy-five": 75,
        "seventy-six": 76,
        "seventy-seven": 77,
        "seventy-eight": 78,
        "seventy-nine": 79,
        "eighty": 80,
        "eighty-one": 81,
        "eighty-two": 82,
        "eighty-three": 83,
        "eighty-four": 84,
        "eighty-five": 85,
        "eighty-six": 86,
        "eighty-seven": 87,
        "eighty-eight": 88,
        "eighty-nine": 89,
        "ninety": 90,
        "ninety-one": 91,
        "ninety-two": 92,
        "ninety-three": 93,
        "ninety-four": 94,
        "ninety-five": 95,
        "ninety-six": 96,
        "ninety-seven": 97,
        "ninety-eight": 98,
        "ninety-nine": 99,
        "hundred": 100,
        "a hundred": 100,
        "half a": 0.5,
        "a half": 0.5,
        "one and a half": 1.5,
        "two and a half": 2.5,
        "a few": 0,
        "few": 0,
        "several": 0,
        "some": 0,
        "many": 0,
        "a couple of": 2,
        "a couple": 2,
        "couple of": 2,
        "dozens of": 0,
        "a dozen": 12,
        "a number of": 0,
    },
    ordinal={
        "first": 1,
        "second": 2,
        "third": 3,
        "fourth": 4,
        "fifth": 5,
        "sixth": 6,
        "seventh": 7,
        "eighth": 8,
        "ninth": 9,
        "tenth": 10,
        "eleventh": 11,
        "twelfth": 12,
        "thirteenth": 13,
        "fourteenth": 14,
        "fifteenth": 15,
        "sixteenth": 16,
        "seventeenth": 17,
        "eighteenth": 18,
        "nineteenth": 19,
        "twentieth": 20,
        "twenty-first": 21,
        "last": -1,
        "final": -1,
        "latter": 2,
        "former": 1,
    },
    ordinal_suffix=(
        "st",
        "nd",
        "rd",
        "th",
    ),
    shift={
        "last": -1,
        "past": -1,
        "this": 0,
        "the current": 0,
        "current": 0,
        "this past": -1,
        "next": 1,
        "coming": 1,
        "this coming": 1,
        "upcoming": 1,
    },
    near={
        "this past": -1,
        "past": -1,
        "coming": 1,
        "this coming": 1,
        "upcoming": 1,
        "the coming": 1,
    },
    past=frozenset(
        """
            last past preceding previous
        """.split()
    ),
    coming=frozenset(
        """
            coming following next upcoming
        """.split()
    ),
    season={
        "spring": "SP",
        "springtime": "SP",
        "summer": "SU",
        "summertime": "SU",
        "autumn": "FA",
        "fall": "FA",
        "winter": "WI",
        "wintertime": "WI",
    },
    holiday={
        "christmas": "12-25",
        "christmas day": "12-25",
        "christmas eve": "12-24",
        "boxing day": "12-26",
        "new year's eve": "12-31",
        "new year's day": "01-01",
        "new year's": "01-01",
        "valentine's day": "02-14",
        "easter": "easter+0",
        "easter sunday": "easter+0",
        "easter monday": "easter+1",
        "good friday": "easter-2",
        "ash wednesday": "easter-46",
        "palm sunday": "easter-7",
        "ascension day": "easter+39",
        "pentecost": "easter+49",
        "whit monday": "easter+50",
        "halloween": "10-31",
        "all saints' day": "11-01",
        "labor day": "09:1:1",
        "memorial day": "05:-1:1",
        "thanksgiving": "11:4:4",
        "thanksgiving day": "11:4:4",
        "black friday": "11:4:4+1",
        "cyber monday": "11:4:4+4",
        "election day": "11:1:1+1",
        "inauguration day": "01-20",
        "independence day": "07-04",
        "the fourth of july": "07-04",
        "fourth of july": "07-04",
        "veterans day": "11-11",
        "armistice day": "11-11",
        "mother's day": "05:2:7",
        "father's day": "06:3:7",
        "martin luther king day": "01:3:1",
        "presidents day": "02:3:1",
        "presidents' day": "02:3:1",
        "columbus day": "10:2:1",
        "may day": "05-01",
        "st. patrick's day": "03-17",
        "groundhog day": "02-02",
        "bastille day": "07-14",
    },
    known={
        "september 11": "2001-09-11",
        "sept. 11": "2001-09-11",
        "sept 11": "2001-09-11",
        "september 11th": "2001-09-11",
        "11 september": "2001-09-11",
    },
    tens={
        "twenties": 20,
        "thirties": 30,
        "forties": 40,
        "fifties": 50,
        "sixties": 60,
        "seventies": 70,
        "eighties": 80,
        "nineties": 90,
    },
    hour_word={
        "one": 1,
        "two": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "six": 6,
        "seven": 7,
        "eight": 8,
        "nine": 9,
        "ten": 10,
        "eleven": 11,
        "twelve": 12,
    },
    midday={
        "midnight": "24:00",
        "noon": "12:00",
        "midday": "12:00",
    },
    half_day={
        "am": 0,
        "a.m.": 0,
        "a.m": 0,
        "pm": 12,
        "p.m.": 12,
        "p.m": 12,
    },
    patterns=(
        (
            "known",
            r"(?P<lead>(?:aftermath|anniversary|attacks|events|horrors|lessons|outrages|shock|tragedy|victims|wake) (?:of|on) ){known}",
        ),
        ("date", r"{month}\s?{d}(?:\s?,)? ?{y}"),
        ("date", r"{month} (?:the )?{ordinal},? {y}"),
        ("date", r"(?:the )?{d}(?: of)?[ -]{month},?[ -]{y}"),
        ("date", r"(?:the )?{ordinal}(?: day)?(?: of)? {month},? {y}"),
        ("date", r"{month}\.? {d}, '{yy}"),
        ("date-year-shift", r"{month} {d},? {shift} year"),
        ("date-year-shift", r"{month} {d},? of {shift} year"),
        ("date-year-shift", r"(?:the )?{d}(?: of)? {month},? {shift} year"),
        ("day-month-near", r"{shift} {month} {d}"),
        ("day-month", r"{month} (?:the )?{d}"),
        ("day-month", r"(?:the )?{d}(?: of)? {month}"),
        ("day-month", r"(?:the )?{ordinal}(?: day)? of {month}"),
        ("month-year", r"{month}(?:\s?,| of| in|, of)?(?: the year)? {y}"),
        ("month-year", r"{month} '{yy}"),
        ("month-shift", r"{month},?(?: of)? {shift} year"),
        ("month-same", r"{month} (?:of )?(?:that|that same|the same) year"),
        ("month-same", r"that {month}(?=[.,;]|$| (?:after|as|at|by|for|in|on|over|to|when|with)\b)"),
        ("month-next", r"{month} of the (?:following|next) year"),
        ("month-later", r"the following {month}"),
        ("month-near", r"{shift} {month}"),
        ("months", r"{month}(?: and |\s?[-–/]\s?| to | through ){month2}(?!\.? \d\d?\b)(?:,?(?: of)? {y})?"),
        (
            "quarter-months",
            r"(?:the )?{month}[-–]{month2} (?:quarter|period)(?:,?(?: of)? (?:{y}|{shift} year))?",
        ),
        ("days-month", r"{month} {d}\s?(?:[-–]|and|to|through|or)\s?{d2}(?:,? {y})?"),
        ("days-month", r"{d}\s?(?:[-–]|and|to)\s?{d2} {month}(?:,? {y})?"),
        ("month-ahead", r"{month}(?= (?:delivery|contract|contracts|futures|expiration|shipment\b))"),
        ("month", r"(?:the month of )?{month}"),
        ("year", r"(?:the year )?{y}"),
        ("year", r"(?P<lead>(?:in|since|of|by|from|until|before|after) )'{yy}(?!s|\d)"),
        ("years", r"{y}\s?[-–/]\s?{y2}"),
        ("years", r"{y}[-–/]'?{yy}"),
        ("weekday-near", r"{near} {weekday}"),
        (
            "weekend",
            r"(?P<lead>(?:over|during|at|on|for|by|before|until|through|throughout|after|since) )the (?:bank holiday |holiday |long )?weekend",
        ),
        ("weekday-shift", r"{shift} {weekday}"),
        ("weekday-part", r"{shift} {weekday} {part}"),
        ("weekday", r"{weekday}"),
        ("weekday-part", r"(?:late |early )?{weekday} {part}"),
        ("weekday-part", r"{part} {weekday}"),
        ("week-weekday", r"{weekday},?(?: of)? {shift} week"),
        ("week-weekday", r"{shift} week(?:,| on)? {weekday}"),
        ("weekday-ahead", r"{count} (?P<unit>week|weeks) from (?:{weekday}|{day})"),
        ("weekday-ahead", r"a (?P<unit>week) (?:on {weekday}|{day})"),
        ("weekday-ago", r"{count} (?P<unit>week|weeks) ago,? {weekday}"),
        ("weekday-later", r"the following {weekday}"),
        ("before-last", r"(?:the )?(?:{unit}|{weekday}) before last"),
        ("day", r"{day}"),
        ("day", r"(?:the )?(?=day ){day}"),
        ("day-part", r"(?:late |early |earlier |later )?{daypart}"),
        ("day-part", r"{day} {part}"),
        ("later", r"the next day"),
        ("next-part", r"(?:early |late )?the (?:next|following) {part}"),
        ("later", r"the following {unit}"),
        ("unit-after", r"the next (?P<unit>week|month|year)"),
        (
            "vague-past",
            r"(?:the |in |over )?(?:recent|{past}) (?:days|weeks|months|quarters|years|decades|centuries|hours|minutes|weekends)",
        ),
        ("vague-past", r"(?:the )?{past} (?:few|several|couple of|couple) {unit}"),
        (
            "vague-coming",
            r"(?:the )?{coming} (?:days|weeks|months|quarters|years|decades|centuries|hours|minutes|weekends)",
        ),
        ("vague-coming", r"(?:the )?{coming} (?:few|several|couple of|couple) {unit}"),
        ("shift-unit", r"(?:the )?{shift} (?!day\b){unit}"),
        ("shift-unit", r"{shift} (?:fiscal|financial|calendar|school|business|budget) {unit}"),
        (
            "shift-unit",
            r"(?P<lead>(?:estimates?|forecasts?|guidance|outlook|targets?) for )the (?P<unit>year)(?! (?:before|ended|ending|to)\b)",
        ),
        ("shift-season", r"(?:the )?{shift} {season}"),
        ("season-same", r"(?:that|that same|the same) {season}"),
        ("year", r"(?:the )?(?:fiscal|financial)(?: year)? {y}"),
        ("earlier-in", r"(?:earlier|later|sometime) {shift} {unit}"),
        ("earlier-in", r"(?:earlier|later) (?:in )?the {unit}"),
        ("unit-end", r"(?:the )?(?P<unit>year|quarter|month)[- ]end(?:(?: of)? {y})?"),
        ("unit-middle", r"(?P<lead>(?:at|by|around|from|until|through|since|before) )mid-?(?P<unit>year)"),
        ("later-part", r"(?:later|earlier) {day}"),
        ("units-past", r"(?:the )?{past} {count} {unit}"),
        ("units-past", r"(?P<lead>(?:over|in|during|for|within|throughout|of) )the past {unit}"),
        ("units-coming", r"(?:the )?{coming} {count} {unit}"),
        ("ago", r"(?:about |almost |nearly |just over |more than |some )?{count}[- ]{unit} ago"),
        ("ago", r"{count} {unit} and a half ago"),
        ("ago", r"(?P<lead>(?:at|as high as|as low as) \$[\d.,]+ ){count} (?P<unit>year) ago"),
        ("ago-in", r"{count} {unit} ago,? this {unit2}"),
        ("ago-in", r"{count} {unit} ago,? {day}"),
        ("ahead", r"{count} {unit} from (?:now|today)"),
        ("ahead", r"in {count} {unit}'s? time"),
        ("ahead-in", r"in {count} {unit}"),
        ("ahead", r"{count} {unit}(?: hence)"),
        ("season-year", r"(?:the )?(?!fall in){season}(?:,| of| in|, of)? {y}"),
        ("season-shift", r"(?:the )?{season} of {shift} year"),
        (
            "season",
            r"(?P<lead>(?:in|during|by|over|through|throughout|until|since|before|after|early|late|mid|as early as|as late as) )(?:the )?{season}(?! of)",
        ),
        (
            "season",
            r"(?<!\ba[ ])(?<!\ban[ ])(?:the )?(?!spring|fall){season}(?! (?:olympic|games|wheat|barley|solstice|sports|storm|weather))",
        ),
        ("season", r"(?!fall){season}(?= (?:and|offensive|campaign|summer))"),
        ("quarter", r"(?:the )?{ordinal}[- ]quarter(?:,?(?: of| in)?(?: the)? {y})?"),
        ("fiscal-quarter", r"(?:the )?fiscal {ordinal}[- ]quarter(?:,?(?: of| in)?(?: fiscal)? {y})?"),
        ("fiscal-quarter", r"(?:the )?{ordinal} fiscal[- ]quarter(?:,?(?: of| in)?(?: fiscal)? {y})?"),
        ("fiscal-quarter", r"(?:the )?{ordinal}[- ]quarter(?:,?(?: of| in)?) fiscal {y}"),
        ("quarter", r"(?:the )?{ordinal}[- ]quarter(?: of| in)? {shift} year"),
        ("quarter", r"{y}(?:'s)? {ordinal}[- ]quarter"),
        ("quarter", r"{shift} year's {ordinal}[- ]quarter"),
        (
            "quarter-next-to",
            r"(?P<lead>(?:in|than) )the (?P<ordinal>first|second|third|fourth)(?=[.,;]|$)",
        ),
        ("quarter", r"q{n}(?: of)?,? {y}"),
        ("quarter", r"{y},?[ -]q{n}"),
        ("half", r"h{n}(?: of)?[ -]{y}"),
        ("half", r"{y}[ -]h{n}"),
        ("half", r"(?:the )?{ordinal}[- ]half(?:,?(?: of| in)? {y})"),
        ("half", r"{y}(?:'s)? {ordinal}[- ]half"),
        ("half", r"(?:the )?{ordinal}[- ]half(?: of| in)? (?:{shift}|the) year"),
        (
            "half",
            r"{ordinal}[- ]half(?= (?:net |operating |pretax |pre-tax |core )?(?:earnings|growth|income|loss|losses|profit|profits|results|revenue|revenues|sales)\b)",
        ),
        (
            "half",
            r"(?P<lead>(?:demand|earnings|economy|growth|improvement|margins|orders|outlook|output|pickup|prices|production|profit|profits|rebound|recovery|results|revenue|sales|slowdown) (?:in|for|during|over) )the {ordinal} half(?! of)",
        ),
        ("half-of-month", r"(?:the )?{ordinal} half of {month}(?:,? {y})?"),
        ("half-of-century", r"(?:the )?{ordinal} half of the {ordinal2} century"),
        ("half-of-decade", r"(?:the )?{ordinal} half of the (?:{tens}|{ys}'?s)"),
        ("decade", r"(?:the )?{ys}'?s"),
        ("decade", r"the '?(?P<yy>\d0)'?s"),
        ("decade", r"'(?P<yy>\d0)'?s"),
        ("decade", r"(?P<lead>the (?:early|late|mid)[ -])(?P<yy>\d0)s"),
        ("decade", r"(?:the )?{tens}"),
        ("century", r"(?:the )?{ordinal}[- ]century"),
        ("week-number", r"week {n}(?: of)? {y}"),
        ("week-of", r"(?:the )?week (?:of|starting|beginning) {month} {d}"),
        ("week-of", r"(?:the )?(?P<unit>weekend) of {month} {d}"),
        (
            "nth-of",
            r"(?:the )?{ordinal} (?!days|weeks|months|years)(?:{unit}|{weekday}) (?:of|in) {month}(?:,? {y})?",
        ),
        ("nth-of-year", r"(?:the )?{ordinal} (?!days|weeks|months|years){unit} of {y}"),
        ("nth-of-year", r"(?:the )?{ordinal} {unit} of (?:the|{shift}) year"),
        ("nth-of-units", r"(?:the )?{ordinal} {count} {unit} of (?:{y}|{shift} year|the year)"),
        (
            "nth-of-units",
            r"(?P<lead>(?:in|for|during|over|through) the )(?P<ordinal>first) {count} (?P<unit>months|quarters)(?! of)",
        ),
        ("holiday", r"{holiday}"),
        ("holiday", r"{holiday}(?: of| in|,)? {y}"),
        ("holiday", r"{y} {holiday}"),
        ("holiday-near", r"{shift} {holiday}"),
        (
            "known",
            r"(?:the )?{known}(?=,? 2001|(?:th)? (?:terror|terrorist|attack|attacks|hijack|suicide|commission|assault|victims))",
        ),
        ("known", r"9/11"),
        ("night-of", r"(?:the )?night of {weekday}"),
        (
            "time",
            r"{hour}(?:[:.]{minute})? ?{half_day}(?: (?:et|pt|ct|mt|[ecmp][sd]t|gmt|utc|bst|cet|local time|eastern|eastern time))?",
        ),
        (
            "time",
            r"(?P<lead>(?:at|by|around|about|until|till|from|before|after|to|between|and|since|{weekday},?|{day},?) ){hour}:{minute}(?::\d\d)?(?: hours| o'clock)?",
        ),
        ("time", r"(?<!in[ ])(?<!of[ ])(?=\d\d:){hour}:{minute}(?!:\d)(?: hours| o'clock)?"),
        (
            "time",
            r"{hour}:{minute}(?= ?(?:gmt|hours|local|utc|est|edt|cet|[-–]| to \d)| {day}| on {weekday})",
        ),
        ("time", r"(?:{hour}|{hour_word}) o'clock(?: {half_day})?"),
        (
            "time",
            r"(?P<hour>[01]\d|2[0-3])[.:]?(?P<minute>[0-5]\d) (?:local time|gmt|bst|hrs|hours|utc|est|edt|cet)",
        ),
        (
            "time",
            r"(?P<lead>(?:at|by|around|about|until|till|before|after|nearly) ){hour_word}(?= in the (?:morning|afternoon|evening)| at night)",
        ),
        ("time-past", r"(?:{count} minutes|quarter|a quarter) past (?:{hour}|{hour_word})"),
        ("time-half-past", r"half past (?:{hour}|{hour_word})"),
        ("time-to", r"(?:{count} minutes|quarter|a quarter) to (?:{hour}|{hour_word})"),
        ("time-word", r"{midday}"),
        ("time-span", r"{hour}(?::{minute})?(?: to |-| - |–|–| until ){hour2}(?::{minute2})? ?{half_day}"),
        (
            "later",
            r"(?:about |some |just |only )?{count} {unit} (?:later(?! than)|afterwards|after that|after(?=[.,;]|$))",
        ),
        (
            "before",
            r"(?:about |some |just |only )?{count} {unit} (?:earlier(?! than)|beforehand|previously|before that|before(?=[.,;]|$))",
        ),
        ("later", r"the {unit} after(?=[.,;:]|$)"),
        ("previous-unit", r"the (?:previous|preceding|prior) (?:fiscal |financial )?{unit}"),
        (
            "latest-unit",
            r"(?:the )?(?:latest|most recent|just-ended|just-completed) (?P<unit>week|month|quarter|year)",
        ),
        ("latest-unit", r"(?P<lead>(?:in|for|during) )the (?P<unit>quarter)(?! of)"),
        (
            "same-shift",
            r"(?:the )?(?:same|corresponding|comparable|equivalent) (?P<unit>month|quarter|period|half)(?: of| in| a| one)?(?: last)? year(?: ago| earlier| before)?",
        ),
        (
            "same-shift",
            r"(?:the )?(?:same|corresponding|comparable|equivalent) (?P<unit>month|quarter|period|half) (?:of|in) {y}",
        ),
        (
            "same-shift",
            r"(?P<lead>(?:\d+%?|from|than|billion,?|cents,?|million,?|pct,?|percent,?|share,?) )(?:a|one) (?P<unit>year) (?:ago|before|earlier)",
        ),
        (
            "same-shift",
            r"(?:a|one) (?P<unit>year) (?:ago|earlier)(?=,? (?:it|the company|the group|they|[a-z]+) (?:earned|had|lost|made|posted|reported)\b[^.]{0,40} \$?\d[\d.,]* (?:billion|cents|million|mln))",
        ),
        ("same-shift", r"(?:the )?(?:year-ago|year-earlier|prior-year) (?P<unit>month|quarter|period|half)"),
        ("same-shift", r"(?:the )(?P<unit>month|quarter|period|half) (?:a|one) year (?:ago|before|earlier)"),
        ("before", r"the {unit} (?:before|earlier)"),
        ("part-before", r"the {part} before"),
        ("same", r"(?:that|the same|that same) {unit}"),
        ("same-part", r"(?:that|the same|that same) {part}"),
        ("bare-part", r"{bare}"),
        ("day-of-month", r"on the {d}(?= ?[.,;:]|$| (?:and|as|at|for|in|of|or|to|when|with)\b)"),
        ("unit", r"(?:the ){unit}"),
        (
            "repeated",
            r"(?:every|each) (?:other |{count} )?(?:{weekday}|{unit}|{part}|{month}|{season})",
        ),
        ("repeated", r"(?:daily|weekly|monthly|yearly|annually|annual|quarterly|biweekly)"),
        ("repeated", r"(?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)"),
        ("repeated", r"{count} {unit} (?:a|per) {unit2}"),
        ("repeated", r"(?:per|a) (?=day|week|month|year){unit}(?! (?:before|after|later|earlier|ago|prior))"),
        ("duration", r"{count}[- ]{unit}"),
        ("duration", r"(?:for|in) {unit}"),
        ("vague", r"(?:until now|up to now|to this day|for this day|these days|in those days)"),
    ),
    offset_after=r" (?:after|following)(?: the)?",
    offset_before=r" (?:before|prior to|ahead of)(?: the)?",
    part_of=r"(?:on |in |during )?(?:the )?(?:early |late )?{part}(?: hours)? (?:of|on)(?: the)?",
    edges=(
        (
            "start",
            r"(?:the )?(?:early|earlier|beginning of|start of|outset of|opening of|early part of|beginning|early days of|early months of|first days of)(?: in| on| the)?",
        ),
        ("mid", r"(?:the )?(?:mid|middle of|midway through|halfway through|mid-)(?: the)?-?"),
        (
            "end",
            r"(?:the )?(?:(?:late|later)(?: in| on| the)?|(?:end of|close of|latter part of|end|last days of|last months of|final days of|final months of|closing days of|remainder of|rest of)(?: the)?)",
        ),
    ),
    directions=(
        ("since", r"(?:ever )?since(?: at least| the)?"),
        ("since", r"(?:as of|starting|beginning|effective|from)(?: on| in| the)?"),
        ("before-month", r"(?:until|till)"),
        ("until", r"(?:until|till|through|up to|no later than|by)(?: the| at least)?"),
        ("before", r"(?:before|prior to|ahead of)(?: the)?"),
        ("after", r"(?:after|later than|following)(?: the)?"),
    ),
    approximate=r"(?:around|about|circa|approximately|roughly|sometime in|some time in|nearly|almost)(?: the)?",
    day_joint=r",?(?: at| around| about| by| before| after| until| in the| from| between| shortly before| shortly after)?,?",
    time_joint=r",?(?: on| of| in| \([\w ]{2,12}\)| [a-z]{3,4})?(?: the)?,?(?: on)?",
    range_lead=r"(?:from|between)(?: the)?",
    range_joint=r"(?: to| through| until| till| - | – |-|–)(?: the)?",
    pair_joint=r" and(?: the)?",
    pair_lead=r"between(?: the)?",
    forward=r"(?:as soon as|no later than|(?:ahead of|until after)(?: (?:an?|its|the)(?: [\w'-]+){1,5} (?:in|on))?|(?<!had[ ]been[ ])scheduled (?:for|to [a-z]+)|set for|due(?: on| in| by)?|planned for|slated for|(?:booked|doubtful|forecast|questionable|ready) for|(?:booked|forecast) (?:into|through|until)|(?:postponed|delayed|adjourned|moved|deferred|rescheduled|put back|put off|pushed back|brought forward)(?:,? [\w']+){0,5} (?:to|until|for)|(?:are|continues?|is|lasts?|remains?|runs?|stays?)(?: [\w'-]+){0,3} (?:through|until|till)|runs? out|(?:postponed|moved|rescheduled) from|effective|starting|beginning)(?: on| in| the| early| late| mid)?",
    called_off=r"(?:'s?(?: [\w'-]+){1,6})? (?:was|were|ha(?:s|ve) been) (?:brought forward|called off|cancell?ed|moved|postponed|put off|rescheduled)\b"
    r"| (?:as )?an? (?:[\w-]+ ){0,2}(?:day of|holiday)\b",
    told_of=(", when ", " when "),
    onward=r"(?:as (?:early|late) as|until(?: at least)?|by|through|before|beginning|starting|from)(?: the| early| late| mid)?",
    intended=r"(?:as early as|as late as|for)(?: early| late)?",
    prospect=r"(?P<infinitive>\b(?:has|have|was|were) to (?!be\b|have\b|become\b|blame\b|prove\b|remain\b|say\b|stay\b)[a-z]+(?: [\w'-]+){0,8}$)"
    r"|\b(?:agreed|planned|pledged|promised|scheduled|threatened|vowed) to (?!(?:the|an?|his|her|its|their|this|that|these)\b)[a-z]+(?: [\w'-]+){0,2}$"
    r"|\b(?:adjourned|bailed|barred|booked|cancell?ed|closed|delayed|(?:has|have) been \w+ed|shut|expects?|expected|expecting|extended|gave|given|ordered|pledged|postponed|promised|put off|suspended|vowed)(?: [\w'-]+){0,6} (?:until|till|by|before|through)(?: at least)?$"
    r"|\b(?:gave|given|had|has|have) until(?: [\w'-]+){0,5}$|\b(?:agreed|aims?|asked|calls|deadlines?|demands?|hoped?|hopes|ordered|plan|pressure|promises?|proposals?|plans|planned|told|urged|wanted|wants?)(?: [\w'-]+){0,3} to [a-z]+(?: [\w'-]+){0,12} (?:until|till|by|before)$"
    r"|\b(?:can|can't|cannot|do|does|doesn't|don't)(?: (?!what\b|how\b)[\w'-]+){0,6} (?:until|till|before|by|on)$"
    r"|(?<!believed )(?<!found )(?<!known )(?<!reported )(?<!said )(?<!thought )\bto be \w+(?:ed|en|eld|old|ade|aid)(?: [\w'-]+){0,3}$"
    r"|\bto (?:continue|endure|extend|go on|hold|keep|last|persist|remain|run|serve|stand|stay|stretch)(?: [\w'-]+){0,5} (?:until|till|through)(?: at least)?$"
    r"|\bunless\b|\bwould have turned\b",
    prospect_words=frozenset(
        """
            before by on through till to turned unless until
        """.split()
    ),
    supposed=r"\b(?:would|could|might) have (?!(?:an?|any|his|her|its|more|no|some|the|their|to)\b)",
    saying=frozenset(
        """
            added explained said stated told warned
        """.split()
    ),
    backward=r"(?:had been (?:scheduled|due|expected|set|planned|slated)(?: to [a-z]+)?|since|ended|dated|(?:dates?|dating|goes|going) back to|way back|as recently as)(?: on| in| the| early| late)?(?: (?:just|long|shortly|soon|well))?(?: (?:after|before))?",
    noun_link=r"(?:the|a|an|his|her|their|its|that|this)(?: [^\W\d_]+){0,2} (?P<noun>[^\W\d_]{3,}) of(?: the)?",
    planned=(
        "election",
        "elections",
        "vote",
        "referendum",
        "summit",
        "conference",
        "congress",
        "games",
        "olympics",
        "session",
        "meeting",
        "deadline",
        "trial",
        "ceremony",
        "concert",
        "debate",
        "final",
        "game",
        "hearing",
        "launch",
        "march",
        "match",
        "parade",
        "protest",
        "race",
        "rally",
        "strike",
        "talks",
        "visit",
    ),
    clause_breaks=frozenset(
        """
            after although as because before but how if since that though when where whether which while who whom why
        """.split()
    ),
    coordinators=frozenset(
        """
            and or
        """.split()
    ),
    past_verbs=frozenset(
        """
            announced ate beat became began bit blew bore bought broke brought built came caught chose cut
            dealt did died drew drove dug fed fell felt fled flew forgot fought froze gave got grew had heard held
            hid hit hung kept knelt knew laid lay led left lent let lit lost made meant met overcame overthrew
            paid put quit ran rang read rode rose said sang sank sat saw sent set shot shut sold sought spent
            spoke sprang spread stole stood struck swam swept swore swung taught thought threw told took tore
            understood used was went were withdrew woke won wore wound wrote
        """.split()
    ),
    past_endings=("ed",),
    not_verbs=frozenset(
        """
            bed breed exceed expected feed hundred indeed naked need planned proceed red sacred scheduled seed
            shed slated speed succeed weed wicked
        """.split()
    ),
    compound=r"(?:fore|mis|over|re|under|with)(?P<verb>\w{4,})",
    attributive=r"(?:so-called|un\w+ed)",
    perfect=frozenset(
        """
            had has have
        """.split()
    ),
    stative=frozenset(
        """
            has have
        """.split()
    ),
    participle=r"\b\w{2,}(?:ed|en)\b",
    present_verbs=frozenset(
        """
            arrive arrives begin begins closes comes concludes convenes debuts departs due ends expected expire expires
            face faces go goes graduates hopes host hosts leaves likely meet meets opens payable planned plans
            play plays premieres reopen reopens resume resumes retires returns scheduled slated speaks
            starts takes turns unlikely visits
        """.split()
    ),
    present_endings=(),
    opening_endings=(),
    not_present=frozenset(
        """

        """.split()
    ),
    plural_presents=frozenset(
        """
            addresses appears are attends closes come convene departs docks end expire face faces flies fly follow gather gathers hear hears
            hold holds hopes host hosts is joins leaves meet open plans play plays resume return returns sit sits starts takes
            testifies testify travel travels turns unveils visits vote votes
        """.split()
    ),
    noun_leads=frozenset(
        """
            a an by for from her his its my no of our the their with
        """.split()
    ),
    adjective_endings=(),
    date_prepositions=frozenset(
        """
            at by down early in late off on out up
        """.split()
    ),
    passive=frozenset(
        """
            are be become becomes being get gets is remain remains stay stays
        """.split()
    ),
    future_verbs=frozenset(
        """
            'll aims anticipate anticipates could expect expects going he'll i'll intends it'll may might must pledged shall she'll should that'll there'll they'll we'll who'll will won't would you'll
        """.split()
    ),
    infinitive_marks=frozenset(
        """
            to
        """.split()
    ),
    carried_out=frozenset(
        """
            began came continued failed forced helped managed refused seemed started tried
        """.split()
    ),
    future_phrase=r"^to [a-z]+|\bto be [a-z]+|\b(?:he|it|she) (?!does\b|has\b|is\b|says\b|was\b)[a-z]+s\b|\b(?:is|are|plans?|hopes?|set|expects?|wants?|needs?|due|has|have) to [a-z]+",
    year_leads=frozenset(
        """
            ( after and around autumn before beginning between by during early end fall fiscal for from in
            late mid of since spring summer the through to until winter year
        """.split()
    ),
    weak_leads=frozenset(
        """
            for from of to
        """.split()
    ),
    year_followers=frozenset(
        """
            and or the to was when
        """.split()
    ),
    bare_years=True,
    not_units=frozenset(
        """
            acres baht barrels bln calories cases children copies degrees dinars dlrs dollars employees euros feet
            fighters francs games gmt goals hectares homes hours houses jobs kilometers kilometres km kroner
            kronor lire marks men meters metres miles mln patients pct people percent pesos pieces points pounds
            rand riyals roubles rubles rupees seats shares shekels soldiers students times tonnes tons troops
            units votes women workers yards yen yuan
        """.split()
    ),
    plural=("ers",),
    name_words=frozenset(
        """
            april august jan june mar march may sat sun
        """.split()
    ),
    name_leads=frozenset(
        """
            actress brian captain general james judge justice lake minister mr mrs ms president robert senator
            theresa
        """.split()
    ),
    capitals=True,
    led=frozenset(
        """
            jan mar march may sat sun
        """.split()
    ),
    date_leads=frozenset(
        """
            after and around as at before beginning between by come during early end for from in last late mid next of
            on or since this through to until
        """.split()
    ),
    barred_before=r"(?:€|\$|£|article|number|no\.|paragraph|chapter|page|room|russell|proposition|resolution|route|flight|boeing|airbus|psalm|novel|film|movie|code|version|windows|bus|exit|gate|highway|interstate|suite|section|title|rule)",
    yardstick=r"(?:against|compared (?:to|with)|from|than|versus)(?: [^\s,;]*\d[^\s;]*(?: [^\s,;\d]+){0,4})?(?: in| for| the| during)*",
    aside=r"(?<=,)(?: (?:that|which|who)(?: was| had)?)? (?:\w{3,}ed|born|bought|built|made|sold|won)(?: [^\W\d]+){0,4} in(?: the)?|(?<=,) (?:that|which|who) in|whose(?: [^\W\d]+){1,10} in(?: the)?|(?<=,) (?:an?|the)(?: [^\W\d]+){1,5} (?:since|until)|since(?: [^\W\d]+){1,5} in(?: the)?",
    since_then=r"\b(?:has|have) since\b|\bsince(?=[.,;]|$)",
    makes=frozenset(
        """
            acura audi bentley bmw buick cadillac chevrolet chevy chrysler citroën dodge ferrari fiat ford gmc honda
            hyundai infiniti jaguar jeep kia lamborghini lexus lincoln mazda mercedes mercedes-benz mini mitsubishi
            nissan oldsmobile opel peugeot pontiac porsche renault saab saturn seat skoda subaru suzuki tesla toyota
            volkswagen volvo vw
        """.split()
    ),
    indefinite=r"(?:(?:on|only) (?:a|an)|black|bloody|fat|super)",
    barred_after=r"(?<=\d\d) on an? [a-z]+day\b| islands?\b| & (?:co|company|partners|sons)\b|(?<=june) bugs?\b|(?<=sunday) schools?\b|(?<=\d) [a-z]+ (?:avenue|street|road|boulevard|drive|lane|court)\b|(?<=\d) forms?\b|(?: |-)?(?:year-old|years old|percent|per cent|pct|mln|bln|dlrs|million|billion|trillion|%|€|°|degrees|miles|meters|pounds|dollars|feet|mph|kph|votes|points)",
)
