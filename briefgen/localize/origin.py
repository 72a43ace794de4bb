"""Which part of the YAML a part of an edition comes from."""

from __future__ import annotations

import os.path
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import quote, unquote

from briefgen.diagnostics import KeyPath
from briefgen.model import Brief, Desk, Document
from briefgen.model.base import Model


@dataclass(frozen=True)
class Origin:
    """A place in the YAML, written as a URI reference whose fragment is a JSON Pointer (RFC 6901).

    ``harbour/sections/figures.yaml#/body/0`` is the first block of a section.

    Attributes:
        file: the file as seen from the content folder, with slashes.
        path: the way from the root of the file.
    """

    file: str
    path: KeyPath = ()

    @classmethod
    def of(cls, document: Document[Model], desk: Desk) -> Origin:
        """Return the place of a whole file."""
        return cls(_name(document, desk))

    @classmethod
    def parse(cls, text: str) -> Origin:
        """Return the place that a reference names.

        Raises:
            ValueError: it is not such a reference.
        """
        file, separator, pointer = text.partition("#")
        if not file or not separator or (pointer and not pointer.startswith("/")):
            raise ValueError(f"{text!r} names no place in a YAML file")
        return cls(unquote(file), tuple(map(_step, pointer.split("/")[1:])))

    def __str__(self) -> str:
        """Return the place as a reference."""
        return quote(self.file) + "#" + "".join(f"/{_escaped(step)}" for step in self.path)

    def at(self, *steps: str | int) -> Origin:
        """Return a place further down."""
        return replace(self, path=(*self.path, *steps))

    def document(self, desk: Desk, brief: Brief) -> Document[Model] | None:
        """Return the file of a brief, or of its desk, that the place is in; None for no such."""
        files = (*brief.documents(), desk.publisher_document)
        return next((item for item in files if _name(item, desk) == self.file), None)


@dataclass(frozen=True)
class FromYaml:
    """A part of an edition that knows where it comes from."""

    origin: Origin | None = field(default=None, kw_only=True)


def _name(document: Document[Model], desk: Desk) -> str:
    return Path(os.path.relpath(document.source.file, desk.content_folder)).as_posix()


def _escaped(step: str | int) -> str:
    return quote(str(step).replace("~", "~0").replace("/", "~1"), safe="~")


def _step(text: str) -> str | int:
    step = unquote(text).replace("~1", "/").replace("~0", "~")
    return int(step) if step.isascii() and step.isdigit() else step
