"""The date expressions of Dutch, as the papers of the Netherlands and Flanders write them."""

from __future__ import annotations

from dossier.language.date_words import DateWords

DATES = DateWords(
    numeric_order="dmy",
    splits_ranges=False,
    month={
        "januari": 1,
        "jan": 1,
        "jan.": 1,
        "februari": 2,
        "feb": 2,
        "feb.": 2,
        "febr": 2,
        "febr.": 2,
        "maart": 3,
        "mrt": 3,
        "mrt.": 3,
        "april": 4,
        "apr": 4,
        "apr.": 4,
        "mei": 5,
        "juni": 6,
        "jun": 6,
        "jun.": 6,
        "juli": 7,
        "jul": 7,
        "jul.": 7,
        "augustus": 8,
        "aug": 8,
        "aug.": 8,
        "september": 9,
        "sep": 9,
        "sep.": 9,
        "sept": 9,
        "sept.": 9,
        "oktober": 10,
        "okt": 10,
        "okt.": 10,
        "october": 10,
        "november": 11,
        "nov": 11,
        "nov.": 11,
        "december": 12,
        "dec": 12,
        "dec.": 12,
    },
    weekday={
        "maandag": 1,
        "dinsdag": 2,
        "woensdag": 3,
        "donderdag": 4,
        "vrijdag": 5,
        "zaterdag": 6,
        "zondag": 7,
    },
    day={
        "vandaag": 0,
        "heden": 0,
        "gisteren": -1,
        "eergisteren": -2,
        "morgen": 1,
        "overmorgen": 2,
        "gister": -1,
    },
    daypart={
        "gisterochtend": "-1MO",
        "gistermorgen": "-1MO",
        "gistervoormiddag": "-1MO",
        "gistermiddag": "-1AF",
        "gisternamiddag": "-1AF",
        "gisteravond": "-1EV",
        "gisternacht": "-1NI",
        "gisterenochtend": "-1MO",
        "gisterenmorgen": "-1MO",
        "gisterenvoormiddag": "-1MO",
        "gisterenmiddag": "-1AF",
        "gisterennamiddag": "-1AF",
        "gisterenavond": "-1EV",
        "gisterennacht": "-1NI",
        "eergisterochtend": "-2MO",
        "eergistermorgen": "-2MO",
        "eergistervoormiddag": "-2MO",
        "eergistermiddag": "-2AF",
        "eergisternamiddag": "-2AF",
        "eergisteravond": "-2EV",
        "eergisternacht": "-2NI",
        "eergisterenochtend": "-2MO",
        "eergisterenmorgen": "-2MO",
        "eergisterenvoormiddag": "-2MO",
        "eergisterenmiddag": "-2AF",
        "eergisterennamiddag": "-2AF",
        "eergisterenavond": "-2EV",
        "eergisterennacht": "-2NI",
        "vanochtend": "0MO",
        "vanmorgen": "0MO",
        "vanvoormiddag": "0MO",
        "vanmiddag": "0AF",
        "vannamiddag": "0AF",
        "vanavond": "0EV",
        "vannacht": "-0NI",
        "morgenochtend": "1MO",
        "morgenvoormiddag": "1MO",
        "morgenmiddag": "1AF",
        "morgennamiddag": "1AF",
        "morgenavond": "1EV",
        "morgennacht": "1NI",
        "overmorgenochtend": "2MO",
        "overmorgenmorgen": "2MO",
        "overmorgenvoormiddag": "2MO",
        "overmorgenmiddag": "2AF",
        "overmorgennamiddag": "2AF",
        "overmorgenavond": "2EV",
        "overmorgennacht": "2NI",
        "morgenvroeg": "1MO",
        "deze ochtend": "0MO",
        "deze middag": "0AF",
        "deze namiddag": "0AF",
        "deze avond": "0EV",
        "deze nacht": "-0NI",
        "afgelopen nacht": "-1NI",
        "de afgelopen nacht": "-1NI",
        "komende nacht": "0NI",
        "afgelopen avond": "-1EV",
    },
    part={
        "ochtend": "MO",
        "morgen": "MO",
        "voormiddag": "MO",
        "middag": "AF",
        "namiddag": "AF",
        "avond": "EV",
        "nacht": "NI",
        "vooravond": "EV",
        "ochtends": "MO",
    },
    weekdaypart={
        "maandagochtend": "1MO",
        "maandagmorgen": "1MO",
        "maandagvoormiddag": "1MO",
        "maandagmiddag": "1AF",
        "maandagnamiddag": "1AF",
        "maandagavond": "1EV",
        "maandagnacht": "1NI",
        "maandagvooravond": "1EV",
        "dinsdagochtend": "2MO",
        "dinsdagmorgen": "2MO",
        "dinsdagvoormiddag": "2MO",
        "dinsdagmiddag": "2AF",
        "dinsdagnamiddag": "2AF",
        "dinsdagavond": "2EV",
        "dinsdagnacht": "2NI",
        "dinsdagvooravond": "2EV",
        "woensdagochtend": "3MO",
        "woensdagmorgen": "3MO",
        "woensdagvoormiddag": "3MO",
        "woensdagmiddag": "3AF",
        "woensdagnamiddag": "3AF",
        "woensdagavond": "3EV",
        "woensdagnacht": "3NI",
        "woensdagvooravond": "3EV",
        "donderdagochtend": "4MO",
        "donderdagmorgen": "4MO",
        "donderdagvoormiddag": "4MO",
        "donderdagmiddag": "4AF",
        "donderdagnamiddag": "4AF",
        "donderdagavond": "4EV",
        "donderdagnacht": "4NI",
        "donderdagvooravond": "4EV",
        "vrijdagochtend": "5MO",
        "vrijdagmorgen": "5MO",
        "vrijdagvoormiddag": "5MO",
        "vrijdagmiddag": "5AF",
        "vrijdagnamiddag": "5AF",
        "vrijdagavond": "5EV",
        "vrijdagnacht": "5NI",
        "vrijdagvooravond": "5EV",
        "zaterdagochtend": "6MO",
        "zaterdagmorgen": "6MO",
        "zaterdagvoormiddag": "6MO",
        "zaterdagmiddag": "6AF",
        "zaterdagnamiddag": "6AF",
        "zaterdagavond": "6EV",
        "zaterdagnacht": "6NI",
        "zaterdagvooravond": "6EV",
        "zondagochtend": "7MO",
        "zondagmorgen": "7MO",
        "zondagvoormiddag": "7MO",
        "zondagmiddag": "7AF",
        "zondagnamiddag": "7AF",
        "zondagavond": "7EV",
        "zondagnacht": "7NI",
        "zondagvooravond": "7EV",
    },
    bare={
        "'s ochtends": "MO",
        "'s morgens": "MO",
        "'s voormiddags": "MO",
        "'s middags": "AF",
        "'s namiddags": "AF",
        "'s avonds": "EV",
        "'s nachts": "NI",
        "in de ochtend": "MO",
        "in de voormiddag": "MO",
        "in de middag": "AF",
        "in de namiddag": "AF",
        "in de vooravond": "EV",
        "in de avond": "EV",
        "in de nacht": "NI",
        "in de ochtenduren": "MO",
        "in de avonduren": "EV",
        "in de loop van de ochtend": "0MO",
        "in de loop van de voormiddag": "0MO",
        "in de loop van de middag": "0AF",
        "in de loop van de namiddag": "0AF",
        "in de loop van de avond": "0EV",
        "in de loop van de nacht": "0NI",
        "overdag": "DT",
        "in de vroege ochtend": "MO",
        "in de late avond": "EV",
        "in de late namiddag": "AF",
        "in de morgen": "MO",
    },
    unit={
        "minuut": "minute",
        "minuten": "minute",
        "uur": "hour",
        "uren": "hour",
        "dag": "day",
        "dagen": "day",
        "week": "week",
        "weken": "week",
        "weekend": "weekend",
        "weekeinde": "weekend",
        "weekends": "weekend",
        "maand": "month",
        "maanden": "month",
        "kwartaal": "quarter",
        "kwartalen": "quarter",
        "trimester": "quarter",
        "halfjaar": "half",
        "semester": "half",
        "kalenderjaar": "year",
        "jaar": "year",
        "jaren": "year",
        "decennium": "decade",
        "decennia": "decade",
        "eeuw": "century",
        "eeuwen": "century",
    },
    count={
        "een": 1,
        "één": 1,
        "'n": 1,
        "twee": 2,
        "drie": 3,
        "vier": 4,
        "vijf": 5,
        "zes": 6,
        "zeven": 7,
        "acht": 8,
        "negen": 9,
        "tien": 10,
        "elf": 11,
        "twaalf": 12,
        "dertien": 13,
        "veertien": 14,
        "vijftien": 15,
        "zestien": 16,
        "zeventien": 17,
        "achttien": 18,
        "negentien": 19,
        "twintig": 20,
        "eenentwintig": 21,
        "tweeëntwintig": 22,
        "drieëntwintig": 23,
        "vierentwintig": 24,
        "vijfentwintig": 25,
        "zesentwintig": 26,
        "zevenentwintig": 27,
        "achtentwintig": 28,
        "negenentwintig": 29,
        "dertig": 30,
        "eenendertig": 31,
        "tweeëndertig": 32,
        "drieëndertig": 33,
        "vierendertig": 34,
        "vijfendertig": 35,
        "zesendertig": 36,
        "zevenendertig": 37,
        "achtendertig": 38,
        "negenendertig": 39,
        "veertig": 40,
        "eenenveertig": 41,
        "tweeënveertig": 42,
        "drieënveertig": 43,
        "vierenveertig": 44,
        "vijfenveertig": 45,
        "zesenveertig": 46,
        "zevenenveertig": 47,
        "achtenveertig": 48,
        "negenenveertig": 49,
        "vijftig": 50,
        "eenenvijftig": 51,
        "tweeënvijftig": 52,
        "drieënvijftig": 53,
        "vierenvijftig": 54,
        "vijfenvijftig": 55,
        "zesenvijftig": 56,
        "zevenenvijftig": 57,
        "achtenvijftig": 58,
        "negenenvijftig": 59,
        "zestig": 60,
        "eenenzestig": 61,
        "tweeënzestig": 62,
        "drieënzestig": 63,
        "vierenzestig": 64,
        "vijfenzestig": 65,
        "zesenzestig": 66,
        "zevenenzestig": 67,
        "achtenzestig": 68,
        "negenenzestig": 69,
        "zeventig": 70,
        "eenenzeventig": 71,
        "tweeënzeventig": 72,
        "drieënzeventig": 73,
        "vierenzeventig": 74,
        "vijfenzeventig": 75,
        "zesenzeventig": 76,
        "zevenenzeventig": 77,
        "achtenzeventig": 78,
        "negenenzeventig": 79,
        "tachtig": 80,
        "eenentachtig": 81,
        "tweeëntachtig": 82,
        "drieëntachtig": 83,
        "vierentachtig": 84,
        "vijfentachtig": 85,
        "zesentachtig": 86,
        "zevenentachtig": 87,
        "achtentachtig": 88,
        "negenentachtig": 89,
        "negentig": 90,
        "eenennegentig": 91,
        "tweeënnegentig": 92,
        "drieënnegentig": 93,
        "vierennegentig": 94,
        "vijfennegentig": 95,
        "zesennegentig": 96,
        "zevenennegentig": 97,
        "achtennegentig": 98,
        "negenennegentig": 99,
        "tiental": 10,
        "een tiental": 10,
        "vijftiental": 15,
        "een vijftiental": 15,
        "twintigtal": 20,
        "een twintigtal": 20,
        "dertigtal": 30,
        "een dertigtal": 30,
        "veertigtal": 40,
        "een veertigtal": 40,
        "vijftigtal": 50,
        "een vijftigtal": 50,
        "honderd": 100,
        "tweehonderd": 200,
        "duizend": 1000,
        "anderhalf": 1.5,
        "anderhalve": 1.5,
        "half": 0.5,
        "een half": 0.5,
        "halve": 0.5,
        "een halve": 0.5,
        "twee en een half": 2.5,
        "tweeënhalf": 2.5,
        "tweeëneenhalf": 2.5,
        "drieënhalf": 3.5,
        "vierenhalf": 4.5,
        "vijfenhalf": 5.5,
        "zesenhalf": 6.5,
        "zevenenhalf": 7.5,
        "achtenhalf": 8.5,
        "drieëneenhalf": 3.5,
        "enkele": 0,
        "een paar": 0,
        "paar": 0,
        "enige": 0,
        "een aantal": 0,
        "meerdere": 0,
        "verschillende": 0,
        "verscheidene": 0,
        "tientallen": 0,
    },
    ordinal={
        "eerste": 1,
        "tweede": 2,
        "derde": 3,
        "vierde": 4,
        "vijfde": 5,
        "zesde": 6,
        "zevende": 7,
        "achtste": 8,
        "negende": 9,
        "tiende": 10,
        "elfde": 11,
        "twaalfde": 12,
        "dertiende": 13,
        "veertiende": 14,
        "vijftiende": 15,
        "zestiende": 16,
        "zeventiende": 17,
        "achttiende": 18,
        "negentiende": 19,
        "twintigste": 20,
        "eenentwintigste": 21,
        "laatste": -1,
    },
    ordinal_suffix=(
        "e",
        "de",
        "ste",
    ),
    shift={
        "vorig": -1,
        "vorige": -1,
        "verleden": -1,
        "afgelopen": -1,
        "voorbije": -1,
        "voorgaande": -1,
        "laatstleden": -1,
        "jongstleden": -1,
        "jl.": -1,
        "jl": -1,
        "j.l.": -1,
        "ll.": -1,
        "deze": 0,
        "dit": 0,
        "huidige": 0,
        "huidig": 0,
        "lopende": 0,
        "aankomend": 1,
        "aankomende": 1,
        "voorafgaande": -1,
        "voorafgaand": -1,
        "volgend": 1,
        "volgende": 1,
        "komend": 1,
        "komende": 1,
        "aanstaande": 1,
        "a.s.": 1,
        "eerstkomende": 1,
        "eerstvolgende": 1,
    },
    near={
        "laatste": -1,
        "afgelopen": -1,
        "voorbije": -1,
        "komende": 1,
        "aanstaande": 1,
        "eerstkomende": 1,
        "eerstvolgende": 1,
        "deze komende": 1,
        "aankomende": 1,
    },
    past=frozenset(
        """
            afgelopen jongste laatste verlopen voorbije vorige
        """.split()
    ),
    coming=frozenset(
        """
            aankomende eerstkomende komende volgende
        """.split()
    ),
    season={
        "lente": "SP",
        "voorjaar": "SP",
        "zomer": "SU",
        "herfst": "FA",
        "najaar": "FA",
        "winter": "WI",
    },
    holiday={
        "kerstmis": "12-25",
        "kerst": "12-25",
        "eerste kerstdag": "12-25",
        "tweede kerstdag": "12-26",
        "kerstavond": "12-24",
        "kerstdag": "12-25",
        "oudejaarsavond": "12-31",
        "oudejaarsdag": "12-31",
        "oudejaar": "12-31",
        "oudjaar": "12-31",
        "oud en nieuw": "12-31",
        "oud-en-nieuw": "12-31",
        "oudejaarsnacht": "12-31",
        "jaarwisseling": "12-31",
        "de jaarwisseling": "12-31",
        "nieuwjaarsdag": "01-01",
        "nieuwjaar": "01-01",
        "nieuwjaarsnacht": "01-01",
        "driekoningen": "01-06",
        "valentijnsdag": "02-14",
        "valentijn": "02-14",
        "pasen": "easter+0",
        "paaszondag": "easter+0",
        "eerste paasdag": "easter+0",
        "tweede paasdag": "easter+1",
        "paasmaandag": "easter+1",
        "goede vrijdag": "easter-2",
        "witte donderdag": "easter-3",
        "aswoensdag": "easter-46",
        "palmzondag": "easter-7",
        "hemelvaart": "easter+39",
        "hemelvaartsdag": "easter+39",
        "o.l.h.-hemelvaart": "easter+39",
        "pinksteren": "easter+49",
        "pinksterzondag": "easter+49",
        "eerste pinksterdag": "easter+49",
        "tweede pinksterdag": "easter+50",
        "pinkstermaandag": "easter+50",
        "koningsdag": "04-27",
        "koninginnedag": "04-30",
        "dodenherdenking": "05-04",
        "bevrijdingsdag": "05-05",
        "dag van de arbeid": "05-01",
        "moederdag": "05:2:7",
        "vaderdag": "06:3:7",
        "prinsjesdag": "09:3:2",
        "sinterklaas": "12-05",
        "sinterklaasavond": "12-05",
        "pakjesavond": "12-05",
        "allerheiligen": "11-01",
        "allerzielen": "11-02",
        "wapenstilstandsdag": "11-11",
        "halloween": "10-31",
        "dierendag": "10-04",
        "op de nationale feestdag": "07-21",
        "belgische nationale feestdag": "07-21",
        "vlaamse feestdag": "07-11",
        "feest van de vlaamse gemeenschap": "07-11",
        "onze-lieve-vrouw-hemelvaart": "08-15",
        "o.l.v.-hemelvaart": "08-15",
        "maria-hemelvaart": "08-15",
    },
    known={
        "11 september": "2001-09-11",
        "11 september 2001": "2001-09-11",
        "11 maart": "2004-03-11",
        "7 juli": "2005-07-07",
        "13 november": "2015-11-13",
        "22 maart": "2016-03-22",
    },
    tens={
        "twintig": 20,
        "dertig": 30,
        "veertig": 40,
        "vijftig": 50,
        "zestig": 60,
        "zeventig": 70,
        "tachtig": 80,
        "negentig": 90,
        "nul": 0,
    },
    hour_word={
        "een": 1,
        "twee": 2,
        "drie": 3,
        "vier": 4,
        "vijf": 5,
        "zes": 6,
        "zeven": 7,
        "acht": 8,
        "negen": 9,
        "tien": 10,
        "elf": 11,
        "twaalf": 12,
        "één": 1,
    },
    midday={
        "middernacht": "24:00",
        "het middaguur": "12:00",
        "rond de middag": "12:00",
        "op het middaguur": "12:00",
        "halfeen": "12:30",
        "halftwee": "01:30",
        "halfdrie": "02:30",
        "halfvier": "03:30",
        "halfvijf": "04:30",
        "halfzes": "05:30",
        "halfzeven": "06:30",
        "halfacht": "07:30",
        "halfnegen": "08:30",
        "halftien": "09:30",
        "halfelf": "10:30",
        "halftwaalf": "11:30",
        "twaalf uur 's middags": "12:00",
        "twaalf uur 's nachts": "24:00",
    },
    half_day={},
    patterns=(
        ("date", r"{d}[ /-]{month},?[ /-]{y}"),
        ("day-month", r"{d}[/-]{month}"),
        ("day-month", r"{d}/(?=0[1-9]){mo}"),
        ("day-month", r"(?=(?:1[3-9]|2\d|3[01])/1[0-2]){d}/{mo}"),
        ("month-year", r"{y} {month}"),
        ("date", r"{d} {month} '?{yy}"),
        ("day-month", r"(?P<lead>(?:op|vanaf|tot|van|sinds|{weekday},?) ){d}/{mo}"),
        ("day-month", r"(?P<lead>(?:vanaf|sinds|{weekday},?) ){d}-{mo}"),
        ("day-month", r"(?P<lead>(?:op|tot|van) ){d}-(?=0[1-9]|1[0-2]){mo}"),
        ("day-month", r"(?:ma|di|wo|woe|do|don|vr|vrij|za|zat|zo|zon)\.?,? {d} {month}"),
        ("date", r"(?:ma|di|wo|woe|do|don|vr|vrij|za|zat|zo|zon)\.?,? {d} {month} {y}"),
        ("date", r"{month} {d},? {y}"),
        ("date", r"{d} {month} (?:in|van|van het jaar|in het jaar) {y}"),
        ("date", r"(?:de )?{ordinal}(?: dag)?(?: van)? {month},?(?: van)? {y}"),
        ("day-of-shift", r"(?:de )?{ordinal}(?: dag)? van (?:de )?{shift} maand"),
        ("day-of-shift", r"(?:de )?{d}(?: dag)? (?:van )?(?:de )?{shift} maand"),
        ("day-month", r"(?!half|een |een){count} {month}"),
        ("date", r"(?!half|een ){count} {month},? {y}"),
        ("date-year-shift", r"{d} {month},?(?: van)? {shift} jaar"),
        ("day-month", r"(?:de )?{d}(?: van| in)? {month}"),
        ("day-month", r"{ordinal}(?: dag)?(?: van| in)? {month}"),
        ("days-month", r"{d} (?:tot|tot en met|t/m|tem|t.e.m.) {d2} {month}(?: {y})?"),
        ("days-month", r"{d}\s?[-–/]\s?{d2} {month}(?: {y})?"),
        ("pair-month", r"{d} (?:en|of) {d2} {month}(?: {y})?"),
        ("pair-month", r"{weekday} {d} (?:en|of) {weekday2} {d2} {month}(?: {y})?"),
        ("days-month", r"{weekday} {d} (?:tot|tot en met|t/m) {weekday2} {d2} {month}(?: {y})?"),
        ("month-year", r"{month}(?: van| in|,)?(?: het jaar)? {y}"),
        ("month-year", r"{month} '{yy}"),
        ("season-year", r"(?:de |het )?{season},?(?: van)? '{yy}"),
        ("year", r"(?P<lead>(?:in|sinds|van|uit|begin|eind|half|medio|tot|na|voor|vanaf|tegen) )'{yy}"),
        ("month-shift", r"{month},?(?: van)? {shift} jaar"),
        ("month-same", r"{month},?(?: van)? (?:dat|datzelfde|hetzelfde) jaar"),
        (
            "month-next",
            r"{month},?(?: van)? het (?:jaar (?:daarna|daarop|erna|erop|nadien)|(?:daaropvolgende|volgende) jaar)",
        ),
        ("month-near", r"{shift} {month}"),
        ("month-shift", r"{shift} jaar,?(?: in)? {month}"),
        (
            "months",
            r"{month}\s?(?:-|–|tot|tot en met|t/m|en)\s?{month2}(?: {y})?(?! van (?:dat|datzelfde|hetzelfde) jaar)",
        ),
        ("month", r"(?:de maand )?{month}"),
        ("year", r"(?:het jaar )?{y}"),
        ("years", r"{y}\s?(?:--|[-–/])\s?{y2}"),
        ("years", r"{y}\s?[-–/]\s?'?{yy}"),
        ("years", r"{y} (?:tot|tot en met|t/m) {y2}"),
        ("weekday-near", r"(?:de )?{near} {weekday}"),
        ("weekday-shift", r"(?:de )?{shift} {weekday}"),
        ("weekend", r"(?P<lead>(?:in|tijdens|dit) )?het (?:weekend|weekeinde)"),
        (
            "weekday-shift",
            r"{weekday},? (?P<shift>jongstleden|jl\.?|j\.l\.|ll\.|a\.s\.|aanstaande|laatstleden)",
        ),
        ("weekdaypart-shift", r"{shift} {weekdaypart}"),
        ("weekday", r"{weekday}"),
        ("weekday-part", r"{weekdaypart}"),
        ("weekday-part", r"{weekday}[ -]{part}"),
        ("week-weekday", r"{shift} week(?:,| op)? {weekday}"),
        ("week-weekday", r"(?:de )?{weekday} (?:van )?{shift} week"),
        ("weekday-near", r"deze {near} {weekday}"),
        ("week-weekday-part", r"{shift} week(?:,| op)? {weekdaypart}"),
        ("week-weekday-part", r"(?:de )?{weekdaypart} (?:van )?{shift} week"),
        ("weekday-ahead", r"{weekday} over {count} {unit}"),
        ("weekday-ago", r"{weekday} {count} {unit} geleden"),
        ("weekday-ahead", r"{day} over {count} {unit}"),
        ("weekday-ago", r"{day}(?: precies| exact| op de kop af| dag op dag)? {count} {unit} geleden"),
        ("week-weekday", r"{count} (?:week|weken) geleden,?(?: op)? {weekday}"),
        ("day", r"{day}"),
        ("day-part", r"{daypart}"),
        ("day-part", r"{day}[ -]{part}"),
        ("day-part", r"{part} {day}"),
        ("later", r"de volgende dag"),
        ("next-part", r"de (?:volgende|daaropvolgende) {part}"),
        ("next-part", r"de {part} (?:erna|daarna|erop|daarop)"),
        (
            "vague-past",
            r"(?:de |het )?{past} (?:dagen|weken|maanden|kwartalen|jaren|decennia|eeuwen|uren|minuten|weekends)",
        ),
        (
            "vague-coming",
            r"(?:de |het )?{coming} (?:dagen|weken|maanden|kwartalen|jaren|decennia|eeuwen|uren|minuten|weekends)",
        ),
        ("shift-unit", r"(?:de |het )?{shift} {unit}"),
        ("shift-season", r"(?:de |het )?{shift} {season}"),
        ("earlier-in", r"(?:eerder|vroeger|later) {shift} {unit}"),
        ("later-part", r"later (?:{daypart}|(?:op )?{day})"),
        ("units-past", r"(?:de |het )?{past} {count} {unit}"),
        ("units-past", r"(?:in|sinds|gedurende) {count} {unit} tijd"),
        ("units-coming", r"(?:de |het )?{coming} {count} {unit}"),
        ("units-coming", r"(?:de |het )?{count} {coming} {unit}"),
        ("units-past", r"(?:de |het )?{count} {past} {unit}"),
        ("earlier-in", r"(?:eerder|vroeger|later) (?:in|op) (?:de|het) {unit}"),
        ("earlier-in", r"in de loop van (?:de|het) (?P<unit>week|jaar)"),
        ("ago", r"{count}(?: kleine| goede| volle| lange| hele)? {unit} geleden"),
        ("ago", r"(?:nog )?geen (?P<unit>dag|week|maand|jaar) geleden"),
        ("ago", r"{count} (?P<unit>dag|dagen|week|weken|maand|maanden|jaar|jaren|decennia|eeuwen) terug"),
        ("ago", r"(?P<unit>dagen|weken|maanden|jaren|decennia|eeuwen) (?:geleden|terug)"),
        ("ago", r"(?:een )?(?P<unit>dag|week|maand|jaar) of {count} (?:geleden|terug)"),
        ("ago-in", r"(?:deze|dit) {unit2}(?: precies| exact)? {count} {unit} geleden"),
        ("ahead", r"over (?:zo'n |ongeveer |een kleine |ruim |iets meer dan )?{count} {unit}"),
        (
            "season-year",
            r"(?:de |het )?{season},?(?: van)?(?: het jaar)? {y}(?:\s?[-–/]\s?(?:\d\d\d\d|\d\d)(?!\d))?",
        ),
        ("season-shift", r"(?:de |het )?{season}(?: van)? {shift} jaar"),
        ("season-shift", r"{shift} jaar {season}"),
        ("season", r"(?:de |het ){season}"),
        ("quarter", r"(?:de |het )?{ordinal} (?:kwartaal|trimester)(?:,? (?:van |in )?(?:het jaar )?{y})?"),
        ("quarter", r"(?:de |het )?{ordinal} (?:kwartaal|trimester) van {shift} jaar"),
        ("quarter", r"q{n}(?: van)?[ -]{y}"),
        ("quarter", r"{y}[ -]q{n}"),
        ("half", r"h{n}(?: van)?[ -]{y}"),
        ("half", r"{y}[ -]h{n}"),
        (
            "half",
            r"(?:de |het )?{ordinal} (?:jaarhelft|halfjaar|semester|helft van het jaar)(?:,? (?:van |in )?{y})?",
        ),
        ("half", r"(?:de |het )?{ordinal} (?:helft|halfjaar|semester) van {y}"),
        ("half", r"(?:de |het )?{ordinal} (?:helft|halfjaar|semester|jaarhelft) van {shift} jaar"),
        ("half-of-month", r"(?:de |het )?{ordinal} helft van {month}(?: {y})?"),
        ("half-of-century", r"(?:de |het )?{ordinal} helft van de {ordinal2} eeuw"),
        ("half-of-decade", r"(?:de )?{ordinal} helft van de jaren (?:{tens}|{ys}|'?{yy})"),
        ("decade", r"(?:de )?jaren {tens}(?: van de (?:vorige|twintigste|20e|20ste) eeuw)?"),
        ("decade", r"(?:de )?jaren (?:{ys}|'?{yy})"),
        ("decade", r"(?:de )?jaren {tens} en {tens2}"),
        ("decade", r"(?:de )?jaren '?{yy} en '?{yy2}"),
        ("decade-of-century", r"(?:de )?jaren {tens} van de {ordinal} eeuw"),
        ("century", r"(?:de )?{ordinal} eeuw"),
        ("week-of", r"(?:de )?week van (?:{weekday} )?{d} {month}"),
        ("week-of", r"(?:het )?(?P<unit>weekend|weekeinde) van (?:{weekday} )?{d} {month}"),
        ("week-number", r"week {n}(?: van {y})?"),
        (
            "nth-of",
            r"(?:de |het )?{ordinal} (?!dagen|weken|maanden|jaren)(?:{unit}|{weekday}) (?:van|in) {month}(?: {y}| {shift} jaar)?",
        ),
        ("nth-of-year", r"(?:de |het )?{ordinal} (?!dagen|weken|maanden|jaren){unit} van (?:het jaar )?{y}"),
        ("nth-of-year", r"(?:de |het )?{ordinal} {unit} van (?:het|{shift}) jaar"),
        ("nth-of-units", r"(?:de |het )?{ordinal} {count} {unit} van (?:{y}|{shift} jaar|het jaar)"),
        (
            "nth-of-units",
            r"(?P<lead>(?:in|over|na|tijdens) de )(?P<ordinal>eerste) {count} (?P<unit>maanden|kwartalen)(?! van)",
        ),
        ("holiday", r"{holiday}"),
        ("holiday", r"{holiday}(?: van| in)? {y}"),
        ("holiday-shift", r"{holiday}(?: van)? {shift} jaar"),
        ("holiday-shift", r"{shift} jaar,? (?:met|op|rond|tijdens|voor|na) {holiday}"),
        ("holiday-near", r"(?:{shift}|(?P<near>afgelopen|voorbije|laatste|komende)) {holiday}"),
        (
            "known",
            r"(?:aanslag|aanslagen|aanvallen|terreuraanslagen|terreuraanvallen|terroristische aanslagen) (?:van|op) {known}",
        ),
        ("known", r"{known}(?=[- ](?:aanslag|terreur))"),
        ("known", r"9/11"),
        ("night-between", r"(?:de )?nacht van {weekday} op {weekday2}"),
        ("night-between", r"(?:de )?nacht van {d}(?: {month2})? op {d2} {month}(?: {y})?"),
        (
            "night-between",
            r"(?:de )?nacht van {weekday} {d}(?: {month2})? op {weekday2} {d2} {month}(?: {y})?",
        ),
        ("night-between", r"(?:de )?nacht (?:naar|op) {weekday2}"),
        ("night-of", r"(?:de )?nacht van {weekday}"),
        ("time", r"{hour}[.:]{minute}(?: uur| u\.?|u|h)"),
        (
            "time",
            r"(?P<lead>(?:om|rond|omstreeks|tegen|vanaf|tot|na|voor|vóór|tussen|en|dan|sinds|van|{weekday},?|{day},?|{daypart},?|{weekdaypart},?) ){hour}:{minute}(?::\d\d)?",
        ),
        ("time", r"(?<!in[ ])(?=\d\d:){hour}:{minute}(?!:\d)"),
        ("time", r"{hour}:{minute}(?= ?(?:uur|u\b|[-–]|'s |in de ))"),
        ("time", r"(?P<lead>\d {month},? ){hour}[.:]{minute}"),
        ("time", r"{hour}[.:]{minute}(?=\s?(?:tot|-|–)\s?\d\d?[.:]\d\d(?: uur| u| op|-))"),
        ("time", r"{hour}\.{minute}(?= (?:op )?(?:{weekday}|{day}|{daypart}))"),
        ("time", r"(?P<lead>(?:{weekday}|{day}|{daypart}|{weekdaypart}),? ){hour}\.{minute}"),
        ("time", r"(?P<lead>(?:om|rond|omstreeks|tegen|vanaf|tot|na|voor|vóór|tussen|en) ){hour}\.{minute}"),
        (
            "time",
            r"(?<!in[ ])(?<!duurde[ ])(?<!duurt[ ])(?<!na[ ]){hour} ?(?:u|h|uur) ?{minute}(?! speeltijd)",
        ),
        ("time", r"(?P<lead>na )(?=1\d|2){hour} ?(?:u|h|uur) ?{minute}(?! speeltijd)"),
        (
            "time",
            r"(?P<lead>(?:om|rond|omstreeks|tegen|vanaf|tot|voor|vóór|sinds|klokslag|klokke|(?:kort|even|vlak|net|pas|eerst) na) (?:circa |ongeveer |ca\. )?)(?:{hour}|{hour_word}) ?(?:uur|u\.|u|h)(?! (?:voor|na|lang|later|geleden|eerder|per|durend)\b)",
        ),
        ("time", r"(?P<lead>na )(?=1[3-9]|2[0-3]){hour} ?(?:uur|u\.|u|h)(?! [a-z]+en\b)"),
        (
            "time",
            r"(?P<lead>(?:{weekday}|{day}),? ){hour} (?:uur|u\.?|h)(?! (?:lang|later|geleden|eerder|per|durend)\b)",
        ),
        (
            "time",
            r"(?:{hour}|{hour_word}) (?:uur|u\.?|h)(?= (?:'s |vanochtend|vanmiddag|vanavond|vannacht|lokale|plaatselijke|in de))",
        ),
        ("time", r"(?:{hour}) ?u\."),
        ("time-half", r"half ?(?:{hour}|{hour_word})(?: uur)?"),
        (
            "time-past",
            r"(?P<lead>(?:om|rond|omstreeks|tegen|sinds|tot|vanaf|na|voor) ){count} over (?:{hour}|{hour_word})(?: uur)?",
        ),
        ("time-past", r"(?:{count} minuten|kwart) over (?:{hour}|{hour_word})(?: uur)?"),
        (
            "time-to",
            r"(?P<lead>(?:om|rond|omstreeks|tegen|sinds|tot|vanaf|na) ){count} voor (?:{hour}|{hour_word})(?: uur)?",
        ),
        ("time-to", r"(?:{count} minuten|kwart) voor (?:{hour}|{hour_word})(?: uur)?"),
        ("time-past-half", r"{count} (?:minuten )?over half (?:{hour}|{hour_word})"),
        ("time-to-half", r"{count} (?:minuten )?voor half (?:{hour}|{hour_word})"),
        ("time-word", r"{midday}"),
        (
            "time-span",
            r"(?:{hour}|{hour_word})(?:[.:]{minute})?(?: uur)? (?:tot|en|-|–) (?:{hour2}|{hour_word2})(?:[.:]{minute2})? uur",
        ),
        ("later", r"{count}(?: kleine| goede| volle)? {unit} (?:later|erna|daarna|nadien|erop|verder)"),
        (
            "before",
            r"{count}(?: kleine| goede| volle)? {unit} (?:eerder|ervoor|daarvoor|voordien|vroeger|tevoren)",
        ),
        ("later", r"(?:de|het) {unit} (?:erna|daarna|nadien|erop|daarop|nadien)"),
        ("before", r"(?:de|het) {unit} (?:ervoor|daarvoor|voordien|tevoren|daaraan voorafgaand)"),
        ("later", r"'s anderendaags"),
        ("later", r"(?:de|het) (?:daarop|eropvolgende|daaropvolgende|daarop volgende) {unit}"),
        (
            "same-shift",
            r"(?:dezelfde|hetzelfde) (?P<unit>maand|kwartaal|periode),? (?:een jaar (?:eerder|geleden|tevoren|voordien)|(?:van |in )?(?:vorig jaar|het jaar (?:daarvoor|ervoor|voordien)))",
        ),
        ("same-shift", r"(?:dezelfde|hetzelfde) (?P<unit>maand|kwartaal|periode) (?:van|in) {y}"),
        (
            "same-shift",
            r"(?P<lead>(?:dan|euro|miljard|miljoen|procent|tegen|\d+) )een (?P<unit>jaar) (?:eerder|geleden|tevoren)",
        ),
        (
            "same-shift",
            r"een (?P<unit>jaar) (?:eerder|geleden)(?= (?:bedroeg|bedroegen|boekte|haalde|kwam|leed|stond|verdiende|was|waren)\b[^.]{0,40} \d[\d.,]* (?:euro|miljard|miljoen|procent))",
        ),
        ("same", r"(?:die|dezelfde|diezelfde|datzelfde|dat|hetzelfde) {unit}"),
        ("same-part", r"(?:die|dezelfde|diezelfde) {part}"),
        ("bare-part", r"{bare}"),
        ("weekday-later", r"(?:de )?{weekday} (?:erna|daarna|daarop|erop)"),
        ("day-of-month", r"(?:op|tot|vanaf|sinds) (?:de )?{d}(?:e|ste|de)"),
        ("unit", r"(?:de|het) {unit}"),
        (
            "repeated",
            r"(?:elke|iedere|elk|ieder) (?:{weekday}|{weekdaypart}|{part}|{month}|{season}|jaar|dag|week|maand|uur)",
        ),
        ("repeated", r"(?:elke|iedere) {ordinal} {weekday}(?: van de maand)?"),
        (
            "repeated",
            r"(?:dagelijks|dagelijkse|wekelijks|wekelijkse|maandelijks|maandelijkse|jaarlijks|jaarlijkse|tweewekelijks|tweewekelijkse|driemaandelijks|driemaandelijkse)",
        ),
        ("repeated", r"'s (?:maandags|woensdags|zondags|zaterdags|zomers|winters)(?:avonds|ochtends)?"),
        ("repeated", r"(?:elke|iedere|per|om de) (?:{count} )?{unit}"),
        ("repeated", r"(?:maandagen|dinsdagen|donderdagen|vrijdagen|zaterdagen|zondagen)"),
        ("duration", r"{count} {unit}(?: lang)?"),
        (
            "duration",
            r"(?:dagenlang|dagenlange|wekenlang|wekenlange|maandenlang|maandenlange|jarenlang|jarenlange|urenlang|urenlange|eeuwenlang|eeuwenlange)",
        ),
        (
            "vague",
            r"(?:op de dag van vandaag|vandaag de dag|tot nu toe|tot op heden|van vandaag op morgen|van de ene dag op de andere)",
        ),
    ),
    offset_after=r" (?:na|vanaf)(?: de| het)?",
    offset_before=r" (?:voor|vóór)(?: de| het)?",
    part_of=r"(?:in )?(?:de )?(?:vroege |late )?(?P<part>ochtend|voormiddag|middag|namiddag|avond|vooravond|nacht) (?:van|op)(?: de)?",
    edges=(
        (
            "start",
            r"(?:het |de |aan het )?(?:prille |vroege )?(?:begin|(?:aanvang|start|eerste dagen|eerste maanden|eerste weken)(?= van))(?: van)?(?: de maand| het jaar| de| het)?",
        ),
        (
            "mid",
            r"(?:het )?(?:half|medio|midden|halverwege|halfweg)(?: in| van)?(?: de maand| het jaar| de| het)?",
        ),
        (
            "end",
            r"(?:het |de )?(?:eind|einde|slot|afloop|laatste dagen|laatste maanden|laatste weken)(?: van)?(?: de maand| het jaar| de| het)?",
        ),
        ("start", r"(?:in de )?(?:vroege)"),
        ("end", r"(?:in de )?(?:late|laat in)(?: de| het)?"),
    ),
    directions=(
        ("since", r"(?:sinds|sindsdien)(?: de| het)?"),
        ("since", r"(?:al )?(?:vanaf|met ingang van|ingaande)(?: de| het)?"),
        ("before-month", r"tot"),
        ("until", r"(?:tot en met|t/m|tot aan|tot diep in|tot in|tot)(?: de| het)?"),
        ("until", r"(?:uiterlijk|ten laatste|niet later dan|tegen)(?: op| de| het)?"),
        ("before", r"(?:vóór|nog voor|voorafgaand aan)(?: de| het)?"),
        (
            "before-day",
            r"(?<!gepland[ ])(?<!voorzien[ ])(?<!verwacht[ ])(?<!aangekondigd[ ])(?<!uitgenodigd[ ])voor(?: de| het)?",
        ),
        ("after", r"(?:na|later dan)(?: de| het)?"),
    ),
    approximate=r"(?:rond|omstreeks|circa|ca\.|ongeveer|zowat|plusminus|rond de|rond het|om en bij)",
    day_joint=r",?(?: (?:vroeg|laat))?(?: klokslag| om klokslag| om| rond| omstreeks| tegen| vanaf| tot| na| vóór| voor| in de| tussen| van)?,?",
    time_joint=r",?(?: op| van| in)?(?: de)?",
    range_lead=r"(?:van|vanaf|tussen)(?: de| het)?",
    range_joint=r"(?: tot en met| tot aan| tot| t/m| - | – |-|–)(?: de| het| en met)?",
    pair_joint=r" en(?: de| het)?",
    pair_lead=r"tussen(?: de| het)?",
    forward=r"(?:uiterlijk|(?:ten (?:laatste|vroegste)|op (?:zijn|z'n) (?:laatst|vroegst))(?: in| op| om| rond)?|vóór|(?:verdaagd|verplaatst|uitgesteld|verschoven|opgeschort|verzet|doorgeschoven)(?: \w+){0,2} (?:naar|tot)|(?:verplaatst|uitgesteld|verschoven|verzet) van|met ingang van|tegen|nog voor|(?:gepland|voorzien|verwacht|aangekondigd|vastgelegd|uitgeschreven|ingepland|uitgenodigd)(?: (?:voor|op|in|rond|vanaf|tussen))?)(?: de| het| eind| begin| half)?",
    called_off=r" (?:is|zijn|werd|werden) (?:afgelast|afgeblazen|uitgesteld|verplaatst|verschoven|verzet)\b"
    r"| uit tot (?:een )?(?:[\w-]+ ){0,1}(?:dag van|feestdag)\b",
    told_of=(", toen ", " toen "),
    onward=r"(?:vanaf|tot|tot in|tot diep in|tot en met|t/m|naar|tegen|voor)(?: de| het| eind| begin| half)?",
    intended=r"voor",
    prospect=r"\btenzij\b",
    prospect_words=frozenset({"tenzij"}),
    supposed=r"\bzou(?:den)? .*\bgeworden\b",
    saying=frozenset(
        """
            aldus benadrukte bevestigde berichtte liet meldde meldden ontkende onthulde schreef schreven
            verklaarde verklaarden vertelde vertelden waarschuwde zei zeiden
        """.split()
    ),
    backward=r"(?:sinds|sedert)(?: de| het| een)?(?: [^\W\d_]+){0,3}(?: van| op| in)?(?: de| het)?",
    noun_link=r"(?:de|het|een|die|dat|deze|hun|zijn|haar)(?: [^\W\d_]+){0,2} (?P<noun>(?!(?:loop|rest|ochtend|middag|avond|nacht) )[^\W\d_]{3,}) (?:van|uit)(?: de maand| de)?",
    planned=(
        "verkiezing",
        "verkiezingen",
        "stembusgang",
        "referendum",
        "top",
        "topconferentie",
        "conferentie",
        "congres",
        "wk",
        "ek",
        "spelen",
        "olympische",
        "begroting",
        "zitting",
        "vergadering",
        "proces",
        "festival",
        "toernooi",
        "feest",
        "raadpleging",
        "kampioenschap",
        "tournee",
        "operatie",
        "wedstrijd",
        "match",
        "finale",
        "staking",
        "betoging",
        "duel",
        "derby",
        "debat",
        "overleg",
        "ontmoeting",
        "bijeenkomst",
        "stemming",
        "concert",
        "optreden",
        "plechtigheid",
        "raad",
        "actie",
        "ceremonie",
        "demonstratie",
        "examen",
        "examens",
        "herdenking",
        "koers",
        "mars",
        "persconferentie",
        "protest",
        "race",
        "training",
        "uitreiking",
        "uitzending",
        "veiling",
        "voorstelling",
    ),
    clause_breaks=frozenset(
        """
            als dat die doordat hoewel maar nadat omdat sinds terwijl toen voordat waar waarbij waardoor
            waarin waarmee waarop waarvan wanneer want wat wie zodat
        """.split()
    ),
    coordinators=frozenset(
        """
            en of
        """.split()
    ),
    past_verbs=frozenset(
        """
            aanvaardde aldus arriveerde at aten begon begonnen bereikte besloot besloten besprak bespraken
            bevestigde bevond bevonden bewees bezweek bleef bleek bleken bleven boden bood bracht brachten
            brak braken daalde dacht dachten deden deed doodde doodden droeg droegen drong drongen dwong
            dwongen eiste eisten gaf gaven gebeurde gebeurden gebruikte gebruikten geloofde geloofden gelukte genas getuigde getuigden ging gingen gleed gold golden greep grepen haalde haalden had
            hadden hield hielden hielp hielpen hing hingen kocht kochten kon konden kondigde kondigden koos
            kostte kostten kozen kreeg kregen kwam kwamen lag lagen las lazen leden leed leidde leidden liep
            liepen liet lieten mat meldde mocht mochten moest moesten nam namen noemde noemden ondertekende
            ontbrak ontkende ontmoette ontmoetten ontplofte ontsnapte ontstond ontstonden ontving ontvingen
            opende openden overleden overleed overwon raakte raakten reden reed riep riepen scheen schold
            schoot schoten schreef schreven sliep sliepen sloeg sloegen sloot sloten speelde speelden sprak
            spraken sprong sprongen stak staken steeg stegen stelde stelden stierf stierven stond stonden
            stortte stortten streden streed trad traden trof troffen trok trokken verboden verbood verdween
            verdwenen vergat verklaarde verkoos verliet verlieten verloor verloren verscheen verschenen
            versloeg versloegen vertelde vertelden vertrok vertrokken viel vielen ving vingen vlogen vloog
            vocht vochten voerde voerden vond vonden vroeg vroegen vroor waren was wees weigerde werd werden
            werkte werkten wezen wierp wierpen wilde wilden wist wisten won wonnen woonde woonden wou zag
            zagen zat zaten zei zeiden zette zocht zochten zong zongen zonk zwom
        """.split()
    ),
    past_endings=(
        "erde",
        "erden",
        "elde",
        "elden",
        "alde",
        "alden",
        "ulde",
        "ulden",
        "olde",
        "olden",
        "mde",
        "mden",
        "wde",
        "wden",
        "aaide",
        "aaiden",
        "oeide",
        "oeiden",
        "ooide",
        "ooiden",
        "igde",
        "igden",
        "arde",
        "aarden",
        "kte",
        "kten",
        "pte",
        "pten",
        "fte",
        "ften",
        "ste",
        "sten",
        "tte",
        "tten",
        "chte",
        "chten",
        "gde",
        "gden",
        "vde",
        "vden",
        "zde",
        "nde",
        "rde",
        "rden",
        "dde",
        "dden",
    ),
    not_verbs=frozenset(
        """
            aandacht aannamen aanslagen aanspraken aanstaande aarde achtste afnamen afspraken agenten angsten
            banden beelden bekende belangrijkste bende berichten bestaande beste betrokken bewaren bijlagen
            blinde borden branden breedte clienten communisten conflicten derde dichte diensten diepte
            documenten doorbraken dringende drukte duizende duizenden echte eerste effecten eilanden einde
            ernstigste experten extremisten feesten gasten gedachte gedode gehalte gelden geplande gevechten
            gewichten gewonde gewonden gezichten gezonde goede grootste grote handen harde havens honderde
            honderden hoogste hoogte inbraken ingreep inlagen jachten jongste journalisten juiste kaarten
            klachten kleinste komende kosten krachten kritieke kunde kunsten laagste laagte laatste landen
            langste lasten lengte lichte liefste lijsten lokale lopende luchten maanden machten meeste
            ministers minste minuten momenten moorden naaste nachten nieuwste nodigde noorden noordoosten
            noordwesten onderdanen onderhandelende oosten opgaven oplagen opnamen opzichte orde oudste
            patiënten plichten posten presidenten producten projecten punten rampen rechtbanken rechte rechten
            records redenen resten resultaten ronde ruimte schade schulden slachten slachtoffers slechte
            socialisten soorten staande standen stappen sterkste sterkte strijdende studenten tanden tekorten
            teksten tiende tienden tijdens tochten toelagen toeristen toespraken tussen tweede uitbraken
            uitgaven uitspraken vaste velden verklaarde verlagen verleden vermiste vermoorde verschillende
            verwanten vierde vijanden vijfde vluchten voldoende volgende volgens vrede vrienden waarde wanden
            warmte wensten westen wilde winsten woorden zachte zesde zevende zichten ziekte zuiden zuidoosten
            zuidwesten zwaarste zetten
        """.split()
    ),
    compound=r"(?:aan|achter|af|bij|binnen|buiten|deel|dicht|door|in|los|mee|na|neer|om|onder|open|op|over|plaats|samen|stil|tegen|terug|toe|tussen|uit|vast|voort|voor|vrij|weer|weg|be|er|her|mis|ont|ver|vol)(?P<verb>\w{4,})",
    attributive=r"(?:aan|achter|af|bij|door|in|los|mee|na|neer|om|op|over|samen|stil|tegen|terug|toe|uit|vast|voor|vrij|weg)?ge\w{2,}[dt]en?",
    perfect=frozenset(
        """
            had hadden heb hebben heeft is waren was zijn
        """.split()
    ),
    stative=frozenset(
        """
            is zijn
        """.split()
    ),
    participle=r"\b(?!\w+ingen\b)(?:\w{0,8}ge|ver|be|ont|her|er|over|onder|vol|mis|door)\w{1,}(?:\w(?:d|t|en)|aan|ien)\b",
    present_verbs=frozenset(
        """
            aanvaardt arriveert bedient beginnen begint behandelt bekijkt beoordeelt beraadt beslissen
            beslist bespreekt bespreken bezoeken bezoekt biedt blijft blijven bouwt brengt buigen buigt
            daalt debatteert deelt demonstreert dient doen doet draait duren duurt eindigt exposeert fuseert
            gaan gaat geeft gelden geldt geven haalt herdenkt heropent hervat hervatten hoopt hoort hopen
            houden houdt huldigt introduceert is keert keren kiest kiezen komen komt koopt krijgen krijgt
            lanceert landt leggen legt levert loopt lopen maakt mag moet moeten mogen neemt nemen
            onderhandelt ondertekent ondervraagt onderzoekt onthult ontmoet ontmoeten ontslaat ontvangt
            openen opent organiseert overhandigt overlegt overweegt pakt passeert plannen plant praat
            presenteert publiceert reist reizen rijden rijdt roept rondt ruimt rust schaft schorst schrapt
            slaat sleept sluit sluiten sneuvelt speelt spelen spreekt staakt staan staat stapt start starten
            stelt stemmen stemt stijgt stoppen stopt stuurt tekent toont treden treedt trekken trekt trouwt
            vaart valt verandert verbreedt verdedigt verdubbelt verdwijnt vergaderen vergadert vergoedt
            verhoogt verhoort verhuist verhuizen verkoopt verlaagt verlaat verlengt verliest vermindert
            verplaatst verschijnen verschijnt verschuift versnelt versoepelt verstrijkt verstuurt vertrekken
            vertrekt vervalt vervangt vervoert verwacht verwachten verwelkomt verzamelt viert vinden vindt
            vliegt voert volgen volgt voltooit vormt vraagt werkt wijzigt wint worden wordt zendt zit
        """.split()
    ),
    present_endings=("t",),
    opening_endings=("en",),
    not_present=frozenset(
        """
            acht achttien advocaat agent alleen arrest bedraagt benadrukt bericht bevestigt binnen boven buiten blijkt budget conflict contract
            denkt dertien dienst echt eerst erkent export gericht gezicht goed haat import internet juist kabinet
            kamplicht kant kracht krant kust laat laatst licht lijst lucht macht meldt met middernacht
            minister minst nacht niet negen negentien noemt noordoost noordwest ontkent oordeelt oost overlast parlement
            politiechef post president procent project punt raad reageert recht rest roept samen schrijft sinds
            slecht soldaat sport staat stadion straat student tegen tekort tocht transport tussen twintig vast veertien vijftien verklaart vertelt
            vindt vlucht vreest waarschuwt wellicht west zegt zestien zeven zeventien zuidoost zuidwest
        """.split()
    ),
    plural_presents=frozenset(
        """
            adviseren antwoorden arriveren behandelen bekijken bepalen beraden beslissen bespreken bestemmen
            betalen betogen betreden bezoeken bieden blijven botsen bouwen dalen debatteren delen
            demonstreren draaien eindigen fuseren halen herdenken horen huldigen kiezen komen kopen krijgen
            lanceren landen leggen leveren maken marcheren nemen onderhandelen ondertekenen onthullen openen
            organiseren overleggen pakken praten presenteren protesteren publiceren rijden schrappen sluiten
            spelen spreken staken stappen starten stellen stemmen stijgen strijden sturen tekenen tonen
            treden trekken trouwen vallen vechten veranderen verdwijnen vergaderen verhuizen verkopen
            verlaten verschuiven vertrekken vervallen vervangen vieren vliegen voeren voltooien wachten
            wijzigen winnen zenden zijn zingen zitten
        """.split()
    ),
    noun_leads=frozenset(
        """
            bij de deze door een elke geen haar hun iedere in met na naar nieuwe om onze op over per uit van voor
            zo'n zonder
        """.split()
    ),
    adjective_endings=("e",),
    date_prepositions=frozenset(
        """
            al begin eind half in medio om op pas rond tegen tot vanaf
        """.split()
    ),
    passive=frozenset(
        """

        """.split()
    ),
    future_verbs=frozenset(
        """
            belooft gaat gepland ingepland kan kunnen voorzien wil willen zal zullen zult
        """.split()
    ),
    infinitive_marks=frozenset(
        """
            te
        """.split()
    ),
    carried_out=frozenset(
        """
            begon begonnen bleef bleven probeerde probeerden weigerde weigerden
        """.split()
    ),
    future_phrase=r"\bzou(?:den)? (?!.*\b(?:hebben|zijn)\b)(?:[\w-]+ ){0,4}[\w-]{3,}(?:en|aan|ien)$|\b(?:hoopt|hopen|wenst|wensen|verwacht|verwachten|dreigt|dreigen) te [a-z]+|\b[a-z]{2,}en (?:we|wij)\b|\b(?:we|wij) [a-z]{2,}en\b",
    year_leads=frozenset(
        """
            ( al anno begin begroting begrotingsjaar boekjaar bouwjaar crisisjaar dienstjaar geboortejaar jubileumjaar oorlogsjaar
            rampjaar recordjaar schooljaar verkiezingsjaar werkjaar circa december door eind einde ek en editie geboren gedurende
            half halverwege halfweg heel herfst in jaar jaargang jaarverslag lente medio midden na naar najaar olympische omstreeks over pas
            rond sedert seizoen sinds spelen tegen tot tour-de-france tussen uit uiterlijk van vanaf voor
            voorjaar vóór winter wk zomer
        """.split()
    ),
    weak_leads=frozenset(
        """
            al door en met na naar over tot uit van voor
        """.split()
    ),
    year_followers=frozenset(
        """
            aan als begon bij bleef bleek dan door en geleden had hadden hebben heeft is kon kwam maar met moet of om op
            sprak stond te tegen telde toen tot vertrok voor waarin waren was werd werden werkte wordt zal
            zijn zou
        """.split()
    ),
    bare_years=False,
    not_units=frozenset(
        """
            agenten arbeiders arbeidsplaatsen asielzoekers auto's banen bedrijven bezoekers bladzijden cm
            deelnemers doden dollar dorpen euro exemplaren frank gemeenten gevallen gewonden gezinnen graden
            gram gulden hectare huishoudens huizen inwoners jobs keer kg kilo kilometer kinderen km landen
            leden leerlingen liter m maal man mensen meter militairen miljard miljoen mm pagina's patiënten
            pct plaatsen procent punten rebellen scholen slachtoffers soldaten steden stemmen strijders
            studenten stuks toeschouwers ton tot vluchtelingen volt vrouwen watt werknemers woningen zetels
        """.split()
    ),
    plural=(
        "en",
        "ers",
        "eurs",
        "'s",
    ),
    name_words=frozenset(
        """
            apr april aug augustus dec dinsdag donderdag feb februari herfst jan jul juli jun juni lente maandag maart
            mai mei morgen mrt nl nov okt oktober sep sept september vrijdag winter woensdag zaterdag zomer
            zondag
        """.split()
    ),
    name_leads=frozenset(
        """
            actrice advocaat advocate album blad boek broer burgemeester coach collega dochter dokter film
            frits heer jan juffrouw keeper keizer koning koningin krant meneer mevrouw minister oom operatie
            orkaan piet premier president prins prinses professor programma rechter robert roman schepen
            schrijfster schrijver spits tante theresa tijdschrift trainer vriendin weduwe weekblad
            woordvoerder woordvoerster zanger zangeres zoon zus zuster
        """.split()
    ),
    capitals=False,
    led=frozenset(
        """
            apr aug dec dodenherdenking feb jan jul jun mrt nov okt sep sept sinterklaas
        """.split()
    ),
    date_leads=frozenset(
        """
            afgelopen begin deze eind einde elke en half iedere in komende maand medio met midden na naar op
            per rond sedert sinds tegen tijdens tot tussen uit van vanaf volgende voor vorige vóór
        """.split()
    ),
    barred_before=r"(?:€|\$|£|(?:bel|belt|bellen|sms) naar|artikel|art\.|nummer|nr\.|no\.|paragraaf|hoofdstuk|pagina|blz\.|kamer|zaal|bus|tram|lijn|boeing|airbus|psalm|roman|boek|film|album|code|dossier|vlucht|versie|resolutie|de top|nieuwe|windows|peugeot|porsche|postbus|score|stand)",
    yardstick=r"(?:dan|tegen|tegenover|vergeleken met)(?: [^\s,;]*\d[^\s;]*(?: [^\s,;\d]+){0,4})?(?: in| over| de| het)*",
    aside=r"(?:(?<=,) (?:dat|die)(?: al| ooit| pas)? in(?: het jaar)?|uit(?: het jaar)?|(?:die|sedert|sinds)(?: [^\W\d]+){0,3} in(?: het| de)?)",
    since_then=r"\b(?:inmiddels|intussen|sindsdien)\b",
    makes=frozenset(
        """
            acura audi bentley bmw buick cadillac chevrolet chevy chrysler citroën dodge ferrari fiat ford gmc honda
            hyundai infiniti jaguar jeep kia lamborghini lexus lincoln mazda mercedes mercedes-benz mini mitsubishi
            nissan oldsmobile opel peugeot pontiac porsche renault saab saturn seat skoda subaru suzuki tesla toyota
            volkswagen volvo vw
        """.split()
    ),
    indefinite=r"(?:een|geen|zo'n|menige)",
    barred_after=r"(?<=11\.11\.11)| van (?:haar|hun|mijn|ons|zijn) leven\b|(?<=de[ ]dag[ ]van[ ]morgen)|\s?(?:met lubach|de dertiende|jaar oude?|-jarige?|jarige|jaar oud\b|-tal|%|€|°|procentpunt|procent|keer zo|euro|miljoen|miljard|dollar|meter|kilometer|km|kilo|ton|liter|graden|frank|gulden|punten|stuks)|-(?!(?:jan|feb|maa|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec|maa|din|woe|don|vri|zat|zon|och|mid|nam|avo|nac))[^\W\d_]{3}",
)
