"""``briefgen import`` as a function: from a document to files that a desk can write in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from briefgen.bibliography.ids import slug
from briefgen.bibliography.insertion import with_records
from briefgen.diagnostics import Diagnostic, Message, Position, Span
from briefgen.documents import SourceText, read_document
from briefgen.documents.errors import NOT_PLACED, UNREADABLE_WORDS
from briefgen.errors import UsageError
from briefgen.importing.dossier import DossierText, ImportedFact, facts_of
from briefgen.importing.languages import document_language, languages_for
from briefgen.importing.outline import FACTS, Outline, Part, PartKind
from briefgen.importing.records import publication_date, records_of
from briefgen.importing.skeleton import SectionPlan, Skeleton, plan_sections
from briefgen.importing.structure import outline_of
from briefgen.importing.words import Words
from briefgen.languages import Language, LanguageRegistry
from briefgen.model.base import ID_PATTERN
from briefgen.model.dates import FullDate, PartialDate

IN_THE_WAY = "{path} is there already; nothing was written"
OTHER_ID = Message("name the new brief otherwise: --id ID")
BAD_ID = "'{id}' cannot be an id"
BAD_ID_HINT = Message(
    "an id is made of small letters, digits and single hyphens, as in tourism-and-exchange"
)
_MAX_ID = 64
_DAMAGED = "\ufffd"


@dataclass(frozen=True)
class ImportOptions:
    """What an import was asked for; None stands for what the document says.

    Attributes:
        content: the desk's folder of briefs.
        languages: the languages of the desk.
        comments: the language of comments.
        today: the day of the import.
        id: id of the brief.
        language: code of the document's language.
        retrieved: the day on which the document was taken.
        lines_only: whether the dossier goes without the words of the document.
    """

    content: Path
    languages: LanguageRegistry
    comments: Language
    today: FullDate
    id: str | None = None
    language: str | None = None
    retrieved: FullDate | None = None
    lines_only: bool = False


@dataclass(frozen=True)
class Imported:
    """What came of a document.

    Attributes:
        id: id of the brief.
        document: the document.
        outline: what it is made of.
        facts: the facts of the dossier.
        language: code of its language.
        files: the files to write, none of which is there.
        diagnostics: what could not be placed or read.
    """

    id: str
    document: SourceText
    outline: Outline
    facts: tuple[ImportedFact, ...]
    language: str
    files: Mapping[Path, bytes]
    diagnostics: tuple[Diagnostic, ...]


def import_document(file: Path, options: ImportOptions) -> Imported:
    """Draw up a dossier and the skeleton of a brief from a document, without writing anything.

    Args:
        file: the document: text, Markdown, a saved web page, DOCX or PDF.
        options: what was asked for.

    Raises:
        UnreadableDocumentError: the document cannot be read.
        UsageError: the id cannot be one, or a file is in the way.
        OSError: the file cannot be read.
    """
    document = read_document(file)
    language = options.language or document_language(document, options.languages)
    spoken = languages_for(language, options.languages)
    outline = _with_a_fact(outline_of(document, spoken))
    facts = facts_of(outline, Words.of(spoken.values()))
    id_ = options.id or _id_for(document, outline, options)
    _require_free(id_, options.content)
    files = _files(id_, document, outline, facts, options, language)
    findings = (*_not_placed(document, outline), *_unreadable(document))
    return Imported(
        id_,
        document,
        outline,
        tuple(facts),
        language,
        {path: text.encode("utf-8") for path, text in files.items()},
        findings,
    )


def _with_a_fact(outline: Outline) -> Outline:
    """Return an outline that has a fact at least: a brief rests on something."""
    if any(part.kind in FACTS for part in outline.parts):
        return outline
    order = (PartKind.TITLE, PartKind.UNPLACED, PartKind.HEADING, PartKind.QUESTION)
    by_weight = sorted(
        (number for number, part in enumerate(outline.parts) if part.kind is not PartKind.BLANK),
        key=lambda n: order.index(outline.parts[n].kind) if outline.parts[n].kind in order else 9,
    )
    parts = list(outline.parts)
    first = by_weight[0]
    parts[first] = replace(parts[first], kind=PartKind.LEDE, section=None)
    return replace(outline, parts=tuple(parts))


def _files(
    id_: str,
    document: SourceText,
    outline: Outline,
    facts: list[ImportedFact],
    options: ImportOptions,
    language: str,
) -> dict[Path, str]:
    """Return the text of every file, ``brief.yaml`` last: with it the brief is there."""
    folder = options.content / id_
    retrieved = options.retrieved or options.today
    records = records_of(outline, document, language, retrieved, options.languages)
    cited = {index: str(record["id"]) for index, record in records.items()}
    sections = plan_sections(outline, facts)
    desk, comments = options.languages, options.comments
    dossier = DossierText(
        document, outline, language, retrieved, desk, comments, options.lines_only
    )
    skeleton = Skeleton(id_, document.name, outline, desk, comments, cited)
    sources = folder / "sources.yaml"
    files = {
        options.content.parent / "seeds" / f"{id_}.yaml": dossier.write(facts, cited),
        sources: with_records("", list(records.values()), sources),
    }
    files |= {_section_file(folder, plan): skeleton.section(plan) for plan in sections}
    given = _latest(outline, document)
    files[folder / "brief.yaml"] = skeleton.brief(
        sections, facts, given or retrieved, options.today, is_dated=given is not None
    )
    return files


def _section_file(folder: Path, plan: SectionPlan) -> Path:
    return folder / "sections" / f"{plan.id}.yaml"


def _latest(outline: Outline, document: SourceText) -> PartialDate | None:
    """Return the latest day that a document gives as a date of publication."""
    own = publication_date(outline, document)
    given = [*outline.dates, *(it.date for it in outline.articles if it.date)]
    given += [own] if own is not None else []
    return max((date for date in given if date.day is not None), default=None)


def _id_for(document: SourceText, outline: Outline, options: ImportOptions) -> str:
    """Return an id for the brief: from the name of the file, or a title in Latin letters."""
    titles = [part.text for part in outline.of_kind(PartKind.TITLE)]
    for text in (document.file.stem, document.metadata.title, *titles):
        found = slug(text)
        if len(re.sub(r"[^a-z]", "", found)) > 2:
            return found
    date = _latest(outline, document) or options.retrieved or options.today
    return f"brief-{date.iso}"


def _require_free(id_: str, content: Path) -> None:
    """Raise unless an id is one and its files are not there.

    Raises:
        UsageError: naming what is in the way.
    """
    if not re.fullmatch(ID_PATTERN, id_) or len(id_) > _MAX_ID:
        raise UsageError(Message(BAD_ID, {"id": id_}), BAD_ID_HINT)
    for path in (content / id_, content.parent / "seeds" / f"{id_}.yaml"):
        if path.exists() or path.is_symlink():
            raise UsageError(Message(IN_THE_WAY, {"path": path}), OTHER_ID)


def _not_placed(document: SourceText, outline: Outline) -> list[Diagnostic]:
    return [NOT_PLACED.at(_place(document, part)) for part in outline.of_kind(PartKind.UNPLACED)]


def _place(document: SourceText, part: Part) -> Span:
    """Return where a part stands: the part of its line that it is."""
    number = part.lines[0]
    line = document.lines[number - 1].text
    start = max(line.find(part.text), 0)
    end = start + len(part.text) if part.text and part.text in line else len(line.rstrip())
    return Span(document.file, Position(number, start + 1), Position(number, max(end, 1) + 1))


def _unreadable(document: SourceText) -> list[Diagnostic]:
    found = []
    for line in document.lines:
        column = line.text.find(_DAMAGED) + 1
        if column and document.encoding:
            start, end = Position(line.number, column), Position(line.number, column + 1)
            span = Span(document.file, start, end)
            found.append(UNREADABLE_WORDS.at(span, encoding=document.encoding))
    return found
