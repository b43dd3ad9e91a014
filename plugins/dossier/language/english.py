"""English, as written by the news agencies."""

from __future__ import annotations

from dossier.language.english_dates import DATES
from dossier.language.english_names import NAMES
from dossier.language.schema import (
    EntityWords,
    EventWords,
    IntakeWords,
    Language,
    SearchWords,
    TextWords,
)

ENGLISH = Language(
    code="en",
    name="English",
    text=TextWords(
        abbreviations=frozenset(
            (
                "a.d a.k.a a.m acad adj adm admin apr apt art assn assoc asst atty aug ave b.c b.c.e bldg "
                "blvd brig bros c.e c.f ca calif capt cat cf chap cia cm cmdr co col colo comdr conn cont "
                "corp cpl d.c d.d.s dec del dep dept det dist div dr drs e.g ed eds esp esq est et.al etc "
                "ex exch ext feb fed fig figs fla fri ft ga gen gov govs hon hwy hz i.e ill inc incl ind "
                "insp inst intl jan jr jul jun kan kft km ky la lb lbs lieut lt lt.col lt.gov ltd m.d maj "
                "mar mass max mdse messrs mfg mgr mich min minn misc miss mlle mln mm mme mo mon mont mos "
                "mr mrs ms msgr mss mt mts n.j n.y natl neb nev no nos nov oct okla ont op ore oz p.m pa "
                "pct pfc ph.d pl plc pop pp pres prof pt pte pty pvt rd rep reps rev rs rt sat sec sen sens "
                "sep sept sfc sgt sol sr st sta ste sun supt tel tenn tex thu thur thurs tue tues u.k u.n "
                "u.s u.s.a u.s.s.r univ va vol vols vs vt wash wed wis wyo yd yds yr"
            ).split()
        ),
        closing=frozenset(
            (
                "a.d a.k.a a.m art assn ave b.c b.c.e bldg blvd bros c.e calif cat co colo conn corp d.c "
                "del dep esq etc ex fig fla fri ga gen ill inc ind intl jr kan ky la lb lbs ltd m.d mar "
                "mass max mich minn miss mln mm mo mon mont ms n.j n.y neb nev no okla ont op ore oz p.m pa "
                "pct ph.d plc pty rd sat sr st sun tenn tex u.k u.n u.s u.s.a u.s.s.r va vs vt wash wed wis "
                "wyo yr"
            ).split()
        ),
        frequent=tuple(
            (
                "the of to and a in is it that for on was with as at by he from be his an are not but had "
                "have this were they which or has its one been more who their would all will there when him "
                "if her said no she out up into so them than some what you we could about other after only "
                "then over also two may most new these any our now my such those under before should many "
                "because while how both since during where between however although though despite "
                "meanwhile according earlier later last yesterday today instead asked"
            ).split()
        ),
    ),
    names=NAMES,
    search=SearchWords(
        # The stop list is lunr's own.
        lunr_stop=True,
        stemmer="porter",
        compounds=False,
    ),
    events=EventWords(
        # The closed word classes of The Cambridge Grammar of the English Language, and the verbs of saying of wire copy.
        function_words=frozenset(
            """
            a an the and or but nor so if then than that this these those who whom whose which what where when why how
            in on at by with of for from to into onto over under against through about after before since until till
            during between within without around behind above per as because although though while whether i you he
            she it we they me him her us them my your his its our their mine himself herself itself themselves there
            here is was are were be been being am has have had having do does did done will would shall should can
            could may might must not no nor also still yet all any some each every both other others another more most
            much many few such only own same very just even too up out off down again once now ago later earlier
            however meanwhile n't 's t s said says say saying told tells reported reports according added mr mrs ms
            """.split()
        ),
        future=frozenset("will shall".split()),
        planned=(
            "scheduled",
            "is due",
            "are due",
            "was due",
            "were due",
            "is expected",
            "are expected",
            "was expected",
            "were expected",
            "plans to",
            "planned for",
            "planning to",
            "is set to",
            "are set to",
            "going to",
            "is to",
            "are to",
            "upcoming",
        ),
        hearsay=(
            "allegedly",
            "reportedly",
            "purportedly",
            "supposedly",
            "alleges",
            "alleged",
            "allege",
            "claims",
            "claimed",
            "claim that",
            "claiming",
            "accuses",
            "accused",
            "accusing",
            "is said to have",
            "are said to have",
            "is believed to have",
            "are believed to have",
            "unconfirmed reports",
        ),
        hedges=frozenset("would".split()),
        perfect=frozenset(),
        according=("according to",),
        parties=frozenset(
            """
            rebels rebel insurgents opposition activists activist fighters militants extremists separatists protesters
            demonstrators regime propaganda defendant defendants suspect suspects lawyer lawyers
            """.split()
        ),
        numbers=tuple(
            """
            zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
            seventeen eighteen nineteen twenty
            """.split()
        ),
        people=frozenset(
            "people persons men women children civilians residents soldiers troops officers others".split()
        ),
        counting=frozenset(
            """
            ago later earlier before after afterwards following previous previously preceding prior beforehand
            same that hence from time next
            """.split()
        ),
        measures=frozenset(
            """
            percent percentage pct mln million billion trillion bln thousand hundred dlrs dollar dollars cts cents euro euros
            pounds stg yen marks francs year years month months week weeks day days hour hours minutes seconds times
            miles kilometres kilometers km metres meters feet inches acres tonnes tons kilos pounds barrels bpd bags
            litres degrees points shares shr gmt am pm est
            """.split()
        ),
    ),
    entities=EntityWords(
        portfolios=frozenset(
            (
                "agriculture",
                "commerce",
                "culture",
                "defence",
                "defense",
                "economy",
                "education",
                "energy",
                "food",
                "environment",
                "external affairs",
                "finance",
                "fisheries",
                "foreign affairs",
                "foreign trade",
                "health",
                "home affairs",
                "housing",
                "industry",
                "information",
                "interior",
                "internal affairs",
                "justice",
                "labor",
                "labour",
                "planning",
                "rural affairs",
                "science",
                "social affairs",
                "sport",
                "tourism",
                "trade",
                "trade and industry",
                "transport",
                "transportation",
                "war",
            )
        ),
        figures=frozenset(["god", "allah", "jehovah"]),
        byline_words=frozenset(("by", "and", "with", "reporter", "correspondent", "our", "staff", "in")),
    ),
    intake=IntakeWords(
        source_labels=frozenset(("source", "sources", "agency", "agencies")),
        date_labels=frozenset(("date", "published", "publication date", "posted", "dated")),
        update_labels=(
            "last updated",
            "last modified",
            "last update",
            "updated",
            "modified",
            "update:",
        ),
        embargo_labels=(
            "embargo:",
            "embargo until",
            "embargoed until",
            "embargoed till",
            "embargoed for",
            "embargoed to",
            "under embargo until",
            "strictly embargoed until",
            "strict embargo:",
            "not for publication before",
            "not for publication until",
            "not for release before",
            "not for release until",
            "hold for release",
        ),
        title_labels=frozenset(("title", "headline", "head", "subject")),
        author_labels=frozenset(("author", "authors", "by", "byline", "writer", "reporter")),
        page_words=frozenset("page pages pg p pp section".split()),
        months=(
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sep sept",
            "october oct",
            "november nov",
            "december dec",
        ),
        weekdays=frozenset(
            "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun".split()
        ),
        byline_openers=("by ", "from our ", "from a ", "staff report", "author:"),
        picture_openers=("©", "photo:", "photo ", "picture:", "image:", "(c) "),
        clause_openers=frozenset(
            (
                "but because while although though so after before when as if unless since that which who whose "
                "where whereas without by in for on with according said says saying told reported despite amid until "
                "following from at against under over into"
            ).split()
        ),
        aside_openers=frozenset(
            (
                "but because while although though after before when as which who whose where whereas said says saying "
                "told according despite amid following"
            ).split()
        ),
        openers=frozenset(
            (
                "according after before in on at with despite although while as when because since by to without against "
                "during if earlier also for from under amid"
            ).split()
        ),
        dangling=frozenset(
            (
                "the a an and or but so that which who whose this these those of in on to at by with for from about over "
                "into as than is are was were be been has have had will would can could may might must should not no its "
                "their his her our my your it he she they we under between against after before since until while if when "
                "where more most very some any all each every per via said says plans due first second such up one two three four five six eight ten several few previously closely currently new own"
            ).split()
        ),
        verb_endings=("ed",),
        notices=(
            "(updates",
            "(corrects",
            "(recasts",
            "(adds",
            "(refiles",
            "newstory,replaces",
            "correction:",
        ),
        tellers=frozenset("said says say told tells reported reports announced added".split()),
        verbs=frozenset(
            (
                "is are was were has have had will would can could may might must should said says say plans wants agreed "
                "told made makes took takes rose fell expects sees seeks won lost began begins set sets kept holds held "
                "gave gives went goes came comes found finds left leaves led leads met meets put puts sold bought cut cuts "
                "shows showed remained remains faces faced does did do"
            ).split()
        ),
    ),
    dates=DATES,
)
