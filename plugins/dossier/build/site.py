"""A build from end to end: read what changed, bring the catalogue in line, publish what that touches."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from dossier.build import copies
from dossier.build.analyses import Analyst, read_analysis
from dossier.build.articles import Ripples, put_in, take_out, touch_related
from dossier.build.desk import EditorFiles, read_desk
from dossier.build.entities import settle_entities
from dossier.build.events import settle_conflicts, settle_events
from dossier.build.intake import Shelf, convert_seeds, refile, seed_outcomes
from dossier.build.manuscripts import Manuscripts, changed_manuscripts, check_address, hold_back
from dossier.build.package import code_digest
from dossier.build.project import Progress, Project
from dossier.build.publish import note_pending, publish
from dossier.build.report import Report
from dossier.build.rest import end_rest, note_rest
from dossier.build.scan import Scan, scan
from dossier.build.search import update_search
from dossier.build.timelines import lay_timelines
from dossier.build.workers import open_executor
from dossier.catalogue import Catalogue, read_brief
from dossier.codec import decode
from dossier.compose import limit_to_rights, make_record
from dossier.disk import Listing
from dossier.model import Manuscript, Problem
from dossier.names import put_models_away
from dossier.state import DamagedStateError, State, remove_state, told_plainly

BATCH = 1000
"""Articles that are brought in at a time: no more of their texts are held in memory."""


def bring_up_to_date(
    project: Project, tools: str, listing: Listing, notes: list[str], *, now: datetime, progress: Progress
) -> Report:
    """Builds what changed since the last build; a state that turns out to be damaged is made anew."""
    try:
        return _build(project, tools, listing, Report(notes=notes), now=now, progress=progress)
    except DamagedStateError:
        remove_state(project.state)
        notes = [*notes, "the state file was damaged"]
        return _build(project, tools, Listing(project.root), Report(notes=notes), now=now, progress=progress)


def _build(
    project: Project, tools: str, listing: Listing, report: Report, *, now: datetime, progress: Progress
) -> Report:
    with told_plainly(project.state):
        state = State(project.state, code_digest())
        try:
            end_rest(state)
            report.notes += [state.note] if state.note else []
            with state.transaction():
                desk, passing = _bring_in_line(project, listing, state, report, now=now, progress=progress)
            publish(project, state, desk, report, progress=progress)
            note_rest(state, project, tools, report)
        finally:
            state.close()
    report.problems += passing
    return report


def _bring_in_line(
    project: Project, listing: Listing, state: State, report: Report, *, now: datetime, progress: Progress
) -> tuple[EditorFiles, list[Problem]]:
    """Seeds into manuscripts, manuscripts into the catalogue; notes the pages that are touched.

    Gives the editor's files, and the problems that only this build has to tell.
    """
    root, settings = project.root, project.settings
    seeds = scan(listing, settings.seeds, state, limit=settings.size_limit * 10**6)
    content = scan(listing, "content", state)
    desk = read_desk(root, content, settings)
    is_new_desk = state.meta("desk") != desk.digest
    changed, gone = changed_manuscripts(state, content)
    went = _forget(state, gone)
    pages = Manuscripts(root, state, settings.language)
    pages.note(changed)
    shelf = Shelf(root, state, desk.desk.topics, settings)
    convert_seeds(shelf, seeds)
    went |= _forget(state, shelf.removed)
    if is_new_desk:
        refile(shelf, pages.all())
    went |= _forget(state, shelf.removed)
    pages.note(path for path in dict.fromkeys(shelf.written) if path in shelf.pages)
    slugs = dict(state.rows("SELECT path, slug FROM manuscripts WHERE slug <> '' ORDER BY path"))
    # An article goes too when its page has another slug now, or cannot be read any more.
    went |= {slug for (slug,) in state.rows("SELECT slug FROM articles")} - set(slugs.values())
    due = {path: slug for path, slug in slugs.items() if is_new_desk or path in pages.noted}
    with open_executor(settings, len(due)) as executor:
        analyst = Analyst(state, settings, executor, progress.begin("articles", len(due)))
        update = _Update(project, state, desk, pages, analyst, report, now)
        update.run(due, went)
    state.set("desk", desk.digest)
    report.problems += [*seeds.problems, *content.problems, *desk.problems]
    _count(state, seeds, report)
    return desk, [*shelf.problems, *update.passing]


def _forget(state: State, paths: Iterable[str]) -> set[str]:
    """Takes pages off the list; gives the slugs of their articles."""
    slugs = set()
    for path in sorted(paths):
        slugs |= {slug for (slug,) in state.rows("SELECT slug FROM manuscripts WHERE path = ?", path)}
        state.write("DELETE FROM manuscripts WHERE path = ?", path)
    return slugs - {""}


@dataclass(slots=True)
class _Update:
    """Brings the catalogue in line with the manuscripts that came, changed or went."""

    project: Project
    state: State
    desk: EditorFiles
    pages: Manuscripts
    analyst: Analyst
    report: Report
    now: datetime
    passing: list[Problem] = field(default_factory=list)
    """What is said of articles at this build only."""
    ripples: Ripples = field(default_factory=Ripples)
    ahead: set[str] = field(default_factory=set)
    """Slugs of the articles whose turn is still to come."""

    def run(self, due: Mapping[str, str], gone: set[str]) -> None:
        """Brings in the articles of the pages in `due`, slugs by path, a batch at a time; takes out those of `gone`."""
        known = {slug for (slug,) in self.state.rows("SELECT slug FROM articles")}
        self.ahead = set(due.values())
        self._bring([], (gone & known) - self.ahead)
        paths = list(due)
        for start in range(0, len(paths), BATCH):
            manuscripts = [self.pages.read(path) for path in paths[start : start + BATCH]]
            slugs = {manuscript.slug for manuscript in manuscripts}
            self.ahead -= slugs
            shown = self._shown(manuscripts)
            del manuscripts
            here = {manuscript.slug for manuscript in shown}
            self._bring(shown, (slugs & known) - here)
            self.report.new += len(here - known)
            self.report.changed += len(here & known)
        if len(paths) > BATCH:
            put_models_away()
        self._settle()

    def _bring(self, manuscripts: list[Manuscript], went: set[str]) -> None:
        """Puts articles in and takes articles out, and with them those that stand otherwise among their copies now."""
        found = self.analyst.analyse(manuscripts)
        standings = copies.compare(self.state, [manuscript for manuscript, _ in found], went)
        for slug in sorted(went):
            take_out(self.state, slug, self.ripples)
        self._put_in(found, standings)
        self.report.removed += len(went)

    def _shown(self, manuscripts: list[Manuscript]) -> list[Manuscript]:
        shown = []
        for manuscript in manuscripts:
            reason = hold_back(self.state, manuscript, self.now)
            if reason:
                self.passing.append(Problem(manuscript.path, reason, "note"))
            else:
                self.passing += check_address(manuscript, self.project.settings.rights)
                shown.append(manuscript)
        return shown

    def _put_in(self, found: list[tuple[Manuscript, str]], standings: Mapping[str, tuple[str, str]]) -> None:
        changed = {manuscript.slug for manuscript, _ in found}
        for slug in sorted(set(standings) - changed - self.ahead):
            found += self._again(slug)
        # Copies first: the article that stands for them takes over their sources.
        found.sort(key=lambda one: (standings.get(one[0].slug, ("", ""))[0] != "copy", one[0].path))
        for manuscript, digest in found:
            take_out(self.state, manuscript.slug, self.ripples)
            standing = standings.get(manuscript.slug, ("", ""))
            analysis = read_analysis(self.state, digest)
            record = make_record(self._with_sources_of_copies(manuscript), analysis, self.desk.desk)
            put_in(self.state, record, standing, digest, self.ripples)

    def _with_sources_of_copies(self, manuscript: Manuscript) -> Manuscript:
        rows = self.state.rows(
            "SELECT brief FROM articles WHERE leader = ? AND standing = 'copy' ORDER BY published, slug",
            manuscript.slug,
        )
        own = manuscript.article.sources
        sources = tuple(
            dict.fromkeys([*own, *(source for row in rows for source in read_brief(row[0]).sources)])
        )
        return replace(manuscript, article=replace(manuscript.article, sources=sources))

    def _again(self, slug: str) -> list[tuple[Manuscript, str]]:
        """An article that did not change itself, but may stand otherwise among its copies now."""
        row = self.state.rows("SELECT path, analysis FROM articles WHERE slug = ?", slug)
        if not row:
            return []
        settings = self.project.settings
        manuscript = self.pages.read(row[0][0])
        manuscript = limit_to_rights(manuscript, settings.rights, settings.language)
        return [(manuscript, row[0][1])]

    def _settle(self) -> None:
        ripples, touched = self.ripples, self.ripples.touched
        ripples.buckets |= settle_entities(
            self.state,
            ripples.names,
            self.desk.desk.authority,
            site_language=self.project.settings.language,
            touched=touched,
        )
        for slug in ripples.articles:
            touch_related(self.state, slug, touched)
        fresh = settle_events(self.state, ripples.buckets, touched)
        settle_conflicts(self.state, fresh, touched)
        rows = [row for _, rows in sorted(self.desk.timelines.items()) for row in rows]
        self.report.problems += lay_timelines(self.state, rows, touched)
        articles = [page.partition(":")[2] for page in touched.pages if page.startswith("article:")]
        catalogue = Catalogue(self.state, self.desk.topics)
        update_search(self.state, catalogue, articles)
        note_pending(self.state, touched)


def _count(state: State, seeds: Scan, report: Report) -> None:
    """The numbers of the whole dossier, and what was said of seeds and pages at whatever build read them."""
    unread = {
        seed.partition("#")[0]
        for (seed,) in state.rows("SELECT seed FROM manuscripts WHERE slug = '' AND seed <> ''")
    }
    refused = {seed for seed in unread if state.rows("SELECT 1 FROM seeds WHERE path = ?", seed)}
    for path, articles, problems in seed_outcomes(state):
        report.problems += problems
        if not articles and any(problem.severity == "refused" for problem in problems):
            refused.add(path)
    report.published = state.rows("SELECT COUNT(*) FROM seeds")[0][0] - len(refused)
    refused |= {
        problem.where.partition(":")[0] for problem in seeds.problems if problem.severity == "refused"
    }
    report.refused = len(refused)
    report.seeds = report.published + report.refused
    for (problems,) in state.rows("SELECT problems FROM manuscripts WHERE problems <> '' ORDER BY path"):
        report.problems += [decode(Problem, line) for line in problems.splitlines()]
    wheres = {problem.where for problem in report.problems if problem.severity == "refused"}
    report.unused = sum(where.startswith("content/") for where in wheres)
    report.articles = state.rows("SELECT COUNT(*) FROM articles")[0][0]
    report.names = state.rows("SELECT COALESCE(SUM(mentions), 0) FROM entities")[0][0]
    listed = state.rows("SELECT COUNT(*) FROM articles WHERE standing = ''")[0][0]
    report.dates = state.rows("SELECT COUNT(*) FROM statements")[0][0] - listed
