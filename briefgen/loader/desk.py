"""A desk from its folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefgen.diagnostics import Diagnostic, Message, Position, Rule, Severity, Span
from briefgen.diagnostics.suggestion import did_you_mean, respellings, suggest
from briefgen.errors import UsageError
from briefgen.languages import Language, LanguageRegistry, builtin_languages
from briefgen.languages.errors import LanguageFileError
from briefgen.loader.desk_fixes import adding_item, language_fixes
from briefgen.loader.encoding import lenient_text
from briefgen.loader.files import RENAME, FileReader
from briefgen.loader.language_names import closest_language
from briefgen.model import (
    Brief,
    BriefMeta,
    Desk,
    Document,
    Dossier,
    Glossary,
    Ledger,
    Publisher,
    Section,
    Sources,
)
from briefgen.model.desk import SOURCES_FILES
from briefgen.model.ledger import LEDGER_NAME

UNKNOWN_SECTION = Rule(
    "REF003",
    "there is no section '{id}' in {folder}",
    "add the file {id}.yaml there, or correct the name; sections there: {ids}",
    vital=True,
)
UNKNOWN_DOSSIER = Rule(
    "REF009",
    "there is no dossier '{id}' in seeds/",
    "add the file seeds/{id}.yaml, or correct the name",
)
UNKNOWN_LANGUAGE = Rule(
    "LANG003",
    "briefgen does not know the language '{code}'",
    "languages at hand: {codes}; a folder languages/{code}/ beside content/ adds one",
    vital=True,
)
UNLISTED_SECTION = Rule(
    "REF005",
    "this section is in no brief: brief.yaml does not list '{id}'",
    "add '{id}' to 'sections:' in brief.yaml, or delete the file",
    severity=Severity.WARNING,
)
TWO_FILES = Rule(
    "FILE004",
    "the sources stand in {other} and in this file",
    "put all of them into one, and delete the other",
)
LANGUAGE_RECORD = Rule(
    "LANG004",
    "a language record cannot be read: {reason}",
    "correct the file",
    vital=True,
)


ABOUT_PUBLISHER = Message(
    "it names who publishes, the series and the languages; copy one from another desk"
)
ABOUT_BRIEF = Message("it gives the brief its title, dates and sections")

NO_DESK = "there is no folder '{folder}'"
NO_DESK_HINT = "start in a folder that holds content/, or name it: --content FOLDER"
NO_BRIEF = "there is no brief '{name}'; briefs: {known}"


@dataclass(frozen=True)
class Loaded:
    """What a desk's files gave: the desk, all findings, the texts read.

    Where a file has faults, stand-ins take the place of what is faulty; see ``Document.is_own``.
    """

    desk: Desk
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[Path, str]


def load_desk(
    content_folder: Path,
    briefs: Sequence[str] | None = None,
    unsaved: Mapping[Path, bytes] | None = None,
) -> Loaded:
    """Read a desk and its briefs.

    Args:
        content_folder: the folder that holds publisher.yaml and the briefs.
        briefs: ids of briefs or paths of their folders; all where None.
        unsaved: bytes to read in the place of those of files, by path as seen through
            ``content_folder``.

    Raises:
        UsageError: there is no such folder or brief.
    """
    if not content_folder.is_dir():
        raise no_desk(content_folder)
    root = content_folder.parent
    reader = FileReader(builtin_languages(), unsaved or {})
    try:
        reader.languages = desk_languages(root)
    except LanguageFileError as error:
        reader.diagnostics.append(_language_fault(error, reader))
    publisher = reader.require(content_folder / "publisher.yaml", Publisher, ABOUT_PUBLISHER)
    glossary_file = content_folder / "glossary.yaml"
    glossary = reader.read(glossary_file, Glossary) if glossary_file.exists() else None
    names = _brief_names(content_folder, briefs)
    loaded = {name: _load_brief(content_folder / name, root, reader) for name in names}
    languages = _published_languages(publisher, reader)
    desk = Desk(root, content_folder, languages, publisher, glossary, loaded)
    return Loaded(desk, tuple(reader.diagnostics), reader.texts)


def desk_languages(root: Path) -> LanguageRegistry:
    """Return the built-in languages and those that a desk adds in ``languages/``.

    Raises:
        LanguageFileError: a record or catalogue of the desk cannot be read or is not whole.
    """
    builtin = builtin_languages()
    languages = builtin.with_folder(root / "languages")
    own = [language for language in languages.values() if language not in builtin.values()]
    if own:
        # Babel is only needed here where a desk brings a language of its own.
        from briefgen.languages.catalogue import check_catalogue

        for language in own:
            check_catalogue(language, builtin.values())
    return languages


def _language_fault(error: LanguageFileError, reader: FileReader) -> Diagnostic:
    """Return the finding about a language's file, and keep the file's text for the excerpt."""
    if error.file.is_file():
        reader.texts[error.file] = lenient_text(error.file.read_bytes())
    place = Position(error.line, error.column)
    return LANGUAGE_RECORD.at(Span(error.file, place, place), reason=error.reason)


def no_desk(folder: Path) -> UsageError:
    """Return the error that says that a folder is no desk's content."""
    return UsageError(Message(NO_DESK, {"folder": folder}), Message(NO_DESK_HINT))


