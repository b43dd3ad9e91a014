"""The `dossier` command: its verbs, their options, and what its exit status means."""

from __future__ import annotations

import argparse
import gc
import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from dossier import __version__
from dossier.errors import DossierError

FINE, PROBLEMS, USAGE = 0, 1, 2
_OBJECTS = 50_000
"""Made between two searches for circles of objects; records hold none, and looking after every 700 costs a twentieth."""
Run = Callable[[argparse.Namespace], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a verb; 0 when all is fine, 1 when problems were found, 2 when the command was used wrongly."""
    gc.set_threshold(_OBJECTS)
    _speak_utf8()
    options = make_parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except DossierError as error:
        sys.stderr.write(f"dossier: {error}\n")
        return PROBLEMS
    except KeyboardInterrupt:
        return PROBLEMS
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE


def _speak_utf8() -> None:
    """JSON Lines are UTF-8 whatever the locale, and a file name that is none must not end a report."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def make_parser() -> argparse.ArgumentParser:
    """The command's grammar; the README's command reference is held to it by a test."""
    parser = argparse.ArgumentParser(
        prog="dossier",
        description="Turns a folder of raw news articles into an edited website about one subject.",
    )
    parser.add_argument("--version", action="version", version=f"pelican-dossier {__version__}")
    parser.add_argument(
        "-s",
        "--settings",
        type=Path,
        default=Path("pelicanconf.py"),
        help="the site's settings (default: %(default)s)",
    )
    verbs = parser.add_subparsers(title="verbs", required=True, metavar="VERB")
    _add_site_verbs(verbs)
    _add_text_verbs(verbs)
    return parser


def _add_site_verbs(verbs: argparse._SubParsersAction) -> None:  # type: ignore[type-arg]
    build = _add(verbs, "build", _run_build, "build what changed, and report it")
    _add_output(build)
    build.add_argument(
        "--workers", type=int, metavar="N", help="worker processes (0: decide by the work there is)"
    )
    build.add_argument("--explain", action="store_true", help="say for every file written why")
    build.add_argument("--json", action="store_true", help="the report as JSON")
    watch = _add(verbs, "watch", _run_watch, "build whenever seeds, content or theme change")
    _add_output(watch)
    serve = _add(verbs, "serve", _run_serve, "show the built site on this machine")
    _add_output(serve)
    serve.add_argument("--port", type=int, default=8000, help="port (default: %(default)s)")
    check = _add(
        verbs, "check", _run_check, "check that the built site is whole: links, anchors, HTML, counts"
    )
    _add_output(check)
    check.add_argument("--json", action="store_true", help="what was found, as JSON")
    review = _add(verbs, "review", _run_review, "list names, topics and dates that want a person's eye")
    review.add_argument("--json", action="store_true", help="the list as JSON")
    review.add_argument("--topic", metavar="TOPIC", help="write the topic.md of that proposed topic")
    export = _add(
        verbs, "export", _run_export, "pack the built site as one zip file, or a topic of it as an e-book"
    )
    _add_output(export)
    export.add_argument("--topic", metavar="TOPIC", help="the folder of a topic: that topic as an EPUB")
    export.add_argument("file", nargs="?", type=Path, help="default: dossier.zip, or TOPIC.epub")
    init = _add(verbs, "init", _run_init, "make a new, empty dossier")
    init.add_argument("folder", type=Path, metavar="DIR")


def _add_text_verbs(verbs: argparse._SubParsersAction) -> None:  # type: ignore[type-arg]
    inspect = _add(verbs, "inspect", _run_inspect, "show how source files are read; writes nothing")
    inspect.add_argument("files", nargs="+", type=Path, metavar="FILE")
    inspect.add_argument("--json", action="store_true", help="one line of JSON an article")
    annotate = _add(
        verbs, "annotate", _run_annotate, "find dates and names in texts: JSON Lines in, JSON Lines out"
    )
    annotate.add_argument("--language", metavar="L", help="of texts that do not say it (ISO 639-1)")
    timeline = _add(
        verbs, "timeline", _run_timeline, "rank the days of many articles: JSON Lines in, JSON Lines out"
    )
    timeline.add_argument("--language", metavar="L", help="of articles that do not say it (ISO 639-1)")
    timeline.add_argument("--keywords", metavar="A,B", default="", help="words that the timeline is about")


def _add(verbs: argparse._SubParsersAction, name: str, run: Run, text: str) -> argparse.ArgumentParser:  # type: ignore[type-arg]
    parser: argparse.ArgumentParser = verbs.add_parser(
        name, help=text, description=text[0].upper() + text[1:] + "."
    )
    parser.set_defaults(run=run)
    return parser


def _add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--output", type=Path, metavar="DIR", help="the folder of the built site (default: the settings')"
    )


# The verbs are imported when they run: `dossier annotate` must not wait for Pelican.


def _run_build(options: argparse.Namespace) -> int:
    from dossier.cli.building import run_build

    return run_build(options)


def _run_watch(options: argparse.Namespace) -> int:
    from dossier.cli.building import run_watch

    return run_watch(options)


def _run_serve(options: argparse.Namespace) -> int:
    from dossier.cli.serving import run_serve

    return run_serve(options)


def _run_check(options: argparse.Namespace) -> int:
    from dossier.cli.checking import run_check

    return run_check(options)


def _run_review(options: argparse.Namespace) -> int:
    from dossier.cli.reviewing import run_review

    return run_review(options)


def _run_export(options: argparse.Namespace) -> int:
    from dossier.cli.exporting import run_export

    return run_export(options)


def _run_init(options: argparse.Namespace) -> int:
    from dossier.cli.starting import run_init

    return run_init(options)


def _run_inspect(options: argparse.Namespace) -> int:
    from dossier.cli.texts import run_inspect

    return run_inspect(options)


def _run_annotate(options: argparse.Namespace) -> int:
    from dossier.cli.texts import run_annotate

    return run_annotate(options)


def _run_timeline(options: argparse.Namespace) -> int:
    from dossier.cli.texts import run_timeline

    return run_timeline(options)
