"""How to cite an article: RIS, BibTeX and CSL-JSON, a row an article."""

from __future__ import annotations

import re

from dossier.downloads.characters import on_one_line, to_json
from dossier.downloads.records import ArticleRecord
from dossier.downloads.serialiser import Serialiser

_LATEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\^{}",
    "~": r"\~{}",
}
_LATEX_MARK = re.compile(r"[\\{}$&#%_^~]")
_NOT_KEY = re.compile(r"[^a-z0-9-]+")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def escape_latex(text: str) -> str:
    r"""`text` for a BibTeX field in braces, on one line.

    >>> print(escape_latex("50% of {A} & B_1"))
    50\% of \{A\} \& B\_1
    """
    return _LATEX_MARK.sub(lambda match: _LATEX[match[0]], on_one_line(text))


def _ris(article: ArticleRecord) -> str:
    when = article.published
    tags = [
        ("TY", "NEWS"),
        ("ID", article.slug),
        ("TI", article.headline),
        *(("AU", author) for author in _authors(article)),
        *(("T2", source) for source in article.sources[:1]),
        ("PY", f"{when.year:04d}"),
        ("DA", f"{when.year:04d}/{when.month:02d}/{when.day:02d}/"),
        ("LA", article.language),
        ("UR", article.url),
        *(("DB", title) for title in (article.dossier,) if title),
    ]
    lines = [f"{tag}  - {on_one_line(value)}" for tag, value in tags if value]
    return "".join(line + "\r\n" for line in [*lines, "ER  - "])


def _bibtex(article: ArticleRecord) -> str:
    when = article.published
    fields = {
        "title": "{" + escape_latex(article.headline) + "}",
        "author": " and ".join(_bibtex_authors(article)),
        "journal": escape_latex(", ".join(article.sources)),
        "year": f"{when.year:04d}",
        "day": str(when.day),
        "url": _url(article.url),
        "langid": escape_latex(article.language),
    }
    kind = "article" if article.sources else "misc"
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    lines.insert(-2, f"  month = {_MONTHS[when.month - 1]},")
    key = _NOT_KEY.sub("-", article.slug.lower()).strip("-") or "article"
    return f"@{kind}{{{key},\n" + "\n".join(lines) + "\n}\n"


def _csl(article: ArticleRecord) -> str:
    when = article.published
    fields: dict[str, object] = {
        "id": article.slug,
        "type": "article-newspaper",
        "title": on_one_line(article.headline),
        "author": _csl_authors(article),
        "container-title": on_one_line(", ".join(article.sources)),
        "issued": {"date-parts": [[when.year, when.month, when.day]]},
        "language": article.language,
        "URL": article.url,
        "archive": article.dossier,
    }
    return to_json({name: value for name, value in fields.items() if value})


def _authors(article: ArticleRecord) -> list[str]:
    """Who the byline names, or else the agencies that are credited."""
    named = [author.reversed for author in article.authors] or article.sources
    return [on_one_line(name) for name in named]


def _bibtex_authors(article: ArticleRecord) -> list[str]:
    """Persons as they are, so that styles can turn them; agencies in braces, which keeps each whole."""
    named = [escape_latex(author) for author in _authors(article)]
    return named if article.authors else ["{" + name + "}" for name in named]


def _csl_authors(article: ArticleRecord) -> list[dict[str, str]]:
    persons = [{"family": author.family, "given": author.given} for author in article.authors]
    return persons or [{"literal": author} for author in _authors(article)]


def _url(url: str) -> str:
    return "".join(url.split()).replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


CITATIONS_RIS: Serialiser[ArticleRecord] = Serialiser(_ris)
CITATIONS_BIB: Serialiser[ArticleRecord] = Serialiser(_bibtex, separator="\n")
CITATIONS_CSL: Serialiser[ArticleRecord] = Serialiser(_csl, head="[\n", separator=",\n", tail="\n]\n")
