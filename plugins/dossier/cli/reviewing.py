"""`dossier review`: what wants a person's eye, the most useful first, as rows an editor can move over."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict

from dossier.build import Project
from dossier.build.review import Review, open_review
from dossier.cli.project import read_project
from dossier.disk import write_text
from dossier.entities import find_proposals, format_proposals
from dossier.errors import EditorError
from dossier.topics import label_reason

SHOWN = 50
"""Proposals that are printed; the file has them all."""
SHOWN_OF_TOPIC = 5
"""Articles that are named of a proposed topic."""


def run_review(options: argparse.Namespace) -> int:
    """Prints the list and writes `content/authority/proposals.csv`, or the `topic.md` of a proposed topic."""
    project = read_project(options.settings)
    review = open_review(project)
    if options.topic:
        return _take_over(options.topic, review, project)
    proposals = find_proposals(review.candidates)
    for name, text in format_proposals(proposals).items():
        write_text(project.root / "content/authority" / name, text)
    if options.json:
        rows = [
            {
                "type": one.type,
                "heading": one.heading,
                "reason": one.reason,
                "evidence": one.evidence,
                "articles": one.articles,
            }
            for one in proposals
        ]
        unsure = [
            {"page": path, "topic": filing.topic, "why": list(filing.why)} for path, filing in review.unsure
        ]
        proposed = [asdict(topic) for topic in review.topics]
        answer = {"names": rows, "topics": unsure, "proposed": proposed}
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
        return 0
    for one in proposals[:SHOWN]:
        sys.stdout.write(f"{one.type} {one.heading!r}: {one.reason}, {one.evidence}\n")
    for path, filing in review.unsure[:SHOWN]:
        why = "; ".join(label_reason(reason, {}) for reason in filing.why)
        sys.stdout.write(f"{path}: may belong to {filing.topic!r} ({why}); move it there to pin it\n")
    for topic in review.topics[:SHOWN]:
        sys.stdout.write(
            f"{len(topic.articles)} unfiled articles look like one topic: {topic.title!r}; "
            f"take it over with: dossier review --topic {topic.slug}\n"
        )
        sys.stdout.write("".join(f"  {path}\n" for path in topic.articles[:SHOWN_OF_TOPIC]))
    counts = {"name": len(proposals), "article": len(review.unsure), "topic": len(review.topics)}
    told = ", ".join(f"{count} {noun}{'' if count == 1 else 's'}" for noun, count in counts.items())
    where = "; the names stand in content/authority/proposals.csv: move the rows you agree with to the file of their type"
    sys.stdout.write(f"{told}{where if proposals else ''}\n")
    return 0


def _take_over(name: str, review: Review, project: Project) -> int:
    """Writes the file of a proposed topic; raises EditorError when there is no such proposal."""
    topic = next((topic for topic in review.topics if topic.slug == name), None)
    if topic is None:
        known = ", ".join(topic.slug for topic in review.topics) or "none"
        raise EditorError(f"review: no topic {name!r} is proposed; those that are: {known}")
    path = f"content/{topic.slug}/topic.md"
    write_text(project.root / path, topic.text)
    sys.stdout.write(f"{path} is written: correct its words, add an introduction, and build\n")
    return 0
