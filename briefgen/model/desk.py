"""A desk and its briefs, put together from their files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Generic, TypeVar

from briefgen.diagnostics import KeyPath, SourceMap, Span
from briefgen.languages import Language, LanguageRegistry
from briefgen.model.base import Model
from briefgen.model.brief import BriefMeta
from briefgen.model.dossier import Dossier, Fact
from briefgen.model.editions import edition_fault, edition_languages
from briefgen.model.glossary import Glossary
from briefgen.model.ledger import Ledger
from briefgen.model.publisher import Publisher
from briefgen.model.section import Section
from briefgen.model.source import Source, Sources
from briefgen.model.walk import walk

ModelT = TypeVar("ModelT", bound=Model, covariant=True)


SOURCES_FILES = ("sources.yaml", "sources.json")
"""Names that the file of a brief's sources may have."""


@dataclass(frozen=True)
class Document(Generic[ModelT]):
    """One YAML file: what it says and where it says it."""

    content: ModelT
    source: SourceMap
    stand_ins: frozenset[KeyPath] = frozenset()
    """Paths whose values are not the author's, where those were faulty."""

    @cached_property
    def parts(self) -> tuple[tuple[KeyPath, Model], ...]:
        """Every part of the content with its path; every check asks for them."""
        return tuple(walk(self.content))

    def span(self, path: KeyPath = ()) -> Span:
        """Return the place of the value at ``path``."""
        return self.source.span(path)

    def is_own(self, path: KeyPath) -> bool:
        """Say whether the value at ``path`` is the author's."""
        return not any(path[: len(other)] == other for other in self.stand_ins)


@dataclass(frozen=True)
class Brief:
    """One brief: its data page, sections in reading order, sources, dossiers and ledger."""

    folder: Path
    meta_document: Document[BriefMeta]
    section_documents: Mapping[str, Document[Section]]
    sources_document: Document[Sources] | None
    dossier_documents: Mapping[str, Document[Dossier]]
    faulty_files: frozenset[Path] = frozenset()
    """The files that could not be read whole."""
    ledger_document: Document[Ledger] | None = None
    """The accepted translations; None where the desk keeps no account of them."""

    @property
    def complete(self) -> bool:
        """Whether every file could be read whole; if not, nothing is said of what is missing."""
        return not self.faulty_files

    @property
    def id(self) -> str:
        """The brief's id."""
        return self.meta.id

    @property
    def meta(self) -> BriefMeta:
        """Title, dates, handling, summary, takeaways."""
        return self.meta_document.content

    @property
    def sections(self) -> Mapping[str, Section]:
        """The sections by id, in reading order."""
        return {key: document.content for key, document in self.section_documents.items()}

    @property
    def sources_files(self) -> frozenset[Path]:
        """The files that the sources are or would be in."""
        return frozenset(self.folder / name for name in SOURCES_FILES)

    @property
    def sources(self) -> Mapping[str, Source]:
        """The sources by id."""
        if self.sources_document is None:
            return {}
        return {source.id: source for source in self.sources_document.content.references}

    @property
    def ledger(self) -> Ledger | None:
        """The accepted translations; None where there is no account, or none that can be read."""
        document = self.ledger_document
        if document is None or document.source.file in self.faulty_files:
            return None
        return document.content

    @property
    def facts(self) -> Mapping[str, Fact]:
        """The facts of all dossiers by id."""
        return {
            fact.id: fact
            for document in self.dossier_documents.values()
            for fact in document.content.facts
        }

    def documents(self) -> Iterator[Document[Model]]:
        """Yield every file of the brief in the order of reading."""
        yield self.meta_document
        yield from self.section_documents.values()
        if self.sources_document is not None:
            yield self.sources_document
        yield from self.dossier_documents.values()


@dataclass(frozen=True)
class Desk:
    """A folder with ``content/``: the publisher, the glossary and the briefs."""

    root: Path
    content_folder: Path
    languages: LanguageRegistry
    publisher_document: Document[Publisher]
    glossary_document: Document[Glossary] | None
    briefs: Mapping[str, Brief]

    @property
    def publisher(self) -> Publisher:
        """Who publishes."""
        return self.publisher_document.content

    @property
    def editions(self) -> tuple[tuple[Language, ...], ...]:
        """The editions that a build makes by itself, each by its languages, in their order."""
        codes = self.publisher.editions or tuple(self.languages)
        return tuple(
            tuple(self.languages[name] for name in edition_languages(code))
            for code in dict.fromkeys(codes)
            if edition_fault(code, self.languages) is None
        )

    @property
    def glossary(self) -> Glossary:
        """The terms that must match; empty where the desk keeps none."""
        return self.glossary_document.content if self.glossary_document else Glossary()
