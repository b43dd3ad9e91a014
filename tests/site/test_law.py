"""The law of rebuilding: after any sequence of changes, what an incremental build leaves is what a clean one makes."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from dossier.build import manuscripts, site
from dossier.pages import entity, full_months, home, names, sources, timeline, topic
from tests.site.conftest import SEED, Site, seed

SEQUENCES = int(os.environ.get("DOSSIER_LAW_SEQUENCES", "200"))
"""Sequences of changes that are drawn; more of them with this variable of the environment."""

PEOPLE = ("Anna de Wit", "Bram Peeters", "Carla Maes", "Peeters")
PLACES = ("Antwerpen", "Rotterdam", "Genève")
SENTENCES = (
    "In {place} sprak {person} vrijdag over de staking in de haven.",
    "{person} zei dinsdag in {place} dat het overleg in september verdergaat.",
    "De schepen liggen sinds maart aan de kade van {place}, aldus {person}.",
    "Het ministerie telde maandag 12 gewonden in {place}.",
    "Het ministerie telde maandag 15 gewonden in {place}.",
    "De {person}-straat in {place} is op 3 mei 2015 geopend.",
)
TOPICS = (
    "Title: Havens\nAnchors: haven*, kade*\nContext: staking, schepen, overleg\n\nDe havens.\n",
    "Title: Havens en kades\nAnchors: kade*\nContext: schepen\n\nAnders.\n",
)
COLUMNS = "heading,sort,variants,weak,former,demonyms,not,wikidata,country,note,was,beside,hide\n"
AUTHORITIES = (
    f'{COLUMNS}Anna de Wit,"Wit, Anna de",A. de Wit,,,,,Q1,NL,schrijver,,,\n',
    f"{COLUMNS}Anna de Wit-Peeters,,Anna de Wit,,,,,,,,,,\nBram Peeters,,,,,,,,,,,,yes\n",
)
TIMELINE = "id,date,end,text,article,action,note\n,2016-05,,De redactie voegt dit toe.,,add,\n"

stories = st.lists(
    st.tuples(st.sampled_from(SENTENCES), st.sampled_from(PEOPLE), st.sampled_from(PLACES)),
    min_size=1,
    max_size=4,
).map(lambda parts: "\n\n".join(text.format(person=person, place=place) for text, person, place in parts))
numbers = st.integers(0, 4)


class Editors(RuleBasedStateMachine):
    """A desk where articles arrive, go, and are corrected, and where builds happen in between."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.site = Site(self.folder / "dossier")
        self.site.write("content/havens/topic.md", TOPICS[0])
        self.site.write("seeds/first.txt", SEED)
        self.built = 0

    @rule(number=numbers, story=stories, day=st.integers(1, 28), source=st.sampled_from(("ANP", "Belga")))
    def article_arrives_or_changes(self, number: int, story: str, day: int, source: str) -> None:
        self.site.write(f"seeds/{number}.txt", seed(story, day=day, source=source))

    @rule(number=numbers)
    def article_goes(self, number: int) -> None:
        (self.site.root / f"seeds/{number}.txt").unlink(missing_ok=True)

    @rule(number=numbers)
    def seed_is_renamed(self, number: int) -> None:
        path = self.site.root / f"seeds/{number}.txt"
        if path.exists():
            path.rename(path.with_name(f"z{number}.txt"))

    @rule(number=numbers, story=stories)
    def bad_file_arrives(self, number: int, story: str) -> None:
        self.site.write(f"seeds/bad{number}.txt", story)

    @precondition(lambda self: self.built)
    @rule(number=numbers, word=st.sampled_from(("haven", "Carla Maes in Rotterdam", "op 4 mei 2014")))
    def person_edits_a_page(self, number: int, word: str) -> None:
        pages = self.site.manuscripts()
        if pages:
            page = pages[number % len(pages)]
            page.write_text(page.read_text("utf-8") + f"\nDe redactie: {word}.\n", "utf-8")

    @precondition(lambda self: self.built)
    @rule(number=numbers)
    def person_changes_a_headline(self, number: int) -> None:
        pages = self.site.manuscripts()
        if pages:
            page = pages[number % len(pages)]
            lines = page.read_text("utf-8").split("\n")
            page.write_text("\n".join([f"Title: Kop nummer {number}", *lines[1:]]), "utf-8")

    @precondition(lambda self: self.built)
    @rule(number=numbers, folder=st.sampled_from(("havens", "unsorted")))
    def person_moves_a_page(self, number: int, folder: str) -> None:
        pages = self.site.manuscripts()
        if pages:
            page = pages[number % len(pages)]
            target = self.site.root / "content" / folder / page.name
            target.parent.mkdir(exist_ok=True)
            page.rename(target)

    @precondition(lambda self: self.built)
    @rule(number=numbers)
    def person_removes_a_page(self, number: int) -> None:
        pages = self.site.manuscripts()
        if pages:
            pages[number % len(pages)].unlink()

    @precondition(lambda self: self.built)
    @rule(number=numbers)
    def person_breaks_or_mends_a_page(self, number: int) -> None:
        pages = self.site.manuscripts()
        if pages:
            page = pages[number % len(pages)]
            text = page.read_text("utf-8")
            broken = "\nDate: ooit "
            text = text.replace(broken, "\nDate: ") if broken in text else text.replace("\nDate: ", broken)
            page.write_text(text, "utf-8")

    @rule(number=st.integers(0, 2), there=st.booleans())
    def page_of_a_slug_that_others_have_comes_or_goes(self, number: int, *, there: bool) -> None:
        path = f"content/{('havens', 'unsorted', 'zee')[number]}/hand{number}.md"
        if there:
            text = f"Title: Hand {number}\nDate: 2016-08-0{number + 1}\nSlug: hand\n\n{SENTENCES[number]}\n"
            self.site.write(path, text.format(person=PEOPLE[number], place=PLACES[number]))
        else:
            (self.site.root / path).unlink(missing_ok=True)

    @rule(number=st.integers(0, 2), there=st.booleans())
    def page_written_by_hand_comes_or_goes(self, number: int, *, there: bool) -> None:
        path = f"content/unsorted/own{number}.md"
        if there:
            text = f"Title: Met de hand {number}\nDate: 2016-08-0{number + 1} 10:00\n\nCarla Maes ging naar Gent.\n"
            self.site.write(path, text)
        else:
            (self.site.root / path).unlink(missing_ok=True)

    @rule(text=st.sampled_from(TOPICS))
    def topic_changes(self, text: str) -> None:
        self.site.write("content/havens/topic.md", text)

    @rule(number=st.integers(0, 1))
    def second_topic_comes_or_goes(self, number: int) -> None:
        path = self.site.root / "content/geneve/topic.md"
        if number:
            self.site.write(
                "content/geneve/topic.md", "Title: Genève\nAnchors: Genève\nContext: overleg, sprak\n"
            )
        else:
            path.unlink(missing_ok=True)

    @rule(text=st.sampled_from(("", *AUTHORITIES)))
    def authority_changes(self, text: str) -> None:
        if text:
            self.site.write("content/authority/people.csv", text)
        else:
            (self.site.root / "content/authority/people.csv").unlink(missing_ok=True)

    @rule(number=st.integers(0, 1))
    def editor_adds_an_event(self, number: int) -> None:
        path = self.site.root / "content/havens/timeline.csv"
        if number:
            self.site.write("content/havens/timeline.csv", TIMELINE)
        else:
            path.unlink(missing_ok=True)

    @rule(
        name=st.sampled_from(("Proef", "Havens & kades")),
        address=st.sampled_from(("", "https://dossier.example/x")),
        second=st.sampled_from(("", "en")),
        rights=st.sampled_from(({}, {"ANP": "none"}, {"ANP": "excerpt", "Belga": "none"})),
    )
    def settings_change(self, name: str, address: str, second: str, rights: dict[str, str]) -> None:
        self.site.build(site_name=name, site_url=address, second_language=second, rights=rights)
        self.built += 1

    @rule(number=st.integers(0, 2))
    def template_changes(self, number: int) -> None:
        text = f"{{% block body %}}<p>{number} {{{{ page.heading }}}}</p>{{% endblock %}}"
        self.site.write("mine/templates/redirect.html", text)
        self.site.build(theme="mine" if number else "")
        self.built += 1

    @rule()
    def site_is_built(self) -> None:
        self.site.build()
        self.built += 1

    def teardown(self) -> None:
        try:
            self.site.build()
            left = self.site.pages()
            clean = self.site.clean_pages(self.folder)
            assert sorted(left) == sorted(clean)
            assert [path for path in left if left[path] != clean[path]] == []
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)


