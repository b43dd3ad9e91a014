"""The analysis of articles: each text once, here or in the workers of an executor, kept by its digest."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import BrokenExecutor, Executor
from functools import partial

from dossier.codec import decode, encode
from dossier.compose import analyse, digest_of, limit_to_rights
from dossier.model import Analysis, Article, Manuscript
from dossier.settings import Settings
from dossier.state import State

BATCH = 16
"""Articles that one worker is handed at a time."""


class Analyst:
    """Analyses what is not stored yet; `step` is called after each article."""

    def __init__(
        self, state: State, settings: Settings, executor: Executor | None, step: Callable[[], None]
    ) -> None:
        self._state = state
        self._settings = settings
        self._executor = executor
        self._step = step

    def analyse(self, manuscripts: list[Manuscript]) -> list[tuple[Manuscript, str]]:
        """Each manuscript with only what may be published, and the digest of its analysis, which is in the state now."""
        settings = self._settings
        limited = [
            limit_to_rights(manuscript, settings.rights, settings.language) for manuscript in manuscripts
        ]
        digests = [digest_of(manuscript.article, settings.spacy) for manuscript in limited]
        missing = {
            digest: manuscript.article
            for digest, manuscript in zip(digests, limited, strict=True)
            if not self._state.rows("SELECT 1 FROM analyses WHERE digest = ?", digest)
        }
        for row in self._findings(missing):
            self._state.write("INSERT OR REPLACE INTO analyses VALUES (?, ?, ?)", *row)
            self._step()
        return list(zip(limited, digests, strict=True))

    def _findings(self, articles: Mapping[str, Article]) -> Iterator[tuple[str, str, str]]:
        pipelines = dict(self._settings.spacy)
        if self._executor is None:
            yield from (_find(digest, article, pipelines) for digest, article in articles.items())
            return
        work = partial(analyse_batch, pipelines=pipelines)
        encoded = [(digest, encode(article)) for digest, article in articles.items()]
        batches = [encoded[start : start + BATCH] for start in range(0, len(encoded), BATCH)]
        done = 0
        try:
            for answers in self._executor.map(work, batches):
                yield from answers
                done += 1
        except BrokenExecutor:
            # A worker died (killed, or out of memory): this process does the rest.
            self._executor = None
            for batch in batches[done:]:
                yield from work(batch)


def analyse_batch(
    batch: list[tuple[str, str]], *, pipelines: Mapping[str, str]
) -> list[tuple[str, str, str]]:
    """What a worker does: articles as `encode` writes them, by digest, to their analysis and search terms."""
    return [_find(digest, decode(Article, article), pipelines) for digest, article in batch]


def read_analysis(state: State, digest: str) -> Analysis:
    """A stored analysis."""
    return decode(Analysis, state.rows("SELECT analysis FROM analyses WHERE digest = ?", digest)[0][0])


def _find(digest: str, article: Article, pipelines: Mapping[str, str]) -> tuple[str, str, str]:
    findings = analyse(article, pipelines)
    return digest, encode(findings.analysis), findings.terms.to_json()
