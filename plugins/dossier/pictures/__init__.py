"""Pictures drawn at build time as SVG: they stand beside lists, need no script and are the same bytes every time."""
