"""`dossier serve`: the built site on this machine's own address, with an editor's bar on each page."""

from __future__ import annotations

import argparse
import io
import sys
from functools import partial
from html import escape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, BinaryIO

from dossier.build.editing import Editing, Origin
from dossier.build.project import Project
from dossier.cli.project import read_project
from dossier.errors import BuildError

STYLE = "/editors-bar.css"
"""The bar's style sheet: the server's own, no file of the site."""
_CSS = b"""
.editors-bar { position: sticky; bottom: 0; z-index: 9; margin: 0; border-top: 3px solid var(--accent, #9c1f1b);
  background: var(--tint, #f4f1ea); color: var(--ink, #1c1a17); font: .8125rem/1.5 system-ui, sans-serif }
.editors-bar summary { color: inherit; padding: .65rem 1rem; font: inherit; font-weight: 600 }
.editors-bar > div { max-height: 45vh; overflow-y: auto; padding: 0 1rem 1rem }
.editors-bar dl { display: grid; grid-template-columns: fit-content(18rem) 1fr; gap: 0 1rem; margin: 0 }
.editors-bar dt { font: inherit; color: var(--soft, #5c5750) }
.editors-bar dd { margin: 0 }
.editors-bar ul { list-style: disc; padding-left: 1.2em; margin-top: .5rem }
@media (max-width: 40rem) { .editors-bar dl { grid-template-columns: 1fr } }
@media print { .editors-bar { display: none } }
"""


class _Handler(SimpleHTTPRequestHandler):
    """Files of the output folder, never kept by the browser; pages with the bar, which is in no file."""

    def __init__(self, *arguments: Any, editing: Editing, **options: Any) -> None:
        self._editing = editing
        super().__init__(*arguments, **options)

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        if self.path == STYLE:
            return self._send(_CSS, "text/css; charset=utf-8")
        page = Path(self.translate_path(self.path))
        if self.path.partition("?")[0].endswith("/"):
            page = page / "index.html"
        if page.suffix != ".html" or not page.is_file():
            return super().send_head()
        name = page.relative_to(self.directory).as_posix()
        html = page.read_bytes().replace(
            b"</body>", f"{make_bar(self._editing.origin(name))}</body>".encode()
        )
        return self._send(html, "text/html; charset=utf-8")

    def _send(self, content: bytes, kind: str) -> io.BytesIO:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return io.BytesIO(content)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *arguments: object) -> None:
        """Requests are not worth a line each."""


def make_bar(origin: Origin | None) -> str:
    """The editor's bar as HTML; empty when there is nothing to say of a page."""
    if origin is None or not (origin.files or origin.wants):
        return ""
    source = escape(origin.files[0][1]) if origin.files else "found by the machine"
    wants = f" · {len(origin.wants)} to review" if origin.wants else ""
    files = "".join(
        f"<dt>{escape(what)}</dt><dd><code>{escape(path)}</code></dd>" for what, path in origin.files
    )
    list_ = "".join(f"<li>{escape(want)}</li>" for want in origin.wants)
    return (
        f'<link rel="stylesheet" href="{STYLE}"><details class="editors-bar" lang="en"><summary>{source}{wants}</summary>'
        f"<div>{f'<dl>{files}</dl>' if files else ''}{f'<ul>{list_}</ul>' if list_ else ''}</div></details>"
    )


def make_server(project: Project, port: int) -> ThreadingHTTPServer:
    """A server of the built site; raises BuildError when there is no site or the port is taken."""
    if not (project.output / "index.html").is_file():
        raise BuildError(f"{project.output}: there is no built site here; run: dossier build")
    handler = partial(_Handler, directory=str(project.output.resolve()), editing=Editing(project))
    try:
        return ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError as error:
        raise BuildError(f"port {port}: cannot be used ({error.strerror}); choose one with --port") from error


def run_serve(options: argparse.Namespace) -> int:
    """Serves until interrupted."""
    project = read_project(options.settings, options.output)
    server = make_server(project, options.port)
    sys.stdout.write(f"Serving {project.output} at http://127.0.0.1:{options.port}/ (stop with Ctrl+C)\n")
    sys.stdout.flush()
    with server:
        server.serve_forever()
    return 0
