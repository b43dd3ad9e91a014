"""Words for moments, periods, numbers and places in the alphabet, in the reader's language, without an OS locale."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cache, lru_cache

from babel import Locale
from babel.lists import format_list
from babel.numbers import format_decimal

from dossier.label_words import WORDS, LabelWords
from dossier.model import DateValue, Grain

LANGUAGES = tuple(WORDS)
"""The interface languages, the default first."""
_MONTHS = {"century": 1200, "decade": 120, "year": 12, "half": 6, "quarter": 3, "season": 3, "month": 1}
_SPANS = {"week": timedelta(days=7), "weekend": timedelta(days=2), "day": timedelta(days=1)}
_PART_OF_HOUR = (4, 0, 2, 3)
"""Which of `LabelWords.parts` begins in a quarter of the day."""
_NIGHT = timedelta(hours=12)
_INSTANT = timedelta(microseconds=1)
_ARABIC_ARTICLE = re.compile(r"^(?:al|el|ad|an|ar|as|at|az|ash|ath|ed|er|es|ul)[-‐‑'’](?=\w)", re.IGNORECASE)
_FOLDED = str.maketrans(
    {
        "ø": "o",
        "Ø": "O",
        "đ": "d",
        "Đ": "D",
        "ł": "l",
        "Ł": "L",
        "ı": "i",
        "ß": "ss",
        "æ": "ae",
        "Æ": "Ae",
        "œ": "oe",
    }
    | dict.fromkeys("ʿʾ'’‘`´ʻʼ", None)
)


@cache
def _locale(locale: str) -> Locale:
    return Locale.parse(locale)


@cache
def _names(locale: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    cldr = _locale(locale)
    months = cldr.months["format"]["wide"]
    days = cldr.days["format"]
    return (
        tuple(str(months[number]) for number in range(1, 13)),
        tuple(str(days["wide"][number]) for number in range(7)),
        tuple(str(days["abbreviated"][number]) for number in range(7)),
    )


def _words(language: str) -> LabelWords:
    return WORDS.get(language, WORDS["en"])


def _fill(pattern: str, day: datetime, words: LabelWords) -> str:
    months, long, short = _names(words.locale)
    return pattern.format(
        weekday=long[day.weekday()],
        short=short[day.weekday()],
        day=words.first if day.day == 1 else day.day,
        month=months[day.month - 1],
        year=day.year,
    )


def label_day(day: datetime, language: str) -> str:
    """The day with its weekday in full.

    >>> label_day(datetime(2016, 8, 27), "nl")
    'zaterdag 27 augustus 2016'
    """
    return _fill(_words(language).long_day, day, _words(language))


def label_short_day(day: datetime, language: str) -> str:
    """The day without its weekday.

    >>> label_short_day(datetime(2016, 9, 1), "fr")
    '1er septembre 2016'
    """
    return _fill(_words(language).short_day, day, _words(language))


def label_clock(moment: datetime, language: str) -> str:
    """The time of day.

    >>> label_clock(datetime(2016, 8, 27, 1, 56), "nl")
    '01.56 uur'
    """
    return _words(language).clock.format(hour=moment.hour, minute=moment.minute)


def label_moment(moment: datetime, language: str) -> str:
    """Day and time of day; midnight sharp is taken for a day without a time.

    >>> label_moment(datetime(2016, 8, 27, 1, 56), "nl")
    'zaterdag 27 augustus 2016, 01.56 uur'
    """
    day = label_day(moment, language)
    return f"{day}, {label_clock(moment, language)}" if moment.hour or moment.minute else day


def label_publication(sources: Sequence[str], moment: datetime, language: str) -> str:
    """Who published and when, as a headline for what has no other.

    >>> label_publication(["ANP", "Belga"], datetime(2016, 8, 27, 1, 56), "nl")
    'ANP, Belga, zaterdag 27 augustus 2016, 01.56 uur'
    >>> label_publication([], datetime(2016, 8, 27), "nl")
    'Zaterdag 27 augustus 2016'
    """
    when = label_moment(moment, language)
    return ", ".join([*sources, when]) if sources else when[:1].upper() + when[1:]


def label_month(month: datetime, language: str) -> str:
    """The month and its year.

    >>> label_month(datetime(2016, 2, 1), "de")
    'Februar 2016'
    """
    return f"{month_name(month.month, language)} {month.year}"


def language_name(language: str) -> str:
    """The language's own name for itself.

    >>> language_name("nl"), language_name("fr")
    ('Nederlands', 'Français')
    """
    name = str(Locale.parse(language).get_display_name(language))
    return name[:1].upper() + name[1:]


def month_name(number: int, language: str) -> str:
    """The name of month 1 to 12."""
    return _names(_words(language).locale)[0][number - 1]


def short_month_name(number: int, language: str) -> str:
    """The abbreviated name of month 1 to 12, as under a picture.

    >>> short_month_name(3, "nl")
    'mrt'
    """
    return _short_months(_words(language).locale)[number - 1]


@cache
def _short_months(locale: str) -> tuple[str, ...]:
    months = _locale(locale).months["stand-alone"]["abbreviated"]
    return tuple(str(months[number]).rstrip(".") for number in range(1, 13))


def label_interval(value: DateValue, language: str, words: str = "") -> str:
    """The date as what it is: a month is a month, an open interval is open.

    What has no place in time, or a vague one, keeps `words`, the article's own.

    >>> label_interval(DateValue("point", datetime(2016, 2, 1), datetime(2016, 3, 1), "month"), "nl")
    'februari 2016'
    >>> label_interval(DateValue("point", datetime(2016, 1, 1), None, "year", "start", "since"), "nl")
    'sinds begin 2016'
    """
    own = _words(language)
    if words and value.kind in ("vague", "repeated"):
        return words
    if value.start is None and value.end is None:
        return words or own.vague.get(value.timex, value.timex)
    if value.direction or value.start is None or value.end is None:
        return _label_directed(value, own)
    if _is_range(value, value.start, value.end):
        return _label_range(value.start, value.end - _INSTANT, value.grain, own)
    if value.grain == "part of day" and value.end - value.start == _NIGHT and value.start.hour == 18:
        return f"{_fill(own.day, value.start, own)}, {own.parts[4]}"
    return _modified(_label_unit(value.start, value.grain, own), value, own)


def _label_directed(value: DateValue, words: LabelWords) -> str:
    direction = value.direction or ("since" if value.end is None else "until")
    bound = (value.start if direction in ("since", "after") else value.end) or value.start or value.end
    if bound is None:
        return ""
    moment = bound - _INSTANT if direction in ("until", "after") else bound
    if value.grain == "day":
        date = _modified(_fill(words.short_day, moment, words), value, words)
        return words.day_directions[direction].format(date=date)
    date = _modified(_label_unit(moment, value.grain, words), value, words)
    return words.directions[direction].format(date=date)


def _modified(date: str, value: DateValue, words: LabelWords) -> str:
    return words.modifiers[value.modifier].format(date=date) if value.modifier else date


def _is_range(value: DateValue, start: datetime, end: datetime) -> bool:
    if value.modifier in ("start", "mid", "end"):
        return False
    if value.grain in _MONTHS:
        return (end.year - start.year) * 12 + end.month - start.month > _MONTHS[value.grain]
    return end - start > _SPANS.get(value.grain, timedelta(hours=12))


def _label_unit(start: datetime, grain: Grain, words: LabelWords) -> str:
    if grain in ("day", "part of day", "hour", "minute"):
        return _label_within_day(start, grain, words)
    year = start.year
    if grain == "week":
        iso = start.isocalendar()
        return words.week.format(week=iso.week, year=iso.year)
    if grain == "weekend":
        saturday = start - timedelta(days=max(0, start.weekday() - 5))
        return words.weekend.format(days=_label_days(saturday, saturday + timedelta(days=1), words))
    if grain == "season":
        years = (
            f"{year}–{year + 1}" if start.month == 12 else f"{year - 1}–{year}" if start.month < 3 else year
        )
        return words.seasons[(start.month // 3 - 1) % 4].format(year=years)
    labels = {
        "month": lambda: words.month.format(month=_names(words.locale)[0][start.month - 1], year=year),
        "quarter": lambda: words.quarter.format(number=(start.month + 2) // 3, year=year),
        "half": lambda: words.halves[start.month > 6].format(year=year),
        "decade": lambda: words.decade.format(year=year // 10 * 10),
        "century": lambda: words.century.format(ordinal=_ordinal(year // 100 + 1, words)),
    }
    return labels[grain]() if grain in labels else str(year)


def _ordinal(number: int, words: LabelWords) -> str:
    return words.odd_ordinals.get(number) or words.ordinal.format(number=number)


def _label_within_day(start: datetime, grain: Grain, words: LabelWords) -> str:
    day = _fill(words.day, start, words)
    if grain == "day":
        return day
    if grain == "part of day":
        return f"{day}, {words.parts[_PART_OF_HOUR[start.hour // 6]]}"
    return f"{day}, {words.clock.format(hour=start.hour, minute=start.minute)}"


def _label_range(first: datetime, last: datetime, grain: Grain, words: LabelWords) -> str:
    """From the unit that holds `first` to the one that holds `last`, both included."""
    if grain == "day":
        return _label_days(first, last, words)
    if grain == "month" and first.year == last.year:
        return f"{_names(words.locale)[0][first.month - 1]}–{_label_unit(last, grain, words)}"
    if grain == "year":
        return f"{first.year}–{last.year}"
    if grain in ("hour", "minute") and first.date() == last.date():
        until = last + _INSTANT
        return (
            f"{_label_unit(first, grain, words)} – {words.clock.format(hour=until.hour, minute=until.minute)}"
        )
    return f"{_label_unit(first, grain, words)} – {_label_unit(last, grain, words)}"


def _label_days(first: datetime, last: datetime, words: LabelWords) -> str:
    end = _fill(words.short_day, last, words)
    if (first.year, first.month) == (last.year, last.month):
        return f"{_fill(words.month_day.replace(' {month}', ''), first, words)}–{end}"
    pattern = words.month_day if first.year == last.year else words.short_day
    return f"{_fill(pattern, first, words)} – {end}"


def datetime_of_interval(value: DateValue) -> str:
    """What HTML's `datetime` attribute allows for it: a year, month, day, week or minute; else "".

    >>> datetime_of_interval(DateValue("point", datetime(2016, 2, 1), datetime(2016, 3, 1), "month"))
    '2016-02'
    """
    start, end = value.start, value.end
    if (
        start is None
        or end is None
        or value.modifier
        or value.direction
        or value.kind not in ("point", "span")
    ):
        return ""
    if _is_range(value, start, end) or start.year < 1:
        return ""
    if value.grain == "week":
        iso = start.isocalendar()
        return f"{iso.year:04}-W{iso.week:02}"
    lengths = {"year": 4, "month": 7, "day": 10, "part of day": 10, "hour": 16, "minute": 16}
    return start.isoformat(timespec="minutes")[: lengths.get(value.grain, 0)]


def datetime_of_moment(moment: datetime) -> str:
    """The moment for HTML's `datetime`, to the minute; a day when it is midnight sharp.

    >>> datetime_of_moment(datetime(2016, 8, 27, 1, 56))
    '2016-08-27T01:56'
    """
    return moment.isoformat(timespec="minutes")[: 16 if moment.hour or moment.minute else 10]


@lru_cache(maxsize=1 << 14)
def fold(text: str) -> str:
    """The text in lower case without diacritics, as an index sorts it."""
    text = text.translate(_FOLDED)
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).casefold()


@lru_cache(maxsize=1 << 14)
def sort_key(text: str) -> str:
    """Where a text stands from A to Z: diacritics folded, the Arabic article left out.

    >>> sorted(["Zeid", "al-Assad, Bashar", "Élysée", "Engel"], key=sort_key)
    ['al-Assad, Bashar', 'Élysée', 'Engel', 'Zeid']
    """
    folded = _ARABIC_ARTICLE.sub("", fold(text).strip())
    letters = "".join(sign if sign.isalnum() else " " for sign in folded)
    return f"{' '.join(letters.split())}\x00{text}"


def label_number(number: int, language: str) -> str:
    """The number with the language's own separators.

    >>> label_number(10000, "nl")
    '10.000'
    """
    return str(number) if -1000 < number < 1000 else _decimal(number, _words(language).locale)


@lru_cache(maxsize=4096)
def _decimal(number: int, locale: str) -> str:
    return str(format_decimal(number, locale=locale))


def label_list(texts: Sequence[str], language: str) -> str:
    """The texts as an enumeration.

    >>> label_list(["ANP", "Belga", "Reuters"], "nl")
    'ANP, Belga en Reuters'
    """
    return str(format_list(texts, locale=_locale(_words(language).locale))) if texts else ""
