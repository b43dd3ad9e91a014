"""The Markdown pages: which came, changed or went, read again; and their analysis, once each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import BrokenExecutor, Executor
from datetime import datetime
from functools import partial
from pathlib import Path

from dossier.build.desk import is_manuscript
from dossier.build.intake import is_embargoed
from dossier.build.scan import Scan
from dossier.build.texts import as_refused, read_text
from dossier.codec import decode, encode
from dossier.compose import analyse, digest_of, limit_to_rights, rights_in
from dossier.errors import DossierError
from dossier.manuscript import is_edited, parse_manuscript
from dossier.model import Analysis, Article, Manuscript, Problem, Rights
from dossier.settings import Settings
from dossier.slugs import dated_slug
from dossier.state import State

_IDENTITY = re.compile(r"^(Seed|Digest|Filed|Accession):[ \t]*(\S.*?)[ \t\r]*$", re.MULTILINE)
_HEAD = 20_000
"""Characters of a page in which its seed is looked for."""
BATCH = 16
"""Articles that one worker is handed at a time."""


def read_manuscripts(root: Path, state: State, paths: Iterable[str], language: str) -> list[Manuscript]:
    """Parses those pages and notes them; one that cannot be read is noted with its problem and left out.

    Of two pages with one slug the first by path is published, whichever came first.
    """
    found: dict[str, Manuscript] = {}
    paths = sorted(paths)
    again = set(paths)
    rows = state.rows("SELECT slug, path FROM manuscripts WHERE slug <> ''")
    holders = {slug: path for slug, path in rows if path not in again}
    for path in paths:
        text = ""
        try:
            text, problems = read_text(root, path)
            manuscript = parse_manuscript(text, path, default_language=language)
            holder = holders.get(manuscript.slug, path)
            if holder < path:
                raise DossierError(_clash(path, holder, manuscript.slug))
        except DossierError as error:
            _note_refused(state, path, text, as_refused(error, path))
            continue
        if holder != path:
            problem = Problem(holder, _clash(holder, path, manuscript.slug).partition(": ")[2], "refused")
            _note_refused(state, holder, read_text(root, holder)[0], problem)
        holders[manuscript.slug] = path
        _note(state, manuscript, problems, edited=is_edited(text))
        found[path] = manuscript
    return list(found.values())


def read_manuscript(root: Path, path: str, language: str) -> Manuscript:
    """A page that was read before; raises DossierError when it cannot be read any more."""
    return parse_manuscript(read_text(root, path)[0], path, default_language=language)


def _clash(path: str, holder: str, slug: str) -> str:
    return f"{path}: its slug {slug!r} is that of {holder} too; give one of them another Slug"


def _note(state: State, manuscript: Manuscript, problems: Iterable[Problem], *, edited: bool) -> None:
    article = manuscript.article
    lines = "\n".join(encode(problem) for problem in (*problems, *article.problems))
    state.write(
        "INSERT OR REPLACE INTO manuscripts VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)",
        manuscript.path,
        manuscript.slug,
        article.seed,
        article.sha256,
        manuscript.filed,
        manuscript.accession,
        edited,
        lines,
    )


def _note_refused(state: State, path: str, text: str, problem: Problem) -> None:
    """Notes a page that is not published, with the seed it names: that one is not converted again over a person's work."""
    fields = dict(_IDENTITY.findall(text[:_HEAD]))
    accession = fields.get("Accession", "")
    state.write(
        "INSERT OR REPLACE INTO manuscripts VALUES (?, '', ?, ?, ?, ?, 1, 0, ?)",
        path,
        fields.get("Seed", ""),
        fields.get("Digest", ""),
        fields.get("Filed", ""),
        int(accession) if accession.isascii() and accession.isdecimal() and len(accession) < 12 else 0,
        encode(problem),
    )


