"""`python -m dossier.cli` is the `dossier` command."""

from __future__ import annotations

import sys

from dossier.cli.command import main

sys.exit(main())
