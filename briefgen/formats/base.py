"""What a format is: from an edition to bytes."""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Protocol

from briefgen.diagnostics import Message
from briefgen.localize import AnyEdition, Edition
from briefgen.localize.evidence import EvidenceSheet
from briefgen.model.publisher import Export
from briefgen.render import Look, theme_record
from briefgen.typeset.conformance import (
    DEFAULT_STANDARD,
    Attachment,
    PdfStandard,
    parse_standard,
)
from briefgen.typeset.fetch import AssetReader
from briefgen.typeset.fonts import FontLibrary
from briefgen.typeset.geometry import PageLayout


@dataclass(frozen=True)
class FormatContext:
    """What a format may use beside the edition.

    Attributes:
        theme: name of the theme.
        theme_folders: the desk's own folders of themes.
        fonts: the fonts that the theme uses.
        brief_folder: where the brief's pictures lie.
        content_folder: where the publisher's logo lies.
        look: the publisher's colour and paper.
        standard: what a PDF file is to follow.
        enclose: returns the files that a PDF file is to carry.
        exports: the forms in which reference managers find the reference beside a web page.
        with_origins: whether a web page says which part of the YAML each part of it comes from.
        evidence: returns the evidence sheet of an edition in one language.
    """

    theme: str
    theme_folders: tuple[Path, ...]
    fonts: FontLibrary
    brief_folder: Path
    content_folder: Path
    look: Look
    standard: PdfStandard = field(default_factory=lambda: parse_standard(DEFAULT_STANDARD))
    enclose: Callable[[], tuple[Attachment, ...]] = field(default=tuple, repr=False)
    exports: tuple[Export, ...] = ()
    with_origins: bool = False
    evidence: Callable[[Edition], EvidenceSheet] | None = field(default=None, repr=False)

    def font_stacks(self, *scripts: str) -> tuple[tuple[str, ...], ...]:
        """Return the lists of font families that the theme sets scripts in (ISO 15924)."""
        record = theme_record(self.theme, self.theme_folders)
        return tuple(dict.fromkeys(chain.from_iterable(map(record.font_stacks, scripts))))

    def picture(self, path: Path) -> str:
        """Return a picture of the brief, or the logo, as a ``data:`` URL (RFC 2397).

        Raises:
            RefusedError: the document may not have the file.
        """
        is_own = path.is_relative_to(self.brief_folder)
        folder = self.brief_folder if is_own else self.content_folder
        asset = AssetReader([folder]).read(path.resolve().as_uri())
        return f"data:{asset.media_type};base64,{base64.b64encode(asset.data).decode('ascii')}"


@dataclass(frozen=True)
class Companion:
    """A file that stands beside an output.

    Attributes:
        format: what its form is called.
        suffix: ending of its name, which begins as that of the output does.
        data: the file.
    """

    format: str
    suffix: str
    data: bytes = field(repr=False)


@dataclass(frozen=True)
class Rendered:
    """A finished output.

    Attributes:
        data: the file.
        pages: how many pages it has, where it has pages.
        notes: what the user should know though the file is right.
        layout: what stands where on each page, where that can be told; it is checked.
        companions: files that stand beside it.
    """

    data: bytes = field(repr=False)
    pages: int | None = None
    notes: tuple[str | Message, ...] = ()
    layout: tuple[PageLayout, ...] = field(default=(), repr=False)
    companions: tuple[Companion, ...] = ()


class Format(Protocol):
    """An output format."""

    name: str
    """What users call it in ``--format``."""
    suffix: str
    """Ending of its files, with the dot."""

    def render(self, edition: AnyEdition, context: FormatContext) -> Rendered:
        """Return the edition as a file; its ``columns`` are one language or two side by side.

        Raises:
            RenderError: it could not be set exactly as written.
        """
