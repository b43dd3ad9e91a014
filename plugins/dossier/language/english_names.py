"""What surrounds a name in English and says what it is."""

from __future__ import annotations

from dossier.language.schema import NameWords

NAMES = NameWords(
    clitics=("n't", "'s", "’s", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'d", "’d", "'m", "’m"),
    apostrophe_words=("s", "n"),
    compound_heads=("Front", "Brigade"),
    particles=frozenset(
        (
            "van de der den von zu di da del della dos du la le el al bin ben bint ibn abu ad of the and for y e d' "
            "'s ’s in at on to under with a an im am und et do das dos des des los las sur pour aux"
        ).split()
    ),
    place_prepositions=frozenset(("in at near from outside inside around").split()),
    place_cues=frozenset(
        (
            "city town village province district island region county suburb township hamlet port peninsula "
            "neighbourhood neighborhood river"
        ).split()
    ),
    leading_prepositions=frozenset(["against", "from", "near", "since", "with"]),
    surname_particles=frozenset(["van", "van de", "van den", "van der", "von"]),
    sure_particles=frozenset(["van den", "van der", "van 't", "von", "von der", "da"]),
    capital_particles=frozenset(("De Den Der Van Vande Vanden Vander Ter Ten").split()),
    titles=frozenset(("sheikh sheik shaikh sir dame mullah").split()),
    ruler_titles=frozenset(("sheikh sheik shaikh emir prince").split()),
    offices=frozenset(
        (
            "minister president premier chancellor secretary king queen prince princess emperor sultan emir sheikh "
            "ayatollah imam pope cardinal bishop archbishop reverend patriarch rabbi general colonel major captain "
            "lieutenant admiral marshal sergeant commander governor mayor senator congressman congresswoman "
            "representative lawmaker deputy speaker leader chairman chairwoman chair chairperson spokesman spokeswoman "
            "spokesperson envoy ambassador consul diplomat negotiator mediator commissioner director manager chief "
            "head executive boss dictator judge justice prosecutor attorney lawyer professor doctor surgeon scientist "
            "researcher economist historian analyst strategist author writer novelist poet journalist reporter editor "
            "correspondent photographer actor actress singer pianist conductor composer artist painter architect "
            "producer trainer coach striker goalkeeper defender midfielder captain umpire referee "
            "activist expert adviser advisor candidate founder "
            "co-founder secretary-general vice-president dr dr. gen. col. maj. capt. lt. sgt. sen. rep. gov. prof. "
            "rev. pres."
        ).split()
    ),
    portfolio_offices=("minister", "ministers", "secretary", "secretaries"),
    portfolio_bodies=("ministry", "department"),
    office_modifiers=frozenset(
        (
            "former prime foreign vice deputy acting interim outgoing current new federal defence defense finance "
            "interior trade state chief ex- special senior opposition rebel party military attorney first lord "
            "chief executive managing assistant under national security press"
        ).split()
    ),
    office_joints=frozenset(("of for to the and in at").split()),
    honorifics=frozenset(
        (
            "mr mr. mrs mrs. ms ms. miss sir lady lord dame madame rep rep. reps sen sen. sens gov gov. gen gen. "
            "col col. capt capt. lt lt. sgt sgt. dr dr. prof prof."
        ).split()
    ),
    organisation_endings=("-front", "university", "college", "school", "academy"),
    organisation_heads=frozenset(
        (
            "ministry university college bank party front movement army union council committee commission "
            "association foundation federation institute bureau fund agency service company corp corp. inc "
            "inc. ltd ltd. plc co co. museum orchestra theatre hospital brigade brigades organisation "
            "organization coalition department club united city"
        ).split()
    ),
    fronts=frozenset(("front brigade brigades movement").split()),
    contests=frozenset(
        ("award awards prize cup open trophy prix masters classic championship championships").split()
    ),
    school_joints=frozenset(["of"]),
    organisation_cues=(
        "airline",
        "automaker",
        "carmaker",
        "chipmaker",
        "drugmaker",
        "planemaker",
        "shipbuilder",
        "broadcaster",
        "brewer",
        "company",
        "newspaper",
        "retailer",
        "supermarket",
        "grocer",
        "regulator",
        "watchdog",
        "insurer",
        "lender",
        "brokerage",
        "charity",
        "think-tank",
        "ngo",
        "magazine",
        "tabloid",
        "group",
        "publisher",
        "conglomerate",
        "startup",
        "start-up",
        "union",
        "channel",
        "network",
        "station",
        "giant",
    ),
    former_cues=(
        "formerly",
        "formerly known as",
        "previously",
        "previously known as",
        "once known as",
        "the former",
    ),
    alias_cues=(
        "alias",
        "also known as",
        "better known as",
        "known as",
        "a.k.a.",
        "aka",
        "nicknamed",
        "dubbed",
        "or",
    ),
    articles=frozenset(("the a an").split()),
    conjunctions=frozenset(["and"]),
    alternatives=frozenset(["or"]),
    seat_endings=("-based", "-born", "-owned", "-backed", "-led", "-listed", "-controlled"),
    source_cues=frozenset(("source sources photo").split()),
    money_units=frozenset(("dlr dlrs mln stg").split()),
    short_months=frozenset(("Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec").split()),
    possessives=("'s", "’s"),
    possessive_after=tuple("abcdefghijklmnopqrstuvwxyzé"),
)
