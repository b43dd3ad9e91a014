"""Makes the environment see this checkout's `plugins/` and gives it the `dossier` command; nothing is copied."""

from __future__ import annotations

import site
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMAND = """#!{python}
import sys
from dossier.cli import main

if __name__ == "__main__":
    sys.exit(main())
"""


def main() -> None:
    """Writes a path file and a command into the environment that runs this."""
    packages = Path(site.getsitepackages()[0])
    (packages / "dossier.pth").write_text(f"{ROOT / 'plugins'}\n", encoding="utf-8")
    command = Path(sys.executable).with_name("dossier")
    command.write_text(COMMAND.format(python=sys.executable), encoding="utf-8")
    command.chmod(0o755)


main()
