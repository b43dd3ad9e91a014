"""What inspecting many files at once adds to their topics."""

from __future__ import annotations

from dossier.cli.inspecting import inspect_file, learn_topics
from dossier.compose import Desk
from dossier.entities import Authority
from dossier.model import Topic
from dossier.settings import Settings
from dossier.topics import TopicIndex

TOPICS = [
    Topic(slug="haven", title="Haven", anchors=("kade",)),
    Topic(slug="orkest", title="Orkest", anchors=("viool",)),
]
HARBOUR = ["Een kraan viel om bij het lossen.", "Het schip verloor lading en de sleepboot kwam te laat."]
ORCHESTRA = ["De dirigent zegde het concert af.", "De zaal bleef leeg en het publiek ging naar huis."]


def write_seeds(folder, count):
    paths = []
    for number in range(count):
        word, text = ("kade", HARBOUR) if number % 2 else ("viool", ORCHESTRA)
        lines = [f"Bericht {number} noemt de {word}." if number > 1 else "Bericht zonder dat woord.", *text]
        path = folder / f"{number:02}.txt"
        path.write_text(
            " date 2016-08 27/08/16, 01:56 − bron: ANP\n\n" + "\n\n".join(lines), encoding="utf-8"
        )
        paths.append(path)
    return paths


def inspect(folder, count):
    desk, settings = Desk(Authority([]), TopicIndex(TOPICS), "nl"), Settings(rights={}, spacy={})
    paths = write_seeds(folder, count)
    model = learn_topics(paths, desk, settings)
    return [found["topics"] for path in paths for found in inspect_file(path, desk, settings, model=model)]


def test_article_without_the_word_is_likely_by_its_company(tmp_path):
    topics = inspect(tmp_path, 24)
    assert [[topic["topic"] for topic in found] for found in topics[:2]] == [["orkest"], ["haven"]]
    assert topics[0][0]["why"] == ["likeness"]
    assert topics[0][0]["sure"] is False


def test_few_files_are_judged_by_the_words_alone(tmp_path):
    assert inspect(tmp_path, 6)[0] == []


def test_file_that_cannot_be_read_does_not_stop_the_lesson(tmp_path):
    desk, settings = Desk(Authority([]), TopicIndex(TOPICS), "nl"), Settings(rights={}, spacy={})
    paths = [*write_seeds(tmp_path, 24), tmp_path / "missing.txt"]
    assert learn_topics(paths, desk, settings) is not None
