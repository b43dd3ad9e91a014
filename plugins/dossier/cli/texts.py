"""`dossier inspect`, `annotate` and `timeline`: what is found in texts, for people and for other programs."""

from __future__ import annotations

import argparse
import codecs
import json
import re
import sys
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

from dossier.errors import DossierError
from dossier.model import Analysis, Block, DateMention, NameMention

if TYPE_CHECKING:
    from dossier.events import DatedArticle
    from dossier.language import Language

# What one of the verbs alone needs is imported when it runs: ranking days must not wait for the names.

_BETWEEN_BLOCKS = re.compile(r"\n[ \t]*\n\s*")
_SURROGATE = re.compile("[\ud800-\udfff]")
"""Half a surrogate pair: JSON can spell it, UTF-8 cannot."""


def run_annotate(options: argparse.Namespace) -> int:
    """Answers each line of standard input with its dates and names."""
    from dossier.analysis import analyse_text

    status = 0
    for number, line in _lines():
        try:
            record = _record(line)
            text, published = _text(record, "text"), _moment(record["published"])
            language = _language(record, options.language, text)
        except (ValueError, KeyError, TypeError) as error:
            status = _complain(number, line, f"is no record ({_said(error)}); expected id, text, published")
            continue
        blocks, offsets = _blocks_of(text)
        analysis = analyse_text(blocks, published, language)
        _answer({"id": record.get("id"), "language": language, **_annotations(analysis, offsets)})
    return status


def _lines() -> Iterator[tuple[int, bytes]]:
    for number, line in enumerate(sys.stdin.buffer, 1):
        text = line.removeprefix(codecs.BOM_UTF8).strip()
        if text:
            yield number, text


def _record(line: bytes) -> dict[str, Any]:
    record = json.loads(line.decode("utf-8"))
    if not isinstance(record, dict):
        raise TypeError("no JSON object")
    return record


def _text(record: dict[str, Any], name: str) -> str:
    """The text under that name; half a surrogate pair becomes one replacement character, so offsets stand."""
    value = record[name]
    if not isinstance(value, str):
        raise TypeError(f"{name} is {value!r}, no text")
    return _whole(value)


def _whole(text: str) -> str:
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def _moment(value: Any) -> datetime:
    if not isinstance(value, str):
        raise TypeError(f"published is {value!r}, no text")
    return datetime.fromisoformat(value).replace(tzinfo=None)


def _language(record: dict[str, Any], given: str | None, text: str) -> str:
    said = _text(record, "language") if record.get("language") is not None else ""
    if said or given:
        return said or given or ""
    from dossier.intake import detect_language

    return detect_language(text, "nl")


def _complain(number: int, line: bytes, text: str) -> int:
    found = line[:60].decode("utf-8", errors="replace")
    sys.stderr.write(f"<stdin>:{number}: {found!r} {text}\n")
    return 1


def _said(error: Exception) -> str:
    return f"no {error.args[0]!r} in it" if isinstance(error, KeyError) else str(error)


def _answer(answer: dict[str, object]) -> None:
    sys.stdout.write(_whole(json.dumps(answer, ensure_ascii=False)) + "\n")


def _blocks_of(text: str) -> tuple[list[Block], list[int]]:
    """The paragraphs of a text and where each begins; line breaks inside one count as blanks."""
    blocks, offsets, start = [], [], 0
    for gap in [*_BETWEEN_BLOCKS.finditer(text), None]:
        end = gap.start() if gap else len(text)
        if text[start:end].strip():
            blocks.append(Block("paragraph", re.sub(r"[\r\n\t]", " ", text[start:end]), start, end))
            offsets.append(start)
        start = gap.end() if gap else end
    return blocks, offsets


def _annotations(analysis: Analysis, offsets: list[int]) -> dict[str, list[dict[str, object]]]:
    return {
        "dates": [_date(date, offsets[date.block]) for date in analysis.dates],
        "mentions": [_mention(name, offsets[name.block]) for name in analysis.names],
    }


