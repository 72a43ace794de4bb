"""A new section or source of a brief that is there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefgen.bibliography.insertion import with_records
from briefgen.diagnostics import Message, SourceMap
from briefgen.editing import TextFile
from briefgen.errors import UsageError
from briefgen.languages import LanguageRegistry
from briefgen.loader.desk_fixes import adding_item
from briefgen.model import Brief
from briefgen.model.desk import SOURCES_FILES
from briefgen.scaffold.briefs import FIRST_SOURCE, require_id, sample_record, section_file
from briefgen.scaffold.words import StartWords

NO_LIST = "'{id}' cannot be added to 'sections:' of {file}"
ADD_BY_HAND = Message("write the list as 'sections: [first, second]', then try again")
SECTION_THERE = "the brief has a section '{id}' already"
SOURCE_THERE = "there is a source '{id}' already"
OTHER_ID = Message("give it another id")


@dataclass(frozen=True)
class Additions:
    """What is to be written: files that are new, and files that change.

    Attributes:
        new: the content of each new file.
        changed: of each file that changes, what it holds and what it is to hold.
    """

    new: Mapping[Path, bytes] = field(default_factory=dict)
    changed: Mapping[Path, tuple[bytes, bytes]] = field(default_factory=dict)


def new_section(
    brief: Brief,
    id_: str,
    languages: LanguageRegistry,
    comments: StartWords,
    topics: Mapping[str, str],
    today: str,
) -> Additions:
    """Return what gives a brief another section, behind those that it has.

    Args:
        brief: the brief.
        id_: id of the section.
        languages: the languages of the desk.
        comments: the words of the language of comments.
        topics: its topic, by language; a sample where there is none.
        today: the date of a source, should the brief have none to cite.

    Raises:
        UsageError: the id cannot be one, or the brief's list cannot be added to.
        OSError: a file of the brief cannot be read.
    """
    require_id(id_)
    source, fact = next(iter(brief.sources), None), next(iter(brief.facts), None)
    changed = {brief.meta_document.source.file: _listed(brief, id_)}
    if source is None:
        file, contents = _with_record(brief, sample_record(FIRST_SOURCE, today, languages))
        changed[file] = contents
    text = section_file(
        languages, comments, source=source or FIRST_SOURCE, fact=fact, topics=topics
    )
    made = {brief.folder / "sections" / f"{id_}.yaml": text}
    return _sorted(made, changed)


def new_source(brief: Brief, record: Mapping[str, Any]) -> Additions:
    """Return what gives a brief another source.

    Args:
        brief: the brief.
        record: the source as a CSL record.

    Raises:
        UsageError: it has a source of that id, or its file cannot be added to.
        OSError: the file cannot be read.
    """
    if record["id"] in brief.sources:
        raise UsageError(Message(SOURCE_THERE, {"id": record["id"]}), OTHER_ID)
    file, contents = _with_record(brief, dict(record))
    return _sorted({}, {file: contents})


def _sorted(made: Mapping[Path, bytes], changed: Mapping[Path, tuple[bytes, bytes]]) -> Additions:
    """Put a file that is to change and is not there yet to those that are new."""
    there = {file: contents for file, contents in changed.items() if file.exists()}
    absent = {file: new for file, (_, new) in changed.items() if file not in there}
    return Additions({**made, **absent}, there)


def _listed(brief: Brief, id_: str) -> tuple[bytes, bytes]:
    """Return a brief's page of data before and after a section is listed."""
    source = brief.meta_document.source
    data = source.file.read_bytes()
    places = SourceMap(source.file, source.text, source.root)
    fix = next(adding_item(places, ("sections",), id_), None)
    if id_ in brief.meta.sections:
        raise UsageError(Message(SECTION_THERE, {"id": id_}), OTHER_ID)
    if fix is None:
        raise UsageError(Message(NO_LIST, {"id": id_, "file": source.file}), ADD_BY_HAND)
    return data, TextFile.read(data).edited(fix.edits)


def _with_record(brief: Brief, record: dict[str, Any]) -> tuple[Path, tuple[bytes, bytes]]:
    """Return the file of a brief's sources before and after a record is added."""
    files = [brief.folder / name for name in SOURCES_FILES]
    file = next((file for file in files if file.exists()), files[0])
    old = file.read_bytes() if file.exists() else b""
    held = TextFile.read(old)
    return file, (old, held.encoded(with_records(held.text, [record], file)))
