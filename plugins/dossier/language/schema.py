"""The records that one language fills: words only, no code. Each step has a section of its own."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.language.date_words import DateWords


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class TextWords:
    """What splitting text into sentences and telling its language takes."""

    abbreviations: frozenset[str]
    """Lower case, without the final full stop."""
    closing: frozenset[str]
    """Those of the abbreviations that may also be the last word of a sentence (`enz`, `Inc`)."""
    frequent: tuple[str, ...]
    """The most frequent words of running text, for telling languages apart and for knowing a sentence's start."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class NameWords:
    """What surrounds a name and says what it is; lower case unless said otherwise."""

    clitics: tuple[str, ...] = ()
    """Endings that are tokens of their own (`n't`)."""
    apostrophe_words: tuple[str, ...] = ()
    """Words that an apostrophe stands before and belongs to (the `s` of `'s avonds`)."""
    compound_heads: tuple[str, ...] = ()
    """Bodies, with a capital, after which a compound is cut (`Nusra-Front`, `-strijders`)."""
    particles: frozenset[str] = frozenset()
    """Words that stand in lower case inside a name of any kind (`van`, `bin`, `of`); no other such word does."""
    place_prepositions: frozenset[str] = frozenset()
    """Words after which a lone name is most often a place."""
    place_cues: frozenset[str] = frozenset()
    """Words that say of the name right behind them that it is a place (`gemeente`)."""
    street_endings: tuple[str, ...] = ()
    """Endings of names of streets written as one word (`Kerkstraat`)."""
    leading_prepositions: frozenset[str] = frozenset()
    """Words that may open a sentence right before a name and are no part of it (`Bij Landen`)."""
    street_like_surnames: tuple[str, ...] = ()
    """How surnames begin that end like the name of a street (`Verlaan`)."""
    surname_particles: frozenset[str] = frozenset()
    """Particles between a given name and a surname that may be called like a town (`Steven van Rijswijk`)."""
    sure_particles: frozenset[str] = frozenset()
    """Particles, of two words at most, that stand before a surname and before little else (`van den`)."""
    capital_particles: frozenset[str] = frozenset()
    """Particles with a capital that begin a surname or stand in it (`Van`)."""
    titles: frozenset[str] = frozenset()
    """Folded titles before a name of several words that are no part of it (`sheikh`)."""
    ruler_titles: frozenset[str] = frozenset()
    """Titles that are no part of a name in which the father's or the family's stands (`prins`)."""
    offices: frozenset[str] = frozenset()
    """Offices, titles and callings that stand beside a person; compounds may end in one (`oud-premier`)."""
    portfolio_offices: tuple[str, ...] = ()
    """Offices whose field is named like an organisation (`minister van Buitenlandse Zaken`), plurals as well."""
    portfolio_bodies: tuple[str, ...] = ()
    """Bodies that are named for their field (`ministerie`)."""
    office_modifiers: frozenset[str] = frozenset()
    """What may stand before an office and belongs to it (`voormalig`)."""
    office_joints: frozenset[str] = frozenset()
    """What joins an office to its field (`van`, `for`), and the articles that follow it."""
    honorifics: frozenset[str] = frozenset()
    """Forms of address, which are no office (`mevrouw`)."""
    organisation_endings: tuple[str, ...] = ()
    """Endings of a compound that make it an organisation (`-front`)."""
    organisation_heads: frozenset[str] = frozenset()
    """Words that make a name an organisation wherever they stand in it (`ministerie`)."""
    state_endings: tuple[str, ...] = ()
    """Those of `organisation_endings` that names of states have too (`Sovjet-Unie`)."""
    fronts: frozenset[str] = frozenset()
    """Last words of Arabic names of fronts, armies and movements (`al-Nusra Front`)."""
    contests: frozenset[str] = frozenset()
    """Last words of names of contests, prizes and wars, which have no page (`Nations Cup`)."""
    school_joints: frozenset[str] = frozenset()
    """What joins a school to its place (`University of Leeds`)."""
    organisation_cues: tuple[str, ...] = ()
    """Endings of words whose name stands right behind them (`softwarebedrijf`): that of an organisation."""
    organisation_compounds: tuple[str, ...] = ()
    """Endings that do so only inside a longer word (`bouwreus`)."""
    former_cues: tuple[str, ...] = ()
    """What stands between a name and the name it had before (`voorheen`)."""
    alias_cues: tuple[str, ...] = ()
    """What stands between a name and another name for the same (`ook wel`)."""
    articles: frozenset[str] = frozenset()
    """Articles that may stand between such a cue and the name."""
    conjunctions: frozenset[str] = frozenset()
    """What joins two of a kind (`en`)."""
    alternatives: frozenset[str] = frozenset()
    """What stands between two of a kind of which one counts (`of`)."""
    seat_endings: tuple[str, ...] = ()
    """What is written to a place to say that somebody sits, comes or is led from there (`-based`)."""
    source_cues: frozenset[str] = frozenset()
    """What stands before the source of a text or of a picture (`foto`)."""
    money_units: frozenset[str] = frozenset()
    """Units of sums as agencies cut them short (`dlrs`)."""
    opening_months: frozenset[str] = frozenset()
    """Months that have a capital only where they open a sentence, with it."""
    short_months: frozenset[str] = frozenset()
    """Months cut short, with a capital, that are no given names (no `Jan`)."""
    possessives: tuple[str, ...] = ()
    """Endings of possession that are no part of the name."""
    possessive_after: tuple[str, ...] = ()
    """Letters that such an ending stands behind; behind others it is part of an organisation's name."""
    genitive: str = ""
    """The ending of a genitive that is written without an apostrophe (`Frankrijks`); empty where there is none."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class EventWords:
    """What telling apart happened, announced and claimed takes, and what two sentences have in common."""

    function_words: frozenset[str] = frozenset()
    """Words without content of their own; sentences that share only these share nothing."""
    future: frozenset[str] = frozenset()
    """Finite verbs that put their clause after the moment of writing."""
    planned: tuple[str, ...] = ()
    """Phrases of what is foreseen, whatever the tense of the verb."""
    hearsay: tuple[str, ...] = ()
    """Phrases by which the writer leaves a statement to others."""
    hedges: frozenset[str] = frozenset()
    """Verbs that make a claim of a sentence with one of `perfect`, and a plan of it without."""
    perfect: frozenset[str] = frozenset()
    """Infinitives that stand with a hedge when the thing is told as done."""
    according: tuple[str, ...] = ()
    """Phrases that name the teller: a claim when one of `parties` follows at once."""
    parties: frozenset[str] = frozenset()
    """Those who tell of their own cause."""
    participle_parts: tuple[str, ...] = ()
    """What a past participle has in it (`gekomen`, `omgekomen`, `vertrokken`)."""
    participle_ends: tuple[str, ...] = ()
    """How it ends."""
    numbers: tuple[str, ...] = ()
    """Number words, each at the place of its value."""
    people: frozenset[str] = frozenset()
    """Words for people, whose number says nothing without what befell them (`12 people killed`)."""
    counting: frozenset[str] = frozenset()
    """Words that, just before or after a unit of time, count from a day (`three days later`, `that day`)."""
    measures: frozenset[str] = frozenset()
    """Units of money, time and size: what stands before them is an amount, not a count."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class EntityWords:
    """What telling actors from other names takes."""

    portfolios: frozenset[str] = frozenset()
    """What a minister is minister of, folded: by itself no organisation but part of an office."""
    byline_words: frozenset[str] = frozenset()
    """Folded words that may stand with names in a line that is only a byline."""
    figures: frozenset[str] = frozenset()
    """Folded names of gods and figures of speech, who do nothing that is news."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class SearchWords:
    """What makes search terms of words."""

    stop: frozenset[str] = frozenset()
    """Words without content, folded (lower case, no accents), that are not indexed."""
    lunr_stop: bool = False
    """Whether the words of lunr's own stop list, which is English, are left out as well."""
    stemmer: str = ""
    """Name of the Snowball algorithm; empty for a language whose words are kept as they are."""
    compounds: bool = False
    """Whether words are written together, so that the end of a word is worth finding (`vredesoverleg`)."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class IntakeWords:
    """What reading an article out of a loose text takes, and what making a headline from its lead takes."""

    source_labels: frozenset[str] = frozenset()
    """What stands before the sources in a header line (`bron`)."""
    date_labels: frozenset[str] = frozenset()
    """What stands before a date line (`gepubliceerd`)."""
    update_labels: tuple[str, ...] = ()
    """What stands before the date of a later change (`bijgewerkt`), the longer ones first; lower case."""
    embargo_labels: tuple[str, ...] = ()
    """How a line begins that holds an article back (`embargo tot`); lower case."""
    title_labels: frozenset[str] = frozenset()
    """What stands before a headline (`titel`)."""
    author_labels: frozenset[str] = frozenset()
    """What stands before a name, with a colon, in a line that says who wrote it (`auteur`)."""
    page_words: frozenset[str] = frozenset()
    """What stands before a page number in the line of a newspaper and its date (`pagina`)."""
    months: tuple[str, ...] = ()
    """January to December: each with its abbreviations behind it, separated by blanks."""
    weekdays: frozenset[str] = frozenset()
    byline_openers: tuple[str, ...] = ()
    """How a line begins that says who wrote it (`van onze correspondent`); lower case."""
    picture_openers: tuple[str, ...] = ()
    """How a caption or a credit begins (`foto:`); lower case."""
    clause_openers: frozenset[str] = frozenset()
    """Conjunctions and the like before which a sentence may be cut."""
    aside_openers: frozenset[str] = frozenset()
    """Words of those that open a clause which the sentence can do without (`terwijl`)."""
    openers: frozenset[str] = frozenset()
    """Words at the head of a sentence whose first comma ends no statement (`volgens`)."""
    dangling: frozenset[str] = frozenset()
    """Words that cannot be the last of a headline."""
    verbs: frozenset[str] = frozenset()
    """Frequent finite verbs: what stands before one of them is not yet a statement."""
    verb_endings: tuple[str, ...] = ()
    """How other finite verbs of news copy end."""
    notices: tuple[str, ...] = ()
    """How a line begins with which an agency says what its copy replaces; lower case, without blanks."""
    tellers: frozenset[str] = frozenset()
    """Verbs by which a statement is laid in somebody's mouth: what follows has a verb of its own."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Language:
    """All language data of one language."""

    code: str
    """ISO 639-1."""
    name: str
    """In the language itself."""
    text: TextWords
    names: NameWords = NameWords()
    events: EventWords = EventWords()
    entities: EntityWords = EntityWords()
    search: SearchWords = SearchWords()
    intake: IntakeWords = IntakeWords()
    dates: DateWords | None = None
    """None when dates are not read in this language."""
