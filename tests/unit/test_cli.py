"""The command as other programs meet it: exit statuses, what it says of errors, and the JSON contracts."""

from __future__ import annotations

import argparse
import io
import json
import sys
import unicodedata
from pathlib import Path
from types import SimpleNamespace

import pytest

from dossier.cli import main
from dossier.cli.command import make_parser

ROOT = Path(__file__).parents[2]
SEED = next((ROOT / "seeds").glob("000_*.txt"))
DATE_KEYS = ["start", "end", "text", "kind", "timex", "edtf", "from", "until", "grain", "direction", "rule"]
MENTION_KEYS = ["start", "end", "text", "type", "form", "heading"]
INSPECT_KEYS = [
    *["seed", "sha256", "headline", "headline_origin", "published", "updated", "sources", "byline"],
    *["language", "blocks", "dates", "mentions", "topics", "problems"],
]


@pytest.fixture
def say(monkeypatch, capsys):
    """Runs the command with that standard input; its status, its answers as JSON, and what it said of errors."""

    def run(*arguments, lines=()):
        text = b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines)
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(text + b"\n")))
        status = main([*arguments])
        out, err = capsys.readouterr()
        return status, [json.loads(line) for line in out.splitlines()], err

    return run


@pytest.fixture
def project(tmp_path, monkeypatch):
    """An empty dossier to stand in."""
    (tmp_path / "pelicanconf.py").write_text('PLUGINS = ["dossier"]\nPATH = "content"\nDEFAULT_LANG = "nl"\n')
    (tmp_path / "content").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def record(text, published="2016-08-27T01:56", **more):
    return {"id": "a", "text": text, "published": published, **more}


def verbs():
    actions = [action for action in make_parser()._actions if isinstance(action, argparse._SubParsersAction)]
    return sorted(actions[0].choices)


