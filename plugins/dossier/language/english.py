"""English, as written by the news agencies."""

from __future__ import annotations

from dossier.language.schema import Language, TextWords

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
)
