"""Dutch, as written in the Netherlands and in Flanders."""

from __future__ import annotations

from dossier.language.dutch_dates import DATES
from dossier.language.dutch_names import NAMES
from dossier.language.schema import (
    EntityWords,
    EventWords,
    IntakeWords,
    Language,
    SearchWords,
    TextWords,
)

DUTCH = Language(
    code="nl",
    name="Nederlands",
    text=TextWords(
        abbreviations=frozenset(
            (
                "a.d a.h.w a.u.b aant aanv afb afd aflev alg apr arr art aug b.v bijl bijv blz bt bv bvb ca "
                "cat cf co corp d.d d.i d.m.v d.w.z dec dep dhr dir div dr dra drs ds dw e.a e.c e.d e.e.a "
                "e.g e.o e.v em enz etc evt ex exc excl fa fam feb febr fig fl fr g.g gd geb gebr geh gem "
                "gen gld h h.t.l i.c i.e i.h.a i.h.b i.o i.o.v i.p.v i.s.m i.t.t i.v.m ib ibid id inc incl "
                "ing inl inst ir j.l jan jhr jkvr jl jr jud jul jun kand kap kath kon l.g l.s lic lt ltd "
                "luit m m.a.w m.b.t m.b.v m.i m.i.v m.m m.m.v m.n m.u.v maj max med mej mevr mgr mhr "
                "milj min mld mln mm mr mrd mrs ms mw mwe n.a.v n.b n.chr n.l n.o.t n.v ned nl no nov nr "
                "nrs o.a o.b.v o.g.v o.i o.i.v o.l.v o.m o.t.t oct okt ong oorspr op.cit opm opp p p.a p.j "
                "p.m p.p pag par pct penn pk plm plv pnt pol pres prof prof.dr prot prov pt q.q r.-k r.k "
                "red ref reg resp ret s.g s.j s.v.p sec secr sen sept sgt soc spr st ste str t.a.v t.b.v "
                "t.e.m t.g.v t.h.v t.n.v t.o t.o.v t.w.v t.z.t tab tel telef temp tim trans u u.s univ v "
                "v.chr v.d v.l.n.r v.s v.u v.v v.w vb vdb vgl vice-adm vid vlg vlgs vnl vol voorz vr vs w.o "
                "wed wnd z z.g z.i z.o.z zat zgn zn"
            ).split()
        ),
        closing=frozenset(
            (
                "a.u.b art b.v blz bv cat co corp div e.a e.c e.d e.o e.v em enz etc ex fam fig gen h inc "
                "j.l jl jr ltd m max milj mld mln n.chr n.v no p.m pct red ret s.v.p sec u u.s v.chr v.s"
            ).split()
        ),
        frequent=tuple(
            (
                "de het een van in en is dat op te zijn voor met die niet aan er om ook als dan maar bij "
                "was of uit door naar nog ze hij over tot werd heeft hebben worden wordt zich meer dit deze "
                "wel geen kan al zo hun we ik u moet na tegen onder hem haar je had wat veel zou andere "
                "onze zij waar nu men zal omdat volgens toen tussen alleen wie daar hier want zonder toch "
                "sinds terwijl zowel waren hoe tijdens daarmee daarom daarbij bovendien echter intussen "
                "ondertussen inmiddels vandaag gisteren"
            ).split()
        ),
    ),
    names=NAMES,
    search=SearchWords(
        # The stop list of the Snowball project (snowballstem.org, BSD-3-Clause), whole.
        stop=frozenset(
            (
                "aan al alles als altijd andere ben bij daar dan dat de der deze die dit doch doen door "
                "dus een eens en er ge geen geweest haar had heb hebben heeft hem het hier hij hoe hun "
                "iemand iets ik in is ja je kan kon kunnen maar me meer men met mij mijn moet na naar "
                "niet niets nog nu of om omdat onder ons ook op over reeds te tegen toch toen tot u uit "
                "uw van veel voor want waren was wat werd wezen wie wil worden wordt zal ze zelf zich zij "
                "zijn zo zonder zou"
            ).split()
        ),
        stemmer="dutch_porter",
        compounds=True,
    ),
    events=EventWords(
        # The closed word classes of the Algemene Nederlandse Spraakkunst, and the verbs of saying of wire copy.
        function_words=frozenset(
            """
            de het een der den des en of maar want dus noch als dan dat die dit deze wie wat waar welke welk wier wiens
            in op aan bij met van voor naar tot uit over onder tegen door om na te ter ten per sinds vanaf tijdens
            tussen binnen buiten zonder rond achter boven volgens wegens omdat doordat zodat terwijl toen nadat voordat
            hoewel ik jij je hij ze zij wij we u het hem haar hen hun ons onze mijn jouw uw zijn zich elkaar men er
            hier daar waarbij waarin waarop daarbij daarin daarmee daarop waarmee is was waren ben bent wordt worden
            werd werden geworden heeft hebben had hadden gehad kan kunnen kon konden zal zullen zou zouden moet moeten
            moest moesten mag mogen wil willen wilde wilden gaat gaan ging gingen doet doen deed niet geen wel ook nog
            al alle alles ander andere anderen meer meest veel vele weinig zo zeer heel echter toch nu steeds weer
            opnieuw onlangs eerder later sommige enkele beide zelf zelfs alleen ongeveer bijna minstens zeker af toe
            zegt zei zeggen zeiden gezegd aldus laat liet weten meldt meldde melden meldden bekend maakte
            """.split()
        ),
        future=frozenset("zal zullen gaat gaan".split()),
        planned=(
            "van plan",
            "gepland",
            "geplande",
            "wordt verwacht",
            "worden verwacht",
            "naar verwachting",
            "aangekondigd",
            "voorzien voor",
            "op de agenda",
            "in het vooruitzicht",
            "kondigt aan",
        ),
        hearsay=(
            "naar verluidt",
            "naar eigen zeggen",
            "beweert",
            "beweren",
            "beweerde",
            "beweerden",
            "claimt",
            "claimen",
            "claimde",
            "claimden",
            "vermeende",
            "wordt beschuldigd",
            "worden beschuldigd",
            "beschuldigt",
            "beschuldigen",
            "beschuldigde",
            "beschuldigden",
            "onbevestigde berichten",
        ),
        hedges=frozenset("zou zouden".split()),
        perfect=frozenset("hebben zijn".split()),
        according=("volgens", "aldus"),
        parties=frozenset(
            """
            rebellen rebel opstandelingen opposant opposanten oppositie activisten activist strijders militanten
            extremisten terroristen separatisten demonstranten betogers staatsmedia staatstelevisie staatspersbureau
            regime propaganda verdachte verdachten advocaat advocaten
            """.split()
        ),
        participle_parts=("ge", "be", "ver", "ont", "her"),
        participle_ends=("d", "t", "n"),
        numbers=tuple(
            """
            nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien
            zeventien achttien negentien twintig
            """.split()
        ),
        people=frozenset(
            "mensen personen mannen vrouwen kinderen burgers inwoners militairen soldaten agenten anderen".split()
        ),
        counting=frozenset(
            """
            geleden over later erna daarna nadien erop daarop verder eerder ervoor daarvoor voordien vroeger tevoren
            daaraan eropvolgende daaropvolgende volgende voorafgaande die dezelfde diezelfde datzelfde na voor
            """.split()
        ),
        measures=frozenset(
            """
            procent percent miljoen miljard miljoenen miljarden duizend honderd euro dollar frank gulden pond cent jaar jaren
            maand maanden week weken dag dagen uur uren minuut minuten seconde seconden keer maal kilometer kilometers
            meter meters centimeter hectare ton kilo kilogram gram liter graden punt punten
            """.split()
        ),
    ),
    intake=IntakeWords(
        source_labels=frozenset(("bron", "bronnen", "agentschap", "persbureau")),
        date_labels=frozenset(
            ("datum", "gepubliceerd", "publicatiedatum", "verschenen", "geplaatst", "date")
        ),
        update_labels=(
            "laatst bijgewerkt",
            "laatst gewijzigd",
            "laatst aangepast",
            "laatste wijziging",
            "laatste update",
            "bijgewerkt",
            "gewijzigd",
            "aangepast",
            "update:",
            "update op",
        ),
        embargo_labels=(
            "embargo:",
            "embargo tot",
            "embargo t/m",
            "onder embargo tot",
            "onder embargo:",
            "strikt embargo tot",
            "strikt embargo:",
            "niet publiceren voor",
            "niet publiceren vóór",
            "niet voor publicatie voor",
            "niet voor publicatie vóór",
        ),
        title_labels=frozenset(("titel", "kop", "headline")),
        author_labels=frozenset(("auteur", "auteurs", "door", "tekst", "redacteur", "verslaggever")),
        page_words=frozenset("pagina pag blz bladzijde p sectie katern".split()),
        months=(
            "januari jan",
            "februari feb febr",
            "maart mrt",
            "april apr",
            "mei",
            "juni jun",
            "juli jul",
            "augustus aug",
            "september sep sept",
            "oktober okt",
            "november nov",
            "december dec",
        ),
        weekdays=frozenset(
            "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma di wo do vr za zo".split()
        ),
        byline_openers=(
            "van onze",
            "van een onzer",
            "van een medewerker",
            "door onze",
            "door ",
            "eigen berichtgeving",
            "auteur:",
        ),
        picture_openers=("©", "foto:", "foto ", "beeld:", "beeld ", "(c) "),
        clause_openers=frozenset(
            (
                "maar want dus omdat doordat terwijl hoewel ofschoon zodat opdat nadat voordat toen wanneer als indien "
                "tenzij sinds dat die wat waar waarbij waardoor waarin waarmee waarop waarvan wie zonder door om aldus zo zei "
                "zegt verklaarde meldt meldde bleek blijkt volgens behalve tegen naar ondanks wegens vanwege nu zoals"
            ).split()
        ),
        aside_openers=frozenset(
            (
                "maar terwijl hoewel ofschoon omdat doordat zodat waarbij waardoor waarin waarmee waarop waarvan aldus zo zei "
                "zegt verklaarde meldt meldde bleek blijkt volgens want nadat zoals"
            ).split()
        ),
        openers=frozenset(
            (
                "volgens na nadat voor voordat in op bij met ondanks hoewel terwijl als toen wanneer omdat sinds door om "
                "zonder tegen tijdens wegens naast buiten indien ook zo nu nog aan uit van"
            ).split()
        ),
        dangling=frozenset(
            (
                "de het een en of maar want dus dat die deze dit van in op te aan bij met voor door over uit naar om tot "
                "tegen onder tussen na sinds zonder zo ook er niet wel als dan zijn haar hun hij zij ze is was waren wordt "
                "werd werden worden heeft hebben had hadden zal zullen zou zouden kan kunnen moet moeten wil willen mag "
                "mogen zich nog al meer veel geen 's 't enkele alle elke eerste tweede wie wat waar waarbij binnen buiten "
                "volgens tijdens rond via per wegens ondanks zei zegt dinsdag, werkt gaat komt blijft geworden weer nu "
                "bijna ongeveer zeker minstens ruim zeer heel erg vooral één twee drie vier vijf zes acht tien eigen nieuwe zulke"
            ).split()
        ),
        verb_endings=("de", "te", "den", "ten", "eert"),
        notices=("nieuwbericht", "herhaling:", "correctie:", "(herhaling", "(vervangt"),
        tellers=frozenset(
            "zei zeggen zegt zeiden aldus meldt meldde melden meldden verklaarde bevestigde".split()
        ),
        verbs=frozenset(
            (
                "is zijn was waren wordt worden werd werden heeft hebben had hadden zal zullen zou zouden kan kunnen kon "
                "konden moet moeten moest moesten wil willen wilde wilden mag mogen mocht gaat gaan ging gingen komt komen "
                "kwam kwamen blijft blijven bleef bleven staat staan stond stonden zei zegt zeggen zeiden ligt lag lagen "
                "krijgt krijgen kreeg kregen neemt nam namen vindt vond vonden doet deed deden laat liet lieten maakt "
                "maakte maakten geeft gaf gaven houdt hield hielden begint begon begonnen blijkt bleek leek lijkt vraagt "
                "vroeg eist eiste meldt meldde verklaarde bevestigde waarschuwt waarschuwde"
            ).split()
        ),
    ),
    dates=DATES,
    entities=EntityWords(
        portfolios=frozenset(
            (
                "algemene zaken",
                "ambtenarenzaken",
                "arbeid",
                "asiel",
                "asiel en migratie",
                "begroting",
                "binnenland",
                "binnenlandse zaken",
                "buitenlandse handel",
                "buitenlandse zaken",
                "consumentenzaken",
                "cultuur",
                "defensie",
                "economie",
                "economische zaken",
                "energie",
                "europese zaken",
                "financien",
                "gezin",
                "groene groei",
                "handel",
                "innovatie",
                "huisvesting",
                "infrastructuur",
                "integratie",
                "jeugd",
                "justitie",
                "klimaat",
                "koninkrijksrelaties",
                "landbouw",
                "landbouw en visserij",
                "landsverdediging",
                "leefmilieu",
                "media",
                "middenstand",
                "migratie",
                "milieu",
                "mobiliteit",
                "natuur",
                "onderwijs",
                "ontwikkelingssamenwerking",
                "oorlog",
                "openbaar ambt",
                "openbare werken",
                "overheidsbedrijven",
                "pensioenen",
                "ruimte",
                "ruimtelijke ordening",
                "sociale zaken",
                "sociale zaken en werkgelegenheid",
                "sport",
                "telecommunicatie",
                "toerisme",
                "veiligheid",
                "veiligheid en justitie",
                "verkeer",
                "verkeer en waterstaat",
                "waterstaat",
                "vervoer",
                "visserij",
                "voedselkwaliteit",
                "volksgezondheid",
                "volkshuisvesting",
                "vreemdelingenzaken",
                "welzijn",
                "werk",
                "werkgelegenheid",
                "wetenschap",
                "wetenschapsbeleid",
            )
        ),
        figures=frozenset(["god", "allah", "jahwe", "jahweh", "jut"]),
        byline_words=frozenset(
            ("door", "en", "met", "van", "onze", "redacteur", "correspondent", "redactie", "in")
        ),
    ),
)
