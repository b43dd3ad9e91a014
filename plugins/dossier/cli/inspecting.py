"""How a source file is read, as JSON for programs and as lines for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from dossier.build.review import open_desk as read_desk
from dossier.compose import Desk, analyse, file_manuscript, make_record
from dossier.disk import read_file
from dossier.errors import DossierError, SeedError
from dossier.intake import read_seed
from dossier.model import Article, DateMention, Filing, LinkedMention, Manuscript
from dossier.settings import Settings
from dossier.topics import FEWEST_ARTICLES, FEWEST_TOPICS, TopicModel, add_likely, fold_article, label_reason


def open_desk(settings_file: Path) -> tuple[Desk, Settings]:
    """The editor's files of the dossier here, or an empty desk where there is none."""
    from dossier.cli.project import read_project

    if not settings_file.is_file():
        return read_desk(None)
    return read_desk(read_project(settings_file))


def learn_topics(paths: Sequence[Path], desk: Desk, settings: Settings) -> TopicModel | None:
    """What the files together teach of the topics' words; None for fewer than two topics or twenty files."""
    if len(paths) < FEWEST_ARTICLES or len(desk.topics.topics) < FEWEST_TOPICS:
        return None
    words = {}
    for path in paths:
        # A file that cannot be read is refused, with the reason, where it is shown.
        with suppress(DossierError):
            for number, article in enumerate(_read(path, settings)):
                words[f"{path.as_posix()}#{number}"] = fold_article(article)
    return TopicModel(words, desk.topics)


def inspect_file(
    path: Path, desk: Desk, settings: Settings, *, model: TopicModel | None = None
) -> Iterator[dict[str, object]]:
    """What is read from a file, an article at a time; raises SeedError when it is no article.

    With a model the topics it finds likely stand behind those that the article is filed under.
    """
    for article in _read(path, settings):
        yield _inspect(article, desk, model, settings)


def _read(path: Path, settings: Settings) -> Iterable[Article]:
    if not path.exists():
        raise SeedError(f"{path}: there is no such file; name a source file")
    try:
        content = read_file(path, settings.size_limit * 10**6)
    except DossierError as error:
        raise SeedError(f"{path}: {error}") from error
    return read_seed(
        content, path.as_posix(), default_language=settings.language, encoding=settings.encoding or None
    )


def _file(manuscript: Manuscript, desk: Desk, model: TopicModel | None) -> list[Filing]:
    filings = file_manuscript(manuscript, desk.topics)
    if model is None:
        return filings
    words, published = fold_article(manuscript.article), manuscript.article.published
    scores = model.share(words, published) if model.closed else model.score(words, published)
    return add_likely(filings, scores, closed=model.closed)


def _inspect(article: Article, desk: Desk, model: TopicModel | None, settings: Settings) -> dict[str, object]:
    manuscript = Manuscript(article, path="", slug="", folder="unsorted", filed="unsorted")
    analysis = analyse(article, settings.spacy).analysis
    record = make_record(manuscript, analysis, desk)
    headings = {(name.block, name.start, name.end): name.heading for name in analysis.names}
    return {
        "seed": article.seed,
        "sha256": article.sha256,
        "headline": article.headline,
        "headline_origin": article.headline_origin,
        "published": article.published.isoformat(),
        "updated": _iso(article.updated),
        "sources": list(article.sources),
        "byline": article.byline,
        "language": article.language,
        "blocks": [
            {
                "kind": block.kind,
                "text": block.text,
                "seed_start": block.seed_start,
                "seed_end": block.seed_end,
            }
            for block in article.blocks
        ],
        "dates": [_date(date) for date in analysis.dates],
        "mentions": [_mention(link, headings) for link in record.links],
        "topics": [_topic(filing) for filing in _file(manuscript, desk, model)],
        "problems": [str(problem) for problem in article.problems],
    }


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _date(date: DateMention) -> dict[str, object]:
    value = date.value
    return {
        "block": date.block,
        "start": date.start,
        "end": date.end,
        "text": date.text,
        "kind": value.kind,
        "timex": value.timex,
        "edtf": value.edtf,
        "from": _iso(value.start),
        "until": _iso(value.end),
        "grain": value.grain,
        "direction": value.direction,
        "rule": date.rule,
    }


def _mention(link: LinkedMention, headings: Mapping[tuple[int, int, int], str]) -> dict[str, object]:
    kind, _, slug = link.entity.partition("/")
    return {
        "block": link.block,
        "start": link.start,
        "end": link.end,
        "text": link.text,
        "type": kind,
        "form": link.form,
        "heading": headings.get((link.block, link.start, link.end)) or link.text,
        "entity": link.entity,
        "slug": slug,
        "role": link.role,
    }


def _topic(filing: Filing) -> dict[str, object]:
    return {"topic": filing.topic, "score": filing.score, "why": list(filing.why), "sure": filing.sure}


def show_article(found: dict[str, object]) -> str:
    """The same for a person's eye."""
    lines = [
        f"{found['seed']}  ({found['sha256']})",
        f"  headline   {found['headline']}  [{found['headline_origin']}]",
        f"  published  {found['published']}   sources  {', '.join(map(str, _list(found['sources']))) or '–'}",
        f"  language   {found['language']}   byline  {found['byline'] or '–'}",
    ]
    lines += [f"  {block['kind']:10} {_clip(str(block['text']))}" for block in _records(found["blocks"])]
    lines += [
        f"  date       {date['text']!r} = {date['edtf'] or date['timex'] or date['kind']}  [{date['rule']}]"
        for date in _records(found["dates"])
    ]
    names: dict[str, list[str]] = {}
    for mention in _records(found["mentions"]):
        names.setdefault(str(mention["entity"]), []).append(str(mention["text"]))
    lines += [f"  name       {entity}: {', '.join(dict.fromkeys(texts))}" for entity, texts in names.items()]
    lines += [
        f"  topic      {topic['topic']} ({topic['score']}): "
        + "; ".join(label_reason(str(why), {}) for why in _list(topic["why"]))
        for topic in _records(found["topics"])
    ]
    lines += [f"  problem    {problem}" for problem in _list(found["problems"])]
    return "\n".join(lines) + "\n"


def _list(value: object) -> list[object]:
    assert isinstance(value, list)
    return value


def _records(value: object) -> list[dict[str, object]]:
    return [record for record in _list(value) if isinstance(record, dict)]


def _clip(text: str, limit: int = 90) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"
