"""What a source document says, in our own words: ``seeds/<dossier>.yaml``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from briefgen.model.base import Id, Model, NonEmpty
from briefgen.model.dates import FullDate
from briefgen.model.scales import FactKind
from briefgen.model.text import Text, Translated

LineNumber = Annotated[int, Field(ge=1)]


def line_ranges(lines: Iterable[int]) -> str:
    """Write line numbers shortly: lines 3, 4, 5 and 9 as ``3–5, 9``."""
    ranges: list[list[int]] = []
    for line in lines:
        if ranges and line == ranges[-1][-1] + 1:
            ranges[-1] = [ranges[-1][0], line]
        else:
            ranges.append([line])
    return ", ".join("–".join(map(str, item)) for item in ranges)


class SourceDocument(Model):
    """The document that the dossier was drawn from; it is not part of the project."""

    file: NonEmpty
    """Its file name."""
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    """The digest of its bytes (FIPS 180-4), in hexadecimal."""
    lines: int = Field(ge=1)
    """How many lines it has."""
    language: NonEmpty
    """Code of its language."""
    retrieved: FullDate
    """The day on which it was taken."""


class Fact(Translated):
    """One thing that the document says."""

    BEFORE_TEXT: ClassVar[frozenset[str]] = frozenset({"id", "lines", "kind"})
    ON_LINES: ClassVar[bool] = True

    id: Id
    """Name of the fact, used in `facts:`."""
    lines: tuple[LineNumber, ...] = Field(min_length=1)
    """Numbers of the document's lines that say it."""
    kind: FactKind
    """How the document knows it."""
    cite: str | None = None
    """Id of the source that the document names for it."""
    verbatim: bool = False
    """Whether its words are still those of the document, to be put in your own."""


class Omission(Model):
    """Lines of the document that the brief leaves out, and why."""

    lines: tuple[LineNumber, ...] = Field(min_length=1)
    """Numbers of the lines."""
    reason: NonEmpty | Text
    """Why they are left out."""


class Dossier(Model):
    """The facts of one source document, and what was left out of it."""

    document: SourceDocument
    """Which document it is."""
    facts: tuple[Fact, ...] = ()
    """What it says."""
    omitted: tuple[Omission, ...] = ()
    """What was left out."""
