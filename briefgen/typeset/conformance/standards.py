"""Which PDF standards can be asked for, and which of them go together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

DEFAULT_STANDARD: Final = "ua-1+a-3a"
NO_STANDARD: Final = "none"


class StandardError(ValueError):
    """A standard that cannot be asked for; the message is for the user, with its values apart.

    Attributes:
        template: the message, with ``{names}`` for its values.
        values: the values.
    """

    def __init__(self, template: str, **values: str) -> None:
        super().__init__(template.format(**values))
        self.template = template
        self.values = values


@dataclass(frozen=True)
class Accessible:
    """A part of PDF/UA: ISO 14289-1 on PDF 1.7, or ISO 14289-2 on PDF 2.0."""

    part: int

    @property
    def revision(self) -> str | None:
        """The year of the part, which PDF/UA-2 wants said."""
        return "2024" if self.part == 2 else None


@dataclass(frozen=True)
class Archivable:
    """A part and level of PDF/A: ISO 19005-3 on PDF 1.7, or ISO 19005-4 on PDF 2.0."""

    part: int
    level: str

    @property
    def revision(self) -> str | None:
        """The year of the part, which PDF/A-4 wants said."""
        return "2020" if self.part == 4 else None


@dataclass(frozen=True)
class PdfStandard:
    """What a PDF file says it follows.

    Attributes:
        name: what users call it.
        accessible: the part of PDF/UA, if any.
        archivable: the part and level of PDF/A, if any.
    """

    name: str
    accessible: Accessible | None = None
    archivable: Archivable | None = None

    @property
    def variant(self) -> str | None:
        """WeasyPrint's name of the one standard that it is told of; the other is added."""
        if self.archivable is not None:
            return f"pdf/a-{self.archivable.part}{self.archivable.level}"
        return f"pdf/ua-{self.accessible.part}" if self.accessible is not None else None

    @property
    def is_pdf_2(self) -> bool:
        """Whether the file is PDF 2.0 (ISO 32000-2) rather than 1.7."""
        is_ua_2 = self.accessible is not None and self.accessible.part == 2
        return is_ua_2 or (self.archivable is not None and self.archivable.part == 4)

    @property
    def needs_attachment(self) -> bool:
        """Whether the file must have one (PDF/A-4f, ISO 19005-4 Annex A)."""
        return self.archivable is not None and self.archivable.level == "f"


_ACCESSIBLE: Final[Mapping[str, Accessible]] = MappingProxyType(
    {"ua-1": Accessible(1), "ua-2": Accessible(2)}
)
_ARCHIVABLE: Final[Mapping[str, Archivable]] = MappingProxyType(
    {"a-3a": Archivable(3, "a"), "a-3u": Archivable(3, "u"), "a-4f": Archivable(4, "f")}
)
STANDARDS: Final = ("ua-1+a-3a", "ua-2+a-4f", "ua-1+a-3u", "ua-1", "ua-2", "a-3a", "a-3u", "a-4f")
"""What may be asked for beside ``none``; the parts of a pair may come in either order."""


def parse_standard(name: str) -> PdfStandard:
    """Read the name of a standard, or of two that go together, such as ``ua-1+a-3a``.

    Raises:
        StandardError: there is none of that name, or the two contradict each other.
    """
    if name == NO_STANDARD:
        return PdfStandard(name)
    parts = [part.strip().lower().removeprefix("pdf/") for part in name.split("+")]
    unknown = [part for part in parts if part not in {*_ACCESSIBLE, *_ARCHIVABLE}]
    if NO_STANDARD in parts:
        raise StandardError("'{name}': 'none' goes with no other standard", name=name)
    if unknown:
        raise StandardError(
            "there is no PDF standard '{name}'; standards: {known}",
            name=unknown[0],
            known=", ".join((*STANDARDS, NO_STANDARD)),
        )
    accessible = [_ACCESSIBLE[part] for part in parts if part in _ACCESSIBLE]
    archivable = [_ARCHIVABLE[part] for part in parts if part in _ARCHIVABLE]
    if len(accessible) > 1 or len(archivable) > 1:
        raise StandardError(
            "'{name}': a file follows one part of PDF/UA and one of PDF/A at most", name=name
        )
    return _together(name, accessible, archivable)


def _together(name: str, accessible: list[Accessible], archivable: list[Archivable]) -> PdfStandard:
    """Return a standard, or the two; each part is made for one version of PDF only."""
    ua = accessible[0] if accessible else None
    a = archivable[0] if archivable else None
    if ua and a and (ua.part == 2) != (a.part == 4):
        raise StandardError(
            "'{name}': PDF/UA-{ua} is made for PDF {first}, PDF/A-{a} for PDF {second}; "
            "'ua-1+a-3a' and 'ua-2+a-4f' go together",
            name=name,
            ua=str(ua.part),
            a=str(a.part),
            first="2.0" if ua.part == 2 else "1.7",
            second="2.0" if a.part == 4 else "1.7",
        )
    ordered = [f"ua-{ua.part}"] if ua else []
    ordered += [f"a-{a.part}{a.level}"] if a else []
    return PdfStandard("+".join(ordered), ua, a)
