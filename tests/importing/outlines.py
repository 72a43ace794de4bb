"""An outline as text that people can read and compare."""

from __future__ import annotations

from pathlib import Path

from briefgen.documents import read_document
from briefgen.importing.languages import document_language, languages_for
from briefgen.importing.outline import Outline, Part, PartKind
from briefgen.importing.structure import outline_of
from briefgen.languages import builtin_languages

SAMPLES = Path(__file__).parent / "samples"


def outline_of_file(file: Path) -> tuple[str, Outline]:
    """Return the language of a document and its outline."""
    document = read_document(file)
    language = document_language(document, builtin_languages())
    return language, outline_of(document, languages_for(language, builtin_languages()))


def as_text(language: str, outline: Outline) -> str:
    """Return what was found, part by part."""
    form = "digest" if outline.is_digest else "article"
    dates = ", ".join(date.iso for date in outline.dates) or "–"
    lines = [f"{form} in {language}; sections: {outline.sections}; dates: {dates}"]
    for number, article in enumerate(outline.articles, start=1):
        date = article.date.iso if article.date else "undated"
        lines.append(f"source {number}: {article.name}, {date}, {article.url or 'no address'}")
    lines.append("")
    lines += [_part(part) for part in outline.parts if part.kind is not PartKind.BLANK]
    return "\n".join(lines) + "\n"


def _part(part: Part) -> str:
    numbers = ",".join(map(str, part.lines))
    section = "–" if part.section is None else part.section + 1
    source = "–" if part.article is None else part.article + 1
    depth = "  " * part.level if part.kind is PartKind.KEY_POINT else ""
    return f"{numbers:>7}  {part.kind:<12}  §{section}  [{source}]  {depth}{part.text}"
