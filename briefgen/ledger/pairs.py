"""The pairs of texts of a brief."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote

from briefgen.diagnostics import KeyPath, Position, SourceMap, Span
from briefgen.languages import LanguageRegistry
from briefgen.model import Brief, Document, Text
from briefgen.model.base import Model
from briefgen.model.joining import join_lines
from briefgen.model.walk import walk_texts

PairKey = tuple[tuple[str, str], ...]
"""Language codes and fingerprints: the same for pairs of the same wording."""

_FINGERPRINT_DIGITS = 16
_BLOCK_MARKS = frozenset({">", "|"})


@dataclass(frozen=True)
class Pair:
    """One text of a brief in every language that has it, and where it stands.

    Attributes:
        texts: language code to wording, as a reader gets it: how its lines are broken in the YAML
            is no part of it, its marks and citations are.
        missing: codes of the desk's languages that the text lacks.
        file: the file as seen from the brief's folder, with slashes.
        path: the way from the root of the file, in the steps that the YAML has.
        source: the file.
    """

    texts: Mapping[str, str]
    missing: tuple[str, ...]
    file: str
    path: KeyPath
    source: SourceMap

    @cached_property
    def hashes(self) -> Mapping[str, str]:
        """Language code to the fingerprint of the text."""
        return {code: fingerprint(text) for code, text in self.texts.items()}

    @cached_property
    def key(self) -> PairKey:
        """What is the same for pairs of the same wording."""
        return tuple(sorted(self.hashes.items()))

    @property
    def place(self) -> str:
        """Where the pair stands: a URI reference with a JSON Pointer (RFC 6901)."""
        steps = "".join(f"/{_escaped(step)}" for step in self.path)
        return f"{quote(self.file)}#{steps}"

    @property
    def name(self) -> str:
        """The way to the pair for people: ``key_points.1``, counted from 1."""
        return ".".join(str(step + 1) if isinstance(step, int) else step for step in self.path)

    @property
    def span(self) -> Span:
        """Where the pair stands, with the key that leads to it."""
        start, end = self.extent
        return self.source.between(start, end)

    @cached_property
    def extent(self) -> tuple[int, int]:
        """The offsets of the pair in its file, without the blank lines after it."""
        node = self.source.node(self.path)
        start = node.start if node.key_start is None else node.key_start
        return start, len(self.source.text[: node.end].rstrip())

    def position(self) -> Position:
        """Return the line and column of the pair."""
        return self.span.start

    def span_of(self, language: str) -> Span:
        """Return the place of the text in a language."""
        path = (*self.path, language)
        node = self.source.node(path)
        if self.source.text[node.start : node.start + 1] not in _BLOCK_MARKS:
            return self.source.span(path)
        # The sign of a block scalar stands above the text, which starts on the next line.
        text = self.source.text[node.start : node.end]
        first = next((line.strip() for line in text.split("\n")[1:] if line.strip()), "")
        return self.source.find(path, first)


def fingerprint(text: str) -> str:
    """Return what tells a wording from others: 16 hexadecimal digits.

    They are the first 64 bits of the SHA-256 digest (FIPS 180-4) of the text in Unicode's NFC
    (UAX #15) and UTF-8: enough to tell the texts of a brief apart, and short enough to be read.
    """
    normal = unicodedata.normalize("NFC", text)
    return hashlib.sha256(normal.encode("utf-8")).hexdigest()[:_FINGERPRINT_DIGITS]


def brief_pairs(brief: Brief, languages: LanguageRegistry) -> list[Pair]:
    """Return the pairs of brief.yaml, the sections and sources.yaml, in the order of reading.

    What a dossier says is evidence, not text of the brief. A desk of one language has no pairs.

    Args:
        brief: the brief.
        languages: the languages of its desk.
    """
    if len(languages) < 2:
        return []
    documents: list[Document[Model]] = [brief.meta_document, *brief.section_documents.values()]
    if brief.sources_document is not None:
        documents.append(brief.sources_document)
    return [
        _pair(brief, document, path, text, languages)
        for document in documents
        for path, text in walk_texts(document.content)
    ]


def _pair(
    brief: Brief, document: Document[Model], path: KeyPath, text: Text, languages: LanguageRegistry
) -> Pair:
    texts: dict[str, str] = {}
    for code, language in languages.items():
        written = text.in_language(code)
        if written is not None:
            line = join_lines(written, word_spaces=language.word_spaces)
            texts[code] = unicodedata.normalize("NFC", line)
    return Pair(
        texts=texts,
        missing=tuple(code for code in languages if code not in texts),
        file=document.source.file.relative_to(brief.folder).as_posix(),
        path=_written(document.source, path),
        source=document.source,
    )


def _written(source: SourceMap, path: KeyPath) -> KeyPath:
    """Leave out the steps of a path that the file does not have."""
    node, steps = source.root, []
    for step in path:
        if step in node.children:
            node = node.children[step]
            steps.append(step)
    return tuple(steps)


def _escaped(step: str | int) -> str:
    return quote(str(step).replace("~", "~0").replace("/", "~1"), safe="~")