class CrowdedEditors(Editors):
    """The same on a site so full that every list has further pages, and that articles come in by twos."""

    LIMITS = (
        (site, "BATCH", 2),
        (manuscripts, "HELD", 1),
        (entity, "ALL_MENTIONS", 1),
        (entity, "LATEST", 1),
        (full_months, "FULL", 3),
        (full_months, "PART", 2),
        (sources, "ALL_ARTICLES", 1),
        (home, "LATEST", 1),
        (names, "PER_LETTER", 1),
        (names, "FEW", 1),
        (names, "MOST", 2),
        (timeline, "WHOLE", 1),
        (timeline, "OPEN", 1),
        (timeline, "KEY_EVENTS", 2),
        (timeline, "A_MONTH", 1),
        (topic, "ALL_ARTICLES", 1),
        (topic, "LATEST", 1),
    )

    def __init__(self) -> None:
        self.patch = pytest.MonkeyPatch()
        for module, name, limit in self.LIMITS:
            self.patch.setattr(module, name, limit)
        super().__init__()

    def teardown(self) -> None:
        try:
            super().teardown()
        finally:
            self.patch.undo()


def law(editors: type[Editors], share: int) -> type[Editors.TestCase]:
    """A test of the law by those editors, of one in `share` of the sequences."""
    case: type[Editors.TestCase] = pytest.mark.site(editors.TestCase)
    case.settings = settings(
        max_examples=SEQUENCES // share,
        stateful_step_count=12,
        deadline=None,
        database=None,
        derandomize=True,
        phases=(Phase.explicit, Phase.generate),
        suppress_health_check=list(HealthCheck),
    )
    return case


TestLaw = law(Editors, 1)
TestLawWhenCrowded = law(CrowdedEditors, 4)
