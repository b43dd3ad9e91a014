"""What inspecting many files at once adds to their topics."""

from __future__ import annotations

from dossier.cli.inspecting import inspect_file, learn_topics
from dossier.compose import Desk
from dossier.entities import Authority
from dossier.model import Topic
from dossier.settings import Settings
from dossier.topics import TopicIndex, fold_texts

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


def write_others(folder, count):
    """Seeds that are about neither topic, each about something else."""
    paths = []
    for number in range(count):
        text = " ".join(f"woord{number}x{place} en nog een zin" for place in range(12))
        path = folder / f"ander{number:02}.txt"
        path.write_text(f" date 2016-08 27/08/16, 01:56 − bron: ANP\n\n{text}.\n", encoding="utf-8")
        paths.append(path)
    return paths


def test_stream_with_many_other_articles_is_no_closed_set(tmp_path):
    desk, settings = Desk(Authority([]), TopicIndex(TOPICS), "nl"), Settings(rights={}, spacy={})
    about = write_seeds(tmp_path, 24)
    assert learn_topics(about, desk, settings).closed
    paths = [*about, *write_others(tmp_path, 60)]
    model = learn_topics(paths, desk, settings)
    assert not model.closed
    found = [next(inspect_file(path, desk, settings, model=model))["topics"] for path in paths[24:]]
    assert found == [[]] * 60


def test_shares_of_a_closed_set_sum_to_one_and_are_the_same_every_time(tmp_path):
    desk, settings = Desk(Authority([]), TopicIndex(TOPICS), "nl"), Settings(rights={}, spacy={})
    paths = write_seeds(tmp_path, 24)
    words = fold_texts([], HARBOUR[:1], HARBOUR[1:], language="nl")
    first, second = (learn_topics(order, desk, settings).share(words) for order in (paths, paths[::-1]))
    assert first == second
    assert first[0].topic == "haven"
    assert abs(sum(score.score for score in first) - 1) < 0.001


def test_shares_leave_out_the_topics_that_an_article_excludes(tmp_path):
    topics = [TOPICS[0], Topic(slug="orkest", title="Orkest", anchors=("viool",), excluded=("kraan",))]
    desk, settings = Desk(Authority([]), TopicIndex(topics), "nl"), Settings(rights={}, spacy={})
    model = learn_topics(write_seeds(tmp_path, 24), desk, settings)
    words = fold_texts([], HARBOUR[:1], HARBOUR[1:], language="nl")
    assert [score.topic for score in model.share(words)] == ["haven"]