def changed_manuscripts(state: State, content: Scan) -> tuple[set[str], set[str]]:
    """Paths of the pages to read (new, changed, held back or refused before) and of those that are gone."""
    known = {path for (path,) in state.rows("SELECT path FROM manuscripts")}
    standing = {path for path in content.digests if is_manuscript(path)}
    held = {path for (path,) in state.rows("SELECT path FROM manuscripts WHERE held OR slug = ''")}
    changed = (set(content.changed) | held | (standing - known)) & standing
    return changed, known - standing


def hold_back(state: State, manuscript: Manuscript, now: datetime) -> str:
    """Why an article is not on the site for now; empty when it is."""
    article = manuscript.article
    if is_embargoed(article, now):
        state.write("UPDATE manuscripts SET held = 1 WHERE path = ?", manuscript.path)
        return f"held back until {article.embargo:%Y-%m-%d %H:%M} (embargo)"
    return f"not published: its status is {manuscript.status}" if manuscript.status == "draft" else ""


def check_address(manuscript: Manuscript, rights: Mapping[str, Rights]) -> list[Problem]:
    """A problem when no word of the text may be shown and the address, given before that was so, is made of it."""
    article = manuscript.article
    if article.headline_origin != "lead" or rights_in(article, rights) != "none":
        return []
    slug = dated_slug(", ".join(article.sources), article.published)
    if manuscript.slug.startswith(slug):
        return []
    message = f"nothing of its text may be shown, but its address is made of it; set its Slug to {slug!r}"
    return [Problem(manuscript.path, message)]


def analyse_all(
    state: State,
    manuscripts: list[Manuscript],
    settings: Settings,
    *,
    executor: Executor | None,
    step: Callable[[], None],
) -> list[tuple[Manuscript, str]]:
    """Each manuscript with only what may be published, and the digest of its analysis, which is in the state now.

    What is not stored yet is analysed, in the executor's workers when there is one.
    """
    limited = [limit_to_rights(manuscript, settings.rights, settings.language) for manuscript in manuscripts]
    digests = [digest_of(manuscript.article, settings.spacy) for manuscript in limited]
    stored = {digest for (digest,) in state.rows("SELECT digest FROM analyses")}
    missing = {
        digest: manuscript.article
        for digest, manuscript in zip(digests, limited, strict=True)
        if digest not in stored
    }
    for digest, analysis, terms in _analyses(missing, settings.spacy, executor):
        state.write("INSERT OR REPLACE INTO analyses VALUES (?, ?, ?)", digest, analysis, terms)
        step()
    return list(zip(limited, digests, strict=True))


def read_analysis(state: State, digest: str) -> Analysis:
    """A stored analysis."""
    return decode(Analysis, state.rows("SELECT analysis FROM analyses WHERE digest = ?", digest)[0][0])


def _analyses(
    articles: dict[str, Article], pipelines: Mapping[str, str], executor: Executor | None
) -> Iterator[tuple[str, str, str]]:
    if executor is None:
        yield from (_findings(digest, article, pipelines) for digest, article in articles.items())
        return
    work = partial(analyse_batch, pipelines=dict(pipelines))
    encoded = [(digest, encode(article)) for digest, article in articles.items()]
    batches = [encoded[start : start + BATCH] for start in range(0, len(encoded), BATCH)]
    done = 0
    try:
        for answers in executor.map(work, batches):
            yield from answers
            done += 1
    except BrokenExecutor:
        # A worker died (killed, or out of memory): this process does the rest.
        for batch in batches[done:]:
            yield from work(batch)


def analyse_batch(
    batch: list[tuple[str, str]], *, pipelines: Mapping[str, str]
) -> list[tuple[str, str, str]]:
    """What a worker does: articles as `encode` writes them, by digest, to their analysis and search terms."""
    return [_findings(digest, decode(Article, article), pipelines) for digest, article in batch]


def _findings(digest: str, article: Article, pipelines: Mapping[str, str]) -> tuple[str, str, str]:
    findings = analyse(article, pipelines)
    return digest, encode(findings.analysis), findings.terms.to_json()