def brief_folders(content_folder: Path) -> list[str]:
    """Return the names of the folders that hold a brief, or some part of one."""
    parts = ("brief.yaml", "brief.yml", *SOURCES_FILES, "sections")
    found = (place for part in parts for place in content_folder.glob(f"*/{part}"))
    return sorted({place.parent.name for place in found})


def _brief_names(content_folder: Path, briefs: Sequence[str] | None) -> list[str]:
    known = brief_folders(content_folder)
    if briefs is None:
        return known
    names = [Path(item).name if "/" in item else item for item in briefs]
    for name in names:
        if name not in known and not (content_folder / name).is_dir():
            text = Message(NO_BRIEF, {"name": name, "known": ", ".join(known) or "–"})
            raise UsageError(text, suggest(name, known))
    return list(dict.fromkeys(names))


def _published_languages(publisher: Document[Publisher], reader: FileReader) -> LanguageRegistry:
    """Return the languages of the desk in the publisher's order."""
    if not publisher.is_own(("languages",)):
        return reader.languages
    languages: list[Language] = []
    for index, code in enumerate(publisher.content.languages):
        if code in reader.languages:
            languages.append(reader.languages[code])
            continue
        span = publisher.span(("languages", index))
        codes = ", ".join(reader.languages)
        meant = closest_language(code, reader.languages)
        hint = None if meant is None else did_you_mean(meant)
        fixes = language_fixes(publisher.source, ("languages", index), code, reader.languages)
        finding = UNKNOWN_LANGUAGE.at(span, hint=hint, fixes=fixes, code=code, codes=codes)
        reader.diagnostics.append(finding)
    return LanguageRegistry(languages) if languages else reader.languages


def _load_brief(folder: Path, root: Path, reader: FileReader) -> Brief:
    before = len(reader.diagnostics)
    meta = reader.require(folder / "brief.yaml", BriefMeta, ABOUT_BRIEF)
    sections = _load_sections(folder, meta, reader)
    sources = _load_sources(folder, reader)
    dossiers = _load_dossiers(folder.name, root / "seeds", meta, reader)
    ledger = read_ledger(folder, reader)
    faulty = {
        item.span.file
        for item in reader.diagnostics[before:]
        if item.severity is Severity.ERROR and item.span is not None
    }
    return Brief(folder, meta, sections, sources, dossiers, frozenset(faulty), ledger)


def read_ledger(folder: Path, reader: FileReader) -> Document[Ledger] | None:
    """Return a brief's account of accepted translations; None where it keeps none.

    Args:
        folder: the brief's folder.
        reader: reads the file, and keeps what is wrong with it.
    """
    file = folder / LEDGER_NAME
    return reader.read(file, Ledger) if file.exists() else None


def _load_sources(folder: Path, reader: FileReader) -> Document[Sources] | None:
    """Read the file that the sources are in, whichever of its names it has."""
    files = [folder / name for name in SOURCES_FILES if (folder / name).exists()]
    for file in files[1:]:
        place = Span(file, Position(1, 1), Position(1, 1))
        reader.diagnostics.append(TWO_FILES.at(place, other=files[0].name))
    return reader.read(files[0], Sources) if files else None


def _load_sections(
    folder: Path, meta: Document[BriefMeta], reader: FileReader
) -> dict[str, Document[Section]]:
    """Read the sections that a brief lists, and look into those that it does not."""
    files = {file.stem: file for file in sorted((folder / "sections").glob("*.yaml"))}
    is_listed = meta.is_own(("sections",))
    listed = meta.content.sections if is_listed else tuple(files)
    sections: dict[str, Document[Section]] = {}
    for index, name in enumerate(listed):
        if name not in files:
            span = meta.span(("sections", index))
            found = _unknown_section(span, name, folder / "sections", files)
            fixes = respellings(meta.source, span, name, files)
            reader.diagnostics.append(replace(found, fixes=fixes))
            continue
        section = reader.read(files[name], Section) if name not in sections else None
        if section is not None:
            sections[name] = section
    for name in sorted(files.keys() - set(listed)):
        unlisted = reader.read(files[name], Section)
        if unlisted is not None:
            listing = adding_item(meta.source, ("sections",), name)
            reader.diagnostics.append(UNLISTED_SECTION.at(unlisted.span(), fixes=listing, id=name))
    return sections


def _unknown_section(span: Span, name: str, folder: Path, files: Mapping[str, Path]) -> Diagnostic:
    place, ids = f"{folder.parent.name}/{folder.name}", ", ".join(files)
    hint = suggest(name, files)
    if (folder / f"{name}.yml").exists():
        hint = Message(RENAME, {"name": f"{name}.yml", "right": f"{name}.yaml"})
    return UNKNOWN_SECTION.at(span, hint=hint, id=name, folder=place, ids=ids or "–")


def _load_dossiers(
    brief_name: str, folder: Path, meta: Document[BriefMeta], reader: FileReader
) -> dict[str, Document[Dossier]]:
    named = meta.content.dossiers
    names = (brief_name,) if named is None else named
    dossiers = {}
    for index, name in enumerate(names):
        file = folder / f"{name}.yaml"
        if not file.exists():
            if named is not None:
                span = meta.span(("dossiers", index))
                there = sorted(it.stem for it in folder.glob("*.yaml"))
                fixes = respellings(meta.source, span, name, there)
                reader.diagnostics.append(UNKNOWN_DOSSIER.at(span, fixes=fixes, id=name))
            continue
        document = reader.read(file, Dossier)
        if document is not None:
            dossiers[name] = document
    return dossiers