def _date(date: DateMention, offset: int) -> dict[str, object]:
    value = date.value
    return {
        "start": offset + date.start,
        "end": offset + date.end,
        "text": date.text,
        "kind": value.kind,
        "timex": value.timex,
        "edtf": value.edtf,
        "from": value.start.isoformat() if value.start else None,
        "until": value.end.isoformat() if value.end else None,
        "grain": value.grain,
        "direction": value.direction,
        "rule": date.rule,
    }


def _mention(name: NameMention, offset: int) -> dict[str, object]:
    return {
        "start": offset + name.start,
        "end": offset + name.end,
        "text": name.text,
        "type": name.type,
        "form": name.form,
        "heading": name.heading or name.text,
    }


def run_timeline(options: argparse.Namespace) -> int:
    """Ranks the days that the articles on standard input tell of."""
    from dossier.events import rank_days

    articles, status = [], 0
    for number, line in _lines():
        try:
            articles.append(_dated_article(_record(line), options.language))
        except (ValueError, KeyError, TypeError) as error:
            status = _complain(number, line, f"is no article ({_said(error)}); expected id, published, text")
    keywords = [word.strip() for word in options.keywords.split(",") if word.strip()]
    for rank, day in enumerate(rank_days(articles, keywords, _language_data(options.language or "nl")), 1):
        _answer(_ranked(rank, day))
    return status


def _dated_article(record: dict[str, Any], given: str | None) -> DatedArticle:
    from dossier.dates import find_dates
    from dossier.events import DatedArticle, date_article

    published = _moment(record["published"])
    told = _told(record)
    text = told if isinstance(told, str) else " ".join(told)
    language = _language_data(_language(record, given, text))
    article = DatedArticle(
        id=str(record.get("id")),
        published=published,
        sentences=tuple(_sentences(told, language) if isinstance(told, str) else told),
        source=str(record.get("source") or ""),
    )
    return date_article(article, language, find_dates)


def _told(record: dict[str, Any]) -> str | list[str]:
    """The sentences of an article when they are given, else its text."""
    sentences = record.get("sentences")
    if sentences is None:
        return _text(record, "text")
    if not isinstance(sentences, list) or not all(isinstance(one, str) for one in sentences):
        raise TypeError(f"sentences is {str(sentences)[:30]!r}, no list of texts")
    return [_whole(one) for one in sentences]


def _language_data(code: str) -> Language:
    """The language's data; English for the sentences of a language without any."""
    from dossier.language import LANGUAGES

    return LANGUAGES.get(code, LANGUAGES["en"])


def _sentences(text: str, language: Language) -> list[str]:
    from dossier.sentences import find_sentences

    return [
        block.text[start:end]
        for block in _blocks_of(text)[0]
        for start, end in find_sentences(block.text, language)
    ]


def _ranked(rank: int, day: Any) -> dict[str, object]:
    return {
        "rank": rank,
        "score": round(day.score, 6),
        "from": day.start.isoformat(),
        "until": day.end.isoformat(),
        "grain": day.grain,
        "articles": day.articles,
        "sources": day.sources,
        "sentences": [{"text": text, "article": article} for text, article in day.sentences],
    }


def run_inspect(options: argparse.Namespace) -> int:
    """Shows how source files are read."""
    from dossier.cli.inspecting import inspect_file, learn_topics, open_desk, show_article

    desk, settings = open_desk(options.settings)
    model = learn_topics(options.files, desk, settings)
    status = 0
    for path in options.files:
        try:
            for found in inspect_file(path, desk, settings, model=model):
                sys.stdout.write(
                    json.dumps(found, ensure_ascii=False) + "\n" if options.json else show_article(found)
                )
        except DossierError as error:
            sys.stderr.write(f"refused: {error}\n")
            status = 1
    return status
