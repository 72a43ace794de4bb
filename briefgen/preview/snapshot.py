"""What the preview shows at a moment: the editions, and what is wrong."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True)
class Spot:
    """A place in a file; line and column count from 1.

    Attributes:
        file: as seen from the folder that holds ``content/``, with slashes.
        line: the line.
        column: the column.
    """

    file: str
    line: int
    column: int

    def as_json(self) -> Json:
        """Return the place for the page."""
        return {"file": self.file, "line": self.line, "column": self.column}


@dataclass(frozen=True)
class Page:
    """An edition as a web page.

    Attributes:
        html: the page; its elements say in ``data-source`` where they come from.
        spots: the place of each of those sources.
    """

    html: bytes = field(repr=False)
    spots: Mapping[str, Spot] = field(repr=False)
    digest: str = ""

    @classmethod
    def of(cls, html: bytes, spots: Mapping[str, Spot]) -> Page:
        """Return a page with the digest that its address bears."""
        return cls(html, spots, digest_of(html))


@dataclass(frozen=True)
class Paper:
    """An edition as a PDF file.

    Attributes:
        pdf: the file.
        sizes: width and height of each page, in points.
    """

    pdf: bytes = field(repr=False)
    sizes: tuple[tuple[float, float], ...]
    digest: str = ""

    @classmethod
    def of(cls, pdf: bytes, sizes: tuple[tuple[float, float], ...]) -> Paper:
        """Return a file with the digest that the addresses of its pages bear."""
        return cls(pdf, sizes, digest_of(pdf))


@dataclass(frozen=True)
class Finding:
    """A diagnostic, worded in the user's language.

    Attributes:
        spot: where; None for the desk as a whole.
        source: the part of the page that it speaks of, as in ``data-source``.
    """

    severity: str
    code: str
    message: str
    hint: str | None
    brief: str
    spot: Spot | None = None
    source: str | None = None

    def as_json(self) -> Json:
        """Return the finding for the page."""
        return {
            "severity": self.severity,
            "code": self.code,
            "message": self.message,
            "hint": self.hint,
            "brief": self.brief,
            "source": self.source,
            **(self.spot.as_json() if self.spot else {"file": None}),
        }


@dataclass(frozen=True)
class View:
    """An edition of a brief, as far as it could be made.

    Attributes:
        brief: id of the brief.
        edition: code of the edition: ``ja``, or ``ja+en``.
        languages: the languages' own names.
        title: the brief's title.
        page: the last good web page.
        paper: the last good PDF file.
        page_problem: why the page is not of the files as they are now.
        paper_problem: why the PDF is not.
        paper_waits: whether a newer PDF is being made.
    """

    brief: str
    edition: str
    languages: str
    title: str = ""
    page: Page | None = None
    paper: Paper | None = None
    page_problem: str | None = None
    paper_problem: str | None = None
    paper_waits: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from the others."""
        return self.brief, self.edition

    def as_json(self) -> Json:
        """Return the edition for the page, its files as digests that their addresses bear."""
        return {
            "brief": self.brief,
            "edition": self.edition,
            "languages": self.languages,
            "title": self.title,
            "page": self.page.digest if self.page else None,
            "paper": self.paper.digest if self.paper else None,
            "sizes": self.paper.sizes if self.paper else (),
            "page_problem": self.page_problem,
            "paper_problem": self.paper_problem,
            "paper_waits": self.paper_waits,
        }


@dataclass(frozen=True)
class Snapshot:
    """All that there is to see; each has a higher number than the one before."""

    number: int = 0
    views: Mapping[tuple[str, str], View] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    problem: str | None = None
    """Why nothing can be shown at all, such as a desk that is gone."""

    def as_json(self) -> Json:
        """Return what the page needs to draw itself."""
        return {
            "number": self.number,
            "views": [view.as_json() for view in self.views.values()],
            "findings": [finding.as_json() for finding in self.findings],
            "problem": self.problem,
        }


def digest_of(data: bytes) -> str:
    """Return a short name for some bytes: 64 bits of their SHA-256, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()[:16]
