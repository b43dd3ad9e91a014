"""The way of an article through the name recogniser: tokens, names, their types, their fullest forms."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.language import LANGUAGES
from dossier.language.schema import NameWords
from dossier.model import Block, MentionType, NameMention, Sentence
from dossier.names.capitals import find_by_capitals
from dossier.names.foreign import name_words
from dossier.names.linking import link_names
from dossier.names.packing import LANGUAGES_WITH_MODEL, read_tagger
from dossier.names.pipelines import find_by_pipeline, read_pipeline
from dossier.names.rules import correct_names
from dossier.names.spans import Found, Line, read_line, read_spans
from dossier.names.tokens import split_tokens

TYPES: dict[str, MentionType] = {"PER": "person", "LOC": "place", "ORG": "organisation", "MISC": "other"}


def has_model(language: str) -> bool:
    """Whether names in this language are found by a trained model; else by capitals and the gazetteer alone.

    >>> has_model("nl"), has_model("fi")
    (True, False)
    """
    return language in LANGUAGES_WITH_MODEL


def put_models_away() -> None:
    """Lets go of the models that were read and what they remember; the next article reads its own again."""
    read_tagger.cache_clear()
    read_pipeline.cache_clear()


def find_names(
    blocks: Sequence[Block], language: str, *, sentences: Sequence[Sentence], pipeline: str = ""
) -> list[NameMention]:
    """Name mentions in reading order, none overlapping another.

    A spaCy `pipeline` finds them when one is named, else the model, else capitals. A credit names sources, not actors, and gives none. `heading` is the fullest form of the name in these blocks.

    >>> text = "De Syrische president Bashar al-Assad sprak in Genève."
    >>> found = find_names([Block("lead", text)], "nl", sentences=[Sentence(0, 0, len(text))])
    >>> [(name.text, name.type, name.form, name.heading) for name in found]
    ... # doctest: +NORMALIZE_WHITESPACE
    [('Syrische', 'place', 'demonym', 'Syrië'),
     ('Bashar al-Assad', 'person', 'name', 'Bashar al-Assad'),
     ('Genève', 'place', 'name', 'Genève')]
    """
    known = LANGUAGES.get(language)
    words = name_words(language)
    lines = _split_lines(blocks, language, sentences)
    if pipeline:
        find_by_pipeline(lines, blocks, pipeline)
    elif has_model(language):
        _find_by_model(lines, language, words)
    else:
        find_by_capitals(lines, language, words)
    correct_names(
        lines,
        blocks,
        words,
        openers=known.events.function_words if known else frozenset(),
        portfolios=known.entities.portfolios if known else frozenset(),
    )
    return link_names(lines, blocks, words, language=language)


def _split_lines(blocks: Sequence[Block], language: str, sentences: Sequence[Sentence]) -> list[Line]:
    lines = []
    for sentence in sentences:
        block = blocks[sentence.block]
        if block.kind != "credit":
            spans = split_tokens(block.text, sentence.start, sentence.end, language=language)
            if spans:
                lines.append(read_line(sentence.block, block.text, spans))
    return lines


def _find_by_model(lines: Sequence[Line], language: str, words: NameWords) -> None:
    tagger = read_tagger(language)
    texts = [line.words for line in lines]
    if not words.clitics:
        texts = _without_genitives(texts, words.possessives)
    for line, row in zip(lines, tagger.label_article(texts), strict=True):
        line.found = [Found(first, last, TYPES[kind]) for first, last, kind in read_spans(row)]


def _without_genitives(texts: list[list[str]], endings: tuple[str, ...]) -> list[list[str]]:
    """Kerry for Kerry's, when the article has that name without its ending as well."""
    written = {word for words in texts for word in words}
    bare = {word: word[:-2] for word in written if word.endswith(endings)}
    owners = {word: name for word, name in bare.items() if name in written and name[0].isupper()}
    return [[owners.get(word, word) for word in words] for words in texts] if owners else texts
