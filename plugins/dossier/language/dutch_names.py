"""What surrounds a name in Dutch and says what it is."""

from __future__ import annotations

from dossier.language.schema import NameWords

NAMES = NameWords(
    apostrophe_words=("s", "t", "n", "k", "r"),
    compound_heads=("Front", "Partij", "Brigade", "Beweging"),
    particles=frozenset(
        (
            "van de der den het 't ten ter te von vom zu zur zum und di da del della dalla delle degli dos du la le "
            "les el al as bin ben bint ibn abu abd ad of y e d' op in 's i voor en des das do aan bij met tegen naar zonder "
            "tot om uit onder over door een and the for to on at am im an auf et un une sur au aux pour par sans los las"
        ).split()
    ),
    place_prepositions=frozenset(("in te naar uit nabij bij vanuit richting rond rondom").split()),
    street_endings=("straat", "steenweg", "laan", "plein"),
    place_cues=frozenset(
        (
            "stad stadje dorp dorpje gemeente deelgemeente provincie deelstaat district wijk eiland hoofdstad "
            "havenstad badplaats kustplaats grensstad regio streek graafschap kanton luchthaven vliegveld circuit "
            "havenstadje grensstadje provinciestad industriestad oliestad kuststad miljoenenstad universiteitsstad "
            "geboortestad geboortedorp bergdorp grensdorp vissersdorp buurdorp buurgemeente randgemeente gehucht "
            "schiereiland waddeneiland vakantieoord badstad bedevaartsoord buitenwijk sloppenwijk stadsdeel "
            "deelrepubliek grenspost rivier"
        ).split()
    ),
    leading_prepositions=frozenset(
        (
            "bij in naar uit over door voor na om met onder tegen tussen sinds volgens buiten binnen rond"
        ).split()
    ),
    street_like_surnames=("ver",),
    surname_particles=frozenset(["van", "van de", "van den", "van der", "von"]),
    sure_particles=frozenset(["van den", "van der", "van 't", "von", "von der", "da"]),
    capital_particles=frozenset(("De Den Der Van Vande Vanden Vander Ter Ten").split()),
    titles=frozenset(["sjeik", "moellah"]),
    ruler_titles=frozenset(("sheikh sheik shaikh sjeik sjeikh emir prins").split()),
    offices=frozenset(
        (
            "minister premier president vicepresident vice-president eerste-minister staatssecretaris kanselier "
            "koning koningin prins prinses kroonprins keizer sultan emir sjeik ayatollah imam paus kardinaal bisschop "
            "aartsbisschop dominee patriarch rabbijn generaal kolonel majoor kapitein luitenant admiraal maarschalk "
            "korporaal sergeant commandant kopman stafchef gouverneur burgemeester schepen wethouder senator "
            "parlementslid kamerlid europarlementslid europarlementariër parlementariër volksvertegenwoordiger "
            "fractieleider fractievoorzitter partijleider partijvoorzitter voorzitter vicevoorzitter ondervoorzitter "
            "voorzitster woordvoerder woordvoerster secretaris-generaal secretaris gezant afgezant ambassadeur consul "
            "diplomaat onderhandelaar bemiddelaar commissaris eurocommissaris directeur directrice bestuurder "
            "gedelegeerd topman topvrouw ceo manager baas leider leidster rebellenleider oppositieleider chef hoofd "
            "dictator staatshoofd regeringsleider ministerpresident minister-president kabinetschef rechter "
            "onderzoeksrechter procureur procureur-generaal aanklager officier advocaat notaris professor "
            "hoogleraar doctor dokter arts chirurg wetenschapper onderzoeker econoom historicus socioloog politicoloog "
            "filosoof schrijver schrijfster auteur dichter journalist journaliste redacteur hoofdredacteur "
            "correspondent fotograaf regisseur regisseuse acteur actrice zanger zangeres pianist dirigent componist "
            "kunstenaar kunstenares schilder architect choreograaf producent trainer coach bondscoach spits doelman "
            "verdediger middenvelder aanvaller aanvoerder renner wielrenner tennisser tennisster atleet atlete "
            "international speler scheidsrechter ploegleider "
            "activist activiste analist deskundige expert specialist adviseur medewerker kandidaat "
            "presidentskandidaat advocate oprichter medeoprichter"
        ).split()
    ),
    portfolio_offices=("minister", "ministers", "staatssecretaris", "staatssecretarissen"),
    portfolio_bodies=("ministerie", "departement"),
    office_modifiers=frozenset(
        (
            "voormalig voormalige oud- ex- gewezen toenmalig toenmalige huidig huidige nieuw nieuwe waarnemend "
            "waarnemende interim demissionair demissionaire federaal federale speciaal speciale eerste vice "
            "adjunct plaatsvervangend plaatsvervangende hoogste militair militaire gedelegeerd afgevaardigd "
            "openbaar algemeen"
        ).split()
    ),
    office_joints=frozenset(("van voor bij der des en de het in tegen").split()),
    honorifics=frozenset(
        (
            "heer meneer mijnheer mevrouw mevr mevr. mw mw. dhr dhr. jonkheer juffrouw vader moeder pater"
        ).split()
    ),
    organisation_endings=(
        "-front",
        "front",
        "-partij",
        "partij",
        "-leger",
        "leger",
        "-beweging",
        "beweging",
        "-unie",
        "unie",
        "-groep",
        "-bond",
        "vakbond",
        "-fractie",
        "-milities",
        "-brigade",
        "-militie",
        "-raad",
        "dienst",
        "commissie",
        "universiteit",
        "agentschap",
        "maatschappij",
        "vereniging",
        "instituut",
        "federatie",
        "ministerie",
        "tribunaal",
        "-imperium",
        "-concern",
        "rechtbank",
        "bank",
        "autoriteit",
        "inspectie",
        "school",
        "college",
        "academie",
    ),
    organisation_heads=frozenset(
        (
            "ministerie universiteit hogeschool bank partij front beweging leger unie raad commissie "
            "vereniging stichting bond federatie verbond liga instituut bureau fonds agentschap dienst "
            "maatschappij museum orkest theater ziekenhuis brigade brigades organisatie coalitie academie "
            "college school hospital committee council foundation association university institute society "
            "company movement party group records airlines airways industries holdings systems technologies "
            "software uitgeverij verzekeringen spoorwegen comité comite centrum"
        ).split()
    ),
    state_endings=("unie",),
    fronts=frozenset(("front brigade brigades beweging militie").split()),
    contests=frozenset(
        (
            "award awards prijs cup open trophy trofee prix masters classic championship championships "
            "kampioenschap kampioenschappen wereldoorlog"
        ).split()
    ),
    organisation_cues=(
        "bedrijf",
        "concern",
        "corporatie",
        "dagblad",
        "fabrikant",
        "groep",
        "keten",
        "krant",
        "maatschappij",
        "omroep",
        "organisatie",
        "partij",
        "producent",
        "rederij",
        "uitgeverij",
        "vakbond",
        "weekblad",
        "holding",
        "softwaremaker",
        "chipmaker",
        "exploitant",
        "uitbater",
        "bouwer",
        "zakenbank",
        "spaarbank",
        "grootbank",
        "investeringsbank",
        "blad",
        "tijdschrift",
        "magazine",
        "federatie",
        "vereniging",
        "koepel",
        "tuincentrum",
        "integratiecentrum",
        "cultuurcentrum",
        "kenniscentrum",
        "onderzoekscentrum",
        "expertisecentrum",
        "adviescentrum",
        "rekencentrum",
        "ngo",
        "denktank",
        "zender",
        "club",
        "agentschap",
        "bureau",
        "kantoor",
        "merk",
        "ensemble",
        "orkest",
        "gezelschap",
        "technoband",
        "popgroep",
        "rockband",
        "popband",
        "jazzband",
    ),
    organisation_compounds=("reus", "gigant"),
    former_cues=(
        "voorheen",
        "vroeger",
        "voordien",
        "eertijds",
        "het vroegere",
        "de vroegere",
        "het voormalige",
        "de voormalige",
        "voorheen bekend als",
        "eerder bekend als",
        "vroeger bekend als",
        "dat vroeger",
    ),
    alias_cues=(
        "alias",
        "ook wel",
        "oftewel",
        "ofwel",
        "beter bekend als",
        "ook bekend als",
        "bekend als",
        "bijgenaamd",
        "kortweg",
        "afgekort",
        "roepnaam",
        "ook wel bekend als",
        "ook wel genoemd",
    ),
    articles=frozenset(("de het een 't").split()),
    conjunctions=frozenset(["en"]),
    alternatives=frozenset(["of"]),
    source_cues=frozenset(("bron bronnen foto foto's").split()),
    money_units=frozenset(["mln"]),
    opening_months=frozenset(("Januari Februari Maart Juni Juli Augustus Oktober November December").split()),
    short_months=frozenset(("Feb Apr Jun Jul Aug Sep Sept Okt Nov Dec").split()),
    possessives=("'s", "’s"),
    possessive_after=("a", "e", "i", "o", "u", "y", "é", "ï"),
    genitive="s",
)
