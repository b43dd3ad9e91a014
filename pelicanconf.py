"""The site's settings. Every DOSSIER_ setting is explained in the README."""

SITENAME = "Syrië: het staakt-het-vuren van 2016"
SITEURL = ""
DEFAULT_LANG = "nl"
TIMEZONE = "Europe/Brussels"

PATH = "content"
OUTPUT_PATH = "output"
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["dossier"]
# The dossier makes its own feeds.
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None

DOSSIER_DESCRIPTION = (
    "Wie sprak met wie over een bestand in Syrië, wanneer, en wat er van kwam: "
    "de berichten van 2016, met bij elk feit de alinea waar het staat."
)
