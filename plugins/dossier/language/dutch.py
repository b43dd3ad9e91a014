"""Dutch, as written in the Netherlands and in Flanders."""

from __future__ import annotations

from dossier.language.schema import Language, TextWords

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
                "luit lux m m.a.w m.b.t m.b.v m.i m.i.v m.m m.m.v m.n m.u.v maj max med mej mevr mgr mhr "
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
)
