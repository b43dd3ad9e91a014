"""Beside the readers of records of no standard: what desks and archives call the fields of an article, in ten languages."""

from __future__ import annotations

# In lower case, without the hyphens and low lines inside them.
FIELD_NAMES: dict[str, tuple[str, ...]] = {
    "title": ("headline", "title", "titular", "titulo", "titel", "titre", "titolo", "tittel", "overskrift", "rubrik", "otsikko", "kop"),
    "text": (
        "body", "text", "content", "contents", "bodytext", "fulltext", "articlebody", "contenido", "texto", "cuerpo", "texte", "corps",
        "testo", "tekst", "inhalt", "brodtekst", "brodtext", "leipateksti",
    ),
    "lead": (
        "lead", "leadtext", "leadparagraph", "ingress", "intro", "introduction", "standfirst", "entradilla", "chapo", "chapeau",
        "inleiding", "vorspann", "ingressi",
    ),
    "summary": ("summary", "abstract", "description", "teaser", "resumen", "sumario", "samenvatting"),
    "published": (
        "publicationdate", "publishdate", "publisheddate", "datepublished", "pubdate", "published", "publishedat", "fechapublicacion",
        "date", "datetime", "fecha", "datum", "dato", "datecreated", "created", "issued", "timestamp",
    ),
    "time": ("time", "hora", "tijd", "heure", "uhrzeit", "klokkeslett"),
    "updated": ("updated", "updatedat", "modified", "datemodified", "lastmodified", "moddate"),
    "embargo": ("embargo", "embargoed"),
    "byline": ("byline", "author", "authors", "autor", "auteur", "firma", "writer", "creator", "journalist", "signature"),
    "source": ("source", "agency", "agencia", "agence", "agentur", "fuente", "bron", "quelle", "kilde", "publisher", "provider", "newspaper"),
    "language": ("language", "lang", "idioma", "taal", "langue", "sprache"),
    "dateline": ("dateline", "city", "lugar", "ciudad", "place", "plaats", "town"),
    "keywords": ("keywords", "keyword", "tags", "palabrasclave", "trefwoorden", "motscles"),
    "copyright": ("copyright", "copyrightnotice", "rights"),
}  # fmt: skip
