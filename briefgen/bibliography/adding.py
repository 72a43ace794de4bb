"""Adding the sources of a reference manager's files to a brief."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefgen.bibliography.duplicates import KnownSources
from briefgen.bibliography.entry import BROKEN_ENTRY, Bibliography, Entry, Record
from briefgen.bibliography.ids import new_id, unique
from briefgen.bibliography.insertion import with_records
from briefgen.bibliography.reading import read_bibliography
from briefgen.diagnostics import Diagnostic, Message, Rule, Severity
from briefgen.editing import TextFile
from briefgen.languages import builtin_languages
from briefgen.loader.yaml_reader import read_yaml

LOST = Rule(
    "IMPORT003",
    "'{id}' was taken over without {fields}",
    "a source has no place for these; write what a reader needs into the record by hand",
    severity=Severity.WARNING,
)
DUPLICATE = Rule(
    "IMPORT004",
    "'{label}' was not added: its {trait} is that of '{id}', which is there",
    "if it is another source, correct one of the two; if it is the same, nothing is to do",
    severity=Severity.WARNING,
)

_SAYS_NOTHING = "it has neither a title nor an address"
_TELLING = frozenset(["title", "container-title", "URL", "DOI"])
"""What a source is known by; an entry with none of these is the rest of a broken one."""
_UNTITLED = frozenset(["interview", "personal_communication"])
"""Types that are known by who spoke or wrote, and have a title seldom."""


@dataclass(frozen=True)
class Addition:
    """What is to be written, and what became of each entry.

    Attributes:
        file: the ``sources.yaml`` that the records go to.
        data: its new content; None where nothing is to be added.
        records: the records that are new in it.
        diagnostics: what could not be read, was not taken over or is there already.
        texts: the texts of the files that were read, for excerpts.
    """

    file: Path
    data: bytes | None
    records: tuple[Record, ...]
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[Path, str]


def add_sources(target: Path, files: Sequence[Path]) -> Addition:
    """Put the entries of files behind the sources of a brief, without writing anything.

    An entry that shares its DOI, address, id, or title and date with a source that is there is
    reported and left out. One that gives no id is given one.

    Args:
        target: the brief's ``sources.yaml`` or ``sources.json``; it need not be there.
        files: files of BibTeX, BibLaTeX, RIS, CSL-JSON or CSL-YAML.

    Raises:
        UsageError: a file is in another format, or ``target`` is laid out so that nothing can be
            added to it.
        OSError: a file cannot be read.
    """
    old = target.read_bytes() if target.exists() else b""
    source = TextFile.read(old)
    text = source.text
    known, taken = _known(text, target)
    records: list[Record] = []
    findings: list[Diagnostic] = []
    texts: dict[Path, str] = {}
    for file in files:
        bibliography = read_bibliography(file)
        texts |= bibliography.texts
        findings += bibliography.diagnostics
        records += _new_records(bibliography, known, taken, findings)
    new = source.encoded(with_records(text, records, target)) if records else None
    return Addition(target, new, tuple(records), tuple(findings), texts)


def _tells(record: Record) -> bool:
    said = record.keys() & _TELLING
    return bool(said) or (record.get("type") in _UNTITLED and "author" in record)


def _known(text: str, file: Path) -> tuple[KnownSources, set[str]]:
    known, taken = KnownSources(), set()
    data = read_yaml(text, file, builtin_languages()).data if text.strip() else None
    listed = data.get("references") if isinstance(data, dict) else data
    for record in listed if isinstance(listed, list) else ():
        if isinstance(record, dict) and "id" in record:
            known.add(str(record["id"]), record)
            taken.add(str(record["id"]))
    return known, taken


def _new_records(
    bibliography: Bibliography,
    known: KnownSources,
    taken: set[str],
    findings: list[Diagnostic],
) -> Iterable[Record]:
    for entry in bibliography.entries:
        if not _tells(entry.record):
            findings.append(BROKEN_ENTRY.at(entry.span, problem=Message(_SAYS_NOTHING)))
            continue
        if (same := known.find(entry.record)) is not None:
            findings.append(DUPLICATE.at(entry.span, label=entry.label, trait=same[1], id=same[0]))
            continue
        record = _with_id(entry, taken)
        known.add(record["id"], record)
        taken.add(record["id"])
        if entry.lost:
            fields = ", ".join(entry.lost)
            findings.append(LOST.at(entry.span, id=record["id"], fields=fields))
        yield record


def _with_id(entry: Entry, taken: set[str]) -> Record:
    given = entry.record.get("id")
    id_ = unique(given, taken) if given else new_id(entry.record, taken)
    return {**entry.record, "id": id_} if given else {"id": id_, **entry.record}