@pytest.mark.parametrize("verb", verbs())
def test_every_verb_explains_itself(verb, capsys):
    with pytest.raises(SystemExit) as ended:
        main([verb, "--help"])
    assert ended.value.code == 0
    assert f"usage: dossier {verb}" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [[], ["bild"], ["build", "--workers", "many"], ["inspect"], ["init"], ["timeline", "--keywords"]],
)
def test_wrong_usage_ends_with_status_two(arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "usage: dossier" in capsys.readouterr().err


def test_version_is_said(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("pelican-dossier ")


@pytest.mark.parametrize("verb", [["check"], ["export"], ["serve"]])
def test_verb_that_needs_a_site_says_how_to_get_one(verb, project, say):
    status, _, said = say(*verb)
    assert status == 1
    assert said.startswith("dossier: ")
    assert said.endswith("there is no built site here; run: dossier build\n")


def test_unknown_setting_is_an_error_that_names_the_nearest(project, say):
    with (project / "pelicanconf.py").open("a") as file:
        file.write('DOSSIER_SEED = "inbox"\n')
    status, _, said = say("build")
    assert (status, said) == (
        1,
        "dossier: settings: unknown setting 'DOSSIER_SEED'; did you mean DOSSIER_SEEDS?\n",
    )


def test_missing_settings_file_is_named(tmp_path, monkeypatch, say):
    monkeypatch.chdir(tmp_path)
    status, _, said = say("--settings", "elsewhere.py", "build")
    assert status == 1
    assert "elsewhere.py" in said


@pytest.fixture(scope="module")
def seed_read():
    """How the project's own seed is read, beside the project's own topics and names."""
    from dossier.cli.inspecting import inspect_file, open_desk

    settings = ROOT / "pelicanconf.py"
    [found] = inspect_file(SEED, *open_desk(settings))
    return json.loads(json.dumps(found))


def test_inspect_answers_with_the_keys_of_the_contract(seed_read):
    assert list(seed_read) == INSPECT_KEYS
    assert all(list(block) == ["kind", "text", "seed_start", "seed_end"] for block in seed_read["blocks"])
    assert all(set(date) == {"block", *DATE_KEYS} for date in seed_read["dates"])
    assert all(set(name) >= {"block", *MENTION_KEYS} for name in seed_read["mentions"])
    assert all(set(topic) >= {"topic", "score", "why"} for topic in seed_read["topics"])


def test_inspect_tells_the_seed_apart_into_its_blocks(seed_read):
    kinds = [block["kind"] for block in seed_read["blocks"]]
    assert kinds == ["credit", "caption", "lead", *["paragraph"] * 3, "crosshead", *["paragraph"] * 2]


def test_every_block_leads_back_to_the_words_of_the_seed(seed_read):
    seed = SEED.read_text("utf-8")
    for block in seed_read["blocks"]:
        assert " ".join(seed[block["seed_start"] : block["seed_end"]].split()) == block["text"]


def test_seed_without_a_headline_gets_one_from_its_lead(seed_read):
    assert seed_read["headline_origin"] == "lead"
    assert seed_read["blocks"][2]["text"].startswith(seed_read["headline"])


def test_header_of_the_seed_is_read(seed_read):
    assert (seed_read["published"], seed_read["updated"]) == ("2016-08-27T01:56:00", None)
    assert (seed_read["sources"], seed_read["language"], seed_read["problems"]) == (
        ["ANP", "Belga"],
        "nl",
        [],
    )


def test_every_date_and_name_stands_where_it_says(seed_read):
    spans = [*seed_read["dates"], *seed_read["mentions"]]
    assert len(spans) > 20
    for span in spans:
        assert seed_read["blocks"][span["block"]]["text"][span["start"] : span["end"]] == span["text"]


def test_topic_of_the_seed_is_given_with_its_reasons(seed_read):
    assert [topic["topic"] for topic in seed_read["topics"]] == ["syria-ceasefire-talks"]
    assert "anchor:Syri*@body" in seed_read["topics"][0]["why"]


def test_file_that_cannot_be_read_is_refused_and_the_others_shown(tmp_path, monkeypatch, say):
    monkeypatch.chdir(tmp_path)
    Path("good.txt").write_text(
        " date 2016-08 27/08/16, 01:56 − bron: ANP\n\nDe brug is weer open.\n", "utf-8"
    )
    Path("bad.txt").write_text(" date 2016-08 − bron: ANP\n\nDe brug is dicht.\n", "utf-8")
    status, [found], said = say("inspect", "bad.txt", "missing.txt", "good.txt", "--json")
    assert (status, found["seed"]) == (1, "good.txt")
    first, second = said.splitlines()
    assert first.startswith("refused: bad.txt:1: ")
    assert second == "refused: missing.txt: there is no such file; name a source file"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.txt", "good.txt"]


def test_inspect_for_people_shows_the_same(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(
        " date 2016-08 27/08/16, 01:56 − bron: ANP\n\nDe brug bij Zwolle ging vrijdag open.\n", "utf-8"
    )
    assert main(["inspect", "a.txt"]) == 0
    shown = capsys.readouterr().out
    assert "place/zwolle: Zwolle" in shown
    assert "'vrijdag' = 2016-08-26  [weekday]" in shown


def test_annotate_answers_with_the_keys_of_the_contract(say):
    status, [answer], said = say("annotate", lines=[record("John Kerry sprak vrijdag in Zwolle.")])
    assert (status, said) == (0, "")
    assert list(answer) == ["id", "language", "dates", "mentions"]
    assert [list(date) for date in answer["dates"]] == [DATE_KEYS]
    assert [list(name) for name in answer["mentions"]] == [MENTION_KEYS] * 2


def test_bad_line_is_reported_with_its_number_and_the_others_are_answered(say):
    bad = [b"no json", b'{"id": 3}', b"[1]", record(None), record("x", "last week"), b"\xff\xfe"]
    status, answers, said = say("annotate", lines=[record("Een."), *bad, record("Twee.")])
    assert (status, len(answers)) == (1, 2)
    assert [line.split(" ")[0] for line in said.splitlines()] == [f"<stdin>:{n}:" for n in range(2, 8)]
    assert "'no json' is no record" in said
    assert all(line.endswith("; expected id, text, published") for line in said.splitlines())


def test_blank_lines_of_the_input_are_passed_over_and_counted(say):
    status, answers, said = say("annotate", lines=[b"", record("Een."), b"  ", b"{"])
    assert (status, len(answers)) == (1, 1)
    assert said.startswith("<stdin>:4:")


@pytest.mark.parametrize(
    ("more", "option", "expected"),
    [({}, [], "en"), ({"language": "nl"}, [], "nl"), ({}, ["--language", "nl"], "nl"),
     ({"language": "en"}, ["--language", "nl"], "en")],
)  # fmt: skip
def test_language_is_the_lines_own_else_the_options_else_told_by_the_text(more, option, expected, say):
    text = "The ministers said that they had been in the city for the talks, and that it was not over."
    _, [answer], _ = say("annotate", *option, lines=[record(text, **more)])
    assert answer["language"] == expected


TEXTS = {
    "emoji": "😀😀 De brug 🚢 bij Zwolle ging vrijdag open 🎉 en donderdag weer dicht.",
    "combining letters": unicodedata.normalize("NFD", "De façade één meter naast Zwolle viel vrijdag om."),
    "blank lines": "\n\nDe brug ging vrijdag open.\n \n\n\nIn Zwolle\nkwam men donderdag\r\n\r\nen zaterdag.\n",
    "tabs and controls": "De brug\tin Zwolle\x0bging vrijdag open.",
    "direction marks": "\u202bDe brug in Zwolle\u202c ging vrijdag open.",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_offsets_are_code_points_of_the_text_that_was_sent(text, say):
    _, [answer], _ = say("annotate", lines=[record(text, language="nl")])
    assert answer["dates"]
    for span in [*answer["dates"], *answer["mentions"]]:
        assert text[span["start"] : span["end"]].split() == span["text"].split()


def test_half_a_surrogate_pair_moves_no_offset(say):
    line = b'{"id": "\\ud83d", "text": "Op \\ud83d vrijdag.", "published": "2016-08-27"}'
    status, [answer], _ = say("annotate", lines=[line])
    assert status == 0
    assert [(date["start"], date["end"]) for date in answer["dates"]] == [(5, 12)]


def test_text_without_anything_gives_empty_lists(say):
    _, [answer], _ = say("annotate", lines=[record("")])
    assert (answer["dates"], answer["mentions"]) == ([], [])


def test_answers_come_in_the_order_of_the_questions(say):
    asked = [{**record("Vrijdag."), "id": number} for number in (3, 1, 2)]
    _, answers, _ = say("annotate", lines=asked)
    assert [answer["id"] for answer in answers] == [3, 1, 2]


BRIDGE = "De brug bij Zwolle ging op 3 mei 2016 open voor al het verkeer."
STRIKE = "De staking in de haven begon op 9 juni 2016 zonder enig overleg."


def test_timeline_ranks_the_day_that_most_articles_tell_of(say):
    told = [(1, BRIDGE, "ANP"), (2, f"Ter herinnering: {BRIDGE}", "Belga"), (3, STRIKE, "ANP")]
    lines = [{**record(text, f"2016-07-0{id_}", source=source), "id": id_} for id_, text, source in told]
    status, days, said = say("timeline", lines=lines)
    assert (status, said) == (0, "")
    assert [list(day) for day in days] == [
        ["rank", "score", "from", "until", "grain", "articles", "sources", "sentences"]
    ] * len(days)
    assert [(day["rank"], day["from"][:10], day["articles"]) for day in days] == [
        (1, "2016-05-03", 2),
        (2, "2016-06-09", 1),
    ]
    assert days[0]["until"] == "2016-05-04T00:00:00"
    assert days[0]["sources"] == ["ANP", "Belga"]
    assert days[0]["sentences"][0] == {"text": BRIDGE, "article": "1"}


def test_timeline_takes_sentences_that_are_already_split(say):
    lines = [{"id": "a", "published": "2016-07-01", "sentences": [BRIDGE, STRIKE], "language": "nl"}]
    _, days, _ = say("timeline", lines=lines)
    assert {sentence["text"] for day in days for sentence in day["sentences"]} == {BRIDGE, STRIKE}


def test_timeline_reports_what_is_no_article_and_ranks_the_rest(say):
    bad = {"id": "b", "published": "2016-07-01", "sentences": "one string"}
    status, days, said = say("timeline", lines=[record(BRIDGE), bad, b"{"])
    assert (status, len(days)) == (1, 1)
    assert [line.split(" ")[0] for line in said.splitlines()] == ["<stdin>:2:", "<stdin>:3:"]


def test_timeline_tells_the_language_by_the_text(say):
    text = "The talks that were to end the strike in the port began on Thursday, and they have not been easy."
    _, days, _ = say("timeline", lines=[record(text, "2016-08-27")])
    assert [day["from"][:10] for day in days] == ["2016-08-25"]


def test_keywords_put_their_sentences_first(say):
    lines = [{"id": "a", "published": "2016-07-01", "language": "nl", "sentences": [
        "De brug ging op 3 mei 2016 open voor het verkeer uit de stad.",
        "Op 3 mei 2016 sprak de burgemeester over een tunnel.",
        "De brug over de rivier ging op 3 mei 2016 open voor verkeer.",
    ]}]  # fmt: skip
    _, [day], _ = say("timeline", "--keywords", "tunnel", lines=lines)
    assert "tunnel" in day["sentences"][0]["text"]


def test_nothing_in_gives_nothing_out(say):
    assert say("timeline") == (0, [], "")
    assert say("annotate") == (0, [], "")


def test_init_refuses_a_folder_that_holds_something(tmp_path, capsys):
    (tmp_path / "letter.txt").write_text("Beste lezer")
    assert main(["init", str(tmp_path)]) == 1
    assert capsys.readouterr().err == (
        f"dossier: {tmp_path}: holds 'letter.txt' already; name a new or an empty folder\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_init_refuses_a_file(tmp_path, capsys):
    taken = tmp_path / "dossier"
    taken.write_text("")
    assert main(["init", str(taken)]) == 1
    assert "is no folder" in capsys.readouterr().err


def test_init_fills_a_fresh_clone(tmp_path):
    (tmp_path / ".git").mkdir()
    assert main(["init", str(tmp_path)]) == 0
    made = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert made >= {
        *("Makefile", "README.md", "pelicanconf.py", "publishconf.py", "requirements.txt", ".gitignore"),
        *(".github/workflows/pages.yml", "content/my-topic/topic.md", "content/authority/people.csv"),
    }
