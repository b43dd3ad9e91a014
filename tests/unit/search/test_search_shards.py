"""The files of the search index: cut, spelled, and brought up to date."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.search import (
    ArticleTerms,
    Document,
    EntityName,
    ShardSettings,
    build_all,
    build_shards,
    index_article,
    update_shards,
    words_of,
)
from dossier.search.coding import read_numbers, read_words, spell, spell_words
from dossier.search.families import read_script
from dossier.search.partition import cut, file_name, sort_keys
from dossier.search.postings import Series, TermPostings, edit_term, read_term, spell_term

SMALL = ShardSettings(target=150, summaries=4, texts=4)
NAMES = [
    EntityName("person/ann-bo", "Ann Bo", "people/ann-bo.html", "person", 3, ("Bo",)),
    EntityName("place/ür", "Ür", "places/ur.html", "place", 1),
]
Pair = tuple[Document, ArticleTerms]
SYLLABLES = ("ba", "de", "fi", "go", "ku", "la", "é", "x", "ش", "𐐷")


def make_pair(number: int, rng: random.Random) -> Pair:
    def text(most: int) -> str:
        return " ".join(
            "".join(rng.choices(SYLLABLES, k=rng.randint(1, 4))) for _ in range(rng.randint(0, most))
        )

    fields = {"title": text(4), "lead": text(8), "body": text(20), "names": text(3)}
    document = Document(
        number=number,
        url=f"articles/a{number}.html",
        title=fields["title"],
        date=f"20{rng.randint(10, 20)}-0{rng.randint(1, 9)}-11",
        label="elf",
        topics=tuple(rng.sample(("vrede", "handel"), rng.randint(0, 2))),
        sources=tuple(rng.sample(("ANP", "AP", "De Bron"), rng.randint(0, 2))),
        entities=tuple(rng.sample(("person/ann-bo", "place/ür"), rng.randint(0, 2))),
        lead=fields["lead"],
        language=rng.choice(("nl", "en", "fr")),
        text=fields["body"],
    )
    return document, index_article(fields, document.language)  # type: ignore[arg-type]


def draw_names(rng: random.Random) -> list[EntityName]:
    """Names of few words, so that more hold a word than it offers."""
    return [
        EntityName(
            f"person/{number}",
            f"{rng.choice(SYLLABLES)} {rng.choice(SYLLABLES)}",
            f"people/{number}.html",
            "person",
            rng.randint(0, 4),
            (rng.choice(SYLLABLES),) if rng.random() < 0.3 else (),
        )
        for number in rng.sample(range(90), rng.randint(0, 80))
    ]


def patch(store: dict[str, str], files: Mapping[str, str | None]) -> dict[str, str]:
    return {path: content for path, content in {**store, **files}.items() if content is not None}


def update(
    store: dict[str, str],
    come: list[Pair],
    gone: list[Pair],
    before: list[EntityName],
    after: list[EntityName],
) -> Mapping[str, str | None]:
    """What differs when the documents and the names have gone and come."""
    words = {word for name in set(before) ^ set(after) for word in words_of(name)}
    names = {word: [name for name in after if word in words_of(name)] for word in words}
    headings = {name.key: name.heading for name in after}
    return update_shards(store, come, gone, names, headings.get, SMALL)


def in_order(pairs: Mapping[int, Pair]) -> list[Pair]:
    return [pairs[number] for number in sorted(pairs)]


def test_documents_out_of_order_are_refused() -> None:
    pairs = [make_pair(number, random.Random(number)) for number in (2, 1)]  # noqa: S311
    with pytest.raises(ValueError, match="document 1 comes after 2"):
        list(build_all(pairs, NAMES, SMALL))


@pytest.mark.parametrize("seed", range(6))
def test_an_update_gives_the_bytes_of_a_full_build(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311
    pairs = {number: make_pair(number, rng) for number in rng.sample(range(1, 60), 12)}
    names = NAMES
    store = dict(build_all(in_order(pairs), names, SMALL))
    for _ in range(8):
        removed = [
            pairs.pop(number) for number in rng.sample(sorted(pairs), min(len(pairs), rng.randint(0, 4)))
        ]
        edited = [make_pair(document.number, rng) for document, _ in removed if rng.random() < 0.5]
        fresh = [
            make_pair(number, rng)
            for number in rng.sample(range(60, 200), rng.randint(0, 3))
            if number not in pairs and number not in {document.number for document, _ in edited}
        ]
        pairs.update({pair[0].number: pair for pair in edited + fresh})
        before, names = names, draw_names(rng)
        store = patch(store, update(store, edited + fresh, removed, before, names))
        assert store == dict(build_all(in_order(pairs), names, SMALL))


def test_every_document_can_go_and_come_back() -> None:
    rng = random.Random(5)  # noqa: S311
    pairs = [make_pair(number, rng) for number in range(1, 9)]
    full = dict(build_all(pairs, NAMES, SMALL))
    empty = patch(full, update(full, [], pairs, NAMES, []))
    assert empty == dict(build_all([], [], SMALL))
    assert patch(empty, update(empty, pairs, [], [], NAMES)) == full


def test_an_update_without_changes_changes_nothing() -> None:
    pairs = [make_pair(number, random.Random(number)) for number in range(1, 9)]  # noqa: S311
    store = dict(build_all(pairs, NAMES, SMALL))
    assert update(store, [], [], NAMES, NAMES) == {}


def test_the_order_of_the_documents_does_not_matter() -> None:
    rng = random.Random(4)  # noqa: S311
    pairs = [make_pair(number, rng) for number in range(1, 20)]
    files = list(build_shards(pairs, NAMES, SMALL))
    rng.shuffle(pairs)
    assert list(build_shards(pairs, NAMES[::-1], SMALL)) == files


def test_a_new_article_leaves_the_files_of_other_words_alone() -> None:
    rng = random.Random(8)  # noqa: S311
    pairs = [make_pair(number, rng) for number in range(1, 60)]
    store = dict(build_all(pairs, NAMES, SMALL))
    document = Document(60, "articles/a60.html", "zon", "2016-08-27", "zaterdag")
    touched = update(store, [(document, index_article({"title": "zon"}, "nl"))], [], NAMES, NAMES)
    terms = [path for path in touched if path.startswith("search/t/")]
    assert 1 <= len(terms) <= 3


def test_paths_are_lower_case_ascii_and_never_a_device_name() -> None:
    rng = random.Random(9)  # noqa: S311
    pairs = [make_pair(number, rng) for number in range(1, 40)]
    paths = [path for path, _ in build_shards(pairs, NAMES, SMALL)]
    assert all(re.fullmatch(r"search/[a-z0-9_/-]+\.js", path) for path in paths)
    assert file_name("t", "con") == "search/t/con-.js"


def test_a_text_that_closes_a_script_stays_inside_its_string() -> None:
    document = Document(1, "a.html", '</script>"\\', "2016-08-27", "x", text="\u2028</script>")
    files = dict(build_shards([(document, index_article({"title": document.title}, "nl"))], []))
    assert read_script(files["search/s/0.js"])[0][1] == '</script>"\\'


def test_an_empty_dossier_has_a_manifest() -> None:
    assert "search/manifest.js" in dict(build_shards([], []))


@given(
    st.dictionaries(st.text("abcdé", min_size=1, max_size=5), st.integers(1, 40), min_size=1),
    st.integers(5, 60),
)
def test_cuts_are_prefixes_in_order_and_keep_to_the_size(weights: dict[str, int], target: int) -> None:
    starts = cut(weights, target)
    assert starts == sort_keys(starts)
    for start, end in zip(starts, [*starts[1:], None], strict=True):
        inside = [key for key in weights if key >= start and (end is None or key < end)]
        assert len(inside) <= 1 or sum(map(weights.__getitem__, inside)) <= target


def test_keys_sort_as_in_javascript() -> None:
    assert sort_keys(["\uffee", "\U00010437", "a"]) == ["a", "\U00010437", "\uffee"]


Counts = st.dictionaries(st.integers(1, 70_000), st.one_of(st.just(1), st.integers(1, 5000)), max_size=40)
Parts = st.fixed_dictionaries({"text": Counts, "names": Counts})


def series(counts: Mapping[int, int]) -> Series:
    numbers = sorted(counts)
    return Series(numbers, [(at, counts[n]) for at, n in enumerate(numbers) if counts[n] != 1])


def postings(parts: Mapping[str, Mapping[int, int]]) -> TermPostings:
    """Every third document of the text has the term in its lead too, every seventh in its title."""
    numbers = sorted(parts["text"])
    places = {place: parts["text"][numbers[place]] for place in range(len(numbers))}
    lead, title = ({at: n for at, n in places.items() if at % step == 0} for step in (3, 7))
    return TermPostings(series(parts["text"]), series(lead), series(title), series(parts["names"]))


@given(Parts)
def test_postings_are_read_as_they_were_spelled(parts: dict[str, dict[int, int]]) -> None:
    spelled = spell_term(postings(parts))
    assert [list(map(list, part)) for part in read_term(spelled)] == [
        [list(numbers), list(frequent)] for numbers, frequent in postings(parts)
    ]


@given(Parts, st.integers(1, 70_000), st.integers(1, 40))
def test_a_document_that_comes_and_goes_leaves_the_rest(
    parts: dict[str, dict[int, int]], number: int, count: int
) -> None:
    names = {other: often for other, often in parts["names"].items() if other != number}
    before = spell_term(TermPostings(names=series(names))) if names else ""
    more = edit_term(before, [("names", number, count), ("text", number, 2), ("lead", number, 1)])
    assert more is not None
    assert read_term(more).names == series({**names, number: count})
    assert read_term(more).lead.numbers == [0]
    assert (edit_term(more, [(part, number, 0) for part in TermPostings._fields]) or "") == before


@given(st.lists(st.integers(0, 10**9), max_size=20))
def test_numbers_are_read_as_they_were_spelled(numbers: list[int]) -> None:
    assert read_numbers("".join(map(spell, numbers))) == numbers


@given(st.sets(st.text("abé9ش𐐷", min_size=1, max_size=40)).map(sorted))
def test_words_are_read_as_they_were_spelled(words: list[str]) -> None:
    assert read_words(spell_words(words)) == words
