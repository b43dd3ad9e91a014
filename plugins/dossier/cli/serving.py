"""`dossier serve`: the built site on this machine's own address, for looking at it."""

from __future__ import annotations

import argparse
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

from dossier.cli.project import read_project
from dossier.errors import BuildError


class _Handler(SimpleHTTPRequestHandler):
    """Files of the output folder, never kept by the browser."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *arguments: object) -> None:
        """Requests are not worth a line each."""


def run_serve(options: argparse.Namespace) -> int:
    """Serves until interrupted."""
    output = read_project(options.settings, options.output).output
    if not (output / "index.html").is_file():
        raise BuildError(f"{output}: there is no built site here; run: dossier build")
    try:
        server = ThreadingHTTPServer(("127.0.0.1", options.port), partial(_Handler, directory=str(output)))
    except OSError as error:
        raise BuildError(
            f"port {options.port}: cannot be used ({error.strerror}); choose one with --port"
        ) from error
    sys.stdout.write(f"Serving {output} at http://127.0.0.1:{options.port}/ (stop with Ctrl+C)\n")
    sys.stdout.flush()
    with server:
        server.serve_forever()
    return 0
