"""A source document held against the dossier that was drawn from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefgen.diagnostics import Diagnostic, Message, Rule
from briefgen.documents import read_document
from briefgen.errors import UsageError
from briefgen.model import Brief, Document, Dossier

OTHER_DIGEST = Rule(
    "EVID006",
    "the document {name} is not the one that the dossier was drawn from: its SHA-256 is {digest}",
    "find the document with the digest given here, or draw up the dossier anew",
)
OTHER_LENGTH = Rule(
    "EVID007",
    "the document has {found} lines, the dossier says {count}",
    "correct 'lines:', and account for every line",
)

NOT_READABLE = "{file} cannot be read: {reason}"
NO_DOSSIER = "no dossier names a document called '{name}'"
NO_DOSSIER_HINT = "documents that the dossiers name: {names}"


@dataclass(frozen=True)
class SourceDocumentFile:
    """A source document: its name, the SHA-256 of its bytes, and its lines."""

    name: str
    digest: str
    lines: tuple[str, ...]

    def dossier_among(self, briefs: list[Brief]) -> Document[Dossier]:
        """Return the dossier that was drawn from this document, by digest, else by name.

        Raises:
            UsageError: no dossier is of this document.
        """
        dossiers = list(_dossiers(briefs))
        for dossier in dossiers:
            if dossier.content.document.sha256 == self.digest:
                return dossier
        for dossier in dossiers:
            if dossier.content.document.file == self.name:
                return dossier
        names = ", ".join(dossier.content.document.file for dossier in dossiers)
        hint = Message(NO_DOSSIER_HINT, {"names": names}) if names else None
        raise UsageError(Message(NO_DOSSIER, {"name": self.name}), hint)


def read_source(file: Path) -> SourceDocumentFile:
    """Read a source document: text, Markdown, a saved web page, DOCX or PDF.

    Raises:
        UsageError: there is no such file.
        UnreadableDocumentError: it is none that can be read.
    """
    try:
        document = read_document(file)
    except OSError as error:
        raise _unreadable(file, error.strerror) from error
    lines = tuple(line.text for line in document.lines)
    return SourceDocumentFile(document.name, document.sha256, lines)


def compare(source: SourceDocumentFile, dossier: Document[Dossier]) -> list[Diagnostic]:
    """Return where a document is not the one that its dossier describes."""
    described = dossier.content.document
    findings = []
    if described.sha256 != source.digest:
        span = dossier.span(("document", "sha256"))
        findings.append(OTHER_DIGEST.at(span, name=source.name, digest=source.digest))
    if described.lines != len(source.lines):
        span = dossier.span(("document", "lines"))
        findings.append(OTHER_LENGTH.at(span, found=len(source.lines), count=described.lines))
    return findings


def _unreadable(file: Path, reason: str | None) -> UsageError:
    return UsageError(
        Message(NOT_READABLE, {"file": file, "reason": Message(reason or "unknown reason")})
    )


def _dossiers(briefs: list[Brief]) -> Iterator[Document[Dossier]]:
    for brief in briefs:
        yield from brief.dossier_documents.values()
