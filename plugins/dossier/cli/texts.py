"""`dossier inspect`, `annotate` and `timeline`: what is found in texts, for people and for other programs."""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from dossier.compose import analyse_text, language_of, split_sentences
from dossier.errors import DossierError
from dossier.model import Analysis, Block, DateMention, NameMention

_BETWEEN_BLOCKS = re.compile(r"\n[ \t]*\n\s*")


def run_annotate(options: argparse.Namespace) -> int:
    """Answers each line of standard input with its dates and names."""
    from dossier.intake import detect_language

    status = 0
    for number, line in _lines():
        try:
            record = json.loads(line)
            text, published = str(record["text"]), _moment(record["published"])
        except (ValueError, KeyError, TypeError) as error:
            sys.stderr.write(
                f"<stdin>:{number}: {line[:60]!r} is no record ({error}); expected id, text, published\n"
            )
            status = 1
            continue
        language = record.get("language") or options.language or detect_language(text, "nl")
        blocks, offsets = _blocks_of(text)
        analysis = analyse_text(blocks, published, language)
        answer = {"id": record.get("id"), "language": language, **_annotations(analysis, offsets)}
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
    return status


def _lines() -> Iterator[tuple[int, str]]:
    for number, line in enumerate(sys.stdin.buffer, 1):
        text = line.decode("utf-8", errors="surrogateescape").strip()
        if text:
            yield number, text


def _moment(text: Any) -> datetime:
    return datetime.fromisoformat(str(text)).replace(tzinfo=None)


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
    from dossier.dates import find_dates
    from dossier.events import DatedArticle, date_article, rank_days

    articles, status = [], 0
    for number, line in _lines():
        try:
            record = json.loads(line)
            published = _moment(record["published"])
            sentences = (
                record["sentences"]
                if "sentences" in record
                else _sentences(str(record["text"]), options.language)
            )
        except (ValueError, KeyError, TypeError) as error:
            sys.stderr.write(
                f"<stdin>:{number}: {line[:60]!r} is no article ({error}); expected id, published, text\n"
            )
            status = 1
            continue
        language = language_of(record.get("language") or options.language or "nl")
        texts = [str(sentence) for sentence in sentences]
        article = DatedArticle(
            id=str(record.get("id")),
            published=published,
            sentences=tuple(texts),
            source=str(record.get("source") or ""),
        )
        articles.append(date_article(article, language, find_dates))
    keywords = [word.strip() for word in options.keywords.split(",") if word.strip()]
    for rank, day in enumerate(rank_days(articles, keywords, language_of(options.language or "nl")), 1):
        sys.stdout.write(json.dumps(_ranked(rank, day), ensure_ascii=False) + "\n")
    return status


def _sentences(text: str, language: str | None) -> list[str]:
    blocks, _ = _blocks_of(text)
    return [
        blocks[sentence.block].text[sentence.start : sentence.end]
        for sentence in split_sentences(blocks, language or "nl")
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
