"""`dossier review`: what wants a person's eye, the most useful first, as rows an editor can move over."""

from __future__ import annotations

import argparse
import json
import sys

from dossier.build.review import open_review
from dossier.cli.project import read_project
from dossier.disk import write_text
from dossier.entities import find_proposals, format_proposals
from dossier.topics import label_reason

SHOWN = 50
"""Proposals that are printed; the file has them all."""


def run_review(options: argparse.Namespace) -> int:
    """Prints the list and writes `content/authority/proposals.csv`."""
    project = read_project(options.settings)
    review = open_review(project)
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
        sys.stdout.write(json.dumps({"names": rows, "topics": unsure}, ensure_ascii=False) + "\n")
        return 0
    for one in proposals[:SHOWN]:
        sys.stdout.write(f"{one.type} {one.heading!r}: {one.reason}, {one.evidence}\n")
    for path, filing in review.unsure[:SHOWN]:
        why = "; ".join(label_reason(reason, {}) for reason in filing.why)
        sys.stdout.write(f"{path}: may belong to {filing.topic!r} ({why}); move it there to pin it\n")
    sys.stdout.write(
        f"{len(proposals)} names, {len(review.unsure)} articles; "
        "the names stand in content/authority/proposals.csv: move the rows you agree with to the file of their type\n"
    )
    return 0
